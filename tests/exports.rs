//! What is exported is what other programs read: SVG by resvg, PNG by a decoder, PDF by its own words.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a test stops at the first surprise")]

mod support;

use std::ops::ControlFlow;
use std::sync::Arc;

use klantreis::document::{CardChange, Edit, ItemChange, Language, PersonaChange, Project, apply};
use klantreis::export::{Content, ExportError, Format, Layout, Order, PictureSize, Sight, make};
use klantreis::insight::series_for;
use klantreis::lang::Lang;
use resvg::{tiny_skia, usvg};
use support::{TODAY, sample};

const SAMPLES: [&str; 2] = ["bakkerij-de-korenaar.ron", "northlight-consulting.ron"];

#[track_caller]
fn made(project: &Project, language: Language, order: Order) -> Vec<u8> {
    let lang = Lang::new(language);
    let journey = &project.journeys()[0];
    let series = series_for(project, journey);
    let sight = Sight { project, journey, series, lang: &lang, today: TODAY };
    let mut files = make(&order, &sight, "x", &mut |_| ControlFlow::Continue(())).unwrap();
    files.pop().unwrap().bytes
}

fn text(project: &Project, language: Language, order: Order) -> String {
    String::from_utf8(made(project, language, order)).unwrap()
}

/// The samples in both languages.
fn all() -> impl Iterator<Item = (Project, Language)> {
    SAMPLES.iter().flat_map(|name| Language::ALL.map(|language| (sample(name), language)))
}

fn read_by_resvg(svg: &str) -> usvg::Tree {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(klantreis::layout::INTER.to_vec());
    let options = usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() };
    usvg::Tree::from_str(svg, &options).unwrap()
}

fn texts(group: &usvg::Group, found: &mut Vec<String>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => texts(group, found),
            usvg::Node::Text(text) => found.push(text.chunks().iter().map(usvg::TextChunk::text).collect()),
            _ => {}
        }
    }
}

#[test]
fn resvg_reads_every_svg_and_finds_the_stages_as_text() {
    for (project, language) in all() {
        for content in [Content::Map, Content::Checklist, Content::Numbers, Content::Report, Content::People] {
            let tree = read_by_resvg(&text(&project, language, Order::of(content, Format::Svg)));
            let mut found = Vec::new();
            texts(tree.root(), &mut found);
            let lang = Lang::new(language);
            let journey = &project.journeys()[0];
            let named = match content {
                Content::People => lang.names().persona(&project.personas()[0]).to_owned(),
                _ => lang.names().stage(&journey.stages()[0]).to_owned(),
            };
            assert!(found.contains(&named), "{content:?}: {named} is not among {found:?}");
        }
    }
}

#[test]
fn resvg_paints_what_our_png_shows() {
    let project = sample(SAMPLES[0]);
    for content in [Content::Map, Content::Numbers] {
        let tree = read_by_resvg(&text(&project, Language::Nl, Order::of(content, Format::Svg)));
        let png = Order { size: PictureSize::Percent(100), ..Order::of(content, Format::Png) };
        let ours = image::load_from_memory(&made(&project, Language::Nl, png)).unwrap().to_rgba8();
        let (width, height) = ours.dimensions();
        let mut theirs = tiny_skia::Pixmap::new(width, height).unwrap();
        resvg::render(&tree, tiny_skia::Transform::identity(), &mut theirs.as_mut());
        // The weight of bold text differs where resvg takes the typeface as it is; shapes and places may not.
        let far = ours.pixels().zip(theirs.pixels()).filter(|(ours, theirs)| {
            let theirs = theirs.demultiply();
            let pairs = [(ours[0], theirs.red()), (ours[1], theirs.green()), (ours[2], theirs.blue())];
            pairs.iter().any(|(one, other)| one.abs_diff(*other) > 64)
        });
        let share = far.count() as f64 / f64::from(width * height);
        assert!(share < 0.02, "{content:?}: {share}");
    }
}

#[test]
fn a_png_has_the_size_asked_for_and_no_ground_where_none_is_wanted() {
    let project = sample(SAMPLES[1]);
    let order = Order::of(Content::Map, Format::Png);
    let read = |order| image::load_from_memory(&made(&project, Language::En, order)).unwrap();
    for width in [16, 333, 1000] {
        assert_eq!(read(Order { size: PictureSize::Width(width), ..order }).width(), width);
    }
    let once = read(Order { size: PictureSize::Percent(100), ..order });
    let twice = read(Order { size: PictureSize::Percent(200), ..order });
    assert!(twice.width().abs_diff(2 * once.width()) <= 1 && twice.height().abs_diff(2 * once.height()) <= 1);
    assert!(!once.color().has_alpha());
    let clear = read(Order { size: PictureSize::Width(400), transparent: true, ..order }).to_rgba8();
    assert_eq!(clear.get_pixel(0, 0).0[3], 0);
    assert!(clear.pixels().any(|pixel| pixel.0[3] == 255));
}

#[test]
fn the_bands_of_a_large_png_meet_without_a_seam() {
    let project = sample(SAMPLES[0]);
    // The map is painted in one band when it is small, and in several when it is twice as large.
    let order = |percent| Order { size: PictureSize::Percent(percent), ..Order::of(Content::Map, Format::Png) };
    let read = |order| image::load_from_memory(&made(&project, Language::En, order)).unwrap().to_rgb8();
    let large = read(order(400));
    let small = read(order(100));
    let shrunk = image::imageops::resize(&large, small.width(), small.height(), image::imageops::FilterType::Triangle);
    let far =
        small.pixels().zip(shrunk.pixels()).filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 110));
    let share = far.count() as f64 / f64::from(small.width() * small.height());
    assert!(share < 0.004, "{share}");
}

#[test]
fn an_export_that_is_told_to_stop_stops() {
    let project = sample(SAMPLES[0]);
    let lang = Lang::new(Language::En);
    let journey = &project.journeys()[0];
    let sight = Sight { project: &project, journey, series: None, lang: &lang, today: TODAY };
    for format in [Format::Png, Format::Pdf] {
        let mut told = Vec::new();
        let order = Order { size: PictureSize::Percent(400), ..Order::of(Content::Map, format) };
        let stopped = make(&order, &sight, "x", &mut |share| {
            told.push(share);
            ControlFlow::Break(())
        });
        assert!(matches!(stopped, Err(ExportError::Stopped)), "{format:?}");
        assert!(told.len() == 1 && told[0] > 0.0 && told[0] < 1.0, "{told:?}");
    }
}

fn pdf(project: &Project, order: Order) -> String {
    made(project, Language::Nl, order).iter().map(|byte| char::from(*byte)).collect()
}

/// How many pages a PDF has.
fn pages(pdf: &str) -> usize {
    pdf.matches("/Type/Page/").count() + pdf.matches("/Type/Page\n").count()
}

#[test]
fn a_pdf_is_tagged_and_lists_its_stages() {
    let project = sample(SAMPLES[0]);
    let map = Order::of(Content::Map, Format::Pdf);
    for order in [Order { layout: Layout::Handout, ..map }, Order::of(Content::Checklist, Format::Pdf)] {
        let pdf = pdf(&project, order);
        assert!(pdf.contains("/StructTreeRoot") && pdf.contains("/Lang(nl)"));
        for stage in ["Bewustwording", "Overweging", "Aankoop", "Klantbehoud", "Loyaliteit"] {
            assert!(pdf.contains(&format!("/Title({stage})")), "{stage} is not listed");
        }
        assert!(pages(&pdf) > 1);
    }
}

#[test]
fn a_poster_has_as_many_sheets_as_the_window_says() {
    let project = sample(SAMPLES[0]);
    for across in [1, 3, 4] {
        let order = Order { layout: Layout::Poster, across, ..Order::of(Content::Map, Format::Pdf) };
        let pdf = pdf(&project, order);
        let count = pages(&pdf);
        assert!(count.is_multiple_of(usize::from(across)) && count > 0, "{across}: {count}");
    }
}

/// Everything that the samples have something of.
fn contents() -> impl Iterator<Item = Content> {
    Content::ALL.into_iter().filter(|content| *content != Content::Workshop)
}

/// Texts that could break a file or what reads it.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "]]>&amp;\"'--><!-- %PDF ) Tj",
    "nul\0 en \u{1b}[31m \u{202e}omgekeerd",
    "\u{fffe}\u{ffff}\u{10ffff} a\tb\r\nc",
    "😀👨‍👩‍👧 🇳🇱 مرحبا שלום 漢字",
    "=HYPERLINK(\"http://x\") | `c` **d** [e](javascript:f)",
];

fn with_name(mut project: Project, name: &str) -> Project {
    let journey = &project.journeys()[0];
    let card = journey.cards().next().unwrap().id;
    let item = journey.stages()[0].checklist[0].id;
    let persona = project.personas()[0].id;
    let edits = [
        Edit::RenameProject(name.to_owned()),
        Edit::SetCard(card, CardChange::Title(name.to_owned())),
        Edit::SetItem(item, ItemChange::Note(name.to_owned())),
        Edit::SetItem(item, ItemChange::Owner(name.to_owned())),
        Edit::SetPersona(persona, PersonaChange::Quote(name.to_owned())),
    ];
    for edit in edits {
        apply(&mut project, edit).unwrap();
    }
    project
}

#[test]
fn hostile_names_give_files_in_order_in_every_format() {
    for hostile in HOSTILE {
        let project = with_name(sample(SAMPLES[0]), hostile);
        for content in contents() {
            for format in content.formats() {
                let bytes = made(&project, Language::Nl, Order::of(content, *format));
                let text = || String::from_utf8(bytes.clone()).unwrap();
                match format {
                    Format::Svg => {
                        let text = text();
                        let tree = roxmltree::Document::parse(&text).unwrap();
                        assert!(tree.descendants().all(|node| !node.has_tag_name("script")));
                        read_by_resvg(&text);
                    }
                    Format::Markdown => {
                        let text = text();
                        assert!(!text.contains("<script") && !text.contains('\u{202e}'), "{text}");
                        assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'));
                    }
                    Format::Png => assert!(image::load_from_memory(&bytes).is_ok()),
                    Format::Pdf => assert!(bytes.starts_with(b"%PDF-")),
                    // What is in these is looked at in `table_exports.rs` and `mermaid.rs`.
                    Format::Html => assert!(!text().contains("<script")),
                    Format::Xlsx => assert!(bytes.starts_with(b"PK\x03\x04")),
                    Format::Csv => assert!(bytes.starts_with(b"\xEF\xBB\xBF")),
                    Format::Mermaid => assert!(bytes.starts_with(b"journey\n")),
                }
            }
        }
    }
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let project = sample(SAMPLES[1]);
    for content in contents() {
        for format in content.formats() {
            let order = Order::of(content, *format);
            assert_eq!(made(&project, Language::En, order), made(&project, Language::En, order), "{order:?}");
        }
    }
}

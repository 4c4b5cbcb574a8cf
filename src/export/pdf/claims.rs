//! What is promised of every PDF.

use egui::emath::{Pos2, Rect, pos2, vec2};
use krilla::SerializeSettings;

use super::*;
use crate::layout::sample::{facts, laid_out, loops, project, small};
use crate::scene::{Align, MapScene, Paint, map_marks};

const NASTY: [&str; 10] = [
    "",
    "<script>alert(1)</script>",
    ") Tj ET /OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
    "\\() \\ %comment",
    "nul\0 en \u{1b}[31m \u{202e}omgekeerd",
    "😀👨‍👩‍👧 🇳🇱 🥰",
    "مرحبا שלום 漢字 हिन्दी",
    "e\u{301}e\u{301}n \u{feff}\u{fffe}\u{ffff}\u{10ffff}",
    "a\tb\r\nc",
    "Łódź Việt Ελλάδα Київ ₽ → ✓",
];

fn line(text: &str, top: f32, bold: bool) -> Mark {
    Mark::text(pos2(20.0, top), text, 12.0, bold, Paint::Ink)
}

fn page(marks: Vec<Mark>) -> Page {
    Page::new(vec2(400.0, 300.0), marks)
}

fn about(title: &str) -> About<'_> {
    About { title, language: "nl" }
}

/// A PDF whose content can be read as it is.
fn plain(page: Page, title: &str) -> Vec<u8> {
    let settings = SerializeSettings { compress_content_streams: false, ..SerializeSettings::default() };
    written(&[page], &Palette::light(), about(title), settings).unwrap()
}

fn as_text(pdf: &[u8]) -> String {
    pdf.iter().map(|byte| char::from(*byte)).collect()
}

#[test]
fn texts_are_found_again_in_both_weights() {
    let marks = vec![
        line("Van 2.937 naar 61 (2,1 %) \\ ‘Betaald’", 10.0, false),
        line("Łódź Việt Ελλάδα Київ ₽ → ✓", 40.0, true),
    ];
    let found = reader::texts(&plain(page(marks), "x"));
    assert_eq!(found, ["Van 2.937 naar 61 (2,1 %) \\ ‘Betaald’", "Łódź Việt Ελλάδα Київ ₽ → ✓"]);
}

#[test]
fn what_inter_lacks_comes_from_other_typefaces() {
    let found = reader::texts(&plain(page(vec![line("taart 🎂 klaar", 10.0, false)]), "x"));
    assert_eq!(found, ["taart ", "🎂", " klaar"]);
}

#[test]
fn a_text_ends_at_the_right_or_stands_in_the_middle_by_the_layouts_measure() {
    let starts = |align: Align| {
        let pdf = plain(page(vec![line("mmm", 10.0, false).aligned(align)]), "x");
        let content = as_text(&pdf);
        content.split(" Tm").next().unwrap().rsplit(' ').nth(1).unwrap().parse::<f32>().unwrap()
    };
    let width = crate::layout::text::Style::regular(12.0, 12.0).width("mmm");
    assert!((starts(Align::Left) - 20.0).abs() < 0.01);
    assert!((starts(Align::Centre) - (20.0 - width / 2.0)).abs() < 0.01);
    assert!((starts(Align::Right) - (20.0 - width)).abs() < 0.01);
}

#[test]
fn the_same_pages_give_the_same_bytes_and_no_time_stands_in_them() {
    let write = || {
        let marks = NASTY.iter().enumerate().map(|(at, text)| line(text, 20.0 * at as f32, at % 2 == 0)).collect();
        pdf_of_pages(&[page(marks)], &Palette::light(), about("Bakkerij")).unwrap()
    };
    assert_eq!(write(), write());
    let pdf = as_text(&write());
    assert!(!pdf.contains("CreationDate") && !pdf.contains("CreateDate") && !pdf.contains("ModDate"));
}

#[test]
fn title_and_language_are_told() {
    let pdf = as_text(&plain(page(Vec::new()), "Bakkerij (De) \u{202e}Korenaar\0"));
    assert!(pdf.contains("/Lang(nl)") || pdf.contains("/Lang (nl)"), "{pdf}");
    assert!(pdf.contains("/Title(Bakkerij \\(De\\) Korenaar)") || pdf.contains("Bakkerij (De) Korenaar"), "{pdf}");
}

#[test]
fn nasty_texts_stay_text_and_nothing_runs() {
    for nasty in NASTY {
        let pdf = as_text(&plain(page(vec![line(nasty, 10.0, false), line(nasty, 40.0, true)]), "x"));
        for word in ["/OpenAction", "/JavaScript", "/JS", "/Launch", "/URI", "/AA", "/EmbeddedFile"] {
            assert!(!pdf.contains(word), "{word} in {nasty:?}");
        }
    }
    let hostile = NASTY[2];
    assert_eq!(reader::texts(&plain(page(vec![line(hostile, 10.0, false)]), hostile)), [hostile]);
}

#[test]
fn every_plane_of_unicode_can_be_drawn() {
    let letters: String = (0..0x11_0000_u32).step_by(257).filter_map(char::from_u32).collect();
    let long = "lang ".repeat(2_000);
    for text in [letters.as_str(), long.as_str()] {
        assert!(pdf_of_pages(&[page(vec![line(text, 10.0, false)])], &Palette::dark(), about(text)).is_ok());
    }
}

#[test]
fn marks_without_room_or_of_no_number_are_left_out() {
    let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -1.0, 1e30, f32::MAX, f32::MIN_POSITIVE];
    let mut marks = Vec::new();
    for a in odd {
        let at = Pos2::new(a, 5.0);
        let stroke = Some((a, Paint::Ink));
        marks.push(Mark::Rect {
            rect: Rect::from_min_max(pos2(0.0, 0.0), at),
            radius: a,
            fill: Some(Paint::Ink),
            stroke,
        });
        marks.push(Mark::Circle { centre: at, radius: a, fill: Some(Paint::Gap), stroke });
        marks.push(Mark::line(at, pos2(1.0, a), a, Paint::Ink));
        marks.push(Mark::Polygon { points: vec![at, pos2(1.0, a), pos2(2.0, 3.0)], fill: Paint::Ink });
        marks.push(Mark::text(at, "x", a, false, Paint::Ink));
        marks.push(Mark::Ring { centre: at, radius: a, width: 2.0, share: a, paint: Paint::Ink, track: Paint::Ink });
    }
    assert!(pdf_of_pages(&[page(marks.clone())], &Palette::light(), about("x")).is_ok());
    for size in odd {
        let drawing = Drawing { marks: marks.clone(), offset: vec2(size, 0.0), scale: size, clip: None };
        let page = Page { size: vec2(size, 10.0), drawings: vec![drawing], bookmarks: Vec::new() };
        assert!(pdf_of_pages(&[page], &Palette::light(), about("x")).is_ok(), "{size}");
    }
}

#[test]
fn every_map_can_be_written_on_a_page_of_its_size() {
    for project in small().chain(loops()) {
        let journey = &project.journeys()[0];
        let (layout, facts) = (laid_out(&project), facts(journey));
        let marks = map_marks(&MapScene { journey, facts: &facts, layout: &layout });
        let page = Page::around(marks, layout.bounds);
        assert_eq!(page.size, layout.bounds.size());
        let found = reader::texts(&plain(page, "x")).concat();
        for header in &layout.headers {
            for line in &header.title {
                let shown: String =
                    crate::export::letters::readable(line).filter(char::is_ascii_alphanumeric).collect();
                let found: String = found.chars().filter(char::is_ascii_alphanumeric).collect();
                assert!(found.contains(&shown), "{shown} is not on the page");
            }
        }
    }
}

#[test]
fn a_map_too_large_for_readers_is_made_smaller() {
    let project = project(3, (80, 2, 60, 0));
    let layout = laid_out(&project);
    let page = Page::around(Vec::new(), layout.bounds);
    assert!(layout.bounds.width() > LONGEST_SIDE && page.size.x <= LONGEST_SIDE && page.size.y > 0.0);
}

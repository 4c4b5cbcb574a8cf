//! Exports for other programs: our own importer reads the numbers back, spreadsheets find what they should, pages are whole,
//! and whatever a user wrote stays text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod full_project;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{Data, Reader, Xlsx};
use jiff::civil::date;
use klantreis::document::{
    CardChange, Edit, ItemChange, JourneyChange, Language, PersonaChange, Project, Series, SeriesChange, StageChange,
    Subject, apply,
};
use klantreis::export::{Content, File, Format, Order, Sight, make};
use klantreis::import::{self, Draft};
use klantreis::insight::series_for;
use klantreis::lang::Lang;
use klantreis::{project_file, samples, workbook};

fn all_samples() -> Vec<Project> {
    samples::SAMPLES.iter().map(|(_, text)| project_file::read(text.as_bytes()).unwrap()).collect()
}

fn files(project: &Project, language: Language, content: Content, format: Format) -> Vec<File> {
    let journey = &project.journeys()[0];
    let lang = Lang::new(language);
    let sight =
        Sight { project, journey, series: series_for(project, journey), lang: &lang, today: date(2026, 11, 22) };
    make(&Order::of(content, format), &sight, "naam", &mut |_| ControlFlow::Continue(())).unwrap()
}

/// The contents that there are as such a file; a workshop is only there where one was held.
fn contents(format: Format) -> impl Iterator<Item = Content> {
    let all = Content::ALL.into_iter().filter(|content| *content != Content::Workshop);
    all.filter(move |content| Order::of(*content, format).exists())
}

/// The file that was asked for.
fn file(project: &Project, language: Language, content: Content, format: Format) -> Vec<u8> {
    files(project, language, content, format).pop().unwrap().bytes
}

fn sheets(bytes: &[u8]) -> BTreeMap<String, Vec<Vec<Data>>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| (name.clone(), book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()))
        .collect()
}

fn column<'a>(rows: &'a [Vec<Data>], name: &str) -> Vec<&'a Data> {
    let at = rows[0]
        .iter()
        .position(|cell| *cell == Data::String(name.to_owned()))
        .unwrap_or_else(|| panic!("no {name}: {:?}", rows[0]));
    rows[1..].iter().map(|row| &row[at]).collect()
}

/// The counts of the series with the steps of the shown one, in the order in which they are told.
fn counts_of(project: &Project) -> Vec<Vec<(String, Option<u64>)>> {
    let shown = series_for(project, &project.journeys()[0]).unwrap();
    let told = |series: &Series| series.steps.iter().map(|step| (step.name.clone(), step.count)).collect();
    klantreis::insight::alike(project, shown).into_iter().map(told).collect()
}

#[track_caller]
fn check_read_back(draft: &Draft, want: &[Vec<(String, Option<u64>)>], what: &str) {
    let series = draft.series().unwrap_or_else(|problems| panic!("{what}: {problems:?}"));
    let got: Vec<Vec<_>> =
        series.iter().map(|series| series.steps.iter().map(|step| (step.name.clone(), step.count)).collect()).collect();
    assert_eq!(got, want, "{what}");
}

#[test]
fn our_own_importer_reads_the_numbers_back() {
    for project in all_samples() {
        let want = counts_of(&project);
        for language in Language::ALL {
            let csv = file(&project, language, Content::Numbers, Format::Csv);
            let reading = import::read(&csv, "naam.csv").unwrap();
            check_read_back(&reading.tables[0], &want, &format!("csv {language:?} {}", project.name()));
            let xlsx = file(&project, language, Content::Numbers, Format::Xlsx);
            let sheet = Lang::new(language).say("cells-counts");
            let reading = import::read_table(&xlsx, "naam.xlsx", Some(&sheet), workbook::read).unwrap();
            check_read_back(&reading.tables[0], &want, &format!("xlsx {language:?} {}", project.name()));
            let periods: Vec<_> =
                reading.tables[0].series().unwrap().iter().map(|series| series.period.is_some()).collect();
            assert!(periods.iter().all(|known| *known), "the months are months again");
        }
    }
}

#[test]
fn a_workbook_has_numbers_as_numbers_days_as_days_and_nothing_for_what_is_not_known() {
    let mut project = all_samples().remove(0);
    let shown = series_for(&project, &project.journeys()[0]).unwrap().clone();
    let mut steps = shown.steps.clone();
    steps[1].count = None;
    apply(&mut project, Edit::SetSeries(shown.id, SeriesChange::Steps(steps))).unwrap();
    let book = sheets(&file(&project, Language::En, Content::Report, Format::Xlsx));
    let names: Vec<_> = book.keys().map(String::as_str).collect();
    for name in ["Cards", "Arrows", "Stages", "Checklist", "Rates", "Personas"] {
        assert!(names.contains(&name), "{names:?}");
    }
    let due = column(&book["Checklist"], "Due");
    assert!(due.iter().any(|cell| matches!(cell, Data::DateTime(_))), "{due:?}");
    assert!(due.iter().all(|cell| matches!(cell, Data::DateTime(_) | Data::Empty)));
    let rates = &book["Rates"];
    let (count, rate) = (column(rates, "Count"), column(rates, "Goes on"));
    assert!(count.contains(&&Data::Empty), "an unknown count is an empty cell");
    assert!(rate.iter().filter(|cell| matches!(cell, Data::Float(rate) if (0.0..2.0).contains(rate))).count() > 4);
    assert!(rate.iter().all(|cell| matches!(cell, Data::Float(_) | Data::Empty)));
    let feelings = column(&book["Cards"], "Feeling (−2 to +2)");
    assert!(feelings.iter().any(|cell| **cell == Data::Float(-2.0)) && feelings.contains(&&Data::Empty));
}

#[test]
fn a_workbook_is_the_same_every_time_and_its_tables_can_be_filtered() {
    let project = all_samples().remove(1);
    let once = file(&project, Language::Nl, Content::Report, Format::Xlsx);
    assert_eq!(once, file(&project, Language::Nl, Content::Report, Format::Xlsx));
    let mut zip = zip::ZipArchive::new(Cursor::new(&once)).unwrap();
    let mut text = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    assert!(text("xl/tables/table1.xml").contains("<autoFilter"));
    let sheet = text("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<cols>"), "{}", &sheet[..600]);
    let styles = text("xl/styles.xml");
    for format in ["0.0%", "#,##0", "dd\\-mm\\-yyyy"] {
        assert!(styles.contains(format), "{styles}");
    }
    assert!(!sheet.contains("<f>"), "no formulas");
}

#[test]
fn every_card_and_item_stands_in_its_table() {
    let project = all_samples().remove(0);
    let journey = &project.journeys()[0];
    for (content, want) in [
        (Content::Map, journey.card_count()),
        (Content::Checklist, journey.stages().iter().map(|stage| stage.checklist.len()).sum()),
    ] {
        let csv = file(&project, Language::Nl, content, Format::Csv);
        let text = std::str::from_utf8(&csv).unwrap();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), want);
    }
}

/// What users may write, and what must not happen to it.
const HOSTILE: [&str; 13] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "]]> & &amp; <!-- --> </style> </title>",
    "a\u{0}b\u{7}c\u{1b}[31m\u{85}d",
    "\u{202e}exe.txt",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\tTab first\r\nand lines",
    "_x0041_ _x000D_",
    "👩‍🍳🧾 ﷽ Ω",
    "%%{init: {}}%% ; # : , ``` | {{ ${x} [a](javascript:alert(1))",
];

/// The full project with every text of its first journey hostile.
fn hostile() -> Project {
    let mut project = full_project::full_project();
    let long = "W".repeat(500);
    let mut turn = 0;
    let mut next = || {
        turn += 1;
        HOSTILE.get(turn % (HOSTILE.len() + 1)).map_or_else(|| long.clone(), |text| (*text).to_owned())
    };
    let journey = project.journeys()[0].clone();
    let mut edits = vec![
        Edit::RenameProject(next()),
        Edit::SetJourney(journey.id(), JourneyChange::Name(next())),
        Edit::SetJourney(journey.id(), JourneyChange::Product(next())),
    ];
    for persona in project.personas() {
        edits.push(Edit::SetPersona(persona.id, PersonaChange::Name(next())));
        edits.push(Edit::SetPersona(persona.id, PersonaChange::Goals(next())));
    }
    for stage in journey.stages() {
        edits.push(Edit::SetStage(stage.id, StageChange::Name(Some(next()))));
        edits.push(Edit::SetStage(stage.id, StageChange::Question(Some(next()))));
        edits.push(Edit::SetStage(stage.id, StageChange::Note(next())));
        for item in &stage.checklist {
            if matches!(item.subject, Subject::Own(_)) {
                edits.push(Edit::SetItem(item.id, ItemChange::Title(next())));
            }
            edits.push(Edit::SetItem(item.id, ItemChange::Owner(next())));
            edits.push(Edit::SetItem(item.id, ItemChange::Note(next())));
        }
    }
    for card in journey.cards() {
        edits.push(Edit::SetCard(card.id, CardChange::Title(next())));
        edits.push(Edit::SetCard(card.id, CardChange::Note(next())));
        edits.push(Edit::SetCard(card.id, CardChange::Tags(vec![next()])));
    }
    for series in project.series() {
        let steps =
            series.steps.iter().map(|step| klantreis::document::Step { name: next(), ..step.clone() }).collect();
        edits.push(Edit::SetSeries(series.id, SeriesChange::Steps(steps)));
    }
    for edit in edits {
        apply(&mut project, edit).unwrap();
    }
    project
}

#[test]
fn hostile_texts_stay_text_on_a_page() {
    let project = hostile();
    for content in contents(Format::Html) {
        for language in Language::ALL {
            let page = String::from_utf8(file(&project, language, content, Format::Html)).unwrap();
            let (_, body) = page.split_once("</style>").unwrap();
            let lower = body.to_lowercase();
            for sign in ["<script", "<img", "<!--", "javascript:alert(1)\"", "\u{202e}", "\u{0}", "</style"] {
                assert!(!lower.contains(sign), "{content:?}: {sign}");
            }
            for sign in ["http:", "https:", "//", "url(", "@import"] {
                assert!(!page.contains(sign), "nothing from elsewhere: {sign}");
            }
            // A page of ours is well-formed apart from its head, so that no tag can be left open by a text.
            let body = page.split_once("<body>").unwrap().1.trim_end().strip_suffix("</html>").unwrap();
            let body = format!("<body>{body}");
            roxmltree::Document::parse(&body).unwrap_or_else(|error| panic!("{content:?}: {error}"));
            assert!(page.contains(&format!("<html lang=\"{}\">", language.code())));
        }
    }
    let page = String::from_utf8(file(&project, Language::En, Content::Map, Format::Html)).unwrap();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("👩‍🍳"));
}

#[test]
fn hostile_texts_stay_text_in_a_workbook() {
    let project = hostile();
    for content in contents(Format::Xlsx) {
        let bytes = file(&project, Language::Nl, content, Format::Xlsx);
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for at in 0..zip.len() {
            let entry = zip.by_index(at).unwrap();
            let name = entry.name().unwrap().into_owned();
            let text = std::io::read_to_string(entry).unwrap();
            roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(!text.contains("<f>"), "{name} has a formula");
        }
    }
    let cards = sheets(&file(&project, Language::En, Content::Map, Format::Xlsx)).remove("Cards").unwrap();
    let titles: Vec<_> = column(&cards, "Card").into_iter().map(ToString::to_string).collect();
    for text in ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "<script>alert(1)</script>", "abc[31md", "_x0041_ _x000D_"] {
        assert!(titles.iter().any(|title| title == text), "{text}: {titles:?}");
    }
}

#[test]
fn hostile_texts_stay_text_in_csv() {
    let project = hostile();
    for (content, language, sign) in [
        (Content::Map, Language::Nl, b';'),
        (Content::Map, Language::En, b','),
        (Content::Checklist, Language::Nl, b';'),
        (Content::Numbers, Language::En, b','),
    ] {
        for file in files(&project, language, content, Format::Csv) {
            let text = String::from_utf8(file.bytes).unwrap();
            let text = text.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(sign).from_reader(text.as_bytes());
            let width = reader.headers().unwrap().len();
            for record in reader.records() {
                let record = record.unwrap();
                assert_eq!(record.len(), width);
                for field in &record {
                    let is_number = field.trim_end_matches('%').replace(',', ".").parse::<f64>().is_ok();
                    let reckons = field.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
                    assert!(is_number || !reckons, "{field:?}");
                }
            }
        }
    }
}

#[test]
fn hostile_texts_stay_text_in_markdown() {
    let project = hostile();
    let text = String::from_utf8(file(&project, Language::En, Content::Map, Format::Markdown)).unwrap();
    let bare = text.replace("\\[", "").replace("\\]", "");
    for sign in ["<script", "<img", "<!--", "](javascript", "\u{202e}", "\u{0}", "\n```"] {
        assert!(!bare.contains(sign), "{sign}");
    }
    assert!(text.contains("&lt;script&gt;"));
}

#[test]
fn every_export_of_an_empty_map_is_made() {
    let project = klantreis::library::blank_project(Language::Nl).unwrap();
    for format in [Format::Html, Format::Xlsx, Format::Csv, Format::Markdown, Format::Mermaid] {
        for content in contents(format) {
            assert!(!file(&project, Language::Nl, content, format).is_empty());
        }
    }
}

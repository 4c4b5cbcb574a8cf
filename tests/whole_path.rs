//! From a table to a saved map with advice, without any window: import, mapping, edit, numbers, advice, file.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use std::path::Path;

use klantreis::document::{Edit, Language, Period, Series, SeriesId, Source, Step, Unit, apply};
use klantreis::export::map_svg;
use klantreis::import;
use klantreis::insight::{advise, map_facts, sentence, series_for, suggest_stages};
use klantreis::lang::Lang;
use klantreis::library::{Library, project_from};
use klantreis::{project_file, storage};

/// Reads a table, maps its steps on a new webshop-5 map, and adds the series, as the window does when it is accepted.
fn with_table(name: &str) -> klantreis::document::Project {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name);
    let reading = import::read(&storage::read_table(&path).expect("the file"), name).expect("a table");
    let draft = reading.tables[0].series().expect("series").remove(0);
    let library = Library::shared();
    let framework = library.framework("webshop-5").expect("the framework");
    let mut project = project_from(library, framework, Language::Nl).expect("a project");
    let lang = Lang::new(Language::Nl);
    let steps: Vec<_> = draft.steps.iter().map(|step| (step.name.as_str(), step.suggested)).collect();
    let stages = suggest_stages(&project.journeys()[0], &lang.names(), &steps);
    let series = Series {
        id: SeriesId(project.largest_id() + 1),
        name: draft.name.clone(),
        unit: draft.unit,
        period: draft.period.map(|(from, to)| Period { from, to }),
        source: Source { file: name.to_owned(), ..Source::default() },
        steps: draft
            .steps
            .iter()
            .zip(stages)
            .map(|(step, stage)| Step { name: step.name.clone(), count: step.count, stage, ..Step::default() })
            .collect(),
        answers: None,
    };
    apply(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) }).expect("an edit");
    project
}

#[test]
fn a_ga4_report_names_the_leak_and_its_tactics_in_both_languages() {
    let project = with_table("ga4_events_report_crlf_no_final_newline.csv");
    let journey = &project.journeys()[0];
    let series = series_for(&project, journey).expect("a series");
    assert_eq!(series.unit, Unit::People);
    let advice = advise(&project, journey, Some(series), &Lang::new(Language::Nl).names());
    let leak = advice.leak.as_ref().expect("a leak");
    assert_eq!((leak.step_name.as_str(), leak.before_name.as_str(), leak.lost), ("add_to_cart", "view_item", 474));
    assert!(!advice.tactics.is_empty());
    let [nl, en] = Language::ALL.map(|language| sentence(&Lang::new(language), &advice));
    assert!(nl.contains("474") && nl.contains("add_to_cart") && nl.contains("augustus 2025"), "{nl}");
    assert!(en.contains("474") && en.contains("add_to_cart") && en.contains("August 2025"), "{en}");
}

#[test]
fn the_numbers_stand_on_the_map_and_in_the_picture() {
    let project = with_table("nl_semicolon_decimal_comma_bom_crlf.csv");
    let journey = &project.journeys()[0];
    let series = series_for(&project, journey);
    let lang = Lang::new(Language::Nl);
    let facts = map_facts(&project, journey, series, &lang);
    assert_eq!(facts.stages[0].entered, Some(12480));
    assert_eq!(facts.stages[1].entered, Some(4736));
    let rate = facts.stages[0].band.as_ref().and_then(|band| band.share).expect("a conversion");
    assert!((rate - 4736.0 / 12480.0).abs() < 1e-12);
    let picture = map_svg(&project, journey, series, &lang);
    let drawing = roxmltree::Document::parse(&picture).expect("well-formed XML");
    let texts: Vec<_> = drawing.descendants().filter_map(|node| node.text()).collect();
    for words in ["12.480", "4.736", "38\u{a0}%", "Bewustwording"] {
        assert!(texts.iter().any(|text| text.contains(words)), "{words} is not in the picture");
    }
}

#[test]
fn what_was_imported_is_saved_and_opens_again_with_the_same_advice() {
    let project = with_table("ga4_events_report_crlf_no_final_newline.csv");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.ron");
    storage::save(&path, &project, None).expect("saved");
    let again = storage::open(&path).expect("opened").project;
    assert_eq!(again, project);
    let names = Lang::new(Language::En).names();
    let advice = |project: &klantreis::document::Project| advise(project, &project.journeys()[0], None, &names);
    assert_eq!(advice(&again), advice(&project));
    assert_eq!(project_file::write(&again).expect("text"), std::fs::read_to_string(&path).expect("the file"));
}

//! Claims about the project file: what is written reads back equal, in stable bytes, one noun a line.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod full_project;

use full_project::full_project;
use klantreis::document::{
    Card, CardChange, CardId, Cell, Edit, ItemChange, ItemState, LONG_TEXT, LaneChange, Language, Project,
    ProjectParts, SHORT_TEXT, Slot, Steering, apply,
};
use klantreis::library::{Library, blank_project, project_from};
use klantreis::project_file::{FORMAT, read, write};

/// What format 1 looks like with every field and every word in use; it stays readable for ever.
const FORMAT_1: &str = include_str!("fixtures/format_1_full.ron");

#[track_caller]
fn check_round_trip(project: &Project) -> String {
    let text = write(project).unwrap();
    let again = read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(&again, project);
    assert_eq!(write(&again).unwrap(), text, "a second save gives the same bytes");
    text
}

/// A blank project with one card of this title.
fn with_title(title: &str) -> (Project, CardId) {
    let mut project = blank_project(Language::Nl).unwrap();
    let journey = &project.journeys()[0];
    let slot = Slot { cell: journey.cells_in_order().next().unwrap(), index: 0 };
    let id = CardId(project.largest_id() + 1);
    apply(&mut project, Edit::AddCard { slot, card: Box::new(Card::new(id, title)) }).unwrap();
    (project, id)
}

fn changed_lines(project: &Project, edit: Edit) -> usize {
    let before = write(project).unwrap();
    let mut changed = project.clone();
    apply(&mut changed, edit).unwrap();
    let after = write(&changed).unwrap();
    assert_eq!(before.lines().count(), after.lines().count());
    before.lines().zip(after.lines()).filter(|(before, after)| before != after).count()
}

#[test]
fn a_project_of_every_framework_reads_back_equal() {
    for framework in &Library::shared().frameworks {
        for language in Language::ALL {
            check_round_trip(&project_from(Library::shared(), framework, language).unwrap());
        }
    }
    check_round_trip(&blank_project(Language::En).unwrap());
}

#[test]
fn every_field_and_every_word_reads_back_equal() {
    check_round_trip(&full_project());
}

#[test]
fn format_1_is_written_as_it_was_released() {
    assert_eq!(write(&full_project()).unwrap(), FORMAT_1);
}

#[test]
fn format_1_is_read_as_it_was_released() {
    assert_eq!(FORMAT, 1);
    assert_eq!(read(FORMAT_1.as_bytes()).unwrap(), full_project());
}

#[test]
fn a_file_begins_with_the_envelope_and_ends_with_one_line_end() {
    let text = write(&full_project()).unwrap();
    assert!(text.starts_with("Klantreis(\n    format: 1,\n    name: "), "{text}");
    assert!(text.ends_with(")\n") && !text.ends_with("\n\n"));
    assert!(!text.contains('\r'));
}

#[test]
fn what_has_its_usual_value_is_left_out() {
    let text = write(&with_title("Ziet een folder").0).unwrap();
    let line = text.lines().find(|line| line.contains("folder")).unwrap().trim();
    assert_eq!(line, r#"(id: 12, stage: 2, lane: 5, title: "Ziet een folder"),"#);
    assert!(!text.contains("series") && !text.contains("None") && !text.contains("Some") && !text.contains("links"));
}

#[test]
fn changing_one_noun_changes_one_line() {
    let project = full_project();
    let journey = &project.journeys()[0];
    let card = journey.cards().next().unwrap().id;
    let item = journey.stages()[0].checklist[0].id;
    let lane = journey.lanes()[0].id;
    let note = "eerste regel\ntweede regel\r\nderde".to_owned();
    assert_eq!(changed_lines(&project, Edit::SetCard(card, CardChange::Note(note))), 1);
    assert_eq!(changed_lines(&project, Edit::SetCard(card, CardChange::Tags(vec!["nieuw".into(), "x".into()]))), 1);
    let doing = ItemChange::State { state: ItemState::Doing, done_on: None };
    assert_eq!(changed_lines(&project, Edit::SetItem(item, doing)), 1);
    assert_eq!(changed_lines(&project, Edit::SetLane(lane, LaneChange::Hidden(true))), 1);
    assert_eq!(changed_lines(&project, Edit::RenameProject("Anders".into())), 1);
}

#[test]
fn cards_are_listed_stage_by_stage_lane_by_lane_slot_by_slot() {
    let (mut project, first) = with_title("wordt het laatst");
    let cells: Vec<Cell> = project.journeys()[0].cells_in_order().collect();
    for (index, cell) in [(0, cells[9]), (0, cells[3]), (0, cells[0])] {
        let id = CardId(project.largest_id() + 1);
        let card = Box::new(Card::new(id, format!("kaart {}", id.0)));
        apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card }).unwrap();
    }
    apply(&mut project, Edit::MoveCard { card: first, slot: Slot { cell: cells[20], index: 0 } }).unwrap();
    let text = check_round_trip(&project);
    let titles: Vec<_> = text.split("title: ").skip(1).map(|rest| rest.split('"').nth(1).unwrap()).collect();
    assert_eq!(titles, ["kaart 15", "kaart 14", "kaart 13", "wordt het laatst"]);
}

#[test]
fn an_apostrophe_stands_as_it_is() {
    let text = check_round_trip(&with_title(r#"foto's, "één" \ C:\'s \n"#).0);
    assert!(text.contains(r#"title: "foto's, \"één\" \\ C:\\'s \\n""#), "{text}");
}

#[test]
fn every_character_reads_back_equal() {
    let all: Vec<char> = ('\0'..='\u{FFFF}').chain(['\u{1F600}', '\u{E0001}', '\u{10FFFF}']).collect();
    for part in all.chunks(SHORT_TEXT) {
        let title: String = part.iter().collect();
        check_round_trip(&with_title(&title).0);
    }
}

#[test]
fn texts_of_the_largest_size_read_back_equal() {
    let (mut project, id) = with_title(&"é".repeat(SHORT_TEXT));
    apply(&mut project, Edit::SetCard(id, CardChange::Note("'\"\\\u{202e}".repeat(LONG_TEXT / 4)))).unwrap();
    check_round_trip(&project);
}

#[test]
fn a_mark_of_byte_order_and_dos_line_ends_do_no_harm() {
    let text = write(&full_project()).unwrap();
    let edited = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(read(edited.as_bytes()).unwrap(), full_project());
}

#[test]
fn hand_written_text_may_have_comments_and_another_order() {
    let text =
        "// mine\nKlantreis(journeys: [(lanes: [], id: 7 /* seven */)], language: en, name: r#\"A \"B\"\"#, format: 1)";
    let project = read(text.as_bytes()).unwrap();
    assert_eq!((project.name(), project.language()), ("A \"B\"", Language::En));
    let explicit =
        "#![enable(implicit_some)]\nKlantreis(format:1,name:\"\",language:nl,journeys:[(id:1,framework:Some(\"x\"))])";
    assert_eq!(read(explicit.as_bytes()).unwrap().journeys()[0].framework(), Some("x"));
}

#[test]
fn a_project_of_parts_in_any_order_is_written_in_one() {
    let full = full_project();
    let text = write(&full).unwrap();
    let (head, links) = text.split_once("links: [\n").unwrap();
    let (links, rest) = links.split_once("            ],").unwrap();
    let mut lines: Vec<_> = links.lines().collect();
    lines.reverse();
    let shuffled = format!("{head}links: [\n{}\n            ],{rest}", lines.join("\n"));
    assert_ne!(shuffled, text);
    assert_eq!(write(&read(shuffled.as_bytes()).unwrap()).unwrap(), text);
}

#[test]
fn an_empty_journey_is_a_project() {
    let text = "Klantreis(format: 1, name: \"\", language: nl, journeys: [(id: 1)])";
    check_round_trip(&read(text.as_bytes()).unwrap());
    let nothing = ProjectParts {
        name: String::new(),
        language: Language::Nl,
        personas: vec![],
        journeys: vec![],
        series: vec![],
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    assert!(Project::assemble(nothing).is_err());
}

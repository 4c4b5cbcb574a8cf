//! Claims about damaged and foreign files: never a panic, nothing half taken over, and the place of the damage is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod full_project;

use full_project::full_project;
use klantreis::document::{EditError, Violation};
use klantreis::project_file::{FORMAT, FileError, LARGEST, Rule, Wanted, read, write};

const SMALL: &str = include_str!("fixtures/format_1_small.ron");

/// The error after one replacement of what stands in the small project exactly once.
#[track_caller]
fn error_of(from: &str, to: &str) -> FileError {
    assert_eq!(SMALL.matches(from).count(), 1, "{from} stands in the text once");
    read(SMALL.replace(from, to).as_bytes()).expect_err("the damage is told")
}

/// The text from the error's place on.
#[track_caller]
fn text_at(text: &str, error: &FileError) -> String {
    let position = error.position().expect("a place");
    let line = text.lines().nth(position.line - 1).unwrap_or_default();
    line.chars().skip(position.column - 1).collect()
}

#[track_caller]
fn check_place(from: &str, to: &str, at: &str) -> FileError {
    let error = error_of(from, to);
    let found = text_at(&SMALL.replace(from, to), &error);
    assert!(found.starts_with(at), "{error:?} points at {found:?}");
    error
}

#[track_caller]
fn check_path(error: &FileError, wanted: &str) {
    let path = match error {
        FileError::UnknownField { place, .. }
        | FileError::UnknownWord { place, .. }
        | FileError::MissingField { place, .. }
        | FileError::RepeatedField { place, .. }
        | FileError::Wrong { place, .. }
        | FileError::NumberOutOfBounds { place }
        | FileError::Unreadable { place, .. } => &place.path,
        other => panic!("{other:?} has no path"),
    };
    assert_eq!(path, wanted);
}

#[track_caller]
fn check_rule(from: &str, to: &str, at: &str) -> Rule {
    let error = check_place(from, to, at);
    let FileError::Rules(mut rules) = error else { panic!("{error:?}") };
    rules.remove(0).rule
}

#[test]
fn the_small_project_is_sound() {
    read(SMALL.as_bytes()).unwrap();
}

#[test]
fn what_is_no_utf8_text_is_recognised_for_what_it_is() {
    let utf16 = |swap: bool| -> Vec<u8> {
        SMALL.encode_utf16().flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let marked = [b"\xFF\xFE".to_vec(), utf16(false)].concat();
    for bytes in [utf16(false), utf16(true), marked] {
        assert_eq!(read(&bytes), Err(FileError::Utf16));
    }
    assert_eq!(read(b"PK\x03\x04\x14\x00\x06\x00"), Err(FileError::Zip));
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x04"), Err(FileError::Binary));
    assert_eq!(read(b"%PDF-1.7\n1 0 obj"), Err(FileError::Foreign));
    for empty in ["", "  \n\t\r\n", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(read(empty.as_bytes()), Err(FileError::Empty));
    }
}

#[test]
fn an_older_encoding_is_told_with_its_first_character() {
    let latin: Vec<u8> = SMALL.chars().map(|c| if c == 'é' { 0xE9 } else { c as u8 }).collect();
    let error = read(&latin).unwrap_err();
    assert!(matches!(error, FileError::NotUtf8 { .. }));
    assert!(text_at(SMALL, &error).starts_with("é\\\""), "{error}");
}

#[test]
fn zeroes_of_a_power_cut_are_told_with_their_beginning() {
    let all = read(&[0; 4096]).unwrap_err();
    assert_eq!(all.to_string(), "zero bytes at 1:1");
    let mut tail = SMALL.as_bytes().to_vec();
    let from = SMALL.find("links").unwrap();
    tail[from..].fill(0);
    let error = read(&tail).unwrap_err();
    assert!(matches!(error, FileError::Zeroes { .. }) && text_at(SMALL, &error).starts_with("links"), "{error}");
}

#[test]
fn too_many_bytes_are_refused_unread() {
    let bytes = vec![b' '; usize::try_from(LARGEST).unwrap() + 1];
    assert_eq!(read(&bytes), Err(FileError::TooLarge { limit_mb: 256 }));
}

#[test]
fn another_programs_text_is_foreign() {
    for text in [
        "{\"format\": 1}",
        "stage;count\nBezoek;12",
        "(format: 1)",
        "Journey(format: 1)",
        "Klantreizen(",
        "\"Klantreis\"",
    ] {
        assert_eq!(read(text.as_bytes()), Err(FileError::Foreign), "{text}");
    }
    assert_eq!(error_of("format: 1", "format: 0"), FileError::Foreign);
}

#[test]
fn a_newer_format_is_told_whatever_else_it_holds() {
    let newer = FileError::TooNew { found: 7, supported: FORMAT };
    assert_eq!(error_of("format: 1", "format: 7"), newer);
    let strange = "Klantreis(name: \"x\", map: {1: Some((2, [3]))}, format: 7, %%% what (no) one knows yet";
    assert_eq!(read(strange.as_bytes()), Err(newer));
}

#[test]
fn a_file_without_its_format_misses_a_field() {
    let error = error_of("    format: 1,\n", "");
    assert!(matches!(&error, FileError::MissingField { field, .. } if field == "format"), "{error:?}");
}

#[test]
fn a_truncated_file_is_never_taken_for_a_whole_one() {
    let text = write(&full_project()).unwrap();
    let whole = text.trim_end().len();
    for end in
        (0..whole).filter(|end| text.is_char_boundary(*end) && (end % 97 == 0 || *end < 300 || end + 300 > whole))
    {
        let error = read(&text.as_bytes()[..end]).expect_err("a part is no project");
        let told = matches!(error, FileError::Empty | FileError::Foreign | FileError::CutOff { .. });
        assert!(told, "cut at {end}: {error:?}");
    }
    let (start, _) = text.split_once("links").unwrap();
    let error = read(start.as_bytes()).unwrap_err();
    assert!(matches!(error, FileError::CutOff { .. }), "{error:?}");
    assert_eq!(error.position().unwrap().line, start.trim_end().lines().count());
}

#[test]
fn an_unknown_field_is_told_with_those_that_may_stand_there() {
    let error = check_place("feeling: -1", "mood: -1", "mood");
    check_path(&error, "journeys[0].cards[0].mood");
    let FileError::UnknownField { found, expected, .. } = error else { panic!("{error:?}") };
    assert_eq!(found, "mood");
    assert!(expected.contains(&"feeling".to_owned()));
}

#[test]
fn an_unknown_word_is_told_with_those_that_may_stand_there() {
    let error = check_place("Blue", "Blauw", "Blauw");
    check_path(&error, "journeys[0].stages[0].colour");
    let FileError::UnknownWord { found, expected, .. } = error else { panic!("{error:?}") };
    assert_eq!((found.as_str(), expected.len()), ("Blauw", 9));
    for (from, to) in [("Awareness", "awareness"), ("kind: Back", "kind: Terug"), ("nl", "fr"), ("Tactic", "Tactiek")] {
        let error = check_place(from, to, to.rsplit(' ').next().unwrap());
        assert!(matches!(error, FileError::UnknownWord { .. }), "{error:?}");
    }
}

#[test]
fn a_missing_and_a_repeated_field_are_told() {
    let error = error_of("colour: Blue, ", "");
    assert!(matches!(&error, FileError::MissingField { field, .. } if field == "colour"), "{error:?}");
    assert_eq!(error.position().unwrap().line, 9);
    check_path(&error, "journeys[0].stages[0]");
    let error = check_place("lane: 3, title: \"Ruikt", "lane: 3, lane: 3, title: \"Ruikt", "lane: 3, title");
    assert!(matches!(&error, FileError::RepeatedField { field, .. } if field == "lane"), "{error:?}");
}

#[test]
fn a_value_of_another_kind_is_told_with_what_was_wanted() {
    let kinds = [
        ("id: 5", "id: \"5\"", "\"5\"", Wanted::WholeNumber),
        ("\"Bakkerij\"", "Bakkerij", "Bakkerij", Wanted::Text),
        ("[\"a\"]", "[a]", "a]", Wanted::Text),
        ("tags: [\"a\"]", "tags: \"a\"", "\"a\"", Wanted::List),
        ("[Awareness]", "Awareness", "Awareness", Wanted::List),
        ("role: Activities)", "role: Activities, hidden: 1)", "1)", Wanted::YesOrNo),
        ("time: (from_minutes: 5, to_minutes: 9)", "time: 5", "5", Wanted::Record),
        ("stage: 2, lane: 3, title: \"Koopt", "stage: 2 lane: 3, title: \"Koopt", "lane: 3", Wanted::Comma),
        ("from: 4", "from 4", "4,", Wanted::Colon),
    ];
    for (from, to, at, wanted) in kinds {
        let error = check_place(from, to, at);
        assert!(matches!(error, FileError::Wrong { wanted: found, .. } if found == wanted), "{to}: {error:?}");
    }
}

#[test]
fn a_number_off_its_bounds_is_told() {
    for (from, to) in
        [("id: 5", "id: 4294967296"), ("feeling: -1", "feeling: 300"), ("to_minutes: 9", "to_minutes: 99999999999")]
    {
        let error = check_place(from, to, to.rsplit(' ').next().unwrap());
        assert!(matches!(error, FileError::NumberOutOfBounds { .. }), "{error:?}");
    }
    assert!(matches!(error_of("count: 120", "count: -1"), FileError::NumberOutOfBounds { .. }));
}

#[test]
fn what_cannot_be_read_otherwise_is_told_on_its_line() {
    for (from, to, line) in
        [("2026-01-01", "2026-02-30", 30), ("Ruikt ", "Ruikt \\q", 18), ("count: 120", "count: 12.5", 34)]
    {
        let error = error_of(from, to);
        assert_eq!(error.position().unwrap().line, line, "{error:?}");
    }
    let error = error_of("\n)\n", "\n)\nen nog iets\n");
    assert!(
        matches!(error, FileError::Trailing { position } if (position.line, position.column) == (39, 1)),
        "{error:?}"
    );
}

#[test]
fn nesting_without_end_is_refused_and_does_not_overflow_the_stack() {
    for deep in ["(", "[", "Some(", "{1:", "/*", "Tactic("] {
        let nested = deep.repeat(200_000);
        for error in [error_of("-1", &nested), error_of("format: 1,", &format!("x: {nested}"))] {
            assert!(
                matches!(error, FileError::TooDeep { .. } | FileError::CutOff { .. } | FileError::Wrong { .. }),
                "{error}"
            );
        }
    }
    let tags = format!("{}\"a\"{}", "[".repeat(300), "]".repeat(300));
    let error = error_of("format: 1", &format!("x: {tags}, format: 1"));
    assert!(matches!(error, FileError::TooDeep { .. }), "{error:?}");
}

#[test]
fn a_repeated_id_is_told_where_it_is_used_again() {
    for (from, to, at, line) in [
        ("id: 5", "id: 4", "id: 4, stage: 2, lane: 3, title: \"Koopt", 19),
        ("id: 8", "id: 6", "id: 6", 28),
        ("id: 3", "id: 2", "id: 2, role", 12),
    ] {
        let error = error_of(from, to);
        let FileError::Rules(rules) = &error else { panic!("{error:?}") };
        let repeated =
            rules.iter().find(|rule| matches!(rule.rule, Rule::Document(Violation::IdRepeated { .. }))).unwrap();
        assert_eq!(repeated.position.line, line, "{rules:?}");
        let at_line = SMALL
            .replace(from, to)
            .lines()
            .nth(line - 1)
            .unwrap()
            .chars()
            .skip(repeated.position.column - 1)
            .collect::<String>();
        assert!(at_line.starts_with(at), "{at_line}");
    }
}

#[test]
fn a_loose_end_is_told_at_its_noun() {
    let at_link = check_rule("to: 5", "to: 55", "id: 6");
    assert!(matches!(at_link, Rule::Document(Violation::LooseLink { .. })));
    let at_card = check_rule("stage: 2, lane: 3, title: \"Koopt", "stage: 2, lane: 33, title: \"Koopt", "id: 5");
    assert!(matches!(at_card, Rule::Document(Violation::CardOutside { .. })));
    let at_series = check_rule("count: 120, stage: 2", "count: 120, stage: 3", "id: 8");
    assert!(matches!(at_series, Rule::Document(Violation::UnknownStage { .. })));
    assert!(matches!(check_rule("stage: 2, task", "stage: 3, task", "id: 7"), Rule::ItemOutside(_)));
}

#[test]
fn a_value_that_breaks_a_rule_is_told_at_its_noun() {
    let values = [
        ("feeling: -1", "feeling: -3".to_owned(), "id: 4", EditError::FeelingOffScale { feeling: -3 }),
        ("to_minutes: 9", "to_minutes: 4".to_owned(), "id: 2", EditError::TimeReversed),
        ("[Awareness]", "[Loyalty, Loyalty]".to_owned(), "id: 2", EditError::PhaseRepeated),
        ("state: Done", "state: Doing".to_owned(), "id: 2", EditError::DoneDateWithoutDone),
        ("to: 5", "to: 4".to_owned(), "id: 6", EditError::LinkToItself),
        ("from: \"2026", "from: \"2027".to_owned(), "id: 8", EditError::TimeReversed),
        ("Bakkerij", "x".repeat(501), "name: \"xxx", EditError::TextTooLong { limit: 500 }),
    ];
    for (from, to, at, wanted) in values {
        let rule = check_rule(from, &to, at);
        assert!(matches!(rule, Rule::Document(Violation::BadValue { why, .. }) if why == wanted), "{rule:?}");
    }
}

#[test]
fn all_broken_rules_are_told_in_the_order_of_the_text() {
    let text = SMALL
        .replace("feeling: -1", "feeling: 9")
        .replace("to: 5", "to: 55")
        .replace("stage: 2, task", "stage: 9, task");
    let FileError::Rules(rules) = read(text.as_bytes()).unwrap_err() else { panic!("rules") };
    let lines: Vec<_> = rules.iter().map(|rule| rule.position.line).collect();
    assert_eq!(lines, [15, 18, 22]);
    let none = "Klantreis(format: 1, name: \"\", language: nl,\n journeys: [])";
    let error = read(none.as_bytes()).unwrap_err();
    assert_eq!(text_at(none, &error), "journeys: [])");
}

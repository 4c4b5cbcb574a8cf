//! What the user can change of how a file is read: encoding, sign between fields, header.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use klantreis::import::{
    Alternative, Decision, DelimiterEvidence, Draft, Encoding, EncodingEvidence, HeaderChoice, Reading, ReadingChoice,
    ReadingChoices, read_as,
};

/// Reads a text with some choices.
#[track_caller]
fn reading(bytes: &[u8], choices: &[ReadingChoice]) -> Reading {
    let mut all = ReadingChoices::default();
    for choice in choices {
        all.choose(*choice);
    }
    read_as(bytes, "file.csv", &all).unwrap()
}

fn steps(draft: &Draft) -> Vec<(String, Option<u64>)> {
    draft.steps().into_iter().map(|step| (step.name, step.count)).collect()
}

/// What the first decision of a kind can be changed to, by reading the file again.
fn offered(reading: &Reading, wanted: fn(&Decision) -> bool) -> Vec<ReadingChoice> {
    let draft = &reading.tables[0];
    let decision = draft.decisions.iter().find(|decision| wanted(decision)).unwrap();
    let choices = draft.alternatives(decision).into_iter().filter_map(|alternative| match alternative {
        Alternative::Reading(choice) => Some(choice),
        Alternative::Correction(_) => None,
    });
    choices.collect()
}

#[test]
fn the_encoding_is_the_users_and_every_other_is_offered() {
    let bytes = "Fase;Aantal\nCafé;12\nKlant;3\n".as_bytes();
    let found = reading(bytes, &[]);
    assert_eq!((found.encoding, found.tables[0].steps()[0].name.as_str()), (Some(Encoding::Utf8), "Café"));
    let others = offered(&found, |decision| matches!(decision, Decision::Encoding(..)));
    assert_eq!(others.len(), 3);
    assert_eq!(others[0], ReadingChoice::Encoding(Encoding::Windows1252));
    let changed = reading(bytes, &others[..1]);
    assert_eq!(changed.tables[0].steps()[0].name, "CafÃ©");
    let why = Decision::Encoding(Encoding::Windows1252, EncodingEvidence::User);
    assert!(changed.tables[0].decisions.contains(&why));
}

#[test]
fn the_sign_between_fields_is_the_users_also_over_a_line_that_says_another() {
    let bytes = b"sep=,\nStap;Aantal\nBezoek;1200\nOrder;31\n";
    let found = reading(bytes, &[]);
    assert_eq!(found.delimiter, Some(','));
    let others = offered(&found, |decision| matches!(decision, Decision::Delimiter(..)));
    assert_eq!(others, [';', '\t', '|'].map(ReadingChoice::Delimiter));
    let changed = reading(bytes, &[others[0]]);
    assert_eq!(steps(&changed.tables[0]), [("Bezoek".to_owned(), Some(1200)), ("Order".to_owned(), Some(31))]);
    assert!(changed.tables[0].decisions.contains(&Decision::Delimiter(';', DelimiterEvidence::User)));
    assert_eq!(changed.tables[0].header_line, Some(2));
}

#[test]
fn the_header_is_where_the_user_says_or_nowhere() {
    let bytes = b"Rapport,augustus\nStap,Aantal\nBezoek,1200\nOrder,31\n";
    let found = reading(bytes, &[]);
    assert_eq!(found.tables[0].header_line, Some(1));
    let others = offered(&found, |decision| matches!(decision, Decision::Header(_)));
    assert_eq!(others[0], ReadingChoice::Header(0, HeaderChoice::Line(2)));
    assert_eq!(others.last(), Some(&ReadingChoice::Header(0, HeaderChoice::None)));
    let second = reading(bytes, &others[..1]);
    assert_eq!((second.tables[0].header_line, second.tables[0].columns[1].name.as_str()), (Some(2), "Aantal"));
    assert_eq!(second.tables[0].title.as_deref(), Some("Rapport, augustus"));
    let back = offered(&second, |decision| matches!(decision, Decision::Header(_)));
    assert!(back.contains(&ReadingChoice::Header(0, HeaderChoice::Line(1))));
    let none = reading(bytes, &[ReadingChoice::Header(0, HeaderChoice::None)]);
    assert_eq!((none.tables[0].header_line, none.tables[0].rows.len()), (None, 4));
}

#[test]
fn each_table_of_a_file_has_a_header_of_its_own() {
    let bytes = b"A,B\nx,9\ny,4\n\nTitel,1\nC,D\nz,7\nw,2\n";
    let choice = ReadingChoice::Header(1, HeaderChoice::Line(6));
    let lines: Vec<_> = reading(bytes, &[choice]).tables.iter().map(|table| table.header_line).collect();
    assert!(lines.starts_with(&[Some(1)]), "{lines:?}");
}

#[test]
fn another_sign_between_fields_forgets_the_headers() {
    let mut choices = ReadingChoices::default();
    choices.choose(ReadingChoice::Header(0, HeaderChoice::Line(3)));
    choices.choose(ReadingChoice::Delimiter(';'));
    assert!(choices.headers.is_empty() && !choices.is_empty());
}

//! Claims about the sentences for files: every error has one in every language, and its arguments fill it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::collections::BTreeSet;
use std::io::{Error, ErrorKind};
use std::path::PathBuf;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use klantreis::document::{AnyId, EditError, ItemId, Violation};
use klantreis::project_file::{BrokenRule, FileError, Place, Position, Rule, Wanted};
use klantreis::storage::{Step, StorageError};

type Message = (&'static str, Vec<(&'static str, String)>);

const NL: &str = include_str!("../assets/lang/nl/files.ftl");
const EN: &str = include_str!("../assets/lang/en/files.ftl");
const POSITION: Position = Position { line: 12, column: 34 };

fn place() -> Place {
    Place { position: POSITION, path: "journeys[0].cards[3].colour".into() }
}

fn file_errors() -> Vec<FileError> {
    let (position, text) = (POSITION, || "woord".to_owned());
    let choice = || vec!["Blue".to_owned(), "Red".to_owned()];
    let wanted = [
        Wanted::YesOrNo,
        Wanted::WholeNumber,
        Wanted::Text,
        Wanted::Name,
        Wanted::List,
        Wanted::Record,
        Wanted::Comma,
        Wanted::Colon,
        Wanted::ListEnd,
        Wanted::RecordEnd,
    ];
    let mut errors = vec![
        FileError::TooLarge { limit_mb: 256 },
        FileError::Empty,
        FileError::Utf16,
        FileError::Zeroes { position },
        FileError::Zip,
        FileError::Binary,
        FileError::NotUtf8 { position },
        FileError::Foreign,
        FileError::TooNew { found: 7, supported: 1 },
        FileError::CutOff { position },
        FileError::TooDeep { position },
        FileError::UnknownField { place: place(), found: text(), expected: choice() },
        FileError::UnknownWord { place: place(), found: text(), expected: choice() },
        FileError::MissingField { place: place(), field: text() },
        FileError::RepeatedField { place: place(), field: text() },
        FileError::NumberOutOfBounds { place: place() },
        FileError::Unreadable { place: place(), detail: text() },
        FileError::Trailing { position },
        FileError::Unwritable { detail: text() },
    ];
    errors.extend(wanted.map(|wanted| FileError::Wrong { place: place(), wanted }));
    errors.extend(rules().into_iter().map(|rule| FileError::Rules(vec![BrokenRule { position, rule }])));
    errors
}

fn rules() -> Vec<Rule> {
    let id = AnyId(7);
    let values = [
        EditError::TextTooLong { limit: 500 },
        EditError::FeelingOffScale { feeling: 9 },
        EditError::TimeReversed,
        EditError::PhaseRepeated,
        EditError::OverTheWhole,
        EditError::ScenarioName,
        EditError::ViewName,
        EditError::TooManyDots,
        EditError::NoScale,
        EditError::NoGap,
        EditError::ChannelRepeated,
        EditError::PictureTooLarge { limit: 262_144 },
        EditError::DoneDateWithoutDone,
        EditError::LinkToItself,
        EditError::NoSuchPlace,
    ];
    let mut rules: Vec<_> =
        values.into_iter().map(|why| Rule::Document(Violation::BadValue { id: Some(id), why })).collect();
    let violations = [
        Violation::NoJourney,
        Violation::IdRepeated { id },
        Violation::CardOutside { card: id },
        Violation::LooseLink { link: id },
        Violation::UnknownStage { series: id },
        Violation::UnknownPersona { journey: id },
    ];
    rules.extend(violations.map(Rule::Document));
    rules.push(Rule::ItemOutside(ItemId(7)));
    rules
}

fn storage_errors() -> Vec<StorageError> {
    let path = || PathBuf::from("/kaarten/winkel.ron");
    let mut errors = vec![
        StorageError::NotFound { path: path() },
        StorageError::NotAFile { path: path() },
        StorageError::TooLarge { path: path(), limit_mb: 64 },
        StorageError::Read { path: path(), source: Error::other("kapot") },
        StorageError::Read { path: path(), source: ErrorKind::PermissionDenied.into() },
        StorageError::ReadOnly { path: path() },
        StorageError::ChangedOnDisk { path: path() },
        StorageError::Delete { path: path(), source: Error::from(ErrorKind::PermissionDenied) },
        StorageError::ReadBack { path: path() },
    ];
    let steps = [
        Step::Resolve,
        Step::Inspect,
        Step::Create,
        Step::Write,
        Step::Sync,
        Step::Compare,
        Step::Rename,
        Step::SyncFolder,
    ];
    let kinds = [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::NotFound, ErrorKind::Other];
    for (step, kind) in steps.into_iter().flat_map(|step| kinds.map(|kind| (step, kind))) {
        errors.push(StorageError::Save { path: path(), step, source: kind.into(), replaced: None });
    }
    errors.extend(file_errors().into_iter().map(|error| StorageError::Project { path: path(), error }));
    errors
}

fn bundle(source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::default();
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(source.to_owned()).expect("no broken entry")).expect("no key twice");
    bundle
}

#[track_caller]
fn say(bundle: &FluentBundle<FluentResource>, (key, args): &Message) -> String {
    let filled: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let pattern = bundle.get_message(key).and_then(|message| message.value()).expect(key);
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
    assert!(errors.is_empty(), "{key}: {errors:?}");
    said
}

fn all_messages() -> Vec<Message> {
    let of_files = file_errors();
    let of_storage = storage_errors();
    of_files.iter().map(FileError::message).chain(of_storage.iter().map(StorageError::message)).collect()
}

fn keys(source: &str) -> BTreeSet<&str> {
    source.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect()
}

#[test]
fn every_error_has_a_sentence_in_both_languages_that_its_arguments_fill() {
    for (source, end) in [(NL, '.'), (EN, '.')] {
        let bundle = bundle(source);
        for message in all_messages() {
            let said = say(&bundle, &message);
            assert!(said.ends_with(end) && !said.contains('{'), "{said}");
        }
    }
}

#[test]
fn no_sentence_is_left_without_an_error() {
    let mut used: BTreeSet<_> = all_messages().into_iter().map(|(key, _)| key).collect();
    used.insert("file-not-opened");
    assert_eq!(keys(NL), used);
    assert_eq!(keys(EN), used);
}

#[test]
fn an_error_with_a_place_says_line_and_column() {
    for error in file_errors().into_iter().filter(|error| error.position().is_some()) {
        for source in [NL, EN] {
            let said = say(&bundle(source), &error.message());
            assert!(said.contains("12") && said.contains("34"), "{said}");
        }
    }
}

#[test]
fn a_sentence_about_the_disk_names_the_file() {
    for error in storage_errors().iter().filter(|error| !matches!(error, StorageError::Project { .. })) {
        assert!(say(&bundle(NL), &error.message()).contains("winkel.ron"));
    }
}

#[test]
fn a_disk_that_fills_up_and_a_folder_that_is_gone_have_sentences_of_their_own() {
    let key = |step, kind: ErrorKind| {
        StorageError::Save { path: PathBuf::new(), step, source: kind.into(), replaced: None }.message().0
    };
    assert_eq!(key(Step::Write, ErrorKind::StorageFull), "storage-disk-full");
    assert_eq!(key(Step::Create, ErrorKind::ReadOnlyFilesystem), "storage-save-not-allowed");
    assert_eq!(key(Step::Resolve, ErrorKind::NotFound), "storage-folder-gone");
    assert_eq!(key(Step::Rename, ErrorKind::ResourceBusy), "storage-save-failed");
    assert_eq!(key(Step::SyncFolder, ErrorKind::StorageFull), "storage-save-uncertain");
}

//! Own frameworks: what of a journey they keep, and what their folder does with them.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod full_project;

use std::fs;
use std::path::Path;

use klantreis::document::{Earlier, Item, ItemState, Journey, Language, Project};
use klantreis::library::{Library, framework_of, project_from, project_from_own};
use klantreis::storage::{FrameworkFolder, Kept, SettingsFile, StorageError};

fn journey() -> Journey {
    full_project::full_project().journeys()[0].clone()
}

fn own(name: &str, content: bool) -> Project {
    framework_of(&journey(), name, Language::En, content).expect("a framework")
}

fn folder_in(folder: &Path) -> FrameworkFolder {
    FrameworkFolder::beside(&SettingsFile::in_folder(folder))
}

fn items(project: &Project) -> Vec<&Item> {
    project.journeys()[0].stages().iter().flat_map(|stage| &stage.checklist).collect()
}

#[test]
fn the_structure_stays_as_it_is() {
    let (before, after) = (journey(), own("Ours", false));
    let after = &after.journeys()[0];
    assert_eq!((after.lanes(), after.framework()), (before.lanes(), before.framework()));
    assert_eq!(after.stages().len(), before.stages().len());
    for (before, after) in before.stages().iter().zip(after.stages()) {
        assert_eq!((&after.origin, &after.name, &after.question), (&before.origin, &before.name, &before.question));
        assert_eq!((after.colour, &after.phases, after.time), (before.colour, &before.phases, before.time));
        let subjects = |items: &[Item]| items.iter().map(|item| item.subject.clone()).collect::<Vec<_>>();
        assert_eq!(subjects(&after.checklist), subjects(&before.checklist));
    }
}

#[test]
fn nothing_is_done_and_nobody_is_named() {
    let before = journey();
    let touched = before.stages().iter().flat_map(|stage| &stage.checklist).any(|item| item.state == ItemState::Done);
    assert!(touched && before.cards().any(|card| !card.owner.is_empty()), "the project has something to forget");
    for content in [false, true] {
        let after = own("Ours", content);
        for item in items(&after) {
            assert_eq!((item.state, item.done_on, item.due, item.owner.as_str()), (ItemState::Open, None, None, ""));
        }
        let journey = &after.journeys()[0];
        assert!(journey.cards().all(|card| card.owner.is_empty()));
        assert!(after.personas().is_empty() && after.series().is_empty());
        assert_eq!((journey.persona(), journey.product(), journey.route()), (None, "", ""));
        assert_eq!(journey.earlier(), &Earlier::default());
    }
}

#[test]
fn cards_arrows_and_notes_come_along_only_with_the_content() {
    let before = journey();
    let (bare, full) = (own("Ours", false), own("Ours", true));
    assert!(before.cards().count() > 0 && before.links().count() > 0);
    assert_eq!((bare.journeys()[0].cards().count(), bare.journeys()[0].links().count()), (0, 0));
    assert_eq!(full.journeys()[0].cards().count(), before.cards().count());
    assert_eq!(full.journeys()[0].links().count(), before.links().count());
    let notes =
        |project: &Project| project.journeys()[0].stages().iter().filter(|stage| !stage.note.is_empty()).count();
    assert_eq!(notes(&bare), 0);
    assert_eq!(notes(&full), before.stages().iter().filter(|stage| !stage.note.is_empty()).count());
}

#[test]
fn an_own_framework_of_an_untouched_journey_begins_the_same_journey() {
    let library = Library::shared();
    for framework in &library.frameworks {
        let first = project_from(library, framework, Language::Nl).expect("a project");
        let own = framework_of(&first.journeys()[0], "Ours", Language::En, false).expect("a framework");
        assert_eq!(project_from_own(&own, Language::Nl).expect("a project"), first, "{}", framework.id);
    }
}

#[test]
fn what_is_kept_is_found_again_as_it_was() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = folder_in(temp.path());
    assert!(folder.all().expect("no folder yet").is_empty());
    let frameworks = [own("Bakery", false), own("Atelier", true)];
    for framework in &frameworks {
        assert_eq!(folder.keep(framework, false).expect("kept"), Kept::Saved);
    }
    let found: Vec<_> = folder.all().expect("read").into_iter().map(|own| own.project.expect("a project")).collect();
    assert_eq!(found, [frameworks[1].clone(), frameworks[0].clone()], "by their names");
}

#[test]
fn a_name_that_is_taken_is_told_and_the_old_one_stays_until_it_is_replaced() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = folder_in(temp.path());
    let path = folder.path().join("our-shop.ron");
    folder.keep(&own("Our shop", false), false).expect("kept");
    let first = fs::read(&path).expect("the file");
    assert_eq!(folder.keep(&own("Our: shop!", true), false).expect("looked"), Kept::Taken);
    assert_eq!(fs::read(&path).expect("the file"), first);
    assert_eq!(folder.keep(&own("Our: shop!", true), true).expect("kept"), Kept::Saved);
    assert_ne!(fs::read(&path).expect("the file"), first);
    assert_eq!(fs::read(folder.path().join("our-shop.ron.bak")).expect("a backup"), first);
    assert_eq!(folder.all().expect("read").len(), 1, "a backup is none");
}

#[test]
fn a_damaged_one_stands_among_the_others_with_its_error() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = folder_in(temp.path());
    folder.keep(&own("Whole", false), false).expect("kept");
    fs::write(folder.path().join("broken.ron"), "Klantreis(").expect("a file");
    fs::write(folder.path().join("notes.txt"), "no framework").expect("a file");
    let found = folder.all().expect("read");
    let whole: Vec<_> = found.iter().map(|own| own.project.is_ok()).collect();
    assert_eq!(whole, [false, true]);
    assert!(matches!(found[0].project, Err(StorageError::Project { .. })));
}

#[test]
fn only_frameworks_of_the_folder_are_deleted() {
    let temp = tempfile::tempdir().expect("a folder");
    let folder = folder_in(temp.path());
    folder.keep(&own("Ours", false), false).expect("kept");
    folder.keep(&own("Ours", true), true).expect("kept");
    let elsewhere = temp.path().join("elsewhere.ron");
    fs::write(&elsewhere, "someone’s work").expect("a file");
    assert!(folder.delete(&elsewhere).is_err() && elsewhere.exists());
    folder.delete(&folder.path().join("ours.ron")).expect("deleted");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0, "its backup too");
    folder.delete(&folder.path().join("ours.ron")).expect("gone already");
}

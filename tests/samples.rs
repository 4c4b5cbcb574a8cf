//! The sample projects are finished: in order, in the program's own bytes, and with something of every feature.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use klantreis::document::{ItemState, LinkKind, Project, check};
use klantreis::library::Library;
use klantreis::samples::SAMPLES;
use klantreis::{insight, project_file};

fn samples() -> impl Iterator<Item = (&'static str, &'static str, Project)> {
    SAMPLES
        .into_iter()
        .map(|(name, text)| (name, text, project_file::read(text.as_bytes()).expect("a sample in order")))
}

#[test]
fn every_sample_reads_and_writes_back_the_same_bytes() {
    for (name, text, project) in samples() {
        assert_eq!(check(&project), vec![], "{name}");
        assert_eq!(project_file::write(&project).expect("text"), text, "{name}");
    }
}

#[test]
fn every_sample_shows_every_feature() {
    for (name, _, project) in samples() {
        let journey = &project.journeys()[0];
        let cells = journey.cells_in_order().filter(|cell| !journey.cards_in(*cell).is_empty()).count();
        assert!(cells >= 20, "{name} has cards in {cells} cells");
        assert!(journey.cards().any(|card| card.moment_of_truth && card.colour.is_some()), "{name}");
        assert!(journey.cards().any(|card| card.obstacle.is_some()), "{name}");
        assert!(journey.cards().filter(|card| card.feeling.is_some()).count() > 10, "{name}");
        assert!(LinkKind::ALL.iter().all(|kind| journey.links().any(|link| link.kind == *kind)), "{name}");
        let items: Vec<_> = journey.stages().iter().flat_map(|stage| &stage.checklist).collect();
        assert!(ItemState::ALL.iter().all(|state| items.iter().any(|item| item.state == *state)), "{name}");
        assert!(items.iter().any(|item| item.tactic().is_none()), "{name} has an own item");
        assert!(project.series().len() >= 4, "{name}");
        let names = klantreis::library::Names::new(project.language());
        let advice = insight::advise(&project, journey, None, &names);
        assert!(advice.leak.is_some() && advice.tactics.len() >= 3, "{name}");
    }
}

#[test]
fn samples_refer_only_to_what_the_library_has() {
    let library = Library::shared();
    for (name, _, project) in samples() {
        for stage in project.journeys().iter().flat_map(klantreis::document::Journey::stages) {
            for tactic in stage.checklist.iter().filter_map(|item| item.tactic()) {
                assert!(library.tactic(tactic).is_some(), "{name}: {tactic}");
            }
        }
        for obstacle in project
            .journeys()
            .iter()
            .flat_map(klantreis::document::Journey::cards)
            .filter_map(|card| card.obstacle.as_ref())
        {
            assert!(library.obstacle(obstacle).is_some(), "{name}: {obstacle}");
        }
    }
}

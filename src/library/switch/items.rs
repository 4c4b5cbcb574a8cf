//! The checklists of new stages: what comes along, what is added, and what rests.

use std::collections::BTreeMap;

use crate::document::{Item, ItemId, Phase, Stage, StageId, Subject};
use crate::library::{Library, checklist_for};

/// An item of a stage that goes, and the new stage that takes over.
#[derive(Clone, Copy)]
pub(super) struct Incoming<'a> {
    pub(super) item: &'a Item,
    pub(super) from: &'a Stage,
    pub(super) home: StageId,
}

/// Fills the checklists of new stages: what the framework advises first, in its order, then what else comes along.
///
/// An item that nobody touched rests, where the former framework put it there and the new one does not advise it, and
/// where it would stand there twice. Everything else comes along.
pub(super) fn fill(
    stages: &mut [Stage],
    framework: &str,
    incoming: &[Incoming<'_>],
    fresh_id: &mut impl FnMut() -> u32,
) {
    let library = Library::shared();
    let lists: Vec<_> =
        stages.iter().map(|stage| (stage.id, checklist_for(library, framework, &stage.phases))).collect();
    let mut arriving: BTreeMap<StageId, Vec<Incoming<'_>>> = BTreeMap::new();
    for found in incoming {
        arriving.entry(new_home(found, &lists, stages)).or_default().push(*found);
    }
    for (stage, (id, advised)) in stages.iter_mut().zip(lists) {
        let arriving = arriving.remove(&id).unwrap_or_default();
        stage.checklist = checklist(&advised, &arriving, fresh_id);
    }
}

/// The stage whose list advises the item, else one of its phases, else the one that took over its stage; the nearest to
/// that one where there are several.
fn new_home(found: &Incoming<'_>, lists: &[(StageId, Vec<Subject>)], stages: &[Stage]) -> StageId {
    let subject = &found.item.subject;
    if matches!(subject, Subject::Own(_)) {
        return found.home;
    }
    let middle = stages.iter().position(|stage| stage.id == found.home).unwrap_or(0);
    let nearest = |fits: &dyn Fn(usize) -> bool| {
        (0..stages.len()).filter(|index| fits(*index)).min_by_key(|index| index.abs_diff(middle))
    };
    let advised = nearest(&|index| lists.get(index).is_some_and(|(_, list)| list.contains(subject)));
    let phases = phases_of(subject);
    let by_phase = || {
        let shares = |stage: &Stage| stage.phases.iter().any(|phase| phases.contains(phase));
        nearest(&|index| stages.get(index).is_some_and(shares))
    };
    let index = advised.or_else(by_phase);
    index.and_then(|index| stages.get(index)).map_or(found.home, |stage| stage.id)
}

/// The phases of a tactic or a survey of the library.
pub(super) fn phases_of(subject: &Subject) -> &'static [Phase] {
    let library = Library::shared();
    match subject {
        Subject::Tactic(id) => library.tactic(id).map_or(&[], |tactic| &tactic.phases),
        Subject::Survey(id) => library.survey(id).map_or(&[], |survey| &survey.phases),
        Subject::Own(_) => &[],
    }
}

fn checklist(advised: &[Subject], arriving: &[Incoming<'_>], fresh_id: &mut impl FnMut() -> u32) -> Vec<Item> {
    let mut list = Vec::new();
    for subject in advised {
        let same = arriving.iter().filter(|found| found.item.subject == *subject);
        let touched = same.clone().filter(|found| !found.item.is_untouched());
        let mut copies: Vec<Item> = touched.map(|found| found.item.clone()).collect();
        if copies.is_empty() {
            copies.extend(same.map(|found| found.item.clone()).next());
        }
        if copies.is_empty() {
            copies.push(Item::new(ItemId(fresh_id()), subject.clone()));
        }
        list.append(&mut copies);
    }
    for found in arriving.iter().filter(|found| !advised.contains(&found.item.subject)) {
        if comes_along(found, &list, arriving) {
            list.push(found.item.clone());
        }
    }
    list
}

/// Whether an item that the new framework does not advise comes along all the same.
fn comes_along(found: &Incoming<'_>, list: &[Item], arriving: &[Incoming<'_>]) -> bool {
    let item = found.item;
    if matches!(item.subject, Subject::Own(_)) || !item.is_untouched() {
        return true;
    }
    let same = |other: &Item| other.subject == item.subject;
    let touched = arriving.iter().any(|other| same(other.item) && !other.item.is_untouched());
    !touched && !list.iter().any(same) && !was_advised(found.from, &item.subject)
}

/// Whether a stage's own framework puts this on its checklist.
fn was_advised(stage: &Stage, subject: &Subject) -> bool {
    let advises = |framework: &str| checklist_for(Library::shared(), framework, &stage.phases).contains(subject);
    stage.origin.as_ref().is_some_and(|origin| advises(&origin.framework))
}

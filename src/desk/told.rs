//! What the history tells of an edit beside its name: which card, stage or lane it was about, and when.

use std::collections::BTreeSet;

use super::Desk;
use crate::document::{CardChange, CardId, Edit, LaneChange, Project, StageChange, StepNote};
use crate::lang::Lang;

impl Desk {
    /// Tells the desk how late it is; without, the history shows no times.
    pub fn set_clock(&mut self, clock: fn() -> jiff::civil::Time) {
        self.clock = Some(clock);
    }

    /// What is noted of an edit that is about to be carried out.
    pub(super) fn note_of(&self, edit: &Edit) -> StepNote {
        let project = self.editor.as_ref().map(crate::editor::Editor::project);
        let about = project.map(|project| about(&self.lang, project, edit)).unwrap_or_default();
        StepNote { about, at: self.clock.map(|clock| clock()) }
    }
}

/// The name of what an edit is about; of several cards the first, and how many more.
fn about(lang: &Lang, project: &Project, edit: &Edit) -> String {
    let mut cards = BTreeSet::new();
    let mut first = None;
    gather(lang, project, edit, &mut cards, &mut first);
    let name = first.unwrap_or_default();
    match cards.len() {
        0 | 1 => name,
        count => {
            let more = lang.format().count(count as u64 - 1);
            lang.say_with("history-and-more", &[("name", name.into()), ("n", more.into())])
        }
    }
}

/// Collects the cards that an edit is about, and the first name that is not empty.
fn gather(lang: &Lang, project: &Project, edit: &Edit, cards: &mut BTreeSet<CardId>, first: &mut Option<String>) {
    if let Edit::Batch { edits, .. } = edit {
        return edits.iter().for_each(|edit| gather(lang, project, edit, cards, first));
    }
    cards.extend(card_of(edit));
    if first.is_none() {
        *first = name_of(lang, project, edit).filter(|name| !name.trim().is_empty());
    }
}

const fn card_of(edit: &Edit) -> Option<CardId> {
    match edit {
        Edit::AddCard { card, .. } => Some(card.id),
        Edit::RemoveCard(card) | Edit::MoveCard { card, .. } | Edit::SetCard(card, _) => Some(*card),
        _ => None,
    }
}

fn name_of(lang: &Lang, project: &Project, edit: &Edit) -> Option<String> {
    let names = lang.names();
    let card = |id: CardId| {
        let found = project.journeys().iter().find_map(|journey| journey.card(id));
        found.map(|card| names.card(card).to_owned())
    };
    let lane = |id| project.journeys().iter().find_map(|journey| journey.lane(id)).map(|lane| names.lane(lane));
    match edit {
        Edit::AddCard { card, .. } => Some(names.card(card).to_owned()),
        Edit::SetCard(_, CardChange::Title(title)) => Some(title.clone()),
        Edit::RemoveCard(id) | Edit::MoveCard { card: id, .. } | Edit::SetCard(id, _) => card(*id),
        Edit::SetStage(_, StageChange::Name(Some(name))) | Edit::SetLane(_, LaneChange::Name(Some(name))) => {
            Some(name.clone())
        }
        Edit::AddStage { stage, .. } => Some(names.stage(stage).to_owned()),
        Edit::RemoveStage(id) | Edit::MoveStage { stage: id, .. } | Edit::SetStage(id, _) => {
            project.stage(*id).map(|stage| names.stage(stage).to_owned())
        }
        Edit::AddLane { lane, .. } => Some(names.lane(lane).to_owned()),
        Edit::RemoveLane(id) | Edit::MoveLane { lane: id, .. } | Edit::SetLane(id, _) => lane(*id).map(str::to_owned),
        Edit::AddItem { item, .. } => Some(names.item(item).to_owned()),
        Edit::RemoveItem(id) | Edit::MoveItem { item: id, .. } | Edit::SetItem(id, _) => {
            project.item(*id).map(|(_, item)| names.item(item).to_owned())
        }
        Edit::AddLink(link) => card(link.from),
        _ => None,
    }
}

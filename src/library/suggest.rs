//! What the library suggests for a stage: cards for the usual lanes, and surveys to hold.

use std::collections::BTreeMap;

use super::{Library, Survey, Text};
use crate::document::{Card, CardId, Cell, Channel, Journey, LaneRole, Medium, Phase, Stage, StageId};

/// A card that the library suggests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion<'a> {
    /// The id of the library's activity, touchpoint, question or obstacle.
    pub id: &'a str,
    /// The lane it belongs in.
    pub role: LaneRole,
    /// What the card says.
    pub title: &'a Text,
    /// Through which channel, where there is one.
    pub channel: Option<Channel>,
    /// In the world or on a screen, where it is known.
    pub medium: Option<Medium>,
}

/// The lanes that the library has suggestions for, in the order they are offered.
pub const SUGGESTED: [LaneRole; 4] =
    [LaneRole::Activities, LaneRole::Touchpoints, LaneRole::Questions, LaneRole::PainPoints];

impl Suggestion<'_> {
    /// The card, which says the library's words in the reader's language until the user writes his own.
    pub fn card(&self, id: CardId) -> Card {
        let named = Some(self.id.to_owned());
        let is_obstacle = self.role == LaneRole::PainPoints;
        let (obstacle, suggestion) = if is_obstacle { (named, None) } else { (None, named) };
        Card { obstacle, suggestion, channel: self.channel, medium: self.medium, ..Card::new(id, String::new()) }
    }
}

/// The suggestions for the lane of a role in a stage of these phases, in the library's order.
pub fn suggestions<'a>(library: &'a Library, role: LaneRole, phases: &[Phase]) -> Vec<Suggestion<'a>> {
    let here = |phase: &Phase| phases.contains(phase);
    match role {
        LaneRole::Activities => {
            library.activities.iter().filter(|found| here(&found.phase)).map(Suggestion::from).collect()
        }
        LaneRole::Touchpoints => {
            library.touchpoints.iter().filter(|found| here(&found.phase)).map(Suggestion::from).collect()
        }
        LaneRole::Questions => {
            library.questions.iter().filter(|found| here(&found.phase)).map(Suggestion::from).collect()
        }
        LaneRole::PainPoints => {
            let fits = library.obstacles.iter().filter(|found| found.phases.iter().any(here));
            fits.map(Suggestion::from).collect()
        }
        LaneRole::Feeling | LaneRole::Ideas | LaneRole::Backstage | LaneRole::Numbers => Vec::new(),
    }
}

/// The suggestion with this id.
pub fn suggestion<'a>(library: &'a Library, id: &str) -> Option<Suggestion<'a>> {
    let activity = library.activity(id).map(Suggestion::from);
    let touchpoint = || library.touchpoint(id).map(Suggestion::from);
    let question = || library.question(id).map(Suggestion::from);
    let obstacle = || library.obstacle(id).map(Suggestion::from);
    activity.or_else(touchpoint).or_else(question).or_else(obstacle)
}

/// The surveys to hold in a stage of these phases, in the library's order.
pub fn surveys<'a>(library: &'a Library, phases: &[Phase]) -> Vec<&'a Survey> {
    library.surveys.iter().filter(|survey| survey.phases.iter().any(|phase| phases.contains(phase))).collect()
}

/// The cards of a stage that came from the library, by the ids of their entries; of two alike the first.
pub fn placed(journey: &Journey, stage: StageId) -> BTreeMap<&str, CardId> {
    let cells = journey.lanes().iter().map(|lane| Cell { stage, lane: lane.id });
    let cards = cells.flat_map(|cell| journey.cards_in(cell)).filter_map(|card| journey.card(*card));
    let mut placed = BTreeMap::new();
    for card in cards {
        for id in [&card.suggestion, &card.obstacle].into_iter().flatten() {
            placed.entry(id.as_str()).or_insert(card.id);
        }
    }
    placed
}

/// The stage that a tactic belongs in: the one given where its phases fit, else the first whose phases do, else the
/// one given.
pub fn stage_for_tactic(library: &Library, journey: &Journey, tactic: &str, near: StageId) -> StageId {
    let phases = library.tactic(tactic).map(|tactic| tactic.phases.as_slice()).unwrap_or_default();
    let fits = |stage: &&Stage| stage.phases.iter().any(|phase| phases.contains(phase));
    let own = journey.stage(near).filter(fits);
    own.or_else(|| journey.stages().iter().find(fits)).map_or(near, |stage| stage.id)
}

impl<'a> From<&'a super::Activity> for Suggestion<'a> {
    fn from(found: &'a super::Activity) -> Self {
        let role = LaneRole::Activities;
        Self { id: &found.id, role, title: &found.title, channel: found.channel, medium: None }
    }
}

impl<'a> From<&'a super::Touchpoint> for Suggestion<'a> {
    fn from(found: &'a super::Touchpoint) -> Self {
        let (role, channel, medium) = (LaneRole::Touchpoints, Some(found.channel), Some(found.medium));
        Self { id: &found.id, role, title: &found.title, channel, medium }
    }
}

impl<'a> From<&'a super::CustomerQuestion> for Suggestion<'a> {
    fn from(found: &'a super::CustomerQuestion) -> Self {
        Self { id: &found.id, role: LaneRole::Questions, title: &found.title, channel: None, medium: None }
    }
}

impl<'a> From<&'a super::Obstacle> for Suggestion<'a> {
    fn from(found: &'a super::Obstacle) -> Self {
        Self { id: &found.id, role: LaneRole::PainPoints, title: &found.title, channel: None, medium: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, Language, Project, Slot, apply};
    use crate::library::{Names, project_from};

    fn webshop() -> Project {
        let library = Library::shared();
        project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap()
    }

    #[test]
    fn every_phase_has_suggestions_for_the_four_lanes_and_only_its_own() {
        let library = Library::shared();
        for phase in Phase::ALL {
            for role in [LaneRole::Activities, LaneRole::Touchpoints, LaneRole::Questions] {
                assert!(!suggestions(library, role, &[phase]).is_empty(), "{phase:?} {role:?}");
            }
            for found in suggestions(library, LaneRole::PainPoints, &[phase]) {
                assert!(library.obstacle(found.id).unwrap().phases.contains(&phase));
            }
        }
        assert!(suggestions(library, LaneRole::Touchpoints, &[]).is_empty());
        assert!(suggestions(library, LaneRole::Ideas, &Phase::ALL).is_empty());
    }

    #[test]
    fn every_suggestion_is_found_again_by_its_id() {
        let library = Library::shared();
        for found in SUGGESTED.iter().flat_map(|role| suggestions(library, *role, &Phase::ALL)) {
            assert_eq!(suggestion(library, found.id), Some(found));
        }
        assert_eq!(suggestion(library, "no-such-thing"), None);
    }

    #[test]
    fn a_suggested_card_says_the_librarys_words_and_is_known_as_placed() {
        let library = Library::shared();
        let mut project = webshop();
        let journey = &project.journeys()[0];
        let cell = Cell { stage: journey.stages()[1].id, lane: journey.lanes()[1].id };
        for (index, role) in SUGGESTED.into_iter().enumerate() {
            let found = suggestions(library, role, &[Phase::Consideration])[0];
            let card = found.card(CardId(9_000 + index as u32));
            assert_eq!(Names::new(Language::Nl).card(&card), found.title.nl);
            assert_eq!(Names::new(Language::En).card(&card), found.title.en);
            apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card: Box::new(card) }).unwrap();
            let journey = &project.journeys()[0];
            assert_eq!(placed(journey, cell.stage).get(found.id), Some(&CardId(9_000 + index as u32)));
            assert!(placed(journey, journey.stages()[0].id).is_empty());
        }
    }

    #[test]
    fn a_tactic_stays_in_its_stage_where_it_fits_and_else_goes_where_its_phases_are() {
        let library = Library::shared();
        let project = webshop();
        let journey = &project.journeys()[0];
        let stages: Vec<StageId> = journey.stages().iter().map(|stage| stage.id).collect();
        let goes = |near: usize| stage_for_tactic(library, journey, "streamlined-checkout", stages[near]);
        assert_eq!(goes(2), stages[2]);
        assert_eq!(goes(0), stages[2]);
        assert_eq!(stage_for_tactic(library, journey, "no-such-thing", stages[3]), stages[3]);
    }
}

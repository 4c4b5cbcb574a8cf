//! The filter of the map: which cards stay as they are, and what a map can be filtered by.

use std::collections::{BTreeSet, HashSet};
use std::mem::discriminant;

use crate::document::{Card, CardId, Channel, Condition, Evidence, Journey, Lane, LaneRole, LinkKind, Medium, Project};

/// The cards of the shown lanes that a filter keeps, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The cards that fit.
    pub cards: HashSet<CardId>,
    /// How many cards there are in the shown lanes.
    pub of: usize,
}

/// Looks which cards of the shown lanes fit the conditions; all of them where there are none.
pub fn kept(journey: &Journey, conditions: &[Condition]) -> Kept {
    let answered = answered(journey);
    let mut kept = Kept::default();
    for lane in journey.shown_lanes() {
        for card in cards_of(journey, lane) {
            kept.of += 1;
            if fits(journey, lane, card, conditions, &answered) {
                kept.cards.insert(card.id);
            }
        }
    }
    kept
}

/// What a map can be filtered by: one list a kind, each with what occurs on the map, in a fixed order.
pub fn facets(project: &Project, journey: &Journey) -> Vec<Vec<Condition>> {
    let (mut owners, mut tags) = (BTreeSet::new(), BTreeSet::new());
    let (mut channels, mut media) = (BTreeSet::new(), BTreeSet::new());
    let (mut feelings, mut evidence, mut kinds) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let answered = answered(journey);
    let (mut truth, mut unanswered) = (false, false);
    for lane in journey.shown_lanes() {
        for card in cards_of(journey, lane) {
            owners.insert(card.owner.trim());
            tags.extend(card.tags.iter().map(String::as_str));
            channels.extend(card.channel);
            media.extend(card.medium);
            feelings.extend(card.feeling);
            evidence.insert(card.evidence);
            kinds.extend(lane.role);
            truth |= card.moment_of_truth;
            unanswered |= is_unanswered(lane, card, &answered);
        }
    }
    let named = owners.iter().any(|owner| !owner.is_empty());
    let owned: Vec<_> = owners.into_iter().filter(|_| named).map(|owner| Condition::Owner(owner.to_owned())).collect();
    let known = evidence.iter().any(Option::is_some);
    let states = [(truth, Condition::MomentOfTruth), (unanswered, Condition::Unanswered)];
    let all = [
        about(project),
        owned,
        tags.into_iter().map(|tag| Condition::Tag(tag.to_owned())).collect(),
        of_list(Channel::ALL.map(|(channel, _)| channel), &channels, Condition::Channel),
        of_list([Medium::Physical, Medium::Digital], &media, Condition::Medium),
        feelings.into_iter().rev().map(Condition::Feeling).collect(),
        of_list(LaneRole::ALL, &kinds, Condition::Kind),
        of_list(EVIDENCE, &evidence, Condition::Evidence).into_iter().filter(|_| known).collect(),
        states.into_iter().filter_map(|(occurs, condition)| occurs.then_some(condition)).collect(),
    ];
    all.into_iter().filter(|conditions| !conditions.is_empty()).collect()
}

const EVIDENCE: [Option<Evidence>; 4] =
    [Some(Evidence::Measured), Some(Evidence::Heard), Some(Evidence::Assumption), None];

/// The personas that some map is about, where there is a choice.
fn about(project: &Project) -> Vec<Condition> {
    let with_map = |persona| project.journeys().iter().any(|journey| journey.persona() == Some(persona));
    let found = project.personas().iter().map(|persona| persona.id).filter(|persona| with_map(*persona));
    let found: Vec<_> = found.map(Condition::Persona).collect();
    if project.journeys().len() > 1 { found } else { Vec::new() }
}

/// Those of a list that occur, in the order of the list.
fn of_list<T: Copy + Ord, const N: usize>(
    all: [T; N],
    occur: &BTreeSet<T>,
    make: impl Fn(T) -> Condition,
) -> Vec<Condition> {
    all.into_iter().filter(|value| occur.contains(value)).map(make).collect()
}

fn cards_of<'a>(journey: &'a Journey, lane: &'a Lane) -> impl Iterator<Item = &'a Card> {
    let cells = journey.stages().iter().map(|stage| crate::document::Cell { stage: stage.id, lane: lane.id });
    cells.flat_map(|cell| journey.cards_in(cell)).filter_map(|id| journey.card(*id))
}

/// The cards from which an arrow leads to an answer.
fn answered(journey: &Journey) -> HashSet<CardId> {
    journey.links().filter(|link| link.kind == LinkKind::Answer).map(|link| link.from).collect()
}

fn is_unanswered(lane: &Lane, card: &Card, answered: &HashSet<CardId>) -> bool {
    matches!(lane.role, Some(LaneRole::Questions | LaneRole::PainPoints)) && !answered.contains(&card.id)
}

fn fits(journey: &Journey, lane: &Lane, card: &Card, all: &[Condition], answered: &HashSet<CardId>) -> bool {
    let holds = |condition: &Condition| match condition {
        Condition::Persona(persona) => journey.persona() == Some(*persona),
        Condition::Owner(owner) => card.owner.trim() == owner,
        Condition::Tag(tag) => card.tags.contains(tag),
        Condition::Channel(channel) => card.channel == Some(*channel),
        Condition::Medium(medium) => card.medium == Some(*medium),
        Condition::Feeling(feeling) => card.feeling == Some(*feeling),
        Condition::Kind(role) => lane.role == Some(*role),
        Condition::Evidence(evidence) => card.evidence == *evidence,
        Condition::MomentOfTruth => card.moment_of_truth,
        Condition::Unanswered => is_unanswered(lane, card, answered),
    };
    let alike = |one: &Condition| {
        let kind = discriminant(one);
        all.iter().filter(move |other| discriminant(*other) == kind)
    };
    all.iter().all(|condition| alike(condition).any(holds))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{CardChange, Cell, Edit, LaneChange, Language, Link, LinkId, Slot, apply};
    use crate::library::{Library, project_from};

    /// Three cards: two of Ann, one of them a question; one of Bob with a feeling and a tag.
    fn project() -> (Project, [CardId; 3]) {
        let library = Library::shared();
        let mut project = project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap();
        let id = project.largest_id() + 1;
        let ids = [CardId(id), CardId(id + 1), CardId(id + 2)];
        for (card, (lane, owner)) in ids.iter().zip([(0, "Ann"), (2, " Ann "), (1, "Bob")]) {
            let journey = &project.journeys()[0];
            let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[lane].id };
            let mut made = Card::new(*card, "words");
            made.owner = owner.to_owned();
            apply(&mut project, Edit::AddCard { slot: Slot { cell, index: 0 }, card: Box::new(made) }).unwrap();
        }
        for change in [CardChange::Feeling(Some(-2)), CardChange::Tags(vec!["shop".into(), "pay".into()])] {
            apply(&mut project, Edit::SetCard(ids[2], change)).unwrap();
        }
        (project, ids)
    }

    #[track_caller]
    fn check(conditions: &[Condition], expect: &[usize]) {
        let (project, ids) = project();
        let kept = kept(&project.journeys()[0], conditions);
        let found: Vec<_> = (0..3).filter(|at| kept.cards.contains(&ids[*at])).collect();
        assert_eq!((found.as_slice(), kept.of), (expect, 3), "{conditions:?}");
    }

    #[test]
    fn of_one_kind_any_may_hold_and_different_kinds_must_all_hold() {
        let owner = |name: &str| Condition::Owner(name.into());
        check(&[], &[0, 1, 2]);
        check(&[owner("Ann")], &[0, 1]);
        check(&[owner("Ann"), owner("Bob")], &[0, 1, 2]);
        check(&[owner("Ann"), Condition::Kind(LaneRole::Questions)], &[1]);
        check(&[owner("Ann"), Condition::Feeling(-2)], &[]);
        check(&[Condition::Tag("pay".into())], &[2]);
        check(&[Condition::Evidence(None)], &[0, 1, 2]);
        check(&[Condition::MomentOfTruth], &[]);
    }

    #[test]
    fn an_answer_takes_a_question_out_of_the_unanswered() {
        check(&[Condition::Unanswered], &[1]);
        let (mut project, ids) = project();
        let link = Link {
            id: LinkId(project.largest_id() + 1),
            from: ids[1],
            to: ids[0],
            kind: LinkKind::Answer,
            label: String::new(),
            feeling: None,
        };
        apply(&mut project, Edit::AddLink(Box::new(link))).unwrap();
        assert!(kept(&project.journeys()[0], &[Condition::Unanswered]).cards.is_empty());
    }

    #[test]
    fn what_does_not_occur_is_not_offered_and_hidden_lanes_do_not_count() {
        let (mut project, _) = project();
        let offered = |project: &Project| facets(project, &project.journeys()[0]);
        let flat: Vec<_> = offered(&project).into_iter().flatten().collect();
        assert!(flat.contains(&Condition::Owner("Bob".into())) && flat.contains(&Condition::Feeling(-2)));
        assert!(flat.contains(&Condition::Unanswered) && !flat.contains(&Condition::MomentOfTruth));
        assert!(!flat.contains(&Condition::Evidence(None)), "nobody said anything about evidence");
        let lane = project.journeys()[0].lanes()[1].id;
        apply(&mut project, Edit::SetLane(lane, LaneChange::Hidden(true))).unwrap();
        assert!(!offered(&project).into_iter().flatten().any(|one| one == Condition::Owner("Bob".into())));
        assert_eq!(kept(&project.journeys()[0], &[]).of, 2);
    }
}

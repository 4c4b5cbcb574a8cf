//! A map that changes its framework and changes back is the same map, byte for byte, with all that was done in between.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod rich_map;

use std::collections::BTreeMap;

use klantreis::document::{
    Card, CardChange, CardId, Cell, Colour, Edit, Item, ItemChange, ItemId, ItemState, Journey, JourneyChange,
    JourneyId, LaneChange, Language, Link, LinkId, LinkKind, Phase, Project, SeriesChange, Slot, Stage, StageChange,
    StageId, Subject, TimeSpent, apply, check, plan,
};
use klantreis::library::switch::{Destination, Destinations, preview, propose, switch};
use klantreis::library::{Library, blank_project, project_from};
use klantreis::project_file;
use proptest::prelude::*;
use rich_map::rich_map;

/// The frameworks, and none.
const ALL: [Option<&str>; 6] = [
    Some("webshop-5"),
    Some("buyers-path-4"),
    Some("journey-3"),
    Some("purchase-journey-5"),
    Some("loyalty-loop-4"),
    None,
];

const JOURNEY: JourneyId = JourneyId(1);

fn bytes(project: &Project) -> String {
    project_file::write(project).expect("a project that keeps the rules can be written")
}

fn reopened(project: &Project) -> Project {
    project_file::read(bytes(project).as_bytes()).expect("what was written can be read")
}

/// Switches; gives the edit that undoes it.
#[track_caller]
fn go(project: &mut Project, to: Option<&str>) -> Edit {
    go_by(project, to, &Destinations::new())
}

#[track_caller]
fn go_by(project: &mut Project, to: Option<&str>, destinations: &Destinations) -> Edit {
    let mut last = project.largest_id();
    let fresh = || {
        last += 1;
        last
    };
    let edit = switch(project, JOURNEY, to, destinations, fresh).expect("another framework");
    let inverse = apply(project, edit).expect("a switch is never refused");
    assert_eq!(check(project), vec![]);
    assert_eq!(project.journeys()[0].framework(), to);
    assert_eq!(&reopened(project), project);
    inverse
}

fn do_edit(project: &mut Project, edit: Edit) {
    apply(project, edit).expect("an edit");
}

fn journey(project: &Project) -> &Journey {
    &project.journeys()[0]
}

fn pairs() -> impl Iterator<Item = (Option<&'static str>, Option<&'static str>)> {
    ALL.into_iter().flat_map(|one| ALL.into_iter().filter(move |other| *other != one).map(move |other| (one, other)))
}

#[test]
fn there_and_back_is_the_same_map_byte_for_byte() {
    for (from, to) in pairs() {
        for seed in 1..6 {
            let mut project = rich_map(from, seed);
            let first = bytes(&project);
            go(&mut project, to);
            assert_ne!(bytes(&project), first, "{from:?} → {to:?}");
            go(&mut project, from);
            assert_eq!(bytes(&project), first, "{from:?} → {to:?}, seed {seed}");
        }
    }
}

#[test]
fn a_file_reopened_in_between_comes_back_the_same() {
    for (from, to) in pairs() {
        let project = rich_map(from, 7);
        let first = bytes(&project);
        let mut project = reopened(&project);
        go(&mut project, to);
        let mut project = reopened(&project);
        go(&mut project, from);
        assert_eq!(bytes(&project), first, "{from:?} → {to:?}");
    }
}

#[test]
fn a_way_through_several_frameworks_comes_back_the_same() {
    for (from, to) in pairs() {
        for third in ALL.into_iter().filter(|third| *third != from && *third != to) {
            let mut project = rich_map(from, 3);
            let first = bytes(&project);
            go(&mut project, to);
            let second = bytes(&project);
            go(&mut project, third);
            let mut short = project.clone();
            go(&mut short, from);
            assert_eq!(bytes(&short), first, "{from:?} → {to:?} → {third:?} → {from:?}");
            go(&mut project, to);
            assert_eq!(bytes(&project), second, "{from:?} → {to:?} → {third:?} → {to:?}");
            go(&mut project, from);
            assert_eq!(bytes(&project), first, "{from:?} → {to:?} → {third:?} → {to:?} → {from:?}");
        }
    }
}

#[test]
fn a_map_that_has_been_elsewhere_comes_back_the_same_too() {
    for (from, to) in pairs() {
        for third in ALL.into_iter().filter(|third| *third != from) {
            let mut project = rich_map(from, 4);
            go(&mut project, to);
            rename_all_stages(&mut project);
            go(&mut project, from);
            let first = bytes(&project);
            go(&mut project, third);
            go(&mut project, from);
            for (a, b) in bytes(&project).lines().zip(first.lines()).filter(|(a, b)| a != b) {
                println!("< {a}\n> {b}");
            }
            assert!(bytes(&project) == first, "{from:?} → {to:?} → {from:?} → {third:?} → {from:?}");
        }
    }
}

#[test]
fn destinations_that_the_user_chose_lead_back_as_well() {
    for (from, to) in pairs().filter(|(_, to)| to.is_some()) {
        let mut project = rich_map(from, 5);
        let first = bytes(&project);
        let stages = journey(&project).stages().iter().enumerate();
        let choose = |(index, stage): (usize, &Stage)| {
            let to = [Destination::Stage(2), Destination::Stays, Destination::Stage(0)];
            (stage.id, to[index % 3])
        };
        let destinations = stages.map(choose).collect();
        go_by(&mut project, to, &destinations);
        go(&mut project, from);
        assert_eq!(bytes(&project), first, "{from:?} → {to:?}");
    }
}

#[test]
fn undo_of_a_switch_gives_the_first_bytes() {
    for (from, to) in pairs() {
        let mut project = rich_map(from, 6);
        let first = bytes(&project);
        let inverse = go(&mut project, to);
        do_edit(&mut project, inverse);
        assert_eq!(bytes(&project), first, "{from:?} → {to:?}");
    }
}

fn rename_all_stages(project: &mut Project) {
    let ids: Vec<_> = journey(project).stages().iter().map(|stage| stage.id).collect();
    for (index, id) in ids.into_iter().enumerate() {
        do_edit(project, Edit::SetStage(id, StageChange::Name(Some(format!("Mijn fase {index}")))));
    }
}

#[test]
fn what_fits_only_the_other_framework_comes_back_with_it() {
    for (from, to) in pairs().filter(|(from, to)| from.is_some() && to.is_some()) {
        let mut project = rich_map(from, 8);
        go(&mut project, to);
        rename_all_stages(&mut project);
        let names = |project: &Project| -> Vec<_> {
            journey(project).stages().iter().map(|stage| (stage.name.clone(), stage.colour, stage.time)).collect()
        };
        let wanted = names(&project);
        go(&mut project, from);
        go(&mut project, to);
        assert_eq!(names(&project), wanted, "{from:?} → {to:?} → {from:?} → {to:?}");
    }
}

/// The titles of the cards of a stage, lane by lane.
fn titles(project: &Project, stage: usize) -> Vec<String> {
    let journey = journey(project);
    let stage = journey.stages()[stage].id;
    let cells = journey.lanes().iter().map(|lane| Cell { stage, lane: lane.id });
    let cards = cells.flat_map(|cell| journey.cards_in(cell).to_vec());
    cards.map(|card| journey.card(card).expect("a card").title.clone()).collect()
}

/// A web shop's map with cards a0, a1, … in the first lane of each stage, three to a stage.
fn lettered() -> Project {
    let library = Library::shared();
    let mut project = project_from(library, library.framework("webshop-5").expect("it"), Language::En).expect("a map");
    let journey = project.journeys()[0].clone();
    let lane = journey.lanes()[0].id;
    for (stage, letter) in journey.stages().iter().zip(["a", "b", "c", "d", "e"]) {
        for index in 0..3 {
            let card = Card::new(CardId(project.largest_id() + 1), format!("{letter}{index}"));
            let slot = Slot { cell: Cell { stage: stage.id, lane }, index };
            do_edit(&mut project, Edit::AddCard { slot, card: Box::new(card) });
        }
    }
    project
}

fn slot(project: &Project, stage: usize, index: usize) -> Slot {
    let journey = journey(project);
    Slot { cell: Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[0].id }, index }
}

fn card(project: &Project, title: &str) -> CardId {
    journey(project).cards().find(|card| card.title == title).expect("a card").id
}

#[test]
fn cards_go_to_the_stage_of_their_phase_in_the_order_of_the_stages() {
    let mut project = lettered();
    go(&mut project, Some("journey-3"));
    assert_eq!(titles(&project, 0), ["a0", "a1", "a2"]);
    assert_eq!(titles(&project, 1), ["b0", "b1", "b2"]);
    assert_eq!(titles(&project, 2), ["c0", "c1", "c2", "d0", "d1", "d2", "e0", "e1", "e2"]);
}

#[test]
fn what_was_moved_added_and_reordered_under_the_other_framework_stays_so() {
    let mut project = lettered();
    go(&mut project, Some("journey-3"));
    // c1 before c0; e2 to the second stage; a new card below b0.
    let (c1, e2) = (card(&project, "c1"), card(&project, "e2"));
    let top = slot(&project, 2, 0);
    do_edit(&mut project, Edit::MoveCard { card: c1, slot: top });
    let second = slot(&project, 1, 1);
    do_edit(&mut project, Edit::MoveCard { card: e2, slot: second });
    let new = Card::new(CardId(project.largest_id() + 1), "new");
    do_edit(&mut project, Edit::AddCard { slot: second, card: Box::new(new) });
    go(&mut project, Some("webshop-5"));
    assert_eq!(titles(&project, 0), ["a0", "a1", "a2"]);
    assert_eq!(titles(&project, 1), ["b0", "new", "e2", "b1", "b2"]);
    assert_eq!(titles(&project, 2), ["c1", "c0", "c2"]);
    assert_eq!(titles(&project, 3), ["d0", "d1", "d2"]);
    assert_eq!(titles(&project, 4), ["e0", "e1"]);
}

#[test]
fn an_order_that_only_the_other_framework_knows_comes_back_with_it() {
    let mut project = lettered();
    go(&mut project, Some("journey-3"));
    let (d0, top) = (card(&project, "d0"), slot(&project, 2, 1));
    do_edit(&mut project, Edit::MoveCard { card: d0, slot: top });
    let item = journey(&project).stages()[2].checklist[5].id;
    let stage = journey(&project).stages()[2].id;
    do_edit(&mut project, Edit::MoveItem { item, stage, index: 0 });
    let (cards, list) = (titles(&project, 2), items(&project, 2));
    go(&mut project, Some("webshop-5"));
    assert_eq!(titles(&project, 3), ["d0", "d1", "d2"]);
    go(&mut project, Some("journey-3"));
    assert_eq!(titles(&project, 2), cards);
    assert_eq!(items(&project, 2), list);
}

#[test]
fn a_card_deleted_under_the_other_framework_stays_deleted() {
    let mut project = lettered();
    go(&mut project, Some("journey-3"));
    let edit = plan::remove_cards(journey(&project), &[card(&project, "d1")]);
    do_edit(&mut project, edit);
    go(&mut project, Some("webshop-5"));
    assert_eq!(titles(&project, 3), ["d0", "d2"]);
}

fn set(project: &mut Project, stage: usize, change: StageChange) {
    let id = journey(project).stages()[stage].id;
    do_edit(project, Edit::SetStage(id, change));
}

#[test]
fn notes_come_together_and_what_is_added_finds_its_way_back() {
    let mut project = lettered();
    set(&mut project, 3, StageChange::Note("parcels".into()));
    set(&mut project, 4, StageChange::Note("points".into()));
    go(&mut project, Some("buyers-path-4"));
    assert_eq!(journey(&project).stages()[3].note, "parcels\n\npoints");
    set(&mut project, 3, StageChange::Note("parcels, late\n\npoints and stamps".into()));
    go(&mut project, Some("webshop-5"));
    // A change over both notes goes to the first; a change in one goes to that one.
    assert_eq!(journey(&project).stages()[3].note, "parcels, late\n\npoints and stamps");
    set(&mut project, 3, StageChange::Note("parcels".into()));
    set(&mut project, 4, StageChange::Note("points".into()));
    go(&mut project, Some("buyers-path-4"));
    set(&mut project, 3, StageChange::Note("parcels\n\npoints and stamps".into()));
    go(&mut project, Some("webshop-5"));
    assert_eq!(journey(&project).stages()[3].note, "parcels");
    assert_eq!(journey(&project).stages()[4].note, "points and stamps");
}

#[test]
fn a_stage_of_the_same_phases_keeps_its_own_words_both_ways() {
    let mut project = lettered();
    set(&mut project, 1, StageChange::Name(Some("Kiezen".into())));
    set(&mut project, 1, StageChange::Colour(Colour::Pink));
    let stay = TimeSpent { from_minutes: 5, to_minutes: 6 };
    set(&mut project, 1, StageChange::Time(Some(stay)));
    set(&mut project, 3, StageChange::Name(Some("Wachten".into())));
    go(&mut project, Some("buyers-path-4"));
    let kept = &journey(&project).stages()[1];
    assert_eq!((kept.name.as_deref(), kept.colour, kept.time), (Some("Kiezen"), Colour::Pink, Some(stay)));
    assert_eq!(journey(&project).stages()[3].name, None, "two stages came together");
    set(&mut project, 1, StageChange::Name(Some("Vergelijken".into())));
    go(&mut project, Some("webshop-5"));
    assert_eq!(journey(&project).stages()[1].name.as_deref(), Some("Vergelijken"));
    assert_eq!(journey(&project).stages()[3].name.as_deref(), Some("Wachten"));
    assert!(journey(&project).earlier().arrangements.is_empty(), "nothing of the other framework needs to be kept");
}

#[test]
fn own_times_of_stages_that_come_together_are_added_up() {
    let mut project = lettered();
    set(&mut project, 3, StageChange::Time(Some(TimeSpent { from_minutes: 1, to_minutes: 2 })));
    set(&mut project, 4, StageChange::Time(Some(TimeSpent { from_minutes: 10, to_minutes: 20 })));
    go(&mut project, Some("buyers-path-4"));
    assert_eq!(journey(&project).stages()[3].time, Some(TimeSpent { from_minutes: 11, to_minutes: 22 }));
}

fn items(project: &Project, stage: usize) -> Vec<(ItemId, Subject)> {
    let list = &journey(project).stages()[stage].checklist;
    list.iter().map(|item| (item.id, item.subject.clone())).collect()
}

#[test]
fn the_new_list_is_the_frameworks_with_what_somebody_touched() {
    let mut project = lettered();
    let before = items(&project, 0);
    let (touched, _) =
        before.iter().find(|(_, subject)| *subject == Subject::Tactic("newsletters".into())).expect("it");
    do_edit(&mut project, Edit::SetItem(*touched, ItemChange::Owner("Sanne".into())));
    let (stage, id) = (journey(&project).stages()[0].id, project.largest_id() + 1);
    let own = Item::new(ItemId(id), Subject::Own("Bel de drukker".into()));
    do_edit(&mut project, Edit::AddItem { stage, index: 0, item: Box::new(own) });
    go(&mut project, Some("buyers-path-4"));
    let after = items(&project, 0);
    let library = Library::shared();
    let advised = klantreis::library::checklist_for(library, "buyers-path-4", &[Phase::Awareness]);
    let (first, rest) = after.split_at(advised.len());
    assert_eq!(first.iter().map(|(_, subject)| subject.clone()).collect::<Vec<_>>(), advised);
    let rest: Vec<_> = rest.iter().map(|(id, _)| *id).collect();
    assert_eq!(rest, [ItemId(id), *touched], "public relations, which nobody touched, rests");
    let seo = |list: &[(ItemId, Subject)]| list.iter().find(|found| found.1 == Subject::Tactic("seo".into())).cloned();
    assert_eq!(seo(&after), seo(&before), "what both advise is the same item");
}

#[test]
fn a_tactic_touched_under_the_other_framework_takes_the_place_of_its_resting_like() {
    let mut project = project_under("buyers-path-4");
    // Both advise a loyalty programme; the loop's list has its own copy once the path's rests.
    go(&mut project, Some("webshop-5"));
    let (stage, id) = (journey(&project).stages()[4].id, project.largest_id() + 1);
    let subject = Subject::Tactic("loyalty-programme".into());
    assert!(items(&project, 4).iter().all(|(_, other)| *other != subject), "the web shop does not advise it");
    let mut item = Item::new(ItemId(id), subject.clone());
    item.state = ItemState::Doing;
    do_edit(&mut project, Edit::AddItem { stage, index: 0, item: Box::new(item) });
    go(&mut project, Some("buyers-path-4"));
    let list = items(&project, 3);
    let fresh = project_under("buyers-path-4");
    let place = |list: &[(ItemId, Subject)]| list.iter().position(|(_, other)| *other == subject).expect("it");
    assert_eq!(list.iter().filter(|(_, other)| *other == subject).count(), 1);
    assert_eq!(list[place(&list)].0, ItemId(id));
    assert_eq!(place(&list), place(&items(&fresh, 3)), "at its former place");
}

fn project_under(framework: &str) -> Project {
    let library = Library::shared();
    project_from(library, library.framework(framework).expect("it"), Language::En).expect("a map")
}

#[test]
fn an_own_stage_stays_where_it_is() {
    let mut project = lettered();
    let stage = Stage { name: Some("Probeerles".into()), ..Stage::new(StageId(900), Colour::Red) };
    do_edit(&mut project, Edit::AddStage { journey: JOURNEY, index: 2, stage: Box::new(stage) });
    go(&mut project, Some("journey-3"));
    let names: Vec<_> = journey(&project).stages().iter().map(|stage| stage.name.as_deref()).collect();
    assert_eq!(names, [None, None, Some("Probeerles"), None]);
    // One that is added under the other framework stays as well, beside what stood left of it.
    let stage = Stage { name: Some("Bedanken".into()), ..Stage::new(StageId(9001), Colour::Red) };
    do_edit(&mut project, Edit::AddStage { journey: JOURNEY, index: 4, stage: Box::new(stage) });
    go(&mut project, Some("webshop-5"));
    let names: Vec<_> = journey(&project).stages().iter().map(|stage| stage.name.as_deref()).collect();
    assert_eq!(names[2], Some("Probeerles"));
    assert_eq!(names.iter().filter(|name| **name == Some("Bedanken")).count(), 1);
    assert_eq!(names.len(), 7);
}

#[test]
fn a_map_without_framework_has_all_its_stages_matched() {
    let project = blank_project(Language::Nl).expect("a map");
    let proposal = propose(&project, JOURNEY, Some("purchase-journey-5")).expect("another framework");
    let found: Vec<_> = proposal.destinations.values().copied().collect();
    assert_eq!(found, [Destination::Stage(0), Destination::Stage(2), Destination::Stage(4)]);
    assert!(!proposal.returns);
    assert_eq!(propose(&project, JOURNEY, None), None);
    assert_eq!(propose(&project, JOURNEY, Some("no-such-framework")), None);
}

#[test]
fn the_preview_counts_what_the_switch_does() {
    let mut project = lettered();
    set(&mut project, 3, StageChange::Name(Some("Wachten".into())));
    let seen = preview(&project, JOURNEY, Some("journey-3"), &Destinations::new()).expect("a preview");
    let before: Vec<_> = journey(&project).stages().iter().flat_map(|stage| stage.checklist.clone()).collect();
    go(&mut project, Some("journey-3"));
    let after: Vec<_> = journey(&project).stages().iter().flat_map(|stage| stage.checklist.clone()).collect();
    let new = after.iter().filter(|item| before.iter().all(|other| other.id != item.id)).count();
    let gone = before.iter().filter(|item| after.iter().all(|other| other.id != item.id)).count();
    assert!(gone > 0 && new > 0);
    assert_eq!((seen.added, seen.resting, seen.words), (new, gone, 1));
    assert_eq!(seen.stages.iter().map(|(_, cards)| *cards).collect::<Vec<_>>(), [3, 3, 9]);
    let back = preview(&project, JOURNEY, Some("webshop-5"), &Destinations::new()).expect("a preview");
    assert!(back.returns);
    assert_eq!((back.woken, back.added), (gone, 0));
    assert_eq!(back.fates[2].into, [2, 3, 4]);
}

type Seed = (u8, u16, u16, u16, String);

fn pick<T: Clone>(from: &[T], seed: u16) -> Option<T> {
    (!from.is_empty()).then(|| from[usize::from(seed) % from.len()].clone())
}

/// An edit as a user makes them on a map; nothing that takes cards, touched items or notes away.
fn keeping_edit(project: &Project, (kind, a, b, c, text): Seed) -> Option<Edit> {
    let journey = journey(project);
    let id = project.largest_id() + 1;
    let stage = |seed| Some(pick(journey.stages(), seed)?.id);
    let cell = |a, b| Some(Cell { stage: stage(a)?, lane: pick(journey.lanes(), b)?.id });
    let cards: Vec<_> = journey.cards().map(|card| card.id).collect();
    let items: Vec<_> = journey.stages().iter().flat_map(|stage| &stage.checklist).map(|item| item.id).collect();
    let spot = |at: Cell| usize::from(c) % (journey.cards_in(at).len() + 1);
    Some(match kind % 15 {
        0 | 1 => {
            let cell = cell(a, b)?;
            Edit::AddCard { slot: Slot { cell, index: spot(cell) }, card: Box::new(Card::new(CardId(id), text)) }
        }
        2 | 3 => {
            let (card, cell) = (pick(&cards, a)?, cell(b, c)?);
            let len = journey.cards_in(cell).iter().filter(|other| **other != card).count();
            Edit::MoveCard { card, slot: Slot { cell, index: usize::from(a) % (len + 1) } }
        }
        4 => Edit::SetCard(pick(&cards, a)?, CardChange::Note(text)),
        5 => {
            let (from, to) = (pick(&cards, a)?, pick(&cards, b)?);
            Edit::AddLink(Box::new(Link { label: text, ..Link::new(LinkId(id), from, to, LinkKind::Next) }))
        }
        6 => {
            let item = pick(&items, a)?;
            Edit::SetItem(item, ItemChange::Note(format!("x{text}")))
        }
        7 => {
            let subject = if b % 2 == 0 { Subject::Own(text) } else { Subject::Tactic("seo".into()) };
            let mut item = Item::new(ItemId(id), subject);
            item.owner = "Sanne".into();
            Edit::AddItem { stage: stage(a)?, index: 0, item: Box::new(item) }
        }
        8 => {
            let (stage, item) = (pick(journey.stages(), b)?, pick(&items, a)?);
            let len = stage.checklist.iter().filter(|other| other.id != item).count();
            Edit::MoveItem { item, stage: stage.id, index: usize::from(c) % (len + 1) }
        }
        9 => {
            let stage = pick(journey.stages(), a)?;
            Edit::SetStage(stage.id, StageChange::Note(format!("{}\n{id} {text}", stage.note)))
        }
        10 => Edit::SetStage(stage(a)?, StageChange::Name((b % 3 > 0).then_some(text))),
        11 => Edit::SetStage(stage(a)?, StageChange::Phases(vec![Phase::ALL[usize::from(b) % 7]])),
        12 => Edit::MoveStage { stage: stage(a)?, index: usize::from(b) % journey.stages().len() },
        13 => {
            let stage = Box::new(Stage::new(StageId(id), Colour::Red));
            Edit::AddStage { journey: JOURNEY, index: usize::from(b) % (journey.stages().len() + 1), stage }
        }
        _ => {
            let series = pick(project.series(), a)?;
            let step = usize::from(c) % series.steps.len();
            Edit::SetSeries(series.id, SeriesChange::StepStage { step, stage: stage(b) })
        }
    })
}

/// Any edit, those that delete too.
fn any_edit(project: &Project, (kind, a, b, c, text): Seed) -> Option<Edit> {
    let journey = journey(project);
    let stage = pick(journey.stages(), a).map(|stage| stage.id);
    let items: Vec<_> = journey.stages().iter().flat_map(|stage| &stage.checklist).map(|item| item.id).collect();
    let cards: Vec<_> = journey.cards().map(|card| card.id).collect();
    Some(match kind % 20 {
        0 => plan::remove_stage(project, journey, stage?),
        1 => plan::remove_cards(journey, &[pick(&cards, a)?]),
        2 => Edit::RemoveItem(pick(&items, a)?),
        3 => plan::remove_lane(journey, pick(journey.lanes(), a)?.id),
        4 => Edit::RemoveSeries(pick(project.series(), a)?.id),
        5 => Edit::SetLane(pick(journey.lanes(), a)?.id, LaneChange::Hidden(b % 2 == 0)),
        6 => Edit::MoveLane { lane: pick(journey.lanes(), a)?.id, index: usize::from(b) % journey.lanes().len() },
        7 => Edit::SetStage(stage?, StageChange::Note(text)),
        8 => Edit::SetJourney(JOURNEY, JourneyChange::Name(text)),
        _ => return keeping_edit(project, (kind, a, b, c, text)),
    })
}

fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let text = "[a-z é€\n-]{0,12}";
    prop::collection::vec((any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), text), 0..most)
}

/// What may never be lost: every card, arrow, touched or own item and its words, and every word of the stages' notes.
fn treasures(project: &Project) -> BTreeMap<String, usize> {
    let journey = journey(project);
    let mut found = BTreeMap::new();
    let mut note = |what: String| *found.entry(what).or_default() += 1;
    journey.cards().for_each(|card| note(format!("{card:?}")));
    journey.links().for_each(|link| note(format!("{link:?}")));
    let items = journey.stages().iter().flat_map(|stage| &stage.checklist);
    let is_kept = |item: &&Item| !item.is_untouched() || matches!(item.subject, Subject::Own(_));
    items.filter(is_kept).for_each(|item| note(format!("{item:?}")));
    let words = journey.stages().iter().flat_map(|stage| stage.note.split_whitespace());
    words.for_each(|word| note(word.to_owned()));
    for series in project.series() {
        for step in &series.steps {
            note(format!("{} {:?} {}", series.name, step.count, step.stage.is_some()));
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_under_the_other_framework_is_still_there_afterwards(
        seeds in seeds(25),
        from in 0..6_usize,
        others in prop::collection::vec(0..6_usize, 1..4),
        map in 0..50_u64,
    ) {
        let mut project = rich_map(ALL[from], map);
        let mut seeds = seeds.into_iter();
        for framework in others.into_iter().chain([from]) {
            let before = treasures(&project);
            let to = ALL[framework];
            if journey(&project).framework() != to {
                let first = bytes(&project);
                let inverse = go(&mut project, to);
                let after = treasures(&project);
                prop_assert_eq!(&after, &before);
                let mut undone = project.clone();
                apply(&mut undone, inverse).expect("undo");
                prop_assert_eq!(bytes(&undone), first);
            }
            for seed in seeds.by_ref().take(8) {
                if let Some(edit) = keeping_edit(&project, seed) {
                    let _ = apply(&mut project, edit);
                }
            }
        }
    }

    #[test]
    fn any_edits_between_switches_keep_the_rules(
        seeds in seeds(40),
        frameworks in prop::collection::vec(0..6_usize, 2..7),
        map in 0..50_u64,
    ) {
        let mut project = rich_map(ALL[frameworks[0]], map);
        let mut seeds = seeds.into_iter();
        for framework in frameworks.into_iter().skip(1) {
            for seed in seeds.by_ref().take(8) {
                if let Some(edit) = any_edit(&project, seed) {
                    let _ = apply(&mut project, edit);
                }
            }
            prop_assert_eq!(check(&project), vec![]);
            if journey(&project).framework() != ALL[framework] {
                let cards = journey(&project).card_count();
                go(&mut project, ALL[framework]);
                prop_assert_eq!(journey(&project).card_count(), cards);
            }
        }
    }

    #[test]
    fn a_map_of_any_past_comes_back_from_a_look_at_another_framework(
        seeds in seeds(25),
        frameworks in prop::collection::vec(0..6_usize, 2..5),
        look in 0..6_usize,
        map in 0..50_u64,
    ) {
        let mut project = rich_map(ALL[frameworks[0]], map);
        let mut seeds = seeds.into_iter();
        for framework in frameworks.into_iter().skip(1) {
            for seed in seeds.by_ref().take(8) {
                if let Some(edit) = any_edit(&project, seed) {
                    let _ = apply(&mut project, edit);
                }
            }
            if journey(&project).framework() != ALL[framework] {
                go(&mut project, ALL[framework]);
            }
        }
        for seed in seeds.by_ref() {
            if let Some(edit) = any_edit(&project, seed) {
                let _ = apply(&mut project, edit);
            }
        }
        let present = journey(&project).framework().map(str::to_owned);
        if present.as_deref() != ALL[look] {
            // What came about by switching alone, and was not touched since, may come back under other numbers.
            let is_own = !journey(&project).earlier().derived || !lies_as_left(&project);
            let seen = visible(&project);
            go(&mut project, ALL[look]);
            go(&mut project, present.as_deref());
            if is_own {
                prop_assert_eq!(visible(&project), seen);
            }
        }
    }
}

fn lies_as_left(project: &Project) -> bool {
    let journey = journey(project);
    let lists = journey.stages().iter().map(|stage| stage.checklist.iter().map(|item| item.id).collect::<Vec<_>>());
    lists.eq(journey.earlier().made.iter().map(|made| made.items.clone()))
}

/// The file without what the journey remembers.
fn visible(project: &Project) -> String {
    let mut project = project.clone();
    let mut parts = journey(&project).to_parts();
    parts.earlier = klantreis::document::Earlier::NOTHING;
    let bare = Journey::assemble(parts).expect("a journey");
    do_edit(&mut project, Edit::ReplaceJourney(Box::new(bare)));
    bytes(&project)
}

//! Random sequences of every edit keep the document's rules, and undoing them gives the first document back, byte for byte.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::manual_is_multiple_of,
    clippy::single_match,
    clippy::single_match_else,
    clippy::manual_range_patterns,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use klantreis::document::{
    AgendaItem, AgendaPage, Card, CardChange, CardId, Cell, Channel, Choice, Colour, Condition, Decision, DotVote,
    Edit, EditError, EditName, Evidence, Fraction, History, Item, ItemChange, ItemId, ItemState, Journey,
    JourneyChange, JourneyId, JourneyParts, Lane, LaneChange, LaneId, LaneRole, Language, Level, Link, LinkChange,
    LinkId, LinkKind, Lock, Medium, Money, Note, PICTURE_BYTES, Period, Persona, PersonaChange, PersonaId, Phase,
    Picture, Project, SavedView, Scenario, Series, SeriesChange, SeriesId, Slot, Source, Stage, StageChange, StageId,
    SteeringChange, Step, StepRate, Subject, Target, TimeSpent, Unit, Version, Workshop, WorkshopChange, WorkshopId,
    apply, check, duplicate, plan,
};
use klantreis::library::{Library, blank_project, project_from};
use klantreis::project_file;
use proptest::prelude::*;

/// Raw numbers from which one edit is made; what they mean depends on the document at that moment.
type Seed = (u8, u16, u16, u16, String);

fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let text = "[a-zA-Z é€\u{1F600}\"\\\\\n-]{0,12}";
    prop::collection::vec((any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), text), 1..most)
}

fn pick<T: Clone>(from: &[T], seed: u16) -> Option<T> {
    (!from.is_empty()).then(|| from[usize::from(seed) % from.len()].clone())
}

/// A document, and how a seed becomes an edit of it.
struct Maker<'a> {
    project: &'a Project,
    next_id: u32,
}

impl Maker<'_> {
    fn journey(&self) -> &Journey {
        &self.project.journeys()[0]
    }

    fn cell(&self, a: u16, b: u16) -> Option<Cell> {
        let stage = pick(self.journey().stages(), a)?.id;
        Some(Cell { stage, lane: pick(self.journey().lanes(), b)?.id })
    }

    fn card(&self, seed: u16) -> Option<CardId> {
        pick(&self.journey().cards().map(|card| card.id).collect::<Vec<_>>(), seed)
    }

    fn item(&self, seed: u16) -> Option<ItemId> {
        let items = self.journey().stages().iter().flat_map(|stage| &stage.checklist);
        pick(&items.map(|item| item.id).collect::<Vec<_>>(), seed)
    }

    fn link(&self, seed: u16) -> Option<LinkId> {
        pick(&self.journey().links().map(|link| link.id).collect::<Vec<_>>(), seed)
    }

    fn series(&self, seed: u16) -> Option<SeriesId> {
        pick(&self.project.series().iter().map(|series| series.id).collect::<Vec<_>>(), seed)
    }

    fn stage(&self, seed: u16) -> Option<StageId> {
        Some(pick(self.journey().stages(), seed)?.id)
    }

    fn lane(&self, seed: u16) -> Option<LaneId> {
        Some(pick(self.journey().lanes(), seed)?.id)
    }

    fn edit(&self, (kind, a, b, c, text): Seed) -> Option<Edit> {
        let journey = self.journey().id();
        let id = self.next_id;
        Some(match kind % 42 {
            0 => Edit::RenameProject(text),
            1 => Edit::SetJourney(journey, self.journey_change(a, text)),
            2 => Edit::AddStage { journey, index: usize::from(a) % 8, stage: Box::new(new_stage(id, b, c, text)) },
            3 => Edit::RemoveStage(self.stage(a)?),
            4 => Edit::MoveStage { stage: self.stage(a)?, index: usize::from(b) % 7 },
            5 => Edit::SetStage(self.stage(a)?, stage_change(b, c, text)),
            6 => Edit::AddLane { journey, index: usize::from(a) % 9, lane: Box::new(new_lane(id, b)) },
            7 => Edit::RemoveLane(self.lane(a)?),
            8 => Edit::MoveLane { lane: self.lane(a)?, index: usize::from(b) % 9 },
            9 => Edit::SetLane(self.lane(a)?, lane_change(b, text)),
            10 | 11 | 12 => Edit::AddCard {
                slot: Slot { cell: self.cell(a, b)?, index: usize::from(c) % 4 },
                card: Box::new(Card::new(CardId(id), text)),
            },
            13 => Edit::RemoveCard(self.card(a)?),
            14 => Edit::MoveCard {
                card: self.card(a)?,
                slot: Slot { cell: self.cell(b, c)?, index: usize::from(a ^ c) % 4 },
            },
            15 => Edit::SetCard(self.card(a)?, card_change(b, c, text)),
            16 => Edit::AddLink(Box::new(Link {
                id: LinkId(id),
                from: self.card(a)?,
                to: self.card(b)?,
                kind: LinkKind::ALL[usize::from(c) % LinkKind::ALL.len()],
                label: text,
                feeling: (b % 2 == 0).then_some(1),
            })),
            17 => Edit::RemoveLink(self.link(a)?),
            18 => Edit::SetLink(
                self.link(a)?,
                match b % 3 {
                    0 => LinkChange::Label(text),
                    1 => LinkChange::Kind(LinkKind::Back),
                    _ => LinkChange::Feeling(Some((a % 7) as i8 - 3)),
                },
            ),
            19 => Edit::AddItem {
                stage: self.stage(a)?,
                index: usize::from(b) % 5,
                item: Box::new(Item::new(ItemId(id), Subject::Own(text))),
            },
            20 => Edit::RemoveItem(self.item(a)?),
            21 => Edit::MoveItem { item: self.item(a)?, stage: self.stage(b)?, index: usize::from(c) % 6 },
            22 => Edit::SetItem(self.item(a)?, item_change(b, c, text)),
            23 => Edit::AddSeries { index: usize::from(a) % 3, series: Box::new(self.new_series(b, c, text)) },
            24 => Edit::RemoveSeries(self.series(a)?),
            25 => Edit::AddPersona { index: usize::from(a) % 3, persona: Box::new(new_persona(id, text)) },
            26 => Edit::RemovePersona(self.persona(a)?),
            27 => Edit::MovePersona { persona: self.persona(a)?, index: usize::from(b) % 3 },
            28 => Edit::SetPersona(self.persona(a)?, persona_change(b, c, text)),
            29 => Edit::AddJourney { index: usize::from(a) % 3, journey: Box::new(self.copy(text)) },
            30 => Edit::RemoveJourney(self.some_journey(a)?),
            31 => Edit::MoveJourney { journey: self.some_journey(a)?, index: usize::from(b) % 3 },
            32 => Edit::ReplaceJourney(Box::new(self.thinned(b, c))),
            33 | 34 => Edit::Steer(steering_change(a, b, c, text)),
            36 => Edit::AddWorkshop { index: usize::from(a) % 2, workshop: Box::new(self.new_workshop(b, c, text)) },
            37 => Edit::RemoveWorkshop(self.workshop(a)?.id),
            38 | 39 => Edit::SetWorkshop(self.workshop(a)?.id, self.workshop_change(b, c, text)),
            40 => self.dot(a, b, c)?,
            41 => self.parking(a, b, c)?,
            _ => self.composed(a, b, c, text)?,
        })
    }

    /// A plan, or a batch whose second half may be refused.
    fn composed(&self, a: u16, b: u16, c: u16, text: String) -> Option<Edit> {
        Some(match a % 8 {
            0 => plan::remove_stage(self.project, self.journey(), self.stage(b)?),
            1 => plan::remove_lane(self.journey(), self.lane(b)?),
            2 => plan::remove_cards(self.journey(), &[self.card(b)?, self.card(c)?]),
            3 => {
                let cards: std::collections::BTreeSet<_> =
                    [self.card(b)?, self.card(c)?, self.card(b ^ c)?].into_iter().collect();
                let cards: Vec<_> = cards.into_iter().collect();
                let cell = self.cell(c, b)?;
                let stay = self.journey().cards_in(cell).iter().filter(|card| !cards.contains(card)).count();
                plan::move_cards(self.journey(), &cards, Slot { cell, index: usize::from(a) % (stay + 1) })
            }
            4 => {
                let step = usize::from(c) % 4;
                let change = match b % 3 {
                    0 => SeriesChange::StepStage { step, stage: self.stage(c) },
                    1 => SeriesChange::StepOptional { step, optional: c % 2 == 0 },
                    _ => SeriesChange::Steps(vec![Step { name: text, stage: self.stage(c), ..Step::default() }]),
                };
                Edit::SetSeries(self.series(b)?, change)
            }
            5 => plan::remove_journey(self.project, self.some_journey(b)?),
            6 => plan::remove_persona(self.project, self.persona(b)?),
            _ => Edit::Batch {
                name: EditName::ChangeCard,
                edits: vec![
                    Edit::RenameProject(text),
                    Edit::SetCard(self.card(b)?, CardChange::Feeling(Some((c % 9) as i8 - 4))),
                ],
            },
        })
    }

    fn workshop(&self, seed: u16) -> Option<Workshop> {
        pick(self.project.workshops(), seed)
    }

    /// A workshop with a card set aside, whose id is sometimes taken.
    fn new_workshop(&self, b: u16, c: u16, text: String) -> Workshop {
        let mut workshop = Workshop::new(WorkshopId(self.next_id), None, u32::from(b) % 99);
        workshop.title.clone_from(&text);
        let parked = if c % 4 == 0 { 1 } else { self.next_id + 1 };
        workshop.parking_lot = vec![Card::new(CardId(parked), text)];
        workshop
    }

    fn workshop_change(&self, b: u16, c: u16, text: String) -> WorkshopChange {
        let card = self.card(c);
        match b % 7 {
            0 => WorkshopChange::Title(text),
            1 => WorkshopChange::Day((c % 2 == 0).then_some(jiff::civil::date(2026, 11, 5))),
            2 => WorkshopChange::EndedAfter(Some(u32::from(c) % 200)),
            3 => {
                let page = self.stage(c).map(AgendaPage::Stage).filter(|_| c % 3 > 0);
                let notes = text.repeat(1 + usize::from(c) % 4000);
                WorkshopChange::Agenda(vec![AgendaItem { title: text, page, minutes: c, taken: None, notes }])
            }
            4 => {
                let ballots = vec![card.into_iter().collect(), vec![CardId(9); usize::from(c) % 4]];
                WorkshopChange::Votes(vec![DotVote { ballots, ..DotVote::new(text, 3, 2, None) }])
            }
            5 => WorkshopChange::Decisions(vec![Decision { text, card, ..Decision::default() }]),
            _ => WorkshopChange::ParkingLot(vec![Card::new(
                CardId(if c % 3 == 0 { u32::from(b) % 40 } else { self.next_id }),
                "x".repeat(usize::from(c) % 700),
            )]),
        }
    }

    /// A dot given or taken back, or another person's turn.
    fn dot(&self, a: u16, b: u16, c: u16) -> Option<Edit> {
        let workshop = self.workshop(a)?;
        let vote = workshop.votes.last()?;
        let vote = match c % 4 {
            0 => vote.without_dot(self.card(b)?)?,
            1 => vote.with_next_person()?,
            _ => vote.with_dot(self.card(b)?)?,
        };
        Some(Edit::SetWorkshop(workshop.id, workshop.with_last_vote(vote)))
    }

    /// A card set aside, or put back on the map.
    fn parking(&self, a: u16, b: u16, c: u16) -> Option<Edit> {
        let workshop = self.workshop(a)?;
        if c % 2 == 0 {
            return plan::park_card(self.journey(), &workshop, self.card(b)?);
        }
        let slot = Slot { cell: self.cell(b, c)?, index: 0 };
        plan::unpark_card(&workshop, pick(&workshop.parking_lot, a)?.id, slot)
    }

    fn persona(&self, seed: u16) -> Option<PersonaId> {
        Some(pick(self.project.personas(), seed)?.id)
    }

    fn some_journey(&self, seed: u16) -> Option<JourneyId> {
        Some(pick(self.project.journeys(), seed)?.id())
    }

    fn journey_change(&self, a: u16, text: String) -> JourneyChange {
        match a % 5 {
            0 => JourneyChange::Name(text),
            1 => JourneyChange::Product(text),
            2 => JourneyChange::Route(text),
            3 => JourneyChange::Version(Some(Version::ToBe)),
            _ => JourneyChange::Persona(self.persona(a).filter(|_| a % 3 > 0)),
        }
    }

    /// The first journey again.
    fn copy(&self, name: String) -> Journey {
        let mut next = self.next_id;
        let fresh = || {
            next += 1;
            next
        };
        let parts = JourneyParts { name, ..duplicate(self.journey(), fresh) };
        Journey::assemble(parts).expect("a copy")
    }

    /// The first journey without one of its cards, its arrows and its last item; a card may change its cell.
    fn thinned(&self, b: u16, c: u16) -> Journey {
        let mut parts = self.journey().to_parts();
        if !parts.cards.is_empty() {
            let (_, gone) = parts.cards.remove(usize::from(b) % parts.cards.len());
            parts.links.retain(|link| link.from != gone.id && link.to != gone.id);
        }
        if let (Some(cell), Some((at, _))) = (self.cell(b, c), parts.cards.last_mut()) {
            *at = cell;
        }
        if let Some(stage) = parts.stages.last_mut() {
            stage.checklist.pop();
        }
        Journey::assemble(parts).expect("a thinner journey")
    }

    fn new_series(&self, b: u16, c: u16, text: String) -> Series {
        let from = jiff::civil::date(2025, 1 + (b % 12) as i8, 1);
        let to = jiff::civil::date(2025, 1 + (c % 12) as i8, 28);
        let stages = [None, self.stage(b), self.stage(c)];
        let steps = stages.iter().enumerate().map(|(index, stage)| Step {
            name: format!("step {index}"),
            count: (c % 5 != 0).then_some(u64::from(b) + index as u64),
            stage: *stage,
            ..Step::default()
        });
        Series {
            id: SeriesId(self.next_id),
            name: text,
            unit: Unit::ALL[usize::from(b) % Unit::ALL.len()],
            period: Some(Period { from, to }),
            source: Source::default(),
            steps: steps.collect(),
            answers: None,
        }
    }
}

fn steering_change(a: u16, b: u16, c: u16, text: String) -> SteeringChange {
    let rates = vec![StepRate { step: text.clone(), rate: Fraction(u32::from(b) * 20) }];
    match a % 9 {
        7 => SteeringChange::Views(vec![
            SavedView {
                name: text.clone(),
                journey: JourneyId(u32::from(b)),
                area: None,
                filter: vec![Condition::Tag(text), Condition::Feeling((c % 7) as i8 - 3)],
                hidden: vec![LaneId(u32::from(c))],
            };
            1 + usize::from(c) % 2
        ]),
        8 => SteeringChange::Lock(Lock::ALL[usize::from(b) % 3]),
        0 => SteeringChange::Target(if c % 2 == 0 { Target::Rates(rates) } else { Target::BestPeriod }),
        1 => SteeringChange::Scenarios(vec![
            Scenario { name: text, entry: Some(u64::from(c)), rates };
            1 + usize::from(c) % 2
        ]),
        2 => SteeringChange::Notes(vec![Note { day: jiff::civil::date(2026, 1 + (c % 12) as i8, 1), text }]),
        3 => SteeringChange::Dismissed([text].into()),
        4 => SteeringChange::Money(Money { margin: Some(Fraction(u32::from(b) * 20)), ..Money::default() }),
        5 => SteeringChange::Recipe { shape: "table".into(), choices: None },
        _ => SteeringChange::Recipe {
            shape: "table".into(),
            choices: Some(vec![Choice { what: text.clone(), of: text, value: String::new() }]),
        },
    }
}

fn new_stage(id: u32, b: u16, c: u16, text: String) -> Stage {
    let mut stage = Stage::new(StageId(id), Colour::ALL[usize::from(b) % Colour::ALL.len()]);
    stage.name = (c % 2 == 0).then_some(text);
    if c % 3 == 0 {
        stage.checklist.push(Item::new(ItemId(id + 1), Subject::Tactic("seo".into())));
    }
    stage
}

fn new_persona(id: u32, text: String) -> Persona {
    Persona::new(PersonaId(id), text, Colour::Teal)
}

fn persona_change(b: u16, c: u16, text: String) -> PersonaChange {
    match b % 9 {
        0 => PersonaChange::Name(text),
        1 => PersonaChange::Role(text),
        2 => PersonaChange::Quote(text),
        3 => PersonaChange::Goals(text),
        4 => PersonaChange::Needs(text),
        5 => PersonaChange::Frustrations(text),
        6 => PersonaChange::Channels(vec![Channel::Chat, Channel::ALL[usize::from(c) % 20].0]),
        7 => PersonaChange::Colour(Colour::ALL[usize::from(c) % 9]),
        _ => PersonaChange::Picture(Some(Picture(vec![7; if c % 3 == 0 { PICTURE_BYTES + 1 } else { 9 }].into()))),
    }
}

fn new_lane(id: u32, b: u16) -> Lane {
    Lane::new(LaneId(id), (b % 2 == 0).then(|| LaneRole::ALL[usize::from(b) % 8]))
}

fn stage_change(b: u16, c: u16, text: String) -> StageChange {
    match b % 6 {
        0 => StageChange::Name((c % 2 == 0).then_some(text)),
        1 => StageChange::Question(Some(text)),
        2 => StageChange::Colour(Colour::ALL[usize::from(c) % 9]),
        3 => StageChange::Phases(vec![Phase::ALL[usize::from(c) % 7], Phase::ALL[usize::from(c / 7) % 7]]),
        4 => StageChange::Time(Some(TimeSpent { from_minutes: u32::from(b), to_minutes: u32::from(c) })),
        _ => StageChange::Note(text),
    }
}

fn lane_change(b: u16, text: String) -> LaneChange {
    if b % 2 == 0 { LaneChange::Hidden(b % 4 == 0) } else { LaneChange::Name(Some(text)) }
}

fn card_change(b: u16, c: u16, text: String) -> CardChange {
    match b % 12 {
        0 => CardChange::Title(text),
        1 => CardChange::Note(text),
        2 => CardChange::Colour(Some(Colour::ALL[usize::from(c) % 9])),
        3 => CardChange::Channel(Some(Channel::ALL[usize::from(c) % 26].0)),
        4 => CardChange::Medium(Some(Medium::Physical)),
        5 => CardChange::Feeling(Some((c % 7) as i8 - 3)),
        6 => CardChange::Evidence(Some(Evidence::Heard)),
        7 => CardChange::MomentOfTruth(c % 2 == 0),
        8 => CardChange::Obstacle((c % 2 == 0).then_some(text)),
        9 => CardChange::Owner(text),
        10 => CardChange::Title("x".repeat(usize::from(c) % 700)),
        _ => CardChange::Tags(text.split(' ').map(str::to_owned).collect()),
    }
}

fn item_change(b: u16, c: u16, text: String) -> ItemChange {
    let day = jiff::civil::date(2026, 1 + (c % 12) as i8, 1);
    match b % 8 {
        0 => ItemChange::Title(text),
        1 => ItemChange::State { state: ItemState::ALL[usize::from(c) % 4], done_on: (c % 3 == 0).then_some(day) },
        2 => ItemChange::Owner(text),
        3 => ItemChange::Due((c % 2 == 0).then_some(day)),
        4 => ItemChange::Note(text),
        5 => ItemChange::Effort(Some(Level::ALL[usize::from(c) % 3])),
        6 => ItemChange::Tags(vec![text]),
        _ => ItemChange::Impact(None),
    }
}

fn bytes(project: &Project) -> String {
    project_file::write(project).expect("a project that keeps the rules can be written")
}

fn beginnings() -> [Project; 2] {
    let library = Library::shared();
    let framework = library.framework("webshop-5").expect("the framework");
    let full = project_from(library, framework, Language::Nl).expect("a project");
    [full, blank_project(Language::En).expect("a project")]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_keep_the_rules_and_can_be_undone_to_the_same_bytes(seeds in seeds(60), which in 0..2_usize) {
        let mut project = beginnings()[which].clone();
        let mut history = History::default();
        let before = bytes(&project);
        let mut states = vec![before.clone()];
        for seed in seeds {
            // Ids go up by more than one, since a new stage may bring an item along.
            let maker = Maker { next_id: project.largest_id() + 2, project: &project };
            let Some(edit) = maker.edit(seed) else { continue };
            let earlier = project.clone();
            match history.run(&mut project, edit) {
                Ok(()) => states.push(bytes(&project)),
                Err(_) => prop_assert_eq!(&project, &earlier, "a refused edit changes nothing"),
            }
            prop_assert_eq!(check(&project), vec![]);
        }
        for wanted in states.iter().rev().skip(1) {
            prop_assert!(history.undo(&mut project).expect("undo"));
            prop_assert_eq!(&bytes(&project), wanted);
        }
        prop_assert!(!history.undo(&mut project).expect("undo"));
        prop_assert_eq!(bytes(&project), before);
        for wanted in states.iter().skip(1) {
            prop_assert!(history.redo(&mut project).expect("redo"));
            prop_assert_eq!(&bytes(&project), wanted);
        }
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_project(seeds in seeds(40)) {
        let mut project = beginnings()[0].clone();
        for seed in seeds {
            let maker = Maker { next_id: project.largest_id() + 2, project: &project };
            if let Some(edit) = maker.edit(seed) {
                let _ = apply(&mut project, edit);
            }
        }
        let text = bytes(&project);
        let read = project_file::read(text.as_bytes()).expect("what was written can be read");
        prop_assert_eq!(&read, &project);
        prop_assert_eq!(bytes(&read), text);
    }
}

/// Moves cards and gives the titles of the cell they went to.
#[track_caller]
fn moved(order: &[&str], from: &[usize], index: usize) -> Vec<String> {
    let mut project = blank_project(Language::En).expect("a project");
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[0].id };
    for (index, title) in order.iter().enumerate() {
        let card = Box::new(Card::new(CardId(1000 + index as u32), *title));
        apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card }).expect("a card");
    }
    let cards: Vec<_> = from.iter().map(|index| CardId(1000 + *index as u32)).collect();
    let edit = plan::move_cards(&project.journeys()[0], &cards, Slot { cell, index });
    apply(&mut project, edit).expect("a move");
    let journey: &Journey = project.journey(JourneyId(1)).expect("the journey");
    journey.cards_in(cell).iter().map(|card| journey.card(*card).expect("a card").title.clone()).collect()
}

#[test]
fn several_cards_moved_together_stay_together_in_their_order() {
    assert_eq!(moved(&["a", "b", "c", "d"], &[0, 2], 0), ["a", "c", "b", "d"]);
    assert_eq!(moved(&["a", "b", "c", "d"], &[0, 2], 1), ["b", "a", "c", "d"]);
    assert_eq!(moved(&["a", "b", "c", "d"], &[3, 0], 2), ["b", "c", "a", "d"]);
    assert_eq!(moved(&["a", "b", "c", "d"], &[1], 3), ["a", "c", "d", "b"]);
}

#[test]
fn every_state_keeps_its_place_and_number_while_going_back_and_forth() {
    let mut project = blank_project(Language::En).expect("a project");
    let mut history = History::default();
    for name in ["a", "b", "c"] {
        history.run(&mut project, Edit::RenameProject(name.to_owned())).expect("a name");
    }
    let all = |history: &History| (0..history.len()).map(|place| history.at(place)).collect::<Vec<_>>();
    let name = Some(EditName::RenameProject);
    let states = [Some((0, None)), Some((1, name)), Some((2, name)), Some((3, name))];
    assert_eq!(all(&history), states);
    for place in [2, 1, 0] {
        history.undo(&mut project).expect("an undo");
        assert_eq!((history.place(), all(&history)), (place, states.to_vec()));
    }
    assert_eq!(history.at(4), None);
}

#[test]
fn a_card_that_is_set_aside_keeps_its_id_to_itself() {
    let mut project = blank_project(Language::En).expect("a project");
    let journey = &project.journeys()[0];
    let slot = Slot { cell: journey.cells_in_order().next().expect("a cell"), index: 0 };
    let add = |id: u32| Edit::AddCard { slot, card: Box::new(Card::new(CardId(id), "")) };
    let aside = |cards: Vec<Card>| Edit::SetWorkshop(WorkshopId(900), WorkshopChange::ParkingLot(cards));
    let workshop = Box::new(Workshop::new(WorkshopId(900), None, 0));
    apply(&mut project, Edit::AddWorkshop { index: 0, workshop }).expect("a workshop");
    apply(&mut project, add(901)).expect("a card");
    let taken = Err(EditError::IdTaken(CardId(901).into()));
    assert_eq!(apply(&mut project, aside(vec![Card::new(CardId(901), "")])), taken, "it lies on the map");
    let park = plan::park_card(&project.journeys()[0], &project.workshops()[0], CardId(901)).expect("a card");
    apply(&mut project, park).expect("set aside");
    assert_eq!(apply(&mut project, add(901)), taken, "it lies in the parking lot");
    let too_long = Card::new(CardId(902), "x".repeat(501));
    assert_eq!(apply(&mut project, aside(vec![too_long])), Err(EditError::TextTooLong { limit: 500 }));
    assert_eq!(apply(&mut project, add(901)), taken, "what was refused changed nothing");
    apply(&mut project, add(902)).expect("nobody has this id");
    apply(&mut project, aside(vec![])).expect("an empty lot");
    apply(&mut project, add(901)).expect("free again");
    assert_eq!(check(&project), vec![]);
}

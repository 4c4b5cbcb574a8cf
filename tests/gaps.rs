//! What a map lacks: each gap appears by the edit that makes it and disappears by the edit that mends it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use klantreis::document::{
    Card, CardChange, CardId, Cell, Edit, Item, ItemChange, ItemId, ItemState, Journey, JourneyChange, LaneChange,
    LaneRole, Language, Link, LinkChange, LinkId, LinkKind, Persona, PersonaId, Project, Slot, StageChange, Subject,
    apply,
};
use klantreis::export::map_svg;
use klantreis::insight::{Gap, gaps, map_facts};
use klantreis::lang::Lang;
use klantreis::layout::CardSign;
use klantreis::library::{Library, Names, blank_project, project_from};

/// A map under edits, and what it lacks.
struct Map {
    project: Project,
}

impl Map {
    fn webshop() -> Self {
        let library = Library::shared();
        let framework = library.framework("webshop-5").expect("the framework");
        Self { project: project_from(library, framework, Language::En).expect("a project") }
    }

    fn journey(&self) -> &Journey {
        &self.project.journeys()[0]
    }

    fn gaps(&self) -> Vec<Gap> {
        gaps(self.journey(), &Names::new(Language::En))
    }

    fn run(&mut self, edit: Edit) -> Edit {
        apply(&mut self.project, edit).expect("an edit that is allowed")
    }

    fn cell(&self, stage: usize, role: LaneRole) -> Cell {
        let lane = self.journey().lanes().iter().find(|lane| lane.role == Some(role)).expect("the lane");
        Cell { stage: self.journey().stages()[stage].id, lane: lane.id }
    }

    fn put(&mut self, id: u32, stage: usize, role: LaneRole, title: &str) -> CardId {
        let slot = Slot { cell: self.cell(stage, role), index: 0 };
        self.run(Edit::AddCard { slot, card: Box::new(Card::new(CardId(id), title)) });
        CardId(id)
    }

    fn link(&mut self, id: u32, from: CardId, to: CardId, kind: LinkKind) -> LinkId {
        let link = Link::new(LinkId(id), from, to, kind);
        self.run(Edit::AddLink(Box::new(link)));
        LinkId(id)
    }

    /// The gaps that name this card.
    fn about(&self, card: CardId) -> Vec<&'static str> {
        self.gaps().into_iter().filter(|gap| gap.card() == Some(card)).map(Gap::id).collect()
    }

    fn sign(&self, card: CardId) -> Option<CardSign> {
        map_facts(&self.project, self.journey(), None, &Lang::new(Language::En)).signs.get(&card).copied()
    }

    fn set_tactic(&mut self, tactic: &str, state: ItemState) {
        let items = self.journey().stages().iter().flat_map(|stage| &stage.checklist);
        let mut items: Vec<_> = items.filter(|item| item.tactic() == Some(tactic)).map(|item| item.id).collect();
        if items.is_empty() {
            let stage = self.journey().stages()[2].id;
            let id = ItemId(self.project.largest_id() + 1);
            let item = Box::new(Item::new(id, Subject::Tactic(tactic.to_owned())));
            self.run(Edit::AddItem { stage, index: 0, item });
            items.push(id);
        }
        for item in items {
            self.run(Edit::SetItem(item, ItemChange::State { state, done_on: None }));
        }
    }
}

#[test]
fn a_new_map_lacks_a_persona_and_a_touchpoint_in_each_stage_and_no_more() {
    let map = Map::webshop();
    let stages = map.journey().stages().iter().map(|stage| Gap::StageWithoutTouchpoint { stage: stage.id });
    let wanted: Vec<_> = std::iter::once(Gap::JourneyWithoutPersona).chain(stages).collect();
    assert_eq!(map.gaps(), wanted);
}

#[test]
fn a_journey_about_somebody_lacks_no_persona() {
    let mut map = Map::webshop();
    let persona = Persona::new(PersonaId(9_000), "Anna", klantreis::document::Colour::Blue);
    map.run(Edit::AddPersona { index: 0, persona: Box::new(persona) });
    assert!(map.gaps().contains(&Gap::JourneyWithoutPersona));
    let journey = map.journey().id();
    let back = map.run(Edit::SetJourney(journey, JourneyChange::Persona(Some(PersonaId(9_000)))));
    assert!(!map.gaps().contains(&Gap::JourneyWithoutPersona));
    map.run(back);
    assert!(map.gaps().contains(&Gap::JourneyWithoutPersona));
}

#[test]
fn a_touchpoint_fills_its_stage_until_it_goes_away() {
    let mut map = Map::webshop();
    let stage = map.journey().stages()[2].id;
    let card = map.put(9_000, 2, LaneRole::Touchpoints, "Checkout");
    assert!(!map.gaps().contains(&Gap::StageWithoutTouchpoint { stage }));
    let slot = Slot { cell: map.cell(2, LaneRole::Ideas), index: 0 };
    map.run(Edit::MoveCard { card, slot });
    assert!(map.gaps().contains(&Gap::StageWithoutTouchpoint { stage }));
}

#[test]
fn a_hidden_lane_of_touchpoints_is_not_asked_for() {
    let mut map = Map::webshop();
    let lane = map.cell(0, LaneRole::Touchpoints).lane;
    map.run(Edit::SetLane(lane, LaneChange::Hidden(true)));
    assert_eq!(map.gaps(), [Gap::JourneyWithoutPersona]);
}

#[test]
fn a_stage_without_a_question_gets_one_in_its_header_or_as_a_card() {
    let mut map = Map { project: blank_project(Language::En).expect("a project") };
    let stage = map.journey().stages()[0].id;
    let gap = Gap::StageWithoutQuestion { stage };
    assert!(map.gaps().contains(&gap));
    let back = map.run(Edit::SetStage(stage, StageChange::Question(Some("Who can help me?".into()))));
    assert!(!map.gaps().contains(&gap));
    map.run(back);
    assert!(map.gaps().contains(&gap));
    map.put(9_000, 0, LaneRole::Questions, "What does it cost?");
    assert!(!map.gaps().contains(&gap));
}

#[test]
fn a_question_is_unanswered_until_an_answer_arrow_leads_from_it() {
    let mut map = Map::webshop();
    let question = map.put(9_000, 1, LaneRole::Questions, "Can I send it back?");
    let answer = map.put(9_001, 1, LaneRole::Touchpoints, "Page about returns");
    assert_eq!(map.about(question), ["unanswered"]);
    let link = map.link(9_002, question, answer, LinkKind::Next);
    assert_eq!(map.about(question), ["unanswered"], "a plain arrow is no answer");
    map.run(Edit::SetLink(link, LinkChange::Kind(LinkKind::Answer)));
    assert_eq!(map.about(question), Vec::<&str>::new());
    map.run(Edit::RemoveLink(link));
    assert_eq!(map.about(question), ["unanswered"]);
}

#[test]
fn a_card_without_words_is_not_asked_for_yet() {
    let mut map = Map::webshop();
    let question = map.put(9_000, 1, LaneRole::Questions, "");
    assert_eq!(map.about(question), Vec::<&str>::new());
    map.run(Edit::SetCard(question, CardChange::Title("Why?".into())));
    assert_eq!(map.about(question), ["unanswered"]);
}

#[test]
fn an_obstacle_is_open_until_a_remedy_is_begun_or_an_arrow_leads_to_its_solution() {
    let mut map = Map::webshop();
    let pain = map.put(9_000, 2, LaneRole::PainPoints, "Paying fails");
    assert_eq!(map.about(pain), ["no-remedy"]);
    map.run(Edit::SetCard(pain, CardChange::Obstacle(Some("payment-problems".into()))));
    assert_eq!(map.sign(pain), Some(CardSign::NoRemedy));
    map.set_tactic("streamlined-checkout", ItemState::Doing);
    assert_eq!((map.about(pain), map.sign(pain)), (vec![], Some(CardSign::Doing)));
    map.set_tactic("streamlined-checkout", ItemState::NotForUs);
    assert_eq!(map.about(pain), ["no-remedy"]);
    let idea = map.put(9_500, 2, LaneRole::Ideas, "Another payment service");
    map.link(9_501, pain, idea, LinkKind::Answer);
    assert_eq!((map.about(pain), map.sign(pain)), (vec![], None));
}

#[test]
fn an_obstacle_is_solved_when_every_remedy_on_a_checklist_is_done() {
    let mut map = Map::webshop();
    let pain = map.put(9_000, 2, LaneRole::PainPoints, "");
    map.run(Edit::SetCard(pain, CardChange::Obstacle(Some("payment-problems".into()))));
    map.set_tactic("accessible-support", ItemState::Open);
    map.set_tactic("streamlined-checkout", ItemState::Done);
    assert_eq!(map.sign(pain), Some(CardSign::Doing), "the other remedies are still open");
    let remedies = Library::shared().obstacle("payment-problems").expect("the obstacle").remedies.clone();
    for tactic in &remedies {
        map.set_tactic(tactic, ItemState::Done);
    }
    assert_eq!(map.sign(pain), Some(CardSign::Solved));
}

#[test]
fn a_cards_gap_goes_into_hiding_with_its_lane() {
    let mut map = Map::webshop();
    let pain = map.put(9_000, 2, LaneRole::PainPoints, "Paying fails");
    let lane = map.cell(0, LaneRole::PainPoints).lane;
    let back = map.run(Edit::SetLane(lane, LaneChange::Hidden(true)));
    assert_eq!(map.about(pain), Vec::<&str>::new());
    map.run(back);
    assert_eq!(map.about(pain), ["no-remedy"]);
}

#[test]
fn undoing_every_edit_brings_the_first_gaps_back() {
    let mut map = Map::webshop();
    let (first, before) = (map.project.clone(), map.gaps());
    let cell = map.cell(1, LaneRole::Questions);
    let card = Box::new(Card::new(CardId(9_000), "Is it safe?"));
    let undo = map.run(Edit::AddCard { slot: Slot { cell, index: 0 }, card });
    assert_eq!(map.gaps().len(), before.len() + 1);
    map.run(undo);
    assert_eq!((map.gaps(), map.project), (before, first));
}

#[test]
fn the_gaps_are_drawn_in_the_file_for_others_as_well() {
    let mut map = Map::webshop();
    let drawn = |map: &Map| map_svg(&map.project, map.journey(), None, &Lang::new(Language::Nl));
    assert_eq!(drawn(&map).matches("Nog geen contactmoment").count(), 5);
    map.put(9_000, 3, LaneRole::Touchpoints, "Parcel");
    let before = drawn(&map);
    assert_eq!(before.matches("Nog geen contactmoment").count(), 4);
    let question = map.put(9_001, 3, LaneRole::Questions, "When does it come?");
    let discs = |svg: &str| svg.matches("stroke-dasharray").count();
    let open = discs(&drawn(&map));
    map.run(Edit::SetCard(question, CardChange::Title(String::new())));
    assert_eq!(discs(&drawn(&map)), open - 1, "the dashed disc is gone");
}

#[test]
fn a_map_of_ten_thousand_cards_is_looked_over_at_once() {
    let mut map = Map::webshop();
    for at in 0..10_000 {
        let role = [LaneRole::Questions, LaneRole::PainPoints][at % 2];
        map.put(10_000 + at as u32, at % 5, role, "What now?");
    }
    let found = map.gaps();
    assert_eq!(found.len(), 10_000 + 6);
}

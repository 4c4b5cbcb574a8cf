//! Comparing journeys: stages match by phase, whatever their framework, and what nobody felt is not made up.
#![allow(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use klantreis::document::{
    Card, CardId, Cell, Colour, Edit, Journey, JourneyChange, JourneyId, Language, Persona, PersonaId, Project, Slot,
    StageChange, apply, duplicate,
};
use klantreis::insight::{Comparison, Side, compare};
use klantreis::library::{Library, Names, blank_project, project_from};

/// A project that hands out ids.
struct Maker {
    project: Project,
    last: u32,
}

impl Maker {
    fn new(framework: Option<&str>) -> Self {
        let library = Library::shared();
        let project = match framework {
            Some(id) => project_from(library, library.framework(id).expect("a framework"), Language::En),
            None => blank_project(Language::En),
        };
        Self { project: project.expect("a project"), last: 10_000 }
    }

    fn run(&mut self, edit: Edit) {
        apply(&mut self.project, edit).expect("an edit");
    }

    fn id(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// Adds the journey of another framework, or of the first journey again.
    fn add(&mut self, framework: Option<&str>) -> JourneyId {
        let from = framework.map(|id| Self::new(Some(id)).project);
        let original = from.as_ref().unwrap_or(&self.project).journeys()[0].clone();
        let mut last = self.last;
        let parts = duplicate(&original, || {
            last += 1;
            last
        });
        self.last = last;
        let (id, index) = (parts.id, self.project.journeys().len());
        let journey = Box::new(Journey::assemble(parts).expect("a journey"));
        self.run(Edit::AddJourney { index, journey });
        id
    }

    /// Puts cards with these feelings into a stage's first lane.
    fn feel(&mut self, journey: usize, stage: usize, feelings: &[i8]) {
        for feeling in feelings {
            let mut card = Card::new(CardId(self.id()), "card");
            card.feeling = Some(*feeling);
            let journey = &self.project.journeys()[journey];
            let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[0].id };
            self.run(Edit::AddCard { slot: Slot { cell, index: 0 }, card: Box::new(card) });
        }
    }

    fn compared(&self, a: Side, b: Side) -> Comparison {
        compare(&self.project, a, b, &Names::new(Language::En))
    }

    fn journeys(&self) -> Comparison {
        let [a, b] = [0, 1].map(|index| Side::Journey(self.project.journeys()[index].id()));
        self.compared(a, b)
    }
}

fn names(comparison: &Comparison) -> Vec<&str> {
    comparison.columns.iter().map(|column| column.name.as_str()).collect()
}

#[test]
fn a_copy_compares_stage_by_stage_and_the_widest_difference_is_named() {
    let mut maker = Maker::new(Some("webshop-5"));
    maker.add(None);
    maker.feel(0, 1, &[-1, -2]);
    maker.feel(1, 1, &[1, 2]);
    maker.feel(0, 2, &[2]);
    maker.feel(1, 2, &[1]);
    let found = maker.journeys();
    assert_eq!(names(&found), ["Awareness", "Consideration", "Purchase", "Retention", "Loyalty"]);
    let feelings: Vec<_> = found.columns.iter().map(|column| [0, 1].map(|side| column.sides[side].feeling)).collect();
    assert_eq!(feelings[1], [Some(-1.5), Some(1.5)]);
    assert_eq!(feelings[2], [Some(2.0), Some(1.0)]);
    assert_eq!(found.columns[1].difference(), Some(3.0));
    assert_eq!(found.widest().map(|column| column.name.as_str()), Some("Consideration"));
    assert_eq!(found.columns[1].sides[0].cards.len(), 2);
}

#[test]
fn where_nobody_felt_anything_there_is_no_figure_and_no_difference() {
    let mut maker = Maker::new(Some("webshop-5"));
    maker.add(None);
    maker.feel(0, 0, &[2]);
    let found = maker.journeys();
    assert_eq!(found.columns[0].sides[1].feeling, None);
    assert_eq!(found.columns[0].difference(), None);
    assert!(found.widest().is_none() && !found.meets());
    maker.feel(1, 0, &[2]);
    let found = maker.journeys();
    assert!(found.widest().is_none() && found.meets(), "equal feelings meet and do not differ");
}

#[test]
fn journeys_of_other_frameworks_match_by_phase() {
    let mut maker = Maker::new(Some("webshop-5"));
    maker.add(Some("journey-3"));
    let phases = |journey: usize| -> Vec<_> {
        maker.project.journeys()[journey].stages().iter().map(|stage| stage.phases.clone()).collect()
    };
    let (five, three) = (phases(0), phases(1));
    let found = maker.journeys();
    for column in &found.columns {
        let covering = |of: &[Vec<_>], phase| of.iter().filter(|phases| phases.contains(&phase)).count();
        for phase in &column.phases {
            assert_eq!(column.sides[0].stages.len(), covering(&five, *phase), "{}", column.name);
            assert_eq!(column.sides[1].stages.len(), covering(&three, *phase), "{}", column.name);
        }
    }
    let all: Vec<_> = found.columns.iter().flat_map(|column| column.phases.clone()).collect();
    assert!(all.is_sorted() && !all.is_empty(), "{all:?}");
}

#[test]
fn a_stage_over_several_phases_counts_in_each_that_the_other_tells_apart() {
    let mut maker = Maker::new(Some("webshop-5"));
    maker.add(None);
    let [consideration, purchase] = [1, 2].map(|stage| maker.project.journeys()[1].stages()[stage].clone());
    let phases = consideration.phases.iter().chain(&purchase.phases).copied().collect();
    maker.run(Edit::SetStage(consideration.id, StageChange::Phases(phases)));
    maker.run(Edit::RemoveStage(purchase.id));
    maker.feel(1, 1, &[1]);
    let found = maker.journeys();
    assert_eq!(names(&found)[1..3], ["Consideration", "Decision / Purchase"]);
    let between: Vec<_> = found.columns.iter().map(|column| column.between.as_deref()).collect();
    assert_eq!(between, [None, None, Some("Purchase ↔ Consideration"), None, None]);
    assert_eq!(found.columns[1].sides[1].feeling, Some(1.0));
    assert_eq!(found.columns[2].sides[1].feeling, Some(1.0));
}

#[test]
fn stages_of_other_names_stand_under_the_name_of_their_phase_and_no_label_stands_twice() {
    for (first, second) in [("webshop-5", "journey-3"), ("webshop-5", "loyalty-loop-4"), ("journey-3", "buyers-path-4")]
    {
        let mut maker = Maker::new(Some(first));
        maker.add(Some(second));
        let found = maker.journeys();
        for column in &found.columns {
            let [first, second] = &column.sides;
            let same = first.stages == second.stages || first.stages.is_empty() || second.stages.is_empty();
            assert_eq!(column.between.is_none(), same, "{column:?}");
            if let Some(between) = &column.between {
                assert_eq!(*between, format!("{} ↔ {}", first.stages.join(" / "), second.stages.join(" / ")));
            }
        }
        let labels: Vec<_> = found.columns.iter().map(|column| (&column.name, &column.between)).collect();
        assert!(labels.iter().enumerate().all(|(at, label)| !labels[..at].contains(label)), "{labels:?}");
    }
}

#[test]
fn stages_without_phases_match_by_name_and_place() {
    let mut maker = Maker::new(None);
    maker.add(None);
    assert_eq!(maker.journeys().columns.len(), 3, "three unnamed stages meet their copies");
    let own = maker.project.journeys()[1].stages()[1].id;
    maker.run(Edit::SetStage(own, StageChange::Name(Some("Fitting".to_owned()))));
    let found = maker.journeys();
    let alone: Vec<_> = found.columns.iter().filter(|column| column.name == "Fitting").collect();
    assert_eq!(alone.len(), 1);
    assert!(alone[0].sides[0].stages.is_empty());
}

#[test]
fn a_persona_stands_for_all_its_journeys() {
    let mut maker = Maker::new(Some("webshop-5"));
    let other = maker.add(None);
    maker.feel(0, 0, &[2]);
    maker.feel(1, 0, &[-1]);
    let ids = [PersonaId(maker.id()), PersonaId(maker.id())];
    for (index, id) in ids.into_iter().enumerate() {
        maker.run(Edit::AddPersona { index, persona: Box::new(Persona::new(id, "Ada", Colour::Blue)) });
    }
    let first = maker.project.journeys()[0].id();
    for journey in [first, other] {
        maker.run(Edit::SetJourney(journey, JourneyChange::Persona(Some(ids[0]))));
    }
    let found = maker.compared(Side::Persona(ids[0]), Side::Journey(first));
    assert_eq!(found.columns[0].sides[0].feeling, Some(0.5), "the mean over both journeys' cards");
    assert_eq!(found.columns[0].sides[1].feeling, Some(2.0));
    assert!(Side::Persona(ids[1]).journeys(&maker.project).is_empty());
}

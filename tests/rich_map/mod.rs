//! Maps with something of everything: cards in all cells, arrows, ticks, notes, own words and stages, tags, numbers.

use jiff::civil::date;
use klantreis::document::{
    Card, CardId, Cell, Colour, Edit, Evidence, Item, ItemChange, ItemId, ItemState, Journey, Language, Level, Link,
    LinkId, LinkKind, Project, Series, SeriesId, Slot, Source, Stage, StageChange, StageId, Step, Subject, TimeSpent,
    Unit, apply,
};
use klantreis::library::{Library, blank_project, project_from};

/// Draws the same numbers from the same seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

struct Making {
    project: Project,
    draw: Draw,
}

/// A map under a framework; the same seed gives the same map.
pub fn rich_map(framework: Option<&str>, seed: u64) -> Project {
    let library = Library::shared();
    let project = match framework.and_then(|id| library.framework(id)) {
        Some(framework) => project_from(library, framework, Language::Nl),
        None => blank_project(Language::Nl),
    };
    let mut making = Making { project: project.expect("a map"), draw: Draw(seed) };
    making.own_stages();
    making.stage_words();
    making.cards();
    making.links();
    making.checklists();
    making.numbers();
    making.project
}

impl Making {
    fn journey(&self) -> &Journey {
        &self.project.journeys()[0]
    }

    fn run(&mut self, edit: Edit) {
        apply(&mut self.project, edit).expect("an edit");
    }

    fn fresh(&self) -> u32 {
        self.project.largest_id() + 1
    }

    fn stages(&self) -> Vec<StageId> {
        self.journey().stages().iter().map(|stage| stage.id).collect()
    }

    fn own_stages(&mut self) {
        for name in ["Proefrit", "Nazorg"] {
            let index = self.draw.below(self.journey().stages().len() + 1);
            let mut stage = Stage::new(StageId(self.fresh()), Colour::Grey);
            stage.name = Some(name.to_owned());
            stage.note = format!("Over {name}");
            let journey = self.journey().id();
            self.run(Edit::AddStage { journey, index, stage: Box::new(stage) });
        }
    }

    fn stage_words(&mut self) {
        for (index, id) in self.stages().into_iter().enumerate() {
            for change in [
                StageChange::Name(Some(format!("Fase {index}"))),
                StageChange::Question(Some(format!("Vraag {index}?"))),
                StageChange::Note(format!("Notitie {index}:\néén regel\n\nen nog een")),
                StageChange::Time(Some(TimeSpent { from_minutes: 3, to_minutes: 60 + index as u32 })),
                StageChange::Colour(Colour::ALL[index % Colour::ALL.len()]),
            ] {
                if self.draw.below(3) > 0 {
                    self.run(Edit::SetStage(id, change));
                }
            }
        }
    }

    fn cards(&mut self) {
        let cells: Vec<Cell> = self.journey().cells_in_order().collect();
        for cell in cells {
            for _ in 0..self.draw.below(4) {
                let mut card = Card::new(CardId(self.fresh()), format!("Kaart {}", self.fresh()));
                card.note = "Zie \"de\" brief".into();
                card.tags = vec!["winter".into()];
                card.feeling = Some(self.draw.below(5) as i8 - 2);
                card.evidence = Some(Evidence::Heard);
                card.moment_of_truth = self.draw.below(2) == 0;
                let index = self.draw.below(self.journey().cards_in(cell).len() + 1);
                self.run(Edit::AddCard { slot: Slot { cell, index }, card: Box::new(card) });
            }
        }
    }

    fn links(&mut self) {
        let cards: Vec<_> = self.journey().cards().map(|card| card.id).collect();
        for _ in 0..cards.len() / 2 {
            let (from, to) = (cards[self.draw.below(cards.len())], cards[self.draw.below(cards.len())]);
            if from != to {
                let kind = LinkKind::ALL[self.draw.below(LinkKind::ALL.len())];
                let link = Link { id: LinkId(self.fresh()), from, to, kind, label: "soms".into(), feeling: Some(-1) };
                self.run(Edit::AddLink(Box::new(link)));
            }
        }
    }

    fn checklists(&mut self) {
        for stage in self.stages() {
            for subject in [Subject::Own("Bel de drukker".into()), Subject::Tactic("faq".into())] {
                if self.draw.below(2) == 0 {
                    let item = Box::new(Item::new(ItemId(self.fresh()), subject));
                    self.run(Edit::AddItem { stage, index: 0, item });
                }
            }
        }
        let items: Vec<_> =
            self.journey().stages().iter().flat_map(|stage| &stage.checklist).map(|item| item.id).collect();
        for item in items {
            let state = ItemState::ALL[self.draw.below(4)];
            let done_on = (state == ItemState::Done).then(|| date(2026, 2, 28));
            for change in [
                ItemChange::State { state, done_on },
                ItemChange::Owner("Sanne".into()),
                ItemChange::Due(Some(date(2026, 12, 31))),
                ItemChange::Note("Eerst vragen".into()),
                ItemChange::Effort(Some(Level::High)),
                ItemChange::Tags(vec!["zomer".into()]),
            ] {
                if self.draw.below(6) == 0 {
                    self.run(Edit::SetItem(item, change));
                }
            }
            if self.draw.below(4) == 0 {
                let stages = self.stages();
                let stage = stages[self.draw.below(stages.len())];
                self.run(Edit::MoveItem { item, stage, index: 0 });
            }
        }
    }

    fn numbers(&mut self) {
        let stages = self.stages();
        for index in 0..2 {
            let steps = (0..5).map(|step| Step {
                name: format!("stap {step}"),
                count: Some(1000 / (step + 1)),
                stage: Some(stages[self.draw.below(stages.len())]).filter(|_| step != 2),
                ..Step::default()
            });
            let steps = steps.collect();
            let id = SeriesId(self.fresh());
            let (name, source) = (format!("Maand {index}"), Source::default());
            let series = Series { id, name, unit: Unit::People, period: None, source, steps, answers: None };
            self.run(Edit::AddSeries { index, series: Box::new(series) });
        }
    }
}

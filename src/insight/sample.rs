//! Maps and numbers that the tests of this folder share.

use jiff::civil::date;

use crate::document::{
    Card, CardId, Cell, Edit, EditError, Language, Period, Phase, Project, Series, SeriesId, Slot, Source, Step, Unit,
    apply,
};
use crate::insight::suggest_stages;
use crate::library::{Library, Names, project_from};

/// The five-stage map of a webshop, as a new project has it.
pub fn webshop() -> Project {
    let library = Library::shared();
    project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap()
}

/// The webshop with a month of users from its analytics.
pub fn with_ga4() -> Project {
    use Phase::{Awareness as A, Consideration as C, Purchase as P};
    let steps = [
        ("session_start", A, 2398),
        ("view_item", C, 640),
        ("add_to_cart", C, 166),
        ("begin_checkout", P, 88),
        ("add_shipping_info", P, 61),
        ("add_payment_info", P, 66),
        ("purchase", P, 52),
    ];
    with_series(Unit::People, &steps)
}

/// The webshop with the bakery's month.
pub fn with_bakery() -> Project {
    use Phase::{Awareness as A, Consideration as C, Purchase as P};
    let steps = [
        ("Websitebezoekers", A, 12_480),
        ("Productpagina bekeken", C, 4736),
        ("In winkelwagen", C, 1021),
        ("Bestelling", P, 356),
    ];
    with_series(Unit::Sessions, &steps)
}

/// Counts without stages, in steps called after their place.
pub fn plain_series(counts: &[Option<u64>]) -> Series {
    let steps = counts.iter().enumerate();
    let steps =
        steps.map(|(index, count)| Step { name: format!("step {}", index + 1), count: *count, ..Step::default() });
    Series {
        id: SeriesId(90_000),
        name: String::new(),
        unit: Unit::Sessions,
        period: None,
        source: Source::default(),
        steps: steps.collect(),
        answers: None,
    }
}

/// Carries out an edit.
#[track_caller]
pub fn run(project: &mut Project, edit: Edit) {
    let done: Result<_, EditError> = apply(project, edit);
    done.unwrap();
}

/// Puts a card that stands for an obstacle into the first cell.
pub fn add_obstacle(project: &mut Project, obstacle: &str) {
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[0].id };
    let mut card = Card::new(CardId(project.largest_id() + 1), "");
    card.obstacle = Some(obstacle.to_owned());
    run(project, Edit::AddCard { slot: Slot { cell, index: 0 }, card: Box::new(card) });
}

fn with_series(unit: Unit, steps: &[(&str, Phase, u64)]) -> Project {
    let mut project = webshop();
    let phases: Vec<_> = steps.iter().map(|(name, phase, _)| (*name, Some(*phase))).collect();
    let stages = suggest_stages(&project.journeys()[0], &Names::new(Language::En), &phases);
    let steps = steps.iter().zip(stages);
    let steps = steps
        .map(|((name, _, count), stage)| Step {
            name: (*name).to_owned(),
            count: Some(*count),
            stage,
            ..Step::default()
        })
        .collect();
    let period = Some(Period { from: date(2025, 8, 1), to: date(2025, 8, 31) });
    let series = Series {
        id: SeriesId(90_000),
        name: "August".to_owned(),
        unit,
        period,
        source: Source::default(),
        steps,
        answers: None,
    };
    run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
    project
}

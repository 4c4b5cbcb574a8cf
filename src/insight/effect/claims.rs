//! What is said of things done, on cases worked out by hand.

use jiff::civil::date;

use super::*;
use crate::document::{Edit, ItemChange, Note, SeriesId, SteeringChange};
use crate::insight::sample;

/// A webshop with a month of 2025 for each pair of counts: visits in the first stage, product pages in the second.
fn months(counts: &[(u64, u64)]) -> Project {
    let mut project = sample::webshop();
    for (at, (visits, pages)) in counts.iter().enumerate() {
        add_month(&mut project, at, at as i8 + 1, &[*visits, *pages]);
    }
    project
}

fn add_month(project: &mut Project, at: usize, month: i8, counts: &[u64]) {
    let counts: Vec<_> = counts.iter().copied().map(Some).collect();
    let mut series = sample::plain_series(&counts);
    series.id = SeriesId(80_000 + at as u32);
    let from = date(2025, month, 1);
    series.period = Some(Period { from, to: from.last_of_month() });
    for (step, stage) in series.steps.iter_mut().zip(project.journeys()[0].stages()) {
        step.stage = Some(stage.id);
    }
    sample::run(project, Edit::AddSeries { index: at, series: Box::new(series) });
}

/// Ticks the stage's item at this place on a day of 2025.
fn tick(project: &mut Project, stage: usize, at: usize, month: i8, day: i8) -> ItemId {
    let item = project.journeys()[0].stages()[stage].checklist[at].id;
    let done_on = Some(date(2025, month, day));
    sample::run(project, Edit::SetItem(item, ItemChange::State { state: ItemState::Done, done_on }));
    item
}

fn outcome(project: &Project, item: ItemId) -> Outcome {
    let found = effects(project, &project.journeys()[0], project.series().last().unwrap());
    found.into_iter().find(|effect| effect.item == item).unwrap().outcome
}

#[track_caller]
fn compared(project: &Project, item: ItemId) -> Compared {
    match outcome(project, item) {
        Outcome::Compared(compared) => *compared,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_month_it_was_done_in_counts_on_neither_side() {
    // 60 of 300 against 120 of 300: pooled 0.3, error √(0.21 · 2/300) = 0.037417, z = 5.345.
    let mut project = months(&[(100, 20), (200, 40), (500, 500), (300, 120)]);
    let item = tick(&mut project, 0, 0, 3, 15);
    let found = compared(&project, item);
    let [before, after] = [found.difference.before, found.difference.after];
    assert_eq!([(before.hits(), before.of()), (after.hits(), after.of())], [(60, 300), (120, 300)]);
    assert_eq!(found.verdict, Verdict::Rose);
    assert!((found.difference.test().unwrap().z - 5.345_224_838).abs() < 1e-6);
    assert_eq!((found.before.from, found.before.to), (date(2025, 1, 1), date(2025, 2, 28)));
    assert_eq!((found.looked_at, found.step_name.as_str()), (1, "step 2"));
}

#[test]
fn at_most_three_periods_on_each_side_are_taken_together() {
    let mut project = months(&[(900, 9), (10, 2), (10, 2), (10, 2), (1, 1), (10, 3), (10, 3), (10, 3), (900, 9)]);
    let item = tick(&mut project, 0, 0, 5, 1);
    let found = compared(&project, item);
    assert_eq!((found.difference.before.of(), found.difference.after.of()), (30, 30));
    assert_eq!((found.difference.before.hits(), found.difference.after.hits()), (6, 9));
    assert_eq!(found.verdict, Verdict::MayBeChance);
}

#[test]
fn a_fall_is_told_as_a_fall_and_few_as_few() {
    let mut project = months(&[(300, 120), (10, 5), (300, 60)]);
    let item = tick(&mut project, 0, 0, 2, 3);
    assert_eq!(compared(&project, item).verdict, Verdict::Fell);
    let mut project = months(&[(10, 2), (10, 5), (10, 9)]);
    let item = tick(&mut project, 0, 0, 2, 3);
    assert_eq!(compared(&project, item).verdict, Verdict::TooFew);
    let mut project = months(&[(10, 20), (10, 5), (10, 9)]);
    let item = tick(&mut project, 0, 0, 2, 3);
    assert_eq!(compared(&project, item).verdict, Verdict::NotOneGroup);
}

#[test]
fn without_a_period_on_both_sides_nothing_is_claimed() {
    let mut project = months(&[(300, 60), (300, 120)]);
    let late = tick(&mut project, 0, 0, 2, 3);
    let early = tick(&mut project, 0, 1, 1, 31);
    let elsewhere = tick(&mut project, 4, 0, 1, 31);
    assert_eq!(outcome(&project, late), Outcome::NothingAfter);
    assert_eq!(outcome(&project, early), Outcome::NothingBefore);
    assert_eq!(outcome(&project, elsewhere), Outcome::NoStep);
}

#[test]
fn of_several_steps_the_clearest_is_told_with_its_chance_adjusted() {
    // Into the second stage 100 of 200 and 100 of 200; out of it 10 of 100 and 24 of 100: p = 0.00838, doubled by Holm.
    let mut project = sample::webshop();
    for (at, counts) in [[200, 100, 10], [9, 9, 9], [200, 100, 24]].iter().enumerate() {
        add_month(&mut project, at, at as i8 + 1, counts);
    }
    let item = tick(&mut project, 1, 0, 2, 3);
    let found = compared(&project, item);
    assert_eq!((found.step_name.as_str(), found.looked_at, found.verdict), ("step 3", 2, Verdict::Rose));
    let plain = found.difference.test().unwrap().p;
    assert!((found.p.unwrap() - 2.0 * plain).abs() < 1e-12);
}

#[test]
fn what_holm_does_not_leave_is_called_chance() {
    // 20 of 100 and 32 of 100: p = 0.0526 / 0.05 alone at 33, twice that over two steps.
    let mut project = sample::webshop();
    for (at, counts) in [[200, 100, 20], [9, 9, 9], [200, 100, 34]].iter().enumerate() {
        add_month(&mut project, at, at as i8 + 1, counts);
    }
    let item = tick(&mut project, 1, 0, 2, 3);
    let found = compared(&project, item);
    assert!(found.difference.test().unwrap().p < 0.05, "alone it would be called a rise");
    assert_eq!(found.verdict, Verdict::MayBeChance);
}

#[test]
fn what_was_done_for_the_same_step_in_the_same_time_is_named() {
    let mut project = months(&[(300, 60), (300, 90), (300, 120), (300, 120)]);
    let one = tick(&mut project, 0, 0, 2, 3);
    let other = tick(&mut project, 1, 0, 2, 20);
    let later = tick(&mut project, 0, 1, 3, 20);
    tick(&mut project, 3, 0, 2, 20);
    let notes = vec![
        Note { day: date(2025, 3, 2), text: "Fair".to_owned() },
        Note { day: date(2024, 3, 2), text: "Long ago".to_owned() },
    ];
    sample::run(&mut project, Edit::Steer(SteeringChange::Notes(notes)));
    let found = compared(&project, one);
    assert_eq!((found.together, found.meanwhile), (vec![other], vec![later]));
    assert_eq!(found.notes, ["Fair"]);
}

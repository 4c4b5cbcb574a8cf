//! The ways from stage to stage that the numbers tell of: what goes on, what is lost, and whether the counts compare.

use crate::document::{Journey, Series, StageId, Step, Unit};
use crate::numbers::Rate;

/// The way from the last step of a stage to the first of the next stage with steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The place of the stage that the way leaves: the last one before `to` with a step.
    pub at: usize,
    /// The place of the stage whose last step is compared; before `at` where that one may be left out.
    pub from: usize,
    /// The place of the stage it leads to.
    pub to: usize,
    /// How many there were at the last step of `from`.
    pub before: Option<u64>,
    /// How many there were at the first step of `to`.
    pub after: Option<u64>,
    /// Why the two counts are no group of the same customers; `None` where nothing speaks against it.
    pub apart: Option<Apart>,
    /// Whether every step of `to` may be left out.
    pub optional: bool,
    /// Whether the counts were reckoned from percentages.
    pub approximate: bool,
}

/// What two counts do not have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apart {
    /// What is counted.
    Units(Unit, Unit),
    /// The file they came from.
    Files(String, String),
}

/// The steps of a series on one stage, by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OnStage {
    pub first: usize,
    pub last: usize,
    pub optional: bool,
}

impl Passage {
    /// The share that goes on; `None` where a count is unknown or nobody is there.
    pub fn rate(&self) -> Option<Rate> {
        let rate = self.before.zip(self.after).and_then(|(before, after)| Rate::new(after, before));
        if self.approximate { rate.map(Rate::approximate) } else { rate }
    }

    /// More at the end than at the start.
    pub fn rises(&self) -> bool {
        self.before.zip(self.after).is_some_and(|(before, after)| after > before)
    }

    /// How many fewer there are at the end; below 0 where there are more.
    pub fn lost(&self) -> Option<i64> {
        self.before.zip(self.after).and_then(|(before, after)| before.checked_signed_diff(after))
    }
}

/// The ways between the stages of a journey, from left to right.
///
/// A step that may be left out is not required of the next one: the way on from a stage with such steps only is
/// compared with the stage before it.
pub fn passages(journey: &Journey, series: &Series) -> Vec<Passage> {
    let stages = journey.stages().iter().enumerate();
    let held: Vec<_> = stages.filter_map(|(place, stage)| Some((place, on_stage(stage.id, series)?))).collect();
    let pairs = held.iter().zip(held.iter().skip(1)).enumerate();
    pairs
        .map(|(index, ((at, leaving), (to, entered)))| {
            let earlier = held.get(..=index).unwrap_or(&[]).iter().rev();
            let (from, compared) = earlier.copied().find(|(_, steps)| !steps.optional).unwrap_or((*at, *leaving));
            let count = |step: usize| series.steps.get(step).and_then(|step| step.count);
            Passage {
                at: *at,
                from,
                to: *to,
                before: count(compared.last),
                after: count(entered.first),
                apart: apart(series, compared.last, entered.first),
                optional: entered.optional,
                approximate: series.is_approximate(),
            }
        })
        .collect()
}

/// The first and last step on a stage, of those that are required where there are any. The first and the last step of
/// a series are the ends of the funnel and never optional.
pub(super) fn on_stage(stage: StageId, series: &Series) -> Option<OnStage> {
    let all = || series.steps.iter().enumerate().filter(|(_, step)| step.stage == Some(stage));
    let within = 1..series.steps.len().saturating_sub(1);
    let ends = |optional: bool| {
        let alike = |(index, step): &(usize, &Step)| (step.optional && within.contains(index)) == optional;
        let mut found = all().filter(alike).map(|(index, _)| index);
        let first = found.next()?;
        Some(OnStage { first, last: found.next_back().unwrap_or(first), optional })
    };
    ends(false).or_else(|| ends(true))
}

/// What two steps of a series do not have in common.
pub fn apart(series: &Series, one: usize, other: usize) -> Option<Apart> {
    let (unit, other_unit) = (series.unit_of(one), series.unit_of(other));
    if unit != other_unit {
        return Some(Apart::Units(unit, other_unit));
    }
    let file = |step: usize| {
        let origin = series.steps.get(step).and_then(|step| step.origin.as_ref());
        origin.map_or(&series.source, |origin| &origin.source).file.as_str()
    };
    let (file, other_file) = (file(one), file(other));
    (file != other_file).then(|| Apart::Files(file.to_owned(), other_file.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, Project, SeriesChange, Source, StepOrigin};
    use crate::insight::sample;

    fn ways(project: &Project) -> Vec<Passage> {
        passages(&project.journeys()[0], &project.series()[0])
    }

    fn change_step(project: &mut Project, index: usize, change: impl FnOnce(&mut Step)) {
        let series = &project.series()[0];
        let mut steps = series.steps.clone();
        change(&mut steps[index]);
        let edit = Edit::SetSeries(series.id, SeriesChange::Steps(steps));
        sample::run(project, edit);
    }

    #[test]
    fn a_way_leads_from_a_stages_last_step_to_the_next_stages_first() {
        let found = ways(&sample::with_bakery());
        let counts: Vec<_> = found.iter().map(|way| (way.at, way.to, way.before, way.after)).collect();
        assert_eq!(counts, [(0, 1, Some(12_480), Some(4736)), (1, 2, Some(1021), Some(356))]);
        assert!(found.iter().all(|way| way.apart.is_none() && !way.rises() && !way.optional));
        assert_eq!(found[0].lost(), Some(7744));
    }

    #[test]
    fn counts_of_different_units_or_files_are_apart() {
        let mut project = sample::with_bakery();
        let shop = Source { file: "orders.csv".to_owned(), ..Source::default() };
        change_step(&mut project, 3, |step| {
            step.origin = Some(StepOrigin { unit: Unit::Orders, source: shop.clone() });
        });
        assert_eq!(ways(&project)[1].apart, Some(Apart::Units(Unit::Sessions, Unit::Orders)));
        assert_eq!(ways(&project)[0].apart, None);
        change_step(&mut project, 3, |step| step.origin = Some(StepOrigin { unit: Unit::Sessions, source: shop }));
        assert_eq!(ways(&project)[1].apart, Some(Apart::Files(String::new(), "orders.csv".to_owned())));
    }

    #[test]
    fn a_stage_that_may_be_left_out_is_not_what_the_next_one_is_compared_with() {
        let mut project = sample::with_bakery();
        change_step(&mut project, 1, |step| step.optional = true);
        change_step(&mut project, 2, |step| step.optional = true);
        let found = ways(&project);
        assert!(found[0].optional);
        assert_eq!((found[1].at, found[1].from, found[1].to), (1, 0, 2));
        assert_eq!((found[1].before, found[1].after), (Some(12_480), Some(356)));
    }

    #[test]
    fn an_unknown_count_gives_no_rate() {
        let mut project = sample::with_bakery();
        change_step(&mut project, 1, |step| step.count = None);
        let found = ways(&project);
        assert_eq!(found[0].rate(), None);
        assert_eq!(found[1].rate(), Rate::new(356, 1021), "from the stage's last step on");
    }

    #[test]
    fn a_rise_is_shown_as_it_is() {
        let mut project = sample::with_bakery();
        change_step(&mut project, 3, |step| step.count = Some(2042));
        let found = ways(&project);
        assert!(found[1].rises() && !found[0].rises());
        assert_eq!(found[1].rate().map(Rate::value), Some(2.0));
        assert_eq!(found[1].lost(), Some(-1021));
    }
}

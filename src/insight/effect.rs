//! Whether what was done moved the steps around its stage more than chance would.

use jiff::civil::Date;

use super::{course, on_journey};
use crate::document::{Item, ItemId, ItemState, Journey, Period, Project, Series, Stage};
use crate::numbers::{Difference, Funnel, Interval, LEVEL, Rate, holm};

/// At most so many periods are taken together on each side: enough to count, near enough to compare.
const MOST_PERIODS: usize = 3;

/// What became of the numbers after an item was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// What was done.
    pub item: ItemId,
    /// When.
    pub done_on: Date,
    /// What the numbers say.
    pub outcome: Outcome,
}

/// What the numbers say of something done.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// No step of these numbers leads into its stage, through it or out of it.
    NoStep,
    /// No period lies wholly before it.
    NothingBefore,
    /// No period lies wholly after it yet.
    NothingAfter,
    /// No conversion is known on both sides.
    Unknown,
    /// Both sides can be compared.
    Compared(Box<Compared>),
}

/// The step that changed most clearly, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What the step before it is called.
    pub before_name: String,
    /// What the step is called.
    pub step_name: String,
    /// How many steps were looked at.
    pub looked_at: usize,
    /// The conversions, each the ratio of the sums over its periods.
    pub difference: Difference,
    /// 95 % interval of the change; `None` where a conversion is no share.
    pub interval: Option<Interval>,
    /// The p-value adjusted for the steps looked at.
    pub p: Option<f64>,
    /// Whether it moved.
    pub verdict: Verdict,
    /// From the first day compared before it to the last.
    pub before: Period,
    /// From the first day compared after it to the last.
    pub after: Period,
    /// What else was done for the same step between the two sides: the numbers cannot tell these apart.
    pub together: Vec<ItemId>,
    /// What else was done for the same step within either side.
    pub meanwhile: Vec<ItemId>,
    /// Notes of the user from the first day compared to the last.
    pub notes: Vec<String>,
}

/// Whether a conversion moved more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It rose more than chance would.
    Rose,
    /// It fell more than chance would.
    Fell,
    /// The difference may be chance.
    MayBeChance,
    /// The counts are too small to tell.
    TooFew,
    /// A step counts more than the one before: not one group, and no share.
    NotOneGroup,
}

/// The effects of all that was done on a journey, by the numbers of one line of a series; the latest done first.
pub fn effects(project: &Project, journey: &Journey, shown: &Series) -> Vec<Effect> {
    let line = course(project, shown).into_iter().next().map(|line| line.series).unwrap_or_default();
    let seen = on_journey(project, journey, shown);
    let counted = line.iter().all(|series| !series.is_approximate());
    let funnel = Funnel::of_series(&seen);
    let origins = funnel.steps().iter().map(|step| step.from.filter(|_| counted && !step.mixed)).collect();
    let look = Look { project, line, seen: &seen, origins, done: done(journey) };
    let mut effects: Vec<Effect> = look.done.iter().map(|done| look.effect(done)).collect();
    effects.sort_by_key(|effect| std::cmp::Reverse(effect.done_on));
    effects
}

/// The effect to tell first: the latest that moved more than chance of those that the newest numbers speak of, else the
/// latest of them.
pub fn news(effects: &[Effect]) -> Option<&Effect> {
    let last = |effect: &Effect| match &effect.outcome {
        Outcome::Compared(compared) => Some(compared.after.to),
        _ => None,
    };
    let newest = effects.iter().filter_map(last).max()?;
    let mut told = effects.iter().filter(|effect| last(effect) == Some(newest));
    told.clone().find(|effect| effect.outcome.moved()).or_else(|| told.next())
}

/// Something done, with where and when.
struct Done<'a> {
    stage: &'a Stage,
    item: &'a Item,
    on: Date,
}

fn done(journey: &Journey) -> Vec<Done<'_>> {
    let all = journey.stages().iter().flat_map(|stage| stage.checklist.iter().map(move |item| (stage, item)));
    let found = all.filter(|(_, item)| item.state == ItemState::Done);
    found.filter_map(|(stage, item)| Some(Done { stage, item, on: item.done_on? })).collect()
}

/// What every effect is looked for in.
struct Look<'a> {
    project: &'a Project,
    /// The series of one line, the earliest first.
    line: Vec<&'a Series>,
    /// The steps with their stages on the journey.
    seen: &'a Series,
    /// The step that each is compared with; none at the first, where the two count other units, and where the counts of a
    /// period were reckoned from percentages.
    origins: Vec<Option<usize>>,
    done: Vec<Done<'a>>,
}

impl Look<'_> {
    fn effect(&self, done: &Done<'_>) -> Effect {
        Effect { item: done.item.id, done_on: done.on, outcome: self.outcome(done) }
    }

    fn outcome(&self, done: &Done<'_>) -> Outcome {
        let steps = self.steps_at(done.stage);
        if steps.is_empty() {
            return Outcome::NoStep;
        }
        let (mut before, mut after) = self.sides(done.on);
        if before.is_empty() {
            return Outcome::NothingBefore;
        }
        if after.is_empty() {
            return Outcome::NothingAfter;
        }
        before.drain(..before.len().saturating_sub(MOST_PERIODS));
        after.truncate(MOST_PERIODS);
        self.compared(done, &steps, [&before, &after])
            .map_or(Outcome::Unknown, |found| Outcome::Compared(Box::new(found)))
    }

    /// The steps that lead into a stage, through it or out of it, never the first.
    fn steps_at(&self, stage: &Stage) -> Vec<usize> {
        let is_here = |at: usize| self.seen.steps.get(at).is_some_and(|step| step.stage == Some(stage.id));
        let touches = |at: &usize| self.from(*at).is_some_and(|from| is_here(*at) || is_here(from));
        (1..self.seen.steps.len()).filter(touches).collect()
    }

    /// The step that this one is compared with.
    fn from(&self, step: usize) -> Option<usize> {
        self.origins.get(step).copied().flatten()
    }

    /// The series wholly before a day, and those wholly after it.
    fn sides(&self, day: Date) -> (Vec<&Series>, Vec<&Series>) {
        let is = |fits: fn(Period, Date) -> bool| {
            let fits = move |series: &&&Series| series.period.is_some_and(|period| fits(period, day));
            let mut apart: Vec<&Series> = Vec::new();
            // The line is in order of time; what overlaps the one before would count twice.
            for series in self.line.iter().filter(fits).copied() {
                let reached = apart.last().and_then(|last| last.period).map(|period| period.to);
                if reached.is_none_or(|reached| series.period.is_some_and(|period| period.from > reached)) {
                    apart.push(series);
                }
            }
            apart
        };
        (is(|period, day| period.to < day), is(|period, day| period.from > day))
    }

    fn compared(&self, done: &Done<'_>, steps: &[usize], [before, after]: [&[&Series]; 2]) -> Option<Compared> {
        let (first, second) = (span(before)?, span(after)?);
        let difference = |step: &usize| {
            let sum = |series| sum(series, [self.from(*step)?, *step]);
            Some((*step, Difference { before: sum(before)?, after: sum(after)? }))
        };
        let found: Vec<_> = steps.iter().filter_map(difference).collect();
        let p_values: Vec<_> = found.iter().map(|(_, difference)| p_value(*difference)).collect();
        let adjusted = holm(&p_values);
        let told = found.iter().zip(&adjusted).map(|((step, difference), p)| (*step, *difference, *p));
        let rank = |p: Option<f64>| p.unwrap_or(2.0);
        let (step, difference, p) = told.min_by(|one, other| rank(one.2).total_cmp(&rank(other.2)))?;
        let others = || {
            self.done.iter().filter(|other| other.item.id != done.item.id && self.steps_at(other.stage).contains(&step))
        };
        let between = |on: Date| first.to < on && on < second.from;
        let within = |on: Date| first.from <= on && on <= second.to;
        let ids =
            |keep: &dyn Fn(Date) -> bool| others().filter(|other| keep(other.on)).map(|other| other.item.id).collect();
        let name = |at: usize| self.seen.steps.get(at).map(|step| step.name.clone()).unwrap_or_default();
        let notes = self.project.steering().notes.iter().filter(|note| within(note.day));
        Some(Compared {
            before_name: self.from(step).map(name).unwrap_or_default(),
            step_name: name(step),
            looked_at: found.len(),
            difference,
            interval: difference.interval(),
            p,
            verdict: verdict(difference, p),
            before: first,
            after: second,
            together: ids(&between),
            meanwhile: ids(&|on| within(on) && !between(on)),
            notes: notes.map(|note| note.text.clone()).collect(),
        })
    }
}

/// The ratio of the sums over the series that know both counts.
fn sum(series: &[&Series], [from, step]: [usize; 2]) -> Option<Rate> {
    let count = |series: &Series, at: usize| series.steps.get(at).and_then(|step| step.count);
    let pairs = series.iter().filter_map(|series| count(series, step).zip(count(series, from)));
    let (hits, of) =
        pairs.fold((0_u64, 0_u64), |sum, pair| (sum.0.saturating_add(pair.0), sum.1.saturating_add(pair.1)));
    Rate::new(hits, of)
}

fn span(series: &[&Series]) -> Option<Period> {
    let (first, last) = (series.first()?.period?, series.last()?.period?);
    Some(Period { from: first.from, to: last.to })
}

fn p_value(difference: Difference) -> Option<f64> {
    difference.test().filter(|_| !difference.too_few()).map(|test| test.p)
}

fn verdict(difference: Difference, p: Option<f64>) -> Verdict {
    let Some(interval) = difference.interval() else { return Verdict::NotOneGroup };
    if difference.too_few() {
        Verdict::TooFew
    } else if interval.holds(0.0) || p.is_none_or(|p| p >= LEVEL) {
        Verdict::MayBeChance
    } else if difference.change() > 0.0 {
        Verdict::Rose
    } else {
        Verdict::Fell
    }
}

impl Outcome {
    /// Whether it moved more than chance, for the better or the worse.
    pub const fn moved(&self) -> bool {
        matches!(self, Self::Compared(found) if matches!(found.verdict, Verdict::Rose | Verdict::Fell))
    }
}

impl Verdict {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::MayBeChance => "chance",
            Self::TooFew => "too-few",
            Self::NotOneGroup => "not-one-group",
        }
    }
}

#[cfg(test)]
mod claims;

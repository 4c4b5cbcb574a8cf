//! What counting a log gives: the funnel, its segments, the paths, and what was wrong with the rows.

use crate::document::Gap as Bars;
use crate::numbers::{Interval, Rate};

use super::plan::Plan;
use super::query::Mode;
use super::rows::{BadRow, RowFault};

/// Everything that was counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// How the log was read in the end.
    pub plan: Plan,
    /// The funnel of all customers.
    pub funnel: EventFunnel,
    /// The funnel of each segment, the largest first; customers in a segment are those who began in it.
    pub segments: Vec<(String, EventFunnel)>,
    /// The events of the log: those asked for in their order, then the others, the most frequent first.
    pub names: Vec<EventName>,
    /// Whole ways, when they were asked for.
    pub journeys: Option<Journeys>,
    /// What the rows are like.
    pub rows: RowFacts,
    /// What to beware of.
    pub warnings: Vec<EventWarning>,
}

/// Customers by step.
#[derive(Debug, Clone, PartialEq)]
pub struct EventFunnel {
    /// Which rows made a customer reach a step.
    pub mode: Mode,
    /// All customers of the log or of the segment, whether they did a step or not.
    pub users: u64,
    /// The steps in order.
    pub steps: Vec<StepCount>,
}

/// A step of the funnel and how many customers reached it.
#[derive(Debug, Clone, PartialEq)]
pub struct StepCount {
    /// The event's name.
    pub name: String,
    /// Whether the next steps do without it.
    pub optional: bool,
    /// Customers who reached it, in the way that was asked for.
    pub count: u64,
    /// Customers who reached it in order; in open mode too.
    pub in_order: u64,
    /// Customers who did it, whatever came before.
    pub open: u64,
    /// The required step before it, from 0; none for the first. Rates and gaps are taken from there.
    pub before: Option<usize>,
    /// The time from the step before, over those who reached this one in order.
    pub gap: Option<Gap>,
}

/// Times in seconds; percentiles with linear interpolation (type 7).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// How many customers.
    pub n: u64,
    /// The mean, which a few long waits can carry far away.
    pub mean: f64,
    /// Half took no longer.
    pub median: f64,
    /// The 10th percentile.
    pub p10: f64,
    /// The 25th percentile.
    pub p25: f64,
    /// The 75th percentile.
    pub p75: f64,
    /// The 90th percentile.
    pub p90: f64,
    /// The shortest.
    pub min: f64,
    /// The longest.
    pub max: f64,
    /// How many took less than each of [`Bars::BOUNDS_SECS`] and not less than the one before; at last, those who took longer.
    pub bars: [u64; Bars::BOUNDS_SECS.len() + 1],
}

impl EventFunnel {
    /// The counts in step order.
    pub fn counts(&self) -> Vec<u64> {
        self.steps.iter().map(|step| step.count).collect()
    }

    /// The rate of a step from the required step before it; `None` for the first, or where nobody was before.
    pub fn step_rate(&self, step: usize) -> Option<Rate> {
        let here = self.steps.get(step)?;
        Rate::new(here.count, self.steps.get(here.before?)?.count)
    }

    /// The rate of a step from the first.
    pub fn overall_rate(&self, step: usize) -> Option<Rate> {
        Rate::new(self.steps.get(step)?.count, self.steps.first()?.count)
    }

    /// The 95 % Wilson interval of the step's rate; none where the counts rise.
    pub fn interval(&self, step: usize) -> Option<Interval> {
        self.step_rate(step)?.interval()
    }
}

/// An event of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventName {
    /// Its name.
    pub name: String,
    /// In how many rows it stands.
    pub rows: u64,
    /// How many customers did it; unknown where a log has too many names to keep count.
    pub users: Option<u64>,
    /// Whether it is a step that was asked for.
    pub asked: bool,
}

/// Whole ways through the log. The same step several times in a row is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journeys {
    /// The names of the steps that stand in the ways, by their numbers.
    pub names: Vec<String>,
    /// The different ways, the most frequent first.
    pub paths: Vec<Path>,
    /// From one step to another and right back, the most frequent first.
    pub loops: Vec<Loop>,
    /// How often one step came right after another, the most frequent first.
    pub follows: Vec<(String, String, u64)>,
    /// With what customers began, the most frequent first.
    pub starts: Vec<(String, u64)>,
    /// With what they ended.
    pub ends: Vec<(String, u64)>,
    /// Customers whose way is so long that only its first [`super::MAX_PATH`] steps were followed.
    pub cut: u64,
    /// Customers whose way was not followed, because there were too many different ones.
    pub lost: u64,
}

impl Journeys {
    /// The names of a way's steps.
    pub fn words(&self, path: &Path) -> Vec<&str> {
        path.steps.iter().filter_map(|step| self.names.get(usize::from(*step)).map(String::as_str)).collect()
    }
}

/// A way and how many customers went it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its steps, by their numbers in [`Journeys::names`].
    pub steps: Vec<u16>,
    /// How many customers.
    pub users: u64,
    /// Whether it went on.
    pub cut: bool,
}

/// A way there and back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// Where it begins and ends.
    pub from: String,
    /// Where it turns.
    pub over: String,
    /// How many customers went it.
    pub users: u64,
    /// How often in all.
    pub times: u64,
}

/// What the rows of the log are like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowFacts {
    /// Rows, without the header and empty lines.
    pub rows: u64,
    /// Rows that count.
    pub usable: u64,
    /// Rows that do not, by reason.
    pub bad: Vec<(RowFault, u64)>,
    /// The first hundred of them.
    pub first_bad: Vec<BadRow>,
    /// Rows at the very time of the same customer's row before; their order is that of the file.
    pub ties: u64,
    /// Among them, rows that are the same in every field as another of that customer and time. They stay.
    pub duplicates: u64,
    /// Customers whose rows were not in order of time, and were sorted.
    pub unsorted_users: u64,
    /// Rows in UTC or counted in seconds, rows that say another zone, rows that say none.
    pub zones: [u64; 3],
    /// Rows with a day and no clock time.
    pub untimed: u64,
    /// Customers with rows in more than one segment.
    pub moved_users: u64,
    /// The first and the last moment, in microseconds since 1970.
    pub span: Option<(i64, i64)>,
}

/// What to beware of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventWarning {
    /// Far fewer reach the last step in order than do it at all: the order in the log is not to be relied on.
    ClosedFarBelowOpen {
        /// Customers in order.
        closed: u64,
        /// Customers in any order.
        open: u64,
    },
    /// A step that nobody does.
    StepAbsent {
        /// The step, from 0.
        step: usize,
        /// An event whose name differs only by capitals or signs.
        similar: Option<String>,
    },
    /// Some times say their zone and some do not; those are taken for UTC.
    MixedZones,
    /// No row decides between day-month and month-day.
    DayOrderAssumed,
    /// Most rows have no clock time, so the order within a day is that of the file.
    DaysOnly,
    /// More different events than are told apart; the others count as one.
    TooManyNames,
}

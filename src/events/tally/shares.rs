//! All customers of a log, parted into shares that may be counted on several threads, and how a reading of the log ends.

use std::mem;

use hashbrown::DefaultHashBuilder;

use super::figures::counted;
use super::user::UNSORTED;
use super::{Counted, EventError, Parser, Plan, Query, Tally, TimeFormat, TimeReason};

/// Which of so many shares of the customers a tally counts; the bounds on memory are parted too.
#[derive(Clone, Copy)]
pub(super) struct Share {
    pub index: usize,
    pub of: usize,
}

/// A tally for each share of the customers.
pub struct Shares {
    first: Tally,
    others: Vec<Tally>,
}

/// How a reading of the log ended.
pub enum Ended {
    /// All is counted.
    Done(Box<Counted>),
    /// The log has to be read once more from its first byte, with these.
    ReadAgain(Box<Shares>),
}

impl Shares {
    /// Nothing counted yet, with the customers in so many shares. Whole ways are one tree, so with them there is one share.
    /// Refuses a plan without the three columns, and steps that make no funnel.
    pub fn new(plan: Plan, query: Query, shares: usize) -> Result<Self, EventError> {
        let hasher = DefaultHashBuilder::default();
        let shares = if query.paths { 1 } else { shares };
        let share = |index| Share { index, of: shares.max(1) };
        let other = |index| Tally::new(plan.clone(), query.clone(), share(index), hasher.clone());
        let others = (1..shares).map(other).collect::<Result<_, _>>()?;
        Ok(Self { first: Tally::new(plan, query, share(0), hasher)?, others })
    }

    /// How the log is read.
    pub fn plan(&self) -> &Plan {
        &self.first.plan
    }

    /// What reads the blocks for these tallies.
    pub fn parser(&self) -> Parser {
        self.first.parser()
    }

    /// The tallies, of which each takes every batch: the first one, which is always there, and the others.
    pub fn split(&mut self) -> (&mut Tally, &mut [Tally]) {
        (&mut self.first, &mut self.others)
    }

    /// Ends a reading of the whole log.
    pub fn end(mut self) -> Result<Ended, EventError> {
        if self.first.held.is_some() {
            self.all_mut().for_each(Tally::walk_held);
        } else if let Some(format) = self.other_order() {
            let Tally { plan, query, share, .. } = self.first;
            let plan = Plan { format, format_why: TimeReason::LaterRow, ..plan };
            return Ok(Ended::ReadAgain(Box::new(Self::new(plan, query, share.of)?)));
        } else if self.all_mut().any(|tally| tally.users.iter().any(|user| user.has(UNSORTED))) {
            let others = self.others.into_iter().map(Tally::again).collect::<Result<_, _>>()?;
            return Ok(Ended::ReadAgain(Box::new(Self { first: self.first.again()?, others })));
        }
        Ok(Ended::Done(Box::new(counted(self.first, &mem::take(&mut self.others)))))
    }

    fn all_mut(&mut self) -> impl Iterator<Item = &mut Tally> {
        std::iter::once(&mut self.first).chain(&mut self.others)
    }

    /// The other order of day and month, where no row decided at first and the rows fit that one alone.
    fn other_order(&self) -> Option<TimeFormat> {
        let fits =
            self.first.plan.format_why == TimeReason::BothFit && matches!(self.first.order, [0, other] if other > 0);
        self.first.plan.format.swapped().filter(|_| fits)
    }
}

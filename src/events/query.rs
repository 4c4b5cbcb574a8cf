//! What is asked of an event log: the steps, their order, the time they may take.

use super::error::{EventError, MAX_STEPS, StepFault};
use super::plan::ColumnRef;

/// Which rows make a customer reach a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// The steps before it done, in order, whatever lies between.
    #[default]
    Closed,
    /// The step done, whatever came before.
    Open,
    /// As closed, and no other step of the funnel in between; the same step done twice is no other one.
    Strict,
    /// As closed, and no other row of the customer in between.
    Direct,
}

impl Mode {
    /// The stable id, as in JSON and arguments.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Open => "open",
            Self::Strict => "strict",
            Self::Direct => "direct",
        }
    }
}

/// A step of the funnel: an event's name in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventStep {
    /// The name, as the log writes it.
    pub name: String,
    /// Counted when done after the required step before it, and not required of the next.
    pub optional: bool,
}

impl EventStep {
    /// A step that the next ones require.
    pub fn required(name: impl Into<String>) -> Self {
        Self { name: name.into(), optional: false }
    }
}

/// What to count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The steps in order; none gives the names of the log with their counts.
    pub steps: Vec<EventStep>,
    /// Which rows make a customer reach a step.
    pub mode: Mode,
    /// The most seconds from the first step to any other, over the best start; no bound when absent.
    pub window_secs: Option<u64>,
    /// The column whose values divide the customers, each by their first row.
    pub segment: Option<ColumnRef>,
    /// Whether to follow whole paths: the most frequent ones, loops, what follows what.
    pub paths: bool,
}

impl Query {
    /// A closed funnel of required steps.
    pub fn closed<N: Into<String>>(names: impl IntoIterator<Item = N>) -> Self {
        Self { steps: names.into_iter().map(EventStep::required).collect(), ..Self::default() }
    }

    /// Refuses steps that make no funnel.
    pub(super) fn check(&self) -> Result<(), EventError> {
        let fault = if self.steps.len() > MAX_STEPS {
            Some(StepFault::TooMany)
        } else if self.steps.iter().any(|step| step.name.trim().is_empty()) {
            Some(StepFault::Empty)
        } else if self.steps.first().is_some_and(|step| step.optional) {
            Some(StepFault::FirstIsOptional)
        } else {
            None
        };
        fault.map_or(Ok(()), |fault| Err(EventError::Steps(fault)))
    }
}

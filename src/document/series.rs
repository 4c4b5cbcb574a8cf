//! Imported numbers: a series of counts, one a step, each step on a stage of the map.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answers, EditError, Gap, SHORT_TEXT, SeriesId, StageId, text};

/// What one column (or one period or segment) of an imported table gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Names the series within the project.
    pub id: SeriesId,
    /// What the user calls it.
    pub name: String,
    /// What is counted.
    pub unit: Unit,
    /// From when to when, where it is known.
    pub period: Option<Period>,
    /// Where the numbers came from.
    pub source: Source,
    /// The steps of the funnel, in order.
    pub steps: Vec<Step>,
    /// The answers that the steps were counted from, where they are those of a survey.
    pub answers: Option<Answers>,
}

/// The days a series is about, both included; `from <= to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Where numbers came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name, without its folder.
    pub file: String,
    /// What the importer recognised, such as `ga4-report`.
    pub recognised: String,
    /// The column the counts stood in.
    pub column: String,
}

/// One step of a funnel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What the file calls it, or the user.
    pub name: String,
    /// How many; `None` = the file does not say (never 0 for something unreadable).
    pub count: Option<u64>,
    /// The stage it belongs to.
    pub stage: Option<StageId>,
    /// Whether it may be left out: it is counted when done, and the next step is compared with the one before it.
    pub optional: bool,
    /// Where the count came from and what was counted, where that differs from the series.
    pub origin: Option<StepOrigin>,
    /// How long customers took from the step before.
    pub gap: Option<Gap>,
}

/// What a step counts and where that came from, when it was taken from another file than the rest of its series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepOrigin {
    /// What is counted.
    pub unit: Unit,
    /// Where the count came from.
    pub source: Source,
}

/// What is counted. Counts of different units are not one population.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    People,
    Sessions,
    Visits,
    Events,
    Orders,
    Answers,
    Impressions,
    Clicks,
    #[default]
    Other,
}

impl Unit {
    /// All units, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::People,
        Self::Sessions,
        Self::Visits,
        Self::Events,
        Self::Orders,
        Self::Answers,
        Self::Impressions,
        Self::Clicks,
        Self::Other,
    ];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Sessions => "sessions",
            Self::Visits => "visits",
            Self::Events => "events",
            Self::Orders => "orders",
            Self::Answers => "answers",
            Self::Impressions => "impressions",
            Self::Clicks => "clicks",
            Self::Other => "other",
        }
    }
}

/// One property of a series, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Series say it")]
pub enum SeriesChange {
    Name(String),
    Unit(Unit),
    Period(Option<Period>),
    /// The stage of the step at this index.
    StepStage {
        step: usize,
        stage: Option<StageId>,
    },
    /// Whether the step at this index may be left out.
    StepOptional {
        step: usize,
        optional: bool,
    },
    /// All steps at once; a stage named must be there.
    Steps(Vec<Step>),
}

impl Source {
    /// What the importer recognises where a table holds percentages only.
    pub const PERCENTAGES: &str = "percentages";
}

impl Series {
    /// Whether its counts were reckoned from percentages and a first count, so that they carry no interval.
    pub fn is_approximate(&self) -> bool {
        self.source.recognised == Source::PERCENTAGES
    }

    /// What the step at this index counts; the series' unit past the end.
    pub fn unit_of(&self, step: usize) -> Unit {
        self.steps.get(step).and_then(|step| step.origin.as_ref()).map_or(self.unit, |origin| origin.unit)
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: SeriesChange) -> Result<SeriesChange, EditError> {
        use SeriesChange as C;
        use std::mem::replace;
        Ok(match change {
            C::Name(new) => C::Name(replace(&mut self.name, new)),
            C::Unit(new) => C::Unit(replace(&mut self.unit, new)),
            C::Period(new) => C::Period(replace(&mut self.period, new)),
            C::StepStage { step, stage } => {
                let found = self.steps.get_mut(step).ok_or(EditError::NoSuchPlace)?;
                C::StepStage { step, stage: replace(&mut found.stage, stage) }
            }
            C::StepOptional { step, optional } => {
                let found = self.steps.get_mut(step).ok_or(EditError::NoSuchPlace)?;
                C::StepOptional { step, optional: replace(&mut found.optional, optional) }
            }
            C::Steps(new) => C::Steps(replace(&mut self.steps, new)),
        })
    }

    /// Refuses texts over their bounds and a period that ends before it begins.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.name, SHORT_TEXT)?;
        self.steps.iter().try_for_each(|step| text::within(&step.name, SHORT_TEXT))?;
        self.steps.iter().filter_map(|step| step.gap.as_ref()).try_for_each(Gap::validate)?;
        self.answers.as_ref().map_or(Ok(()), Answers::validate)?;
        if self.period.is_some_and(|period| period.from > period.to) {
            return Err(EditError::TimeReversed);
        }
        Ok(())
    }
}

//! What stands beside map and numbers, and with the counts of a series, as records of format 1 and back.

use super::shape::{
    Answers, Budget, Choice, Gap, Improvement, Money, Note, Period, Scenario, Source, StepOrigin, StepRate, Target,
};
use crate::document;

/// A record and a noun of the same fields, both ways; those behind `via` are converted on the way.
macro_rules! same_fields {
    ($($name:ident { $($field:ident),* $(; $($via:ident),*)? })*) => {$(
        impl From<document::$name> for $name {
            fn from(noun: document::$name) -> Self {
                Self { $($field: noun.$field,)* $($($via: convert(noun.$via),)*)? }
            }
        }

        impl From<$name> for document::$name {
            fn from(record: $name) -> Self {
                Self { $($field: record.$field,)* $($($via: convert(record.$via),)*)? }
            }
        }
    )*};
}

same_fields! {
    Period { from, to }
    Source { file, recognised, column }
    StepOrigin { unit; source }
    Gap { median_ms, quartiles_ms, counts }
    Answers { measure, lowest, counts }
    Improvement { stage, cost }
    Budget { stage, amount; period }
    StepRate { step, rate }
    Note { day, text }
    Choice { what, of, value }
    Money { currency, order_value, margin; budgets, improvements }
    Scenario { name, entry; rates }
}

/// [`Into`], also within a list and an option.
trait Convert<T> {
    fn converted(self) -> T;
}

impl<T: Into<U>, U> Convert<Vec<U>> for Vec<T> {
    fn converted(self) -> Vec<U> {
        self.into_iter().map(Into::into).collect()
    }
}

impl<T: Into<U>, U> Convert<Option<U>> for Option<T> {
    fn converted(self) -> Option<U> {
        self.map(Into::into)
    }
}

impl Convert<document::Source> for Source {
    fn converted(self) -> document::Source {
        self.into()
    }
}

impl Convert<Source> for document::Source {
    fn converted(self) -> Source {
        self.into()
    }
}

fn convert<A: Convert<B>, B>(value: A) -> B {
    value.converted()
}

impl From<document::Target> for Target {
    fn from(target: document::Target) -> Self {
        match target {
            document::Target::Rise => Self::Rise,
            document::Target::BestPeriod => Self::BestPeriod,
            document::Target::Rates(rates) => Self::Rates(convert(rates)),
        }
    }
}

impl From<Target> for document::Target {
    fn from(target: Target) -> Self {
        match target {
            Target::Rise => Self::Rise,
            Target::BestPeriod => Self::BestPeriod,
            Target::Rates(rates) => Self::Rates(convert(rates)),
        }
    }
}

pub(super) fn choice_records(choices: &[document::Choice]) -> Vec<Choice> {
    choices.iter().cloned().map(Choice::from).collect()
}

pub(super) fn choices_of_records(records: Vec<Choice>) -> Vec<document::Choice> {
    convert(records)
}

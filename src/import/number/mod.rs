//! Numbers as people and programs write them, read by the evidence of a whole column.
//!
//! A cell such as `12.480` says nothing by itself. [`cell`] finds what a cell could mean, [`mod@column`] lets
//! the cells of a column decide together; what stays unreadable is undefined and never 0.

mod cell;
mod column;

pub(crate) use cell::{Shape, is_whole, says_nothing, shape, strip_apostrophe};
pub(crate) use column::{Hint, decide, file_decimal, resolve, resolve_as};

use super::warning::CellProblem;

/// The separators of a column, as far as it has any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberFormat {
    /// The decimal sign.
    pub decimal: Option<char>,
    /// The sign between groups of three digits.
    pub thousands: Option<char>,
}

/// Why the separators of a column are what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberEvidence {
    /// No cell leaves a doubt: several groups, both separators, or decimals that are not three.
    Cells,
    /// Cells could be read both ways, others in the column settle it.
    OtherCells,
    /// Cells could be read both ways; counts are whole, so the sign groups thousands.
    WholeCounts,
    /// Cells could be read both ways; the column holds rates, so the sign is the decimal sign.
    Rates,
    /// The user said so.
    User,
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A percentage: `37,9%` is 37.9.
    Percent(f64),
    /// An amount of money, in the currency of its column.
    Money(f64),
    /// Nothing readable as a number.
    Nothing(CellProblem),
}

/// The largest count that is exact: 2^53.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Value {
    /// The number of a plain number, whole or not.
    pub(crate) fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The number whatever its sign: plain, percentage or money.
    pub(crate) fn any(self) -> Option<f64> {
        match self {
            Self::Number(number) | Self::Percent(number) | Self::Money(number) => Some(number),
            Self::Nothing(_) => None,
        }
    }

    /// The count, or why there is none.
    pub(crate) fn count(self) -> Result<u64, CellProblem> {
        match self {
            Self::Number(number) => whole(number),
            Self::Percent(_) => Err(CellProblem::Percent),
            Self::Money(_) => Err(CellProblem::Money),
            Self::Nothing(problem) => Err(problem),
        }
    }

    /// Whether the cell is empty or says that there is no value.
    pub(crate) fn is_blank(self) -> bool {
        matches!(self, Self::Nothing(CellProblem::Empty | CellProblem::NoValue))
    }
}

/// A number as a count: whole, not negative, and exact.
pub(crate) fn whole(number: f64) -> Result<u64, CellProblem> {
    if number < 0.0 {
        Err(CellProblem::Negative)
    } else if number > EXACT {
        Err(CellProblem::TooLarge)
    } else if number.fract() != 0.0 {
        Err(CellProblem::NotWhole)
    } else {
        Ok(number as u64)
    }
}

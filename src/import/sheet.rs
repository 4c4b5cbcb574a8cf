//! A section as a table: header, columns with their values, rows with what reading made of them.

use super::dates::{DayOrder, Period};
use super::decision::{Decision, Fate, PeriodSource};

use super::number::{NumberFormat, Value};
use super::warning::CellProblem;
use crate::document::Unit;

/// A row of the table under its header.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Physical line in the file, from 1.
    pub line: usize,
    /// The cells as written, one leading apostrophe before a formula sign taken off.
    pub cells: Vec<String>,
    /// Whether it is used, and if not, why.
    pub fate: Fate,
    /// What reading alone says of the row, before recognition and the user's corrections.
    pub(crate) found: Fate,
}

impl Row {
    /// The trimmed text of a cell; empty beyond the row's end.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}

/// A line above the rows of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Above {
    /// Physical line in the file, from 1; none of comments, of which only the text is kept.
    pub line: Option<usize>,
    /// What it is.
    pub kind: AboveKind,
    /// Its cells as written; a comment is one.
    pub cells: Vec<String>,
}

/// What a line above the rows is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboveKind {
    /// A comment of the exporter.
    Comment,
    /// A title.
    Title,
    /// The names of the columns, or a part of them.
    Header,
}

/// What most cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Empty,
    /// Whole numbers.
    Count,
    /// Numbers that are not whole.
    Decimal,
    /// Percentages, or fractions under a name that says so.
    Percent,
    /// Amounts of money.
    Money,
    /// Days or periods.
    Date,
    /// Durations.
    Duration,
    /// Text.
    Text,
}

/// The part a column plays in the funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its cells name the steps.
    StepNames,
    /// Its cells are counted; the steps are rows.
    Counts,
    /// It is a step itself.
    Step,
    /// Its cells name the periods.
    Periods,
    /// Its cells name segments, each with steps of its own.
    Segments,
    /// Its percentages are only compared with the counts.
    PercentCheck,
    /// Its amounts go with the steps.
    Money,
    /// Its cells tell records or customers apart.
    Identity,
    /// Its cells are answers to a question with a scale.
    Answers,
    /// It plays no part.
    NotUsed,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The trimmed name; empty when the header has none.
    pub name: String,
    /// The part it plays.
    pub role: Role,
    /// What it holds.
    pub kind: Kind,
    /// How its numbers are read.
    pub format: NumberFormat,
    /// The order of its days, where it holds days.
    pub days: DayOrder,
    /// What its name says that it counts.
    pub unit: Option<Unit>,
    /// The period its name says.
    pub period: Option<Period>,
    /// A value a row.
    pub(crate) values: Vec<Value>,
}

impl Column {
    /// Whether its name says that it holds what was sold for, rather than what something cost.
    pub fn is_revenue(&self) -> bool {
        super::words::has(&self.name, "omzet|revenue|sales|turnover|inkomsten|opbrengst|umsatz")
    }

    /// What each cell says, in the order of the rows.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The value in a row, by the row's index.
    pub(crate) fn value(&self, row: usize) -> Value {
        let nothing = Value::Nothing(CellProblem::Empty);
        self.values.get(row).copied().unwrap_or(nothing)
    }
}

/// A table before it is recognised.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub title: Option<String>,
    pub property: Option<String>,
    pub period: Option<(Period, PeriodSource)>,
    pub comments: usize,
    /// Whether the comments are those of an exploration of Google Analytics.
    pub exploration: bool,
    pub header_line: Option<usize>,
    pub above: Vec<Above>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub found: Vec<Decision>,
    /// Lines with filled fields beyond the header's last.
    pub extra_fields: Vec<usize>,
    /// Cells of a workbook that hold a number as text: their columns, names and texts.
    pub text_numbers: Vec<(usize, String, String)>,
    /// Cells of a workbook with a formula and no result.
    pub formulas: Vec<String>,
}

impl Sheet {
    /// Indices and rows that reading does not leave out.
    pub(crate) fn kept(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().filter(|(_, row)| row.found == Fate::Kept)
    }

    /// The trimmed cells of a column in the kept rows.
    pub(crate) fn texts(&self, column: usize) -> impl Iterator<Item = &str> {
        self.kept().map(move |(_, row)| row.text(column))
    }

    /// Index of the first column whose name is one of these, in lower case.
    pub(crate) fn column_named(&self, names: &[&str]) -> Option<usize> {
        self.columns.iter().position(|column| names.contains(&column.name.to_lowercase().as_str()))
    }
}

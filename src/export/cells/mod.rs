//! A project as plain tables: what stands in which column, as text, number, share, amount or day.
//!
//! Workbooks, CSV, Markdown and HTML are written from these. What is not known is empty, never 0. The texts in them are
//! the user's own or final words of one language; each writer makes them safe for its format.

mod cards;
mod courses;
mod people;
mod plan;
mod rates;
mod spent;
mod stages;
mod surveys;

pub(super) use cards::{evidence_words, medium_words};
pub(super) use rates::rates_of;

use jiff::civil::Date;

use super::{Content, Sight};
use crate::document::Currency;
use crate::lang::Lang;

/// A table with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it is about, as in messages; several tables may be about the same.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// The currency of its amounts.
    pub currency: Currency,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it; no two of a table are the same but for case.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A few words.
    Text,
    /// Words over several lines.
    Long,
    /// Numbers, shares, amounts or days.
    Figure,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing that is known.
    Empty,
    /// Words, as they are.
    Text(String),
    /// How many.
    Count(u64),
    /// A small whole number that may be below 0, such as a feeling.
    Whole(i64),
    /// A number with one decimal.
    Decimal(f64),
    /// A share, 1 being the whole.
    Share(f64),
    /// An amount in units of the table's currency.
    Amount(f64),
    /// A day.
    Day(Date),
}

impl Cell {
    /// Words without blanks around them; none are empty.
    pub fn text(words: &str) -> Self {
        let words = words.trim();
        if words.is_empty() { Self::Empty } else { Self::Text(words.to_owned()) }
    }

    fn or_empty<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, make)
    }

    /// What was reckoned, where it is a number at all.
    fn reckoned(value: Option<f64>, make: impl FnOnce(f64) -> Self) -> Self {
        Self::or_empty(value.filter(|value| value.is_finite()), make)
    }
}

impl Table {
    fn new(sight: &Sight<'_>, id: &'static str, title: String) -> Self {
        let currency = sight.project.steering().money.currency;
        Self { id, title, columns: Vec::new(), rows: Vec::new(), currency }
    }

    /// A table whose columns are called after messages.
    fn of(sight: &Sight<'_>, id: &'static str, columns: &[(&str, Kind)]) -> Self {
        let mut table = Self::new(sight, id, sight.lang.say(&format!("cells-{id}")));
        for (key, kind) in columns {
            table.column(sight.lang.say(key), *kind);
        }
        table
    }

    /// Adds a column, under a name of its own.
    fn column(&mut self, name: String, kind: Kind) {
        let taken = |name: &str| self.columns.iter().any(|column| column.name.to_lowercase() == name.to_lowercase());
        let mut free = name.clone();
        let mut number = 2;
        while taken(&free) {
            free = format!("{name} ({number})");
            number += 1;
        }
        self.columns.push(Column { name: free, kind });
    }
}

/// The tables of a content, the one that it is most about first; those without a row are left out, but for that one.
pub fn tables(content: Content, sight: &Sight<'_>) -> Vec<Table> {
    let map = || {
        let first = [cards::cards(sight), cards::arrows(sight), stages::stages(sight)];
        first.into_iter().chain([people::personas(sight)]).collect::<Vec<_>>()
    };
    let numbers = || {
        let courses = courses::courses(sight);
        let rest = [rates::rates(sight), spent::spent(sight), surveys::surveys(sight)];
        courses.into_iter().chain(rest).collect::<Vec<_>>()
    };
    let all = match content {
        Content::Map => map(),
        Content::People => vec![people::personas(sight)],
        Content::Workshop => Vec::new(),
        Content::Checklist => vec![plan::plan(sight)],
        Content::Numbers => numbers(),
        Content::Report => numbers().into_iter().chain([plan::plan(sight)]).chain(map()).collect(),
    };
    let mut at = 0;
    let kept = all.into_iter().filter(|table| {
        at += 1;
        at == 1 || !table.rows.is_empty()
    });
    kept.collect()
}

/// A word for yes, or nothing.
fn yes(lang: &Lang, holds: bool) -> Cell {
    if holds { Cell::Text(lang.say("cells-yes")) } else { Cell::Empty }
}

/// Words in a row.
fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> Cell {
    let words: Vec<_> = words.into_iter().map(str::trim).filter(|word| !word.is_empty()).collect();
    Cell::text(&words.join(", "))
}

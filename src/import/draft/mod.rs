//! One recognised table as a draft: what the preview shows, and what the user's corrections make of it.
//!
//! A draft keeps what the file says, the plan of the recogniser and the user's corrections apart. Every
//! correction derives rows, columns, decisions, warnings and series anew from the three.

mod alternatives;
mod answers;
mod batches;
mod checks;
mod columns;
mod correct;
mod derive;
mod layout;
mod merged;
mod percentages;
mod periods;
mod records;
mod repeats;
mod reread;
mod rows;
#[cfg(test)]
mod tests;

pub use alternatives::Alternative;
pub use correct::{Correction, Corrections, StepsIn};

use std::collections::{BTreeMap, BTreeSet};

use super::answers::{Measure, Question};
use super::dates::{DayOrder, Period, year_in};
use super::decision::{Decision, PeriodSource};
use super::figures::unmark_figures;
use super::number::NumberFormat;
use super::personal::drop_personal;
use super::recognised::Recognised;

use super::recognise::{Layout, Plan, recognise};
use super::sheet::{Above, Column, Row, Sheet};
use super::totals::{mark_first_total, unmark_sums};
use super::warning::{Problem, Repeats, Warning};
use super::workbook::InSheet;
use crate::document::{Phase, Unit};

/// A step as the table has it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftStep {
    /// Lines of the rows that are counted.
    pub lines: Vec<usize>,
    /// The column that is this step, where steps are columns.
    pub column: Option<usize>,
    /// The trimmed name, or the user's; a number from 1 when `named` is false.
    pub name: String,
    /// Whether the file or the user named the step.
    pub named: bool,
    /// What an unnamed step is, where that is known; it is called so in the reader's language.
    pub word: Option<StepWord>,
    /// The count; `None` when it is not given or could not be read.
    pub count: Option<u64>,
    /// The money that stands with the step, in the file's currency.
    pub money: Option<f64>,
    /// The phase that the name suggests.
    pub suggested: Option<Phase>,
    /// What this step counts, where the table says so of each step.
    pub unit: Option<Unit>,
    /// Whether the user said that it may be skipped.
    pub optional: bool,
    /// The steps that the user made one of, this one among them; empty for a step as the table has it.
    pub merged: Vec<MergedPart>,
    pub(crate) key: StepKey,
}

/// A step that is part of a merged one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedPart {
    /// What it was called.
    pub name: String,
    /// What it counted.
    pub count: Option<u64>,
}

impl DraftStep {
    /// What tells this step from the others of its table, also when it is renamed or moved.
    pub const fn key(&self) -> &StepKey {
        &self.key
    }
}

/// A step that no table names, but that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepWord {
    /// Those who began, where percentages are of a step that the table does not name.
    Start,
    /// Those who answered a question.
    Answers,
    /// Those who would not advise against it: promoters and passives.
    NoDetractors,
    /// Those who would recommend it.
    Promoters,
    /// Those who gave one of the highest answers on satisfaction.
    Satisfied,
    /// Those who gave one of the three highest answers.
    HighAnswers,
    /// Orders.
    Orders,
    /// Checkouts that were abandoned.
    Abandoned,
    /// Customers with an order.
    Customers,
    /// Customers with more than one order.
    Returning,
}

impl StepWord {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Answers => "answers",
            Self::NoDetractors => "no-detractors",
            Self::Promoters => "promoters",
            Self::Satisfied => "satisfied",
            Self::HighAnswers => "high-answers",
            Self::Orders => "orders",
            Self::Abandoned => "abandoned",
            Self::Customers => "customers",
            Self::Returning => "returning",
        }
    }

    /// The phase that it belongs to.
    pub const fn phase(self) -> Option<Phase> {
        match self {
            Self::Start | Self::Answers => None,
            Self::NoDetractors => Some(Phase::Loyalty),
            Self::Promoters => Some(Phase::Advocacy),
            Self::Satisfied | Self::HighAnswers | Self::Returning => Some(Phase::Retention),
            Self::Orders | Self::Abandoned | Self::Customers => Some(Phase::Purchase),
        }
    }
}

/// A series of counts, ready to be added to a project.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftSeries {
    /// A period or segment, the table's title, or the file's name without its end.
    pub name: String,
    /// What is counted; [`Unit::Other`] when it is unknown or mixed.
    pub unit: Unit,
    /// First and last day.
    pub period: Option<Period>,
    /// The column of the counts, where steps are rows.
    pub column: Option<usize>,
    /// The steps in their order.
    pub steps: Vec<DraftStep>,
    /// Whether the counts were computed from rounded percentages: they are about right, and there is no interval.
    pub approximate: bool,
}

/// A step's original name in lower case, and the number of its occurrence.
pub type StepKey = (String, usize);

/// A recognised table. The public fields are for showing; corrections go through the methods.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its place among the tables of the file, from 0; [`super::ReadingChoices`] tells tables apart by it.
    pub place: usize,
    /// How it is read.
    pub recognised: Recognised,
    /// The sheet it stands on; none in a file of text.
    pub sheet: Option<InSheet>,
    /// The exporter's or the user's title.
    pub title: Option<String>,
    /// The exporter's name of the site or shop.
    pub property: Option<String>,
    /// Physical line of the header, from 1; none when the table has no header.
    pub header_line: Option<usize>,
    /// The lines above the rows: comments, titles and the header, as they are.
    pub above: Vec<Above>,
    /// The period of the whole table.
    pub period: Option<Period>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows under the header, also those that are left out.
    pub rows: Vec<Row>,
    /// What was decided, in the order of reading.
    pub decisions: Vec<Decision>,
    /// What to beware of.
    pub warnings: Vec<Warning>,
    /// The questions with a scale and their answers, where the table is a survey.
    pub questions: Vec<Question>,
    pub(in crate::import) file: FileFacts,
    /// What was found, while the user's word on cells stands in its place.
    found: Option<Box<reread::Found>>,
    plan: Plan,
    pub(in crate::import) choices: Choices,
    pub(in crate::import) series: Vec<DraftSeries>,
    problems: Vec<Problem>,
}

/// What the file says, before recognition.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::import) struct FileFacts {
    /// The file's name without its end.
    pub(in crate::import) stem: String,
    decisions: Vec<Decision>,
    period: Option<(Period, PeriodSource)>,
    /// The period that the exporter states above the table.
    stated: Option<(Period, PeriodSource)>,
    /// The year of that period, or the only one that title or file name speak of.
    year: Option<i16>,
    /// Lines of comment above the table.
    comments: usize,
    exploration: bool,
    /// Lines of title above the header.
    title_lines: Vec<usize>,
    /// The period in the file's name.
    named: Option<Period>,
    extra_fields: Vec<usize>,
    text_numbers: Vec<(String, String)>,
    formulas: Vec<String>,
}

/// What the user corrected.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice by itself")]
pub(in crate::import) struct Choices {
    pub steps_in: Option<StepsIn>,
    pub names_column: Option<usize>,
    pub columns: Option<Vec<usize>>,
    pub rows: BTreeMap<usize, bool>,
    pub names: BTreeMap<StepKey, String>,
    pub order: Option<Vec<StepKey>>,
    pub file_order: bool,
    pub unit: Option<Unit>,
    pub period: PeriodChoice,
    pub repeats: BTreeMap<String, Repeats>,
    pub add_rows: Option<bool>,
    pub first_count: Option<u64>,
    /// The first counts of series, by their place.
    pub first_counts: BTreeMap<usize, u64>,
    /// The separators of columns.
    pub numbers: BTreeMap<usize, NumberFormat>,
    /// The order of day and month in columns.
    pub days: BTreeMap<usize, DayOrder>,
    pub cumulative: Option<bool>,
    /// What a column asks, or that it is no question.
    pub questions: BTreeMap<usize, Option<Measure>>,
    /// Steps that may be skipped.
    pub optional: BTreeSet<StepKey>,
    /// Steps that became part of another.
    pub merged: BTreeMap<StepKey, StepKey>,
    /// Merged steps of which the counts are added up.
    pub added: BTreeSet<StepKey>,
    /// The numbers in front of the steps' names stay.
    pub keep_prefixes: bool,
    /// Each row of a record counts by itself.
    pub rows_apart: bool,
    /// The columns of an earlier period are no series.
    pub without_earlier: bool,
    /// Lost records count at the first step.
    pub lost_in_first: bool,
    /// Orders that were cancelled, paid back or not paid count too.
    pub all_orders: bool,
}

/// Whether the period is the file's or the user's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) enum PeriodChoice {
    #[default]
    File,
    /// `None`: the user says that it is not known.
    User(Option<Period>),
}

impl Draft {
    /// Recognises a sheet; `decisions` are those on the whole file.
    pub(crate) fn new(mut sheet: Sheet, stem: &str, decisions: &[Decision], named_period: Option<Period>) -> Self {
        let mut plan = recognise(&sheet);
        if matches!(&plan.layout, Layout::Columns(layout) if layout.total_first) {
            mark_first_total(&mut sheet);
        }
        if !matches!(plan.layout, Layout::Rows(_) | Layout::Columns(_)) {
            unmark_figures(&mut sheet.rows, plan.layout == Layout::Answers);
            unmark_sums(&mut sheet.rows);
        }
        let personal = drop_personal(&mut sheet, &mut plan);
        if !personal.is_empty() {
            sheet.found.push(Decision::PersonalDropped { columns: personal.clone() });
        }
        let text_numbers = sheet.text_numbers.into_iter().filter(|(column, ..)| !personal.contains(column));
        let named = named_period;
        let named_period = named_period.map(|period| (period, PeriodSource::FileName));
        let period = sheet.period.or_else(|| periods::of_columns(&sheet.columns, &sheet.rows, named)).or(named_period);
        let one_year = |((from, to), _): (Period, PeriodSource)| (from.year() == to.year()).then(|| from.year());
        let title_lines = sheet.found.iter().find_map(|decision| match decision {
            Decision::TitleLines { first, last } => Some((*first..=*last).collect()),
            _ => None,
        });
        let file = FileFacts {
            stem: stem.to_owned(),
            stated: sheet.period,
            year: period
                .and_then(one_year)
                .or_else(|| sheet.title.as_deref().and_then(year_in))
                .or_else(|| year_in(stem)),
            comments: sheet.comments,
            exploration: sheet.exploration,
            title_lines: title_lines.unwrap_or_default(),
            decisions: decisions.iter().cloned().chain(sheet.found).collect(),
            period,
            named,
            extra_fields: sheet.extra_fields,
            text_numbers: text_numbers.map(|(_, cell, text)| (cell, text)).collect(),
            formulas: sheet.formulas,
        };
        let mut draft = Self {
            place: 0,
            recognised: plan.recognised,
            sheet: None,
            title: sheet.title,
            property: sheet.property,
            header_line: sheet.header_line,
            above: sheet.above,
            period: None,
            columns: sheet.columns,
            rows: sheet.rows,
            decisions: Vec::new(),
            warnings: Vec::new(),
            questions: Vec::new(),
            file,
            found: None,
            plan,
            choices: Choices::default(),
            series: Vec::new(),
            problems: Vec::new(),
        };
        draft.derive();
        draft
    }

    /// The steps with the counts of the first series; without counts when there are only percentages.
    pub fn steps(&self) -> Vec<DraftStep> {
        self.series.first().map(|series| series.steps.clone()).unwrap_or_default()
    }

    /// The series, or why there are none yet.
    pub fn series(&self) -> Result<Vec<DraftSeries>, Vec<Problem>> {
        if self.problems.is_empty() { Ok(self.series.clone()) } else { Err(self.problems.clone()) }
    }

    /// The series as far as they are known, also while something stands in the way of taking them.
    pub fn series_so_far(&self) -> &[DraftSeries] {
        &self.series
    }

    /// The user's count of the first step of a series, by its place.
    pub fn first_count(&self, series: usize) -> Option<u64> {
        self.choices.first_counts.get(&series).copied().or(self.choices.first_count)
    }

    /// Whether each row is a record or somebody's answers, so that steps are neither rows nor columns.
    pub fn is_list(&self) -> bool {
        matches!(layout::layout(self), Layout::Records(_) | Layout::Answers)
    }

    pub(in crate::import) fn derive(&mut self) {
        let outcome = derive::outcome(self);
        for (row, fate) in self.rows.iter_mut().zip(outcome.fates) {
            row.fate = fate;
        }
        for (column, role) in self.columns.iter_mut().zip(outcome.roles) {
            column.role = role;
        }
        self.period = outcome.period.map(|(period, _)| period);
        self.decisions = outcome.decisions;
        self.warnings = outcome.warnings;
        self.questions = outcome.questions;
        self.series = outcome.series;
        self.problems = outcome.problems;
    }
}

//! The user's corrections of a draft.

use super::super::answers::{Measure, question};
use super::super::dates::{DayOrder, Period};
use super::super::number::NumberFormat;
use super::super::recognise::{ColumnsLayout, Layout};
use super::super::warning::Repeats;
use super::super::words::step_column;
use super::layout::layout;
use super::{Choices, Draft, PeriodChoice, StepKey};
use crate::document::Unit;

/// Where the steps of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepsIn {
    /// One row a step.
    Rows,
    /// One column a step.
    Columns,
}

/// One correction, as a value that can be kept and applied to next month's file.
#[derive(Debug, Clone, PartialEq)]
pub enum Correction {
    /// Count this column: instead of the chosen one where steps are rows; where steps are columns, take it
    /// in as a step, or out when it is one; where rows are answers, take it for a question; where they are
    /// records, for their stage.
    UseColumn(usize),
    /// Count exactly these columns, each a series, or each a step.
    UseColumns(Vec<usize>),
    /// The steps are rows, or columns, whatever was recognised.
    ReadSteps(StepsIn),
    /// The cells of this column name the steps that are rows.
    UseNames(usize),
    /// Use the row in this line, or leave it out.
    IncludeRow(usize, bool),
    /// Use the rows in these lines, or leave them out.
    IncludeRows(Vec<usize>, bool),
    /// Rename a step, by its place; an empty name restores the file's.
    RenameStep(usize, String),
    /// Move a step from one place to another.
    MoveStep(usize, usize),
    /// Keep the order of the file, or the usual order.
    FileOrder(bool),
    /// What is counted.
    SetUnit(Unit),
    /// The period, or that it is not known.
    SetPeriod(Option<Period>),
    /// What to do with a step that is there more than once, by its name.
    SetRepeats(String, Repeats),
    /// Add the rows of all periods up, or make a series of each.
    AddRows(bool),
    /// The first step's count, where the table has percentages only.
    SetFirstCount(u64),
    /// The first step's count of one series, by its place, where the table has percentages only.
    SetFirstCountOf(usize, u64),
    /// The decimal sign and the sign between thousands of a column. A cell that does not fit them has no number.
    SetNumbers(usize, NumberFormat),
    /// Whether the dates of a column begin with the day or the month.
    SetDays(usize, DayOrder),
    /// Whether the percentages are of the first step, not of the step before.
    SetCumulative(bool),
    /// Forget the first step's count.
    ForgetFirstCount,
    /// Whether a step, by its place, may be skipped.
    SetOptional(usize, bool),
    /// Make a step, by its place, part of the one before it.
    MergeStep(usize),
    /// Whether the counts of a merged step, by its place, are added up; else the largest counts.
    AddMerged(usize, bool),
    /// Make several steps of a merged one again, by its place.
    SplitStep(usize),
    /// Keep the numbers in front of the steps' names.
    KeepPrefixes(bool),
    /// Take several rows of one record together.
    JoinRecords(bool),
    /// Make series of the columns of an earlier period.
    UseEarlier(bool),
    /// Count lost records at the first step.
    LostInFirst(bool),
    /// Count orders that were cancelled, paid back or not paid too.
    CountAllOrders(bool),
    /// What the question in a column measures; `None`: it is no question with a scale.
    ReadQuestion(usize, Option<Measure>),
}

/// All corrections of a draft at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Corrections(Choices);

impl Draft {
    /// The corrections so far.
    pub fn corrections(&self) -> Corrections {
        Corrections(self.choices.clone())
    }

    /// Whether nothing was corrected.
    pub fn is_uncorrected(&self) -> bool {
        self.choices == Choices::default()
    }

    /// Takes the corrections of another moment instead.
    pub fn restore(&mut self, corrections: Corrections) {
        if self.choices == corrections.0 {
            return;
        }
        if let Some(found) = self.found.take() {
            self.as_found(*found);
        }
        for (column, format) in &corrections.0.numbers {
            self.set_numbers(*column, *format);
        }
        for (column, order) in &corrections.0.days {
            self.set_days(*column, *order);
        }
        self.choices = corrections.0;
        self.derive();
    }

    /// Takes every correction back.
    pub fn read_afresh(&mut self) {
        self.restore(Corrections(Choices::default()));
    }

    /// Applies one correction and derives everything anew. A place or line that is not there changes nothing.
    pub fn correct(&mut self, correction: Correction) {
        match correction {
            Correction::UseColumn(column) => self.choose_column(column),
            Correction::UseColumns(columns) => {
                let mut once: Vec<usize> = Vec::with_capacity(columns.len());
                for column in columns {
                    if !once.contains(&column) {
                        once.push(column);
                    }
                }
                self.choices.columns = Some(once);
            }
            Correction::ReadSteps(steps_in) => {
                self.choices.steps_in = Some(steps_in);
                self.choices.columns = None;
            }
            Correction::UseNames(column) => self.choices.names_column = Some(column),
            Correction::IncludeRow(line, include) => {
                self.choices.rows.insert(line, include);
            }
            Correction::IncludeRows(lines, include) => {
                self.choices.rows.extend(lines.into_iter().map(|line| (line, include)));
            }
            Correction::RenameStep(at, name) => self.name_step(at, &name),
            Correction::MoveStep(from, to) => self.reorder(from, to),
            Correction::FileOrder(file_order) => {
                self.choices.file_order = file_order;
                self.choices.order = None;
            }
            Correction::SetUnit(unit) => self.choices.unit = Some(unit),
            Correction::SetPeriod(period) => self.choices.period = PeriodChoice::User(period),
            Correction::SetRepeats(step, repeats) => {
                self.choices.repeats.insert(step.trim().to_lowercase(), repeats);
            }
            Correction::AddRows(add) => self.choices.add_rows = Some(add),
            Correction::SetFirstCount(count) => self.choices.first_count = Some(count),
            Correction::SetFirstCountOf(series, count) => {
                self.choices.first_counts.insert(series, count);
            }
            Correction::SetNumbers(column, format) => self.set_numbers(column, format),
            Correction::SetDays(column, order) => self.set_days(column, order),
            Correction::SetCumulative(cumulative) => self.choices.cumulative = Some(cumulative),
            Correction::ForgetFirstCount => {
                self.choices.first_count = None;
                self.choices.first_counts.clear();
            }
            Correction::SetOptional(at, optional) => self.set_optional(at, optional),
            Correction::MergeStep(at) => self.merge(at),
            Correction::AddMerged(at, add) => self.add_merged(at, add),
            Correction::SplitStep(at) => self.split(at),
            Correction::KeepPrefixes(keep) => self.choices.keep_prefixes = keep,
            Correction::JoinRecords(join) => self.choices.rows_apart = !join,
            Correction::UseEarlier(earlier) => self.choices.without_earlier = !earlier,
            Correction::CountAllOrders(all) => self.choices.all_orders = all,
            Correction::LostInFirst(first) => self.choices.lost_in_first = first,
            Correction::ReadQuestion(column, measure) => {
                self.choices.questions.insert(column, measure);
            }
        }
        self.derive();
    }

    /// See [`Correction::UseColumn`].
    pub fn use_column(&mut self, column: usize) {
        self.correct(Correction::UseColumn(column));
    }

    /// See [`Correction::UseColumns`].
    pub fn use_columns(&mut self, columns: &[usize]) {
        self.correct(Correction::UseColumns(columns.to_vec()));
    }

    /// See [`Correction::ReadSteps`].
    pub fn read_steps(&mut self, steps_in: StepsIn) {
        self.correct(Correction::ReadSteps(steps_in));
    }

    /// See [`Correction::UseNames`].
    pub fn use_names(&mut self, column: usize) {
        self.correct(Correction::UseNames(column));
    }

    /// See [`Correction::IncludeRow`].
    pub fn include_row(&mut self, line: usize, include: bool) {
        self.correct(Correction::IncludeRow(line, include));
    }

    /// See [`Correction::RenameStep`].
    pub fn rename_step(&mut self, step: usize, name: &str) {
        self.correct(Correction::RenameStep(step, name.to_owned()));
    }

    /// See [`Correction::MoveStep`].
    pub fn move_step(&mut self, from: usize, to: usize) {
        self.correct(Correction::MoveStep(from, to));
    }

    /// See [`Correction::SetUnit`].
    pub fn set_unit(&mut self, unit: Unit) {
        self.correct(Correction::SetUnit(unit));
    }

    /// See [`Correction::SetPeriod`].
    pub fn set_period(&mut self, period: Option<Period>) {
        self.correct(Correction::SetPeriod(period));
    }

    /// See [`Correction::SetRepeats`].
    pub fn set_repeats(&mut self, step: &str, repeats: Repeats) {
        self.correct(Correction::SetRepeats(step.to_owned(), repeats));
    }

    /// See [`Correction::AddRows`].
    pub fn add_rows(&mut self, add: bool) {
        self.correct(Correction::AddRows(add));
    }

    /// See [`Correction::SetFirstCount`].
    pub fn set_first_count(&mut self, count: u64) {
        self.correct(Correction::SetFirstCount(count));
    }

    /// Names the steps that the file does not name: the word and the step's number.
    pub fn number_steps(&mut self, word: &str) {
        for (at, step) in self.steps().iter().enumerate() {
            if !step.named && step.word.is_none() {
                self.choices.names.insert(step.key.clone(), format!("{word} {}", at + 1));
            }
        }
        self.derive();
    }

    fn choose_column(&mut self, column: usize) {
        if column >= self.columns.len() {
            return;
        }
        let mut steps = match layout(self) {
            Layout::Columns(ColumnsLayout { steps, .. }) => steps,
            Layout::Answers => {
                let measure = self.measure(column);
                self.choices.questions.insert(column, Some(measure));
                return;
            }
            Layout::Rows(_) | Layout::Records(_) | Layout::Nothing => {
                self.choices.columns = Some(vec![column]);
                return;
            }
        };
        if let Some(at) = steps.iter().position(|step| *step == column) {
            steps.remove(at);
        } else {
            let place =
                |at: usize| self.columns.get(at).and_then(|column| step_column(&column.name)).unwrap_or(u8::MAX);
            let at = steps.iter().position(|step| place(*step) > place(column));
            steps.insert(at.unwrap_or(steps.len()), column);
        }
        self.choices.columns = Some(steps);
    }

    /// What a column would measure if it were a question.
    fn measure(&self, column: usize) -> Measure {
        let name = self.columns.get(column).map_or("", |column| column.name.as_str());
        question(column, name, self.rows.iter().map(|row| (row.line, row.text(column), 1)), None).measure
    }

    fn name_step(&mut self, at: usize, name: &str) {
        let steps = self.steps();
        let Some(step) = steps.get(at) else { return };
        if name.trim().is_empty() {
            self.choices.names.remove(&step.key);
        } else {
            self.choices.names.insert(step.key.clone(), name.trim().to_owned());
        }
    }

    fn reorder(&mut self, from: usize, to: usize) {
        let mut keys: Vec<StepKey> = self.steps().into_iter().map(|step| step.key).collect();
        if from < keys.len() && to < keys.len() {
            let key = keys.remove(from);
            keys.insert(to, key);
            self.choices.order = Some(keys);
        }
    }
}

//! The user's word on the cells of a column: its separators, the order of day and month.

use super::super::columns::reread;
use super::super::dates::{DayOrder, Period};
use super::super::decision::{Decision, PeriodSource};
use super::super::number::{NumberEvidence, NumberFormat};
use super::super::recognise::{Layout, Plan, recognise};
use super::super::recognised::Recognised;
use super::super::sheet::{Column, Row, Sheet};
use super::{Draft, periods};

/// What a draft was before the user had a say in its cells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    columns: Vec<Column>,
    recognised: Recognised,
    plan: Plan,
    decisions: Vec<Decision>,
    period: Option<(Period, PeriodSource)>,
}

impl Draft {
    /// Remembers what was found, before it is first changed.
    fn keep_found(&mut self) {
        if self.found.is_none() {
            self.found = Some(Box::new(Found {
                columns: self.columns.clone(),
                recognised: self.recognised,
                plan: self.plan.clone(),
                decisions: self.file.decisions.clone(),
                period: self.file.period,
            }));
        }
    }

    /// What was recognised before the user had a say in the cells.
    pub(in crate::import) fn recognised_at_first(&self) -> Recognised {
        self.found.as_ref().map_or(self.recognised, |found| found.recognised)
    }

    /// Makes the draft what was found.
    pub(super) fn as_found(&mut self, found: Found) {
        self.columns = found.columns;
        self.recognised = found.recognised;
        self.plan = found.plan;
        self.file.decisions = found.decisions;
        self.file.period = found.period;
    }

    /// Reads a column by the user's separators, then looks anew at what the table is.
    pub(super) fn set_numbers(&mut self, column: usize, format: NumberFormat) {
        if column >= self.columns.len() || self.is_dropped(column) {
            return;
        }
        self.keep_found();
        self.choices.numbers.insert(column, format);
        self.reread(column);
        let is_it = |decision: &Decision| matches!(decision, Decision::Numbers { column: at, .. } if *at == column);
        self.note(is_it, Decision::Numbers { column, format, because: NumberEvidence::User });
        self.recognise_anew();
    }

    /// Reads the days of a column in the user's order.
    pub(super) fn set_days(&mut self, column: usize, order: DayOrder) {
        if column >= self.columns.len() || self.is_dropped(column) {
            return;
        }
        self.keep_found();
        self.choices.days.insert(column, order);
        self.reread(column);
        let is_it = |decision: &Decision| matches!(decision, Decision::Days { column: at, .. } if *at == column);
        self.note(is_it, Decision::Days { column, order, decided: true, chosen: true });
        let named = self.file.named;
        let of_columns = || periods::of_columns(&self.columns, &self.rows, named);
        self.file.period =
            self.file.stated.or_else(of_columns).or(named.map(|period| (period, PeriodSource::FileName)));
        self.recognise_anew();
    }

    fn reread(&mut self, at: usize) {
        let (format, days) = (self.choices.numbers.get(&at).copied(), self.choices.days.get(&at).copied());
        if let Some(column) = self.columns.get_mut(at) {
            *column = reread(at, column, &self.rows, format, days);
        }
    }

    /// Whether the cells of the column were dropped, as those of names and addresses are.
    fn is_dropped(&self, at: usize) -> bool {
        let dropped =
            |decision: &Decision| matches!(decision, Decision::PersonalDropped { columns } if columns.contains(&at));
        self.file.decisions.iter().any(dropped)
    }

    /// Puts a decision in the place of an earlier one, or at the end.
    fn note(&mut self, is_it: impl Fn(&Decision) -> bool, decision: Decision) {
        match self.file.decisions.iter_mut().find(|earlier| is_it(earlier)) {
            Some(earlier) => *earlier = decision,
            None => self.file.decisions.push(decision),
        }
    }

    /// Another kind of column may make another table. Lists of people stay what they are: what told them is dropped.
    fn recognise_anew(&mut self) {
        if matches!(self.plan.layout, Layout::Records(_) | Layout::Answers) {
            return;
        }
        let rows = self.rows.iter().map(|row| Row { fate: row.found.clone(), ..row.clone() });
        let sheet = Sheet {
            title: self.title.clone(),
            property: None,
            period: self.file.stated,
            comments: self.file.comments,
            exploration: self.file.exploration,
            header_line: self.header_line,
            above: Vec::new(),
            columns: self.columns.clone(),
            rows: rows.collect(),
            found: Vec::new(),
            extra_fields: Vec::new(),
            text_numbers: Vec::new(),
            formulas: Vec::new(),
        };
        let plan = recognise(&sheet);
        if !matches!(plan.layout, Layout::Records(_) | Layout::Answers) {
            self.recognised = plan.recognised;
            self.plan = plan;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::dates::DayOrder;
    use super::super::super::decision::Decision;
    use super::super::super::number::NumberFormat;
    use super::super::super::reading::read;
    use super::super::super::warning::{CellProblem, Problem, Warning};
    use super::super::{Alternative, Correction, Draft};

    fn draft(text: &str) -> Draft {
        read(text.as_bytes(), "file.csv").unwrap().tables.remove(0)
    }

    fn counts(draft: &Draft) -> Vec<Option<u64>> {
        draft.steps().iter().map(|step| step.count).collect()
    }

    /// The first alternative of the first decision that has one of this kind.
    #[track_caller]
    fn other(draft: &Draft, wanted: fn(&Decision) -> bool) -> Correction {
        let decision = draft.decisions.iter().find(|decision| wanted(decision)).unwrap();
        match draft.alternatives(decision).remove(0) {
            Alternative::Correction(correction) => correction,
            Alternative::Reading(choice) => panic!("{choice:?}"),
        }
    }

    #[test]
    fn the_separators_of_a_column_are_the_users_and_can_be_taken_back() {
        let mut draft = draft("Stap;Aantal\nBezoek;12.480\nOrder;1.021\n");
        assert_eq!(counts(&draft), [Some(12480), Some(1021)]);
        let point = other(&draft, |decision| matches!(decision, Decision::Numbers { .. }));
        draft.correct(point);
        assert_eq!(draft.series(), Err(vec![Problem::NothingToCount]));
        let comma = other(&draft, |decision| matches!(decision, Decision::Numbers { .. }));
        draft.correct(comma);
        assert_eq!(counts(&draft), [Some(12480), Some(1021)]);
    }

    #[test]
    fn a_number_that_does_not_fit_the_users_separators_is_unknown() {
        let mut draft = draft("Stap,Aantal\nBezoek,1.234\nOrder,12.5\nKlant,3\n");
        let thousands = NumberFormat { decimal: Some(','), thousands: Some('.') };
        draft.correct(Correction::SetNumbers(1, thousands));
        assert_eq!(counts(&draft), [Some(1234), None, Some(3)]);
        let garbled =
            |warning: &Warning| matches!(warning, Warning::CountMissing { because: CellProblem::Garbled, line: 3, .. });
        assert!(draft.warnings.iter().any(garbled));
    }

    #[test]
    fn dates_that_fit_both_ways_are_asked_about_and_follow_the_user() {
        let mut draft = draft("Datum;Sessies;Orders\n1-8-2025;100;3\n2-8-2025;120;4\n");
        let (day, month) = (jiff::civil::date(2025, 8, 1), jiff::civil::date(2025, 1, 8));
        let text = "1-8-2025".to_owned();
        let asked = Warning::DaysUndecided { column: 0, order: DayOrder::DayFirst, text, either: (day, month) };
        assert!(draft.warnings.contains(&asked), "{:?}", draft.warnings);
        let undecided = Decision::Days { column: 0, order: DayOrder::DayFirst, decided: false, chosen: false };
        assert!(draft.decisions.contains(&undecided));
        draft.correct(other(&draft, |decision| matches!(decision, Decision::Days { .. })));
        assert_eq!(draft.series().unwrap()[0].period.unwrap().0, month);
        // The days are a month apart now, so each row is a month.
        assert_eq!(draft.period.unwrap().1, jiff::civil::date(2025, 3, 7));
        assert!(!draft.warnings.contains(&asked));
        let decided = super::super::super::reading::read(b"Datum;Sessies\n1-8-2025;100\n13-8-2025;9\n", "x").unwrap();
        let asks = |warning: &Warning| matches!(warning, Warning::DaysUndecided { .. });
        assert!(!decided.tables[0].warnings.iter().any(asks));
    }
}

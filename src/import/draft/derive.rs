//! Everything a draft shows, derived from the file, the plan and the user's corrections.

use super::super::answers::Question;
use super::super::dates::{DayOrder, Period, day};
use super::super::decision::{ColumnEvidence, ColumnReason, Decision, Fate, PeriodSource, Reason};
use super::super::recognised::Recognised;

use super::super::recognise::{ColumnsLayout, Layout, RowsLayout};
use super::super::sheet::{Column, Kind, Role, Row};
use super::super::warning::{MAX_SERIES, Problem, Warning};
use super::super::words;
use super::layout::layout;
use super::{Draft, DraftSeries, PeriodChoice, answers, checks, columns, merged, records, rows};
use crate::document::Unit;

/// What a derivation gives.
#[derive(Default)]
pub(super) struct Outcome {
    pub fates: Vec<Fate>,
    pub roles: Vec<Role>,
    pub decisions: Vec<Decision>,
    pub warnings: Vec<Warning>,
    pub series: Vec<DraftSeries>,
    pub problems: Vec<Problem>,
    pub questions: Vec<Question>,
    pub period: Option<(Period, PeriodSource)>,
}

pub(super) fn outcome(draft: &Draft) -> Outcome {
    let mut out = Outcome { decisions: draft.file.decisions.clone(), period: period(draft), ..Outcome::default() };
    out.decisions.extend(out.period.map(|(period, source)| Decision::Period(period, source)));
    out.decisions.push(Decision::Recognised(draft.recognised));
    out.decisions.extend(draft.plan.decisions.iter().filter(|decision| holds(draft, decision)).cloned());
    out.fates = draft.rows.iter().map(|row| fate(draft, row.line, row.found.clone())).collect();
    match layout(draft) {
        Layout::Rows(layout) => by_rows(draft, &layout, &mut out),
        Layout::Columns(layout) => by_columns(draft, &layout, &mut out),
        Layout::Records(layout) => records::series(draft, &layout, &mut out),
        Layout::Answers => answers::series(draft, &mut out),
        Layout::Nothing => nothing(draft, &mut out),
    }
    merged::apply(draft, &mut out);
    note_rows(draft, &mut out);
    note_table(draft, &mut out);
    checks::rises(&out.series, &mut out.warnings);
    out
}

fn period(draft: &Draft) -> Option<(Period, PeriodSource)> {
    match draft.choices.period {
        PeriodChoice::User(period) => period.map(|period| (period, PeriodSource::User)),
        PeriodChoice::File => draft.file.period,
    }
}

fn holds(draft: &Draft, decision: &Decision) -> bool {
    *decision != Decision::StepColumnsOrdered || !(draft.choices.file_order || draft.choices.order.is_some())
}

/// The fate by reading and by the user; [`rows`] and [`columns`] may still leave a row out.
fn fate(draft: &Draft, line: usize, found: Fate) -> Fate {
    match (draft.choices.rows.get(&line), found) {
        (Some(true), _) => Fate::Kept,
        (Some(false), Fate::Kept) => Fate::LeftOut(Reason::ByUser),
        (_, found) => found,
    }
}

fn by_rows(draft: &Draft, layout: &RowsLayout, out: &mut Outcome) {
    rows::series(draft, layout, out);
    out.roles = roles(draft, |at, column| {
        if layout.name == Some(at) {
            Role::StepNames
        } else if layout.group == Some(at) || layout.within == Some(at) {
            if column.kind == Kind::Date { Role::Periods } else { Role::Segments }
        } else if layout.counts.contains(&at) {
            Role::Counts
        } else if column.kind == Kind::Percent
            && !words::names_a_change(&column.name)
            && known_reason(draft, at).is_none()
        {
            Role::PercentCheck
        } else if column.kind == Kind::Money {
            Role::Money
        } else {
            Role::NotUsed
        }
    });
    note_chosen(draft, &layout.counts, out);
    note_unused(draft, |_| None, out);
    checks::percentages(draft, layout, out);
    if draft.plan.open_funnel && !out.series.is_empty() {
        out.warnings.push(Warning::OpenFunnel);
    }
}

fn by_columns(draft: &Draft, layout: &ColumnsLayout, out: &mut Outcome) {
    let earlier = layout.earlier.as_ref();
    out.roles = roles(draft, |at, column| {
        if layout.steps.contains(&at) {
            Role::Step
        } else if layout.key == Some(at) || earlier.is_some_and(|earlier| earlier.key == Some(at)) {
            Role::Periods
        } else if layout.label == Some(at) {
            Role::Segments
        } else if earlier.is_some_and(|earlier| earlier.steps.iter().any(|(_, column)| *column == at)) {
            Role::Counts
        } else if column.kind == Kind::Money {
            Role::Money
        } else {
            Role::NotUsed
        }
    });
    columns::series(draft, layout, out);
    let place = |at: usize| draft.columns.get(at).and_then(|column| words::step_column(&column.name));
    let taken: Vec<u8> = layout.steps.iter().filter_map(|at| place(*at)).collect();
    let reason = |at: usize| match place(at) {
        Some(place) if taken.contains(&place) => Some(ColumnReason::SameStep),
        _ => Some(ColumnReason::NoStep),
    };
    note_unused(draft, reason, out);
}

fn nothing(draft: &Draft, out: &mut Outcome) {
    out.roles = vec![Role::NotUsed; draft.columns.len()];
    out.problems.push(match draft.recognised {
        Recognised::EVENT_LOG => Problem::EventLog,
        Recognised::PRESTASHOP => Problem::PartsOfWhole,
        _ if draft.rows.is_empty() => Problem::NoRows,
        _ => Problem::NothingToCount,
    });
}

pub(super) fn roles(draft: &Draft, role: impl Fn(usize, &Column) -> Role) -> Vec<Role> {
    draft.columns.iter().enumerate().map(|(at, column)| role(at, column)).collect()
}

fn note_chosen(draft: &Draft, chosen: &[usize], out: &mut Outcome) {
    let counts = draft.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Count);
    let others = counts.map(|(at, _)| at).filter(|at| !chosen.contains(at) && known_reason(draft, *at).is_none());
    let because = match draft.choices.columns {
        Some(_) => ColumnEvidence::User,
        None => draft.plan.because,
    };
    if !chosen.is_empty() {
        let instead_of: Vec<usize> = others.filter(|at| out.roles.get(*at) == Some(&Role::NotUsed)).collect();
        let columns = chosen.to_vec();
        out.decisions.push(Decision::ColumnsChosen { columns, instead_of, because });
    }
}

fn known_reason(draft: &Draft, at: usize) -> Option<ColumnReason> {
    let known = draft.plan.left_out.iter().find(|(column, _)| *column == at);
    known.map(|(_, reason)| *reason)
}

/// One decision for each column without a part; `count_reason` says why a column of counts has none.
pub(super) fn note_unused(draft: &Draft, count_reason: impl Fn(usize) -> Option<ColumnReason>, out: &mut Outcome) {
    for (at, column) in draft.columns.iter().enumerate() {
        if out.roles.get(at) != Some(&Role::NotUsed) {
            continue;
        }
        let because = known_reason(draft, at).unwrap_or_else(|| match column.kind {
            _ if words::names_a_change(&column.name) => ColumnReason::Change,
            Kind::Count => count_reason(at).unwrap_or(ColumnReason::OtherCount),
            _ if draft.plan.layout == Layout::Answers => ColumnReason::NoScale,
            Kind::Percent | Kind::Decimal => ColumnReason::Rate,
            Kind::Duration => ColumnReason::Duration,
            Kind::Empty => ColumnReason::Empty,
            Kind::Date | Kind::Text | Kind::Money => ColumnReason::Text,
        });
        out.decisions.push(Decision::ColumnLeftOut { column: at, because });
    }
}

fn note_rows(draft: &Draft, out: &mut Outcome) {
    for (row, fate) in draft.rows.iter().zip(&out.fates) {
        let line = row.line;
        match fate {
            // Of these there may be thousands, told by one decision each.
            Fate::LeftOut(Reason::SameRecord { .. } | Reason::Lost | Reason::NotPaid { .. }) => {}
            Fate::LeftOut(reason) => out.decisions.push(Decision::RowLeftOut { line, reason: reason.clone() }),
            Fate::Kept if draft.choices.rows.get(&line) == Some(&true) => {
                out.decisions.push(Decision::RowIncluded { line });
            }
            Fate::Kept => {}
        }
    }
}

fn note_table(draft: &Draft, out: &mut Outcome) {
    let series = out.series.len();
    if series > MAX_SERIES {
        out.series.clear();
        out.problems.push(Problem::TooManySeries { series });
    }
    if draft.rows.is_empty() {
        out.warnings.push(Warning::EmptyTable);
    }
    let kept_lines =
        |line: &usize| draft.rows.iter().zip(&out.fates).any(|(row, fate)| row.line == *line && *fate == Fate::Kept);
    let lines: Vec<usize> = draft.file.extra_fields.iter().copied().filter(kept_lines).collect();
    if !lines.is_empty() {
        out.warnings.push(Warning::ExtraFields { lines });
    }
    out.warnings.extend(draft.file.decisions.iter().filter_map(|decision| undecided(draft, decision)));
    if !draft.file.text_numbers.is_empty() {
        out.warnings.push(Warning::TextNumbers { cells: draft.file.text_numbers.clone() });
    }
    if !draft.file.formulas.is_empty() {
        out.warnings.push(Warning::FormulasUnknown { cells: draft.file.formulas.clone() });
    }
    if out.series.iter().all(|series| series.steps.len() == 1) && !out.series.is_empty() {
        out.warnings.push(Warning::SingleStep);
    }
    if out.series.is_empty() && out.problems.is_empty() {
        let kept = out.fates.contains(&Fate::Kept);
        out.problems.push(if kept { Problem::NothingToCount } else { Problem::NoRows });
    }
}

/// Asks which of day and month comes first, where no date of a column decides it and it makes a difference.
fn undecided(draft: &Draft, decision: &Decision) -> Option<Warning> {
    let Decision::Days { column, order, decided: false, .. } = *decision else { return None };
    let both = |row: &Row| {
        let text = row.text(column);
        let either = (day(text, DayOrder::DayFirst)?, day(text, DayOrder::MonthFirst)?);
        (either.0 != either.1).then(|| Warning::DaysUndecided { column, order, text: text.to_owned(), either })
    };
    draft.rows.iter().find_map(both)
}

/// The unit of a series: the user's, the column's, or the first step's.
pub(super) fn unit(draft: &Draft, column: Option<usize>, first_step: Option<&str>, out: &mut Outcome) -> Unit {
    if let Some(unit) = draft.choices.unit {
        return unit;
    }
    let column = column.and_then(|at| draft.columns.get(at));
    let by_column = column.and_then(|column| Some((draft.plan.unit.or(column.unit)?, column.name.clone())));
    let by_step = || first_step.and_then(|name| Some((words::unit(name)?, name.to_owned())));
    let Some((unit, from)) = by_column.or_else(by_step) else {
        return Unit::Other;
    };
    let decision = Decision::Unit { unit, from };
    if !out.decisions.contains(&decision) {
        out.decisions.push(decision);
    }
    unit
}

/// The name of a table's only series.
pub(super) fn table_name(draft: &Draft) -> String {
    draft.title.clone().unwrap_or_else(|| draft.file.stem.clone())
}

//! A reading as JSON for scripts, with short phrases in English for what was left out and what to beware of.

use serde_json::{Value as Json, json};

use super::answers::Measure;
use super::dates::{DayOrder, Period};
use super::decision::{Fate, Reason, Total};
use super::decode::Encoding;

use super::draft::{Draft, DraftSeries, DraftStep};
use super::reading::Reading;
use super::scores::score;
use super::sheet::Row;
use super::warning::{CellProblem, Problem, Repeats, Warning};
use crate::surveys::{FEW, Scale};

/// The shape of `read --json`.
pub fn report(reading: &Reading) -> Json {
    json!({
        "file": reading.file,
        "recognised": reading.tables.first().map(|table| table.recognised.name()),
        "encoding": reading.encoding.map(Encoding::name),
        "bom": reading.bom,
        "delimiter": reading.delimiter.map(String::from),
        "tables": reading.tables.iter().map(table).collect::<Vec<Json>>(),
    })
}

fn table(draft: &Draft) -> Json {
    let columns: Vec<&str> = draft.columns.iter().map(|column| column.name.as_str()).collect();
    let (series, problems) = match draft.series() {
        Ok(series) => (series, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    let dropped: Vec<Json> = draft.rows.iter().filter_map(|row| dropped(draft, row)).collect();
    let problems = problems.iter().map(|problem| problem_phrase(*problem));
    let warnings: Vec<String> =
        problems.chain(draft.warnings.iter().map(|warning| warning_phrase(draft, warning))).collect();
    json!({
        "recognised": draft.recognised.name(),
        "sheet": draft.sheet.as_ref().map(|sheet| &sheet.name),
        "hidden_sheet": draft.sheet.as_ref().map(|sheet| sheet.hidden),
        "title": draft.title,
        "property": draft.property,
        "header_line": draft.header_line,
        "period": draft.period.map(period),
        "columns": columns,
        "series": series.iter().map(one_series).collect::<Vec<Json>>(),
        "dropped": dropped,
        "warnings": warnings,
        "questions": draft.questions.iter().map(|question| score(draft, question)).collect::<Vec<Json>>(),
    })
}

pub(super) fn period((from, to): Period) -> Json {
    json!([from.to_string(), to.to_string()])
}

fn one_series(series: &DraftSeries) -> Json {
    let name = |step: &DraftStep| match step.word {
        _ if step.named => step.name.clone(),
        Some(word) => word.id().to_owned(),
        None => format!("Step {}", step.name),
    };
    json!({
        "name": series.name,
        "unit": format!("{:?}", series.unit).to_lowercase(),
        "period": series.period.map(period),
        "approximate": series.approximate,
        "steps": series.steps.iter().map(name).collect::<Vec<String>>(),
        "counts": series.steps.iter().map(|step| step.count).collect::<Vec<Option<u64>>>(),
        "phases": series.steps.iter().map(|step| step.suggested.map(|phase| format!("{phase:?}").to_lowercase())).collect::<Vec<_>>(),
    })
}

fn dropped(draft: &Draft, row: &Row) -> Option<Json> {
    let Fate::LeftOut(reason) = &row.fate else {
        return None;
    };
    Some(json!({ "line": row.line, "why": reason_phrase(draft, row, reason) }))
}

fn reason_phrase(draft: &Draft, row: &Row, reason: &Reason) -> String {
    match reason {
        Reason::Total(total) => total_phrase(draft, row, total),
        Reason::Footnote => "footnote".to_owned(),
        Reason::Description => "describes the columns".to_owned(),
        Reason::NoData => "says that there are no data".to_owned(),
        Reason::NoName => "no name".to_owned(),
        Reason::NotAShopEvent => format!("{}: not one of the shop events in their usual order", row.text(0)),
        Reason::Repeated { first } => format!("repeats line {first}"),
        Reason::SameRecord { first } => format!("belongs to the record in line {first}"),
        Reason::Lost => "a lost record: how far it came is not known".to_owned(),
        Reason::Figure => format!("{}: an amount, an average or a rate, not a count", row.text(0)),
        Reason::NotPaid { status } => format!("{status}: not an order that was paid and kept"),
        Reason::ByUser => "left out by the user".to_owned(),
    }
}

fn total_phrase(draft: &Draft, row: &Row, total: &Total) -> String {
    let value = total.value.map_or_else(String::new, |value| value.to_string());
    let is_last = draft.rows.iter().all(|other| other.line <= row.line || other.fate != Fate::Kept);
    let others = if is_last { "above" } else { "around it" };
    let sum = if total.is_sum { format!(" and {value} = sum of the rows {others}") } else { String::new() };
    match &total.label {
        Some(label) if total.extra_field => {
            format!("total row: {label}, empty first cell and an extra last cell{sum}")
        }
        Some(label) => format!("total row: label {label}{sum}"),
        None if !total.is_sum => "total row: the first row has no name, where this program puts the total".to_owned(),
        None => {
            let name = draft.columns.first().map_or("", |column| column.name.as_str());
            format!("total row: empty {name}, and its numbers are the sums of the other rows")
        }
    }
}

fn problem_phrase(problem: Problem) -> String {
    match problem {
        Problem::NeedsFirstCount { cumulative: true } => {
            "only percentages of the first step: its count is needed".to_owned()
        }
        Problem::NeedsFirstCount { cumulative: false } => {
            "only percentages of the step before: the first count is needed".to_owned()
        }
        Problem::PartsOfWhole => "percentages that make a whole together: no steps of a funnel".to_owned(),
        Problem::EventLog => "an event log: count it with the funnel command".to_owned(),
        Problem::Survey => "answers to a survey, and no question with a scale".to_owned(),
        Problem::NothingToCount => "no column with counts of steps".to_owned(),
        Problem::TooManySteps { steps } => {
            format!("{steps} rows are too many for the steps of a funnel")
        }
        Problem::TooManySeries { series } => {
            format!("{series} periods or segments are too many: add the rows up")
        }
        Problem::NoRows => "no rows".to_owned(),
    }
}

pub(super) fn warning_phrase(draft: &Draft, warning: &Warning) -> String {
    let name = |column: usize| draft.columns.get(column).map_or("", |column| column.name.as_str());
    match warning {
        Warning::CountMissing { line, column, step, text, because } => {
            missing_phrase(*line, name(*column), step, &cell_phrase(text, *because))
        }
        Warning::Rises { series, step, count, before_count, .. } => {
            let of = draft.series().ok().filter(|all| all.len() > 1);
            let of = of.and_then(|all| Some(format!("{}: ", all.get(*series)?.name))).unwrap_or_default();
            format!("{of}{step} ({count}) is larger than the step before it ({before_count}): step rate above 100 %")
        }
        Warning::Repeated { step, counts, done, .. } => repeated_phrase(step, counts, *done),
        Warning::RepeatedPeriod { period, lines } => {
            format!("{period} is in lines {}: each is a series of its own", list(lines))
        }
        Warning::NotAddable { column, parts, total } => not_addable_phrase(name(*column), parts, *total),
        Warning::PartOfSum { column, missing, lines } => {
            format!("{}: {missing} rows have no count (lines {}), the sum is of the others", name(*column), list(lines))
        }
        Warning::Rounded { column, exact } => {
            format!("{}: the sum {exact} is rounded", name(*column))
        }
        Warning::TotalDiffers { column, sum, total } => {
            format!("{}: the rows add up to {sum}, the total in the file is {total}: rows are missing", name(*column))
        }
        Warning::DaysUndecided { column, order, text, either: (day, month) } => {
            let order = if *order == DayOrder::DayFirst { "day" } else { "month" };
            format!("{}: {text} may be {day} or {month}: read with the {order} first; is that right?", name(*column))
        }
        Warning::PercentDiffers { column, line, shown, computed } => {
            format!("line {line}: {} says {shown:.2} %, the counts say {computed:.2} %", name(*column))
        }
        Warning::PercentUnexplained { column } => {
            format!("{}: the percentages fit none of the counts", name(*column))
        }
        Warning::MixedUnits(units) => format!(
            "the steps count different things: {}",
            format!("{units:?}").trim_matches(['[', ']']).to_lowercase()
        ),
        Warning::MergedPeople { step } => format!("{step}: people in several of the merged steps count twice"),
        Warning::OpenFunnel => "each step counts who did it, whatever they did before: not a closed funnel".to_owned(),
        Warning::Approximate => "counts computed from percentages: about, no intervals and no tests".to_owned(),
        Warning::ExtraFields { lines } => {
            format!("lines {} have more fields than the header", list(lines))
        }
        Warning::TextNumbers { cells } => {
            let cells: Vec<String> =
                cells.iter().map(|(cell, text)| format!("{cell} holds the number {text} as text")).collect();
            cells.join("; ")
        }
        Warning::FormulasUnknown { cells } => {
            format!("{}: formulas without a result in the file: undefined, not counted as 0", cells.join(", "))
        }
        Warning::EmptyTable => "the table has no rows".to_owned(),
        Warning::SingleStep => "there is one step only, so no conversion".to_owned(),
        Warning::StagesUnordered => "the order of the stages is a guess".to_owned(),
        Warning::OtherScale { column, measure, scale } => other_scale_phrase(name(*column), *measure, *scale),
        Warning::FewAnswers { column, answers } => {
            format!("{}: {answers} answers are few (less than {FEW}), the interval is wide", name(*column))
        }
    }
}

fn other_scale_phrase(column: &str, measure: Measure, scale: Scale) -> String {
    let (Scale { lowest, highest }, usual) = (scale, measure.usual());
    let scale = match (measure, lowest) {
        (Measure::Nps, 1) => format!("scale has no 0: minimum answer is 1 (a 1-{highest} scale)"),
        _ => format!("a {lowest}-{highest} scale"),
    };
    format!(
        "{column}: {scale}: {} is not comparable with a {}-{} scale",
        measure.id().to_uppercase(),
        usual.lowest,
        usual.highest
    )
}

fn missing_phrase(line: usize, column: &str, step: &str, cell: &str) -> String {
    if step == column {
        format!("line {line}: {cell} in {column}: this row is left out of that step rate, not counted as 0")
    } else {
        format!("line {line}: {cell} in {column} of {step}: undefined, not counted as 0")
    }
}

fn cell_phrase(text: &str, because: CellProblem) -> String {
    let why = match because {
        CellProblem::Empty => return "empty cell".to_owned(),
        CellProblem::NoValue => "says that there is no value",
        CellProblem::Negative => "is a negative count",
        CellProblem::NotWhole => "is not a whole count (decimal sign?)",
        CellProblem::Percent => "is a percentage, not a count",
        CellProblem::Money => "is money, not a count",
        CellProblem::UnitText => "is a number with a unit",
        CellProblem::About => "is only about so many",
        CellProblem::Infinite => "is infinite",
        CellProblem::Garbled => "is not a number",
        CellProblem::TooLarge => "is too large to count exactly",
        CellProblem::Text => "is text",
    };
    format!("{text} {why}")
}

fn repeated_phrase(step: &str, counts: &[Option<u64>], done: Repeats) -> String {
    let times = match counts.len() {
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    let shown: Vec<String> =
        counts.iter().map(|count| count.map_or_else(|| "none".to_owned(), |count| count.to_string())).collect();
    let same = counts.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
    match (done, same) {
        (Repeats::Add, _) => format!("{step} appears {times} ({}): added", shown.join(", ")),
        (_, true) => format!(
            "{step} appears {times} with the same number ({}): one is kept",
            shown.first().map_or("", String::as_str)
        ),
        (_, false) => format!(
            "{step} appears {times} with different numbers ({}): the first is kept; add, keep the first, or keep both?",
            shown.join(", ")
        ),
    }
}

fn not_addable_phrase(name: &str, parts: &[u64], total: Option<u64>) -> String {
    let sum: Vec<String> = parts.iter().map(u64::to_string).collect();
    match total {
        Some(total) if parts.iter().sum::<u64>() != total => {
            format!("{name} cannot be added over rows: {} is not {total}", sum.join("+"))
        }
        _ => format!("{name} cannot be added over rows: the same people may be in several"),
    }
}

fn list(lines: &[usize]) -> String {
    let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
    lines.join(", ")
}

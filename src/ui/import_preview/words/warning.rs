//! What to beware of in a table, and why it gives no series yet.

use super::{column_name, counted, line_arg, lines_arg, list};
use crate::import::{CellProblem, DayOrder, Draft, Problem, Repeats, Warning};
use crate::lang::{Arg, Lang};

type Args = Vec<(&'static str, Arg)>;

/// The warning as a sentence.
pub fn warning_words(lang: &Lang, draft: &Draft, warning: &Warning) -> String {
    let (key, args) = on_steps(lang, draft, warning).unwrap_or_else(|| on_columns(lang, draft, warning));
    lang.say_with(&format!("import-warning-{key}"), &args)
}

/// Why nothing can be taken from the table as it is.
pub fn problem_words(lang: &Lang, problem: Problem) -> String {
    let mut args = Args::new();
    let id = match problem {
        Problem::NeedsFirstCount { .. } => "needs-first-count",
        Problem::PartsOfWhole => "parts-of-whole",
        Problem::EventLog => "event-log",
        Problem::Survey => "survey",
        Problem::NothingToCount => "nothing-to-count",
        Problem::TooManySteps { steps } => {
            args.push(("n", counted(lang, steps)));
            "too-many-steps"
        }
        Problem::TooManySeries { series } => {
            args.push(("n", counted(lang, series)));
            "too-many-series"
        }
        Problem::NoRows => "no-rows",
    };
    lang.say_with(&format!("import-problem-{id}"), &args)
}

/// What is done with a step that is there more than once, as the words of a button.
pub fn repeats_words(lang: &Lang, repeats: Repeats) -> String {
    let id = match repeats {
        Repeats::KeepFirst => "keep-first",
        Repeats::Add => "add",
        Repeats::KeepAll => "keep-all",
    };
    lang.say(&format!("import-repeats-{id}"))
}

fn on_steps(lang: &Lang, draft: &Draft, warning: &Warning) -> Option<(&'static str, Args)> {
    Some(match warning {
        Warning::CountMissing { line, column, step, text, because } => {
            let key = if text.trim().is_empty() { "count-empty" } else { "count-missing" };
            let column = column_name(lang, draft, *column);
            let is_step = if column == *step { "yes" } else { "no" };
            let args = vec![
                ("line", line_arg(*line)),
                ("column", column.into()),
                ("step", step.as_str().into()),
                ("column-is-step", is_step.into()),
                ("text", text.trim().into()),
                ("why", cell_id(*because).into()),
            ];
            (key, args)
        }
        Warning::Rises { series, step, count, before, before_count } => {
            let args = vec![
                ("series", series_name(draft, *series).unwrap_or_else(|| "none".to_owned()).into()),
                ("step", step.as_str().into()),
                ("count", lang.format().count(*count).into()),
                ("before", before.as_str().into()),
                ("before-count", lang.format().count(*before_count).into()),
            ];
            ("rises", args)
        }
        Warning::Repeated { step, lines, counts, .. } => {
            let counts: Vec<_> = counts.iter().map(|count| lang.format().count_or_dash(*count)).collect();
            let args = vec![
                ("step", step.as_str().into()),
                ("lines", lines_arg(lang, lines)),
                ("counts", list(lang, &counts).into()),
            ];
            ("repeated", args)
        }
        Warning::RepeatedPeriod { period, lines } => {
            ("repeated-period", vec![("period", period.as_str().into()), ("lines", lines_arg(lang, lines))])
        }
        _ => return None,
    })
}

fn on_columns(lang: &Lang, draft: &Draft, warning: &Warning) -> (&'static str, Args) {
    let name = |at: usize| ("column", Arg::Text(column_name(lang, draft, at)));
    let percent = |percent: f64| Arg::Text(lang.format().with_percent_sign(&lang.format().decimal(percent, 1)));
    match warning {
        Warning::NotAddable { column, parts, total } => not_addable(lang, name(*column), parts, *total),
        Warning::PartOfSum { column, missing, lines } => {
            ("part-of-sum", vec![name(*column), ("lines", lines_arg(lang, lines)), ("n", counted(lang, *missing))])
        }
        Warning::TotalDiffers { column, sum, total } => {
            let numbers = [("sum", *sum), ("total", *total)];
            let written = |number: f64| lang.format().decimal(number, if number.fract() == 0.0 { 0 } else { 2 });
            let numbers = numbers.map(|(key, number)| (key, Arg::Text(written(number))));
            ("total-differs", std::iter::once(name(*column)).chain(numbers).collect())
        }
        Warning::DaysUndecided { column, text, either: (day, month), order } => {
            let first = if *order == DayOrder::DayFirst { "day" } else { "month" };
            let either =
                [("day", *day), ("month", *month)].map(|(key, date)| (key, Arg::Text(lang.format().date(date))));
            let text = [("text", text.as_str().into()), ("first", first.into())];
            ("days-undecided", std::iter::once(name(*column)).chain(text).chain(either).collect())
        }
        Warning::Rounded { column, exact } => {
            ("rounded", vec![name(*column), ("exact", lang.format().decimal(*exact, 2).into())])
        }
        Warning::PercentDiffers { column, line, shown, computed } => {
            let args = [("line", line_arg(*line)), ("shown", percent(*shown)), ("computed", percent(*computed))];
            ("percent-differs", std::iter::once(name(*column)).chain(args).collect())
        }
        Warning::PercentUnexplained { column } => ("percent-unexplained", vec![name(*column)]),
        Warning::MixedUnits(units) => {
            let units: Vec<_> = units.iter().map(|unit| lang.say(&format!("unit-{}-name", unit.id()))).collect();
            ("mixed-units", vec![("units", list(lang, &units).into())])
        }
        Warning::MergedPeople { step } => ("merged-people", vec![("step", step.as_str().into())]),
        Warning::OpenFunnel => ("open-funnel", Vec::new()),
        Warning::Approximate => ("approximate", Vec::new()),
        Warning::ExtraFields { lines } => {
            ("extra-fields", vec![("lines", lines_arg(lang, lines)), ("n", counted(lang, lines.len()))])
        }
        Warning::TextNumbers { cells } => {
            let names: Vec<_> = cells.iter().map(|(cell, text)| format!("{cell} ({text})")).collect();
            ("text-numbers", vec![("cells", list(lang, &names).into()), ("n", counted(lang, cells.len()))])
        }
        Warning::FormulasUnknown { cells } => {
            ("formulas-unknown", vec![("cells", list(lang, cells).into()), ("n", counted(lang, cells.len()))])
        }
        Warning::SingleStep => ("single-step", Vec::new()),
        Warning::StagesUnordered => ("stages-unordered", Vec::new()),
        Warning::OtherScale { column, measure, scale } => {
            let usual = measure.usual();
            let points = [
                ("lowest", scale.lowest),
                ("highest", scale.highest),
                ("usual-lowest", usual.lowest),
                ("usual-highest", usual.highest),
            ];
            let mut args = vec![name(*column), ("measure", measure.id().to_uppercase().into())];
            args.extend(points.map(|(name, point)| (name, point.to_string().into())));
            ("other-scale", args)
        }
        Warning::FewAnswers { column, answers } => {
            let answers = counted(lang, usize::try_from(*answers).unwrap_or(usize::MAX));
            ("few-answers", vec![name(*column), ("n", answers)])
        }
        _ => ("empty-table", Vec::new()),
    }
}

/// The name of a series, where there are several.
fn series_name(draft: &Draft, at: usize) -> Option<String> {
    let series = draft.series().ok().filter(|all| all.len() > 1)?;
    series.get(at).map(|series| series.name.clone())
}

fn not_addable(lang: &Lang, name: (&'static str, Arg), parts: &[u64], total: Option<u64>) -> (&'static str, Args) {
    let sum = parts.iter().fold(0_u64, |sum, part| sum.saturating_add(*part));
    match total {
        Some(total) if total != sum => {
            let counts = [("sum", lang.format().count(sum).into()), ("total", lang.format().count(total).into())];
            ("not-addable-total", std::iter::once(name).chain(counts).collect())
        }
        _ => ("not-addable", vec![name]),
    }
}

const fn cell_id(because: CellProblem) -> &'static str {
    match because {
        CellProblem::Empty => "empty",
        CellProblem::NoValue => "no-value",
        CellProblem::Negative => "negative",
        CellProblem::NotWhole => "not-whole",
        CellProblem::Percent => "percent",
        CellProblem::Money => "money",
        CellProblem::UnitText => "unit-text",
        CellProblem::About => "about",
        CellProblem::Infinite => "infinite",
        CellProblem::Garbled => "garbled",
        CellProblem::TooLarge => "too-large",
        CellProblem::Text => "text",
    }
}

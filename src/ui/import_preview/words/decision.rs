//! What was decided while reading, and what a button does that takes it back.

use super::{column_name, columns_arg, counted, line_arg, lines_arg, list, reason_words};
use crate::import::{
    Alternative, ColumnEvidence, ColumnReason, Correction, DayOrder, Decision, DelimiterEvidence, Draft,
    EncodingEvidence, HeaderChoice, MeasureEvidence, NumberEvidence, NumberFormat, PercentBasis, PeriodSource,
    ReadingChoice, StepsIn,
};
use crate::lang::{Arg, Lang};

type Args = Vec<(&'static str, Arg)>;

/// The decision as a sentence, with its reason.
pub fn decision_words(lang: &Lang, draft: &Draft, decision: &Decision) -> String {
    if let Decision::RowLeftOut { line, reason } = decision {
        return reason_words(lang, *line, reason);
    }
    let (key, args) = on_file(lang, decision)
        .or_else(|| on_columns(lang, draft, decision))
        .unwrap_or_else(|| on_rows(lang, draft, decision));
    lang.say_with(&key, &args)
}

/// How the bytes were read, as a sentence; nothing for decisions on columns and rows.
pub fn file_words(lang: &Lang, decision: &Decision) -> Option<String> {
    on_file(lang, decision).map(|(key, args)| lang.say_with(&key, &args))
}

/// What a button says that carries out a correction.
pub fn correction_words(lang: &Lang, draft: &Draft, correction: &Correction) -> String {
    let column = |at: usize| vec![("column", Arg::Text(column_name(lang, draft, at)))];
    let (key, args) = match correction {
        Correction::UseColumn(at) => ("import-correct-use-column", column(*at)),
        Correction::IncludeRow(_, true) => ("import-correct-include-row", Vec::new()),
        Correction::IncludeRow(_, false) => ("import-correct-leave-row", Vec::new()),
        Correction::AddRows(false) => ("import-correct-keep-rows", Vec::new()),
        Correction::FileOrder(true) => ("import-correct-file-order", Vec::new()),
        Correction::SetUnit(_) => ("import-correct-no-unit", Vec::new()),
        Correction::ReadQuestion(_, None) => ("import-correct-no-question", Vec::new()),
        Correction::KeepPrefixes(true) => ("import-correct-keep-prefixes", Vec::new()),
        Correction::JoinRecords(false) => ("import-correct-rows-apart", Vec::new()),
        Correction::UseEarlier(false) => ("import-correct-no-earlier", Vec::new()),
        Correction::CountAllOrders(true) => ("import-correct-all-orders", Vec::new()),
        Correction::CountAllOrders(false) => ("import-correct-paid-orders", Vec::new()),
        Correction::LostInFirst(true) => ("import-correct-lost-in-first", Vec::new()),
        Correction::LostInFirst(false) => ("import-correct-lost-apart", Vec::new()),
        Correction::ForgetFirstCount => ("import-correct-no-first-count", Vec::new()),
        Correction::SplitStep(_) => ("import-correct-split", Vec::new()),
        Correction::SetNumbers(_, format) => ("import-correct-numbers", vec![("example", example(*format).into())]),
        Correction::SetDays(_, order) => ("import-correct-days", vec![("order", day_order_id(*order).into())]),
        Correction::SetPeriod(None) => ("import-correct-no-period", Vec::new()),
        Correction::ReadSteps(StepsIn::Rows) => ("import-steps-in-rows", Vec::new()),
        Correction::ReadSteps(StepsIn::Columns) => ("import-steps-in-columns", Vec::new()),
        _ => ("import-correct", Vec::new()),
    };
    lang.say_with(key, &args)
}

/// What a button says that takes a decision the other way.
pub fn alternative_words(lang: &Lang, draft: &Draft, other: &Alternative) -> String {
    match other {
        Alternative::Correction(correction) => correction_words(lang, draft, correction),
        Alternative::Reading(ReadingChoice::Encoding(encoding)) => {
            lang.say_with("import-correct-encoding", &[("encoding", encoding.name().into())])
        }
        Alternative::Reading(ReadingChoice::Delimiter(sign)) => {
            let args = [("kind", delimiter_id(*sign).into()), ("sign", sign.to_string().into())];
            lang.say_with("import-correct-delimiter", &args)
        }
        Alternative::Reading(ReadingChoice::Header(_, HeaderChoice::Line(line))) => {
            lang.say_with("import-correct-header", &[("line", line_arg(*line))])
        }
        Alternative::Reading(ReadingChoice::Header(_, HeaderChoice::None)) => lang.say("import-correct-no-header"),
    }
}

/// How the bytes were read: encoding, fields, and the lines above the rows.
fn on_file(lang: &Lang, decision: &Decision) -> Option<(String, Args)> {
    let (key, args): (&str, Args) = match decision {
        Decision::Encoding(encoding, because) => {
            ("encoding", vec![("encoding", encoding.name().into()), ("why", encoding_id(*because).into())])
        }
        Decision::Delimiter(sign, because) => delimiter(lang, *sign, *because),
        Decision::OnSheet { name, hidden } => {
            ("on-sheet", vec![("sheet", name.as_str().into()), ("hidden", if *hidden { "yes" } else { "no" }.into())])
        }
        Decision::FilledDown { cells } => ("filled-down", vec![("n", counted(lang, *cells))]),
        Decision::Comments { lines } => ("comments", vec![("n", counted(lang, *lines))]),
        Decision::TitleLines { first, last } if first == last => ("title-line", vec![("line", line_arg(*first))]),
        Decision::TitleLines { first, last } => {
            ("title-lines", vec![("first", line_arg(*first)), ("last", line_arg(*last))])
        }
        Decision::Header(Some(line)) => ("header", vec![("line", line_arg(*line))]),
        Decision::Header(None) => ("no-header", Vec::new()),
        Decision::SecondHeader { line } => ("second-header", vec![("line", line_arg(*line))]),
        Decision::Period((from, to), source) => {
            let period = lang.format().period(crate::document::Period { from: *from, to: *to });
            ("period", vec![("period", period.into()), ("source", period_id(*source).into())])
        }
        Decision::Recognised(recognised) => {
            let what = recognised.words(lang.language());
            ("recognised", vec![("what", what.into())])
        }
        _ => return None,
    };
    Some((format!("import-decision-{key}"), args))
}

fn delimiter(lang: &Lang, sign: char, because: DelimiterEvidence) -> (&'static str, Args) {
    let mut args: Args = vec![("kind", delimiter_id(sign).into()), ("sign", sign.to_string().into())];
    let key = match because {
        DelimiterEvidence::SepLine => "delimiter-said",
        DelimiterEvidence::Vote { agree, lines } => {
            args.extend([("agree", counted(lang, agree)), ("lines", counted(lang, lines))]);
            "delimiter-vote"
        }
        DelimiterEvidence::OneColumn => "delimiter-none",
        DelimiterEvidence::User => "delimiter-chosen",
    };
    (key, args)
}

/// Which columns are used, and how their cells are read.
fn on_columns(lang: &Lang, draft: &Draft, decision: &Decision) -> Option<(String, Args)> {
    let name = |at: usize| ("column", Arg::Text(column_name(lang, draft, at)));
    let (key, args): (&str, Args) = match decision {
        Decision::Numbers { column, format, because } => {
            let why = ("why", number_id(*because).into());
            ("numbers", vec![name(*column), ("example", example(*format).into()), why])
        }
        Decision::Days { column, order, decided, chosen } => {
            let order = day_order_id(*order);
            let decided = if *chosen { "user" } else { yes_or_no(*decided) };
            ("days", vec![name(*column), ("order", order.into()), ("decided", decided.into())])
        }
        Decision::ColumnsChosen { columns, instead_of, because } => {
            ("columns", chosen(lang, draft, (columns, instead_of), *because))
        }
        Decision::ColumnLeftOut { column, because } => {
            ("column-left-out", vec![name(*column), ("why", column_id(*because).into())])
        }
        Decision::PercentChecked { column, basis, compared } => {
            let basis = basis_id(*basis);
            ("percent-checked", vec![name(*column), ("basis", basis.into()), ("n", counted(lang, *compared))])
        }
        Decision::EventLog { user, event, time } => {
            ("event-log", vec![("columns", columns_arg(lang, draft, &[*user, *event, *time]))])
        }
        Decision::Question { column, measure, scale, because } => {
            let scale = [("lowest", scale.lowest), ("highest", scale.highest)];
            let mut args = vec![name(*column), ("measure", measure.id().into()), ("why", measure_id(*because).into())];
            args.extend(scale.map(|(name, point)| (name, point.to_string().into())));
            ("question", args)
        }
        Decision::AnswersLeftOut { column, blank, unreadable, lines } => {
            let mut args = vec![name(*column), ("n", counted(lang, *blank)), ("lines", lines_arg(lang, lines))];
            args.push(("unreadable", if *unreadable == 0 { "none".into() } else { "some".into() }));
            ("answers-left-out", args)
        }
        Decision::SerialDays { column } => ("serial-days", vec![name(*column)]),
        Decision::AnswersCounted { column } => ("answers-counted", vec![name(*column)]),
        Decision::PersonalDropped { columns } => ("personal", vec![("columns", columns_arg(lang, draft, columns))]),
        Decision::EarlierPeriod { columns } => ("earlier", vec![("columns", columns_arg(lang, draft, columns))]),
        Decision::Records { id, stage, records } => {
            let mut args = vec![("stage", column_name(lang, draft, *stage).into()), ("n", counted(lang, *records))];
            args.push(("id", id.map_or_else(|| "none".into(), |id| column_name(lang, draft, id).into())));
            ("records", args)
        }
        _ => return None,
    };
    Some((format!("import-decision-{key}"), args))
}

fn chosen(lang: &Lang, draft: &Draft, (columns, others): (&[usize], &[usize]), because: ColumnEvidence) -> Args {
    let unit = |unit: crate::document::Unit| lang.say(&format!("unit-{}-name", unit.id()));
    let (why, than) = match because {
        ColumnEvidence::OnlyCounts => ("only-counts", String::new()),
        ColumnEvidence::PeopleRatherThan(other) => ("people", unit(other)),
        ColumnEvidence::NearerToPeople(other) => ("nearer-to-people", unit(other)),
        ColumnEvidence::SameCount => ("same-count", String::new()),
        ColumnEvidence::KnownExporter => ("known-exporter", String::new()),
        ColumnEvidence::User => ("user", String::new()),
    };
    vec![
        ("columns", columns_arg(lang, draft, columns)),
        ("n", counted(lang, columns.len())),
        ("others", if others.is_empty() { "none".into() } else { columns_arg(lang, draft, others) }),
        ("why", why.into()),
        ("than", than.into()),
    ]
}

/// What happened to rows and steps.
fn on_rows(lang: &Lang, draft: &Draft, decision: &Decision) -> (String, Args) {
    let (key, args): (&str, Args) = match decision {
        Decision::RowIncluded { line } => ("row-included", vec![("line", line_arg(*line))]),
        Decision::RowsAdded { rows, chosen } => {
            let by = if *chosen { "user" } else { "no-periods" };
            ("rows-added", vec![("n", counted(lang, *rows)), ("why", by.into())])
        }
        Decision::PrefixesStripped { rows } => ("prefixes", vec![("n", counted(lang, *rows))]),
        Decision::ApostrophesStripped { cells } => ("apostrophes", vec![("n", counted(lang, *cells))]),
        Decision::UsualOrder => ("usual-order", Vec::new()),
        Decision::StepColumnsOrdered => ("step-columns-ordered", Vec::new()),
        Decision::StepsNumbered => ("steps-numbered", Vec::new()),
        Decision::Unit { unit, from } => {
            let unit = lang.say(&format!("unit-{}-name", unit.id()));
            ("unit", vec![("unit", unit.into()), ("from", from.as_str().into())])
        }
        Decision::RecordsJoined { rows } => ("records-joined", vec![("n", counted(lang, *rows))]),
        Decision::OrdersLeftOut { orders, statuses, counted: all } => {
            let names: Vec<_> = statuses.iter().map(|name| format!("‘{name}’")).collect();
            let key = if *all { "orders-counted" } else { "orders-left-out" };
            (key, vec![("n", counted(lang, *orders)), ("statuses", list(lang, &names).into())])
        }
        Decision::LostApart { records, in_first } => {
            let key = if *in_first { "lost-in-first" } else { "lost-apart" };
            (key, vec![("n", counted(lang, *records))])
        }
        Decision::StepsMerged { of, added, .. } => {
            let names: Vec<_> = of.iter().map(|name| format!("‘{name}’")).collect();
            let count = if *added { "added" } else { "largest" };
            ("steps-merged", vec![("steps", list(lang, &names).into()), ("count", count.into())])
        }
        Decision::StagesOrdered { known } => {
            ("stages-ordered", vec![("known", if *known { "yes".into() } else { "no".into() })])
        }
        Decision::Orders { orders, customers: Some(customers) } => {
            let customers = lang.format().count(*customers as u64);
            ("orders-of", vec![("n", counted(lang, *orders)), ("customers", customers.into())])
        }
        Decision::Orders { orders, customers: None } => ("orders", vec![("n", counted(lang, *orders))]),
        Decision::RowsCounted { rows } => ("rows-counted", vec![("n", counted(lang, *rows))]),
        Decision::PeopleApart => ("people-apart", Vec::new()),
        Decision::FirstCount { series, count, basis, lost } => {
            let of = basis_id(*basis);
            let name = draft.series().ok().and_then(|all| Some(all.get(*series)?.name.clone())).unwrap_or_default();
            let args = [("series", name), ("count", lang.format().count(*count))].map(|(key, text)| (key, text.into()));
            let ids = [("of", of.into()), ("lost", yes_or_no(*lost).into())];
            ("first-count", args.into_iter().chain(ids).collect())
        }
        _ => ("other", vec![("columns", list(lang, &draft_names(draft)).into())]),
    };
    (format!("import-decision-{key}"), args)
}

fn draft_names(draft: &Draft) -> Vec<String> {
    draft.columns.iter().map(|column| column.name.clone()).collect()
}

/// Twelve hundred and thirty-four and a half, as the column writes it.
fn example(format: NumberFormat) -> String {
    let thousands = format.thousands.map(String::from).unwrap_or_default();
    let decimals = format.decimal.map(|sign| format!("{sign}5")).unwrap_or_default();
    format!("1{thousands}234{decimals}")
}

const fn delimiter_id(sign: char) -> &'static str {
    match sign {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        _ => "other",
    }
}

const fn basis_id(basis: PercentBasis) -> &'static str {
    match basis {
        PercentBasis::First => "first",
        PercentBasis::Previous => "previous",
        PercentBasis::Next => "next",
    }
}

const fn day_order_id(order: DayOrder) -> &'static str {
    match order {
        DayOrder::DayFirst => "day-first",
        DayOrder::MonthFirst => "month-first",
    }
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

const fn encoding_id(because: EncodingEvidence) -> &'static str {
    match because {
        EncodingEvidence::Bom => "bom",
        EncodingEvidence::NulPattern => "nul-pattern",
        EncodingEvidence::ValidUtf8 => "valid-utf8",
        EncodingEvidence::NotUtf8 => "not-utf8",
        EncodingEvidence::User => "user",
    }
}

const fn period_id(source: PeriodSource) -> &'static str {
    match source {
        PeriodSource::Comments => "comments",
        PeriodSource::Title => "title",
        PeriodSource::Columns => "columns",
        PeriodSource::FileName => "file-name",
        PeriodSource::User => "user",
    }
}

const fn number_id(because: NumberEvidence) -> &'static str {
    match because {
        NumberEvidence::Cells => "cells",
        NumberEvidence::OtherCells => "other-cells",
        NumberEvidence::WholeCounts => "whole-counts",
        NumberEvidence::Rates => "rates",
        NumberEvidence::User => "user",
    }
}

const fn measure_id(because: MeasureEvidence) -> &'static str {
    match because {
        MeasureEvidence::Words => "words",
        MeasureEvidence::Scale => "scale",
        MeasureEvidence::User => "user",
    }
}

const fn column_id(because: ColumnReason) -> &'static str {
    match because {
        ColumnReason::OtherCount => "other-count",
        ColumnReason::Change => "change",
        ColumnReason::Rate => "rate",
        ColumnReason::Duration => "duration",
        ColumnReason::Text => "text",
        ColumnReason::Identifier => "identifier",
        ColumnReason::NotAddable => "not-addable",
        ColumnReason::SameStep => "same-step",
        ColumnReason::SameName => "same-name",
        ColumnReason::NoStep => "no-step",
        ColumnReason::Personal => "personal",
        ColumnReason::NoScale => "no-scale",
        ColumnReason::Total => "total",
        ColumnReason::Empty => "empty",
    }
}

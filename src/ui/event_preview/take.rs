//! From the count to the series that the project gets, and what stands in the way.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Sheet;
use super::segments::segment_words;
use super::state::Work;
use crate::action::{Imported, ImportedSeries};
use crate::document::{Gap, Period, SHORT_TEXT, Series, SeriesId, Source, Step, Unit};
use crate::events::{self, Counted, EventFunnel};
use crate::import::Recognised;
use crate::lang::Arg;
use crate::scene::Paint;
use crate::ui::clash::{self, Answer, Question};

/// The series, without ids, once the funnel was counted: one of all customers, and before it one of each segment taken.
pub fn series(sheet: &Sheet<'_>) -> Vec<Series> {
    let preview = sheet.preview;
    let Some(counted) = &preview.counted else { return Vec::new() };
    let segments = counted.segments.iter().filter(|(name, _)| !preview.left_out.contains(name));
    let parts = segments.map(|(name, funnel)| {
        let name = format!("{} · {}", preview.name.trim(), segment_words(sheet, name));
        series_of(sheet, counted, &name, funnel)
    });
    parts.chain([series_of(sheet, counted, &preview.name, &counted.funnel)]).collect()
}

fn series_of(sheet: &Sheet<'_>, counted: &Counted, name: &str, funnel: &EventFunnel) -> Series {
    let preview = sheet.preview;
    let column = preview.plan.event.map(|picked| preview.plan.column_name(picked.column));
    let stage = |at: usize| sheet.stages.get(at).copied().flatten();
    let steps = funnel.steps.iter().enumerate();
    Series {
        id: SeriesId(0),
        name: within(name),
        unit: Unit::People,
        period: counted.rows.span.and_then(period),
        source: Source {
            file: within(&preview.file),
            recognised: Recognised::EVENT_LOG.name().to_owned(),
            column: within(&column.unwrap_or_default()),
        },
        steps: steps
            .map(|(at, step)| Step {
                name: within(&step.name),
                count: Some(step.count),
                stage: stage(at),
                optional: step.optional,
                gap: step.gap.as_ref().map(gap),
                ..Step::default()
            })
            .collect(),
        answers: None,
    }
}

/// The times as the project keeps them.
fn gap(found: &events::Gap) -> Gap {
    let millis = |seconds: f64| (seconds * 1000.0).round().max(0.0) as u64;
    Gap {
        median_ms: millis(found.median),
        quartiles_ms: (millis(found.p25), millis(found.p75)),
        counts: found.bars.to_vec(),
    }
}

/// From the first day of the log to the last.
pub fn period((first, last): (i64, i64)) -> Option<Period> {
    let day = |micros: i64| Some(Timestamp::from_microsecond(micros).ok()?.to_zoned(TimeZone::UTC).date());
    Some(Period { from: day(first)?, to: day(last)? })
}

/// Why nothing can be taken; `None` when it can.
pub fn hindrance(sheet: &Sheet<'_>) -> Option<String> {
    let lang = sheet.lang();
    let key = if sheet.model.editor.is_none() {
        "import-cannot-no-map"
    } else if sheet.preview.under_way().is_some() {
        "events-cannot-counting"
    } else if matches!(sheet.preview.work, Work::Failed(_)) {
        "events-cannot-read"
    } else if sheet.preview.counted.is_none() {
        "events-cannot-not-counted"
    } else {
        return not_answered(sheet);
    };
    Some(lang.say(key))
}

/// Whether a question on series of the same days stands open, or leaves nothing to take.
fn not_answered(sheet: &Sheet<'_>) -> Option<String> {
    let new = series(sheet);
    let questions = questions(sheet, &new);
    if questions.iter().any(|question| question.answer.is_none()) {
        return Some(sheet.lang().say("import-cannot-asked"));
    }
    let left_out = questions.iter().filter(|question| question.answer == Some(Answer::LeaveOut)).count();
    (left_out == new.len()).then(|| sheet.lang().say("import-cannot-there"))
}

/// What will be taken.
pub fn summary(sheet: &Sheet<'_>) -> (String, Paint) {
    let lang = sheet.lang();
    let all = series(sheet);
    let Some(new) = all.last() else { return (String::new(), Paint::InkSoft) };
    let count = |n: usize| Arg::Count(n as u64, lang.format().count(n as u64));
    let args = [("series", count(all.len())), ("steps", count(new.steps.len()))];
    (lang.say_with("import-will-take", &args), Paint::InkSoft)
}

/// What must be asked of the series, for days that the project has numbers of.
pub fn questions<'a>(sheet: &'a Sheet<'_>, new: &'a [Series]) -> Vec<Question<'a>> {
    let Some(editor) = sheet.model.editor else { return Vec::new() };
    clash::questions(editor.project(), new, |at| sheet.preview.answers.get(&at).copied())
}

/// The series that are taken in the end, and those that they replace.
pub fn imported(sheet: &Sheet<'_>) -> Imported {
    let new = series(sheet);
    let questions = questions(sheet, &new);
    let kept = new.iter().enumerate().filter_map(|(at, series)| {
        let question = questions.iter().find(|question| question.at == at);
        let left_out = question.is_some_and(|question| question.answer == Some(Answer::LeaveOut));
        let replaces = question.map(Question::replaced).unwrap_or_default();
        (!left_out).then(|| ImportedSeries { series: series.clone(), replaces })
    });
    Imported { series: kept.collect(), recipes: Vec::new(), order_value: None }
}

/// The text, as long as the document allows.
fn within(text: &str) -> String {
    text.chars().take(SHORT_TEXT).collect()
}

//! From the count to the series that the project gets, and what stands in the way.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Sheet;
use super::segments::segment_words;
use super::state::Work;
use crate::document::{Gap, Period, SHORT_TEXT, Series, SeriesId, Source, Step, Unit};
use crate::events::{self, Counted, EventFunnel};
use crate::import::Recognised;
use crate::lang::Arg;
use crate::scene::Paint;
use crate::ui::numbers::series_label;

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
        return None;
    };
    Some(lang.say(key))
}

/// What will be taken, or the series of the same name, period and steps that the project has already.
pub fn summary(sheet: &Sheet<'_>) -> (String, Paint) {
    let lang = sheet.lang();
    let all = series(sheet);
    let Some(new) = all.last() else { return (String::new(), Paint::InkSoft) };
    if let Some(old) = alike(sheet, new) {
        let same = counts(old) == counts(new);
        let key = if same { "import-clash-same" } else { "import-clash-other" };
        return (lang.say_with(key, &[("name", series_label(lang, old).into())]), Paint::Warning);
    }
    let count = |n: usize| Arg::Count(n as u64, lang.format().count(n as u64));
    let args = [("series", count(all.len())), ("steps", count(new.steps.len()))];
    (lang.say_with("import-will-take", &args), Paint::InkSoft)
}

fn alike<'a>(sheet: &'a Sheet<'_>, new: &Series) -> Option<&'a Series> {
    let names = |series: &Series| series.steps.iter().map(|step| step.name.to_lowercase()).collect::<Vec<_>>();
    let wanted = names(new);
    let mut all = sheet.model.editor?.project().series().iter();
    all.find(|old| old.period == new.period && old.unit == new.unit && names(old) == wanted)
}

fn counts(series: &Series) -> Vec<Option<u64>> {
    series.steps.iter().map(|step| step.count).collect()
}

/// The text, as long as the document allows.
fn within(text: &str) -> String {
    text.chars().take(SHORT_TEXT).collect()
}

//! From the count to the series that the project gets, and what stands in the way.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Sheet;
use super::state::Work;
use crate::document::{Period, SHORT_TEXT, Series, SeriesId, Source, Step, Unit};
use crate::import::Recognised;
use crate::lang::Arg;
use crate::scene::Paint;
use crate::ui::numbers::series_label;

/// The series, without an id, once the funnel was counted.
pub fn series(sheet: &Sheet<'_>) -> Option<Series> {
    let preview = sheet.preview;
    let counted = preview.counted.as_ref()?;
    let column = preview.plan.event.map(|picked| preview.plan.column_name(picked.column));
    let stage = |at: usize| sheet.stages.get(at).copied().flatten();
    let steps = counted.funnel.steps.iter().enumerate();
    Some(Series {
        id: SeriesId(0),
        name: within(&preview.name),
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
                ..Step::default()
            })
            .collect(),
        answers: None,
    })
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

/// What will be taken, or the series of the same period and steps that the project has already.
pub fn summary(sheet: &Sheet<'_>) -> (String, Paint) {
    let lang = sheet.lang();
    let Some(new) = series(sheet) else { return (String::new(), Paint::InkSoft) };
    if let Some(old) = alike(sheet, &new) {
        let same = counts(old) == counts(&new);
        let key = if same { "import-clash-same" } else { "import-clash-other" };
        return (lang.say_with(key, &[("name", series_label(lang, old).into())]), Paint::Warning);
    }
    let count = |n: usize| Arg::Count(n as u64, lang.format().count(n as u64));
    (lang.say_with("import-will-take", &[("series", count(1)), ("steps", count(new.steps.len()))]), Paint::InkSoft)
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

//! From the preview to the series that the project gets, and what stands in the way.

use super::words::{column_name, step_name};
use super::{ImportPreview, Sheet};
use crate::document::{Period, Project, SHORT_TEXT, Series, SeriesId, Source, Step};
use crate::import::DraftSeries;
use crate::lang::Arg;
use crate::scene::Paint;
use crate::ui::numbers::series_label;

/// A series with the user's name and period for it.
pub struct Named {
    pub name: String,
    pub period: Option<Period>,
    pub taken: bool,
}

/// The series at this place as the user has it.
pub fn named(sheet: &Sheet<'_>, at: usize) -> Option<Named> {
    let given = sheet.series().get(at)?;
    let changed = sheet.preview.changed.get(&at);
    let name = changed.and_then(|changed| changed.name.clone()).unwrap_or_else(|| given.name.clone());
    let found = given.period.map(|(from, to)| Period { from, to });
    let period = changed.and_then(|changed| changed.period).unwrap_or(found);
    Some(Named { name, period, taken: !changed.is_some_and(|changed| changed.left_out) })
}

/// The series that are taken, without ids.
pub fn series(sheet: &Sheet<'_>) -> Vec<Series> {
    taken(sheet).into_iter().filter_map(|at| one(sheet, at)).collect()
}

/// Why nothing can be taken; `None` when it can.
pub fn hindrance(sheet: &Sheet<'_>) -> Option<String> {
    let lang = sheet.lang();
    let taken = taken(sheet);
    let steps = sheet.series().first().map_or(0, |series| series.steps.len());
    if sheet.preview.series.is_err() {
        return Some(lang.say("import-cannot-read"));
    }
    if sheet.model.editor.is_none() {
        return Some(lang.say("import-cannot-no-map"));
    }
    if taken.is_empty() || steps == 0 {
        return Some(lang.say("import-cannot-nothing"));
    }
    let reversed = |at: usize| named(sheet, at)?.period.filter(|period| period.from > period.to);
    taken.into_iter().find_map(reversed).map(|_| lang.say("import-cannot-period"))
}

/// What will be taken, and the first series that the project has already.
pub fn summary(sheet: &Sheet<'_>) -> (String, Paint) {
    let lang = sheet.lang();
    let taken = taken(sheet);
    if let Some(words) = taken.iter().find_map(|at| clash(sheet, *at)) {
        return (words, Paint::Warning);
    }
    let steps = sheet.series().first().map_or(0, |series| series.steps.len());
    let count = |n: usize| Arg::Count(n as u64, lang.format().count(n as u64));
    (lang.say_with("import-will-take", &[("series", count(taken.len())), ("steps", count(steps))]), Paint::InkSoft)
}

/// Says so when the project has numbers of the same period and steps already.
pub fn clash(sheet: &Sheet<'_>, at: usize) -> Option<String> {
    let project = sheet.model.editor?.project();
    let new = one(sheet, at)?;
    let old = alike(project, &new)?;
    let same = counts(old) == counts(&new);
    let key = if same { "import-clash-same" } else { "import-clash-other" };
    Some(sheet.lang().say_with(key, &[("name", series_label(sheet.lang(), old).into())]))
}

fn taken(sheet: &Sheet<'_>) -> Vec<usize> {
    let all = 0..sheet.series().len();
    all.filter(|at| !sheet.preview.changed.get(at).is_some_and(|changed| changed.left_out)).collect()
}

fn one(sheet: &Sheet<'_>, at: usize) -> Option<Series> {
    let (given, named) = (sheet.series().get(at)?, named(sheet, at)?);
    Some(Series {
        id: SeriesId(0),
        name: within(&named.name),
        unit: given.unit,
        period: named.period,
        source: source(sheet, sheet.preview, given),
        steps: steps(sheet, given),
        answers: None,
    })
}

fn source(sheet: &Sheet<'_>, preview: &ImportPreview, given: &DraftSeries) -> Source {
    Source {
        file: within(&preview.reading.file),
        recognised: sheet.draft.recognised.name().to_owned(),
        column: given.column.map(|at| within(&column_name(sheet.lang(), sheet.draft, at))).unwrap_or_default(),
    }
}

/// The steps with the stages of the first series' steps of the same key.
fn steps(sheet: &Sheet<'_>, given: &DraftSeries) -> Vec<Step> {
    let first = sheet.series().first().map(|series| series.steps.as_slice()).unwrap_or_default();
    let stage = |step: &crate::import::DraftStep| {
        let at = first.iter().position(|other| other.key == step.key)?;
        sheet.stages.get(at).copied().flatten()
    };
    let step = |(at, step): (usize, &crate::import::DraftStep)| Step {
        name: within(&step_name(sheet.lang(), step, at)),
        count: step.count,
        stage: stage(step),
        ..Step::default()
    };
    given.steps.iter().enumerate().map(step).collect()
}

/// The text, as long as the document allows.
fn within(text: &str) -> String {
    text.chars().take(SHORT_TEXT).collect()
}

/// The project's series of the same period and steps.
fn alike<'a>(project: &'a Project, new: &Series) -> Option<&'a Series> {
    new.period?;
    let names = |series: &Series| series.steps.iter().map(|step| step.name.trim().to_lowercase()).collect::<Vec<_>>();
    let wanted = names(new);
    project.series().iter().find(|old| old.period == new.period && old.unit == new.unit && names(old) == wanted)
}

fn counts(series: &Series) -> Vec<Option<u64>> {
    series.steps.iter().map(|step| step.count).collect()
}

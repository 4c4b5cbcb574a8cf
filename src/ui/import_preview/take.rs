//! From the preview to the series that the project gets, and what stands in the way.

use std::collections::BTreeMap;

use super::recall::recipes;
use super::state::{ImportPreview, OneFile, Taken};
use super::words::{column_name, step_name};
use super::{Sheet, StepRef, funnel};
use crate::action::{Imported, ImportedSeries};
use crate::document::{
    Answers, Cents, Currency, Period, SHORT_TEXT, Series, SeriesId, Source, StageId, Step, StepOrigin, Unit,
};
use crate::import::{DraftSeries, DraftStep, Question as Asked, Role};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::clash::{self, Answer, Question};
use crate::ui::numbers::series_label;

/// A series with the user's name and period for it.
pub struct Named {
    pub name: String,
    pub period: Option<Period>,
    pub taken: bool,
}

/// A series that would be taken, without an id.
pub struct New {
    pub taken: Taken,
    pub series: Series,
    /// Which steps have a stage of the user's own choice.
    chosen: Vec<bool>,
}

/// The series at this place of a file as the user has it.
pub fn named(file: &OneFile, at: usize) -> Option<Named> {
    let given = file.series().get(at)?;
    let changed = file.series_changes(at);
    let name = changed.and_then(|changed| changed.name.clone()).unwrap_or_else(|| given.name.clone());
    let found = given.period.map(|(from, to)| Period { from, to });
    let period = changed.and_then(|changed| changed.period).unwrap_or(found);
    Some(Named { name, period, taken: !changed.is_some_and(|changed| changed.left_out) })
}

/// Everything that is ticked to be taken.
pub fn all(model: &Model<'_>, preview: &ImportPreview, stages: &BTreeMap<StepRef, Option<StageId>>) -> Vec<New> {
    let one = |taken: Taken| match taken {
        Taken::Funnel => {
            let (series, chosen) = funnel::series(model, preview, stages)?;
            Some(New { taken, series, chosen })
        }
        Taken::Series(file, at) => one(model.lang, preview, stages, (file, at)),
    };
    preview.taken().into_iter().filter_map(one).collect()
}

fn one(
    lang: &Lang,
    preview: &ImportPreview,
    stages: &BTreeMap<StepRef, Option<StageId>>,
    (place, at): (usize, usize),
) -> Option<New> {
    let file = preview.files().get(place)?;
    let (given, named) = (file.series().get(at)?, named(file, at)?);
    let source = source(lang, file, given, None);
    let mixed = given.unit == Unit::Other;
    let step = |(number, step): (usize, &DraftStep)| Step {
        name: within(&step_name(lang, step, number)),
        count: step.count,
        stage: stages.get(&(place, step.key().clone())).copied().flatten(),
        optional: step.optional,
        origin: step
            .unit
            .filter(|unit| mixed && *unit != given.unit)
            .map(|unit| StepOrigin { unit, source: self::source(lang, file, given, step.column) }),
        gap: None,
    };
    let own = |step: &DraftStep| file.state().is_some_and(|state| state.stages.contains_key(step.key()));
    let series = Series {
        id: SeriesId(0),
        name: within(&named.name),
        unit: given.unit,
        period: named.period,
        source,
        steps: given.steps.iter().enumerate().map(step).collect(),
        answers: answers(file, given),
    };
    Some(New { taken: Taken::Series(place, at), series, chosen: given.steps.iter().map(own).collect() })
}

/// Where the numbers of a series come from, or those of one of its columns.
pub fn source(lang: &Lang, file: &OneFile, given: &DraftSeries, column: Option<usize>) -> Source {
    let draft = file.draft();
    let column = column.or(given.column).zip(draft).map(|(at, draft)| within(&column_name(lang, draft, at)));
    Source {
        file: within(file.name()),
        recognised: draft.map(|draft| draft.recognised.name().to_owned()).unwrap_or_default(),
        column: column.unwrap_or_default(),
    }
}

/// The answers that a series was counted from.
fn answers(file: &OneFile, given: &DraftSeries) -> Option<Answers> {
    let column = given.column?;
    let asked: &Asked = file.draft()?.questions.iter().find(|question| question.column == column)?;
    Some(asked.answers())
}

/// What must be asked of the series that would be taken; nothing where there is no project.
pub fn questions<'a>(
    model: &'a Model<'_>,
    preview: &ImportPreview,
    new: &[New],
    series: &'a [Series],
) -> Vec<Question<'a>> {
    let Some(editor) = model.editor else { return Vec::new() };
    let answered = |at: usize| preview.answer(new.get(at)?.taken);
    clash::questions(editor.project(), series, answered)
}

/// The series that are taken in the end, and how their tables are read from now on.
pub fn imported(sheet: &Sheet<'_>) -> Imported {
    let question = |at: usize| sheet.questions.iter().find(|question| question.at == at);
    let mut series = Vec::new();
    for (at, new) in sheet.new.iter().enumerate() {
        let question = question(at);
        if question.is_some_and(|question| question.answer == Some(Answer::LeaveOut)) {
            continue;
        }
        let replaces = question.map(Question::replaced).unwrap_or_default();
        let old = question.and_then(Question::old).filter(|_| !replaces.is_empty());
        let series_new = old.map_or_else(|| new.series.clone(), |old| on_stages_of(old, new));
        series.push(ImportedSeries { series: series_new, replaces });
    }
    let files = sheet.preview.files().iter().enumerate();
    let used = files.filter(|(at, _)| sheet.new.iter().any(|new| uses(new.taken, *at)));
    let mut recipes: Vec<_> = used.flat_map(|(_, file)| recipes(file)).collect();
    let mut shapes = std::collections::BTreeSet::new();
    recipes.retain(|(shape, _)| shapes.insert(shape.clone()));
    Imported { series, recipes, order_value: order_value(sheet) }
}

/// What an end customer spends on average, where the table says what its last step brought in and the project does not
/// know it yet.
pub fn order_value(sheet: &Sheet<'_>) -> Option<Cents> {
    let known = sheet.model.editor?.project().steering().money.order_value;
    let revenue = sheet.draft.columns.iter().filter(|column| column.role == Role::Money && column.is_revenue()).count();
    let place = sheet.file.series().len().checked_sub(1)?;
    let left_out =
        |at: usize| sheet.questions.iter().any(|asked| asked.at == at && asked.answer == Some(Answer::LeaveOut));
    let mut taken = sheet.new.iter().enumerate().filter(|(at, _)| !left_out(*at));
    taken.find(|(_, new)| new.taken == Taken::Series(sheet.preview.at(), place))?;
    let last = sheet.file.series().get(place)?.steps.last()?;
    let (money, count) = (last.money?, last.count.filter(|count| *count > 0)?);
    (known.is_none() && revenue == 1 && sheet.preview.funnel.is_none()).then(|| Cents::of(money / count as f64))
}

fn uses(taken: Taken, file: usize) -> bool {
    match taken {
        Taken::Funnel => true,
        Taken::Series(of, _) => of == file,
    }
}

/// The new series on the stages of the one it replaces, but where the user chose a stage himself.
fn on_stages_of(old: &Series, new: &New) -> Series {
    let mut series = new.series.clone();
    for ((step, old), chosen) in series.steps.iter_mut().zip(&old.steps).zip(&new.chosen) {
        if !chosen {
            step.stage = old.stage.or(step.stage);
        }
    }
    series
}

/// Why nothing can be taken; `None` when it can.
pub fn hindrance(sheet: &Sheet<'_>) -> Option<String> {
    let lang = sheet.lang();
    let unread = sheet.preview.files().iter().find(|file| !file.problems().is_empty());
    if let (Some(file), true) = (unread, sheet.preview.files().len() > 1) {
        return Some(lang.say_with("import-cannot-read-file", &[("file", file.name().into())]));
    }
    if unread.is_some() {
        return Some(lang.say("import-cannot-read"));
    }
    if sheet.model.editor.is_none() {
        return Some(lang.say("import-cannot-no-map"));
    }
    if sheet.new.iter().all(|new| new.series.steps.is_empty()) {
        return Some(lang.say("import-cannot-nothing"));
    }
    if sheet.new.iter().any(|new| new.series.period.is_some_and(|period| period.from > period.to)) {
        return Some(lang.say("import-cannot-period"));
    }
    if sheet.questions.iter().any(|question| question.answer.is_none()) {
        return Some(lang.say("import-cannot-asked"));
    }
    let out = |at: usize| sheet.questions.iter().any(|asked| asked.at == at && asked.answer == Some(Answer::LeaveOut));
    (0..sheet.new.len()).all(out).then(|| lang.say("import-cannot-there"))
}

/// What will be taken, and what colour that has.
pub fn summary(sheet: &Sheet<'_>) -> (String, Paint) {
    let lang = sheet.lang();
    let left_out = sheet.questions.iter().filter(|question| question.answer == Some(Answer::LeaveOut)).count();
    let count = |n: usize| Arg::Count(n as u64, lang.format().count(n as u64));
    let steps = sheet.new.first().map_or(0, |new| new.series.steps.len());
    let all_alike = sheet.new.iter().all(|new| new.series.steps.len() == steps);
    let series = ("series", count(sheet.new.len() - left_out));
    let words = if all_alike {
        lang.say_with("import-will-take", &[series, ("steps", count(steps))])
    } else {
        lang.say_with("import-will-take-series", &[series])
    };
    let words = match order_value(sheet) {
        Some(value) => {
            let args = [("value", lang.format().money(value.value(), Currency::default()).into())];
            format!("{words} {}", lang.say_with("import-order-value", &args))
        }
        None => words,
    };
    (words, Paint::InkSoft)
}

/// What the button that accepts says: the period, where the table is read as the last of its shape.
pub fn accept_words(sheet: &Sheet<'_>) -> String {
    let lang = sheet.lang();
    let recalled = sheet.file.state().is_some_and(|state| state.recall.is_some());
    let left_out =
        |at: usize| sheet.questions.iter().any(|asked| asked.at == at && asked.answer == Some(Answer::LeaveOut));
    let kept: Vec<&Series> =
        sheet.new.iter().enumerate().filter(|(at, _)| !left_out(*at)).map(|(_, new)| &new.series).collect();
    let period = kept.first().and_then(|series| series.period);
    let period = period.filter(|period| kept.iter().all(|series| series.period == Some(*period)));
    let named = |key: &str, period: Period| lang.say_with(key, &[("period", lang.format().period(period).into())]);
    let replaced = sheet.questions.iter().filter(|asked| asked.answer == Some(Answer::Replace)).count();
    match period {
        Some(period) if replaced > 0 && replaced == kept.len() => named("import-replace-period", period),
        None if replaced > 0 && replaced == kept.len() => lang.say("import-replace"),
        Some(period) if recalled => named("import-accept-period", period),
        _ => lang.say("import-accept"),
    }
}

/// Says so when the project has numbers of the same period and steps already.
pub fn clash_words(sheet: &Sheet<'_>, taken: Taken) -> Option<String> {
    let at = sheet.new.iter().position(|new| new.taken == taken)?;
    let question = sheet.questions.iter().find(|question| question.at == at)?;
    let key = if question.same { "import-clash-note-same" } else { "import-clash-note-other" };
    let name = question.old().map(|old| series_label(sheet.lang(), old)).unwrap_or_default();
    Some(sheet.lang().say_with(key, &[("name", name.into())]))
}

/// The text, as long as the document allows.
pub fn within(text: &str) -> String {
    text.chars().take(SHORT_TEXT).collect()
}

//! Surveys over their rounds: the score with its interval, what changed, and how the answers lie.

mod loyals;
mod words;

use egui::{Id, Label, Ui};

use super::bars::{Bar, bar_figures, bars_ui};
use super::kept::Kept;
use super::over_time::{Cursor, TimeLine, TimePlot, TimePoint, time_plot_ui};
use super::panel::{Panel, plot_panel_ui};
use super::trend::figures;
use super::{Key, Shown, series_label};
use crate::action::{Action, Command};
use crate::document::{Answers, Measure, Series, SeriesId};
use crate::insight::{self, Loyals, lines};
use crate::lang::{Format, Lang};
use crate::scene::Paint;
use crate::surveys::{Scale, Score, score_change};
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};

/// What the section remembers.
#[derive(Debug, Default)]
pub struct SurveysState {
    /// The question in sight, by one of its rounds.
    question: Option<SeriesId>,
    /// The round whose answers are in sight.
    round: Option<SeriesId>,
    cursor: Cursor,
    loyals: Kept<Key, Loyals>,
}

/// A question with its rounds, the earliest first.
struct Question<'a> {
    measure: Measure,
    rounds: Vec<Round<'a>>,
}

/// One round of a question.
#[derive(Clone, Copy)]
struct Round<'a> {
    series: &'a Series,
    answers: &'a Answers,
    score: Score,
}

/// The question in sight, and the loyals; how to get one where there is none.
pub fn surveys_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut SurveysState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let known = state.loyals.get(shown.key, || insight::loyals(shown.editor.project(), shown.journey));
    let questions = questions(shown.editor.project().series());
    let holds = |question: &&Question<'_>, id: SeriesId| question.rounds.iter().any(|round| round.series.id == id);
    let chosen = |id: SeriesId| questions.iter().find(|question| holds(question, id));
    let question = state.question.and_then(chosen).or_else(|| chosen(shown.series.id)).or_else(|| questions.first());
    let Some((question, last)) = question.and_then(|question| Some((question, question.rounds.last()?))) else {
        empty_ui(ui, lang, actions);
        return loyals::loyals_ui(ui, shown, &known, actions);
    };
    if questions.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            let label = lang.say("numbers-survey-which");
            ui.label(&label);
            let options =
                questions.iter().filter_map(|question| Some((question.rounds.last()?.series.id, name(lang, question))));
            let options: Vec<_> = options.collect();
            state.question = choice_ui(ui, Id::unique("survey"), &label, last.series.id, options).or(state.question);
        });
    }
    question_ui(ui, lang, question, state, actions);
    ui.separator();
    answers_ui(ui, lang, question, state, actions);
    ui.separator();
    loyals::loyals_ui(ui, shown, &known, actions);
}

/// The questions that series hold the answers to: alike in measure and scale, and in name where two share a period.
fn questions(series: &[Series]) -> Vec<Question<'_>> {
    let mut kinds: Vec<(Measure, Scale, Vec<&Series>)> = Vec::new();
    for series in series {
        let Some(answers) = &series.answers else { continue };
        let kind = (answers.measure, Scale::from(answers));
        match kinds.iter_mut().find(|(measure, scale, _)| (*measure, *scale) == kind) {
            Some((.., found)) => found.push(series),
            None => kinds.push((kind.0, kind.1, vec![series])),
        }
    }
    kinds.sort_by_key(|(measure, scale, _)| (*measure, *scale));
    let all = kinds.iter().flat_map(|(measure, _, found)| rounds(found).into_iter().map(|rounds| (*measure, rounds)));
    let questions =
        all.map(|(measure, rounds)| Question { measure, rounds: rounds.into_iter().filter_map(Round::of).collect() });
    questions.filter(|question| !question.rounds.is_empty()).collect()
}

/// The rounds of each question; one without a period stands alone.
fn rounds<'a>(found: &[&'a Series]) -> Vec<Vec<&'a Series>> {
    let dated = lines(found.iter().copied()).into_iter().map(|line| line.series);
    let undated = found.iter().filter(|series| series.period.is_none()).map(|series| vec![*series]);
    dated.chain(undated).collect()
}

impl<'a> Round<'a> {
    fn of(series: &'a Series) -> Option<Self> {
        let answers = series.answers.as_ref()?;
        Some(Self { series, answers, score: Score::of(answers)? })
    }
}

/// What the question is called: what it measures, and the words that were asked.
fn name(lang: &Lang, question: &Question<'_>) -> String {
    let measure = words::measure(lang, question.measure);
    let asked = question.rounds.last().map(|round| round.series);
    let asked = asked.map(|series| if series.source.column.is_empty() { &series.name } else { &series.source.column });
    match asked.filter(|words| !words.trim().is_empty()) {
        Some(asked) => {
            lang.say_with("numbers-survey-named", &[("measure", measure.into()), ("question", asked.as_str().into())])
        }
        None => measure,
    }
}

/// The score of the last round, the change, and the course over the rounds.
fn question_ui(ui: &mut Ui, lang: &Lang, question: &Question<'_>, state: &mut SurveysState, actions: &mut Vec<Action>) {
    let Some(last) = question.rounds.last() else { return };
    let title = name(lang, question);
    let line = [TimeLine {
        label: String::new(),
        points: question.rounds.iter().filter_map(|round| point(lang, round)).collect(),
    }];
    let sentence = words::score_sentence(lang, &when(lang, last.series), &last.score);
    let figures = || figures(lang, &line);
    let panel = Panel { id: "survey", title: &title, sentence: &sentence, figures: &figures, has_table: true };
    let cursor = &mut state.cursor;
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        ui.label(theme::strong(words::value(lang, &last.score), size::DISPLAY));
        for words in words::warnings(lang, &last.score) {
            let ink = theme::colour(ui, Paint::Warning);
            ui.add(Label::new(egui::RichText::new(words).color(ink)).wrap());
        }
        if let Some(words) = change(lang, question) {
            ui.add(Label::new(words).wrap());
        }
        if line.iter().any(|line| line.points.len() > 1) {
            time_plot_ui(ui, lang, &plot(question.measure, last, &line), cursor);
        } else {
            ui.add(Label::new(theme::soft(ui, lang.say("numbers-survey-one-round"))).wrap());
        }
    });
}

/// When a round was held, or what it is called.
fn when(lang: &Lang, series: &Series) -> String {
    series.period.map_or_else(|| series_label(lang, series), |period| lang.format().period(period))
}

fn plot<'a>(measure: Measure, last: &Round<'_>, lines: &'a [TimeLine]) -> TimePlot<'a> {
    let scale = Scale::from(last.answers);
    let range = match measure {
        Measure::Nps => (-100.0, 100.0),
        Measure::Csat => (0.0, 1.0),
        Measure::Ces => (f64::from(scale.lowest), f64::from(scale.highest)),
    };
    let axis: fn(Format, f64) -> String =
        if measure == Measure::Csat { Format::percent } else { |format, value| format.decimal(value, 0) };
    TimePlot {
        id: Id::unique(("survey", measure.id())),
        lines,
        flags: &[],
        now: None,
        range: Some(range),
        axis,
        rounds: true,
        hint: "numbers-survey-hint",
    }
}

fn point(lang: &Lang, round: &Round<'_>) -> Option<TimePoint> {
    let period = round.series.period?;
    Some(TimePoint {
        from: period.from,
        to: period.to,
        value: Some(round.score.value),
        interval: round.score.interval,
        name: lang.format().period(period),
        words: words::score_words(lang, &round.score),
    })
}

/// Whether the score changed since the round before.
fn change(lang: &Lang, question: &Question<'_>) -> Option<String> {
    let [.., before, after] = question.rounds.as_slice() else { return None };
    let found = score_change(before.answers, after.answers)?;
    Some(words::change_sentence(lang, &when(lang, before.series), question.measure, &found))
}

/// How often each answer was given in a round.
fn answers_ui(ui: &mut Ui, lang: &Lang, question: &Question<'_>, state: &mut SurveysState, actions: &mut Vec<Action>) {
    let chosen = |id: SeriesId| question.rounds.iter().find(|round| round.series.id == id);
    let Some(round) = state.round.and_then(chosen).or_else(|| question.rounds.last()) else { return };
    if question.rounds.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            let label = lang.say("numbers-survey-round");
            ui.label(&label);
            let options = question.rounds.iter().rev().map(|round| (round.series.id, when(lang, round.series)));
            state.round = choice_ui(ui, Id::unique("survey-round"), &label, round.series.id, options).or(state.round);
        });
    }
    let bars = bars(lang, round);
    let title = lang.say("numbers-survey-answers");
    let sentence = words::answers_sentence(lang, round.answers);
    let figures = || bar_figures(lang, ["numbers-survey-answer", "numbers-column-count"], &bars);
    let panel = Panel { id: "answers", title: &title, sentence: &sentence, figures: &figures, has_table: true };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        bars_ui(ui, Id::unique(("answers", round.series.id)), lang, &bars);
    });
}

/// From the highest answer down.
fn bars(lang: &Lang, round: &Round<'_>) -> Vec<Bar> {
    let scale = Scale::from(round.answers);
    let points = scale.points().zip(&round.answers.counts).rev();
    let bar = |(point, count): (u8, &u64)| Bar {
        label: lang.format().count(u64::from(point)),
        count: *count,
        paint: paint(round.answers.measure, scale, point),
    };
    points.map(bar).collect()
}

/// Good answers are green; those of detractors red.
fn paint(measure: Measure, scale: Scale, point: u8) -> Paint {
    let top = point > scale.highest.saturating_sub(measure.top_boxes());
    match measure {
        Measure::Nps if point >= 9 => Paint::Good,
        Measure::Nps if point <= 6 => Paint::Bad,
        Measure::Csat | Measure::Ces if top => Paint::Good,
        Measure::Nps | Measure::Csat | Measure::Ces => Paint::FlowLost,
    }
}

fn empty_ui(ui: &mut Ui, lang: &Lang, actions: &mut Vec<Action>) {
    ui.label(theme::strong(lang.say("numbers-section-surveys"), size::HEADING));
    ui.add(Label::new(lang.say("numbers-survey-empty")).wrap());
    if ui.button(lang.say("numbers-survey-import")).clicked() {
        actions.push(Action::Command(Command::ImportTable));
    }
    ui.add_space(gap::NORMAL);
    ui.separator();
}

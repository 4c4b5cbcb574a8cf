//! The question what to do with numbers of which the project has others for the same days; both previews ask it.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::numbers::series_label;
use super::theme::{self, gap, size};
use crate::document::{Project, Series, SeriesId};
use crate::import::{Clash, clash};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;

/// What to do with new numbers for days that the project has numbers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They go in the place of the old ones.
    Replace,
    /// Both stay.
    Both,
    /// The new ones are not taken.
    LeaveOut,
}

/// A new series that clashes with series of the project, and the user's answer.
pub struct Question<'a> {
    /// Its place among the new series.
    pub at: usize,
    new: &'a Series,
    old: Vec<&'a Series>,
    /// Whether the counts are the same.
    pub same: bool,
    /// What the user said; where the counts are the same, what is done unless he says otherwise.
    pub answer: Option<Answer>,
}

/// The most steps that are shown side by side.
const STEPS: usize = 12;
/// The share of the window that the questions may take, before they scroll.
const SHARE: f32 = 0.3;
/// The height of the questions that always fits.
const LEAST: f32 = 96.0;

impl Answer {
    const ALL: [Self; 3] = [Self::Replace, Self::Both, Self::LeaveOut];

    const fn id(self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Both => "both",
            Self::LeaveOut => "leave-out",
        }
    }
}

/// What is to be asked about new series; `answered` gives the answer for a place.
pub fn questions<'a>(
    project: &'a Project,
    new: &'a [Series],
    answered: impl Fn(usize) -> Option<Answer>,
) -> Vec<Question<'a>> {
    let question = |(at, series): (usize, &'a Series)| {
        let Clash { old, same } = clash(project, new, at)?;
        let old = old.iter().filter_map(|id| project.series_by_id(*id)).collect();
        let answer = answered(at).or_else(|| same.then_some(Answer::LeaveOut));
        Some(Question { at, new: series, old, same, answer })
    };
    new.iter().enumerate().filter_map(question).collect()
}

impl Question<'_> {
    /// The series of the project that go, by the answer.
    pub fn replaced(&self) -> Vec<SeriesId> {
        if self.answer == Some(Answer::Replace) { self.old.iter().map(|old| old.id).collect() } else { Vec::new() }
    }

    /// The first series that it clashes with.
    pub fn old(&self) -> Option<&Series> {
        self.old.first().copied()
    }
}

/// Shows the questions; gives the places with a new answer.
pub fn questions_ui(ui: &mut Ui, lang: &Lang, questions: &[Question<'_>]) -> Vec<(usize, Answer)> {
    let mut answers = Vec::new();
    if questions.is_empty() {
        return answers;
    }
    let height = (ui.ctx().content_rect().height() * SHARE).max(LEAST);
    ScrollArea::vertical().id_salt("clashes").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        if questions.len() > 1 {
            answers.extend(all_ui(ui, lang, questions));
        }
        for question in questions {
            answers.extend(question_ui(ui, lang, question).map(|answer| (question.at, answer)));
            ui.add_space(gap::TIGHT);
        }
    });
    answers
}

/// One answer to all questions.
fn all_ui(ui: &mut Ui, lang: &Lang, questions: &[Question<'_>]) -> Vec<(usize, Answer)> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        let count = questions.len() as u64;
        let args = [("n", Arg::Count(count, lang.format().count(count)))];
        ui.label(theme::strong(lang.say_with("import-clash-all", &args), size::BODY));
        for answer in Answer::ALL {
            let every = questions.iter().all(|question| question.answer == Some(answer));
            let words = lang.say(&format!("import-clash-{}", answer.id()));
            let button = ui.selectable_label(every, words.as_str());
            let name = lang.say_with("import-clash-for-all", &[("answer", words.into())]);
            button.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, every, &name));
            if button.clicked() {
                chosen = Some(answer);
            }
        }
    });
    chosen.map(|answer| questions.iter().map(|question| (question.at, answer)).collect()).unwrap_or_default()
}

fn question_ui(ui: &mut Ui, lang: &Lang, question: &Question<'_>) -> Option<Answer> {
    let new = series_label(lang, question.new);
    let old = question.old().map(|old| series_label(lang, old)).unwrap_or_default();
    let key = match (question.same, question.old.len()) {
        (true, _) => "import-clash-same",
        (false, 1) => "import-clash-other",
        (false, _) => "import-clash-several",
    };
    let others = question.old.len().saturating_sub(1) as u64;
    let args = [
        ("new", new.as_str().into()),
        ("name", old.as_str().into()),
        ("others", Arg::Count(others, lang.format().count(others))),
    ];
    let ink = theme::colour(ui, if question.same { Paint::Ink } else { Paint::Warning });
    ui.add(egui::Label::new(theme::strong(lang.say_with(key, &args), size::BODY).color(ink)).wrap());
    if !question.same {
        ui.scope(|ui| counts_ui(ui, lang, question));
    }
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        for answer in Answer::ALL {
            if question.same && answer == Answer::Replace {
                continue;
            }
            let is_it = question.answer == Some(answer);
            let words = lang.say(&format!("import-clash-{}", answer.id()));
            let button = ui.radio(is_it, words.as_str());
            let name = lang.say_with("import-clash-for", &[("answer", words.into()), ("name", new.as_str().into())]);
            button.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, is_it, &name));
            if button.clicked() && !is_it {
                chosen = Some(answer);
            }
        }
    });
    chosen
}

/// The old counts and the new ones, step by step.
fn counts_ui(ui: &mut Ui, lang: &Lang, question: &Question<'_>) {
    let Some(old) = question.old() else { return };
    let count = |count: Option<u64>| lang.format().count_or_dash(count);
    ui.spacing_mut().interact_size.y = size::SMALL + 4.0;
    Grid::new(("clash", question.at)).num_columns(3).spacing([gap::WIDE, 1.0]).show(ui, |ui| {
        for key in ["import-clash-step", "import-clash-old", "import-clash-new"] {
            ui.label(theme::soft(ui, lang.say(key)));
        }
        ui.end_row();
        for (old, new) in old.steps.iter().zip(&question.new.steps).take(STEPS) {
            let name: String = new.name.chars().take(40).collect();
            ui.label(RichText::new(name).size(size::SMALL));
            ui.label(RichText::new(count(old.count)).size(size::SMALL));
            let words = count(new.count);
            let differs = old.count != new.count;
            ui.label(if differs { theme::strong(words, size::SMALL) } else { RichText::new(words).size(size::SMALL) });
            ui.end_row();
        }
    });
}

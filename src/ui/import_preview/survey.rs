//! The questions of a survey: what the answers come to, what is measured, and the stage it says something of.

use egui::{Id, Label, Ui};

use super::series::one_ui;
use super::table::labelled_ui;
use super::words::{column_name, score_words};
use super::{Change, Sheet};
use crate::import::{Correction, Measure, Question, StepKey};
use crate::scene::Paint;
use crate::ui::field::choice_ui;
use crate::ui::numbers::stage_choice_ui;
use crate::ui::preview_frame::box_ui;
use crate::ui::theme::{self, gap, size};

/// Each question with its score and choices.
pub fn survey_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let questions: Vec<Question> = sheet.draft.questions.clone();
    for question in &questions {
        box_ui(ui, Paint::Accent, |ui| question_ui(ui, sheet, question));
        ui.add_space(gap::NORMAL);
    }
}

fn question_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, question: &Question) {
    let words = score_words(sheet.lang(), sheet.draft, question);
    ui.add(Label::new(theme::strong(words, size::BODY)).wrap());
    let at = sheet.series().iter().position(|series| series.column == Some(question.column));
    ui.horizontal_wrapped(|ui| {
        measure_ui(ui, sheet, question);
        if let Some(at) = at {
            question_stage_ui(ui, sheet, question, at);
        }
    });
    if let Some(at) = at {
        one_ui(ui, sheet, at, true);
    }
}

fn measure_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, question: &Question) {
    let label = sheet.lang().say("import-survey-measures");
    let name = |measure: &str| sheet.lang().say(&format!("import-survey-{measure}"));
    let mut options: Vec<(Option<Measure>, String)> =
        Measure::ALL.iter().map(|measure| (Some(*measure), name(measure.id()))).collect();
    options.push((None, name("none")));
    let id = Id::unique(("import-measure", sheet.preview.at(), question.column));
    let chosen = labelled_ui(ui, &label, 220.0, |ui| choice_ui(ui, id, &label, Some(question.measure), options));
    if let Some(measure) = chosen {
        sheet.correct(Correction::ReadQuestion(question.column, measure));
    }
}

/// One stage for all steps of a question.
fn question_stage_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, question: &Question, at: usize) {
    let Some(editor) = sheet.model.editor else { return };
    let Some(journey) = editor.journey() else { return };
    let keys: Vec<StepKey> = sheet
        .series()
        .get(at)
        .map(|series| series.steps.iter().map(|step| step.key().clone()).collect())
        .unwrap_or_default();
    let stage = keys.first().and_then(|key| sheet.stage(key));
    let label = sheet.lang().say("import-survey-stage");
    let name = column_name(sheet.lang(), sheet.draft, question.column);
    let id = Id::unique(("import-survey-stage", sheet.preview.at(), question.column));
    let map = (editor.project(), journey);
    let chosen = labelled_ui(ui, &label, 220.0, |ui| stage_choice_ui(ui, id, sheet.lang(), map, (&name, stage)));
    if let Some(stage) = chosen {
        sheet.changes.push(Change::Stages(keys, stage));
    }
}

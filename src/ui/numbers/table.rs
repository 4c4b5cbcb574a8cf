//! The steps as a table: every figure with its interval, and the stage each step belongs to.

use egui::{Align, Id, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::rows::text_width;
use super::{Shown, stage_choice_ui, words};
use crate::action::Action;
use crate::document::{Edit, SeriesChange};
use crate::numbers::Step;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// Narrower than this the table scrolls sideways.
const LEAST_WIDTH: f32 = 592.0;
const ROW: f32 = 44.0;

/// The table, with the words below it that explain a rise where there is one.
pub fn table_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    ScrollArea::horizontal().id_salt("steps").auto_shrink([false, true]).show(ui, |ui| {
        ui.set_min_width(LEAST_WIDTH.max(ui.available_width()));
        ui.push_id(("steps", shown.series.id), |ui| grid_ui(ui, shown, actions));
    });
    let has = |is: fn(&Step) -> bool| shown.funnel.steps().iter().any(is);
    for (warned, key) in [(has(|step| step.rises), "numbers-rises-hint"), (has(|step| step.mixed), "numbers-mixed")] {
        if warned {
            ui.add_space(gap::TIGHT);
            let words = RichText::new(format!("! {}", lang.say(key))).color(theme::colour(ui, Paint::Warning));
            ui.add(egui::Label::new(words).wrap());
        }
    }
    ui.label(theme::soft(ui, lang.say("numbers-interval-hint")));
}

/// The room of a column of counts: the usual one, or what its longest count takes.
fn counts_width(ui: &Ui, usual: f32, counts: impl Iterator<Item = String>) -> f32 {
    let font = egui::FontId::proportional(size::BODY);
    counts.map(|count| text_width(ui, &font, &count) + 2.0 * gap::NORMAL).fold(usual, f32::max)
}

fn grid_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let (lang, steps) = (shown.model.lang, shown.funnel.steps());
    let counts = counts_width(ui, 72.0, steps.iter().map(|step| lang.format().count_or_dash(step.count)));
    let losses = counts_width(ui, 76.0, steps.iter().map(|step| words::lost(lang, step)));
    let builder = TableBuilder::new(ui)
        .vscroll(false)
        .striped(false)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().at_least(96.0).clip(true))
        .column(Column::exact(164.0))
        .column(Column::exact(counts))
        .column(Column::exact(106.0))
        .column(Column::exact(78.0))
        .column(Column::exact(losses));
    builder.header(30.0, |mut row| header_ui(&mut row, shown)).body(|mut body| {
        for (index, step) in shown.funnel.steps().iter().enumerate() {
            body.row(ROW, |mut row| row_ui(&mut row, shown, (index, step), actions));
        }
    });
}

fn header_ui(row: &mut TableRow<'_, '_>, shown: &Shown<'_>) {
    let lang = shown.model.lang;
    for key in ["numbers-column-step", "numbers-column-stage"] {
        row.col(|ui| {
            ui.label(theme::soft(ui, lang.say(key)));
        });
    }
    let figures =
        ["numbers-column-count", "numbers-column-conversion", "numbers-column-overall", "numbers-column-lost"];
    for key in figures {
        row.col(|ui| {
            let words = theme::soft(ui, lang.say(key));
            right_ui(ui, |ui| {
                ui.label(words).on_hover_text(lang.say(&format!("{key}-hint")));
            });
        });
    }
}

fn row_ui(row: &mut TableRow<'_, '_>, shown: &Shown<'_>, (index, step): (usize, &Step), actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let Some(given) = shown.series.steps.get(index) else { return };
    let is_leak = shown.advice.leak.as_ref().is_some_and(|leak| leak.step == index);
    row.col(|ui| {
        line_above(ui);
        ui.set_max_width(ui.available_width() - gap::NORMAL);
        if is_leak {
            leak_mark_ui(ui, &lang.say("insight-leak-word"));
            ui.add_space(gap::TIGHT);
        }
        ui.add(egui::Label::new(given.name.as_str()).truncate());
    });
    row.col(|ui| {
        line_above(ui);
        ui.set_max_width(ui.available_width() - gap::NORMAL);
        let id = Id::unique(("step-stage", shown.series.id, index));
        let map = (shown.editor.project(), shown.journey);
        if let Some(stage) = stage_choice_ui(ui, id, lang, map, (&given.name, given.stage)) {
            let change = SeriesChange::StepStage { step: index, stage };
            actions.push(Action::Edit(Edit::SetSeries(shown.series.id, change)));
        }
    });
    figures_ui(row, shown, step);
}

fn figures_ui(row: &mut TableRow<'_, '_>, shown: &Shown<'_>, step: &Step) {
    let lang = shown.model.lang;
    let format = lang.format();
    let below = match step.interval() {
        Some(interval) => words::interval(lang, interval),
        None if step.rises => lang.say("numbers-rises-short"),
        None if step.mixed => lang.say("numbers-mixed-short"),
        None => String::new(),
    };
    let share = step.lost_share().filter(|_| !step.rises).map(|share| format.percent(share)).unwrap_or_default();
    let figures = [
        (format.count_or_dash(step.count), String::new()),
        (words::conversion(lang, step), below),
        (words::overall(lang, step), String::new()),
        (words::lost(lang, step), share),
    ];
    for (figure, below) in figures {
        row.col(|ui| {
            line_above(ui);
            figure_ui(ui, &figure, &below);
        });
    }
}

/// A figure, and smaller below it what belongs to it.
fn figure_ui(ui: &mut Ui, figure: &str, below: &str) {
    let small = theme::soft(ui, below);
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space(if below.is_empty() { 12.0 } else { 4.0 });
        ui.label(RichText::new(figure).size(size::BODY));
        if !below.is_empty() {
            ui.label(small);
        }
    });
}

fn right_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::right_to_left(Align::Center), content);
}

/// The word for the leak, on its colour.
fn leak_mark_ui(ui: &mut Ui, word: &str) {
    let (ground, ink) = (theme::colour(ui, Paint::Leak), theme::colour(ui, Paint::OnLeak));
    ui.label(theme::strong(format!(" {word} "), size::SMALL).color(ink).background_color(ground));
}

fn line_above(ui: &Ui) {
    let rect = ui.max_rect();
    let stroke = egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
}

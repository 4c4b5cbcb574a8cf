//! The step that is looked at, in words, with the ways to its stage.

use egui::Ui;

use super::super::Shown;
use super::draw::{definition, warnings};
use super::row::{Row, spoken};
use super::{select_stage, stage_of};
use crate::action::{Action, Command};
use crate::document::{Edit, SeriesChange};
use crate::scene::Paint;
use crate::ui::theme::{self, gap};

/// Tells the step's figures and what they are; leads to its stage on the map, and to its tactics.
pub fn chosen_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let sheet = egui::Frame::new()
        .fill(theme::colour(ui, Paint::Canvas))
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::same(12));
    sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(egui::Label::new(spoken(shown, row)).wrap());
        for key in warnings(row) {
            let words = egui::RichText::new(lang.say(key)).color(theme::colour(ui, Paint::Warning));
            ui.add(egui::Label::new(words).wrap());
        }
        ui.add(egui::Label::new(theme::soft(ui, lang.say(definition(row)))).wrap());
        optional_ui(ui, shown, row, actions);
        if stage_of(shown, row).is_none() {
            return;
        }
        ui.add_space(gap::TIGHT);
        ui.horizontal_wrapped(|ui| {
            for (key, command) in [("numbers-to-map", Command::ShowMap), ("numbers-to-tactics", Command::ShowChecklist)]
            {
                if ui.button(lang.say(key)).clicked() {
                    select_stage(shown, row, actions);
                    actions.push(Action::Command(command));
                }
            }
        });
    });
}

/// Whether the step may be skipped; the ends of the funnel may not.
fn optional_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>, actions: &mut Vec<Action>) {
    if row.index == 0 || row.index + 1 >= shown.series.steps.len() {
        return;
    }
    let mut optional = row.step.optional;
    if ui
        .add(theme::Outlined(egui::Checkbox::new(&mut optional, shown.model.lang.say("numbers-make-optional"))))
        .clicked()
    {
        let change = SeriesChange::StepOptional { step: row.index, optional };
        actions.push(Action::Edit(Edit::SetSeries(shown.series.id, change)));
    }
}

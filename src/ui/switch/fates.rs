//! A table: each present stage, what goes along with it, and where it goes.

use egui::{Align, ComboBox, Id, Layout, Role, Ui, WidgetInfo, vec2};

use super::{Change, Destination, Sheet};
use crate::document::{Colour, Stage};
use crate::lang::{Arg, Lang};
use crate::library::switch::{Preview, StageFate};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

const DOT: f32 = 11.0;
/// Around the line between two rows.
const SPACE: f32 = 9.0;
/// The share of the width that the stages take.
const STAGES: f32 = 0.56;

pub(super) fn fates_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, preview: &Preview) {
    ui.label(theme::strong(sheet.lang.say("switch-fates"), size::BODY));
    ui.add_space(gap::TIGHT);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for fate in &preview.fates {
            if let Some(stage) = sheet.journey.stage(fate.stage) {
                row_ui(ui, sheet, preview, (stage, fate));
                ui.add(egui::Separator::default().spacing(SPACE));
            }
        }
    });
}

fn row_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, preview: &Preview, (stage, fate): (&Stage, &StageFate)) {
    let width = ui.available_width();
    let left = width * STAGES;
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(left);
            ui.spacing_mut().item_spacing.y = 2.0;
            stage_ui(ui, stage.colour, sheet.lang.names().stage(stage));
            let along = along(sheet.lang, fate);
            ui.add(egui::Label::new(theme::soft(ui, along)).wrap());
        });
        arrow_ui(ui);
        if preview.returns || sheet.framework.is_none() {
            let words = destination_words(sheet, preview, fate);
            ui.add(egui::Label::new(words).wrap());
        } else {
            choice_ui(ui, sheet, stage);
        }
    });
}

/// A stage's name behind a dot of its colour.
pub(super) fn stage_ui(ui: &mut Ui, colour: Colour, name: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(DOT, size::BODY * 1.3), egui::Sense::hover());
        let tone = |tone| theme::colour(ui, Paint::Stage(colour, tone));
        let stroke = egui::Stroke::new(1.0, tone(Tone::Ink));
        ui.painter().circle(rect.center(), DOT / 2.0, tone(Tone::Line), stroke);
        ui.add(egui::Label::new(name).wrap());
    });
}

fn arrow_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(26.0, 20.0), egui::Sense::hover());
    let stroke = egui::Stroke::new(1.6, theme::colour(ui, Paint::InkSoft));
    let (left, right) = (rect.left_center() + vec2(3.0, 0.0), rect.right_center() - vec2(5.0, 0.0));
    ui.painter().line_segment([left, right], stroke);
    for arm in [vec2(-5.0, -4.0), vec2(-5.0, 4.0)] {
        ui.painter().line_segment([right, right + arm], stroke);
    }
}

/// What goes along with a stage, such as "4 cards · 3 ticked · note · 2 steps of numbers".
fn along(lang: &Lang, fate: &StageFate) -> String {
    let counted = |key: &str, n: usize| {
        let n = n as u64;
        (n > 0).then(|| lang.say_with(key, &[("n", Arg::Count(n, lang.format().count(n)))]))
    };
    let parts = [
        counted("switch-cards", fate.cards),
        counted("switch-done", fate.done),
        fate.has_note.then(|| lang.say("switch-note")),
        counted("switch-steps", fate.steps),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() { lang.say("switch-empty") } else { parts.join(" · ") }
}

fn destination_words(sheet: &Sheet<'_>, preview: &Preview, fate: &StageFate) -> String {
    if fate.stays {
        return sheet.lang.say("switch-stays");
    }
    let stages = fate.into.iter().filter_map(|index| preview.stages.get(*index));
    let names: Vec<_> = stages.map(|(stage, _)| sheet.lang.names().stage(stage)).collect();
    names.join(", ")
}

/// A drop-down over the new stages, called "Where STAGE goes".
fn choice_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, stage: &Stage) {
    let lang = sheet.lang;
    let stays = lang.say("switch-stays");
    let stages = sheet.framework.iter().flat_map(|found| &found.stages).enumerate();
    let mut options: Vec<_> =
        stages.map(|(index, found)| (Destination::Stage(index), lang.names().text(&found.name))).collect();
    options.push((Destination::Stays, &stays));
    let value = sheet.destinations.get(&stage.id).copied().unwrap_or(Destination::Stays);
    let shown = options.iter().find(|(option, _)| *option == value).map_or(stays.as_str(), |(_, name)| name);
    let mut chosen = None;
    let width = ui.available_width();
    let combo = ComboBox::from_id_salt(Id::unique(("switch", stage.id))).selected_text(shown).width(width).truncate();
    let response = combo
        .show_ui(ui, |ui| {
            for (option, name) in &options {
                if ui.selectable_label(*option == value, *name).clicked() && *option != value {
                    chosen = Some(*option);
                }
            }
        })
        .response;
    let label = lang.say_with("switch-where", &[("stage", lang.names().stage(stage).into())]);
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(shown.to_owned()),
        ..WidgetInfo::labeled(Role::ComboBox, true, &label)
    });
    if let Some(destination) = chosen {
        sheet.change = Some(Change::Destination(stage.id, destination));
    }
}

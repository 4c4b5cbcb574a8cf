//! The steps of the funnel in order, and the events of the log from which they are chosen.

use egui::{Align, Button, Grid, Label, Layout, RichText, ScrollArea, Ui, WidgetInfo};

use super::{Change, Sheet};
use crate::events::{EventName, EventStep, MAX_STEPS};
use crate::lang::Arg;
use crate::ui::theme::{self, gap, size};

const LINE: f32 = 28.0;
/// The height of the list of events before it scrolls.
const LIST: f32 = 176.0;
/// The most events that are listed.
const LISTED: usize = 200;

/// The steps, and below them what else is in the log.
pub fn steps_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let (Some(steps), Some(names)) = (&sheet.preview.steps, &sheet.preview.names) else { return };
    let lang = sheet.lang();
    ui.label(theme::strong(lang.say("events-steps"), size::BODY));
    ui.add(Label::new(theme::soft(ui, lang.say("events-steps-explained"))).wrap());
    ui.add_enabled_ui(sheet.preview.under_way().is_none(), |ui| {
        for (at, step) in steps.iter().enumerate() {
            step_ui(ui, sheet, step, (at, steps.len()));
        }
        let others: Vec<&EventName> =
            names.iter().filter(|event| steps.iter().all(|step| step.name != event.name)).collect();
        if !others.is_empty() {
            ui.add_space(gap::NORMAL);
            others_ui(ui, sheet, &others, steps.len() < MAX_STEPS);
        }
    });
}

fn step_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &EventStep, (at, count): (usize, usize)) {
    let size = egui::vec2(ui.available_width(), LINE);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        arrows_ui(ui, sheet, step, (at, count));
        optional_ui(ui, sheet, step, at);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(theme::soft(ui, format!("{}", at + 1)));
            ui.add(Label::new(RichText::new(step.name.as_str()).size(size::BODY)).truncate());
        });
    });
}

fn optional_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &EventStep, at: usize) {
    let mut optional = step.optional;
    let words = RichText::new(sheet.lang().say("events-optional")).size(size::SMALL);
    let name = sheet.lang().say_with("events-step-optional", &[("step", step.name.as_str().into())]);
    let tick = ui.add_enabled(at > 0, theme::Outlined(egui::Checkbox::new(&mut optional, words)));
    tick.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, at > 0, optional, &name));
    if tick.changed() {
        sheet.changes.push(Change::Optional(at, optional));
    }
}

/// From right to left: away, down, up.
fn arrows_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &EventStep, (at, count): (usize, usize)) {
    ui.spacing_mut().item_spacing.x = gap::TIGHT;
    ui.spacing_mut().button_padding.x = 6.0;
    let down = (at + 1 < count).then(|| Change::MoveStep(at, at + 1));
    let up = at.checked_sub(1).map(|to| Change::MoveStep(at, to));
    let buttons = [
        ("×", "events-step-remove", Some(Change::RemoveStep(at))),
        ("↓", "import-step-down", down),
        ("↑", "import-step-up", up),
    ];
    for (sign, key, change) in buttons {
        let name = sheet.lang().say_with(key, &[("step", step.name.as_str().into())]);
        let enabled = change.is_some();
        let button = ui.add_enabled(enabled, Button::new(sign)).on_hover_text(&name);
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, &name));
        if let (true, Some(change)) = (button.clicked(), change) {
            sheet.changes.push(change);
        }
    }
}

/// The events that are no step, each with a button that makes it the last step.
fn others_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, others: &[&EventName], room: bool) {
    let lang = sheet.lang();
    let count = others.len() as u64;
    let args = [("n", Arg::Count(count, lang.format().count(count)))];
    ui.label(theme::strong(lang.say_with("events-others", &args), size::BODY));
    ScrollArea::vertical().id_salt("events-others").max_height(LIST).min_scrolled_height(LIST).show(ui, |ui| {
        Grid::new("events-others-grid").num_columns(4).spacing([gap::WIDE, gap::TIGHT]).show(ui, |ui| {
            for key in ["events-others-name", "events-others-customers", "events-others-rows", "events-others-add"] {
                ui.label(theme::soft(ui, sheet.lang().say(key)));
            }
            ui.end_row();
            for event in others.iter().take(LISTED) {
                other_ui(ui, sheet, event, room);
                ui.end_row();
            }
        });
    });
    if others.len() > LISTED {
        let more = (others.len() - LISTED) as u64;
        let args = [("n", Arg::Count(more, sheet.lang().format().count(more)))];
        ui.label(theme::soft(ui, sheet.lang().say_with("events-others-more", &args)));
    }
}

fn other_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, event: &EventName, room: bool) {
    let format = sheet.lang().format();
    let shown: String = event.name.chars().take(40).collect();
    ui.label(shown).on_hover_text(&event.name);
    ui.label(format.count_or_dash(event.users));
    ui.label(format.count(event.rows));
    let name = sheet.lang().say_with("events-add-step", &[("step", event.name.as_str().into())]);
    let button = ui.add_enabled(room, Button::new("+")).on_hover_text(&name);
    button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, room, &name));
    if button.clicked() {
        sheet.changes.push(Change::AddStep(event.name.clone()));
    }
}

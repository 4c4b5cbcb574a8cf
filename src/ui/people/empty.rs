//! What a persona is, for a project that has none, with ways to begin.

use egui::{Margin, Ui};

use crate::action::{Action, Command};
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// Says what a persona is and offers to make one, from nothing or from one of the library's examples.
pub fn empty_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let lang = model.lang;
    super::sheet_ui(ui, |ui| {
        egui::Frame::new().inner_margin(Margin::symmetric(28, 30)).show(ui, |ui| {
            ui.label(theme::strong(lang.say("people-empty-title"), size::TITLE));
            ui.label(lang.say("people-empty-text"));
            ui.add_space(gap::NORMAL);
            if theme::primary_button_ui(ui, &lang.say("command-add-persona")).clicked() {
                actions.push(Action::Command(Command::AddPersona));
            }
            examples_ui(ui, model, actions);
        });
    });
}

fn examples_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let names = model.lang.names();
    let audiences = &names.library().guide.audiences;
    if audiences.is_empty() {
        return;
    }
    ui.add_space(gap::PAGE);
    ui.label(theme::strong(model.lang.say("people-examples"), size::HEADING));
    for audience in audiences {
        let persona = &audience.persona;
        let name = names.text(&persona.name);
        ui.add_space(gap::TIGHT);
        let frame = egui::Frame::new()
            .fill(theme::colour(ui, Paint::Canvas))
            .corner_radius(theme::RADIUS + 2)
            .inner_margin(Margin::symmetric(14, 10));
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.label(theme::soft(ui, names.text(&audience.title)));
            ui.label(theme::strong(name, size::BODY));
            ui.label(names.text(&persona.role));
            ui.label(
                egui::RichText::new(format!("“{}”", names.text(&persona.quote)))
                    .color(theme::colour(ui, Paint::InkSoft)),
            );
            let words = model.lang.say_with("people-begin-with", &[("name", name.into())]);
            if ui.button(words).clicked() {
                actions.push(Action::AddPersona { example: Some(audience.id.clone()) });
            }
        });
    }
}

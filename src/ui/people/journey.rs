//! What a journey is about: its name, persona, product, route and version, and what can be done with it.

use egui::{Frame, Margin, Ui, vec2};

use super::{Placing, field_id, sheet_ui};
use crate::action::{Action, Command};
use crate::document::{Edit, Journey, JourneyChange, Version};
use crate::editor::Editor;
use crate::lang::Arg;
use crate::scene::{Paint, Tone};
use crate::ui::Model;
use crate::ui::field::{TextField, choice_ui, labelled_text_ui};
use crate::ui::theme::{self, gap, size};

/// Shows the fields.
pub fn journey_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, journey: &Journey, actions: &mut Vec<Action>) {
    sheet_ui(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(24, 22)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            head_ui(ui, model, editor, journey, actions);
            ui.add_space(gap::WIDE);
            ui.scope(|ui| {
                ui.set_max_width(520.0_f32.min(ui.available_width()));
                fields_ui(ui, model, editor, journey, actions);
            });
        });
    });
    ui.add_space(gap::NORMAL);
    foot_ui(ui, model, editor, journey, actions);
}

/// The name, the stages at a glance, and the way to the map.
fn head_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, journey: &Journey, actions: &mut Vec<Action>) {
    let lang = model.lang;
    ui.label(theme::strong(super::journey_name(editor.project(), journey, lang), size::TITLE));
    stages_ui(ui, model, journey);
    let cards = journey.card_count() as u64;
    let written = lang.format().count(cards);
    ui.label(theme::soft(ui, lang.say_with("people-cards", &[("n", Arg::Count(cards, written))])));
    ui.horizontal_wrapped(|ui| {
        if theme::primary_button_ui(ui, &lang.say("people-show-map")).clicked() {
            actions.push(Action::ShowJourney(journey.id()));
            actions.push(Action::Command(Command::ShowMap));
        }
        if ui.button(lang.say("command-duplicate-journey")).clicked() {
            actions.push(Action::DuplicateJourney(journey.id()));
        }
    });
}

/// The stages' names in their colours, side by side.
fn stages_ui(ui: &mut Ui, model: &Model<'_>, journey: &Journey) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for stage in journey.stages() {
            let paint = |tone| theme::colour(ui, Paint::Stage(stage.colour, tone));
            let frame = Frame::new().fill(paint(Tone::Soft)).corner_radius(6).inner_margin(Margin::symmetric(8, 3));
            let words = egui::RichText::new(model.lang.names().stage(stage)).size(size::SMALL).color(paint(Tone::Ink));
            frame.show(ui, |ui| ui.add(egui::Label::new(words).extend()));
        }
    });
}

fn fields_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, journey: &Journey, actions: &mut Vec<Action>) {
    let (lang, project, id) = (model.lang, editor.project(), journey.id());
    let mut set = |change| actions.push(Action::Edit(Edit::SetJourney(id, change)));
    let text = |ui: &mut Ui, field: &str, value: &str, hint: &str| {
        let label = lang.say(&format!("people-journey-{field}"));
        let look = TextField { label: &label, hint, ..TextField::default() };
        labelled_text_ui(ui, field_id(id.0, field), value, look)
    };
    let hint = super::journey_name(project, journey, lang);
    if let Some(name) = text(ui, "name", journey.name(), &hint) {
        set(JourneyChange::Name(name));
    }
    let names = lang.names();
    let label = lang.say("people-journey-persona");
    ui.label(theme::soft(ui, &label));
    let nobody = std::iter::once((None, lang.say("people-nobody")));
    let people = project.personas().iter().map(|persona| (Some(persona.id), names.persona(persona).to_owned()));
    if let Some(persona) = choice_ui(ui, field_id(id.0, "persona"), &label, journey.persona(), nobody.chain(people)) {
        set(JourneyChange::Persona(persona));
    }
    if let Some(product) = text(ui, "product", journey.product(), &lang.say("people-product-hint")) {
        set(JourneyChange::Product(product));
    }
    if let Some(route) = text(ui, "route", journey.route(), &lang.say("people-route-hint")) {
        set(JourneyChange::Route(route));
    }
    let label = lang.say("people-journey-version");
    ui.label(theme::soft(ui, &label));
    let unset = std::iter::once((None, lang.say("version-unset")));
    let versions = Version::ALL.map(|version| (Some(version), lang.say(&format!("version-{}", version.id()))));
    if let Some(version) = choice_ui(ui, field_id(id.0, "version"), &label, journey.version(), unset.chain(versions)) {
        set(JourneyChange::Version(version));
    }
}

fn foot_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, journey: &Journey, actions: &mut Vec<Action>) {
    let id = journey.id();
    let journeys = editor.project().journeys();
    let place = journeys.iter().position(|found| found.id() == id).unwrap_or_default();
    let placing = super::place_ui(ui, model, place, journeys.len(), journeys.len() > 1);
    actions.extend(placing.map(|placing| match placing {
        Placing::Up => Action::Edit(Edit::MoveJourney { journey: id, index: place.saturating_sub(1) }),
        Placing::Down => Action::Edit(Edit::MoveJourney { journey: id, index: place + 1 }),
        Placing::Gone => Action::RemoveJourney(id),
    }));
}

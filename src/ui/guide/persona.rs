//! The proposed persona: who it is, in its own words, to take or to leave out.

use egui::{RichText, Ui, Vec2};

use super::GuideState;
use super::option::Choice;
use crate::document::{Colour, Persona, PersonaId};
use crate::lang::Lang;
use crate::library::Proposal;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

const FACE: f32 = 44.0;

/// Shows the persona, and whether it comes along.
pub(super) fn persona_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState, proposal: &Proposal) {
    let names = lang.names();
    let Some(audience) = proposal.persona.as_deref().and_then(|id| names.library().audience(id)) else { return };
    let words = &audience.persona;
    ui.label(theme::soft(ui, lang.say("guide-persona")));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap::NORMAL + gap::TIGHT;
        face_ui(ui, names.text(&words.name));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(theme::strong(names.text(&words.name), size::HEADING));
            ui.label(names.text(&words.role));
        });
    });
    ui.add_space(gap::TIGHT);
    let quote = lang.say_with("guide-quote", &[("quote", names.text(&words.quote).into())]);
    ui.label(RichText::new(quote).italics().color(theme::colour(ui, Paint::InkSoft)));
    ui.add_space(gap::TIGHT);
    ui.label(theme::soft(ui, lang.say("guide-goals")));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for goal in names.text(&words.goals).lines() {
            ui.label(lang.say_with("guide-goal", &[("goal", goal.into())]));
        }
    });
    ui.add_space(gap::TIGHT);
    let take = lang.say_with("guide-take-persona", &[("name", names.text(&words.name).into())]);
    if Choice::several(&take, !guide.without_persona).chip_ui(ui).clicked() {
        guide.without_persona = !guide.without_persona;
    }
}

/// The initials in a disc, as the map shows them.
fn face_ui(ui: &mut Ui, name: &str) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(FACE), egui::Sense::hover());
    let tone = |tone| theme::colour(ui, Paint::Stage(Colour::Purple, tone));
    ui.painter().circle_filled(rect.center(), FACE / 2.0, tone(Tone::Soft));
    let initials = Persona::new(PersonaId(0), name, Colour::Purple).initials();
    let font = theme::bold_font(size::HEADING);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, initials, font, tone(Tone::Ink));
}

//! The parking lot: what is set aside for later, with a field for a quick thought and the way back to the map.

use egui::{Align2, CornerRadius, Id, Rect, Stroke, StrokeKind, Ui, pos2};

use super::super::{PresentState, Sight};
use super::{Over, room};
use crate::action::{Action, WorkshopWish};
use crate::document::{Card, SHORT_TEXT};
use crate::insight::card_name;
use crate::scene::Paint;
use crate::ui::field::{self, TextField};
use crate::ui::theme;

/// Shows the parking lot.
pub fn parking_ui(ui: &Ui, sight: &Sight<'_>, state: &mut PresentState, mut words: String, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let width = sight.view.width() / sight.scale();
    let part = Rect::from_min_max(pos2(0.54 * width, 110.0), pos2(width - 40.0, 940.0));
    // What was set aside outlives its workshop.
    let workshops = sight.editor.project().workshops().iter().rev();
    let parked: Vec<&Card> = workshops.flat_map(|workshop| &workshop.parking_lot).collect();
    let (layer, closes) = room::panel_ui(ui, sight, &lang.say("summary-parking-lot"), part, |ui| {
        let label = lang.say("park-words");
        ui.label(room::soft(sight, label.as_str()));
        let text = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
        let id = Id::unique(("park-words", parked.len()));
        let typed = field::text_ui(ui, id, &words, text);
        if ui.memory(|memory| memory.focused().is_none()) {
            typed.response.request_focus();
        }
        words = typed.finished.unwrap_or_else(|| words.clone());
        if typed.entered && !words.trim().is_empty() {
            let words = std::mem::take(&mut words).trim().to_owned();
            actions.push(Action::Workshop(WorkshopWish::ParkWords(words)));
        }
        if parked.is_empty() {
            ui.label(room::soft(sight, lang.say("park-empty")));
        }
        for card in parked {
            card_ui(ui, sight, state, card, actions);
        }
    });
    state.workshop.layers.push(layer);
    if !closes {
        state.workshop.over = Over::Parking(words);
    }
}

fn card_ui(ui: &mut Ui, sight: &Sight<'_>, state: &PresentState, card: &Card, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let name = card_name(lang, card);
    ui.separator();
    ui.label(room::strong(sight, name.as_str()));
    let said = lang.say_with("park-back-named", &[("card", name.into())]);
    let back = ui.button(lang.say("park-back"));
    back.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &said));
    if back.clicked() {
        match sight.slot_for_card(state, None) {
            Some(slot) => actions.push(Action::Workshop(WorkshopWish::Unpark { card: card.id, slot })),
            None => actions.push(Action::Notify(lang.say("present-nowhere"))),
        }
    }
}

/// Where a card on its way is let go to be set aside, in points.
pub fn zone(sight: &Sight<'_>) -> Rect {
    let width = sight.view.width() / sight.scale();
    sight.screen_from_page(Rect::from_min_max(pos2(width - 440.0, 850.0), pos2(width - 30.0, 980.0)))
}

/// Shows that place while a card is on its way.
pub fn zone_ui(ui: &Ui, sight: &Sight<'_>, state: &PresentState) {
    let Some((_, _)) = state.hand.dragged() else { return };
    let zone = zone(sight);
    let scale = sight.scale();
    let is_over = ui.input(|input| input.pointer.latest_pos()).is_some_and(|at| zone.contains(at));
    let (ground, ink) = if is_over { (Paint::Accent, Paint::OnAccent) } else { (Paint::Surface, Paint::Ink) };
    let round = CornerRadius::same((16.0 * scale).clamp(0.0, 255.0) as u8);
    let line = Stroke::new((3.0 * scale).max(1.0), sight.colour(Paint::Accent));
    ui.painter().rect(zone, round, sight.colour(ground), line, StrokeKind::Inside);
    let words = sight.model.lang.say("summary-parking-lot");
    let font = theme::bold_font(room::TEXT * scale);
    ui.painter().text(zone.center(), Align2::CENTER_CENTER, words, font, sight.colour(ink));
}

//! Says in words what a sign on the map means, while the pointer is over it.

use egui::{Id, PopupAnchor, Tooltip, Ui};

use super::{CanvasState, Sight};
use crate::scene::{card_sign_rect, header_sign_rect};

/// Shows the words of the sign under the pointer.
pub(super) fn signs_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    if state.gesture.is_some() || state.draft.is_some() {
        return;
    }
    let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(|at| sight.view.contains(*at)) else { return };
    if ui.layer_id_at(at) != Some(ui.layer_id()) {
        return;
    }
    let map = state.camera.map_from_screen(sight.view, at);
    let Some(words) = words_at(sight, map) else { return };
    let tooltip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), Id::unique("sign"), PopupAnchor::Pointer);
    tooltip.gap(14.0).show(|ui| ui.label(words));
}

/// What the sign at a point of the map means.
fn words_at(sight: &Sight<'_>, at: egui::Pos2) -> Option<String> {
    let (layout, facts) = (&sight.prepared.layout, &sight.prepared.facts);
    let near = egui::Rect::from_center_size(at, egui::Vec2::splat(40.0));
    let mut cards = layout.visible_cards(near).filter(|card| card_sign_rect(card.rect).contains(at));
    if let Some(sign) = cards.find_map(|card| facts.signs.get(&card.card)) {
        return Some(sight.model.lang.say(&format!("sign-{}", sign.id())));
    }
    if let Some(words) = label_at(sight, at) {
        return Some(words);
    }
    if let Some(words) = numbers_at(sight, at) {
        return Some(words);
    }
    let mut headers = layout.headers.iter().enumerate();
    let (column, _) = headers.find(|(_, header)| header_sign_rect(header.rect).contains(at))?;
    facts.stage(column).filter(|stage| stage.lacks.question).map(|_| sight.model.lang.say("gap-no-question"))
}

/// The whole words of the arrow whose shortened label lies at a point.
fn label_at(sight: &Sight<'_>, at: egui::Pos2) -> Option<String> {
    let mut links = sight.prepared.layout.visible_links(egui::Rect::from_pos(at));
    let (link, shown) = links.find_map(|link| {
        let label = link.label.as_ref().filter(|label| label.rect.contains(at))?;
        Some((link.link, &label.text))
    })?;
    let words = &sight.journey.link(link)?.label;
    (words.as_str() != shown.as_ref() && !words.is_empty()).then(|| words.clone())
}

/// What the band or the small trends at a point say.
fn numbers_at(sight: &Sight<'_>, at: egui::Pos2) -> Option<String> {
    let (layout, facts) = (&sight.prepared.layout, &sight.prepared.facts);
    if layout.flow.is_some_and(|strip| strip.contains(at)) {
        let mut bands = facts.stages.iter().enumerate().filter_map(|(from, stage)| Some((from, stage.band.as_ref()?)));
        let band = bands.find(|(from, band)| layout.band_box(*from, band.to).is_some_and(|place| place.contains(at)));
        return band.map(|(_, band)| band.texts.says.clone());
    }
    let column = layout.visible_columns(egui::Rect::from_pos(at)).start;
    let trend = facts.stage(column)?.trend.as_ref()?;
    let mut lanes = layout.visible_lanes(egui::Rect::from_pos(at));
    let is_on = lanes.any(|lane| layout.trend_box(lane, column).is_some_and(|place| place.contains(at)));
    is_on.then(|| trend.says.clone())
}

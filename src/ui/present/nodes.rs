//! Gives every card and cell on the page a node with a name and its place, for screen readers, Tab and tests.

use egui::accesskit::Action as Asked;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo};

use super::hand::vote_on;
use super::{PresentState, Sight, draw, workshop};
use crate::action::Action;
use crate::document::CardId;
use crate::editor::Selection;
use crate::ui::canvas::take_key;

/// The node of a card.
pub fn id_of(card: CardId) -> Id {
    Id::unique(("present", card))
}

/// Arrows turn the page and do not lead to what lies beside; Tab goes on.
pub fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

/// Puts the nodes of what can be seen, in reading order.
pub fn nodes_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let names = sight.model.lang.names();
    for place in &sight.page.places {
        let stage = sight.journey.stage(place.cell.stage).map_or("", |stage| names.stage(stage));
        let lane = sight.journey.lane(place.cell.lane).map_or("", |lane| names.lane(lane));
        let words = sight.model.lang.say_with("present-place", &[("lane", lane.into()), ("stage", stage.into())]);
        let rect = sight.screen_from_page(place.rect.with_max_y(place.cards.min.y.max(place.rect.min.y + 1.0)));
        let response = ui.interact(rect, Id::unique(("present", place.cell, place.from)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    }
    let mut written = None;
    let is_voting = workshop::voting(sight.editor, state).is_some();
    for card in draw::shown(sight.page, state) {
        let Some(found) = sight.journey.card(card.card) else { continue };
        let title = match names.card(found) {
            "" => sight.model.lang.say("map-untitled"),
            title => title.to_owned(),
        };
        let title = workshop::name_with_dots(sight, state, found, title);
        let rect: Rect = sight.screen_from_page(card.rect);
        let id = id_of(card.card);
        let selected = sight.editor.selection().has_card(card.card);
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &title));
        if response.has_focus() {
            keep_arrows(ui, id);
            let enter = ui.input_mut(|input| {
                let takes_back = take_key(input, Modifiers::SHIFT, Key::Enter);
                (takes_back || take_key(input, Modifiers::NONE, Key::Enter)).then_some(takes_back)
            });
            match enter {
                Some(takes_back) if is_voting => actions.push(vote_on(card.card, takes_back)),
                Some(_) => written = Some(card.card),
                None => {}
            }
        }
        let asked = ui.input(|input| input.has_accesskit_action_request(id, Asked::Click));
        let by_key = response.gained_focus() && ui.input(|input| input.key_pressed(Key::Tab));
        if asked && is_voting {
            actions.push(vote_on(card.card, false));
        } else if (asked || by_key) && !selected && !is_voting {
            actions.push(Action::Select(Selection::card(card.card)));
        }
    }
    if let Some(card) = written {
        actions.push(Action::Select(Selection::card(card)));
        state.write(card);
    }
}

//! What the pointer does on a page: a tap turns it, a double click writes, a drag moves a card; Escape cancels.

use egui::{PointerButton, Pos2, Rect, Response, Ui, Vec2};

use super::keys::{Wish, carry_out};
use super::{PresentState, Sight, workshop};
use crate::action::{Action, WorkshopWish};
use crate::document::{CardId, Edit, Slot, plan};
use crate::editor::Selection;
use crate::ui::locked;

/// How far the pointer must go before a press is a drag, in points.
const THRESHOLD: f32 = 4.0;
/// How far a finger wipes to turn the page, in points.
const WIPE: f32 = 70.0;

/// The pointer's business on the page.
#[derive(Default)]
pub struct Hand {
    press: Option<Press>,
    /// The card under the pointer.
    pub over: Option<CardId>,
    /// A card was asked for by a key.
    pub wants_card: bool,
}

struct Press {
    at: Pos2,
    now: Pos2,
    card: Option<CardId>,
    is_drag: bool,
    /// The lock holds the card where it is.
    held: bool,
    /// A finger, which can wipe.
    is_touch: bool,
}

impl Hand {
    /// Whether a card is on its way.
    pub const fn is_dragging(&self) -> bool {
        matches!(&self.press, Some(Press { is_drag: true, held: false, card: Some(_), .. }))
    }

    /// The card on its way, and how far it is from its place, in points.
    pub fn dragged(&self) -> Option<(CardId, Vec2)> {
        let press = self.press.as_ref().filter(|_| self.is_dragging())?;
        Some((press.card?, press.now - press.at))
    }

    /// Where the card on its way would come, and the line that says so.
    pub fn target(&self, sight: &Sight<'_>) -> Option<(Slot, Rect)> {
        let press = self.press.as_ref().filter(|_| self.is_dragging())?;
        if workshop::zone(sight).contains(press.now) {
            return None;
        }
        sight.page.drop_at(sight.page_from_screen(press.now))
    }
}

/// Reads the pointer.
pub fn hand_ui(ui: &Ui, response: &Response, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let (pressed, down, at) = ui.input(|input| {
        let pointer = &input.pointer;
        let pressed = pointer.button_pressed(PointerButton::Primary);
        (pressed, pointer.button_down(PointerButton::Primary), pointer.interact_pos())
    });
    let on_page = at.map(|at| sight.page_from_screen(at));
    let under = |at: Pos2| sight.page.card_at(at).map(|card| card.card).filter(|card| !state.reveal.hides(*card));
    let over = on_page.filter(|_| response.contains_pointer()).and_then(under);
    state.hand.over = over;
    if std::mem::take(&mut state.hand.wants_card) {
        add_card(sight, state, at, actions);
    }
    let Some(at) = at else {
        state.hand.press = None;
        return;
    };
    let is_voting = workshop::voting(sight.editor, state).is_some();
    // A quick tap goes down and up within one frame.
    let begins = response.is_pointer_button_down_on() || response.clicked();
    if pressed && begins && state.hand.press.is_none() && state.draft.is_none() {
        let origin = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
        let card = under_origin(sight, state, origin);
        let is_touch = ui.input(egui::InputState::any_touches);
        state.hand.press = Some(Press { at: origin, now: at, card, is_drag: false, held: false, is_touch });
    }
    if let Some(mut press) = state.hand.press.take() {
        press.now = at;
        if !press.is_drag && press.now.distance(press.at) > THRESHOLD {
            press.is_drag = true;
            press.held = is_voting || is_held(sight, press.card, actions);
        }
        if down {
            state.hand.press = Some(press);
        } else {
            release(ui, sight, state, &press, actions);
        }
    }
    if response.double_clicked()
        && state.draft.is_none()
        && !is_voting
        && let Some(card) = state.hand.over
    {
        actions.push(Action::Select(Selection::card(card)));
        state.write(card);
    }
}

/// A dot on a card, or with Shift the last one on it taken back.
pub fn vote_on(card: CardId, takes_back: bool) -> Action {
    Action::Workshop(if takes_back { WorkshopWish::TakeDot(card) } else { WorkshopWish::Dot(card) })
}

fn under_origin(sight: &Sight<'_>, state: &PresentState, at: Pos2) -> Option<CardId> {
    let card = sight.page.card_at(sight.page_from_screen(at))?.card;
    (!state.reveal.hides(card)).then_some(card)
}

fn is_held(sight: &Sight<'_>, card: Option<CardId>, actions: &mut Vec<Action>) -> bool {
    let slot = card.and_then(|card| Some((card, sight.journey.slot_of(card)?)));
    let refused =
        slot.and_then(|(card, slot)| locked::refusal(sight.model, sight.editor, &Edit::MoveCard { card, slot }));
    let held = refused.is_some();
    actions.extend(refused);
    held
}

fn release(ui: &Ui, sight: &Sight<'_>, state: &mut PresentState, press: &Press, actions: &mut Vec<Action>) {
    match (press.card, press.is_drag) {
        (Some(_), true) if press.held => {}
        (Some(card), true) if workshop::zone(sight).contains(press.now) => {
            actions.push(Action::Workshop(WorkshopWish::Park(card)));
        }
        (Some(card), true) => {
            let target = sight.page.drop_at(sight.page_from_screen(press.now));
            actions.extend(target.and_then(|(slot, _)| moved(sight, card, slot)).map(Action::Edit));
            actions.push(Action::Select(Selection::card(card)));
            state.follows = Some(card);
        }
        (Some(card), false) if workshop::voting(sight.editor, state).is_some() => {
            actions.push(vote_on(card, ui.input(|input| input.modifiers.shift)));
        }
        (Some(card), false) => {
            actions.push(Action::Select(Selection::card(card)));
            state.spotlight = state.spotlight.map(|_| card);
        }
        (None, true) => {
            let by = press.now - press.at;
            if press.is_touch && by.x.abs() > WIPE.max(by.y.abs()) {
                let wish = if by.x < 0.0 { Wish::Next } else { Wish::Back };
                carry_out(ui, sight.model, sight.editor, state, wish, actions);
            }
        }
        (None, false) if !sight.editor.selection().cards().is_empty() => {
            actions.push(Action::Select(Selection::Nothing));
        }
        (None, false) => {
            let wish = if press.now.x >= sight.view.center().x { Wish::Next } else { Wish::Back };
            carry_out(ui, sight.model, sight.editor, state, wish, actions);
        }
    }
}

/// The edit that moves a card to a slot, whose index counts the card; `None` where it stays.
fn moved(sight: &Sight<'_>, card: CardId, slot: Slot) -> Option<Edit> {
    let now = sight.journey.slot_of(card)?;
    let before = usize::from(now.cell == slot.cell && now.index < slot.index);
    let slot = Slot { index: slot.index - before, ..slot };
    (slot != now).then(|| plan::move_cards(sight.journey, &[card], slot))
}

fn add_card(sight: &Sight<'_>, state: &mut PresentState, pointer: Option<Pos2>, actions: &mut Vec<Action>) {
    match sight.slot_for_card(state, pointer) {
        Some(slot) => {
            state.last_cell = Some(slot.cell);
            actions.push(Action::AddCard { slot, title: String::new() });
        }
        None => actions.push(Action::Notify(sight.model.lang.say("present-nowhere"))),
    }
}

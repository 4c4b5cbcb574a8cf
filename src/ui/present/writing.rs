//! A card's text written in its place, at the size of the room; Enter begins the next card, Escape ends.

use egui::{CornerRadius, Event, Frame, Id, Key, Margin, Modifiers, TextEdit, Ui, WidgetInfo};

use super::{PresentState, Sight};
use crate::action::{Action, Command};
use crate::document::{CardChange, CardId, Edit, SHORT_TEXT};
use crate::pages::INSET;
use crate::scene::Paint;
use crate::ui::canvas::{select_all, take_key};
use crate::ui::{locked, theme};

/// A card's title being written.
pub struct Draft {
    card: CardId,
    /// `None` until the first frame, which takes the document's.
    text: Option<String>,
    begun: bool,
}

impl Draft {
    /// The card.
    pub const fn card(&self) -> CardId {
        self.card
    }

    /// What is written.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

/// How the writing ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Keep,
    /// Kept, and the next card is wanted below.
    Below,
}

impl PresentState {
    /// Opens a card's title for writing.
    pub(super) fn write(&mut self, card: CardId) {
        self.draft = Some(Draft { card, text: None, begun: false });
    }
}

/// Shows the field over the card that is being written.
pub fn writing_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let Some(mut draft) = state.draft.take() else { return };
    let edit = Edit::SetCard(draft.card, CardChange::Title(String::new()));
    if let Some(told) = locked::refusal(sight.model, sight.editor, &edit).filter(|_| !draft.begun) {
        return actions.push(told);
    }
    let Some(card) = sight.journey.card(draft.card) else { return };
    let before = sight.model.lang.names().card(card).to_owned();
    let mut text = draft.text.take().unwrap_or_else(|| before.clone());
    if !draft.begun {
        take_early_letters(ui, &mut text);
    }
    let Some(place) = sight.page.card(draft.card) else {
        // Its page comes into sight in the next frame.
        draft.text = Some(text);
        state.draft = Some(draft);
        return ui.request_repaint();
    };
    state.last_cell = Some(place.slot.cell);
    let rect = sight.screen_from_page(place.rect);
    match field_ui(ui, sight, (rect, place.size), &mut draft, &mut text) {
        None => {
            draft.text = Some(text);
            state.draft = Some(draft);
        }
        Some(end) => finish(draft.card, &tidy(&text), &before, end, state, actions),
    }
}

fn field_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    (rect, size): (egui::Rect, f32),
    draft: &mut Draft,
    text: &mut String,
) -> Option<End> {
    let id = Id::unique("present-writing");
    let scale = sight.scale();
    let wished = ui.input_mut(wish);
    let font = theme::bold_font((size * scale).max(12.0));
    let margin = |side: f32| (side * scale).clamp(2.0, 120.0) as i8;
    let margin = Margin::symmetric(margin(INSET.x), margin(INSET.y));
    let line = egui::Stroke::new((4.0 * scale).max(2.0), sight.colour(Paint::Accent));
    let round = CornerRadius::same((14.0 * scale).clamp(0.0, 255.0) as u8);
    let frame = Frame::new().fill(sight.colour(Paint::Card)).corner_radius(round).stroke(line).inner_margin(margin);
    let shown = ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        frame.show(ui, |ui| {
            ui.set_min_height((rect.height() - margin.sum().y).max(0.0));
            let edit = TextEdit::multiline(text).id(id).font(font).frame(Frame::NONE).margin(Margin::ZERO);
            let edit = edit.text_color(sight.colour(Paint::Ink)).desired_rows(1).char_limit(SHORT_TEXT);
            ui.add(edit.desired_width(rect.width() - margin.sum().x))
        })
    });
    let response = shown.inner.inner;
    let label = sight.model.lang.say("present-writing");
    let now = text.clone();
    response.widget_info(|| WidgetInfo { label: Some(label.clone()), ..WidgetInfo::text_edit(true, "", &now, "") });
    if !draft.begun {
        response.request_focus();
        select_all(ui, id, text, text.is_empty());
        draft.begun = true;
        // A key that came at once counts already.
        return wished;
    }
    wished.or_else(|| (!response.has_focus()).then_some(End::Keep))
}

/// How the keys of this frame end the writing; they are taken from the field.
fn wish(input: &mut egui::InputState) -> Option<End> {
    if take_key(input, Modifiers::NONE, Key::Escape) || take_key(input, Modifiers::COMMAND, Key::Enter) {
        return Some(End::Keep);
    }
    take_key(input, Modifiers::NONE, Key::Enter).then_some(End::Below)
}

/// Letters that came before the field has the focus begin the text.
fn take_early_letters(ui: &Ui, text: &mut String) {
    let letters: String = ui.input_mut(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let letters = typed.collect();
        input.events.retain(|event| !matches!(event, Event::Text(_)));
        letters
    });
    if !letters.is_empty() {
        *text = letters;
    }
}

/// Without blanks at the ends of lines, and with no blank lines around them.
fn tidy(text: &str) -> String {
    text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn finish(card: CardId, text: &str, before: &str, end: End, state: &mut PresentState, actions: &mut Vec<Action>) {
    if text.is_empty() && before.is_empty() {
        // Enter without a word ends the row of cards.
        return actions.push(Action::TakeBack(card));
    }
    if text != before {
        actions.push(Action::WriteCard { card, title: text.to_owned() });
    }
    state.follows = Some(card);
    if end == End::Below {
        actions.push(Action::Command(Command::AddCard));
    }
}

//! Text written in place: a card's title or note, a stage's or a lane's name.

use egui::{Event, FontId, Id, InputState, Key, Margin, Modifiers, Rect, TextEdit, Ui, vec2};

use super::{CanvasState, Sight, navigate};
use crate::action::{Action, Command};
use crate::document::{
    Card, CardChange, CardId, Cell, Edit, LONG_TEXT, LaneChange, LaneId, SHORT_TEXT, Slot, StageChange, StageId,
};
use crate::editor::Selection;
use crate::layout::{self, CardText, MapLayout};
use crate::scene::Paint;
use crate::ui::{locked, theme};

/// How long the second click of a double click may take.
const DOUBLE_CLICK_SECS: f64 = 0.4;

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// A card's title.
    Card(CardId),
    /// A card's note.
    Note(CardId),
    /// A stage's name.
    Stage(StageId),
    /// A lane's name.
    Lane(LaneId),
}

impl Writing {
    /// The card, where it is one.
    const fn card(self) -> Option<CardId> {
        match self {
            Self::Card(card) => Some(card),
            Self::Note(_) | Self::Stage(_) | Self::Lane(_) => None,
        }
    }

    /// The card whose title or note it is.
    const fn on_card(self) -> Option<CardId> {
        match self {
            Self::Card(card) | Self::Note(card) => Some(card),
            Self::Stage(_) | Self::Lane(_) => None,
        }
    }
}

/// Text being written.
pub struct Draft {
    writing: Writing,
    /// `None` until the first frame, which takes the document's.
    text: Option<String>,
    /// When the field got the focus, in seconds of the interface's clock.
    begun: Option<f64>,
    /// The letters it was opened with stay, instead of being selected to be written over.
    keeps: bool,
    /// The map with the card as high as what is written needs, and for which height and text that is.
    preview: Option<(MapLayout, f32, String)>,
}

/// How the writing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Keep,
    /// Kept, and the next card is wanted below.
    Below,
    /// Kept, and a card is wanted in the next stage, with an arrow to it.
    Linked,
    /// Kept, and a card is wanted in the stage so many columns further.
    Beside(isize),
}

impl Draft {
    pub(super) const fn new(writing: Writing) -> Self {
        Self { writing, text: None, begun: None, keeps: false, preview: None }
    }

    /// What is being written.
    pub(super) const fn writing(&self) -> Writing {
        self.writing
    }

    /// What is written so far; `None` before the first frame.
    pub(super) fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Whether it has just been opened and nothing is written yet: the second click of a double click is still to come.
    pub(super) fn is_young(&self, now: f64) -> bool {
        let blank = self.text.as_ref().is_some_and(String::is_empty);
        blank && self.begun.is_some_and(|begun| now - begun < DOUBLE_CLICK_SECS)
    }

    /// The map with room for what is being written, where it needs more than there is.
    pub(super) fn preview(&self) -> Option<&MapLayout> {
        self.preview.as_ref().map(|(layout, ..)| layout)
    }

    pub(super) fn begin_with(&mut self, typed: String) {
        self.text = Some(typed);
        self.keeps = true;
    }
}

/// Shows the field over the thing whose text is being written.
pub fn writing_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut CanvasState, actions: &mut Vec<Action>) {
    let Some(mut draft) = state.draft.take() else { return };
    if draft.begun.is_none()
        && let Some(told) = locked::refusal(sight.model, sight.editor, &edit_of(draft.writing, ""))
    {
        actions.push(told);
        return;
    }
    let selection = match draft.writing {
        Writing::Card(card) | Writing::Note(card) => Selection::card(card),
        Writing::Stage(stage) => Selection::Stage(stage),
        Writing::Lane(lane) => Selection::Lane(lane),
    };
    let Some(rect) = navigate::rect_of(sight, &selection) else { return };
    if draft.begun.is_none() {
        state.camera.reveal(super::clear_of_zoom(sight.view), rect);
    }
    let layout = draft.preview.as_ref().map_or(&sight.prepared.layout, |(layout, ..)| layout);
    let rect = draft.writing.on_card().and_then(|card| layout.card(card)).map_or(rect, |card| match draft.writing {
        Writing::Note(_) => card.rect.with_min_y(card.rect.min.y + card.text.note_top() - layout::CARD_INSET),
        _ => card.rect,
    });
    let rect = state.camera.screen_from_map_rect(sight.view, rect);
    let mut text = draft.text.take().unwrap_or_else(|| written(sight, draft.writing));
    if draft.begun.is_none() {
        take_early_letters(ui, &mut draft, &mut text);
    }
    let scale = state.camera.scale;
    let (ended, height) = field_ui(ui, sight, scale, rect, &mut draft, &mut text);
    match ended {
        None => {
            grow(sight, &mut draft, &text, height / scale);
            draft.text = Some(text);
            state.draft = Some(draft);
        }
        Some(end) => finish(sight, draft.writing, &tidy(&text, draft.writing), end, actions),
    }
}

/// Opens as much room in the map as the written text needs, once the card has less.
fn grow(sight: &Sight<'_>, draft: &mut Draft, text: &str, height: f32) {
    let Some(id) = draft.writing.on_card() else { return };
    let is_known = |(_, known, before): &(MapLayout, f32, String)| (known - height).abs() < 0.5 && before == text;
    if draft.preview.as_ref().is_some_and(is_known) {
        return;
    }
    let layout = &sight.prepared.layout;
    let (Some(card), Some(now)) = (sight.journey.card(id), layout.card(id)) else { return };
    let is_note = matches!(draft.writing, Writing::Note(_));
    let card = if is_note {
        Card { note: text.to_owned(), ..card.clone() }
    } else {
        Card { title: text.to_owned(), ..card.clone() }
    };
    let mut wanted = CardText::new(&card, &sight.model.lang.names());
    let above = if is_note { wanted.note_top() - layout::CARD_INSET } else { 0.0 };
    wanted.height = wanted.height.max(above + height);
    let needed = wanted.height;
    // What fits is not laid out anew, unless the card is larger now than it will be.
    let fits = (needed - now.rect.height()).abs() < 0.5;
    draft.preview = (!fits).then(|| (layout.with_text(id, wanted), height, text.to_owned()));
}

fn field_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    scale: f32,
    rect: Rect,
    draft: &mut Draft,
    text: &mut String,
) -> (Option<End>, f32) {
    let id = Id::unique("writing");
    let now = ui.input(|input| input.time);
    let (style, inset) = match draft.writing {
        Writing::Card(_) => (layout::TITLE, layout::CARD_INSET),
        Writing::Note(_) => (layout::NOTE, layout::CARD_INSET),
        Writing::Stage(_) => (layout::NAME, 12.0),
        Writing::Lane(_) => (layout::LABEL, 12.0),
    };
    let is_note = matches!(draft.writing, Writing::Note(_));
    let family = if is_note { egui::FontFamily::Proportional } else { theme::bold() };
    let font = FontId::new((style.size * scale).max(12.0), family);
    let limit = if is_note { LONG_TEXT } else { SHORT_TEXT };
    let width = rect.width().max(160.0);
    let place = Rect::from_min_size(rect.min, vec2(width, rect.height().max(34.0)));
    let wished = ui.input_mut(|input| wish(input, draft.writing)).or_else(|| linked(ui, draft.writing, id, text));
    let fill = theme::colour(ui, Paint::Card);
    let accent = theme::colour(ui, Paint::Accent);
    let margin = Margin::same((inset * scale).clamp(6.0, 40.0) as i8);
    let shown = ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        let line = egui::Stroke::new(2.0, accent);
        let frame = egui::Frame::new().fill(fill).corner_radius(8).stroke(line).inner_margin(margin);
        frame.show(ui, |ui| {
            let edit = TextEdit::multiline(text).id(id).font(font).frame(egui::Frame::NONE).margin(Margin::ZERO);
            let room = place.width() - margin.sum().x;
            ui.set_min_height((rect.height() - margin.sum().y).max(0.0));
            ui.add(edit.desired_rows(1).desired_width(room).char_limit(limit))
        })
    });
    let response = shown.inner.inner;
    let height = response.rect.height() + margin.sum().y;
    let label = sight.model.lang.say(if is_note { "inspector-note" } else { "map-writing" });
    let shown = text.clone();
    response.widget_info(|| egui::WidgetInfo {
        label: Some(label.clone()),
        ..egui::WidgetInfo::text_edit(true, "", &shown, "")
    });
    if draft.begun.is_none() {
        response.request_focus();
        select_all(ui, id, text, draft.keeps);
        draft.begun = Some(now);
        return (None, height);
    }
    let young = text.is_empty() && draft.begun.is_some_and(|begun| now - begun < DOUBLE_CLICK_SECS);
    if !response.has_focus() && young && wished.is_none() {
        response.request_focus();
        return (None, height);
    }
    (wished.or_else(|| (!response.has_focus()).then_some(End::Keep)), height)
}

/// How the keys of this frame end the writing; they are taken from the field.
fn wish(input: &mut InputState, writing: Writing) -> Option<End> {
    let is_card = writing.card().is_some();
    let mut take = |modifiers, key| take_key(input, modifiers, key);
    if take(Modifiers::COMMAND, Key::Enter) || take(Modifiers::NONE, Key::Escape) {
        return Some(End::Keep);
    }
    // In a note Enter breaks the line.
    if !matches!(writing, Writing::Note(_)) && take(Modifiers::NONE, Key::Enter) {
        return Some(if is_card { End::Below } else { End::Keep });
    }
    if is_card && take(Modifiers::NONE, Key::Tab) {
        return Some(End::Beside(1));
    }
    (is_card && take(Modifiers::SHIFT, Key::Tab)).then_some(End::Beside(-1))
}

/// Ctrl+Right asks for the next linked card where the cursor stands behind the last word, and else goes on by a word.
fn linked(ui: &Ui, writing: Writing, id: Id, text: &str) -> Option<End> {
    let cursor = TextEdit::load_state(ui.ctx(), id)?.cursor.char_range()?;
    let is_last = writing.card().is_some() && cursor.is_empty() && cursor.primary.index.0 >= text.chars().count();
    let asked = is_last && ui.input_mut(|input| take_key(input, Modifiers::COMMAND, Key::ArrowRight));
    asked.then_some(End::Linked)
}

/// Whether a key was pressed with exactly these modifiers; takes it from the widgets.
pub fn take_key(input: &mut InputState, wanted: Modifiers, wanted_key: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| {
        !matches!(event, Event::Key { key, pressed: true, modifiers, .. }
            if *key == wanted_key && modifiers.matches_exact(wanted))
    });
    input.events.len() < before
}

/// Without blanks at the ends of lines, and with no blank lines around them; names are one line.
fn tidy(text: &str, writing: Writing) -> String {
    let lines = text.trim().lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join(if writing.on_card().is_some() { "\n" } else { " " })
}

/// Letters that came before the field has the focus are not lost: they begin the text.
fn take_early_letters(ui: &Ui, draft: &mut Draft, text: &mut String) {
    let letters: String = ui.input_mut(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let letters = typed.collect();
        input.events.retain(|event| !matches!(event, egui::Event::Text(_)));
        letters
    });
    if !letters.is_empty() {
        if !draft.keeps {
            text.clear();
        }
        text.push_str(&letters);
        draft.keeps = true;
    }
}

/// Selects the whole text, to be written over; or puts the cursor behind it.
pub fn select_all(ui: &Ui, id: Id, text: &str, only_end: bool) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let start = if only_end { end } else { CCursor::new(0) };
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ui.ctx(), id);
}

fn written(sight: &Sight<'_>, writing: Writing) -> String {
    let names = sight.model.lang.names();
    let text = match writing {
        Writing::Card(card) => sight.journey.card(card).map(|card| names.card(card)),
        Writing::Note(card) => sight.journey.card(card).map(|card| card.note.as_str()),
        Writing::Stage(stage) => sight.journey.stage(stage).map(|stage| names.stage(stage)),
        Writing::Lane(lane) => sight.journey.lane(lane).map(|lane| names.lane(lane)),
    };
    text.unwrap_or_default().to_owned()
}

fn finish(sight: &Sight<'_>, writing: Writing, text: &str, end: End, actions: &mut Vec<Action>) {
    let before = written(sight, writing);
    if let Writing::Card(card) = writing
        && text.is_empty()
        && before.is_empty()
    {
        actions.push(Action::TakeBack(card));
        return;
    }
    if text != before {
        actions.push(match writing {
            Writing::Card(card) => Action::WriteCard { card, title: text.to_owned() },
            _ => Action::Edit(edit_of(writing, text)),
        });
    }
    match end {
        End::Keep => {}
        End::Below => actions.push(Action::Command(Command::AddCard)),
        End::Linked => actions.push(Action::Command(Command::AddLinked)),
        End::Beside(by) => {
            let slot = writing.card().and_then(|card| slot_beside(sight, card, by));
            actions.extend(slot.map(|slot| Action::AddCard { slot, title: String::new() }));
        }
    }
}

/// The change that a text written in place makes.
fn edit_of(writing: Writing, text: &str) -> Edit {
    match writing {
        Writing::Card(card) => Edit::SetCard(card, CardChange::Title(text.to_owned())),
        Writing::Note(card) => Edit::SetCard(card, CardChange::Note(text.to_owned())),
        Writing::Stage(stage) => Edit::SetStage(stage, StageChange::Name(named(text))),
        Writing::Lane(lane) => Edit::SetLane(lane, LaneChange::Name(named(text))),
    }
}

/// A name of the user's own; blank = the library's.
fn named(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The end of the cell so many stages further in the card's lane.
fn slot_beside(sight: &Sight<'_>, card: CardId, by: isize) -> Option<Slot> {
    let cell = sight.journey.slot_of(card)?.cell;
    let column = sight.journey.stages().iter().position(|stage| stage.id == cell.stage)?;
    let stage = sight.journey.stages().get(column.checked_add_signed(by)?)?.id;
    let cell = Cell { stage, lane: cell.lane };
    Some(Slot { cell, index: sight.journey.cards_in(cell).len() })
}

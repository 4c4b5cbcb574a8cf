//! Text written in place: a card's title, a stage's or a lane's name.

use egui::{FontId, Id, Key, Margin, Modifiers, Rect, TextEdit, Ui, vec2};

use super::{CanvasState, Sight, navigate};
use crate::action::{Action, Command};
use crate::document::{CardChange, CardId, Edit, LaneChange, LaneId, SHORT_TEXT, StageChange, StageId};
use crate::editor::Selection;
use crate::layout;
use crate::scene::Paint;
use crate::ui::{locked, theme};

/// How long the second click of a double click may take.
const DOUBLE_CLICK_SECS: f64 = 0.4;

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// A card's title.
    Card(CardId),
    /// A stage's name.
    Stage(StageId),
    /// A lane's name.
    Lane(LaneId),
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
}

/// How the writing ended.
enum End {
    Keep,
    /// Kept, and the next card is wanted below.
    Next,
}

impl Draft {
    pub(super) const fn new(writing: Writing) -> Self {
        Self { writing, text: None, begun: None, keeps: false }
    }

    /// Whether it has just been opened and nothing is written yet: the second click of a double click is still to come.
    pub(super) fn is_young(&self, now: f64) -> bool {
        let blank = self.text.as_ref().is_some_and(String::is_empty);
        blank && self.begun.is_some_and(|begun| now - begun < DOUBLE_CLICK_SECS)
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
        Writing::Card(card) => Selection::card(card),
        Writing::Stage(stage) => Selection::Stage(stage),
        Writing::Lane(lane) => Selection::Lane(lane),
    };
    let Some(rect) = navigate::rect_of(sight, &selection) else { return };
    if draft.begun.is_none() {
        state.camera.reveal(super::clear_of_zoom(sight.view), rect);
    }
    let rect = state.camera.screen_from_map_rect(sight.view, rect);
    let mut text = draft.text.take().unwrap_or_else(|| written(sight, draft.writing));
    if draft.begun.is_none() {
        take_early_letters(ui, &mut draft, &mut text);
    }
    let ended = field_ui(ui, sight, state.camera.scale, rect, &mut draft, &mut text);
    match ended {
        None => {
            draft.text = Some(text);
            state.draft = Some(draft);
        }
        Some(end) => finish(sight, draft.writing, text.trim(), &end, actions),
    }
}

fn field_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    scale: f32,
    rect: Rect,
    draft: &mut Draft,
    text: &mut String,
) -> Option<End> {
    let id = Id::unique("writing");
    let now = ui.input(|input| input.time);
    let (style, inset) = match draft.writing {
        Writing::Card(_) => (layout::TITLE, layout::CARD_INSET),
        Writing::Stage(_) => (layout::NAME, 12.0),
        Writing::Lane(_) => (layout::LABEL, 12.0),
    };
    let font = FontId::new((style.size * scale).max(12.0), theme::bold());
    let width = rect.width().max(160.0);
    let place = Rect::from_min_size(rect.min, vec2(width, rect.height().max(34.0)));
    let (enter, escape, next) = ui.input_mut(|input| {
        let next = input.consume_key(Modifiers::COMMAND, Key::Enter);
        (input.consume_key(Modifiers::NONE, Key::Enter), input.consume_key(Modifiers::NONE, Key::Escape), next)
    });
    let fill = theme::colour(ui, Paint::Card);
    let accent = theme::colour(ui, Paint::Accent);
    let response = ui
        .scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
            let margin = Margin::same((inset * scale).clamp(6.0, 40.0) as i8);
            let line = egui::Stroke::new(2.0, accent);
            let frame = egui::Frame::new().fill(fill).corner_radius(8).stroke(line).inner_margin(margin);
            frame.show(ui, |ui| {
                let edit = TextEdit::multiline(text).id(id).font(font).frame(egui::Frame::NONE).margin(Margin::ZERO);
                let room = place.width() - margin.sum().x;
                ui.add(edit.desired_rows(1).desired_width(room).char_limit(SHORT_TEXT))
            })
        })
        .inner
        .inner;
    let label = sight.model.lang.say("map-writing");
    let shown = text.clone();
    response.widget_info(|| egui::WidgetInfo {
        label: Some(label.clone()),
        ..egui::WidgetInfo::text_edit(true, "", &shown, "")
    });
    if draft.begun.is_none() {
        response.request_focus();
        select_all(ui, id, text, draft.keeps);
        draft.begun = Some(now);
        return None;
    }
    let ended = enter || escape || next;
    let young = text.is_empty() && draft.begun.is_some_and(|begun| now - begun < DOUBLE_CLICK_SECS);
    if !response.has_focus() && young && !ended {
        response.request_focus();
        return None;
    }
    if next {
        return Some(End::Next);
    }
    (enter || escape || !response.has_focus()).then_some(End::Keep)
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
fn select_all(ui: &Ui, id: Id, text: &str, only_end: bool) {
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
        Writing::Stage(stage) => sight.journey.stage(stage).map(|stage| names.stage(stage)),
        Writing::Lane(lane) => sight.journey.lane(lane).map(|lane| names.lane(lane)),
    };
    text.unwrap_or_default().to_owned()
}

fn finish(sight: &Sight<'_>, writing: Writing, text: &str, end: &End, actions: &mut Vec<Action>) {
    let before = written(sight, writing);
    if let Writing::Card(card) = writing
        && text.is_empty()
        && before.is_empty()
    {
        actions.push(Action::TakeBack(card));
        return;
    }
    if text != before {
        actions.push(Action::Edit(edit_of(writing, text)));
    }
    if matches!(end, End::Next) {
        actions.push(Action::Command(Command::AddCard));
    }
}

fn edit_of(writing: Writing, text: &str) -> Edit {
    let name = (!text.is_empty()).then(|| text.to_owned());
    match writing {
        Writing::Card(card) => Edit::SetCard(card, CardChange::Title(text.to_owned())),
        Writing::Stage(stage) => Edit::SetStage(stage, StageChange::Name(name)),
        Writing::Lane(lane) => Edit::SetLane(lane, LaneChange::Name(name)),
    }
}

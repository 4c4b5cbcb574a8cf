//! The panel at the right: everything about what is selected.

mod advice;
mod answers;
mod card;
mod cards;
mod cell;
mod focus;
mod lane;
mod link;
mod loyals;
mod obstacle;
mod overview;
mod stage;
mod suggestions;
mod time;

use egui::{Frame, Id, Margin, Panel, ScrollArea, Ui, UiBuilder};

use super::canvas::swatch_ui;
use super::field::{TextField, choice_ui, labelled_text_ui};
use super::gaps::GapsState;
use super::loyals::LoyalsState;
use super::obstacles::ObstacleState;
use super::theme::{self, gap, size};
use super::{Model, Writing, locked};
use crate::action::{Action, Command};
use crate::document::{CardId, Colour, Journey, LONG_TEXT};
use crate::editor::{Editor, Selection};
use crate::scene::Paint;
use suggestions::Shelf;

/// A panel narrower than this has narrow margins.
const NARROW: f32 = 260.0;
/// Most cards offered in a choice of cards.
const MOST_CARDS: usize = 300;

/// What the panel remembers; none of it is part of the document.
#[derive(Default)]
pub struct InspectorState {
    /// Which suggestions are in sight.
    shelf: Shelf,
    /// The words that suggestions are searched for.
    search: String,
    advice: advice::AdviceState,
    gaps: GapsState,
    obstacles: ObstacleState,
    loyals: LoyalsState,
    scroll_to_gaps: bool,
    /// The suggestion that was just picked up, by its id.
    picked_up: Option<String>,
    focus: focus::PanelFocus,
    /// What is being written on the map: its field here shows the same text.
    pub written: Option<(Writing, String)>,
}

impl InspectorState {
    /// Brings the list of what is missing into sight in the next frame.
    pub const fn show_gaps(&mut self) {
        self.scroll_to_gaps = true;
    }

    /// The suggestion that the pointer picked up in this frame, by its id.
    pub const fn take_picked_up(&mut self) -> Option<String> {
        self.picked_up.take()
    }
}

/// Shows the panel.
pub fn inspector_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut InspectorState,
    actions: &mut Vec<Action>,
) {
    let Some(journey) = editor.journey() else { return };
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    let widest = (ui.available_width() / 3.0).clamp(200.0, 460.0);
    let margin = if widest < NARROW { Margin::symmetric(8, 8) } else { Margin::symmetric(16, 14) };
    let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(margin).stroke(line);
    let panel =
        Panel::right("inspector").frame(frame).default_size(widest.min(304.0)).size_range(widest.min(240.0)..=widest);
    state.focus.leave(ui, editor.selection());
    let before = focus::count(ui);
    panel.show(ui, |ui| {
        let written = state.written.take();
        let panel = Inspector { model, editor, journey, written };
        // What is too wide must not widen everything else: the panel would be cut at its left.
        let place = ui.available_rect_before_wrap();
        let mut content = ui.new_child(UiBuilder::new().max_rect(place));
        let of = Id::unique(("inspector-of", place_of(editor.selection())));
        ScrollArea::vertical().id_salt(of).auto_shrink(false).show(&mut content, |ui| {
            ui.set_max_width(place.width());
            panel.selection_ui(ui, state, actions);
            crate::ui::focus::keep_focus_in_sight(ui);
        });
        ui.advance_cursor_after_rect(place);
    });
    state.focus.enter(ui, editor.selection(), before);
}

/// What the panel keeps its place for: each stage and each card has a place of its own.
fn place_of(selection: &Selection) -> (u8, u32) {
    match selection {
        Selection::Nothing | Selection::Item(_) => (0, 0),
        Selection::Cards(cards) => (1, cards.first().map_or(0, |card| card.0)),
        Selection::Stage(stage) => (2, stage.0),
        Selection::Lane(lane) => (3, lane.0),
        Selection::Link(link) => (4, link.0),
        Selection::Cell(cell) => (5, cell.stage.0),
    }
}

struct Inspector<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
    written: Option<(Writing, String)>,
}

impl Inspector<'_> {
    /// The text of something, or what is being written in its place on the map.
    fn text_of<'t>(&'t self, writing: Writing, text: &'t str) -> &'t str {
        let written = self.written.as_ref().filter(|(of, _)| *of == writing);
        written.map_or(text, |(_, written)| written)
    }

    fn selection_ui(&self, ui: &mut Ui, state: &mut InspectorState, actions: &mut Vec<Action>) {
        let (selection, journey) = (self.editor.selection(), self.journey);
        match selection {
            Selection::Cards(_) => match selection.single_card().and_then(|card| journey.card(card)) {
                Some(card) => self.card_ui(ui, card, actions),
                None => self.cards_ui(ui, &selection.cards(), actions),
            },
            Selection::Stage(stage) => {
                if let Some(stage) = journey.stage(*stage) {
                    self.stage_ui(ui, stage, state, actions);
                }
            }
            Selection::Lane(lane) => {
                if let Some(lane) = journey.lane(*lane) {
                    self.lane_ui(ui, lane, actions);
                }
            }
            Selection::Link(link) => {
                if let Some(link) = journey.link(*link) {
                    self.link_ui(ui, link, actions);
                }
            }
            Selection::Item(item) => match journey.item(*item) {
                Some((stage, _)) => self.stage_ui(ui, stage, state, actions),
                None => self.overview_ui(ui, state, actions),
            },
            Selection::Cell(cell) => self.cell_ui(ui, *cell, state, actions),
            Selection::Nothing => self.overview_ui(ui, state, actions),
        }
    }

    fn say(&self, key: &str) -> String {
        self.model.lang.say(key)
    }

    fn title_ui(&self, ui: &mut Ui, key: &str) {
        ui.label(theme::strong(self.say(key), size::HEADING));
        ui.add_space(gap::TIGHT);
    }

    /// A field with its name above it, whose draft belongs to one property of one thing.
    fn text(&self, ui: &mut Ui, of: (u32, &str), value: &str, rows: usize) -> Option<String> {
        let label = self.say(&format!("inspector-{}", of.1));
        let limit = if rows > 1 { LONG_TEXT } else { 0 };
        labelled_text_ui(ui, Id::unique(("inspector", of)), value, TextField { label: &label, rows, limit, hint: "" })
    }

    /// A choice with its name above it.
    fn choice<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        of: (u32, &str),
        value: T,
        options: impl IntoIterator<Item = (T, String)>,
    ) -> Option<T> {
        let label = self.say(&format!("inspector-{}", of.1));
        ui.label(theme::soft(ui, &label));
        choice_ui(ui, Id::unique(("inspector", of)), &label, value, options)
    }

    fn delete_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        ui.add_space(gap::WIDE);
        let words = egui::RichText::new(self.say("inspector-delete")).color(theme::colour(ui, Paint::Bad));
        let refusal = locked::refusal_of(self.model, Command::Delete);
        let button = ui.add_enabled(refusal.is_none(), egui::Button::new(words));
        if button.on_disabled_hover_text(refusal.unwrap_or_default()).clicked() {
            actions.push(Action::Command(Command::Delete));
        }
    }

    fn colours_ui(&self, ui: &mut Ui, now: Option<Option<Colour>>, with_plain: bool) -> Option<Option<Colour>> {
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 3.0;
            let plain = with_plain.then_some(None);
            for colour in plain.into_iter().chain(Colour::ALL.map(Some)) {
                if swatch_ui(ui, self.model.lang, colour, now == Some(colour)).clicked() {
                    chosen = Some(colour);
                }
            }
        });
        chosen
    }

    fn with_none<T>(&self, options: impl IntoIterator<Item = (Option<T>, String)>) -> Vec<(Option<T>, String)> {
        std::iter::once((None, self.say("inspector-none"))).chain(options).collect()
    }

    /// A choice of a card, by its words and, in another stage, that stage's name; listed only while it is open.
    fn card_choice_ui<I: Iterator<Item = CardId>>(
        &self,
        ui: &mut Ui,
        of: (u32, &str),
        label: &str,
        cards: &impl Fn() -> I,
    ) -> Option<CardId> {
        let names = self.model.lang.names();
        ui.label(theme::soft(ui, label));
        let mut chosen = None;
        let prompt = self.say("inspector-connect-prompt");
        let combo = egui::ComboBox::from_id_salt(Id::unique(("inspector", of)));
        let room = ui.available_width();
        let combo = combo.selected_text(&prompt).width(room.min(220.0)).height(theme::list_height(ui));
        let response = combo.show_ui(ui, |ui| {
            ui.set_max_width(room - 2.0 * gap::NORMAL);
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
            for card in cards().take(MOST_CARDS) {
                let words = self.journey.card(card).map_or("", |card| names.card(card));
                if !words.is_empty() && ui.selectable_label(false, words).clicked() {
                    chosen = Some(card);
                }
            }
        });
        let said = format!("{label}: {prompt}");
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &said));
        chosen
    }
}

/// A name of the user's own; blank = the library's.
fn own(name: String) -> Option<String> {
    (!name.trim().is_empty()).then_some(name)
}

fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines without blanks at their ends, and no blank lines around them.
fn tidy_lines(text: &str) -> String {
    text.trim().lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

fn tags_of(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

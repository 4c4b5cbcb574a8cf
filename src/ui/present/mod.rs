//! The presentation: the pages of the journey in sight over the whole window, which can be edited as they stand.

mod bar;
mod colour;
mod draw;
mod hand;
mod keys;
mod nodes;
mod overview;
mod prepare;
mod reveal;
mod show;
pub mod workshop;
mod writing;

use std::rc::Rc;

use egui::{CentralPanel, Color32, Frame, Id, Pos2, Rect, Sense, Ui, WidgetInfo};

pub use keys::read_keys;

use super::{Model, UiState, View, Writing, theme};
use crate::action::{Action, Command};
use crate::document::{AgendaPage, CardId, Cell, Journey, Slot, StageId};
use crate::editor::{Editor, Selection};
use crate::pages::{By, HEIGHT, Page, Subject};
use crate::scene::{Paint, Palette};
use reveal::Reveal;

/// What the presentation remembers; none of it is part of the document.
#[derive(Default)]
pub struct PresentState {
    on: bool,
    /// The view that is in sight again afterwards.
    back: View,
    /// Whether the window filled the screen already.
    was_full: bool,
    /// By what is paged.
    by: By,
    /// The page in sight.
    at: Option<(Subject, usize)>,
    /// Its place among the pages when it was last seen.
    place: usize,
    /// The stage whose page is sought.
    sought: Option<StageId>,
    /// The card whose page is sought.
    follows: Option<CardId>,
    pages: Option<Rc<prepare::Prepared>>,
    over: Over,
    /// What commands have asked for since the last frame.
    wished: Vec<keys::Wish>,
    /// The digits of a page's number.
    typed: String,
    draft: Option<writing::Draft>,
    hand: hand::Hand,
    laser: show::Laser,
    /// The card that is lit alone.
    spotlight: Option<CardId>,
    reveal: Reveal,
    bar: bar::BarState,
    /// The cell to which a card was added last.
    last_cell: Option<Cell>,
    /// The display that was chosen, by its place.
    display: Option<usize>,
    displays: Option<usize>,
    /// What a facilitator has at hand.
    pub workshop: workshop::WorkshopState,
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Over {
    #[default]
    Nothing,
    /// All pages as small pictures, with the chosen one.
    Overview(usize),
    /// A black screen.
    Black,
}

impl PresentState {
    /// Whether the presentation is in sight.
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// Begins at a stage, or where it was left.
    pub fn start(&mut self, stage: Option<StageId>, back: View, was_full: bool) {
        (self.on, self.back, self.was_full) = (true, back, was_full);
        self.sought = stage;
        self.over = Over::Nothing;
        self.displays = None;
    }

    /// Ends it; gives the view that was in sight before, and whether the window filled the screen then.
    pub fn stop(&mut self) -> (View, bool) {
        self.on = false;
        self.leave_page();
        (self.back, self.was_full)
    }

    /// Carries out a command of the presentation, in the next frame.
    pub fn run(&mut self, command: Command) {
        self.wished.extend(keys::wish_of(command));
    }

    /// Pages by something else, and goes to the page with this number, from 0.
    pub fn show_page(&mut self, by: By, place: usize) {
        self.by = by;
        (self.at, self.place, self.sought) = (None, place, None);
    }

    /// Goes to the page that a part of an agenda names.
    pub fn show_agenda_page(&mut self, page: &AgendaPage) {
        let (by, sought, at) = match page {
            AgendaPage::Whole => (By::Whole, None, None),
            AgendaPage::Stage(stage) => (By::Stage, Some(*stage), None),
            AgendaPage::Lane(lane) => (By::Lane, None, Some((Subject::Lane(*lane), 0))),
            AgendaPage::View(name) => (By::View(name.clone()), None, None),
        };
        self.leave_page();
        (self.by, self.sought, self.at, self.place) = (by, sought, at, 0);
    }

    /// Whether somebody who knows the system should tell how many displays there are.
    pub const fn asks_for_displays(&self) -> bool {
        self.on && self.displays.is_none()
    }

    /// Tells how many displays there are.
    pub const fn set_displays(&mut self, displays: usize) {
        self.displays = Some(displays);
    }

    /// The display that was chosen.
    pub const fn display(&self) -> Option<usize> {
        self.display
    }

    /// Presents on this display from now on.
    pub const fn choose_display(&mut self, display: usize) {
        self.display = Some(display);
    }

    /// The pages, as they were shown last.
    pub fn pages(&self) -> &[Page] {
        self.pages.as_ref().map_or(&[], |prepared| &prepared.pages)
    }

    /// The page in sight.
    pub fn page(&self) -> Option<&Page> {
        self.pages().get(self.place)
    }

    /// The place of the page in sight, from 0.
    pub const fn place(&self) -> usize {
        self.place
    }

    /// By what is paged.
    pub const fn by(&self) -> &By {
        &self.by
    }

    /// Whether a card's text is being written.
    pub const fn is_writing(&self) -> bool {
        self.draft.is_some()
    }

    /// Whether a card is on its way.
    pub const fn is_dragging(&self) -> bool {
        self.hand.is_dragging()
    }

    /// The card that is lit alone.
    pub const fn spotlight(&self) -> Option<CardId> {
        self.spotlight
    }

    /// Goes to a page by its place; gives whether it is another one.
    fn go_to(&mut self, place: usize) -> bool {
        let Some(page) = self.pages().get(place) else { return false };
        let at = Some((page.subject, page.part));
        let moved = self.at != at;
        (self.at, self.place) = (at, place);
        if moved {
            self.leave_page();
        }
        moved
    }

    /// What belonged to the page is over.
    fn leave_page(&mut self) {
        self.draft = None;
        self.spotlight = None;
        self.typed.clear();
        self.reveal.forget();
        self.hand = hand::Hand::default();
        self.bar.forget_key();
    }
}

/// What the parts of the presentation share within one frame.
#[derive(Clone, Copy)]
struct Sight<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
    pages: &'a [Page],
    page: &'a Page,
    /// The page's place among the pages.
    place: usize,
    /// The page on the screen.
    view: Rect,
    palette: &'a Palette,
}

impl Sight<'_> {
    /// Points of the screen a unit of the page.
    fn scale(&self) -> f32 {
        self.view.height() / HEIGHT
    }

    fn screen_from_page(&self, rect: Rect) -> Rect {
        let at = |at: Pos2| self.view.min + at.to_vec2() * self.scale();
        Rect::from_min_max(at(rect.min), at(rect.max))
    }

    fn page_from_screen(&self, at: Pos2) -> Pos2 {
        ((at - self.view.min) / self.scale()).to_pos2()
    }

    fn colour(&self, paint: Paint) -> Color32 {
        self.palette.colour(paint)
    }

    /// What a page is called for who listens.
    fn name_of(&self, place: usize) -> String {
        let title = self.pages.get(place).map_or("", |page| page.title.as_str());
        let count = |number: usize| self.model.lang.format().count(number as u64);
        let args =
            [("title", title.into()), ("page", count(place + 1).into()), ("pages", count(self.pages.len()).into())];
        self.model.lang.say_with("present-page", &args)
    }

    /// Where N adds a card: below the selected one, in the cell under the pointer, in the one used last, or the first.
    fn slot_for_card(&self, state: &PresentState, pointer: Option<Pos2>) -> Option<Slot> {
        if let Some(card) = self.editor.selection().single_card().and_then(|card| self.page.card(card)) {
            return Some(Slot { cell: card.slot.cell, index: card.slot.index + 1 });
        }
        let near = pointer.and_then(|at| self.page.place_at(self.page_from_screen(at)));
        let shown = |cell: Cell| self.page.places.iter().find(|place| place.cell == cell);
        let last = || {
            let cell = state.last_cell?;
            // The lane used last, on another page too.
            shown(cell).or_else(|| self.page.places.iter().find(|place| place.cell.lane == cell.lane))
        };
        let place = near.or_else(last).or_else(|| self.page.places.first())?;
        let below = self.page.cards_in(place).last().map(|card| card.slot.index + 1);
        Some(Slot { cell: place.cell, index: below.unwrap_or(place.from) })
    }
}

/// Shows the presentation over the whole window.
pub fn present_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut UiState, actions: &mut Vec<Action>) {
    if state.view != View::Map {
        // Another view was asked for.
        return actions.push(Action::Command(Command::Present));
    }
    if let Some(Writing::Card(card)) = state.canvas.take_writing() {
        state.present.write(card);
    }
    let Some(journey) = editor.journey() else { return };
    let state = &mut state.present;
    let palette = theme::palette(ui).for_room();
    let frame = Frame::new().fill(palette.colour(Paint::Canvas));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let view = ui.max_rect();
        ui.set_clip_rect(view);
        for wish in std::mem::take(&mut state.wished) {
            keys::carry_out(ui, model, editor, state, wish, actions);
            ui.request_repaint();
        }
        let prepared = prepare::prepared(state, model, editor, journey, view);
        prepare::find_place(state, &prepared.pages, editor, actions);
        state.pages = Some(Rc::clone(&prepared));
        if let Some(page) = prepared.pages.get(state.place) {
            let sight = Sight {
                model,
                editor,
                journey,
                pages: &prepared.pages,
                page,
                place: state.place,
                view,
                palette: &palette,
            };
            page_ui(ui, &sight, state, actions);
        }
    });
}

fn page_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let response = ui.interact(sight.view, Id::unique("present"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Document, true, sight.name_of(sight.place)));
    if response.has_focus() {
        nodes::keep_arrows(ui, response.id);
    }
    match state.over {
        Over::Black => show::black_ui(ui, sight, &response, state),
        Over::Overview(chosen) => overview::overview_ui(ui, sight, state, chosen),
        Over::Nothing => {
            state.reveal.look_at(sight.page);
            hand::hand_ui(ui, &response, sight, state, actions);
            draw::draw_ui(ui, sight, state);
            workshop::dots_ui(ui, sight, state);
            nodes::nodes_ui(ui, sight, state, actions);
            writing::writing_ui(ui, sight, state, actions);
            show::laser_ui(ui, sight, state);
            show::number_ui(ui, sight, state);
            workshop::workshop_ui(ui, sight, state, actions);
            bar::bar_ui(ui, &response, sight, state, actions);
        }
    }
}

/// Deselects what is not on the page.
fn forget_selection(editor: &Editor, actions: &mut Vec<Action>) {
    if *editor.selection() != Selection::Nothing {
        actions.push(Action::Select(Selection::Nothing));
    }
}

//! The command palette: everything by some letters of its name, what was used last first.

mod entry;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, FontId, Id, Key, Modal, Modifiers, Rect, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, vec2};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::Action;
use crate::document::Language;
use crate::find::Fuzzy;
use crate::scene::Paint;
pub use entry::{Entry, What};

/// What is typed, which row is marked, and what was found.
#[derive(Default)]
pub struct PaletteState {
    typed: String,
    row: usize,
    /// Whether it has been shown; it opens at its top.
    shown: bool,
    entries: Option<(EntriesKey, Vec<Entry>)>,
    found: Vec<Found>,
    /// For what the found ones were found.
    searched: Option<(EntriesKey, String)>,
}

/// On what the entries depend: the state of the document and the language.
type EntriesKey = (Option<u64>, Language);

/// An entry that fits, by its place, and which letters of its name do.
#[derive(Clone, Debug)]
struct Found {
    entry: usize,
    marks: Vec<usize>,
    recent: bool,
}

/// How wide the palette is, where there is room.
const WIDTH: f32 = 620.0;
const SHOWN_HEIGHT: f32 = 380.0;
const ROW: f32 = 30.0;
/// Most rows; who sees so many types on.
const MOST: usize = 200;
/// How much better a command is than a card of the same name, and one that was used last.
const COMMAND_BONUS: u32 = 12;
const RECENT_BONUS: u32 = 10;
/// An entry that fits less than this share as well as the best one is no help.
const WORTH: f32 = 0.4;
/// How many of those used last are remembered.
const REMEMBERED: usize = 8;

/// What lies above and below the list: the window's distance from the top, the field, and the frame.
const FRAME_HEIGHT: f32 = 160.0;

/// What was chosen last, the latest first.
#[derive(Clone, Debug, Default)]
pub struct Recent(Vec<What>);

impl Recent {
    fn remember(&mut self, what: &What) {
        self.0.retain(|other| other != what);
        self.0.insert(0, what.clone());
        self.0.truncate(REMEMBERED);
    }

    /// Forgets what belongs to one project.
    #[must_use]
    pub fn commands_alone(mut self) -> Self {
        self.0.retain(|what| matches!(what, What::Command(_)));
        self
    }

    fn place(&self, what: &What) -> Option<usize> {
        self.0.iter().position(|other| other == what)
    }
}

/// Shows the palette while it is open.
pub fn palette_ui(
    ui: &Ui,
    model: &Model<'_>,
    open: &mut Option<PaletteState>,
    recent: &mut Recent,
    actions: &mut Vec<Action>,
) {
    let Some(state) = open else { return };
    state.prepare(model, recent);
    let mut chosen = None;
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, [0.0, 80.0]);
    let modal = Modal::new(Id::unique("palette")).area(area).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.content_rect().width() - 2.0 * gap::PAGE));
        chosen = list_ui(ui, model, state);
    });
    if let Some(what) = &chosen {
        recent.remember(what);
    }
    if chosen.is_some() || modal.should_close() {
        *open = None;
    }
    actions.extend(chosen.map(What::action));
}

impl PaletteState {
    /// Gathers the entries, and finds those that fit what is typed.
    fn prepare(&mut self, model: &Model<'_>, recent: &Recent) {
        let key = (model.editor.map(crate::editor::Editor::state), model.lang.language());
        if self.entries.as_ref().is_none_or(|(known, _)| *known != key) {
            self.entries = Some((key, entry::entries(model)));
        }
        let is_known = self.searched.as_ref().is_some_and(|(known, typed)| *known == key && *typed == self.typed);
        if let Some((_, entries)) = self.entries.as_ref().filter(|_| !is_known) {
            self.found = find(entries, &self.typed, recent);
            self.searched = Some((key, self.typed.clone()));
        }
    }

    fn chosen(&self, row: usize) -> Option<What> {
        let (_, entries) = self.entries.as_ref()?;
        self.found.get(row).and_then(|found| entries.get(found.entry)).map(|entry| entry.what.clone())
    }
}

/// Without words: what was used last, then the commands; else what fits, the best first.
fn find(entries: &[Entry], typed: &str, recent: &Recent) -> Vec<Found> {
    let all = entries.iter().enumerate();
    if typed.trim().is_empty() {
        let commands = all.filter(|(_, entry)| matches!(entry.what, What::Command(_)) || is_recent(recent, entry));
        let mut found: Vec<_> = commands.map(|(place, entry)| (recent.place(&entry.what), place)).collect();
        found.sort_by_key(|(used, place)| (used.unwrap_or(usize::MAX), *place));
        let found = found.into_iter();
        return found.map(|(used, entry)| Found { entry, marks: Vec::new(), recent: used.is_some() }).collect();
    }
    let mut fuzzy = Fuzzy::new(typed.trim());
    let mut scored: Vec<_> = all.filter_map(|(place, entry)| Some((rate(&mut fuzzy, entry, recent)?, place))).collect();
    let best = scored.iter().map(|(score, _)| *score).max().unwrap_or_default();
    scored.retain(|(score, _)| *score as f32 >= best as f32 * WORTH);
    let length = |place: usize| entries.get(place).map_or(0, |entry| entry.words.len());
    scored.sort_by_key(|(score, place)| (std::cmp::Reverse(*score), length(*place), *place));
    scored.truncate(MOST);
    let found = scored.into_iter().map(|(_, place)| {
        let marks = entries.get(place).map(|entry| fuzzy.marks(&entry.words)).unwrap_or_default();
        Found { entry: place, marks, recent: false }
    });
    found.collect()
}

fn is_recent(recent: &Recent, entry: &Entry) -> bool {
    recent.place(&entry.what).is_some()
}

/// How well an entry fits, by its name or, half as well, by its menu.
fn rate(fuzzy: &mut Fuzzy, entry: &Entry, recent: &Recent) -> Option<u32> {
    let score = fuzzy.score(&entry.words).or_else(|| fuzzy.score(&entry.menu).map(|score| score / 2))?;
    let command = if matches!(entry.what, What::Command(_)) && !entry.is_undo { COMMAND_BONUS } else { 0 };
    Some(score + command + if is_recent(recent, entry) { RECENT_BONUS } else { 0 })
}

fn list_ui(ui: &mut Ui, model: &Model<'_>, state: &mut PaletteState) -> Option<What> {
    let (steps, enter) = read_keys(ui);
    let hint = model.lang.say("palette-hint");
    let edit = TextEdit::singleline(&mut state.typed).hint_text(&hint).desired_width(f32::INFINITY);
    let field = ui.add(theme::Outlined(edit.margin(egui::Margin::symmetric(10, 7))));
    field.request_focus();
    let typed = state.typed.clone();
    field.widget_info(|| WidgetInfo { label: Some(hint.clone()), ..WidgetInfo::text_edit(true, "", &typed, "") });
    if field.changed() {
        state.row = 0;
        state.prepare(model, &Recent::default());
    }
    let last = state.found.len().saturating_sub(1);
    state.row = state.row.saturating_add_signed(steps).min(last);
    let mut chosen = state.chosen(state.row).filter(|_| enter);
    let room = SHOWN_HEIGHT.min(ui.content_rect().height() - FRAME_HEIGHT);
    // A window opened anew would keep the height it had when few commands were left.
    let mut list = ScrollArea::vertical().auto_shrink(false).max_height(room).min_scrolled_height(room);
    if !std::mem::replace(&mut state.shown, true) || field.changed() {
        list = list.vertical_scroll_offset(0.0);
    }
    list.show_viewport(ui, |ui, view| {
        if state.found.is_empty() {
            ui.label(model.lang.say("palette-nothing"));
        }
        ui.set_height(ROW * state.found.len() as f32);
        let top = ui.min_rect().left_top();
        let place =
            |row: usize| Rect::from_min_size(top + vec2(0.0, ROW * row as f32), vec2(ui.available_width(), ROW));
        let first = (view.min.y / ROW).floor().max(0.0) as usize;
        let end = ((view.max.y / ROW).ceil().max(0.0) as usize).min(state.found.len());
        for row in first..end {
            if row_ui(ui, model, state, row, place(row)) {
                chosen = state.chosen(row);
            }
        }
        if steps != 0 {
            ui.scroll_to_rect_animation(place(state.row), None, egui::style::ScrollAnimation::none());
        }
    });
    chosen
}

/// How many rows up or down, and whether Enter was pressed.
fn read_keys(ui: &Ui) -> (isize, bool) {
    const PAGE: isize = 10;
    let ways = [(Key::ArrowUp, -1), (Key::ArrowDown, 1), (Key::PageUp, -PAGE), (Key::PageDown, PAGE)];
    ui.input_mut(|input| {
        let pressed = ways.into_iter().filter(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        let steps = pressed.map(|(_, by)| by).sum();
        (steps, input.consume_key(Modifiers::NONE, Key::Enter))
    })
}

/// One entry: its name with the letters that fit, and its keys or its place at the right; `true` when it was clicked.
fn row_ui(ui: &Ui, model: &Model<'_>, state: &PaletteState, row: usize, rect: Rect) -> bool {
    let entries = state.entries.as_ref().map(|(_, entries)| entries.as_slice()).unwrap_or_default();
    let Some((found, entry)) = state.found.get(row).and_then(|found| Some((found, entries.get(found.entry)?))) else {
        return false;
    };
    let response = ui.interact(rect, Id::unique(("palette-row", row)), Sense::click());
    let marked = row == state.row;
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, marked, &entry.words));
    if marked || response.hovered() {
        let fill = if marked { Paint::Selection } else { Paint::LaneLine };
        ui.painter().rect_filled(rect, theme::RADIUS, theme::colour(ui, fill));
    }
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let keys = entry.keys.map(|keys| ui.format_shortcut(&keys));
    let right = match (&keys, found.recent) {
        (Some(keys), _) => keys.clone(),
        (None, true) if matches!(entry.what, What::Command(_)) => model.lang.say("palette-recent"),
        (None, _) => entry::place_words(model, entry),
    };
    let soft = theme::colour(ui, Paint::InkSoft);
    let mut job = LayoutJob::simple_singleline(right, FontId::proportional(size::SMALL), soft);
    job.wrap = TextWrapping::truncate_at_width(inner.width() * 0.5);
    let right = ui.painter().layout_job(job);
    let name = ui.painter().layout_job(name_job(ui, entry, found, inner.width() - right.size().x - gap::WIDE));
    let middle = |galley: &egui::Galley| inner.center().y - galley.size().y / 2.0;
    ui.painter().galley(egui::pos2(inner.min.x, middle(&name)), name, soft);
    ui.painter().galley(egui::pos2(inner.max.x - right.size().x, middle(&right)), right, soft);
    response.clicked()
}

/// A name whose fitting letters stand out by colour and by weight.
fn name_job(ui: &Ui, entry: &Entry, found: &Found, room: f32) -> LayoutJob {
    let plain = TextFormat::simple(FontId::proportional(size::BODY), theme::colour(ui, Paint::Ink));
    let fitting = TextFormat::simple(theme::bold_font(size::BODY), theme::colour(ui, Paint::Accent));
    let mut job = LayoutJob { wrap: TextWrapping::truncate_at_width(room.max(40.0)), ..LayoutJob::default() };
    let mut letter = [0; 4];
    for (place, sign) in entry.words.chars().enumerate() {
        let format = if found.marks.binary_search(&place).is_ok() { &fitting } else { &plain };
        job.append(sign.encode_utf8(&mut letter), 0.0, format.clone());
    }
    job
}

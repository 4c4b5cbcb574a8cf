//! The check of legibility: what of the pages and of the map the back row cannot read, by the depth of the room.

use egui::{Id, Ui};

use crate::action::{Action, WorkshopWish};
use crate::document::Cents;
use crate::editor::Editor;
use crate::insight;
use crate::lang::{Arg, Lang, read_amount};
use crate::layout::{Room, ShownText, TooSmall};
use crate::pages::{By, HEIGHT, Page, Sheet, compose};
use crate::scene::{MapScene, Mark, map_marks};
use crate::ui::field::{self, TextField};
use crate::ui::theme::{self, gap};
use crate::ui::{Model, UiState};

/// The room that is asked for, and what was found in it.
pub struct Draft {
    room: Room,
    found: Option<(Key, Vec<String>)>,
}

/// What the findings were made of.
#[derive(PartialEq)]
struct Key {
    state: u64,
    room: Room,
    aspect: f32,
    by: By,
}

impl Draft {
    /// For a room of this depth and a picture of this height, in metres.
    pub const fn new((depth_m, screen_m): (f32, f32)) -> Self {
        Self { room: Room { depth_m, screen_m }, found: None }
    }
}

/// Asks for the room, and tells what cannot be read in it.
pub fn legibility_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    (state, draft): (&UiState, &mut Draft),
    actions: &mut Vec<Action>,
) {
    let lang = model.lang;
    ui.label(lang.say("legibility-rule"));
    let before = draft.room;
    ui.columns_const(|[left, right]| {
        metres_ui(left, lang, "legibility-depth", &mut draft.room.depth_m);
        metres_ui(right, lang, "legibility-screen", &mut draft.room.screen_m);
    });
    if draft.room != before {
        actions.push(Action::Workshop(WorkshopWish::Room(draft.room)));
    }
    let screen = ui.content_rect().size();
    let aspect = screen.x / screen.y.max(1.0);
    let by = state.present.by().clone();
    let key = Key { state: editor.state(), room: draft.room, aspect, by };
    if draft.found.as_ref().is_none_or(|(of, _)| *of != key) {
        let mut lines = pages_lines(model, editor, state, &key);
        lines.extend(map_line(model, editor, state, (draft.room, screen.y)));
        draft.found = Some((key, lines));
    }
    ui.add_space(gap::NORMAL);
    for line in draft.found.iter().flat_map(|(_, lines)| lines) {
        ui.label(line.as_str());
    }
    let least = lang.format().percent(f64::from(draft.room.least_size()));
    ui.add_space(gap::NORMAL);
    ui.label(theme::soft(ui, lang.say_with("legibility-least", &[("size", least.into())])));
}

/// A field for metres; what is none is not taken.
fn metres_ui(ui: &mut Ui, lang: &Lang, key: &str, value: &mut f32) {
    let label = lang.say(key);
    let shown = lang.format().decimal(f64::from(*value), 2);
    let field = TextField { label: &label, limit: 8, ..TextField::default() };
    let typed = field::labelled_text_ui(ui, Id::unique(key), &shown, field);
    let metres = typed.and_then(|text| read_amount(&text, lang.language())).map(Cents::value);
    if let Some(metres) = metres.filter(|metres| (0.1..=200.0).contains(metres)) {
        *value = metres as f32;
    }
}

/// What of each page the back row cannot read.
fn pages_lines(model: &Model<'_>, editor: &Editor, state: &UiState, key: &Key) -> Vec<String> {
    let lang = model.lang;
    let pages = composed(model, editor, key);
    let pages = if state.present.is_on() { state.present.pages() } else { &pages };
    let mut lines = Vec::new();
    for (place, page) in pages.iter().enumerate() {
        let texts = page.marks().filter_map(|mark| shown_text(mark, 1.0 / HEIGHT));
        let Some(found) = key.room.too_small(texts) else { continue };
        let number = lang.format().count(place as u64 + 1);
        let name = lang.say_with("legibility-page", &[("page", number.into()), ("title", page.title.as_str().into())]);
        lines.push(line(lang, &name, &found));
    }
    if lines.is_empty() {
        let count = pages.len() as u64;
        lines.push(lang.say_with("legibility-pages-well", &[("n", Arg::Count(count, lang.format().count(count)))]));
    }
    lines
}

fn composed(model: &Model<'_>, editor: &Editor, key: &Key) -> Vec<Page> {
    let Some(journey) = editor.journey() else { return Vec::new() };
    let series = insight::shown_series(editor.project(), journey, editor.chosen_series());
    let facts = insight::map_facts(editor.project(), journey, series, model.lang);
    let view = match &key.by {
        By::View(name) => editor.project().steering().views.iter().find(|view| view.name == *name),
        _ => None,
    };
    compose(&Sheet { journey, facts: &facts, lang: model.lang, by: &key.by, view, aspect: key.aspect, draft: None })
}

/// What of the map the back row cannot read as it is shown now; `None` where it has not been shown yet.
fn map_line(model: &Model<'_>, editor: &Editor, state: &UiState, (room, screen_height): (Room, f32)) -> Option<String> {
    let lang = model.lang;
    let journey = editor.journey()?;
    let layout = state.canvas.layout()?;
    let view = state.canvas.view()?;
    let unit = state.canvas.screen_rect(layout.bounds)?.width() / layout.bounds.width().max(1.0);
    let series = insight::shown_series(editor.project(), journey, editor.chosen_series());
    let facts = insight::map_facts(editor.project(), journey, series, lang);
    let marks = map_marks(&MapScene { journey, facts: &facts, layout });
    let in_sight = |mark: &&Mark| match mark {
        Mark::Text { pos, .. } => state
            .canvas
            .screen_rect(egui::Rect::from_min_size(*pos, egui::vec2(1.0, 1.0)))
            .is_some_and(|rect| view.intersects(rect)),
        _ => false,
    };
    let texts = marks.iter().filter(in_sight).filter_map(|mark| shown_text(mark, unit / screen_height.max(1.0)));
    let name = lang.say("legibility-map");
    Some(room.too_small(texts).map_or_else(
        || lang.say_with("legibility-well", &[("what", name.as_str().into())]),
        |found| line(lang, &name, &found),
    ))
}

/// The text of a mark, with its size as a share of the picture's height, where `unit` is that share of a unit.
fn shown_text(mark: &Mark, unit: f32) -> Option<ShownText> {
    match mark {
        Mark::Text { text, size, .. } => Some(ShownText { words: text.clone(), size: size * unit }),
        _ => None,
    }
}

/// "Page 3, ‘Find’: 2 texts are too small, such as ‘…’. It can be read from at most 5.8 m, and must be 1.4 times as large."
fn line(lang: &Lang, name: &str, found: &TooSmall) -> String {
    let format = lang.format();
    let times = found.needed / found.smallest.size.max(f32::EPSILON);
    let args = [
        ("what", name.into()),
        ("n", Arg::Count(found.count as u64, format.count(found.count as u64))),
        ("words", found.smallest.words.as_str().into()),
        ("metres", format.decimal(f64::from(found.readable_m), 1).into()),
        ("times", format.decimal(f64::from((times * 10.0).ceil() / 10.0), 1).into()),
    ];
    lang.say_with("legibility-small", &args)
}

//! One item as a row: its tick, its title and what is known about it, and tags that open menus.

use egui::{Checkbox, CursorIcon, FontId, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::change;
use super::tag::{TagPaint, tag_menu_ui, tag_width};
use crate::action::Action;
use crate::document::{Colour, Item, ItemChange, ItemState, Level};
use crate::lang::Lang;
use crate::scene::{Paint, Tone};
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// An item and how its row is shown.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) item: &'a Item,
    /// Whether its details stand below it.
    pub(super) opened: bool,
    /// Whether commands are about it.
    pub(super) selected: bool,
}

/// From how wide on the tags stand beside the title.
const WIDE: f32 = 700.0;
/// Where the titles begin.
pub(super) const INDENT: f32 = 34.0;
const HEIGHT: f32 = 26.0;
/// The ground of the row that commands are about.
const SELECTED: Paint = Paint::Stage(Colour::Blue, Tone::Soft);

/// Shows the row; gives the response of its title, which opens and closes the details.
pub(super) fn row_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) -> Response {
    let ground = ui.painter().add(Shape::Noop);
    let tags = Tags::new(ui, row);
    let beside = ui.available_width() >= WIDE;
    let shown = ui.vertical(|ui| {
        let title = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            tick_ui(ui, row, actions);
            let width = ui.available_width() - if beside { tags.width() } else { 0.0 };
            let title = ui.vertical(|ui| about_ui(ui, row, width)).inner;
            if beside {
                ui.spacing_mut().item_spacing.x = gap::TIGHT;
                ui.add_space(gap::NORMAL);
                ui.horizontal(|ui| tags.show(ui, row, actions));
            }
            title
        });
        if !beside {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(gap::TIGHT);
                ui.add_space(INDENT);
                tags.show(ui, row, actions);
            });
        }
        title.inner
    });
    let rect = shown.response.rect.expand2(Vec2::new(gap::NORMAL, gap::TIGHT));
    ui.painter().set(ground, ground_shape(ui, row, rect, &shown.inner));
    shown.inner
}

fn tick_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let item = row.item;
    let mut ticked = item.state == ItemState::Done;
    let before = ui.cursor().left();
    let response = ui.add(Checkbox::without_text(&mut ticked)).accessible_name(row.model.lang.names().item(item));
    if response.changed() {
        actions.push(change::tick(item.id, ticked, row.model.today));
    }
    ui.add_space((before + INDENT - ui.cursor().left()).max(0.0));
}

/// The title, and below it owner, days and note, where there are any.
fn about_ui(ui: &mut Ui, row: Row<'_>, width: f32) -> Response {
    ui.set_width(width);
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = title_ui(ui, row);
    let facts = facts(row);
    if !facts.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(gap::WIDE, 2.0);
            for (words, paint) in facts {
                ui.label(egui::RichText::new(words).size(size::SMALL).color(theme::colour(ui, paint)));
            }
        });
    }
    title
}

fn title_ui(ui: &mut Ui, row: Row<'_>) -> Response {
    let (lang, item) = (row.model.lang, row.item);
    let title = lang.names().item(item);
    let ink = theme::colour(ui, if item.state.is_open() { Paint::Ink } else { Paint::InkSoft });
    let font = if row.opened { theme::bold_font(size::BODY) } else { FontId::proportional(size::BODY) };
    let galley = ui.painter().layout(title.to_owned(), font, ink, ui.available_width());
    let line = galley.rows.first().map_or(galley.size().y, |first| first.height());
    let above = ((HEIGHT - line) / 2.0).max(0.0);
    let size = Vec2::new(ui.available_width(), galley.size().y + 2.0 * above);
    let response = ui.allocate_response(size, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    ui.painter().galley(response.rect.left_top() + Vec2::new(0.0, above), galley, ink);
    if response.has_focus() {
        let stroke = Stroke::new(1.5, theme::colour(ui, Paint::Accent));
        ui.painter().rect_stroke(response.rect.expand(2.0), theme::RADIUS, stroke, StrokeKind::Outside);
    }
    let name = lang.say_with("checklist-row", &[("title", title.into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, row.opened, &name));
    response.accessible_name(name)
}

/// What is known about the item, in short words.
fn facts(row: Row<'_>) -> Vec<(String, Paint)> {
    let (lang, item) = (row.model.lang, row.item);
    let mut facts = Vec::new();
    if let Some(due) = item.due.filter(|_| item.state.is_open()) {
        let (key, paint) = match due.cmp(&row.model.today) {
            std::cmp::Ordering::Less => ("checklist-overdue", Paint::Bad),
            std::cmp::Ordering::Equal => ("checklist-due-today", Paint::Warning),
            std::cmp::Ordering::Greater => ("checklist-due", Paint::InkSoft),
        };
        facts.push((lang.say_with(key, &[("date", lang.format().date(due).into())]), paint));
    }
    if let Some(done_on) = item.done_on {
        facts.push((lang.say_with("checklist-done-on", &[("date", lang.format().date(done_on).into())]), Paint::Good));
    }
    if !item.owner.trim().is_empty() {
        facts.push((lang.say_with("checklist-owned", &[("owner", item.owner.as_str().into())]), Paint::InkSoft));
    }
    if !item.note.trim().is_empty() {
        facts.push((lang.say("checklist-has-note"), Paint::InkSoft));
    }
    facts
}

fn ground_shape(ui: &Ui, row: Row<'_>, rect: egui::Rect, title: &Response) -> Shape {
    let radius = egui::CornerRadius::same(theme::RADIUS);
    if row.selected {
        return Shape::rect_filled(rect, radius, theme::colour(ui, SELECTED));
    }
    if title.hovered() || title.has_focus() {
        return Shape::rect_filled(rect, radius, theme::colour(ui, Paint::Canvas));
    }
    Shape::Noop
}

/// The tags of a row, measured, so that those of all rows stand below each other.
struct Tags {
    effort: Vec<(Level, String)>,
    impact: Vec<(Level, String)>,
    state: Vec<(ItemState, String)>,
    widths: f32,
}

impl Tags {
    fn new(ui: &Ui, row: Row<'_>) -> Self {
        let lang = row.model.lang;
        let levels = |key: fn(Level) -> String| -> Vec<_> {
            Level::ALL.into_iter().map(|level| (level, lang.say(&key(level)))).collect()
        };
        let effort = levels(|level| format!("checklist-effort-{}", level.id()));
        let impact = levels(|level| format!("checklist-impact-{}", level.id()));
        let state: Vec<_> =
            ItemState::ALL.into_iter().map(|state| (state, lang.say(&format!("state-{}", state.id())))).collect();
        let widths = tag_width(ui, effort.iter().map(|(_, words)| words.as_str()))
            + tag_width(ui, impact.iter().map(|(_, words)| words.as_str()))
            + tag_width(ui, state.iter().map(|(_, words)| words.as_str()));
        Self { effort, impact, state, widths }
    }

    fn width(&self) -> f32 {
        self.widths + 2.0 * gap::TIGHT + gap::NORMAL
    }

    fn show(&self, ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
        let (lang, item) = (row.model.lang, row.item);
        let label = |key: &str| lang.say_with(key, &[("title", lang.names().item(item).into())]);
        ui.push_id(item.id, |ui| {
            let ground = if row.selected { SELECTED } else { Paint::Surface };
            let plain = TagPaint { ground, ink: Paint::InkSoft, line: None };
            let effort = lang.names().effort(item);
            if let Some(level) = tag_menu_ui(ui, &label("checklist-effort-of"), effort, &self.effort, plain) {
                actions.push(change::set(item.id, ItemChange::Effort(own_estimate(lang, item, level, true))));
            }
            let impact = lang.names().impact(item);
            if let Some(level) = tag_menu_ui(ui, &label("checklist-impact-of"), impact, &self.impact, plain) {
                actions.push(change::set(item.id, ItemChange::Impact(own_estimate(lang, item, level, false))));
            }
            if let Some(state) =
                tag_menu_ui(ui, &label("checklist-state-of"), item.state, &self.state, state_paint(item.state))
            {
                actions.push(change::set_state(item.id, state, row.model.today));
            }
        });
    }
}

/// How a state is painted; the word says it too.
pub(super) fn state_paint(state: ItemState) -> TagPaint {
    let coloured = |colour| TagPaint {
        ground: Paint::Stage(colour, Tone::Soft),
        ink: Paint::Stage(colour, Tone::Ink),
        line: Some(Paint::Stage(colour, Tone::Line)),
    };
    match state {
        ItemState::Open => TagPaint { ground: Paint::Surface, ink: Paint::Ink, line: Some(Paint::CardStroke) },
        ItemState::Doing => coloured(Colour::Blue),
        ItemState::Done => coloured(Colour::Green),
        ItemState::NotForUs => coloured(Colour::Grey),
    }
}

/// The user's own estimate; none where it is what the library says anyway.
fn own_estimate(lang: &Lang, item: &Item, level: Level, is_effort: bool) -> Option<Level> {
    let tactic = item.tactic().and_then(|id| lang.names().library().tactic(id));
    let given = tactic.map(|tactic| if is_effort { tactic.effort } else { tactic.impact });
    (given != Some(level)).then_some(level)
}

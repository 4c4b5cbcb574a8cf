//! One item as a row: its tick, its title with what is known about it, and its state.

use egui::{
    Align2, CursorIcon, FontId, Id, Label, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
};

use super::change;
use super::tag::{TagPaint, checkbox_ui, tag_menu_ui};
use super::words::{due_key, title_of};
use crate::action::Action;
use crate::document::{Colour, Item, ItemId, ItemState, Stage};
use crate::insight::is_overdue;
use crate::scene::{Paint, Tone};
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// An item and how its row is shown.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a different thing to show")]
pub(super) struct Row<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) stage: &'a Stage,
    pub(super) item: &'a Item,
    /// Whether its details stand below it.
    pub(super) opened: bool,
    /// Whether commands are about it.
    pub(super) selected: bool,
    /// Whether it is chosen to be changed with others.
    pub(super) marked: bool,
    /// Whether any row is chosen, so that all show their boxes.
    pub(super) choosing: bool,
    /// Whether the row says to which stage it belongs.
    pub(super) names_stage: bool,
}

/// What was done with a row.
pub(super) struct Touched {
    /// The whole row but its boxes: opens and closes the details.
    pub(super) title: Response,
    /// Whether the box that chooses it was pressed.
    pub(super) chosen: bool,
}

/// Room for the box that chooses the row.
const GUTTER: f32 = 30.0;
/// From the tick to the title.
const TICK: f32 = 28.0;
/// Where the titles begin.
pub(super) const INDENT: f32 = GUTTER + TICK;
/// The least height of a row.
pub(super) const HEIGHT: f32 = 34.0;
/// The most characters of a fact that is never broken over two lines.
const SHORT: usize = 42;
/// The ground of rows that are chosen or that commands are about.
const SELECTED: Paint = Paint::Selection;

/// The node of an item's row.
pub(super) fn row_id(item: ItemId) -> Id {
    Id::unique(("checklist-row", item))
}

/// Shows the row.
pub(super) fn row_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) -> Touched {
    let ground = ui.painter().add(Shape::Noop);
    let all = ui.available_rect_before_wrap();
    let behind = ui.painter().clone();
    let content = all.with_min_x(all.left() + INDENT).with_max_x(all.right() - gap::NORMAL);
    let menu = state_width(ui, row);
    let words = content.with_max_x((content.right() - menu - gap::WIDE).max(content.left() + 80.0));
    let words = ui.scope_builder(egui::UiBuilder::new().max_rect(words), |ui| {
        ui.set_width(words.width());
        ui.add_space(7.0);
        words_ui(ui, row);
        ui.add_space(7.0);
    });
    let rect = Rect::from_min_max(all.min, pos2(all.right(), words.response.rect.bottom().max(all.top() + HEIGHT)));
    ui.expand_to_include_rect(rect);
    // The order in which they stand here is that of Tab: from left to right.
    tick_ui(ui, row, rect, actions);
    let title_rect = rect.with_min_x(content.left()).with_max_x(content.right() - menu - gap::TIGHT);
    let response =
        ui.interact(title_rect, row_id(row.item.id), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let pointed = ui.rect_contains_pointer(rect) || response.has_focus();
    let chosen = choose_ui(ui, row, rect, pointed);
    let state = Rect::from_min_max(pos2(content.right() - menu, rect.top() + 4.0), content.right_bottom());
    ui.scope_builder(egui::UiBuilder::new().max_rect(state), |ui| state_ui(ui, row, actions));
    behind.set(ground, ground_shape(ui, row, rect, pointed));
    name_row(ui, row, &response, rect);
    Touched { title: response, chosen }
}

fn name_row(ui: &Ui, row: Row<'_>, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(1.5, theme::colour(ui, Paint::Accent));
        ui.painter().rect_stroke(rect, theme::RADIUS, stroke, StrokeKind::Inside);
    }
    let name = row.model.lang.say_with("checklist-row", &[("title", title_of(row.model.lang, row.item).into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, row.opened, &name));
}

fn tick_ui(ui: &mut Ui, row: Row<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let item = row.item;
    let mut ticked = item.state == ItemState::Done;
    let at = Rect::from_min_size(rect.min + Vec2::new(GUTTER, 4.0), Vec2::new(TICK, 26.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(at).id_salt(("tick", item.id)));
    let tick = checkbox_ui(&mut child, &mut ticked, "").accessible_name(title_of(row.model.lang, item));
    if tick.changed() {
        actions.push(change::tick(item.id, ticked, row.model.today));
    }
}

/// The box that chooses the row, in sight while the row is pointed at or any row is chosen; `true` when it was pressed.
fn choose_ui(ui: &Ui, row: Row<'_>, rect: Rect, pointed: bool) -> bool {
    let at = Rect::from_center_size(pos2(rect.left() + GUTTER / 2.0, rect.top() + 17.0), Vec2::splat(15.0));
    let response = ui.interact(at.expand(5.0), row_id(row.item.id).with("choose"), Sense::CLICK);
    let name = row.model.lang.say_with("checklist-choose", &[("title", title_of(row.model.lang, row.item).into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, row.marked, &name));
    if pointed || row.marked || row.choosing {
        let (ground, line) = if row.marked { (Paint::Accent, Paint::Accent) } else { (Paint::Surface, Paint::Outline) };
        let stroke = Stroke::new(1.2, theme::colour(ui, line));
        ui.painter().rect(at, 7.5, theme::colour(ui, ground), stroke, StrokeKind::Inside);
    }
    if row.marked {
        let ink = Stroke::new(1.8, theme::colour(ui, Paint::OnAccent));
        let points = [(4.2, 7.8), (6.6, 10.2), (10.8, 5.2)].map(|(x, y)| at.min + Vec2::new(x, y));
        ui.painter().line(points.to_vec(), ink);
    }
    response.clicked()
}

/// The title, and below it what is known, where there is anything.
fn words_ui(ui: &mut Ui, row: Row<'_>) {
    ui.spacing_mut().item_spacing.y = 3.0;
    let ink = theme::colour(ui, if row.item.state.is_open() { Paint::Ink } else { Paint::InkSoft });
    let font = if row.opened { theme::bold_font(size::BODY) } else { FontId::proportional(size::BODY) };
    // The row itself is the node that carries the title.
    let galley = ui.painter().layout(title_of(row.model.lang, row.item), font, ink, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::empty());
    ui.painter().galley(rect.min, galley, ink);
    let facts = facts(row);
    if facts.is_empty() {
        return;
    }
    ui.spacing_mut().interact_size.y = 15.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(14.0, 2.0);
        if is_overdue(row.item, row.model.today) {
            overdue_sign_ui(ui);
        }
        for (words, paint) in facts {
            let short = words.chars().count() <= SHORT;
            let words = egui::RichText::new(words).size(size::SMALL).color(theme::colour(ui, paint));
            let label = Label::new(words).selectable(false).sense(Sense::empty());
            // A short fact stays in one piece.
            ui.add(if short { label.extend() } else { label.wrap() });
        }
    });
}

/// A disc with an exclamation mark, right before the words.
fn overdue_sign_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::empty());
    ui.painter().circle_filled(rect.center(), 7.0, theme::colour(ui, Paint::Bad));
    let ink = theme::colour(ui, Paint::Surface);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "!", theme::bold_font(size::SMALL), ink);
    ui.add_space(-9.0);
}

/// What is known about the item, in short words; what is overdue comes first.
pub(super) fn facts(row: Row<'_>) -> Vec<(String, Paint)> {
    let (lang, item) = (row.model.lang, row.item);
    let mut facts = Vec::new();
    let mut say = |key: &str, arg: &str, words: String, paint| {
        facts.push((lang.say_with(key, &[(arg, words.into())]), paint));
    };
    if let Some(due) = item.due.filter(|_| item.state.is_open()) {
        let key = due_key(item, due, row.model.today);
        let paint = match due.cmp(&row.model.today) {
            std::cmp::Ordering::Less => Paint::Bad,
            std::cmp::Ordering::Equal => Paint::Warning,
            std::cmp::Ordering::Greater => Paint::InkSoft,
        };
        say(key, "date", lang.format().date(due), paint);
    }
    if let Some(done_on) = item.done_on {
        say("checklist-done-on", "date", lang.format().date(done_on), Paint::Good);
    }
    if !item.owner.trim().is_empty() {
        say("checklist-owned", "owner", item.owner.clone(), Paint::InkSoft);
    }
    let plain = |words: String| (words, Paint::InkSoft);
    facts.extend(item.effort.map(|level| plain(lang.say(&format!("checklist-effort-{}", level.id())))));
    facts.extend(item.impact.map(|level| plain(lang.say(&format!("checklist-impact-{}", level.id())))));
    if !item.note.trim().is_empty() {
        facts.push(plain(lang.say("checklist-has-note")));
    }
    facts.extend(item.tags.iter().map(|tag| (format!("#{tag}"), Paint::Accent)));
    if row.names_stage {
        let ink = Paint::Stage(row.stage.colour, Tone::Ink);
        facts.push((lang.names().stage(row.stage).to_owned(), ink));
    }
    facts
}

/// About how high a row is that has not been drawn yet.
pub(super) fn guessed_height(row: Row<'_>, width: f32) -> f32 {
    let title = row.model.lang.names().item(row.item).chars().count() as f32 * 7.2;
    let lines = (title / (width - INDENT - 110.0).max(80.0)).ceil().max(1.0);
    let has_facts =
        row.names_stage || row.item.due.is_some() || !row.item.owner.is_empty() || row.item.done_on.is_some();
    HEIGHT + (lines - 1.0) * 18.0 + if has_facts { 18.0 } else { 0.0 }
}

fn ground_shape(ui: &Ui, row: Row<'_>, rect: Rect, pointed: bool) -> Shape {
    let radius = egui::CornerRadius::same(theme::RADIUS);
    if row.selected || row.marked {
        return Shape::rect_filled(rect, radius, theme::colour(ui, SELECTED));
    }
    if pointed { Shape::rect_filled(rect, radius, theme::colour(ui, Paint::Canvas)) } else { Shape::Noop }
}

fn state_options(row: Row<'_>) -> Vec<(ItemState, String)> {
    ItemState::ALL.into_iter().map(|state| (state, row.model.lang.say(&format!("state-{}", state.id())))).collect()
}

fn state_width(ui: &Ui, row: Row<'_>) -> f32 {
    super::tag::tag_width(ui, state_options(row).iter().map(|(_, words)| words.as_str()))
}

/// The state as a tag that opens a menu.
pub(super) fn state_ui(ui: &mut Ui, row: Row<'_>, actions: &mut Vec<Action>) {
    let item = row.item;
    let label = row.model.lang.say_with("checklist-state-of", &[("title", title_of(row.model.lang, item).into())]);
    let mut paint = state_paint(item.state);
    if item.state == ItemState::Open && (row.selected || row.marked) {
        paint.ground = SELECTED;
    }
    ui.push_id(item.id, |ui| {
        if let Some(state) = tag_menu_ui(ui, &label, item.state, &state_options(row), paint) {
            actions.push(change::set_state(item.id, state, row.model.today));
        }
    });
}

/// How a state is painted; the word says it too.
pub(super) fn state_paint(state: ItemState) -> TagPaint {
    let coloured = |colour| TagPaint {
        ground: Paint::Stage(colour, Tone::Soft),
        ink: Paint::Stage(colour, Tone::Ink),
        line: Some(Paint::Stage(colour, Tone::Line)),
    };
    match state {
        ItemState::Open => TagPaint { ground: Paint::Surface, ink: Paint::InkSoft, line: None },
        ItemState::Doing => coloured(Colour::Blue),
        ItemState::Done => coloured(Colour::Green),
        ItemState::NotForUs => coloured(Colour::Grey),
    }
}

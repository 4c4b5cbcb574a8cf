//! The plan as a field of effort by impact: nine fields, in which items can be opened and dragged to another.

mod chip;
mod drag;
mod walk;

use egui::{Align2, FontId, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2};

pub(super) use drag::Drag;

use super::words::title_of;
use super::{ChecklistState, Sight};
use crate::action::Action;
use crate::document::{Colour, Item, Level, Stage};
use crate::lang::Arg;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// Room for what the rows are called.
const SIDE: f32 = 84.0;
/// Room for what the columns are called.
const FOOT: f32 = 26.0;
/// Room for what a field is called.
const HEAD: f32 = 26.0;
const CHIP: Vec2 = Vec2::new(150.0, 26.0);
/// The least and most height of a field.
const FIELD: std::ops::RangeInclusive<f32> = 124.0..=260.0;

/// One of the nine fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Field {
    effort: Level,
    impact: Level,
}

/// Where the nine fields lie.
struct Fields {
    all: Rect,
}

/// Shows the fields with the items in sight.
pub(super) fn grid_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState, actions: &mut Vec<Action>) {
    let height = ((ui.clip_rect().height() - 190.0) / 3.0).clamp(*FIELD.start(), *FIELD.end());
    let size = Vec2::new(ui.available_width(), 3.0 * height + FOOT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let fields =
        Fields { all: Rect::from_min_max(pos2(rect.left() + SIDE, rect.top()), rect.max - Vec2::new(0.0, FOOT)) };
    axes_ui(ui, sight, rect, &fields);
    walk::walk(ui, sight, &fields, state);
    let target =
        state.drag.as_ref().and_then(|_| ui.input(|input| input.pointer.latest_pos())).and_then(|at| fields.at(at));
    for field in Field::all() {
        field_ui(ui, sight, &fields, field, (target == Some(field), &mut *state), actions);
    }
    drag::drag_ui(ui, sight, &fields, state, actions);
}

impl Field {
    fn all() -> impl Iterator<Item = Self> {
        let rows = Level::ALL.into_iter().rev();
        rows.flat_map(|impact| Level::ALL.into_iter().map(move |effort| Self { effort, impact }))
    }

    /// The message that says what to do with items in a corner.
    const fn advice(self) -> Option<&'static str> {
        match (self.effort, self.impact) {
            (Level::Low, Level::High) => Some("checklist-field-first"),
            (Level::High, Level::High) => Some("checklist-field-project"),
            (Level::Low, Level::Low) => Some("checklist-field-between"),
            (Level::High, Level::Low) => Some("checklist-field-rather-not"),
            _ => None,
        }
    }

    const fn colour(self) -> Option<Colour> {
        match (self.effort, self.impact) {
            (Level::Low, Level::High) => Some(Colour::Green),
            (Level::High, Level::High) => Some(Colour::Blue),
            (Level::Low, Level::Low) => Some(Colour::Yellow),
            (Level::High, Level::Low) => Some(Colour::Grey),
            _ => None,
        }
    }

    /// The field so many columns to the right and rows down; the edge stops.
    fn beside(self, right: isize, down: isize) -> Self {
        let step = |level: Level, by: isize| {
            let now = Level::ALL.iter().position(|other| *other == level);
            let place = now.and_then(|now| now.checked_add_signed(by.clamp(-2, 2)));
            let edge = if by < 0 { Level::Low } else { Level::High };
            place.and_then(|place| Level::ALL.get(place)).copied().unwrap_or(edge)
        };
        Self { effort: step(self.effort, right), impact: step(self.impact, -down) }
    }
}

impl Fields {
    fn of(&self, field: Field) -> Rect {
        let size = self.all.size() / 3.0;
        let column = f32::from(field.effort.points() - 1);
        let row = f32::from(3 - field.impact.points());
        let min = self.all.min + Vec2::new(column * size.x, row * size.y);
        Rect::from_min_size(min, size).shrink(gap::TIGHT)
    }

    fn at(&self, pos: egui::Pos2) -> Option<Field> {
        Field::all().find(|field| self.of(*field).expand(gap::TIGHT).contains(pos))
    }
}

/// What rows and columns are called.
fn axes_ui(ui: &Ui, sight: &Sight<'_>, rect: Rect, fields: &Fields) {
    let ink = theme::colour(ui, Paint::InkSoft);
    let font = FontId::proportional(size::SMALL);
    for level in Level::ALL {
        let row = fields.of(Field { effort: Level::Low, impact: level });
        let words = sight.model.lang.say(&format!("checklist-impact-{}", level.id()));
        let galley = ui.painter().layout(words, font.clone(), ink, SIDE - gap::WIDE);
        let at = pos2(rect.left(), row.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
        let column = fields.of(Field { effort: level, impact: Level::Low });
        let words = sight.model.lang.say(&format!("checklist-effort-{}", level.id()));
        let at = pos2(column.center().x, rect.bottom() - FOOT / 2.0);
        ui.painter().text(at, Align2::CENTER_CENTER, words, font.clone(), ink);
    }
}

/// A field with its items; the one that something is dragged over is marked.
fn field_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    fields: &Fields,
    field: Field,
    (target, state): (bool, &mut ChecklistState),
    actions: &mut Vec<Action>,
) {
    let rect = fields.of(field);
    let items = items_in(sight, field);
    name_field(ui, sight, rect, field, items.len());
    paint_field(ui, sight, rect, field, target);
    let inner = inner_of(rect);
    let across = across(inner.size(), items.len());
    let width = (inner.width() - gap::WIDE) / across as f32 - gap::TIGHT;
    let builder = UiBuilder::new().max_rect(inner).id_salt(("field", field.effort.id(), field.impact.id()));
    let mut child = ui.new_child(builder);
    child.spacing_mut().item_spacing = Vec2::splat(gap::TIGHT);
    let mut area = ScrollArea::vertical().auto_shrink(false);
    let stepped = state.stepped.and_then(|id| items.iter().position(|(_, item)| item.id == id));
    if let Some(place) = stepped {
        // What the keyboard has gone to is laid out in the middle, to take it.
        state.stepped = None;
        let row = (place / across) as f32 * (CHIP.y + gap::TIGHT);
        area = area.vertical_scroll_offset((row - (inner.height() - CHIP.y) / 2.0).max(0.0));
    }
    let rows = items.len().div_ceil(across);
    let mut seen = 0;
    area.show_rows(&mut child, CHIP.y, rows, |ui, shown| {
        for row in items.chunks(across).take(shown.end).skip(shown.start) {
            ui.horizontal(|ui| {
                for (stage, item) in row {
                    seen += usize::from(chip::chip_ui(ui, sight, (stage, item), width, state, actions));
                }
            });
        }
    });
    count_ui(ui, sight, rect, items.len(), seen);
}

/// The part of a field in which its items lie.
fn inner_of(field: Rect) -> Rect {
    Rect::from_min_max(field.min + Vec2::new(8.0, HEAD), field.max - Vec2::splat(6.0))
}

/// How much room a field has for its items.
fn room_in(field: Rect) -> Vec2 {
    inner_of(field).size()
}

/// How many items stand beside each other: no more than are needed for all to be in sight.
fn across(room: Vec2, items: usize) -> usize {
    let most = ((room.x - gap::WIDE) / (CHIP.x + gap::TIGHT)).floor().max(1.0) as usize;
    let rows = (((room.y + gap::TIGHT) / (CHIP.y + gap::TIGHT)).floor() as usize).max(1);
    items.div_ceil(rows).clamp(1, most)
}

/// Says to screen readers which field this is, and how much lies in it.
fn name_field(ui: &Ui, sight: &Sight<'_>, rect: Rect, field: Field, count: usize) {
    let lang = sight.model.lang;
    let args = [
        ("effort", lang.say(&format!("checklist-effort-{}", field.effort.id())).into()),
        ("impact", lang.say(&format!("checklist-impact-{}", field.impact.id())).into()),
        ("n", Arg::Count(count as u64, lang.format().count(count as u64))),
    ];
    let name = lang.say_with("checklist-field", &args);
    let id = Id::unique(("checklist-field", field.effort.id(), field.impact.id()));
    ui.interact(rect, id, Sense::hover()).widget_info(|| WidgetInfo::labeled(egui::Role::Group, true, &name));
}

/// The items of a field, those still to be done first.
fn items_in<'a>(sight: &'a Sight<'_>, field: Field) -> Vec<(&'a Stage, &'a Item)> {
    let names = sight.model.lang.names();
    let found = sight.plan.items().filter_map(|(_, item)| sight.item(item));
    let mut found: Vec<_> =
        found.filter(|(_, item)| names.effort(item) == field.effort && names.impact(item) == field.impact).collect();
    found.sort_by_key(|(_, item)| !item.state.is_open());
    found
}

fn paint_field(ui: &Ui, sight: &Sight<'_>, rect: Rect, field: Field, target: bool) {
    let ground = field.colour().map_or(Paint::Surface, |colour| Paint::Stage(colour, Tone::Soft));
    let line = field.colour().map_or(Paint::LaneLine, |colour| Paint::Stage(colour, Tone::Line));
    let stroke = if target {
        Stroke::new(2.5, theme::colour(ui, Paint::Accent))
    } else {
        Stroke::new(1.0, theme::colour(ui, line))
    };
    ui.painter().rect(rect, theme::RADIUS + 3, theme::colour(ui, ground), stroke, StrokeKind::Inside);
    let ink = theme::colour(ui, field.colour().map_or(Paint::InkSoft, |colour| Paint::Stage(colour, Tone::Ink)));
    if let Some(advice) = field.advice() {
        let words = sight.model.lang.say(advice);
        let at = rect.left_top() + Vec2::new(12.0, 6.0);
        ui.painter().text(at, Align2::LEFT_TOP, words, theme::bold_font(size::BODY), ink);
    }
}

/// How much lies in a field, and how much of it is out of sight.
fn count_ui(ui: &Ui, sight: &Sight<'_>, rect: Rect, count: usize, seen: usize) {
    let lang = sight.model.lang;
    let number = |number: usize| lang.format().count(number as u64);
    let hidden = count.saturating_sub(seen);
    let args = [("all", number(count).into()), ("n", Arg::Count(hidden as u64, number(hidden)))];
    let words = if hidden == 0 { number(count) } else { lang.say_with("checklist-field-more", &args) };
    let ink = theme::colour(ui, Paint::Ink);
    let at = rect.right_top() + Vec2::new(-12.0, 7.0);
    ui.painter().text(at, Align2::RIGHT_TOP, words, FontId::proportional(size::SMALL), ink);
}

/// What an item in a field is called: its title, and how much work and effect it is said to have.
fn chip_name(sight: &Sight<'_>, item: &Item) -> String {
    let (lang, names) = (sight.model.lang, sight.model.lang.names());
    let args = [
        ("title", title_of(lang, item).into()),
        ("effort", lang.say(&format!("checklist-effort-{}", names.effort(item).id())).into()),
        ("impact", lang.say(&format!("checklist-impact-{}", names.impact(item).id())).into()),
    ];
    lang.say_with("checklist-chip", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_beside_the_edge_stays() {
        let corner = Field { effort: Level::Low, impact: Level::High };
        assert_eq!(corner.beside(-1, -1), corner);
        assert_eq!(corner.beside(1, 1), Field { effort: Level::Medium, impact: Level::Medium });
        assert_eq!(corner.beside(1, 1).beside(-9, 9), Field { effort: Level::Low, impact: Level::Low });
        assert_eq!(corner.beside(5, 5), Field { effort: Level::High, impact: Level::Low });
    }

    #[test]
    fn fields_do_not_overlap_and_a_point_within_is_theirs() {
        let fields = Fields { all: Rect::from_min_size(pos2(10.0, 20.0), Vec2::new(600.0, 300.0)) };
        for field in Field::all() {
            let rect = fields.of(field);
            assert_eq!(fields.at(rect.center()), Some(field));
            assert!(Field::all().filter(|other| *other != field).all(|other| !fields.of(other).intersects(rect)));
        }
        assert_eq!(fields.at(pos2(0.0, 0.0)), None);
        let first = fields.of(Field { effort: Level::Low, impact: Level::High });
        assert!(first.left_top().distance(fields.all.left_top()) < 10.0);
    }
}

//! The steps as bars that can be drawn out, with what they are now behind them, and a field for each conversion.

use egui::{Align, Align2, FontId, Id, Layout, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2};

use super::handle::{Bar, Drag, handle_ui};
use super::{Board, WhatIfState, change, change_paint, count};
use crate::document::Fraction;
use crate::lang::read_count;
use crate::scene::Paint;
use crate::ui::numbers::rows::{elided, text_width};
use crate::ui::numbers::typed::{NumberField, Read, number_ui, percent_ui};
use crate::ui::theme::{self, size};

/// The height of a row, and of its bar.
const ROW: f32 = 42.0;
const BAR: f32 = 24.0;
/// The widths of the field and of the button behind it.
const FIELD: f32 = 84.0;
const RESET: f32 = 34.0;
/// The most of the width that names take, and the least that bars get.
const NAMES_AT_MOST: f32 = 0.24;
const LEAST_BAR: f32 = 120.0;
/// How much longer than the longest bar the ground is, so that a bar can be drawn out.
const ROOM: f64 = 1.12;

/// Where the columns lie.
#[derive(Clone, Copy)]
struct Columns {
    names: f32,
    bars: f32,
    words: f32,
    /// Points a customer.
    scale: f64,
    /// The count that the ground is made for.
    longest: f64,
}

/// All rows.
pub fn rows_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState) {
    let columns = columns(ui, board, state);
    for index in 0..board.seen.steps.len() {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
        row_ui(ui, board, state, (index, rect), columns);
    }
}

fn columns(ui: &Ui, board: &Board<'_>, state: &WhatIfState) -> Columns {
    let (body, small) = (FontId::proportional(size::BODY), theme::bold_font(size::BODY));
    let width = ui.available_width();
    let widest = board.seen.steps.iter().map(|step| text_width(ui, &body, &step.name)).fold(60.0, f32::max) + 12.0;
    let names = widest.min(width * NAMES_AT_MOST);
    let counts = (0..board.seen.steps.len()).map(|step| text_width(ui, &small, &words(board, step)));
    let words = counts.fold(96.0, f32::max) + 28.0;
    let bars = (width - names - words - FIELD - RESET).max(LEAST_BAR);
    let most = |counts: &[Option<f64>]| counts.iter().flatten().copied().fold(1.0, f64::max);
    let longest = most(&board.now.counts).max(most(&board.then.counts));
    let longest = state.drag.as_ref().map_or(longest, Drag::longest);
    Columns { names, bars, words, scale: f64::from(bars) / (longest * ROOM), longest }
}

/// "489  +133"
fn words(board: &Board<'_>, index: usize) -> String {
    let now = count(board, board.then(index));
    change(board, index).map_or(now.clone(), |change| format!("{now}  {change}"))
}

fn row_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, (index, rect): (usize, Rect), columns: Columns) {
    let name = board.seen.steps.get(index).map_or("", |step| step.name.as_str());
    let (ink, font) = (theme::colour(ui, Paint::Ink), FontId::proportional(size::BODY));
    let shown = elided(ui, &font, name, columns.names - 8.0);
    ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, shown, font, ink);
    let ground = Rect::from_min_size(rect.min + Vec2::new(columns.names, 0.0), Vec2::new(columns.bars, ROW));
    bar_ui(ui, board, index, (ground, columns.scale));
    words_ui(ui, board, index, Pos2::new(ground.right() + 12.0, ground.center().y));
    if let Some(then) = board.then(index) {
        let end = Pos2::new(ground.left() + length(then, columns.scale, ground), ground.center().y);
        handle_ui(ui, board, state, Bar { step: index, end, scale: columns.scale, longest: columns.longest });
    }
    let field = Rect::from_min_size(
        Pos2::new(ground.right() + columns.words, rect.top() + 6.0),
        Vec2::new(FIELD - 6.0, ROW - 12.0),
    );
    let mut inner = ui.new_child(UiBuilder::new().max_rect(field).id_salt(("what-if-row", index)));
    field_ui(&mut inner, board, state, (index, name));
    let reset = Rect::from_min_size(field.right_top() + Vec2::new(4.0, 0.0), Vec2::new(RESET, ROW - 12.0));
    let layout = Layout::left_to_right(Align::Center);
    let reset = UiBuilder::new().max_rect(reset).layout(layout).id_salt(("what-if-reset", index));
    reset_ui(&mut ui.new_child(reset), board, state, (index, name));
}

fn length(count: f64, scale: f64, ground: Rect) -> f32 {
    ((count * scale) as f32).clamp(0.0, ground.width())
}

fn bar_ui(ui: &Ui, board: &Board<'_>, index: usize, (ground, scale): (Rect, f64)) {
    let part = |from: f64, to: f64| {
        let (left, right) = (length(from, scale, ground), length(to, scale, ground));
        let y = ground.center().y;
        Rect::from_min_max(
            Pos2::new(ground.left() + left, y - BAR / 2.0),
            Pos2::new(ground.left() + right, y + BAR / 2.0),
        )
    };
    let painter = ui.painter();
    let then = board.then(index);
    let before = board.before(index).and_then(|before| board.then(before));
    let is_required = board.step(index).is_some_and(|step| !step.optional);
    let lost = then.zip(before).filter(|_| is_required);
    if let Some((then, before)) = lost.filter(|(then, before)| before > then) {
        painter.rect_filled(part(then, before), 0.0, theme::colour(ui, Paint::FlowLost));
    }
    if let Some(then) = then {
        painter.rect_filled(part(0.0, then), 0.0, theme::colour(ui, Paint::Flow));
    }
    if let Some(now) = board.now(index).filter(|now| then.is_none_or(|then| (then - now).abs() >= 0.5)) {
        let stroke = Stroke::new(1.5, theme::colour(ui, Paint::InkSoft));
        let ghost = part(0.0, now);
        painter.rect_stroke(ghost.expand2(Vec2::new(0.0, 2.0)), 2.0, stroke, StrokeKind::Inside);
    }
}

fn words_ui(ui: &Ui, board: &Board<'_>, index: usize, left: Pos2) {
    let at = |x: f32| Pos2::new(x, left.y);
    let font = theme::bold_font(size::BODY);
    let shown = count(board, board.then(index));
    let ink = theme::colour(ui, Paint::Ink);
    let written = ui.painter().text(left, Align2::LEFT_CENTER, shown, font.clone(), ink);
    if let Some(change) = change(board, index) {
        let difference = board.then(index).unwrap_or(0.0) - board.now(index).unwrap_or(0.0);
        let paint = theme::colour(ui, change_paint(difference));
        ui.painter().text(at(written.right() + 8.0), Align2::LEFT_CENTER, change, font, paint);
    }
}

fn field_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, (index, name): (usize, &str)) {
    let lang = board.shown.model.lang;
    let id = Id::unique(("what-if-field", board.shown.series.id, index));
    if index == 0 {
        let label = lang.say_with("whatif-entry-of", &[("step", name.into())]);
        let written = board.then(0).map(|count| lang.format().count(count.round() as u64)).unwrap_or_default();
        let typed = number_ui(ui, id, (&label, ""), &written, true, |text| read_count(text, lang.language()));
        if let Some(count) = taken(typed, board, state) {
            state.draft.entry = count.filter(|count| Some(*count as f64) != board.now(0));
        }
    } else {
        let label = lang.say_with("whatif-rate-of", &[("step", name.into())]);
        let typed = percent_ui(ui, id, lang, (&label, &lang.say("whatif-rate-hint")), board.rate(index), true);
        if let Some(rate) = taken::<Fraction>(typed, board, state) {
            state.set_rate(name, rate);
        }
    }
}

/// What was read; what was refused is told.
#[expect(clippy::option_option, reason = "nothing typed, emptied, or a value")]
fn taken<T>(typed: NumberField<T>, board: &Board<'_>, state: &mut WhatIfState) -> Option<Option<T>> {
    match typed.read? {
        Read::Set(value) => {
            state.refused = None;
            Some(value)
        }
        Read::Refused(text) => {
            state.refused = Some(board.shown.model.lang.say_with("whatif-refused", &[("text", text.into())]));
            None
        }
    }
}

fn reset_ui(ui: &mut Ui, board: &Board<'_>, state: &mut WhatIfState, (index, name): (usize, &str)) {
    if !board.is_changed(index) {
        return;
    }
    let label = board.shown.model.lang.say_with("whatif-reset-of", &[("step", name.into())]);
    let button = ui.small_button("↺").on_hover_text(&label);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    if button.clicked() {
        if index == 0 {
            state.draft.entry = None;
        } else {
            state.set_rate(name, None);
        }
    }
}

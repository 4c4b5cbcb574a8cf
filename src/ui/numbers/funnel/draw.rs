//! The bars, what stands on and behind them, and the step under the pointer.

use egui::text::LayoutJob;
use egui::{Align, Align2, Color32, FontId, FontSelection, Id, Rect, RichText, Stroke, StrokeKind, Ui};
use egui_plot::{Bar, BarChart};

use super::super::Shown;
use super::super::rows::{BAR, Drawn, Rows, hatch, text_width};
use super::row::{Row, facts, remarks, spoken};
use super::usual::usual_ui;
use super::{Scale, stage_of};
use crate::insight::count_in_unit;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// The most of the plot that is kept free for what stands behind the bars.
const LABELS_AT_MOST: f32 = 0.62;
/// Between a bar and the words behind it.
const BEFORE_LABEL: f32 = 9.0;

/// Draws the rows; gives the one that was pressed.
pub fn plot_ui<'a, 'b>(
    ui: &mut Ui,
    shown: &Shown<'_>,
    rows: &[&'a Row<'b>],
    scale: Scale,
    looked_at: Option<usize>,
) -> Option<&'a Row<'b>> {
    let id = Id::unique(("funnel", shown.series.id));
    let names = rows.iter().map(|row| row.name).collect();
    let plot = Rows { id, names, range: (0.0, 1.0), axis: None };
    let labels: Vec<LayoutJob> = rows.iter().map(|row| label(ui, shown, row, false)).collect();
    let range = (0.0, edge(ui, rows, &labels, plot.plot_width(ui)));
    let chart = bars(ui, rows);
    let drawn = Rows { range, ..plot }.show(ui, move |plot_ui| plot_ui.bar_chart(chart));
    let mut pressed = None;
    for (place, row) in rows.iter().enumerate() {
        let response = drawn.row_ui(ui, id, place, &spoken(shown, row));
        usual_ui(ui, &drawn, place, &row.usual);
        row_marks(ui, shown, &drawn, (place, row), scale);
        if looked_at == Some(row.index) {
            let stroke = Stroke::new(1.0, theme::colour(ui, Paint::Accent));
            ui.painter().rect_stroke(response.rect, 3, stroke, StrokeKind::Inside);
        }
        if response.clicked() {
            pressed = Some(*row);
        }
        response.on_hover_ui_at_pointer(|ui| hover_ui(ui, shown, row));
    }
    pressed
}

/// The value at the plot's right edge, so that the labels have room behind the bars.
fn edge(ui: &Ui, rows: &[&Row<'_>], labels: &[LayoutJob], width: f32) -> f64 {
    let font = theme::bold_font(size::SMALL);
    let longest = rows.iter().map(|row| row.reach.1.max(row.reach.0)).fold(0.0, f64::max);
    let longest = if longest > 0.0 { longest } else { 1.0 };
    let needed = rows.iter().zip(labels).map(|(row, label)| {
        let lost = text_width(ui, &font, &row.lost);
        let words = text_width(ui, &font, &label.text) + lost + 2.0 * BEFORE_LABEL + 6.0;
        let room = words.min(width * LABELS_AT_MOST);
        row.reach.1 * f64::from(width / (width - room))
    });
    needed.fold(longest, f64::max)
}

fn bars(ui: &Ui, rows: &[&Row<'_>]) -> BarChart {
    let flow = theme::colour(ui, Paint::Flow);
    let bar = |(place, row): (usize, &&Row<'_>)| {
        Bar::new(-(place as f64), row.reach.0).width(BAR).stroke(Stroke::NONE).fill(flow)
    };
    BarChart::new("steps", rows.iter().enumerate().map(bar).collect()).horizontal().allow_hover(false)
}

/// The hatched rest with its number, the interval, and the words behind.
fn row_marks(ui: &Ui, shown: &Shown<'_>, drawn: &Drawn, (place, row): (usize, &Row<'_>), scale: Scale) {
    let (end, whole) = row.reach;
    let rest = drawn.bar(place, end, whole);
    let mut lost_is_shown = row.lost.is_empty();
    if rest.width() > 0.5 {
        lost_is_shown |= rest_ui(ui, drawn, row, rest);
    }
    let full = drawn.bar(place, 0.0, end);
    if row.step.mixed || row.step.optional {
        let dashes =
            egui::Shape::dashed_line(&outline(full), Stroke::new(1.5, theme::colour(ui, Paint::Ink)), 4.0, 3.0);
        ui.painter().extend(dashes);
    }
    let mut right = rest.right().max(full.right());
    if let Some(interval) = row.interval {
        drawn.whisker(ui, place, interval, theme::colour(ui, Paint::Ink));
        right = right.max(drawn.x(interval.1));
    }
    if let Some(end) = row.usual.end() {
        right = right.max(drawn.x(end));
    }
    if scale == Scale::Shares && row.step.rises {
        let line = drawn.bar(place, 1.0, 1.0);
        ui.painter().vline(line.center().x, line.y_range(), Stroke::new(1.5, theme::colour(ui, Paint::Warning)));
    }
    let job = label(ui, shown, row, !lost_is_shown);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = egui::pos2(right + BEFORE_LABEL, drawn.y(place) - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme::colour(ui, Paint::Ink));
}

/// The hatched rest; says whether its number had room on it.
fn rest_ui(ui: &Ui, drawn: &Drawn, row: &Row<'_>, rest: Rect) -> bool {
    let paint = |paint| theme::colour(ui, paint);
    let (ground, line) = if row.is_leak {
        (paint(Paint::Leak).gamma_multiply(0.18), paint(Paint::Leak))
    } else {
        (paint(Paint::FlowLost).gamma_multiply(0.55), paint(Paint::InkSoft).gamma_multiply(0.55))
    };
    let painter = ui.painter();
    painter.rect_filled(rest, 0, paint(Paint::Surface));
    painter.rect_filled(rest, 0, ground);
    hatch(ui, rest, line.gamma_multiply(if row.is_leak { 0.7 } else { 1.0 }));
    painter.rect_stroke(rest, 0, Stroke::new(if row.is_leak { 2.0 } else { 1.0 }, line), StrokeKind::Inside);
    let font = FontId::proportional(size::SMALL);
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(row.lost.clone(), font, paint(Paint::Ink)));
    let whisker = row.interval.map_or(rest.left(), |(_, high)| drawn.x(high));
    let room = rest.with_min_x(whisker.max(rest.left()));
    if row.lost.is_empty() || galley.size().x + 16.0 > room.width() {
        return false;
    }
    let place = Align2::RIGHT_CENTER.align_size_within_rect(galley.size(), room.shrink(8.0));
    painter.rect_filled(place.expand2(egui::vec2(4.0, 1.0)), 3, paint(Paint::Surface));
    painter.galley(place.min, galley, paint(Paint::Ink));
    true
}

fn outline(rect: Rect) -> [egui::Pos2; 5] {
    [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()]
}

/// The words behind a bar, with a badge for everything remarkable.
fn label(ui: &Ui, shown: &Shown<'_>, row: &Row<'_>, with_lost: bool) -> LayoutJob {
    let paint = |paint| theme::colour(ui, paint);
    let ink = paint(if row.is_leak { Paint::Leak } else { Paint::Ink });
    let mut job = LayoutJob::default();
    let mut add = |words: RichText| {
        words.append_to(&mut job, ui.style(), FontSelection::Default, Align::Center);
    };
    add(RichText::new(&row.beside).font(theme::bold_font(size::SMALL)).color(ink));
    if with_lost && !row.lost.is_empty() {
        let words = format!("   {}", row.lost);
        add(RichText::new(words).font(FontId::proportional(size::SMALL)).color(paint(Paint::Ink)));
    }
    if !row.usual.words.is_empty() {
        let words = format!("   {}", row.usual.words);
        add(RichText::new(words).font(FontId::proportional(size::SMALL)).color(paint(Paint::InkSoft)));
    }
    for (place, words) in remarks(shown, row.index, &row.step).into_iter().enumerate() {
        let (ground, ink): (Color32, Color32) = if row.is_leak && place == 0 {
            (paint(Paint::Leak), paint(Paint::OnLeak))
        } else if row.step.optional && !row.step.mixed {
            (paint(Paint::LaneLabel), paint(Paint::Ink))
        } else {
            (paint(Paint::Warning), paint(Paint::Surface))
        };
        add(RichText::new("   ").font(FontId::proportional(size::SMALL)));
        add(RichText::new(format!(" {words} "))
            .font(theme::bold_font(size::SMALL))
            .color(ink)
            .background_color(ground));
    }
    job
}

/// Everything about one step, in words, with what each figure is.
fn hover_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>) {
    let (lang, step) = (shown.model.lang, &row.step);
    ui.set_max_width(360.0);
    ui.label(theme::strong(row.name, size::BODY));
    ui.label(step.count.map_or_else(
        || lang.say("numbers-count-unknown"),
        |count| count_in_unit(lang, shown.series.unit_of(row.index), count),
    ));
    for fact in facts(shown, row) {
        ui.label(fact);
    }
    for key in warnings(row) {
        ui.label(RichText::new(lang.say(key)).color(theme::colour(ui, Paint::Warning)));
    }
    if row.is_leak {
        ui.label(theme::strong(lang.say("numbers-leak-here"), size::SMALL).color(theme::colour(ui, Paint::Leak)));
    }
    ui.add_space(gap::TIGHT);
    ui.label(theme::soft(ui, lang.say(definition(row))));
    if stage_of(shown, row).is_some() {
        ui.label(theme::soft(ui, lang.say("numbers-hover-press")));
    }
}

/// What is to be warned of, as messages.
pub(super) fn warnings(row: &Row<'_>) -> Vec<&'static str> {
    let warnings =
        [(row.step.rises, "numbers-rises"), (row.step.mixed, "numbers-mixed"), (row.step.optional, "numbers-optional")];
    warnings.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| key).collect()
}

/// What the figures of a step are, as a message.
pub(super) const fn definition(row: &Row<'_>) -> &'static str {
    if row.index == 0 { "numbers-definition-first" } else { "numbers-definition-step" }
}

//! Plots of rows: names at the left, something drawn from left to right beside each, and every row to be pointed at,
//! reached with the arrow keys, and heard.

use egui::{Color32, FontId, Id, Pos2, Rangef, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_plot::{AxisHints, GridMark, Plot, PlotTransform, PlotUi};

use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The height of a row, and where there are more than [`MANY`] of them.
const ROW: f32 = 38.0;
const LOW_ROW: f32 = 29.0;
/// From more rows than this on they are lower.
const MANY: usize = 12;
/// The share of a row that its bar takes.
pub const BAR: f64 = 0.64;
/// The most of the width that names take.
const NAMES_AT_MOST: f32 = 0.3;
/// The room below the rows for the figures of the axis.
const AXIS_ROOM: f32 = 22.0;
/// The distance of the lines of a hatch, in points.
const HATCH: f32 = 6.0;

/// A plot of rows before it is drawn.
pub struct Rows<'a> {
    /// Names the plot within the view.
    pub id: Id,
    /// What the rows are called, from top to bottom.
    pub names: Vec<&'a str>,
    /// The values at the left and the right edge.
    pub range: (f64, f64),
    /// How figures below the rows are written; `None` = there are none.
    pub axis: Option<&'a dyn Fn(f64) -> String>,
}

/// A plot of rows that was drawn.
pub struct Drawn {
    transform: PlotTransform,
    names: f32,
    height: f32,
}

impl<'a> Rows<'a> {
    /// What is left of the width for the plot itself, in points.
    pub fn plot_width(&self, ui: &Ui) -> f32 {
        (ui.available_width() - names_width(&elided_names(ui, &self.names), ui)).max(80.0)
    }

    /// Draws names, lines and what `build` adds; row 0 lies at y = 0, row 1 at y = −1, and so on.
    pub fn show(self, ui: &mut Ui, build: impl FnOnce(&mut PlotUi<'a>) + 'a) -> Drawn {
        let names = elided_names(ui, &self.names);
        let (width, count) = (names_width(&names, ui), names.len());
        let height = if count > MANY { LOW_ROW } else { ROW };
        let ink = theme::colour(ui, Paint::Ink);
        let axis = AxisHints::new_y()
            .formatter(move |mark, _| names.get(row_of(mark.value)).cloned().unwrap_or_default())
            .min_thickness(width)
            .label_spacing(Rangef::new(1.0, 2.0))
            .tick_label_color(ink)
            .tick_label_font(FontId::proportional(size::BODY));
        let has_axis = self.axis.is_some();
        let mut plot = Plot::new(self.id)
            .height(height * count as f32 + 4.0 + if has_axis { AXIS_ROOM } else { 0.0 })
            .custom_y_axes(vec![axis])
            .y_grid_spacer(move |_| (0..count).map(|row| GridMark { value: -(row as f64), step_size: 1.0 }).collect())
            .x_grid_spacer(|input| round_marks(input.bounds))
            .show_axes([has_axis, true])
            .show_grid([has_axis, false])
            .grid_color(theme::colour(ui, Paint::LaneLine))
            .grid_fade(0.0)
            .show_background(false);
        if let Some(write) = self.axis {
            let axis = AxisHints::new_x()
                .formatter(move |mark, _| write(mark.value))
                .label_spacing(Rangef::new(40.0, 60.0))
                .tick_label_color(theme::colour(ui, Paint::InkSoft))
                .tick_label_font(FontId::proportional(size::SMALL));
            plot = plot.custom_x_axes(vec![axis]);
        }
        let (from, to) = self.range;
        let drawn = still(plot).show(ui, move |plot_ui| {
            plot_ui.set_plot_bounds_x(from..=to);
            plot_ui.set_plot_bounds_y(0.5 - count as f64..=0.5);
            build(plot_ui);
        });
        Drawn { transform: drawn.transform, names: width, height }
    }
}

impl Drawn {
    /// Where a value lies, in points of the screen.
    pub fn x(&self, value: f64) -> f32 {
        self.transform.position_from_point_x(value)
    }

    /// The middle of a row.
    pub fn y(&self, row: usize) -> f32 {
        self.transform.position_from_point_y(-(row as f64))
    }

    /// The bar of a row between two values.
    pub fn bar(&self, row: usize, from: f64, to: f64) -> Rect {
        let half = self.height * BAR as f32 / 2.0;
        let y = self.y(row);
        Rect::from_x_y_ranges(self.x(from)..=self.x(to), y - half..=y + half)
    }

    /// The row as something to point at, to press, to reach with Tab and the arrows, and to hear.
    pub fn row_ui(&self, ui: &Ui, id: Id, row: usize, words: &str) -> Response {
        let frame = self.transform.frame();
        let (y, half) = (self.y(row), self.height / 2.0 - 1.0);
        let rect = Rect::from_x_y_ranges(frame.left() - self.names..=frame.right(), y - half..=y + half);
        let response = ui.interact(rect, id.with(row), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        theme::focus_ring(ui, &response, 2);
        response
    }

    /// The ends of an interval as a line with two caps; nothing where it would be a dot.
    pub fn whisker(&self, ui: &Ui, row: usize, (low, high): (f64, f64), colour: Color32) {
        let (left, right, y) = (self.x(low), self.x(high), self.y(row));
        if right - left < 2.0 {
            return;
        }
        let (painter, stroke, cap) = (ui.painter(), Stroke::new(1.5, colour), self.height * 0.13);
        painter.hline(left..=right, y, stroke);
        for end in [left, right] {
            painter.vline(end, y - cap..=y + cap, stroke);
        }
    }
}

/// Lines over a bar, for what is not there.
pub fn hatch(ui: &Ui, rect: Rect, colour: Color32) {
    let clip = rect.intersect(ui.clip_rect());
    if clip.width() <= 0.0 || clip.height() <= 0.0 {
        return;
    }
    let painter = ui.painter().with_clip_rect(clip);
    let stroke = Stroke::new(1.0, colour);
    let rise = Vec2::new(rect.height(), -rect.height());
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let from = Pos2::new(x, rect.bottom());
        painter.line_segment([from, from + rise], stroke);
        x += HATCH;
    }
}

/// A plot that is only looked at: it keeps no wheel, drag or focus from the page.
pub fn still(plot: Plot<'_>) -> Plot<'_> {
    plot.allow_scroll(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .sense(Sense::hover())
}

/// About five round marks over the range.
fn round_marks((from, to): (f64, f64)) -> Vec<GridMark> {
    let rough = ((to - from) / 5.0).max(f64::MIN_POSITIVE);
    let size = 10.0_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * size).into_iter().find(|step| *step >= rough);
    let step = step.unwrap_or(rough);
    let first = (from / step).ceil();
    (0..12)
        .map(|at| (first + f64::from(at)) * step)
        .take_while(|value| *value <= to)
        .map(|value| GridMark { value, step_size: step })
        .collect()
}

fn row_of(value: f64) -> usize {
    (-value).round().max(0.0) as usize
}

fn elided_names(ui: &Ui, names: &[&str]) -> Vec<String> {
    let (font, room) = (FontId::proportional(size::BODY), ui.available_width() * NAMES_AT_MOST);
    names.iter().map(|name| elided(ui, &font, name, room)).collect()
}

fn names_width(names: &[String], ui: &Ui) -> f32 {
    let font = FontId::proportional(size::BODY);
    names.iter().map(|name| text_width(ui, &font, name)).fold(40.0, f32::max) + 14.0
}

/// How wide a line of text is, in points.
pub fn text_width(ui: &Ui, font: &FontId, text: &str) -> f32 {
    ui.fonts_mut(|fonts| text.chars().map(|letter| fonts.glyph_width(font, letter)).sum())
}

/// The text, cut with an ellipsis where it is wider than there is room.
pub fn elided(ui: &Ui, font: &FontId, text: &str, room: f32) -> String {
    let one_line = text.replace(['\n', '\r', '\t'], " ");
    if text_width(ui, font, &one_line) <= room {
        return one_line;
    }
    let mut left = room - text_width(ui, font, "…");
    let fits = |letter: &char| {
        left -= ui.fonts_mut(|fonts| fonts.glyph_width(font, *letter));
        left >= 0.0
    };
    let kept: String = one_line.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

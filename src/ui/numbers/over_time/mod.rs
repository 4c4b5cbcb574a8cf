//! A plot over time: lines with their intervals, numbered flags for what happened when, and exact values by pointer and keys.

mod axis;
mod draw;
mod flags;
mod labels;
mod read;

use egui::{FontId, Id, Role, Sense, Ui, WidgetInfo};
use egui_plot::{AxisHints, GridMark, Plot};
use jiff::civil::Date;

use super::funnel::still;
use crate::lang::{Format, Lang};
use crate::numbers::Interval;
use crate::scene::Paint;
use crate::ui::theme::{self, size};
pub use axis::is_gap;
pub use flags::{Flag, FlagKind, flag_number_ui};

const HEIGHT: f32 = 270.0;
/// The room above the lines in which flags stand, as a share of what the lines take.
const FLAG_ROOM: f64 = 0.14;

/// One line of the plot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeLine {
    /// What it is called, at its end; empty where it is the only one.
    pub label: String,
    /// Its values, the earliest first.
    pub points: Vec<TimePoint>,
}

/// One value of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct TimePoint {
    /// The first day it is about.
    pub from: Date,
    /// The last day it is about.
    pub to: Date,
    /// The value; `None` = not known, a gap in the line.
    pub value: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<Interval>,
    /// What the period is called.
    pub name: String,
    /// The exact value in words.
    pub words: String,
}

/// Everything that a plot shows.
pub struct TimePlot<'a> {
    /// Names the plot.
    pub id: Id,
    pub lines: &'a [TimeLine],
    /// In the order of their days.
    pub flags: &'a [Flag],
    /// The line and the point that are in sight elsewhere.
    pub now: Option<(usize, usize)>,
    /// The lowest and the highest value there can be; `None` = from 0 to a little above the highest.
    pub range: Option<(f64, f64)>,
    /// How values are written on the axis.
    pub axis: fn(Format, f64) -> String,
    /// Whether the points are rounds with time between them: joined all the same, each with its interval by itself.
    pub rounds: bool,
    /// The message below the plot while the keyboard is at no point.
    pub hint: &'static str,
}

/// What the user did with the plot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The day that was clicked.
    pub day: Option<Date>,
}

/// The point that the keyboard is at: its line and its place there.
pub type Cursor = Option<(usize, usize)>;

/// Shows the plot.
pub fn time_plot_ui(ui: &mut Ui, lang: &Lang, plot: &TimePlot<'_>, cursor: &mut Cursor) -> Touched {
    let Some((from, to)) = axis::span(plot) else { return Touched::default() };
    let labels_width = labels::width(ui, plot.lines);
    let (low, high) = axis::height(plot);
    let width = f64::from(ui.available_width().max(240.0));
    let left = ((to - from) * 0.03).max(3.0);
    let right = left + (to - from) * f64::from(labels_width) / (width - f64::from(labels_width) - 70.0).max(60.0);
    let drawn = bare(ui, lang, plot, (to - from + left + right) / width).show(ui, |plot_ui| {
        plot_ui.set_plot_bounds_x(from - left..=to + right);
        plot_ui.set_plot_bounds_y(low..=high);
        draw::lines(plot_ui, plot, &draw::Inks::new(plot_ui.ctx(), plot.lines.len()));
    });
    let (response, transform) = (drawn.response, drawn.transform);
    labels::draw(ui, plot.lines, &transform);
    flags::draw(ui, plot.flags, &transform);
    theme::focus_ring(ui, &response, 2);
    read::keys(ui, &response, plot.lines, cursor);
    let words = cursor_words(plot.lines, *cursor).unwrap_or_else(|| lang.say(plot.hint));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    read::cursor_ui(ui, &response, plot.lines, *cursor, &transform);
    read::hover_ui(&response, plot, &transform, lang);
    ui.add(egui::Label::new(theme::soft(ui, words)).wrap());
    let clicked = response.clicked().then(|| response.interact_pointer_pos()).flatten();
    Touched { day: clicked.map(|at| axis::date(transform.value_from_position(at).x)) }
}

/// The words of the point that the keyboard is at.
fn cursor_words(lines: &[TimeLine], cursor: Cursor) -> Option<String> {
    let (line, at) = cursor?;
    let line = lines.get(line)?;
    let point = line.points.get(at)?;
    let parts = [line.label.as_str(), point.name.as_str(), point.words.as_str()];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

/// The plot with its axes, before anything is drawn in it; `days` is how many a point of the screen takes.
fn bare<'a>(ui: &Ui, lang: &Lang, plot: &TimePlot<'a>, days: f64) -> Plot<'a> {
    let ink = theme::colour(ui, Paint::InkSoft);
    let font = FontId::proportional(size::SMALL);
    let ticks = axis::ticks(lang, plot.lines, days);
    let marks: Vec<GridMark> = ticks.iter().map(|tick| GridMark { value: tick.0, step_size: tick.1 }).collect();
    let written = move |mark: GridMark| {
        let found = ticks.iter().find(|(value, ..)| (value - mark.value).abs() < 0.25);
        found.map(|tick| tick.2.clone()).unwrap_or_default()
    };
    let x_axis = AxisHints::new_x()
        .formatter(move |mark, _| written(mark))
        .label_spacing(egui::Rangef::new(1.0, 2.0))
        .tick_label_color(ink)
        .tick_label_font(font.clone());
    let (format, axis, range) = (lang.format(), plot.axis, plot.range);
    let (low, high) = axis::values(plot);
    let y_axis = AxisHints::new_y()
        .formatter(move |mark, _| {
            let inside = range.is_some() || (mark.value >= 0.0 && mark.value <= high);
            if inside { axis(format, mark.value) } else { String::new() }
        })
        .min_thickness(52.0)
        .tick_label_color(ink)
        .tick_label_font(font);
    let new = Plot::new(plot.id)
        .height(HEIGHT)
        .custom_x_axes(vec![x_axis])
        .custom_y_axes(vec![y_axis])
        .x_grid_spacer(move |_| marks.clone())
        .y_grid_spacer(move |_| axis::value_marks(low, high))
        .show_grid([false, true])
        .grid_color(theme::colour(ui, Paint::LaneLine))
        .grid_fade(0.0)
        .show_background(false);
    still(new).sense(Sense::click())
}

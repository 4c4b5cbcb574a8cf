//! The plot of a conversion over the periods.

use std::collections::BTreeMap;

use egui::{FontId, Id, Response, Role, Ui, WidgetInfo};
use egui_plot::{
    AxisHints, FilledArea, GridInput, GridMark, Line, LineStyle, MarkerShape, Plot, PlotTransform, Points, VLine,
};
use jiff::civil::Date;

use super::super::funnel::still;
use super::super::{Shown, words};
use super::{Moment, label};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

const HEIGHT: f32 = 230.0;
/// The room that a period's name needs on the axis, in points.
const NAME_ROOM: f64 = 86.0;
/// How near the pointer must be to a period or a change, in points.
const NEAR: f32 = 9.0;

/// What was done, by day.
type Done = BTreeMap<Date, Vec<String>>;

/// Draws the plot; hovering a point tells its figures, hovering a vertical line what was done that day.
pub fn plot_ui(ui: &mut Ui, shown: &Shown<'_>, moments: &[Moment<'_>], done: &Done) {
    let lang = shown.model.lang;
    let Some((from, to)) = span(moments, done) else { return };
    let margin = ((to - from) * 0.06).max(4.0);
    let top = top(moments);
    let ink = theme::colour(ui, Paint::InkSoft);
    let font = FontId::proportional(size::SMALL);
    let ticks = ticks(lang, moments, (to - from + 2.0 * margin) * NAME_ROOM / f64::from(ui.available_width()));
    let marks: Vec<GridMark> =
        ticks.iter().map(|(value, step, _)| GridMark { value: *value, step_size: *step }).collect();
    let x_axis = AxisHints::new_x()
        .formatter(move |mark, _| {
            ticks
                .iter()
                .find(|(value, ..)| (value - mark.value).abs() < 0.25)
                .map(|tick| tick.2.clone())
                .unwrap_or_default()
        })
        .label_spacing(egui::Rangef::new(1.0, 2.0))
        .tick_label_color(ink)
        .tick_label_font(font.clone());
    let format = lang.format();
    let y_axis = AxisHints::new_y()
        .formatter(move |mark, _| if mark.value < 0.0 { String::new() } else { format.percent(mark.value) })
        .min_thickness(46.0)
        .tick_label_color(ink)
        .tick_label_font(font);
    let plot = Plot::new(Id::unique(("trend", shown.journey.id())))
        .height(HEIGHT)
        .custom_x_axes(vec![x_axis])
        .custom_y_axes(vec![y_axis])
        .x_grid_spacer(move |_| marks.clone())
        .y_grid_spacer(|input| rate_marks(&input))
        .show_grid([false, true])
        .grid_color(theme::colour(ui, Paint::LaneLine))
        .grid_fade(0.0)
        .show_background(false);
    let items = Items::new(ui, moments, shown, done);
    let drawn = still(plot).show(ui, |plot_ui| {
        plot_ui.set_plot_bounds_x(from - margin..=to + margin);
        plot_ui.set_plot_bounds_y(0.0..=top);
        items.draw(plot_ui);
    });
    let sentence = sentence(lang, moments);
    drawn.response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    hover_ui(lang, &drawn.response, &drawn.transform, moments, done);
}

/// A day as a number for the axis.
fn day(date: Date) -> f64 {
    let epoch = Date::constant(1970, 1, 1);
    f64::from(epoch.until(date).map_or(0, |span| span.get_days()))
}

/// The middle of the period.
fn middle(moment: &Moment<'_>) -> f64 {
    f64::midpoint(day(moment.from), day(moment.to))
}

fn span(moments: &[Moment<'_>], done: &Done) -> Option<(f64, f64)> {
    let days = moments.iter().map(middle).chain(done.keys().map(|on| day(*on)));
    days.fold(None, |span: Option<(f64, f64)>, day| {
        Some(span.map_or((day, day), |(from, to)| (from.min(day), to.max(day))))
    })
}

/// A little above the highest rate and its interval.
fn top(moments: &[Moment<'_>]) -> f64 {
    let high = moments
        .iter()
        .filter_map(|moment| moment.rate)
        .map(|rate| rate.interval().map_or_else(|| rate.value(), |interval| interval.high));
    (high.fold(0.0, f64::max) * 1.12).max(0.001)
}

/// The marks of the x axis: place, distance and name, so many that their names do not run into one another.
fn ticks(lang: &Lang, moments: &[Moment<'_>], room: f64) -> Vec<(f64, f64, String)> {
    let mut ticks: Vec<(f64, f64, String)> = Vec::new();
    for moment in moments.iter().rev() {
        let place = middle(moment);
        if ticks.last().is_none_or(|(last, ..)| last - place >= room) {
            ticks.push((place, room.max(1.0), short_name(lang, moment)));
        }
    }
    ticks
}

/// "aug 2025" for a month, else the first day.
fn short_name(lang: &Lang, moment: &Moment<'_>) -> String {
    let format = lang.format();
    let (from, to) = (moment.from, moment.to);
    if from.day() == 1 && to == from.last_of_month() {
        format!("{} {}", format.month_short(from.month()), from.year())
    } else {
        format.date(from)
    }
}

/// Three to six round marks.
fn rate_marks(input: &GridInput) -> Vec<GridMark> {
    let top = input.bounds.1.max(1e-6);
    let rough = top / 4.0;
    let size = 10.0_f64.powf(rough.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].map(|factor| factor * size).into_iter().find(|step| *step >= rough).unwrap_or(rough);
    let count = (top / step).floor() as usize;
    (0..=count.min(12)).map(|at| GridMark { value: at as f64 * step, step_size: step }).collect()
}

/// What is drawn in the plot.
struct Items {
    /// Stretches without an undefined point.
    stretches: Vec<Vec<[f64; 2]>>,
    /// The intervals along a stretch: days, lower and upper ends.
    bands: Vec<[Vec<f64>; 3]>,
    now: Option<[f64; 2]>,
    done: Vec<f64>,
    line: egui::Color32,
    change: egui::Color32,
    ground: egui::Color32,
}

impl Items {
    fn new(ui: &Ui, moments: &[Moment<'_>], shown: &Shown<'_>, done: &Done) -> Self {
        let runs = || moments.split(|moment| moment.rate.is_none()).filter(|run| !run.is_empty());
        let stretch = |run: &[Moment<'_>]| run.iter().filter_map(point).collect();
        let now = moments.iter().find(|moment| moment.series.id == shown.series.id);
        Self {
            stretches: runs().map(stretch).collect(),
            bands: runs().map(band).filter(|band| band.iter().all(|ends| ends.len() > 1)).collect(),
            now: now.and_then(point),
            done: done.keys().map(|on| day(*on)).collect(),
            line: theme::colour(ui, Paint::Accent),
            change: theme::colour(ui, Paint::Good),
            ground: theme::colour(ui, Paint::Surface),
        }
    }

    fn draw(self, plot_ui: &mut egui_plot::PlotUi<'_>) {
        for (index, [days, low, high]) in self.bands.iter().enumerate() {
            let area = FilledArea::new(format!("band {index}"), days, low, high);
            plot_ui.add(area.fill_color(self.line.gamma_multiply(0.14)).allow_hover(false));
        }
        for (index, on) in self.done.iter().enumerate() {
            let line = VLine::new(format!("done {index}"), *on).color(self.change).width(1.5);
            plot_ui.vline(line.style(LineStyle::dashed_dense()).allow_hover(false));
        }
        for (index, points) in self.stretches.into_iter().enumerate() {
            let dots = Points::new(format!("dots {index}"), points.clone()).radius(4.0).color(self.line);
            plot_ui.line(Line::new(format!("line {index}"), points).color(self.line).width(2.0).allow_hover(false));
            plot_ui.points(dots.shape(MarkerShape::Circle).allow_hover(false));
        }
        if let Some(point) = self.now {
            let dot =
                |name: &str, radius, colour| Points::new(name, point).radius(radius).color(colour).allow_hover(false);
            plot_ui.points(dot("now", 7.5, self.line));
            plot_ui.points(dot("now inside", 4.0, self.ground));
        }
    }
}

fn point(moment: &Moment<'_>) -> Option<[f64; 2]> {
    Some([middle(moment), moment.rate?.value()])
}

fn band(run: &[Moment<'_>]) -> [Vec<f64>; 3] {
    let ends = run.iter().filter_map(|moment| Some((middle(moment), moment.rate?.interval()?)));
    let mut band = [Vec::new(), Vec::new(), Vec::new()];
    let [days, low, high] = &mut band;
    for (at, interval) in ends {
        days.push(at);
        low.push(interval.low);
        high.push(interval.high);
    }
    band
}

/// From the first period to the last, as words for those who do not see the plot.
fn sentence(lang: &Lang, moments: &[Moment<'_>]) -> String {
    let told = |moment: Option<&Moment<'_>>| {
        moment.map_or_else(String::new, |moment| {
            let rate = moment.rate.map(crate::numbers::Rate::value);
            let args = [("period", label(lang, moment).into()), ("rate", lang.format().percent_or_dash(rate).into())];
            lang.say_with("numbers-trend-point", &args)
        })
    };
    let args = [("first", told(moments.first()).into()), ("last", told(moments.last()).into())];
    lang.say_with("numbers-trend-sentence", &args)
}

fn hover_ui(lang: &Lang, response: &Response, transform: &PlotTransform, moments: &[Moment<'_>], done: &Done) {
    let Some(pointer) = response.hover_pos() else { return };
    let at = |x: f64| (transform.position_from_point_x(x) - pointer.x).abs();
    let near_moment = moments.iter().map(|moment| (at(middle(moment)), moment)).min_by(|a, b| a.0.total_cmp(&b.0));
    let near_done = done.iter().map(|(on, items)| (at(day(*on)), (on, items))).min_by(|a, b| a.0.total_cmp(&b.0));
    let far = |distance: Option<f32>| distance.unwrap_or(f32::INFINITY);
    let (to_moment, to_done) = (far(near_moment.map(|near| near.0)), far(near_done.map(|near| near.0)));
    if let Some((_, (on, items))) = near_done.filter(|_| to_done <= NEAR && to_done <= to_moment) {
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(320.0);
            ui.label(theme::strong(lang.format().date(*on), size::BODY));
            for item in items {
                ui.label(item);
            }
        });
    } else if let Some((_, moment)) = near_moment.filter(|_| to_moment <= 3.0 * NEAR) {
        response.clone().on_hover_ui_at_pointer(|ui| moment_words_ui(ui, lang, moment));
    }
}

fn moment_words_ui(ui: &mut Ui, lang: &Lang, moment: &Moment<'_>) {
    ui.set_max_width(320.0);
    ui.label(theme::strong(label(lang, moment), size::BODY));
    let Some(rate) = moment.rate else {
        ui.label(lang.format().percent_or_dash(None));
        return;
    };
    let counts = [
        ("rate", lang.format().percent(rate.value()).into()),
        ("hits", lang.format().count(rate.hits()).into()),
        ("of", lang.format().count(rate.of()).into()),
    ];
    ui.label(lang.say_with("numbers-trend-rate", &counts));
    if let Some(interval) = rate.interval() {
        ui.label(lang.say_with("numbers-hover-interval", &[("interval", words::interval(lang, interval).into())]));
    }
}

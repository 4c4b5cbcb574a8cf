//! The lines of a plot over time with their bands and dots.

use egui::{Color32, Context};
use egui_plot::{FilledArea, Line, LineStyle, MarkerShape, PlotUi, Points};

use super::axis::{middle, runs};
use super::{TimeLine, TimePlot, TimePoint};
use crate::document::Colour;
use crate::scene::{Paint, Palette, Tone};
use crate::ui::theme;

/// Lines of more points than this have no dots, which would run into one another.
const DOTS: usize = 60;

/// The colours of the lines.
pub struct Inks {
    palette: Palette,
    count: usize,
}

impl Inks {
    /// The colours of so many lines, in the theme in force.
    pub fn new(ctx: &Context, count: usize) -> Self {
        let palette = theme::palette_of(&ctx.global_style().visuals);
        Self { palette, count }
    }

    /// The colour of the line at this place; one that is alone has the accent.
    pub fn of(&self, line: usize) -> Color32 {
        const ORDER: [Colour; 8] = [
            Colour::Blue,
            Colour::Orange,
            Colour::Green,
            Colour::Purple,
            Colour::Red,
            Colour::Teal,
            Colour::Pink,
            Colour::Yellow,
        ];
        let colour = ORDER.get(line % ORDER.len()).copied().unwrap_or(Colour::Grey);
        let paint = if self.count == 1 { Paint::Accent } else { Paint::Stage(colour, Tone::Ink) };
        self.palette.colour(paint)
    }

    fn ground(&self) -> Color32 {
        self.palette.colour(Paint::Surface)
    }
}

/// Draws all lines; only one that is alone has a band, which would hide the others.
pub fn lines(plot_ui: &mut PlotUi<'_>, plot: &TimePlot<'_>, inks: &Inks) {
    for (at, line) in plot.lines.iter().enumerate() {
        match (plot.lines.len(), plot.rounds) {
            (1, false) => bands(plot_ui, line, inks.of(at)),
            (1, true) => whiskers(plot_ui, line, inks.of(at)),
            _ => {}
        }
        line_of(plot_ui, (at, plot.rounds), line, inks.of(at));
    }
    let now = plot.now.and_then(|(line, at)| Some((line, plot.lines.get(line)?.points.get(at)?)));
    if let Some((line, point)) = now.and_then(|(line, point)| Some((line, place(point)?))) {
        let dot = |name: &str, radius, colour| Points::new(name, point).radius(radius).color(colour).allow_hover(false);
        plot_ui.points(dot("now", 7.5, inks.of(line)));
        plot_ui.points(dot("now inside", 4.0, inks.ground()));
    }
}

fn bands(plot_ui: &mut PlotUi<'_>, line: &TimeLine, ink: Color32) {
    for (at, run) in runs(&line.points, true).into_iter().enumerate() {
        let ends: Vec<_> = run.iter().filter_map(|point| Some((middle(point), point.interval?))).collect();
        if ends.len() > 1 {
            let days: Vec<f64> = ends.iter().map(|end| end.0).collect();
            let low: Vec<f64> = ends.iter().map(|end| end.1.low).collect();
            let high: Vec<f64> = ends.iter().map(|end| end.1.high).collect();
            let area = FilledArea::new(format!("band {at}"), &days, &low, &high);
            plot_ui.add(area.fill_color(ink.gamma_multiply(0.14)).allow_hover(false));
        }
    }
}

/// The interval of each point by itself.
fn whiskers(plot_ui: &mut PlotUi<'_>, line: &TimeLine, ink: Color32) {
    for (at, point) in line.points.iter().enumerate() {
        let Some(interval) = point.interval else { continue };
        let ends = vec![[middle(point), interval.low], [middle(point), interval.high]];
        let line = Line::new(format!("whisker {at}"), ends).color(ink.gamma_multiply(0.35)).width(7.0);
        plot_ui.line(line.allow_hover(false));
    }
}

fn line_of(plot_ui: &mut PlotUi<'_>, (at, rounds): (usize, bool), line: &TimeLine, ink: Color32) {
    // After all colours have been used once, the next lines are dashed.
    let style = if at < 8 { LineStyle::Solid } else { LineStyle::dashed_loose() };
    for (part, run) in runs(&line.points, !rounds).into_iter().enumerate() {
        let points: Vec<[f64; 2]> = run.iter().filter_map(place).collect();
        let dots = line.points.len() <= DOTS || points.len() == 1;
        if dots {
            let dots = Points::new(format!("dots {at} {part}"), points.clone()).radius(3.6).color(ink);
            plot_ui.points(dots.shape(MarkerShape::Circle).allow_hover(false));
        }
        let line = Line::new(format!("line {at} {part}"), points).color(ink).width(2.0);
        plot_ui.line(line.style(style).allow_hover(false));
    }
}

/// Where a point lies.
pub fn place(point: &TimePoint) -> Option<[f64; 2]> {
    Some([middle(point), point.value?])
}

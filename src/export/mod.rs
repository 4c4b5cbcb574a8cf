//! A map as a file for others.

pub mod svg;

use egui::emath::{Rect, pos2, vec2};

use crate::document::{Journey, Project, Series};
use crate::insight::map_facts;
use crate::lang::Lang;
use crate::layout::{MapFacts, MapLayout};
use crate::scene::{MapScene, Mark, Palette, legend_height, legend_marks, map_marks};

/// A journey's map as an SVG file, with the numbers of a series, in a language.
pub fn map_svg(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> String {
    let facts = map_facts(project, journey, series, lang);
    let layout = MapLayout::new(journey, &lang.names(), &facts);
    let marks = map_marks(&MapScene { journey, facts: &facts, layout: &layout });
    let (marks, bounds) = with_legend(marks, &facts, layout.bounds);
    let title = lang.names().project(project);
    svg::svg_of_marks(&marks, &Palette::light(), bounds, title, lang.language().code())
}

/// The map with what its numbers mean below it.
fn with_legend(mut marks: Vec<Mark>, facts: &MapFacts, bounds: Rect) -> (Vec<Mark>, Rect) {
    const ABOVE: f32 = 18.0;
    const LEFT: f32 = 12.0;
    let Some(numbers) = &facts.numbers else { return (marks, bounds) };
    let corner = pos2(bounds.min.x + LEFT, bounds.max.y + ABOVE);
    marks.extend(legend_marks(numbers, corner, bounds.width() - LEFT));
    (marks, Rect::from_min_max(bounds.min, bounds.max + vec2(0.0, ABOVE + legend_height(numbers))))
}

//! A map as a file for others.

pub mod svg;

use crate::document::{Journey, Project, Series};
use crate::insight::{map_facts, on_journey};
use crate::lang::Lang;
use crate::layout::MapLayout;
use crate::scene::{MapScene, Palette, map_marks};

/// A journey's map as an SVG file, with the numbers of a series, in a language.
pub fn map_svg(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> String {
    let series = series.map(|series| on_journey(project, journey, series));
    let facts = map_facts(project, journey, series.as_deref(), lang);
    let layout = MapLayout::new(journey, &lang.names(), &facts);
    let marks = map_marks(&MapScene { journey, facts: &facts, layout: &layout });
    let title = lang.names().project(project);
    svg::svg_of_marks(&marks, &Palette::light(), layout.bounds, title, lang.language().code())
}

//! What is drawn of a map, and how it lies on pages.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::paper::{Paper, fitted};
use super::pdf::{Drawing, Page};
use super::{Layout, Order, Sight, handout, poster, svg};
use crate::document::{Journey, Project, Series};
use crate::insight::map_facts;
use crate::lang::Lang;
use crate::layout::text::{Style, one_line};
use crate::layout::{MapFacts, MapLayout, Weight};
use crate::scene::{MapScene, Mark, Paint, Palette, legend_height, legend_marks, map_marks};

/// The free edge around a map, in map units.
pub(super) const EDGE: f32 = 16.0;
/// The free edge of a sheet of paper, in points.
const PAPER_EDGE: f32 = 28.0;

/// A journey's map as an SVG file, with the numbers of a series, in a language.
pub fn map_svg(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> String {
    let (marks, bounds) = drawn(project, journey, series, lang);
    let title = lang.names().project(project);
    svg::svg_of_marks(&marks, &Palette::light(), (bounds.expand(EDGE), Paint::Canvas), title, lang.language().code())
}

/// What is drawn of a map, and around what.
pub(super) fn map(sight: &Sight<'_>) -> (Vec<Mark>, Rect) {
    drawn(sight.project, sight.journey, sight.series, sight.lang)
}

/// Around what a map is drawn.
pub(super) fn bounds(sight: &Sight<'_>) -> Rect {
    let facts = map_facts(sight.project, sight.journey, sight.series, sight.lang);
    let layout = MapLayout::new(sight.journey, &sight.lang.names(), &facts);
    let (_, bounds) = with_legend(Vec::new(), &facts, layout.bounds);
    let (_, bounds) = with_title(Vec::new(), bounds, [String::new(), String::new()]);
    bounds
}

fn drawn(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> (Vec<Mark>, Rect) {
    let facts = map_facts(project, journey, series, lang);
    let layout = MapLayout::new(journey, &lang.names(), &facts);
    let marks = map_marks(&MapScene { journey, facts: &facts, layout: &layout });
    let (marks, bounds) = with_legend(marks, &facts, layout.bounds);
    with_title(marks, bounds, [lang.names().project(project).to_owned(), about(project, journey, lang)])
}

/// The pages of a map as PDF.
pub(super) fn pages(order: &Order, sight: &Sight<'_>) -> Vec<Page> {
    if order.layout == Layout::Handout {
        return handout::pages(sight);
    }
    let (marks, bounds) = map(sight);
    match order.layout {
        Layout::Large | Layout::Handout => vec![around(marks, bounds)],
        Layout::Sheet => vec![on_paper(marks, bounds, order.paper)],
        Layout::Poster => poster::pages(order, &marks, bounds.expand(EDGE), sight),
    }
}

fn around(mut marks: Vec<Mark>, bounds: Rect) -> Page {
    let view = bounds.expand(EDGE);
    marks.insert(0, Mark::filled(view, 0.0, Paint::Canvas));
    Page::around(marks, view)
}

fn on_paper(marks: Vec<Mark>, bounds: Rect, paper: Paper) -> Page {
    let size = paper.turned_for(bounds.size());
    let sheet = Rect::from_min_size(Pos2::ZERO, size);
    let (at, scale) = fitted(bounds.size(), sheet.shrink(PAPER_EDGE));
    let offset = at.to_vec2() - bounds.min.to_vec2() * scale;
    let ground = Drawing::plain(vec![Mark::filled(sheet, 0.0, Paint::Canvas)]);
    Page { size, drawings: vec![ground, Drawing { marks, offset, scale, clip: None }], bookmarks: Vec::new() }
}

/// Which journey it is, whose, and of when: what tells maps of one project apart on a wall.
fn about(project: &Project, journey: &Journey, lang: &Lang) -> String {
    let names = lang.names();
    let persona = journey.persona().and_then(|persona| project.persona(persona));
    let version = journey.version().map(|version| lang.say(&format!("version-{}", version.id())));
    let parts =
        [Some(names.journey(journey).to_owned()), persona.map(|persona| names.persona(persona).to_owned()), version];
    let said: Vec<_> = parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    said.join(" · ")
}

/// The map with the project's name and what it is about above it.
fn with_title(mut marks: Vec<Mark>, bounds: Rect, [title, about]: [String; 2]) -> (Vec<Mark>, Rect) {
    const TITLE: Style = Style::bold(26.0, 34.0);
    const ABOUT: Style = Style::regular(15.0, 22.0);
    const BELOW: f32 = 14.0;
    const LEFT: f32 = 12.0;
    let mut y = bounds.min.y - BELOW - TITLE.line_height - ABOUT.line_height;
    let top = y;
    for (words, style, paint) in [(title, TITLE, Paint::Ink), (about, ABOUT, Paint::InkSoft)] {
        let line = one_line(&words, &style, bounds.width() - 2.0 * LEFT);
        if !line.is_empty() {
            let bold = style.weight == Weight::Bold;
            marks.push(Mark::text(pos2(bounds.min.x + LEFT, y), line, style.size, bold, paint));
        }
        y += style.line_height;
    }
    (marks, Rect::from_min_max(pos2(bounds.min.x, top), bounds.max))
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

//! A map, or a report of it, as a file for others.

mod letters;
pub mod paper;
pub mod pdf;
pub mod report;
pub mod summary;
pub mod svg;

use std::path::{Path, PathBuf};

use egui::emath::{Rect, pos2, vec2};

use crate::document::{Journey, Project, Series};
use crate::insight::map_facts;
use crate::lang::Lang;
use crate::layout::{MapFacts, MapLayout};
use crate::scene::{MapScene, Mark, Paint, Palette, legend_height, legend_marks, map_marks};
use paper::{Paper, fitted};
use pdf::{About, Drawing, Page, PdfError, pdf_of_pages};
use report::{Report, ReportSight};
use summary::{Summary, SummarySight};

/// The free edge around a map, in map units, and on a sheet of paper, in points.
const EDGE: f32 = 16.0;
const PAPER_EDGE: f32 = 28.0;

/// A journey's map as an SVG file, with the numbers of a series, in a language.
pub fn map_svg(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> String {
    let (marks, bounds) = map(project, journey, series, lang);
    let title = lang.names().project(project);
    svg::svg_of_marks(&marks, &Palette::light(), bounds, title, lang.language().code())
}

/// A journey's map as a PDF of one page: as large as the map, or fitted on a sheet.
pub fn map_pdf(
    project: &Project,
    journey: &Journey,
    series: Option<&Series>,
    lang: &Lang,
    paper: Option<Paper>,
) -> Result<Vec<u8>, PdfError> {
    let (marks, bounds) = map(project, journey, series, lang);
    let page = match paper {
        Some(paper) => on_paper(marks, bounds, paper),
        None => around(marks, bounds),
    };
    let about = About { title: lang.names().project(project), language: lang.language().code() };
    pdf_of_pages(&[page], &Palette::light(), about)
}

/// A report as a PDF of one A4 page.
pub fn report_pdf(sight: &ReportSight<'_>) -> Result<Vec<u8>, PdfError> {
    let report = Report::new(sight);
    let title = [&report.title, &report.kind, &report.period].map(String::as_str).join(" · ");
    let about = About { title: &title, language: sight.lang.language().code() };
    pdf_of_pages(&[report::sheet::page(&report, sight.lang)], &Palette::light(), about)
}

/// A report as Markdown, and the map as SVG for the file beside it that the Markdown names.
pub fn report_markdown(sight: &ReportSight<'_>, picture: &str) -> (String, String) {
    let svg = map_svg(sight.project, sight.journey, sight.series, sight.lang);
    (report::markdown::markdown(&Report::new(sight), picture), svg)
}

/// A workshop's summary as a PDF of A4 pages.
pub fn summary_pdf(sight: &SummarySight<'_>) -> Result<Vec<u8>, PdfError> {
    let summary = Summary::new(sight);
    let title = [&summary.title, &summary.kind].map(String::as_str).join(" · ");
    let about = About { title: &title, language: sight.lang.language().code() };
    pdf_of_pages(&summary::sheets::pages(&summary, sight.lang), &Palette::light(), about)
}

/// A workshop's summary as Markdown.
pub fn summary_markdown(sight: &SummarySight<'_>) -> String {
    summary::markdown::markdown(&Summary::new(sight))
}

/// The name and the path of the picture that stands beside a report in Markdown.
pub fn picture_beside(report: &Path) -> (String, PathBuf) {
    let stem = report.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-map.svg");
    let path = report.with_file_name(&name);
    (name, path)
}

/// What is drawn of a map, and around what.
fn map(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> (Vec<Mark>, Rect) {
    let facts = map_facts(project, journey, series, lang);
    let layout = MapLayout::new(journey, &lang.names(), &facts);
    let marks = map_marks(&MapScene { journey, facts: &facts, layout: &layout });
    with_legend(marks, &facts, layout.bounds)
}

fn around(mut marks: Vec<Mark>, bounds: Rect) -> Page {
    let view = bounds.expand(EDGE);
    marks.insert(0, Mark::filled(view, 0.0, Paint::Canvas));
    Page::around(marks, view)
}

fn on_paper(marks: Vec<Mark>, bounds: Rect, paper: Paper) -> Page {
    let size = paper.turned_for(bounds.size());
    let (at, scale) = fitted(bounds.size(), Rect::from_min_size(egui::emath::Pos2::ZERO, size).shrink(PAPER_EDGE));
    let offset = at.to_vec2() - bounds.min.to_vec2() * scale;
    Page { size, drawings: vec![Drawing { marks, offset, scale }] }
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

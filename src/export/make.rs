//! Makes what was ordered: one arm a kind of file.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use egui::emath::Rect;

use super::cells;
use super::checklist::{self, Plan};
use super::copy::map_as_text;
use super::figures::{self, Figures};
use super::pdf::{About, PdfError, pdf_of_pages};
use super::people::{self, People};
use super::report::markdown::markdown;
use super::report::{Report, sheet};
use super::summary::{self, Summary};
use super::{Content, Format, Order, Sight, csv, html, map, png as picture, svg, xlsx};
use crate::mermaid;
use crate::scene::{Mark, Paint};

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name where it stands beside the file that was asked for; `None` = it is that file.
    pub beside: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// Where it is written, beside the path that was asked for.
    pub fn path(&self, asked: &Path) -> PathBuf {
        self.beside.as_ref().map_or_else(|| asked.to_owned(), |name| asked.with_file_name(name))
    }
}

/// Why nothing was made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is no such export.
    #[error("there is no {} as {}", .0.content.id(), .0.format.id())]
    NotOffered(Order),
    /// The project has no workshop to tell of.
    #[error("no workshop")]
    NoWorkshop,
    /// The PDF could not be made.
    #[error("pdf: {0}")]
    Pdf(#[from] PdfError),
    /// A typeface or a band of pixels could not be had.
    #[error("the picture cannot be painted")]
    Picture,
    /// The PNG could not be written.
    #[error("png: {0}")]
    Png(#[from] png::EncodingError),
    /// Bytes could not be put together.
    #[error("{0}")]
    Bytes(#[from] std::io::Error),
    /// The workbook could not be made.
    #[error("workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// It was told to stop.
    #[error("stopped")]
    Stopped,
}

/// Hears how far it is, from 0 to 1, and says whether to go on.
pub type Tell<'a> = dyn FnMut(f32) -> ControlFlow<()> + 'a;

/// Makes an export; the file that was asked for is the last. `stem` is its name without its end.
pub fn make(order: &Order, sight: &Sight<'_>, stem: &str, tell: &mut Tell<'_>) -> Result<Vec<File>, ExportError> {
    if !order.exists() {
        return Err(ExportError::NotOffered(*order));
    }
    if order.content == Content::Workshop && sight.project.workshops().is_empty() {
        return Err(ExportError::NoWorkshop);
    }
    if (order.content, order.format) == (Content::Report, Format::Markdown) {
        return Ok(report_as_text(sight, stem));
    }
    let bytes = match order.format {
        Format::Pdf => as_pdf(order, sight, tell)?,
        Format::Svg => as_svg(order, sight).into_bytes(),
        Format::Png => as_png(order, sight, tell)?,
        Format::Markdown => as_markdown(order, sight)?.into_bytes(),
        Format::Html => html::html(order.content, sight, &title(order.content, sight)).into_bytes(),
        Format::Xlsx => as_workbook(order, sight)?,
        Format::Csv => return Ok(as_csv(order, sight, stem)),
        Format::Mermaid => as_mermaid(sight).text.into_bytes(),
    };
    Ok(vec![File { beside: None, bytes }])
}

/// The title of what is made: the project, and what of it.
pub fn title(content: Content, sight: &Sight<'_>) -> String {
    let project = sight.lang.names().project(sight.project);
    match content {
        Content::Map => project.to_owned(),
        Content::Report => {
            let report = Report::new(sight);
            [&report.title, &report.kind, &report.period].map(String::as_str).join(" · ")
        }
        Content::Workshop => {
            let summary = Summary::of_latest(sight);
            [project, &summary.title, &summary.kind].join(" · ")
        }
        Content::Checklist | Content::Numbers | Content::People => {
            format!("{project} · {}", sight.lang.say(&format!("export-content-{}", content.id())))
        }
    }
}

fn as_svg(order: &Order, sight: &Sight<'_>) -> String {
    let (marks, view, ground) = drawing(order.content, sight);
    let title = title(order.content, sight);
    svg::svg_of_marks(&marks, &order.look.palette(), (view, ground), &title, sight.lang.language().code())
}

fn as_png(order: &Order, sight: &Sight<'_>, tell: &mut Tell<'_>) -> Result<Vec<u8>, ExportError> {
    let (marks, view, ground) = drawing(order.content, sight);
    let palette = order.look.palette();
    let scale = picture::scale_of(order.size, view.size());
    let ground = (!order.transparent).then_some(ground);
    let mut bytes = Vec::new();
    picture::Picture { marks: &marks, view, scale, palette: &palette, ground }.write(&mut bytes, tell)?;
    Ok(bytes)
}

/// What is drawn of a content as one picture, around what, and on what.
pub(super) fn drawing(content: Content, sight: &Sight<'_>) -> (Vec<Mark>, Rect, Paint) {
    let ((marks, view), ground) = match content {
        Content::Map => {
            let (marks, bounds) = map::map(sight);
            ((marks, bounds.expand(map::EDGE)), Paint::Canvas)
        }
        Content::Checklist => (checklist::picture(&Plan::new(sight), sight.lang), Paint::Surface),
        Content::Numbers => (figures::picture(&Figures::new(sight), sight.lang), Paint::Surface),
        Content::People => (people::picture(&People::new(sight), sight.lang), Paint::Surface),
        Content::Report => (sheet::picture(&Report::new(sight), sight.lang), Paint::Surface),
        Content::Workshop => (summary::picture(&Summary::of_latest(sight), sight.lang), Paint::Surface),
    };
    (marks, view, ground)
}

/// What is written as Markdown in one file.
fn as_markdown(order: &Order, sight: &Sight<'_>) -> Result<String, ExportError> {
    match order.content {
        Content::Checklist => Ok(checklist::markdown(&Plan::new(sight))),
        Content::Numbers => Ok(figures::markdown(&Figures::new(sight))),
        Content::Workshop => Ok(summary::markdown(&Summary::of_latest(sight))),
        Content::People => Ok(people::markdown(&People::new(sight))),
        Content::Map => Ok(map_as_text(sight)),
        Content::Report => Err(ExportError::NotOffered(*order)),
    }
}

fn as_pdf(order: &Order, sight: &Sight<'_>, tell: &mut Tell<'_>) -> Result<Vec<u8>, ExportError> {
    let title = title(order.content, sight);
    let about = About { title: &title, language: sight.lang.language().code() };
    let pages = match order.content {
        Content::Map => map::pages(order, sight),
        Content::Checklist => checklist::pages(&Plan::new(sight), sight.lang),
        Content::Numbers => figures::pages(&Figures::new(sight), sight.lang),
        Content::People => people::pages(&People::new(sight), sight.lang),
        Content::Report => sheet::pages(&Report::new(sight), sight.lang),
        Content::Workshop => summary::pages(&Summary::of_latest(sight), sight.lang),
    };
    if tell(0.5).is_break() {
        return Err(ExportError::Stopped);
    }
    Ok(pdf_of_pages(&pages, &order.look.palette(), about)?)
}

fn as_workbook(order: &Order, sight: &Sight<'_>) -> Result<Vec<u8>, ExportError> {
    let title = title(order.content, sight);
    let about = xlsx::About { title: &title, made: sight.today, language: sight.lang.language() };
    Ok(xlsx::xlsx(&cells::tables(order.content, sight), &about)?)
}

/// The table that the content is most about, and before it those of numbers that stand beside it. Of a map it is that of
/// the cards.
fn as_csv(order: &Order, sight: &Sight<'_>, stem: &str) -> Vec<File> {
    let language = sight.lang.language();
    let tables = cells::tables(order.content, sight);
    let (first, rest) = tables.split_first().map_or((None, [].as_slice()), |(first, rest)| (Some(first), rest));
    let rest = if order.content == Content::Numbers { rest } else { &[] };
    let mut count = 1;
    let beside = rest.iter().map(|table| {
        let word = sight.lang.say(&format!("cells-file-{}", table.id));
        count += usize::from(table.id == "counts");
        let name =
            if table.id == "counts" { format!("{stem}-{word}-{count}.csv") } else { format!("{stem}-{word}.csv") };
        File { beside: Some(name), bytes: csv::csv(table, language) }
    });
    let beside: Vec<File> = beside.collect();
    let asked = first.map(|table| File { beside: None, bytes: csv::csv(table, language) });
    beside.into_iter().chain(asked).collect()
}

fn as_mermaid(sight: &Sight<'_>) -> mermaid::Written {
    mermaid::write(sight.project, sight.journey, sight.lang, true)
}

/// What a file does not show as the project has it, in sentences; most kinds of files show everything.
pub fn remarks(order: &Order, sight: &Sight<'_>) -> Vec<String> {
    match order.format {
        Format::Mermaid if order.exists() => {
            as_mermaid(sight).notes.iter().map(|note| note.sentence(sight.lang)).collect()
        }
        _ => Vec::new(),
    }
}

/// The report in Markdown, and before it the map as SVG that it names.
fn report_as_text(sight: &Sight<'_>, stem: &str) -> Vec<File> {
    let picture = format!("{stem}-map.svg");
    let text = markdown(&Report::new(sight), &picture);
    let map = as_svg(&Order::of(Content::Map, Format::Svg), sight);
    vec![File { beside: Some(picture), bytes: map.into_bytes() }, File { beside: None, bytes: text.into_bytes() }]
}

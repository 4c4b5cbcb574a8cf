//! `export`: a map as SVG or PDF, or the report of its numbers as PDF or Markdown.

use std::path::Path;

use super::args::{ExportArgs, ExportView};
use super::console::Console;
use super::{Exit, open};
use crate::document::{Journey, Project};
use crate::export::pdf::PdfError;
use crate::export::report::ReportSight;
use crate::export::{map_pdf, map_svg, picture_beside, report_markdown, report_pdf};
use crate::insight::series_for;
use crate::lang::Lang;
use crate::storage;

/// What is made of what, by the view and the end of the file's name.
#[derive(Clone, Copy)]
enum Format {
    MapSvg,
    MapPdf,
    ReportPdf,
    ReportMarkdown,
}

impl Format {
    fn of(view: ExportView, to: &Path) -> Option<Self> {
        let end = to.extension()?.to_str()?.to_ascii_lowercase();
        match (view, end.as_str()) {
            (ExportView::Map, "svg") => Some(Self::MapSvg),
            (ExportView::Map, "pdf") => Some(Self::MapPdf),
            (ExportView::Numbers, "pdf") => Some(Self::ReportPdf),
            (ExportView::Numbers, "md") => Some(Self::ReportMarkdown),
            _ => None,
        }
    }
}

/// Writes a journey with its latest numbers to a file; a report in Markdown has its map in a file beside it.
pub fn run(args: &ExportArgs, console: &mut Console<'_>) -> Exit {
    let Some(format) = Format::of(args.view, &args.to) else {
        return console.tell(&args.to, "cli-export-format", &[], Exit::Misused);
    };
    let project = match open::project(&args.file, console) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let journey = match open::journey(&args.file, &project, args.journey.as_deref(), console) {
        Ok(journey) => journey,
        Err(exit) => return exit,
    };
    let lang = Lang::new(console.asked().unwrap_or_else(|| project.language()));
    match files(format, args, (&project, journey), &lang) {
        Ok(files) => save(&files, &args.to, console),
        Err(error) => {
            log::error!("pdf: {error}");
            console.tell(&args.to, "export-failed", &[], Exit::Failed)
        }
    }
}

/// The files to write, the one that was asked for last.
fn files(
    format: Format,
    args: &ExportArgs,
    (project, journey): (&Project, &Journey),
    lang: &Lang,
) -> Result<Vec<(std::path::PathBuf, Vec<u8>)>, PdfError> {
    let series = series_for(project, journey);
    let sight = ReportSight { project, journey, series, lang, today: jiff::Zoned::now().date() };
    let bytes = match format {
        Format::MapSvg => map_svg(project, journey, series, lang).into_bytes(),
        Format::MapPdf => map_pdf(project, journey, series, lang, args.paper.map(Into::into))?,
        Format::ReportPdf => report_pdf(&sight)?,
        Format::ReportMarkdown => {
            let (name, path) = picture_beside(&args.to);
            let (text, picture) = report_markdown(&sight, &name);
            return Ok(vec![(path, picture.into_bytes()), (args.to.clone(), text.into_bytes())]);
        }
    };
    Ok(vec![(args.to.clone(), bytes)])
}

fn save(files: &[(std::path::PathBuf, Vec<u8>)], to: &Path, console: &mut Console<'_>) -> Exit {
    let written = files.iter().try_for_each(|(path, bytes)| storage::write_export(path, bytes));
    match written {
        Ok(()) => console.tell(to, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

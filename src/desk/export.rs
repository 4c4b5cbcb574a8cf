//! Exporting: a map or a report is made and written aside.

use std::path::{Path, PathBuf};

use egui::Context;

use super::Desk;
use super::files::{Report, file_name};
use crate::document::{JourneyId, Language, Project, SeriesId};
use crate::export::pdf::PdfError;
use crate::export::report::ReportSight;
use crate::export::{map_pdf, map_svg, picture_beside, report_markdown, report_pdf};
use crate::insight;
use crate::lang::Lang;
use crate::storage::{self, StorageError};

/// What is exported, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Export {
    /// The map as an image.
    MapSvg,
    /// The map as a PDF as large as the map.
    MapPdf,
    /// The report on a sheet.
    ReportPdf,
    /// The report as text, with the map beside it.
    ReportMarkdown,
}

/// An export that has ended.
pub struct Exported {
    what: Export,
    path: PathBuf,
    result: Result<(), ExportError>,
}

/// Why nothing was exported.
enum ExportError {
    Made(PdfError),
    Written(StorageError),
}

/// What is exported from, as it was when it was asked for.
struct Sight {
    project: Project,
    journey: JourneyId,
    series: Option<SeriesId>,
    language: Language,
    today: jiff::civil::Date,
}

impl Desk {
    /// Writes the report as Markdown or as PDF, by the end of the file's name.
    pub(super) fn export_report(&mut self, ctx: &Context, path: PathBuf) {
        let end = path.extension().and_then(|end| end.to_str()).map(str::to_ascii_lowercase);
        let is_text = matches!(end.as_deref(), Some("md" | "markdown"));
        self.export(ctx, if is_text { Export::ReportMarkdown } else { Export::ReportPdf }, path);
    }

    pub(super) fn export(&mut self, ctx: &Context, what: Export, path: PathBuf) {
        let shown = self.editor.as_ref().and_then(|editor| Some((editor, editor.journey()?.id())));
        let Some((editor, journey)) = shown else { return };
        let sight = Sight {
            project: editor.project().clone(),
            journey,
            series: editor.chosen_series(),
            language: self.lang.language(),
            today: self.today,
        };
        self.jobs.start(ctx, move || {
            let result = sight.write(what, &path);
            Report::Exported(Exported { what, path, result })
        });
    }

    pub(super) fn exported(&mut self, exported: Exported) {
        let Exported { what, path, result } = exported;
        match result {
            Ok(()) => {
                let file = [("file", file_name(&path).into())];
                let words = match what {
                    Export::MapSvg | Export::MapPdf => self.lang.say_with("notice-exported", &file),
                    Export::ReportPdf | Export::ReportMarkdown => self.lang.say_with("notice-reported", &file),
                };
                self.ui.notices.tell(words);
            }
            Err(ExportError::Made(error)) => {
                log::error!("pdf: {error}");
                self.ui.notices.warn(self.lang.say("export-failed"));
            }
            Err(ExportError::Written(error)) => self.warn_about(&error),
        }
    }
}

impl Sight {
    fn write(&self, what: Export, path: &Path) -> Result<(), ExportError> {
        let Some(journey) = self.project.journey(self.journey) else { return Ok(()) };
        let lang = Lang::new(self.language);
        let series = insight::shown_series(&self.project, journey, self.series);
        let sight = ReportSight { project: &self.project, journey, series, lang: &lang, today: self.today };
        let bytes = match what {
            Export::MapSvg => map_svg(&self.project, journey, series, &lang).into_bytes(),
            Export::MapPdf => map_pdf(&self.project, journey, series, &lang, None).map_err(ExportError::Made)?,
            Export::ReportPdf => report_pdf(&sight).map_err(ExportError::Made)?,
            Export::ReportMarkdown => {
                let (name, beside) = picture_beside(path);
                let (text, picture) = report_markdown(&sight, &name);
                written(&beside, picture.as_bytes())?;
                text.into_bytes()
            }
        };
        written(path, &bytes)
    }
}

fn written(path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
    storage::write_export(path, bytes).map_err(ExportError::Written)
}

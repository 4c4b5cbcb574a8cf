//! `export`: a map as a vector image.

use super::args::{ExportArgs, ExportView};
use super::console::Console;
use super::{Exit, open};
use crate::export::map_svg;
use crate::insight::series_for;
use crate::lang::Lang;
use crate::storage;

/// Draws a journey with its latest numbers.
pub fn run(args: &ExportArgs, console: &mut Console<'_>) -> Exit {
    let extension = args.to.extension().and_then(|extension| extension.to_str());
    if !extension.is_some_and(|extension| extension.eq_ignore_ascii_case("svg")) {
        return console.tell(&args.to, "cli-export-format", &[], Exit::Misused);
    }
    let project = match open::project(&args.file, console) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let journey = match open::journey(&args.file, &project, args.journey.as_deref(), console) {
        Ok(journey) => journey,
        Err(exit) => return exit,
    };
    let lang = Lang::new(console.asked().unwrap_or_else(|| project.language()));
    let image = match args.view {
        ExportView::Map => map_svg(&project, journey, series_for(&project, journey), &lang),
    };
    match storage::write_export(&args.to, image.as_bytes()) {
        Ok(()) => console.tell(&args.to, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

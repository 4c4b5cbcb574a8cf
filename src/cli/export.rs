//! `export`: a map, a checklist, numbers or a report as a file, by the end of its name.

use std::path::Path;

use super::args::ExportArgs;
use super::console::Console;
use super::{Exit, open};
use crate::export::{self, Choice, Content, File, Format, Layout, Order, PictureSize, Sight};
use crate::insight::series_for;
use crate::lang::Lang;
use crate::storage;

/// Writes a journey with its latest numbers to a file; a report in Markdown has its map in a file beside it.
pub fn run(args: &ExportArgs, console: &mut Console<'_>) -> Exit {
    let content = Content::from(args.view);
    let Some(format) = format_of(content, &args.to) else {
        let ends: Vec<_> = content.formats().iter().map(|format| format!(".{}", format.end())).collect();
        let known = [("view", content.id().into()), ("ends", ends.join(", ").into())];
        return console.tell(&args.to, "cli-export-format", &known, Exit::Misused);
    };
    let order = order(args, Order::of(content, format));
    if let Some((option, _)) = asked(args).into_iter().find(|(_, choice)| !order.choices().contains(choice)) {
        return console.tell(&args.to, "cli-export-option", &[("option", option.into())], Exit::Misused);
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
    let series = series_for(&project, journey);
    let sight = Sight { project: &project, journey, series, lang: &lang, today: jiff::Zoned::now().date() };
    let stem = args.to.file_stem().unwrap_or_default().to_string_lossy();
    match export::make(&order, &sight, &stem, &mut |_| std::ops::ControlFlow::Continue(())) {
        Ok(files) => {
            for remark in export::remarks(&order, &sight) {
                console.note(&remark, Exit::Well);
            }
            save(&files, &args.to, console)
        }
        Err(export::ExportError::NoWorkshop) => console.tell(&args.file, "export-no-workshop", &[], Exit::Failed),
        Err(error) => {
            log::error!("export: {error}");
            console.tell(&args.to, "export-failed", &[], Exit::Failed)
        }
    }
}

fn format_of(content: Content, to: &Path) -> Option<Format> {
    let format = Format::of_end(to.extension()?.to_str()?)?;
    Order::of(content, format).exists().then_some(format)
}

/// The order with what was asked for.
fn order(args: &ExportArgs, usual: Order) -> Order {
    let layout = match (args.handout, args.across, args.paper) {
        (true, ..) => Layout::Handout,
        (_, Some(_), _) => Layout::Poster,
        (_, _, Some(_)) => Layout::Sheet,
        _ => Layout::Large,
    };
    let percent = args.scale.map(|scale| PictureSize::Percent((scale * 100.0).round() as u16));
    Order {
        layout,
        paper: args.paper.map_or(usual.paper, Into::into),
        across: args.across.unwrap_or(usual.across),
        overlap_mm: args.overlap.unwrap_or(usual.overlap_mm),
        size: args.width.map(PictureSize::Width).or(percent).unwrap_or(usual.size),
        transparent: args.transparent,
        look: args.theme.map_or(usual.look, Into::into),
        ..usual
    }
    .tidied()
}

/// The options that were given, and what each chooses.
fn asked(args: &ExportArgs) -> Vec<(&'static str, Choice)> {
    let all = [
        (args.paper.is_some(), "--paper", Choice::Paper),
        (args.across.is_some(), "--across", Choice::Across),
        (args.overlap.is_some(), "--overlap", Choice::Overlap),
        (args.handout, "--handout", Choice::Layout),
        (args.scale.is_some(), "--scale", Choice::Size),
        (args.width.is_some(), "--width", Choice::Size),
        (args.transparent, "--transparent", Choice::Transparent),
        (args.theme.is_some(), "--theme", Choice::Look),
    ];
    all.into_iter().filter(|(given, ..)| *given).map(|(_, option, choice)| (option, choice)).collect()
}

fn save(files: &[File], to: &Path, console: &mut Console<'_>) -> Exit {
    let written = files.iter().try_for_each(|file| storage::write_export(&file.path(to), &file.bytes));
    match written {
        Ok(()) => console.tell(to, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

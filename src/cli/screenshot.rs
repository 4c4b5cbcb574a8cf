//! `screenshot`: the window as an image, without a display.

use std::io::Cursor;

use super::args::{ScreenshotArgs, ScreenshotView, ThemeArg};
use super::console::Console;
use super::{Exit, open};
use crate::desk::Picture;
use crate::storage::{self, ThemeChoice};
use crate::ui::View;

/// Paints the window with a project in it.
pub fn run(args: &ScreenshotArgs, console: &mut Console<'_>) -> Exit {
    let extension = args.to.extension().and_then(|extension| extension.to_str());
    if !extension.is_some_and(|extension| extension.eq_ignore_ascii_case("png")) {
        return console.tell(&args.to, "cli-screenshot-format", &[], Exit::Misused);
    }
    let project = match open::project(&args.file, console) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let journey = match open::journey(&args.file, &project, args.journey.as_deref(), console) {
        Ok(journey) => journey.id(),
        Err(exit) => return exit,
    };
    let picture = Picture {
        view: match args.view {
            ScreenshotView::Map | ScreenshotView::Present => View::Map,
            ScreenshotView::Checklist => View::Checklist,
            ScreenshotView::Numbers => View::Numbers,
            ScreenshotView::People => View::People,
        },
        size: [f32::from(args.size.width), f32::from(args.size.height)],
        scale: args.scale,
        theme: match args.theme {
            ThemeArg::Light => ThemeChoice::Light,
            ThemeArg::Dark => ThemeChoice::Dark,
            ThemeArg::Contrast => ThemeChoice::Contrast,
        },
        language: console.asked().unwrap_or_else(|| project.language()),
        today: jiff::Zoned::now().date(),
    };
    let image = if args.view == ScreenshotView::Present {
        picture.of_page(project, journey, args.by.into(), usize::from(args.page.get()) - 1)
    } else {
        picture.of_journey(project, journey)
    };
    let mut png = Cursor::new(Vec::new());
    if let Err(error) = image.write_to(&mut png, image::ImageFormat::Png) {
        log::error!("png: {error}");
        return console.tell(&args.to, "cli-no-screenshot", &[], Exit::Failed);
    }
    match storage::write_export(&args.to, png.get_ref()) {
        Ok(()) => console.tell(&args.to, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

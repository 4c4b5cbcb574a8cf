//! `screenshot`: the window as an image, without a display.

use super::Exit;
use super::args::ScreenshotArgs;
use super::console::Console;

/// Paints the window with a project in it.
pub fn run(args: &ScreenshotArgs, console: &mut Console<'_>) -> Exit {
    console.tell(&args.to, "cli-no-screenshot", &[], Exit::Failed)
}

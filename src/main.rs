//! Klantreis: the window, or a command without one.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use klantreis::{app, cli};

fn main() -> ExitCode {
    let file = match cli::parse() {
        cli::Invocation::Done(exit) => return exit.into(),
        cli::Invocation::Window(file) => file,
    };
    match app::run(file.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::debug!("{error}");
            eprintln!("{}", app::no_window_words());
            ExitCode::from(2)
        }
    }
}

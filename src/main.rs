//! Klantreis: the window, or a command without one.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use klantreis::{app, cli, export, storage};

fn main() -> ExitCode {
    env_logger::init();
    storage::read_workbooks_with(std::env::current_exe().unwrap_or_else(|_| "klantreis".into()));
    export::find_typefaces_with(storage::system_typeface);
    let (file, language) = match cli::parse() {
        cli::Invocation::Done(exit) => return exit.into(),
        cli::Invocation::Window { file, language } => (file, language),
    };
    match app::run(file.as_deref(), language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::debug!("{error}");
            eprintln!("{}", app::no_window_words());
            ExitCode::from(2)
        }
    }
}

//! The command line: the same engine without a window, one file a command.

mod advise;
mod args;
mod check;
mod console;
mod diagram;
mod export;
mod funnel;
mod library;
mod measure;
mod new;
mod open;
mod read;
mod screenshot;
mod stress;
mod survey;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use console::Console;

use crate::document::Language;
use crate::storage;

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invocation {
    /// The window.
    Window {
        /// A file to open in it.
        file: Option<PathBuf>,
        /// The language asked for.
        language: Option<Language>,
    },
    /// Nothing more: a command has been carried out.
    Done(Exit),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// As it was asked; exit code 0.
    Well,
    /// Something is wrong with a file, and a message says what; exit code 1.
    Failed,
    /// The arguments make no sense; exit code 2.
    Misused,
}

impl Exit {
    /// The exit code of the process.
    pub const fn code(self) -> u8 {
        match self {
            Self::Well => 0,
            Self::Failed => 1,
            Self::Misused => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Carries out the command of this process's arguments, on its standard output and standard error.
pub fn parse() -> Invocation {
    run(std::env::args_os(), &mut std::io::stdout().lock(), &mut std::io::stderr().lock())
}

/// Carries out the command that the arguments name, the program's own name first; results go to `out`, messages to `err`.
pub fn run(args: impl Iterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> Invocation {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => return Invocation::Done(usage(&error, out, err)),
    };
    if matches!(args.command, Some(Command::ReadWorkbook)) {
        let served = storage::serve_workbook(std::io::stdin().lock(), out);
        return Invocation::Done(served.map_or(Exit::Failed, |()| Exit::Well));
    }
    let Some(command) = args.command else {
        return Invocation::Window { file: args.file, language: args.language.map(Into::into) };
    };
    let mut console = Console::new(args.language.map(Into::into), out, err);
    let exit = match &command {
        Command::Check(args) => check::run(args, &mut console),
        Command::New(args) => new::run(args, &mut console),
        Command::Read(args) => read::run(args, &mut console),
        Command::Funnel(args) => funnel::run(args, &mut console),
        Command::Advise(args) => advise::run(args, &mut console),
        Command::Library(args) => library::run(args, &mut console),
        Command::Export(args) => export::run(args, &mut console),
        Command::Survey(args) => survey::run(args, &mut console),
        Command::Screenshot(args) => screenshot::run(args, &mut console),
        Command::Measure(args) => measure::run(args, &mut console),
        Command::ReadWorkbook => Exit::Well,
    };
    Invocation::Done(exit)
}

/// Help and version are results, everything else is a message.
fn usage(error: &clap::Error, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let text = error.render();
    let (written, exit) =
        if error.use_stderr() { (write!(err, "{text}"), Exit::Misused) } else { (write!(out, "{text}"), Exit::Well) };
    written.map_or(Exit::Failed, |()| exit)
}

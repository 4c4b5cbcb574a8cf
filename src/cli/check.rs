//! `check`: what is wrong with project files, and where.

use std::path::Path;

use super::Exit;
use super::args::CheckArgs;
use super::console::{Console, worse};
use super::open;
use crate::project_file::{FileError, Position};
use crate::storage::{self, StorageError};

/// Reads every file; each error is a line of its own.
pub fn run(args: &CheckArgs, console: &mut Console<'_>) -> Exit {
    args.files.iter().fold(Exit::Well, |exit, file| worse(exit, check(file, console)))
}

fn check(file: &Path, console: &mut Console<'_>) -> Exit {
    match storage::open(file) {
        Ok(_) => console.tell(file, "cli-in-order", &[], Exit::Well),
        Err(StorageError::Project { error, .. }) => tell(file, &error, console),
        Err(error) => open::refuse(&error, console),
    }
}

fn tell(file: &Path, error: &FileError, console: &mut Console<'_>) -> Exit {
    let messages: Vec<_> = match error {
        FileError::Rules(rules) => rules.iter().map(|rule| (Some(rule.position), rule.message())).collect(),
        _ => vec![(error.position(), error.message())],
    };
    for (position, message) in messages {
        let sentence = open::sentence(console.lang(), message);
        console.note(&format!("{}{}: {sentence}", file.display(), place(position)), Exit::Failed);
    }
    Exit::Failed
}

/// `:line:column`, or nothing for what is wrong with the whole file.
fn place(position: Option<Position>) -> String {
    position.map(|Position { line, column }| format!(":{line}:{column}")).unwrap_or_default()
}

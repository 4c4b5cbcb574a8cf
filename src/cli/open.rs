//! The project and the journey that a command is about.

use std::path::Path;

use super::Exit;
use super::console::Console;
use crate::document::{Journey, Language, Project};
use crate::lang::{Arg, Lang};
use crate::library::Names;
use crate::storage::{self, StorageError};

/// Reads a project; what is wrong with it is told.
pub fn project(file: &Path, console: &mut Console<'_>) -> Result<Project, Exit> {
    storage::open(file).map(|opened| opened.project).map_err(|error| refuse(&error, console))
}

/// The journey of this name, in any language, or else of this number, or the first where none is asked for.
pub fn journey<'a>(
    file: &Path,
    project: &'a Project,
    asked: Option<&str>,
    console: &mut Console<'_>,
) -> Result<&'a Journey, Exit> {
    let is_called = |journey: &Journey, name: &str| {
        let name = name.trim().to_lowercase();
        Language::ALL.iter().any(|language| Names::new(*language).journey(journey).trim().to_lowercase() == name)
    };
    let mut journeys = project.journeys().iter();
    let found = journeys.find(|journey| asked.is_none_or(|name| is_called(journey, name)));
    let place = || asked.and_then(|asked| asked.trim().parse::<usize>().ok()?.checked_sub(1));
    let found = found.or_else(|| project.journeys().get(place()?));
    found.ok_or_else(|| {
        let names = console.lang().names();
        let there: Vec<_> = project.journeys().iter().map(|journey| format!("‘{}’", names.journey(journey))).collect();
        let args = [("journey", asked.unwrap_or_default().into()), ("journeys", there.join(", ").into())];
        console.tell(file, "cli-no-journey", &args, Exit::Failed)
    })
}

/// Tells why a file cannot be read or written.
pub fn refuse(error: &StorageError, console: &mut Console<'_>) -> Exit {
    let words = sentence(console.lang(), error.message());
    tell(&error.path().display().to_string(), words, console)
}

/// Tells what is wrong with a file; a sentence that does not name the file follows its path.
pub fn tell(path: &str, words: String, console: &mut Console<'_>) -> Exit {
    let told = if words.contains(path) { words } else { format!("{path}: {words}") };
    console.note(&told, Exit::Failed)
}

/// An error's key and arguments as a sentence.
pub fn sentence(lang: &Lang, (key, args): (&str, Vec<(&str, String)>)) -> String {
    let args: Vec<_> = args.into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
    lang.say_with(key, &args)
}

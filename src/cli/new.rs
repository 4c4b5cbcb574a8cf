//! `new`: a project from a framework, or a large one to measure with.

use super::Exit;
use super::args::NewArgs;
use super::console::Console;
use super::{open, stress};
use crate::library::{Library, project_from};
use crate::storage;

/// Saves a new project; a file that is already there is written over only by force.
pub fn run(args: &NewArgs, console: &mut Console<'_>) -> Exit {
    if !args.force && args.file.try_exists().unwrap_or(true) {
        return console.tell(&args.file, "cli-file-exists", &[], Exit::Failed);
    }
    let library = Library::shared();
    let language = console.lang().language();
    let framework = args.framework.as_deref().unwrap_or_default();
    let project = match args.stress {
        Some(count) => stress::project(count, console.lang()),
        None => library.framework(framework).and_then(|framework| project_from(library, framework, language).ok()),
    };
    let Some(project) = project else {
        let args_of = [("framework", framework.into())];
        return console.tell(&args.file, "cli-no-framework", &args_of, Exit::Failed);
    };
    match storage::save(&args.file, &project, None) {
        Ok(_) => console.tell(&args.file, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

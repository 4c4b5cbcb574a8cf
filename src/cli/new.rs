//! `new`: a project from a framework, from a diagram, or a large one to measure with.

use std::path::Path;

use super::Exit;
use super::args::NewArgs;
use super::console::Console;
use super::{diagram, open, stress};
use crate::document::Project;
use crate::library::{Library, project_from};
use crate::mermaid;
use crate::storage;

/// Saves a new project; a file that is already there is written over only by force.
pub fn run(args: &NewArgs, console: &mut Console<'_>) -> Exit {
    if !args.force && args.file.try_exists().unwrap_or(true) {
        return console.tell(&args.file, "cli-file-exists", &[], Exit::Failed);
    }
    if let Some(from) = &args.from {
        return from_diagram(from, args, console);
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
    save(&project, args, console)
}

/// Saves the journeys of a diagram as a project, and tells what was dropped, clamped or renamed.
fn from_diagram(from: &Path, args: &NewArgs, console: &mut Console<'_>) -> Exit {
    let readings = match diagram::readings(from, console) {
        Ok(readings) => readings,
        Err(exit) => return exit,
    };
    diagram::notes(&readings, console);
    match mermaid::project_of(&readings) {
        Some(project) => save(&project, args, console),
        None => console.tell(from, "mermaid-no-journey", &[], Exit::Failed),
    }
}

fn save(project: &Project, args: &NewArgs, console: &mut Console<'_>) -> Exit {
    match storage::save(&args.file, project, None) {
        Ok(_) => console.tell(&args.file, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

//! `new`: a project from a framework.

use super::Exit;
use super::args::NewArgs;
use super::console::Console;
use super::open;
use crate::library::{Library, project_from};
use crate::storage;

/// Saves a new project; a file that is already there is written over only by force.
pub fn run(args: &NewArgs, console: &mut Console<'_>) -> Exit {
    if !args.force && args.file.try_exists().unwrap_or(true) {
        return console.tell(&args.file, "cli-file-exists", &[], Exit::Failed);
    }
    let library = Library::shared();
    let language = console.lang().language();
    let framework = library.framework(&args.framework);
    let project = framework.and_then(|framework| project_from(library, framework, language).ok());
    let Some(project) = project else {
        let args_of = [("framework", args.framework.as_str().into())];
        return console.tell(&args.file, "cli-no-framework", &args_of, Exit::Failed);
    };
    match storage::save(&args.file, &project, None) {
        Ok(_) => console.tell(&args.file, "cli-saved", &[], Exit::Well),
        Err(error) => open::refuse(&error, console),
    }
}

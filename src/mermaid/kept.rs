//! The comments behind a diagram that keep what the notation cannot hold: the journey as the text of a project file.
//!
//! That text has its own version and tells itself whether it is whole, so the comments need neither.

use std::sync::Arc;

use crate::document::{Journey, JourneyParts, Persona, Project, ProjectParts, Steering};
use crate::lang::Lang;
use crate::project_file;

/// What stands before each line, behind the sign of a comment.
const BAR: char = '|';

/// What is kept of a journey.
pub(super) struct Kept {
    /// The comments, without line ends.
    pub lines: Vec<String>,
    /// Personas whose pictures are left out: a picture would be longer than all the rest.
    pub pictures: Vec<String>,
}

/// The comments that keep a journey and its personas.
pub(super) fn of(project: &Project, journey: &Journey, lang: &Lang) -> Kept {
    let names = lang.names();
    let tags: Vec<&String> = journey.cards().flat_map(|card| &card.tags).collect();
    let is_named = |persona: &&Persona| {
        journey.persona() == Some(persona.id) || tags.iter().any(|tag| tag.trim() == names.persona(persona).trim())
    };
    let personas: Vec<&Persona> = project.personas().iter().filter(is_named).collect();
    let pictured = personas.iter().filter(|persona| persona.picture.is_some());
    let pictures = pictured.map(|persona| names.persona(persona).to_owned()).collect();
    let parts = ProjectParts {
        name: project.name().to_owned(),
        language: lang.language(),
        personas: personas.into_iter().map(|persona| Persona { picture: None, ..persona.clone() }).collect(),
        journeys: vec![JourneyParts { ..journey.to_parts() }],
        series: Vec::new(),
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    let text = Project::assemble(parts).ok().and_then(|small| project_file::write(&small).ok()).unwrap_or_default();
    let lines = text.lines().map(|line| format!("%% {BAR} {}", line.replace('%', "\\u{25}"))).collect();
    Kept { lines, pictures }
}

/// The line of what is kept that a comment holds, without the comment's sign.
pub(super) fn line_of(comment: &str) -> Option<&str> {
    let text = comment.trim_start().strip_prefix(BAR)?;
    Some(text.strip_prefix(' ').unwrap_or(text))
}

/// The project that the lines hold; `None` where they are damaged, or of a version that is not known.
pub(super) fn project(lines: &[String]) -> Option<Arc<Project>> {
    project_file::read(lines.join("\n").as_bytes()).ok().map(Arc::new)
}

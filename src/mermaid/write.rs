//! A journey as text in the notation, and what it could not say there.

use std::fmt::Write;

use super::kept;
use super::letters::{plain, written};
use super::note::{Change, Note};
use super::outline::{drawn_lanes, outline};
use crate::document::{Journey, Project};
use crate::lang::Lang;

/// A journey in the notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file, with `\n` line ends and one at the end.
    pub text: String,
    /// What the diagram does not show as it is, in the order of the lines.
    pub notes: Vec<Note>,
}

/// Writes a journey. With `whole`, comments behind the diagram keep what the notation cannot hold.
pub fn write(project: &Project, journey: &Journey, lang: &Lang, whole: bool) -> Written {
    let names = lang.names();
    let diagram = outline(project, journey, &names);
    let mut out = Lines { text: String::new(), count: 0 };
    let mut notes = Vec::new();
    let mut unsure = Group::default();
    let mut tidied = Group::default();
    out.line("journey");
    out.line(&format!("    title {}", written(&diagram.title, false)));
    for (stage, section) in journey.stages().iter().zip(&diagram.sections) {
        if whole {
            out.line(&format!("    %% @{}", stage.id.0));
        }
        let line = out.line(&format!("    section {}", written(&section.name, false)));
        let own = plain(names.stage(stage));
        if own != section.name {
            notes.push(Note::new(line, Change::SectionRenamed { from: own, to: section.name.clone() }));
        }
        if section.tasks.is_empty() {
            notes.push(Note::new(line, Change::SectionNotDrawn { name: section.name.clone() }));
        }
        for task in &section.tasks {
            let card = task.mark.map(crate::document::CardId).and_then(|id| journey.card(id));
            if let Some(mark) = task.mark.filter(|_| whole) {
                out.line(&format!("      %% @{mark}"));
            }
            let score = task.feeling.unwrap_or(0) + 3;
            let actors: Vec<_> = task.actors.iter().map(|actor| written(actor, false)).collect();
            let actors = if actors.is_empty() { String::new() } else { format!(": {}", actors.join(", ")) };
            let line = out.line(&format!("      {}: {score}{actors}", written(&task.name, true)));
            if card.is_some_and(|card| card.feeling.is_none()) {
                unsure.add(line);
            }
            if card.is_some_and(|card| names.card(card) != task.name) {
                tidied.add(line);
            }
        }
    }
    notes.extend(unsure.note(|count| Change::DrawnNeutral { count }));
    notes.extend(tidied.note(|count| Change::NamesTidied { count }));
    let drawn = drawn_lanes(journey);
    let aside = journey.placed_cards().filter(|(_, cell, _)| !drawn.iter().any(|lane| lane.id == cell.lane)).count();
    if whole {
        let kept = kept::of(project, journey, lang);
        let line = out.count + 1;
        if aside > 0 {
            notes.push(Note::new(line, Change::CardsAside { count: aside }));
        }
        notes.extend(kept.pictures.into_iter().map(|name| Note::new(line, Change::PictureLeft { name })));
        out.line(&format!("%% {}", plain(&lang.say("mermaid-kept"))));
        for kept in &kept.lines {
            out.line(kept);
        }
    } else {
        notes.push(Note::new(1, Change::DiagramOnly { count: aside }));
    }
    notes.sort_by_key(|note| note.line);
    Written { text: out.text, notes }
}

/// Lines that are counted.
struct Lines {
    text: String,
    count: usize,
}

impl Lines {
    /// Adds a line and tells its number.
    fn line(&mut self, line: &str) -> usize {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{line}");
        self.count += 1;
        self.count
    }
}

/// Lines of which one thing can be said.
#[derive(Default)]
struct Group {
    first: usize,
    count: usize,
}

impl Group {
    const fn add(&mut self, line: usize) {
        if self.count == 0 {
            self.first = line;
        }
        self.count += 1;
    }

    fn note(self, change: impl Fn(usize) -> Change) -> Option<Note> {
        (self.count > 0).then(|| Note::new(self.first, change(self.count)))
    }
}

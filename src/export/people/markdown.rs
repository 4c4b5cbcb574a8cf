//! Personas as Markdown.

use std::fmt::{self, Write};

use super::People;
use crate::export::report::markdown::text;

/// The personas as Markdown.
pub fn markdown(people: &People) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, people);
    out
}

fn write(out: &mut String, people: &People) -> fmt::Result {
    writeln!(out, "# {}\n\n**{}**\n", text(&people.title), text(&people.kind))?;
    if people.personas.is_empty() {
        writeln!(out, "{}\n", text(&people.silence))?;
    }
    for persona in &people.personas {
        writeln!(out, "## {}\n", text(&persona.name))?;
        if !persona.role.is_empty() {
            writeln!(out, "{}\n", text(&persona.role))?;
        }
        if !persona.quote.is_empty() {
            writeln!(out, "> {}\n", text(&persona.quote))?;
        }
        for (name, lines) in &persona.facts {
            writeln!(out, "**{}**\n", text(name))?;
            for line in lines {
                writeln!(out, "- {}", text(line))?;
            }
            writeln!(out)?;
        }
    }
    writeln!(out, "---\n\n{}", text(&people.made))
}

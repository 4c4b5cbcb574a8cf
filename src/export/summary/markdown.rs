//! A summary as Markdown. Whatever the user wrote stays text: no markup, no HTML, one line.

use std::fmt::{self, Write};

use super::{Group, Section, Summary};
use crate::export::report::markdown::{entries, text};

/// The summary as Markdown.
pub fn markdown(summary: &Summary) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, summary);
    out
}

fn write(out: &mut String, summary: &Summary) -> fmt::Result {
    let escaped = |parts: &[String]| parts.iter().map(|part| text(part)).collect::<Vec<_>>().join(" · ");
    writeln!(out, "# {}\n", text(&summary.title))?;
    let head = [&summary.kind, &summary.about, &summary.day].map(Clone::clone);
    let head: Vec<_> = head.into_iter().filter(|part| !part.is_empty()).collect();
    writeln!(out, "**{}**\n", escaped(&head))?;
    writeln!(out, "{}\n", escaped(&summary.gist))?;
    for section in &summary.sections {
        write_section(out, section)?;
    }
    writeln!(out, "---\n\n{}", text(&summary.made))
}

fn write_section(out: &mut String, section: &Section) -> fmt::Result {
    writeln!(out, "## {}\n", text(&section.heading))?;
    if !section.words.is_empty() {
        writeln!(out, "{}\n", text(&section.words))?;
    }
    for Group { heading, entries: list } in &section.groups {
        if !heading.is_empty() {
            writeln!(out, "### {}\n", text(heading))?;
        }
        entries(out, list)?;
    }
    Ok(())
}

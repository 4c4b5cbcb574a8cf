//! A checklist as Markdown: a list with boxes a stage.

use std::fmt::{self, Write};

use super::Plan;
use crate::document::ItemState;
use crate::export::report::markdown::text;

/// The checklist as Markdown.
pub fn markdown(plan: &Plan) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, plan);
    out
}

fn write(out: &mut String, plan: &Plan) -> fmt::Result {
    writeln!(out, "# {}\n\n**{} · {}**\n", text(&plan.title), text(&plan.kind), text(&plan.progress))?;
    if !plan.about.is_empty() {
        let about: Vec<_> = plan.about.iter().map(|part| text(part)).collect();
        writeln!(out, "{}\n", about.join(" · "))?;
    }
    let [_, who, when, effort, impact] = &plan.columns;
    for stage in &plan.stages {
        write!(out, "## {}", text(&stage.name))?;
        if !stage.progress.is_empty() {
            write!(out, " – {}", text(&stage.progress))?;
        }
        out.push_str("\n\n");
        if !stage.silence.is_empty() {
            writeln!(out, "{}\n", text(&stage.silence))?;
        }
        for row in &stage.rows {
            let tick = if row.state == ItemState::Done { 'x' } else { ' ' };
            write!(out, "- [{tick}] {}", text(&row.title))?;
            if row.state == ItemState::Doing {
                write!(out, " ({})", text(&row.state_words.to_lowercase()))?;
            }
            let due = if row.is_late { format!("**{}**", text(&row.due)) } else { text(&row.due) };
            let facts =
                [(who, text(&row.owner)), (when, due), (effort, text(&row.effort)), (impact, text(&row.impact))];
            let told: Vec<_> = facts
                .into_iter()
                .filter(|(_, fact)| !fact.is_empty())
                .map(|(name, fact)| format!("{}: {fact}", text(name).to_lowercase()))
                .collect();
            writeln!(out, " — {}", told.join(" · "))?;
            if !row.note.is_empty() {
                writeln!(out, "  {}", text(&row.note))?;
            }
        }
        if !stage.rows.is_empty() {
            writeln!(out)?;
        }
        if !stage.left_out.is_empty() {
            writeln!(out, "{}\n", text(&stage.left_out))?;
        }
    }
    writeln!(out, "---\n\n{}", text(&plan.made))
}

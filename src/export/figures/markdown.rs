//! Numbers as Markdown: a table of the steps, and one of the periods.

use std::fmt::{self, Write};

use super::Figures;
use crate::export::report::markdown::text;

/// The numbers as Markdown.
pub fn markdown(figures: &Figures) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, figures);
    out
}

fn write(out: &mut String, figures: &Figures) -> fmt::Result {
    writeln!(out, "# {}\n", text(&figures.title))?;
    let named: Vec<_> = [&figures.kind, &figures.period].into_iter().filter(|part| !part.is_empty()).collect();
    writeln!(out, "**{}**\n", named.into_iter().map(|part| text(part)).collect::<Vec<_>>().join(" · "))?;
    if !figures.about.is_empty() {
        let about: Vec<_> = figures.about.iter().map(|part| text(part)).collect();
        writeln!(out, "{}\n", about.join(" · "))?;
    }
    if figures.steps.is_empty() {
        writeln!(out, "{}\n", text(&figures.silence))?;
    } else {
        writeln!(out, "## {}\n\n{}\n", text(&figures.leak.heading), text(&figures.leak.words))?;
        steps(out, figures)?;
        course(out, figures)?;
    }
    for note in &figures.notes {
        writeln!(out, "{}\n", text(note))?;
    }
    writeln!(out, "---\n\n{}", text(&figures.made))
}

fn steps(out: &mut String, figures: &Figures) -> fmt::Result {
    writeln!(out, "## {}\n", text(&figures.funnel))?;
    let names: Vec<_> = figures.columns.iter().map(|name| text(name)).collect();
    writeln!(out, "| {} |\n| --- | --- | ---: | ---: | ---: | ---: |", names.join(" | "))?;
    for step in &figures.steps {
        let with = |rate: &str, interval: &str| match interval {
            "" => text(rate),
            _ => format!("{} ({})", text(rate), text(interval)),
        };
        let rises = if step.rises { "! " } else { "" };
        let cells = [
            if step.is_leak { format!("**{}**", text(&step.name)) } else { text(&step.name) },
            text(&step.stage),
            text(&step.count),
            format!("{rises}{}", with(&step.rate, &step.interval)),
            with(&step.overall, &step.overall_interval),
            text(&step.lost),
        ];
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

fn course(out: &mut String, figures: &Figures) -> fmt::Result {
    if figures.course.is_empty() {
        return Ok(());
    }
    writeln!(out, "## {}\n", text(&figures.course_heading))?;
    let names: Vec<_> = figures.course_columns.iter().map(|name| text(name)).collect();
    writeln!(out, "| {} |\n| --- | ---: | ---: | ---: |", names.join(" | "))?;
    for moment in &figures.course {
        let rate = if moment.interval.is_empty() {
            text(&moment.rate)
        } else {
            format!("{} ({})", text(&moment.rate), text(&moment.interval))
        };
        let cells = [text(&moment.period), text(&moment.first), text(&moment.last), rate];
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

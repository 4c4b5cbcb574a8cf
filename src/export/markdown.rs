//! A map as Markdown, which reads well as it is and where it is drawn: a heading a stage, and in it a list a lane.

use std::fmt::Write;

use super::Sight;
use super::html::facts;
use super::report::Report;
use super::report::markdown::text;
use crate::document::Cell as Place;

/// The map of a journey under a title.
pub fn map_markdown(sight: &Sight<'_>, title: &str) -> String {
    let mut out = Text::default();
    out.line(&format!("# {}", text(title)));
    map(&mut out, sight);
    out.blank();
    out.line("---");
    out.blank();
    out.line(&text(&Report::new(sight).made));
    out.0
}

/// Lines that follow each other.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{line}");
    }

    fn blank(&mut self) {
        self.line("");
    }

    fn paragraph(&mut self, paragraph: &str) {
        self.blank();
        self.line(paragraph);
    }
}

/// A heading a stage, and in it a list a lane.
fn map(out: &mut Text, sight: &Sight<'_>) {
    let (lang, names, journey) = (sight.lang, sight.lang.names(), sight.journey);
    let about = Report::new(sight).about;
    if !about.is_empty() {
        out.paragraph(&about.iter().map(|part| text(part)).collect::<Vec<_>>().join(" · "));
    }
    for stage in journey.stages() {
        out.paragraph(&format!("## {}", text(names.stage(stage))));
        let question = names.question(stage);
        if !question.trim().is_empty() {
            out.paragraph(&format!("*{}*", text(question)));
        }
        if !stage.note.trim().is_empty() {
            out.paragraph(&text(&stage.note));
        }
        for lane in journey.shown_lanes() {
            let cards = journey.cards_in(Place { stage: stage.id, lane: lane.id });
            let cards: Vec<_> = cards.iter().filter_map(|card| journey.card(*card)).collect();
            if cards.is_empty() {
                continue;
            }
            out.paragraph(&format!("**{}**", text(names.lane(lane))));
            out.blank();
            for card in cards {
                let name = names.card(card).trim();
                let facts = facts(lang, card).join(" · ");
                let facts = if facts.is_empty() { String::new() } else { format!(" — {}", text(&facts)) };
                out.line(&format!("- {}{facts}", text(if name.is_empty() { "–" } else { name })));
                if !card.note.trim().is_empty() {
                    out.line(&format!("  {}", text(&card.note)));
                }
            }
        }
    }
    if journey.links().next().is_some() {
        out.paragraph(&format!("## {}", text(&lang.say("cells-arrows"))));
        out.blank();
        for link in journey.links() {
            let name = |id| journey.card(id).map_or("", |card| names.card(card));
            let kind = lang.say(&format!("link-{}", link.kind.id()));
            let kind = if link.label.trim().is_empty() { kind } else { format!("{kind}: {}", link.label.trim()) };
            let args = [("from", name(link.from).into()), ("to", name(link.to).into()), ("kind", kind.into())];
            out.line(&format!("- {}", text(&lang.say_with("page-arrow", &args))));
        }
    }
}

//! The map as a table: stages are columns, lanes are rows, cards are lists in the cells.

use super::text::Page;
use crate::document::{Card, Cell, Stage};
use crate::export::Sight;
use crate::export::cells::{evidence_words, medium_words};
use crate::insight::{StageFacts, on_journey, stage_facts};
use crate::lang::{Arg, Lang};
use crate::numbers::Rate;

/// The table with its heading, and the arrows below it.
pub(super) fn map(page: &mut Page, sight: &Sight<'_>, heading: &str) {
    let (lang, names, journey) = (sight.lang, sight.lang.names(), sight.journey);
    page.markup("<section aria-labelledby=\"map\">");
    page.element("h2 id=\"map\"", heading);
    if journey.stages().is_empty() {
        page.element("p", &lang.say("page-no-stages"));
        return page.markup("</section>");
    }
    page.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"map\"><table class=\"map\">");
    page.element("caption", &lang.say("page-map-caption"));
    page.markup("<thead><tr>");
    page.element("th scope=\"col\"", &lang.say("cells-lane"));
    let series = sight.series.map(|series| on_journey(sight.project, journey, series).into_owned());
    for (stage, facts) in journey.stages().iter().zip(stage_facts(journey, series.as_ref(), None)) {
        head(page, lang, stage, &facts);
    }
    page.markup("</tr></thead><tbody>");
    for lane in journey.shown_lanes() {
        page.markup("<tr>");
        page.element("th scope=\"row\"", names.lane(lane));
        for stage in journey.stages() {
            let cell = Cell { stage: stage.id, lane: lane.id };
            let cards: Vec<&Card> = journey.cards_in(cell).iter().filter_map(|card| journey.card(*card)).collect();
            page.markup("<td>");
            if !cards.is_empty() {
                page.markup("<ul class=\"cards\">");
                for of in cards {
                    let colour = of.colour.unwrap_or(stage.colour).id();
                    page.markup(&format!("<li class=\"card c-{colour}\">"));
                    card(page, lang, of);
                    page.markup("</li>");
                }
                page.markup("</ul>");
            }
            page.markup("</td>");
        }
        page.markup("</tr>");
    }
    page.markup("</tbody></table></div>");
    arrows(page, sight);
    page.markup("</section>");
}

fn head(page: &mut Page, lang: &Lang, stage: &Stage, facts: &StageFacts) {
    let names = lang.names();
    page.markup(&format!("<th scope=\"col\" class=\"c-{}\">", stage.colour.id()));
    page.element("span class=\"stage\"", names.stage(stage));
    page.element_if("small", names.question(stage));
    let time = stage.time.map(|time| lang.format().time_spent(time));
    let done = (facts.total > 0).then(|| {
        let (done, total) = (lang.format().count(facts.done as u64), lang.format().count(facts.total as u64));
        lang.say_with("checklist-progress", &[("n", Arg::Count(facts.total as u64, total)), ("done", done.into())])
    });
    let told: Vec<_> = time.into_iter().chain(done).collect();
    page.element_if("small", &told.join(" · "));
    if facts.has_step {
        let count = lang.format().count_or_dash(facts.entered);
        let onward = facts.onward.as_ref().and_then(|onward| onward.rate()).map(Rate::value);
        let words = match onward {
            Some(rate) => {
                let rate = lang.format().percent(rate).into();
                lang.say_with("page-stage-onward", &[("count", count.into()), ("rate", rate)])
            }
            None => lang.say_with("page-stage-count", &[("count", count.into())]),
        };
        page.markup("<small>");
        page.element("strong", &words);
        page.markup("</small>");
    }
    page.markup("</th>");
}

fn card(page: &mut Page, lang: &Lang, card: &Card) {
    let class = if card.moment_of_truth { "span class=\"name truth\"" } else { "span class=\"name\"" };
    let name = lang.names().card(card);
    page.element(class, if name.trim().is_empty() { "–" } else { name });
    page.element_if("span class=\"facts\"", &facts(lang, card).join(" · "));
    page.element_if("span class=\"note\"", &card.note);
}

/// What is said of a card beside its name and its note.
fn facts(lang: &Lang, card: &Card) -> Vec<String> {
    let feeling = card.feeling.map(|feeling| {
        let key = ["feeling-m2", "feeling-m1", "feeling-0", "feeling-p1", "feeling-p2"];
        let key = usize::try_from(feeling + 2).ok().and_then(|at| key.get(at)).copied().unwrap_or("feeling-0");
        lang.say_with("page-feeling", &[("feeling", lang.say(key).to_lowercase().into())])
    });
    let tags = card.tags.iter().filter(|tag| !tag.trim().is_empty()).map(|tag| format!("#{}", tag.trim()));
    let owner = Some(card.owner.trim().to_owned()).filter(|owner| !owner.is_empty());
    card.moment_of_truth
        .then(|| lang.say("cells-truth"))
        .into_iter()
        .chain(feeling)
        .chain(card.channel.map(|channel| lang.say(&format!("channel-{}", channel.id()))))
        .chain(card.medium.map(|medium| medium_words(lang, medium)))
        .chain(card.evidence.map(|evidence| evidence_words(lang, evidence)))
        .chain(owner)
        .chain(tags)
        .collect()
}

fn arrows(page: &mut Page, sight: &Sight<'_>) {
    let (lang, names, journey) = (sight.lang, sight.lang.names(), sight.journey);
    if journey.links().next().is_none() {
        return;
    }
    page.element("h3", &lang.say("cells-arrows"));
    page.markup("<ul class=\"arrows\">");
    for link in journey.links() {
        let name = |id| journey.card(id).map_or("", |card| names.card(card));
        let kind = lang.say(&format!("link-{}", link.kind.id()));
        let label = if link.label.trim().is_empty() { kind } else { format!("{kind}: {}", link.label.trim()) };
        let args = [("from", name(link.from).into()), ("to", name(link.to).into()), ("kind", label.into())];
        page.element("li", &lang.say_with("page-arrow", &args));
    }
    page.markup("</ul>");
}

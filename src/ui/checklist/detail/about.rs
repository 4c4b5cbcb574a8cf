//! What the library knows about a tactic or a survey: how, why, where it helps, and what it mends on the map.

use egui::{Frame, Label, Margin, Ui};

use super::Detail;
use crate::action::{Action, Command};
use crate::document::{Card, Subject};
use crate::editor::Selection;
use crate::library::{Obstacle, Survey, Tactic};
use crate::scene::Paint;
use crate::ui::checklist::toolbar::channel_words;
use crate::ui::checklist::words::first_sentence;
use crate::ui::theme::{self, gap, size};

/// From how wide on the facts stand beside the text.
const WIDE: f32 = 680.0;
/// The widest that the facts become beside the text.
const FACTS: f32 = 260.0;

/// Shows all of it, or that the library does not know it.
pub(super) fn about_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let library = detail.sight.model.lang.names().library();
    match &detail.item.subject {
        Subject::Tactic(id) => match library.tactic(id) {
            Some(tactic) => tactic_ui(ui, detail, tactic, actions),
            None => unknown_ui(ui, detail),
        },
        Subject::Survey(id) => match library.survey(id) {
            Some(survey) => survey_ui(ui, detail, survey),
            None => unknown_ui(ui, detail),
        },
        Subject::Own(_) => {}
    }
}

fn unknown_ui(ui: &mut Ui, detail: Detail<'_>) {
    ui.label(theme::soft(ui, detail.sight.model.lang.say("checklist-unknown-tactic")));
}

fn tactic_ui(ui: &mut Ui, detail: Detail<'_>, tactic: &Tactic, actions: &mut Vec<Action>) {
    let (lang, names) = (detail.sight.model.lang, detail.sight.model.lang.names());
    let facts = tactic_facts(detail, tactic);
    beside_ui(ui, &facts, |ui| {
        how_ui(ui, detail, names.text(&tactic.how));
        part_ui(ui, &lang.say("checklist-why"), names.text(&tactic.why));
        obstacles_ui(ui, detail, tactic, actions);
    });
}

fn survey_ui(ui: &mut Ui, detail: Detail<'_>, survey: &Survey) {
    let (lang, names) = (detail.sight.model.lang, detail.sight.model.lang.names());
    let phases = survey.phases.iter().map(|phase| lang.say(&format!("phase-{}", phase.id())));
    let facts = [(lang.say("checklist-phases"), phases.collect())];
    beside_ui(ui, &facts, |ui| {
        part_ui(ui, &lang.say("checklist-measures"), names.text(&survey.measures));
        part_ui(ui, &lang.say("checklist-how"), names.text(&survey.how));
    });
}

/// The first step apart from the rest, so that beginning is easy.
fn how_ui(ui: &mut Ui, detail: Detail<'_>, how: &str) {
    let lang = detail.sight.model.lang;
    let (first, rest) = first_sentence(how);
    if rest.is_empty() {
        return part_ui(ui, &lang.say("checklist-how"), how);
    }
    part_ui(ui, &lang.say("checklist-first-step"), first);
    part_ui(ui, &lang.say("checklist-then"), rest);
}

fn part_ui(ui: &mut Ui, heading: &str, text: &str) {
    ui.add_space(gap::TIGHT);
    ui.label(theme::strong(heading, size::SMALL));
    ui.add(Label::new(text).wrap());
}

/// Text with the facts at its right, or below it where there is no room.
fn beside_ui(ui: &mut Ui, facts: &[(String, Vec<String>)], text: impl FnOnce(&mut Ui)) {
    if ui.available_width() < WIDE {
        text(ui);
        ui.add_space(gap::NORMAL);
        return facts_ui(ui, facts);
    }
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - FACTS - gap::PAGE;
        ui.vertical(|ui| {
            ui.set_width(width.min(660.0));
            text(ui);
        });
        ui.add_space(gap::WIDE);
        ui.vertical(|ui| {
            ui.set_width(FACTS);
            facts_ui(ui, facts);
        });
    });
}

fn facts_ui(ui: &mut Ui, facts: &[(String, Vec<String>)]) {
    let sheet = Frame::new()
        .fill(theme::colour(ui, Paint::Canvas))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 10));
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, (heading, values)) in facts.iter().filter(|(_, values)| !values.is_empty()).enumerate() {
            if index > 0 {
                ui.add_space(gap::TIGHT);
            }
            ui.label(theme::soft(ui, heading));
            ui.add(Label::new(values.join(" · ")).wrap());
        }
    });
}

fn tactic_facts(detail: Detail<'_>, tactic: &Tactic) -> [(String, Vec<String>); 3] {
    let (lang, names) = (detail.sight.model.lang, detail.sight.model.lang.names());
    let phases = tactic.phases.iter().map(|phase| lang.say(&format!("phase-{}", phase.id())));
    let channels = tactic.channels.iter().map(|channel| channel_words(lang, *channel));
    let advisers = tactic.frameworks.iter().map(|id| {
        names.library().framework(id).map_or_else(|| id.clone(), |found| names.text(&found.title).to_owned())
    });
    [
        (lang.say("checklist-phases"), phases.collect()),
        (lang.say("checklist-channels"), channels.collect()),
        (lang.say("checklist-advised-by"), advisers.collect()),
    ]
}

/// What it takes away for customers; the cards of the map that stand for it can be gone to.
fn obstacles_ui(ui: &mut Ui, detail: Detail<'_>, tactic: &Tactic, actions: &mut Vec<Action>) {
    let lang = detail.sight.model.lang;
    let mended: Vec<_> = lang.names().library().remedied_by(&tactic.id).collect();
    if mended.is_empty() {
        return;
    }
    ui.add_space(gap::TIGHT);
    ui.label(theme::strong(lang.say("checklist-remedies"), size::SMALL));
    for obstacle in mended {
        obstacle_ui(ui, detail, obstacle, actions);
    }
}

fn obstacle_ui(ui: &mut Ui, detail: Detail<'_>, obstacle: &Obstacle, actions: &mut Vec<Action>) {
    let (lang, names) = (detail.sight.model.lang, detail.sight.model.lang.names());
    ui.add(Label::new(format!("‘{}’", names.text(&obstacle.title))).wrap());
    let stands_for = |card: &&Card| card.obstacle.as_deref() == Some(obstacle.id.as_str());
    for card in detail.sight.journey.cards().filter(stands_for) {
        let stage = detail.sight.journey.slot_of(card.id).and_then(|slot| detail.sight.journey.stage(slot.cell.stage));
        let stage = stage.map_or("", |stage| names.stage(stage));
        let args = [("card", names.card(card).into()), ("stage", stage.into())];
        let says_more = names.card(card) != names.text(&obstacle.title);
        let words = lang.say_with(if says_more { "checklist-on-map-card" } else { "checklist-on-map" }, &args);
        let name = lang.say_with("checklist-on-map-named", &args);
        if ui.add(egui::Link::new(words)).accessible_name(name).clicked() {
            actions.push(Action::Command(Command::ShowMap));
            actions.push(Action::Select(Selection::card(card.id)));
        }
    }
}

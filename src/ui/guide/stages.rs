//! The proposed cards, stage by stage: where customers meet the business, and what gets in their way.

use egui::{Ui, Vec2};

use super::GuideState;
use super::option::Choice;
use super::pages::toggle;
use crate::lang::{Arg, Lang};
use crate::library::{Framework, FrameworkStage, Proposal, StageProposal};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// Shows the stages with what can be taken or left, and says what else comes along.
pub(super) fn stages_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState, proposal: &Proposal) {
    let Some(framework) = lang.names().library().framework(&proposal.framework) else { return };
    ui.label(theme::strong(lang.say("guide-touchpoints"), size::HEADING));
    ui.label(theme::soft(ui, also_words(lang, proposal)));
    for stage in &proposal.stages {
        ui.add_space(gap::NORMAL);
        stage_ui(ui, lang, guide, framework, stage);
    }
}

fn also_words(lang: &Lang, proposal: &Proposal) -> String {
    let count = |number: usize| Arg::Count(number as u64, lang.format().count(number as u64));
    let activities = proposal.stages.iter().map(|stage| stage.activities.len()).sum();
    let questions = proposal.stages.iter().map(|stage| stage.questions.len()).sum();
    lang.say_with("guide-touchpoints-text", &[("activities", count(activities)), ("questions", count(questions))])
}

fn stage_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState, framework: &Framework, proposal: &StageProposal) {
    let names = lang.names();
    let Some(stage) = framework.stages.iter().find(|stage| stage.id == proposal.stage) else { return };
    stage_name_ui(ui, names.text(&stage.name), stage);
    let library = names.library();
    if proposal.touchpoints.is_empty() {
        ui.label(theme::soft(ui, lang.say("guide-no-touchpoint")));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap::NORMAL);
        for id in &proposal.touchpoints {
            let title = library.touchpoint(id).map_or(id.as_str(), |touchpoint| names.text(&touchpoint.title));
            card_ui(ui, guide, id, title);
        }
    });
    if !proposal.obstacles.is_empty() {
        ui.label(theme::soft(ui, lang.say("guide-obstacles")));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(gap::NORMAL);
            for id in &proposal.obstacles {
                let title = library.obstacle(id).map_or(id.as_str(), |obstacle| names.text(&obstacle.title));
                card_ui(ui, guide, id, title);
            }
        });
    }
}

fn card_ui(ui: &mut Ui, guide: &mut GuideState, id: &str, title: &str) {
    if Choice::several(title, !guide.left_out.contains(id)).chip_ui(ui).clicked() {
        toggle(&mut guide.left_out, id.to_owned());
    }
}

fn stage_name_ui(ui: &mut Ui, name: &str, stage: &FrameworkStage) {
    let tone = |tone| theme::colour(ui, Paint::Stage(stage.colour, tone));
    let (ink, ground) = (tone(Tone::Ink), tone(Tone::Soft));
    let chip =
        egui::Frame::new().fill(ground).corner_radius(theme::RADIUS).inner_margin(egui::Margin::symmetric(10, 3));
    chip.show(ui, |ui| ui.label(theme::strong(name, size::SMALL).color(ink)));
}

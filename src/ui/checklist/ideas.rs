//! The end of a stage's checklist: a field for an own item, and more ideas from the library.

use egui::{Id, Ui};

use crate::action::Action;
use crate::document::{Edit, Phase, Stage, StageChange, Subject};
use crate::lang::{Arg, Lang};
use crate::library::Library;
use crate::ui::Model;
use crate::ui::field::{self, TextField};
use crate::ui::theme::{self, gap, size};

/// A field that adds an own item to a stage and is then ready for the next one.
///
/// `place` names where the field stands, since a stage's may be in sight twice.
pub(super) fn own_item_ui(ui: &mut Ui, lang: &Lang, stage: &Stage, place: &str, actions: &mut Vec<Action>) {
    let name = lang.names().stage(stage);
    let label = lang.say_with("checklist-own", &[("stage", name.into())]);
    let hint = lang.say("checklist-own-hint");
    let field = TextField { label: &label, hint: &hint, ..TextField::default() };
    let typed = field::text_ui(ui, Id::unique(("checklist-own", place, stage.id)), "", field);
    if let Some(title) = typed.finished.filter(|title| !title.trim().is_empty()) {
        actions.push(Action::AddItems { stage: stage.id, subjects: vec![Subject::Own(title.trim().to_owned())] });
        if typed.entered {
            typed.response.request_focus();
        }
    }
}

/// Something of the library that could be on a stage's checklist.
struct Idea<'a> {
    subject: Subject,
    title: String,
    why: &'a str,
}

/// The tactics and then the surveys of a stage's phases that are not on its checklist, in the library's order.
fn ideas<'a>(lang: &Lang, library: &'a Library, stage: &Stage) -> Vec<Idea<'a>> {
    let fits = |phases: &[Phase]| phases.iter().any(|phase| stage.phases.contains(phase));
    let names = lang.names();
    let tactics = library.tactics.iter().filter(|tactic| fits(&tactic.phases)).map(|tactic| Idea {
        subject: Subject::Tactic(tactic.id.clone()),
        title: names.text(&tactic.title).to_owned(),
        why: names.text(&tactic.why),
    });
    let surveys = library.surveys.iter().filter(|survey| fits(&survey.phases)).map(|survey| Idea {
        subject: Subject::Survey(survey.id.clone()),
        title: lang.say_with("checklist-survey", &[("title", names.text(&survey.title).into())]),
        why: names.text(&survey.measures),
    });
    let listed = |idea: &Idea<'_>| stage.checklist.iter().any(|item| item.subject == idea.subject);
    tactics.chain(surveys).filter(|idea| !listed(idea)).collect()
}

/// The ideas with their reasons, behind a button; `true` when the button was pressed.
pub(super) fn ideas_ui(ui: &mut Ui, model: &Model<'_>, stage: &Stage, shown: bool, actions: &mut Vec<Action>) -> bool {
    let lang = model.lang;
    if stage.phases.is_empty() {
        phase_ui(ui, lang, stage, actions);
        return false;
    }
    let ideas = ideas(lang, lang.names().library(), stage);
    if ideas.is_empty() {
        return false;
    }
    let count = ideas.len() as u64;
    let args = [("n", Arg::Count(count, lang.format().count(count)))];
    let words = lang.say_with(if shown { "checklist-fewer-ideas" } else { "checklist-more-ideas" }, &args);
    let name = format!("{words} – {}", lang.names().stage(stage));
    let pressed = ui.button(words).accessible_name(name).clicked();
    if shown {
        ui.add_space(gap::TIGHT);
        for idea in ideas {
            idea_ui(ui, lang, stage, idea, actions);
        }
    }
    pressed
}

fn idea_ui(ui: &mut Ui, lang: &Lang, stage: &Stage, idea: Idea<'_>, actions: &mut Vec<Action>) {
    let words = lang.say("checklist-add");
    let button = super::tag::button_width(ui, &words);
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - button - gap::NORMAL).max(button);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(&idea.title);
            ui.label(theme::soft(ui, idea.why).size(size::SMALL));
        });
        let name = lang.say_with("checklist-add-named", &[("title", idea.title.into())]);
        if ui.button(words).accessible_name(name).clicked() {
            actions.push(Action::AddItems { stage: stage.id, subjects: vec![idea.subject] });
        }
    });
    ui.add_space(gap::TIGHT);
}

/// Says why there are no ideas yet, and lets the user choose the phase that brings them.
fn phase_ui(ui: &mut Ui, lang: &Lang, stage: &Stage, actions: &mut Vec<Action>) {
    ui.label(theme::soft(ui, lang.say("checklist-no-phase")));
    let words = lang.say("checklist-choose-phase");
    let name = format!("{words} – {}", lang.names().stage(stage));
    let menu = ui.menu_button(words, |ui| {
        for phase in Phase::ALL {
            if ui.button(lang.say(&format!("phase-{}", phase.id()))).clicked() {
                actions.push(Action::Edit(Edit::SetStage(stage.id, StageChange::Phases(vec![phase]))));
            }
        }
    });
    menu.response.accessible_name(name);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Colour, Item, ItemId, StageId};

    #[test]
    fn ideas_are_what_the_phase_offers_and_the_list_lacks() {
        let (library, lang) = (Library::shared(), Lang::new(crate::document::Language::En));
        let mut stage = Stage::new(StageId(1), Colour::Blue);
        assert!(ideas(&lang, library, &stage).is_empty());
        stage.phases = vec![Phase::Awareness];
        let all = ideas(&lang, library, &stage).len();
        assert!(all > 2);
        stage.checklist.push(Item::new(ItemId(2), Subject::Tactic("seo".to_owned())));
        stage.checklist.push(Item::new(ItemId(3), Subject::Own("seo".to_owned())));
        stage.checklist.push(Item::new(ItemId(4), Subject::Survey("market-research".to_owned())));
        let left = ideas(&lang, library, &stage);
        assert_eq!(left.len(), all - 2);
        assert!(left.iter().all(|idea| !matches!(&idea.subject, Subject::Tactic(id) if id == "seo")));
    }
}

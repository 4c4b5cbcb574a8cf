//! Decisions: what was decided, who takes care of it and until when, written down while the room looks on.

use egui::{Id, Rect, Ui, pos2};
use jiff::civil::Date;

use super::super::Sight;
use super::vote::theme_button_ui;
use super::{Over, WorkshopState, room};
use crate::action::{Action, WorkshopWish};
use crate::document::{CardId, Decision, LONG_TEXT, SHORT_TEXT};
use crate::insight::{card_name, find_card};
use crate::scene::Paint;
use crate::ui::field::{self, TextField};

/// A decision that is being written.
#[derive(Default)]
pub struct Draft {
    decision: Decision,
    /// The field of the words has had the focus.
    begun: bool,
    /// How many were kept with this form: each gets fields of its own.
    kept: usize,
}

impl Draft {
    /// An empty one about a card.
    pub fn about(card: Option<CardId>) -> Self {
        Self { decision: Decision { card, ..Decision::default() }, ..Self::default() }
    }

    /// The same to go on with, where something is written in it.
    pub fn unfinished(self) -> Option<Self> {
        let Decision { text, owner, due, .. } = &self.decision;
        let is_begun = !text.trim().is_empty() || !owner.trim().is_empty() || due.is_some();
        is_begun.then_some(Self { begun: false, ..self })
    }
}

/// The form, and what was decided so far below it.
pub fn decide_ui(ui: &Ui, sight: &Sight<'_>, state: &mut WorkshopState, mut draft: Draft, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let width = sight.view.width() / sight.scale();
    let part = Rect::from_min_max(pos2(0.12 * width, 150.0), pos2(0.88 * width, 930.0));
    let (layer, closes) = room::panel_ui(ui, sight, &lang.say("decide-title"), part, |ui| {
        if form_ui(ui, sight, &mut draft) {
            let decision = std::mem::take(&mut draft.decision);
            actions.push(Action::Workshop(WorkshopWish::Decide(decision)));
            draft = Draft { kept: draft.kept + 1, ..Draft::default() };
        }
        list_ui(ui, sight, actions);
    });
    state.layers.push(layer);
    state.over = Over::Decide(draft);
    if closes {
        state.close();
    }
}

/// The fields; gives whether the decision is to be kept.
fn form_ui(ui: &mut Ui, sight: &Sight<'_>, draft: &mut Draft) -> bool {
    let lang = sight.model.lang;
    let Draft { decision, begun, kept } = draft;
    if let Some(found) = decision.card.and_then(|card| find_card(sight.editor.project(), card)) {
        let card = card_name(lang, found.card);
        ui.label(room::soft(sight, lang.say_with("summary-about", &[("card", card.into())])));
    }
    let label = lang.say("decide-what");
    ui.label(room::soft(sight, label.as_str()));
    let text = TextField { label: &label, limit: LONG_TEXT, ..TextField::default() };
    let what = field::text_ui(ui, Id::unique(("decide-what", *kept)), &decision.text, text);
    if !std::mem::replace(begun, true) {
        what.response.request_focus();
    }
    let mut entered = what.entered;
    if let Some(words) = what.finished {
        decision.text = words;
    }
    ui.columns_const(|[left, right]| {
        entered |= owner_ui(left, sight, decision, *kept);
        entered |= due_ui(right, sight, decision, *kept);
    });
    let pressed = theme_button_ui(ui, sight, &lang.say("decide-keep"));
    (entered || pressed) && !decision.text.trim().is_empty()
}

fn owner_ui(ui: &mut Ui, sight: &Sight<'_>, decision: &mut Decision, kept: usize) -> bool {
    let label = sight.model.lang.say("decide-owner");
    ui.label(room::soft(sight, label.as_str()));
    let text = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
    let typed = field::text_ui(ui, Id::unique(("decide-owner", kept)), &decision.owner, text);
    if let Some(owner) = typed.finished {
        decision.owner = owner;
    }
    typed.entered
}

fn due_ui(ui: &mut Ui, sight: &Sight<'_>, decision: &mut Decision, kept: usize) -> bool {
    let lang = sight.model.lang;
    let label = lang.say("decide-due");
    ui.label(room::soft(sight, label.as_str()));
    let hint = lang.format().date(sight.model.today);
    let text = TextField { label: &label, hint: &hint, limit: SHORT_TEXT, ..TextField::default() };
    let changed = field::date_ui(ui, Id::unique(("decide-due", kept)), lang, decision.due, text);
    let entered = changed.is_some() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    decision.due = changed.unwrap_or(decision.due);
    entered
}

/// What was decided so far, the latest first.
fn list_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) {
    let decisions = sight.editor.project().open_workshop().map(|workshop| workshop.decisions.as_slice());
    for (place, decision) in decisions.unwrap_or_default().iter().enumerate().rev() {
        ui.separator();
        ui.horizontal_wrapped(|ui| {
            ui.label(room::strong(sight, decision.text.as_str()));
            ui.label(detail(sight, decision));
            let name = sight.model.lang.say_with("decide-remove", &[("decision", decision.text.as_str().into())]);
            let remove = ui.add(egui::Button::new("×").frame_when_inactive(false));
            remove.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if remove.clicked() {
                actions.push(Action::Workshop(WorkshopWish::ChangeDecision { place, decision: None }));
            }
        });
    }
}

fn detail(sight: &Sight<'_>, decision: &Decision) -> egui::RichText {
    let lang = sight.model.lang;
    let owner = decision.owner.trim();
    let date = |due: Date| lang.say_with("report-due", &[("date", lang.format().date(due).into())]);
    let owner_words = if owner.is_empty() { lang.say("summary-no-owner") } else { owner.to_owned() };
    let due = decision.due.map_or_else(|| lang.say("summary-no-date"), date);
    let paint = if owner.is_empty() || decision.due.is_none() { Paint::Warning } else { Paint::InkSoft };
    egui::RichText::new(format!("{owner_words} · {due}")).color(sight.colour(paint))
}

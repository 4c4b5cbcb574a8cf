//! What answers a question or solves a pain point: the cards that arrows lead to, and a choice of more.

use egui::{Align, Button, Layout, Ui};

use super::Inspector;
use crate::action::Action;
use crate::document::{Card, CardId, Cell, Edit, LaneRole, Link, LinkKind, StageId};
use crate::editor::Selection;
use crate::ui::theme::{self, gap};

impl Inspector<'_> {
    /// The answers of a card, in the words of an obstacle or of a question.
    pub(super) fn answers_ui(&self, ui: &mut Ui, card: &Card, is_obstacle: bool, actions: &mut Vec<Action>) {
        let label = self.say(if is_obstacle { "answers-obstacle" } else { "answers-question" });
        let is_answer = |link: &&Link| link.from == card.id && link.kind == LinkKind::Answer;
        let links: Vec<&Link> = self.journey.links_at(card.id).filter(is_answer).collect();
        if !links.is_empty() {
            ui.label(theme::soft(ui, &label));
        }
        for link in &links {
            self.answer_ui(ui, link, actions);
        }
        let Some(slot) = self.journey.slot_of(card.id) else { return };
        let taken = |other: &CardId| *other == card.id || links.iter().any(|link| link.to == *other);
        let cards = || self.answering(slot.cell.stage).filter(|other| !taken(other));
        let label = if links.is_empty() { label } else { self.say("answers-more") };
        if let Some(answer) = self.card_choice_ui(ui, (card.id.0, "answer"), &label, &cards) {
            actions.push(Action::Answer { asking: card.id, answer });
        }
        ui.add_space(gap::NORMAL);
    }

    /// One answer: its card, and a way to take the arrow away.
    fn answer_ui(&self, ui: &mut Ui, link: &Link, actions: &mut Vec<Action>) {
        let title = self.journey.card(link.to).map_or("", |card| self.model.lang.names().card(card));
        let row = egui::vec2(ui.available_width(), 28.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let remove = self.model.lang.say_with("answers-remove", &[("card", title.into())]);
            if ui.add(Button::new("×")).on_hover_text(&remove).accessible_name(remove).clicked() {
                actions.push(Action::Edit(Edit::RemoveLink(link.id)));
            }
            let words = Button::new(format!("→ {title}")).truncate().min_size(egui::vec2(ui.available_width(), 26.0));
            if ui.add(words).clicked() {
                actions.push(Action::Select(Selection::card(link.to)));
            }
        });
    }

    /// The cards that can answer, those of the stage first; questions and pain points do not.
    fn answering(&self, near: StageId) -> impl Iterator<Item = CardId> {
        let stages = self.journey.stages().iter().map(|stage| stage.id);
        let ordered = std::iter::once(near).chain(stages.filter(move |stage| *stage != near));
        ordered.flat_map(move |stage| {
            let asks = |role| matches!(role, Some(LaneRole::Questions | LaneRole::PainPoints));
            let lanes = self.journey.shown_lanes().filter(move |lane| !asks(lane.role));
            lanes.flat_map(move |lane| self.journey.cards_in(Cell { stage, lane: lane.id }).iter().copied())
        })
    }
}

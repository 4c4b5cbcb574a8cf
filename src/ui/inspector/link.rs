//! What the panel says of an arrow, and of the arrows at a card.

use egui::Ui;

use super::Inspector;
use crate::action::Action;
use crate::document::{Card, CardId, Edit, Link, LinkChange, LinkKind};
use crate::editor::Selection;
use crate::ui::theme;

impl Inspector<'_> {
    pub(super) fn link_ui(&self, ui: &mut Ui, link: &Link, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-link");
        let names = self.model.lang.names();
        let title = |id: CardId| self.journey.card(id).map_or("", |card| names.card(card));
        ui.label(format!("{} → {}", title(link.from), title(link.to)));
        let kinds = LinkKind::ALL.map(|kind| (kind, self.say(&format!("link-{}", kind.id()))));
        if let Some(kind) = self.choice(ui, (link.id.0, "link-kind"), link.kind, kinds) {
            actions.push(Action::Edit(Edit::SetLink(link.id, LinkChange::Kind(kind))));
        }
        if let Some(label) = self.text(ui, (link.id.0, "label"), &link.label, 1) {
            actions.push(Action::Edit(Edit::SetLink(link.id, LinkChange::Label(label))));
        }
        ui.label(theme::soft(ui, self.say("inspector-feeling")));
        if let Some(feeling) = self.feelings_ui(ui, link.feeling) {
            actions.push(Action::Edit(Edit::SetLink(link.id, LinkChange::Feeling(feeling))));
        }
        self.delete_ui(ui, actions);
    }

    /// The arrows at a card but those to its answers, and a way to draw one without a mouse.
    pub(super) fn arrows_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let title = |id: CardId| self.journey.card(id).map_or("", |card| names.card(card));
        let is_answer = |link: &&Link| link.kind == LinkKind::Answer && link.from == card.id;
        for link in self.journey.links_at(card.id).filter(|link| !is_answer(link)) {
            let words = if link.from == card.id { ("→", link.to) } else { ("←", link.from) };
            if ui.add(egui::Button::new(format!("{} {}", words.0, title(words.1))).truncate()).clicked() {
                actions.push(Action::Select(Selection::Link(link.id)));
            }
        }
        let others = || self.journey.cells_in_order().flat_map(|cell| self.journey.cards_in(cell)).copied();
        let others = || others().filter(|other| *other != card.id);
        let label = self.say("inspector-connect");
        if let Some(to) = self.card_choice_ui(ui, (card.id.0, "connect"), &label, &others) {
            actions.push(Action::Connect { from: card.id, to });
        }
    }
}

//! What the panel says of several cards: what they share is changed together, and what differs says so.

use egui::{Id, Ui};

use super::{Inspector, tags_of};
use crate::action::Action;
use crate::document::{Card, CardChange, CardId, Edit, EditName};
use crate::ui::field::{TextField, choice_ui, labelled_text_ui};
use crate::ui::theme::{self, size};

/// The cards that the panel is about.
struct Several<'a> {
    cards: Vec<&'a Card>,
    /// Tells the fields of one selection from those of another.
    of: u64,
}

impl Several<'_> {
    /// The value that all of them have; `None` = they differ.
    fn shared<T: PartialEq>(&self, value: impl Fn(&Card) -> T) -> Option<T> {
        let mut values = self.cards.iter().map(|card| value(card));
        let first = values.next()?;
        values.all(|other| other == first).then_some(first)
    }

    /// One step of undo for a change of each card that needs it.
    fn change(&self, name: EditName, change: impl Fn(&Card) -> Option<CardChange>) -> Option<Action> {
        let edits: Vec<_> = self.cards.iter().filter_map(|card| Some(Edit::SetCard(card.id, change(card)?))).collect();
        (!edits.is_empty()).then_some(Action::Edit(Edit::Batch { name, edits }))
    }

    fn id(&self, field: &str) -> Id {
        Id::unique(("inspector-cards", self.of, field))
    }
}

impl Inspector<'_> {
    pub(super) fn cards_ui(&self, ui: &mut Ui, ids: &[CardId], actions: &mut Vec<Action>) {
        let count = ids.len() as u64;
        let written = self.model.lang.format().count(count);
        let words = self.model.lang.say_with("inspector-cards", &[("n", crate::lang::Arg::Count(count, written))]);
        ui.label(theme::strong(words, size::HEADING));
        let cards = ids.iter().filter_map(|card| self.journey.card(*card)).collect();
        let of = ids.iter().fold(0_u64, |of, card| of.wrapping_mul(31).wrapping_add(u64::from(card.0)));
        let several = Several { cards, of };
        self.look_of_cards_ui(ui, &several, actions);
        self.details_of_cards_ui(ui, &several, actions);
        self.words_of_cards_ui(ui, &several, actions);
        self.delete_ui(ui, actions);
    }

    fn look_of_cards_ui(&self, ui: &mut Ui, several: &Several<'_>, actions: &mut Vec<Action>) {
        let colour = several.shared(|card| card.colour);
        self.label_ui(ui, "colour", colour.is_none());
        if let Some(new) = self.colours_ui(ui, colour, true) {
            let change = |card: &Card| (card.colour != new).then_some(CardChange::Colour(new));
            actions.extend(several.change(EditName::RecolourCard, change));
        }
        let feeling = several.shared(|card| card.feeling);
        self.label_ui(ui, "feeling", feeling.is_none());
        if let Some(new) = self.feelings_ui(ui, feeling.flatten()) {
            let change = |card: &Card| (card.feeling != new).then_some(CardChange::Feeling(new));
            actions.extend(several.change(EditName::ChangeCard, change));
        }
    }

    fn details_of_cards_ui(&self, ui: &mut Ui, several: &Several<'_>, actions: &mut Vec<Action>) {
        let name = EditName::ChangeCard;
        let channel = several.shared(|card| card.channel);
        if let Some(new) = self.choice_of_cards(ui, several, ("channel", channel), self.channels()) {
            let change = |card: &Card| (card.channel != new).then_some(CardChange::Channel(new));
            actions.extend(several.change(name, change));
        }
        let medium = several.shared(|card| card.medium);
        if let Some(new) = self.choice_of_cards(ui, several, ("medium", medium), self.media()) {
            let change = |card: &Card| (card.medium != new).then_some(CardChange::Medium(new));
            actions.extend(several.change(name, change));
        }
        let evidence = several.shared(|card| card.evidence);
        if let Some(new) = self.choice_of_cards(ui, several, ("evidence", evidence), self.kinds_of_evidence()) {
            let change = |card: &Card| (card.evidence != new).then_some(CardChange::Evidence(new));
            actions.extend(several.change(name, change));
        }
        let moment = several.shared(|card| card.moment_of_truth);
        let mut ticked = moment.unwrap_or(false);
        let tick = egui::Checkbox::new(&mut ticked, self.say("inspector-moment-of-truth"));
        if ui.add(tick.indeterminate(moment.is_none())).changed() {
            let change = |card: &Card| (card.moment_of_truth != ticked).then_some(CardChange::MomentOfTruth(ticked));
            actions.extend(several.change(name, change));
        }
    }

    fn words_of_cards_ui(&self, ui: &mut Ui, several: &Several<'_>, actions: &mut Vec<Action>) {
        let differs = self.say("inspector-differs");
        let owner = several.shared(|card| card.owner.clone());
        let label = self.say("inspector-owner");
        let hint = if owner.is_none() { differs.as_str() } else { "" };
        let field = TextField { label: &label, hint, ..TextField::default() };
        if let Some(new) = labelled_text_ui(ui, several.id("owner"), owner.as_deref().unwrap_or(""), field) {
            let change = |card: &Card| (card.owner != new).then(|| CardChange::Owner(new.clone()));
            actions.extend(several.change(EditName::ChangeCard, change));
        }
        self.tags_of_cards_ui(ui, several, actions);
    }

    /// The tags that all have; what is added goes to each of them, and what is taken away goes from each.
    fn tags_of_cards_ui(&self, ui: &mut Ui, several: &Several<'_>, actions: &mut Vec<Action>) {
        let everywhere = |tag: &String| several.cards.iter().all(|card| card.tags.contains(tag));
        let first = several.cards.first().map(|card| card.tags.clone()).unwrap_or_default();
        let shared: Vec<String> = first.into_iter().filter(everywhere).collect();
        let more = several.cards.iter().any(|card| card.tags.len() > shared.len());
        let label = self.say("inspector-tags");
        let hint = if more { self.say("inspector-differs") } else { String::new() };
        let field = TextField { label: &label, hint: &hint, ..TextField::default() };
        if let Some(text) = labelled_text_ui(ui, several.id("tags"), &shared.join(", "), field) {
            let new = tags_of(&text);
            let change = |card: &Card| {
                let mut tags: Vec<_> = card.tags.iter().filter(|tag| !shared.contains(tag)).cloned().collect();
                tags.retain(|tag| !new.contains(tag));
                let tags: Vec<_> = new.iter().cloned().chain(tags).collect();
                (tags != card.tags).then_some(CardChange::Tags(tags))
            };
            actions.extend(several.change(EditName::ChangeCard, change));
        }
        if more {
            ui.label(theme::soft(ui, self.say("inspector-tags-stay")));
        }
    }

    /// A choice whose first entry says that the cards differ, while they do.
    fn choice_of_cards<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        several: &Several<'_>,
        (field, shared): (&str, Option<Option<T>>),
        options: Vec<(Option<T>, String)>,
    ) -> Option<Option<T>> {
        let label = self.say(&format!("inspector-{field}"));
        ui.label(theme::soft(ui, &label));
        let differs = shared.is_none().then(|| (None, self.say("inspector-differs")));
        let options = differs.into_iter().chain(options.into_iter().map(|(value, words)| (Some(value), words)));
        choice_ui(ui, several.id(field), &label, shared, options).flatten()
    }

    fn label_ui(&self, ui: &mut Ui, field: &str, differs: bool) {
        let label = self.say(&format!("inspector-{field}"));
        let words = if differs { format!("{label} – {}", self.say("inspector-differs")) } else { label };
        ui.label(theme::soft(ui, words));
    }
}

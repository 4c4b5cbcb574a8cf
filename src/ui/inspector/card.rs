//! What the panel says of a card, or of several.

use egui::Ui;

use super::{Inspector, tidy_lines};
use crate::action::Action;
use crate::document::{Card, CardChange, Channel, Edit, Evidence, LaneRole, Medium};
use crate::editor::Selection;
use crate::ui::Writing;
use crate::ui::canvas::feeling_button_ui;
use crate::ui::theme;

impl Inspector<'_> {
    pub(super) fn card_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        self.way_back_ui(ui, card, actions);
        self.title_ui(ui, "inspector-card");
        let id = card.id;
        let lane = self.journey.slot_of(id).and_then(|slot| self.journey.lane(slot.cell.lane));
        let title = self.text_of(Writing::Card(id), self.model.lang.names().card(card));
        if let Some(title) = self.text(ui, (id.0, "title"), title, 2) {
            actions.push(Action::Edit(Edit::SetCard(id, CardChange::Title(tidy_lines(&title)))));
        }
        if let Some(note) = self.text(ui, (id.0, "note"), self.text_of(Writing::Note(id), &card.note), 4) {
            actions.push(Action::Edit(Edit::SetCard(id, CardChange::Note(note))));
        }
        let role = lane.and_then(|lane| lane.role);
        let is_obstacle = card.obstacle.is_some() || role == Some(LaneRole::PainPoints);
        if is_obstacle {
            self.obstacle_ui(ui, card, actions);
        }
        if is_obstacle || role == Some(LaneRole::Questions) {
            self.answers_ui(ui, card, is_obstacle, actions);
        }
        self.look_ui(ui, card, actions);
        self.details_ui(ui, card, actions);
        if !is_obstacle {
            self.obstacle_choice_ui(ui, card, actions);
        }
        self.arrows_ui(ui, card, actions);
        self.delete_ui(ui, actions);
    }

    /// Back to the stage that the card lies in.
    fn way_back_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        let slot = self.journey.slot_of(card.id);
        let Some(stage) = slot.and_then(|slot| self.journey.stage(slot.cell.stage)) else { return };
        let name = self.model.lang.names().stage(stage);
        let words = theme::soft(ui, format!("‹ {name}"));
        let button = ui.add(egui::Button::new(words).truncate().frame_when_inactive(false));
        let button = button.accessible_name(self.model.lang.say_with("inspector-to-stage", &[("stage", name.into())]));
        if button.clicked() {
            actions.push(Action::Select(Selection::Stage(stage.id)));
        }
    }

    /// Colour and feeling.
    fn look_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        ui.label(theme::soft(ui, self.say("inspector-colour")));
        if let Some(colour) = self.colours_ui(ui, Some(card.colour), true) {
            actions.push(Action::Edit(Edit::SetCard(card.id, CardChange::Colour(colour))));
        }
        ui.label(theme::soft(ui, self.say("inspector-feeling")));
        if let Some(feeling) = self.feelings_ui(ui, card.feeling) {
            actions.push(Action::Edit(Edit::SetCard(card.id, CardChange::Feeling(feeling))));
        }
    }

    fn details_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        let id = card.id;
        let mut set = |change| actions.push(Action::Edit(Edit::SetCard(id, change)));
        if let Some(channel) = self.choice(ui, (id.0, "channel"), card.channel, self.channels()) {
            set(CardChange::Channel(channel));
        }
        if let Some(medium) = self.choice(ui, (id.0, "medium"), card.medium, self.media()) {
            set(CardChange::Medium(medium));
        }
        if let Some(evidence) = self.choice(ui, (id.0, "evidence"), card.evidence, self.kinds_of_evidence()) {
            set(CardChange::Evidence(evidence));
        }
        let mut moment = card.moment_of_truth;
        if ui.add(theme::Outlined(egui::Checkbox::new(&mut moment, self.say("inspector-moment-of-truth")))).changed() {
            set(CardChange::MomentOfTruth(moment));
        }
        if let Some(owner) = self.text(ui, (id.0, "owner"), &card.owner, 1) {
            set(CardChange::Owner(owner));
        }
        if let Some(tags) = self.text(ui, (id.0, "tags"), &card.tags.join(", "), 1) {
            set(CardChange::Tags(super::tags_of(&tags)));
        }
    }

    pub(super) fn channels(&self) -> Vec<(Option<Channel>, String)> {
        self.with_none(Channel::ALL.map(|(channel, id)| (Some(channel), self.say(&format!("channel-{id}")))))
    }

    pub(super) fn media(&self) -> Vec<(Option<Medium>, String)> {
        let media = [(Medium::Physical, "medium-physical"), (Medium::Digital, "medium-digital")];
        self.with_none(media.map(|(medium, key)| (Some(medium), self.say(key))))
    }

    pub(super) fn kinds_of_evidence(&self) -> Vec<(Option<Evidence>, String)> {
        let evidence = [
            (Evidence::Assumption, "evidence-assumption"),
            (Evidence::Heard, "evidence-heard"),
            (Evidence::Measured, "evidence-measured"),
        ];
        self.with_none(evidence.map(|(evidence, key)| (Some(evidence), self.say(key))))
    }

    pub(super) fn feelings_ui(&self, ui: &mut Ui, now: Option<i8>) -> Option<Option<i8>> {
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for feeling in -2..=2_i8 {
                if feeling_button_ui(ui, self.model.lang, feeling, now == Some(feeling)).clicked() {
                    chosen = Some((now != Some(feeling)).then_some(feeling));
                }
            }
        });
        chosen
    }
}

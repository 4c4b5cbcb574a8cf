//! The panel at the right: everything about what is selected.

use egui::{Frame, Id, Margin, Panel, ScrollArea, Ui};

use super::canvas::swatch_ui;
use super::field::{TextField, choice_ui, labelled_text_ui};
use super::theme::{self, gap, size};
use super::{Model, checklist};
use crate::action::{Action, Command};
use crate::document::{
    Card, CardChange, CardId, Cell, Channel, Colour, Edit, EditName, Evidence, Journey, LONG_TEXT, Lane, LaneChange,
    Link, LinkChange, LinkKind, Medium, Phase, Stage, StageChange, TimeSpent,
};
use crate::editor::{Editor, Selection};
use crate::scene::Paint;

/// Shows the panel.
pub fn inspector_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, actions: &mut Vec<Action>) {
    let Some(journey) = editor.journey() else { return };
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    let frame =
        Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin::symmetric(16, 14)).stroke(line);
    let widest = (ui.available_width() * 0.36).clamp(200.0, 460.0);
    let panel =
        Panel::right("inspector").frame(frame).default_size(widest.min(304.0)).size_range(widest.min(240.0)..=widest);
    panel.show(ui, |ui| {
        let panel = Inspector { model, editor, journey };
        let width = ui.available_width();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // What is too wide must not widen everything else.
            ui.set_max_width(width);
            match editor.selection() {
                Selection::Cards(_) => match editor.selection().single_card().and_then(|card| journey.card(card)) {
                    Some(card) => panel.card_ui(ui, card, actions),
                    None => panel.cards_ui(ui, &editor.selection().cards(), actions),
                },
                Selection::Stage(stage) => {
                    if let Some(stage) = journey.stage(*stage) {
                        panel.stage_ui(ui, stage, actions);
                    }
                }
                Selection::Lane(lane) => {
                    if let Some(lane) = journey.lane(*lane) {
                        panel.lane_ui(ui, lane, actions);
                    }
                }
                Selection::Link(link) => {
                    if let Some(link) = journey.link(*link) {
                        panel.link_ui(ui, link, actions);
                    }
                }
                Selection::Item(item) if journey.item(*item).is_some() => {
                    if let Some((stage, _)) = journey.item(*item) {
                        panel.stage_ui(ui, stage, actions);
                    }
                }
                Selection::Cell(cell) => panel.cell_ui(ui, *cell, actions),
                Selection::Nothing | Selection::Item(_) => panel.overview_ui(ui, actions),
            }
        });
    });
}

struct Inspector<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
}

impl Inspector<'_> {
    fn say(&self, key: &str) -> String {
        self.model.lang.say(key)
    }

    fn title_ui(&self, ui: &mut Ui, key: &str) {
        ui.label(theme::strong(self.say(key), size::HEADING));
        ui.add_space(gap::TIGHT);
    }

    /// A field with its name above it, whose draft belongs to one property of one thing.
    fn text(&self, ui: &mut Ui, of: (u32, &str), value: &str, rows: usize) -> Option<String> {
        let label = self.say(&format!("inspector-{}", of.1));
        let limit = if rows > 1 { LONG_TEXT } else { 0 };
        labelled_text_ui(ui, Id::unique(("inspector", of)), value, TextField { label: &label, rows, limit, hint: "" })
    }

    /// A choice with its name above it.
    fn choice<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        of: (u32, &str),
        value: T,
        options: impl IntoIterator<Item = (T, String)>,
    ) -> Option<T> {
        let label = self.say(&format!("inspector-{}", of.1));
        ui.label(theme::soft(ui, &label));
        choice_ui(ui, Id::unique(("inspector", of)), &label, value, options)
    }

    fn overview_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-overview");
        let names = self.model.lang.names();
        let advice = {
            let series = crate::insight::shown_series(self.editor.project(), self.journey, self.editor.chosen_series());
            crate::insight::advise(self.editor.project(), self.journey, series, &names)
        };
        ui.label(crate::insight::sentence(self.model.lang, &advice));
        if !advice.tactics.is_empty() {
            ui.add_space(gap::NORMAL);
            ui.label(theme::strong(self.say("inspector-first"), size::BODY));
        }
        for found in advice.tactics.iter().take(3) {
            let Some((_, item)) = self.journey.item(found.item) else { continue };
            let reason = found.reasons.first().map(|reason| crate::insight::reason_phrase(self.model.lang, reason));
            let button =
                ui.add(egui::Button::new(names.item(item)).wrap().min_size(egui::vec2(ui.available_width(), 30.0)));
            if let Some(reason) = reason {
                ui.label(theme::soft(ui, reason));
            }
            if button.clicked() {
                actions.push(Action::Select(Selection::Item(found.item)));
                actions.push(Action::Command(Command::ShowChecklist));
            }
        }
        ui.add_space(gap::WIDE);
        ui.label(theme::soft(ui, self.say("inspector-hint")));
        self.hidden_ui(ui, actions);
    }

    /// The hidden lanes, each with a way back.
    fn hidden_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let hidden: Vec<_> = self.journey.lanes().iter().filter(|lane| lane.hidden).collect();
        if hidden.is_empty() {
            return;
        }
        ui.add_space(gap::WIDE);
        self.title_ui(ui, "inspector-hidden");
        for lane in hidden {
            let name = self.model.lang.names().lane(lane);
            if ui.button(self.model.lang.say_with("map-show-lane", &[("lane", name.into())])).clicked() {
                actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Hidden(false))));
            }
        }
    }

    /// A cell without a card selected: what belongs here, and a way to add it.
    fn cell_ui(&self, ui: &mut Ui, cell: Cell, actions: &mut Vec<Action>) {
        let names = self.model.lang.names();
        let (Some(stage), Some(lane)) = (self.journey.stage(cell.stage), self.journey.lane(cell.lane)) else { return };
        let place = [("stage", names.stage(stage).into()), ("lane", names.lane(lane).into())];
        ui.label(theme::strong(self.model.lang.say_with("map-cell", &place), size::HEADING));
        self.lane_hint_ui(ui, lane);
        ui.add_space(gap::NORMAL);
        if theme::primary_button_ui(ui, &self.say("command-add-card")).clicked() {
            actions.push(Action::Command(Command::AddCard));
        }
        ui.label(theme::soft(ui, self.say("inspector-cell-hint")));
    }

    fn lane_hint_ui(&self, ui: &mut Ui, lane: &Lane) {
        let names = self.model.lang.names();
        let words = names.library().lanes.iter().find(|words| Some(words.role) == lane.role);
        if let Some(words) = words {
            ui.label(theme::soft(ui, names.text(&words.hint)));
        }
    }

    fn card_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-card");
        let id = card.id;
        let mut set = |change| actions.push(Action::Edit(Edit::SetCard(id, change)));
        if let Some(title) = self.text(ui, (id.0, "title"), &card.title, 2) {
            set(CardChange::Title(one_paragraph(&title)));
        }
        if let Some(note) = self.text(ui, (id.0, "note"), &card.note, 4) {
            set(CardChange::Note(note));
        }
        ui.label(theme::soft(ui, self.say("inspector-colour")));
        if let Some(colour) = self.colours_ui(ui, Some(card.colour), true) {
            set(CardChange::Colour(colour));
        }
        ui.label(theme::soft(ui, self.say("inspector-feeling")));
        if let Some(feeling) = self.feelings_ui(ui, card.feeling) {
            set(CardChange::Feeling(feeling));
        }
        let channels = Channel::ALL.map(|(channel, id)| (Some(channel), self.say(&format!("channel-{id}"))));
        if let Some(channel) = self.choice(ui, (id.0, "channel"), card.channel, self.with_none(channels)) {
            set(CardChange::Channel(channel));
        }
        let media = [(Medium::Physical, "medium-physical"), (Medium::Digital, "medium-digital")];
        let media = media.map(|(medium, key)| (Some(medium), self.say(key)));
        if let Some(medium) = self.choice(ui, (id.0, "medium"), card.medium, self.with_none(media)) {
            set(CardChange::Medium(medium));
        }
        let evidence = [
            (Evidence::Assumption, "evidence-assumption"),
            (Evidence::Heard, "evidence-heard"),
            (Evidence::Measured, "evidence-measured"),
        ];
        let evidence = evidence.map(|(evidence, key)| (Some(evidence), self.say(key)));
        if let Some(evidence) = self.choice(ui, (id.0, "evidence"), card.evidence, self.with_none(evidence)) {
            set(CardChange::Evidence(evidence));
        }
        self.obstacle_ui(ui, card, &mut set);
        let mut moment = card.moment_of_truth;
        if ui.checkbox(&mut moment, self.say("inspector-moment-of-truth")).changed() {
            set(CardChange::MomentOfTruth(moment));
        }
        if let Some(owner) = self.text(ui, (id.0, "owner"), &card.owner, 1) {
            set(CardChange::Owner(owner));
        }
        if let Some(tags) = self.text(ui, (id.0, "tags"), &card.tags.join(", "), 1) {
            set(CardChange::Tags(tags_of(&tags)));
        }
        self.arrows_ui(ui, card, actions);
        self.delete_ui(ui, actions);
    }

    fn obstacle_ui(&self, ui: &mut Ui, card: &Card, set: &mut impl FnMut(CardChange)) {
        let names = self.model.lang.names();
        let obstacles = &names.library().obstacles;
        let place = card.obstacle.as_ref().map(|id| obstacles.iter().position(|found| found.id == *id));
        let value = place.map(|place| place.unwrap_or(usize::MAX));
        let known = obstacles.iter().enumerate().map(|(at, found)| (Some(at), names.text(&found.title).to_owned()));
        let unknown = (value == Some(usize::MAX)).then(|| (value, card.obstacle.clone().unwrap_or_default()));
        let options = self.with_none(known.chain(unknown));
        if let Some(chosen) = self.choice(ui, (card.id.0, "obstacle"), value, options) {
            let id = chosen.and_then(|at| obstacles.get(at)).map(|found| found.id.clone());
            set(CardChange::Obstacle(id));
        }
    }

    /// The arrows at a card, and a way to draw one without a mouse.
    fn arrows_ui(&self, ui: &mut Ui, card: &Card, actions: &mut Vec<Action>) {
        let title = |id: CardId| self.journey.card(id).map_or("", |card| card.title.as_str());
        for link in self.journey.links_at(card.id) {
            let words = if link.from == card.id { ("→", link.to) } else { ("←", link.from) };
            if ui.add(egui::Button::new(format!("{} {}", words.0, title(words.1))).truncate()).clicked() {
                actions.push(Action::Select(Selection::Link(link.id)));
            }
        }
        let others = self.journey.cells_in_order().flat_map(|cell| self.journey.cards_in(cell)).copied();
        let others = others.filter(|other| *other != card.id).map(|other| (Some(other), title(other).to_owned()));
        let prompt = (None, self.say("inspector-connect-prompt"));
        let options = std::iter::once(prompt).chain(others);
        if let Some(Some(to)) = self.choice(ui, (card.id.0, "connect"), None, options) {
            actions.push(Action::Connect { from: card.id, to });
        }
    }

    fn cards_ui(&self, ui: &mut Ui, cards: &[CardId], actions: &mut Vec<Action>) {
        let count = cards.len() as u64;
        let written = self.model.lang.format().count(count);
        let words = self.model.lang.say_with("inspector-cards", &[("n", crate::lang::Arg::Count(count, written))]);
        ui.label(theme::strong(words, size::HEADING));
        ui.label(theme::soft(ui, self.say("inspector-colour")));
        if let Some(colour) = self.colours_ui(ui, None, true) {
            let edits = cards.iter().map(|card| Edit::SetCard(*card, CardChange::Colour(colour))).collect();
            actions.push(Action::Edit(Edit::Batch { name: EditName::RecolourCard, edits }));
        }
        self.delete_ui(ui, actions);
    }

    fn stage_ui(&self, ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-stage");
        let names = self.model.lang.names();
        let id = stage.id;
        let mut set = |change| actions.push(Action::Edit(Edit::SetStage(id, change)));
        if let Some(name) = self.text(ui, (id.0, "name"), names.stage(stage), 1) {
            set(StageChange::Name(own(name)));
        }
        if let Some(question) = self.text(ui, (id.0, "question"), names.question(stage), 2) {
            set(StageChange::Question(Some(one_paragraph(&question))));
        }
        ui.label(theme::soft(ui, self.say("inspector-colour")));
        if let Some(Some(colour)) = self.colours_ui(ui, Some(Some(stage.colour)), false) {
            set(StageChange::Colour(colour));
        }
        if let Some(found) = names.framework_stage(stage) {
            ui.label(names.text(&found.what));
            ui.label(theme::soft(ui, names.text(&found.why)));
        }
        self.time_ui(ui, stage, &mut set);
        self.phases_ui(ui, stage, &mut set);
        if let Some(note) = self.text(ui, (id.0, "note"), &stage.note, 3) {
            set(StageChange::Note(note));
        }
        ui.separator();
        checklist::stage_checklist_ui(ui, self.model, self.editor, id, actions);
        self.delete_ui(ui, actions);
    }

    /// The stay, from and to, each a number with a unit in words that the language writes.
    fn time_ui(&self, ui: &mut Ui, stage: &Stage, set: &mut impl FnMut(StageChange)) {
        const STEPS: [u32; 16] =
            [1, 5, 15, 30, 60, 180, 720, 1440, 2880, 4320, 10_080, 20_160, 43_200, 129_600, 259_200, 518_400];
        let format = self.model.lang.format();
        let options = |now: Option<u32>| {
            let extra = now.filter(|now| !STEPS.contains(now));
            let mut minutes: Vec<u32> = STEPS.into_iter().chain(extra).collect();
            minutes.sort_unstable();
            self.with_none(minutes.into_iter().map(move |minutes| (Some(minutes), format.duration(minutes))))
        };
        let (from, to) = (stage.time.map(|time| time.from_minutes), stage.time.map(|time| time.to_minutes));
        if let Some(chosen) = self.choice(ui, (stage.id.0, "time-from"), from, options(from)) {
            let time = chosen.map(|from| TimeSpent { from_minutes: from, to_minutes: to.unwrap_or(from).max(from) });
            set(StageChange::Time(time));
        }
        if let Some(chosen) = self.choice(ui, (stage.id.0, "time-to"), to, options(to)) {
            let time = chosen.map(|to| TimeSpent { from_minutes: from.unwrap_or(to).min(to), to_minutes: to });
            set(StageChange::Time(time));
        }
    }

    fn phases_ui(&self, ui: &mut Ui, stage: &Stage, set: &mut impl FnMut(StageChange)) {
        ui.label(theme::soft(ui, self.say("inspector-phases"))).on_hover_text(self.say("inspector-phases-why"));
        ui.horizontal_wrapped(|ui| {
            for phase in Phase::ALL {
                let mut chosen = stage.phases.contains(&phase);
                if ui.toggle_value(&mut chosen, self.say(&format!("phase-{}", phase.id()))).changed() {
                    let mut phases = stage.phases.clone();
                    phases.retain(|other| *other != phase);
                    phases.extend(chosen.then_some(phase));
                    phases.sort_unstable();
                    set(StageChange::Phases(phases));
                }
            }
        });
    }

    fn lane_ui(&self, ui: &mut Ui, lane: &Lane, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-lane");
        let names = self.model.lang.names();
        if let Some(name) = self.text(ui, (lane.id.0, "name"), names.lane(lane), 1) {
            actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Name(own(name)))));
        }
        self.lane_hint_ui(ui, lane);
        if ui.button(self.say("map-hide-lane")).clicked() {
            actions.push(Action::Edit(Edit::SetLane(lane.id, LaneChange::Hidden(true))));
        }
        self.delete_ui(ui, actions);
    }

    fn link_ui(&self, ui: &mut Ui, link: &Link, actions: &mut Vec<Action>) {
        self.title_ui(ui, "inspector-link");
        let title = |id: CardId| self.journey.card(id).map_or("", |card| card.title.as_str());
        ui.label(format!("{} → {}", title(link.from), title(link.to)));
        let kinds = LinkKind::ALL.map(|kind| (kind, self.say(&format!("link-{}", kind.id()))));
        if let Some(kind) = self.choice(ui, (link.id.0, "link-kind"), link.kind, kinds) {
            actions.push(Action::Edit(Edit::SetLink(link.id, LinkChange::Kind(kind))));
        }
        if let Some(label) = self.text(ui, (link.id.0, "label"), &link.label, 1) {
            actions.push(Action::Edit(Edit::SetLink(link.id, LinkChange::Label(label))));
        }
        self.delete_ui(ui, actions);
    }

    fn delete_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        ui.add_space(gap::WIDE);
        let words = egui::RichText::new(self.say("inspector-delete")).color(theme::colour(ui, Paint::Bad));
        if ui.button(words).clicked() {
            actions.push(Action::Command(Command::Delete));
        }
    }

    fn colours_ui(&self, ui: &mut Ui, now: Option<Option<Colour>>, with_plain: bool) -> Option<Option<Colour>> {
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 3.0;
            let plain = with_plain.then_some(None);
            for colour in plain.into_iter().chain(Colour::ALL.map(Some)) {
                if swatch_ui(ui, self.model.lang, colour, now == Some(colour)).clicked() {
                    chosen = Some(colour);
                }
            }
        });
        chosen
    }

    fn feelings_ui(&self, ui: &mut Ui, now: Option<i8>) -> Option<Option<i8>> {
        let mut chosen = None;
        ui.horizontal(|ui| {
            for feeling in -2..=2_i8 {
                if super::canvas::feeling_button_ui(ui, self.model.lang, feeling, now == Some(feeling)).clicked() {
                    chosen = Some((now != Some(feeling)).then_some(feeling));
                }
            }
        });
        chosen
    }

    fn with_none<T>(&self, options: impl IntoIterator<Item = (Option<T>, String)>) -> Vec<(Option<T>, String)> {
        std::iter::once((None, self.say("inspector-none"))).chain(options).collect()
    }
}

/// A name of the user's own; blank = the library's.
fn own(name: String) -> Option<String> {
    (!name.trim().is_empty()).then_some(name)
}

fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tags_of(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

//! The filter of the map: its choice of conditions, the bar that says what it keeps, and the way out of it.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{
    Align2, Area, Button, Frame, Id, Key, Margin, Modifiers, Order, Rect, RichText, ScrollArea, Stroke, Ui, vec2,
};

use crate::action::Action;
use crate::document::{CardId, Colour, Condition, JourneyId, Project};
use crate::editor::{Editor, Selection};
use crate::find;
use crate::lang::{Arg, Lang};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};
use crate::ui::{Model, UiState, View, people};

/// The highest that the choice becomes before it scrolls.
const HIGHEST: f32 = 420.0;
/// With less room than this beside the tools, the bar stands above them, and is no wider.
const BESIDE: f32 = 340.0;
/// How high a chip is.
const CHIP: f32 = 26.0;
/// Longer words are cut within a chip.
const LONGEST: usize = 32;

/// The conditions that are set, and what they keep.
#[derive(Default)]
pub struct FilterState {
    conditions: Vec<Condition>,
    kept: Option<Prepared>,
}

struct Prepared {
    key: (u64, JourneyId, Vec<Condition>),
    cards: Arc<HashSet<CardId>>,
    of: usize,
}

impl FilterState {
    /// The conditions, in the order they were set.
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// Whether it holds anything back.
    pub const fn is_active(&self) -> bool {
        !self.conditions.is_empty()
    }

    /// Sets all conditions at once; none = no filter.
    pub fn set(&mut self, conditions: Vec<Condition>) {
        self.conditions = conditions;
    }

    fn toggle(&mut self, condition: &Condition) {
        match self.conditions.iter().position(|other| other == condition) {
            Some(place) => drop(self.conditions.remove(place)),
            None => self.conditions.push(condition.clone()),
        }
    }

    /// The cards that stay as they are; `None` without a filter.
    pub fn kept(&mut self, editor: &Editor) -> Option<Arc<HashSet<CardId>>> {
        let journey = editor.journey().filter(|_| self.is_active())?;
        let key = (editor.state(), journey.id(), self.conditions.clone());
        if self.kept.as_ref().is_none_or(|kept| kept.key != key) {
            let found = find::kept(journey, &self.conditions);
            self.kept = Some(Prepared { key, cards: Arc::new(found.cards), of: found.of });
        }
        self.kept.as_ref().map(|kept| Arc::clone(&kept.cards))
    }
}

/// Escape clears the filter, where it has nothing else to do on the map.
pub fn read_keys(ui: &Ui, model: &Model<'_>, state: &mut UiState) {
    let nothing = model.editor.is_some_and(|editor| *editor.selection() == Selection::Nothing);
    let free = nothing && state.view == View::Map && !ui.text_edit_focused() && !state.canvas.is_dragging();
    if state.filter.is_active()
        && free
        && !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        state.filter.set(Vec::new());
    }
}

/// The bar that lies over the map while a filter holds: each condition with a cross, how many cards fit, and the way out.
/// It lies at the left bottom of `view`, beside the tools or above them, so that nothing on the map moves for it.
pub fn bar_ui(
    ui: &Ui,
    model: &Model<'_>,
    editor: &Editor,
    view: Rect,
    state: &mut FilterState,
    actions: &mut Vec<Action>,
) {
    if !state.is_active() {
        return;
    }
    let edge = view.left_bottom() + vec2(gap::WIDE, -gap::WIDE);
    let tools = ui.ctx().memory(|memory| memory.area_rect(Id::unique("tools")));
    let beside = tools.map(|tools| tools.min.x - gap::NORMAL - edge.x).filter(|room| *room >= BESIDE);
    let above = || tools.map_or(0.0, |tools| edge.y - tools.min.y + gap::NORMAL);
    let (place, room) = match beside {
        Some(room) => (edge, room),
        None => (edge - vec2(0.0, above()), (view.width() - 2.0 * gap::WIDE).min(BESIDE)),
    };
    let area = Area::new(Id::unique("filter-bar")).order(Order::Middle).pivot(Align2::LEFT_BOTTOM).fixed_pos(place);
    area.constrain_to(view).show(ui.ctx(), |ui| {
        let line = Stroke::new(1.0, theme::colour(ui, Paint::Accent));
        let frame = Frame::new().fill(theme::colour(ui, Paint::Selection)).stroke(line).corner_radius(10);
        frame.inner_margin(Margin::symmetric(10, 6)).show(ui, |ui| {
            ui.set_max_width(room - 22.0);
            ui.horizontal_wrapped(|ui| conditions_ui(ui, model, editor, state, actions));
        });
    });
}

fn conditions_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut FilterState, actions: &mut Vec<Action>) {
    let (project, lang) = (editor.project(), model.lang);
    let kept = state.kept(editor).map_or(0, |kept| kept.len());
    let of = state.kept.as_ref().map_or(0, |kept| kept.of);
    ui.label(RichText::new(lang.say("filter-holds")).size(size::SMALL));
    for condition in state.conditions.clone() {
        let words = condition_words(project, lang, &condition);
        let name = lang.say_with("filter-remove", &[("filter", words.clone().into())]);
        if chip_ui(ui, &format!("{}  ×", short(&words)), &name, true).clicked() {
            state.toggle(&condition);
        }
    }
    let written = |count: usize| lang.format().count(count as u64);
    let all = Arg::Count(of as u64, written(of));
    let words = lang.say_with("filter-kept", &[("kept", written(kept).into()), ("n", all)]);
    ui.label(RichText::new(words).size(size::SMALL).strong());
    if ui.button(RichText::new(lang.say("filter-clear")).size(size::SMALL)).clicked() {
        state.set(Vec::new());
    }
    if kept == 0 {
        other_map_ui(ui, project, lang, state, actions);
    }
}

/// Where nothing fits since the map is about somebody else: the way to a map about the persona.
fn other_map_ui(ui: &mut Ui, project: &Project, lang: &Lang, state: &FilterState, actions: &mut Vec<Action>) {
    let wanted = state.conditions.iter().find_map(|condition| match condition {
        Condition::Persona(persona) => Some(*persona),
        _ => None,
    });
    let about = |journey: &&crate::document::Journey| wanted.is_some() && journey.persona() == wanted;
    if let Some(journey) = project.journeys().iter().find(about) {
        let name = people::journey_name(project, journey, lang);
        let words = lang.say_with("filter-other-map", &[("name", short(&name).into())]);
        if ui.button(RichText::new(words).size(size::SMALL)).clicked() {
            actions.push(Action::ShowJourney(journey.id()));
        }
    }
}

/// The choice of conditions, kind by kind.
pub fn choice_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut FilterState) {
    let (project, lang) = (editor.project(), model.lang);
    let Some(journey) = editor.journey() else { return };
    let room = (ui.ctx().content_rect().height() - 160.0).clamp(120.0, HIGHEST);
    ui.set_width(380.0_f32.min(ui.ctx().content_rect().width() - 2.0 * gap::PAGE));
    ui.label(theme::strong(lang.say("filter-title"), size::HEADING));
    let facets = find::facets(project, journey);
    if journey.card_count() == 0 {
        ui.label(theme::soft(ui, lang.say("filter-no-cards")));
        return;
    }
    ScrollArea::vertical().max_height(room).show(ui, |ui| {
        for conditions in facets {
            let Some(first) = conditions.first() else { continue };
            ui.add_space(gap::TIGHT);
            ui.label(theme::soft(ui, lang.say(&format!("filter-by-{}", kind_id(first)))));
            ui.horizontal_wrapped(|ui| {
                ui.set_max_width(ui.available_width() - gap::WIDE);
                ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
                for condition in conditions {
                    let words = condition_words(project, lang, &condition);
                    let chosen = state.conditions.contains(&condition);
                    if chip_ui(ui, &short(&words), &words, chosen).clicked() {
                        state.toggle(&condition);
                    }
                }
            });
        }
        ui.add_space(gap::NORMAL);
    });
    let clear = ui.add_enabled(state.is_active(), Button::new(lang.say("filter-clear")));
    if clear.clicked() {
        state.set(Vec::new());
    }
}

/// A word on a rounded ground, which is chosen or not.
fn chip_ui(ui: &mut Ui, words: &str, name: &str, chosen: bool) -> egui::Response {
    let (fill, ink, line) = if chosen {
        (Tone::Soft, Paint::Stage(Colour::Blue, Tone::Ink), Paint::Accent)
    } else {
        (Tone::Soft, Paint::Ink, Paint::CardStroke)
    };
    let fill = if chosen { Paint::Stage(Colour::Blue, fill) } else { Paint::Surface };
    let text = RichText::new(words).size(size::SMALL).color(theme::colour(ui, ink));
    let button = Button::new(text)
        .fill(theme::colour(ui, fill))
        .stroke(Stroke::new(if chosen { 1.5 } else { 1.0 }, theme::colour(ui, line)))
        .min_size(egui::vec2(0.0, CHIP))
        .corner_radius(CHIP / 2.0);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, chosen, name));
    theme::focus_ring(ui, &response, CHIP as u8 / 2);
    if words == name || words.ends_with('×') { response } else { response.on_hover_text(name) }
}

fn short(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let kept: String = words.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}

/// What a condition is called.
pub fn condition_words(project: &Project, lang: &Lang, condition: &Condition) -> String {
    let names = lang.names();
    match condition {
        Condition::Persona(id) => {
            let found = project.persona(*id).map(|persona| names.persona(persona).to_owned());
            found.unwrap_or_else(|| lang.say("filter-gone"))
        }
        Condition::Owner(owner) if owner.is_empty() => lang.say("filter-nobody"),
        Condition::Owner(owner) => owner.clone(),
        Condition::Tag(tag) => format!("#{tag}"),
        Condition::Channel(channel) => lang.say(&format!("channel-{}", channel.id())),
        Condition::Medium(crate::document::Medium::Physical) => lang.say("medium-physical"),
        Condition::Medium(crate::document::Medium::Digital) => lang.say("medium-digital"),
        Condition::Feeling(feeling) => {
            let id = ["m2", "m1", "0", "p1", "p2"].get((feeling + 2).clamp(0, 4) as usize).copied().unwrap_or("0");
            lang.say(&format!("feeling-{id}"))
        }
        Condition::Kind(role) => {
            let words = names.library().lanes.iter().find(|words| words.role == *role);
            words.map_or_else(String::new, |words| names.text(&words.name).to_owned())
        }
        Condition::Evidence(Some(evidence)) => {
            let id = match evidence {
                crate::document::Evidence::Assumption => "assumption",
                crate::document::Evidence::Heard => "heard",
                crate::document::Evidence::Measured => "measured",
            };
            lang.say(&format!("evidence-{id}"))
        }
        Condition::Evidence(None) => lang.say("filter-no-evidence"),
        Condition::MomentOfTruth => lang.say("inspector-moment-of-truth"),
        Condition::Unanswered => lang.say("filter-unanswered"),
    }
}

const fn kind_id(condition: &Condition) -> &'static str {
    match condition {
        Condition::Persona(_) => "persona",
        Condition::Owner(_) => "owner",
        Condition::Tag(_) => "tag",
        Condition::Channel(_) => "channel",
        Condition::Medium(_) => "medium",
        Condition::Feeling(_) => "feeling",
        Condition::Kind(_) => "kind",
        Condition::Evidence(_) => "evidence",
        Condition::MomentOfTruth | Condition::Unanswered => "state",
    }
}

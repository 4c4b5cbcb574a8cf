//! The top of the checklist: how far all of it is, and what to do first.

use egui::{CornerRadius, Frame, Label, Margin, Stroke, Ui};

use super::progress::{bar_ui, progress_words};
use super::row::state_paint;
use super::tag::{button_width, tag_ui, tag_width};
use super::words::title_of;
use super::{Sight, change, schedule};
use crate::action::{Action, Command};
use crate::document::{Item, ItemId, ItemState, Journey};
use crate::editor::Selection;
use crate::insight::{
    Advice, Effect, Progress, Recommendation, Silence, StageLeak, effect_caveat, effect_news, news, sentence, why,
};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// How many items are named.
const AT_MOST: usize = 3;
/// From how wide on the buttons stand beside the words.
const WIDE: f32 = 640.0;
/// How far the words of a recommendation are from its number.
const NUMBER: f32 = 30.0;

/// The title with the progress of the whole.
pub(super) fn title_ui(ui: &mut Ui, sight: &Sight<'_>) {
    let lang = sight.model.lang;
    let progress = Progress::of(sight.journey.stages().iter().flat_map(|stage| &stage.checklist));
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::strong(lang.say("checklist-title"), size::TITLE));
        ui.add_space(gap::NORMAL);
        ui.label(egui::RichText::new(progress_words(progress, lang)).color(theme::colour(ui, Paint::InkSoft)));
    });
    bar_ui(progress, ui, lang, 10.0);
}

/// The leak's sentence, or why there is none, with the items to do first.
pub(super) fn first_ui(ui: &mut Ui, sight: &Sight<'_>, advice: &Advice, actions: &mut Vec<Action>) -> Option<ItemId> {
    let accent = theme::colour(ui, if advice.leak.is_some() { Paint::Leak } else { Paint::Accent });
    let ground = theme::colour(ui, Paint::Surface).blend(accent.gamma_multiply(0.07));
    let sheet = Frame::new()
        .fill(ground)
        .stroke(Stroke::new(1.0, accent.gamma_multiply(0.55)))
        .corner_radius(theme::RADIUS + 3)
        .inner_margin(Margin { left: 24, right: 18, top: 16, bottom: 16 });
    let inner = sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Label::new(egui::RichText::new(sentence(sight.model.lang, advice)).size(size::BODY + 1.0)).wrap());
        lately_ui(ui, sight.model.lang, sight.journey, &sight.plan.effects);
        if advice.silence == Some(Silence::NoNumbers) && ui.button(sight.model.lang.say("checklist-import")).clicked() {
            actions.push(Action::Command(Command::ImportTable));
        }
        ui.add_space(gap::NORMAL);
        items_ui(ui, sight.model, sight.journey, advice, actions)
    });
    let stripe = inner.response.rect.with_max_x(inner.response.rect.left() + 6.0);
    let corners = CornerRadius { ne: 0, se: 0, ..CornerRadius::same(theme::RADIUS + 3) };
    ui.painter().rect_filled(stripe, corners, accent);
    inner.inner
}

/// What was done lately and what the newest numbers say of it; nothing where they say nothing.
pub(in crate::ui) fn lately_ui(ui: &mut Ui, lang: &Lang, journey: &Journey, effects: &[Effect]) {
    let Some(effect) = news(effects) else { return };
    let Some(words) = effect_news(lang, journey, effect) else { return };
    ui.add_space(gap::TIGHT);
    ui.add(Label::new(words).wrap());
    if let Some(caveat) = effect_caveat(lang, journey, effect) {
        ui.add(Label::new(theme::soft(ui, caveat)).wrap());
    }
}

/// The items to do first with their reasons and what can be done with them; gives the one to be shown on the list.
pub(in crate::ui) fn items_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    journey: &Journey,
    advice: &Advice,
    actions: &mut Vec<Action>,
) -> Option<ItemId> {
    let lang = model.lang;
    let mut sought = None;
    if advice.tactics.is_empty() {
        let begun = journey.stages().iter().any(|stage| !stage.checklist.is_empty());
        ui.label(lang.say(if begun { "checklist-first-none" } else { "checklist-first-empty" }));
        return None;
    }
    ui.label(theme::strong(lang.say("checklist-first"), size::HEADING));
    for (index, found) in advice.tactics.iter().take(AT_MOST).enumerate() {
        if let Some((_, item)) = journey.item(found.item) {
            let row = Frame::new()
                .fill(theme::colour(ui, Paint::Surface))
                .corner_radius(theme::RADIUS)
                .inner_margin(Margin::symmetric(12, 9));
            if row.show(ui, |ui| item_ui(ui, model, journey, (index, found, item, advice.leak.as_ref()), actions)).inner
            {
                sought = Some(item.id);
                actions.push(Action::Select(Selection::Item(item.id)));
            }
        }
    }
    sought
}

/// One of them; `true` when its title was pressed.
fn item_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    journey: &Journey,
    (index, found, item, leak): (usize, &Recommendation, &Item, Option<&StageLeak>),
    actions: &mut Vec<Action>,
) -> bool {
    let buttons = Buttons::new(ui, model, journey, item);
    let beside = ui.available_width() >= WIDE;
    let mut sought = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let number = model.lang.format().count(index as u64 + 1);
        let response = ui.label(theme::strong(number, size::HEADING).color(theme::colour(ui, Paint::Accent)));
        ui.add_space((NUMBER - response.rect.width()).max(0.0));
        let width = ui.available_width() - if beside { buttons.width() + gap::WIDE } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(width);
            sought = words_ui(ui, model, (found, leak), item);
            if !beside {
                ui.add_space(gap::TIGHT);
                ui.spacing_mut().item_spacing.x = gap::NORMAL;
                ui.horizontal_wrapped(|ui| buttons.show(ui, actions));
            }
        });
        if beside {
            ui.add_space(gap::WIDE);
            ui.spacing_mut().item_spacing.x = gap::NORMAL;
            ui.horizontal(|ui| buttons.show(ui, actions));
        }
    });
    sought
}

/// The title, which leads to the item, and the reasons; `true` when the title was clicked.
fn words_ui(ui: &mut Ui, model: &Model<'_>, (found, leak): (&Recommendation, Option<&StageLeak>), item: &Item) -> bool {
    let lang = model.lang;
    ui.spacing_mut().item_spacing.y = 3.0;
    let title = title_of(lang, item);
    let words = theme::strong(&title, size::BODY).color(theme::colour(ui, Paint::Ink));
    let link = ui.add(egui::Link::new(words));
    let name = lang.say_with("checklist-go-to", &[("title", title.into())]);
    let clicked = link.accessible_name(name).clicked();
    ui.add(Label::new(theme::soft(ui, why(lang, leak, found))).wrap());
    clicked
}

/// What can be done with a recommended item at once.
struct Buttons<'a> {
    model: &'a Model<'a>,
    journey: &'a Journey,
    item: &'a Item,
    /// The word on the first, or what the state is called where it has begun.
    start: String,
    plan: String,
    done: String,
    widths: f32,
}

impl<'a> Buttons<'a> {
    fn new(ui: &Ui, model: &'a Model<'a>, journey: &'a Journey, item: &'a Item) -> Self {
        let lang = model.lang;
        let begun = item.state == ItemState::Doing;
        let start = lang.say(if begun { "state-doing" } else { "checklist-start" });
        let (plan, done) = (lang.say("checklist-schedule"), lang.say("checklist-tick"));
        let first = if begun { tag_width(ui, [start.as_str()].into_iter()) } else { button_width(ui, &start) };
        let widths = first + button_width(ui, &plan) + button_width(ui, &done);
        Self { model, journey, item, start, plan, done, widths }
    }

    fn width(&self) -> f32 {
        self.widths + 2.0 * gap::NORMAL
    }

    fn show(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let (lang, today, id) = (self.model.lang, self.model.today, self.item.id);
        let title = title_of(lang, self.item);
        // In a place of its own, so that the buttons after it stay the same ones when the item is begun.
        ui.push_id("start", |ui| {
            if self.item.state == ItemState::Doing {
                tag_ui(ui, &self.start, state_paint(ItemState::Doing));
            } else {
                let name = lang.say_with("checklist-start-named", &[("title", title.clone().into())]);
                if theme::primary_button_ui(ui, &self.start).accessible_name(name).clicked() {
                    actions.push(change::set_state(id, ItemState::Doing, today));
                }
            }
        });
        ui.push_id(id, |ui| schedule::schedule_ui(ui, self.model, self.journey, self.item, &self.plan, actions));
        let name = lang.say_with("checklist-tick-named", &[("title", title.into())]);
        if ui.button(&self.done).accessible_name(name).clicked() {
            actions.push(change::tick(id, true, today));
        }
    }
}

//! The gallery: a card for every framework, for a blank map, and for the user's own frameworks.

use egui::{Rect, Ui, Vec2};

use super::card::Card;
use super::picture::journey_picture;
use super::{FrameworkQuestion, StartState};
use crate::action::Action;
use crate::document::{Journey, Project};
use crate::lang::Lang;
use crate::library::{Framework, project_from_own};
use crate::scene::{blank_picture, framework_picture};
use crate::storage::{OwnFramework, StorageError};
use crate::ui::theme::{self, gap, size};

/// From how wide on cards stand two by two.
const TWO_CARDS: f32 = 560.0;
/// Between the names of stages.
const BETWEEN: &str = "  →  ";
/// The button that deletes an own framework.
const DELETE: f32 = 26.0;

/// Shows the gallery.
pub(super) fn gallery_ui(ui: &mut Ui, lang: &Lang, state: &mut StartState, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::splat(gap::NORMAL + gap::TIGHT);
    ui.label(theme::strong(lang.say("start-new"), size::TITLE));
    let names = lang.names();
    let (title, text) = (lang.say("start-blank"), lang.say("start-blank-text"));
    let mut cards: Vec<_> = names.library().frameworks.iter().map(|found| framework_card(lang, found)).collect();
    cards.push(Card::new(&title, &text).with_picture(blank_picture));
    let pressed = grid_ui(ui, &cards, |_, _, _| {});
    if let Some(index) = pressed {
        let framework = names.library().frameworks.get(index).map(|found| found.id.clone());
        actions.push(Action::Start { framework });
    }
    if !state.own.is_empty() {
        own_ui(ui, lang, state, actions);
    }
}

fn framework_card<'a>(lang: &'a Lang, framework: &'a Framework) -> Card<'a> {
    let names = lang.names();
    let stages: Vec<_> = framework.stages.iter().map(|stage| names.text(&stage.name)).collect();
    let card = Card::new(names.text(&framework.title), names.text(&framework.suits)).with_below(stages.join(BETWEEN));
    card.with_picture(|size| framework_picture(framework, size))
}

/// The user's own frameworks; a damaged one says what is wrong with it.
fn own_ui(ui: &mut Ui, lang: &Lang, state: &mut StartState, actions: &mut Vec<Action>) {
    ui.add_space(gap::NORMAL);
    ui.label(theme::strong(lang.say("own-title"), size::TITLE));
    let words: Vec<_> = state.own.iter().map(|own| OwnWords::new(lang, own)).collect();
    let cards: Vec<_> = state.own.iter().zip(&words).map(|(own, words)| own_card(own, words)).collect();
    let mut deleted = None;
    let pressed = grid_ui(ui, &cards, |ui, index, card| {
        if let Some(words) = words.get(index)
            && delete_ui(ui, lang, card, &words.title)
        {
            deleted = Some(index);
        }
    });
    if let Some(project) = pressed.and_then(|index| state.own.get(index)?.project.as_ref().ok()) {
        actions.push(start_from(lang, project));
    }
    let question = deleted.and_then(|index| {
        let (own, words) = (state.own.get(index)?, words.get(index)?);
        Some(FrameworkQuestion::Delete { name: words.title.clone(), path: own.path.clone() })
    });
    if question.is_some() {
        state.question = question;
    }
}

/// What an own framework's card says.
struct OwnWords {
    title: String,
    text: String,
    stages: String,
}

impl OwnWords {
    fn new(lang: &Lang, own: &OwnFramework) -> Self {
        let file = || own.path.file_stem().unwrap_or(own.path.as_os_str()).to_string_lossy().into_owned();
        match &own.project {
            Err(error) => Self { title: file(), text: error_words(lang, error), stages: String::new() },
            Ok(project) => {
                let named = Some(project.name()).filter(|name| !name.trim().is_empty());
                let title = named.map_or_else(file, str::to_owned);
                Self { title, text: content_words(lang, project), stages: stage_names(lang, project) }
            }
        }
    }
}

/// How much there is in an own framework.
fn content_words(lang: &Lang, project: &Project) -> String {
    let count = |number: usize| crate::lang::Arg::Count(number as u64, lang.format().count(number as u64));
    let Some(journey) = project.journeys().first() else { return String::new() };
    let items = journey.stages().iter().map(|stage| stage.checklist.len()).sum();
    let args =
        [("stages", count(journey.stages().len())), ("items", count(items)), ("cards", count(journey.cards().count()))];
    lang.say_with("own-content", &args)
}

fn stage_names(lang: &Lang, project: &Project) -> String {
    let names = lang.names();
    let stages = project.journeys().iter().take(1).flat_map(Journey::stages);
    stages.map(|stage| names.stage(stage)).collect::<Vec<_>>().join(BETWEEN)
}

fn error_words(lang: &Lang, error: &StorageError) -> String {
    let (key, args) = error.message();
    let args: Vec<_> = args.into_iter().map(|(name, value)| (name, value.into())).collect();
    lang.say_with(key, &args)
}

fn own_card<'a>(own: &'a OwnFramework, words: &'a OwnWords) -> Card<'a> {
    let card = Card::new(&words.title, &words.text).with_room_at_right(DELETE);
    match own.project.as_ref().ok().and_then(|project| project.journeys().first()) {
        Some(journey) => card.with_below(words.stages.clone()).with_picture(move |size| journey_picture(journey, size)),
        None => card.broken(),
    }
}

fn start_from(lang: &Lang, own: &Project) -> Action {
    match project_from_own(own, lang.language()) {
        Ok(project) => Action::StartWith { project: Box::new(project), worked_on: false },
        Err(error) => {
            log::error!("own framework: {error}");
            Action::Notify(lang.say("error-library"))
        }
    }
}

/// A button in a card's lower right corner.
fn delete_ui(ui: &mut Ui, lang: &Lang, card: Rect, name: &str) -> bool {
    let place = Rect::from_min_size(card.right_bottom() - Vec2::splat(DELETE + gap::NORMAL), Vec2::splat(DELETE));
    let words = lang.say_with("own-delete-named", &[("name", name.into())]);
    let button = egui::Button::new("×").frame_when_inactive(false);
    ui.put(place, button).on_hover_text(&words).accessible_name(words).clicked()
}

/// Cards two by two where there is room, each row as high as its highest; gives the one that was pressed. What is
/// added to a card is told its place.
fn grid_ui(ui: &mut Ui, cards: &[Card<'_>], mut add: impl FnMut(&mut Ui, usize, Rect)) -> Option<usize> {
    let at_once = if ui.available_width() >= TWO_CARDS { 2 } else { 1 };
    let between = ui.spacing().item_spacing.x;
    let width = (ui.available_width() - between * (at_once as f32 - 1.0)) / at_once as f32;
    let mut pressed = None;
    for (row, together) in cards.chunks(at_once).enumerate() {
        let height = together.iter().map(|card| card.height(ui, width)).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for (column, card) in together.iter().enumerate() {
                let index = row * at_once + column;
                let response = ui.vertical(|ui| {
                    ui.set_width(width);
                    let response = card.card_ui(ui, height);
                    add(ui, index, response.rect);
                    response
                });
                if response.inner.clicked() {
                    pressed = Some(index);
                }
            }
        });
    }
    pressed
}

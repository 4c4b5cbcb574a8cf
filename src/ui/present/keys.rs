//! The keys of the presentation, as presenters and clickers press them.

use egui::{InputState, Key, Modifiers, Ui};

use super::{Over, PresentState, bar, colour, prepare};
use crate::action::{Action, Command};
use crate::editor::{Editor, Selection};
use crate::pages::By;
use crate::storage::ThemeChoice;
use crate::ui::canvas::take_key;
use crate::ui::{Model, UiState};

const PLAIN: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// What turns the page.
const NEXT: [(Modifiers, Key); 4] =
    [(PLAIN, Key::ArrowRight), (PLAIN, Key::ArrowDown), (PLAIN, Key::PageDown), (PLAIN, Key::Space)];
const BACK: [(Modifiers, Key); 4] =
    [(PLAIN, Key::ArrowLeft), (PLAIN, Key::ArrowUp), (PLAIN, Key::PageUp), (SHIFT, Key::Space)];

/// The digits, in the row above the letters and beside it.
const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// What a key asks of the presentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Next,
    Back,
    /// To a page by its place.
    Page(usize),
    Last,
    Overview,
    By(By),
    NextView,
    AddCard,
    Laser,
    Spotlight,
    Reveal,
    Black,
    Theme,
    Leave,
}

/// What a command of the presentation asks.
pub(super) const fn wish_of(command: Command) -> Option<Wish> {
    match command {
        Command::PresentByStage => Some(Wish::By(By::Stage)),
        Command::PresentByLane => Some(Wish::By(By::Lane)),
        Command::PresentWhole => Some(Wish::By(By::Whole)),
        Command::PresentOverview => Some(Wish::Overview),
        Command::PresentLaser => Some(Wish::Laser),
        Command::PresentSpotlight => Some(Wish::Spotlight),
        Command::PresentReveal => Some(Wish::Reveal),
        Command::PresentBlack => Some(Wish::Black),
        _ => None,
    }
}

/// Turns the keys of this frame into what they ask, while the presentation is in sight and nothing is written.
pub fn read_keys(ui: &Ui, model: &Model<'_>, state: &mut UiState, actions: &mut Vec<Action>) {
    let Some(editor) = model.editor.filter(|_| state.present.is_on()) else { return };
    let begins = state.canvas.is_writing();
    let state = &mut state.present;
    if begins || state.draft.is_some() || ui.text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    if state.workshop.asks() {
        return;
    }
    if state.over == Over::Black {
        return wake(ui, state);
    }
    if let Over::Overview(chosen) = state.over {
        return super::overview::read_keys(ui, state, chosen);
    }
    if state.workshop.escape(ui) || state.workshop.has_focus(ui) || state.workshop.has_form() {
        return;
    }
    // A button of the bar that has the focus keeps the keys that press it and lead on to the next.
    let on_bar = state.bar.has_focus(ui);
    let mut wishes = Vec::new();
    ui.input_mut(|input| {
        wishes.extend(turns(input, on_bar));
        if !on_bar {
            digits(input, editor, state, &mut wishes, actions);
        }
        wishes.extend(letters(input));
    });
    for wish in wishes {
        carry_out(ui, model, editor, state, wish, actions);
    }
}

/// Whatever key it is, the page is back.
fn wake(ui: &Ui, state: &mut PresentState) {
    let is_key = |event: &egui::Event| matches!(event, egui::Event::Key { pressed: true, .. });
    let pressed = ui.input_mut(|input| {
        let pressed = input.events.iter().any(is_key);
        input.events.retain(|event| !matches!(event, egui::Event::Key { .. } | egui::Event::Text(_)));
        pressed
    });
    if pressed {
        state.over = Over::Nothing;
    }
}

fn turns(input: &mut InputState, on_bar: bool) -> Option<Wish> {
    let mut any = |keys: &[(Modifiers, Key)]| {
        let free = keys.iter().filter(|(_, key)| !on_bar || matches!(key, Key::PageDown | Key::PageUp));
        free.map(|(modifiers, key)| take_key(input, *modifiers, *key)).fold(false, |any, one| any | one)
    };
    if any(&BACK) {
        return Some(Wish::Back);
    }
    if any(&NEXT) {
        return Some(Wish::Next);
    }
    if take_key(input, PLAIN, Key::Home) {
        return Some(Wish::Page(0));
    }
    if take_key(input, PLAIN, Key::End) {
        return Some(Wish::Last);
    }
    None
}

/// Digits colour the selected cards; without any they are the number of a page, which Enter goes to.
fn digits(
    input: &mut InputState,
    editor: &Editor,
    state: &mut PresentState,
    wishes: &mut Vec<Wish>,
    actions: &mut Vec<Action>,
) {
    let cards = editor.selection().cards();
    for (digit, key) in DIGITS.into_iter().enumerate() {
        if !take_key(input, PLAIN, key) && !take_key(input, SHIFT, key) {
            continue;
        }
        if cards.is_empty() {
            state.typed.push_str(&digit.to_string());
        } else {
            actions.extend(colour::of_digit(digit).map(|colour| colour::recolour(&cards, colour)));
        }
    }
    if state.typed.is_empty() {
        return;
    }
    if take_key(input, PLAIN, Key::Enter) {
        let number = std::mem::take(&mut state.typed).parse::<usize>().ok();
        wishes.extend(number.and_then(|number| number.checked_sub(1)).map(Wish::Page));
    } else if take_key(input, PLAIN, Key::Escape) || take_key(input, PLAIN, Key::Backspace) {
        state.typed.clear();
    }
}

fn letters(input: &mut InputState) -> Vec<Wish> {
    let keys = [
        (Key::O, Wish::Overview),
        (Key::G, Wish::Overview),
        (Key::P, Wish::By(By::Stage)),
        (Key::L, Wish::By(By::Lane)),
        (Key::W, Wish::By(By::Whole)),
        (Key::V, Wish::NextView),
        (Key::N, Wish::AddCard),
        (Key::K, Wish::Laser),
        (Key::S, Wish::Spotlight),
        (Key::R, Wish::Reveal),
        (Key::B, Wish::Black),
        (Key::Period, Wish::Black),
        (Key::D, Wish::Theme),
        (Key::Escape, Wish::Leave),
    ];
    let found: Vec<Wish> =
        keys.into_iter().filter(|(key, _)| take_key(input, PLAIN, *key)).map(|(_, wish)| wish).collect();
    if !found.is_empty() {
        // The letter of a key is no text of the card that it adds.
        input.events.retain(|event| !matches!(event, egui::Event::Text(_)));
    }
    found
}

/// Does what a key or a button asks.
pub(super) fn carry_out(
    ui: &Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut PresentState,
    wish: Wish,
    actions: &mut Vec<Action>,
) {
    match wish {
        Wish::Next => next(state, editor, actions),
        Wish::Back => back(state, editor, actions),
        Wish::Page(place) => turn(state, editor, place.min(state.pages().len().saturating_sub(1)), actions),
        Wish::Last => turn(state, editor, state.pages().len().saturating_sub(1), actions),
        Wish::Overview => state.over = Over::Overview(state.place),
        Wish::By(by) => page_by(state, by),
        Wish::NextView => next_view(model, editor, state, actions),
        Wish::AddCard => state.hand.wants_card = true,
        Wish::Laser => state.laser.toggle(),
        Wish::Spotlight => {
            let lit = editor.selection().single_card().or(state.hand.over);
            state.spotlight = if state.spotlight.is_some() { None } else { lit };
        }
        Wish::Reveal => state.reveal.cycle(),
        Wish::Black => state.over = Over::Black,
        Wish::Theme => actions.push(Action::SetTheme(next_theme(ui, model))),
        Wish::Leave => escape(ui, editor, state, actions),
    }
}

/// Reveals what is still hidden, then turns the page.
fn next(state: &mut PresentState, editor: &Editor, actions: &mut Vec<Action>) {
    if !state.reveal.more() {
        turn(state, editor, state.place + 1, actions);
    }
}

/// Hides what was revealed last, then turns back to a page that is wholly revealed.
fn back(state: &mut PresentState, editor: &Editor, actions: &mut Vec<Action>) {
    if state.reveal.less() {
        return;
    }
    if let Some(place) = state.place.checked_sub(1) {
        turn(state, editor, place, actions);
        state.reveal.show_all_next();
    }
}

fn turn(state: &mut PresentState, editor: &Editor, place: usize, actions: &mut Vec<Action>) {
    if state.go_to(place) {
        super::forget_selection(editor, actions);
    }
}

/// Pages by something else, at the stage in sight.
fn page_by(state: &mut PresentState, by: By) {
    if state.by == by {
        return;
    }
    state.sought = state.page().and_then(|page| page.stages.first().copied());
    state.leave_page();
    (state.at, state.place, state.by) = (None, 0, by);
}

fn next_view(model: &Model<'_>, editor: &Editor, state: &mut PresentState, actions: &mut Vec<Action>) {
    let names: Vec<String> = editor
        .journey()
        .map(|journey| prepare::views(editor, journey).map(|view| view.name.clone()).collect())
        .unwrap_or_default();
    let shown = names.iter().position(|name| state.by == By::View(name.clone()));
    match names.get(shown.map_or(0, |shown| (shown + 1) % names.len().max(1))) {
        Some(name) => page_by(state, By::View(name.clone())),
        None => actions.push(Action::Notify(model.lang.say("present-no-views"))),
    }
}

fn next_theme(ui: &Ui, model: &Model<'_>) -> ThemeChoice {
    match model.settings.theme {
        ThemeChoice::Light => ThemeChoice::Dark,
        ThemeChoice::Dark => ThemeChoice::Contrast,
        ThemeChoice::System if !ui.visuals().dark_mode => ThemeChoice::Dark,
        ThemeChoice::Contrast | ThemeChoice::System => ThemeChoice::Light,
    }
}

/// Closes what lies nearest: a drag, the spotlight, the bar, the selection; with nothing left the presentation.
fn escape(ui: &Ui, editor: &Editor, state: &mut PresentState, actions: &mut Vec<Action>) {
    if state.hand.is_dragging() {
        state.hand = super::hand::Hand::default();
    } else if state.spotlight.is_some() {
        state.spotlight = None;
    } else if state.bar.has_focus(ui) {
        bar::leave(ui, state);
    } else if !editor.selection().cards().is_empty() {
        actions.push(Action::Select(Selection::Nothing));
    } else {
        actions.push(Action::Command(Command::Present));
    }
}

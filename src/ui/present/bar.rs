//! The bar that comes up at the lower edge, and the same as a menu under the other button.

use egui::{Align2, Area, Button, Frame, Id, Margin, Order, Response, Role, Ui, WidgetInfo, vec2};

use super::colour::{STICKY, recolour};
use super::keys::{Wish, carry_out};
use super::{PresentState, Sight, reveal};
use crate::action::{Action, Command, MENUS};
use crate::pages::By;
use crate::scene::{Paint, Tone};
use crate::storage::ThemeChoice;
use crate::ui::theme::{self, gap};

/// The bar comes up while the pointer is in this share of the window at its lower edge.
const NEAR: f32 = 0.09;

/// Whether the bar is there.
#[derive(Default)]
pub struct BarState {
    /// When the pointer moved last, in seconds of the interface's clock.
    pub moved_at: f64,
    /// Whether the pointer is near the lower edge or on the bar.
    pub is_near: bool,
    /// Tab has brought it up.
    by_key: bool,
    /// Its buttons in the last frame.
    buttons: Vec<Id>,
}

impl BarState {
    /// Goes where no button of it has the focus and the pointer is away.
    pub const fn forget_key(&mut self) {
        self.by_key = false;
    }

    /// Whether a button of the bar has the focus.
    pub fn has_focus(&self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.focused().is_some_and(|focused| self.buttons.contains(&focused)))
    }
}

/// Gives the focus back to the page.
pub fn leave(ui: &Ui, state: &mut PresentState) {
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        ui.memory_mut(|memory| memory.surrender_focus(focused));
    }
    state.bar.by_key = false;
}

/// Shows the bar while it is wanted, and the menu.
pub fn bar_ui(ui: &Ui, response: &Response, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let mut wishes = Vec::new();
    response.context_menu(|ui| menu_ui(ui, sight, state, &mut wishes, actions));
    if ui.input(|input| input.key_pressed(egui::Key::Tab)) && state.draft.is_none() && !state.workshop.has_focus(ui) {
        state.bar.by_key = true;
    }
    let id = Id::unique("present-bar");
    let low = sight.view.max.y - (NEAR * sight.view.height()).max(64.0);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let on_bar = |at| ui.ctx().layer_id_at(at).is_some_and(|layer| layer.id == id);
    let is_near =
        pointer.is_some_and(|at| sight.view.contains(at) && (at.y > low || (state.bar.is_near && on_bar(at))));
    let open = egui::Popup::is_any_open(ui.ctx()) && !state.bar.buttons.is_empty();
    state.bar.is_near = is_near;
    // The strip of a vote stands where the bar would come up.
    let wanted = (is_near || state.bar.by_key || open || state.bar.has_focus(ui))
        && !state.hand.is_dragging()
        && !state.workshop.is_voting();
    if wanted {
        let mut buttons = Vec::new();
        let area = Area::new(id).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -gap::WIDE));
        area.show(ui.ctx(), |ui| {
            let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
            let frame = Frame::new().fill(theme::colour(ui, Paint::Surface)).stroke(line).corner_radius(12);
            frame.inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
                ui.horizontal(|ui| {
                    let mut bar = Bar { sight, buttons: &mut buttons, wishes: &mut wishes };
                    bar.buttons_ui(ui, state, actions);
                });
            });
        });
        state.bar.buttons = buttons;
    } else {
        state.bar.buttons.clear();
    }
    for wish in wishes {
        carry_out(ui, sight.model, sight.editor, state, wish, actions);
    }
}

/// The bar while it is being shown.
struct Bar<'a> {
    sight: &'a Sight<'a>,
    buttons: &'a mut Vec<Id>,
    wishes: &'a mut Vec<Wish>,
}

impl Bar<'_> {
    fn buttons_ui(&mut self, ui: &mut Ui, state: &mut PresentState, actions: &mut Vec<Action>) {
        let (lang, place) = (self.sight.model.lang, self.sight.place);
        let count = |number: usize| lang.format().count(number as u64);
        self.sign_ui(ui, "‹", "present-previous", Wish::Back);
        let args = [("page", count(place + 1).into()), ("pages", count(self.sight.pages.len()).into())];
        let number = ui.button(lang.say_with("present-number", &args)).on_hover_text(lang.say("present-overview"));
        let name = self.sight.name_of(place);
        self.named(number, &name, Wish::Overview);
        self.sign_ui(ui, "›", "present-next", Wish::Next);
        ui.separator();
        let by = ui.menu_button(lang.say("present-by"), |ui| by_ui(ui, self.sight, state, self.wishes));
        self.buttons.push(by.response.id);
        let revealing = ui.menu_button(lang.say("present-reveal"), |ui| reveal_ui(ui, self.sight, state));
        self.buttons.push(revealing.response.id);
        ui.separator();
        let add = ui.button(format!("+ {}", lang.say("present-add")));
        self.named(add, &lang.say("present-add-named"), Wish::AddCard);
        let cards = self.sight.editor.selection().cards();
        if !cards.is_empty() {
            let colours = ui.menu_button(lang.say("present-colour"), |ui| colours_ui(ui, self.sight, actions));
            self.buttons.push(colours.response.id);
        }
        ui.separator();
        self.switch_ui(ui, "present-laser", state.laser.is_on(), Wish::Laser);
        self.switch_ui(ui, "present-spotlight", state.spotlight.is_some(), Wish::Spotlight);
        let theme = ui.menu_button(lang.say("present-theme"), |ui| theme_ui(ui, self.sight, actions));
        self.buttons.push(theme.response.id);
        let workshop = ui.menu_button(lang.say("workshop-unnamed"), |ui| commands_ui(ui, self.sight, actions));
        self.buttons.push(workshop.response.id);
        if let Some(displays) = state.displays.filter(|displays| *displays > 1) {
            let shown = ui.menu_button(lang.say("present-display"), |ui| {
                displays_ui(ui, self.sight, (displays, state.display), actions);
            });
            self.buttons.push(shown.response.id);
        }
        ui.separator();
        let leave = ui.button(lang.say("present-leave"));
        self.buttons.push(leave.id);
        if leave.clicked() {
            actions.push(Action::Command(Command::Present));
        }
    }

    /// A button with a sign and a name for who listens.
    fn sign_ui(&mut self, ui: &mut Ui, sign: &str, key: &str, wish: Wish) {
        let name = self.sight.model.lang.say(key);
        let button = ui.button(theme::strong(sign, theme::size::HEADING)).on_hover_text(&name);
        self.named(button, &name, wish);
    }

    fn named(&mut self, button: Response, name: &str, wish: Wish) {
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        self.buttons.push(button.id);
        if button.clicked() {
            self.wishes.push(wish);
        }
    }

    fn switch_ui(&mut self, ui: &mut Ui, key: &str, on: bool, wish: Wish) {
        let button = ui.add(Button::selectable(on, self.sight.model.lang.say(key)));
        self.buttons.push(button.id);
        if button.clicked() {
            self.wishes.push(wish);
        }
    }
}

/// Everything of the bar in one menu.
fn menu_ui(
    ui: &mut Ui,
    sight: &Sight<'_>,
    state: &mut PresentState,
    wishes: &mut Vec<Wish>,
    actions: &mut Vec<Action>,
) {
    let lang = sight.model.lang;
    let mut wish_ui = |ui: &mut Ui, key: &str, on: bool, wish: Wish| {
        if ui.add(Button::selectable(on, lang.say(key))).clicked() {
            wishes.push(wish);
            ui.close();
        }
    };
    wish_ui(ui, "present-add-named", false, Wish::AddCard);
    wish_ui(ui, "present-overview", false, Wish::Overview);
    wish_ui(ui, "present-laser", state.laser.is_on(), Wish::Laser);
    wish_ui(ui, "present-spotlight", state.spotlight.is_some(), Wish::Spotlight);
    wish_ui(ui, "present-black", false, Wish::Black);
    ui.separator();
    ui.menu_button(lang.say("present-by"), |ui| by_ui(ui, sight, state, wishes));
    ui.menu_button(lang.say("present-reveal"), |ui| reveal_ui(ui, sight, state));
    ui.menu_button(lang.say("present-theme"), |ui| theme_ui(ui, sight, actions));
    if !sight.editor.selection().cards().is_empty() {
        ui.menu_button(lang.say("present-colour"), |ui| colours_ui(ui, sight, actions));
    }
    ui.menu_button(lang.say("workshop-unnamed"), |ui| commands_ui(ui, sight, actions));
    ui.separator();
    if ui.button(lang.say("present-leave")).clicked() {
        actions.push(Action::Command(Command::Present));
        ui.close();
    }
}

/// What the menu of workshops offers, and the presenter's view.
fn commands_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) {
    ui.set_min_width(250.0);
    let menu = MENUS.iter().find(|(name, _)| *name == "menu-workshop");
    let commands = menu.into_iter().flat_map(|(_, commands)| *commands);
    for command in commands.chain(&[None, Some(Command::PresenterView)]) {
        match command {
            None => {
                ui.separator();
            }
            Some(command) => {
                if crate::ui::bar::command_button_ui(ui, sight.model, *command) {
                    actions.push(Action::Command(*command));
                    ui.close();
                }
            }
        }
    }
}

fn by_ui(ui: &mut Ui, sight: &Sight<'_>, state: &PresentState, wishes: &mut Vec<Wish>) {
    let lang = sight.model.lang;
    let fixed = [By::Stage, By::Lane, By::Whole].map(|by| (lang.say(&format!("present-by-{}", by.id())), by));
    let named = |name: &str| lang.say_with("present-by-view", &[("view", name.into())]);
    let views = sight.views().map(|view| (named(&view.name), By::View(view.name.clone())));
    for (words, by) in fixed.into_iter().chain(views) {
        if ui.add(Button::selectable(state.by == by, words)).clicked() {
            wishes.push(Wish::By(by));
            ui.close();
        }
    }
}

fn reveal_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut PresentState) {
    for by in reveal::By::ALL {
        let words = sight.model.lang.say(&format!("present-reveal-{}", by.id()));
        if ui.add(Button::selectable(state.reveal.by() == by, words)).clicked() {
            state.reveal.set(by);
            ui.close();
        }
    }
}

fn colours_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let cards = sight.editor.selection().cards();
    let colours = STICKY.map(Some).into_iter().chain([None]);
    for (digit, colour) in (1..).zip(colours) {
        let key = colour.map_or_else(|| "present-colour-plain".to_owned(), |colour| format!("colour-{}", colour.id()));
        let digit = if colour.is_some() { digit } else { 0 };
        let ink = colour.map_or(Paint::Ink, |colour| Paint::Stage(colour, Tone::Ink));
        let text = egui::RichText::new(lang.say(&key)).color(theme::colour(ui, ink));
        if ui.add(Button::new(text).shortcut_text(digit.to_string())).clicked() {
            actions.push(recolour(&cards, colour));
            ui.close();
        }
    }
}

fn theme_ui(ui: &mut Ui, sight: &Sight<'_>, actions: &mut Vec<Action>) {
    let themes = [
        (Command::ThemeLight, ThemeChoice::Light),
        (Command::ThemeDark, ThemeChoice::Dark),
        (Command::ThemeContrast, ThemeChoice::Contrast),
    ];
    for (command, theme) in themes {
        let words = sight.model.lang.say(&format!("command-{}", command.id()));
        if ui.add(Button::selectable(sight.model.settings.theme == theme, words)).clicked() {
            actions.push(Action::SetTheme(theme));
            ui.close();
        }
    }
}

fn displays_ui(ui: &mut Ui, sight: &Sight<'_>, (count, chosen): (usize, Option<usize>), actions: &mut Vec<Action>) {
    for display in 0..count {
        let number = sight.model.lang.format().count(display as u64 + 1);
        let words = sight.model.lang.say_with("present-display-number", &[("number", number.into())]);
        if ui.add(Button::selectable(chosen == Some(display), words)).clicked() {
            actions.push(Action::PresentOn(display));
            ui.close();
        }
    }
}

//! The bar at the top: menus, the project's name, the tabs of the views, undo and redo.

use egui::{Button, FocusDirection, Frame, Id, Key, Margin, MenuBar, Modifiers, Panel, Popup, Response, Ui};

use super::theme::{self, gap};
use super::{Model, UiState, View, field, locked, people};
use crate::action::{Action, Command, MENUS};
use crate::document::{Edit, Language, Lock};
use crate::editor::{Editor, Selection};
use crate::insight;
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::storage::{ThemeChoice, ZOOM};

/// The room of undo and redo, with what is free around them.
const UNDO: f32 = 96.0;
/// The least room of the journey in sight beside the project's name.
const SHORTEST_SWITCH: f32 = 90.0;
/// The least room of the project's name beside the journey in sight.
const SHORTEST_NAME: f32 = 110.0;
/// With less room than this the journey in sight is not shown at all.
const LEAST_SWITCH: f32 = 54.0;
/// The most room of the journey in sight.
const LONGEST_SWITCH: f32 = 560.0;
/// What is free around the words of a tab.
const TAB_PADDING: egui::Vec2 = egui::vec2(10.0, 4.0);
/// The room of the sign that tells whether everything is saved.
const STATUS: f32 = 34.0;

/// Shows the bar.
pub fn bar_ui(ui: &mut Ui, model: &Model<'_>, state: &UiState, actions: &mut Vec<Action>) {
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    let frame =
        Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin::symmetric(10, 5)).stroke(line);
    Panel::top("bar").frame(frame).show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            let asked = !state.something_is_asked() && menus_are_asked(ui);
            menu_keys(ui, asked);
            menus_ui(ui, model, actions);
            if let Some(editor) = model.editor {
                ui.add_space(gap::NORMAL);
                project_bar_ui(ui, model, editor, state, actions);
            }
        });
    });
}

/// The menus side by side, or where the tabs of the views would lack room all of them in one.
fn menus_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let mut each_ui = |ui: &mut Ui| {
        let menus = MENUS.iter().map(|(title, commands)| {
            ui.menu_button(model.lang.say(title), |ui| menu_ui(ui, model, commands, actions)).response.id
        });
        menus.collect::<Vec<_>>()
    };
    let rest = UNDO + tabs_width(ui, model) + SHORTEST_NAME + SHORTEST_SWITCH + STATUS;
    if model.editor.is_none() || ui.available_width() >= menus_width(ui, model) + rest {
        let row = each_ui(ui);
        ui.data_mut(|data| data.insert_temp(row_id(), row));
        return;
    }
    let name = model.lang.say("menu-all");
    let button = ui.menu_button("☰", |ui| each_ui(ui)).response;
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    ui.data_mut(|data| data.insert_temp(row_id(), vec![button.id]));
}

/// Under this id stand the menus' buttons of the last frame.
fn row_id() -> Id {
    Id::unique("bar-menus")
}

/// Whether F10 or Alt alone asks for the menus.
fn menus_are_asked(ui: &Ui) -> bool {
    let alone = Id::unique("alt-alone");
    let mut is_alone = ui.data(|data| data.get_temp::<bool>(alone)).unwrap_or_default();
    let mut asked = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F10));
    ui.input(|input| {
        use egui::Event as E;
        is_alone &= input.keys_down.iter().all(|key| matches!(key, Key::AltLeft));
        // Of the events that are left, a shortcut with Alt has been taken already.
        for event in &input.raw.events {
            match event {
                E::Key { key: Key::AltLeft, pressed: true, repeat, .. } => is_alone |= !repeat,
                E::Key { key: Key::AltLeft, pressed: false, .. } => asked |= std::mem::take(&mut is_alone),
                E::Key { .. } | E::PointerButton { .. } | E::MouseWheel { .. } | E::WindowFocused(_) => {
                    is_alone = false;
                }
                _ => {}
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(alone, is_alone));
    asked
}

/// Opens the first menu when it is asked for, and goes from an open one to its neighbours; within one egui walks.
fn menu_keys(ui: &Ui, asked: bool) {
    let row: Vec<Id> = ui.data(|data| data.get_temp(row_id())).unwrap_or_default();
    let row: Vec<Response> = row.into_iter().filter_map(|id| ui.ctx().read_response(id)).collect();
    let open = row.iter().position(|button| Popup::is_id_open(ui.ctx(), Popup::default_response_id(button)));
    let next = match open {
        None => asked.then_some(0),
        Some(_) if asked => return Popup::close_all(ui.ctx()),
        Some(_) if row.len() < 2 => None,
        Some(at) => ui.input_mut(|input| {
            let right = input.consume_key(Modifiers::NONE, Key::ArrowRight);
            let left = input.consume_key(Modifiers::NONE, Key::ArrowLeft);
            let by = if right { 1 } else { row.len() - 1 };
            (right || left).then_some((at + by) % row.len())
        }),
    };
    if let Some(button) = next.and_then(|next| row.get(next)) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(button));
        ui.memory_mut(|memory| {
            memory.request_focus(button.id);
            memory.move_focus(FocusDirection::None);
        });
    }
}

/// The bar's button of the view in sight, where it was shown.
pub fn tab_in_sight(ui: &Ui) -> Option<Id> {
    ui.data(|data| data.get_temp(Id::unique("bar-tab")))
}

/// What stands above and around an open menu.
const MENU_ROOM: f32 = 72.0;

fn menu_ui(ui: &mut Ui, model: &Model<'_>, commands: &[Option<Command>], actions: &mut Vec<Action>) {
    ui.set_min_width(250.0);
    // A low window or a large interface has no room for the longest menu.
    let height = (ui.ctx().content_rect().height() - MENU_ROOM).max(120.0);
    // A menu opened for the first time is given less height than the window has.
    egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        for command in commands {
            match command {
                None => {
                    ui.separator();
                }
                Some(command) => {
                    if menu_entry_ui(ui, model, *command) {
                        actions.push(Action::Command(*command));
                        ui.close();
                    }
                }
            }
        }
    });
}

/// Undo, redo, the view and the journey stay in the narrowest bar; the tabs become a menu, and the project's name goes.
fn project_bar_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &UiState, actions: &mut Vec<Action>) {
    // The menu bar has narrow buttons of its own.
    ui.spacing_mut().button_padding = TAB_PADDING;
    undo_ui(ui, model, actions);
    ui.add_space(gap::NORMAL);
    if ui.available_width() < tabs_width(ui, model) + LEAST_SWITCH + STATUS {
        view_menu_ui(ui, model, state, actions);
    } else {
        tabs_ui(ui, model, state, actions);
    }
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let short = ui.available_width() < 250.0;
        status_ui(ui, model, editor, short);
        locked::sign_ui(ui, model, editor, short, actions);
        names_ui(ui, model, editor, actions);
    });
}

/// How much room the menus side by side want.
fn menus_width(ui: &Ui, model: &Model<'_>) -> f32 {
    let around = 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
    let font = egui::TextStyle::Button.resolve(ui.style());
    MENUS.iter().map(|(title, _)| words_width(ui, model.lang.say(title), font.clone()) + around).sum()
}

/// How much room the tabs of the views want.
fn tabs_width(ui: &Ui, model: &Model<'_>) -> f32 {
    let around = 2.0 * TAB_PADDING.x + ui.spacing().item_spacing.x;
    let words = |command: Command| model.lang.say(&format!("view-{}", command.id()));
    let width = |command| words_width(ui, words(command), theme::bold_font(theme::size::BODY)) + around;
    View::ALL.into_iter().map(|(_, command)| width(command)).sum()
}

fn words_width(ui: &Ui, words: String, font: egui::FontId) -> f32 {
    ui.painter().layout_no_wrap(words, font, egui::Color32::PLACEHOLDER).size().x
}

fn undo_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    for command in [Command::Undo, Command::Redo] {
        let sign = if command == Command::Undo { "↶" } else { "↷" };
        let name = title(model, command);
        let button = ui.add_enabled(is_enabled(model, command), Button::new(sign).frame_when_inactive(false));
        let enabled = button.enabled();
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &name));
        if button.on_hover_text(format!("{name}{}", keys_in_brackets(ui, command))).clicked() {
            actions.push(Action::Command(command));
        }
    }
}

/// In a window as narrow as a large interface makes it: the view in sight, and a menu of all.
fn view_menu_ui(ui: &mut Ui, model: &Model<'_>, state: &UiState, actions: &mut Vec<Action>) {
    let shown = View::ALL.into_iter().find(|(view, _)| *view == state.view).map(|(_, command)| command);
    let words = shown.map(|command| model.lang.say(&format!("view-{}", command.id()))).unwrap_or_default();
    let menu = ui.menu_button(theme::strong(format!("{words} ▾"), theme::size::BODY), |ui| {
        for (_, command) in View::ALL {
            if command_button_ui(ui, model, command) {
                actions.push(Action::Command(command));
                ui.close();
            }
        }
    });
    menu.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
    ui.data_mut(|data| data.insert_temp(Id::unique("bar-tab"), menu.response.id));
}

fn tabs_ui(ui: &mut Ui, model: &Model<'_>, state: &UiState, actions: &mut Vec<Action>) {
    for (view, command) in View::ALL {
        let words = model.lang.say(&format!("view-{}", command.id()));
        let chosen = state.view == view;
        let text = if chosen { theme::strong(words, theme::size::BODY) } else { egui::RichText::new(words) };
        let tab = Button::selectable(chosen, text).min_size(egui::vec2(0.0, 28.0));
        let tab = ui.add(tab).on_hover_text(tooltip(ui, model.lang, command));
        if chosen {
            ui.data_mut(|data| data.insert_temp(Id::unique("bar-tab"), tab.id));
        }
        if tab.clicked() {
            actions.push(Action::Command(command));
        }
    }
}

/// The project's name and the journey in sight. The journey's name is cut first; where there is no room for both, it
/// stands alone, since it is what one changes between.
fn names_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, actions: &mut Vec<Action>) {
    let room = ui.available_width() - gap::WIDE;
    let name = name_width(ui, model, editor);
    let both = room >= SHORTEST_SWITCH + SHORTEST_NAME;
    let switch = if both { (room - name).max(SHORTEST_SWITCH) } else { room }.min(LONGEST_SWITCH);
    let has_switch = (editor.project().journeys().len() > 1 || room > 320.0) && switch >= LEAST_SWITCH;
    if has_switch {
        people::switch_ui(ui, model, editor, switch, actions);
    }
    if both || !has_switch {
        name_ui(ui, model, editor, name, actions);
    }
}

/// Whether everything is saved, and whether something is under way; `short`: as a sign.
fn status_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, short: bool) {
    let key = if editor.is_dirty() {
        "status-unsaved"
    } else if model.file.is_some() {
        "status-saved"
    } else {
        "status-new"
    };
    let words = model.lang.say(key);
    let sign = match key {
        "status-unsaved" => "●",
        "status-saved" => "✓",
        _ => "○",
    };
    let label = ui.label(theme::soft(ui, if short { sign } else { &words }));
    if short {
        label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
        label.on_hover_text(words);
    }
    if model.busy {
        ui.add(egui::Spinner::new().size(14.0));
    }
}

/// How much room the field of the project's name wants, to show the whole name where it is not too long.
fn name_width(ui: &Ui, model: &Model<'_>, editor: &Editor) -> f32 {
    let name = model.lang.names().project(editor.project()).to_owned();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let written = ui.painter().layout_no_wrap(name, font, egui::Color32::PLACEHOLDER).size().x;
    (written + 2.0 * gap::NORMAL + gap::WIDE).clamp(120.0, 300.0)
}

fn name_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, wanted: f32, actions: &mut Vec<Action>) {
    let width = (ui.available_width() - gap::NORMAL).clamp(0.0, wanted);
    if width < 80.0 {
        return;
    }
    ui.allocate_ui_with_layout(egui::vec2(width, 26.0), egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let hint = model.lang.names().project(editor.project()).to_owned();
        let label = model.lang.say("project-name");
        let name = field::TextField { label: &label, hint: &hint, ..field::TextField::default() };
        let typed = field::text_ui(ui, Id::unique("project-name"), editor.project().name(), name);
        typed.response.on_hover_text(hint.as_str());
        if let Some(name) = typed.finished {
            actions.push(Action::Edit(Edit::RenameProject(name)));
        }
    });
}

/// A command as an entry of a menu, with its keys; `true` when it was chosen. What a lock refuses is pale and says why.
pub fn command_button_ui(ui: &mut Ui, model: &Model<'_>, command: Command) -> bool {
    let keys = keys_of(ui, command);
    entry_ui(ui, model, command, keys)
}

/// The same in a menu of the bar, which the presentation covers: what has keys only there names those that lead there.
fn menu_entry_ui(ui: &mut Ui, model: &Model<'_>, command: Command) -> bool {
    let keys = keys_of(ui, command);
    let is_there = command.only_while_presenting() && !keys.is_empty();
    let keys = if is_there { format!("{}, {keys}", keys_of(ui, Command::Present)) } else { keys };
    entry_ui(ui, model, command, keys)
}

fn keys_of(ui: &Ui, command: Command) -> String {
    command.keys().first().map(|keys| ui.format_shortcut(keys)).unwrap_or_default()
}

fn entry_ui(ui: &mut Ui, model: &Model<'_>, command: Command, keys: String) -> bool {
    let words = title(model, command);
    let button = Button::new(words).shortcut_text(keys).selected(is_chosen(model, command));
    let refusal = locked::refusal_of(model, command);
    let response = ui.add_enabled(is_enabled(model, command) && refusal.is_none(), button);
    match refusal {
        Some(why) => response.on_disabled_hover_text(why),
        None => response,
    }
    .clicked()
}

/// What a command is called now: undo and redo name what they would do.
pub fn title(model: &Model<'_>, command: Command) -> String {
    if matches!(command, Command::InterfaceLarger | Command::InterfaceSmaller) {
        let percent = model.lang.format().decimal(f64::from(model.settings.zoom) * 100.0, 0);
        let now = model.lang.format().with_percent_sign(&percent);
        return model.lang.say_with("command-interface-now", &[("command", said(model, command)), ("now", now.into())]);
    }
    let lock = model.editor.map_or(Lock::None, Editor::lock);
    if locked::unlocks(command, lock) {
        return model.lang.say("command-unlock");
    }
    let named = match (command, model.editor) {
        (Command::Undo, Some(editor)) => editor.undo_name().map(|name| ("command-undo-named", name)),
        (Command::Redo, Some(editor)) => editor.redo_name().map(|name| ("command-redo-named", name)),
        _ => None,
    };
    match named {
        Some((key, name)) => {
            let edit = model.lang.say(&format!("edit-{}", name.id()));
            model.lang.say_with(key, &[("edit", Arg::Text(edit))])
        }
        None => model.lang.say(&format!("command-{}", command.id())),
    }
}

fn said(model: &Model<'_>, command: Command) -> Arg {
    Arg::Text(model.lang.say(&format!("command-{}", command.id())))
}

/// Whether a command can do anything now.
pub fn is_enabled(model: &Model<'_>, command: Command) -> bool {
    let Some(editor) = model.editor else { return !command.needs_project() };
    let selection = editor.selection();
    let has_cards = !selection.cards().is_empty();
    match command {
        Command::Undo => editor.undo_name().is_some(),
        Command::Redo => editor.redo_name().is_some(),
        Command::Cut | Command::Copy | Command::Duplicate | Command::SelectAlike => has_cards,
        Command::FeelingBetter | Command::FeelingWorse => matches!(selection, Selection::Link(_)) || has_cards,
        Command::AddLinked | Command::EditNote => selection.single_card().is_some(),
        Command::SelectLane => matches!(selection, Selection::Lane(_) | Selection::Cell(_)) || has_cards,
        Command::SelectStage => matches!(selection, Selection::Stage(_) | Selection::Cell(_)) || has_cards,
        Command::Delete => editor.removal().is_some(),
        Command::EditText => {
            matches!(selection, Selection::Stage(_) | Selection::Lane(_) | Selection::Cell(_)) || has_cards
        }
        Command::MoveLeft | Command::MoveRight => matches!(selection, Selection::Stage(_)) || has_cards,
        Command::MoveUp | Command::MoveDown => {
            matches!(selection, Selection::Lane(_) | Selection::Item(_)) || has_cards
        }
        Command::RemoveJourney | Command::NextJourney | Command::PreviousJourney => {
            editor.project().journeys().len() > 1
        }
        Command::BeginWorkshop => editor.project().open_workshop().is_none(),
        Command::EndWorkshop => editor.project().open_workshop().is_some(),
        Command::NextVoter | Command::RevealVotes => {
            editor.project().open_workshop().is_some_and(|workshop| !workshop.votes.is_empty())
        }
        Command::WorkshopSummary => !editor.project().workshops().is_empty(),
        Command::PreviousPeriod => has_period(editor, -1),
        Command::NextPeriod => has_period(editor, 1),
        Command::ZoomStage => editor.journey().is_some_and(|journey| !journey.stages().is_empty()),
        Command::InterfaceLarger => model.settings.zoom < *ZOOM.end(),
        Command::InterfaceSmaller => model.settings.zoom > *ZOOM.start(),
        Command::ZoomSelection => !matches!(selection, Selection::Nothing | Selection::Item(_)),
        _ => true,
    }
}

/// Whether the shown numbers are there of so many periods later too.
fn has_period(editor: &Editor, by: isize) -> bool {
    let shown =
        editor.journey().and_then(|journey| insight::shown_series(editor.project(), journey, editor.chosen_series()));
    shown.is_some_and(|shown| insight::neighbour(editor.project(), shown, by).is_some())
}

/// Whether a command that switches something is on.
fn is_chosen(model: &Model<'_>, command: Command) -> bool {
    match command {
        Command::WheelZooms => model.settings.wheel_zooms,
        Command::OtherCurve => model.settings.other_curve,
        Command::ToggleMinimap => model.settings.minimap != Some(false),
        Command::SpeakDutch => model.lang.language() == Language::Nl,
        Command::SpeakEnglish => model.lang.language() == Language::En,
        Command::ThemeLight => model.settings.theme == ThemeChoice::Light,
        Command::ThemeDark => model.settings.theme == ThemeChoice::Dark,
        Command::ThemeContrast => model.settings.theme == ThemeChoice::Contrast,
        Command::ReducedMotion => model.settings.reduced_motion,
        Command::Compact => model.settings.compact,
        Command::TimerSound => model.settings.timer_sound,
        Command::ThemeSystem => model.settings.theme == ThemeChoice::System,
        _ => false,
    }
}

/// A command's words with its keys.
pub fn tooltip(ui: &Ui, lang: &Lang, command: Command) -> String {
    format!("{}{}", lang.say(&format!("command-{}", command.id())), keys_in_brackets(ui, command))
}

fn keys_in_brackets(ui: &Ui, command: Command) -> String {
    command.keys().first().map(|keys| format!(" ({})", ui.format_shortcut(keys))).unwrap_or_default()
}

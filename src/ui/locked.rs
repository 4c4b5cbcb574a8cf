//! What a lock shows: its sign in the bar, its sentence, and fields that can be read but not written in.

use egui::{Event, Id, IdSalt, Key, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Model;
use super::theme;
use crate::action::{Action, Command};
use crate::document::{Edit, Lock};
use crate::editor::{Editor, Selection};
use crate::lang::Lang;
use crate::scene::Paint;

/// Why a locked project refuses a change, and how to unlock it.
pub fn sentence(lang: &Lang, lock: Lock) -> String {
    let is_mac = cfg!(target_os = "macos");
    let names = if is_mac { egui::ModifierNames::SYMBOLS } else { egui::ModifierNames::NAMES };
    let keys = Command::LockStructure.keys().first().map(|keys| keys.format(&names, is_mac)).unwrap_or_default();
    lang.say_with(&format!("lock-refused-{}", lock.id()), &[("keys", keys.into())])
}

/// The sentence to tell where the lock refuses such an edit.
pub fn refusal(model: &Model<'_>, editor: &Editor, edit: &Edit) -> Option<Action> {
    let lock = editor.lock();
    lock.refuses(edit).then(|| Action::Notify(sentence(model.lang, lock)))
}

/// Whether a command takes the lock away, rather than setting one.
pub const fn unlocks(command: Command, lock: Lock) -> bool {
    match command {
        Command::LockStructure => !matches!(lock, Lock::None),
        Command::LockAll => matches!(lock, Lock::Full),
        _ => false,
    }
}

/// Why the lock refuses what a command would do to what is selected; `None` = it does not.
pub fn refusal_of(model: &Model<'_>, command: Command) -> Option<String> {
    let editor = model.editor?;
    let lock = editor.lock();
    let refused = match lock {
        Lock::None => false,
        Lock::Structure => changes_structure(command, editor.selection()),
        Lock::Full => changes_structure(command, editor.selection()) || changes_content(command),
    };
    refused.then(|| sentence(model.lang, lock))
}

const fn changes_structure(command: Command, selection: &Selection) -> bool {
    use Command as C;
    let is_structure = matches!(selection, Selection::Stage(_) | Selection::Lane(_));
    match command {
        C::AddStage | C::AddLane | C::RemoveJourney | C::SwitchFramework | C::ToggleTrends => true,
        C::Delete | C::EditText | C::MoveLeft | C::MoveRight | C::MoveUp | C::MoveDown => is_structure,
        _ => false,
    }
}

const fn changes_content(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Cut
            | C::Paste
            | C::Duplicate
            | C::Delete
            | C::EditText
            | C::EditNote
            | C::AddCard
            | C::AddLinked
            | C::AddPersona
            | C::AddJourney
            | C::DuplicateJourney
            | C::MoveLeft
            | C::MoveRight
            | C::MoveUp
            | C::MoveDown
            | C::FeelingBetter
            | C::FeelingWorse
            | C::ImportTable
            | C::PasteNumbers
    )
}

/// An entry of a menu that makes such an edit; `true` when it was chosen. What the lock refuses is pale and says why.
pub fn entry_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, words: String, edit: &Edit) -> bool {
    let lock = editor.lock();
    let response = ui.add_enabled(!lock.refuses(edit), egui::Button::new(words));
    let clicked = response.on_disabled_hover_text(sentence(model.lang, lock)).clicked();
    if clicked {
        ui.close();
    }
    clicked
}

/// Locks the fields shown from here on, or unlocks them; gives whether somebody tried to write in a locked one.
pub fn lock_fields(ui: &Ui, locked: bool) -> bool {
    ui.data_mut(|data| {
        data.insert_temp(locked_id(), locked);
        data.remove_temp::<bool>(tried_id()).unwrap_or_default()
    })
}

/// Shows a field that such an edit would change: locked where the lock refuses the edit.
pub fn field_of<R>(ui: &mut Ui, editor: &Editor, edit: &Edit, show: impl FnOnce(&mut Ui) -> R) -> R {
    let before = are_locked(ui);
    ui.data_mut(|data| data.insert_temp(locked_id(), before || editor.lock().refuses(edit)));
    let shown = show(ui);
    ui.data_mut(|data| data.insert_temp(locked_id(), before));
    shown
}

/// Whether the fields shown now are locked.
pub fn are_locked(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(locked_id())).unwrap_or_default()
}

/// Remembers that somebody tries to write in a locked field that has the focus.
pub fn notice_try(ui: &Ui) {
    let writes = |event: &Event| match event {
        Event::Text(_) | Event::Paste(_) | Event::Cut => true,
        Event::Key { key, pressed, .. } => *pressed && matches!(key, Key::Backspace | Key::Delete),
        _ => false,
    };
    if ui.input(|input| input.events.iter().any(writes)) {
        ui.data_mut(|data| data.insert_temp(tried_id(), true));
    }
}

fn locked_id() -> Id {
    Id::unique("fields-locked")
}

fn tried_id() -> Id {
    Id::unique("locked-field-tried")
}

/// In the bar: a padlock, with a word unless it is to be `short`, where something is locked; a click unlocks.
pub fn sign_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, short: bool, actions: &mut Vec<Action>) {
    let lock = editor.lock();
    if lock == Lock::None {
        return;
    }
    let words = model.lang.say(&format!("lock-sign-{}", lock.id()));
    let palette = theme::palette(ui);
    let ink = palette.colour(Paint::Warning);
    let text = theme::strong(if short { "" } else { words.as_str() }, theme::size::SMALL).color(ink);
    let button = egui::Button::new((egui::Atom::custom(IdSalt::new("padlock"), vec2(12.0, 16.0)), text));
    let shown = button.atom_ui(ui);
    if let Some(place) = shown.rect(IdSalt::new("padlock")) {
        padlock(ui, place, ink);
    }
    let response = shown.response;
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
    let command = if lock == Lock::Full { Command::LockAll } else { Command::LockStructure };
    let how = sentence(model.lang, lock);
    if response.on_hover_text(how).clicked() {
        actions.push(Action::Command(command));
    }
}

/// A closed padlock within a box.
fn padlock(ui: &Ui, place: Rect, ink: egui::Color32) {
    let body = Rect::from_min_max(pos2(place.min.x, place.center().y - 1.0), place.max - vec2(0.0, 1.5));
    let ring = Rect::from_min_max(pos2(place.min.x + 2.5, place.min.y + 1.5), pos2(place.max.x - 2.5, body.max.y));
    ui.painter().rect_stroke(ring, 4.0, Stroke::new(1.6, ink), StrokeKind::Inside);
    ui.painter().rect_filled(body, 2.0, ink);
}

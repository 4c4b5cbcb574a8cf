//! The help sheet: every command with its keys, and what the hand can do on the map.

use egui::{Grid, Id, Key, Modifiers, ScrollArea, Ui, vec2};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::MENUS;

/// What the keys do on the map, as messages.
const KEYS: [&str; 11] = [
    "help-keys-arrows",
    "help-keys-tab",
    "help-keys-panel",
    "help-keys-write",
    "help-keys-add",
    "help-keys-linked",
    "help-keys-extend",
    "help-keys-move",
    "help-keys-feeling",
    "help-keys-menu",
    "help-keys-menus",
];

/// What the hand can do, as messages.
const HAND: [&str; 11] = [
    "help-hand-drag",
    "help-hand-connect",
    "help-hand-arrow",
    "help-hand-curve",
    "help-hand-write",
    "help-hand-type",
    "help-hand-band",
    "help-hand-clipboard",
    "help-hand-pan",
    "help-hand-zoom",
    "help-hand-drop",
];

/// What the keys do while presenting, as messages.
const PRESENT: [&str; 9] = [
    "help-present-turn",
    "help-present-jump",
    "help-present-by",
    "help-present-write",
    "help-present-colour",
    "help-present-show",
    "help-present-vote",
    "help-present-workshop",
    "help-present-screen",
];

/// Shows the help sheet while it is open.
pub fn help_ui(ui: &Ui, model: &Model<'_>, open: &mut bool) {
    if !*open {
        return;
    }
    let modal = theme::modal(ui, Id::unique("help")).show(ui.ctx(), |ui| {
        let screen = ui.content_rect().size();
        ui.set_width(640.0_f32.min(screen.x - 2.0 * gap::PAGE));
        ui.label(theme::strong(model.lang.say("help-title"), size::TITLE));
        let room = screen.y - 200.0;
        ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
            scroll_by_keys(ui);
            let parts = [("help-keys", &KEYS[..]), ("help-hand", &HAND[..]), ("help-present", &PRESENT[..])];
            for (heading, lines) in parts {
                ui.label(theme::strong(model.lang.say(heading), size::HEADING));
                for line in lines {
                    ui.label(model.lang.say(line));
                }
                ui.add_space(gap::NORMAL);
            }
            for (menu, commands) in MENUS {
                ui.add_space(gap::NORMAL);
                ui.label(theme::strong(model.lang.say(menu), size::HEADING));
                Grid::new(menu).num_columns(2).striped(true).min_col_width(260.0).show(ui, |ui| {
                    for command in commands.iter().copied().flatten() {
                        ui.label(model.lang.say(&format!("command-{}", command.id())));
                        let keys: Vec<_> = command.keys().iter().map(|keys| ui.format_shortcut(keys)).collect();
                        ui.label(keys.join("  ·  "));
                        ui.end_row();
                    }
                });
            }
        });
        ui.add_space(gap::NORMAL);
        ui.button(model.lang.say("close")).clicked()
    });
    if modal.inner || modal.should_close() {
        *open = false;
    }
}

/// Scrolls by a line, by a page, to the top and to the end.
fn scroll_by_keys(ui: &Ui) {
    const LINE: f32 = 40.0;
    const ALL: f32 = 1e5;
    let page = ui.clip_rect().height() - LINE;
    let steps = [
        (Key::ArrowUp, LINE),
        (Key::ArrowDown, -LINE),
        (Key::PageUp, page),
        (Key::PageDown, -page),
        (Key::Home, ALL),
        (Key::End, -ALL),
    ];
    for (key, by) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta_animation(vec2(0.0, by), egui::style::ScrollAnimation::none());
        }
    }
}

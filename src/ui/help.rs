//! The help sheet: every command with its keys, and what the hand can do on the map.

use egui::{Grid, Id, ScrollArea, Ui};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::MENUS;

/// What the hand can do, as messages.
const HAND: [&str; 8] = [
    "help-hand-drag",
    "help-hand-connect",
    "help-hand-write",
    "help-hand-type",
    "help-hand-band",
    "help-hand-pan",
    "help-hand-zoom",
    "help-hand-drop",
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
        ScrollArea::vertical().max_height(screen.y - 200.0).min_scrolled_height(screen.y - 200.0).show(ui, |ui| {
            ui.label(theme::strong(model.lang.say("help-hand"), size::HEADING));
            for key in HAND {
                ui.label(model.lang.say(key));
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

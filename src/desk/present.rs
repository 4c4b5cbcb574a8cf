//! Begins and ends the presentation, on which display, and the full screen.

use egui::{Context, ViewportCommand};

use super::Desk;
use crate::action::Command;
use crate::document::StageId;
use crate::editor::{Editor, Selection};
use crate::ui::View;

impl Desk {
    /// Begins the presentation at the selected stage, or where it was left; or ends it.
    pub(super) fn present(&mut self, ctx: &Context) {
        if self.ui.present.is_on() {
            self.ui.present.workshop.leave();
            let (back, was_full) = self.ui.present.stop();
            if self.ui.view == View::Map {
                self.ui.view = back;
            }
            if !was_full {
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
            }
            return;
        }
        let stage = self.editor.as_ref().and_then(selected_stage);
        let last_id = self.editor.as_ref().map(Editor::last_id);
        self.ui.present.workshop.enter(last_id);
        self.ui.present.start(stage, self.ui.view, is_full_screen(ctx));
        self.ui.view = View::Map;
        ctx.send_viewport_cmd(match self.ui.present.display() {
            Some(display) => ViewportCommand::SetMonitor(display),
            None => ViewportCommand::Fullscreen(true),
        });
    }

    /// Carries out a command of the presentation, which begins with it where it has not yet.
    pub(super) fn present_with(&mut self, ctx: &Context, command: Command) {
        if !self.ui.present.is_on() {
            self.present(ctx);
        }
        self.ui.present.run(command);
    }

    /// Goes on presenting on another display.
    pub(super) fn present_on(&mut self, ctx: &Context, display: usize) {
        self.ui.present.choose_display(display);
        ctx.send_viewport_cmd(ViewportCommand::SetMonitor(display));
    }

    /// Lets the window fill the screen, or no longer.
    pub(super) fn toggle_full_screen(ctx: &Context) {
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full_screen(ctx)));
    }
}

fn is_full_screen(ctx: &Context) -> bool {
    ctx.input(|input| input.viewport().fullscreen.unwrap_or_default())
}

/// The stage that is selected, or in which what is selected lies.
fn selected_stage(editor: &Editor) -> Option<StageId> {
    match editor.selection() {
        Selection::Stage(stage) => Some(*stage),
        Selection::Cell(cell) => Some(cell.stage),
        Selection::Item(item) => editor.journey()?.item(*item).map(|(stage, _)| stage.id),
        selection => editor.journey()?.slot_of(selection.single_card()?).map(|slot| slot.cell.stage),
    }
}

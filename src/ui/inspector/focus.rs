//! The way of the focus between the map and the panel, by one key.

use egui::{FocusDirection, Id, Key, Modifiers, Popup, Ui};

use super::InspectorState;
use crate::editor::Selection;
use crate::ui::canvas;

/// Whether the panel has the focus, and whether it is to change sides.
#[derive(Default)]
pub(super) struct PanelFocus {
    is_here: bool,
    switch: bool,
}

impl InspectorState {
    /// Moves the focus into the panel, or back to the map where the panel has it.
    pub const fn switch_focus(&mut self) {
        self.focus.switch = true;
    }

    /// The panel is out of sight.
    pub const fn lose_focus(&mut self) {
        self.focus.is_here = false;
    }
}

impl PanelFocus {
    /// Back to what is selected on the map, by Escape or when it was asked for; before the panel's fields are shown, so
    /// that the one written in sees that it is left.
    pub(super) fn leave(&mut self, ui: &Ui, selection: &Selection) {
        if !self.is_here {
            return;
        }
        let covered = Popup::is_any_open(ui.ctx()) || ui.memory(egui::Memory::top_modal_layer).is_some();
        let escape = !covered && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escape || self.switch {
            move_to(ui, canvas::focus_of(selection));
            *self = Self::default();
        }
    }

    /// Into the first field when it was asked for, after the panel's widgets were shown; `before`: how many there were
    /// before it.
    pub(super) fn enter(&mut self, ui: &Ui, selection: &Selection, before: usize) {
        let here = focusable_after(ui, before);
        if std::mem::take(&mut self.switch) {
            let field = first_field(selection).filter(|field| here.contains(field));
            if let Some(target) = field.or_else(|| here.first().copied()) {
                move_to(ui, target);
            }
        }
        self.is_here = ui.memory(egui::Memory::focused).is_some_and(|focused| here.contains(&focused));
    }
}

/// How many widgets the layer has so far.
pub(super) fn count(ui: &Ui) -> usize {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get_layer(layer).count())
}

/// The widgets that came after so many, in the order of Tab.
fn focusable_after(ui: &Ui, before: usize) -> Vec<Id> {
    let layer = ui.layer_id();
    ui.ctx().viewport(|viewport| {
        let all = viewport.this_pass.widgets.get_layer(layer).skip(before);
        all.filter(|widget| widget.enabled && widget.sense.is_focusable()).map(|widget| widget.id).collect()
    })
}

/// The field with the name or the text of what is selected.
fn first_field(selection: &Selection) -> Option<Id> {
    let of = match selection {
        Selection::Stage(stage) => (stage.0, "name"),
        Selection::Lane(lane) => (lane.0, "name"),
        Selection::Link(link) => (link.0, "label"),
        selection => (selection.single_card()?.0, "title"),
    };
    Some(Id::unique(("inspector", of)))
}

fn move_to(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(FocusDirection::None);
    });
    ui.request_repaint();
}

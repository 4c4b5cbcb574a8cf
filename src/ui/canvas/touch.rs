//! Fingers on the map: two of them move and scale it, and what one of them had begun is given up.
//!
//! One finger comes as a pointer: it taps and drags as a mouse does, but takes the map along where a mouse would draw a
//! rubber band. A finger held still asks for the menu of the right button, which egui finds out.

use egui::{Response, Ui};

use super::{CanvasState, Sight};

/// Whether fingers press on the map, or do something else with it until they are lifted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fingers {
    /// What one does is a press.
    #[default]
    Press,
    /// It is none.
    Other,
}

/// Moves and scales the map with two fingers; `false` where there are none.
pub fn move_camera(ui: &Ui, sight: &Sight<'_>, state: &mut CanvasState) -> bool {
    let Some(touch) = ui.input(egui::InputState::multi_touch) else { return false };
    if sight.view.contains(touch.start_pos) {
        state.camera.pan(touch.translation_delta);
        // Two fingers on one point have no distance that could grow.
        if touch.zoom_delta.is_finite() && touch.zoom_delta > 0.0 {
            state.camera.zoom_at(sight.view, touch.center_pos, touch.zoom_delta);
        }
    }
    true
}

/// Whether what the first finger does is no press on the map: others have joined it, or it was held for the menu. So it
/// stays until all of them are lifted.
pub fn takes_over(ui: &Ui, response: &Response, state: &mut CanvasState) -> bool {
    let (several, any) = ui.input(|input| (input.multi_touch().is_some(), input.any_touches()));
    let was_other = state.fingers == Fingers::Other;
    let is_other = several || response.long_touched() || (was_other && any);
    state.fingers = if is_other { Fingers::Other } else { Fingers::Press };
    is_other || was_other
}

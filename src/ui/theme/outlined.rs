//! What is written in or ticked, with an edge that stands out from any ground; a button is known by its words.

use egui::{Response, Stroke, Ui, Widget};

use super::colour;
use crate::scene::Paint;

/// How wide the edge is, in points.
const EDGE: f32 = 1.3;
/// How wide it is around what has the focus.
const FOCUS: f32 = 2.5;

/// A widget with an edge of at least 3:1, as WCAG asks of boxes to tick and fields to fill.
pub struct Outlined<W>(
    /// The widget.
    pub W,
);

impl<W: Widget> Widget for Outlined<W> {
    fn ui(self, ui: &mut Ui) -> Response {
        let before = ui.style().clone();
        let edge = Stroke::new(EDGE, colour(ui, Paint::Outline));
        let focus = Stroke::new(FOCUS, colour(ui, Paint::Accent));
        let widgets = &mut ui.visuals_mut().widgets;
        (widgets.inactive.bg_stroke, widgets.hovered.bg_stroke) = (edge, edge);
        // The words beside a box stand on the ground, not on the box: what has the focus shows it by its edge.
        (widgets.active.bg_fill, widgets.active.fg_stroke) = (widgets.inactive.bg_fill, widgets.inactive.fg_stroke);
        widgets.active.bg_stroke = focus;
        let response = ui.add(self.0);
        ui.set_style(before);
        response
    }
}

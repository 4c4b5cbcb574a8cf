//! The map: drawn by its layout and marks, moved by a camera, changed by gestures that become one edit on release.

mod camera;
mod carry;
mod chrome;
mod corner;
mod drag;
mod draw;
mod gesture;
mod glide;
mod navigate;
mod nodes;
mod paint;
mod pinned;
mod prepare;
mod signs;
mod source;
mod writing;

use egui::{CentralPanel, Frame, Id, Rect, Response, Sense, Ui};

pub use camera::Camera;
pub use chrome::{feeling_button_ui, swatch_ui};
pub use paint::MarkPainter;
pub use paint::draw_marks;
pub use writing::Writing;

use super::{Model, theme};
use crate::action::{Action, Command};
use crate::document::{Journey, JourneyId};
use crate::editor::{Editor, Selection};
use crate::layout::MapLayout;
use crate::scene::Paint;
use gesture::Gesture;
use prepare::Prepared;
use writing::Draft;

/// What the map's view remembers; none of it is part of the document.
#[derive(Default)]
pub struct CanvasState {
    /// Where the window looks at the map from.
    pub camera: Camera,
    prepared: Option<Prepared>,
    gesture: Option<Gesture>,
    draft: Option<Draft>,
    wanted: Vec<Command>,
    /// The view's place on the screen in the last frame.
    view: Option<Rect>,
    /// The selection that the camera has followed last.
    revealed: Option<Selection>,
    /// Frames for which a new selection counts as the pointer's, which is in sight already.
    pointed: u8,
    /// The journey that was in sight in the last frame.
    journey: Option<JourneyId>,
    /// How the map was fitted, as long as nobody has moved the camera since.
    untouched: Option<(egui::Vec2, Camera)>,
    glide: glide::Glide,
    flight: Option<glide::Flight>,
}

impl CanvasState {
    /// Asks for a command of the camera, carried out in the next frame.
    pub fn run(&mut self, command: Command) {
        self.wanted.push(command);
    }

    /// Opens the text of something for writing.
    pub fn write(&mut self, writing: Writing) {
        self.draft = Some(Draft::new(writing));
    }

    /// Whether text is being written.
    pub const fn is_writing(&self) -> bool {
        self.draft.is_some()
    }

    /// Lets the text that was just opened begin with these letters.
    pub fn begin_with(&mut self, typed: String) {
        if let Some(draft) = &mut self.draft {
            draft.begin_with(typed);
        }
    }

    /// Picks up a suggestion of the library, by its id, which the pointer then carries over the map.
    pub fn carry(&mut self, suggestion: String) {
        self.gesture = Some(Gesture::Carry(carry::Carried::new(suggestion)));
    }

    /// Looks anew where another journey has come into sight.
    fn look_at(&mut self, journey: JourneyId) {
        if self.journey.is_some_and(|last| last != journey) {
            *self = Self { wanted: std::mem::take(&mut self.wanted), ..Self::default() };
        }
        self.journey = Some(journey);
    }

    /// Whether anything on the map glides to its place, or the camera to its own.
    pub fn is_gliding(&self) -> bool {
        self.glide.is_under_way() || self.flight.is_some()
    }

    /// Whether a drag is under way.
    pub fn is_dragging(&self) -> bool {
        self.gesture.as_ref().is_some_and(Gesture::is_drag)
    }

    /// The layout that was drawn last, without the preview of a drag.
    pub fn layout(&self) -> Option<&MapLayout> {
        self.prepared.as_ref().map(|prepared| prepared.layout.as_ref())
    }

    /// Where a box of the map lies on the screen.
    pub fn screen_rect(&self, rect: Rect) -> Option<Rect> {
        self.view.map(|view| self.camera.screen_from_map_rect(view, rect))
    }
}

/// What the parts of the map's view share within one frame.
#[derive(Clone, Copy)]
struct Sight<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    journey: &'a Journey,
    prepared: &'a Prepared,
    view: Rect,
}

/// The node that has the focus while this is selected; the map itself where it is not one thing.
pub fn focus_of(selection: &Selection) -> Id {
    nodes::node_of(selection).map_or_else(|| Id::unique("map"), nodes::NodeOf::id)
}

/// Shows the map.
pub fn canvas_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut CanvasState, actions: &mut Vec<Action>) {
    let Some(journey) = editor.journey() else { return };
    state.look_at(journey.id());
    let frame = Frame::new().fill(theme::colour(ui, Paint::Canvas));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let view = ui.max_rect();
        ui.set_clip_rect(view);
        let response = ui.interact(view, Id::unique("map"), Sense::click_and_drag());
        let name = model.lang.say("map-canvas");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &name));
        let prepared = prepare::prepared(state.prepared.take(), model, editor, journey);
        let sight = Sight { model, editor, journey, prepared: &prepared, view };
        state.view = Some(view);
        move_camera(ui, &response, &sight, state);
        chrome::context_menu_ui(&response, &sight, state, actions);
        gesture::gesture_ui(ui, &response, &sight, state, actions);
        navigate::navigate(ui, &sight, state, actions);
        glide::follow(ui, &sight, state);
        draw::draw_ui(ui, &sight, state);
        pinned::pinned_ui(ui, &sight, state);
        nodes::nodes_ui(ui, &sight, state, actions);
        writing::writing_ui(ui, &sight, state, actions);
        chrome::chrome_ui(ui, &sight, state, actions);
        signs::signs_ui(ui, &sight, state);
        state.prepared = Some(prepared);
    });
}

/// Wheel, pinch, middle button, keys, and the first look.
fn move_camera(ui: &Ui, response: &Response, sight: &Sight<'_>, state: &mut CanvasState) {
    let bounds = sight.prepared.layout.bounds;
    let is_untouched = state.untouched.is_none_or(|(_, camera)| camera == state.camera);
    if is_untouched && state.untouched.is_none_or(|(size, _)| size != sight.view.size()) {
        state.camera = first_look(sight.view, bounds);
        state.camera.hold_on_to(sight.view, bounds);
        state.untouched = Some((sight.view.size(), state.camera));
        state.revealed = Some(sight.editor.selection().clone());
    }
    glide::land(state);
    let (before, wanted) = (state.camera, std::mem::take(&mut state.wanted));
    if !wanted.is_empty() {
        state.camera = glide::goal(state);
    }
    for command in wanted {
        run_command(command, sight, &mut state.camera);
    }
    follow_selection(sight, state);
    state.camera.hold_on_to(sight.view, bounds);
    glide::fly(ui, sight.view, state, before);
    let flown = state.camera;
    if response.contains_pointer() {
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if let Some(pointer) = response.hover_pos() {
            // A notch of the wheel with Ctrl is a smaller step than a pinch of the same size.
            let zoom = if ui.input(|input| input.modifiers.command) { zoom.powf(0.45) } else { zoom };
            let wheel = if sight.model.settings.wheel_zooms { (scroll.y / 200.0).exp() } else { 1.0 };
            state.camera.zoom_at(sight.view, pointer, zoom * wheel);
        }
        if !sight.model.settings.wheel_zooms {
            state.camera.pan(scroll);
        }
    }
    if response.dragged_by(egui::PointerButton::Middle) {
        state.camera.pan(response.drag_delta());
        ui.set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    let moved = state.camera;
    state.camera.hold_on_to(sight.view, bounds);
    glide::stay_on_course(state, flown, moved);
}

/// The whole map where that leaves it legible, else its left top part.
fn first_look(view: Rect, bounds: Rect) -> Camera {
    const LEGIBLE: f32 = 0.75;
    let bounds = with_room(bounds);
    let camera = fit_clear(view, bounds);
    if camera.scale >= LEGIBLE {
        return camera;
    }
    let wide = Camera::fit(view, Rect::from_min_size(bounds.min, egui::vec2(bounds.width(), 1.0)), 1.0);
    let scale = wide.scale.max(LEGIBLE);
    Camera { origin: bounds.min - egui::Vec2::splat(8.0 / scale), scale }
}

/// The view above the buttons that zoom.
fn clear_of_zoom(view: Rect) -> Rect {
    const STRIP: f32 = 60.0;
    view.with_max_y((view.max.y - STRIP).max(view.center().y))
}

/// The whole map, with nothing of it under the buttons that zoom.
fn fit_clear(view: Rect, bounds: Rect) -> Camera {
    let camera = Camera::fit(view, bounds, 1.0);
    let clear = clear_of_zoom(view);
    let is_clear = camera.screen_from_map(view, bounds.max).y <= clear.max.y;
    if is_clear { camera } else { Camera::fit(clear, bounds, 1.0) }
}

/// The map with room for the buttons that add a stage and a lane.
fn with_room(bounds: Rect) -> Rect {
    Rect::from_min_max(bounds.min, bounds.max + egui::vec2(52.0, 48.0))
}

fn run_command(command: Command, sight: &Sight<'_>, camera: &mut Camera) {
    const STEP: f32 = 1.25;
    let bounds = with_room(sight.prepared.layout.bounds);
    let on_map = camera.screen_from_map_rect(sight.view, bounds).intersect(sight.view);
    let middle = if on_map.is_positive() { on_map.center() } else { sight.view.center() };
    match command {
        Command::ZoomIn => camera.zoom_at(sight.view, middle, STEP),
        Command::ZoomOut => camera.zoom_at(sight.view, middle, 1.0 / STEP),
        Command::ZoomReset => camera.zoom_at(sight.view, middle, 1.0 / camera.scale),
        Command::ZoomFit => *camera = fit_clear(sight.view, bounds),
        Command::ZoomSelection => {
            if let Some(rect) = navigate::rect_of(sight, sight.editor.selection()) {
                *camera = Camera::fit(sight.view, rect.expand(40.0), 1.5);
            }
        }
        _ => {}
    }
}

/// Brings a new selection into sight, unless the pointer made it.
fn follow_selection(sight: &Sight<'_>, state: &mut CanvasState) {
    let selection = sight.editor.selection();
    let pointed = state.pointed > 0;
    state.pointed = state.pointed.saturating_sub(1);
    if state.revealed.as_ref() == Some(selection) || state.gesture.is_some() {
        return;
    }
    if pointed {
        state.revealed = Some(selection.clone());
        return;
    }
    if let Some(rect) = navigate::rect_of(sight, selection) {
        state.camera.reveal(clear_of_zoom(sight.view), rect);
    }
    state.revealed = Some(selection.clone());
}

//! The map: drawn by its layout and marks, moved by a camera, changed by gestures that become one edit on release.

mod arrow;
mod camera;
mod carry;
mod chrome;
mod corner;
mod cost;
mod curve;
mod distant;
mod drag;
mod draw;
mod emphasis;
mod feathered;
mod gesture;
mod glide;
mod look;
mod menu;
mod minimap;
mod navigate;
mod nodes;
mod paint;
mod pinned;
mod prepare;
mod signs;
mod source;
mod touch;
mod writing;

use std::collections::HashMap;

use egui::{CentralPanel, Frame, Id, Rect, Response, Sense, Ui};

pub use camera::Camera;
pub use chrome::{feeling_button_ui, swatch_ui};
pub use cost::Drawn;
pub use emphasis::Emphasis;
pub use look::Look;
pub use paint::MarkPainter;
pub use paint::draw_marks;
pub use writing::{Writing, select_all, take_key};

use super::{Model, theme};
use crate::action::{Action, Command};
use crate::document::{CardId, Journey, JourneyId};
use crate::editor::{Editor, Selection};
use crate::layout::MapLayout;
use crate::scene::Paint;
use cost::{Part, Watch};
use gesture::Gesture;
use prepare::Prepared;
use writing::Draft;

/// What the map's view remembers; none of it is part of the document.
#[derive(Default)]
pub struct CanvasState {
    /// Where the window looks at the map from.
    pub camera: Camera,
    prepared: Option<Prepared>,
    /// What the last frame drew from far away.
    distant: distant::Distant,
    costs: cost::Costs,
    gesture: Option<Gesture>,
    fingers: touch::Fingers,
    draft: Option<Draft>,
    wanted: Vec<Command>,
    /// The view's place on the screen in the last frame.
    view: Option<Rect>,
    /// The selection that the camera has followed last.
    revealed: Option<Selection>,
    /// Frames for which a new selection counts as the pointer's, which is in sight already.
    pointed: u8,
    /// The card to which the selection was extended last.
    lead: Option<CardId>,
    /// The menu of what is selected was asked for by a key.
    menu_asked: bool,
    /// The menu that a key has opened gets the focus.
    menu_wants_focus: bool,
    /// Where the menu stands that a key has opened.
    menu_at: Option<egui::Pos2>,
    /// The journey that was in sight in the last frame.
    journey: Option<JourneyId>,
    /// How each other journey was looked at last: the camera, and [`Self::untouched`].
    looked_at: HashMap<JourneyId, (Camera, Untouched)>,
    /// How the map was fitted, as long as nobody has moved the camera since.
    untouched: Untouched,
    /// What search and filter bring out.
    pub emphasis: Emphasis,
    /// Whether the selection is to be brought into sight, even when it is not new.
    sought: bool,
    /// The look that was asked for.
    look: Option<Look>,
    minimap: minimap::Minimap,
    glide: glide::Glide,
    flight: Option<glide::Flight>,
}

/// For which size of the view a map was fitted, and how.
type Untouched = Option<(egui::Vec2, Camera)>;

impl CanvasState {
    /// Asks for a command of the camera, carried out in the next frame.
    pub fn run(&mut self, command: Command) {
        if command == Command::ContextMenu {
            self.menu_asked = true;
        } else {
            self.wanted.push(command);
        }
    }

    /// Opens the text of something for writing.
    pub fn write(&mut self, writing: Writing) {
        self.draft = Some(Draft::new(writing));
    }

    /// Whether a text is open for writing; its field may not have the focus yet.
    pub const fn is_writing(&self) -> bool {
        self.draft.is_some()
    }

    /// What is being written on the map, with its text as far as it is written.
    pub fn written(&self) -> Option<(Writing, String)> {
        let draft = self.draft.as_ref()?;
        Some((draft.writing(), draft.text()?.to_owned()))
    }

    /// Gives up what was opened for writing, for another to write it.
    pub fn take_writing(&mut self) -> Option<Writing> {
        self.draft.take().map(|draft| draft.writing())
    }

    /// Lets the text that was just opened begin with these letters.
    pub fn begin_with(&mut self, typed: String) {
        if let Some(draft) = &mut self.draft {
            draft.begin_with(typed);
        }
    }

    /// Picks up a suggestion of the library, by its id, which the pointer then carries over the map.
    pub fn carry(&mut self, suggestion: String) {
        self.gesture = Some(Gesture::Carry(carry::Carried::new(carry::Load::Suggestion(suggestion))));
    }

    /// Picks up words that become a card where the pointer lets them go.
    pub fn carry_words(&mut self, words: String) {
        self.gesture = Some(Gesture::Carry(carry::Carried::new(carry::Load::Words(words))));
    }

    /// Leaves the map where it is, whatever is selected by this command.
    pub const fn stay(&mut self) {
        self.pointed = 2;
    }

    /// Brings the selection into sight, even when it is not new.
    pub const fn reveal_selection(&mut self) {
        self.sought = true;
    }

    /// Where another journey has come into sight, looks at it as the last time, or anew.
    fn look_at(&mut self, journey: JourneyId) {
        if let Some(left) = self.journey.filter(|last| *last != journey) {
            let last = std::mem::take(self);
            let camera = glide::goal(&last);
            let Self { wanted, emphasis, sought, look, costs, untouched, mut looked_at, .. } = last;
            looked_at.insert(left, (camera, untouched));
            let (camera, untouched) = looked_at.get(&journey).copied().unwrap_or_default();
            *self = Self { camera, costs, wanted, looked_at, untouched, emphasis, sought, look, ..Self::default() };
        }
        self.journey = Some(journey);
    }

    /// Shows what frames cost, or no longer.
    pub const fn toggle_costs(&mut self) {
        self.costs.shown = !self.costs.shown;
    }

    /// What the last frame drew.
    pub fn drawn(&self) -> Drawn {
        self.costs.last()
    }

    /// Whether the small map was in sight in the last frame.
    pub const fn shows_minimap(&self) -> bool {
        self.minimap.shown
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
        self.prepared.as_ref().map(|prepared| &prepared.layout)
    }

    /// The map's place on the screen in the last frame; `None` = it has not been shown yet.
    pub const fn view(&self) -> Option<Rect> {
        self.view
    }

    /// The curve of the journey's other version, while it stands behind its own.
    pub fn other_curve(&self) -> Option<&crate::layout::OtherFeelings> {
        self.prepared.as_ref()?.facts.other.as_ref()
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
        navigate::tab_from_selection(ui, editor);
        let response = ui.interact(view, Id::unique("map"), Sense::click_and_drag());
        let name = model.lang.say("map-canvas");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &name));
        let mut watch = Watch::start();
        let prepared = prepare::prepared(state.prepared.take(), model, editor, journey);
        watch.done(Part::Layout);
        let sight = Sight { model, editor, journey, prepared: &prepared, view };
        state.view = Some(view);
        move_camera(ui, &response, &sight, state);
        menu::context_menu_ui(&response, &sight, state, actions);
        gesture::gesture_ui(ui, &response, &sight, state, actions);
        navigate::navigate(ui, &sight, state, actions);
        watch.done(Part::Gesture);
        glide::follow(ui, &sight, state);
        let mut distant = std::mem::take(&mut state.distant);
        *watch.drawn() = draw::draw_ui(ui, &sight, state, &mut distant);
        state.distant = distant;
        emphasis::emphasis_ui(ui, &sight, state);
        pinned::pinned_ui(ui, &sight, state);
        watch.done(Part::Drawing);
        watch.drawn().nodes = nodes::nodes_ui(ui, &sight, state, actions);
        watch.done(Part::Nodes);
        writing::writing_ui(ui, &sight, state, actions);
        chrome::chrome_ui(ui, &sight, state, actions);
        minimap::minimap_ui(ui, &sight, state);
        signs::signs_ui(ui, &sight, state);
        state.costs.costs_ui(ui, model.lang, view);
        watch.done(Part::Rest);
        state.costs.keep(&watch);
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
    if std::mem::take(&mut state.sought) {
        (state.revealed, state.pointed) = (None, 0);
    }
    if let Some(look) = state.look.take() {
        state.camera = look::camera_of(sight, look).unwrap_or_else(|| fit_clear(sight.view, with_room(bounds)));
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
    if !touch::move_camera(ui, sight, state) && response.contains_pointer() {
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if let Some(pointer) = response.hover_pos() {
            // A notch of the wheel with Ctrl is a smaller step than a pinch of the same size.
            let zoom = if ui.input(|input| input.modifiers.command) { zoom.powf(0.45) } else { zoom };
            let wheel = if sight.model.settings.wheel_zooms { (scroll.y / 200.0).exp() } else { 1.0 };
            // Zooming by nothing would still move the camera by a hair, and so end its flight.
            if (zoom * wheel - 1.0).abs() > f32::EPSILON {
                state.camera.zoom_at(sight.view, pointer, zoom * wheel);
            }
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
    let middle = middle_of_zoom(sight, *camera, bounds);
    match command {
        Command::ZoomIn => camera.zoom_at(sight.view, middle, STEP),
        Command::ZoomOut => camera.zoom_at(sight.view, middle, 1.0 / STEP),
        Command::ZoomReset => camera.zoom_at(sight.view, middle, 1.0 / camera.scale),
        Command::ZoomFit => *camera = fit_clear(sight.view, bounds),
        Command::ZoomStage => {
            let stage = look::stage_in_question(sight, *camera);
            if let Some(found) = stage.and_then(|stage| look::camera_of(sight, Look::Stage(stage))) {
                *camera = found;
            }
        }
        Command::ZoomSelection => {
            if let Some(rect) = navigate::rect_of(sight, sight.editor.selection()) {
                *camera = Camera::fit(sight.view, rect.expand(40.0), 1.5);
            }
        }
        _ => {}
    }
}

/// What stays where it is while zooming by key: the selection, else the part of the map in sight.
fn middle_of_zoom(sight: &Sight<'_>, camera: Camera, bounds: Rect) -> egui::Pos2 {
    let in_sight = |rect: Rect| {
        let seen = camera.screen_from_map_rect(sight.view, rect).intersect(sight.view);
        seen.is_positive().then(|| seen.center())
    };
    let selected = navigate::rect_of(sight, sight.editor.selection()).and_then(in_sight);
    selected.or_else(|| in_sight(bounds)).unwrap_or_else(|| sight.view.center())
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
        let clear = clear_of_zoom(sight.view);
        let covered = state.emphasis.covered.min(clear.height() / 2.0);
        state.camera.reveal_below(clear, covered, rect);
        minimap::keep_clear(sight, state, rect);
    }
    state.revealed = Some(selection.clone());
}

//! A window without pixels, driven by a made-up hand.

use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, Vec2, pos2, vec2};

use super::clock::Clock;
use crate::desk::{Desk, NoDialogs, Setup};
use crate::document::{CardChange, CardId, Edit, EditError, Language, Project};
use crate::storage::Settings;
use crate::ui::canvas::Camera;

/// The size of the window, in points.
const SIZE: Vec2 = vec2(1440.0, 900.0);
/// The room that the map has at least in it.
const MIDDLE: Pos2 = pos2(520.0, 500.0);
/// Frames until everything has come to rest.
const SETTLE: usize = 4;

/// The window, and how many frames it has shown.
pub struct Window {
    ctx: Context,
    desk: Desk,
    frames: u32,
}

impl Window {
    /// A window with nothing in it yet.
    pub fn new(language: Language) -> Self {
        let settings = Settings { language: Some(language), ..Settings::default() };
        let setup = Setup {
            settings,
            settings_file: None,
            dialogs: Box::new(NoDialogs),
            today: jiff::civil::date(2026, 11, 22),
            inline_jobs: true,
        };
        let mut window = Self { ctx: Context::default(), desk: Desk::new(setup), frames: 0 };
        window.settle();
        window
    }

    /// Opens a project; gives the milliseconds until its first picture.
    pub fn open(&mut self, project: Project) -> f64 {
        let clock = Clock::start();
        self.desk.show_project(project);
        self.frame(Vec::new());
        let millis = clock.millis();
        self.settle();
        millis
    }

    /// The map moved up and down at its full size.
    pub fn pan(&mut self) -> Vec<f64> {
        self.full_size();
        let mut by = 9.0;
        let frame = |window: &mut Self| {
            let bottom = window.bounds().max.y - SIZE.y;
            let camera = &mut window.desk.ui_state_mut().canvas.camera;
            if camera.origin.y > bottom.min(2400.0) || camera.origin.y < 0.0 {
                by = -by;
                camera.origin.y = camera.origin.y.clamp(0.0, bottom.clamp(0.0, 2400.0));
            }
            camera.origin += vec2(by / 3.0, by);
            window.frame(Vec::new())
        };
        self.row_of(600, frame)
    }

    /// From 60 % to 300 % and back.
    pub fn zoom(&mut self) -> Vec<f64> {
        self.full_size();
        let view = Rect::from_min_size(Pos2::ZERO, SIZE);
        let frame = |window: &mut Self| {
            let turn = (window.frames % 240) as f32 / 120.0;
            let share = if turn < 1.0 { turn } else { 2.0 - turn };
            let wanted = 0.6 * 5.0_f32.powf(share);
            let camera = &mut window.desk.ui_state_mut().canvas.camera;
            let factor = wanted / camera.scale;
            camera.zoom_at(view, MIDDLE, factor);
            window.frame(Vec::new())
        };
        self.row_of(240, frame)
    }

    /// A card dragged over others and back, and let go where it was; nothing where no card is in sight.
    pub fn drag(&mut self) -> Vec<f64> {
        self.full_size();
        let Some(from) = self.card_in_sight().and_then(|(_, rect)| Some(self.on_screen(rect)?.center())) else {
            return Vec::new();
        };
        self.frame(vec![Event::PointerMoved(from)]);
        self.frame(vec![button(from, true)]);
        self.frame(vec![Event::PointerMoved(from + vec2(8.0, 8.0))]);
        let mut step = 0.0_f32;
        let frame = |window: &mut Self| {
            step += 1.0;
            let at = from + vec2(170.0 * (step / 23.0).sin(), 150.0 * (step / 31.0).sin());
            window.frame(vec![Event::PointerMoved(at)])
        };
        let frames = self.row_of(300, frame);
        self.frame(vec![Event::PointerMoved(from)]);
        self.frame(vec![button(from, false)]);
        self.settle();
        frames
    }

    /// The whole map in sight, moving a little.
    pub fn overview(&mut self) -> Vec<f64> {
        let bounds = self.bounds();
        let view = self.map_view();
        self.desk.ui_state_mut().canvas.camera = Camera::fit(view, bounds, 1.0);
        self.settle();
        let mut by = 1.0;
        let frame = |window: &mut Self| {
            by = -by;
            window.desk.ui_state_mut().canvas.camera.pan(Vec2::splat(by));
            window.frame(Vec::new())
        };
        self.row_of(60, frame)
    }

    /// A title that grows and shrinks, each time until it is drawn; then the same taken back.
    pub fn edit_and_undo(&mut self) -> (Vec<f64>, Vec<f64>) {
        self.full_size();
        let Some((card, _)) = self.card_in_sight() else { return Default::default() };
        let words = self.desk.editor().map_or("", |editor| editor.project().name()).to_owned();
        let edits = (0..20).map(|index| {
            let title = [words.as_str()].repeat(1 + index % 3).join(" ");
            let edit = Edit::SetCard(card, CardChange::Title(title));
            self.change(|desk| desk.with_editor(|editor| log_refusal(&editor.run(edit))))
        });
        let edits: Vec<f64> = edits.collect();
        let undo = |window: &mut Self| window.change(|desk| desk.with_editor(|editor| log_refusal(&editor.undo())));
        let undos = (0..20).map(|_| undo(self)).collect();
        (edits, undos)
    }

    /// The milliseconds of a change and of the frame that shows it.
    fn change(&mut self, change: impl FnOnce(&mut Desk)) -> f64 {
        let clock = Clock::start();
        change(&mut self.desk);
        self.frame(Vec::new());
        let millis = clock.millis();
        self.frame(Vec::new());
        millis
    }

    /// One frame: the interface pass and the triangles.
    fn frame(&mut self, events: Vec<Event>) -> f64 {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            ..RawInput::default()
        };
        let clock = Clock::start();
        let Self { ctx, desk, .. } = self;
        let mut output = ctx.run_ui(input, |ui| desk.frame(ui));
        let triangles = ctx.tessellate(output.shapes, output.pixels_per_point);
        let millis = clock.millis();
        log::trace!("{} meshes", triangles.len());
        output.textures_delta.clear();
        millis
    }

    fn row_of(&mut self, count: usize, mut frame: impl FnMut(&mut Self) -> f64) -> Vec<f64> {
        (0..count).map(|_| frame(self)).collect()
    }

    fn settle(&mut self) {
        for _ in 0..SETTLE {
            self.frame(Vec::new());
        }
    }

    /// Looks at the beginning of the map at 100 %.
    fn full_size(&mut self) {
        self.desk.ui_state_mut().canvas.camera = Camera::default();
        self.settle();
    }

    fn bounds(&self) -> Rect {
        self.desk.ui_state().canvas.layout().map_or(Rect::ZERO, |layout| layout.bounds)
    }

    /// The place of the map on the screen.
    fn map_view(&self) -> Rect {
        self.desk.ui_state().canvas.view().unwrap_or(Rect::from_min_size(Pos2::ZERO, SIZE))
    }

    fn on_screen(&self, rect: Rect) -> Option<Rect> {
        self.desk.ui_state().canvas.screen_rect(rect)
    }

    /// The card that lies nearest to the middle of the window.
    fn card_in_sight(&self) -> Option<(CardId, Rect)> {
        let layout = self.desk.ui_state().canvas.layout()?;
        let away = |rect: Rect| self.on_screen(rect).map_or(f32::INFINITY, |rect| rect.center().distance(MIDDLE));
        let near = Rect::from_min_size(Pos2::ZERO, SIZE);
        let cards = layout.visible_cards(near).map(|card| (card.card, card.rect));
        cards.min_by(|(_, a), (_, b)| away(*a).total_cmp(&away(*b)))
    }
}

/// What is refused takes no time to speak of.
fn log_refusal<T>(result: &Result<T, EditError>) {
    if let Err(error) = result {
        log::debug!("{error:?}");
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

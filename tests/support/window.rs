//! A window without pixels, for tests and benchmarks that count or time frames of 1440×900 points.
#![allow(missing_docs, reason = "the names say it")]

use egui::{Context, Event, RawInput, Rect, pos2, vec2};
use klantreis::desk::{Desk, NoDialogs, Setup};
use klantreis::document::{Language, Project};
use klantreis::storage::Settings;

pub struct Window {
    pub ctx: Context,
    pub desk: Desk,
    frame: u32,
}

impl Window {
    /// A project that has come to rest. Nothing glides: where a command leads the camera, it is in the next frame.
    pub fn new(project: Project) -> Self {
        let settings = Settings { language: Some(Language::En), reduced_motion: true, ..Settings::default() };
        let today = jiff::civil::date(2026, 11, 22);
        let dialogs = Box::new(NoDialogs);
        let mut desk = Desk::new(Setup { settings, settings_file: None, dialogs, today, inline_jobs: true });
        desk.show_project(project);
        let mut window = Self { ctx: Context::default(), desk, frame: 0 };
        for _ in 0..4 {
            window.frame(Vec::new());
        }
        window
    }

    /// Shows a frame; gives the number of vertices.
    pub fn frame(&mut self, events: Vec<Event>) -> usize {
        self.frame += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(f64::from(self.frame) / 60.0),
            events,
            ..RawInput::default()
        };
        let Self { ctx, desk, .. } = self;
        let mut output = ctx.run_ui(input, |ui| desk.frame(ui));
        output.textures_delta.clear();
        let meshes = ctx.tessellate(output.shapes, output.pixels_per_point);
        let vertices = |primitive: &egui::ClippedPrimitive| match &primitive.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
            egui::epaint::Primitive::Callback(_) => 0,
        };
        meshes.iter().map(vertices).sum()
    }
}

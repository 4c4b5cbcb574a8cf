//! The window as a picture, painted without a display: for the command line, documentation and tests.

use egui::{Vec2, vec2};
use image::RgbaImage;

use super::{Desk, NoDialogs, Setup};
use crate::document::{JourneyId, Language, Project};
use crate::pages::By;
use crate::storage::{Settings, ThemeChoice};
use crate::ui::theme::Look;
use crate::ui::{View, raster};

/// What the picture shows, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The view in sight.
    pub view: View,
    /// Width and height in points.
    pub size: [f32; 2],
    /// Pixels a point.
    pub scale: f32,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The language of the interface.
    pub language: Language,
    /// The day, for what is overdue.
    pub today: jiff::civil::Date,
}

impl Picture {
    /// Paints the window with a project in it; without one, the start page.
    pub fn of(self, project: Option<Project>) -> RgbaImage {
        self.paint(project, None)
    }

    /// Paints the window with one journey of a project in it.
    pub fn of_journey(self, project: Project, journey: JourneyId) -> RgbaImage {
        self.paint(Some(project), Some(journey))
    }

    /// Paints a page of the presentation of one journey, by its place from 0; one past the last is the last.
    pub fn of_page(self, project: Project, journey: JourneyId, by: By, place: usize) -> RgbaImage {
        self.paint_with(Some(project), Some(journey), |desk| {
            let ui = desk.ui_state_mut();
            ui.present.show_page(by, place);
            ui.present.start(None, View::Map, true);
        })
    }

    fn paint(self, project: Option<Project>, journey: Option<JourneyId>) -> RgbaImage {
        self.paint_with(project, journey, |_| {})
    }

    fn paint_with(
        self,
        project: Option<Project>,
        journey: Option<JourneyId>,
        set_scene: impl FnOnce(&mut Desk),
    ) -> RgbaImage {
        let (language, theme) = (Some(self.language), self.theme);
        // A picture shows where things are, not how they come there.
        let settings = Settings { language, theme, reduced_motion: true, ..Settings::default() };
        let setup =
            Setup { settings, settings_file: None, dialogs: Box::new(NoDialogs), today: self.today, inline_jobs: true };
        let mut desk = Desk::new(setup);
        if let Some(project) = project {
            desk.show_project(project);
        }
        if let Some(journey) = journey {
            desk.with_editor(|editor| editor.show_journey(journey));
        }
        desk.ui_state_mut().view = self.view;
        set_scene(&mut desk);
        let size: Vec2 = vec2(self.size[0], self.size[1]);
        let dress = |ctx: &egui::Context| {
            crate::ui::theme::install(ctx);
            let contrast = self.theme == ThemeChoice::Contrast;
            crate::ui::theme::dress(ctx, Look { contrast, still: true, ..Look::default() });
            ctx.set_theme(super::theme_preference(self.theme));
        };
        raster::picture(size, self.scale, dress, |ui| desk.frame(ui))
    }
}

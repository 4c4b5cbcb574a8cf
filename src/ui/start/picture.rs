//! Small pictures beside words: what a framework looks like, drawn from its marks.

use egui::{Rect, Ui, Vec2};

use crate::document::{Journey, Stage, TimeSpent};
use crate::library::{Framework, FrameworkStage, Library, Text};
use crate::scene::{Mark, framework_picture};
use crate::ui::canvas::{Camera, MarkPainter};
use crate::ui::theme;

/// Draws marks that begin at the top left corner of a box.
pub fn paint_marks(ui: &Ui, rect: Rect, marks: &[Mark]) {
    let palette = theme::palette(ui);
    let mut drawing = MarkPainter::new(ui.painter(), rect, Camera::default(), &palette);
    drawing.draw(marks);
    drawing.finish();
}

/// A small picture of a journey's stages, as of a framework; a loop stays one while all its stages are there.
pub(super) fn journey_picture(journey: &Journey, size: Vec2) -> Vec<Mark> {
    let stages: Vec<_> = journey.stages().iter().enumerate().map(|(index, stage)| in_small(index, stage)).collect();
    let known = journey.framework().and_then(|id| Library::shared().framework(id));
    let same = |known: &&Framework| known.stages.iter().map(|stage| &stage.id).eq(stages.iter().map(|stage| &stage.id));
    let returns = known.filter(same).map(|known| known.returns.clone()).unwrap_or_default();
    let framework = Framework {
        id: String::new(),
        title: Text::default(),
        suits: Text::default(),
        introduction: Text::default(),
        stages,
        returns,
    };
    framework_picture(&framework, size)
}

fn in_small(index: usize, stage: &Stage) -> FrameworkStage {
    FrameworkStage {
        id: stage.origin.as_ref().map_or_else(|| index.to_string(), |origin| origin.stage.clone()),
        name: Text::default(),
        phases: stage.phases.clone(),
        colour: stage.colour,
        what: Text::default(),
        question: Text::default(),
        why: Text::default(),
        time: TimeSpent { from_minutes: 0, to_minutes: 0 },
    }
}

//! The choice of the stage that a step belongs to.

use egui::{ComboBox, Id, Role, Ui, WidgetInfo};

use crate::document::{Journey, Project, StageId};
use crate::lang::Lang;

/// A drop-down over the journey's stages, called "Stage of STEP"; gives the newly chosen one, `Some(None)` for none.
#[expect(clippy::option_option, reason = "nothing chosen, no stage, or a stage")]
pub fn stage_choice_ui(
    ui: &mut Ui,
    id: Id,
    lang: &Lang,
    map: (&Project, &Journey),
    (step, value): (&str, Option<StageId>),
) -> Option<Option<StageId>> {
    let (project, journey) = map;
    let names = lang.names();
    let none = lang.say("numbers-no-stage");
    let shown = value.and_then(|id| project.stage(id)).map_or(none.as_str(), |stage| names.stage(stage));
    let mut chosen = None;
    let width = ui.available_width();
    let combo = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
    let response = combo
        .show_ui(ui, |ui| {
            let stages = journey.stages().iter().map(|stage| (Some(stage.id), names.stage(stage)));
            for (option, name) in std::iter::once((None, none.as_str())).chain(stages) {
                if ui.selectable_label(option == value, name).clicked() && option != value {
                    chosen = Some(option);
                }
            }
        })
        .response;
    let label = lang.say_with("numbers-stage-of", &[("step", step.into())]);
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(shown.to_owned()),
        ..WidgetInfo::labeled(Role::ComboBox, true, &label)
    });
    chosen
}

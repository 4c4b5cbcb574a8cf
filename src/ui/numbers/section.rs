//! The parts of the Numbers view, one in sight at a time.

use egui::Ui;

use super::NumbersState;
use crate::lang::Lang;

/// What the Numbers view shows below the leak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// The steps with their conversions, and the table.
    #[default]
    Funnel,
    /// The course over the periods, with what was done when.
    Trend,
    /// How long customers take from step to step.
    Time,
    /// Scores of surveys over their rounds.
    Surveys,
}

impl Section {
    /// All sections, in the order of their tabs.
    pub const ALL: [Self; 4] = [Self::Funnel, Self::Trend, Self::Time, Self::Surveys];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Funnel => "funnel",
            Self::Trend => "trend",
            Self::Time => "time",
            Self::Surveys => "surveys",
        }
    }
}

/// The tabs.
pub fn sections_ui(ui: &mut Ui, lang: &Lang, state: &mut NumbersState) {
    ui.horizontal_wrapped(|ui| {
        for section in Section::ALL {
            let words = lang.say(&format!("numbers-section-{}", section.id()));
            if ui.selectable_label(state.section == section, words).clicked() {
                state.section = section;
            }
        }
    });
}

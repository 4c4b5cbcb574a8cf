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
    /// Other conversions, tried out.
    WhatIf,
    /// What customers cost and bring.
    Money,
}

impl Section {
    /// All sections, in the order of their tabs.
    pub const ALL: [Self; 4] = [Self::Funnel, Self::Trend, Self::WhatIf, Self::Money];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Funnel => "funnel",
            Self::Trend => "trend",
            Self::WhatIf => "what-if",
            Self::Money => "money",
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

//! The parts of the Numbers view, one in sight at a time.

use egui::{Key, Modifiers, Role, Ui, WidgetInfo};

use super::NumbersState;
use crate::lang::Lang;
use crate::ui::theme;

/// What the Numbers view shows below the leak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// The steps with their conversions, and the table.
    #[default]
    Funnel,
    /// The course over the periods, with what was done when.
    Trend,
    /// Two periods or segments side by side, what moved the result, and the sources.
    Compare,
    /// Other conversions, tried out.
    WhatIf,
    /// What customers cost and bring.
    Money,
    /// How long customers take from step to step.
    Time,
    /// Scores of surveys over their rounds.
    Surveys,
}

impl Section {
    /// All sections, in the order of their tabs.
    pub const ALL: [Self; 7] =
        [Self::Funnel, Self::Trend, Self::Compare, Self::WhatIf, Self::Money, Self::Time, Self::Surveys];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Funnel => "funnel",
            Self::Trend => "trend",
            Self::Compare => "compare",
            Self::WhatIf => "what-if",
            Self::Money => "money",
            Self::Time => "time",
            Self::Surveys => "surveys",
        }
    }
}

/// The tabs; Ctrl+Tab and Ctrl+Page Down lead to the next, with Shift and Ctrl+Page Up to the one before.
pub fn sections_ui(ui: &mut Ui, lang: &Lang, state: &mut NumbersState) {
    turn(ui, state);
    ui.horizontal_wrapped(|ui| {
        for section in Section::ALL {
            let words = lang.say(&format!("numbers-section-{}", section.id()));
            let is_shown = state.section == section;
            let tab = ui.selectable_label(is_shown, words.as_str());
            tab.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_shown, &words));
            theme::focus_ring(ui, &tab, theme::RADIUS);
            if tab.clicked() {
                state.section = section;
            }
        }
    });
}

fn turn(ui: &Ui, state: &mut NumbersState) {
    let by = ui.input_mut(|input| {
        let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
        let back = pressed(Modifiers::CTRL | Modifiers::SHIFT, Key::Tab) || pressed(Modifiers::CTRL, Key::PageUp);
        let on = pressed(Modifiers::CTRL, Key::Tab) || pressed(Modifiers::CTRL, Key::PageDown);
        if back { Section::ALL.len() - 1 } else { usize::from(on) }
    });
    let here = Section::ALL.iter().position(|section| *section == state.section).unwrap_or(0);
    if let Some(next) = Section::ALL.get((here + by) % Section::ALL.len()) {
        state.section = *next;
    }
}

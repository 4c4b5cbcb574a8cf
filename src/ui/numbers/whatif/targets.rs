//! What the steps are measured against: the choice beside the leak, and the user's own conversions, typed per step.

use egui::{Align, Grid, Id, Layout, Ui};

use super::{WhatIfState, set_rate};
use crate::action::Action;
use crate::document::{Edit, SteeringChange, StepRate, Target};
use crate::insight::{Measure, aim, rate_of};
use crate::numbers::Rate;
use crate::ui::numbers::typed::{Read, percent, percent_ui};
use crate::ui::numbers::{NumbersState, Section, Shown};
use crate::ui::theme::{self, gap, size};

const FIELD: f32 = 90.0;
const NAME: f32 = 190.0;

/// Small, below the leak: a tenth more, the best period, or the user's own targets.
pub fn target_choice_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut NumbersState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let target = &shown.editor.project().steering().target;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::soft(ui, lang.say("whatif-measured")));
        let options = [
            ("rise", matches!(target, Target::Rise)),
            ("best-period", matches!(target, Target::BestPeriod)),
            ("own", matches!(target, Target::Rates(_))),
        ];
        for (id, is_chosen) in options {
            let words = lang.say(&format!("insight-target-{id}"));
            // What is chosen has an ink of its own, which a colour here would override.
            let words = if is_chosen { egui::RichText::new(words).size(size::SMALL) } else { theme::soft(ui, words) };
            if ui.selectable_label(is_chosen, words).clicked() && !is_chosen {
                choose(shown, &mut state.what_if, id, actions);
            }
        }
        let fill_in = matches!(target, Target::Rates(rates) if rates.is_empty());
        if fill_in && state.section != Section::WhatIf && ui.link(lang.say("whatif-fill-in-targets")).clicked() {
            state.section = Section::WhatIf;
        }
    });
}

fn choose(shown: &Shown<'_>, state: &mut WhatIfState, id: &str, actions: &mut Vec<Action>) {
    let own = own_rates(shown, state);
    let target = match id {
        "rise" => Target::Rise,
        "best-period" => Target::BestPeriod,
        _ => Target::Rates(own.clone()),
    };
    state.own = own;
    actions.push(Action::Edit(Edit::Steer(SteeringChange::Target(target))));
}

/// The user's own targets, also while another is chosen.
pub fn own_rates(shown: &Shown<'_>, state: &WhatIfState) -> Vec<StepRate> {
    match &shown.editor.project().steering().target {
        Target::Rates(rates) => rates.clone(),
        Target::Rise | Target::BestPeriod => state.own.clone(),
    }
}

/// Every step with its conversion, what it is measured against, and the field of the user's own.
pub fn targets_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut WhatIfState, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    ui.label(theme::strong(lang.say("whatif-targets"), size::HEADING));
    ui.add(egui::Label::new(lang.say("whatif-targets-about")).wrap());
    let aim = aim(shown.editor.project(), shown.series);
    let own = own_rates(shown, state);
    Grid::new("targets").num_columns(4).spacing([gap::WIDE, gap::NORMAL]).show(ui, |ui| {
        for key in ["step", "rate-now", "measured", "own"] {
            let words = theme::soft(ui, lang.say(&format!("whatif-column-{key}")));
            ui.label(words);
        }
        ui.end_row();
        let steps = shown.series.steps.iter().zip(shown.funnel.steps()).enumerate().skip(1);
        for (index, (given, step)) in steps {
            let now = step.conversion.map(Rate::value);
            ui.allocate_ui_with_layout(egui::vec2(NAME, 28.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(NAME);
                ui.add(egui::Label::new(given.name.as_str()).truncate());
            });
            ui.label(now.map_or_else(|| lang.format().percent_or_dash(None), |now| percent(lang, now)));
            ui.label(measured(shown, aim.measure(index), now));
            ui.allocate_ui(egui::vec2(FIELD, 28.0), |ui| {
                ui.set_width(FIELD);
                field_ui(ui, shown, state, (index, &own), actions);
            });
            ui.end_row();
        }
    });
}

/// "24 % (mijn beste periode)"
fn measured(shown: &Shown<'_>, measure: Measure, now: Option<f64>) -> String {
    let lang = shown.model.lang;
    let Some(now) = now else { return lang.format().percent_or_dash(None) };
    let what = lang.say(&format!("insight-target-{}", measure.id()));
    let args = [("rate", percent(lang, measure.rate(now)).into()), ("what", what.into())];
    lang.say_with("whatif-measure", &args)
}

fn field_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut WhatIfState,
    (index, own): (usize, &[StepRate]),
    actions: &mut Vec<Action>,
) {
    let lang = shown.model.lang;
    let name = shown.series.steps.get(index).map_or("", |step| step.name.as_str());
    let label = lang.say_with("whatif-target-of", &[("step", name.into())]);
    let id = Id::unique(("what-if-target", shown.series.id, index));
    let typed = percent_ui(ui, id, lang, (&label, &lang.say("whatif-rate-hint")), rate_of(own, name), false);
    match typed.read {
        None => {}
        Some(Read::Refused(text)) => {
            state.refused = Some(lang.say_with("whatif-refused", &[("text", text.into())]));
        }
        Some(Read::Set(rate)) => {
            let mut rates = own.to_vec();
            set_rate(&mut rates, name, rate);
            state.refused = None;
            actions.push(Action::Edit(Edit::Steer(SteeringChange::Target(Target::Rates(rates)))));
        }
    }
}

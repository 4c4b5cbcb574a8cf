//! How long customers stay in a stage, by the user's own estimate: from and to, each a number with a unit.

use egui::{Id, Ui};

use super::Inspector;
use crate::action::Action;
use crate::document::{Edit, Stage, StageChange, TimeSpent};
use crate::ui::field::{self, TextField, choice_ui};
use crate::ui::theme::{self, gap};

/// The units with their minutes and their stable ids, from small to large; a month counts as 30 days.
const UNITS: [(u32, &str); 5] = [(1, "minutes"), (60, "hours"), (1440, "days"), (10_080, "weeks"), (43_200, "months")];
const DAYS: u32 = 1440;
/// Ten years.
const LONGEST: f64 = 5_256_000.0;

/// One end of a stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum End {
    From,
    To,
}

impl End {
    const fn key(self) -> &'static str {
        match self {
            Self::From => "inspector-time-from",
            Self::To => "inspector-time-to",
        }
    }

    /// The stay with this end at `minutes`, and the other one moved along where they would cross.
    fn put(self, time: Option<TimeSpent>, minutes: u32) -> TimeSpent {
        let TimeSpent { from_minutes, to_minutes } =
            time.unwrap_or(TimeSpent { from_minutes: minutes, to_minutes: minutes });
        match self {
            Self::From => TimeSpent { from_minutes: minutes, to_minutes: to_minutes.max(minutes) },
            Self::To => TimeSpent { from_minutes: from_minutes.min(minutes), to_minutes: minutes },
        }
    }
}

impl Inspector<'_> {
    pub(super) fn time_ui(&self, ui: &mut Ui, stage: &Stage, actions: &mut Vec<Action>) {
        ui.label(theme::soft(ui, self.say("inspector-time")));
        let mut changed = None;
        for end in [End::From, End::To] {
            changed = self.end_ui(ui, stage, end, actions).or(changed);
        }
        let usual = self.model.lang.names().framework_stage(stage).map(|found| found.time);
        if let Some(usual) = usual.filter(|usual| stage.time != Some(*usual)) {
            let written = self.model.lang.format().time_spent(usual);
            ui.horizontal_wrapped(|ui| {
                ui.label(theme::soft(
                    ui,
                    self.model.lang.say_with("inspector-time-usual", &[("time", written.into())]),
                ));
                if ui.small_button(self.say("inspector-time-take")).clicked() {
                    changed = Some(Some(usual));
                }
            });
        }
        if let Some(time) = changed.filter(|time| *time != stage.time) {
            actions.push(Action::Edit(Edit::SetStage(stage.id, StageChange::Time(time))));
        }
    }

    /// One end as a number and a unit; gives the new stay, `None` in it for an emptied number.
    fn end_ui(&self, ui: &mut Ui, stage: &Stage, end: End, actions: &mut Vec<Action>) -> Option<Option<TimeSpent>> {
        let id = Id::unique(("inspector-time", stage.id, end));
        let minutes = stage.time.map(|time| match end {
            End::From => time.from_minutes,
            End::To => time.to_minutes,
        });
        let wanted = ui.data(|data| data.get_temp::<u32>(id));
        let unit = minutes.map_or(wanted.unwrap_or(DAYS), |minutes| unit_of(minutes, wanted));
        let label = self.say(end.key());
        let mut changed = None;
        ui.horizontal_wrapped(|ui| {
            let left = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(egui::vec2(36.0, 26.0), left, |ui| {
                ui.set_min_width(36.0);
                ui.label(theme::soft(ui, &label));
            });
            changed = self.number_ui(ui, id, (stage, end), (minutes, unit), actions);
            let units = UNITS.map(|(size, key)| (size, self.say(&format!("time-unit-{key}"))));
            if let Some(chosen) = choice_ui(ui, id.with("unit"), &label, unit, units) {
                ui.data_mut(|data| data.insert_temp(id, chosen));
                let moved = minutes.map(|minutes| minutes_of(f64::from(minutes) / f64::from(unit), chosen));
                changed = moved.map(|minutes| Some(end.put(stage.time, minutes))).or(changed.take());
            }
        });
        changed
    }

    fn number_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        (stage, end): (&Stage, End),
        (minutes, unit): (Option<u32>, u32),
        actions: &mut Vec<Action>,
    ) -> Option<Option<TimeSpent>> {
        let shown = minutes.map(|minutes| (minutes / unit).to_string()).unwrap_or_default();
        let unit_words = UNITS.iter().find(|(size, _)| *size == unit).map_or("minutes", |(_, key)| key);
        let label = format!("{} ({})", self.say(end.key()), self.say(&format!("time-unit-{unit_words}")));
        let field = TextField { label: &label, hint: "–", limit: 8, ..TextField::default() };
        let typed = ui.allocate_ui(egui::vec2(64.0, 26.0), |ui| {
            ui.set_width(64.0);
            field::text_ui(ui, id.with("number"), &shown, field)
        });
        ui.add_space(gap::TIGHT);
        let text = typed.inner.finished?;
        if text.trim().is_empty() {
            return Some(None);
        }
        match text.trim().replace(',', ".").parse::<f64>() {
            Ok(number) if number >= 0.0 && number.is_finite() => {
                ui.data_mut(|data| data.insert_temp(id, unit));
                Some(Some(end.put(stage.time, minutes_of(number, unit))))
            }
            _ => {
                actions.push(Action::Notify(self.model.lang.say_with("time-unreadable", &[("text", text.into())])));
                None
            }
        }
    }
}

fn minutes_of(number: f64, unit: u32) -> u32 {
    (number * f64::from(unit)).round().clamp(0.0, LONGEST) as u32
}

/// The unit the user chose where it keeps the number whole, else the largest that does.
fn unit_of(minutes: u32, wanted: Option<u32>) -> u32 {
    let whole = |unit: &u32| minutes.is_multiple_of(*unit) && minutes >= *unit;
    let largest = || UNITS.iter().rev().map(|(size, _)| *size).find(whole);
    wanted.filter(|unit| minutes.is_multiple_of(*unit)).or_else(largest).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stay_is_shown_in_the_largest_whole_unit_or_the_one_chosen() {
        assert_eq!(unit_of(10_080, None), 10_080);
        assert_eq!(unit_of(10_080, Some(1440)), 1440);
        assert_eq!(unit_of(90, None), 1);
        assert_eq!(unit_of(90, Some(60)), 1);
        assert_eq!(unit_of(0, None), 1);
    }

    #[test]
    fn the_ends_of_a_stay_never_cross() {
        let stay = |from_minutes, to_minutes| TimeSpent { from_minutes, to_minutes };
        assert_eq!(End::From.put(Some(stay(10, 20)), 30), stay(30, 30));
        assert_eq!(End::To.put(Some(stay(10, 20)), 5), stay(5, 5));
        assert_eq!(End::To.put(None, 60), stay(60, 60));
        assert_eq!(minutes_of(1.5, 60), 90);
    }
}

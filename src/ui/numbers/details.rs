//! Which series is in sight, what is known about it, and the fields to change that.

use egui::{Align, ComboBox, Id, Layout, Role, Ui, WidgetInfo};
use jiff::civil::Date;

use super::{Shown, panel_ui, series_label};
use crate::action::{Action, Command};
use crate::document::{Edit, Period, SHORT_TEXT, Series, SeriesChange, Unit};
use crate::lang::Lang;
use crate::ui::field::{TextField, choice_ui, date_ui, labelled_text_ui};
use crate::ui::theme::{self, gap, size};

/// Less width than this, in points, and the series stands below the title.
const ONE_ROW: f32 = 700.0;

/// The title, the series in sight with where it comes from, the way to more numbers, and the fields where they are open.
pub fn head_ui(ui: &mut Ui, shown: &Shown<'_>, open: &mut bool, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let one_row = ui.available_width() > ONE_ROW;
    ui.horizontal(|ui| {
        ui.label(theme::strong(lang.say("numbers-title"), size::TITLE));
        if one_row {
            ui.add_space(gap::NORMAL);
            series_ui(ui, shown, open, actions);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(lang.say("numbers-import")).clicked() {
                actions.push(Action::Command(Command::ImportTable));
            }
        });
    });
    if !one_row {
        ui.horizontal_wrapped(|ui| series_ui(ui, shown, open, actions));
    }
    ui.add(egui::Label::new(theme::soft(ui, facts(lang, shown.series))).wrap());
    if *open {
        panel_ui(ui, |ui| fields_ui(ui, shown, actions));
    }
}

/// Which series is in sight, and the button to its fields.
fn series_ui(ui: &mut Ui, shown: &Shown<'_>, open: &mut bool, actions: &mut Vec<Action>) {
    which_ui(ui, shown, actions);
    let words = shown.model.lang.say(if *open { "numbers-details-close" } else { "numbers-details-open" });
    if ui.button(words).clicked() {
        *open = !*open;
    }
}

/// The name of the series; a choice where there are several.
fn which_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let label = series_label(lang, shown.series);
    let all = shown.editor.project().series();
    if all.len() < 2 {
        ui.add(egui::Label::new(theme::strong(label, size::HEADING)).truncate());
        return;
    }
    let width = 340.0_f32.min(ui.available_width() * 0.5);
    let combo = ComboBox::from_id_salt("series").selected_text(theme::strong(label.as_str(), size::BODY));
    let response = combo
        .width(width)
        .truncate()
        .show_ui(ui, |ui| {
            for series in newest_first(all) {
                let is_shown = series.id == shown.series.id;
                if ui.selectable_label(is_shown, series_label(lang, series)).clicked() && !is_shown {
                    actions.push(Action::ChooseSeries(Some(series.id)));
                }
            }
        })
        .response;
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(label.clone()),
        ..WidgetInfo::labeled(Role::ComboBox, true, lang.say("numbers-which"))
    });
}

fn newest_first(all: &[Series]) -> Vec<&Series> {
    let mut sorted: Vec<_> = all.iter().collect();
    sorted.sort_by_key(|series| std::cmp::Reverse(series.period.map(|period| (period.to, period.from))));
    sorted
}

/// What is counted, when, and where it comes from, in one line.
fn facts(lang: &Lang, series: &Series) -> String {
    let unit = lang.say(&format!("unit-{}-name", series.unit.id()));
    let period = series.period.map(|period| lang.format().period(period));
    let counted = lang.say_with("numbers-counted", &[("unit", unit.into())]);
    let when = period.unwrap_or_else(|| lang.say("numbers-no-period"));
    let source = &series.source;
    let from = match (source.file.is_empty(), source.column.is_empty()) {
        (true, _) => None,
        (false, true) => Some(lang.say_with("numbers-from-file", &[("file", source.file.as_str().into())])),
        (false, false) => Some(lang.say_with(
            "numbers-from-column",
            &[("file", source.file.as_str().into()), ("column", source.column.as_str().into())],
        )),
    };
    let reckoned = series.is_approximate().then(|| lang.say("numbers-approximate"));
    [Some(counted), Some(when), from, reckoned].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn fields_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let (lang, series) = (shown.model.lang, shown.series);
    let set = |change| Action::Edit(Edit::SetSeries(series.id, change));
    let id = |part| Id::unique(("series", series.id, part));
    ui.horizontal_wrapped(|ui| {
        column_ui(ui, 230.0, |ui| {
            let label = lang.say("numbers-name");
            let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
            if let Some(name) = labelled_text_ui(ui, id("name"), &series.name, field) {
                actions.push(set(SeriesChange::Name(name.trim().to_owned())));
            }
        });
        column_ui(ui, 150.0, |ui| {
            let label = lang.say("numbers-unit");
            ui.label(theme::soft(ui, &label));
            let units = Unit::ALL.map(|unit| (unit, lang.say(&format!("unit-{}-name", unit.id()))));
            if let Some(unit) = choice_ui(ui, id("unit"), &label, series.unit, units) {
                actions.push(set(SeriesChange::Unit(unit)));
            }
        });
        if let Some(period) = period_ui(ui, id("period"), lang, series.period) {
            actions.push(set(SeriesChange::Period(period)));
        }
    });
    ui.add_space(gap::TIGHT);
    if ui.button(lang.say("numbers-remove")).on_hover_text(lang.say("numbers-remove-hint")).clicked() {
        actions.push(Action::Edit(Edit::RemoveSeries(series.id)));
        let removed = [("name", series_label(lang, series).into())];
        actions.push(Action::Notify(lang.say_with("numbers-removed", &removed)));
    }
}

/// The first and the last day; gives the new period once one of them is finished.
#[expect(clippy::option_option, reason = "nothing changed, no period, or a period")]
pub fn period_ui(ui: &mut Ui, id: Id, lang: &Lang, period: Option<Period>) -> Option<Option<Period>> {
    let mut changed = None;
    let mut day_ui = |ui: &mut Ui, key: &str, value: Option<Date>, with: fn(Option<Period>, Date) -> Period| {
        column_ui(ui, 118.0, |ui| {
            let label = lang.say(key);
            ui.label(theme::soft(ui, &label));
            let hint = lang.say("numbers-day-hint");
            let field = TextField { label: &label, hint: &hint, limit: 20, ..TextField::default() };
            if let Some(day) = date_ui(ui, id.with(key), lang, value, field) {
                changed = Some(day.map(|day| with(period, day)));
            }
        });
    };
    day_ui(ui, "numbers-first-day", period.map(|period| period.from), from_on);
    day_ui(ui, "numbers-last-day", period.map(|period| period.to), up_to);
    changed
}

/// The period with another first day; one that had none lasts to the end of that month.
pub(super) fn from_on(period: Option<Period>, from: Date) -> Period {
    Period { from, to: period.map_or_else(|| from.last_of_month(), |period| period.to) }
}

/// The period with another last day; one that had none begins with that month.
pub(super) fn up_to(period: Option<Period>, to: Date) -> Period {
    Period { from: period.map_or_else(|| to.first_of_month(), |period| period.from), to }
}

/// A label and a field below it, as wide as said.
fn column_ui<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(width.min(ui.available_width()), 48.0);
    let layout = Layout::top_down(Align::Min);
    let inner = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_width(size.x);
        ui.spacing_mut().item_spacing.y = gap::TIGHT;
        content(ui)
    });
    inner.inner
}

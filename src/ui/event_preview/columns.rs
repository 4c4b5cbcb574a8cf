//! How the log is read: the columns of customer, step and time, and how the times are written, each with its reason.

use egui::{Id, RichText, Ui};

use super::{Change, Sheet};
use crate::events::{ColumnRef, Picked, Role, TimeFormat, TimeReason, Why};
use crate::import::{DayOrder, Decision};
use crate::scene::Paint;
use crate::ui::field::choice_ui;
use crate::ui::import_preview::file_words;
use crate::ui::theme::{self, gap, size};

const FORMATS: [TimeFormat; 7] = [
    TimeFormat::Iso,
    TimeFormat::EpochSeconds,
    TimeFormat::EpochMillis,
    TimeFormat::EpochMicros,
    TimeFormat::SerialDays,
    TimeFormat::Written(DayOrder::DayFirst),
    TimeFormat::Written(DayOrder::MonthFirst),
];
/// The least and the most width of a choice with its reason below it.
const CHOICE: (f32, f32) = (180.0, 240.0);

/// What was recognised, with a choice for each part of it.
pub fn columns_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let lang = sheet.lang();
    ui.add(egui::Label::new(theme::strong(lang.say("events-recognised"), size::HEADING)).wrap());
    let plan = &sheet.preview.plan;
    let file =
        [Decision::Encoding(plan.encoding, plan.encoding_why), Decision::Delimiter(plan.delimiter, plan.delimiter_why)];
    let words: Vec<String> = file.iter().filter_map(|decision| file_words(lang, decision)).collect();
    ui.add(egui::Label::new(theme::soft(ui, words.join(" "))).wrap());
    ui.add_space(gap::TIGHT);
    let roles = [
        (Role::User, "events-column-customer", plan.user),
        (Role::Event, "events-column-step", plan.event),
        (Role::Time, "events-column-time", plan.time),
    ];
    ui.horizontal_wrapped(|ui| {
        for (role, key, picked) in roles {
            column_ui(ui, sheet, role, key, picked);
        }
        if plan.time.is_some() {
            format_ui(ui, sheet);
        }
    });
}

fn column_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, role: Role, key: &str, picked: Option<Picked>) {
    let lang = sheet.lang();
    let now = picked.map(|picked| picked.column);
    let mut options: Vec<_> =
        sheet.preview.plan.column_names().into_iter().enumerate().map(|(at, name)| (Some(at), name)).collect();
    if now.is_none() {
        options.insert(0, (None, lang.say("events-column-choose")));
    }
    let why = match picked.map(|picked| picked.why) {
        Some(Why::Name) => "events-why-name",
        Some(Why::Values) => "events-why-values",
        Some(Why::Chosen) => "events-why-chosen",
        None => "events-why-none",
    };
    let (label, why) = (lang.say(key), lang.say(why));
    let why = if picked.is_none() { asked(ui, why) } else { theme::soft(ui, why) };
    let chosen = reasoned_ui(ui, &label, why, |ui| choice_ui(ui, Id::unique(key), &label, now, options));
    if let Some(Some(column)) = chosen {
        sheet.changes.push(Change::Column(role, ColumnRef::At(column)));
    }
}

fn format_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let (lang, plan) = (sheet.lang(), &sheet.preview.plan);
    let column = plan.time.map_or(0, |picked| picked.column);
    let fits = |format: TimeFormat| {
        let mut cells = plan.sample.iter().filter_map(|row| row.get(column)).take(50);
        cells.any(|cell| format.read(cell.as_bytes()).is_some())
    };
    let offered = FORMATS.into_iter().filter(|format| *format == plan.format || fits(*format));
    let options: Vec<_> = offered.map(|format| (format, lang.say(format_key(format)))).collect();
    let why = match plan.format_why {
        TimeReason::OneWay => "events-format-one-way",
        TimeReason::DayAbove12 => "events-format-day-above-12",
        TimeReason::BothFit => "events-format-both-fit",
        TimeReason::LaterRow => "events-format-later-row",
        TimeReason::Chosen => "events-why-chosen",
    };
    let (label, why) = (lang.say("events-format"), lang.say(why));
    let why = if plan.format_why == TimeReason::BothFit { asked(ui, why) } else { theme::soft(ui, why) };
    let chosen =
        reasoned_ui(ui, &label, why, |ui| choice_ui(ui, Id::unique("events-format"), &label, plan.format, options));
    if let Some(format) = chosen {
        sheet.changes.push(Change::Format(format));
    }
}

const fn format_key(format: TimeFormat) -> &'static str {
    match format {
        TimeFormat::Iso => "events-format-iso",
        TimeFormat::EpochSeconds => "events-format-epoch-s",
        TimeFormat::EpochMillis => "events-format-epoch-ms",
        TimeFormat::EpochMicros => "events-format-epoch-us",
        TimeFormat::SerialDays => "events-format-serial",
        TimeFormat::Written(DayOrder::DayFirst) => "events-format-day-first",
        TimeFormat::Written(DayOrder::MonthFirst) => "events-format-month-first",
    }
}

/// Words that wait for an answer.
fn asked(ui: &Ui, words: String) -> RichText {
    theme::strong(words, size::SMALL).color(theme::colour(ui, Paint::Warning))
}

/// A choice with its name above it and its reason below it.
fn reasoned_ui<R>(ui: &mut Ui, label: &str, why: RichText, content: impl FnOnce(&mut Ui) -> R) -> R {
    // Four in a row, or else two.
    let share = |of: f32| (ui.max_rect().width() - (of - 1.0) * gap::NORMAL) / of - 1.0;
    let (least, most) = CHOICE;
    let width = if share(4.0) >= least { share(4.0) } else { share(2.0) }.min(most);
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(egui::vec2(width, 70.0), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = gap::TIGHT;
        ui.label(theme::soft(ui, label));
        let chosen = content(ui);
        ui.add(egui::Label::new(why).wrap());
        chosen
    })
    .inner
}

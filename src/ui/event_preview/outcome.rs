//! What the count gave: the funnel, its segments, the times, the paths, and what to beware of.

use egui::{Align, Id, Label, Ui};

use super::{Change, Sheet, funnel, gaps, paths, segments, take};
use crate::document::SHORT_TEXT;
use crate::events::{Counted, EventWarning, Mode, RowFacts};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::event_words::{event_warning_words, row_fact_words};
use crate::ui::field::{TextField, text_ui};
use crate::ui::preview_frame::box_ui;
use crate::ui::theme::{self, gap, size};

/// Everything about the last count; nothing while there is none.
pub fn outcome_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let Some(counted) = &sheet.preview.counted else { return };
    let title = ui.label(theme::strong(sheet.lang().say("events-outcome"), size::HEADING));
    if sheet.preview.just_counted {
        title.scroll_to_me(Some(Align::TOP));
    }
    facts_ui(ui, sheet, counted);
    for warning in &counted.warnings {
        let words = format!("! {}", event_warning_words(sheet.lang(), counted, warning));
        box_ui(ui, Paint::Warning, |ui| {
            ui.add(Label::new(words).wrap());
            if matches!(warning, EventWarning::ClosedFarBelowOpen { .. }) && counted.funnel.mode != Mode::Open {
                any_order_ui(ui, sheet);
            }
        });
    }
    funnel::funnel_ui(ui, sheet, counted);
    ui.add_space(gap::WIDE);
    segments::segments_ui(ui, sheet, counted);
    name_ui(ui, sheet);
    ui.add_space(gap::WIDE);
    gaps::gaps_ui(ui, sheet.lang(), &counted.funnel);
    if let Some(journeys) = &counted.journeys {
        paths::paths_ui(ui, sheet, journeys);
    }
    ui.label(theme::strong(sheet.lang().say("events-rows-title"), size::BODY));
    for words in row_fact_words(sheet.lang(), &counted.rows) {
        ui.add(Label::new(words).wrap());
    }
}

/// The way out of an order that is not to be relied on.
fn any_order_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    if ui.button(sheet.lang().say("events-count-any-order")).clicked() {
        sheet.changes.extend([Change::Mode(Mode::Open), Change::Count]);
    }
}

/// How many customers the log has, and from when to when.
fn facts_ui(ui: &mut Ui, sheet: &Sheet<'_>, counted: &Counted) {
    let lang = sheet.lang();
    let users = counted.funnel.users;
    let users = Arg::Count(users, lang.format().count(users));
    let period = counted.rows.span.and_then(take::period).map(|period| lang.format().period(period));
    let words: Vec<String> = std::iter::once(lang.say_with("events-customers", &[("n", users)]))
        .chain(period.map(|period| lang.say_with("events-period", &[("period", period.into())])))
        .chain(left_out_words(lang, &counted.rows))
        .collect();
    ui.add(Label::new(theme::soft(ui, words.join(" "))).wrap());
}

/// What the numbers will be called in the project.
fn name_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let label = sheet.lang().say("numbers-name");
    let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
    ui.label(theme::soft(ui, label.as_str()));
    let typed = ui.scope(|ui| {
        ui.set_max_width(280.0);
        text_ui(ui, Id::unique("events-name"), &sheet.preview.name, field).finished
    });
    if let Some(name) = typed.inner {
        sheet.changes.push(Change::Name(name.trim().to_owned()));
    }
}

/// How many rows do not count; which and why stands with the rows.
fn left_out_words(lang: &Lang, rows: &RowFacts) -> Option<String> {
    let bad: u64 = rows.bad.iter().map(|(_, count)| count).sum();
    let count = Arg::Count(bad, lang.format().count(bad));
    (bad > 0).then(|| lang.say_with("events-rows-left-out", &[("n", count)]))
}

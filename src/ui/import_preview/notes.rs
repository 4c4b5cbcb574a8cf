//! What to beware of and what was decided, as sentences, with a button where a decision can be changed.

use egui::containers::menu::MenuButton;
use egui::{Align, Frame, Layout, Margin, RichText, Ui};

use super::words::{alternative_words, decision_words, repeats_words, warning_words};
use super::{Change, Sheet};
use crate::import::{Alternative, Correction, Decision, Repeats, Warning};
use crate::lang::Arg;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// The most sentences of one kind at first, and when all are asked for; the rows themselves show the rest.
const OF_A_KIND: usize = 10;
const MOST_OF_A_KIND: usize = 200;

/// The warnings, each on the colour of a warning.
pub fn warnings_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let draft = sheet.draft;
    let shown = shown_of(ui, "warnings");
    for warning in draft.warnings.iter().take(shown) {
        warning_ui(ui, sheet, warning);
    }
    more_ui(ui, sheet, "warnings", draft.warnings.len());
}

fn warning_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, warning: &Warning) {
    let ink = theme::colour(ui, Paint::Warning);
    let look = Frame::new()
        .fill(theme::colour(ui, Paint::Surface).blend(ink.gamma_multiply(0.10)))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 7));
    look.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let words = format!("! {}", warning_words(sheet.lang(), sheet.draft, warning));
        ui.add(egui::Label::new(RichText::new(words).color(theme::colour(ui, Paint::Ink))).wrap());
        if let Warning::Repeated { step, done, .. } = warning {
            repeats_ui(ui, sheet, step, *done);
        }
    });
}

/// What to do with a step that is there more than once.
fn repeats_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, step: &str, done: Repeats) {
    ui.horizontal_wrapped(|ui| {
        for repeats in [Repeats::KeepFirst, Repeats::Add, Repeats::KeepAll] {
            let words = repeats_words(sheet.lang(), repeats);
            if ui.selectable_label(repeats == done, words).clicked() && repeats != done {
                sheet.correct(Correction::SetRepeats(step.to_owned(), repeats));
            }
        }
    });
}

/// The decisions in the order of reading.
pub fn decisions_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let draft = sheet.draft;
    let title = sheet.lang().say("import-decisions");
    ui.label(theme::strong(title, size::BODY));
    let rows = |decision: &&Decision| matches!(decision, Decision::RowLeftOut { .. } | Decision::RowIncluded { .. });
    let columns = |decision: &&Decision| matches!(decision, Decision::ColumnLeftOut { .. });
    let others = draft.decisions.iter().filter(|decision| !rows(decision) && !columns(decision));
    for decision in others.take(4 * OF_A_KIND) {
        decision_ui(ui, sheet, decision);
    }
    some_ui(ui, sheet, "columns", draft.decisions.iter().filter(columns).collect());
    some_ui(ui, sheet, "rows", draft.decisions.iter().filter(rows).collect());
}

/// The first few of many decisions of a kind.
fn some_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, kind: &'static str, decisions: Vec<&Decision>) {
    let (count, shown) = (decisions.len(), shown_of(ui, kind));
    for decision in decisions.into_iter().take(shown) {
        decision_ui(ui, sheet, decision);
    }
    more_ui(ui, sheet, kind, count);
}

/// How many sentences of a kind are in sight: the first few, or all that the rows do not show better.
fn shown_of(ui: &Ui, kind: &'static str) -> usize {
    let all = ui.data(|data| data.get_temp::<bool>(more_id(kind))).unwrap_or_default();
    if all { MOST_OF_A_KIND } else { OF_A_KIND }
}

fn more_id(kind: &'static str) -> egui::Id {
    egui::Id::unique(("import-more", kind))
}

/// The button that shows the rest of a kind.
fn more_ui(ui: &mut Ui, sheet: &Sheet<'_>, kind: &'static str, count: usize) {
    let shown = shown_of(ui, kind);
    if count <= shown {
        return;
    }
    let more = (count - shown) as u64;
    let words = sheet.lang().say_with("import-more", &[("n", Arg::Count(more, sheet.lang().format().count(more)))]);
    if shown == MOST_OF_A_KIND {
        ui.label(theme::soft(ui, words));
    } else if ui.button(RichText::new(words).size(size::SMALL)).clicked() {
        ui.data_mut(|data| data.insert_temp(more_id(kind), true));
    }
}

fn decision_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, decision: &Decision) {
    let words = decision_words(sheet.lang(), sheet.draft, decision);
    let can_reread = sheet.file.bytes.is_some();
    let mut others = sheet.draft.alternatives(decision);
    others.retain(|other| can_reread || !matches!(other, Alternative::Reading(_)));
    let room = egui::vec2(ui.available_width(), 26.0);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Min), |ui| {
        match others.as_slice() {
            [] => {}
            [only] => only_ui(ui, sheet, only),
            several => several_ui(ui, sheet, &words, several),
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.add_space(gap::TIGHT);
            ui.add(egui::Label::new(words.as_str()).wrap());
        });
    });
}

/// A button for the only other way.
fn only_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, other: &Alternative) {
    let label = alternative_words(sheet.lang(), sheet.draft, other);
    if ui.button(RichText::new(label).size(size::SMALL)).clicked() {
        sheet.changes.push(change_of(other));
    }
}

/// A list of the other ways.
fn several_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, decision: &str, others: &[Alternative]) {
    let words = RichText::new(sheet.lang().say("import-correct")).size(size::SMALL);
    let (button, _) = MenuButton::from_button(egui::Button::new(words)).ui(ui, |ui| {
        for other in others {
            if ui.button(alternative_words(sheet.lang(), sheet.draft, other)).clicked() {
                sheet.changes.push(change_of(other));
                ui.close();
            }
        }
    });
    let name = sheet.lang().say_with("import-otherwise", &[("decision", decision.into())]);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
}

fn change_of(other: &Alternative) -> Change {
    match other {
        Alternative::Reading(choice) => Change::Reread(*choice),
        Alternative::Correction(correction) => Change::Correct(correction.clone()),
    }
}

//! The count itself: the button that begins it, how far it is, and why it could not be done.

use egui::{ProgressBar, Ui};

use super::state::{Task, Work};
use super::{Change, Sheet};
use crate::scene::Paint;
use crate::ui::event_words::event_error_words;
use crate::ui::preview_frame::box_ui;
use crate::ui::theme::{self, gap};

/// Why the log was not counted, with the way to have it read after all.
pub fn failure_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    match &sheet.preview.work {
        Work::Failed(error) => {
            let words = event_error_words(sheet.lang(), &sheet.preview.file, error);
            box_ui(ui, Paint::Bad, |ui| {
                ui.add(egui::Label::new(words).wrap());
            });
        }
        Work::Stopped => {
            ui.label(theme::soft(ui, sheet.lang().say("events-stopped")));
        }
        _ => return,
    }
    if sheet.preview.plan.is_complete()
        && sheet.preview.names.is_none()
        && ui.button(sheet.lang().say("events-read-again")).clicked()
    {
        sheet.changes.push(Change::ReadNames);
    }
    ui.add_space(gap::NORMAL);
}

/// What will stand here once the log is read.
pub fn waiting_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    if sheet.preview.names.is_none() && sheet.preview.under_way().is_some() {
        ui.add(egui::Label::new(theme::soft(ui, sheet.lang().say("events-reading-explained"))).wrap());
    }
}

/// The button that counts, until there is a count. It keeps its place while something is counted, so that nothing
/// comes to lie where a button was that the user is about to press.
pub fn button_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let preview = sheet.preview;
    if preview.counted.is_some() || !preview.plan.is_complete() {
        return;
    }
    let words = sheet.lang().say("events-count");
    let enough = preview.steps.as_ref().is_some_and(|steps| steps.len() > 1);
    if preview.under_way().is_some() || !enough {
        let button = ui.add_enabled(false, egui::Button::new(words));
        if preview.steps.is_some() && !enough {
            button.on_disabled_hover_text(sheet.lang().say("events-too-few-steps"));
        }
    } else if theme::primary_button_ui(ui, &words).clicked() {
        sheet.changes.push(Change::Count);
    }
}

/// A bar with a button that stops it, while something is counted; gives whether it is.
pub fn progress_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) -> bool {
    let Some((task, share, again)) = sheet.preview.under_way() else { return false };
    let lang = &sheet.model.lang;
    let key = match (task, again) {
        (_, true) => "events-reading-again",
        (Task::Names, _) => "events-reading-names",
        (Task::Funnel, _) => "events-counting",
    };
    let words = lang.say(key);
    let size = sheet.preview.size as f64 / 1e6;
    let mega = |bytes: f64| lang.format().decimal(bytes, usize::from(size < 10.0));
    let (done, all) = (mega(size * f64::from(share)), mega(size));
    let so_far = lang.say_with("events-so-far", &[("done", done.into()), ("all", all.into())]);
    let width = (ui.available_width() - 90.0).max(80.0);
    let bar = ui.add(ProgressBar::new(share).desired_width(width).text(format!("{words} {so_far}")));
    bar.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &words));
    if ui.button(lang.say("events-stop")).clicked() {
        sheet.stop = true;
    }
    true
}

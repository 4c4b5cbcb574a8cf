//! The count itself: the button that begins it, how far it is, and why it could not be done.

use egui::{ProgressBar, Ui};

use super::state::{EventPreview, Task, Work};
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
    if is_known(sheet.preview)
        && sheet.preview.names.is_none()
        && ui.button(sheet.lang().say("events-read-again")).clicked()
    {
        sheet.changes.push(Change::ReadNames);
    }
    ui.add_space(gap::NORMAL);
}

/// Whether customer, step and time have their columns.
fn is_known(preview: &EventPreview) -> bool {
    [preview.plan.user, preview.plan.event, preview.plan.time].iter().all(Option::is_some)
}

/// The button that counts, while there is something to be counted.
pub fn button_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let preview = sheet.preview;
    let (Some(steps), None, None) = (&preview.steps, &preview.counted, preview.under_way()) else { return };
    let (words, too_few) = (sheet.lang().say("events-count"), sheet.lang().say("events-too-few-steps"));
    let button = ui.add_enabled_ui(steps.len() > 1, |ui| theme::primary_button_ui(ui, &words)).inner;
    if button.on_disabled_hover_text(too_few).clicked() {
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
    let percent = lang.format().percent(f64::from((share * 100.0).floor() / 100.0));
    let width = (ui.available_width() - 90.0).max(80.0);
    let bar = ui.add(ProgressBar::new(share).desired_width(width).text(format!("{words} {percent}")));
    bar.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &words));
    if ui.button(lang.say("events-stop")).clicked() {
        sheet.stop = true;
    }
    true
}

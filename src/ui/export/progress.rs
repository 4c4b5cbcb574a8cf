//! How far an export is that takes long, with a way to stop it.

use egui::{Id, ProgressBar, Ui};

use crate::action::Action;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// What is done sooner is not worth a window, in seconds.
const SOON: f64 = 0.4;
const WIDTH: f32 = 360.0;

/// How far an export is.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// From 0 to 1; `None` = none is under way.
    pub share: Option<f32>,
    /// Since when one is, in seconds of the interface.
    since: Option<f64>,
    is_shown: bool,
}

impl Progress {
    /// Whether it lies over the view.
    pub const fn is_shown(&self) -> bool {
        self.is_shown
    }
}

/// Shows the bar, where an export is under way for a while.
pub(super) fn progress_ui(ui: &mut Ui, model: &Model<'_>, progress: &mut Progress, actions: &mut Vec<Action>) {
    progress.is_shown = false;
    let Some(share) = progress.share else {
        progress.since = None;
        return;
    };
    let now = ui.input(|input| input.time);
    let since = *progress.since.get_or_insert(now);
    if now - since < SOON {
        return ui.request_repaint_after_secs((SOON - (now - since)) as f32);
    }
    progress.is_shown = true;
    let lang = model.lang;
    let modal = theme::modal(ui, Id::unique("exporting")).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.content_rect().width() - 2.0 * gap::PAGE));
        ui.label(theme::strong(lang.say("export-working"), size::HEADING));
        ui.add_space(gap::NORMAL);
        let words = lang.format().percent(f64::from(share));
        let bar = ui.add(ProgressBar::new(share).text(&words));
        bar.widget_info(|| egui::WidgetInfo {
            value: Some(f64::from(share)),
            ..egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, lang.say("export-working"))
        });
        ui.add_space(gap::NORMAL);
        if ui.button(lang.say("export-stop")).clicked() {
            actions.push(Action::StopExport);
        }
    });
    if modal.should_close() {
        actions.push(Action::StopExport);
    }
}

//! How far items are, as words and as a bar.

use egui::{Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::insight::Progress;
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::theme;

/// "3 of 12 done".
pub(super) fn progress_words(progress: Progress, lang: &Lang) -> String {
    let count = |number: usize| lang.format().count(number as u64);
    let total = Arg::Count(progress.total as u64, count(progress.total));
    lang.say_with("checklist-progress", &[("done", count(progress.done).into()), ("n", total)])
}

/// Draws the bar into a box: what is done, then, paler, what is being worked on.
pub(super) fn paint_progress(progress: Progress, ui: &Ui, rect: Rect, fill: Paint, track: Paint) {
    let radius = rect.height() / 2.0;
    let total = progress.total.max(1) as f32;
    let painter = ui.painter();
    let part = |count: usize| {
        let width = (rect.width() * count as f32 / total).max(rect.height());
        Rect::from_min_size(rect.min, Vec2::new(width, rect.height()))
    };
    painter.rect_filled(rect, radius, theme::colour(ui, track));
    if progress.doing > 0 {
        let pale = theme::colour(ui, fill).gamma_multiply(0.4);
        painter.rect_filled(part(progress.done + progress.doing), radius, pale);
    }
    if progress.done > 0 {
        painter.rect_filled(part(progress.done), radius, theme::colour(ui, fill));
    }
}

/// The bar as wide as there is room, named by its words.
pub(super) fn bar_ui(progress: Progress, ui: &mut Ui, lang: &Lang, height: f32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    paint_progress(progress, ui, rect, Paint::Good, Paint::CardStroke);
    response.widget_info(|| WidgetInfo {
        value: Some(progress.share() * 100.0),
        ..WidgetInfo::labeled(egui::Role::ProgressIndicator, true, lang.say("checklist-progress-name"))
    });
    response.on_hover_text(progress_words(progress, lang));
}

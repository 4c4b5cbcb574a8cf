//! How far a checklist is: counted, in words and as a bar.

use egui::{Rect, Sense, Ui, Vec2, WidgetInfo};

use crate::document::{Item, ItemState};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::theme;

/// How many items there are and how far they are; what is not for this business counts nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    pub(super) done: usize,
    pub(super) doing: usize,
    pub(super) total: usize,
}

impl Progress {
    /// Counts items.
    pub(super) fn of<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let mut progress = Self::default();
        for item in items {
            match item.state {
                ItemState::NotForUs => continue,
                ItemState::Done => progress.done += 1,
                ItemState::Doing => progress.doing += 1,
                ItemState::Open => {}
            }
            progress.total += 1;
        }
        progress
    }

    /// "3 of 12 done".
    pub(super) fn words(self, lang: &Lang) -> String {
        let count = |number: usize| lang.format().count(number as u64);
        let args = [("done", count(self.done).into()), ("n", Arg::Count(self.total as u64, count(self.total)))];
        lang.say_with("checklist-progress", &args)
    }

    /// Draws the bar into a box: what is done, then, paler, what is being worked on.
    pub(super) fn paint(self, ui: &Ui, rect: Rect, fill: Paint, track: Paint) {
        let radius = rect.height() / 2.0;
        let total = self.total.max(1) as f32;
        let painter = ui.painter();
        let part = |count: usize| {
            let width = (rect.width() * count as f32 / total).max(rect.height());
            Rect::from_min_size(rect.min, Vec2::new(width, rect.height()))
        };
        painter.rect_filled(rect, radius, theme::colour(ui, track));
        if self.doing > 0 {
            let pale = theme::colour(ui, fill).gamma_multiply(0.4);
            painter.rect_filled(part(self.done + self.doing), radius, pale);
        }
        if self.done > 0 {
            painter.rect_filled(part(self.done), radius, theme::colour(ui, fill));
        }
    }

    /// The bar as wide as there is room, named by its words.
    pub(super) fn bar_ui(self, ui: &mut Ui, lang: &Lang, height: f32) {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        self.paint(ui, rect, Paint::Good, Paint::CardStroke);
        let share = self.done as f64 / self.total.max(1) as f64;
        response.widget_info(|| WidgetInfo {
            value: Some(share * 100.0),
            ..WidgetInfo::labeled(egui::Role::ProgressIndicator, true, lang.say("checklist-progress-name"))
        });
        response.on_hover_text(self.words(lang));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{ItemId, Subject};

    #[test]
    fn what_is_not_for_us_counts_nowhere() {
        let items: Vec<_> = ItemState::ALL
            .into_iter()
            .map(|state| Item { state, ..Item::new(ItemId(1), Subject::Own(String::new())) })
            .collect();
        assert_eq!(Progress::of(&items), Progress { done: 1, doing: 1, total: 3 });
    }
}

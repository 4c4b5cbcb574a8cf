//! Bars below one another: how often each answer was given, how many took how long.

use egui::{Align2, CornerRadius, FontId, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::figures::Figures;
use super::rows::text_width;
use crate::lang::Lang;
use crate::numbers::Rate;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

const ROW: f32 = 24.0;
const BAR: f32 = 15.0;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it counts.
    pub label: String,
    /// How many.
    pub count: u64,
    pub paint: Paint,
}

/// Shows the bars, each with its count and its share of all.
pub fn bars_ui(ui: &mut Ui, id: Id, lang: &Lang, bars: &[Bar]) {
    let font = FontId::proportional(size::SMALL);
    let all = bars.iter().fold(0_u64, |sum, bar| sum.saturating_add(bar.count));
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    let labels = bars.iter().map(|bar| text_width(ui, &font, &bar.label)).fold(0.0, f32::max) + gap::WIDE;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (at, bar) in bars.iter().enumerate() {
        let words = value_words(lang, bar.count, all);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let response = ui.interact(rect, id.with(at), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {words}", bar.label)));
        let ink = theme::colour(ui, Paint::Ink);
        ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, &bar.label, font.clone(), ink);
        let room = (rect.width() - labels - text_width(ui, &font, &words) - gap::WIDE).max(40.0);
        let width = (room * (bar.count as f32 / most as f32)).max(if bar.count > 0 { 2.0 } else { 0.0 });
        let left = rect.left() + labels;
        let shape = Rect::from_min_size(pos2(left, rect.center().y - BAR / 2.0), vec2(width, BAR));
        ui.painter().rect_filled(shape, CornerRadius::same(3), theme::colour(ui, bar.paint));
        let soft = theme::colour(ui, Paint::InkSoft);
        let at = pos2(left + width + gap::NORMAL, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, words, font.clone(), soft);
    }
}

/// The bars as a table.
pub fn bar_figures(lang: &Lang, columns: [&str; 2], bars: &[Bar]) -> Figures {
    let all = bars.iter().fold(0_u64, |sum, bar| sum.saturating_add(bar.count));
    let share = |count| lang.format().percent_or_dash(Rate::new(count, all).map(Rate::value));
    let row = |bar: &Bar| vec![bar.label.clone(), lang.format().count(bar.count), share(bar.count)];
    let [first, second] = columns.map(|key| lang.say(key));
    Figures { columns: vec![first, second, lang.say("numbers-bars-share")], rows: bars.iter().map(row).collect() }
}

/// "24 · 27 %".
fn value_words(lang: &Lang, count: u64, all: u64) -> String {
    let written = lang.format().count(count);
    match Rate::new(count, all).filter(|rate| rate.hits() > 0) {
        Some(rate) => format!("{written} · {}", lang.format().percent(rate.value())),
        None => written,
    }
}

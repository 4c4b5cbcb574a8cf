//! How long customers take from step to step: half of them, the quarters, and all of them as bars on one scale.

use egui::{Align, FontId, Label, Layout, Pos2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::document::Gap as Bars;
use crate::events::{EventFunnel, Gap};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::event_words::seconds_words;
use crate::ui::theme::{self, gap, size};

const HEIGHT: f32 = 42.0;
/// The least width of the words beside the bars, and the share of the width that they take.
const WORDS: (f32, f32) = (200.0, 0.42);
const SCALE: f32 = 18.0;
const SCALE_TEXT: f32 = 11.0;

/// A row for each step that is reached from another, and the scale below them.
pub fn gaps_ui(ui: &mut Ui, lang: &Lang, funnel: &EventFunnel) {
    let rows = funnel.steps.iter().filter_map(|step| {
        let before = step.before.and_then(|before| funnel.steps.get(before))?;
        Some((format!("{} → {}", before.name, step.name), step.gap?))
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    ui.label(theme::strong(lang.say("events-gaps-title"), size::HEADING));
    ui.add(Label::new(theme::soft(ui, lang.say("events-gaps-explained"))).wrap());
    for (name, gap) in &rows {
        row_ui(ui, lang, name, gap);
    }
    scale_ui(ui, lang);
    ui.add_space(gap::WIDE);
}

fn words_width(ui: &Ui) -> f32 {
    (ui.available_width() * WORDS.1).max(WORDS.0).min(ui.available_width() * 0.6)
}

fn row_ui(ui: &mut Ui, lang: &Lang, name: &str, gap: &Gap) {
    let width = words_width(ui);
    let half = lang.say_with("events-gap-half", &[("time", seconds_words(lang, gap.median).into())]);
    let (low, high) = (seconds_words(lang, gap.p25), seconds_words(lang, gap.p75));
    let quarters = lang.say_with("events-gap-quarters", &[("low", low.into()), ("high", high.into())]);
    ui.horizontal(|ui| {
        ui.allocate_ui_with_layout(vec2(width, HEIGHT), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(theme::strong(name, size::SMALL)).truncate());
            ui.add(Label::new(half.as_str()).truncate());
            ui.add(Label::new(theme::soft(ui, quarters.as_str())).truncate());
        });
        bars_ui(ui, lang, &format!("{name}: {half}, {quarters}"), gap);
    });
}

fn bars_ui(ui: &mut Ui, lang: &Lang, name: &str, gap: &Gap) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, name));
    let most = gap.bars.iter().copied().max().unwrap_or(0).max(1);
    let wide = rect.width() / gap.bars.len() as f32;
    let hovered = response.hover_pos().map(|at| ((at.x - rect.left()) / wide) as usize);
    for (at, count) in gap.bars.iter().enumerate() {
        let left = rect.left() + wide * at as f32 + 1.0;
        let room = Rect::from_min_max(pos2(left, rect.top()), pos2(left + wide - 2.0, rect.bottom()));
        let high = (room.height() - 2.0) * *count as f32 / most as f32;
        let high = if *count > 0 { high.max(2.0) } else { 0.0 };
        let bar = Rect::from_min_max(pos2(room.left(), room.bottom() - high), room.max);
        let paint = if hovered == Some(at) { Paint::Ink } else { Paint::Accent };
        ui.painter().rect_filled(bar, 2.0, theme::colour(ui, paint));
    }
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    if let Some((at, count)) = hovered.and_then(|at| gap.bars.get(at).map(|count| (at, *count))) {
        response.on_hover_text_at_pointer(bar_words(lang, at, count));
    }
}

fn bound_words(lang: &Lang, seconds: u64) -> String {
    if seconds < 60 { seconds_words(lang, seconds as f64) } else { lang.format().duration((seconds / 60) as u32) }
}

/// How many took how long.
fn bar_words(lang: &Lang, at: usize, count: u64) -> String {
    let bound = |at: usize| Bars::BOUNDS_SECS.get(at).map(|seconds| bound_words(lang, *seconds));
    let count = ("n", Arg::Count(count, lang.format().count(count)));
    match (at.checked_sub(1).and_then(bound), bound(at)) {
        (None, Some(high)) => lang.say_with("events-bar-first", &[count, ("high", high.into())]),
        (Some(low), Some(high)) => {
            lang.say_with("events-bar-between", &[count, ("low", low.into()), ("high", high.into())])
        }
        (Some(low), None) => lang.say_with("events-bar-last", &[count, ("low", low.into())]),
        (None, None) => String::new(),
    }
}

/// The bounds between the bars; every other one where there is no room for all.
fn scale_ui(ui: &mut Ui, lang: &Lang) {
    let words = words_width(ui) + ui.spacing().item_spacing.x;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), SCALE), Sense::hover());
    let width = rect.width() - words;
    let wide = width / (Bars::BOUNDS_SECS.len() + 1) as f32;
    let every = if wide < 46.0 { 2 } else { 1 };
    for (at, seconds) in Bars::BOUNDS_SECS.into_iter().enumerate().step_by(every) {
        let place: Pos2 = pos2(rect.left() + words + wide * (at + 1) as f32, rect.top());
        let text = bound_words(lang, seconds);
        let ink = theme::colour(ui, Paint::InkSoft);
        ui.painter().text(place, egui::Align2::CENTER_TOP, text, FontId::proportional(SCALE_TEXT), ink);
    }
}

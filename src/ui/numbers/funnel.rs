//! The funnel as bars: how many reach each step, and, pale, how many are lost on the way there.

use egui::emath::Align2;
use egui::{Color32, FontId, Id, Response, RichText, Sense, Ui};
use egui_plot::{AxisHints, Bar, BarChart, GridMark, Plot, PlotPoint, PlotTransform, Text};

use super::figures::Figures;
use super::panel::{Panel, plot_panel_ui};
use super::{Shown, words};
use crate::action::Action;
use crate::insight::count_in_unit;
use crate::lang::Lang;
use crate::numbers::Step;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The height of one step, in points.
const ROW: f32 = 38.0;
/// The share of a row that its bar takes.
const BAR: f64 = 0.62;
/// The most of the width that the steps' names take.
const NAMES_AT_MOST: f32 = 0.3;
/// The most of the plot that is kept free for what stands behind the bars.
const LABELS_AT_MOST: f32 = 0.6;

/// One step, ready to be drawn.
struct Row<'a> {
    name: &'a str,
    step: Step,
    is_leak: bool,
    words: String,
}

/// The plot with its title and the sentence that says what it shows.
pub fn funnel_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let (title, sentence) = (lang.say("numbers-funnel-title"), sentence(shown));
    let rows = rows(shown);
    let figures = || figures(shown);
    let panel = Panel { id: "funnel", title: &title, sentence: &sentence, figures: &figures, has_table: false };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        ui.label(theme::soft(ui, lang.say("numbers-funnel-legend")));
        if rows.is_empty() {
            return;
        }
        let (response, transform) = plot_ui(ui, shown, &rows);
        if let Some(index) = hovered(&response, &transform)
            && let Some(row) = rows.get(index)
        {
            response.on_hover_ui_at_pointer(|ui| step_words_ui(ui, shown, row));
        }
    });
}

/// Every figure of every step.
fn figures(shown: &Shown<'_>) -> Figures {
    let lang = shown.model.lang;
    let columns = ["step", "count", "conversion", "interval", "overall", "lost"];
    let columns = columns.iter().map(|column| lang.say(&format!("numbers-column-{column}"))).collect();
    let row = |(given, step): (&crate::document::Step, &Step)| {
        vec![
            given.name.clone(),
            lang.format().count_or_dash(step.count),
            words::conversion(lang, step),
            step.interval().map(|interval| words::interval(lang, interval)).unwrap_or_default(),
            words::overall(lang, step),
            words::lost(lang, step),
        ]
    };
    Figures { columns, rows: shown.series.steps.iter().zip(shown.funnel.steps()).map(row).collect() }
}

/// From how many at the first step to how many at the last.
fn sentence(shown: &Shown<'_>) -> String {
    let (lang, series) = (shown.model.lang, shown.series);
    let known = |step: Option<&crate::document::Step>| step.and_then(|step| Some((step.name.clone(), step.count?)));
    let ends = known(series.steps.first()).zip(known(series.steps.last())).filter(|_| series.steps.len() > 1);
    let Some(((first, from), (last, to))) = ends else { return lang.say("numbers-funnel-unknown") };
    let args = [
        ("first", first.into()),
        ("from", count_in_unit(lang, series.unit, from).into()),
        ("last", last.into()),
        ("to", lang.format().count(to).into()),
        ("rate", lang.format().percent_or_dash(shown.funnel.overall().map(crate::numbers::Rate::value)).into()),
    ];
    lang.say_with("numbers-funnel-sentence", &args)
}

fn rows<'a>(shown: &'a Shown<'_>) -> Vec<Row<'a>> {
    let lang = shown.model.lang;
    let leak = shown.advice.leak.as_ref().map(|leak| leak.step);
    let steps = shown.series.steps.iter().zip(shown.funnel.steps()).enumerate();
    let row = |(index, (given, step)): (usize, (&'a crate::document::Step, &Step))| {
        let is_leak = leak == Some(index);
        Row { name: &given.name, step: *step, is_leak, words: beside_bar(lang, step) }
    };
    steps.map(row).collect()
}

/// What stands behind the bar: the count, and the share of the step before that got here.
fn beside_bar(lang: &Lang, step: &Step) -> String {
    let count = lang.format().count_or_dash(step.count);
    if step.conversion.is_none() {
        return count;
    }
    let key = if step.rises { "numbers-bar-rises" } else { "numbers-bar" };
    lang.say_with(key, &[("count", count.into()), ("rate", words::conversion(lang, step).into())])
}

fn plot_ui(ui: &mut Ui, shown: &Shown<'_>, rows: &[Row<'_>]) -> (Response, PlotTransform) {
    let font = FontId::proportional(size::BODY);
    let width = ui.available_width();
    let names: Vec<String> = rows.iter().map(|row| elided(ui, &font, row.name, width * NAMES_AT_MOST)).collect();
    let names_width = names.iter().map(|name| text_width(ui, &font, name)).fold(40.0, f32::max) + 14.0;
    let leak_word = shown.model.lang.say("insight-leak-word");
    let reach = reach(ui, rows, &leak_word, width - names_width);
    let axis = AxisHints::new_y()
        .formatter(move |mark, _| names.get(index_of(mark.value)).cloned().unwrap_or_default())
        .min_thickness(names_width)
        .label_spacing(egui::Rangef::new(1.0, 2.0))
        .tick_label_color(theme::colour(ui, Paint::Ink))
        .tick_label_font(font);
    let count = rows.len();
    let plot = Plot::new(Id::unique(("funnel", shown.series.id)))
        .height(ROW * count as f32 + 4.0)
        .custom_y_axes(vec![axis])
        .y_grid_spacer(move |_| (0..count).map(|row| GridMark { value: -(row as f64), step_size: 1.0 }).collect())
        .show_axes([false, true])
        .show_grid(false)
        .show_background(false);
    let (bars, labels) = (bars(ui, rows), labels(ui, rows, &leak_word));
    let done = still(plot).show(ui, |plot_ui| {
        plot_ui.set_plot_bounds_x(0.0..=reach);
        plot_ui.set_plot_bounds_y(0.5 - count as f64..=0.5);
        plot_ui.bar_chart(bars);
        for label in labels {
            plot_ui.text(label);
        }
    });
    (done.response, done.transform)
}

/// A plot that is only looked at: it keeps no wheel, drag or focus from the page.
pub(super) fn still(plot: Plot<'_>) -> Plot<'_> {
    plot.allow_scroll(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .sense(Sense::hover())
}

/// The value at the plot's right edge, so that the labels have room behind the longest bar.
fn reach(ui: &Ui, rows: &[Row<'_>], leak_word: &str, width: f32) -> f64 {
    let font = theme::bold_font(size::SMALL);
    let longest = rows.iter().filter_map(|row| row.step.count).max().unwrap_or(0).max(1) as f64;
    let width = f64::from(width.max(80.0));
    let needed = rows.iter().map(|row| {
        let mark = if row.is_leak { text_width(ui, &font, leak_word) + 30.0 } else { 0.0 };
        let label = f64::from(text_width(ui, &font, &row.words) + mark + 16.0).min(width * f64::from(LABELS_AT_MOST));
        bar_end(row) * width / (width - label)
    });
    needed.fold(longest, f64::max)
}

/// Where the bar ends, with what was lost on the way.
fn bar_end(row: &Row<'_>) -> f64 {
    row.step.count.unwrap_or(0).max(before(row)) as f64
}

/// How many there were at the step before; 0 where that is not known.
fn before(row: &Row<'_>) -> u64 {
    let lost = row.step.lost.unwrap_or(0);
    row.step.count.and_then(|count| count.checked_add_signed(lost)).unwrap_or(0)
}

fn bars(ui: &Ui, rows: &[Row<'_>]) -> BarChart {
    let paint = |paint| theme::colour(ui, paint);
    let leak = paint(Paint::Leak);
    let mut bars = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let place = -(index as f64);
        let count = row.step.count.unwrap_or(0);
        let bar = |length: u64| Bar::new(place, length as f64).width(BAR).stroke(egui::Stroke::NONE);
        bars.push(bar(count).fill(paint(Paint::Flow)));
        let lost = before(row).saturating_sub(count);
        if lost > 0 {
            let fill = if row.is_leak { leak.gamma_multiply(0.32) } else { paint(Paint::FlowLost) };
            bars.push(bar(lost).base_offset(count as f64).fill(fill));
        }
    }
    BarChart::new("steps", bars).horizontal().allow_hover(false)
}

fn labels(ui: &Ui, rows: &[Row<'_>], leak_word: &str) -> Vec<Text> {
    let label = |index: usize, row: &Row<'_>| {
        let ink = theme::colour(ui, if row.is_leak { Paint::Leak } else { Paint::Ink });
        let words = RichText::new(format!("  {}", row.words)).font(theme::bold_font(size::SMALL)).color(ink);
        let text = if row.is_leak { with_mark(ui, words, leak_word, ink) } else { words.into() };
        let place = PlotPoint::new(bar_end(row), -(index as f64));
        Text::new(format!("label {index}"), place, text).color(ink).anchor(Align2::LEFT_CENTER).allow_hover(false)
    };
    rows.iter().enumerate().map(|(index, row)| label(index, row)).collect()
}

/// The words with the leak's mark behind them, as letters on its colour.
fn with_mark(ui: &Ui, words: RichText, leak_word: &str, ground: Color32) -> egui::WidgetText {
    let mut job = egui::text::LayoutJob::default();
    let (style, font) = (ui.style(), egui::FontSelection::Default);
    words.append_to(&mut job, style, font.clone(), egui::Align::Center);
    RichText::new("   ").append_to(&mut job, style, font.clone(), egui::Align::Center);
    let mark = RichText::new(format!(" {leak_word} "))
        .font(theme::bold_font(size::SMALL))
        .color(theme::colour(ui, Paint::OnLeak))
        .background_color(ground);
    mark.append_to(&mut job, style, font, egui::Align::Center);
    job.into()
}

/// The row under the pointer.
fn hovered(response: &Response, transform: &PlotTransform) -> Option<usize> {
    let pointer = response.hover_pos()?;
    Some(index_of(transform.value_from_position(pointer).y))
}

fn index_of(value: f64) -> usize {
    (-value).round().max(0.0) as usize
}

/// Everything about one step, in words.
fn step_words_ui(ui: &mut Ui, shown: &Shown<'_>, row: &Row<'_>) {
    let (lang, step) = (shown.model.lang, &row.step);
    ui.set_max_width(320.0);
    ui.label(theme::strong(row.name, size::BODY));
    let count = step
        .count
        .map_or_else(|| lang.say("numbers-count-unknown"), |count| count_in_unit(lang, shown.series.unit, count));
    ui.label(count);
    if step.conversion.is_some() {
        let rate = [("rate", words::conversion(lang, step).into())];
        ui.label(lang.say_with("numbers-hover-conversion", &rate));
    }
    if let Some(interval) = step.interval() {
        ui.label(lang.say_with("numbers-hover-interval", &[("interval", words::interval(lang, interval).into())]));
    }
    if step.overall.is_some() {
        ui.label(lang.say_with("numbers-hover-overall", &[("rate", words::overall(lang, step).into())]));
    }
    if step.rises {
        ui.label(lang.say("numbers-rises"));
    } else if let (Some(lost), Some(share)) = (step.lost, step.lost_share()) {
        let lost = count_in_unit(lang, shown.series.unit, lost.unsigned_abs());
        let args = [("lost", lost.into()), ("share", lang.format().percent(share).into())];
        ui.label(lang.say_with("numbers-hover-lost", &args));
    }
    if row.is_leak {
        ui.label(theme::strong(lang.say("numbers-leak-title"), size::SMALL).color(theme::colour(ui, Paint::Leak)));
    }
}

pub(super) fn text_width(ui: &Ui, font: &FontId, text: &str) -> f32 {
    ui.fonts_mut(|fonts| text.chars().map(|letter| fonts.glyph_width(font, letter)).sum())
}

/// The text, cut with an ellipsis where it is wider than there is room.
pub(super) fn elided(ui: &Ui, font: &FontId, text: &str, room: f32) -> String {
    let one_line = text.replace(['\n', '\r', '\t'], " ");
    if text_width(ui, font, &one_line) <= room {
        return one_line;
    }
    let mut left = room - text_width(ui, font, "…");
    let fits = |letter: &char| {
        left -= ui.fonts_mut(|fonts| fonts.glyph_width(font, *letter));
        left >= 0.0
    };
    let kept: String = one_line.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

//! Which step moved the result: a bar for each part of the change, from one side's last count to the other's.

use egui::{Align2, Id, Stroke, Ui};
use egui_plot::{Bar, BarChart};

use super::super::figures::Figures;
use super::super::panel::{Panel, plot_panel_ui};
use super::super::rows::{BAR, Rows};
use super::pair::Pair;
use super::words::signed_count;
use crate::action::Action;
use crate::insight::count_in_unit;
use crate::numbers::Decomposition;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The most parts that the sentence names; the others stand there as one.
const NAMED: usize = 4;

/// One row: a whole at either end, a part between.
struct Row {
    name: String,
    from: f64,
    to: f64,
    words: String,
    paint: Paint,
}

/// The plot with its sentence; or why the change cannot be taken apart.
pub fn moved_ui(ui: &mut Ui, pair: &Pair<'_>, actions: &mut Vec<Action>) {
    let lang = pair.lang();
    let title = lang.say("numbers-moved-title");
    let Some(found) = &pair.comparison().decomposition else {
        ui.label(theme::strong(title, size::HEADING));
        ui.add(egui::Label::new(lang.say("numbers-moved-unknown")).wrap());
        return;
    };
    let (sentence, rows) = (sentence(pair, found), rows(pair, found));
    let figures = || figures(pair, &rows);
    let panel = Panel { id: "moved", title: &title, sentence: &sentence, figures: &figures, has_table: true };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        ui.add(egui::Label::new(theme::soft(ui, lang.say("numbers-moved-legend"))).wrap());
        plot_ui(ui, pair, &rows);
    });
}

/// What a part is called: the number that enters, or the step.
fn part_name(pair: &Pair<'_>, step: usize) -> String {
    let name = pair.after().steps.get(step).map_or("", |step| step.name.as_str());
    let key = if step == 0 { "numbers-moved-entry" } else { "numbers-moved-step" };
    pair.lang().say_with(key, &[("step", name.into())])
}

/// The same, short enough to stand beside a bar.
fn row_name(pair: &Pair<'_>, step: usize) -> String {
    let name = pair.after().steps.get(step).map_or("", |step| step.name.as_str());
    if step == 0 { part_name(pair, step) } else { format!("→ {name}") }
}

fn sentence(pair: &Pair<'_>, found: &Decomposition) -> String {
    let lang = pair.lang();
    let mut parts: Vec<(i64, usize)> =
        found.whole_parts().into_iter().zip(&found.parts).map(|(count, part)| (count, part.step)).collect();
    parts.retain(|(count, _)| *count != 0);
    parts.sort_by_key(|(count, _)| std::cmp::Reverse(count.unsigned_abs()));
    let word = |(count, step): &(i64, usize)| {
        let args = [("count", signed_count(lang, *count).into()), ("part", part_name(pair, *step).into())];
        lang.say_with("numbers-moved-part", &args)
    };
    let mut words: Vec<String> = parts.iter().take(NAMED).map(word).collect();
    let rest: i64 = parts.iter().skip(NAMED).map(|(count, _)| *count).sum();
    if parts.len() > NAMED {
        words.push(lang.say_with("numbers-moved-rest", &[("count", signed_count(lang, rest).into())]));
    }
    let after = pair.after();
    let last = after.steps.len().saturating_sub(1);
    let [a, b] = &pair.names;
    let change = i64::try_from(i128::from(found.after) - i128::from(found.before)).unwrap_or(i64::MAX);
    let args = [
        ("end", after.steps.last().map_or("", |step| step.name.as_str()).into()),
        ("from", count_in_unit(lang, after.unit_of(last), found.before).into()),
        ("to", lang.format().count(found.after).into()),
        ("a", a.as_str().into()),
        ("b", b.as_str().into()),
        ("change", signed_count(lang, change).into()),
        ("parts", words.join(", ").into()),
    ];
    lang.say_with(if words.is_empty() { "numbers-moved-nothing" } else { "numbers-moved-sentence" }, &args)
}

fn rows(pair: &Pair<'_>, found: &Decomposition) -> Vec<Row> {
    let lang = pair.lang();
    let [a, b] = &pair.names;
    let whole = |name: &String, count: u64| Row {
        name: name.clone(),
        from: 0.0,
        to: count as f64,
        words: lang.format().count(count),
        paint: Paint::Flow,
    };
    let mut rows = vec![whole(a, found.before)];
    let mut reached = found.before as f64;
    for (part, count) in found.parts.iter().zip(found.whole_parts()) {
        let to = reached + part.count;
        let paint = if part.count < 0.0 { Paint::Bad } else { Paint::Good };
        let words = signed_count(lang, count);
        rows.push(Row { name: row_name(pair, part.step), from: reached, to, words, paint });
        reached = to;
    }
    rows.push(whole(b, found.after));
    rows
}

fn figures(pair: &Pair<'_>, rows: &[Row]) -> Figures {
    let columns = ["numbers-column-part", "numbers-column-moved"].map(|key| pair.lang().say(key)).to_vec();
    Figures { columns, rows: rows.iter().map(|row| vec![row.name.clone(), row.words.clone()]).collect() }
}

fn plot_ui(ui: &mut Ui, pair: &Pair<'_>, rows: &[Row]) {
    let id = Id::unique("moved");
    let ends = || rows.iter().flat_map(|row| [row.from, row.to]);
    let (low, high) = (ends().fold(0.0, f64::min), ends().fold(1.0, f64::max));
    let room = (high - low) * 0.12;
    let range = (if low < 0.0 { low - room } else { 0.0 }, high + room);
    let bar = |(place, row): (usize, &Row)| {
        let fill = theme::colour(ui, row.paint);
        let (from, to) = (row.from.min(row.to), row.from.max(row.to));
        Bar::new(-(place as f64), to - from).base_offset(from).width(BAR).stroke(Stroke::NONE).fill(fill)
    };
    let chart = BarChart::new("moved", rows.iter().enumerate().map(bar).collect()).horizontal().allow_hover(false);
    let names = rows.iter().map(|row| row.name.as_str()).collect();
    let drawn = Rows { id, names, range, axis: None }.show(ui, move |plot_ui| plot_ui.bar_chart(chart));
    for (place, row) in rows.iter().enumerate() {
        let response = drawn.row_ui(ui, id, place, &format!("{}: {}", row.name, row.words));
        let (ink, line) = (theme::colour(ui, Paint::Ink), theme::colour(ui, Paint::InkSoft));
        let at = egui::pos2(drawn.x(row.from.max(row.to)) + 7.0, drawn.y(place));
        ui.painter().text(at, Align2::LEFT_CENTER, &row.words, theme::bold_font(size::SMALL), ink);
        if place + 1 < rows.len() {
            let x = drawn.x(row.to);
            ui.painter().vline(x, drawn.y(place)..=drawn.y(place + 1), Stroke::new(1.0, line));
        }
        response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(360.0);
            ui.label(theme::strong(row.name.as_str(), size::BODY));
            ui.label(row.words.as_str());
            ui.label(theme::soft(ui, pair.lang().say("numbers-definition-moved")));
        });
    }
}

//! Both rates of every step on one line each: a ring for the first side, a dot for the second.

use egui::{Align2, FontId, Id, Stroke, Ui};

use super::super::rows::{Drawn, Rows};
use super::pair::{Pair, Row};
use super::words;
use crate::numbers::Rate;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// How large a ring and a dot are, in points.
const DOT: f32 = 6.0;
/// The share of the plot that is kept free behind the rates for the difference.
const LABEL_ROOM: f64 = 0.14;

/// The share that is kept free before 0, for rings that lie on it.
const LEFT_ROOM: f64 = 0.02;

/// Draws the rows with their legend.
pub fn plot_ui(ui: &mut Ui, pair: &Pair<'_>) {
    let lang = pair.lang();
    let [a, b] = &pair.names;
    let legend = lang.say_with("numbers-compare-legend", &[("a", a.as_str().into()), ("b", b.as_str().into())]);
    ui.add(egui::Label::new(theme::soft(ui, legend)).wrap());
    let rows = pair.rows();
    let (id, format) = (Id::unique("compare"), lang.format());
    let percent = move |value: f64| if value <= 0.0 { format.with_percent_sign("0") } else { format.percent(value) };
    let names = rows.iter().map(|row| row.name.as_str()).collect();
    let top = top(&rows);
    let plot = Rows { id, names, range: (-LEFT_ROOM * top, top), axis: Some(&percent) };
    let drawn = plot.show(ui, |_| {});
    for (place, row) in rows.iter().enumerate() {
        let spoken = pair.spoken(row);
        let response = drawn.row_ui(ui, id, place, &format!("{}: {}", row.name, spoken.replace('\n', "; ")));
        row_ui(ui, pair, &drawn, place, row);
        response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(360.0);
            ui.label(theme::strong(row.name.as_str(), size::BODY));
            ui.label(spoken);
            ui.label(theme::soft(ui, lang.say("numbers-definition-step")));
        });
    }
}

/// A little above the highest rate and its interval.
fn top(rows: &[Row<'_>]) -> f64 {
    let rates = rows.iter().flat_map(|row| [row.compared.before, row.compared.after]).flatten();
    let ends = rates.map(|rate| rate.interval().map_or_else(|| rate.value(), |interval| interval.high));
    ends.fold(0.0, f64::max).max(1e-4) * (1.0 + LABEL_ROOM) / (1.0 - LABEL_ROOM * 0.4)
}

fn row_ui(ui: &Ui, pair: &Pair<'_>, drawn: &Drawn, place: usize, row: &Row<'_>) {
    let compared = row.compared;
    let tone = theme::colour(ui, words::tone(compared.verdict));
    let (soft, ground) = (theme::colour(ui, Paint::InkSoft), theme::colour(ui, Paint::Surface));
    let y = drawn.y(place);
    let at = |rate: Rate| egui::pos2(drawn.x(rate.value()), y);
    for rate in [compared.before, compared.after].into_iter().flatten() {
        if let Some(interval) = rate.interval() {
            drawn.whisker(ui, place, (interval.low, interval.high), soft.gamma_multiply(0.6));
        }
    }
    let painter = ui.painter();
    if let (Some(before), Some(after)) = (compared.before, compared.after) {
        painter.line_segment([at(before), at(after)], Stroke::new(3.0, tone));
    }
    if let Some(before) = compared.before {
        painter.circle(at(before), DOT, ground, Stroke::new(2.0, theme::colour(ui, Paint::Ink)));
    }
    if let Some(after) = compared.after {
        painter.circle_filled(at(after), DOT, tone);
    }
    let ends = [compared.before, compared.after].into_iter().flatten();
    let right = ends
        .map(|rate| drawn.x(rate.interval().map_or_else(|| rate.value(), |interval| interval.high)) + DOT)
        .fold(drawn.x(0.0), f32::max);
    let sign = words::sign(compared.verdict);
    let label = match compared.change() {
        Some(change) => format!("{sign} {}", words::points(pair.lang(), Some(change))),
        None => sign.to_owned(),
    };
    let font: FontId = theme::bold_font(size::SMALL);
    painter.text(egui::pos2(right + 8.0, y), Align2::LEFT_CENTER, label, font, tone);
}

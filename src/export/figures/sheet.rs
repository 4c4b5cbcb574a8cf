//! Numbers on sheets: the funnel as bars, every figure in a table, and the course over the periods.

use egui::emath::{Rect, pos2, vec2};

use super::{Figures, Moment, StepRow, chart};
use crate::export::pdf::Page;
use crate::export::sheet::{
    CELL, CELL_BOLD, Column, GAP, HEADING, Head, Kind, MOST_LINES, SMALL, SMALL_BOLD, Sheets, WIDTH, WORDS,
};
use crate::lang::Lang;
use crate::layout::text::{lines, one_line};
use crate::scene::{Align, Mark, Paint};

/// The places of a bar's row: the name, the bar from and to, the count and the rate.
const NAME: f32 = 138.0;
const BAR: (f32, f32) = (146.0, 392.0);
const COUNT: f32 = 448.0;
const ROW: f32 = 22.0;

/// The numbers as pages.
pub fn pages(figures: &Figures, lang: &Lang) -> Vec<Page> {
    filled(figures, lang, Kind::Paper).pages(&figures.made)
}

/// The numbers as one picture, and around what it is drawn.
pub fn picture(figures: &Figures, lang: &Lang) -> (Vec<Mark>, Rect) {
    filled(figures, lang, Kind::Endless).picture(&figures.made)
}

fn filled<'a>(figures: &Figures, lang: &'a Lang, kind: Kind) -> Sheets<'a> {
    let mut sheets = Sheets::new(lang, kind);
    let Figures { kind, title, period, about, .. } = figures;
    sheets.head(&Head { kind, title, period, about });
    sheets.space(12.0);
    if figures.steps.is_empty() {
        sheets.paragraph(&figures.silence, &WORDS, Paint::InkSoft);
        return sheets;
    }
    leak(&mut sheets, figures);
    sheets.space(GAP);
    bars(&mut sheets, figures);
    sheets.space(GAP);
    table(&mut sheets, figures);
    if !figures.course.is_empty() {
        sheets.space(GAP);
        course(&mut sheets, figures);
    }
    sheets.space(GAP);
    for note in &figures.notes {
        sheets.paragraph(note, &SMALL, Paint::InkSoft);
    }
    sheets
}

fn leak(sheets: &mut Sheets<'_>, figures: &Figures) {
    let paint = if figures.leak.warns { Paint::Leak } else { Paint::InkSoft };
    let (left, top) = (sheets.left, sheets.y);
    let mut y = top;
    for (text, style, paint) in [(&figures.leak.heading, &HEADING, paint), (&figures.leak.words, &WORDS, Paint::Ink)] {
        for line in lines(text, style, WIDTH - 12.0, MOST_LINES) {
            sheets.put(&line, style, pos2(left + 12.0, y), paint, Align::Left);
            y += style.line_height;
        }
    }
    sheets.draw(Mark::filled(Rect::from_min_max(pos2(left, top), pos2(left + 3.0, y)), 1.5, paint));
    sheets.y = y;
}

fn bars(sheets: &mut Sheets<'_>, figures: &Figures) {
    sheets.heading(&figures.funnel, 2.0 * ROW, Paint::Ink);
    sheets.space(2.0);
    for step in &figures.steps {
        sheets.need(ROW);
        bar(sheets, step);
        sheets.space(ROW);
    }
}

/// A step: who reaches it before the pale bar of those who reached the one before, and how far chance reaches.
fn bar(sheets: &mut Sheets<'_>, step: &StepRow) {
    let (left, y) = (sheets.left, sheets.y);
    let at = |share: f32| left + BAR.0 + share.clamp(0.0, 1.0) * (BAR.1 - BAR.0);
    let rect = |share: f32| Rect::from_min_max(pos2(at(0.0), y + 3.0), pos2(at(share).max(at(0.0) + 0.8), y + 18.0));
    let (style, ink) = if step.is_leak { (CELL_BOLD, Paint::Leak) } else { (CELL, Paint::Ink) };
    sheets.line_of(&step.name, &style, pos2(left, y + 4.5), NAME, ink);
    sheets.extend(step.before.map(|share| Mark::filled(rect(share), 2.0, Paint::FlowLost)));
    let paint = if step.is_leak { Paint::Leak } else { Paint::Flow };
    sheets.extend(step.share.map(|share| Mark::filled(rect(share), 2.0, paint)));
    if let Some((low, high)) = step.whisker {
        let middle = y + 10.5;
        sheets.draw(Mark::line(pos2(at(low), middle), pos2(at(high), middle), 1.0, Paint::Ink));
        for end in [low, high] {
            sheets.draw(Mark::line(pos2(at(end), middle - 3.0), pos2(at(end), middle + 3.0), 1.0, Paint::Ink));
        }
    }
    sheets.right_aligned(&step.count, &CELL_BOLD, (BAR.1 + 4.0, COUNT), y + 4.5, Paint::Ink);
    let rate = if step.rises { format!("! {}", step.rate) } else { step.rate.clone() };
    let ink = if step.rises { Paint::Warning } else { ink };
    sheets.right_aligned(&rate, &style, (COUNT + 4.0, WIDTH), y + 4.5, ink);
}

fn table(sheets: &mut Sheets<'_>, figures: &Figures) {
    let [step, stage, count, rate, overall, lost] = &figures.columns;
    let column = |name, from, to, align| Column { name, from, to, align };
    let columns = [
        column(step.as_str(), 0.0, 118.0, Align::Left),
        column(stage.as_str(), 124.0, 204.0, Align::Left),
        column(count.as_str(), 208.0, 252.0, Align::Right),
        column(lost.as_str(), 256.0, 296.0, Align::Right),
        column(rate.as_str(), 302.0, 340.0, Align::Right),
        column("", 345.0, 408.0, Align::Left),
        column(overall.as_str(), 410.0, 446.0, Align::Right),
        column("", 451.0, WIDTH, Align::Left),
    ];
    sheets.need(4.0 * CELL.line_height);
    sheets.columns(&columns);
    for row in &figures.steps {
        let ink = if row.is_leak { Paint::Leak } else { Paint::Ink };
        let style = if row.is_leak { CELL_BOLD } else { CELL };
        let rate = if row.rises { format!("! {}", row.rate) } else { row.rate.clone() };
        sheets.row(
            &columns,
            &[
                (&row.name, style, ink),
                (&row.stage, CELL, Paint::InkSoft),
                (&row.count, CELL, Paint::Ink),
                (&row.lost, CELL, Paint::InkSoft),
                (&rate, style, if row.rises { Paint::Warning } else { ink }),
                (&row.interval, SMALL, Paint::InkSoft),
                (&row.overall, CELL, Paint::Ink),
                (&row.overall_interval, SMALL, Paint::InkSoft),
            ],
        );
    }
}

fn course(sheets: &mut Sheets<'_>, figures: &Figures) {
    sheets.heading(&figures.course_heading, chart::HEIGHT + 40.0, Paint::Ink);
    let words = one_line(figures.course_columns.last().map_or("", String::as_str), &SMALL, WIDTH);
    sheets.paragraph(&words, &SMALL, Paint::InkSoft);
    let at = vec2(sheets.left, sheets.y + 4.0);
    let format = sheets.lang.format();
    let marks = chart::marks(&figures.course, WIDTH, &|value| format.percent(value));
    sheets.extend(marks.into_iter().map(|mark| mark.translated(at)));
    let below = at.y + chart::HEIGHT;
    sheets.reach(below);
    sheets.y = below + 8.0;
    let [period, first, last, overall] = &figures.course_columns;
    let column = |name, from, to, align| Column { name, from, to, align };
    let columns = [
        column(period.as_str(), 0.0, 150.0, Align::Left),
        column(first.as_str(), 154.0, 244.0, Align::Right),
        column(last.as_str(), 254.0, 344.0, Align::Right),
        column(overall.as_str(), 350.0, 420.0, Align::Right),
        column("", 424.0, WIDTH, Align::Left),
    ];
    sheets.columns(&columns);
    for Moment { period, first, last, rate, interval, is_shown, .. } in &figures.course {
        let style = if *is_shown { CELL_BOLD } else { CELL };
        let small = if *is_shown { SMALL_BOLD } else { SMALL };
        sheets.row(
            &columns,
            &[
                (period, style, Paint::Ink),
                (first, style, Paint::Ink),
                (last, style, Paint::Ink),
                (rate, style, Paint::Ink),
                (interval, small, Paint::InkSoft),
            ],
        );
    }
}

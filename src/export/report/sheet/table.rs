//! The funnel and what moved, side by side: one row a step.

use egui::emath::{Rect, pos2, vec2};

use super::{HEADING, SMALL, SMALL_BOLD, Sheet, WIDTH, WORDS};
use crate::export::report::{FunnelRow, MovedRow, Report};
use crate::lang::Arg;
use crate::layout::text::{Style, lines, one_line};
use crate::numbers::Verdict;
use crate::scene::{Align, Mark, Paint};

const ROW: f32 = 16.0;
/// The most rows of steps.
const MOST_ROWS: usize = 10;
const CELL: Style = Style::regular(9.0, 12.0);
const CELL_BOLD: Style = Style::bold(9.0, 12.0);

/// The places of the columns, from the left edge.
const NAME_WIDTH: f32 = 140.0;
const BAR: (f32, f32) = (146.0, 256.0);
const COUNT: f32 = 300.0;
const RATE: f32 = 342.0;
const MOVED: f32 = 362.0;
const BEFORE: f32 = 410.0;
const VERDICT: f32 = 420.0;

/// What stands on a row.
enum Row<'a> {
    Step(&'a FunnelRow, Option<&'a MovedRow>),
    Skipped(usize),
}

impl Sheet<'_> {
    /// Both tables; gives back where they end, which is not below `bottom` as long as a few rows fit.
    pub(super) fn tables(&mut self, report: &Report, top: f32, bottom: f32) -> f32 {
        let left = self.left;
        self.line_of(&report.funnel.heading, &HEADING, pos2(left, top), MOVED - 20.0, Paint::Ink);
        let under = top + HEADING.line_height;
        if report.funnel.steps.is_empty() {
            return self.paragraph(&report.funnel.silence, left, WIDTH, under, 3);
        }
        let moved = &report.moved;
        self.line_of(&moved.heading, &HEADING, pos2(left + MOVED, top), WIDTH - MOVED, Paint::Ink);
        let is_compared = !moved.rows.is_empty();
        let beside =
            if is_compared { under } else { self.paragraph(&moved.words, left + MOVED, WIDTH - MOVED, under, 6) };
        self.names_of_columns(report, under, is_compared);
        let mut y = under + SMALL.line_height + 3.0;
        let room = ((bottom - y - 30.0) / ROW).max(4.0) as usize;
        for row in rows(report, room.min(MOST_ROWS)) {
            match row {
                Row::Step(step, moved) => self.step(report, step, moved, y),
                Row::Skipped(count) => {
                    let words = self.more(count, "report-more-steps");
                    self.line_of(&words, &SMALL, pos2(left, y + 2.5), NAME_WIDTH, Paint::InkSoft);
                }
            }
            y += ROW;
        }
        if let Some(overall) = &report.funnel.overall {
            y = self.whole(report, overall, y);
        }
        if is_compared { self.paragraph(&moved.words, left, WIDTH, y + 4.0, 4) } else { y.max(beside) }
    }

    /// How many are left out, in words.
    pub(super) fn more(&self, count: usize, key: &str) -> String {
        let count = count as u64;
        self.lang.say_with(key, &[("n", Arg::Count(count, self.lang.format().count(count)))])
    }

    fn paragraph(&mut self, text: &str, left: f32, width: f32, top: f32, most: usize) -> f32 {
        let mut y = top;
        for line in lines(text, &WORDS, width, most) {
            self.put(&line, &WORDS, pos2(left, y), Paint::InkSoft, Align::Left);
            y += WORDS.line_height;
        }
        y
    }

    fn names_of_columns(&mut self, report: &Report, top: f32, is_compared: bool) {
        let [_, count, rate] = &report.funnel.columns;
        let left = self.left;
        self.right_aligned(count, &SMALL, (BAR.1 + 4.0, COUNT), top, Paint::InkSoft);
        self.right_aligned(rate, &SMALL, (COUNT + 2.0, RATE), top, Paint::InkSoft);
        if is_compared {
            let [_, before, _, _] = &report.moved.columns;
            self.line_of(before, &SMALL, pos2(left + MOVED, top), WIDTH - MOVED, Paint::InkSoft);
        }
    }

    fn step(&mut self, report: &Report, step: &FunnelRow, moved: Option<&MovedRow>, y: f32) {
        let left = self.left;
        let (style, paint) = if step.is_leak { (CELL_BOLD, Paint::Leak) } else { (CELL, Paint::Ink) };
        self.line_of(&step.name, &style, pos2(left, y + 2.0), NAME_WIDTH, paint);
        self.bar(step, y);
        if step.is_leak {
            let room = BAR.1 - BAR.0;
            let at = BAR.0 + step.before.or(step.share).unwrap_or(0.0) * room;
            let word = one_line(&report.funnel.leak_word, &SMALL_BOLD, 60.0);
            if at + 4.0 + SMALL_BOLD.width(&word) < COUNT - 30.0 {
                self.put(&word, &SMALL_BOLD, pos2(left + at + 4.0, y + 2.5), Paint::Leak, Align::Left);
            }
        }
        self.right_aligned(&step.count, &CELL, (BAR.1, COUNT), y + 2.0, Paint::Ink);
        let rate = if step.rises { format!("! {}", step.rate) } else { step.rate.clone() };
        let ink = if step.rises { Paint::Warning } else { paint };
        self.right_aligned(&rate, &style, (COUNT, RATE), y + 2.0, ink);
        if let Some(moved) = moved {
            self.moved(moved, y);
        }
        self.rule(y + ROW);
    }

    /// Those who reach the step, before the pale bar of those who reached the one before.
    fn bar(&mut self, step: &FunnelRow, y: f32) {
        let at = |share: f32| self.left + BAR.0 + share.clamp(0.0, 1.0) * (BAR.1 - BAR.0);
        let bar = |share: f32| Rect::from_min_max(pos2(at(0.0), y + 3.0), pos2(at(share).max(at(0.0) + 0.8), y + 13.0));
        let pale = step.before.map(bar);
        let full = step.share.map(bar);
        self.marks.extend(pale.map(|rect| Mark::filled(rect, 1.5, Paint::FlowLost)));
        let paint = if step.is_leak { Paint::Leak } else { Paint::Flow };
        self.marks.extend(full.map(|rect| Mark::filled(rect, 1.5, paint)));
    }

    fn moved(&mut self, row: &MovedRow, y: f32) {
        self.right_aligned(&row.before, &CELL, (MOVED - 10.0, BEFORE), y + 2.0, Paint::InkSoft);
        let (sign, paint) = look(row.verdict);
        let style = if sign.is_some() { CELL_BOLD } else { CELL };
        let mut x = self.left + VERDICT;
        if let Some(up) = sign {
            let centre = pos2(x + 3.0, y + 8.0);
            let by = if up { -1.0 } else { 1.0 };
            let points = [vec2(-3.0, -2.4 * by), vec2(3.0, -2.4 * by), vec2(0.0, 2.4 * by)].map(|part| centre + part);
            self.marks.push(Mark::Polygon { points: points.to_vec(), fill: paint });
            x += 9.0;
        }
        let room = self.left + WIDTH - x;
        self.line_of(&row.words, &style, pos2(x, y + 2.0), room, paint);
    }

    /// The row of the whole funnel; gives back where it ends.
    fn whole(&mut self, report: &Report, overall: &str, y: f32) -> f32 {
        let left = self.left;
        self.line_of(&report.funnel.overall_name, &CELL_BOLD, pos2(left, y + 3.0), NAME_WIDTH + 100.0, Paint::Ink);
        self.right_aligned(overall, &CELL_BOLD, (COUNT - 30.0, RATE), y + 3.0, Paint::Ink);
        if report.moved.rows.len() > report.funnel.steps.len()
            && let Some(row) = report.moved.rows.last()
        {
            self.moved(row, y + 1.0);
        }
        y + ROW + 2.0
    }

    /// A text that ends at the right of a place between two columns.
    fn right_aligned(&mut self, text: &str, style: &Style, (from, to): (f32, f32), y: f32, paint: Paint) {
        let text = one_line(text, style, to - from);
        self.put(&text, style, pos2(self.left + to, y), paint, Align::Right);
    }
}

/// The steps in order; too many lose those before the last.
fn rows(report: &Report, most: usize) -> Vec<Row<'_>> {
    let steps = &report.funnel.steps;
    let row = |(at, step)| Row::Step(step, report.moved.rows.get(at));
    let all = steps.iter().enumerate();
    if steps.len() <= most {
        return all.map(row).collect();
    }
    let first = most.saturating_sub(2);
    let mut rows: Vec<_> = all.clone().take(first).map(row).collect();
    rows.push(Row::Skipped(steps.len() - first - 1));
    rows.extend(all.skip(steps.len() - 1).map(row));
    rows
}

/// Whether a triangle points up or down, and the colour of the words.
const fn look(verdict: Option<Verdict>) -> (Option<bool>, Paint) {
    match verdict {
        Some(Verdict::Better) => (Some(true), Paint::Good),
        Some(Verdict::Worse) => (Some(false), Paint::Bad),
        _ => (None, Paint::InkSoft),
    }
}

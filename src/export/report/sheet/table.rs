//! The funnel and what moved, side by side: one row a step.

use egui::emath::{Rect, pos2, vec2};

use crate::export::report::{FunnelRow, MovedRow, Report};
use crate::export::sheet::{CELL, CELL_BOLD, HEADING, SMALL, SMALL_BOLD, Sheets, WIDTH, WORDS};
use crate::layout::text::{lines, one_line};
use crate::numbers::Verdict;
use crate::scene::{Align, Mark, Paint};

const ROW: f32 = 16.0;

/// The places of the columns, from the left edge.
const NAME_WIDTH: f32 = 140.0;
const BAR: (f32, f32) = (146.0, 256.0);
const COUNT: f32 = 300.0;
const RATE: f32 = 342.0;
const MOVED: f32 = 362.0;
const BEFORE: f32 = 410.0;
const VERDICT: f32 = 420.0;

impl Sheets<'_> {
    /// Both tables.
    pub(super) fn tables(&mut self, report: &Report) {
        let left = self.left;
        let moved = &report.moved;
        self.need(HEADING.line_height + SMALL.line_height + 2.0 * ROW);
        self.bookmark(&report.funnel.heading);
        self.line_of(&report.funnel.heading, &HEADING, pos2(left, self.y), MOVED - 20.0, Paint::Ink);
        if report.funnel.steps.is_empty() {
            self.space(HEADING.line_height);
            return self.paragraph(&report.funnel.silence, &WORDS, Paint::InkSoft);
        }
        self.line_of(&moved.heading, &HEADING, pos2(left + MOVED, self.y), WIDTH - MOVED, Paint::Ink);
        self.space(HEADING.line_height);
        let is_compared = !moved.rows.is_empty();
        let under = self.place();
        if !is_compared {
            for line in lines(&moved.words, &WORDS, WIDTH - MOVED, 8) {
                self.put(&line, &WORDS, pos2(left + MOVED, self.y), Paint::InkSoft, Align::Left);
                self.space(WORDS.line_height);
            }
        }
        let beside = self.place();
        self.go_to(under);
        self.names_of_columns(report, is_compared);
        for (at, step) in report.funnel.steps.iter().enumerate() {
            if self.need(ROW) {
                self.names_of_columns(report, is_compared);
            }
            let y = self.y;
            self.step(report, step, moved.rows.get(at), y);
            self.space(ROW);
        }
        if let Some(overall) = &report.funnel.overall {
            self.need(ROW + 2.0);
            let y = self.y;
            self.y = self.whole(report, overall, y);
        }
        if is_compared {
            self.space(4.0);
            self.paragraph(&moved.words, &WORDS, Paint::InkSoft);
        } else if beside > self.place() {
            self.go_to(beside);
        }
    }

    fn names_of_columns(&mut self, report: &Report, is_compared: bool) {
        let top = self.y;
        let [_, count, rate] = &report.funnel.columns;
        let left = self.left;
        self.right_aligned(count, &SMALL, (BAR.1 + 4.0, COUNT), top, Paint::InkSoft);
        self.right_aligned(rate, &SMALL, (COUNT + 2.0, RATE), top, Paint::InkSoft);
        if is_compared {
            let [_, before, _, _] = &report.moved.columns;
            self.line_of(before, &SMALL, pos2(left + MOVED, top), WIDTH - MOVED, Paint::InkSoft);
        }
        self.space(SMALL.line_height + 3.0);
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
        self.extend(pale.map(|rect| Mark::filled(rect, 1.5, Paint::FlowLost)));
        let paint = if step.is_leak { Paint::Leak } else { Paint::Flow };
        self.extend(full.map(|rect| Mark::filled(rect, 1.5, paint)));
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
            self.draw(Mark::Polygon { points: points.to_vec(), fill: paint });
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
}

/// Whether a triangle points up or down, and the colour of the words.
const fn look(verdict: Option<Verdict>) -> (Option<bool>, Paint) {
    match verdict {
        Some(Verdict::Better) => (Some(true), Paint::Good),
        Some(Verdict::Worse) => (Some(false), Paint::Bad),
        _ => (None, Paint::InkSoft),
    }
}

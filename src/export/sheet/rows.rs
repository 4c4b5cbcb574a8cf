//! Tables on sheets: rows with texts in columns, the names of the columns again on every sheet.

use egui::emath::pos2;

use super::{CELL, SMALL, Sheets};
use crate::layout::text::{Style, lines};
use crate::scene::{Align, Paint};

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::export) struct Column<'a> {
    /// What stands above it.
    pub name: &'a str,
    /// Where it begins and ends, from the left edge.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// Where its texts lie.
    pub align: Align,
}

/// Above and below the texts of a row.
const INSET: f32 = 2.5;

impl Sheets<'_> {
    /// The names of the columns, and a line under them.
    pub fn columns(&mut self, columns: &[Column<'_>]) {
        let wrapped: Vec<_> =
            columns.iter().map(|column| lines(column.name, &SMALL, column.to - column.from, 3)).collect();
        let most = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let top = self.y;
        for (column, words) in columns.iter().zip(&wrapped) {
            // Names of one line stand right above the table.
            let mut y = top + SMALL.height(most - words.len());
            for line in words {
                self.cell(line, &SMALL, column, y, Paint::InkSoft);
                y += SMALL.line_height;
            }
        }
        self.y = top + SMALL.height(most) + 2.0;
        let y = self.y;
        self.rule(y);
    }

    /// A row of texts, as high as the highest of them; the columns are named again where it begins a sheet.
    pub fn row(&mut self, columns: &[Column<'_>], texts: &[(&str, Style, Paint)]) {
        let wrapped: Vec<_> = columns
            .iter()
            .zip(texts)
            .map(|(column, (text, style, _))| lines(text, style, column.to - column.from, super::MOST_LINES))
            .collect();
        let height = |words: &Vec<String>, style: &Style| style.height(words.len());
        let high = wrapped
            .iter()
            .zip(texts)
            .map(|(words, (_, style, _))| height(words, style))
            .fold(CELL.line_height, f32::max);
        if self.need(high + 2.0 * INSET) {
            self.columns(columns);
        }
        let top = self.y + INSET;
        for ((column, words), (_, style, paint)) in columns.iter().zip(&wrapped).zip(texts) {
            let mut y = top;
            for line in words {
                self.cell(line, style, column, y, *paint);
                y += style.line_height;
            }
        }
        self.y = top + high + INSET;
        let y = self.y;
        self.rule(y);
    }

    fn cell(&mut self, text: &str, style: &Style, column: &Column<'_>, y: f32, paint: Paint) {
        let x = self.left
            + match column.align {
                Align::Left => column.from,
                Align::Centre => f32::midpoint(column.from, column.to),
                Align::Right => column.to,
            };
        self.put(text, style, pos2(x, y), paint, column.align);
    }
}

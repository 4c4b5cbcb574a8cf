//! The figures behind a plot as a table: shown below it, and copied for a spreadsheet.

use egui::{Align, FontId, Layout, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use super::rows::text_width;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The room beside the words of a cell.
const CELL_GAP: f32 = 18.0;
/// The least and the most width of the first column.
const FIRST: (f32, f32) = (110.0, 320.0);
/// The height of a row, and of the header.
const ROW: f32 = 26.0;

/// A table in words, as the language writes them; the first column names what the row is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// What stands above each column.
    pub columns: Vec<String>,
    /// The cells of each row, as many as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl Figures {
    /// The table with tabs between its cells, a line a row, the columns' names first.
    pub fn tab_separated(&self) -> String {
        let line = |cells: &Vec<String>| cells.iter().map(|cell| one_line(cell)).collect::<Vec<_>>().join("\t");
        let lines = std::iter::once(&self.columns).chain(&self.rows).map(line);
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Without what would begin another cell or row, and with plain spaces, as spreadsheets read them.
fn one_line(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r', '\u{a0}'], " ")
}

/// Shows the table; it scrolls sideways where it is wider than its place.
pub fn figures_ui(ui: &mut Ui, id: &str, figures: &Figures) {
    toned_figures_ui(ui, id, figures, &[]);
}

/// The same, with the colour of each row's last cell, in the order of the rows; beyond them, ink.
pub fn toned_figures_ui(ui: &mut Ui, id: &str, figures: &Figures, tones: &[Paint]) {
    let font = FontId::proportional(size::BODY);
    let widths: Vec<f32> = (0..figures.columns.len()).map(|column| width(ui, &font, figures, column)).collect();
    let Some((first, others)) = widths.split_first() else { return };
    let first = first.clamp(FIRST.0, FIRST.1);
    let needed = first.min(220.0) + others.iter().sum::<f32>();
    ScrollArea::horizontal().id_salt(("figures", id)).auto_shrink([false, true]).show(ui, |ui| {
        ui.set_min_width(needed.max(ui.available_width()));
        ui.push_id(("figures", id), |ui| grid_ui(ui, figures, others, tones));
    });
}

fn grid_ui(ui: &mut Ui, figures: &Figures, others: &[f32], tones: &[Paint]) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let first = Column::remainder().at_least(FIRST.0).clip(true);
    let mut builder = TableBuilder::new(ui).vscroll(false).striped(false).column(first);
    for width in others {
        builder = builder.column(Column::exact(*width));
    }
    let builder = builder.cell_layout(Layout::left_to_right(Align::Center));
    let header = builder.header(ROW + 2.0, |mut row| {
        for (column, name) in figures.columns.iter().enumerate() {
            row.col(|ui| {
                let words = theme::soft(ui, name);
                cell_ui(ui, column, words);
            });
        }
    });
    header.body(|body| {
        body.rows(ROW, figures.rows.len(), |mut row| {
            let tone = tones.get(row.index()).copied().unwrap_or(Paint::Ink);
            let cells = figures.rows.get(row.index()).into_iter().flatten();
            for (column, cell) in cells.enumerate() {
                row.col(|ui| {
                    line_above(ui);
                    let tone = if column + 1 == figures.columns.len() { tone } else { Paint::Ink };
                    let words = egui::RichText::new(cell).color(theme::colour(ui, tone));
                    cell_ui(ui, column, words);
                });
            }
        });
    });
}

/// Names to the left, figures to the right.
fn cell_ui(ui: &mut Ui, column: usize, words: egui::RichText) {
    if column == 0 {
        ui.add(egui::Label::new(words).truncate());
    } else {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(egui::Label::new(words).extend()));
    }
}

/// What the widest cell of a column takes.
fn width(ui: &Ui, font: &FontId, figures: &Figures, column: usize) -> f32 {
    let cells = figures.rows.iter().filter_map(|row| row.get(column)).chain(figures.columns.get(column));
    cells.map(|cell| text_width(ui, font, cell)).fold(0.0, f32::max) + CELL_GAP
}

fn line_above(ui: &Ui) {
    let rect = ui.max_rect();
    let stroke = egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_table_keeps_its_cells_apart() {
        let cells = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let figures = Figures { columns: cells(["Stap", "Aantal"]), rows: vec![cells(["Een\tof\ntwee", "12.480"])] };
        assert_eq!(figures.tab_separated(), "Stap\tAantal\nEen of twee\t12.480");
    }
}

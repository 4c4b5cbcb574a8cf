//! The file's rows as they are: each with its line number and what became of it.

use egui::{Align, Color32, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBody, TableBuilder, TableRow};

use super::Sheet;
use super::words::{column_name, fate_words, reason_words, role_words};
use crate::import::{Correction, Draft, Fate, Problem, Role, Row};
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The most columns that are shown; a wider table says how many it has.
const COLUMNS_AT_MOST: usize = 30;
/// How many rows are measured for the widths of the columns.
const MEASURED: usize = 30;
const ROW: f32 = 28.0;
/// The room at the left of a cell.
const INSET: f32 = 8.0;

/// The table of rows, scrolling both ways.
pub fn rows_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let lang = sheet.lang();
    let draft = sheet.draft;
    ui.label(theme::strong(lang.say("import-rows-title"), size::BODY));
    let shown = draft.columns.len().min(COLUMNS_AT_MOST);
    if draft.columns.len() > shown {
        let more = (draft.columns.len() - shown) as u64;
        let args = [("n", crate::lang::Arg::Count(more, lang.format().count(more)))];
        ui.label(theme::soft(ui, lang.say_with("import-more-columns", &args)));
    }
    ScrollArea::horizontal().id_salt("import-rows-across").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut builder = TableBuilder::new(ui)
            .id_salt(("import-rows", sheet.preview.table))
            .striped(false)
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::exact(48.0))
            .column(Column::exact(172.0).clip(true));
        for at in 0..shown {
            builder = builder.column(Column::exact(column_width(draft, at)).clip(true));
        }
        let table = builder.header(42.0, |mut row| header_ui(&mut row, sheet, shown));
        table.body(|body| body_ui(body, sheet, shown));
    });
}

/// As wide as the longest of the first cells, within bounds; by the number of letters.
fn column_width(draft: &Draft, at: usize) -> f32 {
    let name = draft.columns.get(at).map_or(0, |column| column.name.chars().count());
    let cells = draft.rows.iter().take(MEASURED).map(|row| row.text(at).chars().take(40).count());
    (cells.fold(name, usize::max) as f32 * 7.2 + 2.0 * INSET + 4.0).clamp(88.0, 210.0)
}

fn header_ui(row: &mut TableRow<'_, '_>, sheet: &Sheet<'_>, shown: usize) {
    let lang = sheet.lang();
    for key in ["import-column-line", "import-column-fate"] {
        row.col(|ui| {
            ui.add_space(INSET);
            ui.label(theme::soft(ui, lang.say(key)));
        });
    }
    for (at, column) in sheet.draft.columns.iter().enumerate().take(shown) {
        row.col(|ui| {
            ui.add_space(INSET);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let name = theme::strong(column_name(lang, sheet.draft, at), size::SMALL);
                ui.add(egui::Label::new(name).truncate());
                let role = role_words(lang, column.role);
                ui.add(egui::Label::new(theme::soft(ui, role)).truncate());
            });
        });
    }
}

fn body_ui(body: TableBody<'_>, sheet: &mut Sheet<'_>, shown: usize) {
    let rows = &sheet.draft.rows;
    let with_fate =
        !matches!(&sheet.preview.series, Err(problems) if problems.iter().any(|problem| is_uncounted(*problem)));
    let mut clicked = None;
    let shown_sheet = &*sheet;
    body.rows(ROW, rows.len(), |mut table_row| {
        let Some(row) = rows.get(table_row.index()) else { return };
        if let Some(include) = row_ui(&mut table_row, shown_sheet, row, (shown, with_fate)) {
            clicked = Some(Correction::IncludeRow(row.line, include));
        }
    });
    if let Some(correction) = clicked {
        sheet.correct(correction);
    }
}

/// Tables of events and of answers have no rows that are steps.
const fn is_uncounted(problem: Problem) -> bool {
    matches!(problem, Problem::EventLog | Problem::Survey)
}

/// One row; gives whether to take it in, when the user changed that.
fn row_ui(
    table_row: &mut TableRow<'_, '_>,
    sheet: &Sheet<'_>,
    row: &Row,
    (shown, with_fate): (usize, bool),
) -> Option<bool> {
    let mut clicked = None;
    table_row.col(|ui| {
        tint(ui, row, with_fate);
        ui.label(theme::soft(ui, row.line.to_string()));
    });
    table_row.col(|ui| {
        tint(ui, row, with_fate);
        if with_fate {
            clicked = fate_ui(ui, sheet, row);
        }
    });
    for at in 0..shown {
        table_row.col(|ui| {
            tint(ui, row, with_fate);
            cell_ui(ui, sheet, row, at);
        });
    }
    clicked
}

/// A tick for a row that counts, with the word that says what became of it.
fn fate_ui(ui: &mut Ui, sheet: &Sheet<'_>, row: &Row) -> Option<bool> {
    let lang = sheet.lang();
    let mut kept = row.fate == Fate::Kept;
    let words = fate_words(lang, &row.fate);
    let box_ = ui.checkbox(&mut kept, RichText::new(words.as_str()).size(size::SMALL));
    let name = lang.say_with("import-row-fate", &[("line", row.line.to_string().into()), ("fate", words.into())]);
    box_.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, kept, &name));
    let changed = box_.changed();
    if let Fate::LeftOut(reason) = &row.fate {
        box_.on_hover_text(reason_words(lang, row.line, reason));
    }
    changed.then_some(kept)
}

fn cell_ui(ui: &mut Ui, sheet: &Sheet<'_>, row: &Row, at: usize) {
    let counted = sheet.draft.columns.get(at).is_some_and(|column| matches!(column.role, Role::Counts | Role::Step));
    let text = row.text(at).replace(['\n', '\r'], " ");
    let kept = row.fate == Fate::Kept;
    let words = if counted && kept { theme::strong(text, size::SMALL) } else { RichText::new(text).size(size::SMALL) };
    let ink = if kept { Paint::Ink } else { Paint::InkSoft };
    let words = words.color(theme::colour(ui, ink));
    ui.add(egui::Label::new(if kept { words } else { words.strikethrough() }).truncate());
}

/// The ground of a cell: of one colour where its row counts, of another where it is left out.
fn tint(ui: &mut Ui, row: &Row, with_fate: bool) {
    let colour = match (with_fate, &row.fate) {
        (false, _) => Color32::TRANSPARENT,
        (true, Fate::Kept) => theme::colour(ui, Paint::Good).gamma_multiply(0.10),
        (true, Fate::LeftOut(_)) => theme::colour(ui, Paint::Warning).gamma_multiply(0.10),
    };
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
    ui.painter().rect_filled(ui.max_rect(), 0.0, colour);
    ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().bottom() - 0.5, line);
    ui.add_space(INSET);
}

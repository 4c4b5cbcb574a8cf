//! The first rows of the log as they are, under what each column is taken for.

use egui::{Align, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::Sheet;
use crate::events::Plan;
use crate::scene::Paint;
use crate::ui::theme::{self, size};

/// The most columns that are shown.
const COLUMNS_AT_MOST: usize = 30;
/// The most rows that are shown, and so many are measured for the widths.
const ROWS_AT_MOST: usize = 100;
const MEASURED: usize = 30;
const ROW: f32 = 28.0;
const INSET: f32 = 8.0;

/// The table of the first rows, scrolling both ways.
pub fn rows_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    let plan = &sheet.preview.plan;
    ui.label(theme::strong(sheet.lang().say("events-first-rows"), size::BODY));
    let order = columns_in_sight(plan);
    ScrollArea::horizontal().id_salt("events-rows-across").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut builder = TableBuilder::new(ui)
            .id_salt("events-rows")
            .striped(false)
            .auto_shrink(false)
            .cell_layout(Layout::left_to_right(Align::Center));
        for at in &order {
            builder = builder.column(Column::exact(column_width(plan, *at)).clip(true));
        }
        let table = builder.header(42.0, |mut row| header_ui(&mut row, sheet, &order));
        let count = plan.sample.len().min(ROWS_AT_MOST);
        table.body(|body| body.rows(ROW, count, |mut row| row_ui(&mut row, plan, &order)));
    });
}

/// The columns that count first, then the others as they stand.
fn columns_in_sight(plan: &Plan) -> Vec<usize> {
    let mut order: Vec<usize> =
        [plan.user, plan.event, plan.time].iter().flatten().map(|picked| picked.column).collect();
    order.dedup();
    let others: Vec<usize> = (0..plan.columns.len()).filter(|at| !order.contains(at)).collect();
    order.extend(others);
    order.truncate(COLUMNS_AT_MOST);
    order
}

/// As wide as the longest of the first cells, within bounds; by the number of letters.
fn column_width(plan: &Plan, at: usize) -> f32 {
    let name = plan.column_name(at).chars().count();
    let cells = plan.sample.iter().take(MEASURED).filter_map(|row| row.get(at));
    let longest = cells.map(|cell| cell.chars().take(40).count()).fold(name, usize::max);
    (longest as f32 * 7.2 + 2.0 * INSET + 4.0).clamp(88.0, 190.0)
}

fn header_ui(row: &mut TableRow<'_, '_>, sheet: &Sheet<'_>, order: &[usize]) {
    let plan = &sheet.preview.plan;
    for at in order {
        row.col(|ui| {
            ui.add_space(INSET);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let name = theme::strong(plan.column_name(*at), size::SMALL);
                ui.add(egui::Label::new(name).truncate());
                let role = theme::soft(ui, sheet.lang().say(role_key(plan, *at)));
                ui.add(egui::Label::new(role).truncate());
            });
        });
    }
}

fn role_key(plan: &Plan, at: usize) -> &'static str {
    let is = |picked: Option<crate::events::Picked>| picked.is_some_and(|picked| picked.column == at);
    match () {
        () if is(plan.user) => "events-role-customer",
        () if is(plan.event) => "events-role-step",
        () if is(plan.time) => "events-role-time",
        () => "import-role-not-used",
    }
}

fn row_ui(table_row: &mut TableRow<'_, '_>, plan: &Plan, order: &[usize]) {
    let Some(row) = plan.sample.get(table_row.index()) else { return };
    for at in order {
        let counts = role_key(plan, *at) != "import-role-not-used";
        table_row.col(|ui| {
            let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
            ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().bottom() - 0.5, line);
            ui.add_space(INSET);
            let text = row.get(*at).map_or("", String::as_str).replace(['\n', '\r'], " ");
            let ink = theme::colour(ui, if counts { Paint::Ink } else { Paint::InkSoft });
            ui.add(egui::Label::new(RichText::new(text).size(size::SMALL).color(ink)).truncate());
        });
    }
}

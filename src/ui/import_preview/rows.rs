//! The file's lines as they are: each cell in the colour of what it was taken for, each row with what became of it.

use egui::{Align, Color32, Label, Layout, RichText, ScrollArea, Sense, Ui};
use egui_extras::{Column, TableBody, TableBuilder, TableRow};

use super::Sheet;
use super::words::{above_words, column_name, decision_words, fate_words, reason_words, role_words};
use crate::document::Colour;
use crate::import::{Above, Correction, Decision, Draft, Fate, Problem, Role, Row};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// The most columns that are shown; a wider table says how many it has.
const COLUMNS_AT_MOST: usize = 30;
/// How many rows are measured for the widths of the columns.
const MEASURED: usize = 30;
const ROW: f32 = 28.0;
/// The room at the left of a cell.
const INSET: f32 = 8.0;

/// What the rows are shown with.
#[derive(Clone, Copy)]
struct Look {
    /// How many columns are shown.
    columns: usize,
    /// Whether a row counts or not: rows of tables that are not counted do neither.
    with_fate: bool,
}

/// The table of lines, scrolling both ways.
pub fn rows_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let lang = sheet.lang();
    let draft = sheet.draft;
    let columns = draft.columns.len().min(COLUMNS_AT_MOST);
    let look = Look { columns, with_fate: !sheet.file.problems().iter().any(|problem| is_uncounted(*problem)) };
    ui.label(theme::strong(lang.say("import-rows-title"), size::BODY));
    legend_ui(ui, sheet, look);
    if draft.columns.len() > columns {
        let more = (draft.columns.len() - columns) as u64;
        let args = [("n", crate::lang::Arg::Count(more, lang.format().count(more)))];
        ui.label(theme::soft(ui, lang.say_with("import-more-columns", &args)));
    }
    ScrollArea::horizontal().id_salt("import-rows-across").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut builder = TableBuilder::new(ui)
            .id_salt(("import-rows", sheet.preview.at(), sheet.file.table()))
            .striped(false)
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .sense(Sense::click())
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::exact(48.0))
            .column(Column::exact(172.0).clip(true));
        for at in 0..columns {
            builder = builder.column(Column::exact(column_width(draft, at)).clip(true));
        }
        let table = builder.header(42.0, |mut row| header_ui(&mut row, sheet, columns));
        table.body(|body| body_ui(body, sheet, look));
    });
}

/// What the colours mean, as far as they are in this table.
fn legend_ui(ui: &mut Ui, sheet: &Sheet<'_>, look: Look) {
    let mut parts: Vec<(String, Color32)> = Vec::new();
    for role in ROLES {
        if sheet.draft.columns.iter().any(|column| column.role == role) {
            parts.push((role_words(sheet.lang(), role), ground(ui, role)));
        }
    }
    let left_out = sheet.draft.rows.iter().take(5000).any(|row| row.fate != Fate::Kept);
    if left_out && look.with_fate {
        parts.push((sheet.lang().say("import-legend-left-out"), left_out_ground(ui)));
    }
    if !sheet.draft.above.is_empty() {
        parts.push((sheet.lang().say("import-legend-above"), above_ground(ui)));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(gap::TIGHT, gap::TIGHT);
        for (words, colour) in parts {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(13.0, 13.0), Sense::hover());
            let edge = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
            ui.painter().rect(rect, 3, colour, edge, egui::StrokeKind::Inside);
            ui.label(theme::soft(ui, words));
            ui.add_space(gap::NORMAL);
        }
    });
}

/// The roles in the order of the legend.
const ROLES: [Role; 9] = [
    Role::StepNames,
    Role::Counts,
    Role::Step,
    Role::Answers,
    Role::Periods,
    Role::Segments,
    Role::PercentCheck,
    Role::Money,
    Role::Identity,
];

/// The ground of a cell, by the part that its column plays.
fn ground(ui: &Ui, role: Role) -> Color32 {
    let colour = match role {
        Role::StepNames => Colour::Purple,
        Role::Counts | Role::Step | Role::Answers => Colour::Green,
        Role::Periods => Colour::Blue,
        Role::Segments => Colour::Teal,
        Role::PercentCheck => Colour::Yellow,
        Role::Money => Colour::Orange,
        Role::Identity => Colour::Pink,
        Role::NotUsed => return Color32::TRANSPARENT,
    };
    theme::colour(ui, Paint::Stage(colour, Tone::Soft))
}

fn left_out_ground(ui: &Ui) -> Color32 {
    theme::colour(ui, Paint::Stage(Colour::Red, Tone::Soft))
}

fn above_ground(ui: &Ui) -> Color32 {
    theme::colour(ui, Paint::LaneLabel)
}

/// As wide as the longest of the first cells, within bounds; by the number of letters.
fn column_width(draft: &Draft, at: usize) -> f32 {
    let name = draft.columns.get(at).map_or(0, |column| column.name.chars().count());
    let cells = draft.rows.iter().take(MEASURED).map(|row| row.text(at).chars().take(40).count());
    (cells.fold(name, usize::max) as f32 * 7.2 + 2.0 * INSET + 4.0).clamp(88.0, 210.0)
}

fn header_ui(row: &mut TableRow<'_, '_>, sheet: &Sheet<'_>, columns: usize) {
    let lang = sheet.lang();
    for key in ["import-column-line", "import-column-fate"] {
        row.col(|ui| {
            ui.add_space(INSET);
            ui.label(theme::soft(ui, lang.say(key)));
        });
    }
    for (at, column) in sheet.draft.columns.iter().enumerate().take(columns) {
        row.col(|ui| {
            ui.painter().rect_filled(ui.max_rect(), 0.0, ground(ui, column.role));
            ui.add_space(INSET);
            let words = ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let name = theme::strong(column_name(lang, sheet.draft, at), size::SMALL);
                ui.add(Label::new(name).truncate());
                let role = role_words(lang, column.role);
                ui.add(Label::new(theme::soft(ui, role)).truncate());
            });
            words.response.on_hover_ui(|ui| {
                ui.label(column_reason(sheet, at));
            });
        });
    }
}

/// Why a column plays its part.
fn column_reason(sheet: &Sheet<'_>, at: usize) -> String {
    let is_about = |decision: &&Decision| match decision {
        Decision::ColumnLeftOut { column, .. }
        | Decision::Question { column, .. }
        | Decision::PercentChecked { column, .. } => *column == at,
        Decision::ColumnsChosen { columns, .. } | Decision::PersonalDropped { columns } => columns.contains(&at),
        _ => false,
    };
    let lang = sheet.lang();
    let decided = sheet.draft.decisions.iter().find(is_about);
    decided.map_or_else(
        || {
            let role = sheet.draft.columns.get(at).map_or(Role::NotUsed, |column| column.role);
            let args = [("column", column_name(lang, sheet.draft, at).into()), ("role", role_words(lang, role).into())];
            lang.say_with("import-column-role", &args)
        },
        |decision| decision_words(lang, sheet.draft, decision),
    )
}

fn body_ui(body: TableBody<'_>, sheet: &mut Sheet<'_>, look: Look) {
    let (above, rows) = (&sheet.draft.above, &sheet.draft.rows);
    let mut clicked = None;
    let shown_sheet = &*sheet;
    body.rows(ROW, above.len() + rows.len(), |mut table_row| {
        let at = table_row.index();
        if let Some(line) = above.get(at) {
            above_ui(&mut table_row, shown_sheet, line, look.columns);
        } else if let Some(row) = rows.get(at - above.len())
            && let Some(include) = row_ui(&mut table_row, shown_sheet, row, look)
        {
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

/// A line above the rows, in grey.
fn above_ui(table_row: &mut TableRow<'_, '_>, sheet: &Sheet<'_>, line: &Above, columns: usize) {
    let texts = std::iter::once(line.line.map(|line| line.to_string()).unwrap_or_default())
        .chain([above_words(sheet.lang(), line.kind)])
        .chain(line.cells.iter().map(|cell| cell.replace(['\n', '\r'], " ")));
    for text in texts.chain(std::iter::repeat(String::new())).take(columns + 2) {
        table_row.col(|ui| {
            paint_ground(ui, above_ground(ui));
            ui.add(Label::new(theme::soft(ui, text)).truncate().selectable(false));
        });
    }
}

/// One row; gives whether to take it in, when the user changed that.
fn row_ui(table_row: &mut TableRow<'_, '_>, sheet: &Sheet<'_>, row: &Row, look: Look) -> Option<bool> {
    let mut clicked = None;
    let left_out = look.with_fate && row.fate != Fate::Kept;
    let plain = |ui: &Ui| if left_out { left_out_ground(ui) } else { Color32::TRANSPARENT };
    table_row.col(|ui| {
        paint_ground(ui, plain(ui));
        ui.add(Label::new(theme::soft(ui, row.line.to_string())).selectable(false));
    });
    table_row.col(|ui| {
        paint_ground(ui, plain(ui));
        if look.with_fate {
            clicked = fate_ui(ui, sheet, row);
        }
    });
    for at in 0..look.columns {
        table_row.col(|ui| {
            let role = sheet.draft.columns.get(at).map_or(Role::NotUsed, |column| column.role);
            let colour = if left_out { left_out_ground(ui) } else { ground(ui, role) };
            paint_ground(ui, colour);
            cell_ui(ui, sheet, row, at);
        });
    }
    if left_out && clicked.is_none() && table_row.response().clicked() {
        clicked = Some(true);
    }
    clicked
}

/// A tick for a row that counts, with the word that says what became of it.
fn fate_ui(ui: &mut Ui, sheet: &Sheet<'_>, row: &Row) -> Option<bool> {
    let lang = sheet.lang();
    let mut kept = row.fate == Fate::Kept;
    let words = fate_words(lang, &row.fate);
    let box_ = ui.add(theme::Outlined(egui::Checkbox::new(&mut kept, RichText::new(words.as_str()).size(size::SMALL))));
    let name = lang.say_with("import-row-fate", &[("line", row.line.to_string().into()), ("fate", words.into())]);
    box_.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, kept, &name));
    let changed = box_.changed();
    if let Fate::LeftOut(reason) = &row.fate {
        box_.on_hover_text(left_out_words(sheet, row, reason));
    }
    changed.then_some(kept)
}

/// Why a row is left out, and how it is taken in.
fn left_out_words(sheet: &Sheet<'_>, row: &Row, reason: &crate::import::Reason) -> String {
    let lang = sheet.lang();
    format!("{} {}", reason_words(lang, row.line, reason), lang.say("import-take-row-in"))
}

fn cell_ui(ui: &mut Ui, sheet: &Sheet<'_>, row: &Row, at: usize) {
    let counted = sheet.draft.columns.get(at).is_some_and(|column| matches!(column.role, Role::Counts | Role::Step));
    let text = row.text(at).replace(['\n', '\r'], " ");
    let kept = row.fate == Fate::Kept;
    let words = if counted && kept { theme::strong(text, size::SMALL) } else { RichText::new(text).size(size::SMALL) };
    let ink = if kept { Paint::Ink } else { Paint::InkSoft };
    let words = words.color(theme::colour(ui, ink));
    let label = Label::new(if kept { words } else { words.strikethrough() }).truncate().selectable(false);
    ui.add(label).on_hover_ui(|ui| {
        let full = row.text(at);
        if full.chars().count() > 24 {
            ui.label(full);
        }
        ui.label(match &row.fate {
            Fate::LeftOut(reason) => left_out_words(sheet, row, reason),
            Fate::Kept => column_reason(sheet, at),
        });
    });
}

fn paint_ground(ui: &mut Ui, colour: Color32) {
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine));
    ui.painter().rect_filled(ui.max_rect(), 0.0, colour);
    ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().bottom() - 0.5, line);
    ui.add_space(INSET);
}

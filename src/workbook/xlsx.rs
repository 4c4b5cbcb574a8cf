//! XLSX, cell by cell: never as a whole range, whose size the file decides.

use std::io::{Read, Seek};

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell::{self, Look};
use super::collect::{Collector, OpenSheet};
use super::{CellKind, WorkSheet, WorkbookError};

/// The sheets with their cells.
pub fn sheets(bytes: impl Read + Seek) -> Result<Vec<WorkSheet>, WorkbookError> {
    let mut book = Xlsx::new(bytes).map_err(|error| failed(&error))?;
    let listed = book.sheets_metadata().to_vec();
    let mut all = Collector::default();
    for listed in listed.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let merged = book.merge_cells_by_sheet_name(&listed.name).unwrap_or_default();
        let mut sheet = all.sheet(&listed.name, listed.visible != SheetVisible::Visible);
        values(&mut book, &listed.name, &mut sheet)?;
        formulas(&mut book, &listed.name, &mut sheet)?;
        sheet.end(&merged)?;
    }
    Ok(all.done())
}

fn failed(error: &XlsxError) -> WorkbookError {
    if matches!(error, XlsxError::Password) {
        return WorkbookError::Locked;
    }
    log::debug!("workbook: {error}");
    WorkbookError::Damaged
}

/// Every cell with a value, as its format shows it.
fn values<R: Read + Seek>(book: &mut Xlsx<R>, name: &str, sheet: &mut OpenSheet<'_>) -> Result<(), WorkbookError> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| failed(&error))?;
    let format = |style: &calamine::Style| {
        style.number_format.as_ref().map_or(Look::Plain, |format| cell::look(&format.format_code))
    };
    let looks: Vec<Look> = reader.styles().iter().map(format).collect();
    while let Some((found, style)) = reader.next_cell_with_style_id().map_err(|error| failed(&error))? {
        let look = looks.get(style).copied().unwrap_or(Look::Plain);
        if let Some((text, kind)) = cell::text(&Data::from(found.get_value().clone()), look) {
            sheet.put(found.get_position(), text, kind)?;
        }
    }
    Ok(())
}

/// Formulas without a result stand as they are written, so that they are seen and never counted.
fn formulas<R: Read + Seek>(book: &mut Xlsx<R>, name: &str, sheet: &mut OpenSheet<'_>) -> Result<(), WorkbookError> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| failed(&error))?;
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(|error| failed(&error))? {
        if let (DataRef::Empty, Some(formula)) = (&found.value, found.formula)
            && !sheet.has(found.pos)
        {
            sheet.put(found.pos, formula_text(formula), CellKind::Formula)?;
        }
    }
    Ok(())
}

fn formula_text(formula: calamine::XlsxFormulaMetadata) -> String {
    use calamine::XlsxFormulaMetadata as F;
    match formula {
        F::Normal { formula } | F::Shared { formula, .. } => format!("={formula}"),
        _ => "=".to_owned(),
    }
}

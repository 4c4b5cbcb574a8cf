//! XLS and ODS, which the library reads sheet by sheet as a whole.

use std::io::{Read, Seek};

use calamine::{Data, Dimensions, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError};

use super::cell::{self, Look};
use super::collect::Collector;
use super::{WorkSheet, WorkbookError};

/// The sheets of an old Excel workbook.
pub fn xls(bytes: impl Read + Seek + Clone) -> Result<Vec<WorkSheet>, WorkbookError> {
    let mut book = Xls::new(bytes).map_err(|error| match error {
        XlsError::Password => WorkbookError::Locked,
        _ => WorkbookError::Damaged,
    })?;
    let mut all = Collector::default();
    for listed in worksheets(book.sheets_metadata()) {
        let range = book.worksheet_range(&listed.name).map_err(|_| WorkbookError::Damaged)?;
        let merged = book.merge_cells_by_sheet_name(&listed.name).unwrap_or_default();
        take(&mut all, &listed, &range, &merged)?;
    }
    Ok(all.done())
}

/// The sheets of an `OpenDocument` workbook.
pub fn ods(bytes: impl Read + Seek) -> Result<Vec<WorkSheet>, WorkbookError> {
    let mut book = Ods::new(bytes).map_err(|error| match error {
        OdsError::Password => WorkbookError::Locked,
        _ => WorkbookError::Damaged,
    })?;
    let mut all = Collector::default();
    for listed in worksheets(book.sheets_metadata()) {
        let range = book.worksheet_range(&listed.name).map_err(|_| WorkbookError::Damaged)?;
        take(&mut all, &listed, &range, &[])?;
    }
    Ok(all.done())
}

fn worksheets(listed: &[Sheet]) -> Vec<Sheet> {
    listed.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect()
}

fn take(all: &mut Collector, listed: &Sheet, range: &Range<Data>, merged: &[Dimensions]) -> Result<(), WorkbookError> {
    let mut sheet = all.sheet(&listed.name, listed.visible != SheetVisible::Visible);
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        if let Some((text, kind)) = cell::text(value, Look::Plain) {
            sheet.put((top + row as u32, left + column as u32), text, kind)?;
        }
    }
    sheet.end(merged)
}

//! `PrestaShop`, statistics: an unnamed first column in which every second label is empty, so that the rows have no days.

use super::super::decision::ColumnReason;
use super::super::recognised::Recognised;
use super::super::sheet::{Kind, Sheet};
use super::{ColumnsLayout, Layout, Plan};
use crate::document::Unit;

pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    days(sheet).or_else(|| is_pie(sheet).then(|| Plan::new(Recognised::PRESTASHOP, Layout::Nothing)))
}

/// Whether the rows are shares of a whole, as `PrestaShop` exports its pie charts.
fn is_pie(sheet: &Sheet) -> bool {
    let ends_open = sheet.rows.iter().all(|row| row.cells.len() > sheet.columns.len());
    let [first, only] = sheet.columns.as_slice() else { return false };
    let shares: Vec<f64> = only.values.iter().filter_map(|value| value.any()).collect();
    let whole = (shares.iter().sum::<f64>() - 1.0).abs() < 0.015;
    sheet.header_line.is_some() && first.name.is_empty() && ends_open && shares.len() == sheet.rows.len() && whole
}

fn days(sheet: &Sheet) -> Option<Plan> {
    let first = sheet.columns.first()?;
    let rows = sheet.rows.len();
    let empty = sheet.rows.iter().filter(|row| row.text(0).is_empty()).count();
    let ends_open = sheet.rows.iter().filter(|row| row.cells.len() > sheet.columns.len()).count();
    let every_second = empty * 3 >= rows && empty < rows;
    if sheet.header_line.is_none() || !first.name.is_empty() || rows < 4 || !every_second || ends_open < rows {
        return None;
    }
    let counts = || sheet.columns.iter().enumerate().skip(1).filter(|(_, column)| column.kind == Kind::Count);
    let (people, steps): (Vec<_>, Vec<_>) = counts().partition(|(_, column)| column.unit == Some(Unit::People));
    let layout = ColumnsLayout { steps: steps.into_iter().map(|(at, _)| at).collect(), ..ColumnsLayout::default() };
    Some(Plan {
        left_out: people.into_iter().map(|(at, _)| (at, ColumnReason::NotAddable)).collect(),
        ..Plan::new(Recognised::PRESTASHOP, Layout::Columns(layout))
    })
}

//! Which program or hand made a table, and so which columns hold the steps and the counts.
//!
//! A known program is an entry of the catalogue, `assets/library/exports.ron`. What takes more than the names of
//! columns is one small file with a function from a sheet to a plan; [`RECOGNISERS`] is the only list of them. The
//! first that recognises the sheet decides.

mod answers;
mod catalogue;
mod columns;
mod event_log;
mod facts;
mod ga4_events;
mod ga4_exploration;
mod known;
mod people;
mod prestashop;
mod records;
mod rows;
#[cfg(test)]
mod tests;

pub(crate) use catalogue::words as kind_words;
pub(crate) use ga4_events::shop_place;
pub(crate) use rows::choose_counts;

use super::decision::{ColumnEvidence, ColumnReason, Decision};
use super::recognised::Recognised;
use super::sheet::Sheet;
use crate::document::Unit;

type Recogniser = fn(&Sheet) -> Option<Plan>;

/// In order of trust: known exporters, tables without counts, then the general kinds.
const RECOGNISERS: [Recogniser; 12] = [
    ga4_events::recognise,
    ga4_exploration::recognise,
    prestashop::recognise,
    catalogue::recognise,
    event_log::recognise,
    answers::recognise,
    records::recognise,
    people::recognise,
    columns::recognise,
    records::recognise_numbered,
    rows::recognise,
    rows::recognise_percentages,
];

/// The plan of the first recogniser that knows the sheet.
pub(crate) fn recognise(sheet: &Sheet) -> Plan {
    let found = RECOGNISERS.iter().find_map(|recogniser| recogniser(sheet));
    found.unwrap_or(Plan::new(Recognised::UNKNOWN, Layout::Nothing))
}

/// How a sheet is to be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    pub recognised: Recognised,
    pub layout: Layout,
    /// The steps stand in the usual order of a shop; others are left out.
    pub shop_order: bool,
    /// The steps are counted each for itself.
    pub open_funnel: bool,
    /// What is counted, where the exporter is known to count that.
    pub unit: Option<Unit>,
    /// Why the counted columns were chosen.
    pub because: ColumnEvidence,
    /// Columns that are not used, where the layout alone does not say why.
    pub left_out: Vec<(usize, ColumnReason)>,
    pub decisions: Vec<Decision>,
}

impl Plan {
    pub(crate) fn new(recognised: Recognised, layout: Layout) -> Self {
        Self {
            recognised,
            layout,
            shop_order: false,
            open_funnel: false,
            unit: None,
            because: ColumnEvidence::OnlyCounts,
            left_out: Vec::new(),
            decisions: Vec::new(),
        }
    }
}

/// Where the steps and counts are; all numbers are indices of columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Layout {
    /// One row a step.
    Rows(RowsLayout),
    /// One column a step.
    Columns(ColumnsLayout),
    /// One row a record: a deal, a customer, an order.
    Records(RecordsLayout),
    /// One row an answer to questions.
    Answers,
    /// No counts.
    Nothing,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct RowsLayout {
    pub name: Option<usize>,
    /// Periods or segments that are stacked under each other.
    pub group: Option<usize>,
    /// A second column of segments, where one alone does not tell the rows of a step apart.
    pub within: Option<usize>,
    /// Columns of counts; each is a series.
    pub counts: Vec<usize>,
    /// The columns of percentages that are series when there are no counts.
    pub percents: Vec<usize>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own on how the rows are read")]
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ColumnsLayout {
    /// In the order of the journey.
    pub steps: Vec<usize>,
    /// Days or periods, one a row.
    pub key: Option<usize>,
    /// Whether rows of one period are added up because other columns split them.
    pub split: bool,
    /// Nobody is in two rows, so people can be added up.
    pub apart: bool,
    /// The first row without a name is the total of the others.
    pub total_first: bool,
    /// Names of rows, each a series of its own.
    pub label: Option<usize>,
    /// The cells of the steps are percentages, of which the counts are to be computed.
    pub shares: bool,
    /// The columns of an earlier period beside these.
    pub earlier: Option<Earlier>,
}

/// Columns of an earlier period.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Earlier {
    pub key: Option<usize>,
    /// The column of each step, and its column of the earlier period.
    pub steps: Vec<(usize, usize)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RecordsLayout {
    /// What tells one record from another; rows that repeat it are one.
    pub id: Option<usize>,
    pub counted: Counted,
}

/// What is counted of records.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Counted {
    /// Those that are in a stage or beyond it; the stage stands in this column.
    Stages(usize),
    /// Customers with an order, and those with several; else the orders.
    Orders { customer: Option<usize>, abandoned: bool },
    /// How many there are.
    Rows,
}

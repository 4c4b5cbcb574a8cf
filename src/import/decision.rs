//! What was decided while reading a table, and why rows and columns were left out.
//!
//! Everything here is data: the sentences are written where a language is known.

use super::answers::{Measure, MeasureEvidence};
use super::dates::{DayOrder, Period};
use super::decode::Encoding;
use super::draft::Correction;
use super::number::{NumberEvidence, NumberFormat};
use super::recognised::Recognised;
use crate::document::Unit;
use crate::surveys::Scale;

/// Why the encoding is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EncodingEvidence {
    /// The file begins with a byte-order mark.
    Bom,
    /// Nearly every second byte is NUL.
    NulPattern,
    /// All bytes are valid UTF-8.
    ValidUtf8,
    /// They are not, so an older Western encoding is likely.
    NotUtf8,
    /// The user said so.
    User,
}

/// Why the delimiter is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelimiterEvidence {
    /// The file's first line says so (`sep=;`).
    SepLine,
    /// `agree` of the first `lines` lines have the same number of fields.
    Vote {
        /// Lines of the most common width.
        agree: usize,
        /// Lines that were looked at.
        lines: usize,
    },
    /// There is only one column.
    OneColumn,
    /// The user said so.
    User,
}

/// Where a period was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodSource {
    /// In the exporter's comment lines.
    Comments,
    /// In a title line above the header.
    Title,
    /// In columns with dates: the first and the last day.
    Columns,
    /// In the file's name.
    FileName,
    /// The user set it.
    User,
}

/// Why one column was preferred to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnEvidence {
    /// It is the only one with counts.
    OnlyCounts,
    /// It counts people; one person can make many events.
    PeopleRatherThan(Unit),
    /// Its unit comes nearer to people than the other's.
    NearerToPeople(Unit),
    /// The columns are periods or segments of the same count, so each is a series.
    SameCount,
    /// The exporter is known to put the count there.
    KnownExporter,
    /// The user chose it.
    User,
}

/// Why a column is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnReason {
    /// It counts something else than the chosen column.
    OtherCount,
    /// It holds changes between two other columns.
    Change,
    /// It holds rates or averages.
    Rate,
    /// It holds durations.
    Duration,
    /// It holds text or dates without a part in the funnel.
    Text,
    /// It holds identifiers or codes.
    Identifier,
    /// It counts people, who may be in several rows: its rows cannot be added.
    NotAddable,
    /// Another column already stands for this step.
    SameStep,
    /// It has the name of an earlier column.
    SameName,
    /// It has no step of a funnel in its name.
    NoStep,
    /// It is the total of other columns.
    Total,
    /// It has no values.
    Empty,
    /// It holds names or addresses of people, and they were dropped.
    Personal,
    /// It is an answer in words, or belongs to the form.
    NoScale,
}

/// Which earlier number the percentages of a column refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentBasis {
    /// The first step.
    First,
    /// The step before.
    Previous,
    /// The percentage stands on the row before the step it belongs to.
    Next,
}

/// A row is used, or left out for a reason.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// The row is a step, or is counted in one.
    Kept,
    /// The row is left out; including it reverts that.
    LeftOut(Reason),
}

/// Why a row is left out.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// A total of other rows.
    Total(Total),
    /// A line of text under or between the rows.
    Footnote,
    /// It explains the columns.
    Description,
    /// The exporter says that there are no data.
    NoData,
    /// It has no name.
    NoName,
    /// Not one of the shop's events in their usual order.
    NotAShopEvent,
    /// The step was already there, in this line.
    Repeated {
        /// Line of the row that is kept.
        first: usize,
    },
    /// It belongs to the record in this line.
    SameRecord {
        /// Line of the record's first row.
        first: usize,
    },
    /// The record was lost; the table does not say how far it came.
    Lost,
    /// An amount, an average or a rate among the counts of steps.
    Figure,
    /// An order that was cancelled, paid back, not paid or not placed.
    NotPaid {
        /// What the table says of it, as written.
        status: String,
    },
    /// The user left it out.
    ByUser,
}

/// How a total row was told from a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The word that says so, as written; none when the name is empty.
    pub label: Option<String>,
    /// The label stands in a field beyond the header's last.
    pub extra_field: bool,
    /// The number that was compared, in the first column that could be.
    pub value: Option<f64>,
    /// Whether it is the sum of the other rows, within half a percent.
    pub is_sum: bool,
}

/// A choice the importer made. [`Decision::revert`] says what takes it back.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// How the bytes were read.
    Encoding(Encoding, EncodingEvidence),
    /// How the fields were split.
    Delimiter(char, DelimiterEvidence),
    /// The table stands on this sheet of a workbook.
    OnSheet {
        /// The name on its tab.
        name: String,
        /// Whether the tab is hidden.
        hidden: bool,
    },
    /// Labels of merged cells were put into each of their rows.
    FilledDown {
        /// How many cells got one.
        cells: usize,
    },
    /// Lines of comment before the header.
    Comments {
        /// How many.
        lines: usize,
    },
    /// Lines of title before the header.
    TitleLines {
        /// First of them.
        first: usize,
        /// Last of them.
        last: usize,
    },
    /// The header is in this line; `None`: there is no header.
    Header(Option<usize>),
    /// A second header line was joined to the first.
    SecondHeader {
        /// Its line.
        line: usize,
    },
    /// The period of the whole table.
    Period(Period, PeriodSource),
    /// How the table is read.
    Recognised(Recognised),
    /// How the numbers of a column with separators are read.
    Numbers {
        /// Index of the column.
        column: usize,
        /// The separators.
        format: NumberFormat,
        /// Why.
        because: NumberEvidence,
    },
    /// How the days of a column are read.
    Days {
        /// Index of the column.
        column: usize,
        /// Day or month first.
        order: DayOrder,
        /// Whether some date or the user decides it; else it is the usual order.
        decided: bool,
        /// Whether the user does.
        chosen: bool,
    },
    /// The numbers of a column are days as a spreadsheet counts them, and read as days.
    SerialDays {
        /// Index of the column.
        column: usize,
    },
    /// These columns are counted.
    ColumnsChosen {
        /// Indices of the columns.
        columns: Vec<usize>,
        /// Indices of the columns that could have been counted instead.
        instead_of: Vec<usize>,
        /// Why.
        because: ColumnEvidence,
    },
    /// A column is not used.
    ColumnLeftOut {
        /// Index of the column.
        column: usize,
        /// Why.
        because: ColumnReason,
    },
    /// A percent column was only compared with the counts, and agrees.
    PercentChecked {
        /// Index of the column.
        column: usize,
        /// What its percentages refer to.
        basis: PercentBasis,
        /// How many were compared.
        compared: usize,
    },
    /// A row is left out.
    RowLeftOut {
        /// Its line.
        line: usize,
        /// Why.
        reason: Reason,
    },
    /// The user included a row that would be left out.
    RowIncluded {
        /// Its line.
        line: usize,
    },
    /// Rows were added up to one count a step.
    RowsAdded {
        /// How many rows.
        rows: usize,
        /// Whether the user asked for it; else the table has no periods to keep apart.
        chosen: bool,
    },
    /// Numbers in front of the steps' names (`1. `) were taken off.
    PrefixesStripped {
        /// How many.
        rows: usize,
    },
    /// The apostrophe that protects a cell from being run as a formula was taken off.
    ApostrophesStripped {
        /// How many cells.
        cells: usize,
    },
    /// The steps stand in the usual order of a shop, not in that of the file.
    UsualOrder,
    /// The columns stand in the usual order of a journey, not in that of the file.
    StepColumnsOrdered,
    /// The rows have no names: the steps are numbered.
    StepsNumbered,
    /// The unit was read from the name of a column or of the first step.
    Unit {
        /// The unit.
        unit: Unit,
        /// The name that says so.
        from: String,
    },
    /// The table is an event log, with these columns.
    EventLog {
        /// Column of the customer.
        user: usize,
        /// Column of the step.
        event: usize,
        /// Column of the time.
        time: usize,
    },
    /// A column holds the answers to a question with a scale.
    Question {
        /// Index of the column.
        column: usize,
        /// What the question measures.
        measure: Measure,
        /// The lowest and highest answer.
        scale: Scale,
        /// Why.
        because: MeasureEvidence,
    },
    /// Answers to a question were left out: nothing was answered, or nothing on its scale.
    AnswersLeftOut {
        /// Index of the column.
        column: usize,
        /// Cells that are empty or say that there is no value.
        blank: usize,
        /// Cells that say something else than a point of the scale.
        unreadable: usize,
        /// Lines of those, the first ten.
        lines: Vec<usize>,
    },
    /// Each row is a point of the scale, and stands for as many answers as a column says.
    AnswersCounted {
        /// Index of that column.
        column: usize,
    },
    /// The cells of these columns hold names or addresses of people; they were dropped before anything was kept.
    PersonalDropped {
        /// Indices of the columns.
        columns: Vec<usize>,
    },
    /// Each row is a record, told apart by a column, and in a stage.
    Records {
        /// Column that tells records apart.
        id: Option<usize>,
        /// Column of the stage.
        stage: usize,
        /// How many records there are.
        records: usize,
    },
    /// Several rows belong to one record.
    RecordsJoined {
        /// How many rows were not counted for that.
        rows: usize,
    },
    /// Lost records stand apart: the table does not say how far they came.
    LostApart {
        /// How many.
        records: usize,
        /// Whether the user wants them counted at the first step.
        in_first: bool,
    },
    /// Orders that were cancelled, paid back or not paid brought no customer.
    OrdersLeftOut {
        /// How many.
        orders: usize,
        /// What the table says of them, as written.
        statuses: Vec<String>,
        /// Whether the user wants them counted all the same.
        counted: bool,
    },
    /// The stages of records stand in this order: by their names, or as in the file.
    StagesOrdered {
        /// Whether the names settle it.
        known: bool,
    },
    /// Orders were counted, and their customers.
    Orders {
        /// How many orders.
        orders: usize,
        /// How many customers; `None` where no column tells them apart.
        customers: Option<usize>,
    },
    /// Each row counts as one.
    RowsCounted {
        /// How many.
        rows: usize,
    },
    /// Columns of an earlier period give series of their own.
    EarlierPeriod {
        /// Indices of the columns.
        columns: Vec<usize>,
    },
    /// The user made several steps one.
    StepsMerged {
        /// The place of the step.
        at: usize,
        /// The names of the steps.
        of: Vec<String>,
        /// Whether their counts are added up; else the largest counts.
        added: bool,
    },
    /// Nobody is in two rows of this report, so its people may be added up.
    PeopleApart,
    /// Percentages were turned into counts with the user's first count.
    FirstCount {
        /// Place of the series.
        series: usize,
        /// The count of the first step.
        count: u64,
        /// What each percentage is of.
        basis: PercentBasis,
        /// Whether the percentages are of those who leave.
        lost: bool,
    },
}

impl Decision {
    /// The correction that takes the decision back, where a single one does.
    pub fn revert(&self) -> Option<Correction> {
        match self {
            Self::ColumnsChosen { instead_of, .. } => instead_of.first().copied().map(Correction::UseColumn),
            Self::ColumnLeftOut { because: ColumnReason::Personal, .. } => None,
            Self::Question { column, .. } => Some(Correction::ReadQuestion(*column, None)),
            Self::ColumnLeftOut { column, .. } => Some(Correction::UseColumn(*column)),
            Self::RowLeftOut { line, .. } => Some(Correction::IncludeRow(*line, true)),
            Self::RowIncluded { line } => Some(Correction::IncludeRow(*line, false)),
            Self::RowsAdded { chosen: true, .. } => Some(Correction::AddRows(false)),
            Self::UsualOrder | Self::StepColumnsOrdered => Some(Correction::FileOrder(true)),
            Self::Unit { .. } => Some(Correction::SetUnit(Unit::Other)),
            Self::Period(..) => Some(Correction::SetPeriod(None)),
            Self::PrefixesStripped { .. } => Some(Correction::KeepPrefixes(true)),
            Self::RecordsJoined { .. } => Some(Correction::JoinRecords(false)),
            Self::EarlierPeriod { .. } => Some(Correction::UseEarlier(false)),
            Self::OrdersLeftOut { counted, .. } => Some(Correction::CountAllOrders(!counted)),
            Self::LostApart { in_first, .. } => Some(Correction::LostInFirst(!in_first)),
            Self::FirstCount { .. } => Some(Correction::ForgetFirstCount),
            Self::StepsMerged { at, .. } => Some(Correction::SplitStep(*at)),
            // Nothing else that is known could be done: an encoding or a sheet is chosen elsewhere, a step without a
            // name needs its merged cell, and what was dropped of people is gone.
            _ => None,
        }
    }
}

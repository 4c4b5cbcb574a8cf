//! What to beware of in a table, and why a table gives no series yet.

use jiff::civil::Date;

use super::answers::Measure;
use super::dates::DayOrder;
use crate::document::Unit;
use crate::surveys::Scale;

/// Why a cell gives no count. It is then undefined, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellProblem {
    /// Nothing is in the cell.
    Empty,
    /// A sign for "no value", such as `--`, `n.v.t.` or `< 10%`.
    NoValue,
    /// Below zero, also as `(40)`.
    Negative,
    /// Not a whole number: perhaps another decimal sign was meant.
    NotWhole,
    /// A percentage.
    Percent,
    /// An amount of money.
    Money,
    /// A number with a unit, such as `12 stuks`.
    UnitText,
    /// About so many, such as `ca. 300`.
    About,
    /// Infinite.
    Infinite,
    /// Digits and signs that are no number, such as `1.2.3`.
    Garbled,
    /// More than is counted exactly (2^53).
    TooLarge,
    /// Text.
    Text,
}

/// Something the user should know before trusting the counts.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// A count could not be read and is undefined.
    CountMissing {
        /// Line of the cell.
        line: usize,
        /// Index of its column.
        column: usize,
        /// The step.
        step: String,
        /// The cell as written.
        text: String,
        /// Why.
        because: CellProblem,
    },
    /// A step is larger than the step before it.
    Rises {
        /// Index of the series.
        series: usize,
        /// The step and its count.
        step: String,
        /// Its count.
        count: u64,
        /// The step before it.
        before: String,
        /// Its count.
        before_count: u64,
    },
    /// A step is there more than once.
    Repeated {
        /// The step.
        step: String,
        /// Lines, the first is kept unless the user says otherwise.
        lines: Vec<usize>,
        /// Their counts, in the column that is counted first.
        counts: Vec<Option<u64>>,
        /// What was done.
        done: Repeats,
    },
    /// A period is in more than one row; each row is a series of its own.
    RepeatedPeriod {
        /// The period, as written.
        period: String,
        /// The rows' lines.
        lines: Vec<usize>,
    },
    /// A column counts people, who may be in several rows.
    NotAddable {
        /// Index of the column.
        column: usize,
        /// The rows' counts, at most the first ten.
        parts: Vec<u64>,
        /// What the file's own total row says.
        total: Option<u64>,
    },
    /// Some rows of a column have no count; the sum is of the others.
    PartOfSum {
        /// Index of the column.
        column: usize,
        /// How many rows have no count.
        missing: usize,
        /// Their lines, at most the first ten.
        lines: Vec<usize>,
    },
    /// A sum was rounded to a whole count.
    Rounded {
        /// Index of the column.
        column: usize,
        /// The sum.
        exact: f64,
    },
    /// Rows were added up to something else than the total in the file, as when it shows only some of the rows.
    TotalDiffers {
        /// Index of the column.
        column: usize,
        /// What the rows add up to.
        sum: f64,
        /// What the file's total row says.
        total: f64,
    },
    /// The dates of a column can be read day first or month first, and none of them decides: the user should.
    DaysUndecided {
        /// Index of the column.
        column: usize,
        /// The order that they are read in.
        order: DayOrder,
        /// A date as written.
        text: String,
        /// That date, day first and month first.
        either: (Date, Date),
    },
    /// A percentage in the file differs from the counts by more than rounding.
    PercentDiffers {
        /// Index of the column.
        column: usize,
        /// Line of the cell.
        line: usize,
        /// The percentage in the file.
        shown: f64,
        /// The percentage by the counts.
        computed: f64,
    },
    /// The percentages of a column fit none of the counts.
    PercentUnexplained {
        /// Index of the column.
        column: usize,
    },
    /// The steps count different things, so they are not one population.
    MixedUnits(Vec<Unit>),
    /// The counts of merged steps are people, and were added up: who is in both counts twice.
    MergedPeople {
        /// The step.
        step: String,
    },
    /// Each step counts who did it, whatever they did before: not a closed funnel.
    OpenFunnel,
    /// Counts come from rounded percentages: no intervals and no tests.
    Approximate,
    /// Cells of a workbook hold a number as text; they are read as numbers.
    TextNumbers {
        /// Names and texts of the cells, the first ten.
        cells: Vec<(String, String)>,
    },
    /// Cells of a workbook hold a formula of which the file does not say the result; they stay undefined.
    FormulasUnknown {
        /// Names of the cells, the first ten.
        cells: Vec<String>,
    },
    /// Fields beyond the header's last were ignored in these lines.
    ExtraFields {
        /// The first ten lines.
        lines: Vec<usize>,
    },
    /// The table has a header and no rows.
    EmptyTable,
    /// There is one step only, so nothing can be said of a conversion.
    SingleStep,
    /// The order of the records' stages is a guess.
    StagesUnordered,
    /// A question is asked on another scale than its measure is defined on.
    OtherScale {
        /// Index of the column.
        column: usize,
        /// What it measures.
        measure: Measure,
        /// The scale that it seems to have.
        scale: Scale,
    },
    /// A question has fewer answers than say much.
    FewAnswers {
        /// Index of the column.
        column: usize,
        /// How many.
        answers: u64,
    },
}

/// What is done with a step that is there more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// The first row counts.
    KeepFirst,
    /// The rows are added.
    Add,
    /// Each row is a step of its own.
    KeepAll,
}

/// The most series that a draft may give; over five years of days.
pub const MAX_SERIES: usize = 2000;
/// The most steps that a series may have.
pub const MAX_STEPS: usize = 200;

/// Why a draft gives no series yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// There are only percentages: the first step's count is needed.
    NeedsFirstCount {
        /// Whether each percentage seems to be of the first step.
        cumulative: bool,
    },
    /// The percentages make a whole together, so they are no steps of a funnel.
    PartsOfWhole,
    /// An event log is counted by the funnel of events, not read as counts.
    EventLog,
    /// These are answers, and none of the questions has a scale.
    Survey,
    /// No column holds counts.
    NothingToCount,
    /// More steps than a funnel can have ([`MAX_STEPS`]): the rows are no steps.
    TooManySteps {
        /// How many.
        steps: usize,
    },
    /// More series than can be shown ([`MAX_SERIES`]); adding the rows up gives one.
    TooManySeries {
        /// How many.
        series: usize,
    },
    /// No row is kept.
    NoRows,
}

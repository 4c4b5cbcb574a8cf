//! Files of other programs: bytes to table, to what was recognised, to series.
//!
//! [`read`] keeps every decision with its reason. A [`Draft`] is one table as the preview shows it: it takes
//! the user's corrections and gives series. Nothing unreadable becomes 0, nothing is dropped unseen.

mod answers;
mod choices;
mod clash;
mod columns;
mod dates;
mod decision;
mod decode;
mod draft;
mod error;
mod figures;
mod header;
mod joined;
mod lines;
mod number;
mod personal;
mod reading;
mod recipe;
mod recognise;
mod recognised;
mod report;
mod scores;
mod sections;
mod sheet;
mod step_kind;
mod timeless;
mod totals;
mod warning;
mod words;
mod workbook;

pub use answers::{Measure, MeasureEvidence, Question};
pub use choices::{ReadingChoice, ReadingChoices};
pub use clash::{Clash, clash};
pub use dates::{DayOrder, Period};
pub(crate) use dates::{day, day_order};
pub use decision::{
    ColumnEvidence, ColumnReason, Decision, DelimiterEvidence, EncodingEvidence, Fate, PercentBasis, PeriodSource,
    Reason, Total,
};
pub use decode::Encoding;
pub(crate) use decode::{container, encoding_of};
pub use draft::{
    Alternative, Correction, Corrections, Draft, DraftSeries, DraftStep, MergedPart, StepKey, StepWord, StepsIn,
};
pub use error::{Container, MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_FIELD_BREAKS, MAX_FIELD_CHARS, MAX_ROWS, ReadError};
pub use header::HeaderChoice;
pub use joined::{FunnelStep, are_stages, funnel_of, joined, whole_period};
pub(crate) use lines::vote;
pub use number::{NumberEvidence, NumberFormat, Value};
pub use reading::{Reading, read, read_as, read_table, read_table_as};
pub use recipe::{
    Applied, SeriesChoice, apply as apply_recipe, choices as recipe_of, of_reading as recipe_of_reading, reading_of,
    shape as recipe_shape,
};
pub use recognised::Recognised;
pub use report::report;
pub use scores::scores;
pub use sheet::{Above, AboveKind, Column, Kind, Role, Row};
pub use step_kind::{StepKind, step_kind};
pub use warning::{CellProblem, MAX_SERIES, MAX_STEPS, Problem, Repeats, Warning};
pub(crate) use words::has;
pub use words::phase;
pub use workbook::InSheet;

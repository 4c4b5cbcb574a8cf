//! The other ways in which a decision could have been taken, each ready to be carried out.

use super::super::choices::ReadingChoice;
use super::super::dates::DayOrder;
use super::super::decision::Decision;
use super::super::decode::Encoding;
use super::super::header::HeaderChoice;
use super::super::lines::CANDIDATES;
use super::super::number::NumberFormat;
use super::Draft;
use super::correct::Correction;

/// The most lines that are offered as header, beside those of the title.
const LINES: usize = 4;

/// Another way to read the file or the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Alternative {
    /// By reading the file again with this choice: [`super::super::ReadingChoices::choose`], [`super::super::read_table_as`].
    Reading(ReadingChoice),
    /// By [`Draft::correct`].
    Correction(Correction),
}

impl Draft {
    /// The other ways to take a decision, the likeliest first; none where there is no other, or none that can be chosen.
    ///
    /// For the encoding these are the usual ones, for the delimiter the four signs, for the header the lines around it and
    /// no header, for numbers a decimal point or comma, for days the other order; else what [`Decision::revert`] gives.
    pub fn alternatives(&self, decision: &Decision) -> Vec<Alternative> {
        match decision {
            Decision::Encoding(now, _) => {
                let others = Encoding::ALL.into_iter().filter(|encoding| encoding != now);
                others.map(|encoding| Alternative::Reading(ReadingChoice::Encoding(encoding))).collect()
            }
            Decision::Delimiter(now, _) => {
                let others = CANDIDATES.into_iter().filter(|sign| sign != now);
                others.map(|sign| Alternative::Reading(ReadingChoice::Delimiter(sign))).collect()
            }
            Decision::Header(now) => self.headers(*now),
            Decision::Numbers { column, format, .. } => {
                let formats = [(Some(','), Some('.')), (Some('.'), Some(','))];
                let formats = formats.map(|(decimal, thousands)| NumberFormat { decimal, thousands });
                let others = formats.into_iter().filter(|other| !reads_alike(*other, *format));
                others.map(|other| Alternative::Correction(Correction::SetNumbers(*column, other))).collect()
            }
            Decision::Days { column, order, .. } => {
                let other = if *order == DayOrder::DayFirst { DayOrder::MonthFirst } else { DayOrder::DayFirst };
                vec![Alternative::Correction(Correction::SetDays(*column, other))]
            }
            other => other.revert().map(Alternative::Correction).into_iter().collect(),
        }
    }

    /// The lines that may hold the header instead: the title's from below, the first rows', or none.
    fn headers(&self, now: Option<usize>) -> Vec<Alternative> {
        let titles = self.file.title_lines.iter().rev().take(LINES);
        let rows = self.rows.iter().map(|row| row.line).take(LINES);
        let lines = titles.copied().chain(rows).map(HeaderChoice::Line);
        let none = now.map(|_| HeaderChoice::None);
        let choices = lines.chain(none).map(|choice| ReadingChoice::Header(self.place, choice));
        choices.map(Alternative::Reading).collect()
    }
}

/// Whether a column that is read by `found` is read the same by the other separators.
fn reads_alike(other: NumberFormat, found: NumberFormat) -> bool {
    let same = |found: Option<char>, other: Option<char>| found.is_none() || found == other;
    same(found.decimal, other.decimal) && same(found.thousands, other.thousands)
}

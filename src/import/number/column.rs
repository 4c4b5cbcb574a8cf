//! What an ambiguous separator means, decided by the whole column.

use super::super::warning::CellProblem;
use super::cell::{Digits, Mark, Points, Shape};
use super::{NumberEvidence, NumberFormat, Value};

/// What is known about a column before its numbers are read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hint {
    /// The column holds rates or averages, so its numbers need not be whole.
    pub rates: bool,
    /// The decimal sign that other columns, or the delimiter, make likely.
    pub file_decimal: Option<char>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    sure_decimals: usize,
    decimals: usize,
    groups: usize,
    either: usize,
    percents: usize,
}

fn tally(shapes: &[Shape], sign: char) -> Tally {
    let mut tally = Tally::default();
    for shape in shapes {
        let Shape::Digits(digits) = shape else {
            continue;
        };
        match digits.points {
            Points::Decimal { sign: decimal, sure, .. } if decimal == sign => {
                tally.decimals += 1;
                tally.sure_decimals += usize::from(sure);
            }
            Points::Decimal { group: Some(group), .. } | Points::Groups(group) if group == sign => {
                tally.groups += 1;
            }
            Points::Either(either) if either == sign => {
                tally.either += 1;
                tally.percents += usize::from(digits.mark == Mark::Percent);
            }
            _ => {}
        }
    }
    tally
}

/// The meaning of one sign in one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Unused,
    Decimal(NumberEvidence),
    Thousands(NumberEvidence),
}

/// Whole counts win over a slip: a decimal in a tenth of the cells or fewer does not make decimals of the others.
fn meaning(tally: Tally, sign: char, hint: Hint) -> Meaning {
    let Tally { sure_decimals, decimals, groups, either, percents } = tally;
    let settled = if either == 0 { NumberEvidence::Cells } else { NumberEvidence::OtherCells };
    let often = decimals * 10 > decimals + either;
    if decimals > groups && (sure_decimals > 0 || often) {
        Meaning::Decimal(settled)
    } else if groups > 0 {
        Meaning::Thousands(settled)
    } else if either == 0 {
        Meaning::Unused
    } else if (hint.rates || percents * 2 > either) && hint.file_decimal.is_none_or(|decimal| decimal == sign) {
        Meaning::Decimal(NumberEvidence::Rates)
    } else {
        Meaning::Thousands(NumberEvidence::WholeCounts)
    }
}

/// The separators of a column, and why; no reason when no cell has one.
pub(crate) fn decide(shapes: &[Shape], hint: Hint) -> (NumberFormat, Option<NumberEvidence>) {
    let mut format = NumberFormat::default();
    let mut because: Option<NumberEvidence> = None;
    for sign in ['.', ','] {
        let evidence = match meaning(tally(shapes, sign), sign, hint) {
            Meaning::Unused => continue,
            Meaning::Decimal(evidence) => {
                format.decimal.get_or_insert(sign);
                evidence
            }
            Meaning::Thousands(evidence) => {
                format.thousands.get_or_insert(sign);
                evidence
            }
        };
        if because.is_none_or(|known| known == NumberEvidence::Cells) {
            because = Some(evidence);
        }
    }
    (format, because)
}

/// The decimal sign that most cells of a file show beyond doubt, counting its columns together.
pub(crate) fn file_decimal<'a>(columns: impl Iterator<Item = &'a [Shape]>) -> Option<char> {
    let (mut points, mut commas) = (0, 0);
    for shapes in columns {
        points += tally(shapes, '.').decimals;
        commas += tally(shapes, ',').decimals;
    }
    match points.cmp(&commas) {
        std::cmp::Ordering::Greater => Some('.'),
        std::cmp::Ordering::Less => Some(','),
        std::cmp::Ordering::Equal => None,
    }
}

/// The value of a cell, given its column's separators.
pub(crate) fn resolve(shape: &Shape, format: NumberFormat) -> Value {
    let digits = match shape {
        Shape::Nothing(problem) => return Value::Nothing(*problem),
        Shape::Digits(digits) => digits,
    };
    let number = magnitude(digits, format);
    let number = if digits.negative { -number } else { number };
    // `1.000` among `2.5`: as likely a thousand as a one.
    let either = matches!(digits.points, Points::Either(sign) if format.decimal == Some(sign));
    if either && digits.mark == Mark::Plain && number.fract() == 0.0 {
        return Value::Nothing(CellProblem::NotWhole);
    }
    match digits.mark {
        Mark::Plain => Value::Number(number),
        Mark::Percent => Value::Percent(number),
        Mark::Money => Value::Money(number),
    }
}

/// The value of a cell by the separators that the user gives; what does not fit them is no number, never another one.
pub(crate) fn resolve_as(shape: &Shape, format: NumberFormat) -> Value {
    let Shape::Digits(digits) = shape else { return resolve(shape, format) };
    let (decimal, thousands) = (format.decimal, format.thousands);
    let fits = match digits.points {
        Points::None | Points::Scientific | Points::Either(_) => true,
        Points::Groups(sign) => decimal != Some(sign),
        Points::Decimal { sign, group, .. } => thousands != Some(sign) && (group.is_none() || decimal != group),
    };
    if fits { resolve(shape, format) } else { Value::Nothing(CellProblem::Garbled) }
}

fn magnitude(digits: &Digits, format: NumberFormat) -> f64 {
    let Digits { head, tail, .. } = digits;
    let text = match digits.points {
        Points::None | Points::Scientific => head.clone(),
        Points::Decimal { .. } => format!("0{head}.{tail}"),
        Points::Either(sign) if format.decimal == Some(sign) => format!("{head}.{tail}"),
        Points::Groups(_) | Points::Either(_) => format!("{head}{tail}"),
    };
    // The text is digits with at most one point, which always parses.
    text.parse().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::super::cell::shape;
    use super::*;

    fn read(cells: &[&str], hint: Hint) -> (Vec<Value>, NumberFormat, Option<NumberEvidence>) {
        let shapes: Vec<Shape> = cells.iter().map(|cell| shape(cell)).collect();
        let (format, because) = decide(&shapes, hint);
        let values = shapes.iter().map(|shape| resolve(shape, format)).collect();
        (values, format, because)
    }

    #[track_caller]
    fn check(cells: &[&str], hint: Hint, expected: &[f64]) {
        let values: Vec<f64> = read(cells, hint).0.into_iter().filter_map(Value::any).collect();
        assert_eq!(values, expected);
    }

    const COUNTS: Hint = Hint { rates: false, file_decimal: None };

    #[test]
    fn twelve_thousand_is_never_read_as_twelve() {
        check(&["12.480", "4.736", "356"], COUNTS, &[12480.0, 4736.0, 356.0]);
        check(&["12,480", "790"], COUNTS, &[12480.0, 790.0]);
        let point = Hint { rates: false, file_decimal: Some('.') };
        check(&["12.480"], point, &[12480.0]);
    }

    #[test]
    fn other_cells_of_the_column_settle_an_ambiguous_one() {
        check(&["1.234", "2.5", "3.75"], COUNTS, &[1.234, 2.5, 3.75]);
        check(&["1.234", "0.875"], COUNTS, &[1.234, 0.875]);
        check(&["1.234", "2.345.678"], COUNTS, &[1234.0, 2_345_678.0]);
        check(&["1.234", "18.904,50"], COUNTS, &[1234.0, 18904.5]);
    }

    #[test]
    fn a_single_slip_does_not_turn_counts_into_decimals() {
        let mut cells = vec!["1.234"; 20];
        cells.push("12.5");
        let (values, ..) = read(&cells, COUNTS);
        assert_eq!(values.first(), Some(&Value::Number(1234.0)));
        assert_eq!(values.last().map(|value| value.count()), Some(Err(CellProblem::NotWhole)));
    }

    #[test]
    fn what_does_not_fit_the_users_separators_is_no_number() {
        let comma = NumberFormat { decimal: Some(','), thousands: Some('.') };
        let point = NumberFormat { decimal: Some('.'), thousands: Some(',') };
        let read = |text: &str, format| resolve_as(&shape(text), format).any();
        assert_eq!((read("12.480", comma), read("12.480", point)), (Some(12480.0), Some(12.48)));
        assert_eq!((read("12,5", comma), read("12,5", point)), (Some(12.5), None));
        assert_eq!((read("1.234.567", comma), read("1.234.567", point)), (Some(1_234_567.0), None));
        assert_eq!((read("1.234,50", comma), read("1.234,50", point)), (Some(1234.5), None));
        assert_eq!((read("356", comma), read("356", point)), (Some(356.0), Some(356.0)));
    }

    #[test]
    fn rates_have_decimals() {
        let rates = Hint { rates: true, file_decimal: None };
        check(&["1.234", "2.345"], rates, &[1.234, 2.345]);
        check(&["12,345%"], COUNTS, &[12.345]);
    }

    #[test]
    fn signs_around_a_number_are_understood() {
        let (values, ..) = read(&["€ 18.904,50", "(40)", "-40", "37,9 %", "$0", "EUR 5", "64517.0"], COUNTS);
        let expected = [
            Value::Money(18904.5),
            Value::Number(-40.0),
            Value::Number(-40.0),
            Value::Percent(37.9),
            Value::Money(0.0),
            Value::Money(5.0),
            Value::Number(64517.0),
        ];
        assert_eq!(values, expected);
    }
}

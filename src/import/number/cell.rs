//! One cell: digits with separators, signs for no value, or text.

use super::super::warning::CellProblem;

/// What a cell could be before its column decides on the separators.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    Digits(Digits),
    Nothing(CellProblem),
}

/// What the sign around a number makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Plain,
    Percent,
    Money,
}

/// The digits of a number and what their separators can mean.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Digits {
    pub negative: bool,
    pub mark: Mark,
    pub points: Points,
    /// Digits before the last separator, and those behind it.
    pub head: String,
    pub tail: String,
}

/// What the separators of one number mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Points {
    /// None, or spaces or apostrophes that group.
    None,
    /// The sign groups thousands.
    Groups(char),
    /// The sign is the decimal sign; `sure` when no grouping could look like it, even by mistake.
    Decimal { sign: char, group: Option<char>, sure: bool },
    /// One sign before three digits: `12.480`.
    Either(char),
    /// `1e3`: programs write it, always with a decimal point.
    Scientific,
}

const NO_VALUE: [&str; 22] = [
    "-", "--", "---", "–", "—", "na", "n/a", "n.a.", "n.v.t.", "nvt", "n.b.", "nb", "#n/b", "#n/a", "#nv", "#nvt",
    "nan", "null", "none", "nil", ".", "n/b",
];

const CURRENCIES: [&str; 14] = ["R$", "€", "$", "£", "¥", "₹", "EUR", "USD", "GBP", "CHF", "INR", "SEK", "zł", "kr"];

/// Reads one cell without deciding what an ambiguous separator means.
pub(crate) fn shape(cell: &str) -> Shape {
    let text = cell.trim_matches(is_invisible);
    if text.is_empty() {
        return Shape::Nothing(CellProblem::Empty);
    }
    if text.len() > 60 {
        return Shape::Nothing(CellProblem::Text);
    }
    let lower = text.to_lowercase();
    if NO_VALUE.contains(&lower.as_str()) || is_bound(text) {
        return Shape::Nothing(CellProblem::NoValue);
    }
    if matches!(lower.trim_start_matches(['-', '+']), "∞" | "inf" | "infinity") {
        return Shape::Nothing(CellProblem::Infinite);
    }
    if text.starts_with('#') && text.ends_with(['!', '?']) {
        // An error of a spreadsheet, such as `#DIV/0!`.
        return Shape::Nothing(CellProblem::NoValue);
    }
    if text.starts_with('#') && text.len() > 1 {
        return Shape::Nothing(CellProblem::Garbled);
    }
    if is_about(&lower) {
        return Shape::Nothing(CellProblem::About);
    }
    number(text)
}

/// `ca. 300`, `~1200` and `300+`: a number that was not counted.
fn is_about(lower: &str) -> bool {
    const BEFORE: [&str; 20] = [
        "ca.",
        "ca ",
        "circa ",
        "c. ",
        "ongeveer ",
        "about ",
        "approx.",
        "approx ",
        "approximately ",
        "around ",
        "ruim ",
        "bijna ",
        "almost ",
        "rond ",
        "plm.",
        "plusminus ",
        "etwa ",
        "ungefähr ",
        "rund ",
        "~",
    ];
    let sign = lower.strip_prefix(['≈', '±']).or_else(|| lower.strip_prefix("+/-"));
    let before = sign.or_else(|| BEFORE.iter().find_map(|word| lower.strip_prefix(word)));
    let rest = before.or_else(|| lower.strip_suffix('+'));
    rest.is_some_and(|rest| matches!(number(rest.trim_matches(is_invisible)), Shape::Digits(_)))
}

/// Words of people for "nothing is known", which say so where numbers stand around them.
const NOTHING_KNOWN: [&str; 34] = [
    "?",
    "??",
    "???",
    "onbekend",
    "niet bekend",
    "nog niet bekend",
    "nog onbekend",
    "geen data",
    "geen gegevens",
    "geen",
    "geen meting",
    "niet gemeten",
    "niet beschikbaar",
    "nog niet beschikbaar",
    "unknown",
    "not known",
    "no data",
    "not available",
    "not measured",
    "missing",
    "tbd",
    "tba",
    "t.b.d.",
    "nnb",
    "n.n.b.",
    "ntb",
    "n.t.b.",
    "volgt",
    "volgt nog",
    "k.a.",
    "unbekannt",
    "keine daten",
    "keine angabe",
    "pending",
];

/// Whether a cell says in words that nothing is known.
pub(crate) fn says_nothing(cell: &str) -> bool {
    let text = cell.trim_matches(is_invisible).trim_matches(['(', ')', '[', ']']);
    text.len() <= 40 && NOTHING_KNOWN.contains(&text.to_lowercase().as_str())
}

/// Whether digits are a whole number however their separators are read.
pub(crate) fn is_whole(digits: &Digits) -> bool {
    match digits.points {
        Points::None | Points::Groups(_) | Points::Either(_) => digits.mark != Mark::Percent,
        Points::Decimal { .. } => digits.tail.bytes().all(|byte| byte == b'0'),
        Points::Scientific => false,
    }
}

/// A cell without the apostrophe that spreadsheets and exporters put before a formula's first sign.
pub(crate) fn strip_apostrophe(cell: &str) -> Option<&str> {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '|']))
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{1a}')
}

/// `< 10%` and `> 90 %` name a bound, not a value.
fn is_bound(text: &str) -> bool {
    let rest = text.strip_prefix(['<', '>', '≤', '≥']);
    rest.is_some_and(|rest| rest.trim_start_matches(is_invisible).starts_with(|c: char| c.is_ascii_digit()))
}

/// A number's surroundings: sign, brackets, percent sign, currency.
struct Outside<'a> {
    rest: &'a str,
    negative: bool,
    mark: Mark,
}

/// `356 (2,9%)` and `356*` are 356 with a remark.
fn without_remark(text: &str) -> &str {
    let text = text.strip_suffix('*').unwrap_or(text);
    let share = text.rsplit_once('(').filter(|(_, share)| share.trim_end().ends_with("%)"));
    share.map_or(text, |(count, _)| count.trim_end()).trim_end()
}

fn number(text: &str) -> Shape {
    let text = Some(without_remark(text)).filter(|text| !text.is_empty()).unwrap_or(text);
    let mut outside = Outside { rest: text, negative: false, mark: Mark::Plain };
    while peel(&mut outside) {}
    let Outside { rest, negative, mark } = outside;
    if !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return Shape::Nothing(CellProblem::Text);
    }
    if let Some(scientific) = scientific(rest, negative, mark) {
        return Shape::Digits(scientific);
    }
    if rest.chars().any(char::is_alphabetic) {
        return Shape::Nothing(with_unit(rest));
    }
    match digits(rest) {
        Some((points, head, tail)) => Shape::Digits(Digits { negative, mark, points, head, tail }),
        None if rest.chars().all(is_part_of_number) => Shape::Nothing(CellProblem::Garbled),
        None => Shape::Nothing(CellProblem::Text),
    }
}

fn is_part_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',') || is_group_sign(c)
}

fn is_group_sign(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’')
}

/// Takes one sign off the outside; false when there is none left.
fn peel(outside: &mut Outside) -> bool {
    let rest = outside.rest.trim_matches(is_invisible);
    outside.rest = rest;
    if let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        outside.rest = inner;
        outside.negative = true;
        return true;
    }
    if let Some(inner) = rest.strip_prefix(['-', '−']) {
        outside.rest = inner;
        outside.negative = true;
        return true;
    }
    if let Some(inner) = rest.strip_prefix('+') {
        outside.rest = inner;
        return true;
    }
    if let Some(inner) = rest.strip_suffix('%').or_else(|| rest.strip_prefix('%')) {
        outside.rest = inner;
        outside.mark = Mark::Percent;
        return true;
    }
    if let Some(inner) = rest.strip_suffix(",-").or_else(|| rest.strip_suffix(",–")) {
        outside.rest = inner;
        outside.mark = Mark::Money;
        return true;
    }
    let currency = CURRENCIES.iter().find_map(|sign| rest.strip_prefix(sign).or_else(|| rest.strip_suffix(sign)));
    if let Some(inner) = currency {
        outside.rest = inner;
        outside.mark = Mark::Money;
    }
    currency.is_some()
}

fn scientific(text: &str, negative: bool, mark: Mark) -> Option<Digits> {
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let digits =
        |part: &str| part.bytes().any(|b| b.is_ascii_digit()) && part.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let exponent_digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if !digits(mantissa) || !digits(exponent_digits) || text.parse::<f64>().is_err() {
        return None;
    }
    Some(Digits { negative, mark, points: Points::Scientific, head: text.to_owned(), tail: String::new() })
}

/// A number, a space and letters is a number with a unit, as is `12.4K`; anything else with letters is text.
fn with_unit(text: &str) -> CellProblem {
    let end = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let number = end.trim_end();
    let unit = text.strip_prefix(end).unwrap_or_default();
    let short = ["k", "m", "mln", "mio", "dzd", "x"];
    let apart = number.len() < end.len() || short.contains(&unit.to_lowercase().as_str());
    if apart && number.ends_with(|c: char| c.is_ascii_digit()) && digits(number).is_some() {
        CellProblem::UnitText
    } else {
        CellProblem::Text
    }
}

/// Splits digits at their last separator and says what the separators can mean.
fn digits(text: &str) -> Option<(Points, String, String)> {
    let text = without_spaces(text)?;
    let signs: Vec<char> = text.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(last) = signs.last().copied() else {
        return all_digits(&text).then_some((Points::None, text, String::new()));
    };
    let (head, tail) = text.rsplit_once(last)?;
    if !all_digits(tail) || (tail.is_empty() && head.is_empty()) {
        return None;
    }
    let plain_head = head.replace(['.', ','], "");
    if !all_digits(&plain_head) {
        return None;
    }
    let points = points(head, tail, last, &signs)?;
    Some((points, plain_head, tail.to_owned()))
}

fn points(head: &str, tail: &str, last: char, signs: &[char]) -> Option<Points> {
    let others: Vec<char> = signs.iter().copied().filter(|sign| *sign != last).collect();
    if let Some(group) = others.first().copied() {
        // Both signs: the last is the decimal sign, and the other must group well.
        let once = signs.iter().filter(|sign| **sign == last).count() == 1;
        return (once && grouped(head, group)).then_some(Points::Decimal {
            sign: last,
            group: Some(group),
            sure: true,
        });
    }
    if signs.len() > 1 {
        return (tail.len() == 3 && grouped(head, last)).then_some(Points::Groups(last));
    }
    let could_group = tail.len() == 3 && (1..=3).contains(&head.len()) && !head.starts_with('0');
    if could_group {
        return Some(Points::Either(last));
    }
    Some(Points::Decimal { sign: last, group: None, sure: tail.len() >= 3 })
}

/// Whether digits are written in groups of three behind a first group of one to three.
fn grouped(text: &str, sign: char) -> bool {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

/// Takes out spaces and apostrophes that group thousands; `None` when they stand elsewhere.
fn without_spaces(text: &str) -> Option<String> {
    if !text.contains(is_group_sign) {
        return Some(text.to_owned());
    }
    let whole = text.find(['.', ',']).and_then(|at| text.split_at_checked(at));
    let (whole, fraction) = whole.unwrap_or((text, ""));
    let marked = whole.replace(is_group_sign, "_");
    let groups_well = grouped(&marked, '_') && !fraction.contains(is_group_sign);
    groups_well.then(|| format!("{}{fraction}", marked.replace('_', "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> CellProblem {
        match shape(text) {
            Shape::Nothing(problem) => problem,
            Shape::Digits(digits) => panic!("{text}: {digits:?}"),
        }
    }

    fn found(text: &str) -> Points {
        match shape(text) {
            Shape::Digits(digits) => digits.points,
            Shape::Nothing(problem) => panic!("{text}: {problem:?}"),
        }
    }

    #[test]
    fn cells_without_a_value_say_why() {
        for text in ["", "  ", "\u{a0}"] {
            assert_eq!(problem(text), CellProblem::Empty);
        }
        for text in [" --", "n.v.t.", "#N/B", "NaN", "—", "< 10%", "> 90 %", "NA", "-"] {
            assert_eq!(problem(text), CellProblem::NoValue, "{text}");
        }
        assert_eq!(problem("∞"), CellProblem::Infinite);
        assert_eq!(problem("1.2.3"), CellProblem::Garbled);
        assert_eq!(problem("12 34"), CellProblem::Garbled);
        assert_eq!(problem("1,23,456"), CellProblem::Garbled);
        for text in ["12 stuks", "12.480 bezoekers", "12.4K", "356 st."] {
            assert_eq!(problem(text), CellProblem::UnitText, "{text}");
        }
        assert_eq!(problem("#DEEL/0!"), CellProblem::NoValue);
        for text in ["2025-08-01", "00:10:55", "Order", "1. view_item", "1. Order", "+cmd", "12b"] {
            assert_eq!(problem(text), CellProblem::Text, "{text}");
        }
    }

    #[test]
    fn a_separator_before_three_digits_is_left_open() {
        assert_eq!(found("12.480"), Points::Either('.'));
        assert_eq!(found("1,021"), Points::Either(','));
        assert_eq!(found("1.234.567"), Points::Groups('.'));
        assert!(matches!(found("18.904,50"), Points::Decimal { sign: ',', group: Some('.'), .. }));
        assert!(matches!(found("0.125"), Points::Decimal { sign: '.', sure: true, .. }));
        assert!(matches!(found("1234.567"), Points::Decimal { sign: '.', .. }));
        assert!(matches!(found("37,9%"), Points::Decimal { sign: ',', .. }));
        assert_eq!(found("1 234"), Points::None);
        assert_eq!(found("1'234"), Points::None);
        assert_eq!(found("1\u{202f}234\u{a0}567"), Points::None);
        assert_eq!(found("1e3"), Points::Scientific);
        assert_eq!(found("1.021 (8,2%)"), Points::Either('.'));
        assert_eq!(found("356*"), Points::None);
        assert_eq!(found("€ 1.204,-"), Points::Either('.'));
        assert_eq!(problem("(8,2%) x"), CellProblem::Text);
    }

    #[test]
    fn only_apostrophes_before_formula_signs_are_stripped() {
        assert_eq!(strip_apostrophe("'=1+1"), Some("=1+1"));
        assert_eq!(strip_apostrophe("'t Winkeltje"), None);
    }
}

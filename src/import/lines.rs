//! Quote-aware lines of a text table, and the vote on its delimiter.

use super::decision::DelimiterEvidence;
use super::error::{MAX_COLUMNS, MAX_FIELD_BREAKS, MAX_FIELD_CHARS, ReadError};

/// The signs that may stand between fields.
pub(crate) const CANDIDATES: [char; 4] = [',', ';', '\t', '|'];
const LINES_THAT_VOTE: usize = 500;

/// One record: the physical line it starts on (from 1), its text with quoted line breaks, its number of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    pub number: usize,
    /// Byte at which the text begins.
    pub offset: usize,
    pub text: &'a str,
    pub width: usize,
    /// Quotes inside fields that no quote opens: a sign of the wrong delimiter.
    stray_quotes: usize,
}

impl Line<'_> {
    /// Whether nothing but delimiters, quotes and white space is on the line, or a rule of dashes.
    pub(crate) fn is_blank(&self, delimiter: char) -> bool {
        let nothing = |c: char| c == delimiter || c == '"' || c.is_whitespace() || c == '\u{1a}';
        let rule = |c: char| matches!(c, '-' | '=' | ':' | '+');
        self.text.chars().all(nothing)
            || (self.text.contains("---") && self.text.chars().all(|c| nothing(c) || rule(c)))
    }

    /// Whether the line is a comment of an exporter: `# text`, `#` or `#---`.
    pub(crate) fn is_comment(&self) -> bool {
        is_comment(self.text)
    }
}

pub(crate) fn is_comment(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('#') else {
        return false;
    };
    rest.is_empty() || rest.starts_with([' ', '-', '#', '\n'])
}

/// The records of a text whose line ends are `\n`.
pub(crate) struct Lines<'a> {
    rest: &'a str,
    number: usize,
    offset: usize,
    delimiter: char,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str, first_line: usize, delimiter: char) -> Self {
        Self { rest: text, number: first_line, offset: 0, delimiter }
    }

    fn take(&mut self, scanned: &Scanned) -> Line<'a> {
        let (text, rest) = self.rest.split_at_checked(scanned.end).unwrap_or((self.rest, ""));
        let line = Line {
            number: self.number,
            offset: self.offset,
            text,
            width: scanned.width,
            stray_quotes: scanned.stray_quotes,
        };
        self.number += 1 + scanned.breaks;
        self.offset += text.len() + 1;
        self.rest = rest.strip_prefix('\n').unwrap_or(rest);
        line
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Result<Line<'a>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let scanned = if is_comment(self.rest.lines().next().unwrap_or_default()) {
            Ok(comment(self.rest))
        } else {
            scan(self.rest, self.number, self.delimiter)
        };
        match scanned {
            Ok(scanned) => Some(Ok(self.take(&scanned))),
            Err(error) => {
                self.rest = "";
                Some(Err(error))
            }
        }
    }
}

/// Where a record ends (byte), how many fields it has, how many line breaks lie inside it.
struct Scanned {
    end: usize,
    width: usize,
    breaks: usize,
    stray_quotes: usize,
}

fn comment(rest: &str) -> Scanned {
    Scanned { end: rest.find('\n').unwrap_or(rest.len()), width: 1, breaks: 0, stray_quotes: 0 }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

/// The quoted field that is being read.
#[derive(Default)]
struct Quote {
    line: usize,
    chars: usize,
    breaks: usize,
}

impl Quote {
    fn step(&mut self, c: char) -> Result<(), ReadError> {
        self.chars += 1;
        self.breaks += usize::from(c == '\n');
        if self.chars > MAX_FIELD_CHARS || self.breaks > MAX_FIELD_BREAKS {
            return Err(ReadError::UnclosedQuote { line: self.line });
        }
        Ok(())
    }
}

/// Quotes open a field only at its start and double inside it, as the csv crate reads them.
fn scan(rest: &str, first_line: usize, delimiter: char) -> Result<Scanned, ReadError> {
    let mut state = State::FieldStart;
    let mut found = Scanned { end: rest.len(), width: 1, breaks: 0, stray_quotes: 0 };
    let mut quote = Quote::default();
    let mut field_chars = 0;
    for (at, c) in rest.char_indices() {
        if state == State::Quoted {
            quote.step(c)?;
            found.breaks += usize::from(c == '\n');
        } else if c == '\n' {
            found.end = at;
            break;
        } else if c == delimiter {
            found.width += 1;
            field_chars = 0;
            if found.width > MAX_COLUMNS {
                let (line, max) = (first_line + found.breaks, MAX_COLUMNS);
                return Err(ReadError::TooManyColumns { line, max });
            }
        } else if c == '"' && state == State::FieldStart {
            quote = Quote { line: first_line + found.breaks, ..Quote::default() };
        } else if c == '"' && state == State::Plain {
            found.stray_quotes += 1;
        }
        field_chars += 1;
        if state == State::Plain && field_chars > MAX_FIELD_CHARS {
            let (line, max) = (first_line + found.breaks, MAX_FIELD_CHARS);
            return Err(ReadError::FieldTooLong { line, max });
        }
        state = next_state(state, c, delimiter);
    }
    if state == State::Quoted {
        return Err(ReadError::UnclosedQuote { line: quote.line });
    }
    Ok(found)
}

fn next_state(state: State, c: char, delimiter: char) -> State {
    match state {
        State::Quoted if c == '"' => State::QuoteInQuoted,
        State::Quoted => State::Quoted,
        State::QuoteInQuoted | State::FieldStart if c == '"' => State::Quoted,
        _ if c == delimiter => State::FieldStart,
        _ => State::Plain,
    }
}

/// The delimiter that gives the most lines of one width, and how many agreed.
pub(crate) fn vote(text: &str, first_line: usize) -> (char, DelimiterEvidence) {
    let mut best: Option<(char, Tally)> = None;
    for delimiter in CANDIDATES {
        let tally = tally(text, first_line, delimiter);
        if tally.agree > 0 && best.as_ref().is_none_or(|(_, other)| tally.beats(other)) {
            best = Some((delimiter, tally));
        }
    }
    match best {
        Some((delimiter, tally)) => {
            let (agree, lines) = (tally.agree, tally.lines);
            (delimiter, DelimiterEvidence::Vote { agree, lines })
        }
        None => (',', DelimiterEvidence::OneColumn),
    }
}

struct Tally {
    /// Lines of the most common width above 1, without stray quotes.
    agree: usize,
    width: usize,
    lines: usize,
}

impl Tally {
    fn beats(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.agree * other.lines, other.agree * self.lines);
        mine > theirs || (mine == theirs && self.width > other.width)
    }
}

fn tally(text: &str, first_line: usize, delimiter: char) -> Tally {
    let mut widths = std::collections::BTreeMap::<usize, usize>::new();
    let mut lines = 0;
    let records = Lines::new(text, first_line, delimiter).map_while(Result::ok);
    for line in records.take(LINES_THAT_VOTE) {
        if !line.is_comment() && !line.is_blank(delimiter) {
            *widths.entry(line.width).or_default() += usize::from(line.stray_quotes == 0);
            lines += 1;
        }
    }
    let most = widths
        .iter()
        .filter(|(width, count)| **width > 1 && **count > 0)
        .max_by_key(|(width, count)| (**count, **width));
    let (width, agree) = most.map_or((1, 0), |(width, count)| (*width, *count));
    Tally { agree, width, lines: lines.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str, delimiter: char) -> Vec<(usize, usize)> {
        Lines::new(text, 1, delimiter).map(|line| line.map(|line| (line.number, line.width)).unwrap()).collect()
    }

    #[test]
    fn line_numbers_are_physical_after_quoted_line_breaks() {
        let text = "a,b\n\"x\ny\",1\n\nc,2";
        assert_eq!(starts(text, ','), [(1, 2), (2, 2), (4, 1), (5, 2)]);
    }

    #[test]
    fn a_quote_inside_a_field_is_a_letter() {
        assert_eq!(starts("pipe 5\",1\nb,2", ','), [(1, 2), (2, 2)]);
        assert_eq!(starts("\"a \"\"b\"\", c\",1", ','), [(1, 2)]);
    }

    #[test]
    fn an_open_quote_names_the_line_it_was_opened_in() {
        let endless = format!("a,b\nc,\"open\n{}", "x,1\n".repeat(30));
        let error = Lines::new(&endless, 1, ',').find_map(Result::err);
        assert_eq!(error, Some(ReadError::UnclosedQuote { line: 2 }));
        let long = format!("a,b\n1,\"{}", "x".repeat(40_000));
        let error = Lines::new(&long, 1, ',').find_map(Result::err);
        assert_eq!(error, Some(ReadError::UnclosedQuote { line: 2 }));
        let second = "\"a\nb\",\"open";
        let error = Lines::new(second, 1, ',').find_map(Result::err);
        assert_eq!(error, Some(ReadError::UnclosedQuote { line: 2 }));
    }

    #[test]
    fn the_consistent_delimiter_wins_over_the_frequent_one() {
        assert_eq!(vote("Fase;Aantal;%\nA;1,5;2,5\nB;1,25;3,5\n", 1).0, ';');
        assert_eq!(vote("Title, of it\nStep\tUsers\nA, b\t1\nC\t2\n", 1).0, '\t');
        assert_eq!(vote("a,\"b;c;d\"\n1,\"2;3;4\"\n", 1).0, ',');
        assert_eq!(vote("Count\n100\n", 1), (',', DelimiterEvidence::OneColumn));
    }

    #[test]
    fn a_rule_of_dashes_is_no_row_and_signs_for_no_value_are() {
        let blank = |text: &str| Lines::new(text, 1, '|').next().map(|line| line.unwrap().is_blank('|'));
        assert_eq!(blank("|:-----|-----:|"), Some(true));
        assert_eq!(blank("--|--"), Some(false));
        assert_eq!(blank("a|---"), Some(false));
    }

    #[test]
    fn too_many_columns_name_their_line() {
        let wide = format!("a,b\n{}", ",".repeat(600));
        let error = Lines::new(&wide, 1, ',').find_map(Result::err);
        let expected = ReadError::TooManyColumns { line: 2, max: MAX_COLUMNS };
        assert_eq!(error, Some(expected));
    }
}

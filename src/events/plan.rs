//! How a log is written, found out from its first rows: encoding, delimiter, header, columns, times.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::import::{self, DelimiterEvidence, Encoding, EncodingEvidence, ReadError, container, encoding_of};

use super::error::EventError;
use super::guess::{self, Picked, TimeReason, Why};
use super::moment::TimeFormat;

/// How many bytes of a file [`examine`] should get, or the whole file if it is shorter.
pub const HEAD_BYTES: usize = 256 * 1024;
/// The rows from which columns are guessed.
const SAMPLE_ROWS: usize = 1000;

/// What a column can hold for the funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Whose row it is.
    User,
    /// What was done.
    Event,
    /// When.
    Time,
    /// What divides the customers.
    Segment,
}

/// A column as a user names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnRef {
    /// By its header, or else by its number from 1; capitals matter only where two columns differ by nothing else.
    Named(String),
    /// By its place, from 0.
    At(usize),
}

/// A column of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogColumn {
    /// Its header; empty where the file has none.
    pub name: String,
    /// How many different values the first rows hold.
    pub distinct: usize,
    /// How many of the first rows hold a value.
    pub filled: usize,
}

/// How a log is written, and what each column is taken for, with the reasons. It can be corrected before counting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How the bytes are read. A file without a mark is Windows-1252 also where bytes beyond the head are no UTF-8.
    pub encoding: Encoding,
    /// Whether a byte-order mark stands at the front.
    pub bom: bool,
    /// Why it is that encoding.
    pub encoding_why: EncodingEvidence,
    /// What separates the fields.
    pub delimiter: char,
    /// Why it does.
    pub delimiter_why: DelimiterEvidence,
    /// Line of the header; `None` where the first line is a row already.
    pub header_line: Option<u64>,
    /// The columns from left to right.
    pub columns: Vec<LogColumn>,
    /// The first rows, at most 1,000, for a preview.
    pub sample: Vec<Vec<String>>,
    /// The customer's column.
    pub user: Option<Picked>,
    /// The event's column.
    pub event: Option<Picked>,
    /// The time's column.
    pub time: Option<Picked>,
    /// How the times are written.
    pub format: TimeFormat,
    /// Why they are read that way.
    pub format_why: TimeReason,
    /// Columns with few values that could divide the customers.
    pub segments: Vec<usize>,
    /// Bytes of decoded text before the first row.
    pub(super) skip: usize,
    /// Line of the first row.
    pub(super) first_line: u64,
    /// Whether rows end in a carriage return alone.
    pub(super) bare_returns: bool,
}

/// Finds out how a log is written from its first [`HEAD_BYTES`] bytes; `whole` says that nothing comes after them.
pub fn examine(head: &[u8], whole: bool) -> Result<Plan, EventError> {
    if let Some(container) = container(head) {
        return Err(ReadError::Container(container).into());
    }
    let head = whole_lines(head, whole);
    let (encoding, bom, encoding_why) = encoding_of(head);
    let text = text_of(head, encoding);
    if let Some(at) = text.find('\0') {
        let line = 1 + text.get(..at).unwrap_or_default().matches('\n').count();
        return Err(ReadError::NulByte { line }.into());
    }
    let bare_returns = !text.contains('\n') && text.contains('\r');
    let text = if bare_returns { text.replace('\r', "\n") } else { text };
    if text.trim().is_empty() {
        return Err(ReadError::Empty.into());
    }
    // The mark of UTF-16 is gone after decoding, that of UTF-8 is skipped with the header.
    let mark = if bom && encoding == Encoding::Utf8 { 3 } else { 0 };
    let start = start(&text);
    let body = text.get(start.bytes..).unwrap_or_default();
    let voted = || import::vote(&body.replace("\r\n", "\n"), start.line);
    let (delimiter, delimiter_why) = start.delimiter.map_or_else(voted, |told| (told, DelimiterEvidence::SepLine));
    let table = Table::read(body, delimiter, whole)?;
    let guessed = guess::guess(&table.header, &table.rows);
    Ok(Plan {
        encoding,
        bom,
        encoding_why,
        delimiter,
        delimiter_why,
        header_line: table.has_header.then_some(start.line as u64),
        columns: guessed.columns,
        user: guessed.user,
        event: guessed.event,
        time: guessed.time,
        format: guessed.format,
        format_why: guessed.format_why,
        segments: guessed.segments,
        sample: table.rows,
        skip: mark + length(text.get(..start.bytes + table.header_bytes).unwrap_or_default(), encoding),
        first_line: (start.line + table.header_lines) as u64,
        bare_returns,
    })
}

impl Plan {
    /// Whether customer, step and time have their columns.
    pub fn is_complete(&self) -> bool {
        [self.user, self.event, self.time].iter().all(Option::is_some)
    }

    /// Whether most of the first rows say a clock time, not the day alone.
    pub fn is_timed(&self) -> bool {
        let Some(time) = self.time else { return false };
        let cells = self.sample.iter().filter_map(|row| row.get(time.column));
        let timed = cells.filter(|cell| self.format.read(cell.as_bytes()).is_some_and(|moment| moment.timed));
        timed.count() * 2 > self.sample.len()
    }

    /// Takes another column for a role; of the time, the format is found out again.
    pub fn pick(&mut self, role: Role, column: &ColumnRef) -> Result<(), EventError> {
        let at = self.column(column)?;
        let picked = Some(Picked { column: at, why: Why::Chosen });
        match role {
            Role::User => self.user = picked,
            Role::Event => self.event = picked,
            Role::Time => {
                let cells: Vec<_> = self.sample.iter().filter_map(|row| row.get(at)).map(String::as_str).collect();
                let found = guess::time_format(&cells, true);
                let found = found.ok_or_else(|| EventError::NoTimes { column: self.column_name(at) })?;
                (self.format, self.format_why) = (found.format, found.why);
                self.time = picked;
            }
            Role::Segment => {}
        }
        Ok(())
    }

    /// Reads the times in this format, whatever the first rows say.
    pub fn set_format(&mut self, format: TimeFormat) {
        (self.format, self.format_why) = (format, TimeReason::Chosen);
    }

    /// The place of a column that a user names.
    pub fn column(&self, asked: &ColumnRef) -> Result<usize, EventError> {
        let found = match asked {
            ColumnRef::At(at) => Some(*at).filter(|at| *at < self.columns.len()),
            ColumnRef::Named(name) => self.named(name.trim()),
        };
        found.ok_or_else(|| EventError::UnknownColumn {
            asked: match asked {
                ColumnRef::Named(name) => name.clone(),
                ColumnRef::At(at) => (at + 1).to_string(),
            },
            there: self.column_names(),
        })
    }

    /// The headers of all columns, or their numbers from 1 where there is no header.
    pub fn column_names(&self) -> Vec<String> {
        (0..self.columns.len()).map(|at| self.column_name(at)).collect()
    }

    /// A column's header, or its number from 1.
    pub fn column_name(&self, at: usize) -> String {
        let name = self.columns.get(at).map_or("", |column| column.name.as_str());
        if name.is_empty() { (at + 1).to_string() } else { name.to_owned() }
    }

    fn named(&self, name: &str) -> Option<usize> {
        let exact = self.columns.iter().position(|column| column.name == name);
        let lower = name.to_lowercase();
        let loose = || {
            let mut found = self.columns.iter().enumerate().filter(|(_, column)| column.name.to_lowercase() == lower);
            found.next().map(|(at, _)| at).filter(|_| found.next().is_none())
        };
        let number = || name.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < self.columns.len());
        exact.or_else(loose).or_else(number)
    }

    pub(super) fn delimiter_byte(&self) -> u8 {
        u8::try_from(self.delimiter).unwrap_or(b',')
    }

    /// The text of bytes that a block holds.
    pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        }
    }
}

/// The head without its last line, which may be cut in two.
fn whole_lines(head: &[u8], whole: bool) -> &[u8] {
    if whole {
        return head;
    }
    let end = head.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(head.len(), |at| at + 1);
    // A line end of UTF-16 has a NUL behind or before it.
    let end = if head.get(end) == Some(&0) { end + 1 } else { end };
    head.get(..end).unwrap_or(head)
}

fn text_of(head: &[u8], encoding: Encoding) -> String {
    let (text, _) = match encoding {
        Encoding::Utf8 => (String::from_utf8_lossy(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head)), false),
        Encoding::Utf16Le => UTF_16LE.decode_with_bom_removal(head),
        Encoding::Utf16Be => UTF_16BE.decode_with_bom_removal(head),
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(head),
    };
    text.into_owned()
}

/// How many bytes of a block the text is.
fn length(text: &str, encoding: Encoding) -> usize {
    if encoding == Encoding::Windows1252 { text.chars().count() } else { text.len() }
}

/// Where the header or the first row begins.
struct Start {
    bytes: usize,
    line: usize,
    delimiter: Option<char>,
}

/// Behind empty lines, comments and the line with which a spreadsheet is told the delimiter.
fn start(text: &str) -> Start {
    let mut start = Start { bytes: 0, line: 1, delimiter: None };
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let sep = content.strip_prefix("sep=").or_else(|| content.strip_prefix("SEP="));
        let delimiter = sep.and_then(|rest| rest.chars().next()).filter(char::is_ascii);
        if delimiter.is_none() && !content.is_empty() && !content.starts_with('#') {
            break;
        }
        start.delimiter = start.delimiter.or(delimiter);
        start.bytes += line.len();
        start.line += 1;
    }
    start
}

/// The header and the first rows.
struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    has_header: bool,
    header_bytes: usize,
    header_lines: usize,
}

impl Table {
    fn read(body: &str, delimiter: char, whole: bool) -> Result<Self, EventError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(u8::try_from(delimiter).unwrap_or(b','))
            .has_headers(false)
            .flexible(true)
            .from_reader(body.as_bytes());
        let (mut rows, mut second) = (Vec::new(), body.len());
        for record in reader.records().take(SAMPLE_ROWS + 2).map_while(Result::ok) {
            if rows.len() == 1 {
                second = record.position().map_or(0, csv::Position::byte) as usize;
            }
            rows.push(record.iter().map(|field| field.trim().to_owned()).collect::<Vec<_>>());
        }
        if !whole && rows.len() > 2 && rows.len() < SAMPLE_ROWS {
            rows.pop();
        }
        let has_header = rows.first().is_some_and(|row| guess::is_header(row));
        if !has_header {
            let width = rows.iter().map(Vec::len).max().unwrap_or(0);
            return Ok(Self { header: vec![String::new(); width], rows, has_header, header_bytes: 0, header_lines: 0 });
        }
        let header = rows.remove(0);
        if rows.is_empty() {
            return Err(ReadError::NoRows { line: 1 }.into());
        }
        // The reader stops between the two characters of a line end.
        let header_bytes = second + usize::from(body.get(..second).is_some_and(|text| text.ends_with('\r')));
        let header_lines = body.get(..header_bytes).unwrap_or_default().matches('\n').count();
        rows.truncate(SAMPLE_ROWS);
        Ok(Self { header, rows, has_header, header_bytes, header_lines })
    }
}

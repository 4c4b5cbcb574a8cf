//! The rows of a block: customer, event and time of each, and what is wrong with the others.

use std::hash::BuildHasher;

use hashbrown::DefaultHashBuilder;
use memchr::{memchr, memchr_iter};

use super::blocks::Block;
use super::moment::{Before, Moment, TimeFormat, Zone};
use super::names::Names;
use super::plan::Plan;
use super::strings::Strings;

/// The longest customer's id or event's name that is taken, in bytes.
const MAX_FIELD: usize = 1024;

/// Why a row is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFault {
    /// No customer stands in it.
    NoUser,
    /// No event stands in it.
    NoEvent,
    /// No time stands in it.
    NoTime,
    /// Its time cannot be read.
    UnreadableTime,
    /// It has too few fields, or more than the header.
    Fields,
    /// The customer or the event is longer than any id or name.
    TooLong,
}

impl RowFault {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::NoUser, Self::NoEvent, Self::NoTime, Self::UnreadableTime, Self::Fields, Self::TooLong];

    /// The stable id, as in messages and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoUser => "no-user",
            Self::NoEvent => "no-event",
            Self::NoTime => "no-time",
            Self::UnreadableTime => "unreadable-time",
            Self::Fields => "fields",
            Self::TooLong => "too-long",
        }
    }
}

/// A row that is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadRow {
    /// Its physical line.
    pub line: u64,
    /// Why.
    pub fault: RowFault,
}

/// A row that counts; its customer stands in [`Part`].
pub(super) struct Row {
    pub time: i64,
    pub hash: u32,
    /// Tells rows of the same customer and time apart, as far as 32 bits can.
    pub digest: u32,
    pub user_end: u32,
    /// Among the batch's names.
    pub name: u16,
    /// Among the batch's segments.
    pub segment: u16,
}

/// The rows of one share of the customers.
#[derive(Default)]
pub(super) struct Part {
    pub rows: Vec<Row>,
    /// The customers of the rows, one after the other.
    users: Vec<u8>,
}

/// The rows of a block, made by [`Parser::parse`] on any thread, to be counted in the order of the file.
pub struct Batch {
    /// The rows by share of the customers.
    pub(super) parts: Vec<Part>,
    pub(super) names: Names,
    pub(super) segments: Names,
    pub(super) bad: Vec<BadRow>,
    /// How many rows count.
    pub(super) usable: u64,
    pub(super) zones: [u64; 3],
    /// Rows with the day alone.
    pub(super) untimed: u64,
    /// The first and the last moment.
    pub(super) span: Option<(i64, i64)>,
    /// Rows whose time fits only this order of day and month, and only the other one.
    pub(super) order: [u64; 2],
    pub(super) read: u64,
    /// The day of the last row.
    day: Before,
}

impl Part {
    /// The hash and the id of each row's customer.
    pub(super) fn customers(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let mut start = 0;
        self.rows.iter().map(move |row| {
            let id = self.users.get(start..row.user_end as usize).unwrap_or_default();
            start = row.user_end as usize;
            (row.hash, id)
        })
    }
}

impl Batch {
    /// How many bytes of the file were read up to the end of this batch.
    pub fn bytes_read(&self) -> u64 {
        self.read
    }
}

/// Reads the rows of blocks; a copy may work on another thread.
#[derive(Clone)]
pub struct Parser {
    user: usize,
    event: usize,
    time: usize,
    segment: Option<usize>,
    /// The last column that is needed.
    last: usize,
    /// How many columns the header has.
    width: usize,
    delimiter: u8,
    format: TimeFormat,
    /// Into how many shares the customers are parted.
    shares: usize,
    hasher: DefaultHashBuilder,
}

/// The fields of a row that are needed.
#[derive(Default)]
struct Fields<'a> {
    user: Option<&'a [u8]>,
    event: Option<&'a [u8]>,
    time: Option<&'a [u8]>,
    segment: Option<&'a [u8]>,
}

impl Parser {
    /// A parser for a plan whose three columns are known, which parts the customers into so many shares.
    pub(super) fn new(
        plan: &Plan,
        columns: [usize; 3],
        segment: Option<usize>,
        hasher: DefaultHashBuilder,
        shares: usize,
    ) -> Self {
        let [user, event, time] = columns;
        let last = columns.into_iter().chain(segment).max().unwrap_or(0);
        let (width, delimiter, format) = (plan.columns.len(), plan.delimiter_byte(), plan.format);
        Self { user, event, time, segment, last, width, delimiter, format, shares, hasher }
    }

    /// The rows of a block.
    pub fn parse(&self, block: &Block) -> Batch {
        let part = || Part {
            rows: Vec::with_capacity(block.bytes.len() / 48 / self.shares),
            users: Vec::with_capacity(block.bytes.len() / 6 / self.shares),
        };
        let mut batch = Batch {
            parts: (0..self.shares).map(|_| part()).collect(),
            names: Names::new(&self.hasher),
            segments: Names::new(&self.hasher),
            bad: Vec::new(),
            usable: 0,
            zones: [0; 3],
            untimed: 0,
            span: None,
            order: [0; 2],
            read: block.read,
            day: Before::default(),
        };
        if block.quoted {
            self.parse_quoted(block, &mut batch);
        } else {
            self.parse_plain(block, &mut batch);
        }
        batch
    }

    /// Without a quotation mark, every line is a row and every delimiter parts two fields.
    fn parse_plain(&self, block: &Block, batch: &mut Batch) {
        let (mut start, mut number) = (0, block.first_line);
        for end in memchr_iter(b'\n', &block.bytes).chain(std::iter::once(block.bytes.len())) {
            let line = block.bytes.get(start..end).unwrap_or_default();
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if !line.is_empty() {
                match self.split(line) {
                    Some(fields) => self.row(number, line, &fields, batch),
                    None => batch.bad.push(BadRow { line: number, fault: RowFault::Fields }),
                }
            }
            (start, number) = (end + 1, number + 1);
        }
    }

    /// The needed fields of a line, if it has as many as the header or, behind the last one needed, fewer.
    fn split<'a>(&self, line: &'a [u8]) -> Option<Fields<'a>> {
        let mut fields = Fields::default();
        let mut rest = line;
        for column in 0..=self.last {
            let length = memchr(self.delimiter, rest);
            let field = rest.get(..length.unwrap_or(rest.len()))?;
            self.place(column, field, &mut fields);
            match length {
                Some(length) => rest = rest.get(length + 1..)?,
                None if column == self.last => return Some(fields),
                None => return None,
            }
        }
        let behind = memchr_iter(self.delimiter, rest).count();
        let width = self.last + 2 + behind;
        // Some programs end every row with a delimiter.
        let fits = width <= self.width || (width == self.width + 1 && line.last() == Some(&self.delimiter));
        fits.then_some(fields)
    }

    fn place<'a>(&self, column: usize, field: &'a [u8], fields: &mut Fields<'a>) {
        if column == self.user {
            fields.user = Some(field);
        } else if column == self.event {
            fields.event = Some(field);
        } else if column == self.time {
            fields.time = Some(field);
        }
        if Some(column) == self.segment {
            fields.segment = Some(field);
        }
    }

    fn parse_quoted(&self, block: &Block, batch: &mut Batch) {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(block.bytes.as_slice());
        let mut record = csv::ByteRecord::new();
        while matches!(reader.read_byte_record(&mut record), Ok(true)) {
            let line = block.first_line + record.position().map_or(1, csv::Position::line) - 1;
            let field = |column: usize| record.get(column);
            let fields = Fields {
                user: field(self.user),
                event: field(self.event),
                time: field(self.time),
                segment: self.segment.and_then(field),
            };
            let width = record.len();
            let wide = width > self.width + usize::from(field(self.width).is_some_and(<[u8]>::is_empty));
            if width <= self.last || wide {
                batch.bad.push(BadRow { line, fault: RowFault::Fields });
            } else {
                self.row(line, record.as_slice(), &fields, batch);
            }
        }
    }

    /// Adds a row, or the reason why it does not count.
    fn row(&self, line: u64, bytes: &[u8], fields: &Fields<'_>, batch: &mut Batch) {
        if let Err(fault) = self.add(bytes, fields, batch) {
            batch.bad.push(BadRow { line, fault });
        }
    }

    fn add(&self, bytes: &[u8], fields: &Fields<'_>, batch: &mut Batch) -> Result<(), RowFault> {
        let user = value(fields.user).ok_or(RowFault::NoUser)?;
        let event = value(fields.event).ok_or(RowFault::NoEvent)?;
        let time = value(fields.time).ok_or(RowFault::NoTime)?;
        if user.len() > MAX_FIELD || event.len() > MAX_FIELD {
            return Err(RowFault::TooLong);
        }
        let moment = self.moment(time, batch).ok_or(RowFault::UnreadableTime)?;
        let segment = fields.segment.map_or(&[][..], <[u8]>::trim_ascii);
        let name = batch.names.id(event);
        let segment = batch.segments.id(segment.get(..MAX_FIELD).unwrap_or(segment));
        batch.usable += 1;
        let hash = Strings::hash(&self.hasher, user);
        let Some(part) = batch.parts.get_mut(share(hash, self.shares)) else { return Ok(()) };
        part.users.extend_from_slice(user);
        let (digest, user_end) = (self.hasher.hash_one(bytes) as u32, part.users.len() as u32);
        part.rows.push(Row { time: moment.micros, hash, digest, user_end, name, segment });
        Ok(())
    }

    fn moment(&self, time: &[u8], batch: &mut Batch) -> Option<Moment> {
        let moment = self.format.read_after(time, &mut batch.day);
        if let Some(swapped) = self.format.swapped() {
            let other = swapped.read(time);
            let [only, only_other] = &mut batch.order;
            *only += u64::from(moment.is_some() && other.is_none());
            *only_other += u64::from(moment.is_none() && other.is_some());
        }
        let found = moment?;
        let zone = match found.zone {
            Zone::Utc => 0,
            Zone::Offset => 1,
            Zone::Unsaid => 2,
        };
        if let Some(count) = batch.zones.get_mut(zone) {
            *count += 1;
        }
        batch.untimed += u64::from(!found.timed);
        let (first, last) = batch.span.unwrap_or((found.micros, found.micros));
        batch.span = Some((first.min(found.micros), last.max(found.micros)));
        moment
    }
}

/// To which of so many shares a customer belongs; by other bits of his hash than those by which he is looked up there.
const fn share(hash: u32, shares: usize) -> usize {
    ((hash >> 7 & 0xFF) as usize * shares) >> 8
}

/// A field without the white space around it; `None` where programs write that nothing is there.
fn value(field: Option<&[u8]>) -> Option<&[u8]> {
    let field = field?.trim_ascii();
    match field.len() {
        0 => None,
        2..=4 | 9 if matches!(field.first(), Some(b'n' | b'N' | b'u' | b'U' | b'\\' | b'(')) && is_null(field) => None,
        _ => Some(field),
    }
}

fn is_null(field: &[u8]) -> bool {
    let nulls: [&[u8]; 7] = [b"null", b"none", b"nan", b"n/a", b"\\N", b"undefined", b"(not set)"];
    nulls.iter().any(|null| field.eq_ignore_ascii_case(null))
}

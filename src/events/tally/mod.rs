//! The customers of a log while its rows come by: one small record each, whatever the number of rows.
//!
//! A customer whose rows come in order of time is walked on the spot. One whose rows do not is set aside; the log is then
//! read once more, and the rows of those customers alone are held, sorted and walked.

mod figures;
mod held;
mod shares;
mod user;

use hashbrown::{DefaultHashBuilder, HashMap, HashSet};

pub use shares::{Ended, Shares};

use held::Held;
use shares::Share;
use user::{MOVED, TIED, UNSORTED, User};

use super::customers::Customers;
use super::error::{EventError, MAX_USERS};
use super::guess::TimeReason;
use super::moment::TimeFormat;
use super::names::{MAX_NAMES, OTHER};
use super::outcome::{Counted, RowFacts};
use super::paths::{Paths, Place, START};
use super::plan::{Plan, Role};
use super::query::Query;
use super::rows::{BadRow, Batch, Parser, Row, RowFault};
use super::strings::Strings;
use super::times::Times;
use super::walk::{First, Walker};

/// The most segments that are told apart; the others count as one without a name.
const MAX_SEGMENTS: usize = 200;
/// The most pairs of a customer and one of the rarer names.
const MAX_PAIRS: usize = 4_000_000;
/// Names known by a bit of the customer's record; the steps asked for are among them.
const BIT_NAMES: u16 = 32;
/// How many bad rows are kept with their lines.
const FIRST_BAD: usize = 100;
/// How many rows are taken at once: enough to wait for many places of a large table together, few enough for what was read
/// to be near still when it is needed.
const AT_ONCE: usize = 256;
/// How many rows of one customer and one time are compared with each other.
const MAX_TIED: usize = 64;

/// Counts one share of the customers; takes every [`Batch`] in the order of the file.
pub struct Tally {
    share: Share,
    plan: Plan,
    query: Query,
    columns: [usize; 3],
    segment: Option<usize>,
    hasher: DefaultHashBuilder,
    ids: Customers,
    users: Vec<User>,
    names: Strings,
    name_rows: Vec<u64>,
    other_rows: u64,
    /// The steps that a name is, by the name's number.
    masks: Vec<u32>,
    segments: Strings,
    pairs: HashSet<u64>,
    pairs_full: bool,
    walker: Walker,
    /// The times of each step, by segment; without segments there is one.
    times: Vec<Vec<Times>>,
    /// The rows at the time of a customer's last one, where there are several.
    tied: HashMap<u32, Vec<u32>>,
    paths: Option<Paths>,
    /// Where each customer's way is, when paths are asked for.
    places: Vec<Place>,
    /// Where each customer began, when a segment is asked for.
    user_segments: Vec<u16>,
    facts: RowFacts,
    bad: [u64; RowFault::ALL.len()],
    order: [u64; 2],
    /// The rows out of order, when the log is read for the second time.
    held: Option<Vec<Held>>,
}

impl Tally {
    /// Nothing counted yet. Refuses a plan without the three columns, and steps that make no funnel.
    fn new(plan: Plan, query: Query, share: Share, hasher: DefaultHashBuilder) -> Result<Self, EventError> {
        query.check()?;
        let missing = |role| EventError::NoColumn { role, there: plan.column_names() };
        let roles = [(plan.user, Role::User), (plan.event, Role::Event), (plan.time, Role::Time)];
        let [user, event, time] = roles.map(|(picked, role)| picked.map(|picked| picked.column).ok_or(role));
        let columns = [user.map_err(missing)?, event.map_err(missing)?, time.map_err(missing)?];
        let segment = query.segment.as_ref().map(|asked| plan.column(asked)).transpose()?;
        let mut names = Strings::new(hasher.clone(), MAX_NAMES);
        let mut masks = Vec::new();
        for (step, asked) in query.steps.iter().enumerate() {
            let Some(id) = names.intern_text(asked.name.as_bytes()) else { continue };
            masks.resize(names.len(), 0);
            if let Some(mask) = masks.get_mut(id as usize) {
                *mask |= 1 << step;
            }
        }
        let walker = Walker::new(&query);
        Ok(Self {
            share,
            columns,
            segment,
            ids: Customers::new(hasher.clone(), MAX_USERS / share.of),
            users: Vec::new(),
            name_rows: vec![0; names.len()],
            other_rows: 0,
            names,
            masks,
            segments: Strings::new(hasher.clone(), MAX_SEGMENTS),
            pairs: HashSet::new(),
            pairs_full: false,
            times: Vec::new(),
            walker,
            tied: HashMap::new(),
            paths: query.paths.then(Paths::new),
            places: Vec::new(),
            user_segments: Vec::new(),
            facts: RowFacts::default(),
            bad: [0; RowFault::ALL.len()],
            order: [0; 2],
            held: None,
            hasher,
            plan,
            query,
        })
    }

    fn parser(&self) -> Parser {
        Parser::new(&self.plan, self.columns, self.segment, self.hasher.clone(), self.share.of)
    }

    /// Counts the rows of its share in the next batch.
    pub fn take(&mut self, batch: &Batch) -> Result<(), EventError> {
        let Some(part) = batch.parts.get(self.share.index) else { return Ok(()) };
        self.take_facts(batch);
        let names = self.global_names(batch);
        let texts = batch.segments.iter();
        let segments: Vec<_> = texts.map(|text| self.segments.intern_text(Plan::text(text).as_bytes())).collect();
        let segments: Vec<_> = segments.into_iter().map(|id| id.map_or(OTHER, |id| id as u16)).collect();
        let global = |of: &[u16], local: u16| of.get(usize::from(local)).copied().unwrap_or(OTHER);
        let (mut ids, mut customers) = (Vec::with_capacity(AT_ONCE), part.customers());
        for rows in part.rows.chunks(AT_ONCE) {
            let wanted: Vec<_> = customers.by_ref().take(rows.len()).collect();
            self.ids.numbers(&wanted, &mut ids).ok_or(EventError::TooManyUsers { max: MAX_USERS })?;
            self.make_room();
            let near = ids.iter().filter_map(|id| self.users.get(*id as usize));
            std::hint::black_box(near.fold(0, |near, user| near ^ user.seen));
            for (row, id) in rows.iter().zip(&ids) {
                self.take_row(*id, row, global(&names, row.name), global(&segments, row.segment))?;
            }
        }
        Ok(())
    }

    /// Gives every customer a record, and what else is asked for.
    fn make_room(&mut self) {
        let count = self.ids.len();
        self.users.resize(count, User::default());
        if self.segment.is_some() {
            self.user_segments.resize(count, OTHER);
        }
        if self.paths.is_some() {
            self.places.resize(count, START);
        }
    }

    fn take_facts(&mut self, batch: &Batch) {
        let facts = &mut self.facts;
        facts.rows += batch.usable + batch.bad.len() as u64;
        facts.usable += batch.usable;
        facts.untimed += batch.untimed;
        let first = facts.span.into_iter().chain(batch.span);
        facts.span = first.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        for (sum, count) in facts.zones.iter_mut().zip(batch.zones).chain(self.order.iter_mut().zip(batch.order)) {
            *sum += count;
        }
        for BadRow { line, fault } in &batch.bad {
            if let Some(count) = self.bad.get_mut(*fault as usize) {
                *count += 1;
            }
            if facts.first_bad.len() < FIRST_BAD {
                facts.first_bad.push(BadRow { line: *line, fault: *fault });
            }
        }
    }

    /// The numbers here of the batch's names.
    fn global_names(&mut self, batch: &Batch) -> Vec<u16> {
        let texts = batch.names.iter().map(Plan::text);
        let ids = texts.map(|text| self.names.intern_text(text.as_bytes()).map_or(OTHER, |id| id as u16)).collect();
        self.name_rows.resize(self.names.len(), 0);
        self.masks.resize(self.names.len(), 0);
        ids
    }

    fn take_row(&mut self, id: u32, row: &Row, name: u16, segment: u16) -> Result<(), EventError> {
        match self.name_rows.get_mut(usize::from(name)) {
            Some(rows) => *rows += 1,
            None => self.other_rows += 1,
        }
        let Some(user) = self.users.get_mut(id as usize) else { return Ok(()) };
        if name < BIT_NAMES {
            user.seen |= 1 << name;
        } else if name != OTHER {
            self.pairs_full |= self.pairs.len() >= MAX_PAIRS;
            if !self.pairs_full {
                self.pairs.insert(u64::from(id) << 16 | u64::from(name));
            }
        }
        user.mark(UNSORTED, user.last().is_some_and(|last| row.time < last));
        if user.has(UNSORTED) {
            return self.hold(id, row, name, segment);
        }
        self.walk(id, row.time, row.digest, name, segment);
        Ok(())
    }

    /// The next row in order of time of a customer.
    fn walk(&mut self, id: u32, time: i64, digest: u32, name: u16, segment: u16) {
        let Some(user) = self.users.get_mut(id as usize) else { return };
        let last = user.last();
        let tied = last == Some(time);
        if let Some(first) = self.user_segments.get_mut(id as usize) {
            if last.is_none() {
                *first = segment;
            }
            user.mark(MOVED, *first != segment);
        }
        if tied {
            self.facts.ties += 1;
            let digests = self.tied.entry(id).or_insert_with(|| vec![user.digest]);
            self.facts.duplicates += u64::from(digests.contains(&digest));
            if digests.len() < MAX_TIED {
                digests.push(digest);
            }
        } else if user.has(TIED) {
            self.tied.remove(&id);
        }
        user.come(time, digest, tied);
        if let (Some(paths), Some(place)) = (&mut self.paths, self.places.get_mut(id as usize)) {
            *place = paths.step(*place, name);
        }
        let mask = self.masks.get(usize::from(name)).copied().unwrap_or(0);
        let (steps, part) = (self.walker.len(), self.user_segments.get(id as usize).copied());
        let part = part.map_or(0, |segment| usize::from(segment).min(MAX_SEGMENTS));
        let times = &mut self.times;
        self.walker.step(id, &mut user.reached, mask, time, |First { step, gap }| {
            if times.len() <= part {
                times.resize_with(part + 1, || vec![Times::default(); steps]);
            }
            if let (Some(gap), Some(times)) = (gap, times.get_mut(part).and_then(|times| times.get_mut(step))) {
                times.push(gap);
            }
        });
    }
}

//! Event logs for tests: a made-up one, the same bytes every time, and how logs are counted.

#![allow(
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "a test stops at the first surprise"
)]

use std::fmt::Write;
use std::io::Read;
use std::ops::ControlFlow;

use klantreis::events::{Counted, EventError, EventFunnel, HEAD_BYTES, Plan, Query, count, examine};

const CHANNELS: [&str; 5] = ["google", "direct", "instagram", "newsletter", "facebook"];
const DEVICES: [&str; 3] = ["mobile", "desktop", "tablet"];
const DAY: u64 = 86_400;

/// Pseudo-random numbers (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }
}

struct Row {
    time: u64,
    user: u32,
    event: &'static str,
    channel: &'static str,
    device: &'static str,
    /// Hundredths.
    value: Option<u64>,
}

/// Visits to the steps of a shop over ninety days, in order of time: so many rows under a header, as `timestamp,user_id,event,channel,device,value`.
pub fn event_log(count: usize) -> Vec<u8> {
    let mut random = Random(42);
    let mut rows = Vec::with_capacity(count + 64);
    let mut user = 0;
    while rows.len() < count {
        user += 1;
        walk(user, &mut random, &mut rows);
    }
    rows.truncate(count);
    rows.sort_by_key(|row| row.time);
    let mut text = String::from("timestamp,user_id,event,channel,device,value\n");
    for row in &rows {
        write_row(row, &mut text);
    }
    text.into_bytes()
}

/// One customer, until one of the steps is the last.
fn walk(user: u32, random: &mut Random, rows: &mut Vec<Row>) {
    let mut time = 1_735_689_600 + random.below(90 * DAY);
    let channel = CHANNELS[random.below(5) as usize];
    let device = DEVICES[random.below(3) as usize];
    let mut event = "visit";
    loop {
        let value = (event == "purchase").then(|| 1000 + random.below(9000));
        rows.push(Row { time, user, event, channel, device, value });
        if event == "review" {
            return;
        }
        let chance = random.below(1000);
        time += 5 + random.below(900);
        event = match (event, chance) {
            ("visit", 0..450) | ("view", 0..380) | ("cart", 520..700) => "view",
            ("visit", 450..520) => {
                time += DAY * (1 + random.below(5));
                "visit"
            }
            ("view", 380..620) | ("checkout", 610..760) => "cart",
            ("view", 620..680) => "visit",
            ("cart", 0..520) => "checkout",
            ("checkout", 0..610) => "purchase",
            ("purchase", 0..230) => {
                time += DAY * (7 + random.below(60));
                "visit"
            }
            ("purchase", 230..290) => "review",
            _ => return,
        };
    }
}

fn write_row(row: &Row, text: &mut String) {
    let Row { user, event, channel, device, .. } = row;
    let time = jiff::Timestamp::from_second(row.time as i64).unwrap();
    write!(text, "{time},u{user:07},{event},{channel},{device},").unwrap();
    if let Some(value) = row.value {
        write!(text, "{}.{:02}", value / 100, value % 100).unwrap();
    }
    text.push('\n');
}

/// How a log is written.
pub fn plan(bytes: &[u8]) -> Plan {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    examine(head, head.len() == bytes.len()).unwrap()
}

/// Gives so many bytes at a time, as a slow disk would.
struct Slow<'a>(&'a [u8], usize);

impl Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = into.len().min(self.1).min(self.0.len());
        into[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

/// Counts a log as it comes from a slow disk.
#[track_caller]
pub fn counted_by(plan: Plan, bytes: &[u8], query: Query) -> Result<Counted, EventError> {
    count(|| Ok(Slow(bytes, 4093)), plan, query, |_| ControlFlow::Continue(()))
}

/// The same for a log as it is understood by itself.
#[track_caller]
pub fn counted(bytes: &[u8], query: Query) -> Counted {
    counted_by(plan(bytes), bytes, query).unwrap()
}

/// The counts of these steps in a log of `user,event,minute`.
pub fn small(rows: &[(&str, &str, u32)], query: Query) -> EventFunnel {
    let mut log = String::from("user,event,time\n");
    for (user, event, minute) in rows {
        writeln!(log, "{user},{event},2025-08-01T{:02}:{:02}:00Z", minute / 60, minute % 60).unwrap();
    }
    counted(log.as_bytes(), query).funnel
}

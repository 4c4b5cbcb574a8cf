//! A customer's way through the steps, row by row, in the order of time.
//!
//! Two walkers give the same counts where both apply: the greedy one, for a closed funnel without window or optional steps,
//! keeps one step and one time a customer; the other keeps, for every step, the best way there.

use super::moment::SECOND;
use super::query::{Mode, Query};

const NEVER: i64 = i64::MIN;

/// How far a customer is, in eight bytes; the walkers keep nothing else between two rows but the [`Link`]s. The greedy
/// walker has the number of steps in the lowest byte and the time of the last one above it; the other a bit for each step.
#[derive(Clone, Copy, Default)]
pub(super) struct Reached(u64);

impl Reached {
    const fn greedy(self) -> (u32, i64) {
        ((self.0 & 0xFF) as u32, self.0.cast_signed() >> 8)
    }

    /// A bit for each step of the other walker.
    const fn bits(self) -> u32 {
        self.0 as u32
    }

    const fn add(&mut self, step: usize) {
        self.0 |= 1 << step;
    }
}

/// A step that was reached for the first time, and the time since the step before it.
pub(super) struct First {
    pub step: usize,
    pub gap: Option<i64>,
}

/// The steps of a query, and how to walk them.
pub(super) struct Walker {
    /// The step before each that is required; `None` for the first.
    before: Vec<Option<usize>>,
    /// The steps that may come right before each: the optional ones before it, and the last required one.
    right_before: Vec<u32>,
    window: i64,
    mode: Mode,
    links: Option<Vec<Link>>,
}

/// The best way of one customer to one step.
#[derive(Clone, Copy)]
struct Link {
    /// When the step was reached first, by the greedy way.
    greedy: i64,
    /// The latest start from which the step was reached within the window.
    start: i64,
    /// When it was reached from there.
    at: i64,
}

const UNREACHED: Link = Link { greedy: NEVER, start: NEVER, at: NEVER };

impl Walker {
    pub(super) fn new(query: &Query) -> Self {
        let optional: Vec<bool> = query.steps.iter().map(|step| step.optional).collect();
        let before = (0..optional.len()).map(|step| optional.iter().take(step).rposition(|optional| !optional));
        let before: Vec<_> = before.collect();
        let right_before =
            before.iter().enumerate().map(|(step, before)| before.map_or(0, |before| bits(before..step)));
        let window =
            query.window_secs.map_or(i64::MAX, |secs| i64::try_from(secs).unwrap_or(i64::MAX).saturating_mul(SECOND));
        let in_order = matches!(query.mode, Mode::Closed | Mode::Open);
        let greedy = in_order && query.window_secs.is_none() && !optional.contains(&true);
        let right_before = right_before.collect();
        Self { before, right_before, window, mode: query.mode, links: (!greedy).then(Vec::new) }
    }

    /// A bit for each step that a customer reached.
    pub(super) fn steps(&self, reached: Reached) -> u32 {
        match self.links {
            None => 1_u64.checked_shl(reached.greedy().0).map_or(0, |next| (next - 1) as u32),
            Some(_) => reached.bits(),
        }
    }

    /// How many steps there are.
    pub(super) fn len(&self) -> usize {
        self.before.len()
    }

    /// Takes the next row of a customer, who does the steps of `mask`, and tells every step reached for the first time.
    pub(super) fn step(&mut self, user: u32, reached: &mut Reached, mask: u32, time: i64, first: impl FnMut(First)) {
        if mask == 0 && self.mode != Mode::Direct {
            return;
        }
        if self.links.is_none() {
            greedy(reached, mask, time, first);
        } else if matches!(self.mode, Mode::Closed | Mode::Open) {
            self.closed(user, reached, mask, time, first);
        } else {
            self.strict(user, reached, mask, time, first);
        }
    }

    fn closed(&mut self, user: u32, reached: &mut Reached, mask: u32, time: i64, mut first: impl FnMut(First)) {
        let Self { before, links: Some(links), window, .. } = self else { return };
        let links = links_of(links, user, before.len());
        let earliest = |links: &[Link]| links.first().map_or(NEVER, |link| link.greedy);
        // From the last step down, so that a row that is two steps does not count as both at once.
        for step in steps_of(mask).rev() {
            let before = before.get(step).copied().flatten();
            let from = before.map(|before| links.get(before).copied().unwrap_or(UNREACHED));
            let Some(mut link) = links.get(step).copied() else { continue };
            let mut gap = None;
            if link.greedy == NEVER && from.is_none_or(|from| from.greedy != NEVER) {
                link.greedy = time;
                let in_time = from.is_some() && time - earliest(links) <= *window;
                gap = from.filter(|_| in_time).map(|from| time - from.greedy);
            }
            let start = from.map_or(time, |from| from.start);
            if start != NEVER && time - start <= *window {
                if link.start == NEVER {
                    reached.add(step);
                    first(First { step, gap: gap.or_else(|| from.map(|from| time - from.at)) });
                }
                if start > link.start {
                    (link.start, link.at) = (start, time);
                }
            }
            if let Some(place) = links.get_mut(step) {
                *place = link;
            }
        }
    }

    /// Whatever is not continued by this row is broken off by it.
    fn strict(&mut self, user: u32, reached: &mut Reached, mask: u32, time: i64, mut first: impl FnMut(First)) {
        let repeats = self.mode == Mode::Strict;
        let Self { right_before, links: Some(links), window, .. } = self else { return };
        let links = links_of(links, user, right_before.len());
        // From the last step down, so that the ways to the steps before are still those of the row before.
        for (step, right_before) in right_before.iter().enumerate().rev() {
            let Some(old) = links.get(step).copied() else { continue };
            let mut new = UNREACHED;
            if mask & (1 << step) != 0 {
                let from = best(links, *right_before);
                if step == 0 {
                    (new.start, new.at) = (time, time);
                } else if from.start != NEVER && time - from.start <= *window {
                    (new.start, new.at) = (from.start, time);
                } else if repeats && old.start != NEVER {
                    (new.start, new.at) = (old.start, time);
                }
                if new.start != NEVER && reached.bits() & (1 << step) == 0 {
                    reached.add(step);
                    first(First { step, gap: (step > 0).then(|| time - from.at) });
                }
            }
            if let Some(place) = links.get_mut(step) {
                *place = new;
            }
        }
    }
}

/// The ways of a customer, made where there are none yet.
fn links_of(links: &mut Vec<Link>, user: u32, steps: usize) -> &mut [Link] {
    let start = user as usize * steps;
    if links.len() < start + steps {
        links.resize(start + steps, UNREACHED);
    }
    links.get_mut(start..start + steps).unwrap_or_default()
}

/// The next step at its first chance.
fn greedy(reached: &mut Reached, mask: u32, time: i64, mut first: impl FnMut(First)) {
    let (step, at) = reached.greedy();
    if mask.checked_shr(step).unwrap_or(0) & 1 != 0 {
        first(First { step: step as usize, gap: (step > 0).then(|| time - at) });
        reached.0 = time.cast_unsigned() << 8 | u64::from(step + 1);
    }
}

/// The way with the latest start among steps.
fn best(links: &[Link], steps: u32) -> Link {
    let ways = steps_of(steps).filter_map(|step| links.get(step).copied());
    ways.max_by_key(|link| (link.start, link.at)).unwrap_or(UNREACHED)
}

fn bits(steps: std::ops::Range<usize>) -> u32 {
    steps.fold(0, |mask, step| mask | 1 << step)
}

fn steps_of(mask: u32) -> impl DoubleEndedIterator<Item = usize> {
    (0..32).filter(move |step| mask & (1 << step) != 0)
}

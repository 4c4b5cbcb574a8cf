//! Finds boxes by their height on the map, so that a look at a part of it costs by that part.

use std::ops::Range;

use egui::emath::{Rangef, Rect};

/// The height of a strip.
const HEIGHT: f32 = 512.0;
/// Most strips; on a map that is higher each of them is.
const MOST: f32 = 4096.0;

/// Boxes by the strip of the map that their upper edge is in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Strips {
    top: f32,
    height: f32,
    /// Where each strip's boxes begin in `order`, and at last where they end.
    starts: Vec<u32>,
    /// The places of the boxes, strip by strip.
    order: Vec<u32>,
    /// The places of those that are higher than a strip.
    high: Vec<u32>,
}

impl Strips {
    pub(super) fn new(boxes: &[Rect]) -> Self {
        let top = boxes.iter().map(|rect| rect.min.y).fold(f32::INFINITY, f32::min);
        let bottom = boxes.iter().map(|rect| rect.max.y).fold(f32::NEG_INFINITY, f32::max);
        if bottom < top {
            return Self::default();
        }
        let height = HEIGHT.max((bottom - top) / MOST);
        let count = ((bottom - top) / height) as usize + 1;
        let mut strips = Self { top, height, starts: vec![0; count + 1], order: Vec::new(), high: Vec::new() };
        strips.sort(boxes, count);
        strips
    }

    /// Counts the boxes of each strip, then puts each at its strip's next free place.
    fn sort(&mut self, boxes: &[Rect], count: usize) {
        let strip = |rect: &Rect| (((rect.min.y - self.top) / self.height) as usize).min(count - 1);
        let is_high = |rect: &Rect| rect.height() > self.height;
        let mut next = vec![0_u32; count + 1];
        for rect in boxes.iter().filter(|rect| !is_high(rect)) {
            if let Some(number) = next.get_mut(strip(rect) + 1) {
                *number += 1;
            }
        }
        let mut sum = 0;
        for number in &mut next {
            sum += *number;
            *number = sum;
        }
        self.starts.clone_from(&next);
        self.order = vec![0; sum as usize];
        for (place, rect) in boxes.iter().enumerate().filter(|(_, rect)| !is_high(rect)) {
            let slot = next.get_mut(strip(rect)).map(|free| std::mem::replace(free, *free + 1));
            if let Some(into) = slot.and_then(|slot| self.order.get_mut(slot as usize)) {
                *into = place as u32;
            }
        }
        self.high = (0..).zip(boxes).filter(|(_, rect)| is_high(rect)).map(|(place, _)| place).collect();
    }

    /// The places of all boxes that touch a range of heights, and of some near it, in their order.
    pub(super) fn near(&self, range: Rangef) -> Vec<u32> {
        let Range { start, end } = self.reach(range);
        let from = self.starts.get(start).copied().unwrap_or(0) as usize;
        let to = self.starts.get(end).copied().unwrap_or(0) as usize;
        let found = self.order.get(from..to.max(from)).unwrap_or(&[]);
        if found.len() == self.order.len() {
            return (0..(self.order.len() + self.high.len()) as u32).collect();
        }
        let mut places = [found, &self.high].concat();
        places.sort_unstable();
        places
    }

    /// The strips in which boxes begin that may touch a range.
    fn reach(&self, range: Rangef) -> Range<usize> {
        let last = self.starts.len().saturating_sub(1);
        let strip = |y: f32| ((y - self.top) / self.height).clamp(-1.0, last as f32).floor();
        let (first, behind) = (strip(range.min - self.height).max(0.0), strip(range.max) + 1.0);
        first as usize..(behind.max(0.0) as usize).min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::sample::Dice;
    use egui::emath::{pos2, vec2};

    #[test]
    fn every_box_that_touches_a_range_is_found_and_in_order() {
        let mut dice = Dice(11);
        for count in [0, 1, 7, 300] {
            let boxes: Vec<Rect> = (0..count)
                .map(|_| {
                    let corner = pos2(dice.below(900) as f32, dice.below(9000) as f32 - 700.0);
                    Rect::from_min_size(corner, vec2(40.0, [20.0, 300.0, 2000.0][dice.below(3)]))
                })
                .collect();
            let strips = Strips::new(&boxes);
            for _ in 0..50 {
                let top = dice.below(11_000) as f32 - 2000.0;
                let range = Rangef::new(top, top + dice.below(1500) as f32);
                let found = strips.near(range);
                assert!(found.is_sorted());
                let touching = (0..).zip(&boxes).filter(|(_, rect)| rect.y_range().intersects(range));
                for (place, _) in touching {
                    assert!(found.contains(&place), "{place} at {range:?}");
                }
            }
            assert_eq!(strips.near(Rangef::EVERYTHING).len(), count);
        }
    }
}

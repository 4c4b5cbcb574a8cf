//! What the signs of the numbers mean, for a picture that nobody can point at.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::card::lines;
use super::flow::ribbon_marks;
use super::sign::{drop_marker, rise_marker, warning_sign};
use super::{Mark, Paint, Part};
use crate::layout::text::{Style, one_line};
use crate::layout::{BandFacts, BandLook, LegendSign, NumbersFacts};

const HEAD: Style = Style::bold(12.5, 18.0);
const LINE: Style = Style::regular(12.0, 18.0);
const SWATCH: f32 = 44.0;
const SWATCH_HEIGHT: f32 = 12.0;
const GAP: f32 = 10.0;

/// The height of the legend.
pub fn legend_height(numbers: &NumbersFacts) -> f32 {
    HEAD.line_height + LINE.height(numbers.legend.len())
}

/// The legend: which numbers these are, then a line a sign.
pub fn legend_marks(numbers: &NumbersFacts, top_left: Pos2, width: f32) -> Vec<Mark> {
    let about = if numbers.about.is_empty() { String::new() } else { format!(" · {}", numbers.about) };
    let head = one_line(&format!("{}{about}", numbers.title), &HEAD, width);
    let mut marks = vec![Mark::Begin(Part::Legend)];
    marks.extend(lines(&[head], &HEAD, top_left, Paint::Ink));
    for (index, (sign, words)) in numbers.legend.iter().enumerate() {
        let top = top_left.y + HEAD.line_height + LINE.height(index);
        let centre = pos2(top_left.x + SWATCH / 2.0, top + LINE.line_height / 2.0);
        marks.extend(swatch(*sign, Rect::from_center_size(centre, vec2(SWATCH, SWATCH_HEIGHT))));
        let left = top_left.x + SWATCH + GAP;
        let cut = one_line(words, &LINE, top_left.x + width - left);
        marks.extend(lines(&[cut], &LINE, pos2(left, top), Paint::InkSoft));
    }
    marks.push(Mark::End);
    marks
}

fn swatch(sign: LegendSign, place: Rect) -> Vec<Mark> {
    let band = |look, share, leak| BandFacts { share, look, leak, ..BandFacts::default() };
    let thin = Rect::from_center_size(place.center(), vec2(place.width(), 5.0));
    match sign {
        LegendSign::Band => ribbon_marks(&band(BandLook::Plain, Some(0.5), false), place),
        LegendSign::Leak => {
            let mut marks = ribbon_marks(&band(BandLook::Plain, Some(0.3), true), place);
            marks.push(Mark::Circle { centre: place.center(), radius: 6.5, fill: Some(Paint::Leak), stroke: None });
            marks.push(drop_marker(place.center(), 4.0, Paint::OnLeak));
            marks
        }
        LegendSign::Rise => {
            let mut marks = ribbon_marks(&band(BandLook::Rises, Some(1.2), false), place);
            marks.push(Mark::Circle { centre: place.center(), radius: 7.5, fill: Some(Paint::Surface), stroke: None });
            marks.extend(warning_sign(place.center(), 5.0));
            marks
        }
        LegendSign::Mixed => ribbon_marks(&band(BandLook::Mixed, Some(0.7), false), place),
        LegendSign::Unknown => ribbon_marks(&band(BandLook::Unknown, None, false), place),
        LegendSign::Optional => ribbon_marks(&band(BandLook::Plain, Some(0.6), false), thin),
        LegendSign::Trend => vec![
            rise_marker(place.center() - vec2(10.0, 0.0), 4.5, Paint::Good),
            drop_marker(place.center() + vec2(10.0, 0.0), 4.5, Paint::Bad),
        ],
    }
}

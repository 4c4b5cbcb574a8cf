//! The signs of what a map lacks: a dashed disc with a question mark, a dashed place for a card, and the signs of care.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::card::lines;
use super::{Icon, Mark, Paint, shape};
use crate::layout::text::one_line;
use crate::layout::{CARD_WIDTH, CardSign, CellBox, CubicPath, LaneBox, NOTE};

const RADIUS: f32 = 9.0;
const ICON: f32 = 12.0;
const EDGE: f32 = 1.4;
/// The height of the place where a card is missing.
const PLACE: f32 = 32.0;
const CORNER: f32 = 8.0;

/// The sign on a card's upper edge.
pub fn card_sign_marks(card: Rect, sign: CardSign) -> Vec<Mark> {
    let centre = card_sign_rect(card).center();
    match sign {
        CardSign::Unanswered | CardSign::NoRemedy => missing(centre),
        CardSign::Doing => disc(centre, Icon::Wrench, Paint::Accent, false),
        CardSign::Solved => disc(centre, Icon::Check, Paint::Good, false),
    }
}

/// The box of the sign on a card's upper edge.
pub fn card_sign_rect(card: Rect) -> Rect {
    Rect::from_center_size(pos2(card.max.x - 15.0, card.min.y + 1.0), Vec2::splat(2.0 * RADIUS))
}

/// The sign in the corner of a stage's header.
pub fn header_sign_marks(header: Rect) -> Vec<Mark> {
    missing(header_sign_rect(header).center())
}

/// The box of the sign in the corner of a stage's header.
pub fn header_sign_rect(header: Rect) -> Rect {
    let centre = pos2(header.max.x - 17.0, header.min.y + RADIUS + 5.0);
    Rect::from_center_size(centre, Vec2::splat(2.0 * RADIUS))
}

/// The dashed place in a cell where a card is missing, with words.
pub fn missing_card_marks(lane: &LaneBox, cell: &CellBox, words: &str) -> Vec<Mark> {
    let corner = pos2(cell.rect.center().x - CARD_WIDTH / 2.0, cell.rect.min.y + lane.cards_top());
    let place = Rect::from_min_size(corner, vec2(CARD_WIDTH, PLACE));
    let mut marks = vec![dashed_box(place)];
    let centre = pos2(place.min.x + 18.0, place.center().y);
    marks.extend(missing(centre));
    let left = centre.x + RADIUS + 8.0;
    let line = one_line(words, &NOTE, place.max.x - 8.0 - left);
    let top = place.center().y - NOTE.line_height / 2.0;
    marks.extend(lines(&[line], &NOTE, pos2(left, top), Paint::InkSoft));
    marks
}

fn missing(centre: Pos2) -> Vec<Mark> {
    disc(centre, Icon::Guess, Paint::Warning, true)
}

fn disc(centre: Pos2, icon: Icon, paint: Paint, dashed: bool) -> Vec<Mark> {
    let edge = shape::arc(centre, Vec2::splat(RADIUS - EDGE / 2.0), -FRAC_PI_2, TAU);
    vec![
        Mark::Circle { centre, radius: RADIUS, fill: Some(Paint::Surface), stroke: None },
        Mark::Path { points: edge, width: EDGE, paint, dashed },
        Mark::Icon { icon, rect: Rect::from_center_size(centre, Vec2::splat(ICON)), paint },
    ]
}

fn dashed_box(rect: Rect) -> Mark {
    let top = rect.center_top();
    let corners = [top, rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top(), top];
    let points = CubicPath::rounded(&corners, CORNER).points;
    Mark::Path { points, width: 1.0, paint: Paint::Outline, dashed: true }
}

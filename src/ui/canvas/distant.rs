//! Draws cards and arrows seen from far away, where no text can be read: a few triangles a card, all in one mesh that is
//! kept while only the camera moves.
//!
//! What gets too small to be seen fades before it goes, so that nothing pops up or flickers while zooming.

use std::sync::Arc;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Rgba, Shape, Vec2};

use super::camera::Camera;
use super::feathered::Feathered;
use super::paint::FAR;
use super::prepare::Key;
use crate::document::LinkKind;
use crate::layout::text::Style;
use crate::layout::{CARD_INSET, CardBox, CardSign, LinkPath, META_HEIGHT, MapFacts, MapLayout, NOTE, TITLE, point_on};
use crate::scene::{Paint, Palette, Tone, card_sign_rect, feeling_paint};

/// How opaque the bar of a text is.
const BAR: f32 = 0.35;
/// A bar's height in ems, and how far below its line's top it begins.
const BAR_HEIGHT: f32 = 0.55;
const BAR_TOP: f32 = 0.35;
/// The mean width of a character in ems.
const LETTER: f32 = 0.5;
/// The smallest side of a card, in points, at which its edge is drawn apart.
const EDGED: f32 = 3.0;
/// The width of an arrow, in map units.
const ARROW: f32 = 1.8;
/// The size of a sign in a card's row of signs, and from one to the next.
const SIGN: f32 = 14.0;
const SIGN_STEP: f32 = 18.0;

/// What is drawn.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) layout: &'a MapLayout,
    pub(super) facts: &'a MapFacts,
    /// The state that layout and facts are of; `None` = a preview, of which nothing is kept.
    pub(super) key: Option<Key>,
    pub(super) view: Rect,
    pub(super) camera: Camera,
}

/// The mesh of the last frame.
#[derive(Default)]
pub(super) struct Distant {
    kept: Option<Kept>,
}

struct Kept {
    key: Option<Key>,
    palette: Palette,
    feather: f32,
    scale: f32,
    /// The part of the map that is in the mesh.
    region: Rect,
    /// Where the origin of the map was on the screen when the mesh was made or moved.
    origin: Pos2,
    mesh: Arc<Mesh>,
}

impl Distant {
    /// Draws cards and arrows; gives back how many cards the mesh was made of anew, 0 = it was kept.
    pub(super) fn draw(&mut self, painter: &Painter, palette: &Palette, sight: &Sight<'_>) -> usize {
        let feather = 1.0 / painter.pixels_per_point();
        let seen = sight.camera.seen(sight.view);
        let origin = sight.camera.screen_from_map(sight.view, Pos2::ZERO);
        let holds = |kept: &Kept| {
            sight.key.is_some()
                && kept.key == sight.key
                && kept.scale.to_bits() == sight.camera.scale.to_bits()
                && kept.feather.to_bits() == feather.to_bits()
                && kept.palette == *palette
                && kept.region.contains_rect(seen.intersect(sight.layout.bounds))
        };
        let mut made = 0;
        let kept = if let Some(kept) = self.kept.take().filter(holds) {
            kept.moved_to(origin)
        } else {
            let region = seen.expand2(seen.size() * 0.5);
            let (mesh, cards) = Drawing::new(palette, sight, feather).of(sight, region);
            made = cards;
            let (key, palette, scale, mesh) = (sight.key, palette.clone(), sight.camera.scale, Arc::new(mesh));
            Kept { key, palette, feather, scale, region, origin, mesh }
        };
        painter.add(Shape::mesh(Arc::clone(&kept.mesh)));
        self.kept = Some(kept);
        made
    }
}

impl Kept {
    fn moved_to(mut self, origin: Pos2) -> Self {
        let by = origin - self.origin;
        if by != Vec2::ZERO {
            Arc::make_mut(&mut self.mesh).translate(by);
            self.origin = origin;
        }
        self
    }
}

/// Puts things into the mesh at one scale.
struct Drawing<'a> {
    soft: Feathered,
    palette: &'a Palette,
    camera: Camera,
    view: Rect,
}

impl<'a> Drawing<'a> {
    fn new(palette: &'a Palette, sight: &Sight<'_>, feather: f32) -> Self {
        Self { soft: Feathered::new(feather), palette, camera: sight.camera, view: sight.view }
    }

    fn of(mut self, sight: &Sight<'_>, region: Rect) -> (Mesh, usize) {
        for link in sight.layout.visible_links(region) {
            self.link(link);
        }
        let mut count = 0;
        for card in sight.layout.visible_cards(region) {
            self.card(card);
            if let Some(sign) = sight.facts.signs.get(&card.card).filter(|_| !card.ghost) {
                self.sign(card.rect, *sign);
            }
            count += 1;
        }
        (self.soft.finish(), count)
    }

    fn card(&mut self, card: &CardBox) {
        let rect = self.screen(card.rect);
        let (fill, edge) = if card.ghost {
            (Paint::LaneLabel, Paint::CardStroke)
        } else {
            card.content().colour.map_or((Paint::Card, Paint::CardStroke), |colour| {
                (Paint::CardColour(colour), Paint::Stage(colour, Tone::Line))
            })
        };
        let (fill, edge) = (self.palette.colour(fill), self.palette.colour(edge));
        let width = self.camera.scale.max(0.5);
        if rect.width().min(rect.height()) < EDGED {
            // Edge and ground in one: as much of either as they would cover.
            let inner = (rect.width() - 2.0 * width).max(0.0) * (rect.height() - 2.0 * width).max(0.0);
            let share = inner / rect.area().max(f32::EPSILON);
            self.soft.rect(rect, mixed(edge, fill, share));
        } else {
            self.soft.rect(rect, edge);
            self.soft.rect(rect.shrink(width), fill);
        }
        if !card.ghost {
            self.text(card);
        }
    }

    /// Title and note as bars, the row of signs as a row of dots.
    fn text(&mut self, card: &CardBox) {
        let left = card.rect.min.x + CARD_INSET;
        let top = card.rect.min.y;
        self.bars(&card.text.title, &TITLE, Pos2::new(left, top + CARD_INSET), Paint::Ink);
        self.bars(&card.text.note, &NOTE, Pos2::new(left, top + card.text.note_top()), Paint::InkSoft);
        if let Some(words) = &card.text.meta {
            self.signs(card, words);
        }
    }

    fn bars(&mut self, lines: &[String], style: &Style, at: Pos2, paint: Paint) {
        let Some(colour) = self.fading(style.size, self.palette.colour(paint).gamma_multiply(BAR)) else { return };
        for (index, line) in lines.iter().enumerate() {
            let top = at + Vec2::new(0.0, style.height(index) + BAR_TOP * style.size);
            let size = Vec2::new(line.chars().count() as f32 * LETTER, BAR_HEIGHT) * style.size;
            let rect = self.screen(Rect::from_min_size(top, size));
            self.soft.rect(rect, colour);
        }
    }

    fn signs(&mut self, card: &CardBox, words: &str) {
        let content = card.content();
        let soft = self.palette.colour(Paint::InkSoft);
        let Some(colour) = self.fading(SIGN, soft.gamma_multiply(0.5)) else { return };
        let middle = card.rect.min.y + card.text.meta_top() + META_HEIGHT / 2.0;
        let mut left = card.rect.min.x + CARD_INSET;
        let truth = content.moment_of_truth.then(|| self.palette.colour(Paint::Warning));
        let others = [content.channel.is_some(), content.medium.is_some(), content.evidence.is_some()];
        let others = others.into_iter().filter(|shown| *shown).map(|_| colour);
        let dot = |centre: Pos2| Rect::from_center_size(centre, Vec2::splat(SIGN * 0.6));
        for colour in truth.into_iter().chain(others) {
            let rect = self.screen(dot(Pos2::new(left + SIGN / 2.0, middle)));
            self.soft.rect(rect, colour);
            left += SIGN_STEP;
        }
        let style = Style::regular(11.5, 14.0);
        self.bars(&[words.to_owned()], &style, Pos2::new(left, middle - style.size * 0.6), Paint::InkSoft);
        if let Some(feeling) = content.feeling {
            let colour = self.fading(SIGN, self.palette.colour(feeling_paint(feeling)));
            let rect = self.screen(dot(Pos2::new(card.rect.max.x - CARD_INSET - SIGN / 2.0, middle)));
            self.soft.rect(rect, colour.unwrap_or(Color32::TRANSPARENT));
        }
    }

    /// The mark on a card's upper edge.
    fn sign(&mut self, card: Rect, sign: CardSign) {
        let paint = match sign {
            CardSign::Unanswered | CardSign::NoRemedy => Paint::Warning,
            CardSign::Doing => Paint::Accent,
            CardSign::Solved => Paint::Good,
        };
        if let Some(colour) = self.fading(SIGN, self.palette.colour(paint)) {
            let rect = self.screen(card_sign_rect(card).shrink(3.0));
            self.soft.rect(rect, colour);
        }
    }

    /// An arrow as a thin line: straight where a bend could not be seen.
    fn link(&mut self, link: &LinkPath) {
        let scale = self.camera.scale;
        let length = link.bounds.size().max_elem() * scale;
        if length < 1.0 {
            return;
        }
        let mut line: Vec<Pos2> = link.path.points.first().map(|start| self.at(*start)).into_iter().collect();
        for cubic in link.path.segments() {
            let cubic = cubic.map(|point| self.at(point));
            let steps = steps_of(cubic);
            line.extend((1..=steps).map(|step| point_on(cubic, step as f32 / steps as f32)));
        }
        let dashed = matches!(link.kind, LinkKind::Alternative | LinkKind::Answer);
        // The further away, the more arrows stand close together, and the less one of them matters.
        let near = (scale / FAR).clamp(0.0, 1.0).sqrt() * ((length - 1.0) / 2.0).min(1.0);
        let colour = self.palette.colour(Paint::Link(link.kind)).gamma_multiply(if dashed { 0.6 * near } else { near });
        self.soft.line(&line, (ARROW * scale).max(0.5), colour);
        if let Some(colour) = self.fading(8.0, colour) {
            let head = link.head.map(|corner| self.at(corner));
            self.soft.triangle(head, colour);
        }
    }

    /// The colour of something of this size in map units: paler from two points on, nothing below one.
    fn fading(&self, size: f32, colour: Color32) -> Option<Color32> {
        let shown = (size * self.camera.scale - 1.0).clamp(0.0, 1.0);
        (shown > 0.0).then(|| colour.gamma_multiply(shown))
    }

    fn at(&self, at: Pos2) -> Pos2 {
        self.camera.screen_from_map(self.view, at)
    }

    fn screen(&self, rect: Rect) -> Rect {
        self.camera.screen_from_map_rect(self.view, rect)
    }
}

/// Into how many straight pieces a cubic of the screen is cut.
fn steps_of([from, first, second, to]: [Pos2; 4]) -> usize {
    let chord = (to - from).normalized().rot90();
    let off = |point: Pos2| (point - from).dot(chord).abs();
    let bend = off(first).max(off(second)).max(if from == to { first.distance(from) } else { 0.0 });
    match bend {
        ..1.0 => 1,
        ..4.0 => 3,
        _ => 6,
    }
}

/// Two colours mixed: `share` of the second.
fn mixed(a: Color32, b: Color32, share: f32) -> Color32 {
    let (a, b) = (Rgba::from(a), Rgba::from(b));
    Color32::from(a * (1.0 - share) + b * share)
}

//! What a page says to those who cannot see it: its texts in their order, headings as such, shapes as ornament.

use std::num::NonZeroU16;

use egui::emath::Pos2;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup};

use super::Bookmark;
use crate::layout::Weight;

/// A text at least so large is the title, in points.
const TITLE: f32 = 20.0;

/// What a drawing says, while it is drawn.
pub(super) struct Told<'a> {
    headings: &'a [Bookmark],
    nodes: Vec<Node>,
    /// The lines of one paragraph, and where its last one stands.
    paragraph: Option<(TagGroup, Pos2, f32)>,
    /// Whether one part of a map is being told, which is one paragraph.
    in_part: bool,
    /// Whether shapes are being drawn.
    shapes: bool,
}

impl<'a> Told<'a> {
    pub fn new(headings: &'a [Bookmark]) -> Self {
        Self { headings, nodes: Vec::new(), paragraph: None, in_part: false, shapes: false }
    }

    /// What follows belongs together.
    pub fn begin(&mut self) {
        self.paragraph_ends();
        self.in_part = true;
    }

    /// What belonged together ends.
    pub fn end(&mut self) {
        self.paragraph_ends();
        self.in_part = false;
    }

    /// Shapes follow: they are seen but not told.
    pub fn shapes(&mut self, surface: &mut Surface<'_>) {
        if !self.shapes {
            // An ornament has no place among what is told.
            let _ = surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.shapes = true;
        }
    }

    /// No more shapes follow for now.
    pub fn shapes_end(&mut self, surface: &mut Surface<'_>) {
        if std::mem::take(&mut self.shapes) {
            surface.end_tagged();
        }
    }

    /// A line of text follows, which the caller ends; where it stands, its size and its weight tell what it is.
    pub fn text(&mut self, surface: &mut Surface<'_>, text: &str, (at, size, weight): (Pos2, f32, Weight)) {
        self.shapes_end(surface);
        let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        match self.level(text, size, weight) {
            Some(level) if !self.in_part => {
                self.paragraph_ends();
                let mut group = TagGroup::new(Tag::Hn(level, Some(text.to_owned())));
                group.push(id);
                self.nodes.push(group.into());
            }
            _ => self.line(id, at, size),
        }
    }

    /// What was told, in order.
    pub fn nodes(mut self) -> Vec<Node> {
        self.paragraph_ends();
        self.nodes
    }

    fn line(&mut self, id: Identifier, at: Pos2, size: f32) {
        let goes_on = |(_, last, last_size): &(TagGroup, Pos2, f32)| {
            let below = at.y - last.y;
            (*last_size - size).abs() < 0.01 && (last.x - at.x).abs() < 0.5 && below > 0.0 && below < 1.8 * size
        };
        let together = self.in_part || self.paragraph.as_ref().is_some_and(goes_on);
        if !together {
            self.paragraph_ends();
        }
        let (group, last, last_size) = self.paragraph.get_or_insert_with(|| (TagGroup::new(Tag::P), at, size));
        group.push(id);
        (*last, *last_size) = (at, size);
    }

    fn paragraph_ends(&mut self) {
        self.nodes.extend(self.paragraph.take().map(|(group, ..)| Node::from(group)));
    }

    /// Which heading a text is, if it is one.
    fn level(&self, text: &str, size: f32, weight: Weight) -> Option<NonZeroU16> {
        let listed = || self.headings.iter().any(|heading| heading.title.trim() == text.trim());
        match weight {
            Weight::Bold if size >= TITLE => NonZeroU16::new(1),
            Weight::Bold if listed() => NonZeroU16::new(2),
            _ => None,
        }
    }
}

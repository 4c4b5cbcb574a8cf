//! The typefaces of a PDF: Inter in two weights, and those of the interface for what Inter lacks.

use std::sync::Arc;

use krilla::text::{Font, Tag};

use crate::export::glyphs::{Glyphs, Placed};
use crate::layout::{INTER, Weight};
use crate::scene::Mark;

/// Everything that text is drawn with.
pub(super) struct Faces {
    glyphs: Glyphs,
    regular: Font,
    bold: Font,
    others: Vec<Option<Font>>,
}

impl Faces {
    /// `None` where the embedded typeface is broken.
    pub(super) fn of_marks<'a>(marks: impl Iterator<Item = &'a Mark>) -> Option<Self> {
        let inter = |weight: Weight| Font::new_variable(INTER.into(), 0, &[(Tag::new(b"wght"), weight.number())]);
        let glyphs = Glyphs::of_marks(marks)?;
        let others = glyphs.others().iter();
        let others = others.map(|other| Font::new(Arc::clone(&other.data).into(), other.index)).collect();
        Some(Self { regular: inter(Weight::Regular)?, bold: inter(Weight::Bold)?, others, glyphs })
    }

    /// The glyph of a character, and the typeface it is of.
    pub(super) fn find(&self, letter: char, weight: Weight) -> (Placed, Font) {
        let placed = self.glyphs.find(letter, weight);
        let inter = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let other = placed.glyph.other.and_then(|other| self.others.get(other)?.as_ref());
        (placed, other.unwrap_or(inter).clone())
    }
}

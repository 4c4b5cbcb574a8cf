//! The glyphs of characters: Inter's, or those of the interface's typefaces for what Inter lacks.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use egui::epaint::text::FontDefinitions;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::letters::is_accent;
use crate::layout::{INTER, Weight, advance};
use crate::scene::Mark;

/// The typefaces of the interface that are asked after Inter, best first; the last one's box stands for what none has.
const OTHERS: [&str; 3] = ["NotoEmoji-Regular", "emoji-icon-font", "Hack"];

/// The most typefaces that are asked of the system for one file.
const MOST_FOUND: usize = 8;

/// A typeface: a file, and its place in it.
#[derive(Clone)]
pub struct Typeface {
    /// The bytes of the file.
    pub data: Arc<dyn AsRef<[u8]> + Send + Sync>,
    /// Which of the typefaces in it; 0 where there is but one.
    pub index: u32,
}

/// Finds a typeface that has a character.
pub type Finder = fn(char) -> Option<Typeface>;

static FINDER: OnceLock<Finder> = OnceLock::new();

/// Where typefaces are found for characters that ours lack, from now on; until then they are drawn as boxes. The first
/// call counts.
pub fn find_typefaces_with(finder: Finder) {
    // A second one changes nothing.
    let _ = FINDER.set(finder);
}

/// Every typeface that text is drawn with.
pub(super) struct Glyphs {
    inter: FontRef<'static>,
    letters: Charmap<'static>,
    others: Vec<Typeface>,
    /// The place among the others whose box stands for what none has.
    boxes: Option<usize>,
}

/// A glyph of a typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Glyph {
    /// The place among the other typefaces; `None` = Inter.
    pub(super) other: Option<usize>,
    /// Its number in the typeface.
    pub(super) id: u32,
}

/// A glyph with its place on the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    /// Which.
    pub(super) glyph: Glyph,
    /// How far it stands to the right of where its room begins, in ems.
    pub(super) shift: f32,
    /// The room that the layout gives it, in ems.
    pub(super) room: f32,
}

impl Glyphs {
    /// `None` where the embedded typeface is broken.
    pub(super) fn new() -> Option<Self> {
        let inter = FontRef::new(INTER).ok()?;
        let fonts = FontDefinitions::default().font_data;
        let found = OTHERS.iter().filter_map(|name| fonts.get(*name));
        let others: Vec<_> =
            found.map(|found| Typeface { data: Arc::clone(&found.font), index: found.index }).collect();
        Some(Self { letters: inter.charmap(), inter, boxes: others.len().checked_sub(1), others })
    }

    /// The typefaces for these marks: what ours lack is looked for where [`find_typefaces_with`] said.
    pub(super) fn of_marks<'a>(marks: impl Iterator<Item = &'a Mark>) -> Option<Self> {
        let mut glyphs = Self::new()?;
        let Some(finder) = FINDER.get() else { return Some(glyphs) };
        let mut missing = BTreeSet::new();
        for mark in marks {
            let Mark::Text { text, .. } = mark else { continue };
            // Texts in the Latin, Greek and Cyrillic alphabets, nearly all, end here.
            let foreign = text.chars().filter(|letter| *letter as u32 > 0x52f && stands_alone(*letter));
            missing.extend(foreign.filter(|letter| !glyphs.has(*letter)));
        }
        for letter in missing {
            if glyphs.others.len() < OTHERS.len() + MOST_FOUND && !glyphs.has(letter) {
                glyphs.others.extend(finder(letter));
            }
        }
        Some(glyphs)
    }

    /// The other typefaces, in the order of [`Glyph::other`].
    pub(super) fn others(&self) -> &[Typeface] {
        &self.others
    }

    /// The glyph of a character: Inter's, another typeface's in the middle of its room, or an empty box.
    pub(super) fn find(&self, letter: char, weight: Weight) -> Placed {
        let room = if is_accent(letter) { 0.0 } else { advance(letter, weight) };
        if let Some(id) = self.letters.map(letter) {
            return Placed { glyph: Glyph { other: None, id: id.to_u32() }, shift: 0.0, room };
        }
        let other = (0..self.others.len()).find_map(|other| self.in_other(other, Some(letter)));
        let boxed = || self.in_other(self.boxes?, None);
        let Some((glyph, width)) = other.or_else(boxed) else {
            return Placed { glyph: Glyph { other: None, id: 0 }, shift: 0.0, room };
        };
        Placed { glyph, shift: (room - width) / 2.0, room }
    }

    /// Whether any typeface has a character.
    pub(super) fn has(&self, letter: char) -> bool {
        let other = || (0..self.others.len()).any(|other| self.in_other(other, Some(letter)).is_some());
        self.letters.map(letter).is_some() || other()
    }

    /// A character's glyph in another typeface, or that typeface's box, with its width in ems.
    fn in_other(&self, other: usize, letter: Option<char>) -> Option<(Glyph, f32)> {
        let font = self.font(Some(other))?;
        let id = letter.map_or(Some(GlyphId::NOTDEF), |letter| font.charmap().map(letter))?;
        let width = font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(id)?;
        Some((Glyph { other: Some(other), id: id.to_u32() }, width))
    }

    /// Draws a glyph with its origin at the origin, upwards, so many units an em.
    pub(super) fn draw(&self, glyph: Glyph, weight: Weight, em: f32, pen: &mut impl OutlinePen) {
        let Some(font) = self.font(glyph.other) else { return };
        let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph.id)) else { return };
        let location = font.axes().location([("wght", weight.number())]);
        // An outline that cannot be read draws nothing.
        let _ = outline.draw(DrawSettings::unhinted(Size::new(em), &location), pen);
    }

    fn font(&self, other: Option<usize>) -> Option<FontRef<'_>> {
        match other {
            None => Some(self.inter.clone()),
            Some(other) => {
                let Typeface { data, index } = self.others.get(other)?;
                FontRef::from_index((**data).as_ref(), *index).ok()
            }
        }
    }
}

/// Whether a character is drawn well without regard to its neighbours: not from right to left, nor joined to them.
const fn stands_alone(letter: char) -> bool {
    !matches!(letter as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}

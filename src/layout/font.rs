//! Advance widths of the embedded typeface, read once a page of characters.

use std::sync::OnceLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// Inter, the typeface of the map, as a variable TrueType font.
pub const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter.ttf");

/// From the top of a text's box to its baseline, in ems.
pub const ASCENT: f32 = 0.968_75;

/// The height of a text's box, from ascent to descent, in ems.
pub const BOX_HEIGHT: f32 = 1.21;

/// How heavy a text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400, for running text.
    Regular,
    /// 600, for names and titles.
    Bold,
}

/// The width of a character that the typeface does not have, in ems: the widest of the emoji and of the full-width
/// signs that stand in for it.
pub const UNKNOWN: f32 = 1.05;

/// A tab is as wide as four spaces.
const TAB: f32 = 1.15;

const PAGE: usize = 256;
const PAGES: usize = 0x200;

type Page = OnceLock<Box<[f32; PAGE]>>;

static REGULAR: [Page; PAGES] = [const { OnceLock::new() }; PAGES];
static BOLD: [Page; PAGES] = [const { OnceLock::new() }; PAGES];

/// The widths of one weight, with the page of the Latin letters at hand.
#[derive(Clone, Copy)]
pub(super) struct Widths {
    latin: Option<&'static [f32; PAGE]>,
    weight: Weight,
}

impl Widths {
    pub(super) fn of(weight: Weight) -> Self {
        Self { latin: page(0, weight), weight }
    }

    /// The advance width of a character in ems.
    pub(super) fn advance(&self, letter: char) -> f32 {
        let latin = self.latin.and_then(|page| page.get(letter as usize));
        latin.copied().unwrap_or_else(|| advance(letter, self.weight))
    }
}

/// The advance width of a character in ems; 0 for marks that join others, `UNKNOWN` for what the typeface does not
/// have.
pub fn advance(letter: char, weight: Weight) -> f32 {
    let code = letter as usize;
    let width = page(code / PAGE, weight).and_then(|page| page.get(code % PAGE));
    width.copied().unwrap_or(UNKNOWN)
}

fn page(number: usize, weight: Weight) -> Option<&'static [f32; PAGE]> {
    let pages = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    pages.get(number).map(|page| &**page.get_or_init(|| read_page(number, weight)))
}

fn read_page(page: usize, weight: Weight) -> Box<[f32; PAGE]> {
    let mut widths = Box::new([UNKNOWN; PAGE]);
    let font = FontRef::new(INTER).ok();
    let location = font.as_ref().map(|font| font.axes().location([("wght", weight.number())]));
    let metrics = font.as_ref().zip(location.as_ref()).map(|(font, location)| {
        let glyphs = font.glyph_metrics(Size::new(1.0), LocationRef::from(location));
        (font.charmap(), glyphs)
    });
    for (offset, width) in widths.iter_mut().enumerate() {
        let letter = u32::try_from(page * PAGE + offset).ok().and_then(char::from_u32);
        let known = letter
            .zip(metrics.as_ref())
            .and_then(|(letter, (charmap, glyphs))| charmap.map(letter).and_then(|glyph| glyphs.advance_width(glyph)));
        *width = match letter {
            Some(letter) if joins(letter) => 0.0,
            Some('\t') => TAB,
            _ => known.unwrap_or(UNKNOWN),
        };
    }
    widths
}

/// Whether a character takes no room of its own: controls, joiners, direction marks, variation selectors, accents.
fn joins(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{8}' | '\n'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}'
        // Accents, points and vowels of other scripts.
        | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{941}'..='\u{948}' | '\u{94d}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{fe20}'..='\u{fe2f}')
}

impl Weight {
    /// The weight on the font's axis.
    pub const fn number(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Bold => 600.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_of_a_text_is_that_of_the_typeface() {
        let font = FontRef::new(INTER).unwrap();
        let metrics = font.metrics(Size::new(1.0), LocationRef::default());
        assert!((metrics.ascent - ASCENT).abs() < 0.001, "{metrics:?}");
        assert!((metrics.ascent - metrics.descent - BOX_HEIGHT).abs() < 0.001, "{metrics:?}");
    }

    #[test]
    fn bold_is_wider_and_unknown_glyphs_have_a_width() {
        assert!(advance('m', Weight::Bold) > advance('m', Weight::Regular));
        assert!((advance('\u{1f600}', Weight::Regular) - UNKNOWN).abs() < f32::EPSILON);
        assert!(advance('\u{301}', Weight::Regular).abs() < f32::EPSILON);
    }
}

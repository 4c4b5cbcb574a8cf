//! The typefaces of a PDF: Inter in two weights, and those of the interface for what Inter lacks.

use std::sync::Arc;

use egui::epaint::text::FontDefinitions;
use krilla::text::{Font, GlyphId, Tag};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::layout::{INTER, Weight};

/// The typefaces of the interface that are asked after Inter, best first; the last one's box stands for what none has.
const OTHERS: [&str; 3] = ["NotoEmoji-Regular", "emoji-icon-font", "Hack"];

/// Everything that text is drawn with.
pub(super) struct Faces {
    regular: Font,
    bold: Font,
    letters: Charmap<'static>,
    others: Vec<Other>,
}

/// A typeface asked after Inter.
struct Other {
    font: Font,
    data: Bytes,
}

type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// A typeface and a glyph of it.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) font: Font,
    pub(super) glyph: GlyphId,
    /// The glyph's width in ems; `None` for one of Inter, whose width the layout knows.
    pub(super) width: Option<f32>,
}

impl Faces {
    /// `None` where the embedded typeface is broken.
    pub(super) fn new() -> Option<Self> {
        let inter = |weight: Weight| Font::new_variable(INTER.into(), 0, &[(Tag::new(b"wght"), weight.number())]);
        Some(Self {
            regular: inter(Weight::Regular)?,
            bold: inter(Weight::Bold)?,
            letters: FontRef::new(INTER).ok()?.charmap(),
            others: others(),
        })
    }

    /// The glyph of a character: Inter's, another typeface's, or an empty box.
    pub(super) fn find(&self, letter: char, weight: Weight) -> Found {
        let inter = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        if let Some(glyph) = self.letters.map(letter) {
            return Found { font: inter.clone(), glyph: GlyphId::new(glyph.to_u32()), width: None };
        }
        let other = self.others.iter().find_map(|other| other.find(letter));
        let boxed = || self.others.last().and_then(Other::missing);
        other.or_else(boxed).unwrap_or_else(|| Found { font: inter.clone(), glyph: GlyphId::new(0), width: None })
    }
}

impl Other {
    fn find(&self, letter: char) -> Option<Found> {
        let font = FontRef::new((*self.data).as_ref()).ok()?;
        self.glyph(&font, font.charmap().map(letter)?)
    }

    /// The box that stands for a character without a glyph.
    fn missing(&self) -> Option<Found> {
        let font = FontRef::new((*self.data).as_ref()).ok()?;
        self.glyph(&font, skrifa::GlyphId::NOTDEF)
    }

    fn glyph(&self, font: &FontRef<'_>, glyph: skrifa::GlyphId) -> Option<Found> {
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let width = Some(metrics.advance_width(glyph)?);
        Some(Found { font: self.font.clone(), glyph: GlyphId::new(glyph.to_u32()), width })
    }
}

fn others() -> Vec<Other> {
    let fonts = FontDefinitions::default().font_data;
    let found = OTHERS.iter().filter_map(|name| fonts.get(*name));
    let data = found.map(|found| -> Bytes { Arc::clone(&found.font) });
    data.filter_map(|data| Some(Other { font: Font::new(Arc::clone(&data).into(), 0)?, data })).collect()
}

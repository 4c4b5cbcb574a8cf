//! The typeface of an SVG: a small TrueType font with the glyphs that its texts need, and no others.

use skrifa::outline::OutlinePen;
use write_fonts::read::tables::glyf::CurvePoint;
use write_fonts::tables::cmap::Cmap;
use write_fonts::tables::glyf::{Contour, GlyfLocaBuilder, Glyph as Drawn, SimpleGlyph};
use write_fonts::tables::head::Head;
use write_fonts::tables::hhea::Hhea;
use write_fonts::tables::hmtx::{Hmtx, LongMetric};
use write_fonts::tables::loca::LocaFormat;
use write_fonts::tables::maxp::Maxp;
use write_fonts::tables::name::{Name, NameRecord};
use write_fonts::tables::os2::Os2;
use write_fonts::tables::post::Post;
use write_fonts::types::{FWord, GlyphId, NameId, UfWord};
use write_fonts::{FontBuilder, OffsetMarker};

use super::glyphs::Glyphs;
use crate::layout::{ASCENT, BOX_HEIGHT, Weight};

/// Units an em.
const EM: f32 = 2048.0;

/// The characters of texts in one weight.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    /// One bit a character, up to the last that occurs.
    seen: Vec<u64>,
}

impl Letters {
    /// Takes in the characters of a text.
    pub fn add(&mut self, text: &str) {
        for letter in text.chars() {
            let (word, bit) = (letter as usize / 64, letter as usize % 64);
            if self.seen.len() <= word {
                self.seen.resize(word + 1, 0);
            }
            if let Some(seen) = self.seen.get_mut(word) {
                *seen |= 1 << bit;
            }
        }
    }

    /// The characters, in order.
    fn iter(&self) -> impl Iterator<Item = char> + '_ {
        let bits = |(word, seen): (usize, &u64)| {
            let seen = *seen;
            (0..64).filter(move |bit| seen & (1 << bit) != 0).map(move |bit| word * 64 + bit)
        };
        self.seen.iter().enumerate().flat_map(bits).filter_map(|code| char::from_u32(code as u32))
    }
}

/// A font called `name` with the glyphs of these characters, each as wide as the layout has it.
///
/// What no typeface of ours has is left out, so that a reader takes its own. `None` where nothing is left.
pub(super) fn font(glyphs: &Glyphs, letters: &Letters, weight: Weight, name: &str) -> Option<Vec<u8>> {
    let mut built = Built::default();
    built.add(&SimpleGlyph::default(), 0.5);
    let mut map = Vec::new();
    for letter in letters.iter().filter(|letter| glyphs.has(*letter)) {
        let placed = glyphs.find(letter, weight);
        let mut pen = Contours { shift: placed.shift * EM, ..Contours::default() };
        glyphs.draw(placed.glyph, weight, EM, &mut pen);
        let glyph = pen.glyph();
        map.push((letter, GlyphId::new(u32::from(built.count()))));
        built.add(&glyph, placed.room);
    }
    if map.is_empty() {
        return None;
    }
    built.font(&Cmap::from_mappings(map).ok()?, weight, name)
}

/// The glyphs of a font that is being made.
#[derive(Default)]
struct Built {
    glyphs: GlyfLocaBuilder,
    metrics: Vec<LongMetric>,
    points: u16,
    contours: u16,
    least: (i16, i16),
    most: (i16, i16),
}

impl Built {
    fn count(&self) -> u16 {
        self.metrics.len() as u16
    }

    fn add(&mut self, glyph: &SimpleGlyph, room: f32) {
        let points: usize = glyph.contours.iter().map(Contour::len).sum();
        self.points = self.points.max(points as u16);
        self.contours = self.contours.max(glyph.contours.len() as u16);
        let bbox = glyph.bbox;
        self.least = (self.least.0.min(bbox.x_min), self.least.1.min(bbox.y_min));
        self.most = (self.most.0.max(bbox.x_max), self.most.1.max(bbox.y_max));
        let drawn = if glyph.contours.is_empty() { Drawn::Empty } else { Drawn::Simple(glyph.clone()) };
        // A glyph that cannot be written keeps its number, and draws nothing.
        if self.glyphs.add_glyph(&drawn).is_err() {
            let _ = self.glyphs.add_glyph(&Drawn::Empty);
        }
        self.metrics.push(LongMetric::new((room * EM).round() as u16, bbox.x_min));
    }

    fn font(self, map: &Cmap, weight: Weight, name: &str) -> Option<Vec<u8>> {
        let (ascent, descent) = ((ASCENT * EM).round() as i16, ((ASCENT - BOX_HEIGHT) * EM).round() as i16);
        let widest = self.metrics.iter().map(|metric| metric.advance).max().unwrap_or_default();
        let count = self.count();
        let (glyf, loca, format) = self.glyphs.build();
        let head = Head {
            units_per_em: EM as u16,
            x_min: self.least.0,
            y_min: self.least.1,
            x_max: self.most.0,
            y_max: self.most.1,
            lowest_rec_ppem: 6,
            index_to_loc_format: i16::from(matches!(format, LocaFormat::Long)),
            ..Head::default()
        };
        let hhea = Hhea {
            ascender: FWord::new(ascent),
            descender: FWord::new(descent),
            advance_width_max: UfWord::new(widest),
            x_max_extent: FWord::new(self.most.0),
            caret_slope_rise: 1,
            number_of_h_metrics: count,
            ..Hhea::default()
        };
        let os2 = Os2 {
            us_weight_class: weight.number() as u16,
            us_width_class: 5,
            s_typo_ascender: ascent,
            s_typo_descender: descent,
            us_win_ascent: ascent.unsigned_abs(),
            us_win_descent: descent.unsigned_abs(),
            ..Os2::default()
        };
        let names = [
            (NameId::FAMILY_NAME, name),
            (NameId::SUBFAMILY_NAME, "Regular"),
            (NameId::FULL_NAME, name),
            (NameId::POSTSCRIPT_NAME, name),
        ];
        let record = |(id, text): (NameId, &str)| NameRecord::new(3, 1, 0x409, id, OffsetMarker::new(text.to_owned()));
        let mut builder = FontBuilder::new();
        let add = || -> Result<(), write_fonts::BuilderError> {
            builder.add_table(&head)?.add_table(&hhea)?.add_table(&maxp(count, self.points, self.contours))?;
            builder.add_table(&os2)?.add_table(&Hmtx::new(self.metrics, Vec::new()))?.add_table(map)?;
            builder.add_table(&glyf)?.add_table(&loca)?.add_table(&Post { ..Post::default() })?;
            builder.add_table(&Name::new(names.map(record).to_vec()))?;
            Ok(())
        };
        add().ok()?;
        Some(builder.build())
    }
}

/// Browsers want all of these said.
fn maxp(glyphs: u16, points: u16, contours: u16) -> Maxp {
    Maxp {
        num_glyphs: glyphs,
        max_points: Some(points),
        max_contours: Some(contours),
        max_composite_points: Some(0),
        max_composite_contours: Some(0),
        max_zones: Some(1),
        max_twilight_points: Some(0),
        max_storage: Some(0),
        max_function_defs: Some(0),
        max_instruction_defs: Some(0),
        max_stack_elements: Some(0),
        max_size_of_instructions: Some(0),
        max_component_elements: Some(0),
        max_component_depth: Some(0),
    }
}

/// An outline as TrueType has it: contours of points on and beside the curve.
#[derive(Default)]
struct Contours {
    /// To the right, in units.
    shift: f32,
    done: Vec<Vec<CurvePoint>>,
}

impl Contours {
    fn point(&mut self, x: f32, y: f32, on_curve: bool) {
        let fixed = |side: f32| side.round().clamp(-32_000.0, 32_000.0) as i16;
        if let Some(contour) = self.done.last_mut() {
            contour.push(CurvePoint::new(fixed(x + self.shift), fixed(y), on_curve));
        }
    }

    fn glyph(mut self) -> SimpleGlyph {
        for contour in &mut self.done {
            // The way back to the first point is understood.
            if contour.len() > 1 && contour.first() == contour.last() {
                contour.pop();
            }
        }
        self.done.retain(|contour| contour.len() > 1);
        let contours = self.done.into_iter().map(Contour::from).collect();
        let mut glyph = SimpleGlyph { contours, ..SimpleGlyph::default() };
        glyph.recompute_bounding_box();
        glyph
    }
}

impl OutlinePen for Contours {
    fn move_to(&mut self, x: f32, y: f32) {
        self.done.push(Vec::new());
        self.point(x, y, true);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.point(x, y, true);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.point(cx, cy, false);
        self.point(x, y, true);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        // None of our typefaces has cubics; two quadratics come near.
        let (from_a, from_b) = (f32::midpoint(ax, bx), f32::midpoint(ay, by));
        self.quad_to(ax, ay, from_a, from_b);
        self.quad_to(bx, by, x, y);
    }

    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider};

    use super::*;
    use crate::layout::advance;

    #[test]
    fn the_font_has_the_letters_of_the_texts_with_the_widths_of_the_layout_and_no_others() {
        let glyphs = Glyphs::new().unwrap();
        let mut letters = Letters::default();
        letters.add("Één taart, € 5 🎂 漢 e\u{301}");
        for weight in [Weight::Regular, Weight::Bold] {
            let bytes = font(&glyphs, &letters, weight, "x").unwrap();
            let font = FontRef::new(&bytes).unwrap();
            let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
            for letter in "Éntar, €5🎂".chars() {
                let glyph = font.charmap().map(letter).unwrap();
                let width = metrics.advance_width(glyph).unwrap();
                assert!((width - advance(letter, weight)).abs() < 0.001, "{letter}: {width}");
                assert!(letter == ' ' || font.outline_glyphs().get(glyph).is_some());
            }
            assert_eq!(font.charmap().map('漢'), None, "a reader has its own");
            assert_eq!(font.charmap().map('z'), None);
            assert!(bytes.len() < 6_000, "{}", bytes.len());
        }
        assert!(font(&glyphs, &Letters::default(), Weight::Regular, "x").is_none());
    }
}

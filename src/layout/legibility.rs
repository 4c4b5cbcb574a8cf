//! Whether a text on a screen can be read from the back of a room, by the 8H rule.
//!
//! The rule, as Kodak taught it to makers of slides (pamphlet S-24, "Legibility: Artwork to Screen"): who sits eight
//! heights of the picture away can still read letters whose capitals are a fiftieth of that height. So capitals need a
//! 400th of the distance, an angle of 8.6 minutes of arc, where a good eye makes out 5. What is twice as large is read from
//! twice as far: a text of font size `s` (a share of the picture's height `H`) is read from at most
//! `D = 8 · H · 50 · CAP_HEIGHT · s`. The least size of present mode, 2.9 % of the height, is read from 8.4 heights away.

/// The height of the typeface's capitals, in ems.
pub const CAP_HEIGHT: f32 = 0.727_5;
/// The heights of the picture from which [`CAPITALS`] can be read.
const HEIGHTS: f32 = 8.0;
/// The height of the capitals that can be read from there, of the picture's.
const CAPITALS: f32 = 1.0 / 50.0;

/// A room with a screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// From the screen to the eyes of the back row, in metres.
    pub depth_m: f32,
    /// The height of the picture, in metres.
    pub screen_m: f32,
}

/// A text on a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownText {
    /// What it says.
    pub words: String,
    /// Its font size, as a share of the picture's height.
    pub size: f32,
}

/// What of a screen the back row cannot read.
#[derive(Clone, Debug, PartialEq)]
pub struct TooSmall {
    /// How many texts are too small.
    pub count: usize,
    /// The smallest of them, the first of equals.
    pub smallest: ShownText,
    /// The font size that it takes, as a share of the picture's height.
    pub needed: f32,
    /// From how far the smallest can be read, in metres.
    pub readable_m: f32,
}

impl Room {
    /// The least font size that the back row can read, as a share of the picture's height.
    pub fn least_size(self) -> f32 {
        self.depth_m / (HEIGHTS * self.screen_m) * CAPITALS / CAP_HEIGHT
    }

    /// From how far a font size (a share of the picture's height) can be read, in metres.
    pub fn readable_m(self, size: f32) -> f32 {
        HEIGHTS * self.screen_m * size * CAP_HEIGHT / CAPITALS
    }

    /// What of these texts the back row cannot read; `None` where it can read all. Blank texts need not be read.
    pub fn too_small(self, texts: impl IntoIterator<Item = ShownText>) -> Option<TooSmall> {
        let needed = self.least_size();
        // A hair's breadth below is not below: sizes are rounded on their way to the screen.
        let is_small = |text: &ShownText| text.size < needed * 0.999 && !text.words.trim().is_empty();
        let mut count = 0;
        let mut smallest: Option<ShownText> = None;
        for text in texts.into_iter().filter(is_small) {
            count += 1;
            if smallest.as_ref().is_none_or(|found| text.size < found.size) {
                smallest = Some(text);
            }
        }
        let smallest = smallest?;
        let readable_m = self.readable_m(smallest.size);
        Some(TooSmall { count, smallest, needed, readable_m })
    }
}

#[cfg(test)]
mod tests {
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider};

    use super::*;
    use crate::layout::INTER;

    fn text(words: &str, size: f32) -> ShownText {
        ShownText { words: words.to_owned(), size }
    }

    #[test]
    fn the_height_of_capitals_is_that_of_the_typeface() {
        let font = FontRef::new(INTER).unwrap();
        let metrics = font.metrics(Size::new(1.0), LocationRef::default());
        assert!((metrics.cap_height.unwrap() - CAP_HEIGHT).abs() < 0.001, "{metrics:?}");
    }

    #[test]
    fn eight_heights_away_capitals_of_a_fiftieth_are_read() {
        let room = Room { depth_m: 12.0, screen_m: 1.5 };
        assert!((room.least_size() * CAP_HEIGHT - 0.02).abs() < 1e-6);
        assert!((room.readable_m(room.least_size()) - 12.0).abs() < 1e-4);
        // An angle of 8.6 minutes of arc.
        let minutes = (0.02 * room.screen_m / room.depth_m).atan().to_degrees() * 60.0;
        assert!((minutes - 8.6).abs() < 0.05, "{minutes}");
    }

    #[test]
    fn the_least_size_of_present_mode_is_read_from_eight_heights_away() {
        let room = Room { depth_m: 8.0, screen_m: 1.0 };
        assert!(room.least_size() < 0.029 && room.readable_m(0.029) > 8.0);
    }

    #[test]
    fn the_smallest_text_is_named_with_what_it_takes() {
        let room = Room { depth_m: 10.0, screen_m: 1.0 };
        let texts =
            [text("Title", 0.05), text("note", 0.03), text("hint", 0.02), text(" ", 0.001), text("other", 0.02)];
        let found = room.too_small(texts).unwrap();
        assert_eq!((found.count, found.smallest.words.as_str()), (3, "hint"));
        assert!((found.readable_m - 5.82).abs() < 0.01 && (found.needed - 0.0344).abs() < 0.0001, "{found:?}");
        assert_eq!(room.too_small([text("Title", found.needed)]), None);
    }
}

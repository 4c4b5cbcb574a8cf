//! Which characters of a text are drawn, and how wide each stands.

use crate::layout::{Weight, advance};

/// The characters of a text that are drawn: without controls, joiners and signs that turn the direction of reading.
pub(super) fn readable(text: &str) -> impl Iterator<Item = char> + '_ {
    let plain = |letter| if matches!(letter, '\t' | '\n' | '\r') { ' ' } else { letter };
    text.chars().map(plain).filter(|letter| !is_silent(*letter))
}

/// The text without what files for other programs cannot hold: controls, but for line breaks and tabs.
pub(super) fn kept(text: &str) -> String {
    let is_kept = |letter: &char| {
        matches!(letter, '\t' | '\n' | '\r') || !(letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(is_kept).collect()
}

/// The width of a text as it is drawn, in ems.
pub(super) fn width(text: &str, weight: Weight) -> f32 {
    text.chars().map(|letter| advance(letter, weight)).sum()
}

/// Whether a character is an accent that stands on the one before it.
pub(super) const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}')
}

/// Whether a character has no glyph of its own to draw.
fn is_silent(letter: char) -> bool {
    let takes_no_room = advance(letter, Weight::Regular) <= 0.0;
    letter.is_control() || (takes_no_room && !is_accent(letter)) || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_signs_of_direction_are_left_out() {
        let shown: String = readable("a\u{0}b\u{202e}c\u{feff}\td\u{1b}[31m e\u{301}").collect();
        assert_eq!(shown, "abc d[31m e\u{301}");
    }
}

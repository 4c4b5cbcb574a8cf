//! Texts as they are compared while searching: without case and without accents.

use nucleo_matcher::chars;

/// A text without case and accents, so that "creme" is found in "Crème".
pub fn fold(text: &str) -> String {
    text.chars().filter(|sign| !is_mark(*sign)).flat_map(char::to_lowercase).filter_map(bare).collect()
}

/// A lower-case letter without its accent; `None` for an accent that stands alone.
fn bare(sign: char) -> Option<char> {
    (!is_mark(sign)).then(|| match sign {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        '’' | '‘' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        other => chars::normalize(other),
    })
}

/// Whether a sign is an accent that is written over the letter before it.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_make_no_difference() {
        let pairs = [
            ("Crème brûlée", "CREME BRULEE"),
            ("cafe\u{301}", "café"),
            ("Ωραία ΜΈΡΑ", "ωραια μερα"),
            ("Ещё", "еще"),
            ("İstanbul", "istanbul"),
            ("foto’s", "foto's"),
        ];
        for (a, b) in pairs {
            assert_eq!(fold(a), fold(b), "{a}");
        }
        assert_ne!(fold("reis"), fold("ries"));
    }
}

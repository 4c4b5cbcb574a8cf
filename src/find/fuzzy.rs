//! Names found by some of their letters in order, best first, as palettes of editors do it.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// What is typed, ready to be tried on many names. Case and accents make no difference; words may come in any order.
pub struct Fuzzy {
    matcher: Matcher,
    pattern: Pattern,
    letters: Vec<char>,
}

impl Fuzzy {
    /// Looks for these letters; nothing typed fits every name.
    pub fn new(typed: &str) -> Self {
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { matcher: Matcher::new(Config::DEFAULT), pattern, letters: Vec::new() }
    }

    /// How well a name fits, more is better; `None` = its letters are not all there in order.
    pub fn score(&mut self, name: &str) -> Option<u32> {
        self.pattern.score(Utf32Str::new(name, &mut self.letters), &mut self.matcher)
    }

    /// Which letters of a name fit, by their places among its characters, in order.
    pub fn marks(&mut self, name: &str) -> Vec<usize> {
        // Places count what the eye takes for one letter, which may be several characters.
        let mut places = Vec::new();
        let name = Utf32Str::new(name, &mut self.letters);
        self.pattern.indices(name, &mut self.matcher, &mut places);
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| place as usize).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that fit, best first.
    #[track_caller]
    fn check(typed: &str, names: &[&str], expect: &[&str]) {
        let mut fuzzy = Fuzzy::new(typed);
        let mut found: Vec<_> = names.iter().filter_map(|name| Some((fuzzy.score(name)?, *name))).collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        assert_eq!(found.into_iter().map(|(_, name)| name).collect::<Vec<_>>(), expect, "{typed}");
    }

    #[test]
    fn beginnings_of_words_come_before_letters_within_them() {
        check("zs", &["Zoom to stage", "Puzzles", "Delete"], &["Zoom to stage", "Puzzles"]);
        check("fit", &["Profit in stages", "Fit the whole map"], &["Fit the whole map", "Profit in stages"]);
    }

    #[test]
    fn accents_case_and_the_order_of_words_make_no_difference() {
        check("creme CAFE", &["Café crème"], &["Café crème"]);
        check("xyz", &["Café crème"], &[]);
    }

    #[test]
    fn the_letters_that_fit_are_told_in_order() {
        assert_eq!(Fuzzy::new("zs").marks("Zoom to stage"), [0, 8]);
        assert!(Fuzzy::new("").marks("Zoom").is_empty());
    }
}

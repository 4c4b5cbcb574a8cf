//! Names found by some of their letters in order, best first, as palettes of editors do it.
//!
//! The letters must stand together, or begin words of the name: letters scattered over a name fit nearly everything.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::fold;

/// So many letters may also stand within a word; fewer must begin words.
const WITHIN: usize = 3;
/// So many words of a name are looked at for beginnings.
const MOST_WORDS: usize = 40;

/// What is typed, ready to be tried on many names. Case and accents make no difference; words may come in any order.
pub struct Fuzzy {
    matcher: Matcher,
    pattern: Pattern,
    letters: Vec<char>,
    /// What is typed, folded, word by word.
    words: Vec<String>,
}

impl Fuzzy {
    /// Looks for these letters; nothing typed fits every name.
    pub fn new(typed: &str) -> Self {
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let words = fold(typed).split_whitespace().map(str::to_owned).collect();
        Self { matcher: Matcher::new(Config::DEFAULT), pattern, letters: Vec::new(), words }
    }

    /// How well a name fits, more is better; `None` = the letters of a word are not there together, nor as beginnings.
    pub fn score(&mut self, name: &str) -> Option<u32> {
        let score = self.pattern.score(Utf32Str::new(name, &mut self.letters), &mut self.matcher)?;
        let name = fold(name);
        let is_within = |word: &str| word.chars().count() >= WITHIN && name.contains(word);
        self.words.iter().all(|word| is_within(word) || begins_words(word, &name)).then_some(score)
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

/// Whether letters are the beginnings of words of a name, in order: `zst` of “zoom to stage”.
fn begins_words(letters: &str, name: &str) -> bool {
    let letters: Vec<char> = letters.chars().collect();
    // After how many letters a word of the name may begin to give the next ones.
    let mut reached = vec![false; letters.len() + 1];
    let set = |at: usize, reached: &mut Vec<bool>| {
        if let Some(place) = reached.get_mut(at) {
            *place = true;
        }
    };
    set(0, &mut reached);
    for word in name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST_WORDS) {
        let before = reached.clone();
        for (from, _) in before.iter().enumerate().filter(|(_, is_reached)| **is_reached) {
            let same = letters.iter().skip(from).zip(word.chars()).take_while(|(a, b)| **a == *b).count();
            (1..=same).for_each(|taken| set(from + taken, &mut reached));
        }
    }
    reached.last().copied().unwrap_or_default()
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
        check("zs", &["Delete", "Zoom to stage"], &["Zoom to stage"]);
        check("fit", &["Profit in stages", "Fit the whole map"], &["Fit the whole map", "Profit in stages"]);
    }

    #[test]
    fn letters_scattered_over_a_name_are_no_fit() {
        check("zs", &["Puzzles", "Zoom to stage"], &["Zoom to stage"]);
        check(
            "save",
            &["Save as…", "Show the numbers above", "Undo: Save as framework"],
            &["Save as…", "Undo: Save as framework"],
        );
        check("zoost", &["Zoom to stage"], &["Zoom to stage"]);
        check("zoosa", &["Zoom to stage"], &[]);
        check("tage", &["Zoom to stage"], &["Zoom to stage"]);
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

//! Words in a page: whatever the user wrote is text there, never markup.

use crate::export::letters::kept;

/// The words with every sign of markup written out, and without signs that turn the direction of reading.
pub(super) fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for letter in kept(words).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ => out.push(letter),
        }
    }
    out
}

/// A piece of a page that grows.
#[derive(Debug, Default)]
pub(super) struct Page(pub String);

impl Page {
    /// Markup of our own.
    pub fn markup(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Words between the tags of an element; `open` is its name with its attributes, all of our own.
    pub fn element(&mut self, open: &str, words: &str) {
        let name = open.split(' ').next().unwrap_or(open);
        self.0.push_str(&format!("<{open}>{}</{name}>", text(words)));
    }

    /// The same, but nothing for no words.
    pub fn element_if(&mut self, open: &str, words: &str) {
        if !words.trim().is_empty() {
            self.element(open, words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_markup_is_left() {
        assert_eq!(text("<script>'\"&]]>"), "&lt;script&gt;&#39;&quot;&amp;]]&gt;");
        assert_eq!(text("a\u{202e}b\u{0}c\nd 👩‍🍳"), "abc\nd 👩‍🍳");
    }
}

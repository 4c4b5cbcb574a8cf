//! How wide a text is, and where its lines break.

use super::font::{Weight, Widths};

const ELLIPSIS: char = '…';

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Points an em.
    pub size: f32,
    /// Regular or bold.
    pub weight: Weight,
    /// From one line's top to the next one's, in points.
    pub line_height: f32,
}

impl Style {
    /// Running text.
    pub const fn regular(size: f32, line_height: f32) -> Self {
        Self { size, weight: Weight::Regular, line_height }
    }

    /// Names and titles.
    pub const fn bold(size: f32, line_height: f32) -> Self {
        Self { size, weight: Weight::Bold, line_height }
    }

    /// The height of so many lines.
    pub const fn height(&self, lines: usize) -> f32 {
        self.line_height * lines as f32
    }

    /// The width of a text on one line, in points.
    pub fn width(&self, text: &str) -> f32 {
        let widths = Widths::of(self.weight);
        text.chars().map(|letter| widths.advance(letter) * self.size).sum()
    }
}

/// The text on one line, cut with an ellipsis where it is wider than `width`.
pub fn one_line(text: &str, style: &Style, width: f32) -> String {
    lines(text, style, width, 1).pop().unwrap_or_default()
}

/// Breaks a text into lines of at most `width`.
///
/// Lines break at line ends of the text, after spaces, hyphens and slashes, and within a word that is longer than a
/// line. What does not fit in `max_lines` becomes an ellipsis. A blank text has no lines.
pub fn lines(text: &str, style: &Style, width: f32, max_lines: usize) -> Vec<String> {
    let text = text.trim();
    let mut out: Vec<String> = Vec::new();
    if text.is_empty() || max_lines == 0 {
        return out;
    }
    let mut rest = text;
    loop {
        let (line, after) = first_line(rest, style, width);
        if out.len() + 1 == max_lines && !after.trim_start().is_empty() {
            out.push(ellipsised(line, style, width));
            return out;
        }
        out.push(line.to_owned());
        rest = after;
        if rest.trim_start().is_empty() {
            return out;
        }
    }
}

/// The first line of a text, and what comes after it.
fn first_line<'a>(text: &'a str, style: &Style, width: f32) -> (&'a str, &'a str) {
    let widths = Widths::of(style.weight);
    let mut used = 0.0;
    let mut chance = None;
    for (at, letter) in text.char_indices() {
        let step = widths.advance(letter) * style.size;
        match letter {
            '\n' => return cut(text, at, at + 1),
            ' ' | '\t' => chance = Some((at, at + 1)),
            _ if used + step > width && step > 0.0 && at > 0 => {
                let (end, next) = chance.unwrap_or((at, at));
                return cut(text, end, next);
            }
            '-' | '/' | '‐' | '–' | '—' | '\u{200b}' => {
                let next = at + letter.len_utf8();
                chance = Some((next, next));
            }
            _ => {}
        }
        used += step;
    }
    (text.trim_end(), "")
}

fn cut(text: &str, end: usize, next: usize) -> (&str, &str) {
    let line = text.get(..end).unwrap_or(text).trim_end();
    let after = text.get(next..).unwrap_or("");
    (line, after.trim_start_matches([' ', '\t', '\r']))
}

fn ellipsised(line: &str, style: &Style, width: f32) -> String {
    let widths = Widths::of(style.weight);
    let mut room = width - widths.advance(ELLIPSIS) * style.size;
    let fits = line.char_indices().take_while(|(_, letter)| {
        room -= widths.advance(*letter) * style.size;
        room >= 0.0
    });
    let end = fits.last().map_or(0, |(at, letter)| at + letter.len_utf8());
    let mut cut = line.get(..end).unwrap_or(line).trim_end().to_owned();
    cut.push(ELLIPSIS);
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::regular(10.0, 12.0);

    #[track_caller]
    fn check(text: &str, width: f32, max: usize, expect: &[&str]) {
        assert_eq!(lines(text, &STYLE, width, max), expect);
    }

    #[test]
    fn lines_break_at_spaces_hyphens_slashes_and_line_ends() {
        check("de klant zoekt", 42.0, 9, &["de klant", "zoekt"]);
        check("e-mail/nieuwsbrief", 35.0, 9, &["e-mail/", "nieuws", "brief"]);
        check("een\n\ntwee", 100.0, 9, &["een", "", "twee"]);
        check("een\r\ntwee  ", 100.0, 9, &["een", "twee"]);
    }

    #[test]
    fn blank_texts_have_no_lines() {
        check("", 100.0, 3, &[]);
        check(" \n\t ", 100.0, 3, &[]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_and_keeps_every_letter() {
        let word = "arbeidsongeschiktheidsverzekering";
        let broken = lines(word, &STYLE, 40.0, 99);
        assert!(broken.len() > 2, "{broken:?}");
        assert_eq!(broken.concat(), word);
    }

    #[test]
    fn what_does_not_fit_becomes_an_ellipsis_within_the_width() {
        let cut = lines("een heel lange notitie over van alles en nog wat", &STYLE, 60.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'), "{cut:?}");
        assert!(STYLE.width(&cut[1]) <= 60.0);
        check("past net", 60.0, 1, &["past net"]);
    }

    #[test]
    fn no_line_is_wider_than_its_box() {
        let text = "Wie 漢字 schrijft, e\u{301}e\u{301}n keer: 😀😀😀 https://voorbeeld.nl/een/heel/lang/pad?met=vraag&en=meer";
        for width in [15.0, 40.0, 77.0, 208.0] {
            for line in lines(text, &STYLE, width, 50) {
                assert!(STYLE.width(&line) <= width, "{line:?} at {width}");
            }
        }
    }

    #[test]
    fn an_accent_stays_with_its_letter() {
        for line in lines(&"e\u{301}".repeat(20), &STYLE, 20.0, 50) {
            assert!(line.starts_with('e') && line.ends_with('\u{301}'), "{line:?}");
        }
    }
}

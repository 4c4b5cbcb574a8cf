//! Texts within the notation: what its grammar takes for signs of its own is written as `#59;`, and read back.

/// Words that mean something at the beginning of a line, and what must follow for that.
const KEYWORDS: [(&str, fn(char) -> bool); 5] = [
    ("journey", |next| !next.is_ascii_alphanumeric() && next != '_'),
    ("title", is_blank),
    ("section", is_blank),
    ("acctitle", |next| next == ':' || is_blank(next)),
    ("accdescr", |next| next == ':' || next == '{' || is_blank(next)),
];

/// Characters by the names that they have in the notation.
const NAMES: [(&str, char); 13] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("colon", ':'),
    ("semi", ';'),
    ("comma", ','),
    ("num", '#'),
    ("percnt", '%'),
    ("euro", '€'),
    ("hellip", '…'),
];

/// What JavaScript takes for blank.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{feff}'
}

/// Without blanks at its ends.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// The text on one line, without controls, and without blanks at its ends.
pub(super) fn plain(text: &str) -> String {
    let on_line =
        |letter: char| if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') { ' ' } else { letter };
    trimmed(&text.chars().map(on_line).collect::<String>()).to_owned()
}

/// [`plain`], or a dash for a text of which nothing is left: the notation has no empty names.
pub(super) fn named(text: &str) -> String {
    let text = plain(text);
    if text.is_empty() { "–".to_owned() } else { text }
}

/// A name as it is written in a line; `leads` where it begins one.
pub(super) fn written(name: &str, leads: bool) -> String {
    let is_trap = leads && begins_with_keyword(name);
    let mut out = String::with_capacity(name.len() + 8);
    for (at, letter) in name.chars().enumerate() {
        if is_sign(letter) || (at == 0 && is_trap) {
            out.push_str(&format!("#{};", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

/// The text that [`written`] wrote, or that another hand did.
pub(super) fn read(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('#') {
        out.push_str(before);
        match entity(after).and_then(|(name, rest)| Some((character(name)?, rest))) {
            Some((letter, after)) => {
                out.push(letter);
                rest = after;
            }
            None => {
                out.push('#');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    trimmed(&without_breaks(&out)).to_owned()
}

/// What follows a `#`, where that is the name of a character: the name, and the rest behind its `;`.
pub(super) fn entity(after: &str) -> Option<(&str, &str)> {
    let end = after.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')?;
    let (name, rest) = after.split_at_checked(end)?;
    let rest = rest.strip_prefix(';')?;
    (!name.is_empty()).then_some((name, rest))
}

fn character(name: &str) -> Option<char> {
    let number = name.parse::<u32>().ok().and_then(char::from_u32);
    number.or_else(|| NAMES.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, letter)| *letter))
}

/// With a blank where Mermaid would break the line: at `<br>`, `<br/>` and `<br />`.
fn without_breaks(text: &str) -> String {
    let mut out = text.to_owned();
    for tag in ["<br>", "<br/>", "<br />"] {
        if out.contains(tag) {
            out = out.replace(tag, " ");
        }
    }
    out
}

/// Whether a letter means something to the grammar, to what reads the text before it, or turns the way lines are read.
const fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '#' | ';' | ':' | ',' | '%' | '<' | '>' | '\u{fb02}' | '¶' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

fn begins_with_keyword(name: &str) -> bool {
    KEYWORDS.iter().any(|(word, ends)| {
        let (start, rest) = name.split_at_checked(word.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(word) && rest.chars().next().is_none_or(ends)
    })
}

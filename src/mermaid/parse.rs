//! Text in the notation to a diagram, line by line, as Mermaid reads it; where Mermaid would give up, what is meant is
//! taken and told.

use super::letters::{self, entity, plain, trimmed};
use super::note::{Change, Note};
use super::{Diagram, Section, Task, kept};
use crate::document::SHORT_TEXT;

/// What a text holds.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub diagram: Diagram,
    /// The lines of what is kept in comments, and where the first of them stands.
    pub kept: Vec<String>,
    pub kept_line: usize,
    /// In the order they were met.
    pub notes: Vec<Note>,
}

/// The diagram of these lines, the first of which has this number; `None` where they are no `journey`.
pub(super) fn parse(lines: &[&str], first: usize) -> Option<Parsed> {
    let mut reader = Reader { skipping: Skipping::Nothing, ..Reader::default() };
    let mut numbered = lines.iter().zip(first..).map(|(line, number)| (*line, number)).peekable();
    while numbered.next_if(|(line, _)| trimmed(line).is_empty()).is_some() {}
    if numbered.next_if(|(line, _)| trimmed(line) == "---").is_some() {
        for (line, number) in numbered.by_ref().take_while(|(line, _)| trimmed(line) != "---") {
            reader.front_matter(line, number);
        }
    }
    for (line, number) in numbered {
        reader.line(line, number);
    }
    reader.begun.then_some(reader.parsed)
}

/// In the midst of what spans lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Skipping {
    #[default]
    Nothing,
    /// Settings, until `}%%`.
    Settings,
    /// A description, until `}`.
    Description,
}

#[derive(Debug, Default)]
struct Reader {
    parsed: Parsed,
    /// Whether the keyword has come; without it nothing else is read.
    begun: bool,
    /// Whether something else came before it, so that this is no `journey`.
    foreign: bool,
    /// Whether the title stands in the diagram itself, and not before it.
    titled: bool,
    mark: Option<u32>,
    skipping: Skipping,
}

impl Reader {
    fn tell(&mut self, line: usize, change: Change) {
        self.parsed.notes.push(Note::new(line, change));
    }

    /// A line of what stands before the diagram between two lines of dashes.
    fn front_matter(&mut self, line: &str, number: usize) {
        if let Some(title) = line.strip_prefix("title:") {
            let title = trimmed(title);
            let bare = title.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let bare = bare.or_else(|| title.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')));
            self.parsed.diagram.title = self.name(bare.unwrap_or(title), number);
        } else if line.starts_with("config:") || line.starts_with("displayMode:") {
            self.tell(number, Change::SettingsDropped);
        }
    }

    fn line(&mut self, line: &str, number: usize) {
        if self.foreign {
            return;
        }
        let mut rest = line;
        match self.skipping {
            Skipping::Nothing => {}
            Skipping::Settings => match rest.split_once("}%%") {
                Some((_, after)) => rest = after,
                None => return,
            },
            Skipping::Description => match rest.split_once('}') {
                Some((_, after)) => rest = after,
                None => return,
            },
        }
        self.skipping = Skipping::Nothing;
        let cleaned = self.without_settings(rest, number);
        let statement = trimmed(&cleaned);
        if let Some(comment) = statement.strip_prefix("%%") {
            self.comment(comment, number);
        } else if !statement.is_empty() && !statement.starts_with('%') && !is_comment(statement) {
            self.statement(statement, number);
        }
    }

    /// The line without `%%{…}%%`.
    fn without_settings(&mut self, line: &str, number: usize) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some((before, inside)) = rest.split_once("%%{") {
            out.push_str(before);
            self.tell(number, Change::SettingsDropped);
            match inside.split_once("}%%") {
                Some((_, after)) => rest = after,
                None => {
                    self.skipping = Skipping::Settings;
                    return out;
                }
            }
        }
        out.push_str(rest);
        out
    }

    fn comment(&mut self, comment: &str, number: usize) {
        if let Some(line) = kept::line_of(comment) {
            if self.parsed.kept.is_empty() {
                self.parsed.kept_line = number;
            }
            self.parsed.kept.push(line.to_owned());
        } else if let Some(mark) = comment.trim().strip_prefix('@') {
            self.mark = mark.trim().parse().ok();
        }
    }

    fn statement(&mut self, statement: &str, number: usize) {
        if !self.begun {
            let Some(rest) = after_keyword(statement, "journey") else {
                // Another kind of diagram, or no diagram: nothing in it is read.
                self.foreign = true;
                return;
            };
            self.begun = true;
            if !trimmed(rest).is_empty() {
                self.statement(trimmed(rest), number);
            }
            return;
        }
        if let Some(title) = after_word(statement, "title") {
            self.title(title, number);
        } else if let Some(name) = after_word(statement, "section") {
            self.section(name, number);
        } else if let Some(rest) = described(statement, "accTitle").or_else(|| described(statement, "accDescr")) {
            self.description(rest, number);
        } else {
            self.task(statement, number);
        }
    }

    fn title(&mut self, title: &str, number: usize) {
        let (title, dropped) = without_comment(title);
        self.dropped(dropped, number);
        let title = self.name(title, number);
        let old = std::mem::replace(&mut self.parsed.diagram.title, title);
        if self.titled && !old.is_empty() {
            self.tell(number, Change::TitleReplaced { text: old });
        }
        self.titled = true;
    }

    fn description(&mut self, rest: &str, number: usize) {
        let inside = rest.strip_prefix('{');
        let text = inside.unwrap_or_else(|| rest.strip_prefix(':').unwrap_or(rest));
        let text = text.split_once('}').filter(|_| inside.is_some()).map_or(text, |(text, _)| text);
        if inside.is_some_and(|inside| !inside.contains('}')) {
            self.skipping = Skipping::Description;
        }
        self.tell(number, Change::DescriptionDropped { text: plain(text) });
    }

    fn section(&mut self, name: &str, number: usize) {
        let (name, dropped) = without_comment(name);
        self.dropped(dropped, number);
        let name = self.name(name, number);
        let mark = self.mark.take();
        if name.is_empty() {
            self.tell(number, Change::Unnamed);
        } else if self.parsed.diagram.sections.last().is_some_and(|last| last.name == name) {
            return self.tell(number, Change::SectionContinued { name });
        }
        self.parsed.diagram.sections.push(Section { mark, name, line: number, tasks: Vec::new() });
    }

    fn task(&mut self, statement: &str, number: usize) {
        let (plainly, dropped) = without_comment(statement);
        // A `#` in the midst of a name hides the score from Mermaid; here it is a sign like any other.
        let hides = !plainly.contains(':') && dropped.contains(':');
        let statement = if hides { statement } else { plainly };
        if !hides {
            self.dropped(dropped, number);
        }
        let statement = statement.strip_suffix(';').filter(|rest| entity_ends(rest)).unwrap_or(statement);
        let (name, data) = statement.split_once(':').map_or((statement, None), |(name, data)| (name, Some(data)));
        let name = self.name(name, number);
        if name.is_empty() {
            self.tell(number, Change::Unnamed);
        }
        let mut parts = data.into_iter().flat_map(|data| data.splitn(3, ':'));
        let feeling = self.feeling(&name, parts.next().map(trimmed), number);
        let mut actors: Vec<String> = Vec::new();
        for actor in parts.next().unwrap_or_default().split(',') {
            let actor = self.name(actor, number);
            if !actor.is_empty() && !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        self.dropped(parts.next().unwrap_or_default(), number);
        let task = Task { mark: self.mark.take(), name, feeling, actors, line: number };
        if let Some(section) = self.parsed.diagram.sections.last_mut() {
            section.tasks.push(task);
        } else {
            self.tell(number, Change::NoSection);
            self.parsed.diagram.sections.push(Section { line: number, tasks: vec![task], ..Section::default() });
        }
    }

    fn feeling(&mut self, name: &str, score: Option<&str>, number: usize) -> Option<i8> {
        let name = name.to_owned();
        let Some(text) = score.filter(|score| !score.is_empty()) else {
            self.tell(number, Change::ScoreMissing { name });
            return None;
        };
        let score = text.to_owned();
        let Some(value) = text.parse::<f64>().ok().filter(|value| value.is_finite()) else {
            self.tell(number, Change::ScoreUnread { name, score });
            return None;
        };
        let used = value.round().clamp(1.0, 5.0);
        let used_score = used as i8;
        if !(1.0..=5.0).contains(&value) {
            self.tell(number, Change::ScoreClamped { name, score, used: used_score });
        } else if used.to_bits() != value.to_bits() {
            self.tell(number, Change::ScoreRounded { name, score, used: used_score });
        }
        Some(used_score - 3)
    }

    /// A name as text, of bounded length.
    fn name(&mut self, text: &str, number: usize) -> String {
        let name = plain(&letters::read(text));
        if name.len() <= SHORT_TEXT || name.chars().count() <= SHORT_TEXT {
            return name;
        }
        self.tell(number, Change::NameCut);
        trimmed(&name.chars().take(SHORT_TEXT).collect::<String>()).to_owned()
    }

    fn dropped(&mut self, text: &str, number: usize) {
        let text = plain(text);
        if !text.is_empty() {
            self.tell(number, Change::Dropped { text });
        }
    }
}

/// Whether a line begins with a `#` that begins no character's name.
fn is_comment(statement: &str) -> bool {
    statement.strip_prefix('#').is_some_and(|after| entity(after).is_none())
}

/// What stands before a `#` that begins no character's name, and what from it on.
fn without_comment(text: &str) -> (&str, &str) {
    let signs = text.char_indices().filter(|(_, letter)| *letter == '#');
    let found = signs.filter_map(|(at, _)| text.split_at_checked(at)).find(|(_, from)| is_comment(from));
    found.unwrap_or((text, ""))
}

/// Whether no character's name is torn where a `;` behind this text is taken away.
fn entity_ends(text: &str) -> bool {
    text.rsplit_once('#').is_none_or(|(_, name)| entity(&format!("{name};")).is_none_or(|(_, rest)| !rest.is_empty()))
}

/// What follows a word at the beginning, in whichever case, where a word ends there.
fn after_keyword<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    let ends = rest.chars().next().is_none_or(|next| !next.is_ascii_alphanumeric() && next != '_');
    (start.eq_ignore_ascii_case(word) && ends).then_some(rest)
}

/// What follows a word and a blank.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = after_keyword(text, word)?;
    (rest.is_empty() || rest.starts_with(letters::is_blank)).then_some(rest)
}

/// What follows a word, from the `:` or the `{` on.
fn described<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = letters::trimmed(after_keyword(text, word)?);
    (rest.starts_with(':') || rest.starts_with('{')).then_some(rest)
}

//! What reading a table decided, left out, warns of and refuses, in plain sentences.

mod decision;
mod error;
mod reason;
mod score;
mod warning;

pub use decision::{alternative_words, decision_words, file_words};
pub use error::read_error_words;
pub use reason::{fate_words, reason_words};
pub use score::score_words;
pub use warning::{problem_words, repeats_words, warning_words};

use crate::import::{AboveKind, Draft, DraftStep, Role};
use crate::lang::{Arg, Lang};

/// The most lines or names that a sentence lists.
const LISTED: usize = 6;

/// The column's name, or its number where it has none.
pub fn column_name(lang: &Lang, draft: &Draft, at: usize) -> String {
    let name = draft.columns.get(at).map_or("", |column| column.name.as_str());
    if name.is_empty() {
        return lang.say_with("import-column-number", &[("n", (at + 1).to_string().into())]);
    }
    name.to_owned()
}

/// The step's name; one that neither file nor user named gets its number.
pub fn step_name(lang: &Lang, step: &DraftStep, at: usize) -> String {
    if step.named {
        return step.name.clone();
    }
    if let Some(word) = step.word {
        return lang.say(&format!("import-word-{}", word.id()));
    }
    lang.say_with("import-step-number", &[("n", (at + 1).to_string().into())])
}

/// The part that a column plays, in a word or two.
pub fn role_words(lang: &Lang, role: Role) -> String {
    let id = match role {
        Role::StepNames => "step-names",
        Role::Counts => "counts",
        Role::Step => "step",
        Role::Periods => "periods",
        Role::Segments => "segments",
        Role::PercentCheck => "percent-check",
        Role::Money => "money",
        Role::Identity => "identity",
        Role::Answers => "answers",
        Role::NotUsed => "not-used",
    };
    lang.say(&format!("import-role-{id}"))
}

/// What a line above the rows is, in a word or two.
pub fn above_words(lang: &Lang, kind: AboveKind) -> String {
    lang.say(match kind {
        AboveKind::Comment => "import-above-comment",
        AboveKind::Title => "import-above-title",
        AboveKind::Header => "import-above-header",
    })
}

/// A number that chooses the plural form, written out.
fn counted(lang: &Lang, count: usize) -> Arg {
    Arg::Count(count as u64, lang.format().count(count as u64))
}

/// A line's number.
fn line_arg(line: usize) -> Arg {
    Arg::Text(line.to_string())
}

/// Numbers of lines: "3, 7 and 9", the first few of many.
fn lines_arg(lang: &Lang, lines: &[usize]) -> Arg {
    Arg::Text(list(lang, &lines.iter().map(usize::to_string).collect::<Vec<_>>()))
}

/// Names of columns, one after another.
fn columns_arg(lang: &Lang, draft: &Draft, columns: &[usize]) -> Arg {
    let names: Vec<_> = columns.iter().map(|at| format!("‘{}’", column_name(lang, draft, *at))).collect();
    Arg::Text(list(lang, &names))
}

fn list(lang: &Lang, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] if parts.len() <= LISTED => {
            lang.say_with("import-list", &[("first", first.join(", ").into()), ("last", last.as_str().into())])
        }
        _ => format!("{}, …", parts.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests;

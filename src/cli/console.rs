//! Where a command speaks: results on standard output, messages on standard error, in one language.

use std::io::Write;
use std::path::Path;

use serde_json::Value;

use super::Exit;
use crate::document::Language;
use crate::lang::{Arg, Lang, system_language};

/// The two outputs of a command, and the language it speaks.
pub struct Console<'a> {
    asked: Option<Language>,
    lang: Lang,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Console<'a> {
    /// A console that speaks the language asked for, or else the system's.
    pub fn new(asked: Option<Language>, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { asked, lang: Lang::new(asked.unwrap_or_else(system_language)), out, err }
    }

    /// The words of messages.
    pub const fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The language that the user asked for by `--language`.
    pub const fn asked(&self) -> Option<Language> {
        self.asked
    }

    /// A line of the result.
    pub fn line(&mut self, text: &str) -> Exit {
        written(&writeln!(self.out, "{text}"))
    }

    /// The whole result as JSON, with a line end.
    pub fn json(&mut self, value: &Value) -> Exit {
        written(&writeln!(self.out, "{value:#}"))
    }

    /// A message about a file: its path, then a sentence. The exit is told by what the message is about.
    pub fn tell(&mut self, file: &Path, key: &str, args: &[(&str, Arg)], exit: Exit) -> Exit {
        let sentence = self.lang.say_with(key, args);
        self.note(&format!("{}: {sentence}", file.display()), exit)
    }

    /// A message in words of its own.
    pub fn note(&mut self, text: &str, exit: Exit) -> Exit {
        worse(exit, written(&writeln!(self.err, "{text}")))
    }
}

/// The worse of two ends.
pub fn worse(a: Exit, b: Exit) -> Exit {
    if b.code() > a.code() { b } else { a }
}

/// A closed output, as at the other side of a pipe, is an end like any other.
fn written(result: &std::io::Result<()>) -> Exit {
    match result {
        Ok(()) => Exit::Well,
        Err(_) => Exit::Failed,
    }
}

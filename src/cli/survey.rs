//! `survey`: what the answers in a table come to.

use std::path::Path;

use super::args::SurveyArgs;
use super::console::{Console, worse};
use super::{Exit, open};
use crate::import::{self, Decision, Draft, Reading};
use crate::lang::Lang;
use crate::storage;
use crate::ui::import_preview::{decision_words, read_error_words, score_words, warning_words};

/// Tells the score of each question with its interval, or everything about them as JSON.
pub fn run(args: &SurveyArgs, console: &mut Console<'_>) -> Exit {
    let bytes = match storage::read_table(&args.file) {
        Ok(bytes) => bytes,
        Err(error) => return open::refuse(&error, console),
    };
    let name = file_name(&args.file);
    let reading = match import::read_table(&bytes, &name, args.sheet.as_deref(), storage::unpack_workbook) {
        Ok(reading) => reading,
        Err(error) => {
            let words = read_error_words(console.lang(), &args.file.display().to_string(), &error);
            return open::tell(&args.file.display().to_string(), words, console);
        }
    };
    match import::scores(&reading) {
        Some(scores) if args.json => console.json(&scores),
        Some(_) => {
            let lines = listing(&reading, console.lang());
            lines.iter().fold(Exit::Well, |exit, line| worse(exit, console.line(line)))
        }
        None => console.tell(&args.file, "import-score-nowhere", &[], Exit::Failed),
    }
}

fn listing(reading: &Reading, lang: &Lang) -> Vec<String> {
    reading.tables.iter().filter(|table| !table.questions.is_empty()).flat_map(|table| lines(table, lang)).collect()
}

/// The scores, then what to beware of, and what was left out.
fn lines(table: &Draft, lang: &Lang) -> Vec<String> {
    let scores = table.questions.iter().map(|question| score_words(lang, table, question));
    let warnings = table.warnings.iter().map(|warning| format!("! {}", warning_words(lang, table, warning)));
    let is_told = |decision: &&Decision| {
        matches!(
            decision,
            Decision::Question { .. } | Decision::AnswersLeftOut { .. } | Decision::PersonalDropped { .. }
        )
    };
    let decisions = table.decisions.iter().filter(is_told);
    let decisions = decisions.map(|decision| format!("- {}", decision_words(lang, table, decision)));
    scores.chain(warnings).chain(decisions).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

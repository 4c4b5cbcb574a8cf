//! `read`: what the importer makes of a table, or of a diagram.

use std::path::Path;

use super::args::{EncodingArg, ReadArgs};
use super::console::{Console, worse};
use super::{Exit, diagram, open};
use crate::document::{Period, Unit};
use crate::import::{self, Draft, DraftSeries, Encoding, HeaderChoice, ReadError, Reading, ReadingChoices, Recognised};
use crate::lang::Lang;
use crate::storage;
use crate::ui::import_preview::{
    decision_words, problem_words, read_error_words, score_words, step_name, warning_words,
};

/// Tells the steps and counts that were found in a table, or everything about them as JSON.
pub fn run(args: &ReadArgs, console: &mut Console<'_>) -> Exit {
    if diagram::is_diagram(&args.file) {
        return diagram::tell(&args.file, args.json, console);
    }
    let name = file_name(&args.file);
    let bytes = match storage::read_table(&args.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            return match head_of_log(args, &name) {
                Some(reading) => tell_head(&reading, args, console),
                None => open::refuse(&error, console),
            };
        }
    };
    let read = import::read_table_as(&bytes, &name, args.sheet.as_deref(), &choices(args), storage::unpack_workbook);
    match read.map(|reading| with_first_count(reading, args)) {
        Ok(reading) => tell(&reading, args, console),
        Err(error) => {
            let too_long = matches!(error, ReadError::TooManyRows { .. } | ReadError::TooManyCells { .. });
            if too_long && let Some(reading) = head_of_log(args, &name) {
                return tell_head(&reading, args, console);
            }
            let path = args.file.display().to_string();
            let words = read_error_words(console.lang(), &path, &error);
            open::tell(&path, words, console)
        }
    }
}

fn tell(reading: &Reading, args: &ReadArgs, console: &mut Console<'_>) -> Exit {
    if args.json {
        return console.json(&import::report(reading));
    }
    let lines = listing(reading, console.lang());
    lines.iter().fold(Exit::Well, |exit, line| worse(exit, console.line(line)))
}

/// What the first rows of a file show that is too large to be read whole, where they are those of an event log.
fn head_of_log(args: &ReadArgs, name: &str) -> Option<Reading> {
    let head = storage::read_log_head(&args.file).ok()?;
    let reading = import::read(head.lines(), name).ok()?;
    let is_log = reading.tables.iter().any(|table| table.recognised == Recognised::EVENT_LOG);
    is_log.then_some(reading)
}

fn tell_head(reading: &Reading, args: &ReadArgs, console: &mut Console<'_>) -> Exit {
    let words = console.lang().say_with("read-only-head", &[("file", reading.file.as_str().into())]);
    let exit = tell(reading, args, console);
    worse(exit, console.note(&words, Exit::Well))
}

/// What the arguments say of the file.
fn choices(args: &ReadArgs) -> ReadingChoices {
    let header = args.header_line.map(|line| if line == 0 { HeaderChoice::None } else { HeaderChoice::Line(line) });
    ReadingChoices {
        encoding: args.encoding.map(|encoding| match encoding {
            EncodingArg::Utf8 => Encoding::Utf8,
            EncodingArg::Windows1252 => Encoding::Windows1252,
            EncodingArg::Utf16le => Encoding::Utf16Le,
            EncodingArg::Utf16be => Encoding::Utf16Be,
        }),
        delimiter: args.delimiter,
        headers: header.map(|header| (args.table.saturating_sub(1), header)).into_iter().collect(),
    }
}

/// The reading with the first count that the arguments give, for tables of percentages.
fn with_first_count(mut reading: Reading, args: &ReadArgs) -> Reading {
    for table in &mut reading.tables {
        if let (Some(count), Err(_)) = (args.first_count, table.series()) {
            table.set_first_count(count);
        }
    }
    reading
}

fn listing(reading: &Reading, lang: &Lang) -> Vec<String> {
    reading.tables.iter().flat_map(|table| table_lines(table, lang)).collect()
}

/// The steps, or why there are none, then what was decided and what to beware of.
fn table_lines(table: &Draft, lang: &Lang) -> Vec<String> {
    let mut lines: Vec<String> = match table.series() {
        Ok(series) => series.iter().flat_map(|series| series_lines(series, lang)).collect(),
        Err(problems) => problems.into_iter().map(|problem| problem_words(lang, problem)).collect(),
    };
    lines.extend(table.questions.iter().map(|question| score_words(lang, table, question)));
    lines.extend(table.warnings.iter().map(|warning| format!("! {}", warning_words(lang, table, warning))));
    lines.extend(table.decisions.iter().map(|decision| format!("- {}", decision_words(lang, table, decision))));
    lines
}

/// The series' name with its unit and period, then a line a step.
fn series_lines(series: &DraftSeries, lang: &Lang) -> Vec<String> {
    let unit = (series.unit != Unit::Other).then(|| lang.say(&format!("unit-{}-name", series.unit.id())));
    let period = series.period.map(|(from, to)| lang.format().period(Period { from, to }));
    let facts: Vec<_> = unit.into_iter().chain(period).collect();
    let title = if facts.is_empty() { series.name.clone() } else { format!("{} ({})", series.name, facts.join(", ")) };
    let counts: Vec<_> = series.steps.iter().map(|step| lang.format().count_or_dash(step.count)).collect();
    let width = counts.iter().map(|count| count.chars().count()).max().unwrap_or(0);
    let steps = series.steps.iter().zip(&counts).enumerate();
    let steps = steps.map(|(at, (step, count))| format!("  {count:>width$}  {}", step_name(lang, step, at)));
    std::iter::once(title).chain(steps).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

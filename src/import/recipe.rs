//! How a table was read, so that the next table of its shape is read the same way.
//!
//! Choices name columns, rows and steps by their words, never by places, and months and years count for nothing in
//! them: next month's file says the same. What holds for one file alone, such as its period, names that file.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::Measure;
use super::choices::ReadingChoices;
use super::dates::{DayOrder, Period, period};
use super::decode::Encoding;
use super::draft::{Correction, Draft, PeriodChoice, StepKey, StepsIn};
use super::header::HeaderChoice;
use super::number::NumberFormat;
use super::recognised::Recognised;
use super::sheet::{Kind, Row};
use super::timeless::timeless;
use super::warning::Repeats;
use crate::document::{Choice, Unit};

/// What the user chose of one series, by its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeriesChoice {
    /// Another name.
    pub name: Option<String>,
    /// Whether it is not taken.
    pub left_out: bool,
}

/// What became of the choices of a recipe.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// How many were applied.
    pub applied: usize,
    /// Those about columns, rows or steps that this table has not.
    pub missing: Vec<Choice>,
    /// The choices on series, by their places.
    pub series: BTreeMap<usize, SeriesChoice>,
}

/// The most letters of a shape, and of the name of a row.
const SHAPE: usize = 2000;
const ROW_NAME: usize = 300;

/// What a table looks like: what was recognised, and the names of its columns without months and years.
pub fn shape(draft: &Draft) -> String {
    let mut names: Vec<String> = draft.columns.iter().map(|column| timeless(&column.name)).collect();
    names.dedup();
    if names.iter().all(String::is_empty) {
        names = vec![draft.columns.len().to_string()];
    }
    let recognised = draft.recognised_at_first();
    let mut shape = format!("{}: {}", recognised.name(), names.join(" | "));
    if recognised == Recognised::LIST {
        // All lists of addresses look alike; what is listed stands in the file's name alone.
        shape = format!("{shape} ({})", timeless(&draft.file.stem));
    }
    shape.chars().take(SHAPE).collect()
}

/// The user's choices of a draft and of its series.
pub fn choices(draft: &Draft, series: &BTreeMap<usize, SeriesChoice>) -> Vec<Choice> {
    let mut list = List::default();
    let chosen = &draft.choices;
    let yes = |list: &mut List, what: &str, of: String| list.add(what, of, "yes");
    for (column, format) in &chosen.numbers {
        list.add("numbers", column_name(draft, *column), format_id(*format));
    }
    for (column, order) in &chosen.days {
        let order = if *order == DayOrder::DayFirst { "day-first" } else { "month-first" };
        list.add("days", column_name(draft, *column), order);
    }
    if let Some(steps_in) = chosen.steps_in {
        list.add("steps-in", "", if steps_in == StepsIn::Rows { "rows" } else { "columns" });
    }
    if let Some(column) = chosen.names_column {
        yes(&mut list, "names", column_name(draft, column));
    }
    for column in chosen.columns.iter().flatten() {
        yes(&mut list, "count", column_name(draft, *column));
    }
    if chosen.columns.as_ref().is_some_and(Vec::is_empty) {
        yes(&mut list, "count-nothing", String::new());
    }
    for (column, measure) in &chosen.questions {
        list.add("question", column_name(draft, *column), measure.map_or("none", Measure::id));
    }
    rows_chosen(draft, &mut list);
    for (step, repeats) in &chosen.repeats {
        list.add("repeats", step.as_str(), repeats_id(*repeats));
    }
    let switches = [
        ("add-rows", chosen.add_rows),
        ("of-first", chosen.cumulative),
        ("file-order", chosen.file_order.then_some(true)),
        ("keep-prefixes", chosen.keep_prefixes.then_some(true)),
        ("rows-apart", chosen.rows_apart.then_some(true)),
        ("without-earlier", chosen.without_earlier.then_some(true)),
        ("lost-in-first", chosen.lost_in_first.then_some(true)),
        ("all-orders", chosen.all_orders.then_some(true)),
    ];
    for (what, value) in switches {
        if let Some(value) = value {
            list.add(what, "", if value { "yes" } else { "no" });
        }
    }
    if let Some(unit) = chosen.unit {
        list.add("unit", "", unit.id());
    }
    only_here(draft, &mut list);
    for (key, name) in &chosen.names {
        list.add("name", step_name(key), name.as_str());
    }
    for key in &chosen.optional {
        yes(&mut list, "optional", step_name(key));
    }
    for (part, into) in &chosen.merged {
        list.add("merge", step_name(part), step_name(into));
    }
    for key in &chosen.added {
        yes(&mut list, "add-merged", step_name(key));
    }
    for key in chosen.order.iter().flatten() {
        yes(&mut list, "order", step_name(key));
    }
    series_chosen(draft, series, &mut list);
    list.0
}

/// How a whole file is read, as choices.
pub fn of_reading(reading: &ReadingChoices) -> Vec<Choice> {
    let mut list = List::default();
    if let Some(encoding) = reading.encoding {
        list.add("encoding", "", encoding.name());
    }
    if let Some(delimiter) = reading.delimiter {
        list.add("delimiter", "", delimiter.to_string());
    }
    for (table, header) in &reading.headers {
        let line = match header {
            HeaderChoice::Line(line) => line.to_string(),
            HeaderChoice::None => "none".to_owned(),
        };
        list.add("header", table.to_string(), line);
    }
    list.0
}

/// How a whole file is to be read by these choices.
pub fn reading_of(choices: &[Choice]) -> ReadingChoices {
    let mut reading = ReadingChoices::default();
    for choice in choices {
        match choice.what.as_str() {
            "encoding" => {
                reading.encoding = Encoding::ALL.into_iter().find(|encoding| encoding.name() == choice.value);
            }
            "delimiter" => reading.delimiter = choice.value.chars().next(),
            "header" => {
                let header = choice.value.parse().map_or(HeaderChoice::None, HeaderChoice::Line);
                reading.headers.extend(choice.of.parse::<usize>().ok().map(|table| (table, header)));
            }
            _ => {}
        }
    }
    reading
}

/// Applies choices to a draft as it was read; what the table has not is left alone and given back.
pub fn apply(draft: &mut Draft, choices: &[Choice]) -> Applied {
    let mut out = Applied::default();
    let (on_steps, on_table): (Vec<&Choice>, Vec<&Choice>) =
        choices.iter().partition(|choice| STEP_CHOICES.contains(&choice.what.as_str()));
    let own = this_file(draft);
    // What rows are called depends on how the cells are read.
    let (on_cells, on_table): (Vec<&Choice>, Vec<&Choice>) =
        on_table.into_iter().partition(|choice| CELL_CHOICES.contains(&choice.what.as_str()));
    for choices in [on_cells, on_table] {
        let rows = RowNames::new(draft, &choices);
        for choice in choices {
            let known = apply_to_table(draft, &rows, &own, choice);
            out.note(choice, &known);
        }
        draft.derive();
    }
    let steps = Steps::of(draft);
    let mut order = Vec::new();
    for choice in on_steps {
        let known = apply_to_steps(draft, &steps, &mut order, &mut out.series, choice);
        out.note(choice, &known);
    }
    if !order.is_empty() {
        draft.choices.order = Some(order);
    }
    draft.derive();
    out
}

/// Choices on how the cells of a column are read.
const CELL_CHOICES: [&str; 2] = ["numbers", "days"];

/// Choices that need the steps and series of the table.
const STEP_CHOICES: [&str; 7] = ["name", "optional", "merge", "add-merged", "order", "series-name", "series-out"];

/// What became of one choice.
enum Known {
    Yes,
    /// It was about another file.
    OfAnother,
    No,
}

impl Applied {
    fn note(&mut self, choice: &Choice, known: &Known) {
        match known {
            Known::Yes => self.applied += 1,
            Known::OfAnother => {}
            // A step that is gone needs no place.
            Known::No if choice.what == "order" => {}
            Known::No => self.missing.push(choice.clone()),
        }
    }
}

/// Choices as they are written down.
#[derive(Default)]
struct List(Vec<Choice>);

impl List {
    fn add(&mut self, what: &str, of: impl Into<String>, value: impl Into<String>) {
        self.0.push(Choice { what: what.to_owned(), of: of.into(), value: value.into() });
    }
}

fn rows_chosen(draft: &Draft, list: &mut List) {
    if draft.choices.rows.is_empty() {
        return;
    }
    for (row, name) in draft.rows.iter().zip(row_names(draft)) {
        if let Some(include) = draft.choices.rows.get(&row.line) {
            list.add("row", name, if *include { "in" } else { "out" });
        }
    }
}

/// The period and the first count belong to one file, so they name it.
fn only_here(draft: &Draft, list: &mut List) {
    match draft.choices.period {
        PeriodChoice::File => {}
        PeriodChoice::User(None) => list.add("period", this_file(draft), "none"),
        PeriodChoice::User(Some((from, to))) => list.add("period", this_file(draft), format!("{from} - {to}")),
    }
    if let Some(count) = draft.choices.first_count {
        list.add("first-count", this_file(draft), count.to_string());
    }
    for (series, count) in &draft.choices.first_counts {
        list.add("first-count-of", this_file(draft), format!("{series} {count}"));
    }
}

fn series_chosen(draft: &Draft, series: &BTreeMap<usize, SeriesChoice>, list: &mut List) {
    let names = series_names(draft);
    for (at, chosen) in series {
        let Some(name) = names.get(*at) else { continue };
        if chosen.left_out {
            list.add("series-out", name.as_str(), "yes");
        }
        // A name with a month in it would be wrong next month.
        if let Some(new) = chosen.name.as_ref().filter(|new| timeless(new) == new.to_lowercase()) {
            list.add("series-name", name.as_str(), new.as_str());
        }
    }
}

fn apply_to_table(draft: &mut Draft, rows: &RowNames, own: &str, choice: &Choice) -> Known {
    let (of, value) = (choice.of.as_str(), choice.value.as_str());
    let column = || (0..draft.columns.len()).find(|at| column_name(draft, *at) == of);
    let is_yes = value == "yes";
    match choice.what.as_str() {
        "steps-in" => {
            draft.choices.steps_in = Some(if value == "rows" { StepsIn::Rows } else { StepsIn::Columns });
        }
        "names" => match column() {
            Some(at) => draft.choices.names_column = Some(at),
            None => return Known::No,
        },
        "count" => match column() {
            Some(at) => draft.choices.columns.get_or_insert_default().push(at),
            None => return Known::No,
        },
        "count-nothing" => draft.choices.columns = Some(Vec::new()),
        "question" => match column() {
            Some(at) => {
                let measure = Measure::ALL.into_iter().find(|measure| measure.id() == value);
                draft.choices.questions.insert(at, measure);
            }
            None => return Known::No,
        },
        "row" => match rows.lines.get(of) {
            Some(line) => {
                draft.choices.rows.insert(*line, value == "in");
            }
            None => return Known::No,
        },
        // A step that this table has not is none of its repeats.
        "repeats" if !has_cell(draft, of) => return Known::OfAnother,
        "repeats" => match repeats_of(value) {
            Some(repeats) => {
                draft.choices.repeats.insert(of.to_owned(), repeats);
            }
            None => return Known::No,
        },
        "add-rows" => draft.choices.add_rows = Some(is_yes),
        "of-first" => draft.choices.cumulative = Some(is_yes),
        "file-order" => draft.choices.file_order = is_yes,
        "keep-prefixes" => draft.choices.keep_prefixes = is_yes,
        "rows-apart" => draft.choices.rows_apart = is_yes,
        "without-earlier" => draft.choices.without_earlier = is_yes,
        "all-orders" => draft.choices.all_orders = is_yes,
        "lost-in-first" => draft.choices.lost_in_first = is_yes,
        "unit" => match Unit::ALL.into_iter().find(|unit| unit.id() == value) {
            Some(unit) => draft.choices.unit = Some(unit),
            None => return Known::No,
        },
        "numbers" => match column().zip(format_of(value)) {
            Some((at, format)) => draft.correct(Correction::SetNumbers(at, format)),
            None => return Known::No,
        },
        "days" => match column() {
            Some(at) => {
                let order = if value == "day-first" { DayOrder::DayFirst } else { DayOrder::MonthFirst };
                draft.correct(Correction::SetDays(at, order));
            }
            None => return Known::No,
        },
        "period" | "first-count" | "first-count-of" if of != own => return Known::OfAnother,
        "period" => draft.choices.period = PeriodChoice::User(days(value)),
        "first-count" => draft.choices.first_count = value.parse().ok(),
        "first-count-of" => {
            let parsed = value
                .split_once(' ')
                .and_then(|(at, count)| Some((at.parse::<usize>().ok()?, count.parse::<u64>().ok()?)));
            draft.choices.first_counts.extend(parsed);
        }
        // How the whole file is read is chosen before there are tables.
        "encoding" | "delimiter" | "header" => return Known::OfAnother,
        _ => return Known::No,
    }
    Known::Yes
}

fn apply_to_steps(
    draft: &mut Draft,
    steps: &Steps,
    order: &mut Vec<StepKey>,
    series: &mut BTreeMap<usize, SeriesChoice>,
    choice: &Choice,
) -> Known {
    if let Some(what) = choice.what.strip_prefix("series-") {
        let Some(at) = series_names(draft).iter().position(|name| *name == choice.of) else { return Known::No };
        let chosen = series.entry(at).or_default();
        match what {
            "out" => chosen.left_out = true,
            _ => chosen.name = Some(choice.value.clone()),
        }
        return Known::Yes;
    }
    let Some(key) = steps.find(&choice.of) else { return Known::No };
    match choice.what.as_str() {
        "name" => {
            draft.choices.names.insert(key, choice.value.clone());
        }
        "optional" => {
            draft.choices.optional.insert(key);
        }
        "add-merged" => {
            draft.choices.added.insert(key);
        }
        "order" => order.push(key),
        "merge" => match steps.find(&choice.value) {
            Some(into) => {
                draft.choices.merged.insert(key, into);
            }
            None => return Known::No,
        },
        _ => return Known::No,
    }
    Known::Yes
}

fn days(text: &str) -> Option<Period> {
    period(text)
}

/// The decimal sign and that between thousands, each a hyphen where there is none.
fn format_id(format: NumberFormat) -> String {
    [format.decimal, format.thousands].map(|sign| sign.unwrap_or('-')).iter().collect()
}

fn format_of(id: &str) -> Option<NumberFormat> {
    let mut signs = id.chars().map(|sign| Some(sign).filter(|sign| *sign != '-'));
    Some(NumberFormat { decimal: signs.next()?, thousands: signs.next()? })
}

const fn repeats_id(repeats: Repeats) -> &'static str {
    match repeats {
        Repeats::KeepFirst => "keep-first",
        Repeats::Add => "add",
        Repeats::KeepAll => "keep-all",
    }
}

fn repeats_of(id: &str) -> Option<Repeats> {
    [Repeats::KeepFirst, Repeats::Add, Repeats::KeepAll].into_iter().find(|repeats| repeats_id(*repeats) == id)
}

/// The column's name without months and years, and its number among those that are called the same.
fn column_name(draft: &Draft, at: usize) -> String {
    let name = |at: usize| draft.columns.get(at).map(|column| timeless(&column.name)).unwrap_or_default();
    let own = name(at);
    let before = (0..at).filter(|other| name(*other) == own).count();
    numbered(own, before)
}

/// A name, and a number where there were others of it before.
fn numbered(name: String, before: usize) -> String {
    if before > 0 || name.contains('#') { format!("{name}#{before}") } else { name }
}

fn step_name((name, occurrence): &StepKey) -> String {
    numbered(name.clone(), *occurrence)
}

fn series_names(draft: &Draft) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut name = |given: &str| {
        let name = timeless(given);
        let before = seen.entry(name.clone()).or_default();
        *before += 1;
        numbered(name, *before - 1)
    };
    draft.series.iter().map(|series| name(&series.name)).collect()
}

/// The steps that a draft has before any are merged, and the names of its columns.
struct Steps {
    keys: Vec<StepKey>,
    columns: BTreeSet<String>,
}

impl Steps {
    fn of(draft: &Draft) -> Self {
        Self {
            keys: draft.series.iter().flat_map(|series| &series.steps).map(|step| step.key.clone()).collect(),
            columns: draft.columns.iter().map(|column| column.name.trim().to_lowercase()).collect(),
        }
    }

    /// The step of a name; one whose name differs in its month alone will do, unless the name is that of a column here.
    fn find(&self, written: &str) -> Option<StepKey> {
        let number = |text: &str| text.parse().ok();
        let parted = written.rsplit_once('#').and_then(|(name, at)| Some((name, number(at)?)));
        let (name, occurrence): (&str, usize) = parted.unwrap_or((written, 0));
        let exact = self.keys.iter().find(|(own, at)| own == name && *at == occurrence);
        // Of a name that is nothing but a day, any other day would do.
        let wanted = timeless(name);
        let tells = wanted.chars().any(char::is_alphanumeric) && !self.columns.contains(name);
        let near = || {
            let mut alike = self.keys.iter().filter(|(own, at)| timeless(own) == wanted && *at == occurrence);
            let first = alike.next()?;
            alike.all(|other| other == first).then_some(first)
        };
        exact.or_else(|| tells.then(near).flatten()).cloned()
    }
}

/// The lines of rows by their names, as far as choices are about rows.
struct RowNames {
    lines: BTreeMap<String, usize>,
}

impl RowNames {
    fn new(draft: &Draft, choices: &[&Choice]) -> Self {
        let needed = choices.iter().any(|choice| choice.what == "row");
        let names = if needed { row_names(draft) } else { Vec::new() };
        Self { lines: names.into_iter().zip(&draft.rows).map(|(name, row)| (name, row.line)).collect() }
    }
}

/// Whether a cell says this, but for case and the blanks around it.
fn has_cell(draft: &Draft, text: &str) -> bool {
    let says = |row: &Row| (0..draft.columns.len()).any(|at| row.text(at).trim().to_lowercase() == text);
    draft.rows.iter().any(says)
}

/// What each row is called: its words, or else its dates, and its number among those that are called the same.
fn row_names(draft: &Draft) -> Vec<String> {
    let of_kind = |kind: Kind| {
        let columns = draft.columns.iter().enumerate().filter(move |(_, column)| column.kind == kind);
        columns.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (words, dates) = (of_kind(Kind::Text), of_kind(Kind::Date));
    let text = |row: &Row, columns: &[usize]| {
        let cells = columns.iter().map(|at| row.text(*at)).filter(|text| !text.is_empty());
        cells.collect::<Vec<_>>().join(" | ")
    };
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let name = |row: &Row| {
        let own = text(row, &words);
        let name = if own.is_empty() { text(row, &dates) } else { own };
        let name: String = name.chars().take(ROW_NAME).collect();
        let before = seen.entry(name.clone()).or_default();
        *before += 1;
        numbered(name, *before - 1)
    };
    draft.rows.iter().map(name).collect()
}

/// Tells one file from next month's of the same name: its name, its rows, and a print of its cells as they are written,
/// so that reading them another way changes nothing.
fn this_file(draft: &Draft) -> String {
    let cells = draft.rows.iter().flat_map(|row| (0..draft.columns.len()).map(|at| row.text(at)));
    let print = cells.flat_map(|cell| cell.bytes().chain([0xff])).fold(0xcbf2_9ce4_8422_2325, |print: u64, byte| {
        (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3) // FNV-1a
    });
    format!("{}, {} rows, {print:016x}", draft.file.stem, draft.rows.len())
}

#[cfg(test)]
mod tests;

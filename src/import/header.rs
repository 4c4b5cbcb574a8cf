//! Which row of a section is the header, and what stands above it.

use super::dates::{DayOrder, Period, Step, day, period, period_in_title, period_in_year, stated_period};
use super::decision::PeriodSource;

use super::number::{Shape, shape};
use super::sections::{RawRow, Section};
use super::warning::CellProblem;

/// What the user says of the header of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderChoice {
    /// The names of the columns stand in this line, counted from 1; what is above it in the table is title. A line that
    /// is not in the table changes nothing.
    Line(usize),
    /// The columns have no names.
    None,
}

/// The header and title of a section.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Head {
    pub title: Option<String>,
    pub property: Option<String>,
    pub period: Option<(Period, PeriodSource)>,
    /// Line of the header, when there is one.
    pub line: Option<usize>,
    /// Lines of further header rows that were joined to it.
    pub further: Vec<usize>,
    pub names: Vec<String>,
    /// Whether the comments are those of an exploration of Google Analytics: property, title and days.
    pub exploration: bool,
    /// First and last title line.
    pub titles: Option<(usize, usize)>,
    /// Number of the section's first row of data.
    pub data: usize,
}

/// Finds title, period and header of a section; `chosen` is the user's word on the header.
pub(crate) fn head(section: &Section, chosen: Option<HeaderChoice>) -> Head {
    let mut head = Head::default();
    read_comments(&section.comments, &mut head);
    let width = common_width(&section.rows);
    let enough = (width * 3).div_ceil(5).max(1);
    // Days with commas are a title, however many fields they make.
    let is_wide =
        |row: &RawRow| row.width() >= enough && !(row.text().contains(" - ") && period(&row.text()).is_some());
    let wide = section.rows.iter().position(|row| is_wide(row) && !is_fact_above(row, &section.rows)).unwrap_or(0);
    let in_line = |line: usize| section.rows.iter().position(|row| row.line == line);
    let said = match chosen {
        Some(HeaderChoice::Line(line)) => in_line(line),
        _ => None,
    };
    let at = said.unwrap_or(wide);
    read_titles(section.rows.get(..at).unwrap_or_default(), &mut head);
    head.data = at;
    if let Some(row) = section.rows.get(at)
        && chosen != Some(HeaderChoice::None)
        && (said.is_some() || is_header(row))
    {
        head.line = Some(row.line);
        head.names = row.cells.iter().map(|cell| one_line(cell)).collect();
        if counts_periods(row) {
            let of = head.names.first().cloned().unwrap_or_default();
            head.names.iter_mut().skip(1).for_each(|name| *name = format!("{of} {name}"));
        }
        head.data = at + 1;
        let below = section.rows.get(at + 1..).unwrap_or_default();
        if !join_import_ids(below, &mut head) && !skip_response_row(below, &mut head) {
            join_second(below, &mut head);
        }
    }
    trim_names(&section.rows, &mut head);
    head
}

/// A name of a column, of which the line breaks are spaces.
fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The most common number of fields above 1; the larger of two as common.
fn common_width(rows: &[RawRow]) -> usize {
    let mut widths = std::collections::BTreeMap::<usize, usize>::new();
    for row in rows {
        *widths.entry(row.cells.len()).or_default() += 1;
    }
    let most = widths.iter().filter(|(width, _)| **width > 1).max_by_key(|(width, count)| (**count, **width));
    most.map_or(1, |(width, _)| *width)
}

/// A header is text; a number in it is only the name of a period, such as 2025.
fn is_header(row: &RawRow) -> bool {
    counts_periods(row) || has_names(row)
}

/// `Maand;1;2;3`: the numbers of months or weeks behind a word for them.
fn counts_periods(row: &RawRow) -> bool {
    let named = row.cells.first().is_some_and(|cell| super::words::names_a_period(cell));
    let numbers: Option<Vec<u8>> = row.cells.iter().skip(1).map(|cell| cell.trim().parse().ok()).collect();
    named
        && numbers.is_some_and(|numbers| {
            numbers.len() > 1 && numbers.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)))
        })
}

fn has_names(row: &RawRow) -> bool {
    row.cells.iter().all(|cell| match shape(cell) {
        Shape::Digits(_) => period(cell).is_some() && day(cell, DayOrder::DayFirst).is_none(),
        Shape::Nothing(CellProblem::Text) => day(cell, DayOrder::DayFirst).is_none() || row.cells.first() != Some(cell),
        Shape::Nothing(CellProblem::Empty) => true,
        // `1 okt`, `3 March`.
        Shape::Nothing(CellProblem::UnitText) => {
            row.cells.first() != Some(cell) && period_in_year(cell, 2024, Step::Day).is_some()
        }
        Shape::Nothing(_) => false,
    })
}

/// Qualtrics: a row of questions under the names, and a row of `{"ImportId":"…"}` under those.
fn join_import_ids(rows: &[RawRow], head: &mut Head) -> bool {
    let is_id = |cell: &&String| cell.trim_start().starts_with("{\"ImportId\"");
    let ids = |row: &&RawRow| row.cells.iter().filter(is_id).count() * 2 > row.width().max(1);
    let Some(at) = rows.iter().take(2).position(|row| ids(&row)) else {
        return false;
    };
    if let (1, Some(questions)) = (at, rows.first()) {
        for (name, question) in head.names.iter_mut().zip(&questions.cells) {
            let words = one_line(question);
            if !words.is_empty() {
                *name = words;
            }
        }
    }
    head.further = rows.iter().take(at + 1).map(|row| row.line).collect();
    head.data += at + 1;
    true
}

/// `SurveyMonkey`: under each question the word "Response", and nothing under the columns of the form.
fn skip_response_row(rows: &[RawRow], head: &mut Head) -> bool {
    let [second, below, ..] = rows else { return false };
    let mut filled = second.cells.iter().filter(|cell| !cell.trim().is_empty()).peekable();
    let empty_first = second.cells.first().is_some_and(|cell| cell.trim().is_empty());
    let over_something = below.cells.first().is_some_and(|cell| !cell.trim().is_empty());
    let only_words = filled.peek().is_some() && filled.all(|cell| is_response(cell));
    if empty_first && over_something && only_words {
        head.further = vec![second.line];
        head.data += 1;
    }
    empty_first && over_something && only_words
}

fn is_response(cell: &str) -> bool {
    let words =
        ["response", "open-ended response", "antwoord", "reactie", "open antwoord", "open reactie", "open-ended"];
    words.contains(&cell.trim().to_lowercase().as_str())
}

/// Joins a second header row: text under gaps of the first, or under names that span several columns.
fn join_second(rows: &[RawRow], head: &mut Head) {
    let (Some(second), Some(below)) = (rows.first(), rows.get(1)) else {
        return;
    };
    let gaps = |names: &[String]| names.iter().skip(1).filter(|name| name.is_empty()).count();
    let fills_a_gap =
        head.names.iter().zip(&second.cells).skip(1).any(|(name, cell)| name.is_empty() && !cell.trim().is_empty());
    let numbers = |row: &RawRow| row.cells.iter().filter(|cell| matches!(shape(cell), Shape::Digits(_))).count();
    if gaps(&head.names) == 0 || !fills_a_gap || numbers(second) > 0 || numbers(below) == 0 {
        return;
    }
    let mut over = String::new();
    for (at, name) in head.names.iter_mut().enumerate() {
        if !name.is_empty() {
            over.clone_from(name);
        }
        let under = second.cells.get(at).map_or_else(String::new, |cell| one_line(cell));
        *name = match (over.as_str(), under.as_str()) {
            (over, "") if at == 0 || !name.is_empty() => over.to_owned(),
            ("", under) => under.to_owned(),
            (_, "") => String::new(),
            // A name merged over both rows stands in both.
            (over, under) if over == under || is_response(under) => over.to_owned(),
            (over, under) => format!("{over} · {under}"),
        };
    }
    head.further = vec![second.line];
    head.data += 1;
}

/// Takes off empty names at the end that no row fills, and numbers the columns of a table without header.
fn trim_names(rows: &[RawRow], head: &mut Head) {
    let data = rows.get(head.data..).unwrap_or_default();
    let filled = data.iter().map(RawRow::width).max().unwrap_or(0);
    if head.line.is_none() {
        head.names = vec![String::new(); filled];
    }
    while head.names.len() > filled.max(1) && head.names.last().is_some_and(String::is_empty) {
        head.names.pop();
    }
}

/// What stands before a fact on the whole table: `Periode;oktober 2026`, `Start date,2026-10-01`.
const FACTS: &str = "periode|period|date range|datumbereik|datum|date|van.|vanaf.|from.|tot.|to.|t m|tot en met|until|start|begin|einde|\
                     eind.|einddatum|end.|end date|zeitraum|von.|bis.|rapport|report|account|property|website|site.|shop.|webshop|\
                     winkel|filter|segment|gegenereerd|generated|aangemaakt|created|export|valuta|currency|bron.|view.|naam.|name.|\
                     titel|title|maand.|month.|week.|kwartaal|quarter";

/// Whether a row tells something of the table instead of being its header: a word for it and what it is, in two cells.
pub(crate) fn is_fact(row: &RawRow) -> bool {
    let mut filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (Some(key), Some(value), None) = (filled.next(), filled.next(), filled.next()) else { return false };
    let said = |text: &str| period(text).is_some() || stated_period(text).is_some();
    let is_day = said(value) || day(value, DayOrder::MonthFirst).is_some();
    row.width() == 2 && row.cells.first().is_some_and(|cell| !cell.trim().is_empty()) && {
        let names = super::words::has(key, FACTS) && key.split_whitespace().count() <= 4;
        (names && is_day) || (key.ends_with(':') && (is_day || !matches!(shape(value), Shape::Digits(_))))
    }
}

/// Whether a row is such a fact, and the header comes further down.
fn is_fact_above(row: &RawRow, rows: &[RawRow]) -> bool {
    let below = || rows.iter().skip_while(|other| other.line <= row.line);
    let header = |other: &RawRow| {
        let named = other.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
        named && !is_fact(other) && is_header(other)
    };
    is_fact(row) && below().any(header)
}

fn read_titles(rows: &[RawRow], head: &mut Head) {
    let (mut from, mut to) = (None, None);
    for row in rows {
        let text = row.text();
        if is_fact(row) && ends(row, &mut from, &mut to) {
            continue;
        }
        if let Some(found) = stated_period(&text) {
            head.period.get_or_insert((found, PeriodSource::Title));
        } else if !text.is_empty() {
            if let Some(found) = period_in_title(&text) {
                head.period.get_or_insert((found, PeriodSource::Title));
            }
            head.title.get_or_insert(text);
        }
    }
    if let (Some(from), Some(to), None) = (from, to, head.period)
        && from <= to
    {
        head.period = Some(((from, to), PeriodSource::Title));
    }
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        head.titles = Some((first.line, last.line));
    }
}

/// Takes the first or the last day from a row such as `Van;01-10-2026`.
fn ends(row: &RawRow, from: &mut Option<jiff::civil::Date>, to: &mut Option<jiff::civil::Date>) -> bool {
    let mut filled = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (Some(key), Some(value)) = (filled.next(), filled.next()) else { return false };
    let found = day(value, DayOrder::DayFirst).or_else(|| day(value, DayOrder::MonthFirst));
    let first = super::words::has(key, "van.|vanaf.|from.|start|begin|von.");
    let last = super::words::has(key, "tot.|to.|t m.|tot en met|until|einde|eind.|einddatum|end.|bis.");
    match (found, first, last) {
        (Some(day), true, false) => *from = from.or(Some(day)),
        (Some(day), false, true) => *to = to.or(Some(day)),
        _ => return false,
    }
    true
}

const START: [&str; 6] =
    ["start date", "begindatum", "startdatum", "date de début", "fecha de inicio", "data di inizio"];
const END: [&str; 6] = ["end date", "einddatum", "enddatum", "date de fin", "fecha de finalización", "data di fine"];
const PROPERTY: [&str; 4] = ["property", "propriété", "propiedad", "proprietà"];
const ACCOUNT: [&str; 4] = ["account", "compte", "konto", "cuenta"];

/// Comment lines as Google Analytics writes them: `Key: value` lines, or property, title and period.
fn read_comments(comments: &[String], head: &mut Head) {
    let lines: Vec<&str> = comments.iter().map(String::as_str).filter(|line| !is_rule(line)).collect();
    let (mut from, mut to) = (None, None);
    for line in &lines {
        match line.split_once(':').map(|(key, value)| (key.trim().to_lowercase(), value.trim())) {
            Some((key, value)) if START.contains(&key.as_str()) => from = day(value, DayOrder::DayFirst),
            Some((key, value)) if END.contains(&key.as_str()) => to = day(value, DayOrder::DayFirst),
            Some((key, value)) if PROPERTY.contains(&key.as_str()) => head.property = Some(value.to_owned()),
            Some((key, _)) if ACCOUNT.contains(&key.as_str()) => {}
            _ => {
                head.title.get_or_insert_with(|| (*line).to_owned());
            }
        }
    }
    if let (Some(from), Some(to)) = (from, to) {
        head.period = Some(((from, to), PeriodSource::Comments));
    }
    read_exploration(&lines, head);
}

fn read_exploration(lines: &[&str], head: &mut Head) {
    let [property, title, dates] = lines else {
        return;
    };
    if let Some(found) = period(dates) {
        head.property = Some((*property).to_owned());
        head.title = Some((*title).to_owned());
        head.period = Some((found, PeriodSource::Comments));
        head.exploration = true;
    }
}

fn is_rule(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '-' | '=' | '#' | ' '))
}

#[cfg(test)]
mod tests {
    use super::super::sections::sections;
    use super::*;

    fn of(text: &str) -> Head {
        head(sections(text, 1, ',').unwrap().first().unwrap(), None)
    }

    #[test]
    fn the_header_is_the_first_wide_line_of_text() {
        let head = of("Campaign report\n1 August 2025 - 31 August 2025\nCampaign,Clicks,Impr.\nA,1,2\nB,3,4\n");
        assert_eq!((head.line, head.titles, head.data), (Some(3), Some((1, 2)), 3));
        assert_eq!(head.title.as_deref(), Some("Campaign report"));
        assert!(head.period.is_some());
    }

    #[test]
    fn comments_of_both_kinds_give_title_property_and_period() {
        let report = of(
            "# ---\n# Events: Event name\n# Account: A\n# Property: P\n# ---\n# \n# All Users\n# Start date: 20250801\n# End date: 20250831\nEvent name,Users\na,1\n",
        );
        assert_eq!(report.title.as_deref(), Some("Events: Event name"));
        assert_eq!(report.property.as_deref(), Some("P"));
        assert!(matches!(report.period, Some((_, PeriodSource::Comments))));
        let explore = of("# ---\n# P\n# Funnel 1\n# 20250801-20250831\n# ---\n\nStep,Users\na,1\n");
        assert_eq!(explore.title.as_deref(), Some("Funnel 1"));
        assert_eq!(explore.property.as_deref(), Some("P"));
        assert!(explore.period.is_some());
    }

    #[test]
    fn two_header_rows_are_joined() {
        let head = of("Fase,Juli 2025,,Augustus 2025,\n,Aantal,%,Aantal,%\nA,1,2,3,4\n");
        assert_eq!(head.further, [2]);
        assert_eq!(
            head.names,
            ["Fase", "Juli 2025 · Aantal", "Juli 2025 · %", "Augustus 2025 · Aantal", "Augustus 2025 · %"]
        );
    }

    #[test]
    fn rows_of_a_survey_program_under_the_names_belong_to_them() {
        let head = of(
            "ResponseId,Q1\nResponse ID,\"How likely,\nfrom 0 to 10?\"\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\nR_1,9\n",
        );
        assert_eq!(
            (head.names, head.further, head.data),
            (vec!["Response ID".to_owned(), "How likely, from 0 to 10?".to_owned()], vec![2, 4], 3)
        );
        let head = of("Respondent ID,How likely?,Why?\n,Response,Open-Ended Response\n118,9,good\n119,3,\n");
        assert_eq!((head.further, head.data), (vec![2], 2));
        assert_eq!(head.names, ["Respondent ID", "How likely?", "Why?"]);
    }

    #[test]
    fn the_user_can_say_where_the_header_is() {
        let text = "Report,x\nStage,Count\nA,1\nB,2\n";
        let sections = sections(text, 1, ',').unwrap();
        let of = |choice| head(sections.first().unwrap(), choice);
        assert_eq!(of(None).line, Some(1));
        let second = of(Some(HeaderChoice::Line(2)));
        assert_eq!((second.line, second.title.as_deref()), (Some(2), Some("Report, x")));
        assert_eq!(of(Some(HeaderChoice::Line(9))).line, Some(1));
        assert_eq!(of(Some(HeaderChoice::None)).line, None);
    }

    #[test]
    fn a_table_may_have_no_header() {
        let head = of("Visitors,1000\nOrder,20\n");
        assert_eq!((head.line, head.data, head.names.len()), (None, 0, 2));
        let years = of("Stage,2024,2025\nA,1,2\n");
        assert_eq!(years.line, Some(1));
    }
}

//! The monthly report as a plain tree: where customers are, where they are lost, what was done, what moved, what is next.
//!
//! [`Report::new`] makes it of a project; [`markdown`] and [`sheet`] write it. The texts in it are final words of one
//! language, the user's own among them as they are: each writer makes them safe for its format.

#[cfg(test)]
mod claims;
mod done;
pub mod markdown;
mod money;
mod moved;
mod next;
pub mod sheet;
mod steps;
mod strip;

use egui::emath::Vec2;
use jiff::civil::Date;

use super::Sight;
use crate::document::{Language, Period, Series};
use crate::insight::{advise, leak_title, on_journey, sentence};
use crate::lang::Format;
use crate::scene::Mark;
pub use moved::MovedRow;

/// A report in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Its language.
    pub language: Language,
    /// What it is: "Monthly report", or "Report" where the numbers span more or less than a month.
    pub kind: String,
    /// The project's name.
    pub title: String,
    /// The period that it is about.
    pub period: String,
    /// The journey, the persona and what the numbers are called, where there are such.
    pub about: Vec<String>,
    /// Where most customers are lost.
    pub leak: Passage,
    /// The map.
    pub picture: Picture,
    /// How many reach each step.
    pub funnel: FunnelTable,
    /// What changed since the period before.
    pub moved: MovedTable,
    /// What was done in the period.
    pub done: List,
    /// What was done after it; may be empty.
    pub since: List,
    /// What to do next, the best first.
    pub next: List,
    /// What else should have been done by now; may be empty.
    pub overdue: List,
    /// Money and caveats, a sentence each.
    pub notes: Vec<String>,
    /// When and with what it was made.
    pub made: String,
}

/// Words under a heading.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Passage {
    pub heading: String,
    pub words: String,
    /// Whether it tells of a leak, rather than why none is named.
    pub warns: bool,
}

/// A drawing with words for those who do not see it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Picture {
    pub heading: String,
    pub words: String,
    /// In points, from the origin.
    pub marks: Vec<Mark>,
    pub size: Vec2,
}

/// The funnel as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelTable {
    /// What stands above it.
    pub heading: String,
    /// The names of its columns: step, count, share of the step before.
    pub columns: [String; 3],
    /// The steps, in order.
    pub steps: Vec<FunnelRow>,
    /// From the first step to the last.
    pub overall: Option<String>,
    /// The name of that row.
    pub overall_name: String,
    /// What marks the leak beside its step.
    pub leak_word: String,
    /// Stands instead of the table where there are no numbers.
    pub silence: String,
}

/// A step of the funnel.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct FunnelRow {
    pub name: String,
    pub count: String,
    /// The share of the step before, in words; a dash where it is not known, empty at the first step.
    pub rate: String,
    /// The bar's length, of the longest, 0 to 1; `None` where the count is not known.
    pub share: Option<f32>,
    /// The length of the bar of the step before.
    pub before: Option<f32>,
    pub is_leak: bool,
    pub rises: bool,
}

/// The change since the period before, a row a step of the funnel and one for the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct MovedTable {
    /// What stands above it.
    pub heading: String,
    /// The names of its columns: step, period before, this period, what it means.
    pub columns: [String; 4],
    /// In the order of the funnel's steps, then the whole; empty where there is nothing to compare with.
    pub rows: Vec<MovedRow>,
    /// The gist of it, or why there is nothing to compare.
    pub words: String,
}

/// A list under a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// What stands above it.
    pub heading: String,
    /// In order.
    pub entries: Vec<Entry>,
    /// Stands instead of an empty list; empty where nothing does.
    pub silence: String,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What stands before it.
    pub sign: Sign,
    /// What it is.
    pub words: String,
    /// Why, who and when.
    pub detail: String,
    /// What asks for attention, such as "overdue since 30 Oct 2026"; may be empty.
    pub warning: String,
}

/// What stands before an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sign {
    Done,
    Noted,
    Rank(usize),
    Open,
}

impl Report {
    /// The report of a journey by a series.
    pub fn new(sight: &Sight<'_>) -> Self {
        let Sight { project, journey, lang, today, .. } = *sight;
        let shown = sight.series.map(|series| on_journey(project, journey, series).into_owned());
        let names = lang.names();
        let advice = advise(project, journey, sight.series, &names);
        let period = period_of(sight.series, today);
        let funnel = steps::table(lang, shown.as_ref(), advice.leak.as_ref());
        Self {
            language: lang.language(),
            kind: lang.say(if is_month(period) { "report-kind-month" } else { "report-kind" }),
            title: names.project(project).to_owned(),
            period: lang.format().period(period),
            about: about(sight),
            leak: Passage {
                heading: advice.leak.as_ref().map_or_else(|| lang.say("report-no-leak"), |leak| leak_title(lang, leak)),
                words: sentence(lang, &advice),
                warns: advice.leak.is_some(),
            },
            picture: strip::picture(project, journey, shown.as_ref(), lang),
            funnel,
            moved: moved::table(sight),
            done: done::within(sight, period),
            since: done::after(sight, period),
            next: next::ranked(sight, &advice),
            overdue: next::overdue(sight, &advice),
            notes: money::notes(sight),
            made: lang.say_with("report-made", &[("date", lang.format().date(today).into())]),
        }
    }
}

/// The days that a report is about: those of its numbers, or else the month of today.
fn period_of(series: Option<&Series>, today: Date) -> Period {
    let month = Period { from: today.first_of_month(), to: today.last_of_month() };
    series.and_then(|series| series.period).unwrap_or(month)
}

fn is_month(period: Period) -> bool {
    period.from == period.from.first_of_month() && period.to == period.from.last_of_month()
}

/// The journey, where it has a name, its persona and what the user calls the numbers, where that is not their period.
fn about(sight: &Sight<'_>) -> Vec<String> {
    let Sight { project, journey, lang, .. } = *sight;
    let name = Some(journey.name().trim().to_owned()).filter(|name| !name.is_empty());
    let persona = journey.persona().and_then(|persona| project.persona(persona));
    let persona = persona.map(|persona| lang.names().persona(persona).to_owned());
    let written = |period| Language::ALL.map(|language| Format::new(language).period(period).to_lowercase());
    let is_period = |series: &Series| {
        series.period.is_some_and(|period| written(period).contains(&series.name.trim().to_lowercase()))
    };
    let is_told = |series: &&Series| !series.name.trim().is_empty() && !is_period(series);
    let series = sight.series.filter(is_told).map(|series| series.name.trim().to_owned());
    [name, persona, series].into_iter().flatten().collect()
}

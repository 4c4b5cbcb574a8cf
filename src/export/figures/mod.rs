//! The numbers of a journey as a plain tree: the funnel with its rates and their intervals, and its course over the periods.

mod chart;
mod markdown;
mod sheet;

use jiff::civil::Date;

pub(super) use markdown::markdown;
pub(super) use sheet::{pages, picture};

use super::Sight;
use super::report::{Passage, Report};
use crate::document::Series;
use crate::insight::{course, interval_words, on_journey};
use crate::lang::Lang;
use crate::numbers::{Funnel, Interval, Rate, Step};

/// Numbers in words.
pub(super) struct Figures {
    /// What it is: "Numbers".
    pub kind: String,
    /// The project's name.
    pub title: String,
    /// The period that they are about.
    pub period: String,
    /// The journey, the persona and what the numbers are called, where there are such.
    pub about: Vec<String>,
    /// Where most customers are lost.
    pub leak: Passage,
    /// The heading above the bars.
    pub funnel: String,
    /// The names of the columns: step, stage, count, rate, overall, lost.
    pub columns: [String; 6],
    /// What an interval is called.
    pub interval: String,
    /// The steps, in order.
    pub steps: Vec<StepRow>,
    /// Stands instead of the steps where there are no numbers.
    pub silence: String,
    /// From period to period; empty where there is but one.
    pub course: Vec<Moment>,
    /// The heading above it.
    pub course_heading: String,
    /// The names of its columns: period, first count, last count, rate.
    pub course_columns: [String; 4],
    /// How the intervals are meant, and caveats.
    pub notes: Vec<String>,
    /// When and with what it was made.
    pub made: String,
}

/// A step of the funnel.
pub(super) struct StepRow {
    pub name: String,
    pub stage: String,
    pub count: String,
    /// The share of the step before; empty at the first step.
    pub rate: String,
    /// Its interval, or empty.
    pub interval: String,
    pub overall: String,
    pub overall_interval: String,
    pub lost: String,
    /// The bar's length, of the longest, and that of the step before.
    pub share: Option<f32>,
    pub before: Option<f32>,
    /// Where the interval of the rate lies, as lengths of the bar.
    pub whisker: Option<(f32, f32)>,
    pub is_leak: bool,
    pub rises: bool,
}

/// A period of the course.
pub(super) struct Moment {
    pub period: String,
    /// The middle of the period.
    pub middle: Date,
    pub first: String,
    pub last: String,
    pub rate: String,
    pub interval: String,
    /// From the first step to the last, with its interval.
    pub value: Option<(f64, Option<Interval>)>,
    pub is_shown: bool,
}

impl Figures {
    /// The numbers of a journey.
    pub fn new(sight: &Sight<'_>) -> Self {
        let Sight { project, journey, lang, .. } = *sight;
        let report = Report::new(sight);
        let shown = sight.series.map(|series| on_journey(project, journey, series).into_owned());
        let columns = ["step", "stage", "count", "conversion", "overall", "lost"];
        let course = sight.series.map(|series| moments(sight, series)).unwrap_or_default();
        let hint = (!report.funnel.steps.is_empty()).then(|| lang.say("export-interval-hint"));
        Self {
            kind: lang.say("export-content-numbers"),
            title: report.title,
            period: if sight.series.is_some() { report.period } else { String::new() },
            about: report.about,
            leak: report.leak,
            funnel: report.funnel.heading.clone(),
            columns: columns.map(|column| lang.say(&format!("numbers-column-{column}"))),
            interval: lang.say("numbers-column-interval"),
            steps: shown.as_ref().map(|series| rows(sight, series, &report.funnel.steps)).unwrap_or_default(),
            silence: report.funnel.silence,
            course_heading: lang.say("numbers-trend-title"),
            course_columns: course_columns(lang, shown.as_ref()),
            course,
            notes: hint.into_iter().chain(report.notes).collect(),
            made: report.made,
        }
    }
}

fn course_columns(lang: &Lang, series: Option<&Series>) -> [String; 4] {
    let name = |step: Option<&crate::document::Step>| step.map(|step| step.name.clone()).unwrap_or_default();
    let steps = series.map(|series| series.steps.as_slice()).unwrap_or_default();
    [lang.say("numbers-trend-period"), name(steps.first()), name(steps.last()), lang.say("report-overall")]
}

fn rows(sight: &Sight<'_>, series: &Series, told: &[super::report::FunnelRow]) -> Vec<StepRow> {
    let lang = sight.lang;
    let format = lang.format();
    let funnel = Funnel::of_series(series);
    let words =
        |interval: Option<Interval>| interval.map(|interval| interval_words(lang, interval)).unwrap_or_default();
    let steps = series.steps.iter().zip(funnel.steps()).zip(told).enumerate();
    let row = |(at, ((given, step), told)): (usize, ((&crate::document::Step, &Step), &super::report::FunnelRow))| {
        let stage = given.stage.and_then(|stage| sight.journey.stage(stage));
        let rate = format.percent_or_dash(step.conversion.map(Rate::value));
        StepRow {
            name: given.name.clone(),
            stage: stage.map(|stage| lang.names().stage(stage).to_owned()).unwrap_or_default(),
            count: told.count.clone(),
            rate: if at == 0 { String::new() } else { rate },
            interval: words(step.interval()),
            overall: if at == 0 { String::new() } else { format.percent_or_dash(step.overall.map(Rate::value)) },
            overall_interval: if at == 0 { String::new() } else { words(step.overall_interval()) },
            lost: lost(lang, step),
            share: told.share,
            before: told.before,
            whisker: step
                .interval()
                .zip(told.before)
                .map(|(interval, before)| (interval.low as f32 * before, interval.high as f32 * before)),
            is_leak: told.is_leak,
            rises: told.rises,
        }
    };
    steps.map(row).collect()
}

fn lost(lang: &Lang, step: &Step) -> String {
    let format = lang.format();
    match step.lost {
        None => String::new(),
        Some(lost) if lost < 0 => format!("+{}", format.count(lost.unsigned_abs())),
        Some(lost) => format.count(lost.unsigned_abs()),
    }
}

/// The periods of the shown numbers' line; none where there is but one.
fn moments(sight: &Sight<'_>, shown: &Series) -> Vec<Moment> {
    let lang = sight.lang;
    let format = lang.format();
    let line = course(sight.project, shown).into_iter().next().map(|line| line.series).unwrap_or_default();
    let moments: Vec<_> = line
        .into_iter()
        .filter_map(|series| {
            let period = series.period?;
            let funnel = Funnel::of_series(series);
            let rate = funnel.overall().filter(|_| !funnel.is_mixed());
            let interval = funnel.overall_interval();
            let days = (period.to - period.from).get_days() / 2;
            let count = |step: Option<&Step>| format.count_or_dash(step.and_then(|step| step.count));
            Some(Moment {
                period: format.period(period),
                middle: period.from.saturating_add(jiff::Span::new().days(days)),
                first: count(funnel.steps().first()),
                last: count(funnel.steps().last()),
                rate: format.percent_or_dash(rate.map(Rate::value)),
                interval: interval.map(|interval| interval_words(lang, interval)).unwrap_or_default(),
                value: rate.map(|rate| (rate.value(), interval)),
                is_shown: series.id == shown.id,
            })
        })
        .collect();
    if moments.len() > 1 { moments } else { Vec::new() }
}

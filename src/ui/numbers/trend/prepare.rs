//! What the trend shows, computed once for each state of the document.

use jiff::ToSpan;
use jiff::civil::Date;

use super::change::{self, Told};
use super::markers::Marker;
use super::{Course, words};
use crate::document::{ItemState, Note, Series};
use crate::insight::{self, CourseLine, Effect, count_in_unit, effect_caveat, effect_sentence};
use crate::lang::Lang;
use crate::numbers::{Funnel, Rate, compare};
use crate::ui::numbers::over_time::{Flag, FlagKind, TimeLine, TimePoint};
use crate::ui::numbers::{Shown, series_label, words::interval};

/// Everything that the trend shows.
#[derive(Debug, Default)]
pub struct Prepared {
    pub lines: Vec<TimeLine>,
    /// How many periods the longest line has.
    pub periods: usize,
    /// The last day on which something is shown: a month after the lines.
    pub last: Option<Date>,
    /// The shown series: its line and its place there.
    pub now: Option<(usize, usize)>,
    /// What the plot says, for those who do not see it.
    pub sentence: String,
    /// Whether it changed since the period before; may be empty.
    pub change: String,
    /// What to beware of; may be empty.
    pub remarks: String,
    /// What happened while the lines run, in the order of days.
    pub flags: Vec<Flag>,
    /// The same, to be listed, and then the notes that lie before or after the lines.
    pub markers: Vec<Marker>,
}

/// The lines of a course with everything said about them.
pub fn prepare(shown: &Shown<'_>, which: Course) -> Prepared {
    let lang = shown.model.lang;
    let course = insight::course(shown.editor.project(), shown.series);
    let lines: Vec<TimeLine> = course.iter().map(|line| time_line(lang, line, which, course.len() > 1)).collect();
    let periods = lines.iter().map(|line| line.points.len()).max().unwrap_or(0);
    if periods < 2 {
        return Prepared { periods, ..Prepared::default() };
    }
    let now = course.first().and_then(|line| line.series.iter().position(|series| series.id == shown.series.id));
    let markers = markers(shown, &lines);
    Prepared {
        last: span(&lines).map(|(_, last)| last),
        periods,
        now: now.map(|at| (0, at)),
        sentence: sentence(lang, &lines),
        change: change(shown, &course, which, now).unwrap_or_default(),
        remarks: remarks(
            lang,
            &lines,
            which,
            course.iter().flat_map(|line| &line.series).any(|series| is_mixed(series, which)),
        ),
        flags: markers.iter().filter(|marker| marker.number.is_some()).map(Marker::flag).collect(),
        markers,
        lines,
    }
}

fn time_line(lang: &Lang, line: &CourseLine<'_>, which: Course, several: bool) -> TimeLine {
    let label = match (several, line.segment.is_empty()) {
        (false, _) => String::new(),
        (true, false) => line.segment.clone(),
        (true, true) => lang.say("numbers-trend-unnamed"),
    };
    let point = |series: &&Series| {
        let period = series.period?;
        let name = if several { lang.format().period(period) } else { series_label(lang, series) };
        let (value, interval, words) = if let Course::Count(step) = which {
            (count(series, step).map(|count| count as f64), None, count_words(lang, series, step))
        } else {
            let rate = rate(series, which);
            (rate.map(Rate::value), rate.and_then(Rate::interval), rate_words(lang, rate))
        };
        Some(TimePoint { from: period.from, to: period.to, value, interval, name, words })
    };
    TimeLine { label, points: line.series.iter().filter_map(point).collect() }
}

fn count(series: &Series, step: usize) -> Option<u64> {
    series.steps.get(step).and_then(|step| step.count)
}

fn rate(series: &Series, which: Course) -> Option<Rate> {
    let funnel = Funnel::of_series(series);
    let rate = match which {
        Course::Overall => funnel.overall(),
        Course::Step(step) => funnel.steps().get(step)?.conversion,
        Course::Count(_) => None,
    };
    if has_two_units(&funnel, which) { rate.map(Rate::approximate) } else { rate }
}

/// Whether the conversion is between counts of two units; that takes a step of an origin of its own.
fn is_mixed(series: &Series, which: Course) -> bool {
    series.steps.iter().any(|step| step.origin.is_some()) && has_two_units(&Funnel::of_series(series), which)
}

fn has_two_units(funnel: &Funnel, which: Course) -> bool {
    match which {
        Course::Overall => funnel.is_mixed(),
        Course::Step(step) => funnel.steps().get(step).is_some_and(|step| step.mixed),
        Course::Count(_) => false,
    }
}

fn count_words(lang: &Lang, series: &Series, step: usize) -> String {
    let known = count(series, step).map(|count| count_in_unit(lang, series.unit_of(step), count));
    known.unwrap_or_else(|| lang.say("numbers-count-unknown"))
}

fn rate_words(lang: &Lang, rate: Option<Rate>) -> String {
    let format = lang.format();
    let Some(rate) = rate else { return format.percent_or_dash(None) };
    let counts = [
        ("rate", format.percent(rate.value()).into()),
        ("hits", format.count(rate.hits()).into()),
        ("of", format.count(rate.of()).into()),
    ];
    let told = lang.say_with("numbers-trend-rate", &counts);
    match rate.interval() {
        Some(ends) => {
            let ends = lang.say_with("numbers-hover-interval", &[("interval", interval(lang, ends).into())]);
            format!("{told} ({ends})")
        }
        None => told,
    }
}

/// From the first period to the last, of the shown line.
fn sentence(lang: &Lang, lines: &[TimeLine]) -> String {
    let points = lines.first().map(|line| line.points.as_slice()).unwrap_or_default();
    let told = |point: Option<&TimePoint>| {
        point.map_or_else(String::new, |point| {
            let value = point.words.split([':', '(']).next().unwrap_or_default().trim();
            lang.say_with("numbers-trend-point", &[("period", point.name.as_str().into()), ("rate", value.into())])
        })
    };
    let args = [("first", told(points.first()).into()), ("last", told(points.last()).into())];
    lang.say_with("numbers-trend-sentence", &args)
}

fn change(shown: &Shown<'_>, course: &[CourseLine<'_>], which: Course, now: Option<usize>) -> Option<String> {
    let line = course.first()?;
    let at = now?;
    let (now, earlier) = (line.series.get(at)?, line.series.get(at.checked_sub(1)?)?);
    let lang = shown.model.lang;
    let (before, after) = (series_label(lang, earlier), series_label(lang, now));
    let what = words(shown, which);
    if let Course::Count(step) = which {
        let written = |series: &Series| Some(count_in_unit(lang, series.unit_of(step), count(series, step)?));
        let args = [
            ("what", what.into()),
            ("before", before.into()),
            ("after", after.into()),
            ("rate-before", written(earlier)?.into()),
            ("rate-after", written(now)?.into()),
        ];
        return Some(lang.say_with("numbers-change-plain", &args));
    }
    let compared = compare(&Funnel::of_series(earlier), &Funnel::of_series(now));
    let compared = match which {
        Course::Step(step) => *compared.steps.get(step)?,
        _ => compared.overall,
    };
    let earlier = Told { period: &before, rate: rate(earlier, which)? };
    let now = Told { period: &after, rate: rate(now, which)? };
    Some(change::sentence(lang, &what, [earlier, now], &compared))
}

/// That two units were counted, that periods are of different lengths, or that some are missing.
fn remarks(lang: &Lang, lines: &[TimeLine], which: Course, mixed: bool) -> String {
    let points = || lines.iter().flat_map(|line| &line.points);
    let days = |point: &TimePoint| point.from.until(point.to).map_or(0, |span| span.get_days()) + 1;
    let (shortest, longest) = (points().map(days).min().unwrap_or(0), points().map(days).max().unwrap_or(0));
    let mut remarks = Vec::new();
    if mixed {
        remarks.push(lang.say("numbers-mixed"));
    }
    if f64::from(longest) > 1.2 * f64::from(shortest) {
        let key =
            if matches!(which, Course::Count(_)) { "numbers-trend-lengths-count" } else { "numbers-trend-lengths" };
        let number = |days: i32| lang.format().count(u64::try_from(days).unwrap_or(0)).into();
        remarks.push(lang.say_with(key, &[("shortest", number(shortest)), ("longest", number(longest))]));
    }
    let gap = |line: &TimeLine| {
        line.points.windows(2).any(|pair| matches!(pair, [one, next] if super::super::over_time::is_gap(one, next)))
    };
    if lines.iter().any(gap) {
        remarks.push(lang.say("numbers-trend-gaps"));
    }
    remarks.join(" ")
}

/// The first day of the lines, and a month after their last.
fn span(lines: &[TimeLine]) -> Option<(Date, Date)> {
    let points = || lines.iter().flat_map(|line| &line.points);
    let (first, last) = points().map(|point| point.from).min().zip(points().map(|point| point.to).max())?;
    Some((first, last.checked_add(31.days()).unwrap_or(last)))
}

/// What was done and noted from the first day to a month after the last, numbered; then the notes beyond.
fn markers(shown: &Shown<'_>, lines: &[TimeLine]) -> Vec<Marker> {
    let Some((first, last)) = span(lines) else { return Vec::new() };
    let within = |day: Date| first <= day && day <= last;
    let effects = shown.effects;
    let items = shown.journey.stages().iter().flat_map(|stage| &stage.checklist);
    let items = items.filter(|item| item.state == ItemState::Done && item.done_on.is_some_and(within));
    let lang = shown.model.lang;
    let mut markers: Vec<Marker> = items
        .filter_map(|item| {
            let effect = effects.iter().find(|effect| effect.item == item.id);
            let title = lang.names().item(item).to_owned();
            Some(done(shown, item.done_on?, title, item.id, effect))
        })
        .collect();
    let notes: &[Note] = &shown.editor.project().steering().notes;
    markers.extend(notes.iter().enumerate().map(|(at, note)| Marker::of_note(at, note)));
    markers.sort_by_key(|marker| (!within(marker.day), marker.day));
    let inside = markers.iter_mut().filter(|marker| within(marker.day));
    inside.enumerate().for_each(|(at, marker)| marker.number = Some(at + 1));
    markers
}

fn done(shown: &Shown<'_>, day: Date, title: String, item: crate::document::ItemId, effect: Option<&Effect>) -> Marker {
    let lang = shown.model.lang;
    Marker {
        day,
        kind: FlagKind::Done,
        title,
        number: None,
        item: Some(item),
        note: None,
        moved: effect.is_some_and(|effect| effect.outcome.moved()),
        effect: effect.map(|effect| effect_sentence(lang, effect)).unwrap_or_default(),
        caveat: effect.and_then(|effect| effect_caveat(lang, shown.journey, effect)).unwrap_or_default(),
    }
}

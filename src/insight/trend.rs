//! How the numbers of each stage run over the periods, against the period before and what was done in between.

use jiff::civil::Date;

use super::course::course;
use super::{Passage, StageFacts, on_journey, stage_facts};
use crate::document::{ItemState, Journey, Period, Project, Series, Stage};
use crate::lang::Lang;
use crate::layout::{TrendFacts, TrendLine, Verdict};
use crate::numbers::{Difference, LEVEL, Rate, holm};

/// The least height of a trend's scale, as a share of its highest value, so that small changes look small.
const LEAST_SPAN: f64 = 0.25;

/// The periods of a course as a journey sees them.
struct Course {
    /// From the first day of the first period to the last day of the last.
    span: Period,
    /// When each period is, with the facts of every stage.
    moments: Vec<(Period, Vec<StageFacts>)>,
    /// The place of the shown period.
    shown: usize,
    /// For the way into each stage, the p-value of its change since the period before, adjusted for having looked at all.
    p_values: Vec<Option<f64>>,
}

/// The trends of every stage, from left to right; `None` for a stage without numbers, and everywhere where there are
/// not two periods.
pub fn stage_trends(project: &Project, journey: &Journey, shown: &Series, lang: &Lang) -> Vec<Option<TrendFacts>> {
    let Some(course) = Course::new(project, journey, shown) else { return vec![None; journey.stages().len()] };
    let stages = journey.stages().iter().enumerate();
    stages.map(|(place, stage)| course.trend(place, stage, lang)).collect()
}

impl Course {
    fn new(project: &Project, journey: &Journey, shown: &Series) -> Option<Self> {
        let series = course(project, shown).into_iter().next()?.series;
        let place = series.iter().position(|found| found.id == shown.id)?;
        let facts = |series: &Series| stage_facts(journey, Some(&on_journey(project, journey, series)), None);
        let moments: Vec<_> =
            series.iter().filter_map(|series| series.period.map(|period| (period, facts(series)))).collect();
        let from = moments.iter().map(|(period, _)| period.from).min()?;
        let to = moments.iter().map(|(period, _)| period.to).max()?;
        let p_values = p_values(&moments, place, journey.stages().len());
        (moments.len() > 1).then_some(Self { span: Period { from, to }, moments, shown: place, p_values })
    }

    fn trend(&self, place: usize, stage: &Stage, lang: &Lang) -> Option<TrendFacts> {
        let counts: Vec<_> = self.moments.iter().map(|(_, facts)| facts.get(place)?.entered).collect();
        let ways = || self.moments.iter().map(|(_, facts)| way_into(facts, place));
        let rates: Vec<_> = ways().map(|way| way.and_then(Passage::rate)).collect();
        if counts.iter().all(Option::is_none) {
            return None;
        }
        let has_way = ways().any(|way| way.is_some());
        let compares = ways().flatten().all(|way| way.apart.is_none());
        let done: Vec<_> = self.done(stage).collect();
        let count = self.count_line(&counts, lang);
        let rate = has_way
            .then(|| self.rate_line(&rates, self.p_values.get(place).copied().flatten().filter(|_| compares), lang));
        let says = says(lang, &count, rate.as_ref(), &self.done_words(stage, lang));
        Some(TrendFacts { count, rate, done: done.into_iter().map(|on| self.at(on)).collect(), says })
    }

    fn count_line(&self, counts: &[Option<u64>], lang: &Lang) -> TrendLine {
        let format = lang.format();
        let (now, before) = self.now_and_before(counts);
        let relative =
            now.zip(before).filter(|(_, before)| *before > 0).map(|(now, before)| now as f64 / before as f64 - 1.0);
        let verdict = match now.zip(before) {
            Some((now, before)) if now > before => Verdict::More,
            Some((now, before)) if now < before => Verdict::Fewer,
            _ => Verdict::None,
        };
        let change =
            relative.filter(|_| verdict != Verdict::None).map(|change| signed(change, &format.percent(change.abs())));
        TrendLine {
            name: lang.say("flow-trend-count"),
            value: format.count_or_dash(now),
            change: change.unwrap_or_default(),
            verdict,
            ..self.line(&counts.iter().map(|count| count.map(|count| count as f64)).collect::<Vec<_>>())
        }
    }

    fn rate_line(&self, rates: &[Option<Rate>], p: Option<f64>, lang: &Lang) -> TrendLine {
        let format = lang.format();
        let (now, before) = self.now_and_before(rates);
        let difference = now.zip(before).map(|(after, before)| Difference { before, after });
        let (verdict, key) = difference.zip(p).map_or((Verdict::None, None), |(difference, p)| verdict(difference, p));
        let points = difference.map(|difference| points(lang, difference.change())).unwrap_or_default();
        let change = key.map(|key| lang.say_with(key, &[("points", points.into())])).unwrap_or_default();
        TrendLine {
            name: lang.say("flow-trend-rate"),
            value: format.percent_or_dash(now.map(Rate::value)),
            change,
            verdict,
            ..self.line(&rates.iter().map(|rate| rate.map(Rate::value)).collect::<Vec<_>>())
        }
    }

    /// The values as heights from 0 to 1, each at the middle of its period.
    fn line(&self, values: &[Option<f64>]) -> TrendLine {
        let known = || values.iter().flatten().copied();
        let (low, high) = (known().fold(f64::INFINITY, f64::min), known().fold(0.0, f64::max));
        let span = (high - low).max(high * LEAST_SPAN).max(f64::MIN_POSITIVE);
        let base = f64::midpoint(low, high) - span / 2.0;
        let height = |value: f64| (((value - base) / span) as f32).clamp(0.0, 1.0);
        let times = self.moments.iter().map(|(period, _)| f32::midpoint(self.at(period.from), self.at(period.to)));
        let points = times.zip(values).map(|(at, value)| (at, value.map(height))).collect();
        TrendLine { points, shown: self.shown, ..TrendLine::default() }
    }

    fn now_and_before<T: Copy>(&self, values: &[Option<T>]) -> (Option<T>, Option<T>) {
        let at = |place: Option<usize>| place.and_then(|place| values.get(place).copied()).flatten();
        (at(Some(self.shown)), at(self.shown.checked_sub(1)))
    }

    /// The days on which tactics of a stage were done, within the course.
    fn done<'a>(&'a self, stage: &'a Stage) -> impl Iterator<Item = Date> + 'a {
        let done = stage.checklist.iter().filter(|item| item.state == ItemState::Done).filter_map(|item| item.done_on);
        done.filter(|on| (self.span.from..=self.span.to).contains(on))
    }

    fn done_words(&self, stage: &Stage, lang: &Lang) -> Vec<String> {
        let items = stage.checklist.iter().filter(|item| item.state == ItemState::Done);
        let within = items.filter_map(|item| item.done_on.map(|on| (on, item)));
        let within = within.filter(|(on, _)| (self.span.from..=self.span.to).contains(on));
        let mut found: Vec<_> = within.collect();
        found.sort_by_key(|(on, _)| *on);
        let words = found.into_iter().map(|(on, item)| {
            let args = [("date", lang.format().date(on).into()), ("item", lang.names().item(item).into())];
            lang.say_with("flow-trend-done", &args)
        });
        words.collect()
    }

    /// A day as a share of the course.
    fn at(&self, on: Date) -> f32 {
        let days = |to: Date| self.span.from.until(to).map_or(0, |span| span.get_days());
        let all = days(self.span.to).max(1) as f32;
        (days(on) as f32 / all).clamp(0.0, 1.0)
    }
}

/// The way that leads into the stage at a place.
fn way_into(facts: &[StageFacts], place: usize) -> Option<&Passage> {
    facts.iter().filter_map(|fact| fact.onward.as_ref()).find(|way| way.to == place)
}

/// The adjusted p-value of the change into each stage, where both rates are of one population.
fn p_values(moments: &[(Period, Vec<StageFacts>)], shown: usize, stages: usize) -> Vec<Option<f64>> {
    let rate = |moment: Option<usize>, place: usize| {
        let (_, facts) = moments.get(moment?)?;
        way_into(facts, place).filter(|way| way.apart.is_none())?.rate()
    };
    let p = |place: usize| {
        let difference = Difference { before: rate(shown.checked_sub(1), place)?, after: rate(Some(shown), place)? };
        Some(difference.test().map_or(1.0, |test| test.p))
    };
    holm(&(0..stages).map(p).collect::<Vec<_>>())
}

/// As two periods are judged where they stand side by side: by the interval, and by the adjusted p-value.
fn verdict(difference: Difference, p: f64) -> (Verdict, Option<&'static str>) {
    match difference.interval() {
        None => (Verdict::None, None),
        Some(_) if difference.too_few() => (Verdict::Unsure, Some("flow-change-few")),
        Some(interval) if interval.holds(0.0) || p >= LEVEL => (Verdict::Unsure, Some("flow-change-unsure")),
        Some(_) if difference.change() > 0.0 => (Verdict::Better, Some("flow-change-better")),
        Some(_) => (Verdict::Worse, Some("flow-change-worse")),
    }
}

/// A difference of rates in percentage points, with its sign.
fn points(lang: &Lang, difference: f64) -> String {
    let points = difference * 100.0;
    let decimals = if points.abs() < 0.95 { 2 } else { 1 };
    signed(difference, &lang.format().decimal(points.abs(), decimals))
}

fn signed(value: f64, written: &str) -> String {
    let sign = if value < 0.0 { "−" } else { "+" };
    format!("{sign}{written}")
}

fn says(lang: &Lang, count: &TrendLine, rate: Option<&TrendLine>, done: &[String]) -> String {
    let line = |line: &TrendLine| {
        let args = [
            ("name", line.name.as_str().into()),
            ("value", line.value.as_str().into()),
            ("change", line.change.as_str().into()),
        ];
        lang.say_with(if line.change.is_empty() { "flow-trend-says-plain" } else { "flow-trend-says" }, &args)
    };
    let lines = std::iter::once(line(count)).chain(rate.map(line));
    lines.chain(done.iter().cloned()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Edit, ItemChange, Language, SeriesId};
    use crate::insight::sample;

    /// The bakery's August, with a July of these counts before it.
    fn with_july(counts: [u64; 4]) -> Project {
        let mut project = sample::with_bakery();
        let mut july = project.series()[0].clone();
        july.id = SeriesId(91_000);
        july.name = String::new();
        july.period = Some(Period { from: date(2025, 7, 1), to: date(2025, 7, 31) });
        july.steps.iter_mut().zip(counts).for_each(|(step, count)| step.count = Some(count));
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(july) });
        let august = project.series_by_id(SeriesId(90_000)).unwrap().clone();
        sample::run(&mut project, Edit::RemoveSeries(august.id));
        let august = Box::new(Series { name: "Augustus 2025".to_owned(), ..august });
        sample::run(&mut project, Edit::AddSeries { index: 1, series: august });
        project
    }

    fn trends(project: &Project) -> Vec<Option<TrendFacts>> {
        let shown = project.series_by_id(SeriesId(90_000)).unwrap();
        stage_trends(project, &project.journeys()[0], shown, &Lang::new(Language::Nl))
    }

    fn verdicts(project: &Project) -> Vec<Option<(Verdict, Verdict)>> {
        let of = |trend: TrendFacts| (trend.count.verdict, trend.rate.map_or(Verdict::None, |rate| rate.verdict));
        trends(project).into_iter().map(|trend| trend.map(of)).collect()
    }

    #[test]
    fn a_change_of_a_rate_is_better_worse_or_cannot_be_told() {
        use Verdict::{Better, Fewer, More, None as Not, Unsure, Worse};
        let found = verdicts(&with_july([12_000, 3000, 900, 330]));
        assert_eq!(found, [Some((More, Not)), Some((More, Better)), Some((More, Unsure)), None, None]);
        let found = verdicts(&with_july([14_000, 6500, 900, 330]));
        assert_eq!(found[..2], [Some((Fewer, Not)), Some((Fewer, Worse))]);
        let trend = trends(&with_july([12_000, 3000, 900, 330])).remove(1).unwrap();
        let rate = trend.rate.unwrap();
        assert_eq!((trend.count.value.as_str(), trend.count.change.as_str()), ("4.736", "+58\u{a0}%"));
        assert!(rate.change.starts_with("+12,9"), "{rate:?}");
    }

    #[test]
    fn one_period_has_no_trend() {
        let project = sample::with_bakery();
        assert!(trends(&project).iter().all(Option::is_none));
    }

    #[test]
    fn a_tactic_that_was_done_is_marked_on_its_day() {
        let mut project = with_july([12_000, 3000, 900, 330]);
        let item = project.journeys()[0].stages()[1].checklist[0].id;
        let done = |on| ItemChange::State { state: ItemState::Done, done_on: Some(on) };
        sample::run(&mut project, Edit::SetItem(item, done(date(2025, 8, 1))));
        let trend = trends(&project).remove(1).unwrap();
        assert_eq!(trend.done.len(), 1);
        assert!((trend.done[0] - 31.0 / 61.0).abs() < 0.001, "{:?}", trend.done);
        assert!(trend.says.contains("1 aug 2025"), "{}", trend.says);
        sample::run(&mut project, Edit::SetItem(item, done(date(2026, 8, 1))));
        assert!(trends(&project).remove(1).unwrap().done.is_empty());
    }

    #[test]
    fn the_line_runs_through_the_middles_of_the_periods_and_small_changes_look_small() {
        let trend = trends(&with_july([12_400, 3000, 900, 330])).remove(0).unwrap();
        let [(first, Some(low)), (last, Some(high))] = trend.count.points[..] else { panic!("{trend:?}") };
        assert!((first - 0.25).abs() < 0.02 && (last - 0.75).abs() < 0.02);
        assert!(high > low && high - low < 0.1, "{low} {high}");
        assert_eq!(trend.count.shown, 1);
    }
}

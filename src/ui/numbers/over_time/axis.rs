//! Where days and values lie in a plot over time, and what is written on its axes.

use egui_plot::GridMark;
use jiff::ToSpan;
use jiff::civil::Date;

use super::{FLAG_ROOM, TimeLine, TimePlot, TimePoint};
use crate::lang::Lang;

/// The room that a period's name needs on the axis, in points of the screen.
const NAME_ROOM: f64 = 82.0;
const EPOCH: Date = Date::constant(1970, 1, 1);

/// A day as a number.
pub fn day(date: Date) -> f64 {
    f64::from(EPOCH.until(date).map_or(0, |span| span.get_days()))
}

/// The day of a number.
pub fn date(day: f64) -> Date {
    EPOCH.checked_add((day.round() as i64).clamp(-1_000_000, 1_000_000).days()).unwrap_or(EPOCH)
}

/// The middle of a point's period.
pub fn middle(point: &TimePoint) -> f64 {
    f64::midpoint(day(point.from), day(point.to))
}

/// From the first to the last day that something is drawn at.
pub fn span(plot: &TimePlot<'_>) -> Option<(f64, f64)> {
    let points = plot.lines.iter().flat_map(|line| &line.points).map(middle);
    let days = points.chain(plot.flags.iter().map(|flag| day(flag.day)));
    days.fold(None, |span: Option<(f64, f64)>, day| {
        Some(span.map_or((day, day), |(from, to)| (from.min(day), to.max(day))))
    })
}

/// The lowest and the highest value of the axis.
pub fn values(plot: &TimePlot<'_>) -> (f64, f64) {
    if let Some(range) = plot.range {
        return range;
    }
    let points = plot.lines.iter().flat_map(|line| &line.points);
    let alone = plot.lines.len() == 1;
    let high = |point: &TimePoint| {
        let interval = point.interval.filter(|_| alone).map(|interval| interval.high);
        point.value.map(|value| interval.unwrap_or(value).max(value))
    };
    (0.0, (points.filter_map(high).fold(0.0, f64::max) * 1.06).max(0.001))
}

/// The lower and the upper edge, with room for flags where there are any.
pub fn height(plot: &TimePlot<'_>) -> (f64, f64) {
    let (low, high) = values(plot);
    let above = if plot.flags.is_empty() { 0.02 } else { FLAG_ROOM };
    (low, high + (high - low) * above)
}

/// The marks of the x axis: place, distance and name, so many that their names do not run into one another.
pub fn ticks(lang: &Lang, lines: &[TimeLine], days: f64) -> Vec<(f64, f64, String)> {
    let mut points: Vec<&TimePoint> = lines.iter().flat_map(|line| &line.points).collect();
    points.sort_by_key(|point| (point.from, point.to));
    let room = (days * NAME_ROOM).max(0.5);
    let mut ticks: Vec<(f64, f64, String)> = Vec::new();
    for point in points.iter().rev() {
        let place = middle(point);
        if ticks.last().is_none_or(|(last, ..)| last - place >= room) {
            ticks.push((place, room.max(1.0), short_name(lang, point)));
        }
    }
    ticks
}

/// "aug 2025" for a month, else the first day.
fn short_name(lang: &Lang, point: &TimePoint) -> String {
    let (format, from, to) = (lang.format(), point.from, point.to);
    if from.day() == 1 && to == from.last_of_month() {
        format!("{} {}", format.month_short(from.month()), from.year())
    } else {
        format.date(from)
    }
}

/// Three to six round marks between two values.
pub fn value_marks(low: f64, high: f64) -> Vec<GridMark> {
    let rough = ((high - low) / 4.0).max(1e-9);
    let size = 10.0_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|factor| factor * size);
    let step = steps.into_iter().find(|step| *step >= rough * 0.999).unwrap_or(rough);
    let first = (low / step).ceil();
    let count = ((high - first * step) / step).floor().clamp(0.0, 12.0) as usize;
    (0..=count).map(|at| GridMark { value: (first + at as f64) * step, step_size: step }).collect()
}

/// Whether numbers are missing between two points: more days than half of the shorter period.
pub fn is_gap(one: &TimePoint, next: &TimePoint) -> bool {
    let shorter = (day(one.to) - day(one.from) + 1.0).min(day(next.to) - day(next.from) + 1.0);
    day(next.from) - day(one.to) - 1.0 > shorter / 2.0
}

/// The points in runs without an unknown value, and without a gap where gaps break a line.
pub fn runs(points: &[TimePoint], gaps: bool) -> Vec<&[TimePoint]> {
    let mut runs = Vec::new();
    let mut begin = 0;
    for at in 0..=points.len() {
        let known = points.get(at).is_some_and(|point| point.value.is_some());
        let joined = at > begin
            && points.get(at).zip(points.get(at - 1)).is_some_and(|(point, before)| !gaps || !is_gap(before, point));
        if known && (at == begin || joined) {
            continue;
        }
        runs.extend(points.get(begin..at).filter(|run| !run.is_empty()));
        begin = if known { at } else { at + 1 };
    }
    runs
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as on;

    use super::*;

    fn month(month: i8, value: Option<f64>) -> TimePoint {
        let from = on(2025, month, 1);
        let (name, words) = (String::new(), String::new());
        TimePoint { from, to: from.last_of_month(), value, interval: None, name, words }
    }

    #[track_caller]
    fn check(months: &[(i8, Option<f64>)], want: &[&[i8]]) {
        let points: Vec<_> = months.iter().map(|(at, value)| month(*at, *value)).collect();
        let got: Vec<Vec<i8>> =
            runs(&points, true).into_iter().map(|run| run.iter().map(|point| point.from.month()).collect()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn a_line_breaks_where_months_or_values_are_missing() {
        let known = Some(0.5);
        check(&[(1, known), (2, known), (3, known)], &[&[1, 2, 3]]);
        check(&[(1, known), (3, known), (4, known)], &[&[1], &[3, 4]]);
        check(&[(1, known), (2, None), (3, known)], &[&[1], &[3]]);
        check(&[(1, None), (2, None)], &[]);
        check(&[(1, known), (2, None), (5, known)], &[&[1], &[5]]);
        check(&[], &[]);
    }

    #[test]
    fn a_day_and_its_number_lead_to_one_another() {
        let today = on(2026, 11, 30);
        assert_eq!(date(day(today)), today);
        assert_eq!(date(day(today) + 0.4), today);
    }

    #[test]
    fn marks_are_round_and_few() {
        let values = |low, high| value_marks(low, high).iter().map(|mark| mark.value).collect::<Vec<_>>();
        assert_eq!(values(0.0, 0.4), [0.0, 0.1, 0.2, 0.300_000_000_000_000_04, 0.4]);
        assert_eq!(values(-100.0, 100.0), [-100.0, -50.0, 0.0, 50.0, 100.0]);
        assert_eq!(values(0.0, 2937.0), [0.0, 1000.0, 2000.0]);
    }
}

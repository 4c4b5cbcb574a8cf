//! The numbers of the same steps over time: which series belong together, as one line or one for each segment.

use crate::document::{Language, Period, Project, Series};
use crate::lang::{Format, read_date};

/// The series of one segment, the earliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseLine<'a> {
    /// What tells the segment from the others; empty where there is only one.
    pub segment: String,
    /// One series a period.
    pub series: Vec<&'a Series>,
}

/// The lines of all series with the steps and the unit of this one, its own line first.
///
/// Series of different periods make one line. Where two share a period they are segments, told apart by their names.
/// A series over several periods of its line, such as the whole year beside its months, is left out.
pub fn course<'a>(project: &'a Project, shown: &Series) -> Vec<CourseLine<'a>> {
    let alike = |series: &&Series| {
        series.unit == shown.unit && series.answers.is_some() == shown.answers.is_some() && same_steps(series, shown)
    };
    let mut found = lines(project.series().iter().filter(alike));
    let own = |line: &CourseLine<'_>| line.series.iter().any(|series| series.id == shown.id);
    if let Some(at) = found.iter().position(own)
        && let Some(part) = found.get_mut(..=at)
    {
        part.rotate_right(1);
    }
    found
}

/// The lines that these series make; those without a period are left out.
pub fn lines<'a>(series: impl Iterator<Item = &'a Series>) -> Vec<CourseLine<'a>> {
    let mut dated: Vec<(Period, &Series)> = series.filter_map(|series| Some((series.period?, series))).collect();
    dated.sort_by_key(|(period, _)| *period);
    let shared = dated.windows(2).any(|pair| matches!(pair, [(one, _), (other, _)] if one == other));
    let mut lines: Vec<CourseLine<'a>> = Vec::new();
    for (period, series) in dated {
        let segment = if shared { segment(period, series) } else { String::new() };
        match lines.iter_mut().find(|line| line.segment.eq_ignore_ascii_case(&segment)) {
            Some(line) => line.series.push(series),
            None => lines.push(CourseLine { segment, series: vec![series] }),
        }
    }
    lines.iter_mut().for_each(|line| line.series = without_totals(&line.series));
    lines.sort_by(|one, other| one.segment.cmp(&other.segment));
    lines
}

/// What a series is called beside its period; nothing where its name is only that.
fn segment(period: Period, series: &Series) -> String {
    let name = series.name.trim();
    if is_name_of(period, name) { String::new() } else { name.to_owned() }
}

/// Whether a name is the period itself, in whichever language, or its first day.
pub fn is_name_of(period: Period, name: &str) -> bool {
    let written = |language| Format::new(language).period(period).to_lowercase();
    read_date(name) == Some(period.from) || Language::ALL.map(written).contains(&name.to_lowercase())
}

/// Without the series that span several of the others.
fn without_totals<'a>(series: &[&'a Series]) -> Vec<&'a Series> {
    let periods: Vec<Period> = series.iter().filter_map(|series| series.period).collect();
    let is_total = |whole: Period| {
        let within = |part: &&Period| **part != whole && whole.from <= part.from && part.to <= whole.to;
        periods.iter().filter(within).count() > 1
    };
    series.iter().copied().filter(|series| !series.period.is_some_and(is_total)).collect()
}

/// Whether two series have the same steps by their names.
fn same_steps(one: &Series, other: &Series) -> bool {
    let same = |one: &str, other: &str| one == other || one.trim().to_lowercase() == other.trim().to_lowercase();
    one.steps.len() == other.steps.len()
        && one.steps.iter().zip(&other.steps).all(|(one, other)| same(&one.name, &other.name))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Edit, SeriesId};
    use crate::insight::sample;

    /// A webshop with series of these names and months (`None` = the whole of 2025), all of the same steps.
    fn project(series: &[(&str, Option<i8>)]) -> Project {
        let mut project = sample::webshop();
        for (at, (name, month)) in series.iter().enumerate() {
            let first = date(2025, month.unwrap_or(1), 1);
            let to = if month.is_some() { first.last_of_month() } else { date(2025, 12, 31) };
            let mut series = sample::plain_series(&[Some(100), Some(40)]);
            series.id = SeriesId(80_000 + at as u32);
            series.name = (*name).to_owned();
            series.period = Some(Period { from: first, to });
            sample::run(&mut project, Edit::AddSeries { index: at, series: Box::new(series) });
        }
        project
    }

    #[track_caller]
    fn check(project: &Project, shown: usize, want: &[(&str, &[u32])]) {
        let lines = course(project, &project.series()[shown]);
        let got: Vec<_> = lines
            .iter()
            .map(|line| {
                (line.segment.as_str(), line.series.iter().map(|series| series.id.0 - 80_000).collect::<Vec<_>>())
            })
            .collect();
        let want: Vec<_> = want.iter().map(|(name, ids)| (*name, ids.to_vec())).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn periods_make_one_line_whatever_they_are_called() {
        check(&project(&[("Q2", Some(2)), ("Q1", Some(1)), ("maart 2025", Some(3))]), 0, &[("", &[1, 0, 2])]);
    }

    #[test]
    fn series_of_one_period_are_segments_and_the_shown_one_comes_first() {
        let project = project(&[("Search", Some(1)), ("Direct", Some(1)), ("Direct", Some(2)), ("Search", Some(2))]);
        check(&project, 0, &[("Search", &[0, 3]), ("Direct", &[1, 2])]);
        check(&project, 1, &[("Direct", &[1, 2]), ("Search", &[0, 3])]);
    }

    #[test]
    fn a_year_beside_its_months_is_left_out() {
        check(&project(&[("2025", None), ("", Some(1)), ("", Some(2))]), 1, &[("", &[1, 2])]);
    }
}

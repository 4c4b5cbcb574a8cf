//! Which series are the same numbers of another period or another segment, as one line over time for each segment.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::document::{Language, Period, Project, Series, SeriesId};
use crate::lang::{Format, read_date};

/// The series of one segment over time.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseLine<'a> {
    /// What tells the segment from the others; empty where there is only one.
    pub segment: String,
    /// One series a period, the earliest first; in [`series_lines`] those without a period before them.
    pub series: Vec<&'a Series>,
}

/// The lines of all series with the steps and the units of this one, its own line first.
///
/// Series of different periods make one line. Where two share a period they are segments, told apart by their names.
/// A series over several periods of its line, such as the whole year beside its months, is left out.
pub fn course<'a>(project: &'a Project, shown: &Series) -> Vec<CourseLine<'a>> {
    let mut found = lines(project.series().iter().filter(|series| count_the_same(series, shown)));
    let own = |line: &CourseLine<'_>| line.series.iter().any(|series| series.id == shown.id);
    if let Some(at) = found.iter().position(own)
        && let Some(part) = found.get_mut(..=at)
    {
        part.rotate_right(1);
    }
    found
}

/// The series so many periods later (or earlier, below 0) in the line of the shown one.
pub fn neighbour(project: &Project, shown: &Series, by: isize) -> Option<SeriesId> {
    let lines = course(project, shown);
    let own = &lines.first()?.series;
    let at = own.iter().position(|series| series.id == shown.id)?;
    own.get(at.checked_add_signed(by)?).map(|series| series.id)
}

/// All series of the project as lines, in its order; none is left out, also those without a period.
pub fn series_lines(project: &Project) -> Vec<CourseLine<'_>> {
    let mut groups: Vec<Vec<&Series>> = Vec::new();
    for series in project.series() {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| count_the_same(first, series))) {
            Some(group) => group.push(series),
            None => groups.push(vec![series]),
        }
    }
    groups.into_iter().flat_map(segments).collect()
}

/// The lines that these series make; those without a period, and those over several periods of their line, are left out.
pub fn lines<'a>(series: impl Iterator<Item = &'a Series>) -> Vec<CourseLine<'a>> {
    let mut lines = segments(series.filter(|series| series.period.is_some()).collect());
    for line in &mut lines {
        line.series = without_totals(&line.series);
    }
    lines.sort_by(|one, other| one.segment.cmp(&other.segment));
    lines
}

/// Series of the same steps, by segment where two of them share a period.
fn segments(mut series: Vec<&Series>) -> Vec<CourseLine<'_>> {
    series.sort_by_key(|series| series.period);
    let shared = series.windows(2).any(|pair| matches!(pair, [one, other] if one.period == other.period));
    let mut lines: Vec<CourseLine<'_>> = Vec::new();
    for series in series {
        let segment = if shared { segment(series) } else { String::new() };
        match lines.iter_mut().find(|line| line.segment.eq_ignore_ascii_case(&segment)) {
            Some(line) => line.series.push(series),
            None => lines.push(CourseLine { segment, series: vec![series] }),
        }
    }
    lines
}

/// The series with the same steps and units as this one, itself among them: the earliest period first, those without
/// a period last, of one period by name.
pub fn alike<'a>(project: &'a Project, series: &Series) -> Vec<&'a Series> {
    let mut found: Vec<_> = project
        .series()
        .iter()
        .filter(|other| other.id == series.id || (series.steps.len() > 1 && count_the_same(series, other)))
        .collect();
    found.sort_by(|a, b| {
        let place = |series: &Series| (series.period.is_none(), series.period);
        place(a).cmp(&place(b)).then_with(|| a.name.cmp(&b.name))
    });
    found
}

/// What a series is compared with first: the period before it of the same name, else the period before it, else
/// another of its own period, else one of the same name, else any other.
pub fn counterpart_of<'a>(series: &Series, alike: &[&'a Series]) -> Option<&'a Series> {
    let others = || alike.iter().copied().filter(|other| other.id != series.id);
    let before = |other: &&Series| other.period.zip(series.period).is_some_and(|(other, here)| other.to < here.to);
    let latest = |found: Vec<&'a Series>| found.into_iter().max_by_key(|other| other.period.map(|period| period.to));
    let named = others().filter(before).filter(|other| same_text(&other.name, &series.name)).collect();
    latest(named)
        .or_else(|| latest(others().filter(before).collect()))
        .or_else(|| others().find(|other| other.period == series.period))
        .or_else(|| others().find(|other| same_text(&other.name, &series.name)))
        .or_else(|| others().next())
}

/// The series of the same steps and the same period, this one among them: sources, segments or devices.
pub fn of_one_period<'a>(series: &Series, alike: &[&'a Series]) -> Vec<&'a Series> {
    alike.iter().copied().filter(|other| other.period == series.period).collect()
}

/// What the name of a series says beside its period: "Mobile" of "Mobile, October 2026", nothing of "2026 Q3".
pub fn segment(series: &Series) -> String {
    let name = series.name.trim();
    if series.period.is_some_and(|period| is_name_of(period, name)) {
        return String::new();
    }
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let kept: Vec<_> = words.filter(|word| !is_about_time(&word.to_lowercase())).collect();
    kept.join(" ")
}

/// Whether a name is the period itself, in whichever language, or its first day.
pub fn is_name_of(period: Period, name: &str) -> bool {
    let written = |language| Format::new(language).period(period).to_lowercase();
    read_date(name) == Some(period.from) || Language::ALL.map(written).contains(&name.to_lowercase())
}

/// A year, a day, a quarter, a week or the name of a month, and what stands between two of them.
fn is_about_time(word: &str) -> bool {
    const LINKS: [&str; 8] = ["t", "m", "tot", "in", "to", "of", "w", "wk"];
    let bare = word.trim_start_matches(['q', 'k', 'w', 'h', 't']);
    let is_number =
        !bare.is_empty() && bare.len() + 2 > word.len() && bare.chars().all(|letter| letter.is_ascii_digit());
    is_number || LINKS.contains(&word) || matches!(word, "week" | "kwartaal" | "quarter") || MONTHS.contains(word)
}

/// The names of all months in every language, long and short, in small letters.
static MONTHS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let names = |language| {
        let format = Format::new(language);
        (1..=12).flat_map(move |month| [format.month(month), format.month_short(month)])
    };
    Language::ALL.into_iter().flat_map(names).map(str::to_lowercase).collect()
});

/// Without the series that span several of the others.
fn without_totals<'a>(series: &[&'a Series]) -> Vec<&'a Series> {
    let periods: Vec<Period> = series.iter().filter_map(|series| series.period).collect();
    let is_total = |whole: Period| {
        let within = |part: &&Period| **part != whole && whole.from <= part.from && part.to <= whole.to;
        periods.iter().filter(within).count() > 1
    };
    series.iter().copied().filter(|series| !series.period.is_some_and(is_total)).collect()
}

/// Whether two series have the same steps, by their names, and count the same at each of them.
fn count_the_same(one: &Series, other: &Series) -> bool {
    let same = |index: usize| {
        let names = one.steps.get(index).zip(other.steps.get(index));
        names.is_some_and(|(one, other)| same_text(&one.name, &other.name))
            && one.unit_of(index) == other.unit_of(index)
    };
    one.answers.is_some() == other.answers.is_some()
        && one.steps.len() == other.steps.len()
        && (0..one.steps.len()).all(same)
}

/// Whether two names are the same but for case and the blanks around them.
fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim(), b.trim());
    a == b || a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Edit, Unit};
    use crate::insight::sample;

    /// A webshop with series of these names and months (`None` = the whole of 2025), all of the same steps.
    fn named(series: &[(&str, Option<i8>)]) -> Project {
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
    fn check_lines(project: &Project, shown: usize, want: &[(&str, &[u32])]) {
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
        check_lines(&named(&[("Q2", Some(2)), ("Q1", Some(1)), ("maart 2025", Some(3))]), 0, &[("", &[1, 0, 2])]);
    }

    #[test]
    fn series_of_one_period_are_segments_and_the_shown_one_comes_first() {
        let project = named(&[("Search", Some(1)), ("Direct", Some(1)), ("Direct", Some(2)), ("Search", Some(2))]);
        check_lines(&project, 0, &[("Search", &[0, 3]), ("Direct", &[1, 2])]);
        check_lines(&project, 1, &[("Direct", &[1, 2]), ("Search", &[0, 3])]);
    }

    #[test]
    fn a_year_beside_its_months_is_left_out() {
        check_lines(&named(&[("2025", None), ("", Some(1)), ("", Some(2))]), 1, &[("", &[1, 2])]);
    }

    /// Series of two steps: id, month of 2025, name.
    fn with(series: &[(u32, Option<i8>, &str)]) -> Project {
        let mut project = sample::webshop();
        for (id, month, name) in series {
            let mut series = sample::plain_series(&[Some(100), Some(50)]);
            series.id = SeriesId(*id);
            (*name).clone_into(&mut series.name);
            let first = month.map(|month| date(2025, month, 1));
            series.period = first.map(|from| Period { from, to: from.last_of_month() });
            sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        }
        project
    }

    #[track_caller]
    fn check_counterpart(series: &[(u32, Option<i8>, &str)], of: u32, want: Option<u32>) {
        let project = with(series);
        let series = project.series_by_id(SeriesId(of)).unwrap();
        let found = counterpart_of(series, &alike(&project, series)).map(|found| found.id.0);
        assert_eq!(found, want);
    }

    #[test]
    fn a_series_is_compared_with_the_period_before_it_of_the_same_name() {
        let all = [(90_001, Some(6), "Mail"), (90_002, Some(7), "Social"), (90_003, Some(8), "Mail")];
        check_counterpart(&all, 90_003, Some(90_001));
        check_counterpart(&all, 90_002, Some(90_001));
        check_counterpart(&all, 90_001, Some(90_003));
        check_counterpart(&[(90_001, Some(8), "Mail"), (90_002, Some(8), "Social")], 90_002, Some(90_001));
        check_counterpart(&[(90_001, None, "A"), (90_002, None, "B")], 90_001, Some(90_002));
        check_counterpart(&[(90_001, None, "A")], 90_001, None);
    }

    #[test]
    fn only_series_of_the_same_steps_and_units_are_alike() {
        let mut project = with(&[(90_001, Some(7), "")]);
        let mut other = sample::plain_series(&[Some(1), Some(1)]);
        other.id = SeriesId(90_002);
        other.steps[0].name = " STEP 1".to_owned();
        let mut unit = other.clone();
        (unit.id, unit.unit) = (SeriesId(90_003), Unit::People);
        let mut longer = sample::plain_series(&[Some(1), Some(1), Some(1)]);
        longer.id = SeriesId(90_004);
        for series in [other, unit, longer] {
            sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        }
        let first = project.series_by_id(SeriesId(90_001)).unwrap();
        let found: Vec<_> = alike(&project, first).iter().map(|series| series.id.0).collect();
        assert_eq!(found, [90_001, 90_002]);
        assert_eq!(of_one_period(first, &alike(&project, first)).len(), 1);
    }

    #[track_caller]
    fn check_segment(name: &str, want: &str) {
        let mut series = sample::plain_series(&[Some(1)]);
        series.name = name.to_owned();
        assert_eq!(segment(&series), want);
    }

    #[test]
    fn a_segment_is_what_a_name_says_beside_its_period() {
        check_segment("2026 Q3", "");
        check_segment("Oktober 2026", "");
        check_segment("2026-08-04", "");
        check_segment("Mobile, October 2026", "Mobile");
        check_segment("Nieuwe klanten mei t/m augustus 2026", "Nieuwe klanten");
        check_segment("Week 32 mobiel", "mobiel");
        check_segment("", "");
        check_segment("B2B", "B2B");
    }

    fn with_months(names: &[(&str, i8)]) -> Project {
        let mut project = sample::with_bakery();
        let first = project.series()[0].clone();
        for (index, (name, month)) in names.iter().enumerate() {
            let from = date(2025, *month, 1);
            let mut series = first.clone();
            series.id = SeriesId(91_000 + index as u32);
            series.name = (*name).to_owned();
            series.period = Some(Period { from, to: from.last_of_month() });
            sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        }
        project
    }

    #[test]
    fn a_course_holds_the_same_steps_of_the_same_segment_in_order_of_time() {
        let project = with_months(&[("", 7), ("Mobiel", 7), ("Mei", 5)]);
        let shown = project.series_by_id(SeriesId(90_000)).unwrap();
        let months: Vec<_> =
            course(&project, shown)[0].series.iter().map(|series| series.period.unwrap().from.month()).collect();
        assert_eq!(months, [5, 7, 8]);
        assert_eq!(neighbour(&project, shown, -1), Some(SeriesId(91_000)));
        assert_eq!(neighbour(&project, shown, 1), None);
        assert_eq!(neighbour(&project, shown, -9), None);
    }

    #[test]
    fn segments_are_groups_of_their_own() {
        let project = with_months(&[("", 7), ("Mobiel", 7), ("Mobiel", 6)]);
        let groups = series_lines(&project);
        let sizes: Vec<_> = groups.iter().map(|group| (group.segment.as_str(), group.series.len())).collect();
        assert_eq!(sizes, [("Mobiel", 2), ("", 2)]);
    }

    #[test]
    fn a_step_of_another_unit_is_another_course() {
        let mut project = with_months(&[("", 7)]);
        let mut series = project.series()[0].clone();
        series.id = SeriesId(95_000);
        series.steps[3].origin =
            Some(crate::document::StepOrigin { unit: crate::document::Unit::Orders, source: series.source.clone() });
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        assert_eq!(course(&project, project.series_by_id(SeriesId(90_000)).unwrap())[0].series.len(), 2);
    }
}

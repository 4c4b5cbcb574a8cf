//! Which series are the same numbers of another period: one source or segment over time.

use crate::document::{Language, Period, Project, Series, SeriesId};
use crate::lang::Format;

/// The series of one source or segment.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesGroup<'a> {
    /// The words that tell it from other groups of the same steps; empty where nothing does.
    pub segment: String,
    /// Its series, the earliest first; those without a period before all others.
    pub series: Vec<&'a Series>,
}

/// All series, by source and segment, in the order of the project.
pub fn series_groups(project: &Project) -> Vec<SeriesGroup<'_>> {
    let mut groups: Vec<SeriesGroup<'_>> = Vec::new();
    for series in project.series() {
        let alike = |group: &&mut SeriesGroup<'_>| group.series.first().is_some_and(|first| are_alike(first, series));
        match groups.iter_mut().find(alike) {
            Some(group) => group.series.push(series),
            None => groups.push(SeriesGroup { segment: segment(series), series: vec![series] }),
        }
    }
    for group in &mut groups {
        group.series.sort_by_key(|series| series.period);
    }
    groups
}

/// The series of the same steps, units and segment that have a period, the earliest first; with the shown one.
pub fn course<'a>(project: &'a Project, shown: &Series) -> Vec<&'a Series> {
    let alike = |series: &&Series| series.period.is_some() && are_alike(series, shown);
    let mut found: Vec<_> = project.series().iter().filter(alike).collect();
    found.sort_by_key(|series| series.period);
    found
}

/// The series so many periods later (or earlier, below 0) in the course of the shown one.
pub fn neighbour(project: &Project, shown: &Series, by: isize) -> Option<SeriesId> {
    let course = course(project, shown);
    let at = course.iter().position(|series| series.id == shown.id)?;
    course.get(at.checked_add_signed(by)?).map(|series| series.id)
}

fn are_alike(one: &Series, other: &Series) -> bool {
    let steps = |series: &Series| series.steps.len();
    let same_step = |index: usize| {
        let name = |series: &Series| series.steps.get(index).map(|step| step.name.trim().to_lowercase());
        name(one) == name(other) && one.unit_of(index) == other.unit_of(index)
    };
    steps(one) == steps(other) && (0..steps(one)).all(same_step) && segment(one) == segment(other)
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

fn is_name_of(period: Period, name: &str) -> bool {
    Language::ALL.into_iter().any(|language| Format::new(language).period(period).eq_ignore_ascii_case(name))
}

/// A year, a day, a quarter, a week or the name of a month, and what stands between two of them.
fn is_about_time(word: &str) -> bool {
    const LINKS: [&str; 8] = ["t", "m", "tot", "in", "to", "of", "w", "wk"];
    let bare = word.trim_start_matches(['q', 'k', 'w', 'h', 't']);
    let is_number =
        !bare.is_empty() && bare.len() + 2 > word.len() && bare.chars().all(|letter| letter.is_ascii_digit());
    let is_month = |language: Language| {
        let format = Format::new(language);
        (1..=12)
            .any(|month| word == format.month(month).to_lowercase() || word == format.month_short(month).to_lowercase())
    };
    is_number
        || LINKS.contains(&word)
        || matches!(word, "week" | "kwartaal" | "quarter")
        || Language::ALL.into_iter().any(is_month)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::Edit;
    use crate::insight::sample;

    #[track_caller]
    fn check(name: &str, want: &str) {
        let mut series = sample::plain_series(&[Some(1)]);
        series.name = name.to_owned();
        assert_eq!(segment(&series), want);
    }

    #[test]
    fn a_segment_is_what_a_name_says_beside_its_period() {
        check("2026 Q3", "");
        check("Oktober 2026", "");
        check("2026-08-04", "");
        check("Mobile, October 2026", "Mobile");
        check("Nieuwe klanten mei t/m augustus 2026", "Nieuwe klanten");
        check("Week 32 mobiel", "mobiel");
        check("", "");
        check("B2B", "B2B");
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
        let months: Vec<_> = course(&project, shown).iter().map(|series| series.period.unwrap().from.month()).collect();
        assert_eq!(months, [5, 7, 8]);
        assert_eq!(neighbour(&project, shown, -1), Some(SeriesId(91_000)));
        assert_eq!(neighbour(&project, shown, 1), None);
        assert_eq!(neighbour(&project, shown, -9), None);
    }

    #[test]
    fn segments_are_groups_of_their_own() {
        let project = with_months(&[("", 7), ("Mobiel", 7), ("Mobiel", 6)]);
        let groups = series_groups(&project);
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
        assert_eq!(course(&project, project.series_by_id(SeriesId(90_000)).unwrap()).len(), 2);
    }
}

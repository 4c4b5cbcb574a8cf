//! Numbers that a project has already, for the period of new ones.

use crate::document::{Project, Series, SeriesId};

/// Series of a project that are about the same steps and days as a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Those series, in the project's order; never empty.
    pub old: Vec<SeriesId>,
    /// Whether one of them has the very same period and counts.
    pub same: bool,
}

/// What of a project clashes with the new series at this place: the same steps and unit, and a period in common.
///
/// Where several are about the same days, they are segments, and only one of the same name clashes. Two without a
/// period clash when they are called the same.
pub fn clash(project: &Project, new: &[Series], at: usize) -> Option<Clash> {
    let series = new.get(at)?;
    let others = new.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
    let mut old: Vec<&Series> = project.series().iter().filter(|old| is_about(old, series)).collect();
    let segments = others.into_iter().any(|other| is_about(other, series)) || has_segments(&old);
    if segments || series.period.is_none() {
        old.retain(|old| key(&old.name) == key(&series.name));
    }
    let same = old.iter().any(|old| old.period == series.period && counts(old) == counts(series));
    (!old.is_empty()).then(|| Clash { old: old.iter().map(|old| old.id).collect(), same })
}

/// Whether two series are about the same steps, unit and days.
fn is_about(one: &Series, other: &Series) -> bool {
    let days = match (one.period, other.period) {
        (Some(one), Some(other)) => one.from <= other.to && other.from <= one.to,
        (one, other) => one == other,
    };
    days && one.unit == other.unit && steps(one) == steps(other)
}

fn has_segments(series: &[&Series]) -> bool {
    let mut pairs =
        series.iter().enumerate().flat_map(|(at, one)| series.iter().skip(at + 1).map(move |two| (one, two)));
    pairs.any(|(one, two)| one.period == two.period && one.period.is_some())
}

fn steps(series: &Series) -> Vec<String> {
    series.steps.iter().map(|step| key(&step.name)).collect()
}

fn counts(series: &Series) -> Vec<Option<u64>> {
    series.steps.iter().map(|step| step.count).collect()
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::document::{Edit, Language, Period, Step, Unit, apply};
    use crate::library::{Library, project_from};

    fn series(name: &str, days: Option<(i8, i8)>, count: u64) -> Series {
        Series {
            id: SeriesId(0),
            name: name.to_owned(),
            unit: Unit::People,
            period: days.map(|(from, to)| Period { from: date(2025, 8, from), to: date(2025, 8, to) }),
            source: crate::document::Source::default(),
            steps: vec![Step { name: "Bezoek".to_owned(), count: Some(count), ..Step::default() }],
            answers: None,
        }
    }

    fn project(series: &[Series]) -> Project {
        let library = Library::shared();
        let framework = library.framework("webshop-5").unwrap();
        let mut project = project_from(library, framework, Language::Nl).unwrap();
        for (index, series) in series.iter().enumerate() {
            let series = Box::new(Series { id: SeriesId(project.largest_id() + 1), ..series.clone() });
            apply(&mut project, Edit::AddSeries { index, series }).unwrap();
        }
        project
    }

    #[track_caller]
    fn check(old: &[Series], new: &Series, want: Option<(usize, bool)>) {
        let found = clash(&project(old), std::slice::from_ref(new), 0);
        assert_eq!(found.map(|found| (found.old.len(), found.same)), want);
    }

    #[test]
    fn the_same_days_clash_and_other_days_do_not() {
        let august = series("Augustus", Some((1, 31)), 9);
        check(std::slice::from_ref(&august), &august, Some((1, true)));
        check(std::slice::from_ref(&august), &series("Andere naam", Some((1, 31)), 8), Some((1, false)));
        check(std::slice::from_ref(&august), &series("Augustus", Some((31, 31)), 9), Some((1, false)));
        check(&[series("Augustus", Some((1, 30)), 9)], &series("Augustus", Some((31, 31)), 9), None);
        check(&[august], &series("Augustus", None, 9), None);
    }

    #[test]
    fn of_several_segments_only_the_one_of_the_same_name_clashes() {
        let segments = [series("Mobiel", Some((1, 31)), 9), series("Desktop", Some((1, 31)), 5)];
        check(&segments, &series("mobiel", Some((1, 31)), 8), Some((1, false)));
        check(&segments, &series("Tablet", Some((1, 31)), 8), None);
        let both = [series("Mobiel", Some((1, 31)), 9), series("Tablet", Some((1, 31)), 5)];
        assert_eq!(clash(&project(&segments), &both, 1), None);
    }

    #[test]
    fn without_a_period_the_name_decides() {
        check(&[series("Kassa", None, 9)], &series("Kassa", None, 9), Some((1, true)));
        check(&[series("Kassa", None, 9)], &series("Winkel", None, 9), None);
    }
}

//! Which series can be set beside one another: those that count the same steps in the same units.

use crate::document::{Project, Series};

/// The series with the same steps and units as this one, itself among them: the earliest period first, those without
/// a period last, of one period by name.
pub fn alike<'a>(project: &'a Project, series: &Series) -> Vec<&'a Series> {
    let mut found: Vec<_> = project.series().iter().filter(|other| counts_the_same(series, other)).collect();
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

fn counts_the_same(a: &Series, b: &Series) -> bool {
    let same = |index: usize| {
        let names = a.steps.get(index).zip(b.steps.get(index));
        names.is_some_and(|(a, b)| same_text(&a.name, &b.name)) && a.unit_of(index) == b.unit_of(index)
    };
    a.id == b.id || (a.steps.len() > 1 && a.steps.len() == b.steps.len() && (0..a.steps.len()).all(same))
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
    use crate::document::{Edit, Period, SeriesId, Unit};
    use crate::insight::sample;

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
    fn check(series: &[(u32, Option<i8>, &str)], of: u32, want: Option<u32>) {
        let project = with(series);
        let series = project.series_by_id(SeriesId(of)).unwrap();
        let found = counterpart_of(series, &alike(&project, series)).map(|found| found.id.0);
        assert_eq!(found, want);
    }

    #[test]
    fn a_series_is_compared_with_the_period_before_it_of_the_same_name() {
        let all = [(90_001, Some(6), "Mail"), (90_002, Some(7), "Social"), (90_003, Some(8), "Mail")];
        check(&all, 90_003, Some(90_001));
        check(&all, 90_002, Some(90_001));
        check(&all, 90_001, Some(90_003));
        check(&[(90_001, Some(8), "Mail"), (90_002, Some(8), "Social")], 90_002, Some(90_001));
        check(&[(90_001, None, "A"), (90_002, None, "B")], 90_001, Some(90_002));
        check(&[(90_001, None, "A")], 90_001, None);
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
}

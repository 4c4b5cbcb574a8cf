//! Several tables as one funnel: a step from each, as when every stage has a file of its own.

use super::dates::Period;
use super::draft::{Draft, DraftSeries, DraftStep};
use crate::document::{Phase, Series, SeriesId, Source, StageId, Step, StepOrigin, Unit};

/// A step of a funnel that is put together from several tables.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelStep {
    /// What it is called.
    pub name: String,
    /// How many.
    pub count: Option<u64>,
    /// The stage that it belongs to.
    pub stage: Option<StageId>,
    /// Whether it may be skipped.
    pub optional: bool,
    /// What is counted.
    pub unit: Unit,
    /// Where the count came from.
    pub source: Source,
}

/// One series, without an id, of steps from several tables; each keeps what it counts and where that came from.
pub fn funnel_of(name: &str, period: Option<Period>, steps: Vec<FunnelStep>) -> Series {
    let first = steps.first().map(|step| step.unit);
    let unit = first.filter(|unit| steps.iter().all(|step| step.unit == *unit)).unwrap_or(Unit::Other);
    let mut files: Vec<&str> = Vec::new();
    for step in &steps {
        if !files.contains(&step.source.file.as_str()) {
            files.push(&step.source.file);
        }
    }
    let file: String = files.join(" + ").chars().take(crate::document::SHORT_TEXT).collect();
    let source = Source { file, ..Source::default() };
    let step = |step: FunnelStep| Step {
        name: step.name,
        count: step.count,
        stage: step.stage,
        optional: step.optional,
        origin: Some(StepOrigin { unit: step.unit, source: step.source }),
        gap: None,
    };
    Series {
        id: SeriesId(0),
        name: name.to_owned(),
        unit,
        period: period.map(|(from, to)| crate::document::Period { from, to }),
        source,
        steps: steps.into_iter().map(step).collect(),
        answers: None,
    }
}

/// Whether each of several tables has one step only, as when every stage has a file of its own.
pub fn are_stages(tables: &[&Draft]) -> bool {
    tables.len() > 1 && tables.iter().all(|table| single(table).is_some())
}

/// From the first day of some periods to the last.
pub fn whole_period(periods: impl IntoIterator<Item = Option<Period>>) -> Option<Period> {
    periods.into_iter().flatten().reduce(covering)
}

/// One series with the only step of each table, in the order of a journey; those of no known phase stay where they are.
///
/// `None` when a table gives no series, or one of several steps. The unit is that of all, else [`Unit::Other`]; the
/// period is that of all, else from the first day to the last.
pub fn joined(name: &str, tables: &[&Draft]) -> Option<DraftSeries> {
    let series: Vec<DraftSeries> = tables.iter().map(|table| single(table)).collect::<Option<_>>()?;
    let unit = series.first()?.unit;
    let same = series.iter().all(|other| other.unit == unit);
    let period = series.iter().filter_map(|series| series.period).reduce(covering);
    let approximate = series.iter().any(|series| series.approximate);
    let mut steps: Vec<DraftStep> = series.into_iter().flat_map(|series| series.steps).collect();
    if steps.iter().all(|step| step.suggested.is_some()) {
        steps.sort_by_key(|step| step.suggested.map(place));
    }
    for (at, step) in steps.iter_mut().enumerate() {
        step.key.1 = at;
    }
    let unit = if same { unit } else { Unit::Other };
    Some(DraftSeries { name: name.to_owned(), unit, period, column: None, steps, approximate })
}

/// The series of a table with one step, which is called as the table where the file has one number only.
fn single(table: &Draft) -> Option<DraftSeries> {
    let series = table.series().ok()?;
    let [only] = series.as_slice() else { return None };
    (only.steps.len() == 1).then(|| only.clone())
}

fn covering((from, to): Period, (first, last): Period) -> Period {
    (from.min(first), to.max(last))
}

fn place(phase: Phase) -> usize {
    Phase::ALL.iter().position(|other| *other == phase).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::reading::read;
    use super::*;

    fn table(file: &str, text: &str) -> Draft {
        read(text.as_bytes(), file).unwrap().tables.remove(0)
    }

    #[test]
    fn a_file_a_stage_becomes_one_funnel_in_the_order_of_the_journey() {
        let orders = table("bestellingen.csv", "E-mail;Datum\na@example.nl;14-8-2025\n");
        let leads = table("offertes.csv", "E-mail;Datum\na@example.nl;2-8-2025\nb@example.nl;13-8-2025\n");
        let found = joined("Augustus", &[&orders, &leads]).unwrap();
        let steps: Vec<_> = found.steps.iter().map(|step| (step.name.as_str(), step.count)).collect();
        assert_eq!(steps, [("offertes", Some(2)), ("bestellingen", Some(1))]);
        let (from, to) = found.period.unwrap();
        assert_eq!(format!("{from} {to}"), "2025-08-02 2025-08-14");
    }

    #[test]
    fn a_table_of_several_steps_is_no_stage() {
        let funnel = table("x.csv", "Stap;Aantal\nBezoek;9\nOrder;2\n");
        assert_eq!(joined("x", &[&funnel]), None);
    }
}

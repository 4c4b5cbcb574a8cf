//! Which published conversions lie between which steps of a series.

use crate::document::Series;
use crate::import::has;
use crate::library::{Benchmark, Library};
use crate::numbers::{Rate, rate_between};

/// A published conversion beside the one of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// What is published.
    pub benchmark: &'static Benchmark,
    /// Index of the step that it is a share of.
    pub from: usize,
    /// Index of the step that it leads to, behind `from`.
    pub to: usize,
    /// The series' own conversion between the two; `None` where undefined.
    pub own: Option<f64>,
}

/// The published conversions that fit the steps of a series by the words in their names, in the library's order.
///
/// Of several steps of a kind the last before the other counts, so that a benchmark lies between the nearest two.
pub fn benchmarks_for(series: &Series) -> Vec<Beside> {
    let kinds: Vec<_> = series.steps.iter().map(|step| kind(&step.name)).collect();
    let known = Library::shared().benchmarks.benchmarks.iter();
    let fits = known.filter(|found| found.only.as_ref().is_none_or(|only| *only == series.source.recognised));
    fits.filter_map(|benchmark| beside(series, &kinds, benchmark)).collect()
}

fn beside(series: &Series, kinds: &[Option<&str>], benchmark: &'static Benchmark) -> Option<Beside> {
    let is = |kind: Option<&str>, wanted: &str| kind == Some(wanted);
    let to = kinds.iter().rposition(|kind| is(*kind, &benchmark.to))?;
    let from = kinds.get(..to)?.iter().rposition(|kind| is(*kind, &benchmark.from))?;
    let own = rate_between(series, from, to).map(Rate::value);
    Some(Beside { benchmark, from, to, own })
}

/// The kind of a step by its name.
fn kind(name: &str) -> Option<&'static str> {
    let kinds = Library::shared().benchmarks.kinds.iter();
    kinds.into_iter().find(|kind| has(name, &kind.words)).map(|kind| kind.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample;

    fn found(names: &[&str]) -> Vec<(&'static str, usize, usize)> {
        let mut series = sample::plain_series(&vec![Some(10); names.len()]);
        series.steps.iter_mut().zip(names).for_each(|(step, name)| step.name = (*name).to_owned());
        benchmarks_for(&series).iter().map(|found| (found.benchmark.id.as_str(), found.from, found.to)).collect()
    }

    #[test]
    fn a_shops_steps_find_their_benchmarks_in_both_languages() {
        let want = [
            ("cart-abandonment", 1, 3),
            ("add-to-cart", 0, 1),
            ("checkout-completion", 2, 3),
            ("order-conversion", 0, 3),
        ];
        assert_eq!(found(&["session_start", "add_to_cart", "begin_checkout", "purchase"]), want);
        assert_eq!(found(&["Bezoeken", "In winkelwagen", "Naar de kassa", "Bestelling"]), want);
        assert_eq!(
            found(&[
                "Sessions",
                "Sessions with cart additions",
                "Sessions that reached checkout",
                "Sessions that completed checkout"
            ]),
            want
        );
    }

    #[test]
    fn a_sales_funnel_finds_its_own() {
        let ids: Vec<_> = found(&["Visitors", "Leads", "MQL", "SQL", "Opportunity", "Closed won"])
            .into_iter()
            .map(|(id, ..)| id)
            .collect();
        assert_eq!(ids, ["visitor-to-lead", "lead-to-mql", "mql-to-sql", "sql-to-opportunity", "opportunity-to-won"]);
    }

    #[test]
    fn clicks_are_compared_with_search_ads_only_where_they_are_search_ads() {
        assert_eq!(found(&["Impressions", "Clicks"]), []);
        let mut series = sample::plain_series(&[Some(100), Some(5)]);
        series.source.recognised = "google-ads".to_owned();
        series.steps.iter_mut().zip(["Impr.", "Clicks"]).for_each(|(step, name)| step.name = name.to_owned());
        assert_eq!(benchmarks_for(&series)[0].own, Some(0.05));
    }

    #[test]
    fn every_benchmark_lies_between_known_kinds_and_has_a_band() {
        let all = &Library::shared().benchmarks;
        let known = |id: &str| all.kinds.iter().any(|kind| kind.id == id);
        for benchmark in &all.benchmarks {
            assert!(known(&benchmark.from) && known(&benchmark.to), "{}", benchmark.id);
            let (low, high) = benchmark.band().unwrap();
            assert!(0.0 < low && low <= high && high < 1.0, "{}", benchmark.id);
            assert!(
                [benchmark.low, benchmark.typical, benchmark.high].into_iter().flatten().is_sorted(),
                "{}",
                benchmark.id
            );
        }
    }
}

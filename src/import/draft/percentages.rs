//! Series of a table that has percentages only, and their counts from the user's first counts.

use super::super::decision::{Decision, PercentBasis};
use super::super::warning::{Problem, Warning};
use super::super::words;
use super::derive::Outcome;
use super::{Draft, DraftSeries, DraftStep, StepWord};

/// A series before its counts are known: its steps without counts, and the share at each of them.
pub(super) struct Shares {
    /// What the column of the shares is called; empty where each step is a column.
    pub header: String,
    /// The series, its steps in their order and without counts.
    pub series: DraftSeries,
    /// A share of 1 a step.
    pub parts: Vec<Option<f64>>,
}

/// What the percentages of a table are of.
#[derive(Clone, Copy)]
struct Meaning {
    basis: PercentBasis,
    /// They are of those who leave.
    lost: bool,
}

/// Counts of all series by the user's first counts; a problem where one is missing.
pub(super) fn series(draft: &Draft, all: Vec<Shares>, out: &mut Outcome) {
    let Some(first) = all.first() else { return };
    let meaning = meaning(draft, &all);
    let cumulative = meaning.basis == PercentBasis::First;
    let counts: Vec<Option<u64>> = (0..all.len()).map(|at| first_count(draft, at)).collect();
    if are_parts(draft, first) {
        out.problems.push(Problem::PartsOfWhole);
    } else if counts.contains(&None) {
        out.problems.push(Problem::NeedsFirstCount { cumulative });
    }
    for (at, (shares, count)) in all.into_iter().zip(counts).enumerate() {
        if let Some(count) = count {
            let Meaning { basis, lost } = meaning;
            out.decisions.push(Decision::FirstCount { series: at, count, basis, lost });
        }
        out.series.push(counted(draft, shares, meaning, count));
    }
    if out.problems.is_empty() {
        out.warnings.push(Warning::Approximate);
    }
}

fn first_count(draft: &Draft, series: usize) -> Option<u64> {
    draft.choices.first_counts.get(&series).copied().or(draft.choices.first_count)
}

/// Shares of the first step begin at 100 % and never rise, in every series; others are of the step before, or, where the
/// first step has one and the last has none, of the step itself and so of those who go on to the next.
fn meaning(draft: &Draft, all: &[Shares]) -> Meaning {
    let lost = all.first().is_some_and(|shares| words::names_a_loss(&shares.header));
    let cumulative = draft.choices.cumulative.unwrap_or_else(|| !lost && all.iter().all(is_cumulative));
    let of_next = |shares: &Shares| {
        let first = shares.parts.first().copied().flatten();
        first.is_some_and(|first| first < 0.995) && shares.parts.len() > 1 && shares.parts.last() == Some(&None)
    };
    let basis = if cumulative {
        PercentBasis::First
    } else if all.iter().all(of_next) {
        PercentBasis::Next
    } else {
        PercentBasis::Previous
    };
    Meaning { basis, lost }
}

fn is_cumulative(shares: &Shares) -> bool {
    let known: Vec<f64> = shares.parts.iter().copied().flatten().collect();
    let falls = known.is_sorted_by(|a, b| a >= b);
    let whole = known.first().is_some_and(|first| (first - 1.0).abs() < 0.005);
    !words::names_previous(&shares.header) && falls && whole
}

/// Whether the percentages are of channels or pages that together make the whole, so that no step follows another.
fn are_parts(draft: &Draft, shares: &Shares) -> bool {
    let chosen = draft.choices.first_count.is_some() || draft.choices.cumulative.is_some();
    let known: Vec<f64> = shares.parts.iter().copied().flatten().collect();
    let sum: f64 = known.iter().sum();
    let steps = &shares.series.steps;
    let named = steps.iter().filter(|step| step.suggested.is_some()).count();
    !chosen && known.len() > 1 && known.len() == steps.len() && (sum - 1.0).abs() < 0.015 && named * 2 < steps.len()
}

/// The series with its counts; where the first share is no whole, a step that the table does not name comes before it.
fn counted(draft: &Draft, shares: Shares, meaning: Meaning, count: Option<u64>) -> DraftSeries {
    let Shares { mut series, parts: shares, .. } = shares;
    let begins = shares.first().copied().flatten().is_some_and(|share| share < 0.995);
    let before = begins && meaning.basis != PercentBasis::Next;
    let going_on = |share: f64| if meaning.lost { 1.0 - share } else { share };
    let shares: Vec<Option<f64>> = shares.into_iter().map(|share| share.map(going_on)).collect();
    let counts = multiplied(count.map(|count| count as f64), meaning.basis, before, &shares);
    for (step, count) in series.steps.iter_mut().zip(counts) {
        step.count = count;
    }
    if before {
        let start: DraftStep = draft.word_step(StepWord::Start, 0, count);
        series.steps.insert(0, start);
    }
    series.approximate = true;
    series
}

/// The count of each step, rounded after multiplying.
fn multiplied(first: Option<f64>, basis: PercentBasis, before: bool, shares: &[Option<f64>]) -> Vec<Option<u64>> {
    let mut reached = first;
    let mut counts = Vec::with_capacity(shares.len());
    for (at, share) in shares.iter().enumerate() {
        let of_step_before = || shares.get(at.checked_sub(1)?).copied().flatten();
        let count = match basis {
            _ if at == 0 && !before => first,
            PercentBasis::First => first.zip(*share).map(|(first, share)| first * share),
            PercentBasis::Previous => reached.zip(*share).map(|(reached, share)| reached * share),
            PercentBasis::Next => reached.zip(of_step_before()).map(|(reached, share)| reached * share),
        };
        counts.push(count.filter(|count| *count >= 0.0).map(|count| count.round() as u64));
        reached = count;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::super::decision::{Decision, PercentBasis};
    use super::super::super::reading::read;
    use super::super::super::warning::{Problem, Warning};
    use super::super::{Correction, Draft};

    fn draft(text: &str) -> Draft {
        read(text.as_bytes(), "file.csv").unwrap().tables.remove(0)
    }

    /// The first count is asked for, and with 1,000 the series are these.
    #[track_caller]
    fn check(text: &str, cumulative: bool, expected: &[&str]) -> Draft {
        let mut draft = draft(text);
        assert_eq!(draft.series(), Err(vec![Problem::NeedsFirstCount { cumulative }]), "{:#?}", draft.columns);
        draft.set_first_count(1000);
        assert!(draft.warnings.contains(&Warning::Approximate));
        let series = draft.series().unwrap();
        assert!(series.iter().all(|series| series.approximate));
        let steps = |series: &super::DraftSeries| {
            let steps = series.steps.iter();
            let steps =
                steps.map(|step| format!("{} {}", step.name, step.count.map_or("-".to_owned(), |n| n.to_string())));
            format!("{}: {}", series.name, steps.collect::<Vec<_>>().join(", "))
        };
        assert_eq!(series.iter().map(steps).collect::<Vec<_>>(), expected);
        draft
    }

    #[test]
    fn percentages_in_columns_ask_for_the_first_count_of_each_period() {
        let text = "Maand;Bezoek;Product;Bestelling\n2025-07;100%;37%;2,7%\n2025-08;100%;38%;2,9%\n";
        let series =
            ["2025-07: Bezoek 1000, Product 370, Bestelling 27", "2025-08: Bezoek 1000, Product 380, Bestelling 29"];
        let mut draft = check(text, true, &series);
        draft.correct(Correction::SetFirstCountOf(1, 2000));
        let counts: Vec<_> = draft.series().unwrap().iter().map(|series| series.steps[1].count).collect();
        assert_eq!(counts, [Some(370), Some(760)]);
    }

    #[test]
    fn step_percentages_in_columns_have_a_step_before_them() {
        let text = "Month,Product,Cart,Order\n2025-07,37%,50%,33%\n2025-08,38%,21%,40%\n";
        let series = [
            "2025-07: start 1000, Product 370, Cart 185, Order 61",
            "2025-08: start 1000, Product 380, Cart 80, Order 32",
        ];
        check(text, false, &series);
    }

    #[test]
    fn percentages_of_periods_side_by_side_or_stacked_are_series() {
        let series = ["Juli 2025: Bezoek 1000, Order 27", "Augustus 2025: Bezoek 1000, Order 29"];
        check("Stap;Juli 2025;Augustus 2025\nBezoek;100%;100%\nOrder;2,7%;2,9%\n", true, &series);
        let text = "Maand;Stap;Percentage\nJuli 2025;Bezoek;100%\nJuli 2025;Order;2,7%\nAugustus 2025;Bezoek;100%\nAugustus 2025;Order;2,9%\n";
        check(text, true, &series);
    }

    #[test]
    fn those_who_leave_are_taken_from_those_who_came() {
        let text = "Stap;Uitval\nBezoek;60%\nProduct;50%\nBestelling;\n";
        let draft = check(text, false, &["file: Bezoek 1000, Product 400, Bestelling 200"]);
        let basis = PercentBasis::Next;
        assert!(draft.decisions.contains(&Decision::FirstCount { series: 0, count: 1000, basis, lost: true }));
    }

    #[test]
    fn shares_of_channels_that_make_the_whole_are_no_steps() {
        let draft = draft("Kanaal;Aandeel\nGoogle;52%\nDirect;31%\nBing;17%\n");
        assert_eq!(draft.series(), Err(vec![Problem::PartsOfWhole]));
    }
}

//! Checks on finished series: steps that rise, and percent columns against the counts.

use super::super::decision::{Decision, PercentBasis};

use super::super::number::Value;
use super::super::recognise::RowsLayout;
use super::super::sheet::{Kind, Role};
use super::super::warning::Warning;
use super::super::words;
use super::derive::Outcome;
use super::{Draft, DraftSeries};

/// Warns of each step that is larger than the last one before it that none may skip.
pub(super) fn rises(series: &[DraftSeries], warnings: &mut Vec<Warning>) {
    for (at, one) in series.iter().enumerate() {
        let required = |at: usize| one.steps.iter().take(at).rfind(|step| !step.optional);
        for (place, step) in one.steps.iter().enumerate() {
            let Some(before) = required(place) else { continue };
            if let (Some(before_count), Some(count)) = (before.count, step.count)
                && count > before_count
            {
                warnings.push(Warning::Rises {
                    series: at,
                    step: step.name.clone(),
                    count,
                    before: before.name.clone(),
                    before_count,
                });
            }
        }
    }
}

/// A percentage as a share of 1: `37,9%`, 37.9 under a name with `%`, or 0.379.
pub(super) fn share(draft: &Draft, column: usize, row: usize) -> Option<f64> {
    let column = draft.columns.get(column)?;
    match column.value(row) {
        Value::Percent(percent) => Some(percent / 100.0),
        Value::Number(number) if in_hundreds(&column.values) => Some(number / 100.0),
        Value::Number(number) => Some(number),
        _ => None,
    }
}

fn in_hundreds(values: &[Value]) -> bool {
    values.iter().filter_map(|value| value.number()).any(|number| number > 1.5)
}

/// One percentage beside the counts it may be of.
struct Shown {
    line: usize,
    share: f64,
    /// Half a unit of the last digit that is shown, as a share.
    rounding: f64,
    first: Option<f64>,
    previous: Option<f64>,
    next: Option<f64>,
}

impl Shown {
    fn computed(&self, basis: PercentBasis) -> Option<f64> {
        match basis {
            PercentBasis::First => self.first,
            PercentBasis::Previous => self.previous,
            PercentBasis::Next => self.next,
        }
    }
}

/// Compares the percent columns of a table of rows with its first fitting series.
pub(super) fn percentages(draft: &Draft, layout: &RowsLayout, out: &mut Outcome) {
    if layout.counts.is_empty() {
        return;
    }
    for (at, column) in draft.columns.iter().enumerate() {
        if column.kind == Kind::Percent && out.roles.get(at) == Some(&Role::PercentCheck) {
            compare(draft, at, &column.name, out);
        }
    }
}

/// How well one series and basis explain a column of percentages.
struct Fit {
    series: usize,
    basis: PercentBasis,
    lost: bool,
    compared: usize,
    agree: usize,
}

impl Fit {
    /// A percentage that disagrees weighs as much as one that agrees.
    fn score(&self) -> (i64, usize) {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let (agree, disagree) = (count(self.agree), count(self.compared.saturating_sub(self.agree)));
        (agree - disagree, self.agree)
    }
}

fn compare(draft: &Draft, column: usize, name: &str, out: &mut Outcome) {
    let Some(best) = best_fit(draft, column, &out.series) else {
        return;
    };
    let Fit { basis, lost, compared, agree, .. } = best;
    if compared == agree {
        out.decisions.push(Decision::PercentChecked { column, basis, compared });
    } else if agree * 2 >= compared {
        let series = out.series.get(best.series);
        for shown in series.map(|series| shown(draft, column, series)).unwrap_or_default() {
            let computed = shown.computed(basis).map(|share| if lost { 1.0 - share } else { share });
            if let Some(computed) = computed.filter(|computed| (computed - shown.share).abs() > shown.rounding) {
                out.warnings.push(Warning::PercentDiffers {
                    column,
                    line: shown.line,
                    shown: shown.share * 100.0,
                    computed: computed * 100.0,
                });
            }
        }
    } else if words::has(name, "conv.|conver|completion|voltooi|%|step|stap") {
        out.warnings.push(Warning::PercentUnexplained { column });
    }
}

fn best_fit(draft: &Draft, column: usize, series: &[DraftSeries]) -> Option<Fit> {
    let mut best: Option<Fit> = None;
    for (at, one) in series.iter().enumerate() {
        let shown = shown(draft, column, one);
        for basis in [PercentBasis::First, PercentBasis::Previous, PercentBasis::Next] {
            for lost in [false, true] {
                let fit = fit(&shown, at, basis, lost);
                if fit.compared > 0 && best.as_ref().is_none_or(|other| fit.score() > other.score()) {
                    best = Some(fit);
                }
            }
        }
    }
    best
}

fn fit(shown: &[Shown], series: usize, basis: PercentBasis, lost: bool) -> Fit {
    let mut fit = Fit { series, basis, lost, compared: 0, agree: 0 };
    for one in shown {
        if let Some(share) = one.computed(basis) {
            let computed = if lost { 1.0 - share } else { share };
            fit.compared += 1;
            fit.agree += usize::from((computed - one.share).abs() <= one.rounding);
        }
    }
    fit
}

fn shown(draft: &Draft, column: usize, series: &DraftSeries) -> Vec<Shown> {
    let steps = &series.steps;
    let count = |at: Option<usize>| steps.get(at?)?.count.map(|count| count as f64);
    let ratio = |part: Option<f64>, whole: Option<f64>| {
        part.zip(whole).filter(|(_, whole)| *whole > 0.0).map(|(part, whole)| part / whole)
    };
    let mut shown = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let Some(line) = step.lines.first().copied() else {
            continue;
        };
        let row = draft.rows.binary_search_by_key(&line, |row| row.line).ok();
        let Some((share, rounding)) =
            row.and_then(|row| Some((share(draft, column, row)?, rounding(draft, column, row))))
        else {
            continue;
        };
        let own = count(Some(at));
        shown.push(Shown {
            line,
            share,
            rounding,
            first: ratio(own, count(Some(0))),
            previous: ratio(own, count(at.checked_sub(1))),
            next: ratio(count(Some(at + 1)), own),
        });
    }
    shown
}

/// Half a unit of the last digit of a percentage, as a share, with room for rounding of the counts' ratio.
fn rounding(draft: &Draft, column: usize, row: usize) -> f64 {
    let text = draft.rows.get(row).map_or("", |row| row.text(column));
    let decimal = draft.columns.get(column).and_then(|column| column.format.decimal);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let decimals = decimal.and_then(|sign| text.rsplit_once(sign)).map_or(0, |(_, tail)| digits(tail));
    let fraction = draft
        .columns
        .get(column)
        .is_some_and(|column| column.value(row).number().is_some() && !in_hundreds(&column.values));
    let unit = if fraction { 1.0 } else { 0.01 };
    0.5 * unit * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(0)) + 1e-9
}

//! What each source brings: its share of every step.

use super::funnel::Funnel;
use super::rate::Rate;

/// The share of each source at every step: by source, then by step.
///
/// `None` where a source does not say how many, as the whole is not known then, and where nobody reached the step.
pub fn shares(sources: &[&Funnel]) -> Vec<Vec<Option<Rate>>> {
    let steps = sources.iter().map(|funnel| funnel.steps().len()).max().unwrap_or(0);
    let totals: Vec<Option<u64>> = (0..steps).map(|step| total(sources, step)).collect();
    let share = |funnel: &&Funnel| {
        let of_step = |(step, total): (usize, &Option<u64>)| Rate::new(count(funnel, step)?, (*total)?);
        totals.iter().enumerate().map(of_step).collect()
    };
    sources.iter().map(share).collect()
}

/// The source whose counts are those of all the others together at every step, which is the whole and no source; only
/// among three or more.
pub fn whole(sources: &[&Funnel]) -> Option<usize> {
    let steps = sources.first()?.steps().len();
    let is_whole = |index: &usize| {
        (0..steps).all(|step| {
            let here = sources.get(*index).and_then(|funnel| count(funnel, step));
            here.is_some() && here.and_then(|here| here.checked_mul(2)) == total(sources, step)
        })
    };
    (sources.len() > 2 && steps > 0).then(|| (0..sources.len()).find(is_whole)).flatten()
}

fn total(sources: &[&Funnel], step: usize) -> Option<u64> {
    sources.iter().try_fold(0_u64, |sum, funnel| sum.checked_add(count(funnel, step)?))
}

fn count(funnel: &Funnel, step: usize) -> Option<u64> {
    funnel.steps().get(step)?.count
}

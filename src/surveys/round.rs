//! One round of a question: its score as it is told, and the change from one round to the next.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::{FEW, NpsDifference, Scale, Tally};
use crate::document::{Answers, Measure};
use crate::numbers::{Difference, Interval};

/// The score of one round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// What it measures.
    pub measure: Measure,
    /// From −100 to 100 for a net promoter score, a fraction for satisfaction, a point of the scale for effort.
    pub value: f64,
    /// 95 % interval; of few answers that of a net promoter score is the one for few. `None` for effort of one answer.
    pub interval: Option<Interval>,
    /// How many answered.
    pub answers: u64,
    /// Whether it was asked on the scale that the measure is defined on.
    pub is_usual: bool,
}

/// How a score changed from one round to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreChange {
    /// After − before, in the score's unit.
    pub change: f64,
    /// 95 % interval of the change.
    pub interval: Option<Interval>,
    /// What can be said of it.
    pub verdict: ScoreVerdict,
}

/// Whether a score changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreVerdict {
    /// It rose more than chance would.
    Rose,
    /// It fell more than chance would.
    Fell,
    /// The difference may be chance.
    MayBeChance,
    /// One of the rounds has too few answers to tell.
    TooFew,
}

impl ScoreVerdict {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::MayBeChance => "chance",
            Self::TooFew => "too-few",
        }
    }
}

impl From<&Answers> for Tally {
    fn from(answers: &Answers) -> Self {
        (answers.lowest..=u8::MAX).zip(answers.counts.iter().copied()).collect()
    }
}

impl From<&Answers> for Scale {
    fn from(answers: &Answers) -> Self {
        let above = u8::try_from(answers.counts.len().saturating_sub(1)).unwrap_or(u8::MAX);
        Self { lowest: answers.lowest, highest: answers.lowest.saturating_add(above) }
    }
}

impl Score {
    /// The score of these answers; `None` without any.
    pub fn of(answers: &Answers) -> Option<Self> {
        let (tally, scale) = (Tally::from(answers), Scale::from(answers));
        let (value, interval) = match answers.measure {
            Measure::Nps => (tally.promoters().nps()?, tally.promoters().interval()),
            Measure::Csat => {
                let top = tally.top(scale, Measure::Csat.top_boxes())?;
                (top.value(), top.interval())
            }
            Measure::Ces => {
                let mean = tally.mean()?;
                (mean.mean, mean.interval())
            }
        };
        let is_usual = scale == answers.measure.usual();
        Some(Self { measure: answers.measure, value, interval, answers: tally.answers(), is_usual })
    }

    /// Whether so few answered that the score says little.
    pub const fn is_of_few(&self) -> bool {
        self.answers < FEW
    }
}

/// The change from one round to the next; `None` without answers, and between different measures or scales.
pub fn score_change(before: &Answers, after: &Answers) -> Option<ScoreChange> {
    if before.measure != after.measure || Scale::from(before) != Scale::from(after) {
        return None;
    }
    let (first, second) = (Score::of(before)?, Score::of(after)?);
    let interval = interval(before, after);
    let verdict = match interval {
        _ if first.is_of_few() || second.is_of_few() => ScoreVerdict::TooFew,
        None => ScoreVerdict::TooFew,
        Some(interval) if interval.holds(0.0) => ScoreVerdict::MayBeChance,
        Some(_) if second.value > first.value => ScoreVerdict::Rose,
        Some(_) => ScoreVerdict::Fell,
    };
    Some(ScoreChange { change: second.value - first.value, interval, verdict })
}

fn interval(before: &Answers, after: &Answers) -> Option<Interval> {
    let (first, second) = (Tally::from(before), Tally::from(after));
    match before.measure {
        Measure::Nps => NpsDifference { before: first.promoters(), after: second.promoters() }.interval(),
        Measure::Csat => {
            let top = |tally: &Tally| tally.top(Scale::from(before), Measure::Csat.top_boxes());
            Difference { before: top(&first)?, after: top(&second)? }.interval()
        }
        Measure::Ces => welch(&first, &second),
    }
}

/// 95 % interval of the difference of two means whose deviations may differ.
///
/// Welch (1947), The generalisation of 'Student's' problem when several different population variances are involved,
/// Biometrika 34, 28–35.
fn welch(before: &Tally, after: &Tally) -> Option<Interval> {
    let (first, second) = (before.mean()?, after.mean()?);
    let variance = |mean: super::Mean| Some(mean.deviation?.powi(2) / mean.answers as f64);
    let (one, other) = (variance(first)?, variance(second)?);
    let sum = one + other;
    let parts = one.powi(2) / (first.answers as f64 - 1.0) + other.powi(2) / (second.answers as f64 - 1.0);
    let t = StudentsT::new(0.0, 1.0, sum.powi(2) / parts).ok()?.inverse_cdf(0.975);
    let (change, half) = (second.mean - first.mean, t * sum.sqrt());
    Some(Interval { low: change - half, high: change + half })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(measure: Measure, lowest: u8, counts: &[u64]) -> Answers {
        Answers { measure, lowest, counts: counts.to_vec() }
    }

    fn nps(detractors: u64, passives: u64, promoters: u64) -> Answers {
        answers(Measure::Nps, 0, &[0, 0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters])
    }

    #[track_caller]
    fn near(found: f64, want: f64) {
        assert!((found - want).abs() < 1e-6, "{found} is not {want}");
    }

    #[test]
    fn a_net_promoter_score_of_few_has_the_interval_for_few() {
        // 10 of 20 promoters, 4 detractors: 30; with ¾ more each of 3 more in all, 6 / 23.
        let score = Score::of(&nps(4, 6, 10)).unwrap();
        near(score.value, 30.0);
        let interval = score.interval.unwrap();
        near(f64::midpoint(interval.low, interval.high), 600.0 / 23.0);
        assert!(score.is_of_few() && score.is_usual);
        let many = Score::of(&nps(40, 60, 100)).unwrap();
        near(f64::midpoint(many.interval.unwrap().low, many.interval.unwrap().high), 30.0);
    }

    #[test]
    fn satisfaction_is_the_share_of_the_two_highest_and_effort_the_mean() {
        near(Score::of(&answers(Measure::Csat, 1, &[1, 1, 2, 3, 3])).unwrap().value, 0.6);
        near(Score::of(&answers(Measure::Ces, 1, &[0, 0, 0, 0, 1, 0, 1])).unwrap().value, 6.0);
        assert_eq!(Score::of(&answers(Measure::Csat, 1, &[0; 5])), None);
    }

    #[test]
    fn another_scale_is_not_the_usual_one_and_is_not_compared() {
        let ten = answers(Measure::Nps, 1, &[0, 0, 0, 0, 0, 5, 0, 5, 5, 35]);
        assert!(!Score::of(&ten).unwrap().is_usual);
        assert_eq!(score_change(&ten, &nps(4, 6, 40)), None);
    }

    #[test]
    fn a_change_is_told_only_where_its_interval_leaves_no_doubt() {
        // 0 → 40: standard errors √(0.8)/10 and √(0.8 − 0.16)/10 of 100 answers: 40 ± 23.5.
        let found = score_change(&nps(40, 20, 40), &nps(20, 20, 60)).unwrap();
        near(found.change, 40.0);
        near(found.interval.unwrap().low, 40.0 - 1.959_963_984_540_054 * (0.8_f64 + 0.64).sqrt() * 10.0);
        assert_eq!(found.verdict, ScoreVerdict::Rose);
        let verdict = |before: &Answers, after: &Answers| score_change(before, after).unwrap().verdict;
        assert_eq!(verdict(&nps(20, 20, 60), &nps(40, 20, 40)), ScoreVerdict::Fell);
        assert_eq!(verdict(&nps(40, 20, 40), &nps(38, 20, 42)), ScoreVerdict::MayBeChance);
        assert_eq!(verdict(&nps(4, 2, 4), &nps(0, 0, 100)), ScoreVerdict::TooFew);
    }

    #[test]
    fn two_means_are_compared_by_welch() {
        // Both of deviation √(2/3 · 30/29) from 30 answers; equal sizes give 58 degrees of freedom, t = 2.001717.
        let low = answers(Measure::Ces, 1, &[0, 10, 10, 10, 0, 0, 0]);
        let high = answers(Measure::Ces, 1, &[0, 0, 10, 10, 10, 0, 0]);
        let found = score_change(&low, &high).unwrap();
        near(found.change, 1.0);
        let error = (2.0 * (2.0 / 3.0 * 30.0 / 29.0) / 30.0_f64).sqrt();
        assert!((found.interval.unwrap().low - (1.0 - 2.001_717_484 * error)).abs() < 1e-6);
        assert_eq!(found.verdict, ScoreVerdict::Rose);
    }
}

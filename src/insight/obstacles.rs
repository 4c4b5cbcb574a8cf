//! Obstacles that the numbers suggest for the map, each with the figure it rests on.
//!
//! Each rule looks at two steps that are known by their names. It speaks only where the whole 95 % interval of their
//! conversion lies below a threshold, of [`FEW`] or more:
//!
//! | obstacle | of those who | fewer than | go on to |
//! |---|---|---|---|
//! | `lands-but-leaves` | visit | a half | a product page or a sign-up: more leave than look further |
//! | `cart-abandonment` | fill a cart | three in ten | a purchase: in web shops about seven in ten carts are left |
//! | `cannot-find-you` | visit | a half | come for the first time: new customers hardly find the way |
//! | `buyers-remorse` | buy | one in five | buy again |

use std::collections::{BTreeMap, BTreeSet};

use super::on_journey;
use crate::document::{Journey, Period, Project, Series, SeriesId, StageId};
use crate::import::{StepKind, step_kind};
use crate::library::Library;
use crate::numbers::{Rate, rate_between};

/// Of fewer than this nothing is suggested.
pub const FEW: u64 = 30;

/// An obstacle that the numbers suggest.
#[derive(Clone, Debug, PartialEq)]
pub struct ObstacleHint {
    /// Its id in the library.
    pub obstacle: &'static str,
    /// What the step is called that customers reach.
    pub from: String,
    /// What the step is called that they do not go on to.
    pub to: String,
    /// How many of them do go on.
    pub rate: Rate,
    /// The numbers it rests on.
    pub series: SeriesId,
    /// When, where it is known.
    pub period: Option<Period>,
    /// The stage that a card for it belongs in; `None` on a map without stages.
    pub stage: Option<StageId>,
}

impl ObstacleHint {
    /// Whether it needs words of its own: that buyers stay away does not say that they regret it.
    pub fn says_itself(&self) -> bool {
        self.obstacle == NOT_AGAIN
    }
}

/// The obstacle that stands for buyers who do not come back.
const NOT_AGAIN: &str = "buyers-remorse";

struct Rule {
    obstacle: &'static str,
    from: StepKind,
    to: &'static [StepKind],
    /// Whether the last step of these kinds is meant, not the first.
    last: bool,
    below: f64,
}

const RULES: [Rule; 4] = [
    Rule {
        obstacle: "lands-but-leaves",
        from: StepKind::Visit,
        to: &[StepKind::ProductView, StepKind::SignUp],
        last: false,
        below: 0.5,
    },
    Rule { obstacle: "cart-abandonment", from: StepKind::Cart, to: &[StepKind::Purchase], last: true, below: 0.3 },
    Rule { obstacle: "cannot-find-you", from: StepKind::Visit, to: &[StepKind::NewVisitor], last: false, below: 0.5 },
    Rule { obstacle: NOT_AGAIN, from: StepKind::Purchase, to: &[StepKind::Repeat], last: false, below: 0.2 },
];

/// What the numbers of a journey suggest that its map does not show and the user has not dismissed; each by the
/// latest numbers that know both steps, those of the shown series first.
pub fn suggest_obstacles(project: &Project, journey: &Journey, shown: Option<&Series>) -> Vec<ObstacleHint> {
    let on_map: BTreeSet<&str> = journey.cards().filter_map(|card| card.obstacle.as_deref()).collect();
    let known = |rule: &&Rule| on_map.contains(rule.obstacle) || project.steering().dismissed.contains(rule.obstacle);
    let open: Vec<_> = RULES.iter().filter(|rule| !known(rule)).collect();
    if open.is_empty() {
        return Vec::new();
    }
    let mut known = BTreeMap::new();
    let with_kinds = |series| (series, kinds(series, &mut known));
    let kinds: Vec<_> = candidates(project, journey, shown).into_iter().map(with_kinds).collect();
    let figure = |rule: &&Rule| kinds.iter().find_map(|(series, kinds)| Some((*series, rule.pair(series, kinds)?)));
    let hint = |rule: &Rule| {
        let (series, found) = figure(&rule)?;
        rule.speaks(found.rate).then(|| rule.hint(project, journey, series, &found))
    };
    open.into_iter().filter_map(hint).collect()
}

/// The shown series, and then those with a step on this journey, the latest first.
fn candidates<'a>(project: &'a Project, journey: &Journey, shown: Option<&'a Series>) -> Vec<&'a Series> {
    let here = |series: &&Series| {
        let on = |stage: Option<StageId>| stage.is_some_and(|stage| journey.stage(stage).is_some());
        series.answers.is_none() && series.steps.iter().any(|step| on(step.stage))
    };
    let mut others: Vec<_> = project.series().iter().filter(here).collect();
    others.sort_by_key(|series| std::cmp::Reverse(series.period.map(|period| (period.to, period.from))));
    shown.into_iter().filter(|series| series.answers.is_none()).chain(others).collect()
}

/// The kinds of the steps; many series have steps of the same names, which are looked at once.
fn kinds<'a>(series: &'a Series, known: &mut BTreeMap<&'a str, Option<StepKind>>) -> Vec<Option<StepKind>> {
    let names = series.steps.iter().map(|step| step.name.as_str());
    names.map(|name| *known.entry(name).or_insert_with(|| step_kind(name))).collect()
}

/// The two steps of a rule and their conversion.
struct Pair {
    from: usize,
    to: usize,
    rate: Rate,
}

impl Rule {
    /// The steps of this rule in a series, where it knows both counts.
    fn pair(&self, series: &Series, kinds: &[Option<StepKind>]) -> Option<Pair> {
        let is_to = |at: &usize| kinds.get(*at).copied().flatten().is_some_and(|kind| self.to.contains(&kind));
        let is_from = |at: &usize| kinds.get(*at).copied().flatten() == Some(self.from);
        let mut ends = (0..kinds.len()).filter(is_to);
        let to = if self.last { ends.next_back() } else { ends.next() }?;
        // Those who come for the first time may stand on either side of all visits; every other step comes later.
        let from = match self.obstacle {
            "cannot-find-you" => (0..kinds.len()).find(is_from)?,
            NOT_AGAIN => (0..to).rev().find(is_from)?,
            _ => (0..to).find(is_from)?,
        };
        Some(Pair { from, to, rate: rate_between(series, from, to)? })
    }

    fn speaks(&self, rate: Rate) -> bool {
        rate.of() >= FEW && rate.interval().is_some_and(|interval| interval.high < self.below)
    }

    fn hint(&self, project: &Project, journey: &Journey, series: &Series, pair: &Pair) -> ObstacleHint {
        let name = |at: usize| series.steps.get(at).map(|step| step.name.clone()).unwrap_or_default();
        let seen = on_journey(project, journey, series);
        let stage_of = |at: usize| seen.steps.get(at).and_then(|step| step.stage);
        ObstacleHint {
            obstacle: self.obstacle,
            from: name(pair.from),
            to: name(pair.to),
            rate: pair.rate,
            series: series.id,
            period: series.period,
            stage: self.stage(journey, [stage_of(pair.from), stage_of(pair.to)]),
        }
    }

    /// The stage of one of the steps that has a phase of the obstacle, else the first stage with one, else a step's.
    fn stage(&self, journey: &Journey, steps: [Option<StageId>; 2]) -> Option<StageId> {
        let phases = Library::shared().obstacle(self.obstacle).map(|found| found.phases.as_slice()).unwrap_or_default();
        let here = || steps.into_iter().flatten().filter_map(|id| journey.stage(id));
        let fits = |stage: &&crate::document::Stage| stage.phases.iter().any(|phase| phases.contains(phase));
        let found = here().find(fits).or_else(|| journey.stages().iter().find(fits)).or_else(|| here().next());
        found.or_else(|| journey.stages().first()).map(|stage| stage.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, SteeringChange, Step};
    use crate::insight::sample;

    fn with(steps: &[(&str, u64)]) -> Project {
        let mut project = sample::webshop();
        let mut series = sample::plain_series(&[]);
        let stages: Vec<_> = project.journeys()[0].stages().iter().map(|stage| stage.id).collect();
        let step = |(at, (name, count)): (usize, &(&str, u64))| Step {
            name: (*name).to_owned(),
            count: Some(*count),
            stage: stages.get(at).copied(),
            ..Step::default()
        };
        series.steps = steps.iter().enumerate().map(step).collect();
        sample::run(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) });
        project
    }

    fn hints(project: &Project) -> Vec<ObstacleHint> {
        suggest_obstacles(project, &project.journeys()[0], project.series().first())
    }

    #[track_caller]
    fn check(steps: &[(&str, u64)], want: &[&str]) {
        let found: Vec<_> = hints(&with(steps)).iter().map(|hint| hint.obstacle).collect();
        assert_eq!(found, want, "{steps:?}");
    }

    #[test]
    fn visitors_who_see_no_product_land_but_leave() {
        check(&[("Sessions", 1000), ("view_item", 400)], &["lands-but-leaves"]);
        check(&[("Sessions", 1000), ("Newsletter sign-up", 30)], &["lands-but-leaves"]);
        check(&[("Sessions", 1000), ("view_item", 600)], &[]);
        // 47 of 100: the interval reaches 56.7 %.
        check(&[("Sessions", 100), ("view_item", 47)], &[]);
    }

    #[test]
    fn full_carts_without_purchases_are_abandoned() {
        check(&[("In winkelwagen", 400), ("Naar afrekenen", 300), ("Betaald", 80)], &["cart-abandonment"]);
        check(&[("In winkelwagen", 400), ("Betaald", 160)], &[]);
        check(&[("In winkelwagen", 20), ("Betaald", 0)], &[]);
    }

    #[test]
    fn few_first_time_visitors_on_whichever_side_cannot_find_you() {
        check(&[("Visitors", 1000), ("New visitors", 300)], &["cannot-find-you"]);
        check(&[("New visitors", 300), ("Visitors", 1000)], &["cannot-find-you"]);
        check(&[("New visitors", 700), ("Visitors", 1000)], &[]);
    }

    #[test]
    fn buyers_who_do_not_come_back_are_seen() {
        check(&[("Eerste bestelling", 200), ("Tweede bestelling binnen 60 dagen", 20)], &["buyers-remorse"]);
        check(&[("Eerste bestelling", 74), ("Tweede bestelling binnen 60 dagen", 33)], &[]);
    }

    #[test]
    fn the_figure_the_series_and_the_stage_come_along() {
        let project = with(&[("Sessions", 1000), ("view_item", 400), ("In winkelwagen", 200), ("Betaald", 20)]);
        let found = hints(&project);
        let stages = project.journeys()[0].stages();
        assert_eq!((found[0].from.as_str(), found[0].to.as_str()), ("Sessions", "view_item"));
        assert_eq!((found[0].rate.hits(), found[0].rate.of()), (400, 1000));
        assert_eq!((found[0].series, found[0].stage), (project.series()[0].id, Some(stages[0].id)));
        assert_eq!(found[1].obstacle, "cart-abandonment");
        assert_eq!(found[1].stage, Some(stages[2].id), "neither step lies on the stage of its phase");
    }

    #[test]
    fn what_is_on_the_map_or_dismissed_is_not_suggested_again() {
        let mut project = with(&[("Sessions", 1000), ("view_item", 400), ("In winkelwagen", 200), ("Betaald", 20)]);
        sample::add_obstacle(&mut project, "lands-but-leaves");
        assert_eq!(hints(&project).iter().map(|hint| hint.obstacle).collect::<Vec<_>>(), ["cart-abandonment"]);
        let dismissed = ["cart-abandonment".to_owned()].into();
        sample::run(&mut project, Edit::Steer(SteeringChange::Dismissed(dismissed)));
        assert_eq!(hints(&project), []);
    }
}

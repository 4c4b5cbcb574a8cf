//! Which stage of the map each step of a table goes with.

use std::cmp::Reverse;

use crate::document::{Journey, Language, Phase, Stage, StageId};
use crate::library::Names;

/// How well a step fits a stage, the better first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The step is called as the stage is.
    Equal,
    /// The stage's name, of so many words, stands in the step's.
    Holds(Reverse<usize>),
    /// The stage has the phase that the step suggests.
    Phase,
}

/// Suggests a stage for every step, given as its name and the phase that its words suggest, in step order.
///
/// A step goes with the stage whose name (in any language) it equals, or else holds as whole words, or else with the
/// first stage that has its phase. The steps run forward over the map: a stage to the left of an earlier step's is
/// taken only where none further on fits. `None` where nothing fits, so on a map without names and phases everywhere.
pub fn suggest_stages(journey: &Journey, names: &Names, steps: &[(&str, Option<Phase>)]) -> Vec<Option<StageId>> {
    let stage_names: Vec<_> = journey.stages().iter().map(|stage| stage_names(stage, *names)).collect();
    let mut reached = 0;
    let suggest = |(name, phase): &(&str, Option<Phase>)| {
        let step = words(name);
        let fits = journey.stages().iter().zip(&stage_names).enumerate();
        let fits = fits.filter_map(|(index, (stage, names))| Some((index, fit(&step, *phase, stage, names)?)));
        let (index, _) = fits.min_by_key(|(index, fit)| (*index < reached, *fit, *index))?;
        reached = reached.max(index);
        journey.stages().get(index).map(|stage| stage.id)
    };
    steps.iter().map(suggest).collect()
}

fn fit(step: &[String], phase: Option<Phase>, stage: &Stage, names: &[Vec<String>]) -> Option<Fit> {
    if names.iter().any(|name| name == step) {
        Some(Fit::Equal)
    } else if let Some(length) = names.iter().filter(|name| holds(step, name)).map(Vec::len).max() {
        Some(Fit::Holds(Reverse(length)))
    } else {
        phase.is_some_and(|phase| stage.phases.contains(&phase)).then_some(Fit::Phase)
    }
}

/// The words of the stage's own name, or of its framework's in every language; never empty ones.
fn stage_names(stage: &Stage, names: Names) -> Vec<Vec<String>> {
    let given: Vec<&str> = match (&stage.name, names.framework_stage(stage)) {
        (Some(own), _) => vec![own],
        (None, Some(found)) => Language::ALL.map(|language| found.name.in_language(language)).to_vec(),
        (None, None) => Vec::new(),
    };
    given.into_iter().map(words).filter(|words| !words.is_empty()).collect()
}

fn holds(step: &[String], name: &[String]) -> bool {
    step.windows(name.len()).any(|part| part == name)
}

/// The words of a text in lower case: `begin_checkout` has two.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Edit, Project, StageChange};
    use crate::insight::sample;
    use crate::library::blank_project;

    #[track_caller]
    fn check(project: &Project, steps: &[(&str, Option<Phase>)], want: &[Option<usize>]) {
        let journey = &project.journeys()[0];
        let got = suggest_stages(journey, &Names::new(Language::Nl), steps);
        let got: Vec<_> =
            got.into_iter().map(|id| journey.stages().iter().position(|stage| Some(stage.id) == id)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn the_steps_of_a_shop_go_with_the_stages_of_their_phases() {
        let steps = [
            ("session_start", Some(Phase::Awareness)),
            ("view_item", Some(Phase::Consideration)),
            ("add_to_cart", Some(Phase::Consideration)),
            ("begin_checkout", Some(Phase::Purchase)),
            ("something", None),
            ("purchase", Some(Phase::Purchase)),
        ];
        check(&sample::webshop(), &steps, &[Some(0), Some(1), Some(1), Some(2), None, Some(2)]);
    }

    #[test]
    fn a_stage_is_known_by_its_name_in_either_language() {
        let steps = [("Bewustwording", None), ("Consideration", None), ("aankoop_afgerond", None), ("LOYALTY", None)];
        check(&sample::webshop(), &steps, &[Some(0), Some(1), Some(2), Some(4)]);
    }

    #[test]
    fn only_whole_words_count_as_a_name() {
        check(&sample::webshop(), &[("Repurchased", None), ("Aankopen", None)], &[None, None]);
    }

    #[test]
    fn the_users_own_name_replaces_the_frameworks() {
        let mut project = sample::webshop();
        let stage = project.journeys()[0].stages()[3].id;
        sample::run(&mut project, Edit::SetStage(stage, StageChange::Name(Some("Proefles".to_owned()))));
        check(&project, &[("Proefles gevolgd", None), ("Klantbehoud", None)], &[Some(3), None]);
    }

    #[test]
    fn the_longer_name_is_meant() {
        let mut project = sample::webshop();
        let stage = project.journeys()[0].stages()[3].id;
        sample::run(&mut project, Edit::SetStage(stage, StageChange::Name(Some("Na de aankoop".to_owned()))));
        check(&project, &[("Mail na de aankoop", None)], &[Some(3)]);
    }

    #[test]
    fn steps_do_not_run_backwards_while_a_stage_further_on_fits() {
        let mut project = sample::webshop();
        let stage = project.journeys()[0].stages()[3].id;
        let phases = vec![Phase::Consideration];
        sample::run(&mut project, Edit::SetStage(stage, StageChange::Phases(phases)));
        let steps = [
            ("orders", Some(Phase::Purchase)),
            ("view_item", Some(Phase::Consideration)),
            ("visits", Some(Phase::Awareness)),
        ];
        check(&project, &steps, &[Some(2), Some(3), Some(0)]);
    }

    #[test]
    fn a_blank_map_gives_no_suggestion() {
        let project = blank_project(Language::En).unwrap();
        check(&project, &[("New stage", Some(Phase::Purchase)), ("", None)], &[None, None]);
    }
}

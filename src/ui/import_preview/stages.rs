//! The stage of each step: the user's, that of the last numbers with the same steps, or the one its words suggest.

use std::collections::BTreeMap;

use super::state::{ImportPreview, OneFile};
use super::words::step_name;
use super::{Model, StepRef};
use crate::document::{Journey, Phase, Project, Series, StageId};
use crate::import::{DraftSeries, DraftStep};
use crate::insight::suggest_stages;
use crate::lang::Lang;

/// A stage, or none, for each step of all files.
pub fn of_files(model: &Model<'_>, preview: &ImportPreview) -> BTreeMap<StepRef, Option<StageId>> {
    let mut stages = BTreeMap::new();
    let Some(editor) = model.editor else { return stages };
    let Some(journey) = editor.journey() else { return stages };
    for (at, file) in preview.files().iter().enumerate() {
        for series in file.series() {
            let known = |step: &DraftStep| stages.contains_key(&(at, step.key().clone()));
            if series.steps.iter().all(known) {
                continue;
            }
            let found = of_series(model.lang, (editor.project(), journey), file, series);
            for (step, stage) in series.steps.iter().zip(found) {
                stages.entry((at, step.key().clone())).or_insert(stage);
            }
        }
    }
    stages
}

fn of_series(
    lang: &Lang,
    (project, journey): (&Project, &Journey),
    file: &OneFile,
    series: &DraftSeries,
) -> Vec<Option<StageId>> {
    let names: Vec<String> = series.steps.iter().enumerate().map(|(at, step)| step_name(lang, step, at)).collect();
    let mut found = match last_alike(project, journey, &names) {
        Some(last) => last.steps.iter().map(|step| step.stage).collect(),
        None if is_of_survey(file) => vec![loyalty(journey); names.len()],
        None => {
            let steps: Vec<_> = series.steps.iter().map(|step| (step.name.as_str(), step.suggested)).collect();
            suggest_stages(journey, &lang.names(), &steps)
        }
    };
    let chosen = file.state().map(|state| &state.stages);
    for (stage, step) in found.iter_mut().zip(&series.steps) {
        let own = chosen.and_then(|chosen| chosen.get(step.key()));
        if let Some(own) = own.filter(|own| own.is_none_or(|own| journey.stage(own).is_some())) {
            *stage = *own;
        }
    }
    found
}

/// The latest numbers of the project with steps of these names on this journey.
fn last_alike<'a>(project: &'a Project, journey: &Journey, names: &[String]) -> Option<&'a Series> {
    let same = |series: &&Series| {
        let steps = &series.steps;
        let alike = |(step, name): (&crate::document::Step, &String)| {
            step.name.trim().to_lowercase() == name.trim().to_lowercase()
        };
        steps.len() == names.len() && steps.iter().zip(names).all(alike)
    };
    let here = |series: &&Series| {
        let mut stages = series.steps.iter().filter_map(|step| step.stage).peekable();
        stages.peek().is_some() && stages.all(|stage| journey.stage(stage).is_some())
    };
    let alike = project.series().iter().enumerate().filter(|(_, series)| same(series) && here(series));
    alike.max_by_key(|(at, series)| (series.period.map(|period| period.to), *at)).map(|(_, series)| series)
}

/// Whether the file's table holds answers to questions.
pub fn is_of_survey(file: &OneFile) -> bool {
    file.draft().is_some_and(|draft| !draft.questions.is_empty())
}

/// The stage of loyalty, where the answers of customers belong; else the last of those that come near it.
fn loyalty(journey: &Journey) -> Option<StageId> {
    let phases = [Phase::Loyalty, Phase::Advocacy, Phase::Retention];
    let of = |phase: Phase| journey.stages().iter().find(|stage| stage.phases.contains(&phase));
    phases.into_iter().find_map(of).map(|stage| stage.id)
}

//! `advise`: where customers are lost, and what to do about it first.

use serde_json::{Value, json};

use super::args::AdviseArgs;
use super::console::{Console, worse};
use super::{Exit, open};
use crate::document::{Journey, Language, Project, Series, StageId, Target};
use crate::insight::{Advice, Reason, Recommendation, StageLeak, advise, reason_phrase, sentence, series_for};
use crate::lang::Lang;

/// Tells the leak of a journey and the ranked tactics.
pub fn run(args: &AdviseArgs, console: &mut Console<'_>) -> Exit {
    let project = match open::project(&args.file, console) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let journey = match open::journey(&args.file, &project, args.journey.as_deref(), console) {
        Ok(journey) => journey,
        Err(exit) => return exit,
    };
    let series = series_for(&project, journey);
    let advice = advise(&project, journey, series, &console.lang().names());
    if args.json {
        return console.json(&report(&project, journey, series, &advice, console.lang()));
    }
    let lines = listing(&project, journey, &advice, console.lang());
    lines.iter().fold(Exit::Well, |exit, line| worse(exit, console.line(line)))
}

fn listing(project: &Project, journey: &Journey, advice: &Advice, lang: &Lang) -> Vec<String> {
    let ranked = advice.tactics.iter().enumerate();
    let tactics = ranked.map(|(index, found)| {
        let reasons: Vec<_> = found.reasons.iter().map(|reason| reason_phrase(lang, reason)).collect();
        let stage = journey.stage(found.stage).map_or("", |stage| lang.names().stage(stage)).to_owned();
        let args = [
            ("rank", (index + 1).to_string().into()),
            ("title", title(project, found, lang).into()),
            ("stage", stage.into()),
            ("reasons", reasons.join("; ").into()),
        ];
        lang.say_with("cli-advise-tactic", &args)
    });
    [sentence(lang, advice), measured(project, lang)].into_iter().chain(tactics).collect()
}

/// What the steps are measured against, in words.
fn measured(project: &Project, lang: &Lang) -> String {
    let what = lang.say(&format!("insight-target-{}", target(project)));
    lang.say_with("cli-advise-target", &[("what", what.into())])
}

/// The id of what the steps are measured against, as the user chose.
const fn target(project: &Project) -> &'static str {
    match project.steering().target {
        Target::Rise => "rise",
        Target::BestPeriod => "best-period",
        Target::Rates(_) => "own",
    }
}

fn report(project: &Project, journey: &Journey, series: Option<&Series>, advice: &Advice, lang: &Lang) -> Value {
    let [nl, en] = [Language::Nl, Language::En].map(|language| sentence(&Lang::new(language), advice));
    let tactics = advice.tactics.iter().map(|found| {
        json!({
            "id": found.tactic,
            "title": title(project, found, lang),
            "stage": stage_id(journey, Some(found.stage), lang),
            "score": found.score,
            "effort": found.effort.id(),
            "impact": found.impact.id(),
            "reasons": found.reasons.iter().map(reason).collect::<Vec<_>>(),
        })
    });
    json!({
        "series": series.map(|series| &series.name),
        "target": target(project),
        "leak": advice.leak.as_ref().map(|found| leak(journey, found, lang)),
        "sentence": { "nl": nl, "en": en },
        "tactics": tactics.collect::<Vec<_>>(),
    })
}

fn leak(journey: &Journey, leak: &StageLeak, lang: &Lang) -> Value {
    json!({
        "step": leak.step_name,
        "before": leak.before_name,
        "stage": stage_id(journey, leak.stage, lang),
        "stage_before": stage_id(journey, leak.stage_before, lang),
        "of": leak.of,
        "lost": leak.lost,
        "lost_share": leak.lost_share,
        "gain": leak.gain,
        "target": leak.measure.id(),
        "target_rate": leak.measure.rate(1.0 - leak.lost_share),
        "tied_with": leak.tied_name,
        "unit": leak.unit.id(),
    })
}

/// The id of the framework's stage, or else the name.
fn stage_id(journey: &Journey, stage: Option<StageId>, lang: &Lang) -> Option<String> {
    let stage = journey.stage(stage?)?;
    let id = stage.origin.as_ref().map_or_else(|| lang.names().stage(stage), |origin| &origin.stage);
    Some(id.to_owned())
}

/// The reason's id, with the obstacle after a colon.
fn reason(reason: &Reason) -> String {
    match reason {
        Reason::RemedyOf(obstacle) => format!("{}:{obstacle}", reason.id()),
        _ => reason.id().to_owned(),
    }
}

fn title(project: &Project, found: &Recommendation, lang: &Lang) -> String {
    project.item(found.item).map_or("", |(_, item)| lang.names().item(item)).to_owned()
}

//! `library`: the frameworks, tactics, obstacles, surveys and suggested cards that are built in.

use serde_json::{Value, json};

use super::Exit;
use super::args::LibraryArgs;
use super::console::{Console, worse};
use crate::document::{Channel, Medium, Phase};
use crate::library::{
    Activity, CustomerQuestion, Framework, FrameworkStage, Library, Obstacle, Survey, Tactic, Text, Touchpoint,
};

/// Lists the library.
pub fn run(args: &LibraryArgs, console: &mut Console<'_>) -> Exit {
    let library = Library::shared();
    if args.json {
        return console.json(&report(library));
    }
    let lines = listing(library, console);
    lines.iter().fold(Exit::Well, |exit, line| worse(exit, console.line(line)))
}

fn listing(library: &Library, console: &Console<'_>) -> Vec<String> {
    let language = console.lang().language();
    let entry = |id: &str, title: &Text| format!("  {id}: {}", title.in_language(language));
    let mut lines = vec![console.lang().say("cli-library-frameworks")];
    for framework in &library.frameworks {
        let stages: Vec<_> = framework.stages.iter().map(|stage| stage.name.in_language(language)).collect();
        lines.push(format!("{} ({})", entry(&framework.id, &framework.title), stages.join(" · ")));
    }
    for (heading, entries) in sections(library) {
        lines.push(console.lang().say(heading));
        lines.extend(entries.into_iter().map(|(id, title)| entry(id, title)));
    }
    lines
}

/// What is listed below the frameworks: the key of a heading, then ids with titles.
fn sections(library: &Library) -> [(&'static str, Vec<(&str, &Text)>); 6] {
    let tactics = library.tactics.iter().map(|tactic| (tactic.id.as_str(), &tactic.title));
    let obstacles = library.obstacles.iter().map(|obstacle| (obstacle.id.as_str(), &obstacle.title));
    let surveys = library.surveys.iter().map(|survey| (survey.id.as_str(), &survey.title));
    let activities = library.activities.iter().map(|activity| (activity.id.as_str(), &activity.title));
    let touchpoints = library.touchpoints.iter().map(|touchpoint| (touchpoint.id.as_str(), &touchpoint.title));
    let questions = library.questions.iter().map(|question| (question.id.as_str(), &question.title));
    [
        ("cli-library-tactics", tactics.collect()),
        ("cli-library-obstacles", obstacles.collect()),
        ("cli-library-surveys", surveys.collect()),
        ("cli-library-activities", activities.collect()),
        ("cli-library-touchpoints", touchpoints.collect()),
        ("cli-library-questions", questions.collect()),
    ]
}

fn report(library: &Library) -> Value {
    json!({
        "frameworks": library.frameworks.iter().map(framework).collect::<Vec<_>>(),
        "tactics": library.tactics.iter().map(|found| tactic(library, found)).collect::<Vec<_>>(),
        "obstacles": library.obstacles.iter().map(obstacle).collect::<Vec<_>>(),
        "surveys": library.surveys.iter().map(survey).collect::<Vec<_>>(),
        "activities": library.activities.iter().map(activity).collect::<Vec<_>>(),
        "touchpoints": library.touchpoints.iter().map(touchpoint).collect::<Vec<_>>(),
        "questions": library.questions.iter().map(question).collect::<Vec<_>>(),
    })
}

fn framework(framework: &Framework) -> Value {
    let returns = framework.returns.iter();
    let returns = returns.map(|back| json!({ "from": back.from, "to": back.to, "name": text(&back.name) }));
    json!({
        "id": framework.id,
        "title": text(&framework.title),
        "suits": text(&framework.suits),
        "introduction": text(&framework.introduction),
        "stages": framework.stages.iter().map(stage).collect::<Vec<_>>(),
        "returns": returns.collect::<Vec<_>>(),
    })
}

fn stage(stage: &FrameworkStage) -> Value {
    json!({
        "id": stage.id,
        "name": text(&stage.name),
        "phases": phases(&stage.phases),
        "what": text(&stage.what),
        "question": text(&stage.question),
        "why": text(&stage.why),
        "time_minutes": [stage.time.from_minutes, stage.time.to_minutes],
    })
}

fn tactic(library: &Library, tactic: &Tactic) -> Value {
    json!({
        "id": tactic.id,
        "title": text(&tactic.title),
        "how": text(&tactic.how),
        "why": text(&tactic.why),
        "phases": phases(&tactic.phases),
        "channels": tactic.channels.iter().map(|channel| channel.id()).collect::<Vec<_>>(),
        "effort": tactic.effort.id(),
        "impact": tactic.impact.id(),
        "frameworks": tactic.frameworks,
        "suits": tactic.suits,
        "remedies_for": library.remedied_by(&tactic.id).map(|obstacle| obstacle.id.as_str()).collect::<Vec<_>>(),
    })
}

fn obstacle(obstacle: &Obstacle) -> Value {
    json!({
        "id": obstacle.id,
        "title": text(&obstacle.title),
        "sign": text(&obstacle.sign),
        "phases": phases(&obstacle.phases),
        "remedies": obstacle.remedies,
    })
}

fn survey(survey: &Survey) -> Value {
    json!({
        "id": survey.id,
        "title": text(&survey.title),
        "measures": text(&survey.measures),
        "how": text(&survey.how),
        "phases": phases(&survey.phases),
    })
}

fn activity(activity: &Activity) -> Value {
    json!({
        "id": activity.id,
        "title": text(&activity.title),
        "phase": activity.phase.id(),
        "channel": activity.channel.map(Channel::id),
        "suits": activity.suits,
    })
}

fn touchpoint(touchpoint: &Touchpoint) -> Value {
    json!({
        "id": touchpoint.id,
        "title": text(&touchpoint.title),
        "phase": touchpoint.phase.id(),
        "channel": touchpoint.channel.id(),
        "medium": medium(touchpoint.medium),
        "suits": touchpoint.suits,
    })
}

fn question(question: &CustomerQuestion) -> Value {
    json!({
        "id": question.id,
        "title": text(&question.title),
        "phase": question.phase.id(),
    })
}

const fn medium(medium: Medium) -> &'static str {
    match medium {
        Medium::Physical => "physical",
        Medium::Digital => "digital",
    }
}

fn text(text: &Text) -> Value {
    json!({ "nl": text.nl, "en": text.en })
}

fn phases(phases: &[Phase]) -> Vec<&'static str> {
    phases.iter().map(|phase| phase.id()).collect()
}

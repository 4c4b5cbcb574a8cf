//! `library`: the frameworks, tactics, obstacles and surveys that are built in.

use serde_json::{Value, json};

use super::Exit;
use super::args::LibraryArgs;
use super::console::{Console, worse};
use crate::document::Phase;
use crate::library::{Framework, FrameworkStage, Library, Obstacle, Survey, Tactic, Text};

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
    lines.push(console.lang().say("cli-library-tactics"));
    lines.extend(library.tactics.iter().map(|tactic| entry(&tactic.id, &tactic.title)));
    lines.push(console.lang().say("cli-library-obstacles"));
    lines.extend(library.obstacles.iter().map(|obstacle| entry(&obstacle.id, &obstacle.title)));
    lines.push(console.lang().say("cli-library-surveys"));
    lines.extend(library.surveys.iter().map(|survey| entry(&survey.id, &survey.title)));
    lines
}

fn report(library: &Library) -> Value {
    json!({
        "frameworks": library.frameworks.iter().map(framework).collect::<Vec<_>>(),
        "tactics": library.tactics.iter().map(tactic).collect::<Vec<_>>(),
        "obstacles": library.obstacles.iter().map(obstacle).collect::<Vec<_>>(),
        "surveys": library.surveys.iter().map(survey).collect::<Vec<_>>(),
    })
}

fn framework(framework: &Framework) -> Value {
    let returns = framework.returns.iter();
    let returns = returns.map(|back| json!({ "from": back.from, "to": back.to, "name": text(&back.name) }));
    json!({
        "id": framework.id,
        "title": text(&framework.title),
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

fn tactic(tactic: &Tactic) -> Value {
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
    })
}

fn obstacle(obstacle: &Obstacle) -> Value {
    json!({
        "id": obstacle.id,
        "title": text(&obstacle.title),
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

fn text(text: &Text) -> Value {
    json!({ "nl": text.nl, "en": text.en })
}

fn phases(phases: &[Phase]) -> Vec<&'static str> {
    phases.iter().map(|phase| phase.id()).collect()
}

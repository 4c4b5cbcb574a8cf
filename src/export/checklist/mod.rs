//! The checklist of a journey as a plain tree: stage by stage what is to be done, by whom, when, and what it takes.

mod markdown;
mod sheet;

pub(super) use markdown::markdown;
pub(super) use sheet::{pages, picture};

use super::Sight;
use crate::document::{Colour, Item, ItemState, Stage, Subject};
use crate::insight::{Progress, is_overdue};
use crate::lang::{Arg, Lang};

/// A checklist in words.
pub(super) struct Plan {
    /// What it is: "Checklist".
    pub kind: String,
    /// The project's name.
    pub title: String,
    /// How much is done of everything.
    pub progress: String,
    /// The journey and the persona, where they have names.
    pub about: Vec<String>,
    /// The names of the columns: what, who, due, effort, impact.
    pub columns: [String; 5],
    /// What the stage, the state and the note of an item are called.
    pub stage: String,
    pub state: String,
    pub note: String,
    /// The stages, in order.
    pub stages: Vec<StagePlan>,
    /// When and with what it was made.
    pub made: String,
}

/// The checklist of a stage.
pub(super) struct StagePlan {
    pub name: String,
    pub colour: Colour,
    /// How much of it is done, in words.
    pub progress: String,
    /// The same from 0 to 1.
    pub share: f32,
    /// What there is to do, or was done.
    pub rows: Vec<PlanRow>,
    /// What is not for this business, in a sentence; may be empty.
    pub left_out: String,
    /// Stands instead of an empty list; empty where nothing does.
    pub silence: String,
}

/// An item.
pub(super) struct PlanRow {
    pub state: ItemState,
    /// The state in words.
    pub state_words: String,
    pub title: String,
    pub note: String,
    pub owner: String,
    /// When it should be done, or when it was.
    pub due: String,
    pub is_late: bool,
    pub effort: String,
    pub impact: String,
}

impl Plan {
    /// The checklist of a journey.
    pub fn new(sight: &Sight<'_>) -> Self {
        let Sight { project, journey, lang, today, .. } = *sight;
        let persona = journey.persona().and_then(|persona| project.persona(persona));
        let persona = persona.map(|persona| lang.names().persona(persona).to_owned());
        let name = Some(lang.names().journey(journey).trim().to_owned());
        let all = journey.stages().iter().flat_map(|stage| &stage.checklist);
        let columns = ["what", "who", "when", "effort", "impact"];
        Self {
            kind: lang.say("export-content-checklist"),
            title: lang.names().project(project).to_owned(),
            progress: progress_words(lang, Progress::of(all)),
            about: [name, persona].into_iter().flatten().filter(|part| !part.is_empty()).collect(),
            columns: columns.map(|column| lang.say(&format!("export-plan-{column}"))),
            stage: lang.say("export-plan-stage"),
            state: lang.say("export-plan-state"),
            note: lang.say("export-plan-note"),
            stages: journey.stages().iter().map(|stage| StagePlan::new(sight, stage)).collect(),
            made: lang.say_with("report-made", &[("date", lang.format().date(today).into())]),
        }
    }
}

impl StagePlan {
    fn new(sight: &Sight<'_>, stage: &Stage) -> Self {
        let lang = sight.lang;
        let (left_out, listed): (Vec<_>, Vec<_>) =
            stage.checklist.iter().partition(|item| item.state == ItemState::NotForUs);
        let names: Vec<_> = left_out.iter().map(|item| title_of(lang, item)).collect();
        let progress = Progress::of(&stage.checklist);
        let is_empty = stage.checklist.is_empty();
        Self {
            name: lang.names().stage(stage).to_owned(),
            colour: stage.colour,
            progress: if is_empty { String::new() } else { progress_words(lang, progress) },
            share: progress.share() as f32,
            rows: listed.into_iter().map(|item| PlanRow::new(sight, item)).collect(),
            left_out: if names.is_empty() {
                String::new()
            } else {
                lang.say_with("export-plan-left-out", &[("items", names.join(", ").into())])
            },
            silence: if is_empty { lang.say("checklist-stage-empty") } else { String::new() },
        }
    }
}

impl PlanRow {
    fn new(sight: &Sight<'_>, item: &Item) -> Self {
        let lang = sight.lang;
        let names = lang.names();
        let day = if item.state == ItemState::Done { item.done_on } else { item.due };
        let level = |level: crate::document::Level| lang.say(&format!("export-level-{}", level.id()));
        Self {
            state: item.state,
            state_words: lang.say(&format!("state-{}", item.state.id())),
            title: title_of(lang, item),
            note: item.note.trim().to_owned(),
            owner: item.owner.trim().to_owned(),
            due: day.map(|day| lang.format().date(day)).unwrap_or_default(),
            is_late: is_overdue(item, sight.today),
            effort: level(names.effort(item)),
            impact: level(names.impact(item)),
        }
    }
}

fn title_of(lang: &Lang, item: &Item) -> String {
    let title = lang.names().item(item).trim();
    match item.subject {
        Subject::Survey(_) => lang.say_with("checklist-survey", &[("title", title.into())]),
        Subject::Tactic(_) | Subject::Own(_) => title.to_owned(),
    }
}

fn progress_words(lang: &Lang, progress: Progress) -> String {
    let format = lang.format();
    let total = progress.total as u64;
    let done = format.count(progress.done as u64);
    lang.say_with("checklist-progress", &[("n", Arg::Count(total, format.count(total))), ("done", done.into())])
}

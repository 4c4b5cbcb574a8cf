//! With which tactics to begin: those that mend what the user named, then what brings most for its effort.

use super::Wanted;
use crate::document::{Item, Journey, Language, Phase, Project};
use crate::library::{Framework, Library, Loss, Tactic, project_from};

/// A tactic to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstTactic {
    /// The tactic's id.
    pub tactic: String,
    /// The framework's stage in whose checklist it comes first.
    pub stage: String,
    /// Why it is proposed.
    pub reason: Reason,
}

/// Why a tactic is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It remedies the obstacle with this id.
    Remedies(String),
    /// It belongs where the business loses people in the way with this id.
    Loses(String),
    /// It brings much for what it takes.
    Worthwhile,
}

const MOST: usize = 5;
/// How many are proposed where nothing was named.
const USUAL: usize = 4;

/// The tactics to begin with, each once; of every loss one before a second one of any.
pub(super) fn first(library: &Library, framework: &Framework, wanted: &Wanted<'_>) -> Vec<FirstTactic> {
    let places = Places::new(library, framework);
    let columns: Vec<_> = wanted.losses.iter().map(|loss| against(library, &places, loss, wanted)).collect();
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut chosen: Vec<FirstTactic> = Vec::new();
    for tactic in (0..longest).flat_map(|row| columns.iter().filter_map(move |column| column.get(row))) {
        push(&mut chosen, tactic.clone(), MOST);
    }
    for tactic in worthwhile(library, &places, wanted) {
        push(&mut chosen, tactic, USUAL);
    }
    chosen
}

fn push(chosen: &mut Vec<FirstTactic>, tactic: FirstTactic, most: usize) {
    if chosen.len() < most && chosen.iter().all(|other| other.tactic != tactic.tactic) {
        chosen.push(tactic);
    }
}

/// In which stage a tactic stands in a new map of the framework.
struct Places<'a> {
    framework: &'a Framework,
    /// The tactics of each stage's checklist.
    lists: Vec<Vec<String>>,
}

impl<'a> Places<'a> {
    fn new(library: &Library, framework: &'a Framework) -> Self {
        let project = project_from(library, framework, Language::default());
        let stages = project.iter().flat_map(Project::journeys).flat_map(Journey::stages);
        let tactics = stages.map(|stage| stage.checklist.iter().filter_map(Item::tactic));
        Self { framework, lists: tactics.map(|ids| ids.map(str::to_owned).collect()).collect() }
    }

    /// The stage that has the tactic, else the first one of its phases.
    fn of(&self, tactic: &Tactic) -> Option<&'a str> {
        let listed = self.lists.iter().position(|ids| ids.contains(&tactic.id));
        let in_phase = |phase: &Phase| self.framework.stages.iter().position(|stage| stage.phases.contains(phase));
        let index = listed.or_else(|| tactic.phases.iter().find_map(in_phase))?;
        self.framework.stages.get(index).map(|stage| stage.id.as_str())
    }

    fn lists(&self, tactic: &Tactic) -> bool {
        self.lists.iter().any(|ids| ids.contains(&tactic.id))
    }
}

impl Wanted<'_> {
    /// Whether the framework lists a tactic that suits the business.
    fn advises(&self, tactic: &Tactic, places: &Places<'_>) -> bool {
        self.business.is_none_or(|business| tactic.is_for(business)) && places.lists(tactic)
    }
}

/// What helps against a loss, the most worthwhile first: remedies of its obstacles, else the tactics of its phases.
fn against(library: &Library, places: &Places<'_>, loss: &Loss, wanted: &Wanted<'_>) -> Vec<FirstTactic> {
    let mut found: Vec<(&Tactic, Reason)> = Vec::new();
    for obstacle in loss.obstacles.iter().filter_map(|id| library.obstacle(id)) {
        let remedies = obstacle.remedies.iter().filter_map(|id| library.tactic(id));
        found.extend(remedies.map(|tactic| (tactic, Reason::Remedies(obstacle.id.clone()))));
    }
    if found.is_empty() {
        let of_phase = |tactic: &&Tactic| tactic.phases.iter().any(|phase| loss.phases.contains(phase));
        let tactics = library.tactics.iter().filter(of_phase).filter(|tactic| wanted.advises(tactic, places));
        found.extend(tactics.map(|tactic| (tactic, Reason::Loses(loss.id.clone()))));
    }
    found.sort_by_key(|(tactic, _)| rank(tactic, wanted));
    found.into_iter().filter_map(|(tactic, reason)| placed(places, tactic, reason)).collect()
}

/// What brings most for its effort, one of each stage before a second one of any.
fn worthwhile(library: &Library, places: &Places<'_>, wanted: &Wanted<'_>) -> Vec<FirstTactic> {
    let mut listed: Vec<_> = library.tactics.iter().filter(|tactic| wanted.advises(tactic, places)).collect();
    listed.sort_by_key(|tactic| rank(tactic, wanted));
    let all: Vec<_> = listed.iter().filter_map(|tactic| placed(places, tactic, Reason::Worthwhile)).collect();
    let mut counted: Vec<_> = Vec::new();
    for (index, found) in all.iter().enumerate() {
        let before = all.iter().take(index).filter(|other| other.stage == found.stage).count();
        counted.push((before, found.clone()));
    }
    counted.sort_by_key(|(before, _)| *before);
    counted.into_iter().map(|(_, tactic)| tactic).collect()
}

fn placed(places: &Places<'_>, tactic: &Tactic, reason: Reason) -> Option<FirstTactic> {
    let stage = places.of(tactic)?.to_owned();
    Some(FirstTactic { tactic: tactic.id.clone(), stage, reason })
}

/// Smaller comes first: what works through a channel in use, then much impact for little effort.
fn rank(tactic: &Tactic, wanted: &Wanted<'_>) -> (bool, u8) {
    let fits = tactic.channels.is_empty() || tactic.channels.iter().any(|channel| wanted.takes(*channel));
    (!fits, 10 + tactic.effort.points() - 2 * tactic.impact.points())
}

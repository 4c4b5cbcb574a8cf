//! Two journeys, or those of two personas, beside one another: how customers feel in each of the stages that match.

use crate::document::{CardId, Cell, Journey, JourneyId, PersonaId, Phase, Project, Stage};
use crate::library::Names;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// One journey.
    Journey(JourneyId),
    /// All journeys about a persona.
    Persona(PersonaId),
}

/// Two sides beside one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What matches, in the order of the journey.
    pub columns: Vec<Column>,
}

/// Stages of either side that cover the same phases, or that have no phase and the same name.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What the stages are called where that is the same on both sides, or one side has none; else the phases' names.
    pub name: String,
    /// The stages that are matched, first and second side, where they are called otherwise.
    pub between: Option<String>,
    /// The phases they have in common; empty for stages without.
    pub phases: Vec<Phase>,
    /// How each side stands there.
    pub sides: [Standing; 2],
}

/// How one side stands in a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The names of its stages there, each once; none where it has no stage.
    pub stages: Vec<String>,
    /// The mean feeling of their cards, from -2 to +2; `None` where no card has one.
    pub feeling: Option<f64>,
    /// The cards that feel something, with their journeys, in map order.
    pub cards: Vec<(JourneyId, CardId)>,
}

impl Side {
    /// Its journeys, in the project's order.
    pub fn journeys(self, project: &Project) -> Vec<&Journey> {
        let belongs = |journey: &&Journey| match self {
            Self::Journey(id) => journey.id() == id,
            Self::Persona(id) => journey.persona() == Some(id),
        };
        project.journeys().iter().filter(belongs).collect()
    }
}

impl Column {
    /// By how much the second side feels better than the first; `None` where either feels nothing.
    pub fn difference(&self) -> Option<f64> {
        let [first, second] = &self.sides;
        Some(second.feeling? - first.feeling?)
    }
}

impl Comparison {
    /// The column where the two differ most, the first of equals; `None` where they nowhere differ.
    pub fn widest(&self) -> Option<&Column> {
        let apart = |column: &Column| column.difference().map_or(0.0, f64::abs);
        let differ = self.columns.iter().filter(|column| apart(column) > 0.0);
        differ.reduce(|best, column| if apart(column) > apart(best) { column } else { best })
    }

    /// Whether there is a column in which both sides feel something.
    pub fn meets(&self) -> bool {
        self.columns.iter().any(|column| column.difference().is_some())
    }
}

/// Puts two sides beside one another, by canonical phase, so that journeys of other frameworks compare too.
///
/// A stage of several phases counts in each of them; neighbouring phases that the same stages cover are one column.
/// Stages without phases match by their names, between the stages with phases that they lie between.
pub fn compare(project: &Project, a: Side, b: Side, names: &Names) -> Comparison {
    let journeys = [a, b].map(|side| side.journeys(project));
    let spots = [0, 1].map(|side| journeys.get(side).map(|found| spots(found, names)).unwrap_or_default());
    let mut columns: Vec<Raw<'_>> = Vec::new();
    for key in keys(&spots) {
        let stages = spots.each_ref().map(|side| at(side, &key));
        let phase = if let Key::Phase(phase) = key { Some(phase) } else { None };
        match columns.last_mut() {
            Some(last) if phase.is_some() && !last.phases.is_empty() && last.covers(&stages) => {
                last.phases.extend(phase);
            }
            _ => columns.push(Raw { phases: phase.into_iter().collect(), stages }),
        }
    }
    Comparison { columns: columns.into_iter().map(|raw| raw.column(names)).collect() }
}

/// Where a stage stands along the way.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    /// In a phase.
    Phase(Phase),
    /// Without a phase, after so many phases, under a name, as the journey's first of that name, its second and so on.
    Own(usize, String, usize),
}

type StageOf<'a> = (&'a Journey, &'a Stage);
type Spot<'a> = (Key, StageOf<'a>);

struct Raw<'a> {
    phases: Vec<Phase>,
    stages: [Vec<StageOf<'a>>; 2],
}

/// Every stage of a side with the places where it counts.
fn spots<'a>(journeys: &[&'a Journey], names: &Names) -> Vec<Spot<'a>> {
    let mut spots: Vec<Spot<'a>> = Vec::new();
    for journey in journeys {
        let mut passed = 0;
        for stage in journey.stages() {
            let of = (*journey, stage);
            if stage.phases.is_empty() {
                let name = names.stage(stage).trim().to_lowercase();
                let same = |(key, (of, _)): &&Spot<'_>| {
                    of.id() == journey.id() && matches!(key, Key::Own(at, of, _) if *at == passed && *of == name)
                };
                let nth = spots.iter().filter(same).count();
                spots.push((Key::Own(passed, name, nth), of));
            }
            for phase in &stage.phases {
                spots.push((Key::Phase(*phase), of));
                passed = passed.max(place(*phase) + 1);
            }
        }
    }
    spots
}

fn place(phase: Phase) -> usize {
    Phase::ALL.iter().position(|found| *found == phase).unwrap_or_default()
}

/// The places that either side has, in the order of the journey.
fn keys(spots: &[Vec<Spot<'_>>; 2]) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for (key, _) in spots.iter().flatten() {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    // What has no phase stands between the phases it was found between; the sort keeps what is equal in order.
    keys.sort_by_key(|key| match key {
        Key::Own(passed, ..) => 2 * passed,
        Key::Phase(phase) => 2 * place(*phase) + 1,
    });
    keys
}

/// The stages of a side at a place, each once.
fn at<'a>(side: &[Spot<'a>], key: &Key) -> Vec<StageOf<'a>> {
    side.iter().filter(|(found, _)| found == key).map(|(_, of)| *of).collect()
}

impl Raw<'_> {
    fn covers(&self, stages: &[Vec<StageOf<'_>>; 2]) -> bool {
        let ids = |of: &[StageOf<'_>]| of.iter().map(|(_, stage)| stage.id).collect::<Vec<_>>();
        self.stages.iter().zip(stages).all(|(mine, theirs)| ids(mine) == ids(theirs))
    }

    fn column(self, names: &Names) -> Column {
        let sides = self.stages.map(|stages| standing(&stages, names));
        let name = column_name(&sides, &self.phases, names);
        let [first, second] = sides.each_ref().map(|side| side.stages.join(AMONG));
        let differ = !self.phases.is_empty() && !first.is_empty() && !second.is_empty() && first != second;
        let between = differ.then(|| format!("{first} ↔ {second}"));
        Column { name, between, phases: self.phases, sides }
    }
}

/// Between the names of several stages, or phases, on one side.
const AMONG: &str = " / ";

/// The one name of both sides' stages, or of the only side that has any; else the names of the phases.
fn column_name(sides: &[Standing; 2], phases: &[Phase], names: &Names) -> String {
    let [first, second] = sides.each_ref().map(|side| &side.stages);
    if first.is_empty() {
        return second.join(AMONG);
    }
    if phases.is_empty() || second.is_empty() || first == second {
        return first.join(AMONG);
    }
    let words = phases.iter().filter_map(|phase| names.library().phases.iter().find(|words| words.id == *phase));
    words.map(|words| names.text(&words.name)).collect::<Vec<_>>().join(AMONG)
}

fn standing(stages: &[StageOf<'_>], names: &Names) -> Standing {
    let mut standing = Standing::default();
    let mut sum = 0.0;
    for (journey, stage) in stages {
        let name = names.stage(stage).to_owned();
        if !standing.stages.contains(&name) {
            standing.stages.push(name);
        }
        let cells = journey.lanes().iter().map(|lane| Cell { stage: stage.id, lane: lane.id });
        for card in cells.flat_map(|cell| journey.cards_in(cell)) {
            if let Some(feeling) = journey.card(*card).and_then(|card| card.feeling) {
                sum += f64::from(feeling);
                standing.cards.push((journey.id(), *card));
            }
        }
    }
    let count = standing.cards.len();
    standing.feeling = (count > 0).then(|| sum / count as f64);
    standing
}

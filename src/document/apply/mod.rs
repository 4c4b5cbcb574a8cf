//! The only way a project changes: an edit goes in, the edit that undoes it comes out.

mod cards;
mod checklist;
mod journeys;
mod lanes;
mod links;
mod personas;
mod series;
mod stages;
mod workshops;

use super::{AnyId, Edit, EditName, Journey, JourneyId, Lock, Project, SHORT_TEXT, SteeringChange, text};

/// Why an edit was refused; the project is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum EditError {
    /// Nothing has this id.
    #[error("unknown id {}", .0.0)]
    UnknownId(AnyId),
    /// Something has this id already.
    #[error("id {} is taken", .0.0)]
    IdTaken(AnyId),
    /// An index past the end.
    #[error("no such place")]
    NoSuchPlace,
    /// Cards, arrows or numbers still hold on to it.
    #[error("{} is still in use", .0.0)]
    StillInUse(AnyId),
    /// A text longer than its bound, in characters.
    #[error("text longer than {limit}")]
    TextTooLong { limit: usize },
    /// A feeling outside -2..=2.
    #[error("feeling {feeling} off the scale")]
    FeelingOffScale { feeling: i8 },
    /// A time or period that ends before it begins.
    #[error("ends before it begins")]
    TimeReversed,
    /// A stage lists a phase twice.
    #[error("phase repeated")]
    PhaseRepeated,
    /// A persona lists a channel twice.
    #[error("channel repeated")]
    ChannelRepeated,
    /// A picture of more bytes than a project holds.
    #[error("picture of more than {limit} bytes")]
    PictureTooLarge { limit: usize },
    /// The only journey cannot be removed.
    #[error("the last journey")]
    LastJourney,
    /// A done date on an item that is not done.
    #[error("done date without done")]
    DoneDateWithoutDone,
    /// An arrow from a card to itself, or to a card of another journey.
    #[error("arrow leads nowhere")]
    LinkToItself,
    /// A share of more than the whole.
    #[error("more than the whole")]
    OverTheWhole,
    /// A scenario without a name, or of the same name as another.
    #[error("a scenario needs a name of its own")]
    ScenarioName,
    /// A saved view without a name, or of the same name as another.
    #[error("a saved view needs a name of its own")]
    ViewName,
    /// More dots than a person has or a card may have, or more ballots than people.
    #[error("too many dots")]
    TooManyDots,
    /// Answers to a question without a scale, or with one of too many points.
    #[error("answers without a scale")]
    NoScale,
    /// Times whose quartiles or bars do not fit together.
    #[error("times that do not fit together")]
    NoGap,
    /// A tactic's title is the library's.
    #[error("a tactic has no title of its own")]
    TacticHasNoOwnTitle,
    /// The project is locked against it; [`Lock::refuses`] is the rule, and the editor asks it.
    #[error("locked: {}", .0.id())]
    Locked(Lock),
}

/// Carries out one edit and gives back its inverse.
///
/// # Errors
/// What the edit would break; the project is then exactly as it was, also when a batch fails half-way.
pub fn apply(project: &mut Project, edit: Edit) -> Result<Edit, EditError> {
    match edit {
        Edit::RenameProject(name) => rename_project(project, name),
        Edit::AddPersona { index, persona } => personas::add(project, index, *persona),
        Edit::RemovePersona(persona) => personas::remove(project, persona),
        Edit::MovePersona { persona, index } => personas::shift(project, persona, index),
        Edit::SetPersona(persona, change) => personas::set(project, persona, change),
        Edit::AddJourney { index, journey } => journeys::add(project, index, journey),
        Edit::RemoveJourney(journey) => journeys::remove(project, journey),
        Edit::MoveJourney { journey, index } => journeys::shift(project, journey, index),
        Edit::ReplaceJourney(journey) => journeys::replace(project, journey),
        Edit::SetJourney(journey, change) => journeys::set(project, journey, change),
        Edit::AddStage { journey, index, stage } => stages::add(project, journey, index, *stage),
        Edit::RemoveStage(stage) => stages::remove(project, stage),
        Edit::MoveStage { stage, index } => stages::shift(project, stage, index),
        Edit::SetStage(stage, change) => stages::set(project, stage, change),
        Edit::AddLane { journey, index, lane } => lanes::add(project, journey, index, *lane),
        Edit::RemoveLane(lane) => lanes::remove(project, lane),
        Edit::MoveLane { lane, index } => lanes::shift(project, lane, index),
        Edit::SetLane(lane, change) => lanes::set(project, lane, change),
        Edit::AddCard { slot, card } => cards::add(project, slot, card),
        Edit::RemoveCard(card) => cards::remove(project, card),
        Edit::MoveCard { card, slot } => cards::shift(project, card, slot),
        Edit::SetCard(card, change) => cards::set(project, card, change),
        Edit::AddLink(link) => links::add(project, *link),
        Edit::RemoveLink(link) => links::remove(project, link),
        Edit::SetLink(link, change) => links::set(project, link, change),
        Edit::AddItem { stage, index, item } => checklist::add(project, stage, index, *item),
        Edit::RemoveItem(item) => checklist::remove(project, item),
        Edit::MoveItem { item, stage, index } => checklist::shift(project, item, stage, index),
        Edit::SetItem(item, change) => checklist::set(project, item, change),
        Edit::AddSeries { index, series } => series::add(project, index, *series),
        Edit::RemoveSeries(id) => series::remove(project, id),
        Edit::SetSeries(id, change) => series::set(project, id, change),
        Edit::Steer(change) => steer(project, change),
        Edit::AddWorkshop { index, workshop } => workshops::add(project, index, *workshop),
        Edit::RemoveWorkshop(id) => workshops::remove(project, id),
        Edit::SetWorkshop(id, change) => workshops::set(project, id, change),
        Edit::Batch { name, edits } => batch(project, name, edits),
    }
}

fn batch(project: &mut Project, name: EditName, edits: Vec<Edit>) -> Result<Edit, EditError> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match apply(project, edit) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.into_iter().rev() {
                    apply(project, inverse)?;
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(Edit::Batch { name, edits: inverses })
}

fn rename_project(project: &mut Project, name: String) -> Result<Edit, EditError> {
    text::within(&name, SHORT_TEXT)?;
    Ok(Edit::RenameProject(std::mem::replace(&mut project.name, name)))
}

fn steer(project: &mut Project, change: SteeringChange) -> Result<Edit, EditError> {
    let inverse = project.steering.swap(change);
    if let Err(error) = project.steering.validate() {
        project.steering.swap(inverse);
        return Err(error);
    }
    Ok(Edit::Steer(inverse))
}

fn journey_mut(project: &mut Project, id: JourneyId) -> Result<&mut Journey, EditError> {
    project.journeys.iter_mut().find(|journey| journey.id == id).ok_or(EditError::UnknownId(id.into()))
}

/// The journey for which `holds` says yes.
fn journey_with(
    project: &mut Project,
    id: impl Into<AnyId>,
    holds: impl Fn(&Journey) -> bool,
) -> Result<&mut Journey, EditError> {
    project.journeys.iter_mut().find(|journey| holds(journey)).ok_or_else(|| EditError::UnknownId(id.into()))
}

/// Refuses ids that are in use, or repeated among themselves.
fn require_free(project: &Project, ids: &[AnyId]) -> Result<(), EditError> {
    for (index, id) in ids.iter().enumerate() {
        if project.taken.contains(&id.0) || ids.iter().take(index).any(|earlier| earlier == id) {
            return Err(EditError::IdTaken(*id));
        }
    }
    Ok(())
}

/// Refuses an index past the end of a list of this length.
const fn require_place(index: usize, len: usize) -> Result<(), EditError> {
    if index > len { Err(EditError::NoSuchPlace) } else { Ok(()) }
}

/// Moves an element of a list to an index counted without it; gives back where it was.
fn shift_in<T>(list: &mut Vec<T>, from: usize, to: usize) -> Result<usize, EditError> {
    if from >= list.len() || to >= list.len() {
        return Err(EditError::NoSuchPlace);
    }
    let element = list.remove(from);
    list.insert(to, element);
    Ok(from)
}

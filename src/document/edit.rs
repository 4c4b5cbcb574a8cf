//! Every change a project can undergo, as a value.

use super::{
    Card, CardChange, CardId, Item, ItemChange, ItemId, Journey, JourneyChange, JourneyId, Lane, LaneChange, LaneId,
    Link, LinkChange, LinkId, Lock, Persona, PersonaChange, PersonaId, Series, SeriesChange, SeriesId, Slot, Stage,
    StageChange, StageId, SteeringChange, Workshop, WorkshopChange, WorkshopId,
};

/// One change. [`super::apply()`] carries it out and hands back the edit that undoes it.
///
/// Removing refuses a noun that others still hold on to; [`super::plan`] composes the batches that clear the way.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum Edit {
    /// Renames the project.
    RenameProject(String),
    /// Puts a persona before the one at `index`.
    AddPersona { index: usize, persona: Box<Persona> },
    /// Takes a persona away; no journey may be about it.
    RemovePersona(PersonaId),
    /// Moves a persona to `index`, counted without it.
    MovePersona { persona: PersonaId, index: usize },
    /// Changes one property of a persona.
    SetPersona(PersonaId, PersonaChange),
    /// Puts a journey with all that it holds before the one at `index`.
    AddJourney { index: usize, journey: Box<Journey> },
    /// Takes a journey away; it may not be the last, and no step may be mapped on its stages.
    RemoveJourney(JourneyId),
    /// Moves a journey to `index`, counted without it.
    MoveJourney { journey: JourneyId, index: usize },
    /// Puts a journey in the place of the one with its id; no step may be mapped on a stage that goes.
    ReplaceJourney(Box<Journey>),
    /// Changes one property of a journey.
    SetJourney(JourneyId, JourneyChange),
    /// Puts a stage, its checklist with it, before the stage at `index`.
    AddStage { journey: JourneyId, index: usize, stage: Box<Stage> },
    /// Takes a stage away; its cells must be empty and no step may be mapped on it.
    RemoveStage(StageId),
    /// Moves a stage to `index` among its journey's stages, counted without it.
    MoveStage { stage: StageId, index: usize },
    /// Changes one property of a stage.
    SetStage(StageId, StageChange),
    /// Puts a lane before the lane at `index`.
    AddLane { journey: JourneyId, index: usize, lane: Box<Lane> },
    /// Takes a lane away; its cells must be empty.
    RemoveLane(LaneId),
    /// Moves a lane to `index` among its journey's lanes, counted without it.
    MoveLane { lane: LaneId, index: usize },
    /// Changes one property of a lane.
    SetLane(LaneId, LaneChange),
    /// Puts a new card into a slot.
    AddCard { slot: Slot, card: Box<Card> },
    /// Takes a card away; no arrow may hold on to it.
    RemoveCard(CardId),
    /// Moves a card to a slot of the same journey, whose index is counted without the card.
    MoveCard { card: CardId, slot: Slot },
    /// Changes one property of a card.
    SetCard(CardId, CardChange),
    /// Draws an arrow between two cards of one journey.
    AddLink(Box<Link>),
    /// Takes an arrow away.
    RemoveLink(LinkId),
    /// Changes one property of an arrow.
    SetLink(LinkId, LinkChange),
    /// Puts a checklist item before the stage's item at `index`.
    AddItem { stage: StageId, index: usize, item: Box<Item> },
    /// Takes a checklist item away.
    RemoveItem(ItemId),
    /// Moves an item to `index` of a stage's checklist, counted without it.
    MoveItem { item: ItemId, stage: StageId, index: usize },
    /// Changes one property of a checklist item.
    SetItem(ItemId, ItemChange),
    /// Puts imported numbers before the series at `index`.
    AddSeries { index: usize, series: Box<Series> },
    /// Takes imported numbers away.
    RemoveSeries(SeriesId),
    /// Changes one property of a series.
    SetSeries(SeriesId, SeriesChange),
    /// Changes one part of what the user says beside map and numbers.
    Steer(SteeringChange),
    /// Puts a workshop, the cards it set aside with it, before the one at `index`.
    AddWorkshop { index: usize, workshop: Box<Workshop> },
    /// Takes a workshop away, the cards it set aside with it.
    RemoveWorkshop(WorkshopId),
    /// Changes one part of a workshop.
    SetWorkshop(WorkshopId, WorkshopChange),
    /// Several edits that the user sees as one; applied wholly or not at all.
    Batch { name: EditName, edits: Vec<Edit> },
}

/// What an edit is called in the menu ("Undo Move card"); the words are messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum EditName {
    RenameProject,
    AddPersona,
    RemovePersona,
    MovePersona,
    ChangePersona,
    AddJourney,
    DuplicateJourney,
    RemoveJourney,
    MoveJourney,
    RenameJourney,
    ChangeJourney,
    SwitchFramework,
    AddStage,
    RemoveStage,
    MoveStage,
    RenameStage,
    RecolourStage,
    ChangeStage,
    AddLane,
    RemoveLane,
    MoveLane,
    RenameLane,
    HideLane,
    AddCard,
    RemoveCard,
    MoveCard,
    RenameCard,
    RecolourCard,
    ChangeFeelings,
    ChangeCard,
    DuplicateCard,
    Paste,
    AddLink,
    RemoveLink,
    ChangeLink,
    AddItem,
    RemoveItem,
    MoveItem,
    TickItem,
    ChangeItem,
    ImportNumbers,
    RemoveNumbers,
    ChangeNumbers,
    ChangeMoney,
    ChangeTarget,
    ChangeScenarios,
    ChangeNotes,
    DismissObstacle,
    ChangeRecipe,
    ChangeViews,
    LockStructure,
    LockAll,
    Unlock,
    AddWorkshop,
    RemoveWorkshop,
    ChangeWorkshop,
    EndWorkshop,
    ChangeAgenda,
    DotVote,
    ChangeDecisions,
    ParkCard,
    ChangeParkingLot,
}

impl EditName {
    /// All names with their stable ids (as in messages).
    pub const ALL: [(Self, &'static str); 62] = [
        (Self::RenameProject, "rename-project"),
        (Self::AddPersona, "add-persona"),
        (Self::RemovePersona, "remove-persona"),
        (Self::MovePersona, "move-persona"),
        (Self::ChangePersona, "change-persona"),
        (Self::AddJourney, "add-journey"),
        (Self::DuplicateJourney, "duplicate-journey"),
        (Self::RemoveJourney, "remove-journey"),
        (Self::MoveJourney, "move-journey"),
        (Self::RenameJourney, "rename-journey"),
        (Self::ChangeJourney, "change-journey"),
        (Self::SwitchFramework, "switch-framework"),
        (Self::AddStage, "add-stage"),
        (Self::RemoveStage, "remove-stage"),
        (Self::MoveStage, "move-stage"),
        (Self::RenameStage, "rename-stage"),
        (Self::RecolourStage, "recolour-stage"),
        (Self::ChangeStage, "change-stage"),
        (Self::AddLane, "add-lane"),
        (Self::RemoveLane, "remove-lane"),
        (Self::MoveLane, "move-lane"),
        (Self::RenameLane, "rename-lane"),
        (Self::HideLane, "hide-lane"),
        (Self::AddCard, "add-card"),
        (Self::RemoveCard, "remove-card"),
        (Self::MoveCard, "move-card"),
        (Self::RenameCard, "rename-card"),
        (Self::RecolourCard, "recolour-card"),
        (Self::ChangeFeelings, "change-feelings"),
        (Self::ChangeCard, "change-card"),
        (Self::DuplicateCard, "duplicate-card"),
        (Self::Paste, "paste"),
        (Self::AddLink, "add-link"),
        (Self::RemoveLink, "remove-link"),
        (Self::ChangeLink, "change-link"),
        (Self::AddItem, "add-item"),
        (Self::RemoveItem, "remove-item"),
        (Self::MoveItem, "move-item"),
        (Self::TickItem, "tick-item"),
        (Self::ChangeItem, "change-item"),
        (Self::ImportNumbers, "import-numbers"),
        (Self::RemoveNumbers, "remove-numbers"),
        (Self::ChangeNumbers, "change-numbers"),
        (Self::ChangeMoney, "change-money"),
        (Self::ChangeTarget, "change-target"),
        (Self::ChangeScenarios, "change-scenarios"),
        (Self::ChangeNotes, "change-notes"),
        (Self::DismissObstacle, "dismiss-obstacle"),
        (Self::ChangeRecipe, "change-recipe"),
        (Self::ChangeViews, "change-views"),
        (Self::LockStructure, "lock-structure"),
        (Self::LockAll, "lock-all"),
        (Self::Unlock, "unlock"),
        (Self::AddWorkshop, "add-workshop"),
        (Self::RemoveWorkshop, "remove-workshop"),
        (Self::ChangeWorkshop, "change-workshop"),
        (Self::EndWorkshop, "end-workshop"),
        (Self::ChangeAgenda, "change-agenda"),
        (Self::DotVote, "dot-vote"),
        (Self::ChangeDecisions, "change-decisions"),
        (Self::ParkCard, "park-card"),
        (Self::ChangeParkingLot, "change-parking-lot"),
    ];

    /// The stable id, as in messages.
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(name, _)| *name == self).map_or("change-card", |(_, id)| id)
    }
}

impl Edit {
    /// Whether it gives one property a value: its inverse is itself when the property has that value already.
    pub(super) const fn sets_property(&self) -> bool {
        matches!(
            self,
            Self::RenameProject(_)
                | Self::SetPersona(..)
                | Self::SetJourney(..)
                | Self::SetStage(..)
                | Self::SetLane(..)
                | Self::SetCard(..)
                | Self::SetLink(..)
                | Self::SetItem(..)
                | Self::SetSeries(..)
                | Self::Steer(_)
                | Self::SetWorkshop(..)
        )
    }

    /// What the menu calls this edit.
    pub const fn name(&self) -> EditName {
        use EditName as N;
        match self {
            Self::RenameProject(_) => N::RenameProject,
            Self::AddPersona { .. } => N::AddPersona,
            Self::RemovePersona(_) => N::RemovePersona,
            Self::MovePersona { .. } => N::MovePersona,
            Self::SetPersona(..) => N::ChangePersona,
            Self::AddJourney { .. } => N::AddJourney,
            Self::RemoveJourney(_) => N::RemoveJourney,
            Self::MoveJourney { .. } => N::MoveJourney,
            Self::ReplaceJourney(_) => N::SwitchFramework,
            Self::SetJourney(_, JourneyChange::Name(_)) => N::RenameJourney,
            Self::SetJourney(..) => N::ChangeJourney,
            Self::AddStage { .. } => N::AddStage,
            Self::RemoveStage(_) => N::RemoveStage,
            Self::MoveStage { .. } => N::MoveStage,
            Self::SetStage(_, StageChange::Name(_)) => N::RenameStage,
            Self::SetStage(_, StageChange::Colour(_)) => N::RecolourStage,
            Self::SetStage(..) => N::ChangeStage,
            Self::AddLane { .. } => N::AddLane,
            Self::RemoveLane(_) => N::RemoveLane,
            Self::MoveLane { .. } => N::MoveLane,
            Self::SetLane(_, LaneChange::Name(_)) => N::RenameLane,
            Self::SetLane(_, LaneChange::Hidden(_)) => N::HideLane,
            Self::AddCard { .. } => N::AddCard,
            Self::RemoveCard(_) => N::RemoveCard,
            Self::MoveCard { .. } => N::MoveCard,
            Self::SetCard(_, CardChange::Title(_)) => N::RenameCard,
            Self::SetCard(_, CardChange::Colour(_)) => N::RecolourCard,
            Self::SetCard(..) => N::ChangeCard,
            Self::AddLink(_) => N::AddLink,
            Self::RemoveLink(_) => N::RemoveLink,
            Self::SetLink(..) => N::ChangeLink,
            Self::AddItem { .. } => N::AddItem,
            Self::RemoveItem(_) => N::RemoveItem,
            Self::MoveItem { .. } => N::MoveItem,
            Self::SetItem(_, ItemChange::State { .. }) => N::TickItem,
            Self::SetItem(..) => N::ChangeItem,
            Self::AddSeries { .. } => N::ImportNumbers,
            Self::RemoveSeries(_) => N::RemoveNumbers,
            Self::SetSeries(..) => N::ChangeNumbers,
            Self::Steer(change) => steering_name(change),
            Self::AddWorkshop { .. } => N::AddWorkshop,
            Self::RemoveWorkshop(_) => N::RemoveWorkshop,
            Self::SetWorkshop(_, change) => workshop_name(change),
            Self::Batch { name, .. } => *name,
        }
    }
}

const fn steering_name(change: &SteeringChange) -> EditName {
    match change {
        SteeringChange::Money(_) => EditName::ChangeMoney,
        SteeringChange::Target(_) => EditName::ChangeTarget,
        SteeringChange::Scenarios(_) => EditName::ChangeScenarios,
        SteeringChange::Notes(_) => EditName::ChangeNotes,
        SteeringChange::Dismissed(_) => EditName::DismissObstacle,
        SteeringChange::Views(_) => EditName::ChangeViews,
        SteeringChange::Recipe { .. } => EditName::ChangeRecipe,
        SteeringChange::Lock(Lock::Structure) => EditName::LockStructure,
        SteeringChange::Lock(Lock::Full) => EditName::LockAll,
        SteeringChange::Lock(Lock::None) => EditName::Unlock,
    }
}

const fn workshop_name(change: &WorkshopChange) -> EditName {
    match change {
        WorkshopChange::Title(_) | WorkshopChange::Day(_) => EditName::ChangeWorkshop,
        WorkshopChange::EndedAfter(_) => EditName::EndWorkshop,
        WorkshopChange::Agenda(_) => EditName::ChangeAgenda,
        WorkshopChange::Votes(_) => EditName::DotVote,
        WorkshopChange::Decisions(_) => EditName::ChangeDecisions,
        WorkshopChange::ParkingLot(_) => EditName::ChangeParkingLot,
    }
}

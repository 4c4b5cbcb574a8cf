//! Which items of a plan stand together.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::filter::last_of_week;
use super::{Entry, PlanSight};
use crate::document::{Item, ItemId, ItemState, StageId};

/// By what items stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grouping {
    /// By the stage they belong to.
    #[default]
    Stage,
    /// By who does them.
    Owner,
    /// By when they are due.
    Due,
    /// By how far they are.
    State,
    /// All in one.
    Nothing,
}

impl Grouping {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] = [Self::Stage, Self::Owner, Self::Due, Self::State, Self::Nothing];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::State => "state",
            Self::Nothing => "nothing",
        }
    }
}

/// Items that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanGroup {
    /// What they have in common.
    pub key: GroupKey,
    /// Which they are, with their stages, in order.
    pub items: Vec<(StageId, ItemId)>,
}

/// What the items of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKey {
    /// The stage.
    Stage(StageId),
    /// When they are due.
    Due(DueGroup),
    /// How far they are.
    State(ItemState),
    /// Who does them.
    Owner(String),
    /// Nobody does them yet.
    Nobody,
    /// Nothing: these are all.
    All,
}

/// When the items of a group are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueGroup {
    /// Before today.
    Overdue,
    /// From today to this week's Sunday.
    ThisWeek,
    /// After this week.
    Later,
    /// No day has been set.
    Undated,
    /// Nothing is to be done any more.
    Finished,
}

impl DueGroup {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::ThisWeek => "week",
            Self::Later => "later",
            Self::Undated => "undated",
            Self::Finished => "finished",
        }
    }

    /// The group of an item.
    pub fn of(item: &Item, today: Date) -> Self {
        match item.due {
            _ if !item.state.is_open() => Self::Finished,
            None => Self::Undated,
            Some(due) if due < today => Self::Overdue,
            Some(due) if due <= last_of_week(today) => Self::ThisWeek,
            Some(_) => Self::Later,
        }
    }
}

/// Puts entries in their groups, in which they keep their order; `empty_stages` = stages without entries count too.
pub(super) fn grouped(
    entries: &[Entry<'_>],
    grouping: Grouping,
    sight: &PlanSight<'_>,
    empty_stages: bool,
) -> Vec<PlanGroup> {
    let mut groups: BTreeMap<(usize, GroupKey), Vec<(StageId, ItemId)>> = BTreeMap::new();
    let places: BTreeMap<StageId, usize> =
        sight.journey.stages().iter().enumerate().map(|(place, stage)| (stage.id, place)).collect();
    if grouping == Grouping::Stage && empty_stages {
        groups.extend(places.iter().map(|(id, place)| ((*place, GroupKey::Stage(*id)), Vec::new())));
    }
    for entry in entries {
        let key = key_of(entry, grouping, sight.today);
        let place = match &key {
            GroupKey::Stage(id) => places.get(id).copied().unwrap_or_default(),
            _ => 0,
        };
        groups.entry((place, key)).or_default().push((entry.stage.id, entry.item.id));
    }
    groups.into_iter().map(|((_, key), items)| PlanGroup { key, items }).collect()
}

fn key_of(entry: &Entry<'_>, grouping: Grouping, today: Date) -> GroupKey {
    match grouping {
        Grouping::Stage => GroupKey::Stage(entry.stage.id),
        Grouping::Owner => match entry.item.owner.trim() {
            "" => GroupKey::Nobody,
            owner => GroupKey::Owner(owner.to_owned()),
        },
        Grouping::Due => GroupKey::Due(DueGroup::of(entry.item, today)),
        Grouping::State => GroupKey::State(entry.item.state),
        Grouping::Nothing => GroupKey::All,
    }
}

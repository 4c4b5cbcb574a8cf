//! The checklist as a plan: which items are in sight, in which order and groups, and how far they are.

#[cfg(test)]
mod claims;
mod facets;
mod filter;
mod group;
mod order;
mod progress;

use jiff::civil::Date;

use super::StageLeak;
use crate::document::{Item, Journey, Stage};
use crate::library::Names;
pub use facets::Facets;
pub use filter::{DueSpan, FilterPart, PlanFilter};
pub use group::{DueGroup, GroupKey, Grouping, PlanGroup};
pub use order::PlanOrder;
pub use progress::{Progress, is_overdue};

/// How a user wants to see the plan; by default everything, by stage, in his own order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanView {
    /// Which items are in sight.
    pub filter: PlanFilter,
    /// In which order they stand within their group.
    pub order: PlanOrder,
    /// Which of them stand together.
    pub grouping: Grouping,
}

/// What a plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct PlanSight<'a> {
    /// The journey whose checklists are shown.
    pub journey: &'a Journey,
    /// The words of titles, and the library's estimates.
    pub names: Names,
    /// The day, for what is overdue.
    pub today: Date,
    /// Where most customers are lost, for the recommended order.
    pub leak: Option<&'a StageLeak>,
}

/// An item with the stage it belongs to.
#[derive(Clone, Copy)]
struct Entry<'a> {
    stage: &'a Stage,
    item: &'a Item,
}

impl PlanView {
    /// The items in sight, in their groups. Without a filter every stage is a group, an empty one too.
    pub fn groups(&self, sight: &PlanSight<'_>) -> Vec<PlanGroup> {
        let stages = sight.journey.stages().iter();
        let entries = stages.flat_map(|stage| stage.checklist.iter().map(move |item| Entry { stage, item }));
        let mut entries: Vec<_> = entries.filter(|entry| self.filter.shows(sight, entry.stage, entry.item)).collect();
        order::sort(&mut entries, self.order, sight);
        group::grouped(&entries, self.grouping, sight, !self.filter.is_active())
    }
}

//! Which items of a plan are in sight.

use std::mem::discriminant;

use jiff::civil::Date;

use super::{PlanSight, is_overdue};
use crate::document::{Channel, Item, ItemState, Journey, Level, Stage, StageId};
use crate::library::{Names, Tactic};

/// What the user wants to see; by default everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanFilter {
    /// Every one of these words must stand in the title, note, owner or tags, whatever the case.
    pub words: String,
    parts: Vec<FilterPart>,
}

/// One condition. Of conditions of one kind any may hold; those of different kinds must all hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPart {
    /// It is in this state.
    State(ItemState),
    /// It belongs to this stage.
    Stage(StageId),
    /// This person does it; an empty name = nobody does.
    Owner(String),
    /// It is due then.
    Due(DueSpan),
    /// The tactic works through this channel.
    Channel(Channel),
    /// The framework with this id advises the tactic.
    Framework(String),
    /// It carries this tag.
    Tag(String),
    /// It takes this much.
    Effort(Level),
    /// It brings this much.
    Impact(Level),
}

/// When an item is due. What is finished is due no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueSpan {
    /// Before today.
    Overdue,
    /// From today to this week's Sunday.
    ThisWeek,
    /// From today to the last day of this month.
    ThisMonth,
    /// No day has been set.
    Undated,
}

impl DueSpan {
    /// All spans, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::ThisWeek, Self::ThisMonth, Self::Undated];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::ThisWeek => "week",
            Self::ThisMonth => "month",
            Self::Undated => "undated",
        }
    }

    /// Whether an item is due in this span.
    pub fn holds(self, item: &Item, today: Date) -> bool {
        let until = |last: Date| item.state.is_open() && item.due.is_some_and(|due| (today..=last).contains(&due));
        match self {
            Self::Overdue => is_overdue(item, today),
            Self::ThisWeek => until(last_of_week(today)),
            Self::ThisMonth => until(today.last_of_month()),
            Self::Undated => item.due.is_none(),
        }
    }
}

impl PlanFilter {
    /// Whether it holds anything back.
    pub fn is_active(&self) -> bool {
        !self.parts.is_empty() || !self.words.trim().is_empty()
    }

    /// The conditions, in the order they were set.
    pub fn parts(&self) -> &[FilterPart] {
        &self.parts
    }

    /// Whether a condition is set.
    pub fn has(&self, part: &FilterPart) -> bool {
        self.parts.contains(part)
    }

    /// Sets a condition, or takes it away.
    pub fn toggle(&mut self, part: FilterPart) {
        match self.parts.iter().position(|other| *other == part) {
            Some(place) => drop(self.parts.remove(place)),
            None => self.parts.push(part),
        }
    }

    /// Takes conditions away that are about stages of another journey.
    pub fn forget_lost_stages(&mut self, journey: &Journey) {
        self.parts.retain(|part| !matches!(part, FilterPart::Stage(id) if journey.stage(*id).is_none()));
    }

    /// Whether an item of a stage is in sight.
    pub fn shows(&self, sight: &PlanSight<'_>, stage: &Stage, item: &Item) -> bool {
        let fits = |part: &FilterPart| part.fits(sight, stage, item);
        let alike = |part: &FilterPart| {
            let kind = discriminant(part);
            self.parts.iter().filter(move |other| discriminant(*other) == kind)
        };
        self.parts.iter().all(|part| alike(part).any(fits)) && self.has_words(sight.names, item)
    }

    fn has_words(&self, names: Names, item: &Item) -> bool {
        if self.words.trim().is_empty() {
            return true;
        }
        let text = format!("{}\n{}\n{}\n{}", names.item(item), item.owner, item.note, item.tags.join("\n"));
        let text = text.to_lowercase();
        self.words.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

impl FilterPart {
    fn fits(&self, sight: &PlanSight<'_>, stage: &Stage, item: &Item) -> bool {
        let names = sight.names;
        let tactic = |holds: &dyn Fn(&Tactic) -> bool| {
            item.tactic().and_then(|id| names.library().tactic(id)).is_some_and(holds)
        };
        match self {
            Self::State(state) => item.state == *state,
            Self::Stage(id) => stage.id == *id,
            Self::Owner(owner) => item.owner.trim() == owner,
            Self::Due(span) => span.holds(item, sight.today),
            Self::Channel(channel) => tactic(&|tactic| tactic.channels.contains(channel)),
            Self::Framework(id) => tactic(&|tactic| tactic.frameworks.contains(id)),
            Self::Tag(tag) => item.tags.contains(tag),
            Self::Effort(level) => names.effort(item) == *level,
            Self::Impact(level) => names.impact(item) == *level,
        }
    }
}

/// The Sunday that ends a day's week.
pub(super) fn last_of_week(day: Date) -> Date {
    let left = 7 - day.weekday().to_monday_one_offset();
    day.checked_add(jiff::Span::new().days(left)).unwrap_or(day)
}

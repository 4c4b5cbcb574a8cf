//! A saved view: a part of a map under a name, with the filter and the lanes that were shown.

use std::collections::BTreeSet;

use super::{Cell, Channel, EditError, Evidence, JourneyId, LaneId, LaneRole, Medium, PersonaId, SHORT_TEXT, text};

/// A look at a map, kept by what the map holds and not by pixels, so that it fits every window and every later map.
///
/// What it names may be gone: it then shows what is left, and all of it again when that is back by undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// What the user calls it; not empty.
    pub name: String,
    /// Whose map it shows.
    pub journey: JourneyId,
    /// The part that is in sight; `None` = the whole map.
    pub area: Option<Area>,
    /// The conditions of the filter; empty = none.
    pub filter: Vec<Condition>,
    /// The lanes that are not shown.
    pub hidden: Vec<LaneId>,
}

/// A part of a map, from the cell in its left top corner to the one in its right bottom corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first stage and the first lane.
    pub from: Cell,
    /// The last stage and the last lane.
    pub to: Cell,
}

/// What a card must be, to stay as it is while others are dimmed.
///
/// Of conditions of one kind any may hold; those of different kinds must all hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// It lies on a map about this persona.
    Persona(PersonaId),
    /// This person takes care of it; an empty name = nobody does.
    Owner(String),
    /// It carries this tag.
    Tag(String),
    /// The customer meets the business through this.
    Channel(Channel),
    /// It is in the world, or on a screen.
    Medium(Medium),
    /// It feels like this, from -2 to 2.
    Feeling(i8),
    /// It lies in a lane for this.
    Kind(LaneRole),
    /// It rests on this; `None` = nobody said on what.
    Evidence(Option<Evidence>),
    /// The customer decides here to stay or to go.
    MomentOfTruth,
    /// It is a question or a pain point from which no arrow leads to an answer.
    Unanswered,
}

impl SavedView {
    fn validate(&self) -> Result<(), EditError> {
        text::within(&self.name, SHORT_TEXT)?;
        self.filter.iter().try_for_each(|condition| match condition {
            Condition::Owner(words) | Condition::Tag(words) => text::within(words, SHORT_TEXT),
            Condition::Feeling(feeling) if !(-2..=2).contains(feeling) => {
                Err(EditError::FeelingOffScale { feeling: *feeling })
            }
            _ => Ok(()),
        })
    }

    /// The ids of what it names.
    pub(super) fn ids(&self) -> impl Iterator<Item = u32> + '_ {
        let cells = self.area.iter().flat_map(|area| [area.from, area.to]);
        let cells = cells.flat_map(|cell| [cell.stage.0, cell.lane.0]);
        let personas = self.filter.iter().filter_map(|condition| match condition {
            Condition::Persona(persona) => Some(persona.0),
            _ => None,
        });
        let hidden = self.hidden.iter().map(|lane| lane.0);
        std::iter::once(self.journey.0).chain(cells).chain(personas).chain(hidden)
    }
}

/// Refuses texts over their bounds, feelings off the scale, and views without a name of their own.
pub(super) fn validate(views: &[SavedView]) -> Result<(), EditError> {
    let mut names = BTreeSet::new();
    views.iter().try_for_each(|view| {
        view.validate()?;
        let own = !view.name.trim().is_empty() && names.insert(view.name.as_str());
        if own { Ok(()) } else { Err(EditError::ViewName) }
    })
}

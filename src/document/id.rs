//! Ids of the nouns: one space of numbers for the whole project, so that an id names one thing wherever it stands.

use serde::{Deserialize, Serialize};

/// The bare number behind every typed id; unique over all nouns of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyId(pub u32);

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl From<$name> for AnyId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
    )*};
}

typed_id! {
    /// Names a journey.
    JourneyId
    /// Names a persona.
    PersonaId
    /// Names a stage (a column).
    StageId
    /// Names a lane (a row).
    LaneId
    /// Names a card.
    CardId
    /// Names an arrow between two cards.
    LinkId
    /// Names a checklist item.
    ItemId
    /// Names a series of imported numbers.
    SeriesId
    /// Names a workshop.
    WorkshopId
}

//! A saved view as a record of format 1, and back.

use serde::{Deserialize, Serialize};

use crate::document::{self, Cell, Channel, Evidence, JourneyId, LaneId, LaneRole, Medium, PersonaId, StageId};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    pub name: String,
    pub journey: JourneyId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filter: Vec<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<LaneId>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    pub stages: (StageId, StageId),
    pub lanes: (LaneId, LaneId),
}

#[derive(Serialize, Deserialize)]
pub enum Condition {
    Persona(PersonaId),
    Owner(String),
    Tag(String),
    Channel(Channel),
    Medium(Medium),
    Feeling(i8),
    Kind(LaneRole),
    Evidence(Option<Evidence>),
    MomentOfTruth,
    Unanswered,
}

impl From<document::SavedView> for SavedView {
    fn from(view: document::SavedView) -> Self {
        let area = view
            .area
            .map(|area| Area { stages: (area.from.stage, area.to.stage), lanes: (area.from.lane, area.to.lane) });
        let filter = view.filter.into_iter().map(Condition::from).collect();
        Self { name: view.name, journey: view.journey, area, filter, hidden: view.hidden }
    }
}

impl From<SavedView> for document::SavedView {
    fn from(view: SavedView) -> Self {
        let area = view.area.map(|area| document::Area {
            from: Cell { stage: area.stages.0, lane: area.lanes.0 },
            to: Cell { stage: area.stages.1, lane: area.lanes.1 },
        });
        let filter = view.filter.into_iter().map(document::Condition::from).collect();
        Self { name: view.name, journey: view.journey, area, filter, hidden: view.hidden }
    }
}

/// The same variants, both ways.
macro_rules! same_variants {
    ($($name:ident)*; $($bare:ident)*) => {
        impl From<document::Condition> for Condition {
            fn from(condition: document::Condition) -> Self {
                match condition {
                    $(document::Condition::$name(value) => Self::$name(value),)*
                    $(document::Condition::$bare => Self::$bare,)*
                }
            }
        }

        impl From<Condition> for document::Condition {
            fn from(condition: Condition) -> Self {
                match condition {
                    $(Condition::$name(value) => Self::$name(value),)*
                    $(Condition::$bare => Self::$bare,)*
                }
            }
        }
    };
}

same_variants! { Persona Owner Tag Channel Medium Feeling Kind Evidence; MomentOfTruth Unanswered }

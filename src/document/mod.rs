//! The sealed document: the nouns of a project, the edits that change it, and the rules that always hold.
//!
//! Everything can be read from anywhere; only [`apply()`] changes a [`Project`], because its collections are private
//! to this folder. A noun such as [`Card`] has public fields: it is a value that an [`Edit`] carries in or hands back.

mod apply;
mod card;
mod check;
mod checklist;
pub mod clip;
mod colour;
mod dot_vote;
mod duplicate;
mod earlier;
mod edit;
mod history;
mod id;
mod journey;
mod lane;
mod link;
mod lock;
mod measured;
mod persona;
mod phase;
pub mod plan;
mod project;
mod saved_view;
mod series;
mod stage;
mod stamped;
mod steering;
mod text;
mod workshop;

pub use apply::{EditError, apply};
pub use card::{Card, CardChange, Channel, Evidence, Medium};
pub use check::{Violation, check};
pub use checklist::{Item, ItemChange, ItemState, Level, Subject};
pub use colour::Colour;
pub use dot_vote::DotVote;
pub use duplicate::duplicate;
pub use earlier::{Arrangement, Column, Earlier, FormerStep, MadeStage, Resting};
pub use edit::{Edit, EditName};
pub use history::History;
pub use id::{AnyId, CardId, ItemId, JourneyId, LaneId, LinkId, PersonaId, SeriesId, StageId, WorkshopId};
pub use journey::{Cell, Journey, JourneyChange, JourneyParts, Slot, Version};
pub use lane::{Lane, LaneChange, LaneRole};
pub use link::{Link, LinkChange, LinkKind};
pub use lock::Lock;
pub use measured::{Answers, Gap, Measure};
pub use persona::{PICTURE_BYTES, Persona, PersonaChange, Picture};
pub use phase::Phase;
pub use project::{Language, Project, ProjectParts};
pub use saved_view::{Area, Condition, SavedView};
pub use series::{Period, Series, SeriesChange, Source, Step, StepOrigin, Unit};
pub use stage::{Stage, StageChange, StageOrigin, TimeSpent};
pub use stamped::Stamp;
pub use steering::{
    Budget, Cents, Choice, Currency, Fraction, Improvement, Money, Note, Scenario, Steering, SteeringChange, StepRate,
    Target,
};
pub use text::{LONG_TEXT, SHORT_TEXT};
pub use workshop::{AgendaItem, AgendaPage, Decision, Workshop, WorkshopChange};

//! Numbers × map × checklist: where customers are lost, and what to do about it first.

mod advice;
mod leak;
mod map_facts;
mod mapping;
mod recommend;
#[cfg(test)]
mod sample;
mod sentence;
mod shown;
mod stage_facts;

pub use advice::{Advice, advise, latest_series, series_for};
pub use leak::{Silence, StageLeak, find};
pub use map_facts::map_facts;
pub use mapping::suggest_stages;
pub use recommend::{Reason, Recommendation, recommend};
pub use sentence::{count_in_unit, reason_phrase, sentence};
pub use shown::shown_series;
pub use stage_facts::{LeakPlace, StageFacts, stage_facts};

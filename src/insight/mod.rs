//! Numbers × map × checklist: where customers are lost, and what to do about it first.

mod advice;
mod compare;
mod course;
mod gaps;
mod leak;
mod map_facts;
mod map_words;
mod mapping;
mod passage;
mod plan;
mod recommend;
#[cfg(test)]
mod sample;
mod sentence;
mod shown;
mod stage_facts;
mod trend;

pub use advice::{Advice, advise, latest_series, series_for};
pub use compare::{Column, Comparison, Side, Standing, compare};
pub use course::{SeriesGroup, course, neighbour, segment, series_groups};
pub use gaps::{Gap, gaps, working_on};
pub use leak::{Silence, StageLeak, find};
pub use map_facts::map_facts;
pub use map_words::series_title;
pub use mapping::suggest_stages;
pub use passage::{Apart, Passage, apart, passages};
pub use plan::{
    DueGroup, DueSpan, Facets, FilterPart, GroupKey, Grouping, PlanFilter, PlanGroup, PlanOrder, PlanSight, PlanView,
    Progress, is_overdue,
};
pub use recommend::{Reason, Recommendation, recommend};
pub use sentence::{count_in_unit, reason_phrase, sentence};
pub use shown::{lender, on_journey, shown_series};
pub use stage_facts::{LeakPlace, StageFacts, stage_facts};

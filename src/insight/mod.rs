//! Numbers × map × checklist: where customers are lost, and what to do about it first.

mod advice;
mod aim;
mod benchmark;
mod compare;
mod course;
mod effect;
mod effect_words;
mod gaps;
mod imagine;
mod interval_words;
mod leak;
mod loyals;
mod map_facts;
mod map_words;
mod mapping;
mod obstacles;
mod passage;
mod plan;
mod recommend;
#[cfg(test)]
mod sample;
mod sentence;
mod shown;
mod spending;
mod stage_facts;
mod trend;
mod versions;
mod why;
mod workshop;

pub use advice::{Advice, advise, latest_series, series_for};
pub use aim::{Aim, Measure, aim, rate_of};
pub use benchmark::{Beside, benchmarks_for};
pub use compare::{Column, Comparison, Side, Standing, compare};
pub use course::{
    CourseLine, alike, counterpart_of, course, is_name_of, lines, neighbour, of_one_period, segment, series_lines,
};
pub use effect::{Compared, Effect, Outcome, Verdict, effects, news};
pub use effect_words::{effect_caveat, effect_news, effect_sentence, points};
pub use gaps::{Gap, gaps, working_on};
pub use imagine::{Imagined, imagine};
pub use interval_words::interval_words;
pub use leak::{Silence, StageLeak, find};
pub use loyals::{Again, FOR_ACTIVE, FOR_PASSIVE, Loyals, Recommend, loyals};
pub use map_facts::map_facts;
pub use map_words::series_title;
pub use mapping::suggest_stages;
pub use obstacles::{ObstacleHint, suggest_obstacles};
pub use passage::{Apart, Passage, apart, passages};
pub use plan::{
    DueGroup, DueSpan, Facets, FilterPart, GroupKey, Grouping, PlanFilter, PlanGroup, PlanOrder, PlanSight, PlanView,
    Progress, is_overdue,
};
pub use recommend::{Reason, Recommendation, recommend};
pub use sentence::{count_in_unit, leak_title, reason_phrase, sentence};
pub use shown::{lender, on_journey, shown_series};
pub use spending::{Spending, StageSpending, spending, takings};
pub use stage_facts::{LeakPlace, StageFacts, stage_facts};
pub use versions::{other_feelings, other_version};
pub use why::{obstacle_sentence, obstacle_title, why};
pub use workshop::{
    PlacedCard, agenda_name, all_cards, card_name, find_card, is_past, page_name, vote_ranking, workshop_name,
};

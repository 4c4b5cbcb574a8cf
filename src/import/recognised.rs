//! What kind of table a table is.

use super::recognise::kind_words;
use crate::document::Language;

/// How the rows of one table are read: an entry of `assets/library/exports.ron`, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recognised(&'static str);

impl Recognised {
    /// Google Analytics 4, report on events.
    pub const GA4_EVENTS: Self = Self("ga4-events");
    /// Google Analytics 4, funnel exploration.
    pub const GA4_EXPLORATION: Self = Self("ga4-exploration");
    /// `PrestaShop`, statistics.
    pub const PRESTASHOP: Self = Self("prestashop");
    /// One row a step; one or several columns with counts.
    pub const STEPS_AS_ROWS: Self = Self("steps-as-rows");
    /// Percentages only; their counts are computed from the first step's, and so are about right.
    pub const PERCENTAGES: Self = Self(crate::document::Source::PERCENTAGES);
    /// One column a step, one row a period or group.
    pub const STEPS_AS_COLUMNS: Self = Self("steps-as-columns");
    /// One column a step, the rows (campaigns, channels) added up.
    pub const SUMMED_COLUMNS: Self = Self("summed-columns");
    /// One row an event of one customer; no counts yet.
    pub const EVENT_LOG: Self = Self("event-log");
    /// One row an answer.
    pub const SURVEY: Self = Self("survey");
    /// One row a record, with the stage that it is in.
    pub const RECORDS: Self = Self("records");
    /// One row a record, and no stage.
    pub const LIST: Self = Self("list");
    /// A table in which no steps were found.
    pub const UNKNOWN: Self = Self("unknown");

    /// The kinds that code names.
    #[cfg(test)]
    pub(crate) const IN_CODE: [Self; 12] = [
        Self::GA4_EVENTS,
        Self::GA4_EXPLORATION,
        Self::PRESTASHOP,
        Self::STEPS_AS_ROWS,
        Self::PERCENTAGES,
        Self::STEPS_AS_COLUMNS,
        Self::SUMMED_COLUMNS,
        Self::EVENT_LOG,
        Self::SURVEY,
        Self::RECORDS,
        Self::LIST,
        Self::UNKNOWN,
    ];

    /// The kind with an id of the catalogue.
    pub(super) const fn known(id: &'static str) -> Self {
        Self(id)
    }

    /// A stable name for scripts.
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// What the kind is called.
    pub fn words(self, language: Language) -> &'static str {
        kind_words(self, language)
    }
}

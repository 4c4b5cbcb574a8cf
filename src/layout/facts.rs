//! What the map shows beside the journey itself: progress and numbers a stage, computed and worded by others.

use std::collections::BTreeMap;

use crate::document::CardId;

/// Facts a stage, in the order of the journey's stages; a missing one counts as empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapFacts {
    /// One a stage.
    pub stages: Vec<StageFacts>,
    /// The cards that carry a mark.
    pub signs: BTreeMap<CardId, CardSign>,
    /// What stands in the cell of a stage without touchpoints, such as "No touchpoint yet".
    pub no_touchpoint_words: String,
    /// Which numbers are shown; `None` = there are none.
    pub numbers: Option<NumbersFacts>,
    /// The feelings of the journey's other version, to stand behind its own; `None` = there is none, or nobody asked.
    pub other: Option<OtherFeelings>,
}

/// The feelings of the same persona in the other version of a journey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OtherFeelings {
    /// The mean a stage of the journey in sight; `None` = that version has no such stage, or no feeling in it.
    pub means: Vec<Option<f32>>,
    /// What it is called, such as "as it is".
    pub name: String,
}

/// Which numbers are shown, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumbersFacts {
    /// When, or the user's name for it, such as "oktober 2026".
    pub title: String,
    /// What is counted and where that came from, such as "mensen · kassa.csv".
    pub about: String,
    /// What the signs that the map shows mean, for a picture that nobody can point at.
    pub legend: Vec<(LegendSign, String)>,
}

/// A sign of the numbers that a picture explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendSign {
    /// A band as wide as what goes on.
    Band,
    /// The leak.
    Leak,
    /// More come out than went in.
    Rise,
    /// Counts of different kinds.
    Mixed,
    /// A count that is not known.
    Unknown,
    /// A step that may be left out.
    Optional,
    /// The small trends.
    Trend,
}

/// What is missing in a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacks {
    /// The customer meets the business nowhere in it.
    pub touchpoint: bool,
    /// It has no question of the customer.
    pub question: bool,
}

/// What a card's mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardSign {
    /// A question that nothing answers.
    Unanswered,
    /// An obstacle that nothing remedies.
    NoRemedy,
    /// An obstacle that is being worked on.
    Doing,
    /// An obstacle whose remedies are done.
    Solved,
}

impl CardSign {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::NoRemedy => "no-remedy",
            Self::Doing => "doing",
            Self::Solved => "solved",
        }
    }

    /// Whether something is missing.
    pub const fn is_gap(self) -> bool {
        matches!(self, Self::Unanswered | Self::NoRemedy)
    }
}

/// What is known about one stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageFacts {
    /// Checklist items that are done.
    pub done: usize,
    /// Checklist items that count; 0 = no ring.
    pub total: usize,
    /// The count of the stage's first step.
    pub entered: Option<u64>,
    /// The count of the stage's last step, if it has several steps.
    pub left: Option<u64>,
    /// The way on to the next stage with numbers.
    pub band: Option<BandFacts>,
    /// How the stage's numbers run over the periods; `None` where there are not two.
    pub trend: Option<TrendFacts>,
    /// The worst step of the journey lies between two steps of this stage.
    pub leak_inside: bool,
    /// What is missing in the stage.
    pub lacks: Lacks,
    /// The same in words.
    pub texts: StageTexts,
}

/// The way from a stage to the next one with numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BandFacts {
    /// The place of the stage it leads to.
    pub to: usize,
    /// The share that goes on, from 0; over 1 when it rises, `None` where it is not known.
    pub share: Option<f64>,
    /// What kind of numbers it joins.
    pub look: BandLook,
    /// The worst step of the journey is on this way.
    pub leak: bool,
    /// It leads to a step that may be left out.
    pub optional: bool,
    /// The same in words.
    pub texts: BandTexts,
}

/// What kind of numbers a band joins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BandLook {
    /// Two counts of one group, fewer at its end.
    #[default]
    Plain,
    /// More at its end than at its start, so that the two are not one group.
    Rises,
    /// Counts of different units or from different sources.
    Mixed,
    /// A count is not known, or nobody is there at its start.
    Unknown,
}

/// A band in words; an empty text is not drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BandTexts {
    /// The conversion, such as "38 %".
    pub rate: String,
    /// What is lost, such as "−1.809 · 62 %"; with the word for it where it is the leak.
    pub lost: String,
    /// The leak in fewer words, for where the others do not fit.
    pub lost_short: String,
    /// What to know before comparing, such as "visits → orders".
    pub why: String,
    /// Everything in one sentence, for who points at it or listens.
    pub says: String,
}

/// How the numbers of a stage run over the periods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendFacts {
    /// How many reach the stage.
    pub count: TrendLine,
    /// Which share of the stage before does; `None` for the first stage.
    pub rate: Option<TrendLine>,
    /// When tactics of the stage were done, from 0 (the first day of the first period) to 1 (the last of the last).
    pub done: Vec<f32>,
    /// Everything in a few sentences.
    pub says: String,
}

/// One small trend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendLine {
    /// A period each: when, from 0 to 1, and how high, from 0 to 1; `None` = not known.
    pub points: Vec<(f32, Option<f32>)>,
    /// The place in `points` of the period that the map shows.
    pub shown: usize,
    /// What is drawn, such as "count".
    pub name: String,
    /// Its value, such as "1.128".
    pub value: String,
    /// The change against the period before, such as "+2,1 pt · better".
    pub change: String,
    /// How to take the change.
    pub verdict: Verdict,
}

/// Whether something changed since the period before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// There is nothing to compare with.
    #[default]
    None,
    /// It rose beyond chance.
    Better,
    /// It fell beyond chance.
    Worse,
    /// It may be chance.
    Unsure,
    /// A count that rose; what chance does to it is not known.
    More,
    /// A count that fell.
    Fewer,
}

/// Numbers as words of the reader's language; an empty text is not drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageTexts {
    /// How long customers stay, such as "2–5 days".
    pub time: String,
    /// The progress, such as "3/12".
    pub progress: String,
    /// The count of those who enter, such as "1.204".
    pub entered: String,
    /// What is counted, such as "visitors".
    pub unit: String,
    /// The leak between two steps of the stage, with the share that is lost, such as "leak: 78 % lost".
    pub leak: String,
    /// What becomes of them within the stage, such as "893 at the end".
    pub left: String,
}

impl MapFacts {
    /// The facts of the stage at this place.
    pub fn stage(&self, index: usize) -> Option<&StageFacts> {
        self.stages.get(index)
    }

    /// Whether any stage has numbers, so that the flow strip is shown.
    pub fn has_flow(&self) -> bool {
        self.stages.iter().any(|stage| stage.entered.is_some() || stage.band.is_some())
    }
}

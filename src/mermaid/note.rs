//! What a diagram and a journey do not say alike, each with the line of the diagram that it is about.

use crate::lang::{Arg, Lang};

/// Something that was dropped, clamped or renamed on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line of the file, from 1.
    pub line: usize,
    /// What happened.
    pub change: Change,
}

/// What happened on the way from a journey to a diagram, or back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Out: the stage would have been drawn as one with the stage before it, or has no name.
    SectionRenamed {
        /// What it is called on the map.
        from: String,
        /// What it is called in the diagram.
        to: String,
    },
    /// Out: a stage without tasks is not drawn.
    SectionNotDrawn {
        /// The stage.
        name: String,
    },
    /// Out: so many cards without a feeling are drawn as neutral.
    DrawnNeutral {
        /// How many.
        count: usize,
    },
    /// Out: so many names have line breaks or controls, or are empty.
    NamesTidied {
        /// How many.
        count: usize,
    },
    /// Out: so many cards of other lanes are kept in the comments, and not drawn.
    CardsAside {
        /// How many.
        count: usize,
    },
    /// Out: a persona's picture is left out.
    PictureLeft {
        /// The persona.
        name: String,
    },
    /// Out: nothing is kept in comments; so many cards of other lanes are left out.
    DiagramOnly {
        /// How many.
        count: usize,
    },
    /// In: a score beyond 1 to 5.
    ScoreClamped {
        /// The task.
        name: String,
        /// As it is written.
        score: String,
        /// What was made of it.
        used: i8,
    },
    /// In: a score between two whole numbers.
    ScoreRounded {
        /// The task.
        name: String,
        /// As it is written.
        score: String,
        /// What was made of it.
        used: i8,
    },
    /// In: a score that is no number; the card has no feeling.
    ScoreUnread {
        /// The task.
        name: String,
        /// As it is written.
        score: String,
    },
    /// In: a task without a score; the card has no feeling.
    ScoreMissing {
        /// The task.
        name: String,
    },
    /// In: tasks before the first section, in a stage without a name.
    NoSection,
    /// In: a section of the same name as the one before it: one stage, as Mermaid draws it.
    SectionContinued {
        /// The section.
        name: String,
    },
    /// In: a section or task without a name.
    Unnamed,
    /// In: something behind the actors, or behind a comment sign in a name.
    Dropped {
        /// What it is.
        text: String,
    },
    /// In: settings of how the diagram is drawn.
    SettingsDropped,
    /// In: the description for screen readers.
    DescriptionDropped {
        /// What it says.
        text: String,
    },
    /// In: a second title, in the place of the first.
    TitleReplaced {
        /// The title that is gone.
        text: String,
    },
    /// In: a name longer than a name may be.
    NameCut,
    /// In: actors other than the one that the journey is about became labels of their cards.
    ActorsAsLabels,
    /// In: the comments are damaged or of a newer version; the diagram alone was read.
    KeptUnread,
    /// In: a stage that the comments keep is no longer in the diagram.
    StageGone {
        /// The stage.
        name: String,
        /// How many cards went with it.
        cards: usize,
    },
    /// In: a card that the comments keep is no longer in the diagram.
    CardGone {
        /// The card.
        name: String,
    },
}

impl Note {
    pub(super) const fn new(line: usize, change: Change) -> Self {
        Self { line, change }
    }

    /// The note in a sentence, the line first.
    pub fn sentence(&self, lang: &Lang) -> String {
        let (key, args) = self.change.message(lang);
        let said = lang.say_with(key, &args);
        lang.say_with("mermaid-line", &[("line", lang.format().count(self.line as u64).into()), ("what", said.into())])
    }
}

impl Change {
    fn message(&self, lang: &Lang) -> (&'static str, Vec<(&'static str, Arg)>) {
        let text = |text: &str| Arg::Text(short(text));
        let count = |count: usize| Arg::Count(count as u64, lang.format().count(count as u64));
        let used = |used: i8| Arg::Text(used.to_string());
        match self {
            Self::SectionRenamed { from, to } => {
                ("mermaid-section-renamed", vec![("from", text(from)), ("to", text(to))])
            }
            Self::SectionNotDrawn { name } => ("mermaid-section-not-drawn", vec![("name", text(name))]),
            Self::DrawnNeutral { count: n } => ("mermaid-drawn-neutral", vec![("n", count(*n))]),
            Self::NamesTidied { count: n } => ("mermaid-names-tidied", vec![("n", count(*n))]),
            Self::CardsAside { count: n } => ("mermaid-cards-aside", vec![("n", count(*n))]),
            Self::PictureLeft { name } => ("mermaid-picture-left", vec![("name", text(name))]),
            Self::DiagramOnly { count: n } => ("mermaid-diagram-only", vec![("n", count(*n))]),
            Self::ScoreClamped { name, score, used: to } => {
                ("mermaid-score-clamped", vec![("name", text(name)), ("score", text(score)), ("used", used(*to))])
            }
            Self::ScoreRounded { name, score, used: to } => {
                ("mermaid-score-rounded", vec![("name", text(name)), ("score", text(score)), ("used", used(*to))])
            }
            Self::ScoreUnread { name, score } => {
                ("mermaid-score-unread", vec![("name", text(name)), ("score", text(score))])
            }
            Self::ScoreMissing { name } => ("mermaid-score-missing", vec![("name", text(name))]),
            Self::NoSection => ("mermaid-no-section", Vec::new()),
            Self::SectionContinued { name } => ("mermaid-section-continued", vec![("name", text(name))]),
            Self::Unnamed => ("mermaid-unnamed", Vec::new()),
            Self::Dropped { text: what } => ("mermaid-dropped", vec![("text", text(what))]),
            Self::SettingsDropped => ("mermaid-settings-dropped", Vec::new()),
            Self::DescriptionDropped { text: what } => ("mermaid-description-dropped", vec![("text", text(what))]),
            Self::TitleReplaced { text: what } => ("mermaid-title-replaced", vec![("text", text(what))]),
            Self::NameCut => ("mermaid-name-cut", Vec::new()),
            Self::ActorsAsLabels => ("mermaid-actors-as-labels", Vec::new()),
            Self::KeptUnread => ("mermaid-kept-unread", Vec::new()),
            Self::StageGone { name, cards } => ("mermaid-stage-gone", vec![("name", text(name)), ("n", count(*cards))]),
            Self::CardGone { name } => ("mermaid-card-gone", vec![("name", text(name))]),
        }
    }
}

/// A text that fits in a sentence.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.chars().count() <= MOST { text } else { format!("{}…", text.chars().take(MOST).collect::<String>()) }
}

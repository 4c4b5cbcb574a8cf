//! By what a journey is paged.

/// What a page is of.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// A stage with all its lanes.
    #[default]
    Stage,
    /// A lane through all stages.
    Lane,
    /// A saved view, by its name.
    View(String),
    /// The journey at a glance, then the map with as many stages side by side as can be read.
    Whole,
}

impl By {
    /// The stable id, as in messages.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Lane => "lane",
            Self::View(_) => "view",
            Self::Whole => "whole",
        }
    }
}

//! What each measure is usually asked on, and which answers count as good.

use super::Scale;
use crate::document::Measure;

impl Measure {
    /// The scale that it is usually asked on.
    pub const fn usual(self) -> Scale {
        match self {
            Self::Nps => Scale::NPS,
            Self::Csat => Scale::CSAT,
            Self::Ces => Scale::CES,
        }
    }

    /// How many of the highest points count as a good answer: satisfied, or easy.
    pub const fn top_boxes(self) -> u8 {
        match self {
            Self::Nps | Self::Csat => 2,
            Self::Ces => 3,
        }
    }
}

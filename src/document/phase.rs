//! The canonical phases, on which the stages of every framework map.

use serde::{Deserialize, Serialize};

/// A phase of the customer's way, the same in every framework, in the order of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Notices a problem, need or wish.
    Awareness,
    /// Defines the need, collects and compares options.
    Consideration,
    /// Picks a product and a supplier, prepares to buy.
    Decision,
    /// Buys and pays.
    Purchase,
    /// Waits for, receives and uses it; needs help; comes back.
    Retention,
    /// Buys again, prefers the brand.
    Loyalty,
    /// Recommends it to others.
    Advocacy,
}

impl Phase {
    /// All phases in the order of the journey.
    pub const ALL: [Self; 7] = [
        Self::Awareness,
        Self::Consideration,
        Self::Decision,
        Self::Purchase,
        Self::Retention,
        Self::Loyalty,
        Self::Advocacy,
    ];

    /// The stable id, as in the library and in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Consideration => "consideration",
            Self::Decision => "decision",
            Self::Purchase => "purchase",
            Self::Retention => "retention",
            Self::Loyalty => "loyalty",
            Self::Advocacy => "advocacy",
        }
    }
}

//! A card: one thing the customer does, meets, asks or feels, in a cell of the map.

use serde::{Deserialize, Serialize};

use super::{CardId, Colour, EditError, LONG_TEXT, SHORT_TEXT, text};

/// A card of the map; which cell it lies in is kept by the journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Names the card within the project.
    pub id: CardId,
    /// What it says; may be empty while the user thinks. Empty on a card that came from the library, it says what the
    /// library says, in the language of the reader.
    pub title: String,
    /// Everything longer.
    pub note: String,
    /// `None` = the plain colour of cards.
    pub colour: Option<Colour>,
    /// Through what the customer meets the business.
    pub channel: Option<Channel>,
    /// In the world or on a screen.
    pub medium: Option<Medium>,
    /// From -2 (very bad) to +2 (very good).
    pub feeling: Option<i8>,
    /// What the card rests on.
    pub evidence: Option<Evidence>,
    /// A moment at which the customer decides to stay or to go.
    pub moment_of_truth: bool,
    /// The library's obstacle that this card stands for, such as `cart-abandonment`.
    pub obstacle: Option<String>,
    /// The library's activity, touchpoint or question that this card came from.
    pub suggestion: Option<String>,
    /// Who takes care of it.
    pub owner: String,
    /// The user's own words to find it by.
    pub tags: Vec<String>,
}

/// In the world or on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Medium {
    Physical,
    Digital,
}

/// What a card rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Evidence {
    Assumption,
    Heard,
    Measured,
}

/// Through what a customer meets the business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Channel {
    WebSearch,
    SearchAd,
    SocialAd,
    SocialMedia,
    Website,
    Blog,
    LandingPage,
    Video,
    Email,
    Push,
    Chat,
    Phone,
    Post,
    Shop,
    SalesRep,
    Event,
    Press,
    MassMedia,
    ReviewSite,
    Marketplace,
    WordOfMouth,
    Community,
    App,
    Packaging,
    CustomerService,
    Other,
}

impl Channel {
    /// All channels with their stable ids (as in messages), in the order they are offered.
    pub const ALL: [(Self, &'static str); 26] = [
        (Self::WebSearch, "web-search"),
        (Self::SearchAd, "search-ad"),
        (Self::SocialAd, "social-ad"),
        (Self::SocialMedia, "social-media"),
        (Self::Website, "website"),
        (Self::Blog, "blog"),
        (Self::LandingPage, "landing-page"),
        (Self::Video, "video"),
        (Self::Email, "email"),
        (Self::Push, "push"),
        (Self::Chat, "chat"),
        (Self::Phone, "phone"),
        (Self::Post, "post"),
        (Self::Shop, "shop"),
        (Self::SalesRep, "sales-rep"),
        (Self::Event, "event"),
        (Self::Press, "press"),
        (Self::MassMedia, "mass-media"),
        (Self::ReviewSite, "review-site"),
        (Self::Marketplace, "marketplace"),
        (Self::WordOfMouth, "word-of-mouth"),
        (Self::Community, "community"),
        (Self::App, "app"),
        (Self::Packaging, "packaging"),
        (Self::CustomerService, "customer-service"),
        (Self::Other, "other"),
    ];

    /// The stable id, as in messages.
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(channel, _)| *channel == self).map_or("other", |(_, id)| id)
    }
}

/// One property of a card, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Card say it")]
pub enum CardChange {
    Title(String),
    Note(String),
    Colour(Option<Colour>),
    Channel(Option<Channel>),
    Medium(Option<Medium>),
    Feeling(Option<i8>),
    Evidence(Option<Evidence>),
    MomentOfTruth(bool),
    Obstacle(Option<String>),
    Owner(String),
    Tags(Vec<String>),
}

impl Card {
    /// A plain card with a title.
    pub fn new(id: CardId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            note: String::new(),
            colour: None,
            channel: None,
            medium: None,
            feeling: None,
            evidence: None,
            moment_of_truth: false,
            obstacle: None,
            suggestion: None,
            owner: String::new(),
            tags: Vec::new(),
        }
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: CardChange) -> CardChange {
        use CardChange as C;
        use std::mem::replace;
        match change {
            C::Title(new) => C::Title(replace(&mut self.title, new)),
            C::Note(new) => C::Note(replace(&mut self.note, new)),
            C::Colour(new) => C::Colour(replace(&mut self.colour, new)),
            C::Channel(new) => C::Channel(replace(&mut self.channel, new)),
            C::Medium(new) => C::Medium(replace(&mut self.medium, new)),
            C::Feeling(new) => C::Feeling(replace(&mut self.feeling, new)),
            C::Evidence(new) => C::Evidence(replace(&mut self.evidence, new)),
            C::MomentOfTruth(new) => C::MomentOfTruth(replace(&mut self.moment_of_truth, new)),
            C::Obstacle(new) => C::Obstacle(replace(&mut self.obstacle, new)),
            C::Owner(new) => C::Owner(replace(&mut self.owner, new)),
            C::Tags(new) => C::Tags(replace(&mut self.tags, new)),
        }
    }

    /// Refuses texts over their bounds and a feeling off the scale.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.title, SHORT_TEXT)?;
        text::within(&self.note, LONG_TEXT)?;
        text::within(&self.owner, SHORT_TEXT)?;
        text::optional_within(self.obstacle.as_ref(), SHORT_TEXT)?;
        text::optional_within(self.suggestion.as_ref(), SHORT_TEXT)?;
        self.tags.iter().try_for_each(|tag| text::within(tag, SHORT_TEXT))?;
        match self.feeling {
            Some(feeling) if !(-2..=2).contains(&feeling) => Err(EditError::FeelingOffScale { feeling }),
            _ => Ok(()),
        }
    }
}

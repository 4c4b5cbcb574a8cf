//! What the guided start proposes: a framework, a persona, cards for each stage and the first tactics.
//!
//! Every answer may be missing; an id that the library does not know counts as missing.

#[cfg(test)]
mod claims;
mod first;
mod make;
mod stages;

use std::collections::BTreeSet;

use super::{Audience, Business, Library, Loss};
use crate::document::Channel;

pub use first::{FirstTactic, Reason};
pub use make::project_of;
pub use stages::StageProposal;

/// The framework where nothing speaks for another one.
const USUAL_FRAMEWORK: &str = "purchase-journey-5";

/// What a newcomer answered; the ids are those of the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What the business sells; may be empty.
    pub product: String,
    /// What kind of business it is.
    pub business: Option<String>,
    /// For whom it works.
    pub audience: Option<String>,
    /// Where it loses people.
    pub losses: BTreeSet<String>,
    /// Through what customers meet it; empty or `None` = as is usual.
    pub channels: Option<BTreeSet<Channel>>,
    /// The framework that the user prefers to the proposed one.
    pub framework: Option<String>,
}

/// A map to begin with. It refers to the library by id, and a project can be made of it whatever the ids are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What the business sells; may be empty.
    pub product: String,
    /// The framework's id.
    pub framework: String,
    /// Why that one.
    pub why: Why,
    /// The audience from which the persona is taken.
    pub persona: Option<String>,
    /// The framework's stages, in order, with the cards for each.
    pub stages: Vec<StageProposal>,
    /// With which tactics to begin, the first one first; three to five where the library has as many.
    pub first: Vec<FirstTactic>,
}

/// Why a framework is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It suits the business with this id.
    Business(String),
    /// It suits most businesses.
    Usual,
    /// The user chose it.
    Chosen,
}

/// What the answers lead to.
pub fn propose(answers: &Answers, library: &Library) -> Proposal {
    let business = answers.business.as_deref().and_then(|id| library.business(id));
    let (framework, why) = framework_for(answers, business, library);
    let losses: Vec<_> = library.guide.losses.iter().filter(|loss| answers.losses.contains(&loss.id)).collect();
    let channels = channels_for(answers, library);
    let mut proposal = Proposal {
        product: answers.product.trim().to_owned(),
        framework,
        why,
        persona: audience_for(answers, business, library).map(|audience| audience.id.clone()),
        stages: Vec::new(),
        first: Vec::new(),
    };
    if let Some(framework) = library.framework(&proposal.framework) {
        let of_business = business.map_or(&[][..], |business| &business.channels);
        let asked: BTreeSet<_> = answers.channels.iter().flatten().copied().collect();
        let beyond = asked.into_iter().filter(|channel| !of_business.contains(channel)).collect();
        let business = business.map(|business| business.id.as_str());
        let wanted = Wanted { business, channels, beyond, losses };
        proposal.stages = stages::stages(library, framework, &wanted);
        proposal.first = first::first(library, framework, &wanted);
    }
    proposal
}

impl Proposal {
    /// Without the cards whose ids are given.
    #[must_use]
    pub fn without(mut self, left_out: &BTreeSet<String>) -> Self {
        for stage in &mut self.stages {
            for ids in stage.all_mut() {
                ids.retain(|id| !left_out.contains(id));
            }
        }
        self
    }

    /// Without a persona.
    #[must_use]
    pub fn without_persona(self) -> Self {
        Self { persona: None, ..self }
    }
}

/// The channels to begin with: those usual for the business, or for most kinds of business where it is not known, and
/// those where the chosen audience is met.
pub fn usual_channels(answers: &Answers, library: &Library) -> BTreeSet<Channel> {
    let mut channels = match answers.business.as_deref().and_then(|id| library.business(id)) {
        Some(business) => business.channels.iter().copied().collect(),
        None => common_channels(library),
    };
    let audience = answers.audience.as_deref().and_then(|id| library.audience(id));
    channels.extend(audience.into_iter().flat_map(|audience| &audience.persona.channels));
    channels
}

/// The channels of more than half of the kinds of business.
fn common_channels(library: &Library) -> BTreeSet<Channel> {
    let businesses = &library.guide.businesses;
    let is_common = |channel: &Channel| {
        2 * businesses.iter().filter(|business| business.channels.contains(channel)).count() > businesses.len()
    };
    businesses.iter().flat_map(|business| business.channels.iter().copied()).filter(is_common).collect()
}

/// What steers the choice of cards and tactics.
struct Wanted<'a> {
    business: Option<&'a str>,
    channels: BTreeSet<Channel>,
    /// The channels that the user named though they are not usual for the business.
    beyond: BTreeSet<Channel>,
    losses: Vec<&'a Loss>,
}

impl Wanted<'_> {
    fn takes(&self, channel: Channel) -> bool {
        self.channels.contains(&channel)
    }
}

fn framework_for(answers: &Answers, business: Option<&Business>, library: &Library) -> (String, Why) {
    let known = |id: &&str| library.framework(id).is_some();
    if let Some(chosen) = answers.framework.as_deref().filter(known) {
        return (chosen.to_owned(), Why::Chosen);
    }
    match business {
        Some(business) => (business.framework.clone(), Why::Business(business.id.clone())),
        None => (USUAL_FRAMEWORK.to_owned(), Why::Usual),
    }
}

/// The chosen audience, else the one that is met through the most channels of the business.
fn audience_for<'a>(answers: &Answers, business: Option<&Business>, library: &'a Library) -> Option<&'a Audience> {
    let chosen = answers.audience.as_deref().and_then(|id| library.audience(id));
    let of_business: &[Channel] = business.map_or(&[], |business| &business.channels);
    let met =
        |audience: &&Audience| audience.persona.channels.iter().filter(|channel| of_business.contains(channel)).count();
    // The first of equals: `max_by_key` gives the last.
    chosen.or_else(|| library.guide.audiences.iter().rev().max_by_key(met))
}

/// The chosen channels, else the usual ones.
fn channels_for(answers: &Answers, library: &Library) -> BTreeSet<Channel> {
    let chosen = answers.channels.as_ref().filter(|channels| !channels.is_empty());
    chosen.cloned().unwrap_or_else(|| usual_channels(answers, library))
}

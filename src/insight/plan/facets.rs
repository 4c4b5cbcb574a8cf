//! What a plan can be filtered by: the owners, tags, channels and frameworks that occur in it.

use std::collections::BTreeSet;

use crate::document::{Channel, Journey};
use crate::library::Names;

/// The values that occur on the checklists of a journey, each once and in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Who does something, by name.
    pub owners: Vec<String>,
    /// The users' own words.
    pub tags: Vec<String>,
    /// Through which the tactics work.
    pub channels: Vec<Channel>,
    /// The ids of the frameworks that advise a tactic, in the library's order.
    pub frameworks: Vec<String>,
}

impl Facets {
    /// Looks through the checklists of a journey.
    pub fn of(journey: &Journey, names: Names) -> Self {
        let (mut owners, mut tags) = (BTreeSet::new(), BTreeSet::new());
        let (mut channels, mut advised) = (BTreeSet::new(), BTreeSet::new());
        for item in journey.stages().iter().flat_map(|stage| &stage.checklist) {
            owners.insert(item.owner.trim());
            tags.extend(item.tags.iter().map(String::as_str));
            if let Some(tactic) = item.tactic().and_then(|id| names.library().tactic(id)) {
                channels.extend(tactic.channels.iter().copied());
                advised.extend(tactic.frameworks.iter().map(String::as_str));
            }
        }
        owners.remove("");
        let known = names.library().frameworks.iter().map(|framework| &framework.id);
        Self {
            owners: owners.into_iter().map(str::to_owned).collect(),
            tags: tags.into_iter().map(str::to_owned).collect(),
            channels: Channel::ALL.iter().map(|(channel, _)| *channel).filter(|it| channels.contains(it)).collect(),
            frameworks: known.filter(|id| advised.contains(id.as_str())).cloned().collect(),
        }
    }
}

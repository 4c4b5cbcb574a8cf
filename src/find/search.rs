//! Search over every text of a project: what is found, where it stands, and in the order of the map.

use super::fold;
use crate::document::{
    Card, CardId, Cell, ItemId, Journey, JourneyId, LaneId, LinkId, Persona, PersonaId, Project, StageId,
};
use crate::lang::Lang;
use crate::library::Names;

/// A thing of a project that can be found and gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Thing {
    Journey(JourneyId),
    Stage(StageId),
    Lane(LaneId),
    Card(CardId),
    Link(LinkId),
    Item(ItemId),
    Persona(PersonaId),
}

impl Thing {
    /// Whether it is drawn on the map.
    pub const fn is_on_map(self) -> bool {
        !matches!(self, Self::Item(_) | Self::Journey(_) | Self::Persona(_))
    }
}

/// Where a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Its journey; `None` for a persona, which stands beside them.
    pub journey: Option<JourneyId>,
    /// The thing.
    pub thing: Thing,
}

/// Which text of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Name,
    Question,
    Note,
    Owner,
    Tag,
    Channel,
    Details,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 7] =
        [Self::Name, Self::Question, Self::Note, Self::Owner, Self::Tag, Self::Channel, Self::Details];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Question => "question",
            Self::Note => "note",
            Self::Owner => "owner",
            Self::Tag => "tag",
            Self::Channel => "channel",
            Self::Details => "details",
        }
    }
}

/// Something that holds what was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which thing, and where.
    pub place: Place,
    /// The first of its texts that holds it.
    pub part: Part,
}

/// Every text of a project, made ready to be searched again and again.
#[derive(Clone, Debug, Default)]
pub struct Index {
    lines: Vec<Line>,
}

#[derive(Clone, Debug)]
struct Line {
    place: Place,
    part: Part,
    folded: String,
}

impl Index {
    /// Gathers the texts: journey by journey in the order of the map, then the personas.
    pub fn new(project: &Project, lang: &Lang) -> Self {
        let mut index = Self::default();
        for journey in project.journeys() {
            index.add_journey(journey, lang);
        }
        for persona in project.personas() {
            index.add_persona(persona, lang);
        }
        index
    }

    /// What holds a text, each thing once; nothing for an empty one.
    pub fn hits(&self, sought: &str) -> Vec<Hit> {
        let sought = fold(sought.trim());
        let mut hits: Vec<Hit> = Vec::new();
        if sought.is_empty() {
            return hits;
        }
        for line in &self.lines {
            let is_known = hits.last().is_some_and(|hit| hit.place == line.place);
            if !is_known && line.folded.contains(&sought) {
                hits.push(Hit { place: line.place, part: line.part });
            }
        }
        hits
    }

    fn add(&mut self, place: Place, part: Part, text: &str) {
        if !text.trim().is_empty() {
            self.lines.push(Line { place, part, folded: fold(text) });
        }
    }

    fn add_journey(&mut self, journey: &Journey, lang: &Lang) {
        let names = lang.names();
        let at = |thing| Place { journey: Some(journey.id()), thing };
        let place = at(Thing::Journey(journey.id()));
        self.add(place, Part::Name, names.journey(journey));
        self.add(place, Part::Details, &format!("{}\n{}", journey.product(), journey.route()));
        for stage in journey.stages() {
            let place = at(Thing::Stage(stage.id));
            self.add(place, Part::Name, names.stage(stage));
            self.add(place, Part::Question, names.question(stage));
            self.add(place, Part::Note, &stage.note);
            let cells = journey.lanes().iter().map(|lane| Cell { stage: stage.id, lane: lane.id });
            for card in cells.flat_map(|cell| journey.cards_in(cell)).filter_map(|id| journey.card(*id)) {
                self.add_card(at(Thing::Card(card.id)), card, lang, names);
            }
            for item in &stage.checklist {
                let place = at(Thing::Item(item.id));
                self.add(place, Part::Name, names.item(item));
                self.add(place, Part::Note, &item.note);
                self.add(place, Part::Owner, &item.owner);
                self.add(place, Part::Tag, &item.tags.join("\n"));
            }
        }
        for lane in journey.lanes() {
            self.add(at(Thing::Lane(lane.id)), Part::Name, names.lane(lane));
        }
        for link in journey.links() {
            self.add(at(Thing::Link(link.id)), Part::Name, &link.label);
        }
    }

    fn add_card(&mut self, place: Place, card: &Card, lang: &Lang, names: Names) {
        self.add(place, Part::Name, names.card(card));
        self.add(place, Part::Note, &card.note);
        self.add(place, Part::Owner, &card.owner);
        self.add(place, Part::Tag, &card.tags.join("\n"));
        if let Some(channel) = card.channel {
            self.add(place, Part::Channel, &lang.say(&format!("channel-{}", channel.id())));
        }
    }

    fn add_persona(&mut self, persona: &Persona, lang: &Lang) {
        let place = Place { journey: None, thing: Thing::Persona(persona.id) };
        self.add(place, Part::Name, lang.names().persona(persona));
        let texts = [&persona.role, &persona.quote, &persona.goals, &persona.needs, &persona.frustrations];
        self.add(place, Part::Details, &texts.map(String::as_str).join("\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Channel, Edit, Language, Link, LinkKind, Slot, apply};
    use crate::library::{Library, project_from};

    /// A web shop with two cards in its first stage and an arrow between them.
    fn project() -> Project {
        let library = Library::shared();
        let mut project = project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap();
        let journey = &project.journeys()[0];
        let cell = Cell { stage: journey.stages()[0].id, lane: journey.lanes()[0].id };
        let id = project.largest_id() + 1;
        let mut first = Card::new(CardId(id), "Drinkt een café crème");
        first.note = "Near the harbour".into();
        first.owner = "Zoë".into();
        let mut second = Card::new(CardId(id + 1), "Looks around");
        second.tags = vec!["harbour".into()];
        second.channel = Some(Channel::WordOfMouth);
        for (index, card) in [first, second].into_iter().enumerate() {
            apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card: Box::new(card) }).unwrap();
        }
        let (from, to) = (CardId(id), CardId(id + 1));
        let link =
            Link { id: LinkId(id + 2), from, to, kind: LinkKind::Next, label: "after a while".into(), feeling: None };
        apply(&mut project, Edit::AddLink(Box::new(link))).unwrap();
        project
    }

    #[track_caller]
    fn check(sought: &str, expect: &[(Part, &str)]) {
        let project = project();
        let hits = Index::new(&project, &Lang::new(Language::En)).hits(sought);
        let kind = |thing| match thing {
            Thing::Journey(_) => "journey",
            Thing::Stage(_) => "stage",
            Thing::Lane(_) => "lane",
            Thing::Card(_) => "card",
            Thing::Link(_) => "link",
            Thing::Item(_) => "item",
            Thing::Persona(_) => "persona",
        };
        let found: Vec<_> = hits.iter().map(|hit| (hit.part, kind(hit.place.thing))).collect();
        assert_eq!(found, expect, "{sought}");
    }

    #[test]
    fn every_text_of_a_card_is_found_without_case_and_accents() {
        check("CAFE CREME", &[(Part::Name, "card")]);
        check("harbour", &[(Part::Note, "card"), (Part::Tag, "card")]);
        check("zoe", &[(Part::Owner, "card")]);
        check("word of mouth", &[(Part::Channel, "card")]);
    }

    #[test]
    fn arrows_lanes_and_stages_are_found_by_the_words_on_the_map() {
        check("after a while", &[(Part::Name, "link")]);
        check("behind the scenes", &[(Part::Name, "lane")]);
        let project = project();
        let lang = Lang::new(Language::En);
        let question = lang.names().question(&project.journeys()[0].stages()[0]).to_owned();
        check(&question, &[(Part::Question, "stage")]);
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        check("", &[]);
        check("  ", &[]);
        check("no such words", &[]);
    }
}

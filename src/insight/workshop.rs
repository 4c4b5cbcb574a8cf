//! What a workshop is told by: its name, the names of its agenda, and the cards that were made, voted for and decided on.

use jiff::civil::Date;

use crate::document::{AgendaItem, AgendaPage, Card, CardId, Cell, DotVote, Journey, Project, Workshop};
use crate::lang::Lang;

/// A card and where it is.
#[derive(Clone, Copy)]
pub struct PlacedCard<'a> {
    /// The card.
    pub card: &'a Card,
    /// The journey and the cell in which it lies; `None` = it is set aside.
    pub place: Option<(&'a Journey, Cell)>,
}

/// A workshop's title, or what it is called without one: by its day.
pub fn workshop_name(lang: &Lang, workshop: &Workshop) -> String {
    let title = workshop.title.trim();
    if !title.is_empty() {
        return title.to_owned();
    }
    match workshop.day {
        Some(day) => lang.say_with("workshop-of-day", &[("date", lang.format().date(day).into())]),
        None => lang.say("workshop-unnamed"),
    }
}

/// What a part of the agenda is called: by its title, else by what it shows.
pub fn agenda_name(lang: &Lang, project: &Project, item: &AgendaItem) -> String {
    let title = item.title.trim();
    if title.is_empty() { page_name(lang, project, item.page.as_ref()) } else { title.to_owned() }
}

/// What a page is called; that of a stage or lane that is gone, and none at all, have a word of their own.
pub fn page_name(lang: &Lang, project: &Project, page: Option<&AgendaPage>) -> String {
    let names = lang.names();
    let found = match page {
        Some(AgendaPage::Whole) => Some(lang.say("agenda-whole")),
        Some(AgendaPage::Stage(stage)) => project.stage(*stage).map(|stage| names.stage(stage).to_owned()),
        Some(AgendaPage::Lane(lane)) => {
            let mut lanes = project.journeys().iter().filter_map(|journey| journey.lane(*lane));
            lanes.next().map(|lane| names.lane(lane).to_owned())
        }
        Some(AgendaPage::View(name)) => Some(name.clone()),
        None => return lang.say("agenda-no-page"),
    };
    found.unwrap_or_else(|| lang.say("agenda-page-gone"))
}

/// A card of any map or parking lot.
pub fn find_card(project: &Project, id: CardId) -> Option<PlacedCard<'_>> {
    let on_map = project.journeys().iter().find_map(|journey| {
        let card = journey.card(id)?;
        Some(PlacedCard { card, place: Some((journey, journey.slot_of(id)?.cell)) })
    });
    let parked = || project.workshops().iter().flat_map(|workshop| &workshop.parking_lot).find(|card| card.id == id);
    on_map.or_else(|| Some(PlacedCard { card: parked()?, place: None }))
}

/// What a card says, or a word for one that says nothing.
pub fn card_name(lang: &Lang, card: &Card) -> String {
    let words = lang.names().card(card).trim();
    if words.is_empty() { lang.say("workshop-blank-card") } else { words.to_owned() }
}

/// Every card of the project, journey by journey in the order of the map, then those that are set aside.
pub fn all_cards(project: &Project) -> impl Iterator<Item = CardId> {
    let of_journey = |journey: &Journey| -> Vec<CardId> {
        journey.cells_in_order().flat_map(|cell| journey.cards_in(cell)).copied().collect()
    };
    let parked = project.workshops().iter().flat_map(|workshop| &workshop.parking_lot).map(|card| card.id);
    project.journeys().iter().flat_map(of_journey).chain(parked)
}

/// The cards of a vote with how many dots, the most first.
pub fn vote_ranking(project: &Project, vote: &DotVote) -> Vec<(CardId, usize)> {
    vote.ranking(all_cards(project))
}

/// Whether a day for something to be done has gone by.
pub fn is_past(due: Date, today: Date) -> bool {
    due < today
}

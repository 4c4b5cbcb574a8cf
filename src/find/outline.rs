//! The project as a tree: journey, stage, lane, cards; as the rows that are in sight while some of it is folded.

use crate::document::{CardId, Cell, Journey, JourneyId, Project, StageId};

/// A thing of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A journey.
    Journey(JourneyId),
    /// One of its stages.
    Stage(JourneyId, StageId),
    /// A lane within a stage.
    Cell(JourneyId, Cell),
    /// A card within that.
    Card(JourneyId, Cell, CardId),
}

/// One row of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What stands in it.
    pub node: Node,
    /// How deep it stands, from 1.
    pub level: usize,
    /// Its place among those of the same parent, from 1, and how many they are.
    pub place: (usize, usize),
    /// How many stand directly below it, folded or not.
    pub children: usize,
    /// Whether those are in sight; `None` = it has none.
    pub open: Option<bool>,
}

impl Node {
    /// The journey it belongs to.
    pub const fn journey(self) -> JourneyId {
        match self {
            Self::Journey(journey) | Self::Stage(journey, _) | Self::Cell(journey, _) | Self::Card(journey, _, _) => {
                journey
            }
        }
    }

    /// What it stands below.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Journey(_) => None,
            Self::Stage(journey, _) => Some(Self::Journey(journey)),
            Self::Cell(journey, cell) => Some(Self::Stage(journey, cell.stage)),
            Self::Card(journey, cell, _) => Some(Self::Cell(journey, cell)),
        }
    }

    /// The card of a journey, with the cell it lies in now.
    pub fn of_card(journey: &Journey, card: CardId) -> Option<Self> {
        Some(Self::Card(journey.id(), journey.slot_of(card)?.cell, card))
    }
}

/// The rows in sight, in order; `is_open` says of what has something below it whether that is in sight.
pub fn rows(project: &Project, is_open: impl Fn(Node) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    let count = project.journeys().len();
    for (at, journey) in project.journeys().iter().enumerate() {
        let node = Node::Journey(journey.id());
        if push(&mut rows, node, 1, (at + 1, count), journey.stages().len(), &is_open) {
            stages(&mut rows, journey, &is_open);
        }
    }
    rows
}

fn stages(rows: &mut Vec<Row>, journey: &Journey, is_open: &impl Fn(Node) -> bool) {
    let (count, lanes) = (journey.stages().len(), journey.lanes());
    for (at, stage) in journey.stages().iter().enumerate() {
        let node = Node::Stage(journey.id(), stage.id);
        if !push(rows, node, 2, (at + 1, count), lanes.len(), is_open) {
            continue;
        }
        for (at, lane) in lanes.iter().enumerate() {
            let cell = Cell { stage: stage.id, lane: lane.id };
            let cards = journey.cards_in(cell);
            let node = Node::Cell(journey.id(), cell);
            if push(rows, node, 3, (at + 1, lanes.len()), cards.len(), is_open) {
                rows.extend(cards.iter().enumerate().map(|(at, card)| Row {
                    node: Node::Card(journey.id(), cell, *card),
                    level: 4,
                    place: (at + 1, cards.len()),
                    children: 0,
                    open: None,
                }));
            }
        }
    }
}

/// Adds a row; gives whether what is below it is in sight.
fn push(
    rows: &mut Vec<Row>,
    node: Node,
    level: usize,
    place: (usize, usize),
    children: usize,
    is_open: &impl Fn(Node) -> bool,
) -> bool {
    let open = (children > 0).then(|| is_open(node));
    rows.push(Row { node, level, place, children, open });
    open.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Card, Edit, Language, Slot, apply};
    use crate::library::{Library, project_from};

    fn project() -> Project {
        let library = Library::shared();
        let mut project = project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap();
        for index in 0..2 {
            let journey = &project.journeys()[0];
            let cell = Cell { stage: journey.stages()[1].id, lane: journey.lanes()[0].id };
            let card = Box::new(Card::new(CardId(project.largest_id() + 1), "words"));
            apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card }).unwrap();
        }
        project
    }

    #[test]
    fn every_card_stands_once_below_its_lane_and_stage() {
        let project = project();
        let journey = &project.journeys()[0];
        let all = rows(&project, |_| true);
        let (stages, lanes) = (journey.stages().len(), journey.lanes().len());
        assert_eq!(all.len(), 1 + stages * (1 + lanes) + 2);
        let cards: Vec<_> = all.iter().filter(|row| row.level == 4).collect();
        assert_eq!(cards.iter().map(|row| row.place).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
        let parent = all.iter().find(|row| Some(row.node) == cards[0].node.parent()).unwrap();
        assert_eq!((parent.children, parent.open), (2, Some(true)));
        assert!(all.iter().filter(|row| row.level == 3 && row.children == 0).all(|row| row.open.is_none()));
    }

    #[test]
    fn what_is_folded_has_nothing_below_it_in_sight() {
        let project = project();
        let folded = rows(&project, |node| !matches!(node, Node::Stage(..)));
        assert_eq!(folded.len(), 1 + project.journeys()[0].stages().len());
        assert_eq!(rows(&project, |_| false).len(), 1);
    }
}

//! What of a page is still hidden, and in which order it comes.

use crate::document::{CardId, Cell};
use crate::pages::{Page, Subject};

/// How a page is revealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Everything is there at once.
    #[default]
    All,
    /// Lane by lane; on the page of a lane stage by stage.
    Lane,
    /// Card by card, in reading order.
    Card,
}

impl By {
    pub const ALL: [Self; 3] = [Self::All, Self::Lane, Self::Card];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::All => "off",
            Self::Lane => "lane",
            Self::Card => "card",
        }
    }
}

/// The steps of the page in sight, and how many are done.
#[derive(Default)]
pub struct Reveal {
    by: By,
    page: Option<(Subject, usize)>,
    steps: Vec<Step>,
    done: usize,
    /// The next page that is looked at is wholly revealed.
    show_all: bool,
}

/// What appears at once. A card that is added later is in no step and is seen at once.
#[derive(Default)]
struct Step {
    cells: Vec<Cell>,
    cards: Vec<CardId>,
}

impl Reveal {
    pub const fn by(&self) -> By {
        self.by
    }

    /// Reveals in another way from here on; the page in sight begins anew.
    pub fn set(&mut self, by: By) {
        self.by = by;
        self.forget();
    }

    /// All at once, by lane, by card, and round again.
    pub fn cycle(&mut self) {
        let place = By::ALL.iter().position(|by| *by == self.by).unwrap_or_default();
        self.set(By::ALL.get((place + 1) % By::ALL.len()).copied().unwrap_or_default());
    }

    /// The next page begins anew.
    pub fn forget(&mut self) {
        self.page = None;
    }

    /// The next page that is looked at is wholly revealed.
    pub const fn show_all_next(&mut self) {
        self.show_all = true;
    }

    /// Takes down the steps of a page that has come into sight.
    pub fn look_at(&mut self, page: &Page) {
        let at = Some((page.subject, page.part));
        if self.page == at {
            return;
        }
        self.page = at;
        self.steps = match self.by {
            By::All => Vec::new(),
            By::Lane => by_lane(page),
            By::Card => by_card(page),
        };
        self.done = if std::mem::take(&mut self.show_all) { self.steps.len() } else { 0 };
    }

    /// Reveals the next step; `false` where nothing is hidden.
    pub fn more(&mut self) -> bool {
        let hidden = self.page.is_some() && self.done < self.steps.len();
        self.done += usize::from(hidden);
        hidden
    }

    /// Hides the last step again; `false` where none is revealed.
    pub fn less(&mut self) -> bool {
        let shown = self.page.is_some() && self.done > 0 && !self.steps.is_empty();
        self.done -= usize::from(shown);
        shown
    }

    /// Whether a card is still hidden.
    pub fn hides(&self, card: CardId) -> bool {
        self.hidden().any(|step| step.cards.contains(&card))
    }

    /// Whether what stands in a cell beside its cards is still hidden.
    pub fn hides_cell(&self, cell: Cell) -> bool {
        self.hidden().any(|step| step.cells.contains(&cell))
    }

    fn hidden(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().skip(self.done)
    }
}

fn by_lane(page: &Page) -> Vec<Step> {
    let alone = matches!(page.subject, Subject::Lane(_));
    let mut steps: Vec<Step> = Vec::new();
    for place in &page.places {
        let cards: Vec<CardId> = page.cards_in(place).map(|card| card.card).collect();
        if cards.is_empty() && place.marks.is_empty() {
            continue;
        }
        let same = |last: &Step| !alone && last.cells.iter().any(|cell| cell.lane == place.cell.lane);
        match steps.last_mut().filter(|last| same(last)) {
            Some(last) => {
                last.cells.push(place.cell);
                last.cards.extend(cards);
            }
            None => steps.push(Step { cells: vec![place.cell], cards }),
        }
    }
    steps
}

fn by_card(page: &Page) -> Vec<Step> {
    page.cards.iter().map(|card| Step { cells: Vec::new(), cards: vec![card.card] }).collect()
}

//! The pages of present mode and of a handout: what stands on each, laid out for a room and never made smaller to fit.
//!
//! A page is [`HEIGHT`] units high and as wide as its window is; so the same page fills every screen and every sheet.
//! What does not fit goes on on the next page.

mod card;
mod choice;
mod cover;
mod curve;
mod grid;
mod header;
mod measure;
mod pack;
mod page;
mod row;
mod stage;

use std::collections::HashSet;

pub use choice::By;
pub use measure::{BODY, HEIGHT, INSET, MARGIN, SMALLEST, SMALLEST_TITLE, TITLE};
pub use page::{Page, PageCard, Place, Subject};

use crate::document::{CardId, Journey};
use crate::lang::Lang;
use crate::layout::MapFacts;

/// What pages are made of.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The journey in sight.
    pub journey: &'a Journey,
    /// Its numbers and gaps, in words.
    pub facts: &'a MapFacts,
    /// The words.
    pub lang: &'a Lang,
    /// What a page is of.
    pub by: &'a By,
    /// The view that [`By::View`] names.
    pub view: Option<&'a crate::document::SavedView>,
    /// The width of the window over its height.
    pub aspect: f32,
    /// A card whose title is being written, and what it is now.
    pub draft: Option<(CardId, &'a str)>,
}

/// The pages of a journey, at least one.
pub fn compose(sheet: &Sheet<'_>) -> Vec<Page> {
    let pages = match sheet.by {
        By::Stage => sheet.journey.stages().iter().flat_map(|stage| stage::pages(sheet, stage)).collect(),
        By::Lane => grid::by_lane(sheet),
        By::View(_) => grid::of_view(sheet),
        By::Whole => cover::pages(sheet).into_iter().chain(grid::of_whole(sheet)).collect(),
    };
    if pages.is_empty() { vec![header::blank(sheet)] } else { pages }
}

impl<'a> Sheet<'a> {
    /// How wide a page is.
    fn width(&self) -> f32 {
        HEIGHT * self.aspect.clamp(0.4, 6.0)
    }

    /// The title of a card, as it is or as it is being written.
    fn title_of(&self, card: &'a crate::document::Card) -> &'a str {
        match self.draft {
            Some((id, written)) if id == card.id => written,
            _ => self.lang.names().card(card),
        }
    }

    /// The cards that the filter of a saved view keeps; `None` = all.
    fn kept(&self) -> Option<HashSet<CardId>> {
        let view = self.view.filter(|view| !view.filter.is_empty())?;
        Some(crate::find::kept(self.journey, &view.filter).cards)
    }
}

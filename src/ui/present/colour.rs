//! The colours that a card gets by a digit.

use crate::action::Action;
use crate::document::{CardChange, CardId, Colour, Edit, EditName};

/// The colours of sticky notes, in the order of the digits 1 to 6.
pub const STICKY: [Colour; 6] =
    [Colour::Yellow, Colour::Orange, Colour::Pink, Colour::Blue, Colour::Green, Colour::Purple];

/// What a digit stands for: `Some(None)` = no colour.
pub fn of_digit(digit: usize) -> Option<Option<Colour>> {
    match digit.checked_sub(1) {
        None => Some(None),
        Some(place) => STICKY.get(place).copied().map(Some),
    }
}

/// Gives cards a colour, as one step of undo.
pub fn recolour(cards: &[CardId], colour: Option<Colour>) -> Action {
    let mut edits: Vec<Edit> = cards.iter().map(|card| Edit::SetCard(*card, CardChange::Colour(colour))).collect();
    Action::Edit(if edits.len() == 1 { edits.remove(0) } else { Edit::Batch { name: EditName::RecolourCard, edits } })
}

//! A dot vote: everybody in the room gives a few dots to the cards that matter most to him.

use super::{CardId, EditError, SHORT_TEXT, text};

/// One round of voting, person by person.
///
/// The last ballot is that of the person whose turn it is. A card that is gone keeps its dots, uncounted, until it is back
/// by undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotVote {
    /// What is voted on; may be empty.
    pub question: String,
    /// How many dots a person has; from 1 to [`DotVote::MOST_DOTS`].
    pub dots: u8,
    /// How many of them a person may give to one card; from 1 to `dots`.
    pub per_card: u8,
    /// How many people vote; `None` = nobody counted them.
    pub people: Option<u16>,
    /// The cards that each person gave a dot to, in the order they were given; a card with two dots stands twice.
    pub ballots: Vec<Vec<CardId>>,
    /// Whether the dots may be seen; until then only how many are left.
    pub revealed: bool,
}

impl DotVote {
    /// Most dots of a person.
    pub const MOST_DOTS: u8 = 50;
    /// Most ballots of a vote.
    pub const MOST_PEOPLE: u16 = 1000;

    /// A vote in which nobody has given a dot.
    pub fn new(question: impl Into<String>, dots: u8, per_card: u8, people: Option<u16>) -> Self {
        Self { question: question.into(), dots, per_card, people, ballots: Vec::new(), revealed: false }
    }

    /// Which person's turn it is, from 1.
    pub fn turn(&self) -> usize {
        self.ballots.len().max(1)
    }

    /// How many dots the person whose turn it is has left.
    pub fn left(&self) -> usize {
        usize::from(self.dots) - self.ballots.last().map_or(0, Vec::len).min(usize::from(self.dots))
    }

    /// How many dots the person whose turn it is gave to a card.
    pub fn given(&self, card: CardId) -> usize {
        self.ballots.last().map_or(0, |ballot| count(ballot, card))
    }

    /// How many dots a card has from everybody.
    pub fn total(&self, card: CardId) -> usize {
        self.ballots.iter().map(|ballot| count(ballot, card)).sum()
    }

    /// How many dots were given.
    pub fn all(&self) -> usize {
        self.ballots.iter().map(Vec::len).sum()
    }

    /// Whether there is another person after this one, as far as anybody knows.
    pub fn has_next(&self) -> bool {
        self.turn() < usize::from(self.people.unwrap_or(Self::MOST_PEOPLE))
    }

    /// With one dot more on a card; `None` where the person whose turn it is may not give it.
    pub fn with_dot(&self, card: CardId) -> Option<Self> {
        if self.revealed || self.left() == 0 || self.given(card) >= usize::from(self.per_card) {
            return None;
        }
        let mut vote = self.clone();
        match vote.ballots.last_mut() {
            Some(ballot) => ballot.push(card),
            None => vote.ballots.push(vec![card]),
        }
        Some(vote)
    }

    /// With the last dot on a card taken back; `None` where the person whose turn it is gave it none.
    pub fn without_dot(&self, card: CardId) -> Option<Self> {
        let mut vote = self.clone();
        let ballot = vote.ballots.last_mut().filter(|_| !self.revealed)?;
        let last = ballot.iter().rposition(|given| *given == card)?;
        ballot.remove(last);
        Some(vote)
    }

    /// With the turn at the next person; `None` after the last.
    pub fn with_next_person(&self) -> Option<Self> {
        if self.revealed || !self.has_next() {
            return None;
        }
        let mut vote = self.clone();
        if vote.ballots.is_empty() {
            vote.ballots.push(Vec::new());
        }
        vote.ballots.push(Vec::new());
        Some(vote)
    }

    /// The cards with dots and how many, the most first; of equals the first in `order`. Cards that are not in it are gone.
    pub fn ranking(&self, order: impl IntoIterator<Item = CardId>) -> Vec<(CardId, usize)> {
        let totals = order.into_iter().map(|card| (card, self.total(card)));
        let mut ranking: Vec<_> = totals.filter(|(_, total)| *total > 0).collect();
        ranking.sort_by_key(|(_, total)| std::cmp::Reverse(*total));
        ranking
    }

    /// Refuses a text over its bound, and more dots than a person may give.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.question, SHORT_TEXT)?;
        let bounds = 1..=Self::MOST_DOTS;
        if !bounds.contains(&self.dots) || self.per_card == 0 || self.per_card > self.dots {
            return Err(EditError::TooManyDots);
        }
        let most_people = self.people.unwrap_or(Self::MOST_PEOPLE).min(Self::MOST_PEOPLE);
        let fits = |ballot: &Vec<CardId>| {
            ballot.len() <= usize::from(self.dots)
                && ballot.iter().all(|card| count(ballot, *card) <= usize::from(self.per_card))
        };
        if self.ballots.len() > usize::from(most_people) || !self.ballots.iter().all(fits) {
            return Err(EditError::TooManyDots);
        }
        Ok(())
    }
}

fn count(ballot: &[CardId], card: CardId) -> usize {
    ballot.iter().filter(|given| **given == card).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: CardId = CardId(1);
    const B: CardId = CardId(2);

    #[test]
    fn nobody_gives_more_dots_than_he_has_nor_more_to_a_card_than_it_may_have() {
        let vote = DotVote::new("", 3, 2, None);
        let vote = vote.with_dot(A).and_then(|vote| vote.with_dot(A)).unwrap();
        assert_eq!((vote.with_dot(A), vote.left()), (None, 1), "two on one card");
        let vote = vote.with_dot(B).unwrap();
        assert_eq!((vote.with_dot(CardId(3)), vote.left()), (None, 0), "three in all");
        assert_eq!(vote.validate(), Ok(()));
    }

    #[test]
    fn each_person_has_his_own_dots_and_takes_back_his_own_alone() {
        let vote = DotVote::new("", 2, 1, Some(2));
        let vote = vote.with_dot(A).and_then(|vote| vote.with_next_person()).unwrap();
        assert_eq!((vote.turn(), vote.left(), vote.given(A), vote.total(A)), (2, 2, 0, 1));
        assert_eq!(vote.without_dot(A), None, "that of the first person");
        assert_eq!(vote.with_next_person(), None, "there are two");
        let vote = vote.with_dot(A).unwrap();
        assert_eq!(vote.without_dot(A).unwrap().total(A), 1);
    }

    #[test]
    fn a_person_who_gives_no_dot_is_counted_too() {
        let vote = DotVote::new("", 2, 1, Some(3)).with_next_person().unwrap();
        assert_eq!((vote.turn(), vote.ballots.len()), (2, 2));
    }

    #[test]
    fn what_is_revealed_is_closed_and_the_most_dots_come_first() {
        let mut vote = DotVote::new("", 3, 2, None);
        for card in [B, A, A] {
            vote = vote.with_dot(card).unwrap();
        }
        vote = vote.with_next_person().and_then(|vote| vote.with_dot(B)).unwrap();
        let gone = CardId(9);
        vote.ballots.push(vec![gone]);
        assert_eq!(vote.ranking([A, B]), [(A, 2), (B, 2)], "of equals the first on the map");
        vote.revealed = true;
        assert_eq!((vote.with_dot(A), vote.without_dot(A), vote.with_next_person()), (None, None, None));
    }

    #[test]
    fn ballots_over_their_bounds_are_refused() {
        let with = |ballots: Vec<Vec<CardId>>| DotVote { ballots, ..DotVote::new("", 2, 1, Some(2)) }.validate();
        assert_eq!(with(vec![vec![A, B], vec![A]]), Ok(()));
        for ballots in [vec![vec![A, A]], vec![vec![A, B, CardId(3)]], vec![vec![]; 3]] {
            assert_eq!(with(ballots), Err(EditError::TooManyDots));
        }
        for (dots, per_card) in [(0, 0), (2, 0), (2, 3), (200, 1)] {
            assert_eq!(DotVote::new("", dots, per_card, None).validate(), Err(EditError::TooManyDots));
        }
    }
}

//! Mermaid's `journey` notation, both ways: a journey as a diagram that others draw, and diagrams of others as journeys.
//!
//! A section is a stage, a task a card, its score of 1 to 5 a feeling, its actors are personas. What the notation cannot
//! hold stands in comments behind the diagram (`kept.rs`), so that a diagram of ours gives the same journey back. Where
//! both say something, the diagram is right: it is what people see and change.

mod actors;
mod fresh;
mod kept;
mod letters;
mod merge;
mod note;
mod outline;
mod parse;
mod read;
mod shown;
mod take;
mod write;

pub use note::{Change, Note};
pub use read::{MOST_BYTES, ReadError, Reading, is_journey, read};
pub use shown::{Shown, ShownSection, shown};
pub use take::{project_of, take};
pub use write::{Written, write};

/// What the notation holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Diagram {
    title: String,
    sections: Vec<Section>,
}

/// A stage as the notation holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Section {
    /// The stage's number in the comments, where one stands before it.
    mark: Option<u32>,
    name: String,
    /// Where it stands in the file, from 1.
    line: usize,
    tasks: Vec<Task>,
}

/// A card as the notation holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Task {
    /// The card's number in the comments, where one stands before it.
    mark: Option<u32>,
    name: String,
    /// From -2 to 2; `None` where no number is given.
    feeling: Option<i8>,
    actors: Vec<String>,
    line: usize,
}

impl Diagram {
    /// Whether both show the same, whatever the lines and the marks.
    fn shows_the_same(&self, other: &Self) -> bool {
        let told = |section: &Section| section.tasks.iter().map(Task::told).collect::<Vec<_>>();
        let alike = |(one, two): (&Section, &Section)| one.name == two.name && told(one) == told(two);
        self.title == other.title
            && self.sections.len() == other.sections.len()
            && self.sections.iter().zip(&other.sections).all(alike)
    }
}

impl Task {
    /// What people see of it.
    fn told(&self) -> (String, Option<i8>, Vec<String>) {
        (self.name.clone(), self.feeling, self.actors.clone())
    }
}

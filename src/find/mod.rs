//! Finding the way in a project: search over every text, the filter of the map, fuzzy names, and the map as a tree.

mod filter;
mod fold;
mod fuzzy;
mod outline;
mod search;

pub use filter::{Kept, facets, kept};
pub use fold::fold;
pub use fuzzy::Fuzzy;
pub use outline::{Node, Row, rows as outline_rows};
pub use search::{Hit, Index, Part, Place, Thing};

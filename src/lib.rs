//! Klantreis: design customer journeys, tick what mends them, and see on the map whether it helped.

pub mod cli;
pub mod document;
pub mod export;
pub mod insight;
pub mod lang;
pub mod layout;
pub mod library;
pub mod numbers;
pub mod project_file;
pub mod scene;
pub mod storage;

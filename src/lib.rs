//! Klantreis: design customer journeys, tick what mends them, and see on the map whether it helped.
//!
//! Layers, from the inside out; each uses only those before it, which a test checks:
//!
//! - [`document`]: the sealed nouns of a project, the edits that change it and their inverses;
//! - [`library`]: frameworks, tactics, obstacles and surveys; [`lang`]: messages, numbers and dates in every language;
//! - [`numbers`], [`surveys`], [`workbook`], [`import`], [`events`], [`insight`], [`find`], [`layout`], [`scene`], [`pages`], [`project_file`], [`mermaid`], [`export`]: pure, without files, threads or clocks;
//! - [`storage`]: the only place that touches files; [`samples`]: the projects that ship;
//! - [`editor`], [`action`], [`desk`], [`ui`]: one open project, what a user can ask, and the interface;
//! - [`app`], [`cli`]: the window, and the same engine without one.

pub mod action;
pub mod app;
pub mod cli;
pub mod desk;
pub mod document;
pub mod editor;
pub mod events;
pub mod export;
pub mod find;
pub mod import;
pub mod insight;
pub mod lang;
pub mod layout;
pub mod library;
pub mod mermaid;
pub mod numbers;
pub mod pages;
pub mod project_file;
pub mod samples;
pub mod scene;
pub mod storage;
pub mod surveys;
pub mod ui;
pub mod workbook;

//! Format 1: its text, read and written. Frozen once released; a change of format is a new module beside it.
//!
//! Cards, items, steps and the like take one line each, so that changing one changes one line.

mod earlier;
mod from_project;
mod into_parts;
mod picture;
mod saved_view;
mod shape;
mod steering;
mod workshop;

use std::collections::BTreeMap;

use ron::ser::PrettyConfig;

use super::place::Places;
use super::{BrokenRule, FileError, Position, Rule, fault, head};
use crate::document::{ItemId, Project, Violation};
use shape::Klantreis;

/// How deep lists and records take a line for each element: envelope, journeys, journey, list of cards.
const DEPTH: usize = 4;

/// Where a noun stands that cannot be found in the text.
const BEGINNING: Position = Position { line: 1, column: 1 };

/// The project as text.
pub fn write(project: &Project) -> Result<String, FileError> {
    let layout = PrettyConfig::new().new_line("\n").depth_limit(DEPTH);
    let body = fault::options()
        .to_string_pretty(&Klantreis::from(project), layout)
        .map_err(|error| FileError::Unwritable { detail: error.to_string() })?;
    Ok(format!("{}{}\n", head::ENVELOPE, with_plain_apostrophes(&body)))
}

/// The project of a text whose head says that it is of this version.
pub fn read(text: &str) -> Result<Project, FileError> {
    let file: Klantreis = fault::parse(text)?;
    let (parts, loose_items) = file.into_parts();
    let violations = match Project::assemble(parts) {
        Ok(project) if loose_items.is_empty() => return Ok(project),
        Ok(_) => Vec::new(),
        Err(violations) => violations,
    };
    Err(FileError::Rules(placed(text, violations, loose_items)))
}

/// Every backslash of the parser's text begins an escape; an apostrophe does not need one.
fn with_plain_apostrophes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        if !escape.starts_with('\'') {
            plain.push('\\');
        }
        let escaped = escape.chars().next().map_or(0, char::len_utf8);
        let (escaped, after) = escape.split_at_checked(escaped).unwrap_or((escape, ""));
        plain.push_str(escaped);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// The broken rules with their places, in the order of the text.
fn placed(text: &str, violations: Vec<Violation>, loose_items: Vec<ItemId>) -> Vec<BrokenRule> {
    let places = Places::of(text);
    let mut repeats = BTreeMap::<u32, usize>::new();
    let mut rules: Vec<_> = loose_items
        .into_iter()
        .map(|item| BrokenRule { position: places.id(item.0, 0).unwrap_or(BEGINNING), rule: Rule::ItemOutside(item) })
        .collect();
    for violation in violations {
        let position = place_of(&violation, &places, &mut repeats);
        rules.push(BrokenRule { position: position.unwrap_or(BEGINNING), rule: Rule::Document(violation) });
    }
    rules.sort_by_key(|rule| rule.position);
    rules
}

/// Where a violation stands; a repeated id stands where it is used for the second time, the third time, and so on.
fn place_of(violation: &Violation, places: &Places, repeats: &mut BTreeMap<u32, usize>) -> Option<Position> {
    let Some(id) = violation.id() else {
        return places.field(match violation {
            Violation::NoJourney => "journeys",
            Violation::BadSteering { part, .. } => part,
            _ => "name",
        });
    };
    if !matches!(violation, Violation::IdRepeated { .. }) {
        return places.id(id.0, 0);
    }
    let nth = repeats.entry(id.0).or_default();
    *nth += 1;
    places.id(id.0, *nth)
}

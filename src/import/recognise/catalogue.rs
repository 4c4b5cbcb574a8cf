//! The tables that are recognised, read from `assets/library/exports.ron`: their names, and how known programs write theirs.

use std::sync::OnceLock;

use serde::Deserialize;

use super::super::recognised::Recognised;
use super::super::sheet::Sheet;
use super::Plan;
use super::known::plan;
use crate::document::Language;

/// One kind of table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Export {
    id: String,
    name: Name,
    /// Columns that must all be there, each by one of its names.
    #[serde(default)]
    needs: Vec<Names>,
    #[serde(default)]
    read: Read,
}

/// What a column may be called: in lower case, with `*` at the end for any rest.
pub(super) type Names = Vec<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    nl: String,
    en: String,
}

/// Which columns hold what.
#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) enum Read {
    /// A function of its own reads it.
    #[default]
    InCode,
    /// One row a step.
    Rows {
        names: Names,
        /// The best first; the first that is there is counted.
        counts: Names,
        #[serde(default)]
        groups: Names,
        /// What is counted, by the unit's id, where the column does not say so.
        #[serde(default)]
        unit: String,
        /// The unit that the counted column is better than, by its id.
        #[serde(default)]
        rather_than: String,
        /// Each step counts who did it, whatever they did before.
        #[serde(default)]
        open: bool,
        /// Columns of rates that are of something else than the counts.
        #[serde(default)]
        aside: Names,
    },
    /// One column a step.
    Columns {
        /// The steps in the order of the journey; of each, the first name that is there.
        steps: Vec<Names>,
        /// Days or periods, one a row.
        #[serde(default)]
        key: Names,
        /// The names of rows that are a series each.
        #[serde(default)]
        label: Names,
        /// Nobody is in two rows, so people can be added up.
        #[serde(default)]
        apart: bool,
        /// Columns of an earlier period may stand beside these, such as `Sessions (previous_year)`.
        #[serde(default)]
        earlier: bool,
        /// The first row without a name is the total of the others.
        #[serde(default)]
        total_first: bool,
    },
    /// One row a record, with the stage that it is in.
    Records { id: Names, stage: Names },
    /// One or several rows an order.
    Orders {
        order: Names,
        customer: Names,
        #[serde(default)]
        abandoned: bool,
    },
    /// One row an answer.
    Answers,
}

/// All kinds, in the order in which they are tried; none when the file is not in shape, which a test keeps from being shipped.
fn exports() -> &'static [Export] {
    static EXPORTS: OnceLock<Vec<Export>> = OnceLock::new();
    EXPORTS.get_or_init(|| parsed().unwrap_or_default())
}

fn parsed() -> Result<Vec<Export>, ron::error::SpannedError> {
    ron::from_str(include_str!("../../../assets/library/exports.ron"))
}

/// The plan of the first known program whose columns the sheet has.
pub(super) fn recognise(sheet: &Sheet) -> Option<Plan> {
    let known = exports().iter().filter(|export| !matches!(export.read, Read::InCode));
    let mut fitting = known.filter(|export| export.needs.iter().all(|names| column(sheet, names).is_some()));
    fitting.find_map(|export| plan(sheet, Recognised::known(&export.id), &export.read))
}

/// The first column that has one of these names; an earlier name goes before a later one.
pub(super) fn column(sheet: &Sheet, names: &[String]) -> Option<usize> {
    names.iter().find_map(|name| sheet.columns.iter().position(|column| is_called(&column.name, name)))
}

fn is_called(column: &str, name: &str) -> bool {
    let column = column.to_lowercase();
    name.strip_suffix('*').map_or_else(|| column == *name, |start| column.starts_with(start))
}

/// What a kind of table is called.
pub(crate) fn words(kind: Recognised, language: Language) -> &'static str {
    let export = exports().iter().find(|export| export.id == kind.name());
    export.map_or("", |export| match language {
        Language::Nl => &export.name.nl,
        Language::En => &export.name.en,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_catalogue_is_in_shape_and_names_each_kind_once() {
        let exports = parsed().unwrap();
        let ids: BTreeSet<&str> = exports.iter().map(|export| export.id.as_str()).collect();
        assert_eq!(ids.len(), exports.len());
        for export in &exports {
            assert!(!export.name.nl.is_empty() && !export.name.en.is_empty(), "{}", export.id);
            let in_code = matches!(export.read, Read::InCode);
            assert_eq!(in_code, export.needs.is_empty(), "{}", export.id);
        }
    }

    #[test]
    fn names_of_columns_are_in_lower_case() {
        for export in parsed().unwrap() {
            for name in export.needs.iter().flatten() {
                assert_eq!(*name, name.to_lowercase(), "{}", export.id);
            }
        }
    }

    #[test]
    fn every_kind_that_code_names_has_words() {
        for kind in Recognised::IN_CODE {
            for language in Language::ALL {
                assert!(!words(kind, language).is_empty(), "{}", kind.name());
            }
        }
    }
}

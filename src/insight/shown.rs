//! Which series the map, the advice and the numbers speak of.

use super::series_for;
use crate::document::{Journey, Project, Series, SeriesId};

/// The series that the user chose, or the one that [`series_for`] picks.
pub fn shown_series<'a>(project: &'a Project, journey: &Journey, chosen: Option<SeriesId>) -> Option<&'a Series> {
    chosen.and_then(|id| project.series_by_id(id)).or_else(|| series_for(project, journey))
}

//! Edits of imported numbers.

use super::{require_free, require_place};
use crate::document::{Edit, EditError, Project, Series, SeriesChange, SeriesId, StageId, Step};

pub(super) fn add(project: &mut Project, index: usize, series: Series) -> Result<Edit, EditError> {
    series.validate()?;
    require_free(project, &[series.id.into()])?;
    require_place(index, project.series.len())?;
    require_known_stages(project, stages_of(&series.steps))?;
    let id = series.id;
    project.series.insert(index, series);
    project.taken.insert(id.0);
    Ok(Edit::RemoveSeries(id))
}

pub(super) fn remove(project: &mut Project, id: SeriesId) -> Result<Edit, EditError> {
    let index = place(project, id)?;
    let series = project.series.remove(index);
    project.taken.remove(&id.0);
    Ok(Edit::AddSeries { index, series: Box::new(series) })
}

pub(super) fn set(project: &mut Project, id: SeriesId, change: SeriesChange) -> Result<Edit, EditError> {
    match &change {
        SeriesChange::StepStage { stage: Some(stage), .. } => require_known_stages(project, [*stage])?,
        SeriesChange::Steps(steps) => require_known_stages(project, stages_of(steps))?,
        _ => {}
    }
    let index = place(project, id)?;
    let series = project.series.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    let inverse = series.swap(change)?;
    if let Err(error) = series.validate() {
        series.swap(inverse)?;
        return Err(error);
    }
    Ok(Edit::SetSeries(id, inverse))
}

fn stages_of(steps: &[Step]) -> impl Iterator<Item = StageId> {
    steps.iter().filter_map(|step| step.stage)
}

fn require_known_stages(project: &Project, stages: impl IntoIterator<Item = StageId>) -> Result<(), EditError> {
    let unknown = stages.into_iter().find(|stage| project.stage(*stage).is_none());
    unknown.map_or(Ok(()), |stage| Err(EditError::UnknownId(stage.into())))
}

fn place(project: &Project, id: SeriesId) -> Result<usize, EditError> {
    project.series.iter().position(|series| series.id == id).ok_or(EditError::UnknownId(id.into()))
}

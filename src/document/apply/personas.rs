//! Edits of personas.

use super::{require_free, require_place, shift_in};
use crate::document::{Edit, EditError, Persona, PersonaChange, PersonaId, Project};

pub(super) fn add(project: &mut Project, index: usize, persona: Persona) -> Result<Edit, EditError> {
    persona.validate()?;
    require_free(project, &[persona.id.into()])?;
    require_place(index, project.personas.len())?;
    let id = persona.id;
    project.personas.insert(index, persona);
    project.taken.insert(id.0);
    Ok(Edit::RemovePersona(id))
}

pub(super) fn remove(project: &mut Project, id: PersonaId) -> Result<Edit, EditError> {
    let index = place(project, id)?;
    if project.journeys.iter().any(|journey| journey.persona == Some(id)) {
        return Err(EditError::StillInUse(id.into()));
    }
    let persona = project.personas.remove(index);
    project.taken.remove(&id.0);
    Ok(Edit::AddPersona { index, persona: Box::new(persona) })
}

pub(super) fn shift(project: &mut Project, persona: PersonaId, to: usize) -> Result<Edit, EditError> {
    let from = place(project, persona)?;
    Ok(Edit::MovePersona { persona, index: shift_in(&mut project.personas, from, to)? })
}

pub(super) fn set(project: &mut Project, id: PersonaId, change: PersonaChange) -> Result<Edit, EditError> {
    let index = place(project, id)?;
    let persona = project.personas.get_mut(index).ok_or(EditError::NoSuchPlace)?;
    let inverse = persona.swap(change);
    if let Err(error) = persona.validate() {
        persona.swap(inverse);
        return Err(error);
    }
    Ok(Edit::SetPersona(id, inverse))
}

fn place(project: &Project, id: PersonaId) -> Result<usize, EditError> {
    project.personas.iter().position(|persona| persona.id == id).ok_or(EditError::UnknownId(id.into()))
}

//! What is asked about personas and journeys: adding, copying, removing, showing, and pictures.

use std::path::PathBuf;

use egui::Context;

use super::Desk;
use super::files::{Report, file_name};
use super::portrait::{PortraitError, portrait};
use super::run::edit_name;
use crate::action::{Action, Ask, Command};
use crate::document::{
    Colour, Edit, EditName, Journey, JourneyId, JourneyParts, Persona, PersonaChange, PersonaId, Picture, Version,
    duplicate, plan,
};
use crate::editor::Editor;
use crate::library::{Library, blank_project, project_from};
use crate::storage::{self, StorageError};
use crate::ui::{Chosen, View};

/// What came of reading a persona's picture.
pub struct Portrayed {
    project: u64,
    persona: PersonaId,
    path: PathBuf,
    result: Result<Picture, Result<PortraitError, StorageError>>,
}

impl Desk {
    /// Carries out an action about people and journeys.
    pub(super) fn run_people(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::ShowJourney(journey) => self.with_editor(|editor| editor.show_journey(journey)),
            Action::DuplicateJourney(journey) => self.duplicate_journey(journey),
            Action::RemoveJourney(journey) => self.remove_journey(journey),
            Action::OpenJourney(journey) => self.open_people(Chosen::Journey(journey)),
            Action::AddPersona { example } => self.add_persona(example.as_deref()),
            Action::RemovePersona(persona) => self.remove_persona(persona),
            Action::OpenPersona(persona) => self.open_people(Chosen::Persona(persona)),
            Action::ChoosePicture(persona) => self.ask(ctx, Ask::PersonaPicture(persona)),
            _ => {}
        }
    }

    /// Carries out a command about people and journeys.
    pub(super) fn run_people_command(&mut self, command: Command) {
        let shown = self.editor.as_ref().and_then(Editor::journey).map(Journey::id);
        match (command, shown) {
            (Command::ShowPersonas, _) => self.ui.view = View::People,
            (Command::AddPersona, _) => self.add_persona(None),
            (Command::AddJourney, _) => self.add_journey(),
            (Command::DuplicateJourney, Some(shown)) => self.duplicate_journey(shown),
            (Command::RemoveJourney, Some(shown)) => self.remove_journey(shown),
            (Command::NextJourney, Some(shown)) => self.show_neighbour(shown, 1),
            (Command::PreviousJourney, Some(shown)) => self.show_neighbour(shown, -1),
            _ => {}
        }
    }

    fn open_people(&mut self, chosen: Chosen) {
        self.ui.view = View::People;
        self.ui.people.choose(chosen);
    }

    fn add_persona(&mut self, example: Option<&str>) {
        let language = self.lang.language();
        let words = example.and_then(|id| Library::shared().audience(id)).map(|found| &found.persona);
        let Some(editor) = &mut self.editor else { return };
        let id = PersonaId(editor.fresh_id());
        let index = editor.project().personas().len();
        let colour = Colour::ALL.get(index % Colour::ALL.len()).copied().unwrap_or(Colour::Blue);
        let persona =
            Box::new(words.map_or_else(|| Persona::new(id, "", colour), |words| words.persona(id, colour, language)));
        if !self.edit(|_| Edit::AddPersona { index, persona }) {
            return;
        }
        self.open_people(Chosen::Persona(id));
        self.ui.people.write_name();
    }

    fn remove_persona(&mut self, persona: PersonaId) {
        let Some(editor) = &self.editor else { return };
        let edit = plan::remove_persona(editor.project(), persona);
        self.edit_and_tell(edit);
    }

    fn add_journey(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        let framework = editor.journey().and_then(Journey::framework).map(str::to_owned);
        let library = Library::shared();
        let made = match framework.and_then(|id| library.framework(&id)) {
            Some(framework) => project_from(library, framework, self.lang.language()),
            None => blank_project(self.lang.language()),
        };
        let Ok(made) = made else { return };
        let Some(parts) = made.journeys().first().map(|journey| duplicate(journey, || editor.fresh_id())) else {
            return;
        };
        let index = editor.project().journeys().len();
        self.put_journey(parts, index, EditName::AddJourney);
    }

    fn duplicate_journey(&mut self, journey: JourneyId) {
        let Some(editor) = &mut self.editor else { return };
        let place = editor.project().journeys().iter().position(|found| found.id() == journey);
        let Some((place, original)) = place.zip(editor.project().journey(journey).cloned()) else { return };
        let mut parts = duplicate(&original, || editor.fresh_id());
        if original.version() != Some(Version::ToBe) {
            parts.version = Some(Version::ToBe);
        }
        self.put_journey(parts, place + 1, EditName::DuplicateJourney);
    }

    /// Adds a journey as one undoable change, and shows it.
    fn put_journey(&mut self, parts: JourneyParts, index: usize, name: EditName) {
        let id = parts.id;
        let Ok(journey) = Journey::assemble(parts) else { return };
        let edits = vec![Edit::AddJourney { index, journey: Box::new(journey) }];
        if !self.edit(|_| Edit::Batch { name, edits }) {
            return;
        }
        self.with_editor(|editor| editor.show_journey(id));
        if self.ui.view == View::People {
            self.ui.people.choose(Chosen::Journey(id));
            self.ui.people.write_name();
        }
        self.ui
            .notices
            .tell(self.lang.say_with("people-journey-shown", &[("edit", edit_name(&self.lang, name).into())]));
    }

    fn remove_journey(&mut self, journey: JourneyId) {
        let Some(editor) = &self.editor else { return };
        if editor.project().journeys().len() < 2 {
            return self.ui.notices.warn(self.lang.say("people-last-journey"));
        }
        let edit = plan::remove_journey(editor.project(), journey);
        self.edit_and_tell(edit);
    }

    /// Carries out what takes something away, and says how it comes back.
    fn edit_and_tell(&mut self, edit: Edit) {
        let name = edit_name(&self.lang, edit.name());
        let Some(editor) = &mut self.editor else { return };
        match editor.run(edit) {
            Ok(()) => self.ui.notices.tell(self.lang.say_with("notice-removed", &[("edit", name.into())])),
            Err(error) => self.tell_refusal(&error),
        }
    }

    fn show_neighbour(&mut self, shown: JourneyId, by: isize) {
        let Some(editor) = &mut self.editor else { return };
        let journeys = editor.project().journeys();
        let place = journeys.iter().position(|journey| journey.id() == shown).unwrap_or_default();
        let next = (place + journeys.len()).saturating_add_signed(by) % journeys.len().max(1);
        if let Some(next) = journeys.get(next).map(Journey::id) {
            editor.show_journey(next);
            if self.ui.people.shows_journey(shown) {
                self.ui.people.choose(Chosen::Journey(next));
            }
        }
    }

    /// Reads a persona's picture aside.
    pub(super) fn read_picture(&mut self, ctx: &Context, persona: PersonaId, path: PathBuf) {
        let project = self.opened;
        self.jobs.start(ctx, move || {
            let result = match storage::read_picture(&path) {
                Ok(bytes) => portrait(&bytes).map_err(Ok),
                Err(error) => Err(Err(error)),
            };
            Report::Portrayed(Portrayed { project, persona, path, result })
        });
    }

    /// Gives a persona the picture that was read, or says why there is none.
    pub(super) fn portrayed(&mut self, portrayed: Portrayed) {
        let Portrayed { project, persona, path, result } = portrayed;
        match result {
            Ok(picture) if project == self.opened => {
                self.edit(|_| Edit::SetPersona(persona, PersonaChange::Picture(Some(picture))));
            }
            Ok(_) => {}
            Err(Ok(error)) => {
                let file = file_name(&path);
                self.ui.notices.warn(self.lang.say_with(error.key(), &[("file", file.into())]));
            }
            Err(Err(error)) => self.warn_about(&error),
        }
    }
}

//! What the palette offers: commands and settings, saved views, journeys, personas, stages, lanes and cards.

use egui::KeyboardShortcut;

use crate::action::{Action, Command, MENUS};
use crate::document::Journey;
use crate::editor::Editor;
use crate::find::{Place, Thing};
use crate::ui::Model;
use crate::ui::bar;
use crate::ui::find::{thing_words, where_words};

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it does.
    pub what: What,
    /// Its name.
    pub words: String,
    /// The menu it stands in; empty for what stands on a map, of which [`place_words`] tells.
    pub menu: String,
    /// Its keys.
    pub keys: Option<KeyboardShortcut>,
    /// Whether it is undo or redo, whose name is that of another edit.
    pub is_undo: bool,
}

/// What an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Runs a command.
    Command(Command),
    /// Goes to a thing of the project.
    Go(Place),
    /// Shows a saved view, by its name.
    View(String),
}

impl What {
    /// The wish that it stands for.
    pub fn action(self) -> Action {
        match self {
            Self::Command(command) => Action::Command(command),
            Self::Go(place) => Action::GoTo(place),
            Self::View(name) => Action::ShowView(name),
        }
    }
}

/// Everything that can be chosen now, commands first.
pub fn entries(model: &Model<'_>) -> Vec<Entry> {
    let mut entries = commands(model);
    if let Some(editor) = model.editor {
        add_views(editor, &mut entries);
        add_things(model, editor, &mut entries);
    }
    entries
}

/// Where an entry stands: its menu, or its place on the map.
pub fn place_words(model: &Model<'_>, entry: &Entry) -> String {
    match (&entry.what, model.editor) {
        (What::Go(place), Some(editor)) => {
            where_words(editor.project(), model.lang, *place, editor.journey().map(Journey::id))
        }
        (What::View(_), _) => model.lang.say("palette-view"),
        _ => entry.menu.clone(),
    }
}

fn commands(model: &Model<'_>) -> Vec<Entry> {
    let menus =
        MENUS.iter().flat_map(|(menu, commands)| commands.iter().flatten().map(move |command| (menu, *command)));
    let usable = menus.filter(|(_, command)| *command != Command::Palette && bar::is_enabled(model, *command));
    let entry = |(menu, command): (&&str, Command)| Entry {
        what: What::Command(command),
        words: bar::title(model, command),
        menu: model.lang.say(menu),
        keys: command.keys().first().copied(),
        is_undo: matches!(command, Command::Undo | Command::Redo),
    };
    usable.map(entry).collect()
}

fn add_views(editor: &Editor, entries: &mut Vec<Entry>) {
    entries.extend(editor.project().steering().views.iter().map(|view| Entry {
        what: What::View(view.name.clone()),
        words: view.name.clone(),
        menu: String::new(),
        keys: None,
        is_undo: false,
    }));
}

fn add_things(model: &Model<'_>, editor: &Editor, entries: &mut Vec<Entry>) {
    let project = editor.project();
    let mut add = |place: Place| {
        let words = thing_words(project, model.lang, place);
        entries.push(Entry { what: What::Go(place), words, menu: String::new(), keys: None, is_undo: false });
    };
    for persona in project.personas() {
        add(Place { journey: None, thing: Thing::Persona(persona.id) });
    }
    for journey in project.journeys() {
        let at = |thing| Place { journey: Some(journey.id()), thing };
        if project.journeys().len() > 1 {
            add(at(Thing::Journey(journey.id())));
        }
        journey.stages().iter().for_each(|stage| add(at(Thing::Stage(stage.id))));
        journey.shown_lanes().for_each(|lane| add(at(Thing::Lane(lane.id))));
        let cells = journey.cells_in_order().flat_map(|cell| journey.cards_in(cell));
        let titled = |id: &&crate::document::CardId| {
            journey.card(**id).is_some_and(|card| !model.lang.names().card(card).is_empty())
        };
        cells.filter(titled).for_each(|card| add(at(Thing::Card(*card))));
    }
}

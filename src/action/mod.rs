//! What a user can ask for. One list of commands feeds menu, toolbar, palette, keys and the help sheet.

mod command;
mod workshop;

use std::path::PathBuf;
use std::sync::Arc;

pub use command::{Command, MENUS};
pub use workshop::{VoteTerms, WorkshopWish};

use crate::document::{
    CardId, Cents, Choice, Edit, JourneyId, LaneId, Language, LinkId, PersonaId, Project, Series, SeriesId, Slot,
    StageId, Subject,
};
use crate::editor::Selection;
use crate::export::Order;
use crate::find::Place;
use crate::library::switch::Destinations;
use crate::mermaid::Reading;
use crate::storage::ThemeChoice;

/// One wish of the user, as the interface hands it to the desk.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields are named after what they hold")]
pub enum Action {
    /// A command without further words.
    Command(Command),
    /// A finished change of the document.
    Edit(Edit),
    /// A new card with this title, which is then selected; with an empty title its text is opened for writing.
    AddCard { slot: Slot, title: String },
    /// A new card that is opened for writing with these letters in it.
    StartCard { slot: Slot, typed: String },
    /// Opens a card for writing with these letters in the place of its title.
    StartText { card: CardId, typed: String },
    /// The title that was written into a card; with that of a new card one step of undo.
    WriteCard { card: CardId, title: String },
    /// A new card at a slot with an arrow to it, opened for writing.
    AddLinked { from: CardId, slot: Slot },
    /// A new card with a feeling, named after it and opened for writing.
    AddFeeling { slot: Slot, feeling: i8 },
    /// Lets an arrow start at and point to other cards.
    Reconnect { link: LinkId, from: CardId, to: CardId },
    /// Takes back a card that was begun and got no text, without a word.
    TakeBack(CardId),
    /// Text from the clipboard: one card a line, below the selection.
    Paste(String),
    /// Nothing on the clipboard can become a card; with `picture` because it is a picture.
    PasteNothing { picture: bool },
    /// A new stage before the one at the index, opened for writing.
    AddStage { index: usize },
    /// A new lane before the one at the index, opened for writing.
    AddLane { index: usize },
    /// A copy of cards, below a slot.
    CopyCards { cards: Vec<CardId>, slot: Slot },
    /// A card that the library suggests, by its id, at the end of its lane in a stage.
    AddSuggestion { stage: StageId, id: String },
    /// A card for an obstacle of the library, by its id, at the end of the lane of pain points in a stage; with a title
    /// of its own, or that of the library where it is empty, and with the figures as its note.
    AddObstacle { stage: StageId, id: String, title: String, note: String },
    /// A card that the library suggests, where it was dropped.
    DropSuggestion { slot: Slot, id: String },
    /// Picks up words that become a card where the pointer lets them go on the map.
    CarryWords(String),
    /// A card with these words, where they were dropped.
    DropWords { slot: Slot, words: String },
    /// An arrow from a question or a pain point to the card that answers it; what is selected stays.
    Answer { asking: CardId, answer: CardId },
    /// A new arrow.
    Connect { from: CardId, to: CardId },
    /// New items at the end of a stage's checklist.
    AddItems { stage: StageId, subjects: Vec<Subject> },
    /// Puts the journey in sight under another framework (`None` = without one).
    SwitchFramework { framework: Option<String>, destinations: Destinations },
    /// Imported numbers, as one undoable change.
    Import(Imported),
    /// The journeys of a diagram that was read, as one undoable change.
    TakeDiagram(Arc<[Reading]>),
    /// Asks for a table to put beside those in the preview.
    AddTable,
    /// Reads files of the preview anew, as it asks for it.
    RereadTables,
    /// A table from the clipboard, as text.
    PasteTable(String),
    /// Counts the event log in the preview, as it asks for it.
    CountEvents,
    /// Breaks off the counting of an event log.
    StopCounting,
    /// Asks for a file and exports to it; the choices are remembered.
    Export { order: Order, journey: JourneyId },
    /// Breaks off an export that is under way.
    StopExport,
    /// Shows another journey.
    ShowJourney(JourneyId),
    /// A copy of a journey, after it, which is then shown.
    DuplicateJourney(JourneyId),
    /// Deletes a journey with everything in it.
    RemoveJourney(JourneyId),
    /// Opens the editor of a journey's name, persona, product, route and version.
    OpenJourney(JourneyId),
    /// A new persona, from one of the library's examples or without anything, opened for writing.
    AddPersona { example: Option<String> },
    /// Deletes a persona; its journeys stay.
    RemovePersona(PersonaId),
    /// Opens the editor of a persona.
    OpenPersona(PersonaId),
    /// Asks for a file with a persona's picture.
    ChoosePicture(PersonaId),
    /// Goes to where a thing of the project is, in whichever view and journey, and selects it.
    GoTo(Place),
    /// Shows a saved view, by its name: its journey, lanes, filter and part of the map.
    ShowView(String),
    /// Goes to a state of the history, by its place.
    GoToState(usize),
    /// Selects.
    Select(Selection),
    /// Shows another series; `None` = the latest.
    ChooseSeries(Option<SeriesId>),
    /// Deletes a stage with everything in it.
    RemoveStage(StageId),
    /// Deletes a lane with everything in it.
    RemoveLane(LaneId),
    /// A new project from a framework (`None` = blank).
    Start { framework: Option<String> },
    /// A new project that was made aside; one that the user worked on counts as not saved.
    StartWith { project: Box<Project>, worked_on: bool },
    /// Keeps the journey in sight as an own framework; with `content` its cards and notes too.
    KeepFramework { name: String, content: bool, replace: bool },
    /// Deletes an own framework, by its file.
    DeleteFramework(PathBuf),
    /// Opens a project, or reads a table, whichever the file is.
    OpenFile(PathBuf),
    /// Opens one of the built-in samples, by its file name.
    OpenSample(String),
    /// Forgets a file in the list of recent ones.
    ForgetRecent(PathBuf),
    /// Speaks another language.
    SetLanguage(Language),
    /// Looks different.
    SetTheme(ThemeChoice),
    /// Shows or hides what is usual elsewhere, beside the funnel.
    ShowBenchmarks(bool),
    /// The size of the interface, 1 = 100 %.
    SetZoom(f32),
    /// Answers the question about unsaved changes; staying also closes every other question.
    AnswerUnsaved(Answer),
    /// Saves over a file that another program has changed.
    SaveAnyway,
    /// A path that was typed because there is no file dialog.
    PathTyped(Ask, PathBuf),
    /// Something that concerns the workshop that goes on; it begins where none does.
    Workshop(WorkshopWish),
    /// Presents on a display, by its place among those of the system.
    PresentOn(usize),
    /// Shows words at the bottom for a while.
    Notify(String),
}

/// Numbers that the user takes from a preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The series; those that replace none get ids when they are added.
    pub series: Vec<ImportedSeries>,
    /// How tables of these shapes are read from now on.
    pub recipes: Vec<(String, Vec<Choice>)>,
    /// What an end customer spends on average by these tables; taken where the project does not say yet.
    pub order_value: Option<Cents>,
}

/// A series, and those of the project that go for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedSeries {
    /// The series.
    pub series: Series,
    /// The series it replaces; it takes the place and the id of the first.
    pub replaces: Vec<SeriesId>,
}

/// What a file dialog is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A project to open.
    OpenProject,
    /// A table to read numbers from.
    OpenTable,
    /// Where to save the project.
    SaveProject,
    /// Where to save an export.
    Export(Order),
    /// A picture of a persona.
    PersonaPicture(PersonaId),
}

/// The answer to the question about unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Save first, then go on.
    Save,
    /// Go on without.
    Discard,
    /// Stay.
    Stay,
}

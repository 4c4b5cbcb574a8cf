//! The app under test: a desk without window, dialogs or threads, found by accessible names.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::redundant_closure_for_method_calls,
    missing_docs,
    reason = "a test stops at the first surprise"
)]
#![allow(dead_code, reason = "each test file uses what it needs")]

pub mod renderer;

use std::path::{Path, PathBuf};

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use klantreis::desk::{Desk, NoDialogs, Setup};
use klantreis::document::{Card, CardId, Cell, Edit, Journey, Language, Link, LinkId, LinkKind, Project, Slot, apply};
use klantreis::library::{Library, project_from};
use klantreis::storage::{Settings, SettingsFile, ThemeChoice};

/// A desk in a headless window.
pub type App = Harness<'static, Desk>;

/// The day on which all tests take place.
pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// How the app is started.
#[derive(Clone, Copy)]
pub struct Start {
    pub language: Language,
    pub theme: ThemeChoice,
    pub size: [f32; 2],
    /// The interface's scale.
    pub zoom: f32,
    /// Whether things glide to their places.
    pub moves: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self { language: Language::En, theme: ThemeChoice::Light, size: [1280.0, 800.0], zoom: 1.0, moves: false }
    }
}

impl Start {
    pub fn with_nothing(self) -> App {
        self.build(None)
    }

    pub fn with_project(self, project: Project) -> App {
        self.build(Some(project))
    }

    /// With settings that are kept in a file, as other windows keep theirs.
    pub fn with_settings_file(self, file: SettingsFile, project: Project) -> App {
        self.build_with(Some(project), Some(file))
    }

    fn build(self, project: Option<Project>) -> App {
        self.build_with(project, None)
    }

    fn build_with(self, project: Option<Project>, settings_file: Option<SettingsFile>) -> App {
        let (language, theme) = (Some(self.language), self.theme);
        let (zoom, reduced_motion) = (self.zoom, !self.moves);
        let settings = Settings { language, theme, zoom, reduced_motion, ..Settings::default() };
        let mut desk =
            Desk::new(Setup { settings, settings_file, dialogs: Box::new(NoDialogs), today: TODAY, inline_jobs: true });
        if let Some(project) = project {
            desk.show_project(project);
        }
        let renderer = renderer::CpuRenderer::default();
        let builder =
            Harness::builder().with_step_dt(1.0 / 60.0).with_size(egui::Vec2::from(self.size)).renderer(renderer);
        // The desk sets its typefaces in the first frame, and they are there from the second on.
        let mut app = builder.build_ui_state(|ui, desk: &mut Desk| desk.frame(ui), desk);
        app.run_steps(6);
        app
    }
}

/// An empty map of the web-shop framework.
pub fn webshop() -> Project {
    let library = Library::shared();
    let framework = library.framework("webshop-5").expect("the framework");
    project_from(library, framework, Language::En).expect("a project")
}

/// Adds cards at the end of the cell of a stage and a lane, by their places.
pub fn cards(project: &mut Project, stage: usize, lane: usize, titles: &[&str]) {
    for title in titles {
        let journey = &project.journeys()[0];
        let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[lane].id };
        let slot = Slot { cell, index: journey.cards_in(cell).len() };
        let card = Box::new(Card::new(CardId(project.largest_id() + 1), *title));
        apply(project, Edit::AddCard { slot, card }).expect("a card");
    }
}

/// Draws an arrow past the interface.
pub fn arrow(app: &mut App, from: CardId, to: CardId) {
    app.state_mut().with_editor(|editor| {
        let id = LinkId(editor.fresh_id());
        let link = Link::new(id, from, to, LinkKind::Next);
        editor.run(Edit::AddLink(Box::new(link))).expect("an arrow");
    });
    app.run_steps(3);
}

/// A file that is let go over the window.
#[derive(Debug)]
pub struct Dropped(pub PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the app reads the file itself".to_owned())
    }
}

/// A look-alike table of the fixtures.
pub fn table(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name)
}

/// A sample project that ships.
pub fn sample(name: &str) -> Project {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("saved_maps").join(name);
    let bytes = std::fs::read(path).expect("the sample");
    klantreis::project_file::read(&bytes).expect("a sample in order")
}

/// What a hand does.
pub trait Hand {
    /// Lets a file go over the window, and waits until the app has looked at it.
    fn drop_file(&mut self, path: PathBuf);
    /// What has the keyboard, by its role and name.
    fn focused(&self) -> Option<(egui::Role, String)>;
    fn journey(&self) -> &Journey;
    fn project(&self) -> &Project;
    /// Presses at the middle of what has this name, moves in steps, and lets go at `to`.
    fn drag_from(&mut self, name: &str, to: egui::Pos2);
    fn drag_halfway(&mut self, name: &str, to: egui::Pos2);
    fn middle_of(&self, name: &str) -> egui::Pos2;
    fn double_click_at(&mut self, at: egui::Pos2);
    fn press_keys(&mut self, modifiers: egui::Modifiers, key: egui::Key);
    fn type_words(&mut self, words: &str);
    fn card(&self, title: &str) -> CardId;
    /// The stage and lane in which a card lies, by their places.
    fn place_of(&self, title: &str) -> (usize, usize, usize);
    fn titles_in(&self, stage: usize, lane: usize) -> Vec<String>;
}

impl Hand for App {
    fn drop_file(&mut self, path: PathBuf) {
        self.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
        self.run_steps(10);
    }

    fn focused(&self) -> Option<(egui::Role, String)> {
        let mut found = self.query_all(egui_kittest::kittest::By::new().predicate(|node| node.is_focused()));
        let node = found.next()?.accesskit_node();
        Some((node.role(), node.label().unwrap_or_default()))
    }

    fn journey(&self) -> &Journey {
        &self.project().journeys()[0]
    }

    fn project(&self) -> &Project {
        self.state().editor().expect("an open project").project()
    }

    fn drag_from(&mut self, name: &str, to: egui::Pos2) {
        self.drag_halfway(name, to);
        self.drop_at(to);
        self.run_steps(6);
    }

    fn drag_halfway(&mut self, name: &str, to: egui::Pos2) {
        let from = self.middle_of(name);
        self.drag_at(from);
        self.step();
        for share in [0.1, 0.5, 0.9, 1.0] {
            self.hover_at(from.lerp(to, share));
            self.step();
        }
    }

    fn middle_of(&self, name: &str) -> egui::Pos2 {
        self.get_by_label(name).rect().center()
    }

    fn double_click_at(&mut self, at: egui::Pos2) {
        for _ in 0..2 {
            self.drag_at(at);
            self.step();
            self.drop_at(at);
            self.step();
        }
        self.run_steps(6);
    }

    fn press_keys(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.key_press_modifiers(modifiers, key);
        self.run_steps(6);
    }

    fn type_words(&mut self, words: &str) {
        self.event(egui::Event::Text(words.to_owned()));
        self.run_steps(6);
    }

    fn card(&self, title: &str) -> CardId {
        self.journey().cards().find(|card| card.title == title).unwrap_or_else(|| panic!("no card {title}")).id
    }

    fn place_of(&self, title: &str) -> (usize, usize, usize) {
        let journey = self.journey();
        let slot = journey.slot_of(self.card(title)).expect("a place");
        let stage = journey.stages().iter().position(|stage| stage.id == slot.cell.stage).expect("a stage");
        let lane = journey.lanes().iter().position(|lane| lane.id == slot.cell.lane).expect("a lane");
        (stage, lane, slot.index)
    }

    fn titles_in(&self, stage: usize, lane: usize) -> Vec<String> {
        let journey = self.journey();
        let cell = klantreis::document::Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[lane].id };
        journey.cards_in(cell).iter().map(|card| journey.card(*card).expect("a card").title.clone()).collect()
    }
}

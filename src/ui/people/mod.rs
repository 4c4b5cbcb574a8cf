//! The view of people and journeys: whom the journeys are about, which journeys there are, and how two of them compare.

mod compare;
mod curves;
mod empty;
mod journey;
mod list;
mod persona;
mod portrait;
mod switch;
mod words;

use egui::{CentralPanel, Frame, Id, Margin, Panel, ScrollArea, Ui};

pub use portrait::paint as paint_portrait;
pub use switch::switch_ui;
pub use words::{journey_name, version_word};

use super::Model;
use super::theme::{self, gap};
use crate::action::Action;
use crate::document::{JourneyId, PersonaId};
use crate::editor::Editor;
use crate::insight::Side;
use crate::scene::Paint;

/// The widest that a card on the page becomes.
const WIDEST: f32 = 900.0;
/// Below this width the lists stand above what is chosen, not beside it.
const BESIDE: f32 = 700.0;

/// What the right side of the view is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chosen {
    /// What a persona is, for a project without any.
    Nobody,
    /// A persona's card.
    Persona(PersonaId),
    /// A journey's properties.
    Journey(JourneyId),
    /// Two journeys or personas beside one another.
    Comparison,
}

/// What the view remembers.
#[derive(Debug, Default)]
pub struct PeopleState {
    chosen: Option<Chosen>,
    /// Whether the name of what is open gets the cursor in the next frame.
    writes_name: bool,
    /// What is compared, as far as the user chose it.
    sides: [Option<Side>; 2],
}

impl PeopleState {
    /// Opens something at the right side.
    pub const fn choose(&mut self, chosen: Chosen) {
        self.chosen = Some(chosen);
        self.writes_name = false;
    }

    /// Puts the cursor into the name of what is open.
    pub const fn write_name(&mut self) {
        self.writes_name = true;
    }

    /// Whether this journey's properties are open.
    pub fn shows_journey(&self, journey: JourneyId) -> bool {
        self.chosen == Some(Chosen::Journey(journey))
    }

    /// Gives the name's field the cursor where that is wanted, until it has it: a window that is just closing keeps it.
    fn focus_name(&mut self, ui: &Ui, chosen: Chosen) {
        let of = match chosen {
            Chosen::Persona(id) => id.0,
            Chosen::Journey(id) => id.0,
            Chosen::Nobody | Chosen::Comparison => return,
        };
        let field = field_id(of, "name");
        self.writes_name &= !ui.memory(|memory| memory.has_focus(field));
        if self.writes_name {
            ui.memory_mut(|memory| memory.request_focus(field));
            ui.request_repaint();
        }
    }

    /// What is open: what was chosen, where it still exists, or else the persona of the journey in sight.
    fn chosen(&self, editor: &Editor) -> Chosen {
        let project = editor.project();
        let is_there = |chosen: &Chosen| match chosen {
            Chosen::Persona(id) => project.persona(*id).is_some(),
            Chosen::Journey(id) => project.journey(*id).is_some(),
            Chosen::Comparison => project.journeys().len() > 1,
            Chosen::Nobody => project.personas().is_empty(),
        };
        let about = || editor.journey().and_then(crate::document::Journey::persona);
        let first = || project.personas().first().map(|persona| persona.id);
        let usual = || about().or_else(first).map_or(Chosen::Nobody, Chosen::Persona);
        self.chosen.filter(is_there).unwrap_or_else(usual)
    }
}

/// Shows the view.
pub fn people_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut PeopleState, actions: &mut Vec<Action>) {
    let wide = ui.available_width() >= BESIDE;
    if wide {
        let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
        let frame =
            Frame::new().fill(theme::colour(ui, Paint::Canvas)).inner_margin(Margin::symmetric(16, 18)).stroke(line);
        let width = (ui.available_width() * 0.28).clamp(250.0, 330.0);
        Panel::left("people").frame(frame).resizable(false).exact_size(width).show(ui, |ui| {
            let room = ui.available_width();
            ScrollArea::vertical().id_salt("people-lists").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(room);
                list::list_ui(ui, model, editor, state, actions);
                crate::ui::focus::keep_focus_in_sight(ui);
            });
        });
    }
    CentralPanel::default().frame(Frame::new().fill(theme::colour(ui, Paint::Canvas))).show(ui, |ui| {
        let chosen = state.chosen(editor);
        ScrollArea::vertical().id_salt(("people", chosen)).auto_shrink(false).show(ui, |ui| {
            let margin = if wide { Margin::symmetric(gap::PAGE as i8, 20) } else { Margin::same(16) };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width(WIDEST.min(ui.available_width()));
                if !wide {
                    list::compact_ui(ui, model, editor, state, actions);
                    ui.add_space(gap::NORMAL);
                }
                chosen_ui(ui, model, editor, state, actions);
            });
            crate::ui::focus::keep_focus_in_sight(ui);
        });
    });
}

fn chosen_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut PeopleState, actions: &mut Vec<Action>) {
    let project = editor.project();
    let chosen = state.chosen(editor);
    state.focus_name(ui, chosen);
    match chosen {
        Chosen::Nobody => empty::empty_ui(ui, model, actions),
        Chosen::Persona(id) => {
            if let Some(persona) = project.persona(id) {
                persona::persona_ui(ui, model, editor, persona, actions);
            }
        }
        Chosen::Journey(id) => {
            if let Some(journey) = project.journey(id) {
                journey::journey_ui(ui, model, editor, journey, actions);
            }
        }
        Chosen::Comparison => compare::compare_ui(ui, model, editor, &mut state.sides),
    }
}

/// A white sheet on the page, with a coloured head where one is given.
fn sheet_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let sheet = Frame::new()
        .fill(theme::colour(ui, Paint::Surface))
        .stroke(egui::Stroke::new(1.0, theme::colour(ui, Paint::LaneLine)))
        .shadow(egui::Shadow { offset: [0, 2], blur: 10, spread: 0, color: theme::colour(ui, Paint::Shadow) })
        .corner_radius(theme::RADIUS + 5);
    let inner = sheet.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui)
    });
    inner.inner
}

/// The id of a field about one thing.
fn field_id(of: u32, field: &str) -> Id {
    Id::unique(("people", of, field))
}

/// Two buttons that move something up and down in its list, and one that deletes it.
fn place_ui(ui: &mut Ui, model: &Model<'_>, place: usize, count: usize, can_go: bool) -> Option<Placing> {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        let moves =
            [("↑", "people-up", place > 0, Placing::Up), ("↓", "people-down", place + 1 < count, Placing::Down)];
        for (sign, key, enabled, placing) in moves {
            let words = model.lang.say(key);
            let button = ui.add_enabled(enabled, egui::Button::new(sign));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &words));
            if button.on_hover_text(words).clicked() {
                wanted = Some(placing);
            }
        }
        let words = egui::RichText::new(model.lang.say("inspector-delete"));
        let words = if can_go { words.color(theme::colour(ui, Paint::Bad)) } else { words };
        let button = ui.add_enabled(can_go, egui::Button::new(words));
        if button.on_disabled_hover_text(model.lang.say("people-last-journey")).clicked() {
            wanted = Some(Placing::Gone);
        }
    });
    wanted
}

/// Where something in a list shall go.
#[derive(Clone, Copy)]
enum Placing {
    Up,
    Down,
    Gone,
}

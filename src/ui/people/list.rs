//! The left side: the personas as small cards, the journeys below, and the way to their comparison.

use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Chosen, PeopleState, portrait, words};
use crate::action::{Action, Command};
use crate::document::{Journey, Persona};
use crate::editor::Editor;
use crate::scene::{Paint, Tone};
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

const ROW: f32 = 60.0;
const EDGE: f32 = 10.0;

/// Shows the lists.
pub fn list_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut PeopleState, actions: &mut Vec<Action>) {
    let chosen = state.chosen(editor);
    let project = editor.project();
    title_ui(ui, model, "people-personas", Command::AddPersona, actions);
    if project.personas().is_empty() {
        ui.label(theme::soft(ui, model.lang.say("people-no-personas")));
    }
    for persona in project.personas() {
        let row = Chosen::Persona(persona.id);
        if persona_row_ui(ui, model, persona, chosen == row).clicked() {
            state.choose(row);
        }
    }
    ui.add_space(gap::WIDE);
    title_ui(ui, model, "people-journeys", Command::AddJourney, actions);
    for journey in project.journeys() {
        let row = Chosen::Journey(journey.id());
        if journey_row_ui(ui, model, editor, journey, chosen == row).clicked() {
            state.choose(row);
        }
    }
    ui.add_space(gap::WIDE);
    if comparison_row_ui(ui, model, editor, chosen == Chosen::Comparison).clicked() {
        state.choose(Chosen::Comparison);
    }
}

fn title_ui(ui: &mut Ui, model: &Model<'_>, key: &str, add: Command, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(theme::strong(model.lang.say(key), size::HEADING));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let words = model.lang.say(&format!("command-{}", add.id()));
            let button = ui.button("+").on_hover_text(&words);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
            if button.clicked() {
                actions.push(Action::Command(add));
            }
        });
    });
}

fn persona_row_ui(ui: &mut Ui, model: &Model<'_>, persona: &Persona, chosen: bool) -> Response {
    let name = model.lang.names().persona(persona);
    let (rect, response) = row_ui(ui, chosen, true);
    portrait::paint(ui, pos2(rect.min.x + EDGE + 20.0, rect.center().y), 20.0, persona);
    let room = Rect::from_min_max(pos2(rect.min.x + EDGE + 50.0, rect.min.y), rect.max - vec2(EDGE, 0.0));
    two_lines_ui(ui, room, name, &persona.role);
    let said = model.lang.say_with("people-persona-row", &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    response
}

fn journey_row_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, journey: &Journey, chosen: bool) -> Response {
    let (project, lang) = (editor.project(), model.lang);
    let name = words::journey_name(project, journey, lang);
    let (rect, response) = row_ui(ui, chosen, true);
    stage_dots(ui, rect, journey);
    let mut right = rect.max.x - EDGE;
    if editor.journey().is_some_and(|shown| shown.id() == journey.id()) {
        right = pill(ui, pos2(right, rect.center().y), &lang.say("people-in-sight"), Paint::Accent, Paint::OnAccent);
    }
    if let Some(version) = journey.version() {
        let word = words::version_word(lang, version);
        right = pill(ui, pos2(right, rect.center().y), &word, Paint::LaneLabel, Paint::Ink);
    }
    let room = Rect::from_min_max(pos2(rect.min.x + EDGE + 12.0, rect.min.y), pos2(right, rect.max.y));
    two_lines_ui(ui, room, &name, &words::details(project, journey, lang));
    let said = lang.say_with("people-journey-row", &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    response
}

fn comparison_row_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, chosen: bool) -> Response {
    let enough = editor.project().journeys().len() > 1;
    let (rect, response) = row_ui(ui, chosen, enough);
    let key = if enough { "people-compare-hint" } else { "people-compare-needs-two" };
    let title = model.lang.say("people-compare");
    two_lines_ui(ui, rect.shrink2(vec2(EDGE, 0.0)), &title, &model.lang.say(key));
    response.widget_info(|| WidgetInfo::selected(Role::Button, enough, chosen, &title));
    response
}

/// A row that can be chosen: its ground and edge.
fn row_ui(ui: &mut Ui, chosen: bool, enabled: bool) -> (Rect, Response) {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    let hovered = enabled && response.hovered();
    let fill = if chosen { Paint::Selection } else if hovered { Paint::LaneLine } else { Paint::Surface };
    let edge = if chosen || response.has_focus() { Paint::Accent } else { Paint::CardStroke };
    let width = if response.has_focus() { 2.0 } else { 1.0 };
    let line = egui::Stroke::new(width, theme::colour(ui, edge));
    ui.painter().rect(rect, theme::RADIUS + 2, theme::colour(ui, fill), line, egui::StrokeKind::Inside);
    (rect, response)
}

/// A title with words that stand back below it, each cut to the room; the title stands alone where there are none.
fn two_lines_ui(ui: &Ui, room: Rect, title: &str, below: &str) {
    let lines = [
        (title, theme::bold_font(size::BODY), Paint::Ink),
        (below, egui::FontId::proportional(size::SMALL), Paint::InkSoft),
    ];
    let galleys = lines.into_iter().filter(|(text, ..)| !text.trim().is_empty()).map(|(text, font, paint)| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, theme::colour(ui, paint));
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.width().max(1.0));
        ui.painter().layout_job(job)
    });
    let galleys: Vec<_> = galleys.collect();
    let height: f32 = galleys.iter().map(|galley| galley.size().y).sum::<f32>();
    let mut y = room.center().y - height / 2.0;
    for galley in galleys {
        let tall = galley.size().y;
        ui.painter().galley(pos2(room.min.x, y), galley, theme::colour(ui, Paint::Ink));
        y += tall;
    }
}

/// The colours of a journey's stages, one below the other, at the left edge.
fn stage_dots(ui: &Ui, rect: Rect, journey: &Journey) {
    let inner = rect.shrink2(vec2(0.0, EDGE));
    let count = journey.stages().len().max(1) as f32;
    for (index, stage) in journey.stages().iter().enumerate() {
        let top = inner.min.y + inner.height() * index as f32 / count;
        let bar = Rect::from_min_size(pos2(rect.min.x + EDGE - 2.0, top), vec2(4.0, inner.height() / count));
        ui.painter().rect_filled(bar, 0.0, theme::colour(ui, Paint::Stage(stage.colour, Tone::Fill)));
    }
}

/// A word in a pill whose right middle is `at`; gives back where the next may end.
fn pill(ui: &Ui, at: egui::Pos2, word: &str, fill: Paint, ink: Paint) -> f32 {
    let ink = theme::colour(ui, ink);
    let galley = ui.painter().layout_no_wrap(word.to_owned(), egui::FontId::proportional(size::SMALL - 1.0), ink);
    let rect = Align2::RIGHT_CENTER.anchor_size(at, galley.size() + vec2(12.0, 4.0));
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    ui.painter().rect(rect, 9.0, theme::colour(ui, fill), line, egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(6.0, 2.0), galley, ink);
    rect.min.x - gap::TIGHT
}

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
    title_ui(ui, model, "people-personas", |ui| add_ui(ui, model, Command::AddPersona, actions));
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
    title_ui(ui, model, "people-journeys", |ui| {
        add_ui(ui, model, Command::AddJourney, actions);
        comparison_ui(ui, model, editor, state, chosen);
    });
    for journey in project.journeys() {
        let row = Chosen::Journey(journey.id());
        if journey_row_ui(ui, model, editor, journey, chosen == row).clicked() {
            state.choose(row);
        }
    }
}

/// The lists in few lines, for a narrow window.
pub fn compact_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut PeopleState, actions: &mut Vec<Action>) {
    let (chosen, project, lang) = (state.chosen(editor), editor.project(), model.lang);
    let mut entry_ui = |ui: &mut Ui, name: &str, said: &str, entry: Chosen| {
        let button = ui.add(egui::Button::selectable(chosen == entry, name));
        button.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen == entry, said));
        if button.clicked() {
            state.choose(entry);
        }
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::strong(lang.say("people-personas"), size::BODY));
        for persona in project.personas() {
            let name = lang.names().persona(persona);
            let said = lang.say_with("people-persona-row", &[("name", name.into())]);
            entry_ui(ui, name, &said, Chosen::Persona(persona.id));
        }
        add_ui(ui, model, Command::AddPersona, actions);
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::strong(lang.say("people-journeys"), size::BODY));
        for journey in project.journeys() {
            let name = words::journey_name(project, journey, lang);
            let said = lang.say_with("people-journey-row", &[("name", name.as_str().into())]);
            entry_ui(ui, &name, &said, Chosen::Journey(journey.id()));
        }
        add_ui(ui, model, Command::AddJourney, actions);
    });
    comparison_ui(ui, model, editor, state, chosen);
}

/// A title, with buttons at the right.
fn title_ui(ui: &mut Ui, model: &Model<'_>, key: &str, buttons_ui: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.label(theme::strong(model.lang.say(key), size::HEADING));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), buttons_ui);
    });
}

fn add_ui(ui: &mut Ui, model: &Model<'_>, add: Command, actions: &mut Vec<Action>) {
    let words = model.lang.say(&format!("command-{}", add.id()));
    let button = ui.button("+").on_hover_text(&words);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if button.clicked() {
        actions.push(Action::Command(add));
    }
}

/// The way to the comparison, which needs two journeys.
fn comparison_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, state: &mut PeopleState, chosen: Chosen) {
    let enough = editor.project().journeys().len() > 1;
    let words = model.lang.say("people-compare");
    let button = egui::Button::selectable(chosen == Chosen::Comparison, words);
    let fill = theme::colour(ui, Paint::Surface);
    let button =
        if enough && chosen != Chosen::Comparison { button.fill(fill).frame_when_inactive(true) } else { button };
    let button = ui.add_enabled(enough, button);
    let key = if enough { "people-compare-hint" } else { "people-compare-needs-two" };
    let button = button.on_hover_text(model.lang.say(key)).on_disabled_hover_text(model.lang.say(key));
    if button.clicked() {
        state.choose(Chosen::Comparison);
    }
}

fn persona_row_ui(ui: &mut Ui, model: &Model<'_>, persona: &Persona, chosen: bool) -> Response {
    let name = model.lang.names().persona(persona);
    let (rect, response) = row_ui(ui, chosen);
    portrait::paint(ui, pos2(rect.min.x + EDGE + 20.0, rect.center().y), 20.0, persona);
    let room = Rect::from_min_max(pos2(rect.min.x + EDGE + 50.0, rect.min.y), rect.max - vec2(EDGE, 0.0));
    two_lines_ui(ui, room, name, &persona.role);
    let said = model.lang.say_with("people-persona-row", &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    response.on_hover_text(format!("{name}\n{}", persona.role))
}

fn journey_row_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, journey: &Journey, chosen: bool) -> Response {
    let (project, lang) = (editor.project(), model.lang);
    let name = words::journey_name(project, journey, lang);
    let (rect, response) = row_ui(ui, chosen);
    stage_dots(ui, rect, journey);
    let room = rect.shrink2(vec2(EDGE + 1.0, EDGE - 1.0)).with_min_x(rect.min.x + EDGE + 12.0);
    let short = words::short_name(project, journey, lang);
    line_ui(ui, room.min, room.width(), &short, theme::bold_font(size::BODY), Paint::Ink);
    let mut at = pos2(room.min.x, room.max.y - 10.0);
    if let Some(version) = journey.version() {
        at.x = pill(ui, at, &words::version_word(lang, version), Paint::LaneLabel, Paint::Ink);
    }
    if editor.journey().is_some_and(|shown| shown.id() == journey.id()) {
        at.x = pill(ui, at, &lang.say("people-in-sight"), Paint::Accent, Paint::OnAccent);
    }
    let details = words::details(project, journey, lang);
    let font = egui::FontId::proportional(size::SMALL);
    line_ui(ui, at - vec2(0.0, 9.0), room.max.x - at.x, &details, font, Paint::InkSoft);
    let said = lang.say_with("people-journey-row", &[("name", name.as_str().into())]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    response.on_hover_text(format!("{name}\n{details}"))
}

/// A row that can be chosen: its ground and edge.
fn row_ui(ui: &mut Ui, chosen: bool) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let fill = if chosen {
        Paint::Selection
    } else if response.hovered() {
        Paint::LaneLine
    } else {
        Paint::Surface
    };
    let edge = if chosen || response.has_focus() { Paint::Accent } else { Paint::CardStroke };
    let width = if response.has_focus() { 2.0 } else { 1.0 };
    let line = egui::Stroke::new(width, theme::colour(ui, edge));
    ui.painter().rect(rect, theme::RADIUS + 2, theme::colour(ui, fill), line, egui::StrokeKind::Inside);
    (rect, response)
}

/// A title with words that stand back below it, each cut to the room; the title stands alone where there are none.
fn two_lines_ui(ui: &Ui, room: Rect, title: &str, below: &str) {
    let alone = below.trim().is_empty();
    let top = pos2(room.min.x, room.center().y - if alone { 10.0 } else { 20.0 });
    line_ui(ui, top, room.width(), title, theme::bold_font(size::BODY), Paint::Ink);
    let font = egui::FontId::proportional(size::SMALL);
    line_ui(ui, top + vec2(0.0, 20.0), room.width(), below, font, Paint::InkSoft);
}

/// One line, cut to its width.
fn line_ui(ui: &Ui, at: egui::Pos2, width: f32, text: &str, font: egui::FontId, paint: Paint) {
    let ink = theme::colour(ui, paint);
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(1.0));
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, ink);
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

/// A word in a pill whose left middle is `at`; gives back where the next may begin.
fn pill(ui: &Ui, at: egui::Pos2, word: &str, fill: Paint, ink: Paint) -> f32 {
    let ink = theme::colour(ui, ink);
    let galley = ui.painter().layout_no_wrap(word.to_owned(), egui::FontId::proportional(size::SMALL - 1.0), ink);
    let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size() + vec2(12.0, 4.0));
    let line = egui::Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    ui.painter().rect(rect, 9.0, theme::colour(ui, fill), line, egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(6.0, 2.0), galley, ink);
    rect.max.x + gap::TIGHT + 2.0
}

//! The map's upper left corner: whom the journey is about, and whose numbers it shows where it has none of its own.

use egui::text::{LayoutJob, TextWrapping};
use egui::{FontId, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{CanvasState, Sight};
use crate::action::Action;
use crate::document::Persona;
use crate::insight;
use crate::layout::LABEL_WIDTH;
use crate::scene::Paint;
use crate::ui::people;
use crate::ui::theme::{self, size};

/// Less room than this, in points, and the corner stays empty.
const LEAST: egui::Vec2 = vec2(36.0, 34.0);
/// Less width than this, and the portrait stands alone.
const LEAST_WITH_NAME: f32 = 92.0;
const EDGE: f32 = 6.0;

/// Shows the corner, where the map's scale leaves room for it.
pub fn corner_ui(ui: &mut Ui, sight: &Sight<'_>, state: &CanvasState, actions: &mut Vec<Action>) {
    let layout = &sight.prepared.layout;
    let screen = |rect: Rect| state.camera.screen_from_map_rect(sight.view, rect).intersect(sight.view);
    let beside = |rect: Rect| screen(Rect::from_x_y_ranges(EDGE..=LABEL_WIDTH - EDGE, rect.y_range()));
    let fits = |room: &Rect| room.width() >= LEAST.x && room.height() >= LEAST.y;
    if let Some(room) = layout.headers.first().map(|header| beside(header.rect)).filter(fits) {
        about_ui(ui, sight, room, actions);
    }
    let below = super::source::source_ui(ui, sight, state, actions);
    let beside_numbers = || layout.flow.map(beside).filter(|room| fits(room) && room.width() >= LEAST_WITH_NAME);
    if let Some(room) = below.or_else(beside_numbers) {
        borrowed_ui(ui, sight, room);
    }
}

/// Portrait, name and details; pressed, it opens what is written about them.
fn about_ui(ui: &mut Ui, sight: &Sight<'_>, room: Rect, actions: &mut Vec<Action>) {
    let (project, journey, lang) = (sight.editor.project(), sight.journey, sight.model.lang);
    let persona = journey.persona().and_then(|id| project.persona(id));
    let rest: Vec<_> = [journey.product().trim(), journey.route().trim()]
        .into_iter()
        .map(str::to_owned)
        .chain(journey.version().map(|version| people::version_word(lang, version)))
        .filter(|part| !part.is_empty())
        .collect();
    if persona.is_none() && rest.is_empty() && project.personas().is_empty() {
        return;
    }
    let name =
        persona.map_or_else(|| lang.say("people-corner-nobody"), |persona| lang.names().persona(persona).to_owned());
    let room = Rect::from_min_size(room.min, vec2(room.width(), room.height().min(84.0)));
    let response = ui.interact(room, ui.scope_id().with("corner"), Sense::click());
    let said = lang.say_with("people-corner", &[("name", name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let fill = if response.hovered() { Paint::LaneLine } else { Paint::Surface };
    let line = if response.has_focus() { Paint::Accent } else { Paint::CardStroke };
    let line = egui::Stroke::new(1.0, theme::colour(ui, line));
    ui.painter().rect(room, theme::RADIUS + 3, theme::colour(ui, fill), line, egui::StrokeKind::Inside);
    draw(ui, room, persona, &name, &rest.join(" · "));
    if response.clicked() {
        actions.push(persona.map_or(Action::OpenJourney(journey.id()), |persona| Action::OpenPersona(persona.id)));
    }
    let details = if rest.is_empty() { said } else { format!("{said}\n{}", rest.join(" · ")) };
    response.on_hover_text(details);
}

/// The portrait with the name beside it, and the details below over the whole width, as far as there is room.
fn draw(ui: &Ui, room: Rect, persona: Option<&Persona>, name: &str, rest: &str) {
    if room.width() < LEAST_WITH_NAME {
        if let Some(persona) = persona {
            people::paint_portrait(ui, room.center(), 13.0, persona);
        }
        return;
    }
    let inner = room.shrink(EDGE);
    let painter = ui.painter_at(room);
    let words = |text: &str, font: FontId, paint: Paint, width: f32, max_rows: usize| {
        let mut job = LayoutJob::simple(text.to_owned(), font, theme::colour(ui, paint), width.max(1.0));
        job.wrap = TextWrapping { max_rows, ..TextWrapping::wrap_at_width(width.max(1.0)) };
        painter.layout_job(job)
    };
    let radius = if persona.is_some() { 13.0 } else { 0.0 };
    let left = inner.min.x + if persona.is_some() { 2.0 * radius + EDGE } else { 0.0 };
    let bold = theme::bold_font(size::SMALL);
    let name = words(name, bold, Paint::Ink, inner.max.x - left, 2);
    let head = name.size().y.max(2.0 * radius);
    let below = inner.height() - head - 2.0;
    let soft = FontId::proportional(size::SMALL - 0.5);
    let rows = (below / 14.0).floor().max(0.0) as usize;
    let rest = (rows > 0 && !rest.is_empty()).then(|| words(rest, soft, Paint::InkSoft, inner.width(), rows.min(2)));
    let height = head + rest.as_ref().map_or(0.0, |rest| rest.size().y + 2.0);
    let top = room.center().y - height / 2.0;
    if let Some(persona) = persona {
        people::paint_portrait(ui, pos2(inner.min.x + radius, top + head / 2.0), radius, persona);
    }
    let ink = theme::colour(ui, Paint::Ink);
    let middle = top + (head - name.size().y) / 2.0;
    painter.galley(pos2(left, middle), name, ink);
    if let Some(rest) = rest {
        painter.galley(pos2(inner.min.x, top + head + 2.0), rest, ink);
    }
}

/// Says whose numbers the strip shows, where they lie on another journey.
fn borrowed_ui(ui: &mut Ui, sight: &Sight<'_>, room: Rect) {
    let (project, journey, lang) = (sight.editor.project(), sight.journey, sight.model.lang);
    let series = insight::shown_series(project, journey, sight.editor.chosen_series());
    let lender = series.and_then(|series| insight::lender(project, journey, series)).and_then(|id| project.journey(id));
    let Some(lender) = lender else { return };
    let name = people::journey_name(project, lender, lang);
    let words = lang.say_with("people-borrowed", &[("name", name.as_str().into())]);
    let why = lang.say_with("people-borrowed-why", &[("name", name.into())]);
    let ink = theme::colour(ui, Paint::InkSoft);
    let mut job = LayoutJob::simple(words.clone(), FontId::proportional(size::SMALL - 0.5), ink, room.width());
    job.wrap.max_rows = if room.height() < 3.0 * size::SMALL { 1 } else { 3 };
    let galley = ui.painter().layout_job(job);
    let place = egui::Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room).intersect(sight.view);
    ui.painter_at(room).galley(place.min, galley, ink);
    let response = ui.interact(place, ui.scope_id().with("borrowed"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    response.on_hover_text(why);
}

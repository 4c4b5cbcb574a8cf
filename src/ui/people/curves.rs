//! The feeling curves of two sides over one another, told apart by colour, line and marker.

use egui::{Align2, FontId, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::compare::{Pair, feeling};
use crate::document::Colour;
use crate::insight::{Column, Side};
use crate::scene::{Mark, Paint, Tone, feeling_paint};
use crate::ui::canvas::draw_marks;
use crate::ui::theme::{self, gap, size};

const HEIGHT: f32 = 250.0;
/// The room left of the plot, for the faces.
const FACES: f32 = 40.0;
/// The room above and below the outermost lines.
const EDGE: f32 = 16.0;
/// The room below the plot for the stages' names.
const NAMES: f32 = 64.0;
/// Cards named in a hint.
const CARDS: usize = 6;

/// Where the plot lies.
struct Plot {
    rect: Rect,
    columns: usize,
}

impl Plot {
    fn x(&self, column: usize) -> f32 {
        let width = self.rect.width() / self.columns.max(1) as f32;
        self.rect.min.x + width * (column as f32 + 0.5)
    }

    fn y(&self, feeling: f64) -> f32 {
        let inner = self.rect.shrink2(vec2(0.0, EDGE));
        egui::remap_clamp(feeling as f32, -2.0..=2.0, inner.max.y..=inner.min.y)
    }

    fn points(&self, columns: &[Column], side: usize) -> Vec<Pos2> {
        let known = columns.iter().enumerate().filter_map(|(at, column)| Some((at, column.sides.get(side)?.feeling?)));
        known.map(|(at, feeling)| pos2(self.x(at), self.y(feeling))).collect()
    }
}

/// Draws both curves; hovering a stage tells its figures and the cards behind them.
pub(super) fn curves_ui(ui: &mut Ui, pair: &Pair<'_>) {
    let columns = &pair.comparison.columns;
    let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT + NAMES), Sense::hover());
    let rect = Rect::from_min_max(whole.min + vec2(FACES, 0.0), whole.max - vec2(0.0, NAMES));
    let plot = Plot { rect, columns: columns.len() };
    grid(ui, &plot);
    let hovered = hovered(&response, &plot);
    if let Some(at) = hovered {
        let width = plot.rect.width() / columns.len().max(1) as f32;
        let band = Rect::from_center_size(pos2(plot.x(at), rect.center().y), vec2(width, rect.height()));
        ui.painter().rect_filled(band, 4.0, theme::colour(ui, Paint::LaneLine).gamma_multiply(0.5));
    }
    for side in [1, 0] {
        curve(ui, &plot.points(columns, side), colour(ui, pair, side), side);
    }
    stage_names(ui, &plot, columns);
    let sentence = pair.sentence();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &sentence));
    if let Some(column) = hovered.and_then(|at| columns.get(at)) {
        response.on_hover_ui_at_pointer(|ui| column_ui(ui, pair, column));
    }
}

/// A piece of a side's line with its marker: the legend.
pub(super) fn sample_ui(ui: &mut Ui, pair: &Pair<'_>, side: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(44.0, 22.0), Sense::hover());
    let ends = [pos2(rect.min.x + 2.0, rect.center().y), pos2(rect.max.x - 2.0, rect.center().y)];
    let colour = colour(ui, pair, side);
    line(ui, &ends, colour, side);
    marker(ui, rect.center(), colour, side);
}

/// The colour of a side: its persona's, unless both have the same.
fn colour(ui: &Ui, pair: &Pair<'_>, side: usize) -> egui::Color32 {
    let project = pair.editor.project();
    let of = |side: &Side| {
        let persona = match side {
            Side::Persona(id) => Some(*id),
            Side::Journey(id) => project.journey(*id).and_then(crate::document::Journey::persona),
        };
        persona.and_then(|id| project.persona(id)).map(|persona| persona.colour)
    };
    let [first, second] = pair.sides.each_ref().map(of);
    let first = first.unwrap_or(Colour::Blue);
    let second = second.filter(|second| *second != first);
    let other = if first == Colour::Orange { Colour::Purple } else { Colour::Orange };
    let chosen = if side == 0 { first } else { second.unwrap_or(other) };
    theme::colour(ui, Paint::Stage(chosen, Tone::Fill))
}

/// The lines of the five feelings with their faces.
fn grid(ui: &Ui, plot: &Plot) {
    let mut faces = Vec::new();
    for level in -2..=2_i8 {
        let y = plot.y(f64::from(level));
        let paint = if level == 0 { Paint::CardStroke } else { Paint::LaneLine };
        ui.painter().hline(plot.rect.x_range(), y, Stroke::new(1.0, theme::colour(ui, paint)));
        let centre = pos2(plot.rect.min.x - FACES / 2.0, y);
        faces.push(Mark::Face { centre, radius: 10.0, feeling: level, paint: feeling_paint(level) });
    }
    draw_marks(ui, &faces);
}

fn curve(ui: &Ui, points: &[Pos2], colour: egui::Color32, side: usize) {
    line(ui, points, colour, side);
    for point in points {
        marker(ui, *point, colour, side);
    }
}

/// The first side's line is whole, the second's dashed.
fn line(ui: &Ui, points: &[Pos2], colour: egui::Color32, side: usize) {
    let stroke = Stroke::new(2.5, colour);
    if side == 0 {
        ui.painter().add(Shape::line(points.to_vec(), stroke));
    } else {
        ui.painter().extend(Shape::dashed_line(points, stroke, 7.0, 5.0));
    }
}

/// The first side's marker is a dot, the second's an open diamond around it.
fn marker(ui: &Ui, at: Pos2, colour: egui::Color32, side: usize) {
    if side == 0 {
        ui.painter().circle_filled(at, 5.0, colour);
    } else {
        let corners = [vec2(0.0, -9.0), vec2(9.0, 0.0), vec2(0.0, 9.0), vec2(-9.0, 0.0)].map(|to| at + to);
        let ground = theme::colour(ui, Paint::Surface);
        ui.painter().add(Shape::convex_polygon(corners.to_vec(), ground, Stroke::new(2.0, colour)));
    }
}

/// The names below the plot, each in at most four lines with the stages that are matched there where their names differ.
fn stage_names(ui: &Ui, plot: &Plot, columns: &[Column]) {
    let ink = theme::colour(ui, Paint::Ink);
    let width = plot.rect.width() / columns.len().max(1) as f32 - 8.0;
    for (at, column) in columns.iter().enumerate() {
        let font =
            if column.between.is_some() { theme::bold_font(size::SMALL) } else { FontId::proportional(size::SMALL) };
        let mut job = egui::text::LayoutJob::simple(column.name.clone(), font, ink, width.max(20.0));
        if let Some(between) = &column.between {
            let format = egui::TextFormat::simple(FontId::proportional(size::SMALL), ink);
            job.append(&format!("\n{between}"), 0.0, format);
        }
        job.wrap.max_rows = 4;
        job.halign = egui::Align::Center;
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(plot.x(at), plot.rect.max.y + gap::TIGHT), galley, ink);
    }
    if columns.is_empty() {
        ui.painter().text(plot.rect.center(), Align2::CENTER_CENTER, "–", FontId::proportional(size::TITLE), ink);
    }
}

/// The column under the pointer.
fn hovered(response: &Response, plot: &Plot) -> Option<usize> {
    let at = response.hover_pos().filter(|at| plot.rect.x_range().contains(at.x))?;
    let share = (at.x - plot.rect.min.x) / plot.rect.width().max(1.0);
    Some(((share * plot.columns as f32) as usize).min(plot.columns.checked_sub(1)?))
}

/// A card's feeling with its sign.
fn whole(feeling: i8) -> String {
    match feeling {
        0 => "0".to_owned(),
        1.. => format!("+{feeling}"),
        _ => format!("−{}", feeling.unsigned_abs()),
    }
}

/// A stage's figures, and the cards that they come from.
fn column_ui(ui: &mut Ui, pair: &Pair<'_>, column: &Column) {
    ui.set_max_width(340.0);
    let (lang, project) = (pair.model.lang, pair.editor.project());
    ui.label(theme::strong(&column.name, size::BODY));
    if let Some(between) = &column.between {
        ui.label(theme::soft(ui, between));
    }
    for (name, side) in pair.names.iter().zip(&column.sides) {
        ui.add_space(gap::TIGHT);
        ui.label(format!("{name}: {}", feeling(lang, side.feeling)));
        for (journey, card) in side.cards.iter().take(CARDS) {
            let Some(card) = project.journey(*journey).and_then(|journey| journey.card(*card)) else { continue };
            let value = card.feeling.map(whole).unwrap_or_default();
            ui.label(theme::soft(ui, format!("{value}  {}", lang.names().card(card))));
        }
        let more = side.cards.len().saturating_sub(CARDS);
        if more > 0 {
            ui.label(theme::soft(ui, format!("+{}", lang.format().count(more as u64))));
        }
    }
}

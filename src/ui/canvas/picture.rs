//! The map, or some of its cards, painted without a window.

use std::collections::BTreeSet;

use egui::emath::Rect;
use egui::{Context, Theme, Ui, Vec2};
use image::RgbaImage;

use super::{Camera, MarkPainter};
use crate::document::{CardId, JourneyId, Project, SeriesId};
use crate::insight;
use crate::lang::Lang;
use crate::layout::MapLayout;
use crate::scene::{MapScene, Mark, Paint, card_marks, link_label_marks, link_marks, map_marks};
use crate::ui::{raster, theme};

/// The free edge around what is painted, in map units.
const EDGE: f32 = 16.0;
/// The most pixels of a picture; larger maps are painted smaller.
const MOST_PIXELS: f32 = 24.0e6;
/// Pixels a map unit where there is room for them.
const SHARP: f32 = 2.0;

/// What is painted, and how.
#[derive(Clone, Debug)]
pub struct MapPicture {
    /// The project.
    pub project: Project,
    /// Which of its journeys.
    pub journey: JourneyId,
    /// The numbers that were chosen.
    pub series: Option<SeriesId>,
    /// Only these cards with the arrows between them; none = the whole map.
    pub cards: Vec<CardId>,
    /// Light or dark.
    pub theme: Theme,
}

impl MapPicture {
    /// Paints it; `None` where there is nothing to paint.
    pub fn paint(&self, lang: &Lang) -> Option<RgbaImage> {
        let journey = self.project.journey(self.journey)?;
        let series = insight::shown_series(&self.project, journey, self.series);
        let facts = insight::map_facts(&self.project, journey, series, lang);
        let layout = MapLayout::new(journey, &lang.names(), &facts);
        let scene = MapScene { journey, facts: &facts, layout: &layout };
        let cards: BTreeSet<_> = self.cards.iter().copied().collect();
        let (marks, bounds) =
            if cards.is_empty() { (map_marks(&scene), layout.bounds) } else { marks_of(&scene, &cards)? };
        let bounds = bounds.expand(EDGE);
        let sharp =
            SHARP.min((MOST_PIXELS / bounds.area()).sqrt()).min(raster::MAX_SIDE as f32 / longest(bounds.size()));
        let dress = |ctx: &Context| {
            theme::install(ctx);
            ctx.set_theme(self.theme);
        };
        let camera = Camera { origin: bounds.min, scale: 1.0 };
        Some(raster::picture(bounds.size(), sharp, dress, |ui: &mut Ui| {
            let palette = theme::palette(ui);
            let view = ui.ctx().content_rect();
            let painter = ui.painter().with_clip_rect(view);
            painter.rect_filled(view, 0.0, palette.colour(Paint::Canvas));
            let mut drawing = MarkPainter::new(&painter, view, camera, &palette);
            drawing.draw(&marks);
            drawing.finish();
        }))
    }
}

fn longest(size: Vec2) -> f32 {
    size.x.max(size.y).max(1.0)
}

fn marks_of(scene: &MapScene<'_>, cards: &BTreeSet<CardId>) -> Option<(Vec<Mark>, Rect)> {
    let layout = scene.layout;
    let boxes = || layout.cards.iter().filter(|card| cards.contains(&card.card));
    let links = || layout.links.iter().filter(|link| cards.contains(&link.from) && cards.contains(&link.to));
    let around = boxes().map(|card| card.rect).chain(links().map(|link| link.bounds)).reduce(Rect::union)?;
    let mut marks: Vec<Mark> = links().flat_map(link_marks).collect();
    marks.extend(boxes().filter_map(|card| Some(card_marks(card, scene.journey.card(card.card)?))).flatten());
    marks.extend(links().flat_map(link_label_marks));
    Some((marks, around))
}

//! A map as a handout: the journey at a glance, then a page a stage, laid out as for a room.

use egui::emath::{Rect, Vec2, vec2};

use super::Sight;
use super::paper::Paper;
use super::pdf::{Bookmark, Drawing, Page};
use crate::insight::map_facts;
use crate::pages::{By, HEIGHT, Sheet, compose};
use crate::scene::{Mark, Paint};

/// The pages, each a sheet of A4 on its side.
pub(super) fn pages(sight: &Sight<'_>) -> Vec<Page> {
    let facts = map_facts(sight.project, sight.journey, sight.series, sight.lang);
    let upright = Paper::A4.upright();
    let size = vec2(upright.y, upright.x);
    let of = |by: By| {
        let aspect = size.x / size.y;
        compose(&Sheet {
            journey: sight.journey,
            facts: &facts,
            lang: sight.lang,
            by: &by,
            view: None,
            aspect,
            draft: None,
        })
    };
    let glance = of(By::Whole).into_iter().filter(|page| page.subject == crate::pages::Subject::Cover);
    glance.chain(of(By::Stage)).map(|page| on_sheet(&page, size)).collect()
}

fn on_sheet(page: &crate::pages::Page, size: Vec2) -> Page {
    let ground = Mark::filled(Rect::from_min_size(egui::emath::Pos2::ZERO, page.size), 0.0, Paint::Canvas);
    let marks = std::iter::once(ground).chain(page.marks().cloned()).collect();
    // Only the first of the pages of a stage is listed.
    let bookmark = (page.part == 0).then(|| Bookmark { title: page.title.clone(), y: 0.0 });
    let drawing = Drawing { marks, offset: Vec2::ZERO, scale: size.y / HEIGHT, clip: None };
    Page { size, drawings: vec![drawing], bookmarks: bookmark.into_iter().collect() }
}

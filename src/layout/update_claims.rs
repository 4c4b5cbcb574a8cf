//! A layout that is kept up to date is the same as a fresh one, and a slot in view is that of the whole map.

use egui::emath::{Rect, pos2, vec2};

use super::sample::{Dice, facts, laid_out, random_edit, small};
use super::{MapFacts, MapLayout};
use crate::document::{Slot, apply};
use crate::library::Names;

const HAIR: f32 = 0.05;

#[test]
fn after_any_edits_the_layout_kept_up_to_date_equals_a_fresh_one() {
    let mut done = 0;
    for (seed, mut project) in (0..).zip(small()) {
        let mut dice = Dice(1000 + seed);
        let names = Names::new(project.language());
        let mut kept = laid_out(&project);
        let mut undo = Vec::new();
        for step in 0..60 {
            let edit = match undo.pop().filter(|_| dice.below(4) == 0) {
                Some(edit) => edit,
                None => random_edit(&mut dice, &project, 90_000 + step),
            };
            let Ok(inverse) = apply(&mut project, edit) else { continue };
            undo.push(inverse);
            done += 1;
            // Now and then several edits lie between two frames.
            if dice.below(4) == 0 {
                continue;
            }
            let journey = &project.journeys()[0];
            let facts = if dice.below(5) == 0 { MapFacts::default() } else { facts(journey) };
            kept = kept.updated(journey, &names, &facts);
            let fresh = MapLayout::new(journey, &names, &facts);
            assert!(kept == fresh, "seed {seed}, step {step}: {}", difference(&kept, &fresh));
        }
    }
    assert!(done > 1000, "{done}");
}

fn difference(kept: &MapLayout, fresh: &MapLayout) -> String {
    let parts = [
        ("headers", kept.headers == fresh.headers),
        ("lanes", kept.lanes == fresh.lanes),
        ("cells", kept.cells == fresh.cells),
        ("cards", kept.cards == fresh.cards),
        ("places", kept.places == fresh.places),
        ("wires", kept.wires == fresh.wires),
        ("routes", kept.routes == fresh.routes),
        ("courses", kept.courses == fresh.courses),
        ("links", kept.links == fresh.links),
        ("strips", kept.strips == fresh.strips),
        ("bounds", kept.bounds == fresh.bounds),
    ];
    let differing: Vec<_> = parts.iter().filter(|(_, same)| !same).map(|(name, _)| *name).collect();
    differing.join(", ")
}

#[test]
fn an_unchanged_map_keeps_its_texts_and_paths() {
    for project in small() {
        let (journey, names) = (&project.journeys()[0], Names::new(project.language()));
        let before = laid_out(&project);
        let kept = before.clone().updated(journey, &names, &facts(journey));
        assert!(kept == before);
        for (now, before) in kept.cards.iter().zip(&before.cards) {
            assert!(std::sync::Arc::ptr_eq(&now.text, &before.text), "{now:?} was broken anew");
        }
    }
}

#[test]
fn a_slot_in_view_is_the_one_of_the_whole_map() {
    let mut dice = Dice(5);
    let mut seen = (0, 0);
    for layout in small().map(|project| laid_out(&project)).filter(|layout| !layout.cells.is_empty()) {
        for _ in 0..8 {
            let cell = &layout.cells[dice.below(layout.cells.len())];
            let dragged: Vec<_> = layout.cards.iter().step_by(5).take(dice.below(3)).map(|card| card.card).collect();
            let room = layout.cards_of(cell).iter().filter(|card| !dragged.contains(&card.card)).count();
            let slot = Slot { cell: cell.cell, index: dice.below(room + 1) };
            let corner = pos2(dice.below(1200) as f32 - 100.0, dice.below(1500) as f32 - 100.0);
            let view = Rect::from_min_size(corner, vec2(500.0, 400.0));
            let whole = layout.with_gap(slot, 70.0, &dragged);
            let part = layout.gap_in_view(view, slot, 70.0, &dragged);
            assert_eq!(part.headers, whole.headers);
            assert_eq!(part.lanes, whole.lanes);
            assert!(near(part.gap.unwrap().rect, whole.gap.unwrap().rect));
            let cards: Vec<_> = whole.visible_cards(view).collect();
            assert_eq!(part.visible_cards(view).count(), cards.len());
            for (part, whole) in part.visible_cards(view).zip(cards) {
                assert_eq!((part.card, part.ghost), (whole.card, whole.ghost));
                assert!(near(part.rect, whole.rect), "{part:?} {whole:?}");
                seen.0 += 1;
            }
            let inner = view.shrink(1.0);
            for link in whole.visible_links(inner).filter(|link| link.path.bounds().intersects(inner)) {
                let found = part.link(link.link).unwrap_or_else(|| panic!("{link:?} is missing"));
                // A label moves with its arrow, and looks for room of its own only once the card has come down.
                let bounds = [found.path.bounds(), link.path.bounds()];
                assert!(near(bounds[0], bounds[1]) && found.label.is_some() == link.label.is_some());
                seen.1 += 1;
            }
            for card in &part.cards {
                assert_eq!(part.card(card.card), Some(card));
            }
        }
    }
    assert!(seen.0 > 300 && seen.1 > 100, "{seen:?}");
}

fn near(a: Rect, b: Rect) -> bool {
    (a.min - b.min).length() < HAIR && (a.max - b.max).length() < HAIR
}

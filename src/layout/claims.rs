//! What holds for the layout of every map.

use egui::emath::{Rect, pos2, vec2};

use super::sample::{Dice, laid_out, loops, small};
use super::text::Style;
use super::{
    ADD_STRIP, CARD_INSET, CARD_WIDTH, COLUMN_WIDTH, Hit, LABEL, LABEL_WIDTH, MIN_ROW, MapLayout, NAME, NOTE, QUESTION,
    TITLE,
};
use crate::document::{Journey, Slot};

const HAIR: f32 = 0.01;

fn maps() -> impl Iterator<Item = (MapLayout, Journey)> {
    small().chain(loops()).map(|project| (laid_out(&project), project.journeys()[0].clone()))
}

fn inside(inner: Rect, outer: Rect) -> bool {
    outer.expand(HAIR).contains_rect(inner)
}

#[test]
fn cards_lie_within_cells_and_cells_within_rows() {
    for (layout, _) in maps() {
        for card in &layout.cards {
            let cell = &layout.cells[card.cell_index];
            assert_eq!(cell.cell, card.cell);
            assert!(inside(card.rect, cell.rect), "{card:?} in {cell:?}");
            assert!(card.rect.max.y <= cell.rect.max.y - ADD_STRIP + HAIR, "no free strip under {card:?}");
        }
        for cell in &layout.cells {
            assert!(layout.lanes.iter().any(|lane| inside(cell.rect, lane.rect)));
        }
    }
}

#[test]
fn nothing_overlaps() {
    for (layout, _) in maps() {
        let headers: Vec<Rect> = layout.headers.iter().map(|header| header.rect).collect();
        let cards: Vec<Rect> = layout.cards.iter().map(|card| card.rect).collect();
        let labels: Vec<Rect> = layout.lanes.iter().map(|lane| lane.label).collect();
        let bands: Vec<Rect> = layout.lanes.iter().filter_map(|lane| lane.band.or(lane.trends)).collect();
        let ways: Vec<Rect> = layout.returns.iter().map(|way| way.label.rect).collect();
        let all: Vec<Rect> = [headers, cards, labels, bands, ways, layout.flow.into_iter().collect()].concat();
        for (at, first) in all.iter().enumerate() {
            for second in &all[at + 1..] {
                let shared = first.intersect(*second);
                assert!(shared.width() < HAIR || shared.height() < HAIR, "{first:?} lies on {second:?}");
            }
            assert!(inside(*first, layout.bounds));
        }
    }
}

#[test]
fn counts_and_the_bands_between_them_fill_the_strip_without_overlapping() {
    for (layout, _) in maps() {
        let Some(strip) = layout.flow else { continue };
        let stages = layout.headers.len();
        let counts = (0..stages).filter_map(|stage| layout.count_box(stage));
        let bands = (1..stages).filter_map(|to| layout.band_box(to - 1, to));
        let all: Vec<Rect> = counts.chain(bands).collect();
        assert_eq!(all.len(), 2 * stages - 1);
        for (at, first) in all.iter().enumerate() {
            assert!(inside(*first, strip) && inside(MapLayout::track_of(*first), *first));
            for second in &all[at + 1..] {
                assert!(first.intersect(*second).width() < HAIR, "{first:?} lies on {second:?}");
            }
        }
        assert_eq!(layout.count_box(stages), None);
        assert_eq!(layout.band_box(0, stages), None);
        for lane in layout.lanes.iter().filter(|lane| lane.trends.is_some()) {
            for stage in 0..stages {
                let place = layout.trend_box(lane, stage).unwrap();
                assert!(inside(place, lane.rect));
                assert!(layout.cards.iter().all(|card| !card.rect.shrink(HAIR).intersects(place)));
            }
        }
    }
}

#[test]
fn a_row_is_as_high_as_its_fullest_cell_and_never_lower_than_the_least() {
    for (layout, _) in maps() {
        for (row, lane) in layout.lanes.iter().enumerate() {
            assert!(lane.rect.height() >= MIN_ROW);
            for stage in 0..layout.headers.len() {
                assert_eq!(layout.cell(stage, row).unwrap().rect.y_range(), lane.rect.y_range());
            }
        }
    }
}

#[test]
fn hidden_lanes_are_not_there_and_shown_cards_all_are() {
    for (layout, journey) in maps() {
        assert_eq!(layout.lanes.len(), journey.shown_lanes().count());
        for card in journey.cards() {
            let slot = journey.slot_of(card.id).unwrap();
            let hidden = journey.lane(slot.cell.lane).unwrap().hidden;
            assert_eq!(layout.card(card.id).is_none(), hidden);
        }
    }
}

#[test]
fn the_middle_of_a_cards_place_is_its_own_slot_again() {
    for (layout, journey) in maps() {
        for card in &layout.cards {
            let slot = layout.drop_target(card.rect.center(), &[card.card]);
            assert_eq!(slot, journey.slot_of(card.card));
        }
    }
}

#[test]
fn dragging_a_card_over_its_own_place_changes_nothing() {
    for (layout, journey) in maps() {
        for card in layout.cards.iter().step_by(3) {
            for y in [card.rect.min.y + 1.0, card.rect.max.y - 1.0] {
                let slot = layout.drop_target(pos2(card.rect.center().x, y), &[card.card]).unwrap();
                assert_eq!(Some(slot), journey.slot_of(card.card));
                let preview = layout.with_gap(slot, card.rect.height(), &[card.card]);
                assert_eq!(preview.gap.unwrap().rect, card.rect);
                assert_eq!(preview.bounds, layout.bounds);
                assert!(preview.cards.iter().zip(&layout.cards).all(|(now, before)| now.rect == before.rect));
            }
        }
    }
}

#[test]
fn an_open_slot_lies_on_no_card_and_only_pushes_down() {
    let mut dice = Dice(7);
    for (layout, _) in maps().filter(|(layout, _)| !layout.cells.is_empty()) {
        let cell = &layout.cells[dice.below(layout.cells.len())];
        let index = dice.below(cell.cards.len() + 1);
        let dragged: Vec<_> = layout.cards.first().map(|card| card.card).into_iter().collect();
        let index = index.min(layout.cards_of(cell).iter().filter(|card| !dragged.contains(&card.card)).count());
        let slot = Slot { cell: cell.cell, index };
        let preview = layout.with_gap(slot, 90.0, &dragged);
        let gap = preview.gap.unwrap();
        assert!(gap.rect.height() >= 90.0);
        assert_eq!(preview.slot_rect(slot, 90.0), Some(gap.rect));
        assert_eq!(
            layout.drop_target(pos2(gap.rect.center().x, gap.rect.min.y), &dragged).map(|s| s.cell),
            Some(cell.cell)
        );
        for (now, before) in preview.cards.iter().zip(&layout.cards) {
            assert!(now.rect.min.y >= before.rect.min.y - HAIR);
            assert!(
                now.ghost
                    || now.rect.intersect(gap.rect).height() < HAIR
                    || now.rect.intersect(gap.rect).width() < HAIR
            );
        }
    }
}

#[test]
fn the_same_map_lies_the_same() {
    for project in small() {
        assert_eq!(laid_out(&project), laid_out(&project));
    }
}

#[test]
fn no_text_is_wider_than_its_box() {
    let check = |lines: &[String], style: &Style, width: f32| {
        for line in lines {
            assert!(style.width(line) <= width + HAIR, "{line:?}");
        }
    };
    for (layout, _) in maps() {
        for card in &layout.cards {
            check(&card.text.title, &TITLE, CARD_WIDTH - 2.0 * CARD_INSET);
            check(&card.text.note, &NOTE, CARD_WIDTH - 2.0 * CARD_INSET);
        }
        for header in &layout.headers {
            check(&header.title, &NAME, COLUMN_WIDTH - 32.0);
            check(&header.question, &QUESTION, COLUMN_WIDTH - 32.0);
        }
        for lane in &layout.lanes {
            check(&lane.lines, &LABEL, LABEL_WIDTH - 24.0);
            assert!(LABEL.height(lane.lines.len()) <= lane.label.height());
        }
    }
}

#[test]
fn a_stage_dropped_where_it_is_stays() {
    for (layout, _) in maps() {
        for (index, header) in layout.headers.iter().enumerate() {
            assert_eq!(layout.stage_drop_index(header.rect.center().x, header.stage), index);
            assert_eq!(layout.stage_drop_index(-1e6, header.stage), 0);
            assert_eq!(layout.stage_drop_index(1e6, header.stage), layout.headers.len() - 1);
        }
    }
}

#[test]
fn a_dropped_lane_lands_where_it_was_shown() {
    for (layout, journey) in maps() {
        for (row, lane) in layout.lanes.iter().enumerate() {
            for target in &layout.lanes {
                let y = target.rect.center().y + 1.0;
                let index = layout.lane_drop_index(y, lane.lane);
                let mut order: Vec<_> = journey.lanes().iter().filter(|other| other.id != lane.lane).collect();
                order.insert(index, journey.lane(lane.lane).unwrap());
                let shown: Vec<_> = order.iter().filter(|other| !other.hidden).map(|other| other.id).collect();
                let place = shown.iter().position(|id| *id == lane.lane).unwrap();
                let above = layout.lanes.iter().filter(|l| l.lane != lane.lane && l.rect.center().y < y).count();
                assert_eq!(place, above);
            }
            assert_eq!(layout.lane_drop_index(layout.lanes[row].rect.center().y, lane.lane), lane.index);
        }
    }
}

#[test]
fn what_is_hit_is_what_lies_there() {
    for (layout, _) in maps() {
        for card in &layout.cards {
            assert_eq!(layout.hit(card.rect.center()), Hit::Card(card.card));
        }
        for header in &layout.headers {
            assert_eq!(layout.hit(header.rect.center()), Hit::Header(header.stage));
            let in_flow = pos2(header.rect.center().x, layout.flow.unwrap().center().y);
            assert_eq!(layout.hit(in_flow), Hit::FlowBand(header.stage));
        }
        for lane in &layout.lanes {
            assert_eq!(layout.hit(lane.label.center()), Hit::LaneLabel(lane.lane));
        }
        assert_eq!(layout.hit(pos2(-50.0, -50.0)), Hit::Nothing);
        assert_eq!(layout.hit(layout.bounds.max + vec2(50.0, 50.0)), Hit::Nothing);
    }
}

#[test]
fn an_arrow_is_hit_along_its_way() {
    let mut seen = 0;
    for (layout, _) in maps() {
        for link in &layout.links {
            for point in link.path.flattened() {
                match layout.hit(point) {
                    Hit::Link(_) => seen += 1,
                    Hit::Card(_) => {}
                    other => panic!("{other:?} at {point:?} of {link:?}"),
                }
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn arrows_start_and_end_at_the_edges_of_their_cards() {
    for (layout, journey) in maps() {
        for link in &layout.links {
            let ends = [(link.from, link.path.points.first()), (link.to, link.path.points.last())];
            for (card, end) in ends {
                let distance = layout.card(card).unwrap().rect.signed_distance_to_pos(*end.unwrap());
                assert!(distance.abs() < HAIR, "{distance} {link:?}");
            }
            assert!(inside(link.path.bounds(), link.bounds) && inside(link.bounds, layout.bounds));
            assert_eq!(journey.link(link.link).unwrap().to, link.to);
        }
    }
}

#[test]
fn no_two_arrows_have_the_same_path() {
    for (layout, _) in maps() {
        for (at, first) in layout.links.iter().enumerate() {
            assert!(layout.links[at + 1..].iter().all(|second| second.path != first.path), "{first:?}");
        }
    }
}

#[test]
fn a_view_gives_what_touches_it_and_nothing_else() {
    let mut dice = Dice(3);
    for (layout, _) in maps() {
        for _ in 0..5 {
            let corner = pos2(dice.below(1500) as f32 - 100.0, dice.below(2000) as f32 - 100.0);
            let view = Rect::from_min_size(corner, vec2(400.0, 300.0));
            let seen: Vec<_> = layout.visible_cards(view).map(|card| card.card).collect();
            let all = layout.cards.iter().filter(|card| card.rect.intersects(view)).map(|card| card.card);
            let missing = all.filter(|card| !seen.contains(card)).count();
            assert_eq!(missing, 0);
            let near = view.expand(COLUMN_WIDTH);
            assert!(layout.visible_cards(view).all(|card| card.rect.intersects(near)));
        }
        assert_eq!(layout.visible_cards(Rect::EVERYTHING).count(), layout.cards.len());
        assert_eq!(layout.visible_links(Rect::EVERYTHING).count(), layout.links.len());
    }
}

#[test]
fn no_arrow_runs_behind_a_card() {
    for (layout, _) in maps() {
        for link in &layout.links {
            for point in link.path.flattened() {
                let behind = layout.cards.iter().find(|card| card.rect.shrink(HAIR).contains(point));
                assert_eq!(behind, None, "{link:?}");
            }
        }
    }
}

#[test]
fn the_words_of_an_arrow_lie_on_no_card_and_on_no_other_words_but_where_they_are_a_sign_alone() {
    let mut whole = 0;
    for (layout, _) in maps() {
        let labels: Vec<_> = layout.links.iter().filter_map(|link| link.label.as_ref()).collect();
        for (at, label) in labels.iter().enumerate() {
            if label.text.as_ref() == "…" || label.text.is_empty() {
                continue;
            }
            whole += 1;
            let on_card = layout.cards.iter().find(|card| card.rect.intersects(label.rect));
            assert!(on_card.is_none(), "{label:?} on {on_card:?}");
            let others = labels.iter().take(at).find(|other| other.rect.intersects(label.rect));
            assert!(others.is_none(), "{label:?} on {others:?}");
            assert!(label.rect.min.x >= LABEL_WIDTH);
        }
    }
    assert!(whole > 50, "only {whole} labels have room");
}

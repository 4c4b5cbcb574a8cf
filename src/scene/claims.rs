//! What holds for the drawing of every map, in every palette.

use egui::emath::{Pos2, Rect, vec2};

use super::{Align, MapScene, Mark, Paint, Palette, Part, contrast, flow_marks, map_marks, visible_marks};
use crate::document::{Colour, LaneRole, LinkKind, Project};
use crate::layout::sample::{facts, laid_out, loops, project, small};
use crate::layout::text::Style;
use crate::layout::{BOX_HEIGHT, CardSign};

fn drawn(project: &Project) -> Vec<Mark> {
    let journey = &project.journeys()[0];
    map_marks(&MapScene { journey, facts: &facts(journey), layout: &laid_out(project) })
}

fn palettes() -> [(Palette, f32); 3] {
    [(Palette::light(), 4.5), (Palette::dark(), 4.5), (Palette::contrast(), 7.0)]
}

fn text_box(mark: &Mark) -> Option<(Rect, Paint)> {
    let Mark::Text { pos, text, size, bold, paint, align } = mark else { return None };
    let style = if *bold { Style::bold(*size, 0.0) } else { Style::regular(*size, 0.0) };
    let size = vec2(style.width(text), BOX_HEIGHT * size);
    let left = match align {
        Align::Left => 0.0,
        Align::Centre => size.x / 2.0,
        Align::Right => size.x,
    };
    Some((Rect::from_min_size(*pos - vec2(left, 0.0), size), *paint))
}

/// The paint of the topmost box under a point.
fn ground(below: &[Mark], at: Pos2) -> Paint {
    let under = below.iter().rev().find_map(|mark| match mark {
        Mark::Rect { rect, fill: Some(fill), .. } if rect.contains(at) => Some(*fill),
        _ => None,
    });
    under.unwrap_or(Paint::Canvas)
}

#[track_caller]
fn check(palette: &Palette, front: Paint, back: Paint, least: f32) {
    let found = contrast(palette.colour(front), palette.colour(back));
    assert!(found >= least, "{front:?} on {back:?} is {found:.2}:1 (dark: {})", palette.is_dark());
}

#[test]
fn every_text_of_a_map_is_legible_on_what_lies_under_it() {
    let mut seen = std::collections::BTreeSet::new();
    for project in small().chain(loops()) {
        let marks = drawn(&project);
        for (index, mark) in marks.iter().enumerate() {
            if let Some((rect, paint)) = text_box(mark) {
                seen.insert((paint, ground(&marks[..index], rect.center())));
            }
        }
    }
    assert!(seen.len() > 30, "{seen:?}");
    for (palette, least) in palettes() {
        for (front, back) in &seen {
            check(&palette, *front, *back, least);
        }
    }
}

#[test]
fn panels_and_signs_are_legible_too() {
    for (palette, least) in palettes() {
        for front in [Paint::Ink, Paint::InkSoft, Paint::Accent, Paint::Good, Paint::Bad, Paint::Warning, Paint::Leak] {
            check(&palette, front, Paint::Surface, least);
        }
        for front in [Paint::Ink, Paint::InkSoft] {
            check(&palette, front, Paint::Selection, least);
            check(&palette, front, Paint::Canvas, least);
        }
        check(&palette, Paint::OnAccent, Paint::Accent, least);
        check(&palette, Paint::OnLeak, Paint::Leak, least);
        for colour in Colour::ALL {
            for front in [Paint::Good, Paint::Bad, Paint::Warning] {
                check(&palette, front, Paint::CardColour(colour), 3.0);
            }
        }
        for kind in LinkKind::ALL {
            check(&palette, Paint::Link(kind), Paint::Canvas, 3.0);
            check(&palette, Paint::Link(kind), Paint::LaneBand, 3.0);
        }
        check(&palette, Paint::Curve, Paint::LaneBand, 3.0);
        check(&palette, Paint::Outline, Paint::Surface, 3.0);
    }
}

#[test]
fn every_named_colour_looks_its_own() {
    for (palette, _) in palettes() {
        for (at, one) in Colour::ALL.iter().enumerate() {
            for other in &Colour::ALL[at + 1..] {
                assert_ne!(palette.colour(Paint::CardColour(*one)), palette.colour(Paint::CardColour(*other)));
            }
        }
    }
}

#[test]
fn the_texts_of_a_card_stay_on_it_and_do_not_touch() {
    for project in small() {
        let layout = laid_out(&project);
        let journey = &project.journeys()[0];
        for card in &layout.cards {
            let marks = super::card_marks(card, journey.card(card.card).unwrap());
            let boxes: Vec<Rect> = marks.iter().filter_map(|mark| text_box(mark).map(|(rect, _)| rect)).collect();
            let faces = marks.iter().filter_map(|mark| match mark {
                Mark::Face { centre, radius, .. } => Some(Rect::from_center_size(*centre, vec2(2.0, 2.0) * *radius)),
                Mark::Icon { rect, .. } => Some(*rect),
                _ => None,
            });
            let all: Vec<Rect> = boxes.iter().copied().chain(faces).collect();
            for (at, one) in all.iter().enumerate() {
                assert!(card.rect.expand(0.01).contains_rect(*one), "{one:?} leaves {:?}", card.rect);
                for other in &all[at + 1..] {
                    let shared = one.intersect(*other);
                    assert!(shared.width() < 0.01 || shared.height() < 0.01, "{marks:?}");
                }
            }
        }
    }
}

#[test]
fn the_texts_of_headers_and_numbers_stay_in_their_columns() {
    for project in small() {
        let layout = laid_out(&project);
        let facts = facts(&project.journeys()[0]);
        for (index, header) in layout.headers.iter().enumerate() {
            let marks = super::header_marks(header, facts.stage(index));
            for (rect, _) in marks.iter().filter_map(text_box) {
                assert!(header.rect.contains_rect(rect), "{rect:?} leaves {:?}", header.rect);
            }
            for (rect, _) in flow_marks(&layout, &facts, index).iter().filter_map(text_box) {
                assert!(layout.flow.unwrap().expand(1.0).contains_rect(rect), "{rect:?}");
            }
        }
    }
}

#[test]
fn the_leak_has_a_shape_and_a_word_and_a_rise_has_no_width_above_its_track() {
    let project = project(2, (4, 2, 4, 0));
    let (layout, facts) = (laid_out(&project), facts(&project.journeys()[0]));
    let leak = flow_marks(&layout, &facts, 1);
    assert!(leak.iter().any(|mark| matches!(mark, Mark::Polygon { fill: Paint::OnLeak, .. })));
    let said = |words: &str| leak.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text == words));
    assert!(said("Lek: −37.150 · 93 %") || said("Lek: 93 % weg"), "{leak:?}");
    let rise = flow_marks(&layout, &facts, 2);
    assert!(rise.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text == "140 %")));
    assert!(rise.iter().any(|mark| matches!(mark, Mark::Polygon { fill: Paint::Warning, .. })), "a warning sign");
    let widths = rise.iter().filter_map(|mark| match mark {
        Mark::Rect { rect, fill: Some(Paint::Flow | Paint::FlowLost), .. } => Some(rect.height()),
        _ => None,
    });
    let widths: Vec<f32> = widths.collect();
    assert_eq!(widths.len(), 2);
    assert!((widths[0] - widths[1]).abs() < 0.01, "{widths:?}");
}

#[test]
fn a_ribbon_is_as_wide_as_the_conversion() {
    let project = project(2, (2, 1, 0, 0));
    let (layout, facts) = (laid_out(&project), facts(&project.journeys()[0]));
    let height = |paint: Paint| {
        flow_marks(&layout, &facts, 0).iter().find_map(|mark| match mark {
            Mark::Rect { rect, fill: Some(fill), .. } if *fill == paint => Some(rect.height()),
            _ => None,
        })
    };
    let share = height(Paint::Flow).unwrap() / height(Paint::FlowLost).unwrap();
    assert!((share - 0.62).abs() < 0.001, "{share}");
}

#[test]
fn the_kinds_of_bands_differ_in_shape_and_not_in_colour_alone() {
    let project = project(2, (7, 1, 0, 0));
    let (layout, facts) = (laid_out(&project), facts(&project.journeys()[0]));
    let marks = |index: usize| flow_marks(&layout, &facts, index);
    let has = |index: usize, wanted: fn(&Mark) -> bool| marks(index).iter().any(wanted);
    let dashed = |mark: &Mark| matches!(mark, Mark::Path { dashed: true, .. });
    let whole = |mark: &Mark| matches!(mark, Mark::Rect { fill: Some(Paint::Flow), .. });
    let warns = |mark: &Mark| matches!(mark, Mark::Polygon { fill: Paint::Warning, .. });
    assert!(has(0, whole) && !has(0, dashed) && !has(0, warns), "two counts of one group");
    assert!(has(2, whole) && has(2, warns), "a rise");
    let stripes = marks(3).iter().filter(|mark| matches!(mark, Mark::Polygon { fill: Paint::Flow, .. })).count();
    assert!(stripes > 5 && has(3, warns) && !has(3, whole), "different units");
    assert!(marks(3).iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text.contains('→'))));
    assert!(has(4, dashed) && has(4, warns) && !has(4, whole), "not known");
    let thin = |index: usize, facts: &crate::layout::MapFacts| {
        flow_marks(&layout, facts, index).iter().find_map(|mark| match mark {
            Mark::Rect { rect, fill: Some(Paint::FlowLost), .. } => Some(rect.height()),
            _ => None,
        })
    };
    let mut optional = facts.clone();
    optional.stages[0].band.as_mut().unwrap().optional = true;
    assert!(thin(0, &optional).unwrap() < 0.5 * thin(0, &facts).unwrap(), "a step that may be left out");
}

#[test]
fn what_the_strip_and_the_trends_say_stays_in_its_place_and_does_not_touch() {
    let mut strips = 0;
    for project in small() {
        let journey = &project.journeys()[0];
        let (layout, facts) = (laid_out(&project), facts(journey));
        let Some(strip) = layout.flow else { continue };
        let said: Vec<Mark> = (0..layout.headers.len()).flat_map(|index| flow_marks(&layout, &facts, index)).collect();
        let label = super::numbers_marks(&layout, facts.numbers.as_ref().unwrap());
        let words: Vec<Rect> = said.iter().chain(&label).filter_map(text_box).map(|(rect, _)| rect).collect();
        let beside = Rect::from_min_max(egui::emath::pos2(0.0, strip.min.y), strip.max);
        assert!(words.iter().all(|rect| beside.contains_rect(*rect)), "{words:?} in {beside:?}");
        check_apart(&words);
        for lane in layout.lanes.iter().filter(|lane| lane.trends.is_some()) {
            for index in 0..layout.headers.len() {
                let marks = super::trend_marks(&layout, lane, &facts, index);
                let words: Vec<Rect> = marks.iter().filter_map(text_box).map(|(rect, _)| rect).collect();
                let place = layout.trend_box(lane, index).unwrap();
                assert!(!words.is_empty() && words.iter().all(|rect| place.expand(0.5).contains_rect(*rect)));
                check_apart(&words);
                let lines = marks.iter().filter_map(|mark| match mark {
                    Mark::Path { points, .. } => Some(Rect::from_points(points)),
                    Mark::Circle { centre, radius, .. } => {
                        Some(Rect::from_center_size(*centre, vec2(2.0, 2.0) * *radius))
                    }
                    _ => None,
                });
                assert!(lines.into_iter().all(|line| place.expand(4.0).contains_rect(line)));
                strips += 1;
            }
        }
    }
    assert!(strips > 3, "{strips}");
}

#[track_caller]
fn check_apart(boxes: &[Rect]) {
    for (at, one) in boxes.iter().enumerate() {
        for other in &boxes[at + 1..] {
            let shared = one.intersect(*other);
            assert!(shared.width() < 0.5 || shared.height() < 1.5, "{one:?} lies on {other:?}");
        }
    }
}

#[test]
fn a_legend_has_a_line_a_sign_and_is_legible() {
    use crate::layout::{LegendSign, NumbersFacts};
    let signs = [
        LegendSign::Band,
        LegendSign::Leak,
        LegendSign::Rise,
        LegendSign::Mixed,
        LegendSign::Unknown,
        LegendSign::Optional,
        LegendSign::Trend,
    ];
    let legend = signs.map(|sign| (sign, format!("{sign:?} ").repeat(40)));
    let numbers = NumbersFacts { title: "oktober".into(), about: "mensen".into(), legend: legend.to_vec() };
    let marks = super::legend_marks(&numbers, Pos2::ZERO, 500.0);
    let words: Vec<_> = marks.iter().filter_map(text_box).collect();
    assert_eq!(words.len(), 8);
    let place = Rect::from_min_size(Pos2::ZERO, vec2(500.0, super::legend_height(&numbers)));
    assert!(words.iter().all(|(rect, _)| place.expand(0.5).contains_rect(*rect)), "{words:?}");
    check_apart(&words.iter().map(|(rect, _)| *rect).collect::<Vec<_>>());
    for (palette, least) in palettes() {
        for (_, paint) in &words {
            check(&palette, *paint, Paint::Canvas, least);
        }
    }
}

#[test]
fn the_names_of_ways_back_stay_on_their_pills() {
    for project in loops() {
        for way in laid_out(&project).returns {
            let boxes: Vec<Rect> =
                super::return_marks(&way).iter().filter_map(text_box).map(|(rect, _)| rect).collect();
            assert_eq!(boxes.len(), way.label.lines.len());
            assert!(boxes.iter().all(|text| way.label.rect.contains_rect(*text)), "{boxes:?} {way:?}");
            assert!(boxes.windows(2).all(|pair| pair[0].max.y <= pair[1].min.y + 0.01), "{boxes:?}");
        }
    }
}

#[test]
fn the_signs_of_gaps_and_care_differ_in_shape_and_leave_the_words_of_cards_free() {
    let signs = [CardSign::Unanswered, CardSign::Doing, CardSign::Solved];
    let shapes = |sign| {
        let marks = super::card_sign_marks(Rect::from_min_size(Pos2::ZERO, vec2(200.0, 60.0)), sign);
        let plain = marks.iter().flat_map(|mark| mark.plain().unwrap_or_else(|| vec![mark.clone()]));
        plain.filter(|mark| !matches!(mark, Mark::Circle { .. })).map(|mark| format!("{mark:?}")).collect::<Vec<_>>()
    };
    for (at, one) in signs.iter().enumerate() {
        for other in &signs[at + 1..] {
            let (one, other) = (shapes(*one), shapes(*other));
            assert!(one.last() != other.last(), "{one:?}");
        }
    }
    for project in small() {
        for card in &laid_out(&project).cards {
            let sign = super::card_sign_rect(card.rect);
            let marks = super::card_marks(card, project.journeys()[0].card(card.card).unwrap());
            let first = marks.iter().find_map(text_box).map_or(card.rect.max.y, |(rect, _)| rect.min.y);
            assert!(sign.max.y < first + 2.0, "{sign:?} covers the words of {:?}", card.rect);
        }
    }
}

#[test]
fn a_stage_without_touchpoints_has_a_dashed_place_with_words_in_its_cell() {
    let project = project(2, (4, 7, 0, 0));
    let layout = laid_out(&project);
    let facts = facts(&project.journeys()[0]);
    let Some(lane) = layout.lanes.iter().find(|lane| lane.role == Some(LaneRole::Touchpoints)) else {
        panic!("the sample hides its touchpoints");
    };
    let cell = layout.cells.iter().find(|cell| cell.cell.lane == lane.lane).unwrap();
    let marks = super::missing_card_marks(lane, cell, &facts.no_touchpoint_words);
    assert!(marks.iter().any(|mark| matches!(mark, Mark::Path { dashed: true, .. })));
    let (words, _) = marks.iter().find_map(text_box).unwrap();
    assert!(cell.rect.contains_rect(words), "{words:?}");
    let drawn = drawn(&project);
    let missing = drawn.iter().filter(|mark| matches!(mark, Mark::Begin(Part::Missing(_)))).count();
    assert_eq!(missing, facts.stages.iter().filter(|stage| stage.lacks.touchpoint).count());
}

#[test]
fn every_feeling_has_a_face_of_its_own() {
    let face = |feeling| Mark::Face { centre: Pos2::ZERO, radius: 10.0, feeling, paint: Paint::Ink }.plain().unwrap();
    for one in -2..=2 {
        for other in one + 1..=2 {
            assert_ne!(face(one), face(other));
        }
    }
}

#[test]
fn plain_marks_are_plain_and_their_paths_are_whole_cubics() {
    for mark in small().chain(loops()).flat_map(|project| drawn(&project)) {
        for plain in mark.plain().unwrap_or_else(|| vec![mark]) {
            assert!(plain.plain().is_none());
            if let Mark::Path { points, .. } = plain {
                assert!(points.len() >= 4 && points.len() % 3 == 1, "{points:?}");
            }
        }
    }
}

#[test]
fn parts_are_opened_and_closed_in_turn_and_each_card_is_one() {
    for project in small().chain(loops()) {
        let marks = drawn(&project);
        let mut open = 0;
        for mark in &marks {
            match mark {
                Mark::Begin(_) => open += 1,
                Mark::End => open -= 1,
                _ => {}
            }
            assert!((0..=1).contains(&open));
        }
        let cards = marks.iter().filter(|mark| matches!(mark, Mark::Begin(Part::Card(_)))).count();
        assert_eq!(cards, laid_out(&project).cards.len());
    }
}

#[test]
fn a_view_draws_only_what_it_shows() {
    let project = project(6, (10, 7, 400, 50));
    let journey = &project.journeys()[0];
    let (layout, facts) = (laid_out(&project), facts(journey));
    let scene = MapScene { journey, facts: &facts, layout: &layout };
    let view = Rect::from_min_size(layout.cards[100].rect.min, vec2(500.0, 300.0));
    let seen = visible_marks(&scene, view).len();
    assert!(seen > 20 && seen * 4 < map_marks(&scene).len(), "{seen}");
}

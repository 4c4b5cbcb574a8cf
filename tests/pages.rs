//! The pages for a room: whatever is read on them is large enough, apart, inside and strong, and nothing is left out.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod full_project;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use egui::emath::{Pos2, Rect, vec2};
use klantreis::document::{
    Area, Card, CardId, Cell, Edit, Journey, LaneRole, Language, Project, SavedView, Slot, SteeringChange, apply,
};
use klantreis::insight;
use klantreis::lang::Lang;
use klantreis::layout::BOX_HEIGHT;
use klantreis::layout::text::Style;
use klantreis::library::{Library, project_from};
use klantreis::pages::{By, HEIGHT, Page, SMALLEST, SMALLEST_TITLE, Sheet, Subject, compose};
use klantreis::scene::{Align, Mark, Paint, Palette, contrast};

/// Windows of rooms, and of others.
const SIZES: [[f32; 2]; 6] =
    [[1280.0, 720.0], [1920.0, 1080.0], [3840.0, 2160.0], [1024.0, 768.0], [2560.0, 1080.0], [900.0, 1200.0]];

/// Every sample that ships, a project with every word in it, and one with more than fits.
fn projects() -> Vec<(String, Project)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("saved_maps");
    let mut found: Vec<(String, Project)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .map(|path| {
            let project = klantreis::project_file::read(&std::fs::read(&path).unwrap()).unwrap();
            (path.file_name().unwrap().to_string_lossy().into_owned(), project)
        })
        .collect();
    assert!(found.len() > 1);
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found.push(("full".into(), full_project::full_project()));
    found.push(("crowded".into(), crowded()));
    found
}

/// A web shop with long texts, many cards in a cell, and a saved view.
fn crowded() -> Project {
    let library = Library::shared();
    let mut project = project_from(library, library.framework("webshop-5").unwrap(), Language::Nl).unwrap();
    let (stages, lanes): (Vec<_>, Vec<_>) = {
        let journey = &project.journeys()[0];
        (journey.stages().iter().map(|stage| stage.id).collect(), journey.lanes().iter().map(|lane| lane.id).collect())
    };
    let long = "Arbeidsongeschiktheidsverzekeringsmaatschappijen vergelijken, ".repeat(8);
    let titles = ["Kort", "Een kaartje met een gewone zin erop, zoals je ze roept", &long[..490], ""];
    for (number, (stage, lane)) in
        stages.iter().flat_map(|stage| lanes.iter().map(move |lane| (*stage, *lane))).enumerate()
    {
        for index in 0..(number * 7) % 12 {
            let id = CardId(project.largest_id() + 1);
            let mut card = Card::new(id, titles[(number + index) % titles.len()]);
            card.feeling = (index % 3 == 0).then_some(1 - (number % 4) as i8);
            card.moment_of_truth = index % 5 == 0;
            card.note = if index % 4 == 1 { "Daarover is nog van alles te zeggen. ".repeat(30) } else { String::new() };
            let slot = Slot { cell: Cell { stage, lane }, index };
            apply(&mut project, Edit::AddCard { slot, card: Box::new(card) }).unwrap();
        }
    }
    let journey = project.journeys()[0].id();
    let area = Area { from: Cell { stage: stages[1], lane: lanes[0] }, to: Cell { stage: stages[3], lane: lanes[2] } };
    let view =
        SavedView { name: "Het begin".into(), journey, area: Some(area), filter: Vec::new(), hidden: vec![lanes[1]] };
    apply(&mut project, Edit::Steer(SteeringChange::Views(vec![view]))).unwrap();
    project
}

/// The pages of a journey in a window.
fn pages_of(project: &Project, journey: &Journey, lang: &Lang, by: &By, size: [f32; 2]) -> Vec<Page> {
    let facts = insight::map_facts(project, journey, insight::shown_series(project, journey, None), lang);
    let view = project.steering().views.iter().find(|view| *by == By::View(view.name.clone()));
    compose(&Sheet { journey, facts: &facts, lang, by, view, aspect: size[0] / size[1], draft: None })
}

fn choices(project: &Project, journey: &Journey) -> Vec<By> {
    let views = project.steering().views.iter().filter(|view| view.journey == journey.id());
    [By::Stage, By::Lane, By::Whole].into_iter().chain(views.map(|view| By::View(view.name.clone()))).collect()
}

/// Every page of everything, with what it is of.
fn each_page(mut check: impl FnMut(&str, [f32; 2], &Page)) {
    let mut count = 0;
    for (name, project) in projects() {
        for journey in project.journeys() {
            for language in Language::ALL {
                let lang = Lang::new(language);
                for by in choices(&project, journey) {
                    for size in SIZES {
                        for (place, page) in pages_of(&project, journey, &lang, &by, size).iter().enumerate() {
                            check(&format!("{name}, {by:?} {}, {language:?}, {size:?}", place + 1), size, page);
                            count += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(count > 400, "{count}");
}

fn text_box(mark: &Mark) -> Option<(Rect, &str, f32, Paint)> {
    let Mark::Text { pos, text, size, bold, paint, align } = mark else { return None };
    let style = if *bold { Style::bold(*size, 0.0) } else { Style::regular(*size, 0.0) };
    let extent = vec2(style.width(text), BOX_HEIGHT * size);
    let left = match align {
        Align::Left => 0.0,
        Align::Centre => extent.x / 2.0,
        Align::Right => extent.x,
    };
    Some((Rect::from_min_size(*pos - vec2(left, 0.0), extent), text, *size, *paint))
}

fn overlaps(one: Rect, other: Rect) -> bool {
    let shared = one.intersect(other);
    shared.width() > 1.0 && shared.height() > 1.0
}

#[test]
fn whatever_is_read_is_large_enough_for_the_back_row() {
    each_page(|of, [_, height], page| {
        // The window sets text in steps of half a point.
        let on_screen = |size: f32| (size * height / HEIGHT * 2.0).round() / 2.0;
        let texts: Vec<_> = page.marks().filter_map(text_box).collect();
        for (_, text, size, _) in &texts {
            assert!(*size >= SMALLEST, "{of}: ‘{text}’ is {size} of 1000");
            assert!(on_screen(*size) >= 0.029 * height, "{of}: ‘{text}’ is {} points", on_screen(*size));
        }
        let title = texts.iter().find(|(_, text, size, _)| *size >= SMALLEST_TITLE && page.title.starts_with(text));
        let (_, _, size, _) = title.unwrap_or_else(|| panic!("{of}: no title ‘{}’", page.title));
        assert!(on_screen(*size) >= 0.044 * height, "{of}");
    });
}

#[test]
fn everything_is_inside_the_page_and_nothing_lies_on_something_else() {
    each_page(|of, _, page| {
        let whole = Rect::from_min_size(Pos2::ZERO, page.size).shrink(20.0);
        let texts: Vec<_> = page.marks().filter_map(text_box).collect();
        for (at, (rect, text, ..)) in texts.iter().enumerate() {
            assert!(whole.contains_rect(*rect), "{of}: ‘{text}’ leaves the page: {rect:?}");
            for (other, other_text, ..) in &texts[at + 1..] {
                // Lines of one text touch within their line height.
                let tight = rect.shrink2(vec2(0.0, 0.11 * rect.height()));
                assert!(!overlaps(tight, *other), "{of}: ‘{text}’ {rect:?} lies on ‘{other_text}’ {other:?}");
            }
        }
        for (at, card) in page.cards.iter().enumerate() {
            assert!(whole.contains_rect(card.rect), "{of}: {card:?}");
            for other in &page.cards[at + 1..] {
                assert!(!overlaps(card.rect, other.rect), "{of}: {card:?} lies on {other:?}");
            }
            let beside = page.ground.iter().chain(page.places.iter().flat_map(|place| &place.marks));
            for (rect, text, ..) in beside.filter_map(text_box) {
                assert!(!overlaps(card.rect, rect), "{of}: ‘{text}’ lies on {card:?}");
            }
            for (rect, text, ..) in card.marks.iter().filter_map(text_box) {
                assert!(card.rect.contains_rect(rect), "{of}: ‘{text}’ leaves its card");
                let signs = card.marks.iter().filter_map(|mark| match mark {
                    Mark::Face { centre, radius, .. } => {
                        Some(Rect::from_center_size(*centre, vec2(2.0, 2.0) * *radius))
                    }
                    Mark::Icon { rect, .. } => Some(*rect),
                    _ => None,
                });
                for sign in signs {
                    assert!(card.rect.contains_rect(sign), "{of}");
                    // A window that sets text half a point larger still keeps them apart.
                    assert!(!overlaps(rect.with_max_x(rect.max.x * 1.002 + 4.0), sign), "{of}: ‘{text}’ {sign:?}");
                }
            }
        }
    });
}

/// The paint of the topmost box under a point.
fn ground(below: &[&Mark], at: Pos2) -> Paint {
    let under = below.iter().rev().find_map(|mark| match mark {
        Mark::Rect { rect, fill: Some(fill), .. } if rect.contains(at) => Some(*fill),
        _ => None,
    });
    under.unwrap_or(Paint::Canvas)
}

#[test]
fn every_text_has_a_contrast_of_seven_in_every_theme() {
    let mut seen = BTreeSet::new();
    each_page(|_, _, page| {
        let marks: Vec<&Mark> = page.marks().collect();
        for (index, mark) in marks.iter().enumerate() {
            if let Some((rect, _, _, paint)) = text_box(mark) {
                seen.insert((paint, ground(&marks[..index], rect.center())));
            }
            if let Mark::Face { paint, .. } | Mark::Icon { paint, .. } = mark {
                seen.insert((*paint, Paint::Card));
            }
        }
    });
    assert!(seen.len() > 20, "{seen:?}");
    for palette in [Palette::light(), Palette::dark(), Palette::contrast()] {
        let palette = palette.for_room();
        for (front, back) in &seen {
            let found = contrast(palette.colour(*front), palette.colour(*back));
            assert!(found >= 7.0, "{front:?} on {back:?} is {found:.2}:1 (dark: {})", palette.is_dark());
        }
    }
}

#[test]
fn by_stage_every_card_stands_on_one_page_once_and_says_its_title() {
    for (name, project) in projects() {
        for journey in project.journeys() {
            for language in Language::ALL {
                let lang = Lang::new(language);
                for size in SIZES {
                    let pages = pages_of(&project, journey, &lang, &By::Stage, size);
                    check_whole(&format!("{name} {size:?}"), journey, &lang, &pages);
                }
            }
        }
    }
}

#[test]
fn by_lane_and_of_the_whole_no_card_is_left_out_either() {
    for (name, project) in projects() {
        let lang = Lang::new(Language::Nl);
        for journey in project.journeys() {
            for by in [By::Lane, By::Whole] {
                let pages = pages_of(&project, journey, &lang, &by, SIZES[0]);
                check_whole(&format!("{name} {by:?}"), journey, &lang, &pages);
            }
        }
    }
}

#[track_caller]
fn check_whole(of: &str, journey: &Journey, lang: &Lang, pages: &[Page]) {
    let mut counts: BTreeMap<CardId, usize> = BTreeMap::new();
    for card in pages.iter().flat_map(|page| &page.cards) {
        *counts.entry(card.card).or_default() += 1;
        let content = journey.card(card.card).expect("a card of the journey");
        assert_eq!(journey.slot_of(card.card), Some(card.slot), "{of}");
        let written: String = card.marks.iter().filter_map(text_box).map(|(_, text, ..)| text.to_owned()).collect();
        let letters = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
        let (written, title) = (letters(&written), letters(lang.names().card(content)));
        let shown = written.split('…').next().unwrap_or_default();
        let whole = written.starts_with(&title);
        assert!(whole || (shown.chars().count() > 60 && title.starts_with(shown)), "{of}: ‘{title}’ as ‘{written}’");
    }
    for lane in journey.shown_lanes() {
        for stage in journey.stages() {
            for card in journey.cards_in(Cell { stage: stage.id, lane: lane.id }) {
                assert_eq!(counts.remove(card), Some(1), "{of}: {card:?}");
            }
        }
    }
    assert!(counts.is_empty(), "{of}: {counts:?}");
}

#[test]
fn a_page_says_where_we_are_and_which_part_it_is() {
    let (_, project) = projects().pop().unwrap();
    let lang = Lang::new(Language::Nl);
    let journey = &project.journeys()[0];
    let pages = pages_of(&project, journey, &lang, &By::Stage, SIZES[0]);
    let says = |page: &Page, words: &str| page.marks().filter_map(text_box).any(|(_, text, ..)| text == words);
    for stage in journey.stages() {
        let of_stage: Vec<_> = pages.iter().filter(|page| page.subject == Subject::Stage(stage.id)).collect();
        assert!(!of_stage.is_empty(), "a page a stage at least");
        for (part, page) in of_stage.iter().enumerate() {
            assert_eq!((page.part, page.parts, &page.stages), (part, of_stage.len(), &vec![stage.id]));
            assert_eq!(page.title, lang.names().stage(stage));
            let words = format!("{} van {}", part + 1, of_stage.len());
            assert_eq!(says(page, &words), of_stage.len() > 1);
            // The bars of all stages, that of this one in its strong colour.
            let bars = page.ground.iter().filter(|mark| matches!(mark, Mark::Rect { rect, .. } if rect.min.y < 60.0));
            assert_eq!(bars.count(), journey.stages().len());
        }
    }
    assert!(pages.iter().any(|page| page.parts > 2), "too much for a page goes on on the next");
}

#[test]
fn pages_are_no_smaller_the_more_there_is_on_them() {
    let smallest = |project: &Project| {
        let pages = pages_of(project, &project.journeys()[0], &Lang::new(Language::Nl), &By::Stage, SIZES[0]);
        let sizes = pages.iter().flat_map(|page| page.cards.iter().flat_map(|card| &card.marks)).filter_map(text_box);
        sizes.map(|(_, _, size, _)| size).fold(f32::MAX, f32::min)
    };
    let all = projects();
    assert!((smallest(&all[0].1) - smallest(&crowded())).abs() < 0.01);
}

#[test]
fn a_saved_view_shows_its_part_of_the_map_under_its_name() {
    let project = crowded();
    let journey = &project.journeys()[0];
    let pages = pages_of(&project, journey, &Lang::new(Language::Nl), &By::View("Het begin".into()), SIZES[0]);
    assert!(pages.iter().all(|page| page.title == "Het begin"));
    let cells: BTreeSet<Cell> = pages.iter().flat_map(|page| page.places.iter().map(|place| place.cell)).collect();
    let stage = |place: usize| journey.stages()[place].id;
    let lane = |place: usize| journey.lanes()[place].id;
    let wanted: BTreeSet<Cell> = [1, 2, 3]
        .into_iter()
        .flat_map(|column| [0, 2].map(|row| Cell { stage: stage(column), lane: lane(row) }))
        .collect();
    assert_eq!(cells, wanted);
}

#[test]
fn a_card_let_go_on_a_page_comes_between_those_it_lies_between() {
    let project = crowded();
    let journey = &project.journeys()[0];
    let pages = pages_of(&project, journey, &Lang::new(Language::Nl), &By::Stage, SIZES[0]);
    let mut tried = 0;
    for page in &pages {
        for place in &page.places {
            let cards: Vec<_> = page.cards_in(place).collect();
            for pair in cards.windows(2) {
                let between = Pos2::new(pair[0].rect.center().x, f32::midpoint(pair[0].rect.max.y, pair[1].rect.min.y));
                let (slot, line) = page.drop_at(between).expect("a slot");
                assert_eq!(slot, pair[1].slot);
                assert!(line.center().y > pair[0].rect.max.y && line.center().y < pair[1].rect.min.y);
                tried += 1;
            }
            let end = journey.cards_in(place.cell).len();
            if let (Some(last), true) = (cards.last(), cards.len() == end) {
                let below = last.rect.center_bottom() + vec2(0.0, 3.0);
                assert_eq!(page.drop_at(below).map(|(slot, _)| slot.index), Some(end));
            }
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn the_curve_of_feelings_stands_on_the_page_of_every_stage() {
    let (_, project) = projects().remove(0);
    let journey = &project.journeys()[0];
    assert!(journey.shown_lanes().any(|lane| lane.role == Some(LaneRole::Feeling)));
    let pages = pages_of(&project, journey, &Lang::new(Language::Nl), &By::Stage, SIZES[0]);
    for stage in journey.stages() {
        let mut marks = pages.iter().filter(|page| page.subject == Subject::Stage(stage.id)).flat_map(Page::marks);
        assert!(marks.any(|mark| matches!(mark, Mark::Path { paint: Paint::Curve, .. })), "{:?}", stage.id);
    }
}

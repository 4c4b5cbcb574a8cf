//! What holds for the ways back of a loop.

use egui::emath::{Rect, pos2};

use super::sample::{laid_out, loops};
use super::{CubicPath, Hit, MapLayout, RETURN_STYLE, ReturnPath};
use crate::document::{Edit, Language, Project, StageId, apply};
use crate::library::{Library, project_from};

fn project_of(framework: &str, language: Language) -> Project {
    let library = Library::shared();
    project_from(library, library.framework(framework).unwrap(), language).unwrap()
}

fn stages(project: &Project) -> Vec<StageId> {
    project.journeys()[0].stages().iter().map(|stage| stage.id).collect()
}

fn all_orders() -> impl Iterator<Item = MapLayout> {
    loops().map(|project| laid_out(&project))
}

fn touch(one: &CubicPath, other: &CubicPath) -> f32 {
    one.flattened().map(|point| other.distance(point)).fold(f32::INFINITY, f32::min)
}

#[test]
fn a_loop_has_its_two_ways_back_between_its_stages() {
    let project = project_of("loyalty-loop-4", Language::Nl);
    let stages = stages(&project);
    let layout = laid_out(&project);
    let ends: Vec<_> = layout.returns.iter().map(|way| (way.from, way.to)).collect();
    assert_eq!(ends, [(stages[3], stages[0]), (stages[3], stages[2])]);
    assert!(layout.returns[0].name.starts_with("Passief loyaal"));
}

#[test]
fn a_way_back_goes_from_above_the_one_header_to_above_the_other_in_every_order() {
    for layout in all_orders() {
        assert_eq!(layout.returns.len(), 2);
        for way in &layout.returns {
            let rect = |stage| layout.headers.iter().find(|header| header.stage == stage).unwrap().rect;
            let (from, to) = (rect(way.from), rect(way.to));
            let (start, tip) = (way.path.points[0], way.head[0]);
            assert!(from.x_range().contains(start.x) && (0.0..8.0).contains(&(from.min.y - start.y)), "{way:?}");
            assert!(to.x_range().contains(tip.x) && (0.0..8.0).contains(&(to.min.y - tip.y)), "{way:?}");
            assert!(way.path.direction_at_end().y > 0.99, "it comes from above");
        }
    }
}

#[test]
fn ways_back_stay_above_the_headers_and_within_the_map() {
    for layout in all_orders() {
        let top = layout.headers[0].rect.min.y;
        for way in &layout.returns {
            assert!(way.bounds.max.y < top, "{way:?}");
            assert!(layout.bounds.contains_rect(way.bounds), "{way:?}");
            assert!(way.bounds.contains_rect(way.label.rect) && way.bounds.contains_rect(way.path.bounds()));
        }
    }
}

#[test]
fn ways_back_never_cross_and_names_lie_on_their_own_only() {
    for layout in all_orders() {
        let [one, other]: &[ReturnPath; 2] = layout.returns.as_slice().try_into().unwrap();
        let near = touch(&one.path, &other.path);
        assert!(near > 15.0, "{near} between {one:?} and {other:?}");
        for (way, far) in [(one, other), (other, one)] {
            assert!(way.path.distance(way.label.rect.center()) < 0.1);
            assert!(far.path.flattened().all(|point| !way.label.rect.expand(4.0).contains(point)), "{way:?} {far:?}");
            assert!(!way.label.rect.expand(4.0).intersects(far.label.rect));
        }
    }
}

#[test]
fn a_name_stands_whole_in_its_pill_and_leaves_some_of_the_line() {
    for layout in all_orders() {
        for way in &layout.returns {
            assert_eq!(way.label.lines.join(" "), way.name);
            for line in &way.label.lines {
                assert!(RETURN_STYLE.width(line) < way.label.rect.width(), "{line}");
            }
            let ends = [way.path.points[0].x, way.head[0].x];
            let beside = way.label.rect.width() + 40.0;
            assert!((ends[0] - ends[1]).abs() > beside, "{way:?}");
        }
    }
}

#[test]
fn the_longer_way_lies_further_out() {
    let layout = laid_out(&project_of("loyalty-loop-4", Language::En));
    assert!(layout.returns[0].label.rect.max.y < layout.returns[1].label.rect.min.y);
}

#[test]
fn without_one_of_its_stages_a_way_back_is_left_out() {
    let mut project = project_of("loyalty-loop-4", Language::Nl);
    let stages = stages(&project);
    let band = |layout: &MapLayout| layout.headers[0].rect.min.y;
    let whole = band(&laid_out(&project));
    apply(&mut project, Edit::RemoveStage(stages[0])).unwrap();
    let layout = laid_out(&project);
    assert_eq!(layout.returns.iter().map(|way| way.to).collect::<Vec<_>>(), [stages[2]]);
    assert!(band(&layout) < whole);
    apply(&mut project, Edit::RemoveStage(stages[3])).unwrap();
    let layout = laid_out(&project);
    assert_eq!((layout.returns.len(), band(&layout)), (0, 0.0));
}

#[test]
fn frameworks_that_are_lines_have_no_band() {
    for framework in &Library::shared().frameworks {
        let layout = laid_out(&project_of(&framework.id, Language::Nl));
        assert_eq!(layout.headers[0].rect.min.y > 0.0, !framework.returns.is_empty(), "{}", framework.id);
        assert_eq!(layout.returns.len(), framework.returns.len());
    }
}

#[test]
fn a_loop_is_hit_as_any_other_map_and_its_band_is_nothing() {
    for layout in all_orders() {
        for header in &layout.headers {
            assert_eq!(layout.hit(header.rect.center()), Hit::Header(header.stage));
            assert_eq!(layout.hit(pos2(header.rect.center().x, 5.0)), Hit::Nothing);
        }
        let cell = &layout.cells[5];
        assert_eq!(layout.drop_target(cell.rect.center(), &[]).map(|slot| slot.cell), Some(cell.cell));
    }
}

#[test]
fn a_view_gives_the_ways_back_that_it_shows() {
    let layout = laid_out(&project_of("loyalty-loop-4", Language::Nl));
    assert_eq!(layout.visible_returns(layout.bounds).count(), 2);
    let inner = layout.returns[1].label.rect;
    let around = Rect::from_center_size(inner.center(), inner.size() / 2.0);
    assert!(layout.visible_returns(around).any(|way| *way == layout.returns[1]));
    assert_eq!(layout.visible_returns(layout.bounds.translate(layout.bounds.size())).count(), 0);
}

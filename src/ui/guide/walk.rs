//! The way of the keyboard among a page's answers: arrows go to the answer beside, above or below.

use egui::{EventFilter, Key, Modifiers, Rect, Response, Ui};

/// Lets the arrows move the focus among answers, and to no others; gives the place of the one that has it.
pub(super) fn walk_ui(ui: &Ui, answers: &[Response]) -> Option<usize> {
    let at = answers.iter().position(Response::has_focus)?;
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    let focused = answers.get(at)?;
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let rects: Vec<Rect> = answers.iter().map(|answer| answer.rect).collect();
    let to = if pressed(Key::ArrowRight) {
        Some(at + 1)
    } else if pressed(Key::ArrowLeft) {
        at.checked_sub(1)
    } else if pressed(Key::ArrowDown) {
        nearest(&rects, at, |from, to| to.top() - from.bottom())
    } else if pressed(Key::ArrowUp) {
        nearest(&rects, at, |from, to| from.top() - to.bottom())
    } else {
        None
    };
    if let Some(next) = to.and_then(|to| answers.get(to)) {
        next.request_focus();
    }
    Some(at)
}

/// The answer of the next row in a direction whose middle lies nearest.
fn nearest(rects: &[Rect], at: usize, away: impl Fn(Rect, Rect) -> f32) -> Option<usize> {
    let from = *rects.get(at)?;
    let ahead = rects.iter().enumerate().filter(|(_, to)| away(from, **to) >= 0.0);
    let far = |to: &Rect| (away(from, *to), (to.center().x - from.center().x).abs());
    ahead.min_by(|(_, a), (_, b)| far(a).partial_cmp(&far(b)).unwrap_or(std::cmp::Ordering::Equal)).map(|(at, _)| at)
}

//! Numbered flags in a plot over time: what was done, and the user's own notes. Those too near one another share a flag.

use egui::{Align2, Color32, CornerRadius, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};
use egui_plot::PlotTransform;
use jiff::civil::Date;

use super::axis::day;
use crate::document::Colour;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, size};

const SIDE: f32 = 19.0;

/// Something that happened on a day; its number is its place in the list, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    pub day: Date,
    pub kind: FlagKind,
    /// What happened.
    pub words: String,
}

/// What a flag stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagKind {
    /// An item of the checklist that was done.
    Done,
    /// A note of the user.
    Note,
}

/// Flags that stand together: the first and the last of their places, and where.
struct Group {
    first: usize,
    last: usize,
    x: f32,
    kind: FlagKind,
}

/// Draws the lines and the flags at their tops.
pub fn draw(ui: &Ui, flags: &[Flag], transform: &PlotTransform) {
    let frame = *transform.frame();
    let painter = ui.painter_at(frame);
    let place = |flag: &Flag| transform.position_from_point_x(day(flag.day));
    for flag in flags {
        let x = place(flag);
        let stroke = Stroke::new(1.2, ink(ui, flag.kind));
        let line = [pos2(x, frame.top() + SIDE), pos2(x, frame.bottom())];
        painter.extend(Shape::dashed_line(&line, stroke, 4.0, 4.0));
    }
    for group in groups(flags, place) {
        let words = if group.first == group.last {
            (group.first + 1).to_string()
        } else {
            format!("{}–{}", group.first + 1, group.last + 1)
        };
        let width = (ui.fonts_mut(|fonts| text_width(fonts, &words)) + 10.0).max(SIDE);
        let x =
            group.x.clamp(frame.left() + width / 2.0, (frame.right() - width / 2.0).max(frame.left() + width / 2.0));
        let rect = Rect::from_center_size(pos2(x, frame.top() + SIDE / 2.0 + 1.0), vec2(width, SIDE));
        number(ui, &painter, rect, &words, group.kind);
    }
}

fn text_width(fonts: &mut egui::epaint::text::FontsView<'_>, words: &str) -> f32 {
    let font = theme::bold_font(size::SMALL);
    words.chars().map(|letter| fonts.glyph_width(&font, letter)).sum()
}

fn groups(flags: &[Flag], place: impl Fn(&Flag) -> f32) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, flag) in flags.iter().enumerate() {
        let x = place(flag);
        match groups.last_mut().filter(|group| x - group.x < SIDE + 3.0) {
            Some(group) => group.last = at,
            None => groups.push(Group { first: at, last: at, x, kind: flag.kind }),
        }
    }
    groups
}

/// The number of a flag in the list below the plot.
pub fn flag_number_ui(ui: &mut Ui, number_of: usize, kind: FlagKind) {
    let (rect, _) = ui.allocate_exact_size(vec2(SIDE + 5.0, SIDE), Sense::empty());
    number(ui, ui.painter(), rect, &number_of.to_string(), kind);
}

fn number(ui: &Ui, painter: &egui::Painter, rect: Rect, words: &str, kind: FlagKind) {
    painter.rect_filled(rect, CornerRadius::same(5), ink(ui, kind));
    let on = theme::colour(ui, Paint::Surface);
    painter.text(rect.center(), Align2::CENTER_CENTER, words, theme::bold_font(size::SMALL), on);
}

/// Green for what was done, purple for a note.
fn ink(ui: &Ui, kind: FlagKind) -> Color32 {
    theme::colour(
        ui,
        match kind {
            FlagKind::Done => Paint::Good,
            FlagKind::Note => Paint::Stage(Colour::Purple, Tone::Ink),
        },
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn flags_too_near_one_another_share_one() {
        let flag = |month| Flag { day: date(2025, month, 1), kind: FlagKind::Done, words: String::new() };
        let flags: Vec<_> = [1, 2, 3, 9].into_iter().map(flag).collect();
        let found = groups(&flags, |flag| f32::from(flag.day.month()) * 12.0);
        let ends: Vec<_> = found.iter().map(|group| (group.first, group.last)).collect();
        assert_eq!(ends, [(0, 1), (2, 2), (3, 3)]);
    }
}

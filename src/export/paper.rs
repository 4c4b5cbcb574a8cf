//! Sheets of paper, and how a drawing is fitted onto one.

use egui::emath::{Pos2, Rect, Vec2, vec2};
use serde::{Deserialize, Serialize};

/// Points a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// The longest side that readers of PDF accept, in points.
pub const LONGEST_SIDE: f32 = 14_400.0;

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Paper {
    #[default]
    A4,
    A3,
    A2,
    A1,
    A0,
}

impl Paper {
    /// All of them, the smallest first.
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// What it is called everywhere.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
        }
    }

    /// Width and height upright, in points.
    pub fn upright(self) -> Vec2 {
        match self {
            Self::A4 => vec2(210.0, 297.0) * MM,
            Self::A3 => vec2(297.0, 420.0) * MM,
            Self::A2 => vec2(420.0, 594.0) * MM,
            Self::A1 => vec2(594.0, 841.0) * MM,
            Self::A0 => vec2(841.0, 1189.0) * MM,
        }
    }

    /// Width and height, on its side where the drawing is wider than high.
    pub fn turned_for(self, drawing: Vec2) -> Vec2 {
        let Vec2 { x, y } = self.upright();
        if drawing.x > drawing.y { vec2(y, x) } else { vec2(x, y) }
    }
}

/// The largest place of a drawing's shape within a box, in its middle, with the scale it takes.
pub fn fitted(drawing: Vec2, within: Rect) -> (Pos2, f32) {
    let scale = (within.width() / drawing.x.max(1.0)).min(within.height() / drawing.y.max(1.0));
    (within.center() - drawing * scale / 2.0, scale)
}

#[cfg(test)]
mod tests {
    use egui::emath::pos2;

    use super::*;

    #[test]
    fn a_wide_drawing_lies_on_the_sheets_side() {
        let wide = Paper::A4.turned_for(vec2(300.0, 100.0));
        assert!((wide.x - 841.89).abs() < 0.01 && (wide.y - 595.28).abs() < 0.01, "{wide:?}");
        assert_eq!(Paper::A4.turned_for(vec2(100.0, 300.0)), Paper::A4.upright());
    }

    #[test]
    fn a_drawing_keeps_its_shape_and_stands_in_the_middle() {
        let within = Rect::from_min_max(pos2(10.0, 10.0), pos2(110.0, 60.0));
        let (at, scale) = fitted(vec2(200.0, 50.0), within);
        assert_eq!((at, scale), (pos2(10.0, 22.5), 0.5));
    }
}

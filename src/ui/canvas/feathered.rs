//! Boxes and lines as triangles with soft edges, put into one mesh: what egui does for a shape, for thousands at once.

use egui::epaint::{Vertex, WHITE_UV};
use egui::{Color32, Mesh, Pos2, Rect, Vec2};

/// Collects triangles; lengths are points of the screen.
pub(super) struct Feathered {
    mesh: Mesh,
    /// The width of a soft edge: one pixel.
    feather: f32,
}

impl Feathered {
    pub(super) fn new(feather: f32) -> Self {
        Self { mesh: Mesh::default(), feather: feather.max(1e-3) }
    }

    pub(super) fn finish(self) -> Mesh {
        self.mesh
    }

    /// A filled box; one that is thinner than a pixel is as much paler.
    pub(super) fn rect(&mut self, rect: Rect, colour: Color32) {
        let half = self.feather / 2.0;
        let size = rect.size();
        let solid = (size.x / self.feather).min(1.0) * (size.y / self.feather).min(1.0);
        if !rect.is_positive() || colour.a() == 0 {
            return;
        }
        let colour = if solid < 1.0 { colour.gamma_multiply(solid) } else { colour };
        let inset = Vec2::new(half.min(size.x / 2.0), half.min(size.y / 2.0));
        let inner = Rect::from_min_max(rect.min + inset, rect.max - inset);
        let outer = Rect::from_center_size(rect.center(), inner.size() + Vec2::splat(2.0 * self.feather));
        let first = self.mesh.vertices.len() as u32;
        for (rect, colour) in [(inner, colour), (outer, Color32::TRANSPARENT)] {
            for pos in [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()] {
                self.vertex(pos, colour);
            }
        }
        self.indices(first, &[0, 1, 2, 0, 2, 3]);
        self.indices(first, &[4, 5, 1, 4, 1, 0, 5, 6, 2, 5, 2, 1, 6, 7, 3, 6, 3, 2, 7, 4, 0, 7, 0, 3]);
    }

    /// A line of a width of at most a few pixels; a thinner one is paler.
    pub(super) fn line(&mut self, points: &[Pos2], width: f32, colour: Color32) {
        let solid = (width / self.feather).min(1.0);
        let colour = if solid < 1.0 { colour.gamma_multiply(solid) } else { colour };
        let reach = (width + self.feather).max(2.0 * self.feather) / 2.0;
        let first = self.mesh.vertices.len() as u32;
        let along = |from: Option<&Pos2>, to: Option<&Pos2>| match (from, to) {
            (Some(from), Some(to)) => (*to - *from).normalized(),
            _ => Vec2::ZERO,
        };
        for (index, at) in points.iter().enumerate() {
            let before = along(index.checked_sub(1).and_then(|before| points.get(before)), Some(at));
            let behind = along(Some(at), points.get(index + 1));
            let side = mitre(before, behind) * reach;
            self.vertex(*at + side, Color32::TRANSPARENT);
            self.vertex(*at, colour);
            self.vertex(*at - side, Color32::TRANSPARENT);
        }
        for index in 1..points.len() as u32 {
            let at = first + 3 * (index - 1);
            self.indices(at, &[0, 1, 4, 0, 4, 3, 1, 2, 5, 1, 5, 4]);
        }
    }

    /// A small triangle without soft edges.
    pub(super) fn triangle(&mut self, corners: [Pos2; 3], colour: Color32) {
        let first = self.mesh.vertices.len() as u32;
        for pos in corners {
            self.vertex(pos, colour);
        }
        self.indices(first, &[0, 1, 2]);
    }

    fn vertex(&mut self, pos: Pos2, color: Color32) {
        self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
    }

    fn indices(&mut self, first: u32, places: &[u32]) {
        self.mesh.indices.extend(places.iter().map(|place| first + place));
    }
}

/// From the middle of a line to its side at a corner, longer where it bends, twice as long at most.
fn mitre(before: Vec2, behind: Vec2) -> Vec2 {
    let (a, b) = (before.rot90(), behind.rot90());
    let sum = a + b;
    let length = sum.length();
    if length < 1e-4 {
        return if a == Vec2::ZERO { b } else { a };
    }
    let middle = sum / length;
    let on = middle.dot(if a == Vec2::ZERO { b } else { a });
    middle / on.max(0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    fn covered(mesh: &Mesh) -> f32 {
        let area = |triangle: [u32; 3]| {
            let corners = triangle.map(|at| mesh.vertices[at as usize]);
            let alpha = corners.iter().map(|vertex| f32::from(vertex.color.a()) / 255.0).sum::<f32>() / 3.0;
            let [first, second] = [1, 2].map(|at: usize| corners[at].pos - corners[0].pos);
            (first.x * second.y - first.y * second.x).abs() / 2.0 * alpha
        };
        mesh.triangles().map(area).sum()
    }

    #[test]
    fn a_box_covers_about_its_area_however_thin_it_is() {
        for size in [vec2(20.0, 9.0), vec2(12.0, 1.0), vec2(12.0, 0.3)] {
            let mut soft = Feathered::new(1.0);
            soft.rect(Rect::from_min_size(pos2(3.2, 5.7), size), Color32::BLACK);
            let mesh = soft.finish();
            assert!(mesh.is_valid());
            let area = size.x * size.y;
            assert!((covered(&mesh) - area).abs() < 0.25 * area.max(4.0), "{size}: {}", covered(&mesh));
        }
    }

    #[test]
    fn a_line_covers_about_its_length_times_its_width() {
        let points = [pos2(0.0, 0.0), pos2(30.0, 0.0), pos2(30.0, 40.0)];
        let mut soft = Feathered::new(1.0);
        soft.line(&points, 0.5, Color32::BLACK);
        let mesh = soft.finish();
        assert!(mesh.is_valid());
        assert!((covered(&mesh) - 35.0).abs() < 2.0, "{}", covered(&mesh));
    }

    #[test]
    fn nothing_is_drawn_of_an_empty_box() {
        let mut soft = Feathered::new(1.0);
        soft.rect(Rect::NOTHING, Color32::BLACK);
        soft.rect(Rect::from_min_size(pos2(1.0, 1.0), vec2(0.0, 4.0)), Color32::BLACK);
        assert!(soft.finish().is_empty());
    }
}

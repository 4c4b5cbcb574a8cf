//! Claims about the rasteriser: exact coverage, exact blending, the same bytes every time.

#[path = "support/renderer.rs"]
mod renderer;

use egui::epaint::{ClippedPrimitive, ColorImage, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, Pos2, Rect, TextureId, TextureOptions, TexturesDelta, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use image::RgbaImage;
use klantreis::ui::raster::{Rasteriser, picture};
use renderer::CpuRenderer;

const SIDE: u32 = 16;
const FONT: TextureId = TextureId::Managed(0);
const EVERYWHERE: Rect = Rect::EVERYTHING;

#[test]
fn a_rectangle_covers_exactly_its_pixels() {
    let rect = Rect::from_min_max(pos2(3.0, 4.0), pos2(9.0, 6.0));
    let image = painted(&[rectangle(rect, Color32::RED, EVERYWHERE)]);
    check_pixels(&image, |x, y| if (3..9).contains(&x) && (4..6).contains(&y) { RED } else { WHITE });
}

#[test]
fn a_pixel_is_covered_when_its_centre_is() {
    let rect = Rect::from_min_max(pos2(3.5, 4.49), pos2(8.5, 5.51));
    let image = painted(&[rectangle(rect, Color32::RED, EVERYWHERE)]);
    check_pixels(&image, |x, y| if (3..8).contains(&x) && (4..6).contains(&y) { RED } else { WHITE });
}

#[test]
fn points_are_scaled_to_pixels() {
    let rect = Rect::from_min_max(pos2(1.0, 2.0), pos2(4.0, 6.0));
    let primitives = [rectangle(rect, Color32::RED, EVERYWHERE)];
    let image = rasteriser().paint(&primitives, [SIDE, SIDE], 2.0, Color32::WHITE);
    check_pixels(&image, |x, y| if (2..8).contains(&x) && (4..12).contains(&y) { RED } else { WHITE });
}

#[test]
fn triangles_around_a_point_neither_overlap_nor_leave_a_seam() {
    let half_red = Color32::from_rgba_premultiplied(128, 0, 0, 128);
    for centre in [pos2(8.0, 8.0), pos2(8.5, 8.5), pos2(5.3, 11.7), pos2(7.5, 3.25)] {
        for turned in [false, true] {
            let image = painted(&[fan(centre, half_red, turned)]);
            check_pixels(&image, |_, _| [255, 127, 127, 255]);
        }
    }
}

#[test]
fn a_clip_rectangle_cuts() {
    let clip = Rect::from_min_max(pos2(4.0, 5.0), pos2(7.0, 12.0));
    let image = painted(&[rectangle(whole(), Color32::RED, clip)]);
    check_pixels(&image, |x, y| if (4..7).contains(&x) && (5..12).contains(&y) { RED } else { WHITE });
}

#[test]
fn what_lies_outside_the_picture_is_left_out() {
    let far = Rect::from_min_max(pos2(-1e9, -50.0), pos2(4.0, f32::MAX));
    let nowhere = Rect::from_min_max(pos2(f32::NAN, 0.0), pos2(f32::NAN, 9.0));
    let image = painted(&[rectangle(far, Color32::RED, EVERYWHERE), rectangle(nowhere, Color32::RED, EVERYWHERE)]);
    check_pixels(&image, |x, _| if x < 4 { RED } else { WHITE });
}

#[test]
fn half_transparent_red_over_white_is_pink() {
    let half_red = Color32::from_rgba_unmultiplied(255, 0, 0, 128);
    let image = painted(&[rectangle(whole(), half_red, EVERYWHERE)]);
    check_pixels(&image, |_, _| [255, 127, 127, 255]);
}

#[test]
fn colour_without_alpha_is_added() {
    let glow = Color32::from_rgba_premultiplied(100, 10, 0, 0);
    let rect = rectangle(whole(), glow, EVERYWHERE);
    let image = rasteriser().paint(&[rect], [SIDE, SIDE], 1.0, Color32::from_rgb(200, 20, 30));
    check_pixels(&image, |_, _| [255, 30, 30, 255]);
}

#[test]
fn a_see_through_picture_has_straight_alpha() {
    let half_red = Color32::from_rgba_premultiplied(128, 0, 0, 128);
    let rect = rectangle(whole(), half_red, EVERYWHERE);
    let image = rasteriser().paint(&[rect], [SIDE, SIDE], 1.0, Color32::TRANSPARENT);
    check_pixels(&image, |_, _| [255, 0, 0, 128]);
}

#[test]
fn corner_colours_are_mixed_evenly() {
    let mut primitive = rectangle(whole(), Color32::BLACK, EVERYWHERE);
    if let Primitive::Mesh(mesh) = &mut primitive.primitive {
        for vertex in &mut mesh.vertices {
            vertex.color = Color32::from_rgb(10 * vertex.pos.x as u8, 5 * vertex.pos.y as u8, 0);
        }
    }
    let image = painted(&[primitive]);
    check_pixels(&image, |x, y| [5 + 10 * x as u8, (2.5 + 5.0 * f64::from(y)).round() as u8, 0, 255]);
}

#[test]
fn a_linear_texture_is_mixed_and_a_nearest_one_is_not() {
    let linear = painted_with(TextureOptions::LINEAR);
    let nearest = painted_with(TextureOptions::NEAREST);
    let row = |image: &RgbaImage| -> Vec<u8> { (0..SIDE).map(|x| image.get_pixel(x, 8).0[0]).collect() };
    let between: Vec<u8> = (0..8).map(|step| (f64::from(2 * step + 1) * 255.0 / 16.0).round() as u8).collect();
    assert_eq!(row(&linear), [&[0; 4], between.as_slice(), &[255; 4]].concat());
    assert_eq!(row(&nearest), [[0; 8], [255; 8]].concat());
}

#[test]
fn a_repeated_texture_starts_again() {
    let mut rasteriser = rasteriser();
    set(&mut rasteriser, ImageDelta::full(black_and_white(), TextureOptions::NEAREST_REPEAT));
    let image = rasteriser.paint(&[textured(2.0)], [SIDE, SIDE], 1.0, Color32::RED);
    check_pixels(&image, |x, _| if x / 4 % 2 == 0 { BLACK } else { WHITE });
}

#[test]
fn a_partial_update_changes_its_part_only() {
    let mut rasteriser = rasteriser();
    set(&mut rasteriser, ImageDelta::full(black_and_white(), TextureOptions::NEAREST));
    let red = ColorImage::filled([1, 1], Color32::RED);
    set(&mut rasteriser, ImageDelta::partial([1, 0], red, TextureOptions::NEAREST));
    let image = rasteriser.paint(&[textured(1.0)], [SIDE, SIDE], 1.0, Color32::WHITE);
    check_pixels(&image, |x, _| if x < 8 { BLACK } else { RED });
}

#[test]
fn a_freed_texture_is_painted_once_more_and_then_gone() {
    let mut rasteriser = rasteriser();
    set(&mut rasteriser, ImageDelta::full(black_and_white(), TextureOptions::NEAREST));
    let mut delta = TexturesDelta::default();
    delta.free(EXTRA);
    rasteriser.apply(&delta);
    delta.clear();
    let before = rasteriser.paint(&[textured(1.0)], [SIDE, SIDE], 1.0, Color32::RED);
    rasteriser.apply(&delta);
    let after = rasteriser.paint(&[textured(1.0)], [SIDE, SIDE], 1.0, Color32::RED);
    check_pixels(&before, |x, _| if x < 8 { BLACK } else { WHITE });
    check_pixels(&after, |_, _| RED);
}

#[test]
fn text_is_dark_inside_its_place_and_nowhere_else() {
    let mut harness = Harness::builder()
        .with_size(vec2(200.0, 60.0))
        .with_theme(egui::Theme::Light)
        .renderer(CpuRenderer::default())
        .build_ui(|ui| {
            ui.label("Wachttijd");
        });
    harness.run();
    let place = harness.get_by_label("Wachttijd").rect();
    let image = harness.render().expect("a picture");
    let dark: Vec<Pos2> = image
        .enumerate_pixels()
        .filter(|(_, _, pixel)| pixel.0[0] < 140)
        .map(|(x, y, _)| pos2(x as f32 + 0.5, y as f32 + 0.5))
        .collect();
    assert!(dark.len() > 50, "{} dark pixels", dark.len());
    assert!(dark.iter().all(|pixel| place.contains(*pixel)), "dark pixels outside {place:?}");
}

#[test]
fn the_same_interface_gives_the_same_bytes() {
    assert_eq!(small_interface(1.0), small_interface(1.0));
    assert_eq!(small_interface(1.5), small_interface(1.5));
}

#[test]
fn a_picture_has_the_size_asked_for_in_pixels() {
    let image = small_interface(1.5);
    assert_eq!(image.dimensions(), (450, 180));
}

#[test]
fn a_picture_shows_the_settled_interface() {
    let mut frames = 0;
    let size = vec2(32.0, 32.0);
    let image = picture(
        size,
        1.0,
        |_| {},
        |ui| {
            frames += 1;
            let done = ui.animate_bool_with_time(egui::Id::unique("fade"), frames > 1, 0.2);
            ui.painter().rect_filled(whole(), 0.0, Color32::RED.gamma_multiply(done));
        },
    );
    assert!((3..=8).contains(&frames), "{frames} frames");
    assert_eq!(image.get_pixel(8, 8).0, RED);
}

#[test]
fn a_restless_interface_is_painted_after_eight_frames() {
    let mut frames = 0;
    picture(
        vec2(8.0, 8.0),
        1.0,
        |_| {},
        |ui| {
            frames += 1;
            ui.request_repaint();
        },
    );
    assert_eq!(frames, 8);
}

const RED: [u8; 4] = [255, 0, 0, 255];
const WHITE: [u8; 4] = [255; 4];
const BLACK: [u8; 4] = [0, 0, 0, 255];
const EXTRA: TextureId = TextureId::User(7);

#[track_caller]
fn check_pixels(image: &RgbaImage, expected: impl Fn(u32, u32) -> [u8; 4]) {
    for (x, y, pixel) in image.enumerate_pixels() {
        assert_eq!(pixel.0, expected(x, y), "pixel {x}, {y}");
    }
}

fn painted(primitives: &[ClippedPrimitive]) -> RgbaImage {
    rasteriser().paint(primitives, [SIDE, SIDE], 1.0, Color32::WHITE)
}

fn painted_with(options: TextureOptions) -> RgbaImage {
    let mut rasteriser = rasteriser();
    set(&mut rasteriser, ImageDelta::full(black_and_white(), options));
    rasteriser.paint(&[textured(1.0)], [SIDE, SIDE], 1.0, Color32::RED)
}

/// A rasteriser whose font texture is one white texel.
fn rasteriser() -> Rasteriser {
    let mut rasteriser = Rasteriser::default();
    let white = ColorImage::filled([1, 1], Color32::WHITE);
    apply(&mut rasteriser, FONT, ImageDelta::full(white, TextureOptions::LINEAR));
    rasteriser
}

fn set(rasteriser: &mut Rasteriser, delta: ImageDelta) {
    apply(rasteriser, EXTRA, delta);
}

fn apply(rasteriser: &mut Rasteriser, id: TextureId, delta: ImageDelta) {
    let mut textures = TexturesDelta::default();
    textures.push(id, delta);
    rasteriser.apply(&textures);
    textures.clear();
}

fn black_and_white() -> ColorImage {
    ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE])
}

fn whole() -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(SIDE as f32, SIDE as f32))
}

fn rectangle(rect: Rect, colour: Color32, clip_rect: Rect) -> ClippedPrimitive {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, colour);
    clipped(mesh, clip_rect)
}

/// The whole picture covered by the extra texture, `times` over.
fn textured(times: f32) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(EXTRA);
    let uv = Rect::from_min_size(Pos2::ZERO, vec2(times, times));
    mesh.add_rect_with_uv(whole(), uv, Color32::WHITE);
    clipped(mesh, EVERYWHERE)
}

/// Triangles from `centre` to points along the edge of the picture, in one winding or the other.
fn fan(centre: Pos2, colour: Color32, turned: bool) -> ClippedPrimitive {
    let side = SIDE as f32;
    let rim = [
        (0.0, 0.0),
        (5.0, 0.0),
        (8.5, 0.0),
        (side, 0.0),
        (side, 3.3),
        (side, 8.5),
        (side, side),
        (9.0, side),
        (8.5, side),
        (0.0, side),
        (0.0, 12.5),
        (0.0, 8.5),
    ];
    let mut mesh = Mesh::default();
    for (here, next) in rim.iter().zip(rim.iter().cycle().skip(1)) {
        let [a, b, c] = [0, 1, 2].map(|corner| mesh.vertices.len() as u32 + corner);
        for pos in [centre, Pos2::from(*here), Pos2::from(*next)] {
            mesh.vertices.push(Vertex::untextured(pos, colour));
        }
        mesh.indices.extend(if turned { [a, c, b] } else { [a, b, c] });
    }
    clipped(mesh, EVERYWHERE)
}

fn clipped(mesh: Mesh, clip_rect: Rect) -> ClippedPrimitive {
    ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
}

fn small_interface(pixels_per_point: f32) -> RgbaImage {
    let setup = |ctx: &egui::Context| ctx.set_theme(egui::Theme::Light);
    picture(vec2(300.0, 120.0), pixels_per_point, setup, |ui| {
        egui::Frame::central_panel(ui.style()).show(ui, |ui| {
            ui.heading("Klantreis");
            let _ = ui.button("Stap toevoegen");
            ui.painter().circle_filled(pos2(250.0, 60.0), 30.0, Color32::from_rgb(20, 120, 90));
        });
    })
}

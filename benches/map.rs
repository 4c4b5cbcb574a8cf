//! What a frame of the map costs, and edits, opening and saving, at 100 to 20,000 cards: `cargo bench --bench map`.
//!
//! A frame is the interface pass and the tessellation on the CPU, at 1440×900 points, without painting pixels. The
//! `plain` ones are a baseline in the same run: the same map by the plainest code one would write with egui, which
//! draws all cards and arrows in every frame and lays out everything after every edit.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

#[path = "../tests/support/crowd.rs"]
mod crowd;
#[path = "../tests/support/window.rs"]
mod window;

use crowd::project;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use egui::epaint::CubicBezierShape;
use egui::{
    Color32, Context, Event, FontId, Modifiers, PointerButton, Pos2, RawInput, Rect, Sense, Stroke, StrokeKind, Vec2,
    pos2, vec2,
};
use klantreis::action::Command;
use klantreis::document::{CardChange, CardId, Cell, Edit, LaneId, Language, Project, Slot, StageId, apply};
use klantreis::export::{Content, Format, Order, PictureSize, Sight, make};
use klantreis::lang::Lang;
use klantreis::layout::{MapFacts, MapLayout};
use klantreis::library::Names;
use klantreis::project_file;
use window::Window;

const SIZES: [u32; 4] = [100, 1_000, 10_000, 20_000];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES)]
fn pan_at_full_size(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.run(Command::ZoomReset);
    window.frame(Vec::new());
    let mut down = true;
    bencher.bench_local(|| {
        let camera = &mut window.desk.ui_state_mut().canvas.camera;
        if camera.origin.y > 1500.0 || camera.origin.y < 0.0 {
            down = !down;
        }
        camera.origin.y += if down { 7.0 } else { -7.0 };
        black_box(window.frame(Vec::new()))
    });
}

/// The same while a screen reader listens, which needs a node for everything in sight.
#[divan::bench(args = SIZES)]
fn pan_while_listening(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.ctx.enable_accesskit();
    window.desk.ui_state_mut().canvas.run(Command::ZoomReset);
    window.frame(Vec::new());
    let mut by = 7.0;
    bencher.bench_local(|| {
        by = -by;
        window.desk.ui_state_mut().canvas.camera.origin.y += by;
        black_box(window.frame(Vec::new()))
    });
}

#[divan::bench(args = SIZES)]
fn drag_a_card(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.camera.scale = 1.0;
    window.desk.ui_state_mut().canvas.camera.origin = pos2(0.0, 0.0);
    window.frame(Vec::new());
    let canvas = &window.desk.ui_state().canvas;
    let near = Rect::from_min_max(pos2(400.0, 200.0), pos2(900.0, 700.0));
    let card = canvas.layout().expect("a layout").visible_cards(near).next().expect("a card").rect;
    let from = canvas.screen_rect(card).expect("a place").center();
    let button = |pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        Event::PointerButton { pos: from, button, pressed, modifiers }
    };
    window.frame(vec![Event::PointerMoved(from)]);
    window.frame(vec![button(true)]);
    let mut step = 0.0_f32;
    bencher.bench_local(|| {
        step += 1.0;
        let to = from + vec2(170.0 * (step / 23.0).sin(), 150.0 * (step / 31.0).sin());
        black_box(window.frame(vec![Event::PointerMoved(to)]))
    });
}

#[divan::bench(args = SIZES)]
fn whole_map_in_sight(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.run(Command::ZoomFit);
    window.frame(Vec::new());
    let mut by = 1.0;
    bencher.bench_local(|| {
        by = -by;
        window.desk.ui_state_mut().canvas.camera.pan(Vec2::splat(by));
        black_box(window.frame(Vec::new()))
    });
}

#[divan::bench(args = SIZES)]
fn whole_map_while_zooming(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.run(Command::ZoomFit);
    window.frame(Vec::new());
    let mut by = 1.01;
    bencher.bench_local(|| {
        by = 1.0 / by;
        window.desk.ui_state_mut().canvas.camera.scale *= by;
        black_box(window.frame(Vec::new()))
    });
}

/// An edit of a card and the frame that shows it, layout included.
#[divan::bench(args = SIZES)]
fn edit_until_drawn(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.run(Command::ZoomReset);
    window.frame(Vec::new());
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        let title = "longer ".repeat(1 + 9 * (count % 2));
        let edit = Edit::SetCard(CardId(104), CardChange::Title(title));
        window.desk.with_editor(|editor| editor.run(edit).expect("an edit"));
        black_box(window.frame(Vec::new()))
    });
}

/// A card moved to another cell and the frame that shows it, layout included.
#[divan::bench(args = SIZES)]
fn move_until_drawn(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.run(Command::ZoomReset);
    window.frame(Vec::new());
    let mut stage = 0;
    bencher.bench_local(|| {
        stage = 1 - stage;
        let cell = Cell { stage: StageId(3 + stage), lane: LaneId(21) };
        let edit = Edit::MoveCard { card: CardId(100), slot: Slot { cell, index: 0 } };
        window.desk.with_editor(|editor| editor.run(edit).expect("an edit"));
        black_box(window.frame(Vec::new()))
    });
}

/// A frame of the plain code: every card a box with two lines of text and a widget, every arrow a curve.
#[divan::bench(args = SIZES)]
fn plain_pan_at_full_size(bencher: Bencher<'_, '_>, cards: u32) {
    let mut plain = Plain::new(cards);
    bencher.bench_local(|| {
        plain.origin.y += 7.0;
        black_box(plain.frame(1.0))
    });
}

#[divan::bench(args = SIZES)]
fn plain_whole_map_in_sight(bencher: Bencher<'_, '_>, cards: u32) {
    let mut plain = Plain::new(cards);
    let scale = 880.0 / plain.places.iter().map(|rect| rect.max.y).fold(1.0, f32::max);
    bencher.bench_local(|| black_box(plain.frame(scale)));
}

#[divan::bench(args = SIZES)]
fn plain_edit_until_drawn(bencher: Bencher<'_, '_>, cards: u32) {
    let mut plain = Plain::new(cards);
    bencher.bench_local(|| {
        plain.lay_out();
        black_box(plain.frame(1.0))
    });
}

/// The plainest map that draws the same cards and arrows.
struct Plain {
    ctx: Context,
    project: Project,
    places: Vec<Rect>,
    titles: Vec<String>,
    links: Vec<[usize; 2]>,
    origin: Vec2,
}

impl Plain {
    fn new(cards: u32) -> Self {
        let ctx = Context::default();
        klantreis::ui::theme::install(&ctx);
        let (places, titles, links, origin) = (Vec::new(), Vec::new(), Vec::new(), Vec2::ZERO);
        let mut plain = Self { ctx, project: project(cards), places, titles, links, origin };
        plain.lay_out();
        for _ in 0..3 {
            plain.frame(1.0);
        }
        plain
    }

    fn lay_out(&mut self) {
        let journey = &self.project.journeys()[0];
        let layout = MapLayout::new(journey, &Names::new(Language::En), &MapFacts::default());
        self.places = layout.cards.iter().map(|card| card.rect).collect();
        self.titles = layout.cards.iter().map(|card| card.text.title.join("\n")).collect();
        let place = |card| layout.card_index(card).expect("a shown card");
        self.links = layout.links.iter().map(|link| [place(link.from), place(link.to)]).collect();
    }

    fn frame(&mut self, scale: f32) -> usize {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            ..RawInput::default()
        };
        let Self { ctx, places, titles, links, origin, .. } = self;
        let at = |pos: Pos2| ((pos.to_vec2() - *origin) * scale).to_pos2();
        let mut output = ctx.run_ui(input, |ui| {
            let painter = ui.painter().clone();
            let stroke = Stroke::new(1.8 * scale, Color32::GRAY);
            for [from, to] in &*links {
                let (from, to) = (at(places[*from].right_center()), at(places[*to].left_center()));
                let bend = vec2((to.x - from.x) * 0.7, 0.0);
                let points = [from, from + bend, to - bend, to];
                painter.add(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
            }
            for (index, (rect, title)) in places.iter().zip(&*titles).enumerate() {
                let rect = Rect::from_min_max(at(rect.min), at(rect.max));
                let response = ui.interact(rect, ui.scope_id().with(index), Sense::click_and_drag());
                let edge = if response.hovered() { Color32::BLUE } else { Color32::GRAY };
                painter.rect(rect, 8.0 * scale, Color32::WHITE, Stroke::new(1.0, edge), StrokeKind::Inside);
                let font = FontId::proportional(14.5 * scale);
                let galley = painter.layout(title.clone(), font, Color32::BLACK, rect.width());
                painter.galley(rect.min + Vec2::splat(10.0 * scale), galley, Color32::BLACK);
            }
        });
        output.textures_delta.clear();
        ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

#[divan::bench(args = SIZES)]
fn layout_of_the_whole_map(bencher: Bencher<'_, '_>, cards: u32) {
    let project = project(cards);
    let (names, facts) = (Names::new(Language::En), MapFacts::default());
    bencher.counter(ItemsCount::new(cards)).bench_local(|| MapLayout::new(&project.journeys()[0], &names, &facts));
}

#[divan::bench(args = SIZES)]
fn one_edit(bencher: Bencher<'_, '_>, cards: u32) {
    let mut project = project(cards);
    let cell = Cell { stage: StageId(3), lane: LaneId(21) };
    bencher.bench_local(|| {
        let slot = Slot { cell, index: 0 };
        let inverse = apply(&mut project, Edit::MoveCard { card: CardId(100), slot }).expect("a move");
        apply(&mut project, inverse).expect("and back");
    });
}

#[divan::bench(args = SIZES)]
fn save_as_text(bencher: Bencher<'_, '_>, cards: u32) {
    let project = project(cards);
    bencher.counter(ItemsCount::new(cards)).bench_local(|| project_file::write(&project));
}

#[divan::bench(args = SIZES)]
fn open_from_text(bencher: Bencher<'_, '_>, cards: u32) {
    let text = project_file::write(&project(cards)).expect("text");
    bencher.counter(ItemsCount::new(cards)).bench_local(|| project_file::read(text.as_bytes()));
}

/// The map as a file, with its layout, as window and command line make it.
#[divan::bench(args = SIZES, consts = [Format::Svg as usize, Format::Png as usize, Format::Pdf as usize])]
fn map_as_file<const FORMAT: usize>(bencher: Bencher<'_, '_>, cards: u32) {
    let format = Format::ALL.into_iter().find(|format| *format as usize == FORMAT).expect("a format");
    let project = project(cards);
    let lang = Lang::new(Language::En);
    let journey = &project.journeys()[0];
    let today = jiff::civil::date(2026, 11, 22);
    let sight = Sight { project: &project, journey, series: None, lang: &lang, today };
    let order = Order { size: PictureSize::Percent(100), ..Order::of(Content::Map, format) };
    bencher.bench_local(|| make(&order, &sight, "map", &mut |_| std::ops::ControlFlow::Continue(())).expect("a file"));
}

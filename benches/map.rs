//! What a frame of the map costs, and opening and saving, at 100, 1,000 and 10,000 cards: `cargo bench`.
//!
//! A frame is the interface pass and the tessellation on the CPU, at 1440×900 points, without painting pixels.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use egui::{Context, Event, RawInput, Rect, pos2, vec2};
use klantreis::action::Command;
use klantreis::desk::{Desk, NoDialogs, Setup};
use klantreis::document::{
    Card, CardId, Cell, Channel, Colour, Edit, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Language, Link, LinkId,
    LinkKind, Project, ProjectParts, Slot, Stage, StageId, apply,
};
use klantreis::layout::{MapFacts, MapLayout};
use klantreis::library::Names;
use klantreis::project_file;
use klantreis::storage::Settings;

const SIZES: [u32; 3] = [100, 1_000, 10_000];
const STAGES: u32 = 10;

fn main() {
    divan::main();
}

/// A map of so many cards in ten stages and seven lanes, each card with an arrow to the next.
fn project(cards: u32) -> Project {
    let stages: Vec<_> =
        (0..STAGES).map(|index| Stage::new(StageId(2 + index), Colour::ALL[index as usize % 9])).collect();
    let lanes: Vec<_> =
        LaneRole::NEW_MAP.into_iter().zip(20..).map(|(role, id)| Lane::new(LaneId(id), Some(role))).collect();
    let placed = (0..cards).map(|index| {
        let cell = Cell {
            stage: stages[(index % STAGES) as usize].id,
            lane: lanes[(index / STAGES) as usize % lanes.len()].id,
        };
        let mut card =
            Card::new(CardId(100 + index), format!("Card {index}: compares what it costs, delivery included"));
        card.channel = Some(Channel::ALL[index as usize % 26].0);
        card.feeling = Some((index % 5) as i8 - 2);
        (cell, card)
    });
    let placed: Vec<_> = placed.collect();
    let links = (1..cards).map(|index| Link {
        id: LinkId(1_000_000 + index),
        from: CardId(99 + index),
        to: CardId(100 + index),
        kind: LinkKind::Next,
        label: String::new(),
        feeling: None,
    });
    let journey = JourneyParts {
        stages: stages.clone(),
        lanes: lanes.clone(),
        cards: placed,
        links: links.collect(),
        ..JourneyParts::new(JourneyId(1))
    };
    let parts = ProjectParts {
        name: "Bench".into(),
        language: Language::En,
        personas: Vec::new(),
        journeys: vec![journey],
        series: Vec::new(),
        steering: klantreis::document::Steering::default(),
    };
    Project::assemble(parts).expect("the rules are kept")
}

/// A window without pixels.
struct Window {
    ctx: Context,
    desk: Desk,
    frame: u32,
}

impl Window {
    fn new(project: Project) -> Self {
        let settings = Settings { language: Some(Language::En), ..Settings::default() };
        let setup = Setup {
            settings,
            settings_file: None,
            dialogs: Box::new(NoDialogs),
            today: jiff::civil::date(2026, 11, 22),
            inline_jobs: true,
        };
        let mut desk = Desk::new(setup);
        desk.show_project(project);
        let ctx = Context::default();
        klantreis::ui::theme::install(&ctx);
        let mut window = Self { ctx, desk, frame: 0 };
        window.ctx.enable_accesskit();
        for _ in 0..4 {
            window.frame(Vec::new());
        }
        window
    }

    /// One frame; gives the number of vertices, so that nothing is optimised away.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.frame += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(f64::from(self.frame) / 60.0),
            events,
            ..RawInput::default()
        };
        let Self { ctx, desk, .. } = self;
        let mut output = ctx.run_ui(input, |ui| desk.frame(ui));
        output.textures_delta.clear();
        let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
        shapes.len()
    }
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

#[divan::bench(args = SIZES)]
fn whole_map_in_sight(bencher: Bencher<'_, '_>, cards: u32) {
    let mut window = Window::new(project(cards));
    window.desk.ui_state_mut().canvas.run(Command::ZoomFit);
    window.frame(Vec::new());
    bencher.bench_local(|| black_box(window.frame(Vec::new())));
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

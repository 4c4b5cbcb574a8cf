//! What the Numbers view costs with 20 steps × 120 periods × 12 segments: `cargo bench --bench numbers`.
//!
//! A frame is the interface pass and the tessellation on the CPU, at 1440×900 points, without painting pixels.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use divan::{Bencher, black_box};
use egui::{Context, RawInput, Rect, pos2, vec2};
use jiff::ToSpan as _;
use jiff::civil::date;
use klantreis::desk::{Desk, NoDialogs, Setup};
use klantreis::document::{Edit, Language, Period, Project, Series, SeriesChange, SeriesId, Source, Step, Unit, apply};
use klantreis::insight::{advise, alike};
use klantreis::library::{Library, Names, project_from};
use klantreis::numbers::{Funnel, compare, shares};
use klantreis::storage::Settings;
use klantreis::ui::{NumbersSection, View};

const STEPS: u64 = 20;
const PERIODS: u32 = 120;
const SEGMENTS: u32 = 12;
const FIRST: u32 = 100_000;

fn main() {
    divan::main();
}

/// Ten years of months in twelve segments.
fn project() -> Project {
    let library = Library::shared();
    let framework = library.framework("webshop-5").expect("the framework");
    let mut project = project_from(library, framework, Language::En).expect("a project");
    let stages: Vec<_> = project.journeys()[0].stages().iter().map(|stage| stage.id).collect();
    for place in 0..PERIODS * SEGMENTS {
        let (month, segment) = (place / SEGMENTS, u64::from(place % SEGMENTS));
        let from = date(2016, 1, 1).checked_add(i64::from(month).months()).expect("a month");
        let count = |step: u64| 900_000 / (1 + segment) * (100 - 4 * step - u64::from(month) % 7) / 100;
        let step = |step: u64| Step {
            name: format!("Step {step}: does what comes next"),
            count: Some(count(step)),
            stage: stages.get((step / 4) as usize).copied(),
            ..Step::default()
        };
        let series = Series {
            id: SeriesId(FIRST + place),
            name: format!("Segment {segment}"),
            unit: Unit::Sessions,
            period: Some(Period { from, to: from.last_of_month() }),
            source: Source::default(),
            steps: (0..STEPS).map(step).collect(),
            answers: None,
        };
        apply(&mut project, Edit::AddSeries { index: place as usize, series: Box::new(series) }).expect("a series");
    }
    project
}

/// A window without pixels that shows a section of the Numbers view.
struct Window {
    ctx: Context,
    desk: Desk,
    frame: u32,
}

impl Window {
    fn new(section: NumbersSection) -> Self {
        let settings = Settings { language: Some(Language::En), ..Settings::default() };
        let mut desk = Desk::new(Setup {
            settings,
            settings_file: None,
            dialogs: Box::new(NoDialogs),
            today: date(2026, 11, 22),
            inline_jobs: true,
        });
        desk.show_project(project());
        desk.ui_state_mut().view = View::Numbers;
        desk.ui_state_mut().numbers.section = section;
        let ctx = Context::default();
        klantreis::ui::theme::install(&ctx);
        ctx.enable_accesskit();
        let mut window = Self { ctx, desk, frame: 0 };
        for _ in 0..4 {
            window.frame();
        }
        window
    }

    /// One frame; gives the number of meshes, so that nothing is optimised away.
    fn frame(&mut self) -> usize {
        self.frame += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(f64::from(self.frame) / 60.0),
            ..RawInput::default()
        };
        let Self { ctx, desk, .. } = self;
        let mut output = ctx.run_ui(input, |ui| desk.frame(ui));
        output.textures_delta.clear();
        ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// An edit of the numbers, so that everything is computed anew.
    fn edit(&mut self) {
        let name = SeriesChange::Name(format!("Segment {}", self.frame));
        self.desk.with_editor(|editor| editor.run(Edit::SetSeries(SeriesId(FIRST), name)).expect("an edit"));
    }
}

#[divan::bench(args = NumbersSection::ALL)]
fn a_frame(bencher: Bencher<'_, '_>, section: NumbersSection) {
    let mut window = Window::new(section);
    bencher.bench_local(|| black_box(window.frame()));
}

#[divan::bench(args = NumbersSection::ALL)]
fn the_frame_after_an_edit(bencher: Bencher<'_, '_>, section: NumbersSection) {
    let mut window = Window::new(section);
    bencher.bench_local(|| {
        window.edit();
        black_box(window.frame())
    });
}

#[divan::bench]
fn computing_everything_of_every_series(bencher: Bencher<'_, '_>) {
    let project = project();
    let (journey, names) = (&project.journeys()[0], Names::new(Language::En));
    let last = project.series().last().expect("a series");
    bencher.bench_local(|| {
        let advice = advise(&project, journey, None, &names);
        let funnels: Vec<Funnel> = alike(&project, last).into_iter().map(Funnel::of_series).collect();
        let changes: Vec<_> = funnels.windows(2).map(|pair| compare(&pair[0], &pair[1])).collect();
        let sources: Vec<_> =
            funnels.chunks(SEGMENTS as usize).map(|period| shares(&period.iter().collect::<Vec<_>>())).collect();
        black_box((advice, changes.len(), sources.len()))
    });
}

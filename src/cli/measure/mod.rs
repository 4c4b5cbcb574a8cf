//! `measure`: what this machine needs to open, draw, drag, undo, save and export a project.

mod clock;
mod window;

use serde_json::{Value, json};

use super::args::MeasureArgs;
use super::console::{Console, worse};
use super::{Exit, open};
use crate::document::Project;
use crate::export::map_svg;
use crate::insight::series_for;
use crate::lang::{Arg, Lang};
use crate::{project_file, storage};
use clock::Clock;
use window::Window;

/// Milliseconds of the processor for each frame of a row of frames.
#[derive(Clone, Copy, Debug, Default)]
struct Frames {
    median: f64,
    p99: f64,
}

impl Frames {
    fn of(mut frames: Vec<f64>) -> Self {
        frames.sort_by(f64::total_cmp);
        let at = |share: f64| frames.get((share * frames.len().saturating_sub(1) as f64).round() as usize).copied();
        Self { median: at(0.5).unwrap_or(0.0), p99: at(0.99).unwrap_or(0.0) }
    }

    fn json(self) -> Value {
        json!({ "median": rounded(self.median), "p99": rounded(self.p99) })
    }
}

/// What was measured; milliseconds of the processor, of whole frames without painting pixels.
struct Measured {
    cards: usize,
    open: f64,
    save: f64,
    pan: Frames,
    zoom: Frames,
    drag: Frames,
    overview: f64,
    edit: f64,
    undo: f64,
    svg: f64,
    /// The memory of the process while the window is open; `None` where the system does not tell.
    rss_mb: Option<f64>,
}

/// Measures, and tells the figures as a table or as JSON.
pub fn run(args: &MeasureArgs, console: &mut Console<'_>) -> Exit {
    let clock = Clock::start();
    let project = match open::project(&args.file, console) {
        Ok(project) => project,
        Err(exit) => return exit,
    };
    let read = clock.millis();
    let lang = Lang::new(console.asked().unwrap_or_else(|| project.language()));
    let measured = measure(project, read, &lang);
    if args.json {
        return console.json(&measured.json());
    }
    let lines = measured.lines(console.lang());
    lines.iter().fold(Exit::Well, |exit, line| worse(exit, console.line(line)))
}

/// `read` = what reading the file took, which the first frames are added to.
fn measure(project: Project, read: f64, lang: &Lang) -> Measured {
    let cards = project.journeys().iter().map(crate::document::Journey::card_count).sum();
    let (save, svg) = on_paper(&project, lang);
    let mut window = Window::new(lang.language());
    let open = read + window.open(project);
    let (pan, zoom, drag) = (Frames::of(window.pan()), Frames::of(window.zoom()), Frames::of(window.drag()));
    let overview = Frames::of(window.overview()).median;
    let (edits, undos) = window.edit_and_undo();
    let (edit, undo) = (Frames::of(edits).median, Frames::of(undos).median);
    let rss_mb = storage::resident_bytes().map(|bytes| bytes as f64 / 1e6);
    Measured { cards, open, save, pan, zoom, drag, overview, edit, undo, svg, rss_mb }
}

/// What making the file's text and the picture of the first journey take.
fn on_paper(project: &Project, lang: &Lang) -> (f64, f64) {
    let clock = Clock::start();
    let text = project_file::write(project).map_or(0, |text| text.len());
    let save = clock.millis();
    let clock = Clock::start();
    let picture = project.journeys().first().map(|journey| {
        let series = series_for(project, journey);
        map_svg(project, journey, series, lang).len()
    });
    let svg = clock.millis();
    log::debug!("{text} bytes of text, {picture:?} bytes of picture");
    (save, svg)
}

impl Measured {
    fn json(&self) -> Value {
        json!({
            "cards": self.cards,
            "open_ms": rounded(self.open),
            "save_ms": rounded(self.save),
            "pan_ms": self.pan.json(),
            "zoom_ms": self.zoom.json(),
            "drag_ms": self.drag.json(),
            "overview_ms": rounded(self.overview),
            "edit_ms": rounded(self.edit),
            "undo_ms": rounded(self.undo),
            "svg_ms": rounded(self.svg),
            "rss_mb": self.rss_mb.map(rounded),
        })
    }

    fn lines(&self, lang: &Lang) -> Vec<String> {
        let count = self.cards as u64;
        let title = lang.say_with("measure-title", &[("n", Arg::Count(count, lang.format().count(count)))]);
        let frames = [("measure-pan", self.pan), ("measure-zoom", self.zoom), ("measure-drag", self.drag)];
        let frames = frames.map(|(key, frames)| {
            let figures = [("median", decimal(frames.median, lang).into()), ("most", decimal(frames.p99, lang).into())];
            (key, lang.say_with("measure-frames", &figures))
        });
        let millis = |value: f64| lang.say_with("measure-millis", &[("n", decimal(value, lang).into())]);
        let memory = self.rss_mb.map_or_else(
            || lang.say("measure-unknown"),
            |value| lang.say_with("measure-megabytes", &[("n", decimal(value, lang).into())]),
        );
        let [pan, zoom, drag] = frames;
        let rows = [
            ("measure-open", millis(self.open)),
            ("measure-save", millis(self.save)),
            pan,
            zoom,
            drag,
            ("measure-overview", millis(self.overview)),
            ("measure-edit", millis(self.edit)),
            ("measure-undo", millis(self.undo)),
            ("measure-svg", millis(self.svg)),
            ("measure-memory", memory),
        ];
        let rows = rows.map(|(key, figure)| (lang.say(key), figure));
        let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let rows = rows.into_iter().map(|(name, figure)| format!("{name:width$}  {figure}"));
        std::iter::once(title).chain(rows).collect()
    }
}

fn decimal(value: f64, lang: &Lang) -> String {
    lang.format().decimal(value, 2)
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

//! What the parts of a frame of the map cost: how long each takes, and how much is drawn.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use egui::{Align2, Id, Rect, Ui};

use crate::lang::{Arg, Lang};
use crate::ui::theme::{self, gap};

/// From the bottom of the view, where a filter tells what it keeps.
const ABOVE_FILTER: f32 = 64.0;
/// So many frames are remembered.
const FRAMES: usize = 60;

/// What was drawn in one frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Marks of the display list.
    pub marks: usize,
    /// Shapes that were made of them.
    pub shapes: usize,
    /// Lines of text among the shapes.
    pub texts: usize,
    /// Cards that were put into the mesh of a distant map anew.
    pub remade: usize,
    /// Nodes for keyboard and screen readers.
    pub nodes: usize,
}

/// The parts of a frame that are timed, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Layout,
    Gesture,
    Drawing,
    Nodes,
    Rest,
}

const PARTS: [(Part, &str); 5] = [
    (Part::Layout, "cost-layout"),
    (Part::Gesture, "cost-gesture"),
    (Part::Drawing, "cost-drawing"),
    (Part::Nodes, "cost-nodes"),
    (Part::Rest, "cost-rest"),
];

/// One frame.
#[derive(Clone, Copy, Debug, Default)]
struct Frame {
    times: [Duration; PARTS.len()],
    drawn: Drawn,
}

/// The last frames.
#[derive(Default)]
pub(super) struct Costs {
    frames: VecDeque<Frame>,
    /// Whether they are shown.
    pub(super) shown: bool,
}

/// Times the parts of the frame under way.
pub(super) struct Watch {
    frame: Frame,
    since: Instant,
}

impl Watch {
    pub(super) fn start() -> Self {
        Self { frame: Frame::default(), since: Instant::now() }
    }

    /// What has been done since the last part ended was this part.
    pub(super) fn done(&mut self, part: Part) {
        let now = Instant::now();
        if let Some(time) = self.frame.times.get_mut(part as usize) {
            *time += now - self.since;
        }
        self.since = now;
    }

    /// What was drawn.
    pub(super) fn drawn(&mut self) -> &mut Drawn {
        &mut self.frame.drawn
    }
}

impl Costs {
    /// Remembers a frame.
    pub(super) fn keep(&mut self, watch: &Watch) {
        if self.frames.len() == FRAMES {
            self.frames.pop_front();
        }
        self.frames.push_back(watch.frame);
    }

    /// What the last frame drew.
    pub(super) fn last(&self) -> Drawn {
        self.frames.back().map(|frame| frame.drawn).unwrap_or_default()
    }

    /// The mean time of a part in the last frames, in milliseconds.
    fn mean(&self, part: Part) -> f64 {
        let sum: Duration = self.frames.iter().filter_map(|frame| frame.times.get(part as usize)).sum();
        sum.as_secs_f64() * 1000.0 / self.frames.len().max(1) as f64
    }

    /// Shows them in a small window of their own within the view, where that is wanted.
    pub(super) fn costs_ui(&self, ui: &Ui, lang: &Lang, view: Rect) {
        if !self.shown {
            return;
        }
        let title = egui::RichText::new(lang.say("cost-title")).family(theme::bold());
        let window = egui::Window::new(title).id(Id::unique("frame-cost")).resizable(false).collapsible(false);
        window.anchor(Align2::LEFT_BOTTOM, [gap::WIDE, -ABOVE_FILTER]).constrain_to(view).show(ui.ctx(), |ui| {
            egui::Grid::new("frame-costs").num_columns(2).show(ui, |ui| {
                for (part, key) in PARTS {
                    let time = lang.format().decimal(self.mean(part), 2);
                    row_ui(ui, lang.say(key), lang.say_with("cost-millis", &[("n", time.into())]));
                }
                let drawn = self.last();
                for (key, count) in [
                    ("cost-marks", drawn.marks),
                    ("cost-shapes", drawn.shapes),
                    ("cost-texts", drawn.texts),
                    ("cost-remade", drawn.remade),
                    ("cost-node-count", drawn.nodes),
                ] {
                    let count = count as u64;
                    let written = lang.format().count(count);
                    row_ui(ui, lang.say(key), lang.say_with("cost-count", &[("n", Arg::Count(count, written))]));
                }
            });
        });
    }
}

fn row_ui(ui: &mut Ui, name: String, value: String) {
    ui.label(theme::soft(ui, name));
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(value));
    ui.end_row();
}

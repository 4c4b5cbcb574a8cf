//! What is told in passing, at the bottom of the window: done, refused, failed.

use std::time::Duration;

use egui::{Align2, Area, Frame, Id, Margin, Order, Ui};

use super::present::workshop::enlarge_for_room;
use super::theme::{self, gap};
use crate::lang::Lang;
use crate::scene::Paint;

/// The notices in sight, the newest last.
#[derive(Default)]
pub struct Notices {
    told: Vec<Notice>,
}

struct Notice {
    words: String,
    is_warning: bool,
    /// When it goes, in seconds of the interface's clock; set when it is first shown. A warning stays until it is closed.
    gone_at: Option<f64>,
}

const SHOWN_SECS: f64 = 5.0;
const AT_ONCE: usize = 3;
/// Clear of the zoom buttons at the bottom of the map.
const ABOVE_ZOOM: f32 = 44.0;
/// Clear of the strip of a vote below a page, as a share of the window's height.
const ABOVE_STRIP: f32 = 0.1;

impl Notices {
    /// Tells something that needs no answer.
    pub fn tell(&mut self, words: String) {
        self.told.retain(|notice| notice.is_warning);
        self.push(words, false);
    }

    /// Tells something that went wrong; it stays until the user closes it.
    pub fn warn(&mut self, words: String) {
        self.push(words, true);
    }

    /// All words in sight.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.told.iter().map(|notice| notice.words.as_str())
    }

    fn push(&mut self, words: String, is_warning: bool) {
        self.told.retain(|notice| notice.words != words);
        self.told.push(Notice { words, is_warning, gone_at: None });
        let surplus = self.told.len().saturating_sub(AT_ONCE);
        self.told.drain(..surplus);
    }

    /// Shows the notices and lets go of those that have been seen long enough; `in_room`: as large as a page.
    pub fn notices_ui(&mut self, ui: &Ui, lang: &Lang, in_room: bool) {
        let now = ui.input(|input| input.time);
        self.told.retain(|notice| notice.gone_at.is_none_or(|gone_at| gone_at > now));
        if self.told.is_empty() {
            return;
        }
        let above = if in_room { ABOVE_STRIP * ui.content_rect().height() } else { ABOVE_ZOOM + gap::WIDE };
        let area =
            Area::new(Id::unique("notices")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, [0.0, -above]);
        area.show(ui.ctx(), |ui| {
            if in_room {
                enlarge_for_room(ui);
            }
            let mut closed = None;
            for (index, notice) in self.told.iter_mut().enumerate() {
                if !notice.is_warning && notice.gone_at.is_none() {
                    notice.gone_at = Some(now + SHOWN_SECS);
                    ui.request_repaint_after(Duration::from_secs_f64(SHOWN_SECS));
                }
                if notice_ui(ui, notice, lang) {
                    closed = Some(index);
                }
            }
            if let Some(index) = closed {
                self.told.remove(index);
            }
        });
    }
}

/// Shows one notice; `true` when the user closed it.
fn notice_ui(ui: &mut Ui, notice: &Notice, lang: &Lang) -> bool {
    let line = if notice.is_warning { Paint::Bad } else { Paint::CardStroke };
    let frame = Frame::new()
        .fill(theme::colour(ui, Paint::Surface))
        .stroke(egui::Stroke::new(if notice.is_warning { 1.5 } else { 1.0 }, theme::colour(ui, line)))
        .corner_radius(theme::RADIUS)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::symmetric(14, 9));
    let mut closed = false;
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.scope(|ui| {
                ui.set_max_width((ui.content_rect().width() * 0.6).max(240.0));
                ui.add(egui::Label::new(&notice.words).wrap());
            });
            if notice.is_warning {
                let button = ui.button("×").on_hover_text(lang.say("close"));
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, lang.say("close")));
                closed = button.clicked();
            }
        });
    });
    closed
}

//! The timer: large digits in a corner that can be dragged elsewhere; past its end it says so and counts on.

use std::time::Duration;

use egui::{Align2, Area, Button, Id, LayerId, Order, Pos2, RichText, Role, Ui, WidgetInfo, vec2};

use super::super::Sight;
use super::room;
use crate::action::{Action, WorkshopWish};
use crate::scene::Paint;
use crate::ui::theme;

/// Five minutes.
const USUAL_SECS: f64 = 300.0;
const MOST_SECS: f64 = 12.0 * 3600.0;
/// The size of the digits, in units of the page.
const DIGITS: f32 = 72.0;

/// What is left of a time, by the interface's clock in seconds.
pub struct Timer {
    shown: bool,
    total: f64,
    /// What was left when it was last set or stopped; below 0 once the time is up.
    left: f64,
    /// Since when it runs.
    since: Option<f64>,
    /// Whether the end was told.
    told: bool,
}

impl Default for Timer {
    fn default() -> Self {
        Self { shown: false, total: USUAL_SECS, left: USUAL_SECS, since: None, told: false }
    }
}

impl Timer {
    /// Starts it, or stops it; past its end it begins anew.
    pub fn toggle(&mut self, now: f64) {
        self.shown = true;
        let left = self.left(now);
        if self.since.take().is_some() {
            self.left = left;
        } else {
            (self.left, self.since) = (if left <= 0.0 { self.total } else { left }, Some(now));
            self.told &= left <= 0.0 && self.left <= 0.0;
        }
    }

    /// Gives more time, or less.
    pub fn shift(&mut self, secs: f64, now: f64) {
        self.shown = true;
        let left = (self.left(now) + secs).clamp(0.0, MOST_SECS);
        self.total = (self.total + secs).clamp(60.0, MOST_SECS);
        self.left = if self.since.is_none() && left <= 0.0 { self.total } else { left };
        self.since = self.since.map(|_| now);
        self.told = false;
    }

    /// Sets a time for a part of the agenda, without starting it.
    pub fn set_minutes(&mut self, minutes: u16) {
        let secs = f64::from(minutes) * 60.0;
        *self = Self { shown: true, total: secs, left: secs, since: None, told: false };
    }

    /// How much is left; below 0 once the time is up.
    pub fn left(&self, now: f64) -> f64 {
        self.since.map_or(self.left, |since| self.left - (now - since))
    }

    /// Whether it runs.
    pub const fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// The time as it is shown: minutes and seconds, with a plus for what it took longer.
    pub fn words(&self, now: f64) -> String {
        let left = self.left(now);
        // A second counts until it is over.
        let secs = if left > 0.0 { left.ceil() } else { -left.ceil() } as u64;
        let sign = if left <= -1.0 { "+" } else { "" };
        if secs >= 3600 {
            return format!("{sign}{}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60);
        }
        format!("{sign}{}:{:02}", secs / 60, secs % 60)
    }

    /// Whether the time was up at this moment for the first time.
    fn ends(&mut self, now: f64) -> bool {
        let is_over = self.runs() && self.left(now) <= 0.0;
        is_over && !std::mem::replace(&mut self.told, true)
    }

    /// Wakes the window when the next second begins.
    pub fn wake(&self, ui: &Ui, now: f64) {
        if self.runs() {
            let left = self.left(now);
            let rest = left - left.floor();
            ui.request_repaint_after(Duration::from_secs_f64(if rest < 0.02 { 1.0 } else { rest }));
        }
    }
}

/// Shows the timer while it is in use; gives where it lies.
pub fn timer_ui(ui: &Ui, sight: &Sight<'_>, timer: &mut Timer, actions: &mut Vec<Action>) -> Option<LayerId> {
    let now = ui.input(|input| input.time);
    if timer.ends(now) {
        actions.push(Action::Workshop(WorkshopWish::TimeIsUp));
    }
    if !timer.shown {
        return None;
    }
    timer.wake(ui, now);
    let scale = sight.scale();
    let is_up = timer.left(now) <= 0.0;
    let (ground, ink) = if is_up { (Paint::Leak, Paint::OnAccent) } else { (Paint::Surface, Paint::Ink) };
    // The digits stay where they are when the signs come up at their left.
    let corner = sight.view.max - vec2(40.0, 96.0) * scale;
    // A window of another size has corners of its own.
    let size = sight.view.size().round();
    let id = Id::unique(("present-timer", size.x as i32, size.y as i32));
    let area = Area::new(id).order(Order::Foreground).pivot(Align2::RIGHT_BOTTOM);
    let area = area.default_pos(corner).default_size(vec2(420.0, 130.0) * scale);
    let shown = area.constrain_to(sight.view).show(ui.ctx(), |ui| {
        room::enlarge(ui, scale);
        room::frame(sight).fill(sight.colour(ground)).show(ui, |ui| {
            ui.horizontal(|ui| {
                buttons_ui(ui, sight, timer, now, ink);
                digits_ui(ui, sight, timer, now, ink);
            });
        });
    });
    Some(shown.response.layer_id)
}

fn digits_ui(ui: &mut Ui, sight: &Sight<'_>, timer: &mut Timer, now: f64, ink: Paint) {
    let lang = sight.model.lang;
    let words = timer.words(now);
    let text = theme::strong(&words, DIGITS * sight.scale()).color(sight.colour(ink));
    let digits = ui.add(Button::new(text).frame(false));
    let key = match (timer.left(now) <= 0.0, timer.runs()) {
        (true, _) => "timer-up",
        (false, true) => "timer-runs",
        (false, false) => "timer-stands",
    };
    let said = lang.say_with(key, &[("time", words.into())]);
    digits.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if digits.clicked() {
        timer.toggle(now);
    }
}

fn buttons_ui(ui: &mut Ui, sight: &Sight<'_>, timer: &mut Timer, now: f64, ink: Paint) {
    let lang = sight.model.lang;
    let sign_ui = |ui: &mut Ui, sign: &str, key: &str| {
        let name = lang.say(key);
        let text = room::strong(sight, sign).color(sight.colour(ink));
        let button = ui.add(Button::new(text).frame_when_inactive(false)).on_hover_text(&name);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        button.clicked()
    };
    // The small signs are for the presenter: they come up under the pointer.
    let is_near = ui.input(|input| input.pointer.latest_pos()).is_some_and(|at: Pos2| ui.max_rect().contains(at));
    if is_near {
        if sign_ui(ui, "−", "command-timer-shorter") {
            timer.shift(-60.0, now);
        }
        if sign_ui(ui, "+", "command-timer-longer") {
            timer.shift(60.0, now);
        }
        if sign_ui(ui, "×", "timer-hide") {
            *timer = Timer::default();
        }
    }
    if timer.left(now) <= 0.0 {
        ui.label(room::strong(sight, lang.say("timer-is-up")).color(sight.colour(ink)));
    } else if !timer.runs() {
        ui.label(RichText::new(lang.say("timer-paused")).color(sight.colour(ink)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_down_while_it_runs_and_says_its_end_once() {
        let mut timer = Timer::default();
        timer.set_minutes(1);
        assert!(!timer.ends(500.0), "it stands");
        timer.toggle(1000.0);
        assert_eq!((timer.words(1000.0).as_str(), timer.words(1000.4).as_str()), ("1:00", "1:00"));
        assert_eq!((timer.words(1030.5).as_str(), timer.words(1059.5).as_str()), ("0:30", "0:01"));
        assert!(!timer.ends(1059.9) && timer.ends(1060.0) && !timer.ends(1061.0));
        assert_eq!((timer.words(1060.0).as_str(), timer.words(1072.0).as_str()), ("0:00", "+0:12"));
    }

    #[test]
    fn what_stands_is_kept_and_more_time_starts_it_anew() {
        let mut timer = Timer::default();
        timer.toggle(0.0);
        timer.toggle(60.0);
        assert_eq!(timer.words(900.0), "4:00");
        timer.shift(60.0, 900.0);
        assert_eq!((timer.words(900.0).as_str(), timer.runs()), ("5:00", false));
        timer.toggle(1000.0);
        assert!(timer.ends(1300.0));
        timer.shift(120.0, 1300.0);
        assert!(!timer.ends(1419.0) && timer.ends(1420.0), "the new end is told too");
        timer.toggle(1500.0);
        timer.toggle(1600.0);
        assert_eq!(timer.words(1600.0), "8:00", "past its end it begins anew");
    }

    #[test]
    fn hours_are_told_as_hours() {
        let mut timer = Timer::default();
        timer.set_minutes(95);
        assert_eq!(timer.words(0.0), "1:35:00");
    }
}

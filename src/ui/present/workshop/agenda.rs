//! The agenda beside the page: what comes when, how long it may take, and how long it has taken.

use egui::{Button, Rect, Role, Ui, WidgetInfo, pos2};

use super::super::{PresentState, Sight};
use super::{Dialog, Over, room};
use crate::document::{AgendaItem, AgendaPage, Workshop, WorkshopId};
use crate::insight::agenda_name;
use crate::lang::{Arg, Lang};
use crate::pages::{By, Subject};
use crate::scene::Paint;

/// Which part of the agenda is on, and how long each was, by the interface's clock in seconds.
#[derive(Default)]
pub struct Run {
    of: Option<WorkshopId>,
    passed: Vec<f64>,
    current: Option<usize>,
    /// The page that was in sight when that was looked at last.
    seen: Option<AgendaPage>,
    last: Option<f64>,
}

impl Run {
    /// Time does not count until the next look.
    pub const fn pause(&mut self) {
        self.last = None;
    }

    /// Counts the time since the last look for the part that was on, and follows the page in sight.
    pub(super) fn tick(&mut self, now: f64, sight: &Sight<'_>, by: &By) {
        let Some(workshop) = sight.editor.project().open_workshop() else { return self.pause() };
        self.follow(now, workshop, page_in_sight(by, sight.page.subject));
    }

    fn follow(&mut self, now: f64, workshop: &Workshop, shown: Option<AgendaPage>) {
        if self.of != Some(workshop.id) {
            *self = Self { of: Some(workshop.id), ..Self::default() };
        }
        self.passed.resize(workshop.agenda.len(), 0.0);
        let since = self.last.replace(now).map_or(0.0, |last| (now - last).max(0.0));
        if let Some(passed) = self.current.and_then(|at| self.passed.get_mut(at)) {
            *passed += since;
        }
        if shown != self.seen {
            let now_on = |item: &AgendaItem| item.page.is_some() && item.page == shown;
            let current = self.current.and_then(|at| workshop.agenda.get(at));
            if !current.is_some_and(now_on) {
                self.current = workshop.agenda.iter().position(now_on).or(self.current);
            }
            self.seen = shown;
        }
    }

    /// The part that is on.
    pub const fn current(&self) -> Option<usize> {
        self.current
    }

    /// Goes to a part.
    pub const fn go_to(&mut self, place: usize) {
        self.current = Some(place);
    }

    /// How many seconds a part was on.
    pub fn passed(&self, place: usize) -> f64 {
        self.passed.get(place).copied().unwrap_or_default()
    }

    /// How many minutes each part took; `None` = it was not on.
    pub fn minutes(&self) -> Vec<Option<u16>> {
        let minutes = |secs: &f64| (*secs > 0.0).then(|| (secs / 60.0).round().clamp(1.0, f64::from(u16::MAX)) as u16);
        self.passed.iter().map(minutes).collect()
    }
}

fn page_in_sight(by: &By, subject: Subject) -> Option<AgendaPage> {
    match (by, subject) {
        (By::Stage, Subject::Stage(stage)) => Some(AgendaPage::Stage(stage)),
        (By::Lane, Subject::Lane(lane)) => Some(AgendaPage::Lane(lane)),
        (By::View(name), _) => Some(AgendaPage::View(name.clone())),
        (By::Whole, _) => Some(AgendaPage::Whole),
        _ => None,
    }
}

/// Shows the agenda.
pub fn agenda_ui(ui: &Ui, sight: &Sight<'_>, state: &mut PresentState) {
    let lang = sight.model.lang;
    let width = sight.view.width() / sight.scale();
    let part = Rect::from_min_max(pos2(0.54 * width, 110.0), pos2(width - 40.0, 940.0));
    let workshop = sight.editor.project().open_workshop();
    let mut chosen = None;
    let mut edits = false;
    let (layer, closes) = room::panel_ui(ui, sight, &lang.say("summary-agenda"), part, |ui| {
        let agenda = workshop.map(|workshop| workshop.agenda.as_slice()).unwrap_or_default();
        if agenda.is_empty() {
            ui.label(lang.say("agenda-empty"));
        }
        for (place, item) in agenda.iter().enumerate() {
            if row_ui(ui, sight, item, (place, &state.workshop.run)) {
                chosen = Some((place, item));
            }
        }
        if let Some(workshop) = workshop.filter(|workshop| workshop.planned_minutes() > 0) {
            let minutes = workshop.planned_minutes();
            let whole = Arg::Count(minutes.into(), lang.format().count(minutes.into()));
            ui.label(room::soft(sight, lang.say_with("summary-planned", &[("n", whole)])));
        }
        edits = ui.button(lang.say("agenda-edit")).clicked();
        ui.request_repaint_after(std::time::Duration::from_secs(1));
    });
    state.workshop.layers.push(layer);
    if let Some((place, item)) = chosen {
        state.workshop.run.go_to(place);
        if let Some(page) = &item.page {
            state.show_agenda_page(page);
        }
        if item.minutes > 0 {
            state.workshop.timer.set_minutes(item.minutes);
        }
    }
    if edits {
        state.workshop.dialog = Some(Dialog::Agenda);
    }
    if !closes {
        state.workshop.over = Over::Agenda;
    }
}

fn row_ui(ui: &mut Ui, sight: &Sight<'_>, item: &AgendaItem, (place, run): (usize, &Run)) -> bool {
    let lang = sight.model.lang;
    let is_on = run.current() == Some(place);
    let name = agenda_name(lang, sight.editor.project(), item);
    let times = times(lang, item, run.passed(place));
    let text = if is_on { room::strong(sight, name.as_str()) } else { egui::RichText::new(name.as_str()) };
    let button = ui.add(Button::selectable(is_on, text).wrap());
    let said = format!("{name}, {times}");
    button.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &said));
    let is_late = item.minutes > 0 && run.passed(place) > f64::from(item.minutes) * 60.0;
    let paint = if is_late { Paint::Warning } else { Paint::InkSoft };
    ui.label(egui::RichText::new(times).color(sight.colour(paint)));
    button.clicked()
}

/// How long a part may take and has taken, in minutes.
pub fn times(lang: &Lang, item: &AgendaItem, passed_secs: f64) -> String {
    let passed = lang.format().count((passed_secs / 60.0) as u64);
    if item.minutes == 0 {
        return lang.say_with("agenda-passed", &[("passed", passed.into())]);
    }
    let planned = lang.format().count(item.minutes.into());
    lang.say_with("agenda-passed-of", &[("passed", passed.into()), ("planned", planned.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::StageId;

    #[test]
    fn time_counts_for_the_part_whose_page_is_in_sight_and_for_a_break_until_the_page_turns() {
        let mut workshop = Workshop::new(WorkshopId(9), None, 0);
        let stage = |id| Some(AgendaPage::Stage(StageId(id)));
        let pages = [stage(1), None, stage(2)];
        workshop.agenda = pages.into_iter().map(|page| AgendaItem { page, ..AgendaItem::default() }).collect();
        let mut run = Run::default();
        run.follow(0.0, &workshop, stage(1));
        run.follow(90.0, &workshop, stage(1));
        assert_eq!(run.current(), Some(0));
        run.go_to(1);
        run.follow(120.0, &workshop, stage(1));
        run.follow(240.0, &workshop, stage(7));
        assert_eq!(run.current(), Some(1), "a page that is not on the agenda changes nothing");
        run.follow(241.0, &workshop, stage(2));
        assert_eq!(run.current(), Some(2));
        run.pause();
        run.follow(9000.0, &workshop, stage(2));
        assert_eq!(run.minutes(), [Some(2), Some(3), None], "{:?}", run.passed);
    }
}

//! The presenter's view in a window of its own: notes, the page and the next one, time and agenda; the room does not see it.

use egui::{Frame, Key, Margin, Modifiers, Rect, ScrollArea, Sense, Ui, ViewportBuilder, ViewportId, vec2};

use super::super::keys::{Wish, carry_out};
use super::super::{PresentState, Sight, draw};
use super::agenda::times;
use super::vote::turn_words;
use crate::action::Action;
use crate::insight::agenda_name;
use crate::scene::Paint;
use crate::ui::canvas::take_key;
use crate::ui::theme::{self, gap, size};

/// The size of the notes, to be read from where the presenter stands.
const NOTES: f32 = 22.0;

/// Shows the presenter's view while it is wanted.
pub fn presenter_ui(ui: &Ui, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    if !state.workshop.presenter {
        return;
    }
    let title = sight.model.lang.say("presenter-title");
    let mut open = true;
    if ui.ctx().embed_viewports() {
        // Where there is one window only, it lies in it.
        let window = egui::Window::new(title.as_str()).open(&mut open).default_size([520.0, 420.0]);
        window.show(ui.ctx(), |ui| content_ui(ui, sight, state));
    } else {
        let builder = ViewportBuilder::default().with_title(title).with_inner_size([1000.0, 700.0]);
        let mut wishes = Vec::new();
        ui.ctx().show_viewport_immediate(ViewportId::from_hash_of("presenter"), builder, |ui, _| {
            open = !ui.input(|input| input.viewport().close_requested());
            wishes = ui.input_mut(turns);
            let ground = Frame::new().fill(theme::colour(ui, Paint::Surface)).inner_margin(Margin::same(18));
            egui::CentralPanel::default().frame(ground).show(ui, |ui| content_ui(ui, sight, state));
        });
        for wish in wishes {
            carry_out(ui, sight.model, sight.editor, state, wish, actions);
        }
    }
    state.workshop.presenter = open;
}

/// Pages turn from here too.
fn turns(input: &mut egui::InputState) -> Vec<Wish> {
    let keys = [
        (Key::ArrowRight, Wish::Next),
        (Key::ArrowDown, Wish::Next),
        (Key::PageDown, Wish::Next),
        (Key::Space, Wish::Next),
        (Key::ArrowLeft, Wish::Back),
        (Key::ArrowUp, Wish::Back),
        (Key::PageUp, Wish::Back),
    ];
    keys.into_iter().filter(|(key, _)| take_key(input, Modifiers::NONE, *key)).map(|(_, wish)| wish).collect()
}

fn content_ui(ui: &mut Ui, sight: &Sight<'_>, state: &PresentState) {
    let lang = sight.model.lang;
    let now = ui.input(|input| input.time);
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::strong(sight.name_of(sight.place), size::TITLE));
        ui.add_space(gap::WIDE);
        let timer = &state.workshop.timer;
        ui.label(theme::strong(timer.words(now), size::TITLE));
        timer.wake(ui, now);
        if let Some(vote) = super::voting(sight.editor, state) {
            ui.label(turn_words(lang, vote));
        }
    });
    pictures_ui(ui, sight);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        notes_ui(ui, sight, state);
        agenda_ui(ui, sight, state);
    });
    ui.request_repaint_after(std::time::Duration::from_secs(1));
}

/// The page in sight, and the next one smaller beside it.
fn pictures_ui(ui: &mut Ui, sight: &Sight<'_>) {
    let lang = sight.model.lang;
    let aspect = sight.view.width() / sight.view.height().max(1.0);
    let height = (ui.available_height() * 0.45).min(ui.available_width() * 0.55 / aspect.max(0.1)).max(60.0);
    let next = sight.pages.get(sight.place + 1);
    ui.horizontal_top(|ui| {
        picture_ui(ui, sight, Some(sight.page), (&lang.say("presenter-now"), vec2(height * aspect, height)));
        picture_ui(ui, sight, next, (&lang.say("presenter-next"), vec2(height * aspect, height) * 0.7));
    });
}

fn picture_ui(ui: &mut Ui, sight: &Sight<'_>, page: Option<&crate::pages::Page>, (label, size): (&str, egui::Vec2)) {
    ui.vertical(|ui| {
        ui.label(theme::soft(ui, label));
        let (rect, response): (Rect, _) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter().rect_filled(rect, 4.0, sight.colour(Paint::Canvas));
        let words = page.map_or_else(|| sight.model.lang.say("presenter-last"), |page| page.title.clone());
        if let Some(page) = page {
            draw::picture(ui, sight, page, rect);
        } else {
            let font = egui::TextStyle::Body.resolve(ui.style());
            let centre = egui::Align2::CENTER_CENTER;
            ui.painter().text(rect.center(), centre, &words, font, sight.colour(Paint::InkSoft));
        }
        let said = format!("{label}: {words}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &said));
    });
}

/// The notes of the part of the agenda that is on, and those of the stage in sight.
fn notes_ui(ui: &mut Ui, sight: &Sight<'_>, state: &PresentState) {
    let lang = sight.model.lang;
    let workshop = sight.editor.project().open_workshop();
    let item = workshop.zip(state.workshop.run.current()).and_then(|(workshop, at)| workshop.agenda.get(at));
    let stages = sight.page.stages.iter().filter_map(|stage| sight.journey.stage(*stage));
    let own = item.map(|item| item.notes.as_str());
    let notes: Vec<&str> =
        own.into_iter().chain(stages.map(|stage| stage.note.as_str())).filter(|note| !note.trim().is_empty()).collect();
    ui.label(theme::soft(ui, lang.say("agenda-notes")));
    if notes.is_empty() {
        ui.label(theme::soft(ui, lang.say("presenter-no-notes")));
    }
    for note in notes {
        ui.label(egui::RichText::new(note).size(NOTES));
    }
}

fn agenda_ui(ui: &mut Ui, sight: &Sight<'_>, state: &PresentState) {
    let lang = sight.model.lang;
    let Some(workshop) = sight.editor.project().open_workshop().filter(|found| !found.agenda.is_empty()) else {
        return;
    };
    ui.add_space(gap::NORMAL);
    ui.label(theme::soft(ui, lang.say("summary-agenda")));
    let run = &state.workshop.run;
    for (place, item) in workshop.agenda.iter().enumerate() {
        let name = agenda_name(lang, sight.editor.project(), item);
        let words = format!("{name} · {}", times(lang, item, run.passed(place)));
        let is_on = run.current() == Some(place);
        ui.label(if is_on { theme::strong(words, size::BODY) } else { egui::RichText::new(words) });
    }
}

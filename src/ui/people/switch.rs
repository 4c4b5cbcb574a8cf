//! The journey in sight in the bar at the top, with the others to change to.

use egui::{Button, Popup, RichText, Ui};

use super::words;
use crate::action::{Action, Command};
use crate::document::Journey;
use crate::editor::Editor;
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};
use crate::ui::{Model, bar};

/// Shows the name and version of the journey in sight, no wider than `room`; opened, it offers the others.
pub fn switch_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, room: f32, actions: &mut Vec<Action>) {
    let Some(shown) = editor.journey() else { return };
    let lang = model.lang;
    let name = words::journey_name(editor.project(), shown, lang);
    let version = shown.version().map(|version| words::version_word(lang, version));
    let short = words::short_name(editor.project(), shown, lang);
    let text = cut(ui, &short, version.as_deref(), room);
    let button = ui.add(Button::new(text));
    let said = lang.say_with("people-switch", &[("name", name.into())]);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &said));
    Popup::menu(&button).show(|ui| menu_ui(ui, model, editor, shown, actions));
    button.on_hover_text(said);
}

/// The name, cut where it must be, with the version and a sign that it opens.
fn cut(ui: &Ui, name: &str, version: Option<&str>, room: f32) -> egui::text::LayoutJob {
    let font = egui::FontId::proportional(size::BODY);
    let small = egui::FontId::proportional(size::SMALL);
    let (ink, soft) = (theme::colour(ui, Paint::Ink), theme::colour(ui, Paint::InkSoft));
    let tail = version.filter(|_| room > 150.0).map_or_else(|| "  ▾".to_owned(), |version| format!("  {version}  ▾"));
    let width =
        |text: &str, font: &egui::FontId| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), ink).size().x;
    let left = room - width(&tail, &small) - 24.0;
    let mut shown = name.to_owned();
    while width(&shown, &font) > left && shown.chars().count() > 4 {
        shown = shown
            .trim_end_matches('…')
            .chars()
            .collect::<Vec<_>>()
            .split_last()
            .map_or_else(String::new, |(_, rest)| rest.iter().collect());
        shown.push('…');
    }
    let mut job = egui::text::LayoutJob::default();
    job.append(&shown, 0.0, egui::TextFormat::simple(font, ink));
    job.append(&tail, 0.0, egui::TextFormat::simple(small, soft));
    job
}

fn menu_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, shown: &Journey, actions: &mut Vec<Action>) {
    ui.set_min_width(260.0);
    let (lang, project) = (model.lang, editor.project());
    egui::ScrollArea::vertical().max_height(ui.content_rect().height() * 0.5).show(ui, |ui| {
        for journey in project.journeys() {
            let is_shown = journey.id() == shown.id();
            let name = words::short_name(project, journey, lang);
            let name = if is_shown { theme::strong(name, size::BODY) } else { RichText::new(name) };
            let version = journey.version().map(|version| words::version_word(lang, version)).unwrap_or_default();
            let entry = ui.add(Button::selectable(is_shown, name).shortcut_text(version));
            let said = words::journey_name(project, journey, lang);
            entry.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_shown, &said));
            let details = words::details(project, journey, lang);
            let entry = if details.is_empty() { entry } else { entry.on_hover_text(details) };
            if entry.clicked() {
                actions.push(Action::ShowJourney(journey.id()));
                ui.close();
            }
        }
    });
    ui.add_space(gap::TIGHT);
    ui.separator();
    for command in [Command::AddJourney, Command::DuplicateJourney, Command::ShowPersonas] {
        if bar::command_button_ui(ui, model, command) {
            actions.push(Action::Command(command));
            ui.close();
        }
    }
}

//! What is there already: files to open, those used last, and the samples.

use std::path::Path;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Button, Color32, CursorIcon, FontId, Sense, TextFormat, Ui, Vec2, WidgetInfo};

use super::card::Card;
use crate::action::{Action, Command};
use crate::lang::Lang;
use crate::samples::SAMPLES;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::theme::{self, gap, size};

/// Room for the button that forgets a file.
const FORGET: f32 = 34.0;
const MARGIN: Vec2 = Vec2::new(10.0, 7.0);

/// Shows the part of the page with everything that can be opened.
pub(super) fn files_ui(ui: &mut Ui, model: &Model<'_>, actions: &mut Vec<Action>) {
    let lang = model.lang;
    if ui.button(lang.say("start-open-file")).clicked() {
        actions.push(Action::Command(Command::Open));
    }
    ui.label(theme::soft(ui, lang.say("start-drop")));
    if !model.settings.recent.is_empty() {
        heading_ui(ui, lang, "start-recent");
        for path in &model.settings.recent {
            recent_ui(ui, lang, path, actions);
        }
    }
    heading_ui(ui, lang, "start-samples");
    for (file, _) in SAMPLES {
        sample_ui(ui, lang, file, actions);
    }
}

fn heading_ui(ui: &mut Ui, lang: &Lang, key: &str) {
    ui.add_space(gap::WIDE);
    ui.label(theme::strong(lang.say(key), size::HEADING));
}

fn sample_ui(ui: &mut Ui, lang: &Lang, file: &str, actions: &mut Vec<Action>) {
    let stem = file.strip_suffix(".ron").unwrap_or(file);
    let (title, text) = (lang.say(&format!("sample-{stem}-title")), lang.say(&format!("sample-{stem}-text")));
    if Card::new(&title, &text).card_ui(ui, 0.0).clicked() {
        actions.push(Action::OpenSample(file.to_owned()));
    }
}

/// A file with its folder, and a button to forget it.
fn recent_ui(ui: &mut Ui, lang: &Lang, path: &Path, actions: &mut Vec<Action>) {
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap::TIGHT;
        if file_ui(ui, lang, path, &name) {
            actions.push(Action::OpenFile(path.to_owned()));
        }
        let forget = lang.say_with("start-forget", &[("file", name.into())]);
        let button = Button::new("×").frame_when_inactive(false).min_size(Vec2::splat(FORGET - gap::TIGHT));
        if ui.add(button).on_hover_text(&forget).accessible_name(forget).clicked() {
            actions.push(Action::ForgetRecent(path.to_owned()));
        }
    });
}

fn file_ui(ui: &mut Ui, lang: &Lang, path: &Path, name: &str) -> bool {
    let width = ui.available_width() - FORGET;
    let folder = path.parent().unwrap_or(path).to_string_lossy().into_owned();
    let inner = width - 2.0 * MARGIN.x;
    let (ink, soft) = (theme::colour(ui, Paint::Ink), theme::colour(ui, Paint::InkSoft));
    let title = ui.painter().layout_job(one_line(name, theme::bold_font(size::BODY), ink, inner));
    let below = ui.painter().layout_job(one_line(&folder, FontId::proportional(size::SMALL), soft, inner));
    let height = title.size().y + below.size().y + 2.0 + 2.0 * MARGIN.y;
    let response = ui.allocate_response(Vec2::new(width, height), Sense::click());
    let rect = response.rect;
    if response.hovered() || response.has_focus() {
        super::card::paint_ground(ui, &response, rect);
    }
    let below_at = rect.min + MARGIN + Vec2::new(0.0, title.size().y + 2.0);
    ui.painter().galley(rect.min + MARGIN, title, ink);
    ui.painter().galley(below_at, below, soft);
    let said = lang.say_with("start-open-named", &[("file", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(path.to_string_lossy());
    response.accessible_name(said).clicked()
}

/// A line that ends in an ellipsis where it is too long.
fn one_line(text: &str, font_id: FontId, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat { font_id, color, ..TextFormat::default() });
    job.wrap = TextWrapping::truncate_at_width(width);
    job
}

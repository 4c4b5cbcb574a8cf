//! What is proposed: all of it in sight before a map is made of it.

use egui::{Frame, Id, Margin, Stroke, Ui, Vec2};

use super::{GuideState, persona, stages};
use crate::lang::Lang;
use crate::library::{FirstTactic, Framework, Library, Proposal, Reason, Why, propose};
use crate::scene::{Paint, framework_picture};
use crate::ui::field;
use crate::ui::start::paint_marks;
use crate::ui::theme::{self, gap, size};

const PICTURE: Vec2 = Vec2::new(180.0, 90.0);
/// From how wide on framework and persona stand beside each other.
const TWO_COLUMNS: f32 = 640.0;

/// Shows the proposal; what is unticked stays in sight, so that it can be ticked again.
pub(super) fn result_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState) {
    let proposal = propose(&guide.answers, Library::shared());
    if ui.available_width() >= TWO_COLUMNS {
        let width = (ui.available_width() - gap::WIDE) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap::WIDE;
            ui.vertical(|ui| {
                ui.set_width(width);
                sheet_ui(ui, |ui| framework_ui(ui, lang, guide, &proposal));
            });
            ui.vertical(|ui| {
                ui.set_width(width);
                sheet_ui(ui, |ui| persona::persona_ui(ui, lang, guide, &proposal));
            });
        });
    } else {
        sheet_ui(ui, |ui| framework_ui(ui, lang, guide, &proposal));
        ui.add_space(gap::NORMAL);
        sheet_ui(ui, |ui| persona::persona_ui(ui, lang, guide, &proposal));
    }
    ui.add_space(gap::WIDE);
    first_ui(ui, lang, &proposal);
    ui.add_space(gap::WIDE);
    stages::stages_ui(ui, lang, guide, &proposal);
}

fn sheet_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let line = Stroke::new(1.0, theme::colour(ui, Paint::CardStroke));
    let sheet = Frame::new().stroke(line).corner_radius(theme::RADIUS + 2).inner_margin(Margin::same(14));
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// The framework with its picture and why it is proposed, and the choice of another one.
fn framework_ui(ui: &mut Ui, lang: &Lang, guide: &mut GuideState, proposal: &Proposal) {
    let names = lang.names();
    let library = names.library();
    let Some(framework) = library.framework(&proposal.framework) else { return };
    ui.label(theme::soft(ui, lang.say("guide-framework")));
    let size = PICTURE * (ui.available_width() / PICTURE.x).min(1.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    paint_marks(ui, rect, &framework_picture(framework, rect.size()));
    ui.label(theme::strong(names.text(&framework.title), size::HEADING));
    ui.label(why_words(lang, proposal, framework));
    ui.add_space(gap::TIGHT);
    let label = lang.say("guide-other-framework");
    ui.label(theme::soft(ui, &label));
    let options = library.frameworks.iter().map(|found| (found.id.as_str(), names.text(&found.title).to_owned()));
    let salt = Id::unique("guide-framework");
    if guide.wants_focus {
        let combo = ui.make_persistent_id(egui::IdSalt::new(salt));
        ui.memory_mut(|memory| memory.request_focus(combo));
    }
    let chosen = field::choice_ui(ui, salt, &label, framework.id.as_str(), options);
    if let Some(id) = chosen {
        guide.answers.framework = Some(id.to_owned());
    }
}

fn why_words(lang: &Lang, proposal: &Proposal, framework: &Framework) -> String {
    let names = lang.names();
    let business = |id: &str| names.library().business(id).map(|business| names.text(&business.why).to_owned());
    match &proposal.why {
        Why::Business(id) => business(id).unwrap_or_default(),
        Why::Usual => lang.say("guide-why-usual"),
        Why::Chosen => names.text(&framework.suits).to_owned(),
    }
}

/// The tactics to begin with, in order, each with its reason.
fn first_ui(ui: &mut Ui, lang: &Lang, proposal: &Proposal) {
    if proposal.first.is_empty() {
        return;
    }
    ui.label(theme::strong(lang.say("guide-first"), size::HEADING));
    ui.label(theme::soft(ui, lang.say("guide-first-text")));
    ui.add_space(gap::TIGHT);
    for (index, first) in proposal.first.iter().enumerate() {
        tactic_ui(ui, lang, index + 1, first);
    }
}

fn tactic_ui(ui: &mut Ui, lang: &Lang, number: usize, first: &FirstTactic) {
    let names = lang.names();
    let title = names.library().tactic(&first.tactic).map_or(first.tactic.as_str(), |tactic| names.text(&tactic.title));
    ui.horizontal_top(|ui| {
        number_ui(ui, &lang.format().count(number as u64));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.label(theme::strong(title, size::BODY));
            ui.label(theme::soft(ui, reason_words(lang, &first.reason)));
        });
    });
}

/// A number in a disc.
fn number_ui(ui: &mut Ui, number: &str) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), egui::Sense::hover());
    ui.painter().circle_filled(rect.center(), 12.0, theme::colour(ui, Paint::Selection));
    let ink = theme::colour(ui, Paint::Ink);
    let font = theme::bold_font(size::SMALL);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, number, font, ink);
}

fn reason_words(lang: &Lang, reason: &Reason) -> String {
    let names = lang.names();
    let library = names.library();
    match reason {
        Reason::Remedies(id) => {
            let what = library.obstacle(id).map_or(id.as_str(), |obstacle| names.text(&obstacle.title));
            lang.say_with("guide-reason-remedies", &[("what", what.into())])
        }
        Reason::Loses(id) => {
            let what = library.loss(id).map_or(id.as_str(), |loss| names.text(&loss.title));
            lang.say_with("guide-reason-loses", &[("what", what.into())])
        }
        Reason::Worthwhile => lang.say("guide-reason-worthwhile"),
    }
}

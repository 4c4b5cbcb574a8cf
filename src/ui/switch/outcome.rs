//! The map as it will be: its stages, what is new, and what rests.

use egui::{Frame, Margin, Stroke, Ui};

use super::Sheet;
use crate::document::Stage;
use crate::lang::{Arg, Lang};
use crate::library::switch::Preview;
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// Good news over the whole width.
pub(super) fn banner_ui(ui: &mut Ui, words: &str) {
    let accent = theme::colour(ui, Paint::Accent);
    let fill = theme::colour(ui, Paint::Surface).blend(accent.gamma_multiply(0.1));
    let look = Frame::new().fill(fill).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(14, 10));
    look.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(egui::Label::new(words).wrap());
    });
    ui.add_space(gap::NORMAL);
}

pub(super) fn outcome_ui(ui: &mut Ui, sheet: &Sheet<'_>, preview: &Preview) {
    let lang = sheet.lang;
    ui.label(theme::strong(lang.say("switch-outcome"), size::BODY));
    ui.add_space(gap::TIGHT);
    ui.horizontal_wrapped(|ui| {
        for (stage, cards) in &preview.stages {
            chip_ui(ui, lang, stage, *cards);
        }
    });
    ui.add_space(gap::NORMAL);
    let facts = [
        ("switch-added", preview.added),
        ("switch-woken", preview.woken),
        ("switch-resting", preview.resting),
        ("switch-words", preview.words),
    ];
    for (key, n) in facts.into_iter().filter(|(_, n)| *n > 0) {
        fact_ui(ui, &counted(lang, key, n));
    }
    fact_ui(ui, &lang.say("switch-kept"));
}

fn counted(lang: &Lang, key: &str, n: usize) -> String {
    let n = n as u64;
    lang.say_with(key, &[("n", Arg::Count(n, lang.format().count(n)))])
}

fn chip_ui(ui: &mut Ui, lang: &Lang, stage: &Stage, cards: usize) {
    let tone = |tone| theme::colour(ui, Paint::Stage(stage.colour, tone));
    let look = Frame::new()
        .fill(tone(Tone::Soft))
        .stroke(Stroke::new(1.0, tone(Tone::Line)))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(10, 6));
    let ink = tone(Tone::Ink);
    look.show(ui, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.set_max_width(180.0);
            let name = theme::strong(lang.names().stage(stage), size::BODY).color(ink);
            ui.add(egui::Label::new(name).truncate());
            let cards = egui::RichText::new(counted(lang, "switch-chip-cards", cards)).size(size::SMALL).color(ink);
            ui.add(egui::Label::new(cards).extend());
        });
    });
}

fn fact_ui(ui: &mut Ui, words: &str) {
    ui.horizontal_top(|ui| {
        ui.label("•");
        ui.add(egui::Label::new(words).wrap());
    });
}

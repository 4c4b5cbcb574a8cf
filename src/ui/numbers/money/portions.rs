//! Each stage's share of what is spent, beside its share of the customers that are lost.

use egui::{Align2, FontId, Pos2, Rect, Sense, Ui, Vec2};

use super::Purse;
use crate::action::Action;
use crate::scene::Paint;
use crate::ui::numbers::figures::Figures;
use crate::ui::numbers::panel::{Panel, plot_panel_ui};
use crate::ui::numbers::rows::{elided, text_width};
use crate::ui::theme::{self, gap, size};

/// The heights of a row, and of each of its two bars.
const ROW: f32 = 50.0;
const BAR: f32 = 15.0;
/// The room for a share behind its bar.
const WORDS: f32 = 56.0;
/// From how far apart the two shares are worth a sentence.
const FAR: f64 = 0.1;

/// The plot with its sentence.
pub fn portions_ui(ui: &mut Ui, purse: &Purse<'_>, actions: &mut Vec<Action>) {
    let lang = purse.lang();
    let (title, sentence) = (lang.say("money-portions"), sentence(purse));
    let figures = || figures(purse);
    let panel = Panel { id: "portions", title: &title, sentence: &sentence, figures: &figures, has_table: true };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        legend_ui(ui, purse);
        plot_ui(ui, purse);
    });
    ui.add(egui::Label::new(theme::soft(ui, lang.say("money-portions-about"))).wrap());
    if purse.spending.loose_steps {
        ui.add(egui::Label::new(theme::soft(ui, lang.say("money-loose-steps"))).wrap());
    }
}

/// Names the stage whose share of the loss is furthest above its share of what is spent.
fn sentence(purse: &Purse<'_>) -> String {
    let lang = purse.lang();
    let stages = || purse.spending.stages.iter();
    let spent_known = stages().any(|stage| stage.spent_share.is_some());
    let lost_known = stages().any(|stage| stage.lost_share.is_some());
    if !spent_known || !lost_known {
        return lang.say(if spent_known { "money-portions-no-loss" } else { "money-portions-no-budget" });
    }
    let apart = stages().enumerate().filter_map(|(at, stage)| {
        let (lost, spent) = (stage.lost_share?, stage.spent_share.unwrap_or(0.0));
        Some((at, lost, spent))
    });
    let Some((at, lost, spent)) = apart.max_by(|a, b| (a.1 - a.2).total_cmp(&(b.1 - b.2))) else {
        return String::new();
    };
    if lost - spent < FAR {
        return lang.say("money-portions-alike");
    }
    let args = [
        ("stage", purse.stage(at).into()),
        ("lost", lang.format().percent(lost).into()),
        ("spent", lang.format().percent(spent).into()),
    ];
    lang.say_with("money-portions-sentence", &args)
}

fn figures(purse: &Purse<'_>) -> Figures {
    let lang = purse.lang();
    let columns = ["stage", "spent-share", "lost-share"];
    let columns = columns.iter().map(|column| lang.say(&format!("money-column-{column}"))).collect();
    let share = |share: Option<f64>| lang.format().percent_or_dash(share);
    let stages = purse.spending.stages.iter().enumerate();
    let rows =
        stages.map(|(at, stage)| vec![purse.stage(at).to_owned(), share(stage.spent_share), share(stage.lost_share)]);
    Figures { columns, rows: rows.collect() }
}

fn legend_ui(ui: &mut Ui, purse: &Purse<'_>) {
    ui.horizontal(|ui| {
        for (key, paint) in [("money-column-spent-share", Paint::Accent), ("money-column-lost-share", Paint::Leak)] {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
            ui.painter().rect_filled(rect, 3.0, theme::colour(ui, paint));
            ui.label(theme::soft(ui, purse.lang().say(key)));
            ui.add_space(gap::NORMAL);
        }
    });
}

fn plot_ui(ui: &mut Ui, purse: &Purse<'_>) {
    let font = FontId::proportional(size::BODY);
    let width = ui.available_width();
    let stages = purse.spending.stages.iter().enumerate();
    let widest = (0..purse.spending.stages.len()).map(|at| text_width(ui, &font, purse.stage(at))).fold(60.0, f32::max);
    let names = (widest + 14.0).min(width * 0.3);
    for (at, stage) in stages {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, ROW), Sense::hover());
        let name = elided(ui, &font, purse.stage(at), names - 8.0);
        let ink = theme::colour(ui, Paint::Ink);
        ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, name, font.clone(), ink);
        let left = rect.left() + names;
        let room = (rect.right() - left - WORDS).max(40.0);
        let pair = [(stage.spent_share, Paint::Accent, -1.0), (stage.lost_share, Paint::Leak, 1.0)];
        for (share, paint, side) in pair {
            let middle = rect.center().y + side * (BAR / 2.0 + 1.0);
            let length = room * share.unwrap_or(0.0) as f32;
            let bar = Rect::from_center_size(Pos2::new(left + length / 2.0, middle), Vec2::new(length, BAR));
            ui.painter().rect_filled(bar, 2.0, theme::colour(ui, paint));
            let words = purse.lang().format().percent_or_dash(share);
            let at = Pos2::new(left + length + 8.0, middle);
            ui.painter().text(at, Align2::LEFT_CENTER, words, theme::bold_font(size::SMALL), ink);
        }
    }
}

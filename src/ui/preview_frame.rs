//! The outline that the previews of files share: title, the file's rows beside what was made of them, and a foot.

use egui::{CentralPanel, Frame, Id, Margin, Panel, ScrollArea, Ui};

use super::theme::{self, gap, size};
use crate::action::Action;
use crate::lang::Lang;
use crate::scene::Paint;

/// Narrower than this there is room for one half only.
const BOTH_HALVES: f32 = 760.0;
/// The framework of the map that can be begun from a preview.
const FIRST_FRAMEWORK: &str = "webshop-5";

/// A preview in two halves: at the left the rows of the file, at the right what was made of them.
pub trait TwoHalves {
    /// Sets apart what its panels remember.
    const ID: &'static str;
    /// The share of the width that the rows have at first.
    const ROWS_SHARE: f32;

    /// The words.
    fn lang(&self) -> &Lang;
    /// What it is of.
    fn title(&self) -> String;
    /// One sentence on what to do here.
    fn explained(&self) -> String;
    /// What the half with what was made is called.
    fn made_words(&self) -> String;
    /// Whether the rows are in sight where there is room for one half.
    fn shows_rows(&self) -> bool;
    /// Brings the rows, or what was made of them, into sight.
    fn show_rows(&mut self, rows: bool);
    /// Whether it is shown for the first time, and so from its top.
    fn begins(&self) -> bool {
        false
    }
    /// What stands below the title.
    fn head_ui(&mut self, _: &mut Ui) {}
    /// The rows of the file.
    fn rows_ui(&mut self, ui: &mut Ui);
    /// What was made of them.
    fn made_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>);
    /// The buttons, and words beside them.
    fn foot_ui(&mut self, ui: &mut Ui);
}

/// Shows a preview.
pub fn frame_ui<P: TwoHalves>(ui: &mut Ui, preview: &mut P, actions: &mut Vec<Action>) {
    let room = Frame::new().inner_margin(Margin::symmetric(20, 14));
    let bar = |panel: Panel| panel.resizable(false).frame(room).show_separator_line(true);
    let width = ui.available_width();
    let narrow = width < BOTH_HALVES;
    bar(Panel::top(Id::unique((P::ID, "head")))).show(ui, |ui| head_ui(ui, preview, narrow));
    let foot = bar(Panel::bottom(Id::unique((P::ID, "foot")))).show(ui, |ui| preview.foot_ui(ui));
    settle_ui(ui, Id::unique((P::ID, "foot-height")), foot.response.rect.height());
    if !narrow {
        let left = Panel::left(Id::unique((P::ID, "rows"))).frame(room).resizable(true);
        let left = left.default_size(width * P::ROWS_SHARE).size_range(width * 0.25..=width * 0.6);
        left.show(ui, |ui| preview.rows_ui(ui));
    }
    if narrow && preview.shows_rows() {
        CentralPanel::default().frame(room).show(ui, |ui| preview.rows_ui(ui));
    } else {
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| scrolled_ui(ui, preview, actions));
    }
}

/// A panel at the bottom knows its height a frame late: another frame follows as long as that changes.
fn settle_ui(ui: &Ui, id: Id, height: f32) {
    let before = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(height);
    ui.data_mut(|data| data.insert_temp(id, height));
    if (before - height).abs() > 0.5 {
        ui.request_repaint();
    }
}

fn head_ui(ui: &mut Ui, preview: &mut impl TwoHalves, narrow: bool) {
    ui.add(egui::Label::new(theme::strong(preview.title(), size::HEADING)).truncate());
    preview.head_ui(ui);
    if !narrow {
        ui.label(theme::soft(ui, preview.explained()));
        return;
    }
    ui.horizontal(|ui| {
        let halves = [(preview.made_words(), false), (preview.lang().say("import-half-rows"), true)];
        for (words, rows) in halves {
            if ui.selectable_label(preview.shows_rows() == rows, words).clicked() {
                preview.show_rows(rows);
            }
        }
    });
}

fn scrolled_ui<P: TwoHalves>(ui: &mut Ui, preview: &mut P, actions: &mut Vec<Action>) {
    let mut area = ScrollArea::vertical().id_salt((P::ID, "made")).auto_shrink(false);
    if preview.begins() {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        let room = Frame::new().inner_margin(Margin { left: 18, right: 20, top: 14, bottom: 18 });
        room.show(ui, |ui| preview.made_ui(ui, actions));
    });
}

/// Without a map there are no stages: why one is needed, and the way to it.
pub fn no_map_ui(ui: &mut Ui, lang: &Lang, why: String, actions: &mut Vec<Action>) {
    box_ui(ui, Paint::Accent, |ui| {
        ui.label(theme::strong(lang.say("import-no-map-title"), size::BODY));
        ui.add(egui::Label::new(why).wrap());
        if theme::primary_button_ui(ui, &lang.say("import-no-map-start")).clicked() {
            actions.push(Action::Start { framework: Some(FIRST_FRAMEWORK.to_owned()) });
        }
    });
    ui.add_space(gap::NORMAL);
}

/// Words on the pale colour of what they mean.
pub fn box_ui(ui: &mut Ui, paint: Paint, content: impl FnOnce(&mut Ui)) {
    let ink = theme::colour(ui, paint);
    let look = Frame::new()
        .fill(theme::colour(ui, Paint::Surface).blend(ink.gamma_multiply(0.10)))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 8));
    look.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
}

//! A funnel for each segment, side by side, and which of them are taken.

use egui::{Align, Checkbox, Label, Layout, RichText, ScrollArea, Ui, WidgetInfo};

use super::{Change, Sheet};
use crate::events::{Counted, EventFunnel};
use crate::ui::theme::{self, gap, size};

/// The most segments that are listed; all are counted in the first row.
const LISTED: usize = 30;
const NAME: f32 = 140.0;
const LETTERS: usize = 13;
const ROW: f32 = 38.0;
/// The least and the most width of a column of counts.
const COUNTS: (f32, f32) = (64.0, 110.0);

/// The table of segments; nothing where the customers are not divided.
pub fn segments_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, counted: &Counted) {
    if counted.segments.is_empty() {
        return;
    }
    let column = sheet.preview.segment.map(|at| sheet.preview.plan.column_name(at)).unwrap_or_default();
    let title = sheet.lang().say_with("events-segments-title", &[("column", column.into())]);
    ui.label(theme::strong(title, size::HEADING));
    ui.add(egui::Label::new(theme::soft(ui, sheet.lang().say("events-segments-explained"))).wrap());
    // Within a part that scrolls sideways nothing scrolls the page to what has the keyboard, so that only very many steps do.
    let columns = counted.funnel.steps.len() + 1;
    let share = (ui.available_width() - NAME) / columns as f32;
    if share >= COUNTS.0 {
        ui.scope(|ui| table_ui(ui, sheet, counted, share.min(COUNTS.1)));
    } else {
        let scroll = ScrollArea::horizontal().id_salt("events-segments");
        scroll.show(ui, |ui| table_ui(ui, sheet, counted, COUNTS.0));
    }
    ui.add_space(gap::WIDE);
}

fn table_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, counted: &Counted, width: f32) {
    ui.spacing_mut().item_spacing = egui::vec2(0.0, gap::TIGHT);
    ui.horizontal(|ui| header_ui(ui, sheet, &counted.funnel, width));
    for (name, funnel) in counted.segments.iter().take(LISTED) {
        ui.horizontal(|ui| segment_ui(ui, sheet, name, funnel, width));
    }
}

/// A cell of so much width; everything in it stands at the left, one below the other.
fn cell_ui<R>(ui: &mut Ui, width: f32, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::top_down(Align::Min);
    let cell = ui.allocate_ui_with_layout(egui::vec2(width, height), layout, |ui| {
        ui.set_width(width - gap::NORMAL);
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui)
    });
    ui.add_space((width - cell.response.rect.width()).max(0.0));
    cell.inner
}

fn header_ui(ui: &mut Ui, sheet: &Sheet<'_>, funnel: &EventFunnel, width: f32) {
    let lang = sheet.lang();
    let (segment, customers) = (lang.say("events-segments-take"), lang.say("events-others-customers"));
    let steps = funnel.steps.iter().map(|step| (step.name.as_str(), width));
    for (words, width) in [(segment.as_str(), NAME), (customers.as_str(), width)].into_iter().chain(steps) {
        cell_ui(ui, width, 18.0, |ui| ui.add(Label::new(theme::soft(ui, words)).truncate()));
    }
}

fn segment_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, name: &str, funnel: &EventFunnel, width: f32) {
    let lang = sheet.lang();
    let words = segment_words(sheet, name);
    let mut taken = !sheet.preview.left_out.contains(name);
    let said = lang.say_with("events-segment-take", &[("segment", words.as_str().into())]);
    let shown = RichText::new(shortened(&words)).size(size::BODY);
    let tick = cell_ui(ui, NAME, ROW, |ui| ui.add(theme::Outlined(Checkbox::new(&mut taken, shown))));
    let tick = tick.on_hover_text(&words);
    tick.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, taken, &said));
    if tick.changed() {
        sheet.changes.push(Change::Take(name.to_owned(), taken));
    }
    let format = sheet.lang().format();
    cell_ui(ui, width, ROW, |ui| ui.label(format.count(funnel.users)));
    for (at, step) in funnel.steps.iter().enumerate() {
        cell_ui(ui, width, ROW, |ui| {
            ui.label(theme::strong(format.count(step.count), size::BODY));
            if let Some(rate) = funnel.step_rate(at) {
                ui.label(theme::soft(ui, format.percent(rate.value())));
            }
        });
    }
}

/// As much of a segment's name as its column holds.
fn shortened(words: &str) -> String {
    let mut shown: String = words.chars().take(LETTERS).collect();
    if words.chars().nth(LETTERS).is_some() {
        shown.push('…');
    }
    shown
}

/// What a segment is called.
pub fn segment_words(sheet: &Sheet<'_>, name: &str) -> String {
    if name.is_empty() { sheet.lang().say("events-no-segment") } else { name.to_owned() }
}

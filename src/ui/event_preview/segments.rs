//! A funnel for each segment, side by side, and which of them are taken.

use egui::{Align, Checkbox, Grid, Layout, RichText, ScrollArea, Ui, WidgetInfo};

use super::{Change, Sheet};
use crate::events::{Counted, EventFunnel};
use crate::ui::theme::{self, gap, size};

/// The most segments that are listed; all are counted in the first row.
const LISTED: usize = 30;
const NAME: f32 = 170.0;

/// The table of segments; nothing where the customers are not divided.
pub fn segments_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, counted: &Counted) {
    if counted.segments.is_empty() {
        return;
    }
    let column = sheet.preview.segment.map(|at| sheet.preview.plan.column_name(at)).unwrap_or_default();
    let title = sheet.lang().say_with("events-segments-title", &[("column", column.into())]);
    ui.label(theme::strong(title, size::HEADING));
    ui.add(egui::Label::new(theme::soft(ui, sheet.lang().say("events-segments-explained"))).wrap());
    ScrollArea::horizontal().id_salt("events-segments").show(ui, |ui| {
        let columns = counted.funnel.steps.len() + 2;
        let grid = Grid::new("events-segments-grid").num_columns(columns).spacing([gap::WIDE, gap::NORMAL]);
        grid.show(ui, |ui| {
            header_ui(ui, sheet, &counted.funnel);
            for (name, funnel) in counted.segments.iter().take(LISTED) {
                segment_ui(ui, sheet, name, funnel);
                ui.end_row();
            }
        });
    });
    ui.add_space(gap::WIDE);
}

fn header_ui(ui: &mut Ui, sheet: &Sheet<'_>, funnel: &EventFunnel) {
    ui.label(theme::soft(ui, sheet.lang().say("events-segments-take")));
    ui.label(theme::soft(ui, sheet.lang().say("events-others-customers")));
    for step in &funnel.steps {
        let shown: String = step.name.chars().take(18).collect();
        ui.label(theme::soft(ui, shown)).on_hover_text(&step.name);
    }
    ui.end_row();
}

fn segment_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, name: &str, funnel: &EventFunnel) {
    let lang = sheet.lang();
    let words = segment_words(sheet, name);
    let mut taken = !sheet.preview.left_out.contains(name);
    let said = lang.say_with("events-segment-take", &[("segment", words.as_str().into())]);
    let shown: String = words.chars().take(24).collect();
    let layout = Layout::left_to_right(Align::Center);
    let tick = ui.allocate_ui_with_layout(egui::vec2(NAME, 24.0), layout, |ui| {
        ui.add(Checkbox::new(&mut taken, RichText::new(shown).size(size::BODY)))
    });
    let tick = tick.inner.on_hover_text(&words);
    tick.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, taken, &said));
    if tick.changed() {
        sheet.changes.push(Change::Take(name.to_owned(), taken));
    }
    let format = sheet.lang().format();
    ui.label(format.count(funnel.users));
    for (at, step) in funnel.steps.iter().enumerate() {
        let rate = funnel.step_rate(at).map(|rate| format.percent(rate.value()));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            ui.label(theme::strong(format.count(step.count), size::BODY));
            if let Some(rate) = rate {
                ui.label(theme::soft(ui, rate));
            }
        });
    }
}

/// What a segment is called.
pub fn segment_words(sheet: &Sheet<'_>, name: &str) -> String {
    if name.is_empty() { sheet.lang().say("events-no-segment") } else { name.to_owned() }
}

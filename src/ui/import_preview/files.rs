//! The files beside each other: which is in sight, another one, and whether they make one funnel.

use egui::{Button, Label, RichText, Ui, WidgetInfo};

use super::{Change, Sheet};
use crate::ui::theme::{self, gap, size};

/// A button for each file, with the way to add one; undo and redo of the preview at the end.
pub fn files_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::TIGHT;
        let names: Vec<String> = sheet.preview.file_names().map(str::to_owned).collect();
        if names.len() > 1 {
            for (at, name) in names.iter().enumerate() {
                file_ui(ui, sheet, at, name);
            }
        }
        if ui.button(RichText::new(sheet.lang().say("import-add-file")).size(size::SMALL)).clicked() {
            sheet.add_file = true;
        }
        way_back_ui(ui, sheet);
    });
}

fn file_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, name: &str) {
    let shown: String =
        if name.chars().count() > 28 { name.chars().take(27).chain(['…']).collect() } else { name.to_owned() };
    let in_sight = sheet.preview.at() == at;
    let words = if in_sight { theme::strong(shown, size::SMALL) } else { RichText::new(shown).size(size::SMALL) };
    let button = ui.add(Button::selectable(in_sight, words)).on_hover_text(name);
    let label = sheet.lang().say_with("import-show-file", &[("file", name.into())]);
    button.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, in_sight, &label));
    if button.clicked() && !in_sight {
        sheet.changes.push(Change::File(at));
    }
    let label = sheet.lang().say_with("import-remove-file", &[("file", name.into())]);
    let away = ui.add(Button::new(RichText::new("×").size(size::SMALL)).frame_when_inactive(false));
    away.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &label));
    if away.on_hover_text(label).clicked() {
        sheet.changes.push(Change::RemoveFile(at));
    }
    ui.add_space(gap::NORMAL);
}

fn way_back_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    ui.add_space(gap::NORMAL);
    let buttons = [
        ("↶", "import-undo", sheet.preview.can_undo(), Change::Undo),
        ("↷", "import-redo", sheet.preview.can_redo(), Change::Redo),
    ];
    for (sign, key, can, change) in buttons {
        let name = sheet.lang().say(key);
        let button = ui.add_enabled(can, Button::new(sign).frame_when_inactive(false));
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, can, &name));
        if button.on_hover_text(name).clicked() {
            sheet.changes.push(change);
        }
    }
}

/// Whether each file gives series of its own, or all of them one funnel.
pub fn mode_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    if sheet.preview.files().len() < 2 {
        return;
    }
    let one = sheet.preview.funnel.is_some();
    ui.horizontal_wrapped(|ui| {
        for (funnel, key) in [(false, "import-files-apart"), (true, "import-files-one-funnel")] {
            if ui.radio(one == funnel, sheet.lang().say(key)).clicked() && one != funnel {
                sheet.changes.push(Change::OneFunnel(funnel));
            }
        }
    });
    if !one {
        ui.add(Label::new(theme::soft(ui, sheet.lang().say("import-files-explained"))).wrap());
    }
    ui.add_space(gap::NORMAL);
}

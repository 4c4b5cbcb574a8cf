//! The series that a table gives: which are taken, what they are called, and their periods.

use egui::{Id, Ui};

use super::take::{self, Named};
use super::{Change, Sheet, Taken};
use crate::document::SHORT_TEXT;
use crate::import::{Correction, Role};
use crate::lang::Arg;
use crate::scene::Paint;
use crate::ui::field::{TextField, text_ui};
use crate::ui::numbers::period_ui;
use crate::ui::theme::{self, size};

use super::table::labelled_ui;

/// The most series that are shown with their fields.
const SHOWN: usize = 60;

/// The series with their fields; a tick for each where there are several.
pub fn series_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let count = sheet.series().len();
    let key = if count > 1 { "import-series-several" } else { "import-series-one" };
    let args = [("n", Arg::Count(count as u64, sheet.lang().format().count(count as u64)))];
    ui.label(theme::strong(sheet.lang().say_with(key, &args), size::BODY));
    if count > 1 && sheet.draft.columns.iter().any(|column| column.role == Role::Step) {
        add_up_ui(ui, sheet);
    }
    for at in 0..count.min(SHOWN) {
        one_ui(ui, sheet, at, count > 1);
    }
    if count > SHOWN {
        let more = (count - SHOWN) as u64;
        let args = [("n", Arg::Count(more, sheet.lang().format().count(more)))];
        ui.label(theme::soft(ui, sheet.lang().say_with("import-series-more", &args)));
    }
}

/// A button that makes one series of the periods.
pub fn add_up_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    if ui.button(sheet.lang().say("import-add-up")).clicked() {
        sheet.correct(Correction::AddRows(true));
    }
}

/// One series: whether it is taken, its name and its period.
pub fn one_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, several: bool) {
    let Some(named) = take::named(sheet.file, at) else { return };
    ui.horizontal_wrapped(|ui| {
        if several {
            tick_ui(ui, sheet, at, &named);
        }
        fields_ui(ui, sheet, at, &named);
    });
    if named.period.is_none() && !several {
        ui.label(theme::soft(ui, sheet.lang().say("import-no-period")));
    }
    if named.taken
        && let Some(words) = take::clash_words(sheet, Taken::Series(sheet.preview.at(), at))
    {
        let words = egui::RichText::new(words).color(theme::colour(ui, Paint::Warning));
        ui.add(egui::Label::new(words).wrap());
    }
}

fn tick_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, named: &Named) {
    let mut taken = named.taken;
    let name = sheet.lang().say_with("import-take-series", &[("name", named.name.as_str().into())]);
    let tick = labelled_ui(ui, "", 26.0, |ui| ui.add(theme::Outlined(egui::Checkbox::new(&mut taken, ""))))
        .on_hover_text(&name);
    tick.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, taken, &name));
    if tick.changed() {
        sheet.changes.push(Change::TakeSeries(at, taken));
    }
}

fn fields_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, at: usize, named: &Named) {
    let id = Id::unique(("import-series", sheet.preview.at(), sheet.file.table(), at));
    let label = sheet.lang().say("numbers-name");
    let typed = labelled_ui(ui, &label, 190.0, |ui| {
        let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
        text_ui(ui, id.with("name"), &named.name, field).finished
    });
    if let Some(name) = typed {
        sheet.changes.push(Change::SeriesName(at, name.trim().to_owned()));
    }
    if let Some(period) = period_ui(ui, id.with("period"), sheet.lang(), named.period) {
        sheet.changes.push(Change::SeriesPeriod(at, period));
    }
}

//! How a table is read: what was recognised, and the choices that hold for the whole of it.

use egui::{Align, Id, Layout, Ui};

use super::series::add_up_ui;
use super::words::{column_name, problem_words};
use super::{Change, Sheet};
use crate::document::Unit;
use crate::import::{Correction, Draft, Kind, Problem, Role, StepsIn};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::field::{TextField, choice_ui, text_ui};
use crate::ui::theme::{self, gap, size};

/// What was recognised, the choice between several tables, and how steps and counts are found.
pub fn table_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    recognised_ui(ui, sheet);
    which_table_ui(ui, sheet);
    ui.add_space(gap::TIGHT);
    ui.horizontal_wrapped(|ui| {
        steps_in_ui(ui, sheet);
        names_ui(ui, sheet);
        counted_ui(ui, sheet);
        unit_ui(ui, sheet);
    });
    problems_ui(ui, sheet);
}

fn recognised_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    let (lang, draft) = (sheet.lang(), sheet.draft);
    let kind = draft.recognised.words(lang.language());
    ui.add(egui::Label::new(theme::strong(kind, size::HEADING)).wrap());
    let facts: Vec<String> =
        [draft.title.clone(), draft.property.clone(), draft.period.map(|period| period_words(lang, period))]
            .into_iter()
            .flatten()
            .collect();
    if !facts.is_empty() {
        ui.add(egui::Label::new(theme::soft(ui, facts.join(" · "))).wrap());
    }
}

fn period_words(lang: &Lang, (from, to): crate::import::Period) -> String {
    lang.format().period(crate::document::Period { from, to })
}

fn which_table_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let tables = sheet.file.drafts();
    if tables.len() < 2 {
        return;
    }
    let options: Vec<_> = (0..tables.len()).map(|at| (at, table_name(sheet.lang(), tables, at))).collect();
    let on_sheets = tables.iter().any(|table| table.sheet.is_some());
    let label = sheet.lang().say(if on_sheets { "import-which-sheet" } else { "import-which-table" });
    let chosen = labelled_ui(ui, &label, 220.0, |ui| {
        choice_ui(ui, Id::unique("import-table"), &label, sheet.file.table(), options)
    });
    if let Some(table) = chosen {
        sheet.changes.push(Change::Table(table));
    }
}

/// What a table is called in the choice: its sheet, its title or number, or both where a sheet has several.
fn table_name(lang: &Lang, tables: &[Draft], at: usize) -> String {
    let Some(table) = tables.get(at) else { return String::new() };
    let number = || lang.say_with("import-table-number", &[("n", (at + 1).to_string().into())]);
    let title = table.title.clone().unwrap_or_else(number);
    let Some(on) = &table.sheet else { return title };
    let name = if on.hidden {
        lang.say_with("import-hidden-sheet", &[("sheet", on.name.as_str().into())])
    } else {
        on.name.clone()
    };
    let alone = tables.iter().filter(|other| other.sheet.as_ref() == Some(on)).count() == 1;
    let args = [("sheet", name.as_str().into()), ("table", title.into())];
    if alone { name } else { lang.say_with("import-on-sheet", &args) }
}

fn steps_in_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    if sheet.draft.is_list() {
        return;
    }
    let roles: Vec<Role> = sheet.draft.columns.iter().map(|column| column.role).collect();
    let now = if roles.contains(&Role::Step) {
        Some(StepsIn::Columns)
    } else if roles.contains(&Role::Counts) || roles.contains(&Role::PercentCheck) {
        Some(StepsIn::Rows)
    } else {
        None
    };
    let lang = sheet.lang();
    let mut options = vec![
        (Some(StepsIn::Rows), lang.say("import-steps-in-rows")),
        (Some(StepsIn::Columns), lang.say("import-steps-in-columns")),
    ];
    if now.is_none() {
        options.insert(0, (None, lang.say("import-steps-in-nothing")));
    }
    let label = lang.say("import-steps-in");
    let chosen =
        labelled_ui(ui, &label, 205.0, |ui| choice_ui(ui, Id::unique("import-steps-in"), &label, now, options));
    if let Some(Some(steps_in)) = chosen {
        sheet.correct(Correction::ReadSteps(steps_in));
    }
}

/// The column that names the steps, where they are rows and several could.
fn names_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let (lang, draft) = (sheet.lang(), sheet.draft);
    let columns = || draft.columns.iter().enumerate();
    let now = columns().find(|(_, column)| column.role == Role::StepNames).map(|(at, _)| at);
    let counts = columns().any(|(_, column)| column.role == Role::Counts);
    let could_be = |(at, column): &(usize, &crate::import::Column)| {
        Some(*at) == now || (column.kind == Kind::Text && column.role == Role::NotUsed)
    };
    let mut options: Vec<(Option<usize>, String)> =
        columns().filter(could_be).map(|(at, _)| (Some(at), column_name(lang, draft, at))).collect();
    if now.is_none() && !options.is_empty() {
        options.insert(0, (None, lang.say("import-steps-in-nothing")));
    }
    if draft.is_list() || !counts || options.len() < 2 {
        return;
    }
    let label = lang.say("import-names-column");
    let chosen = labelled_ui(ui, &label, 190.0, |ui| choice_ui(ui, Id::unique("import-names"), &label, now, options));
    if let Some(Some(column)) = chosen {
        sheet.correct(Correction::UseNames(column));
    }
}

/// The column that is counted, where steps are rows.
fn counted_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let (lang, draft) = (sheet.lang(), sheet.draft);
    let columns = || draft.columns.iter().enumerate();
    let counted: Vec<usize> = columns().filter(|(_, column)| column.role == Role::Counts).map(|(at, _)| at).collect();
    let could_be: Vec<usize> = columns()
        .filter(|(_, column)| {
            column.role == Role::Counts || (column.kind == Kind::Count && column.role == Role::NotUsed)
        })
        .map(|(at, _)| at)
        .collect();
    if counted.is_empty() || could_be.len() < 2 {
        return;
    }
    let now = if let [only] = counted.as_slice() { Some(*only) } else { None };
    let mut options: Vec<_> = could_be.iter().map(|at| (Some(*at), column_name(lang, draft, *at))).collect();
    if now.is_none() {
        let several = [("n", counted.len().to_string().into())];
        options.insert(0, (None, lang.say_with("import-counted-several", &several)));
    }
    let label = lang.say("import-counted");
    let chosen = labelled_ui(ui, &label, 190.0, |ui| choice_ui(ui, Id::unique("import-counted"), &label, now, options));
    if let Some(Some(column)) = chosen {
        sheet.correct(Correction::UseColumn(column));
    }
}

fn unit_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let lang = sheet.lang();
    let Some(unit) = sheet.series().first().map(|series| series.unit) else { return };
    let label = lang.say("numbers-unit");
    let units = Unit::ALL.map(|unit| (unit, lang.say(&format!("unit-{}-name", unit.id()))));
    let chosen = labelled_ui(ui, &label, 150.0, |ui| choice_ui(ui, Id::unique("import-unit"), &label, unit, units));
    if let Some(unit) = chosen {
        sheet.correct(Correction::SetUnit(unit));
    }
}

/// Why nothing can be taken yet, with what is missing as a field.
fn problems_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    for problem in sheet.file.problems() {
        ui.add_space(gap::TIGHT);
        let words = egui::RichText::new(problem_words(sheet.lang(), *problem)).color(theme::colour(ui, Paint::Warning));
        ui.add(egui::Label::new(words).wrap());
        match problem {
            Problem::NeedsFirstCount { cumulative } => first_count_ui(ui, sheet, *cumulative),
            Problem::TooManySeries { .. } => add_up_ui(ui, sheet),
            _ => {}
        }
    }
}

fn first_count_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, cumulative: bool) {
    let names: Vec<String> = sheet.draft.series_so_far().iter().map(|series| series.name.clone()).collect();
    for (at, name) in names.iter().enumerate() {
        let label = match names.len() {
            1 => sheet.lang().say("import-first-count"),
            _ => sheet.lang().say_with("import-first-count-of", &[("series", name.as_str().into())]),
        };
        let typed = labelled_ui(ui, &label, 280.0, |ui| {
            let field = TextField { label: &label, limit: 16, ..TextField::default() };
            let id = Id::unique(("import-first-count", sheet.preview.at(), at));
            text_ui(ui, id, &sheet.draft.first_count(at).map(|count| count.to_string()).unwrap_or_default(), field)
                .finished
        });
        let digits: String = typed.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        if let Ok(count) = digits.parse() {
            sheet.correct(Correction::SetFirstCountOf(at, count));
        }
    }
    let mut of_first = cumulative;
    if ui.add(theme::Outlined(egui::Checkbox::new(&mut of_first, sheet.lang().say("import-of-first")))).changed() {
        sheet.correct(Correction::SetCumulative(of_first));
    }
}

/// A field with its name above it, as wide as said.
pub fn labelled_ui<R>(ui: &mut Ui, label: &str, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(width.min(ui.available_width()), 48.0);
    let inner = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        ui.spacing_mut().item_spacing.y = gap::TIGHT;
        ui.label(theme::soft(ui, label));
        content(ui)
    });
    inner.inner
}

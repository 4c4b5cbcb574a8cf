//! How tables of the same shape were read before: done again, said, and remembered when they are taken.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::state::{ImportPreview, OneFile, SeriesChanges, TableState};
use super::{Change, Sheet};
use crate::document::{Choice, Period, Project, Series};
use crate::import::{Draft, SeriesChoice, apply_recipe, recipe_of, recipe_of_reading, recipe_shape};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::preview_frame::box_ui;
use crate::ui::theme::{self, size};

/// What was done again.
#[derive(Clone, Debug, Default)]
pub struct Recall {
    choices: usize,
    /// Choices about what this table has not.
    missing: Vec<Choice>,
    /// The period that was proposed since the file says none: the month after the last numbers.
    follows: Option<Period>,
}

impl ImportPreview {
    /// Reads tables as the project remembers that such tables are read; once for each file.
    pub(super) fn recall(&mut self, project: &Project) {
        if self.files().iter().all(|file| file.looked) {
            return;
        }
        let mut recalled = false;
        for file in self.files_mut().iter_mut().filter(|file| !file.looked) {
            file.looked = true;
            if recall_file(file, &project.steering().recipes) {
                recalled = true;
                follow_on(file, project);
            }
        }
        self.accept_next |= recalled;
    }
}

/// Gives whether a table of the file is known; the first that is comes into sight.
fn recall_file(file: &mut OneFile, recipes: &BTreeMap<String, Vec<Choice>>) -> bool {
    let mut known = None;
    let Some(version) = file.now_mut() else { return false };
    for (at, (draft, state)) in version.reading.tables.iter_mut().zip(&mut version.tables).enumerate() {
        if let Some(choices) = recipes.get(&recipe_shape(draft)) {
            *state = recalled(draft, choices);
            known = known.or(Some(at));
        }
    }
    if let Some(table) = known {
        version.table = table;
        file.derive();
    }
    known.is_some()
}

/// Proposes the month after the last numbers of the same steps, where the file says no period and its counts are others.
fn follow_on(file: &mut OneFile, project: &Project) {
    let [only] = file.series() else { return };
    let name = |text: &str| text.trim().to_lowercase();
    let same = |old: &&Series| {
        let steps = old.steps.iter().zip(&only.steps);
        old.unit == only.unit
            && old.steps.len() == only.steps.len()
            && steps.clone().all(|(old, new)| name(&old.name) == name(&new.name))
    };
    let last = project.series().iter().filter(same).max_by_key(|old| old.period.map(|period| period.to));
    let news = last.filter(|old| old.steps.iter().zip(&only.steps).any(|(old, new)| old.count != new.count));
    let month =
        news.and_then(|old| old.period).filter(|last| last.from.day() == 1 && last.to == last.from.last_of_month());
    let Some(first) = month.and_then(|last| last.to.tomorrow().ok()).filter(|_| only.period.is_none()) else { return };
    let period = Period { from: first, to: first.last_of_month() };
    let Some(version) = file.now_mut() else { return };
    let table = version.table;
    if let Some(state) = version.tables.get_mut(table) {
        state.changed.entry(0).or_default().period = Some(Some(period));
        if let Some(recall) = &mut state.recall {
            recall.follows = Some(period);
        }
    }
}

fn recalled(draft: &mut Draft, choices: &[Choice]) -> TableState {
    let applied = apply_recipe(draft, choices);
    let changed = |chosen: SeriesChoice| SeriesChanges { name: chosen.name, period: None, left_out: chosen.left_out };
    TableState {
        changed: applied.series.into_iter().map(|(at, chosen)| (at, changed(chosen))).collect(),
        recall: Some(Recall { choices: applied.applied, missing: applied.missing, follows: None }),
        ..TableState::default()
    }
}

/// The shapes and choices of a file that is taken: those of its table, and how the whole file is read.
pub fn recipes(file: &OneFile) -> Vec<(String, Vec<Choice>)> {
    let Some(mut of_table) = recipe(file) else { return Vec::new() };
    let of_reading = file.now().map(|version| recipe_of_reading(&version.choices)).unwrap_or_default();
    let first = file.first().and_then(|version| version.reading.tables.first()).map(recipe_shape);
    match first.filter(|_| !of_reading.is_empty()) {
        None => vec![of_table],
        Some(first) if first == of_table.0 => {
            of_table.1.extend(of_reading);
            vec![of_table]
        }
        Some(first) => vec![(first, of_reading), of_table],
    }
}

fn recipe(file: &OneFile) -> Option<(String, Vec<Choice>)> {
    let (draft, state) = (file.draft()?, file.state()?);
    let chosen = |changes: &SeriesChanges| SeriesChoice { name: changes.name.clone(), left_out: changes.left_out };
    let series = state.changed.iter().map(|(at, changes)| (*at, chosen(changes))).collect();
    let mut choices = recipe_of(draft, &series);
    let own = choices.clone();
    // What this month's file has not may be in next month's.
    let missing = state.recall.iter().flat_map(|recall| &recall.missing);
    choices.extend(missing.filter(|old| own.iter().all(|new| (&new.what, &new.of) != (&old.what, &old.of))).cloned());
    Some((recipe_shape(draft), choices))
}

/// Says that the table is read as the last of its shape, with the way to read it afresh.
pub fn recall_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let Some(recall) = sheet.file.state().and_then(|state| state.recall.as_ref()) else { return };
    box_ui(ui, Paint::Accent, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(egui::Label::new(theme::strong(recall_words(sheet.lang(), recall), size::BODY)).wrap());
            if ui.button(RichText::new(sheet.lang().say("import-read-afresh")).size(size::SMALL)).clicked() {
                sheet.changes.push(Change::ReadAfresh);
            }
        });
        if let Some(period) = recall.follows {
            let args = [("period", sheet.lang().format().period(period).into())];
            ui.add(egui::Label::new(sheet.lang().say_with("import-recall-follows", &args)).wrap());
        }
        if !recall.missing.is_empty() {
            let mut names: Vec<&str> = recall.missing.iter().map(|choice| choice.of.as_str()).collect();
            names.dedup();
            let names: Vec<String> = names.into_iter().take(6).map(|name| format!("‘{name}’")).collect();
            let args = [("names", Arg::Text(names.join(", ")))];
            ui.add(egui::Label::new(theme::soft(ui, sheet.lang().say_with("import-recall-missing", &args))).wrap());
        }
    });
    ui.add_space(theme::gap::NORMAL);
}

fn recall_words(lang: &Lang, recall: &Recall) -> String {
    let count = recall.choices as u64;
    lang.say_with("import-recalled", &[("n", Arg::Count(count, lang.format().count(count)))])
}

//! Tables to numbers: read aside, shown in the preview, and taken as one change.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::Desk;
use super::files::{Report, file_name};
use crate::action::{Imported, ImportedSeries};
use crate::document::{Edit, EditName, Money, Project, SeriesId, SteeringChange};
use crate::import::{self, ReadError, Reading, ReadingChoices};
use crate::storage::{self, StorageError};
use crate::ui::View;
use crate::ui::import_preview::{ImportPreview, Wanted, read_error_words};

/// A table with the bytes that it was read from.
pub type Source = Box<(Reading, Arc<[u8]>)>;

/// A file of the preview, by its number, that was read once more.
pub struct Reread {
    file: u64,
    name: String,
    choices: ReadingChoices,
    result: Result<Reading, ReadError>,
}

impl Desk {
    /// Puts the numbers into the project and remembers how they were read.
    pub(super) fn import(&mut self, imported: Imported) {
        let mut last = None;
        let done = self.edit(|editor| {
            let mut edits = recipe_edits(editor.project(), imported.recipes);
            let money = &editor.project().steering().money;
            if let (Some(value), None) = (imported.order_value, money.order_value) {
                let money = Money { order_value: Some(value), ..money.clone() };
                edits.push(Edit::Steer(SteeringChange::Money(money)));
            }
            let mut there: Vec<SeriesId> = editor.project().series().iter().map(|series| series.id).collect();
            // Several new series may replace one old one; it goes once, and only the first of them takes its id.
            let mut old: BTreeSet<SeriesId> = there.iter().copied().collect();
            for mut taken in imported.series {
                taken.replaces.retain(|id| old.remove(id));
                let id = taken.replaces.first().copied().unwrap_or_else(|| SeriesId(editor.fresh_id()));
                edits.extend(series_edits(&mut there, taken, id));
                last = Some(id);
            }
            Edit::Batch { name: EditName::ImportNumbers, edits }
        });
        if !done {
            return;
        }
        self.with_editor(|editor| editor.choose_series(last));
        self.ui.import = None;
        self.ui.events = None;
        self.ui.view = View::Numbers;
    }

    /// Reads a table from the clipboard, as if it were a file of that text.
    pub(super) fn paste_table(&mut self, ctx: &Context, text: String) {
        if !is_table(&text) {
            return self.ui.notices.tell(self.lang.say("notice-paste-no-table"));
        }
        let name = self.lang.say("import-pasted");
        self.jobs.start(ctx, move || {
            let bytes: Arc<[u8]> = text.into_bytes().into();
            let result = import::read(&bytes, &name).map_err(Ok);
            Report::Read(name.into(), result.map(|reading| Box::new((reading, bytes))))
        });
    }

    /// Reads files of the preview once more, with the user's word on the whole of them.
    pub(super) fn reread_tables(&mut self, ctx: &Context) {
        let Some(preview) = &mut self.ui.import else { return };
        for Wanted { file, choices, bytes, name } in preview.take_wanted() {
            self.jobs.start(ctx, move || {
                let result = import::read_table_as(&bytes, &name, None, &choices, storage::unpack_workbook);
                Report::Reread(Box::new(Reread { file, name, choices, result }))
            });
        }
    }

    /// Shows a file as it was read once more.
    pub(super) fn table_reread(&mut self, reread: Reread) {
        let Reread { file, name, choices, result } = reread;
        match (result, &mut self.ui.import) {
            // The file may have been put away meanwhile, and another be looked at.
            (_, Some(preview)) if !preview.file_names().any(|there| there == name) => {}
            (Ok(reading), Some(preview)) => preview.read_anew(file, choices, reading),
            (Err(error), Some(_)) => self.ui.notices.warn(read_error_words(&self.lang, &name, &error)),
            (_, None) => {}
        }
    }

    /// Shows a table that was read, beside those that are being looked at.
    pub(super) fn table_read(&mut self, path: &Path, result: Result<Source, Result<ReadError, StorageError>>) {
        match result {
            Ok(source) => {
                let (reading, bytes) = *source;
                self.ui.events = None;
                match &mut self.ui.import {
                    Some(preview) => preview.add(reading),
                    None => self.ui.import = Some(ImportPreview::new(reading)),
                }
                if let Some(preview) = &mut self.ui.import {
                    preview.keep_bytes(bytes);
                }
            }
            Err(Ok(error)) => {
                let words = read_error_words(&self.lang, &file_name(path), &error);
                self.ui.notices.warn(words);
            }
            Err(Err(error)) => self.warn_about(&error),
        }
    }
}

/// Two lines or more, most of them with a sign between fields.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(50).collect();
    let parted = lines.iter().filter(|line| line.contains(['\t', ';', ',', '|'])).count();
    lines.len() > 1 && parted * 2 > lines.len()
}

/// Remembers recipes; one that is known already changes nothing.
fn recipe_edits(project: &Project, recipes: Vec<(String, Vec<crate::document::Choice>)>) -> Vec<Edit> {
    let known = &project.steering().recipes;
    let news = recipes.into_iter().filter(|(shape, choices)| known.get(shape) != Some(choices));
    news.map(|(shape, choices)| Edit::Steer(SteeringChange::Recipe { shape, choices: Some(choices) })).collect()
}

/// Adds a series under this id in the place of those that it replaces; `there` is the list of series so far.
fn series_edits(there: &mut Vec<SeriesId>, taken: ImportedSeries, id: SeriesId) -> Vec<Edit> {
    let ImportedSeries { mut series, replaces } = taken;
    series.id = id;
    let first = replaces.first().and_then(|old| there.iter().position(|other| other == old));
    let mut edits: Vec<Edit> = Vec::new();
    for old in replaces {
        there.retain(|other| *other != old);
        edits.push(Edit::RemoveSeries(old));
    }
    let index = first.unwrap_or(there.len()).min(there.len());
    there.insert(index, id);
    edits.push(Edit::AddSeries { index, series: Box::new(series) });
    edits
}

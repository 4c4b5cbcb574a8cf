//! Files that are no projects of the user's own: tables, exports and the sample projects.

use std::path::{Path, PathBuf};

use super::StorageError;
use super::atomic::{self, Replacing};
use super::disk::RealDisk;
use super::project::read_bounded;

/// The most bytes of a table that are read.
pub const LARGEST_TABLE: u64 = 64_000_000;

/// The folder of the sample projects.
const SAMPLES: &str = "saved_maps";

/// How many folders above the program are searched for samples.
const LEVELS: usize = 5;

/// What a file is taken for, by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// A project, or its backup.
    Project,
    /// A table with numbers, or a workbook of which the importer says how to get one.
    Table,
    /// Anything else.
    Unknown,
}

/// What a file is, by its extension; upper and lower case are the same.
pub fn kind_of(path: &Path) -> FileKind {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    match extension.as_deref() {
        Some("ron") => FileKind::Project,
        Some("bak") if path.file_stem().is_some_and(|stem| kind_of(Path::new(stem)) == FileKind::Project) => {
            FileKind::Project
        }
        Some("csv" | "tsv" | "tab" | "txt" | "xlsx" | "xls" | "ods") => FileKind::Table,
        _ => FileKind::Unknown,
    }
}

/// The bytes of a table of at most [`LARGEST_TABLE`] bytes.
pub fn read_table(path: &Path) -> Result<Vec<u8>, StorageError> {
    read_bounded(path, LARGEST_TABLE).map(|(bytes, _)| bytes)
}

/// Writes an export: the file is the old one or the new one, whole; there is no backup.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    atomic::replace(&RealDisk, path, bytes, Replacing::default()).map(|_| ())
}

/// The sample projects beside the current folder, the program, or one of the program's folders; sorted by name.
pub fn sample_projects() -> Vec<PathBuf> {
    let current = std::env::current_dir().ok();
    let program = std::env::current_exe().ok();
    let above = program.iter().flat_map(|program| program.ancestors().skip(1).take(LEVELS));
    let places: Vec<&Path> = current.as_deref().into_iter().chain(above).collect();
    samples_beside(&places)
}

/// The sample projects of the first of these folders that has any, sorted by name.
pub fn samples_beside(places: &[&Path]) -> Vec<PathBuf> {
    places.iter().map(|place| projects_in(&place.join(SAMPLES))).find(|found| !found.is_empty()).unwrap_or_default()
}

fn projects_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut projects: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "ron") && path.is_file()).collect();
    projects.sort();
    projects
}

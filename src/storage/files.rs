//! Files that are no projects of the user's own: tables and exports.

use std::path::Path;

use super::StorageError;
use super::atomic::{self, Replacing};
use super::disk::RealDisk;
use super::project::read_bounded;

/// The most bytes of a table that are read.
pub const LARGEST_TABLE: u64 = 64_000_000;

/// What a file is taken for, by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// A project, or its backup.
    Project,
    /// A table with numbers, as text or as a workbook.
    Table,
    /// A diagram in Mermaid's notation.
    Diagram,
    /// A text that may have such diagrams, or a table, in it.
    Markdown,
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
        Some("mmd" | "mermaid") => FileKind::Diagram,
        Some("md" | "markdown") => FileKind::Markdown,
        _ => FileKind::Unknown,
    }
}

/// The bytes of a table of at most [`LARGEST_TABLE`] bytes.
pub fn read_table(path: &Path) -> Result<Vec<u8>, StorageError> {
    read_bounded(path, LARGEST_TABLE).map(|(bytes, _)| bytes)
}

/// The most bytes of a diagram that are read.
const LARGEST_DIAGRAM: u64 = 8 << 20;

/// The bytes of a file with diagrams.
pub fn read_diagram(path: &Path) -> Result<Vec<u8>, StorageError> {
    read_bounded(path, LARGEST_DIAGRAM).map(|(bytes, _)| bytes)
}

/// The most bytes of a picture that are read.
const LARGEST_PICTURE: u64 = 60_000_000;

/// The bytes of a picture file.
pub fn read_picture(path: &Path) -> Result<Vec<u8>, StorageError> {
    read_bounded(path, LARGEST_PICTURE).map(|(bytes, _)| bytes)
}

/// Writes an export: the file is the old one or the new one, whole; there is no backup.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    atomic::replace(&RealDisk, path, bytes, Replacing::default()).map(|_| ())
}

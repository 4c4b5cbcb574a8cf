//! The only place that touches files: durable saving, opening, settings, tables and sample projects.
//!
//! Every function is plain and blocks until it is done; which thread it runs on is the caller's matter.

mod atomic;
mod chime;
mod clip;
mod disk;
mod error;
mod event_log;
#[cfg(test)]
mod faults;
mod files;
mod fingerprint;
mod frameworks;
mod memory;
mod project;
mod settings;
mod typefaces;
mod workbook;

pub use chime::ring;
pub use clip::ClipFile;
pub use error::{Step, StorageError};
pub use event_log::{LogHead, count_events, examine_events, read_log_head};
pub use files::{FileKind, LARGEST_TABLE, kind_of, read_diagram, read_picture, read_table, write_export};
pub use fingerprint::Fingerprint;
pub use frameworks::{FrameworkFolder, Kept, OwnFramework};
pub use memory::resident_bytes;
pub use project::{Opened, changed_on_disk, open, save};
pub use settings::{Loaded, RECENT, Settings, SettingsFile, SettingsState, ThemeChoice, ZOOM};
pub use typefaces::system_typeface;
pub use workbook::{read_workbooks_with, serve_workbook, unpack_workbook};

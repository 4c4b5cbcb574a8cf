//! The cards that were copied last, as a file that every window of the program can read.

use std::path::PathBuf;

use super::atomic::{self, Replacing};
use super::disk::RealDisk;
use super::project::read_bounded;
use super::{SettingsFile, Step, StorageError};
use crate::document::Project;
use crate::project_file;

const FILE: &str = "clipboard.ron";

/// Where copied cards are kept until the next ones are copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClipFile {
    path: PathBuf,
}

impl ClipFile {
    /// In the folder of the settings.
    pub fn beside(settings: &SettingsFile) -> Self {
        Self { path: settings.path().with_file_name(FILE) }
    }

    /// Keeps copied cards.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep(&self, clip: &Project) -> Result<(), StorageError> {
        let failed = |step, source| StorageError::Save { path: self.path.clone(), step, source, replaced: None };
        if let Some(Err(source)) = self.path.parent().map(std::fs::create_dir_all) {
            return Err(failed(Step::Resolve, source));
        }
        let text =
            project_file::write(clip).map_err(|error| failed(Step::Write, std::io::Error::other(error.to_string())))?;
        atomic::replace(&RealDisk, &self.path, text.as_bytes(), Replacing::default()).map(|_| ())
    }

    /// The copied cards; `None` where there are none, or where the file is not one of ours.
    pub fn read(&self) -> Option<Project> {
        let (bytes, _) = read_bounded(&self.path, project_file::LARGEST).ok()?;
        project_file::read(&bytes).ok()
    }
}

//! What can go wrong with files, and how far it had gone.

use std::io;
use std::path::{Path, PathBuf};

use super::Fingerprint;
use crate::project_file::FileError;

/// A step of saving a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Following links to the file and its folder.
    Resolve,
    /// Looking at the file that is there.
    Inspect,
    /// Creating a temporary file beside it.
    Create,
    /// Writing the bytes.
    Write,
    /// Waiting until the disk has the bytes.
    Sync,
    /// Reading the file that is there, to see whether another program changed it.
    Compare,
    /// Putting the temporary file in its place.
    Rename,
    /// Waiting until the disk has the new name; the new file stands there by then.
    SyncFolder,
}

impl Step {
    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Resolve => "resolve",
            Self::Inspect => "inspect",
            Self::Create => "create",
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Compare => "compare",
            Self::Rename => "rename",
            Self::SyncFolder => "sync-folder",
        }
    }
}

/// Why a file could not be read or written. After a failed save the file on disk is complete: the old one, or,
/// where [`StorageError::replaced`] says so, the new one.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// There is no such file.
    #[error("not found: {}", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// A folder, a device or the like.
    #[error("not a file: {}", path.display())]
    NotAFile {
        /// What is no file.
        path: PathBuf,
    },
    /// More bytes than are read.
    #[error("larger than {limit_mb} MB: {}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The bound, in millions of bytes.
        limit_mb: u64,
    },
    /// The file is there, but its bytes cannot be had.
    #[error("cannot read {}: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The bytes are no project.
    #[error("{}: {error}", path.display())]
    Project {
        /// The file.
        path: PathBuf,
        /// What is wrong with them.
        error: FileError,
    },
    /// The file may not be written.
    #[error("read-only: {}", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Another program has changed the file since it was opened or saved.
    #[error("changed on disk: {}", path.display())]
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be deleted.
    #[error("cannot delete {}: {source}", path.display())]
    Delete {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// What would be written does not read back as the same project; nothing has been written.
    #[error("does not read back: {}", path.display())]
    ReadBack {
        /// The file it was meant for.
        path: PathBuf,
    },
    /// A step of saving failed.
    #[error("cannot save {} ({}): {source}", path.display(), step.id())]
    Save {
        /// The file.
        path: PathBuf,
        /// Which step.
        step: Step,
        /// What the system says.
        source: io::Error,
        /// The new file's fingerprint, if it has already taken the old one's place.
        replaced: Option<Fingerprint>,
    },
}

impl StorageError {
    /// The file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Read { path, .. }
            | Self::Project { path, .. }
            | Self::ReadOnly { path }
            | Self::ChangedOnDisk { path }
            | Self::Delete { path, .. }
            | Self::ReadBack { path }
            | Self::Save { path, .. } => path,
        }
    }

    /// What the next save should expect on disk, where a save failed only after the new file had taken its place.
    pub const fn replaced(&self) -> Option<Fingerprint> {
        match self {
            Self::Save { replaced, .. } => *replaced,
            _ => None,
        }
    }

    /// The key of the sentence in `files.ftl`, and its arguments; `file` is always among them.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let (key, mut args) = match self {
            Self::NotFound { .. } => ("storage-not-found", Vec::new()),
            Self::NotAFile { .. } => ("storage-not-a-file", Vec::new()),
            Self::TooLarge { limit_mb, .. } => ("storage-too-large", vec![("limit", limit_mb.to_string())]),
            Self::Read { source, .. } => (read_key(source), vec![("detail", source.to_string())]),
            Self::Project { error, .. } => error.message(),
            Self::ReadOnly { .. } => ("storage-read-only", Vec::new()),
            Self::ChangedOnDisk { .. } => ("storage-changed-on-disk", Vec::new()),
            Self::Delete { source, .. } => ("storage-delete-failed", vec![("detail", source.to_string())]),
            Self::ReadBack { .. } => ("storage-read-back", Vec::new()),
            Self::Save { step, source, .. } => {
                (save_key(*step, source), vec![("step", step.id().to_owned()), ("detail", source.to_string())])
            }
        };
        args.push(("file", self.path().display().to_string()));
        (key, args)
    }
}

fn read_key(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "storage-read-not-allowed",
        _ => "storage-read-failed",
    }
}

fn save_key(step: Step, error: &io::Error) -> &'static str {
    use io::ErrorKind as K;
    match error.kind() {
        _ if step == Step::SyncFolder => "storage-save-uncertain",
        K::StorageFull | K::QuotaExceeded => "storage-disk-full",
        K::PermissionDenied | K::ReadOnlyFilesystem => "storage-save-not-allowed",
        K::NotFound | K::NotADirectory if step <= Step::Create => "storage-folder-gone",
        _ => "storage-save-failed",
    }
}

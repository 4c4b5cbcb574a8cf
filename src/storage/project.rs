//! Opening and saving a project.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

use super::atomic::{self, Replacing};
use super::disk::RealDisk;
use super::{Fingerprint, StorageError};
use crate::document::Project;
use crate::project_file;

const MEGABYTE: u64 = 1_000_000;

/// A project from a file.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The project.
    pub project: Project,
    /// What the file was like, for [`save`].
    pub fingerprint: Fingerprint,
}

/// Reads a project; removes what crashes have left beside it.
pub fn open(path: &Path) -> Result<Opened, StorageError> {
    let (bytes, modified) = read_bounded(path, project_file::LARGEST)?;
    let project = project_file::read(&bytes).map_err(|error| StorageError::Project { path: path.to_owned(), error })?;
    if let Some(folder) = path.canonicalize().ok().as_deref().and_then(Path::parent) {
        atomic::sweep(folder, SystemTime::now());
    }
    Ok(Opened { project, fingerprint: Fingerprint::new(&bytes, modified) })
}

/// Saves a project so that the file is the old one or the new one, whole, and the old one stays as `NAME.bak`.
///
/// What is to be written is first read back and compared, so that no file is written that could not be opened.
/// With `expected`, a file that another program has changed since is left alone ([`StorageError::ChangedOnDisk`]);
/// `None` replaces whatever is there.
pub fn save(path: &Path, project: &Project, expected: Option<&Fingerprint>) -> Result<Fingerprint, StorageError> {
    let text = project_file::write(project).map_err(|error| StorageError::Project { path: path.to_owned(), error })?;
    if project_file::read(text.as_bytes()).as_ref() != Ok(project) {
        return Err(StorageError::ReadBack { path: path.to_owned() });
    }
    atomic::replace(&RealDisk, path, text.as_bytes(), Replacing { expected, backup: true })
}

/// Whether another program has changed or removed the file; reads its bytes only when size or time of change differ.
/// A quick look for a running window: [`save`] looks more closely.
pub fn changed_on_disk(path: &Path, since: &Fingerprint) -> Result<bool, StorageError> {
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Ok(found) if since.looks_like(found.len(), found.modified().ok()) => return Ok(false),
        _ => {}
    }
    let (bytes, modified) = read_bounded(path, project_file::LARGEST)?;
    Ok(!Fingerprint::new(&bytes, modified).has_bytes_of(since))
}

/// The bytes of a file of at most `limit` bytes, and when it was last changed.
pub(super) fn read_bounded(path: &Path, limit: u64) -> Result<(Vec<u8>, Option<SystemTime>), StorageError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => StorageError::NotFound { path: path.to_owned() },
        _ => StorageError::Read { path: path.to_owned(), source },
    };
    // Looked at before it is opened: opening a pipe waits for its other end.
    let found = fs::metadata(path).map_err(failed)?;
    if !found.is_file() {
        return Err(StorageError::NotAFile { path: path.to_owned() });
    }
    let too_large = || StorageError::TooLarge { path: path.to_owned(), limit_mb: limit / MEGABYTE };
    if found.len() > limit {
        return Err(too_large());
    }
    let file = File::open(path).map_err(failed)?;
    let modified = file.metadata().and_then(|found| found.modified()).ok();
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit { Err(too_large()) } else { Ok((bytes, modified)) }
}

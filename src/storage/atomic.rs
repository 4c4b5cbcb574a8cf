//! Saving so that the file is the old one or the new one, whole, whatever fails in between.
//!
//! The bytes go to a temporary file in the same folder, are on the disk before it takes the old one's place, and the
//! old one stays as a backup.

use std::ffi::{OsStr, OsString};
use std::fs::Metadata;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::disk::Disk;
use super::{Fingerprint, Step, StorageError};

const TEMP_PREFIX: &str = ".klantreis-";
const TEMP_SUFFIX: &str = ".tmp";
const BACKUP_SUFFIX: &str = ".bak";

/// A temporary file older than this was left behind by a crash.
const STALE: Duration = Duration::from_hours(1);

/// How a file is to be replaced.
#[derive(Clone, Copy, Debug, Default)]
pub struct Replacing<'a> {
    /// What the file must still be like; `None` = it does not matter. A file that is gone is no hindrance.
    pub expected: Option<&'a Fingerprint>,
    /// Whether the old file stays, with `.bak` behind its name.
    pub backup: bool,
}

/// Puts bytes in a file's place; gives the new file's fingerprint.
pub fn replace<D: Disk>(disk: &D, path: &Path, bytes: &[u8], how: Replacing<'_>) -> Result<Fingerprint, StorageError> {
    let failed = |step| move |source| StorageError::Save { path: path.to_owned(), step, source, replaced: None };
    let target = resolve(disk, path).map_err(failed(Step::Resolve))?;
    let folder = target.parent().unwrap_or(Path::new("/"));
    let old = disk.inspect(&target).map_err(failed(Step::Inspect))?;
    if let Some(old) = &old {
        require_writable(path, old)?;
    }
    let (temp, file) = create_temp(disk, folder, old.is_some()).map_err(failed(Step::Create))?;
    let temp = Temp { disk, path: temp };
    let modified = fill(disk, file, bytes, old.as_ref()).map_err(|(step, error)| failed(step)(error))?;
    if let (Some(expected), true) = (how.expected, old.is_some()) {
        require_unchanged(disk, path, &target, expected)?;
    }
    if how.backup && old.is_some() {
        back_up(disk, &target, folder);
    }
    disk.rename(&temp.path, &target).map_err(failed(Step::Rename))?;
    let fingerprint = Fingerprint::new(bytes, modified);
    match disk.sync_folder(folder) {
        Ok(()) => Ok(fingerprint),
        Err(source) => {
            let path = path.to_owned();
            Err(StorageError::Save { path, step: Step::SyncFolder, source, replaced: Some(fingerprint) })
        }
    }
}

/// Removes what crashes have left in a folder; what cannot be removed stays.
pub fn sweep(folder: &Path, now: SystemTime) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let stale = is_temp_name(&entry.file_name()) && entry.metadata().is_ok_and(|found| is_stale(&found, now));
        if stale && let Err(error) = std::fs::remove_file(entry.path()) {
            log::warn!("{} stays: {error}", entry.path().display());
        }
    }
}

/// A temporary file, removed when it is dropped; after a rename nothing has its name any more.
struct Temp<'a, D: Disk> {
    disk: &'a D,
    path: PathBuf,
}

impl<D: Disk> Drop for Temp<'_, D> {
    fn drop(&mut self) {
        match self.disk.remove(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                log::warn!("{} stays: {error}", self.path.display());
            }
            _ => {}
        }
    }
}

/// The file itself behind any links; of a new file, its folder behind any links.
fn resolve<D: Disk>(disk: &D, path: &Path) -> io::Result<PathBuf> {
    match disk.resolve(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && disk.inspect(path)?.is_none() => {
            let name = path.file_name().ok_or(error)?;
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Ok(disk.resolve(folder)?.join(name))
        }
        found => found,
    }
}

fn require_writable(path: &Path, old: &Metadata) -> Result<(), StorageError> {
    if !old.is_file() {
        return Err(StorageError::NotAFile { path: path.to_owned() });
    }
    if old.permissions().readonly() {
        return Err(StorageError::ReadOnly { path: path.to_owned() });
    }
    Ok(())
}

fn require_unchanged<D: Disk>(
    disk: &D,
    path: &Path,
    target: &Path,
    expected: &Fingerprint,
) -> Result<(), StorageError> {
    match disk.read(target) {
        Ok(bytes) if Fingerprint::new(&bytes, None).has_bytes_of(expected) => Ok(()),
        Ok(_) => Err(StorageError::ChangedOnDisk { path: path.to_owned() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(source) => Err(StorageError::Save { path: path.to_owned(), step: Step::Compare, source, replaced: None }),
    }
}

fn create_temp<D: Disk>(disk: &D, folder: &Path, private: bool) -> io::Result<(PathBuf, D::File)> {
    let mut tries = 8;
    loop {
        tries -= 1;
        let path = temp_path(folder);
        match disk.create(&path, private) {
            Err(error) if tries > 0 && error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(file) => return Ok((path, file)),
        }
    }
}

/// Fills and closes the file once the disk has its bytes. After a failed sync nothing is tried again on the same file:
/// a second sync can succeed falsely.
fn fill<D: Disk>(
    disk: &D,
    mut file: D::File,
    bytes: &[u8],
    old: Option<&Metadata>,
) -> Result<Option<SystemTime>, (Step, io::Error)> {
    disk.write(&mut file, bytes).map_err(|error| (Step::Write, error))?;
    if let Some(old) = old {
        disk.keep(&file, old);
    }
    disk.sync(&file).map_err(|error| (Step::Sync, error))?;
    Ok(disk.modified(&file))
}

/// Keeps the old file under its backup's name. The work is worth more than the backup: a failure here stops no save.
fn back_up<D: Disk>(disk: &D, target: &Path, folder: &Path) {
    let link = Temp { disk, path: temp_path(folder) };
    let linked = disk.hard_link(target, &link.path).or_else(|_| disk.copy(target, &link.path));
    // Where the backup is already the same file, renaming does nothing, and the drop removes the second name.
    if let Err(error) = linked.and_then(|()| disk.rename(&link.path, &backup_path(target))) {
        log::warn!("no backup of {}: {error}", target.display());
    }
}

/// The backup of a file: its whole name with `.bak` behind it.
fn backup_path(target: &Path) -> PathBuf {
    let mut name = OsString::from(target);
    name.push(BACKUP_SUFFIX);
    name.into()
}

/// A name that does not depend on the file's, so that the longest names can be saved too.
fn temp_path(folder: &Path) -> PathBuf {
    let random = RandomState::new().build_hasher().finish();
    folder.join(format!("{TEMP_PREFIX}{random:016x}{TEMP_SUFFIX}"))
}

fn is_temp_name(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(TEMP_PREFIX) && name.ends_with(TEMP_SUFFIX))
}

fn is_stale(found: &Metadata, now: SystemTime) -> bool {
    let age = found.modified().ok().and_then(|modified| now.duration_since(modified).ok());
    found.is_file() && age.is_some_and(|age| age > STALE)
}

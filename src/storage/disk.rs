//! What saving asks of a disk: a trait, so that a test can make every step fail.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The single steps of saving.
pub trait Disk {
    /// An open file.
    type File;

    /// The path without links.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// What is there; `None` when nothing is.
    fn inspect(&self, path: &Path) -> io::Result<Option<Metadata>>;
    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// A new file, refused where one is; a private one is for the user's eyes alone, any other gets the usual mode.
    fn create(&self, path: &Path, private: bool) -> io::Result<Self::File>;
    /// Writes all bytes.
    fn write(&self, file: &mut Self::File, bytes: &[u8]) -> io::Result<()>;
    /// Gives the file another one's owner and mode, as far as the user may; what cannot be kept is let go.
    fn keep(&self, file: &Self::File, like: &Metadata);
    /// Waits until the disk has the bytes.
    fn sync(&self, file: &Self::File) -> io::Result<()>;
    /// When the file was last changed, where the system knows.
    fn modified(&self, file: &Self::File) -> Option<SystemTime>;
    /// A second name for a file.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// A copy of a file, on the disk for good.
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Another name for a file, in place of what had it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the disk has the names of a folder.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The disk itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    type File = File;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    fn inspect(&self, path: &Path) -> io::Result<Option<Metadata>> {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            found => found.map(Some),
        }
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if private {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        #[cfg(not(unix))]
        let _ = private;
        options.open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn keep(&self, file: &File, like: &Metadata) {
        keep_owner(file, like);
        if let Err(error) = file.set_permissions(like.permissions()) {
            log::warn!("the mode of a file could not be kept: {error}");
        }
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn modified(&self, file: &File) -> Option<SystemTime> {
        file.metadata().and_then(|found| found.modified()).ok()
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::copy(from, to)?;
        OpenOptions::new().write(true).open(to)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut tries = if cfg!(windows) { 10 } else { 1 };
        loop {
            tries -= 1;
            match fs::rename(from, to) {
                // Virus scanners and cloud folders on Windows hold a file for a moment.
                Err(error) if tries > 0 && error.kind() == io::ErrorKind::PermissionDenied => {
                    std::thread::sleep(std::time::Duration::from_millis(50));
                }
                done => return done,
            }
        }
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network disks cannot do this for folders; there is nothing to wait for then.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

#[cfg(unix)]
fn keep_owner(file: &File, like: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let group_alone = |_| fchown(file, None, Some(like.gid()));
    if let Err(error) = fchown(file, Some(like.uid()), Some(like.gid())).or_else(group_alone) {
        log::warn!("the owner of a file could not be kept: {error}");
    }
}

#[cfg(not(unix))]
const fn keep_owner(_file: &File, _like: &Metadata) {}

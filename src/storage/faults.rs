//! Claims about saving on a disk that fails: every step in turn, once and for ever.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::cell::{Cell, RefCell};
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;

use super::atomic::{Replacing, replace};
use super::disk::{Disk, RealDisk};
use super::{Fingerprint, Step, StorageError};

const OLD: &[u8] = b"the old file, whole";
const NEW: &[u8] = b"the new file, which is longer than the old one";

/// The real disk, on which the step with a given number fails, or that one and all after it.
struct FailingDisk {
    fails_at: usize,
    for_ever: bool,
    steps: Cell<usize>,
    names: RefCell<Vec<&'static str>>,
}

impl FailingDisk {
    fn new(fails_at: usize, for_ever: bool) -> Self {
        Self { fails_at, for_ever, steps: Cell::new(0), names: RefCell::default() }
    }

    fn step(&self, name: &'static str) -> io::Result<()> {
        let step = self.steps.replace(self.steps.get() + 1);
        self.names.borrow_mut().push(name);
        if step == self.fails_at || (self.for_ever && step > self.fails_at) {
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        Ok(())
    }
}

impl Disk for FailingDisk {
    type File = File;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.step("resolve")?;
        RealDisk.resolve(path)
    }

    fn inspect(&self, path: &Path) -> io::Result<Option<Metadata>> {
        self.step("inspect")?;
        RealDisk.inspect(path)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step("read")?;
        RealDisk.read(path)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        self.step("create")?;
        RealDisk.create(path, private)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.step("write") {
            RealDisk.write(file, &bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        RealDisk.write(file, bytes)
    }

    fn keep(&self, file: &File, like: &Metadata) {
        RealDisk.keep(file, like);
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step("sync")?;
        RealDisk.sync(file)
    }

    fn modified(&self, file: &File) -> Option<SystemTime> {
        RealDisk.modified(file)
    }

    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("hard-link")?;
        RealDisk.hard_link(from, to)
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        if let Err(error) = self.step("copy") {
            fs::write(to, &fs::read(from)?[..3])?;
            return Err(error);
        }
        RealDisk.copy(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename")?;
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step("sync-folder")?;
        RealDisk.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove")?;
        RealDisk.remove(path)
    }
}

/// A folder with an old file.
fn folder_with_file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("kaart.ron");
    fs::write(&path, OLD).unwrap();
    (folder, path)
}

fn temps_in(folder: &TempDir) -> usize {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "tmp")).count()
}

/// Saves with a failing step; `None` once there are fewer steps.
fn save_with_fault(
    fails_at: usize,
    for_ever: bool,
) -> Option<(&'static str, Result<Fingerprint, StorageError>, TempDir, PathBuf)> {
    let (folder, path) = folder_with_file();
    let disk = FailingDisk::new(fails_at, for_ever);
    let expected = Fingerprint::new(OLD, None);
    let result = replace(&disk, &path, NEW, Replacing { expected: Some(&expected), backup: true });
    let name = disk.names.borrow().get(fails_at).copied()?;
    Some((name, result, folder, path))
}

#[test]
fn a_save_without_fault_takes_every_step_in_order() {
    let (folder, path) = folder_with_file();
    let disk = FailingDisk::new(usize::MAX, false);
    let expected = Fingerprint::new(OLD, None);
    let saved = replace(&disk, &path, NEW, Replacing { expected: Some(&expected), backup: true }).unwrap();
    assert_eq!(saved, Fingerprint::new(NEW, None));
    let steps = disk.names.into_inner();
    let wanted = [
        "resolve",
        "inspect",
        "create",
        "write",
        "sync",
        "read",
        "hard-link",
        "rename",
        "remove",
        "rename",
        "sync-folder",
        "remove",
    ];
    assert_eq!(steps, wanted);
    assert_eq!((fs::read(&path).unwrap(), temps_in(&folder)), (NEW.to_vec(), 0));
    assert_eq!(fs::read(folder.path().join("kaart.ron.bak")).unwrap(), OLD);
}

#[test]
fn a_step_that_fails_once_leaves_a_whole_file_no_rest_and_an_error() {
    let mut told = Vec::new();
    for step in 0.. {
        let Some((name, result, folder, path)) = save_with_fault(step, false) else { break };
        let on_disk = fs::read(&path).unwrap();
        match &result {
            // The work is saved; only the backup, or what is left to clear away, is not as it should be.
            Ok(_) => assert!(matches!(name, "hard-link" | "rename" | "remove") && on_disk == NEW, "{name}"),
            Err(error @ StorageError::Save { step, source, .. }) => {
                assert_eq!(source.kind(), io::ErrorKind::StorageFull);
                assert_eq!(on_disk, if *step == Step::SyncFolder { NEW } else { OLD }, "{name}");
                assert_eq!(error.replaced(), (*step == Step::SyncFolder).then(|| Fingerprint::new(NEW, None)));
                told.push(*step);
            }
            Err(other) => unreachable!("{name}: {other}"),
        }
        assert_eq!(temps_in(&folder), 0, "{name}");
    }
    assert_eq!(
        told,
        [
            Step::Resolve,
            Step::Inspect,
            Step::Create,
            Step::Write,
            Step::Sync,
            Step::Compare,
            Step::Rename,
            Step::SyncFolder
        ]
    );
}

#[test]
fn a_disk_that_is_gone_from_some_step_on_leaves_the_old_file_or_the_new_one() {
    let mut news = 0;
    for step in 0.. {
        let Some((name, result, _folder, path)) = save_with_fault(step, true) else { break };
        let on_disk = fs::read(&path).unwrap();
        assert!(on_disk == OLD || on_disk == NEW, "{name}");
        assert!(result.is_err() || on_disk == NEW, "{name}: nothing is called saved that is not");
        news += usize::from(on_disk == NEW);
    }
    assert_eq!(news, 2, "after the rename, the folder or the last removal fails");
}

#[test]
fn a_failed_hard_link_falls_back_on_a_copy() {
    let (_, result, folder, _) = save_with_fault(6, false).unwrap();
    result.unwrap();
    assert_eq!(fs::read(folder.path().join("kaart.ron.bak")).unwrap(), OLD);
}

#[test]
fn a_backup_that_is_the_file_itself_leaves_no_second_name() {
    let (folder, path) = folder_with_file();
    fs::hard_link(&path, folder.path().join("kaart.ron.bak")).unwrap();
    replace(&RealDisk, &path, NEW, Replacing { expected: None, backup: true }).unwrap();
    assert_eq!((fs::read(&path).unwrap(), temps_in(&folder)), (NEW.to_vec(), 0));
    assert_eq!(fs::read(folder.path().join("kaart.ron.bak")).unwrap(), OLD);
}

//! The user's own frameworks: project files in a folder beside the settings.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{FileKind, SettingsFile, Step, StorageError, kind_of, open, save};
use crate::document::Project;

const FOLDER: &str = "frameworks";
/// How many are read at most.
const MOST: usize = 200;
/// The longest name of a file, in characters without its extension.
const LONGEST: usize = 60;
/// Names that Windows keeps for devices, with a digit behind them too.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// The folder with the user's own frameworks; it need not be there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkFolder {
    path: PathBuf,
}

/// An own framework as its file has it.
#[derive(Debug)]
pub struct OwnFramework {
    /// Its file.
    pub path: PathBuf,
    /// What is in the file, or why it cannot be used.
    pub project: Result<Project, StorageError>,
}

/// What came of keeping a framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is on disk.
    Saved,
    /// Another one has its name; nothing was written.
    Taken,
}

impl FrameworkFolder {
    /// Beside the settings.
    pub fn beside(settings: &SettingsFile) -> Self {
        Self { path: settings.path().with_file_name(FOLDER) }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All frameworks by the names of their files, damaged ones too; none where there is no folder.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn all(&self) -> Result<Vec<OwnFramework>, StorageError> {
        let failed = |source| StorageError::Read { path: self.path.clone(), source };
        let entries = match fs::read_dir(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| is_one(path)).collect();
        paths.sort();
        paths.truncate(MOST);
        let read = |path: PathBuf| OwnFramework { project: open(&path).map(|opened| opened.project), path };
        Ok(paths.into_iter().map(read).collect())
    }

    /// Keeps a framework under its project's name; one that is there already is replaced only when that is asked for,
    /// and stays as a backup then.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn keep(&self, framework: &Project, replace: bool) -> Result<Kept, StorageError> {
        let path = self.path.join(format!("{}.ron", stem(framework.name())));
        fs::create_dir_all(&self.path).map_err(|source| StorageError::Save {
            path: path.clone(),
            step: Step::Resolve,
            source,
            replaced: None,
        })?;
        if !replace && path.try_exists().unwrap_or(true) {
            return Ok(Kept::Taken);
        }
        save(&path, framework, None).map(|_| Kept::Saved)
    }

    /// Deletes a framework with its backup; one that is gone already is no error.
    ///
    /// # Errors
    /// A file that is none of this folder's, or that cannot be deleted.
    pub fn delete(&self, path: &Path) -> Result<(), StorageError> {
        if path.parent() != Some(self.path.as_path()) || !is_one(path) {
            return Err(StorageError::NotFound { path: path.to_owned() });
        }
        let mut backup = path.as_os_str().to_owned();
        backup.push(".bak");
        for file in [path, Path::new(&backup)] {
            match fs::remove_file(file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(StorageError::Delete { path: file.to_owned(), source: error });
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn is_one(path: &Path) -> bool {
    let is_backup = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("bak"));
    kind_of(path) == FileKind::Project && !is_backup
}

/// The name of a file for a name that people gave: letters and digits of any language, words joined by hyphens, and
/// none that a system keeps for itself.
fn stem(name: &str) -> String {
    let words: Vec<_> = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").to_lowercase().chars().take(LONGEST).collect();
    let is_device = DEVICES.contains(&stem.as_str())
        || NUMBERED_DEVICES.iter().any(|device| {
            stem.strip_prefix(device)
                .is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
        });
    match stem {
        stem if stem.is_empty() => "framework".to_owned(),
        stem if is_device => format!("{stem}-framework"),
        stem => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(stem(name), expected);
    }

    #[test]
    fn a_file_name_has_letters_digits_and_hyphens_only() {
        check("Kapper: van afspraak tot fan!", "kapper-van-afspraak-tot-fan");
        check("../../etc/passwd", "etc-passwd");
        check("Café 2026", "café-2026");
        check(r"C:\kaart", "c-kaart");
        check("…", "framework");
    }

    #[test]
    fn no_file_is_named_as_a_device() {
        check("NUL", "nul-framework");
        check("com1", "com1-framework");
        check("combi", "combi");
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(stem(&"é".repeat(300)).chars().count(), 60);
    }
}

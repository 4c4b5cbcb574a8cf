//! Claims about files: opening, saving, settings, tables and samples on the real disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use klantreis::document::{Edit, Language, Project, apply};
use klantreis::library::blank_project;
use klantreis::project_file::FileError;
use klantreis::storage::{
    FileKind, LARGEST_TABLE, RECENT, Settings, SettingsFile, SettingsState, StorageError, ThemeChoice, changed_on_disk,
    kind_of, open, read_table, save, write_export,
};
use tempfile::TempDir;

fn project_called(name: &str) -> Project {
    let mut project = blank_project(Language::Nl).unwrap();
    apply(&mut project, Edit::RenameProject(name.to_owned())).unwrap();
    project
}

fn folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("kaart.ron");
    (folder, path)
}

#[track_caller]
fn check_names(folder: &Path, wanted: &[&str]) {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, wanted);
}

#[test]
fn what_is_saved_opens_again_and_the_version_before_is_kept() {
    let (folder, path) = folder();
    let (first, second, third) = (project_called("een"), project_called("twee"), project_called("drie"));
    let fingerprint = save(&path, &first, None).unwrap();
    check_names(folder.path(), &["kaart.ron"]);
    let fingerprint = save(&path, &second, Some(&fingerprint)).unwrap();
    save(&path, &third, Some(&fingerprint)).unwrap();
    check_names(folder.path(), &["kaart.ron", "kaart.ron.bak"]);
    assert_eq!(open(&path).unwrap().project, third);
    assert_eq!(open(&folder.path().join("kaart.ron.bak")).unwrap().project, second);
}

#[test]
fn a_file_that_another_program_changed_is_left_alone() {
    let (_folder, path) = folder();
    save(&path, &project_called("een"), None).unwrap();
    let opened = open(&path).unwrap();
    assert!(!changed_on_disk(&path, &opened.fingerprint).unwrap());
    let theirs = save(&path, &project_called("elders"), None).unwrap();
    assert!(changed_on_disk(&path, &opened.fingerprint).unwrap());
    let error = save(&path, &project_called("twee"), Some(&opened.fingerprint)).unwrap_err();
    assert!(matches!(error, StorageError::ChangedOnDisk { .. }), "{error}");
    assert_eq!(open(&path).unwrap().project.name(), "elders");
    save(&path, &project_called("twee"), Some(&theirs)).unwrap();
}

#[test]
fn a_change_of_the_same_size_and_time_is_noticed_when_saving() {
    let (_folder, path) = folder();
    let ours = save(&path, &project_called("een"), None).unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let text = fs::read_to_string(&path).unwrap().replace("een", "nee");
    fs::write(&path, text).unwrap();
    File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    let error = save(&path, &project_called("twee"), Some(&ours)).unwrap_err();
    assert!(matches!(error, StorageError::ChangedOnDisk { .. }), "{error}");
}

#[test]
fn a_touched_file_with_the_same_bytes_counts_as_unchanged() {
    let (_folder, path) = folder();
    let ours = save(&path, &project_called("een"), None).unwrap();
    let later = SystemTime::now() + Duration::from_mins(1);
    File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
    assert!(!changed_on_disk(&path, &ours).unwrap());
    save(&path, &project_called("twee"), Some(&ours)).unwrap();
}

#[test]
fn a_file_that_is_gone_is_told_and_written_anew() {
    let (_folder, path) = folder();
    let ours = save(&path, &project_called("een"), None).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(changed_on_disk(&path, &ours).unwrap());
    save(&path, &project_called("twee"), Some(&ours)).unwrap();
    assert_eq!(open(&path).unwrap().project.name(), "twee");
}

#[test]
fn what_cannot_be_opened_is_told_for_what_it_is() {
    let (folder, path) = folder();
    assert!(matches!(open(&path), Err(StorageError::NotFound { .. })));
    assert!(matches!(open(folder.path()), Err(StorageError::NotAFile { .. })));
    fs::write(&path, "").unwrap();
    assert!(matches!(open(&path), Err(StorageError::Project { error: FileError::Empty, .. })));
    let sparse = File::create(&path).unwrap();
    sparse.set_len(257_000_000).unwrap();
    assert!(matches!(open(&path), Err(StorageError::TooLarge { limit_mb: 256, .. })));
    assert!(matches!(save(folder.path(), &project_called("een"), None), Err(StorageError::NotAFile { .. })));
    let nowhere = folder.path().join("weg").join("kaart.ron");
    let error = save(&nowhere, &project_called("een"), None).unwrap_err();
    assert_eq!(error.message().0, "storage-folder-gone", "{error}");
}

#[test]
fn a_read_only_file_is_left_alone() {
    let (_folder, path) = folder();
    save(&path, &project_called("een"), None).unwrap();
    let mut mode = fs::metadata(&path).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&path, mode).unwrap();
    assert!(matches!(save(&path, &project_called("twee"), None), Err(StorageError::ReadOnly { .. })));
    assert_eq!(open(&path).unwrap().project.name(), "een");
}

#[cfg(unix)]
#[test]
fn links_and_the_mode_of_the_file_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (folder, path) = folder();
    save(&path, &project_called("een"), None).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    fs::create_dir(folder.path().join("elders")).unwrap();
    let link = folder.path().join("elders").join("snel.ron");
    symlink(&path, &link).unwrap();
    save(&link, &project_called("twee"), None).unwrap();
    assert!(link.is_symlink());
    assert_eq!(open(&path).unwrap().project.name(), "twee");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    check_names(&folder.path().join("elders"), &["snel.ron"]);
}

#[test]
fn a_file_of_the_longest_name_is_saved_without_a_backup() {
    let (folder, _) = folder();
    let name = format!("{}.ron", "k".repeat(251));
    let path = folder.path().join(&name);
    save(&path, &project_called("een"), None).unwrap();
    save(&path, &project_called("twee"), None).unwrap();
    check_names(folder.path(), &[&name]);
    assert_eq!(open(&path).unwrap().project.name(), "twee");
}

#[test]
fn opening_sweeps_away_what_an_old_crash_left_and_nothing_else() {
    let (folder, path) = folder();
    save(&path, &project_called("een"), None).unwrap();
    let long_ago = SystemTime::now() - Duration::from_hours(3);
    for (name, time) in [
        (".klantreis-0123456789abcdef.tmp", long_ago),
        (".klantreis-fedcba9876543210.tmp", SystemTime::now()),
        ("verslag.tmp", long_ago),
        (".klantreis-notes", long_ago),
    ] {
        File::create(folder.path().join(name)).unwrap().set_modified(time).unwrap();
    }
    open(&path).unwrap();
    check_names(folder.path(), &[".klantreis-fedcba9876543210.tmp", ".klantreis-notes", "kaart.ron", "verslag.tmp"]);
}

#[test]
fn settings_that_were_saved_are_read_again() {
    let folder = TempDir::new().unwrap();
    let file = SettingsFile::in_folder(&folder.path().join("nieuw").join("map"));
    let mut settings =
        Settings { language: Some(Language::En), theme: ThemeChoice::Dark, wheel_zooms: true, ..Settings::default() };
    settings.set_zoom(1.25);
    settings.remember(Path::new("/kaarten/foto's.ron"));
    file.save(&settings).unwrap();
    let loaded = file.load();
    assert!(matches!(loaded.state, SettingsState::Read));
    assert_eq!(loaded.settings, settings);
}

#[test]
fn absent_and_damaged_settings_give_the_usual_ones_and_say_so() {
    let folder = TempDir::new().unwrap();
    let file = SettingsFile::in_folder(folder.path());
    let loaded = file.load();
    assert!(matches!(loaded.state, SettingsState::Absent));
    assert_eq!(loaded.settings, Settings::default());
    for damage in ["(zoom: ", "", "\u{0}\u{0}", "(theme: Purple)"] {
        fs::write(file.path(), damage).unwrap();
        let loaded = file.load();
        assert!(matches!(loaded.state, SettingsState::Damaged(_)), "{damage}");
        assert_eq!(loaded.settings, Settings::default());
    }
    file.save(&Settings::default()).unwrap();
    assert!(matches!(file.load().state, SettingsState::Read));
}

#[test]
fn settings_off_their_bounds_are_brought_back_and_unknown_ones_ignored() {
    let folder = TempDir::new().unwrap();
    let file = SettingsFile::in_folder(folder.path());
    for (text, wanted) in [("99.0", 3.0), ("-inf", 0.75), ("NaN", 1.0), ("0.0", 0.75), ("1.5", 1.5)] {
        fs::write(file.path(), format!("(zoom: {text}, from_a_newer_version: [1, (2)], wheel_zooms: true)")).unwrap();
        let settings = file.load().settings;
        assert_eq!((settings.zoom, settings.wheel_zooms), (wanted, true), "{text}");
    }
}

#[test]
fn the_files_last_used_are_ten_the_newest_first_each_once() {
    let mut settings = Settings::default();
    for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3] {
        settings.remember(Path::new(&format!("{number}.ron")));
    }
    let names: Vec<_> = settings.recent.iter().map(|path| path.to_str().unwrap()).collect();
    let wanted = ["3.ron", "12.ron", "11.ron", "10.ron", "9.ron", "8.ron", "7.ron", "6.ron", "5.ron", "4.ron"];
    assert_eq!((names.as_slice(), names.len()), (wanted.as_slice(), RECENT));
    settings.forget(Path::new("3.ron"));
    assert_eq!(settings.recent.len(), RECENT - 1);
}

#[cfg(unix)]
#[test]
fn a_path_that_text_cannot_hold_does_not_keep_settings_from_being_saved() {
    use std::os::unix::ffi::OsStrExt;
    let folder = TempDir::new().unwrap();
    let file = SettingsFile::in_folder(folder.path());
    let mut settings = Settings::default();
    settings.remember(Path::new("goed.ron"));
    settings.remember(Path::new(std::ffi::OsStr::from_bytes(b"caf\xE9.ron")));
    file.save(&settings).unwrap();
    assert_eq!(file.load().settings.recent, [PathBuf::from("goed.ron")]);
}

#[test]
fn a_file_is_known_by_its_extension() {
    for (name, kind) in [
        ("kaart.ron", FileKind::Project),
        ("KAART.RON", FileKind::Project),
        ("kaart.ron.bak", FileKind::Project),
        ("tabel.bak", FileKind::Unknown),
        ("ga4.csv", FileKind::Table),
        ("ads.TSV", FileKind::Table),
        ("boek.xlsx", FileKind::Table),
        ("foto.png", FileKind::Unknown),
        ("ron", FileKind::Unknown),
    ] {
        assert_eq!(kind_of(Path::new(name)), kind, "{name}");
    }
}

#[test]
fn a_table_over_its_bound_is_refused_and_one_within_it_read() {
    let (folder, _) = folder();
    let table = folder.path().join("tabel.csv");
    fs::write(&table, b"stap;aantal\n").unwrap();
    assert_eq!(read_table(&table).unwrap(), b"stap;aantal\n");
    File::options().write(true).open(&table).unwrap().set_len(LARGEST_TABLE + 1).unwrap();
    assert!(matches!(read_table(&table), Err(StorageError::TooLarge { limit_mb: 64, .. })));
}

#[test]
fn an_export_replaces_the_old_one_and_leaves_no_backup() {
    let (folder, _) = folder();
    let path = folder.path().join("kaart.svg");
    write_export(&path, b"<svg/>").unwrap();
    write_export(&path, b"<svg></svg>").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"<svg></svg>");
    check_names(folder.path(), &["kaart.svg"]);
}

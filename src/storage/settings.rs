//! What the user has set for all projects, as a small file in the system's folder for settings.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::{Deserialize, Serialize};

use super::atomic::{self, Replacing};
use super::disk::RealDisk;
use super::project::read_bounded;
use super::{Step, StorageError};
use crate::document::Language;
use crate::export::Order;

/// How many files are remembered.
pub const RECENT: usize = 10;

/// The interface's scale.
pub const ZOOM: RangeInclusive<f32> = 0.75..=3.0;

const FILE: &str = "settings.ron";
const FOLDER_VARIABLE: &str = "KLANTREIS_CONFIG_DIR";
const LARGEST: u64 = 1_000_000;

/// Settings for all projects; what a file does not say, or says wrongly, has its usual value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch in the menu of settings")]
pub struct Settings {
    /// The language of the interface; `None` = the system's.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The interface's scale, within [`ZOOM`]; 1 = 100 %.
    pub zoom: f32,
    /// The files last used, the newest first; at most [`RECENT`].
    pub recent: Vec<PathBuf>,
    /// Whether the wheel zooms the map; otherwise it scrolls, and zooms with Ctrl.
    pub wheel_zooms: bool,
    /// Whether published conversions of others stand beside the funnel.
    pub benchmarks: bool,
    /// Whether the curve of a journey's other version stands behind its own.
    pub other_curve: bool,
    /// Whether the map is also shown small in a corner; `None` = while it is larger than the view.
    pub minimap: Option<bool>,
    /// Whether things jump to their places instead of gliding.
    pub reduced_motion: bool,
    /// Whether rows and buttons stand closer together.
    pub compact: bool,
    /// Whether a gentle sound tells that the time of a workshop's timer is up.
    pub timer_sound: bool,
    /// How deep the room is and how high its picture, in metres.
    pub room_m: (f32, f32),
    /// What was exported last, and how.
    pub export: Order,
}

/// Light, dark, or of high contrast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// Black, white and strong colours, at least 7:1.
    Contrast,
}

/// Where settings are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile {
    path: PathBuf,
}

/// Settings, and how they came about.
#[derive(Debug)]
pub struct Loaded {
    /// The settings to use.
    pub settings: Settings,
    /// Where they are from.
    pub state: SettingsState,
}

/// How settings came about.
#[derive(Debug)]
pub enum SettingsState {
    /// From the file.
    Read,
    /// There is no file yet; the usual values.
    Absent,
    /// The file cannot be used, and this is why; the usual values.
    Damaged(StorageError),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::System,
            zoom: 1.0,
            recent: Vec::new(),
            wheel_zooms: false,
            benchmarks: false,
            other_curve: true,
            minimap: None,
            reduced_motion: false,
            compact: false,
            timer_sound: false,
            room_m: (8.0, 1.5),
            export: Order::default(),
        }
    }
}

impl Settings {
    /// Whether the interface is of high contrast.
    pub fn has_contrast(&self) -> bool {
        self.theme == ThemeChoice::Contrast
    }

    /// Puts a file at the head of those last used.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Takes a file out of those last used.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }

    /// Sets the interface's scale, within its bounds; what is no number sets 100 %.
    pub const fn set_zoom(&mut self, zoom: f32) {
        self.zoom = if zoom.is_nan() { 1.0 } else { zoom.clamp(*ZOOM.start(), *ZOOM.end()) };
    }

    /// Sets how deep the room is and how high its picture, in metres, within bounds; what is no number is passed over.
    pub fn set_room(&mut self, depth: f32, screen: f32) {
        if depth.is_finite() && screen.is_finite() {
            self.room_m = (depth.clamp(1.0, 200.0), screen.clamp(0.1, 50.0));
        }
    }

    /// The settings as they may be kept: bounds kept, and no path that text cannot hold.
    fn tidied(&self) -> Self {
        let mut tidy = self.clone();
        tidy.set_zoom(self.zoom);
        tidy.room_m = Self::default().room_m;
        tidy.set_room(self.room_m.0, self.room_m.1);
        tidy.export = tidy.export.tidied();
        tidy.recent.retain(|path| path.to_str().is_some());
        tidy.recent.truncate(RECENT);
        tidy
    }
}

impl SettingsFile {
    /// In the folder that `KLANTREIS_CONFIG_DIR` names, else in the system's; `None` where the system has none.
    pub fn standard() -> Option<Self> {
        let named = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let usual = || ProjectDirs::from("", "", "klantreis").map(|folders| folders.config_dir().to_owned());
        named.or_else(usual).map(|folder| Self::in_folder(&folder))
    }

    /// In this folder, which need not be there yet.
    pub fn in_folder(folder: &Path) -> Self {
        Self { path: folder.join(FILE) }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the settings; always gives some, and says how they came about.
    pub fn load(&self) -> Loaded {
        let (settings, state) = match self.read() {
            Ok(settings) => (settings.tidied(), SettingsState::Read),
            Err(StorageError::NotFound { .. }) => (Settings::default(), SettingsState::Absent),
            Err(error) => (Settings::default(), SettingsState::Damaged(error)),
        };
        Loaded { settings, state }
    }

    /// Saves the settings, and makes their folder where there is none.
    pub fn save(&self, settings: &Settings) -> Result<(), StorageError> {
        let path = self.path.clone();
        if let Some(Err(source)) = path.parent().map(std::fs::create_dir_all) {
            return Err(StorageError::Save { path, step: Step::Resolve, source, replaced: None });
        }
        let layout = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(&settings.tidied(), layout).map_err(|error| StorageError::Save {
            path,
            step: Step::Write,
            source: std::io::Error::other(error),
            replaced: None,
        })?;
        atomic::replace(&RealDisk, &self.path, text.as_bytes(), Replacing::default()).map(|_| ())
    }

    fn read(&self) -> Result<Settings, StorageError> {
        let (bytes, _) = read_bounded(&self.path, LARGEST)?;
        ron::de::from_bytes(&bytes).map_err(|error| StorageError::Read {
            path: self.path.clone(),
            source: std::io::Error::new(std::io::ErrorKind::InvalidData, error),
        })
    }
}

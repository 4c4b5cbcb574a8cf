//! The window: eframe around the desk, and the system's file dialogs.

use std::path::{Path, PathBuf};

use eframe::NativeOptions;
use egui::ViewportBuilder;

use crate::action::Ask;
use crate::desk::{Desk, DeskReport, Dialogs, Question, Report, Setup};
use crate::document::Language;
use crate::lang::{Lang, system_language};
use crate::storage::{Settings, SettingsFile, SettingsState};

/// Opens the window, with a file in it where one is named; comes back when it is closed.
///
/// # Errors
/// Why there is no window, such as a machine without a display.
pub fn run(file: Option<&Path>, language: Option<Language>) -> Result<(), eframe::Error> {
    let mut result = Ok(());
    for renderer in RENDERERS {
        let file = file.map(Path::to_owned);
        let options = NativeOptions { renderer: *renderer, ..options() };
        let start = move |cc: &eframe::CreationContext<'_>| {
            Ok(Box::new(App::new(&cc.egui_ctx, file, language)) as Box<dyn eframe::App>)
        };
        result = eframe::run_native("klantreis", options, Box::new(start));
        if result.is_ok() {
            break;
        }
    }
    result
}

/// What draws the window, the best first: on Windows DirectX also works in virtual machines and remote sessions.
#[cfg(windows)]
const RENDERERS: &[eframe::Renderer] = &[eframe::Renderer::Wgpu, eframe::Renderer::Glow];
#[cfg(not(windows))]
const RENDERERS: &[eframe::Renderer] = &[eframe::Renderer::Glow];

/// What to say where no window can be opened.
pub fn no_window_words() -> String {
    Lang::new(system_language()).say("error-no-window")
}

fn options() -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_app_id("klantreis")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([720.0, 480.0])
        .with_drag_and_drop(true);
    // Flat colours need no dithering, which a machine without a graphics card reckons pixel by pixel.
    NativeOptions { viewport, centered: true, dithering: false, ..NativeOptions::default() }
}

struct App {
    desk: Desk,
}

impl App {
    fn new(ctx: &egui::Context, file: Option<PathBuf>, language: Option<Language>) -> Self {
        let settings_file = SettingsFile::standard();
        let loaded = settings_file.as_ref().map(SettingsFile::load);
        let (mut settings, state) =
            loaded.map_or((Settings::default(), SettingsState::Absent), |loaded| (loaded.settings, loaded.state));
        settings.language = language.or(settings.language);
        let mut desk = Desk::new(Setup {
            settings,
            settings_file,
            dialogs: Box::new(SystemDialogs),
            today: jiff::Zoned::now().date(),
            inline_jobs: false,
        });
        if let SettingsState::Damaged(error) = &state {
            desk.tell_error(error);
        }
        if let Some(file) = file {
            desk.open_file(ctx, &file);
        }
        Self { desk }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if self.desk.ui_state().present.asks_for_displays() {
            let displays = frame.winit_window().map_or(1, |window| window.available_monitors().count());
            self.desk.ui_state_mut().present.set_displays(displays);
        }
        self.desk.frame(ui);
    }
}

/// The file dialogs of the system.
struct SystemDialogs;

/// A dialog that answers sooner than this was never shown: there is no portal and no zenity.
const TOO_FAST: std::time::Duration = std::time::Duration::from_millis(150);

impl Dialogs for SystemDialogs {
    fn ask(&mut self, question: Question, report: Report<DeskReport>) -> Result<(), Report<DeskReport>> {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(&question.title);
        if let Some(folder) = &question.folder {
            dialog = dialog.set_directory(folder);
        }
        let ask = question.ask;
        let extensions: &[&str] = match ask {
            Ask::OpenProject => &["ron", "mmd", "mermaid", "md"],
            Ask::SaveProject => &["ron"],
            Ask::OpenTable => &["csv", "tsv", "txt", "xlsx", "xls", "ods"],
            Ask::Export(order) => order.format.ends(),
            Ask::PersonaPicture(_) => &["png", "jpg", "jpeg", "webp"],
        };
        dialog = dialog.add_filter(&question.kind, extensions);
        if !question.suggested.is_empty() {
            dialog = dialog.set_file_name(&question.suggested);
        }
        // The dialog is made here, on the window's thread, as macOS wants it; another thread waits for its answer.
        let answer: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> = match ask {
            Ask::OpenProject | Ask::OpenTable | Ask::PersonaPicture(_) => Box::pin(dialog.pick_file()),
            Ask::SaveProject | Ask::Export(_) => Box::pin(dialog.save_file()),
        };
        let asked_at = std::time::Instant::now();
        std::thread::spawn(move || {
            let picked = pollster::block_on(answer).map(|file| file.path().to_owned());
            let never_shown = picked.is_none() && asked_at.elapsed() < TOO_FAST;
            report.done(if never_shown { DeskReport::NoDialog(ask) } else { DeskReport::Picked(ask, picked) });
        });
        Ok(())
    }
}

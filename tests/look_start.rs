//! Temporary pictures.
mod support;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::Language;
use klantreis::storage::ThemeChoice;
use support::{App, Hand, Start};

fn shot(app: &mut App, name: &str) {
    app.run_steps(4);
    let image = app.render().expect("a picture");
    image.save(format!("/tmp/look_start_{name}.png")).expect("saved");
}

#[test]
fn look_own() {
    use klantreis::desk::{Desk, NoDialogs, Setup};
    use klantreis::storage::{Settings, SettingsFile};
    let folder = std::path::Path::new("/tmp/look_own_config");
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder.join("frameworks")).unwrap();
    std::fs::write(folder.join("frameworks/kapot.ron"), "Klantreis(format: 1, name: ").unwrap();
    for (tag, language, theme, size) in [("nl_light", Language::Nl, ThemeChoice::Light, [1440.0, 2000.0]), ("en_dark", Language::En, ThemeChoice::Dark, [1000.0, 2600.0])] {
        let settings = Settings { language: Some(language), theme, ..Settings::default() };
        let mut desk = Desk::new(Setup { settings, settings_file: Some(SettingsFile::in_folder(folder)), dialogs: Box::new(NoDialogs), today: support::TODAY, inline_jobs: true });
        desk.show_project(support::sample("bakkerij-de-korenaar.ron"));
        let mut app: App = egui_kittest::Harness::builder().with_size(size).renderer(support::renderer::CpuRenderer::default()).build_ui_state(|ui, desk: &mut Desk| desk.frame(ui), desk);
        app.run_steps(6);
        app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        app.type_words(if language == Language::Nl { "eigen model" } else { "own framework" });
        app.press_keys(Modifiers::NONE, Key::Enter);
        shot(&mut app, &format!("own_{tag}_ask"));
        app.press_keys(Modifiers::NONE, Key::Enter);
        shot(&mut app, &format!("own_{tag}_kept"));
        app.press_keys(Modifiers::COMMAND, Key::W);
        shot(&mut app, &format!("own_{tag}_page"));
    }
}

#[test]
fn look() {
    let only = std::env::var("LOOK").unwrap_or_default();
    for (tag, language, theme, size, zoom) in [
        ("nl_light", Language::Nl, ThemeChoice::Light, [1440.0, 900.0], 1.0),
        ("en_dark", Language::En, ThemeChoice::Dark, [1440.0, 900.0], 1.0),
        ("en_small", Language::En, ThemeChoice::Light, [1000.0, 640.0], 1.0),
        ("nl_zoom", Language::Nl, ThemeChoice::Dark, [1000.0, 640.0], 1.5),
    ] {
        if !only.is_empty() && !tag.contains(&only) { continue; }
        let mut app = Start { language, theme, size }.with_nothing();
        if zoom != 1.0 {
            for _ in 0..5 { app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowUp); }
        }
        shot(&mut app, &format!("{tag}_0"));
        let begin = if language == Language::Nl { "Begin met een paar vragen" } else { "Start with a few questions" };
        app.get_by_label(begin).click();
        app.run_steps(6);
        app.type_words("brood en gebak");
        for page in 1..=6 {
            if page == 2 || page == 3 { app.press_keys(Modifiers::NONE, Key::Space); }
            if page == 4 {
                app.press_keys(Modifiers::NONE, Key::Space);
                app.press_keys(Modifiers::NONE, Key::Tab);
                app.press_keys(Modifiers::NONE, Key::Space);
            }
            shot(&mut app, &format!("{tag}_{page}"));
            if page == 6 { for i in 0..14 { app.press_keys(Modifiers::NONE, Key::Tab); let _ = i; } shot(&mut app, &format!("{tag}_6b")); }
            if page < 6 { app.press_keys(Modifiers::NONE, Key::Enter); }
        }
        app.press_keys(Modifiers::NONE, Key::Enter);
        shot(&mut app, &format!("{tag}_7"));
    }
}

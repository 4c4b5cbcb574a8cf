//! Temporary looks.
#![allow(clippy::all, clippy::pedantic, clippy::expect_used, clippy::unwrap_used, missing_docs)]
mod rich_map;
mod support;
use egui::{Key, Modifiers};
use klantreis::document::*;
use klantreis::storage::ThemeChoice;
use support::{App, Hand, Start, sample};
fn open(app: &mut App, words: &str) {
    app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    app.type_words(words);
    app.press_keys(Modifiers::NONE, Key::Enter);
    app.run_steps(6);
}
fn shot(app: &mut App, name: &str) { app.run_steps(8); app.render().unwrap().save(format!("/tmp/look_switch_{name}.png")).unwrap(); }
#[test]
fn look() {
    for (tag, start, words) in [
        ("nl_light", Start { language: Language::Nl, theme: ThemeChoice::Light, size: [1440.0, 900.0] }, "ander model"),
        ("en_dark", Start { language: Language::En, theme: ThemeChoice::Dark, size: [1000.0, 640.0] }, "switch framework"),
    ] {
        let mut app = start.with_project(sample("bakkerij-de-korenaar.ron"));
        open(&mut app, words);
        shot(&mut app, &format!("{tag}_first"));
        app.press_keys(Modifiers::NONE, Key::Enter);
        shot(&mut app, &format!("{tag}_map"));
        open(&mut app, words);
        shot(&mut app, &format!("{tag}_back"));
    }
    let start = Start { language: Language::Nl, theme: ThemeChoice::Dark, size: [1440.0, 900.0] };
    let mut app = start.with_project(rich_map::rich_map(Some("webshop-5"), 1));
    open(&mut app, "ander model");
    shot(&mut app, "rich");
    app.ctx.set_zoom_factor(1.5);
    shot(&mut app, "rich_zoom");
}

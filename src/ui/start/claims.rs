//! What holds on the start page: everything on it is found by name and asks for what it says.

use std::path::PathBuf;
use std::sync::Once;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{StartState, start_ui};
use crate::action::{Action, Command};
use crate::document::Language;
use crate::lang::Lang;
use crate::library::Library;
use crate::storage::Settings;
use crate::ui::{Model, theme};

fn bench<'a>() -> Harness<'a, Vec<Action>> {
    let lang = Lang::new(Language::En);
    let settings = Settings { recent: vec![PathBuf::from("maps/summer.ron")], ..Settings::default() };
    let dressed = Once::new();
    let show = move |ui: &mut egui::Ui, asked: &mut Vec<Action>| {
        if !dressed.is_completed() {
            return dressed.call_once(|| theme::install(ui.ctx()));
        }
        let (lang, settings) = (&lang, &settings);
        let today = jiff::civil::date(2025, 9, 5);
        let model = Model { editor: None, lang, settings, file: None, busy: false, today };
        start_ui(ui, &model, &mut StartState::default(), asked);
    };
    let mut bench = Harness::builder().with_size([1200.0, 1300.0]).build_ui_state(show, Vec::new());
    bench.run();
    bench
}

#[track_caller]
fn check(name: &str, fits: impl Fn(&Action) -> bool) {
    let mut bench = bench();
    bench.get_by_label(name).click();
    bench.run();
    let asked = bench.state();
    assert!(asked.len() == 1 && asked.iter().all(fits), "{name}: {asked:?}");
}

#[test]
fn every_framework_is_offered_with_whom_it_suits_the_loop_too() {
    let bench = bench();
    for framework in &Library::shared().frameworks {
        assert!(bench.query_by_label(&framework.title.en).is_some(), "{}", framework.id);
    }
}

#[test]
fn a_card_starts_its_framework_and_the_blank_one_none() {
    let webshop = |action: &Action| matches!(action, Action::Start { framework: Some(id) } if id == "webshop-5");
    check("Webshop journey in five stages", webshop);
    let loop_ = |action: &Action| matches!(action, Action::Start { framework: Some(id) } if id == "loyalty-loop-4");
    check(&Library::shared().framework("loyalty-loop-4").expect("the loop").title.en, loop_);
    check("Blank map", |action| matches!(action, Action::Start { framework: None }));
}

#[test]
fn a_few_questions_are_the_first_thing_to_press() {
    check("Start with a few questions", |action| matches!(action, Action::Command(Command::GuidedStart)));
}

#[test]
fn files_open_are_forgotten_and_samples_are_shown() {
    check("Open file…", |action| matches!(action, Action::Command(Command::Open)));
    check("Open: summer", |action| matches!(action, Action::OpenFile(path) if path.ends_with("summer.ron")));
    check("Take summer off this list", |action| matches!(action, Action::ForgetRecent(_)));
    let bakery = |action: &Action| matches!(action, Action::OpenSample(file) if file == "bakkerij-de-korenaar.ron");
    check("Bakkerij De Korenaar", bakery);
}

#[test]
fn the_other_language_is_one_click_away() {
    check("Nederlands", |action| matches!(action, Action::SetLanguage(Language::Nl)));
}

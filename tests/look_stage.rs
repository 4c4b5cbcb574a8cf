//! Pictures.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs, dead_code, reason = "x")]
mod support;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::*;
use klantreis::library::*;
use klantreis::storage::ThemeChoice;
use support::*;

fn full() -> Project {
    let mut project = webshop();
    let journey = project.journeys()[0].clone();
    let library = Library::shared();
    let mut id = 9000;
    for (at, stage) in journey.stages().iter().enumerate() {
        for (lane, role) in SUGGESTED.iter().enumerate() {
            let row = [0, 1, 2, 4][lane];
            let cell = Cell { stage: stage.id, lane: journey.lanes()[row].id };
            if at == 3 && row == 1 { continue; }
            for (index, s) in suggestions(library, *role, &stage.phases).iter().take(2).enumerate() {
                id += 1;
                let mut card = s.card(CardId(id));
                if index == 0 { card.owner = "Anna".into(); }
                apply(&mut project, Edit::AddCard { slot: Slot { cell, index }, card: Box::new(card) }).expect("card");
            }
        }
    }
    // answers
    let cards: Vec<_> = project.journeys()[0].cards().cloned().collect();
    let _ = cards;
    let stages: Vec<_> = project.journeys()[0].stages().to_vec();
    for stage in &stages {
        for (n, item) in stage.checklist.iter().enumerate().take(9) {
            if n % 3 == 0 {
                apply(&mut project, Edit::SetItem(item.id, ItemChange::State { state: if n % 2 == 0 { ItemState::Done } else { ItemState::Doing }, done_on: None })).expect("state");
            }
        }
    }
    project
}

fn shot(app: &mut App, name: &str) {
    app.run_steps(10);
    app.render().expect("picture").save(format!("/tmp/look_stage_{name}.png")).expect("saved");
}

#[test]
fn look() {
    for (language, l) in [(Language::Nl, "nl"), (Language::En, "en")] {
        for (theme, t, size) in [(ThemeChoice::Light, "light", [1440.0, 900.0]), (ThemeChoice::Dark, "dark", [1000.0, 640.0])] {
            let start = Start { language, theme, size };
            let names = Names::new(language);
            let mut app = start.with_project(webshop());
            shot(&mut app, &format!("new_{l}_{t}"));
            let stage = app.journey().stages()[1].clone();
            app.get_by_label(names.stage(&stage)).click_accesskit();
            shot(&mut app, &format!("stage_{l}_{t}"));
            let mut app = start.with_project(full());
            app.press_keys(Modifiers::COMMAND, Key::G);
            shot(&mut app, &format!("gaps_{l}_{t}"));
            let cell = Cell { stage: app.journey().stages()[2].id, lane: app.journey().lanes()[4].id };
            let card = app.journey().cards_in(cell)[0];
            let card = app.journey().card(card).expect("c").clone();
            if let Some(n) = app.query_by_label(names.card(&card)) { n.click_accesskit(); }
            shot(&mut app, &format!("obstacle_{l}_{t}"));
            let cell = Cell { stage: app.journey().stages()[1].id, lane: app.journey().lanes()[2].id };
            let card = app.journey().cards_in(cell)[0];
            let card = app.journey().card(card).expect("c").clone();
            if let Some(n) = app.query_by_label(names.card(&card)) { n.click_accesskit(); }
            shot(&mut app, &format!("question_{l}_{t}"));
            let mut app = start.with_project(blank_project(language).expect("blank"));
            app.press_keys(Modifiers::NONE, Key::ArrowRight);
            shot(&mut app, &format!("blank_{l}_{t}"));
        }
    }
}

#[test]
fn look_more() {
    for (language, l) in [(Language::Nl, "nl"), (Language::En, "en")] {
        let start = Start { language, theme: ThemeChoice::Light, size: [1440.0, 900.0] };
        let names = Names::new(language);
        let mut app = start.with_project(webshop());
        let stage = app.journey().stages()[1].clone();
        app.get_by_label(names.stage(&stage)).click_accesskit();
        app.run_steps(6);
        let add = if language == Language::Nl { "Toevoegen: " } else { "Add: " };
        let name = app.query_all_by_label_contains(add).next().and_then(|n| egui_kittest::kittest::NodeT::accesskit_node(&n).label()).expect("n");
        let to = egui::pos2(500.0, 180.0);
        app.drag_halfway(&name, to);
        shot(&mut app, &format!("drag_{l}"));
        app.drop_at(to);
        app.run_steps(4);
        // bottom of the stage panel
        let stage = app.journey().stages()[0].clone();
        app.get_by_label(names.stage(&stage)).click_accesskit();
        app.run_steps(6);
        let what = if language == Language::Nl { "Meer over deze fase" } else { "More about this stage" };
        app.get_by_label(what).scroll_to_me();
        shot(&mut app, &format!("bottom_{l}"));
        let mut project = full();
        let j = project.journeys()[0].clone();
        let q = j.cards_in(Cell { stage: j.stages()[1].id, lane: j.lanes()[2].id })[0];
        let a = j.cards_in(Cell { stage: j.stages()[1].id, lane: j.lanes()[1].id })[0];
        apply(&mut project, Edit::AddLink(Box::new(Link { id: LinkId(20000), from: q, to: a, kind: LinkKind::Answer, label: String::new() }))).expect("link");
        let mut app = start.with_project(project);
        let card = app.journey().card(q).expect("c").clone();
        app.get_by_label(names.card(&card)).click_accesskit();
        shot(&mut app, &format!("answer_{l}"));
        let mut app = Start { language, theme: ThemeChoice::Dark, size: [1440.0, 900.0] }.with_project(full());
        for _ in 0..5 { app.press_keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowUp); }
        shot(&mut app, &format!("zoom_{l}"));
        app.press_keys(Modifiers::COMMAND, Key::G);
        shot(&mut app, &format!("zoomgaps_{l}"));
    }
}

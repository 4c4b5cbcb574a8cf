//! Cards, text and tables through the clipboard, within a map, between projects and between windows.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

mod support;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::{Card, CardChange, Cell, Channel, Colour, Edit, Link, LinkId, LinkKind, Project, apply};
use klantreis::editor::Selection;
use klantreis::storage::SettingsFile;
use support::{App, Hand, Start, cards, webshop};

const CTRL: Modifiers = Modifiers::COMMAND;

/// Two cards with an arrow between them, the first with everything on it.
fn map() -> Project {
    let mut project = webshop();
    cards(&mut project, 0, 0, &["Sees an ad"]);
    cards(&mut project, 1, 1, &["Instagram"]);
    let ids: Vec<_> = project.journeys()[0].cards().map(|card| card.id).collect();
    for change in [
        CardChange::Note("On the bus".to_owned()),
        CardChange::Colour(Some(Colour::Red)),
        CardChange::Channel(Some(Channel::Website)),
        CardChange::Tags(vec!["spring".to_owned()]),
        CardChange::Feeling(Some(-1)),
    ] {
        apply(&mut project, Edit::SetCard(ids[0], change)).expect("a change");
    }
    let id = LinkId(project.largest_id() + 1);
    let link = Link { label: "if it rains".to_owned(), ..Link::new(id, ids[0], ids[1], LinkKind::Alternative) };
    apply(&mut project, Edit::AddLink(Box::new(link))).expect("an arrow");
    project
}

fn cell(app: &App, stage: usize, lane: usize) -> Cell {
    Cell { stage: app.journey().stages()[stage].id, lane: app.journey().lanes()[lane].id }
}

fn select_cell(app: &mut App, stage: usize, lane: usize) {
    let cell = cell(app, stage, lane);
    app.state_mut().with_editor(|editor| editor.select(Selection::Cell(cell)));
    app.run_steps(3);
}

/// What the app has put on the clipboard in its last frame.
fn copied(app: &App) -> String {
    let commands = &app.output().platform_output.commands;
    let mut texts = commands.iter().filter_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    texts.next_back().unwrap_or_default()
}

fn copy(app: &mut App) -> String {
    app.event(egui::Event::Copy);
    app.step();
    let text = copied(app);
    app.run_steps(3);
    text
}

fn paste(app: &mut App, text: &str) {
    app.event(egui::Event::Paste(text.to_owned()));
    app.run_steps(6);
}

/// The copies: title, stage, lane.
#[track_caller]
fn check_copies(app: &App, first: (usize, usize), second: (usize, usize)) {
    let journey = app.journey();
    let found = |(stage, lane): (usize, usize)| -> &Card {
        let cards = journey.cards_in(cell(app, stage, lane));
        journey.card(*cards.last().expect("a card")).expect("a card")
    };
    let (ad, insta) = (found(first), found(second));
    assert_eq!((ad.title.as_str(), insta.title.as_str()), ("Sees an ad", "Instagram"));
    assert_eq!((ad.note.as_str(), ad.colour, ad.channel), ("On the bus", Some(Colour::Red), Some(Channel::Website)));
    assert_eq!((ad.tags.as_slice(), ad.feeling), (["spring".to_owned()].as_slice(), Some(-1)));
    let link =
        journey.links().find(|link| link.from == ad.id && link.to == insta.id).expect("the arrow between copies");
    assert_eq!((link.kind, link.label.as_str()), (LinkKind::Alternative, "if it rains"));
}

#[test]
fn copied_cards_come_back_with_everything_on_them_and_the_arrows_between() {
    let mut app = Start::default().with_project(map());
    let before = app.project().clone();
    app.press_keys(CTRL, Key::A);
    let text = copy(&mut app);
    assert_eq!(text, "Sees an ad\nInstagram");
    select_cell(&mut app, 2, 3);
    paste(&mut app, &text);
    check_copies(&app, (2, 3), (3, 4));
    assert_eq!(app.state().editor().expect("a project").selection().cards().len(), 2, "the copies are selected");
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.project(), &before, "one step of undo");
}

#[test]
fn what_would_lie_beyond_the_map_lies_at_its_edge() {
    let mut app = Start::default().with_project(map());
    app.press_keys(CTRL, Key::A);
    let text = copy(&mut app);
    let lanes = app.journey().lanes().len();
    select_cell(&mut app, 4, lanes - 1);
    paste(&mut app, &text);
    assert_eq!(app.titles_in(4, lanes - 1), ["Sees an ad", "Instagram"]);
}

#[test]
fn cards_are_cut_here_and_pasted_into_another_project() {
    let mut app = Start::default().with_project(map());
    app.press_keys(CTRL, Key::A);
    app.event(egui::Event::Cut);
    app.step();
    let text = copied(&app);
    app.run_steps(3);
    assert_eq!(app.journey().card_count(), 0);
    app.state_mut().show_project(webshop());
    app.run_steps(4);
    select_cell(&mut app, 1, 0);
    paste(&mut app, &text);
    check_copies(&app, (1, 0), (2, 1));
}

#[test]
fn cards_go_from_one_window_to_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = |project| {
        let settings = SettingsFile::in_folder(folder.path());
        Start::default().with_settings_file(settings, project)
    };
    let mut here = with(map());
    here.press_keys(CTRL, Key::A);
    let text = copy(&mut here);
    let mut there = with(webshop());
    select_cell(&mut there, 0, 2);
    paste(&mut there, &text);
    there.run_steps(4);
    check_copies(&there, (0, 2), (1, 3));
    paste(&mut there, "Something else");
    there.run_steps(4);
    assert!(there.journey().cards().any(|card| card.title == "Something else"), "other text is text");
}

#[test]
fn a_block_of_a_spreadsheet_fills_stages_and_lanes_from_the_selected_cell() {
    let mut app = Start::default().with_project(webshop());
    let before = app.project().clone();
    select_cell(&mut app, 1, 0);
    paste(&mut app, "Compares\tBuys\t\n\"Our\nshop\"\t\"says \"\"hi\"\"\"\tParcel\n");
    assert_eq!((app.titles_in(1, 0), app.titles_in(2, 0)), (vec!["Compares".into()], vec!["Buys".into()]));
    assert_eq!(app.titles_in(3, 0), Vec::<String>::new(), "an empty cell stays empty");
    assert_eq!((app.titles_in(1, 1), app.titles_in(2, 1)), (vec!["Our\nshop".into()], vec!["says \"hi\"".into()]));
    assert_eq!(app.titles_in(3, 1), ["Parcel"]);
    app.press_keys(CTRL, Key::Z);
    assert_eq!(app.project(), &before);
    select_cell(&mut app, 4, 0);
    paste(&mut app, "a\tb\nc\td");
    assert_eq!((app.titles_in(4, 0), app.titles_in(4, 1)), (vec!["a".into()], vec!["c".into()]));
    app.get_by_label_contains("2 cells of the copied text had no place");
}

#[test]
fn an_empty_or_odd_clipboard_says_why_nothing_came() {
    let mut app = Start::default().with_project(webshop());
    select_cell(&mut app, 0, 0);
    paste(&mut app, " \n\t\n");
    app.get_by_label_contains("There is nothing on the clipboard");
    let mut app = Start::default().with_project(webshop());
    let released = egui::Event::Key { key: Key::V, physical_key: None, pressed: false, repeat: false, modifiers: CTRL };
    app.event(egui::Event::Paste("Text".to_owned()));
    app.step();
    app.event(released.clone());
    app.run_steps(4);
    assert!(app.query_by_label_contains("There is nothing on the clipboard").is_none());
    app.get_by_label_contains("Select a cell or a card first");
    app.event(released);
    app.run_steps(4);
    app.get_by_label_contains("There is nothing on the clipboard");
    app.event(egui::Event::PasteImage(std::sync::Arc::new(egui::ColorImage::filled([2, 2], egui::Color32::RED))));
    app.run_steps(4);
    app.get_by_label_contains("There is a picture on the clipboard");
    let mut app = Start::default().with_project(webshop());
    select_cell(&mut app, 0, 0);
    app.get_by_label("Edit").click();
    app.run_steps(3);
    app.get_by_label_contains("Paste").click();
    app.run_steps(12);
    app.get_by_label_contains("There is nothing on the clipboard");
}

#[test]
fn duplicates_lie_below_their_own_and_keep_their_arrows() {
    let mut app = Start::default().with_project(map());
    app.press_keys(CTRL, Key::A);
    app.press_keys(CTRL, Key::D);
    assert_eq!(app.titles_in(0, 0), ["Sees an ad", "Sees an ad"]);
    check_copies(&app, (0, 0), (1, 1));
    assert_eq!(app.journey().links().count(), 2);
}

#[test]
fn alt_and_a_drag_copy_with_the_arrows_and_the_preview_says_so() {
    let mut app = Start::default().with_project(map());
    app.press_keys(CTRL, Key::A);
    let to = app.middle_of("Ideas in Purchase");
    app.event(egui::Event::ModifiersChanged(Modifiers::ALT));
    app.drag_halfway("Sees an ad", to);
    app.event(egui::Event::ModifiersChanged(Modifiers::ALT));
    app.step();
    app.get_by_label("Copies 2 cards");
    app.drop_at(to);
    app.run_steps(6);
    app.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    assert_eq!(app.titles_in(2, 5), ["Sees an ad", "Instagram"]);
    assert_eq!((app.journey().card_count(), app.journey().links().count()), (4, 2));
}

#[test]
fn the_selection_and_the_map_go_out_as_images() {
    let mut app = Start::default().with_project(map());
    let sizes = |app: &mut App| {
        let modifiers = Modifiers::CTRL | CTRL | Modifiers::SHIFT;
        app.event(egui::Event::Key { key: Key::C, physical_key: None, pressed: true, repeat: false, modifiers });
        let mut found = None;
        for _ in 0..14 {
            app.step();
            for command in &app.output().platform_output.commands {
                if let egui::OutputCommand::CopyImage(image) = command {
                    found = Some(image.size);
                }
            }
        }
        app.run_steps(3);
        found.expect("an image")
    };
    let whole = sizes(&mut app);
    let card = app.card("Sees an ad");
    app.state_mut().with_editor(|editor| editor.select(Selection::card(card)));
    let one = sizes(&mut app);
    let layout = app.state().ui_state().canvas.layout().expect("a layout");
    let rect = layout.card(card).expect("its place").rect;
    assert_eq!(one, [(rect.width() + 32.0) as usize * 2, ((rect.height() + 32.0) * 2.0).round() as usize]);
    assert!(whole[0] > 4 * one[0], "{whole:?} {one:?}");
}

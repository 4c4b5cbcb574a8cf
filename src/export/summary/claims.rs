//! What is promised of every summary, as content, as Markdown and on its sheets.

use std::ops::ControlFlow;

use egui::emath::{Rect, pos2, vec2};
use jiff::civil::{Date, date};

use super::*;
use crate::document::{AgendaPage, Edit, Slot, WorkshopChange, WorkshopId, apply, plan};
use crate::export::{Content, Format, Order, make};
use crate::layout::text::Style;
use crate::layout::{BOX_HEIGHT, Weight};
use crate::scene::{Align, Mark};
use crate::{project_file, samples};

const TODAY: Date = date(2026, 11, 22);
const ID: WorkshopId = WorkshopId(5000);

fn run(project: &mut Project, edit: Edit) {
    apply(project, edit).unwrap();
}

fn set(project: &mut Project, change: WorkshopChange) {
    run(project, Edit::SetWorkshop(ID, change));
}

/// The bakery with a workshop that has just begun.
fn begun() -> Project {
    let (_, text) = samples::SAMPLES.iter().find(|(file, _)| file.starts_with("bakkerij")).unwrap();
    let mut project = project_file::read(text.as_bytes()).unwrap();
    let workshop = Box::new(Workshop::new(ID, Some(date(2026, 11, 20)), project.largest_id()));
    run(&mut project, Edit::AddWorkshop { index: 0, workshop });
    project
}

/// Adds a card to the first lane of a stage.
fn add(project: &mut Project, stage: usize, title: &str) -> CardId {
    let id = CardId(project.largest_id().max(ID.0) + 1);
    let journey = &project.journeys()[0];
    let cell = Cell { stage: journey.stages()[stage].id, lane: journey.lanes()[0].id };
    let card = Box::new(Card::new(id, title));
    run(project, Edit::AddCard { slot: Slot { cell, index: 0 }, card });
    id
}

fn decision(text: &str, owner: &str, due: Option<Date>, card: Option<CardId>) -> Decision {
    Decision { text: text.to_owned(), owner: owner.to_owned(), due, card }
}

/// A workshop in which something of everything happened, with `words` wherever a user writes.
fn held(words: &str) -> Project {
    let mut project = begun();
    let [first, second, third] = [0, 0, 1].map(|stage| add(&mut project, stage, words));
    let vote = DotVote {
        revealed: true,
        ballots: vec![vec![second, second, first], vec![first, third, CardId(99_999)]],
        ..DotVote::new(words, 3, 2, Some(2))
    };
    set(&mut project, WorkshopChange::Votes(vec![vote, DotVote::new("", 1, 1, None)]));
    let decisions = vec![
        decision(words, words, Some(date(2026, 12, 1)), Some(second)),
        decision(words, "", None, Some(CardId(99_999))),
        decision(words, "Zoë", Some(date(2026, 11, 21)), None),
    ];
    set(&mut project, WorkshopChange::Decisions(decisions));
    let parked = add(&mut project, 2, words);
    let edit = plan::park_card(&project.journeys()[0], &project.workshops()[0], parked).unwrap();
    run(&mut project, edit);
    let stage = project.journeys()[0].stages()[0].id;
    let agenda = vec![
        AgendaItem { title: words.to_owned(), minutes: 10, taken: Some(12), ..AgendaItem::default() },
        AgendaItem { page: Some(AgendaPage::Stage(stage)), minutes: 20, ..AgendaItem::default() },
    ];
    set(&mut project, WorkshopChange::Agenda(agenda));
    project
}

fn summary_in(project: &Project, language: Language) -> Summary {
    let journey = &project.journeys()[0];
    Summary::of_latest(&Sight { project, journey, series: None, lang: &Lang::new(language), today: TODAY })
}

fn summary(project: &Project) -> Summary {
    summary_in(project, Language::Nl)
}

#[track_caller]
fn section<'a>(summary: &'a Summary, heading: &str) -> &'a Section {
    summary.sections.iter().find(|section| section.heading == heading).unwrap_or_else(|| panic!("no {heading}"))
}

fn entries(section: &Section) -> Vec<(&str, &str, &str)> {
    let entries = section.groups.iter().flat_map(|group| &group.entries);
    entries.map(|entry| (entry.words.as_str(), entry.detail.as_str(), entry.warning.as_str())).collect()
}

#[test]
fn what_came_of_a_workshop_is_told() {
    let summary = summary(&held("Taart"));
    assert_eq!(
        (summary.title.as_str(), summary.kind.as_str()),
        ("Workshop van 20 nov 2026", "Verslag van de workshop")
    );
    assert_eq!(summary.gist, ["3 nieuwe kaartjes", "2 stemmingen", "3 besluiten", "1 kaartje geparkeerd"]);
    let decisions = entries(section(&summary, "Besluiten"));
    assert_eq!(decisions[0], ("Taart", "Taart · uiterlijk 1 dec 2026 · over ‘Taart’", ""));
    assert_eq!(decisions[1], ("Taart", "", "nog niemand · nog geen datum"));
    assert_eq!(decisions[2], ("Taart", "Zoë", "over tijd sinds 21 nov 2026"));
    let parked = entries(section(&summary, "Parkeerplaats"));
    assert_eq!(parked, [("Taart", "", "")]);
    let agenda = section(&summary, "Agenda");
    assert_eq!(agenda.words, "In totaal: 30 min gepland · duurde 12 min.");
    assert_eq!(entries(agenda)[0], ("Taart", "10 min gepland · duurde 12 min", ""));
    assert_eq!(entries(agenda)[1].1, "20 min gepland");
}

#[test]
fn votes_are_sorted_equals_share_a_rank_and_what_was_not_shown_is_not_told() {
    let mut project = held("Taart");
    let first = add(&mut project, 0, "Kop");
    let votes = project.workshops()[0].votes.clone();
    let mut vote = votes[0].clone();
    vote.ballots = vec![vec![first], vec![]];
    let mut more = votes.clone();
    more[1].question = "Geheim".to_owned();
    set(&mut project, WorkshopChange::Votes(more));
    let told = summary(&project);
    let vote = section(&told, "Taart");
    assert_eq!(vote.words, "2 mensen stemden. 1 stip zit op een kaartje dat er niet meer is.");
    let signs: Vec<_> = vote.groups[0].entries.iter().map(|entry| entry.sign).collect();
    assert_eq!(signs, [Sign::Rank(1), Sign::Rank(1), Sign::Rank(3)]);
    assert!(entries(vote)[0].1.starts_with("2 stippen · "), "{vote:?}");
    assert!(entries(vote)[2].1.starts_with("1 stip · "), "{vote:?}");
    let hidden = section(&told, "Geheim");
    assert!(hidden.groups.is_empty() && hidden.words.contains("nog niet getoond"));
}

#[test]
fn new_cards_stand_by_stage_and_older_and_later_ones_do_not() {
    let mut project = begun();
    let old = project.journeys()[0].cards().count();
    add(&mut project, 0, "Nieuw");
    add(&mut project, 1, "Ook nieuw");
    let ended = project.largest_id();
    set(&mut project, WorkshopChange::EndedAfter(Some(ended)));
    add(&mut project, 1, "Later");
    assert_eq!(project.journeys()[0].cards().count(), old + 3);
    let told = summary(&project);
    let new = section(&told, "Nieuwe kaartjes");
    assert_eq!(entries(new).iter().map(|entry| entry.0).collect::<Vec<_>>(), ["Nieuw", "Ook nieuw"]);
    assert_eq!(new.groups.len(), 2, "a group a stage");
    assert_eq!(told.gist, ["2 nieuwe kaartjes", "0 besluiten"]);
}

#[test]
fn a_workshop_in_which_nothing_happened_says_so() {
    let told = summary(&begun());
    let words: Vec<_> = told.sections.iter().map(|section| section.words.as_str()).collect();
    assert_eq!(words, ["Er is niets besloten.", "Er zijn geen kaartjes bij gekomen."]);
    fits(&told, Language::Nl);
}

/// Texts that could break a file or a page.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "a | b `c` **d** [e](javascript:f) ![g](h)",
    "# kop\n- streep\n\n1. een",
    "nul\0 en \u{202e}omgekeerd\u{202c} \u{1b}[31m",
    "😀 مرحبا שלום 漢字",
    "&lt;b&gt; \\| $x$ ~~y~~",
    "",
];

#[test]
fn hostile_words_stay_text_in_markdown() {
    let headings = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
    let plain = markdown(&summary(&held("Gewoon")));
    for hostile in HOSTILE {
        let text = markdown(&summary(&held(hostile)));
        assert!(!text.contains('<') && !text.contains('>') && !text.contains('\u{202e}'), "{text}");
        assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'), "{text:?}");
        assert!(!text.replace("\\](", "").contains("](javascript"), "{text}");
        assert_eq!((headings(&text), text.lines().count()), (headings(&plain), plain.lines().count()), "{text}");
    }
}

#[test]
fn hostile_and_long_words_stay_on_their_sheets_and_nothing_is_cut() {
    let long = "Verschrikkelijk lange naam ".repeat(18);
    let unbroken = "W".repeat(480);
    for words in HOSTILE.into_iter().chain([long.as_str(), unbroken.as_str()]) {
        let project = held(words);
        for language in Language::ALL {
            let shown = fits(&summary_in(&project, language), language);
            assert!(!shown.iter().any(|text| text.contains('…')), "{shown:?}");
        }
        let journey = &project.journeys()[0];
        let sight = Sight { project: &project, journey, series: None, lang: &Lang::new(Language::Nl), today: TODAY };
        let order = Order::of(Content::Workshop, Format::Pdf);
        assert!(make(&order, &sight, "x", &mut |_| ControlFlow::Continue(())).is_ok(), "{words:?}");
    }
}

#[test]
fn a_hundred_cards_and_a_note_of_pages_take_as_many_sheets_as_they_need() {
    let mut project = held("Taart");
    for number in 0..100 {
        add(&mut project, 0, &format!("Kaart {number}"));
    }
    let mut noted = Card::new(CardId(project.largest_id() + 1), "Met een lange notitie");
    noted.note = (0..900).map(|word| format!("woord{word}")).collect::<Vec<_>>().join(" ");
    let mut lot = project.workshops()[0].parking_lot.clone();
    lot.push(noted);
    set(&mut project, WorkshopChange::ParkingLot(lot));
    let told = summary(&project);
    let shown = fits(&told, Language::Nl).join(" ");
    for words in ["Kaart 0", "Kaart 99", "woord0 ", "woord899", " 1 van "] {
        assert!(shown.contains(words), "{words}");
    }
    let count = pages(&told, &Lang::new(Language::Nl)).len();
    assert!(count >= 4 && shown.contains(&format!("ladzijde {count} van {count}")), "{count}");
    assert!(markdown(&told).contains("woord899"));
}

/// Checks that texts lie on their sheet and on no other; gives them back.
#[track_caller]
fn fits(summary: &Summary, language: Language) -> Vec<String> {
    let mut texts = Vec::new();
    for page in pages(summary, &Lang::new(language)) {
        let sheet = Rect::from_min_size(pos2(0.0, 0.0), page.size).shrink(20.0);
        let mut found: Vec<Rect> = Vec::new();
        for mark in page.drawings.into_iter().flat_map(|drawing| drawing.marks) {
            let Mark::Text { pos, text, size, bold, align, .. } = mark else { continue };
            let weight = if bold { Weight::Bold } else { Weight::Regular };
            let width = Style { size, weight, line_height: size }.width(&text);
            let left = if align == Align::Right { pos.x - width } else { pos.x };
            // Half an em above and below is free of ink.
            let rect = Rect::from_min_size(pos2(left, pos.y + 0.2 * size), vec2(width, (BOX_HEIGHT - 0.4) * size));
            assert!(sheet.contains_rect(rect), "{text:?} at {rect:?}");
            assert!(
                !found.iter().any(|other| other.shrink(0.5).intersects(rect.shrink(0.5))),
                "{text:?} lies on another"
            );
            found.push(rect);
            texts.push(text);
        }
    }
    texts
}

//! Journeys in Mermaid's notation and back: nothing of ours is lost, files of others are read, and what was changed is told.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use klantreis::document::{
    Card, CardId, Cell, Colour, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Language, Link, LinkId, LinkKind,
    Persona, PersonaId, Project, ProjectParts, Stage, StageId, Steering,
};
use klantreis::lang::Lang;
use klantreis::mermaid::{Change, Reading, is_journey, project_of, read, take, write};
use klantreis::{project_file, samples};
use proptest::prelude::*;

fn sample(name: &str) -> Project {
    let (_, text) = samples::SAMPLES.iter().find(|(file, _)| file.starts_with(name)).unwrap();
    project_file::read(text.as_bytes()).unwrap()
}

#[track_caller]
fn read_one(text: &str) -> Reading {
    let mut found = read(text.as_bytes(), Language::En).unwrap();
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// Stages with their cards: name, feeling, labels.
type Shape = Vec<(String, Vec<(String, Option<i8>, Vec<String>)>)>;

fn shape(project: &Project) -> Shape {
    let journey = &project.journeys()[0];
    let names = klantreis::library::Names::new(project.language());
    let told = |stage: &Stage| {
        let cells = journey.lanes().iter().map(|lane| Cell { stage: stage.id, lane: lane.id });
        let cards = cells.flat_map(|cell| journey.cards_in(cell)).map(|card| journey.card(*card).unwrap());
        let cards = cards.map(|card| (names.card(card).to_owned(), card.feeling, card.tags.clone())).collect();
        (stage.name.clone().unwrap_or_default(), cards)
    };
    journey.stages().iter().map(told).collect()
}

#[track_caller]
fn check(text: &str, want: &[(&str, &[(&str, Option<i8>)])]) -> Vec<(usize, Change)> {
    let reading = read_one(text);
    let got: Vec<(String, Vec<(String, Option<i8>)>)> = shape(&reading.project)
        .into_iter()
        .map(|(name, cards)| (name, cards.into_iter().map(|(name, feeling, _)| (name, feeling)).collect()))
        .collect();
    let want: Vec<_> = want
        .iter()
        .map(|(name, cards)| {
            let cards: Vec<_> = cards.iter().map(|(name, feeling)| ((*name).to_owned(), *feeling)).collect();
            ((*name).to_owned(), cards)
        })
        .collect();
    assert_eq!(got, want);
    reading.notes.into_iter().map(|note| (note.line, note.change)).collect()
}

#[test]
fn the_samples_come_back_as_they_were() {
    for name in ["bakkerij", "northlight"] {
        let project = sample(name);
        for language in Language::ALL {
            for journey in project.journeys() {
                let written = write(&project, journey, &Lang::new(language), true);
                let reading = read_one(&written.text);
                assert_eq!(reading.project.journeys(), std::slice::from_ref(journey), "{name}");
                assert_eq!(reading.notes, []);
                for persona in reading.project.personas() {
                    assert_eq!(project.persona(persona.id).unwrap().goals, persona.goals);
                }
            }
        }
    }
}

#[test]
fn a_change_in_the_diagram_is_a_change_in_the_journey_and_the_rest_is_kept() {
    let project = sample("bakkerij");
    let journey = &project.journeys()[0];
    let text = write(&project, journey, &Lang::new(Language::Nl), true).text;
    let changed = text
        .replace("Kiest tussen ophalen en bezorgen: 2: Marloes", "Kiest bezorgen#58; ja: 5: Marloes")
        .replace("section Overweging", "section Kijken en kiezen");
    assert_ne!(text, changed);
    let reading = read_one(&changed);
    let now = &reading.project.journeys()[0];
    let (old, new) = (journey.card(CardId(66)).unwrap(), now.card(CardId(66)).unwrap());
    assert_eq!(new.title, "Kiest bezorgen: ja");
    assert_eq!(*new, Card { title: new.title.clone(), feeling: Some(2), ..old.clone() });
    let renamed: Vec<_> = now.stages().iter().filter_map(|stage| stage.name.as_deref()).collect();
    assert!(renamed.contains(&"Kijken en kiezen"), "{renamed:?}");
    assert_eq!(now.links().count(), journey.links().count());
    assert_eq!(now.card_count(), journey.card_count());
    assert_eq!(now.persona(), journey.persona());
    assert_eq!(reading.notes, []);
}

#[test]
fn what_is_taken_out_of_the_diagram_goes_and_what_is_added_comes() {
    let project = sample("bakkerij");
    let journey = &project.journeys()[0];
    let text = write(&project, journey, &Lang::new(Language::Nl), true).text;
    let line = text.lines().find(|line| line.contains("Kiest tussen ophalen")).unwrap();
    let reading = read_one(&text.replace(line, "      Belt eerst even: 4: Marloes Verhagen, Buurvrouw"));
    let now = &reading.project.journeys()[0];
    let told: Vec<_> = reading.notes.iter().map(|note| &note.change).collect();
    // The mark before the line still names the card: it is renamed, not gone.
    assert_eq!(now.card(CardId(66)).unwrap().title, "Belt eerst even");
    assert!(now.card(CardId(66)).unwrap().tags.contains(&"Buurvrouw".to_owned()));
    assert_eq!(told, [&Change::ActorsAsLabels]);
    let without_mark = text.replace("      %% @66\n", "").replace(&format!("{line}\n"), "");
    let reading = read_one(&without_mark);
    assert!(reading.project.journeys()[0].card(CardId(66)).is_none());
    assert_eq!(reading.project.journeys()[0].card_count(), journey.card_count() - 1);
    assert!(
        matches!(&reading.notes[..], [note] if matches!(&note.change, Change::CardGone { .. })),
        "{:?}",
        reading.notes
    );
}

#[test]
fn damaged_comments_are_told_and_the_diagram_is_read_alone() {
    let project = sample("northlight");
    let journey = &project.journeys()[0];
    let text = write(&project, journey, &Lang::new(Language::En), true).text;
    let damaged = text.replacen("%% | Klantreis(", "%% | Klantreis(((", 1);
    let reading = read_one(&damaged);
    let line = 1 + text.lines().position(|line| line.starts_with("%% | Klantreis")).unwrap();
    assert_eq!(reading.notes.iter().find(|note| note.change == Change::KeptUnread).map(|note| note.line), Some(line));
    assert_eq!(reading.project.journeys()[0].stages().len(), journey.stages().len());
    let newer = text.replacen("format: 1", "format: 99", 1);
    assert!(read_one(&newer).notes.iter().any(|note| note.change == Change::KeptUnread));
}

#[test]
fn a_diagram_from_the_manual_is_read_as_it_is() {
    let text = "journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n      Go upstairs: 3: Me\n      Do work: 1: Me, Cat\n    section Go home\n      Go downstairs: 5: Me\n      Sit down: 5: Me\n";
    let notes = check(
        text,
        &[
            ("Go to work", &[("Make tea", Some(2)), ("Go upstairs", Some(0)), ("Do work", Some(-2))]),
            ("Go home", &[("Go downstairs", Some(2)), ("Sit down", Some(2))]),
        ],
    );
    assert_eq!(notes, [(6, Change::ActorsAsLabels)]);
    let project = read_one(text).project;
    assert_eq!((project.name(), project.journeys()[0].name()), ("My working day", "My working day"));
    let names: Vec<_> = project.personas().iter().map(|persona| persona.name.as_str()).collect();
    assert_eq!(names, ["Me", "Cat"]);
    assert_eq!(project.journeys()[0].persona(), Some(project.personas()[0].id));
    let written = write(&project, &project.journeys()[0], &Lang::new(Language::En), false).text;
    assert_eq!(written, text, "the notation itself goes there and back");
}

#[test]
fn every_dress_of_a_file_is_taken_off() {
    let plain: &[(&str, &[(&str, Option<i8>)])] = &[("A", &[("X", Some(1))])];
    for text in [
        "journey\nsection A\nX: 4\n",
        "\u{feff}journey\r\n\tsection A\r\n\t\tX: 4\r\n",
        "\n\n%% hello\njourney\n section A\n %% in between\n X: 4 # said in the workshop",
        "JOURNEY\nSECTION A\nX : 4:",
        "journey section A\nX: 4",
        "# Notes\n\n```mermaid\njourney\n section A\n  X: 4\n```\n\nMore: 3\n",
        "- list\n  ~~~~ mermaid\n  journey\n  section A\n  X: 4\n  ~~~~\n",
        "::: mermaid\njourney\nsection A\nX: 4\n:::\n",
        "```rust\nfn main() {}\n```\n```{mermaid}\njourney\nsection A\nX: 4",
        "journey\nsection A\nX: 4;\n",
    ] {
        let notes = check(text, plain);
        let is_comment = |change: &Change| matches!(change, Change::Dropped { text } if text.starts_with('#'));
        assert!(notes.iter().all(|(_, change)| is_comment(change)), "{text:?}: {notes:?}");
    }
}

#[test]
fn what_is_not_taken_over_is_told_with_its_line() {
    let text = "---\ntitle: \"From outside\"\nconfig:\n  theme: forest\n---\n%%{init: {\n  'theme': 'dark'\n}}%%\njourney\n accTitle: Short\n accDescr {\n  Long\n }\n section A\n  X: 4\n";
    let notes = check(text, &[("A", &[("X", Some(1))])]);
    assert_eq!(
        notes,
        [
            (3, Change::SettingsDropped),
            (6, Change::SettingsDropped),
            (10, Change::DescriptionDropped { text: "Short".into() }),
            (11, Change::DescriptionDropped { text: String::new() }),
        ]
    );
    assert_eq!(read_one(text).project.name(), "From outside");
}

#[test]
fn scores_out_of_range_or_without_a_number_are_told() {
    let text = "journey\nsection A\na: 9\nb: 0: Me\nc: -1\nd: 3.6\ne: many\nf\ng: : Me\nh: NaN\n";
    let cards = [
        ("a", Some(2)),
        ("b", Some(-2)),
        ("c", Some(-2)),
        ("d", Some(1)),
        ("e", None),
        ("f", None),
        ("g", None),
        ("h", None),
    ];
    let notes = check(text, &[("A", &cards)]);
    let clamped = |name: &str, score: &str, used| Change::ScoreClamped { name: name.into(), score: score.into(), used };
    let unread = |name: &str, score: &str| Change::ScoreUnread { name: name.into(), score: score.into() };
    let missing = |name: &str| Change::ScoreMissing { name: name.into() };
    assert_eq!(
        notes.iter().filter(|(_, change)| *change != Change::ActorsAsLabels).cloned().collect::<Vec<_>>(),
        [
            (3, clamped("a", "9", 5)),
            (4, clamped("b", "0", 1)),
            (5, clamped("c", "-1", 1)),
            (6, Change::ScoreRounded { name: "d".into(), score: "3.6".into(), used: 4 }),
            (7, unread("e", "many")),
            (8, missing("f")),
            (9, missing("g")),
            (10, unread("h", "NaN")),
        ]
    );
}

#[test]
fn the_traps_of_sections_are_known() {
    let text = "journey\nearly: 3\nsection A\nx: 3\nsection A\ny: 3\nsection\nz: 3\nsection Empty\n";
    let notes = check(
        text,
        &[
            ("", &[("early", Some(0))]),
            ("A", &[("x", Some(0)), ("y", Some(0))]),
            ("", &[("z", Some(0))]),
            ("Empty", &[]),
        ],
    );
    assert_eq!(
        notes,
        [(2, Change::NoSection), (5, Change::SectionContinued { name: "A".into() }), (7, Change::Unnamed)]
    );
}

#[test]
fn signs_in_names_are_read_as_they_are_meant() {
    let text = "journey\nsection A #35;1#59; #lt;b#gt; #nosuch;\n#84;itle page#58; x: 3: Jan#44; Piet, #226;ge\nCard #2: 4: Me\n";
    check(text, &[("A #1; <b> #nosuch;", &[("Title page: x", Some(0)), ("Card #2", Some(1))])]);
    let names: Vec<_> = read_one(text).project.personas().iter().map(|persona| persona.name.clone()).collect();
    assert_eq!(names, ["Jan, Piet", "âge", "Me"]);
}

#[test]
fn what_is_no_journey_is_refused() {
    for text in [
        "",
        "journeys\nsection A\nX: 3",
        "graph TD\nA-->B\n",
        "# Journey\n\nText",
        "```mermaid\ngraph TD\n```\n",
        "%% journey",
    ] {
        assert!(read(text.as_bytes(), Language::En).is_err(), "{text:?}");
        assert!(!is_journey(text.as_bytes()));
    }
    assert!(read(&vec![b'a'; klantreis::mermaid::MOST_BYTES + 1], Language::En).is_err());
}

#[test]
fn all_journeys_of_a_text_come_in_as_one_change_and_personas_are_not_doubled() {
    let text = "```mermaid\njourney\ntitle One\nsection A\nX: 4: Marloes Verhagen\n```\n\n```mermaid\njourney\ntitle Two\nsection B\nY: 2: Marloes Verhagen, Nieuw\n```\n";
    let readings = read(text.as_bytes(), Language::Nl).unwrap();
    let mut project = sample("bakkerij");
    let before = project.clone();
    let mut next = project.largest_id();
    let (edit, first) = take(&project, &readings, || {
        next += 1;
        next
    })
    .unwrap();
    let inverse = klantreis::document::apply(&mut project, edit).unwrap();
    assert_eq!(project.journeys().len(), before.journeys().len() + 2);
    assert_eq!(project.personas().len(), before.personas().len() + 1);
    let added = project.journey(first).unwrap();
    assert_eq!(added.name(), "One");
    assert_eq!(added.persona(), before.personas().iter().find(|p| p.name == "Marloes Verhagen").map(|p| p.id));
    klantreis::document::apply(&mut project, inverse).unwrap();
    assert_eq!(project, before);
    let alone = project_of(&readings).unwrap();
    assert_eq!((alone.journeys().len(), alone.personas().len()), (2, 2));
}

/// Names that the grammar takes for something else, or that would reach out of it.
const HOSTILE: [&str; 22] = [
    "",
    " ",
    "title page",
    "Section two",
    "journey",
    "Journey: on",
    "accTitle: x",
    "accDescr {",
    "a;b",
    "a#b",
    "#59;",
    "a:b,c",
    "%%{init: {}}%%",
    "%% x",
    "<script>alert(1)</script>",
    "]]>",
    "a\nsection b\n c: 3",
    "\u{202e}txt.exe",
    "=cmd|' /C calc'!A0",
    "\u{0}\u{7}\u{2028}x",
    "👩‍🍳 tafel",
    "ﬂ°°59¶ß",
];

fn project(names: &[String], actors: &[String], kinds: &[u8]) -> Project {
    let mut ids = 0;
    let mut next = || {
        ids += 1;
        ids
    };
    let journey = JourneyId(next());
    let personas: Vec<_> = actors.iter().map(|name| Persona::new(PersonaId(next()), name, Colour::Teal)).collect();
    let roles = [Some(LaneRole::Touchpoints), None, Some(LaneRole::PainPoints)];
    let lanes: Vec<_> = roles.into_iter().map(|role| Lane::new(LaneId(next()), role)).collect();
    let name = |at: usize| names[at % names.len()].clone();
    let mut stages = Vec::new();
    let mut cards = Vec::new();
    for (at, kind) in kinds.iter().enumerate() {
        if at % 3 == 0 {
            let mut stage = Stage::new(StageId(next()), Colour::Blue);
            stage.name = (kind % 5 != 0).then(|| name(at));
            stage.note = name(at + 1);
            stages.push(stage);
        }
        if kind % 7 != 0 {
            let mut card = Card::new(CardId(next()), name(usize::from(*kind)));
            card.feeling = (kind % 3 != 0).then(|| (kind % 5) as i8 - 2);
            card.note = name(at);
            card.tags = if kind % 4 == 0 {
                actors.iter().map(|actor| actor.trim().to_owned()).collect()
            } else {
                vec![name(at + 2)]
            };
            let cell = Cell { stage: stages.last().unwrap().id, lane: lanes[usize::from(kind % 3)].id };
            cards.push((cell, card));
        }
    }
    let ends: Vec<_> = cards.iter().map(|(_, card)| card.id).collect();
    let links = ends.windows(2).map(|pair| Link::new(LinkId(next()), pair[0], pair[1], LinkKind::Next)).collect();
    // Cards of a journey lie stage by stage and lane by lane.
    let parts = ProjectParts {
        name: name(1),
        language: Language::En,
        personas,
        journeys: vec![JourneyParts {
            name: name(2),
            persona: (!actors.is_empty()).then_some(PersonaId(2)),
            stages,
            lanes,
            cards,
            links,
            ..JourneyParts::new(journey)
        }],
        series: Vec::new(),
        workshops: Vec::new(),
        steering: Steering::default(),
    };
    Project::assemble(parts).unwrap()
}

fn names() -> impl Strategy<Value = Vec<String>> {
    let name = prop_oneof![
        3 => proptest::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        1 => "[a-zA-Z#;:,% é€\u{1F600}\n<>{}\u{a0}-]{0,14}",
    ];
    prop::collection::vec(name, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_journey_comes_back(names in names(), actors in names(), kinds in prop::collection::vec(any::<u8>(), 0..16)) {
        let project = project(&names, &actors, &kinds);
        let journey = &project.journeys()[0];
        let written = write(&project, journey, &Lang::new(Language::En), true);
        let readings = read(written.text.as_bytes(), Language::En).unwrap();
        prop_assert_eq!(readings.len(), 1);
        prop_assert_eq!(&readings[0].project.journeys()[0], journey);
        prop_assert_eq!(&readings[0].notes, &[]);
    }

    #[test]
    fn the_notation_alone_keeps_sections_tasks_scores_and_actors(names in names(), actors in names(), kinds in prop::collection::vec(any::<u8>(), 1..16)) {
        let project = project(&names, &actors, &kinds);
        let lang = Lang::new(Language::En);
        let once = write(&project, &project.journeys()[0], &lang, false).text;
        let back = &read(once.as_bytes(), Language::En).unwrap()[0].project;
        let twice = write(back, &back.journeys()[0], &lang, false).text;
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn a_mutated_file_never_panics_and_keeps_the_rules(at in any::<prop::sample::Index>(), len in 0_usize..40, put in "[a-z:;#%{}@|\n 0-9\"(]{0,12}") {
        let project = sample("northlight");
        let text = write(&project, &project.journeys()[0], &Lang::new(Language::En), true).text;
        let letters: Vec<char> = text.chars().collect();
        let from = at.index(letters.len());
        let to = (from + len).min(letters.len());
        let mutated: String = letters[..from].iter().chain(put.chars().collect::<Vec<_>>().iter()).chain(&letters[to..]).collect();
        if let Ok(readings) = read(mutated.as_bytes(), Language::En) {
            for reading in readings {
                prop_assert_eq!(klantreis::document::check(&reading.project), vec![]);
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(journey\n)?([a-zA-Z:;#%{}@|`~\n 0-9\"-]|section |title |accDescr|%%\\{|\\}%%){0,80}") {
        let _ = read(text.as_bytes(), Language::Nl);
    }
}

/// Writes diagrams with every trap where the check with the real Mermaid package asks for them.
#[test]
fn diagrams_for_the_real_mermaid() {
    let Some(folder) = std::env::var_os("KLANTREIS_FOREIGN").map(std::path::PathBuf::from) else { return };
    for (at, pair) in HOSTILE.chunks(4).enumerate() {
        let names: Vec<_> = pair.iter().map(|name| (*name).to_owned()).collect();
        let kinds: Vec<u8> = (1..16).collect();
        let project = project(&names, &names, &kinds);
        for whole in [true, false] {
            let text = write(&project, &project.journeys()[0], &Lang::new(Language::En), whole).text;
            std::fs::write(folder.join(format!("trap-{at}-{whole}.mmd")), text).unwrap();
        }
    }
}

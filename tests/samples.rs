//! The sample projects are finished: in order, in the program's own bytes, and with something of every feature.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise"
)]

use std::collections::HashSet;

use jiff::civil::Date;
use klantreis::document::{
    CardId, Item, ItemState, Journey, LaneRole, Language, LinkKind, Project, Stage, Subject, Version, check,
};
use klantreis::lang::Lang;
use klantreis::library::{Library, Names};
use klantreis::samples::SAMPLES;
use klantreis::{insight, project_file};

fn samples() -> impl Iterator<Item = (&'static str, &'static str, Project)> {
    SAMPLES
        .into_iter()
        .map(|(name, text)| (name, text, project_file::read(text.as_bytes()).expect("a sample in order")))
}

#[test]
fn every_sample_reads_and_writes_back_the_same_bytes() {
    for (name, text, project) in samples() {
        assert_eq!(check(&project), vec![], "{name}");
        assert_eq!(project_file::write(&project).expect("text"), text, "{name}");
    }
}

#[test]
fn every_sample_shows_every_feature() {
    for (name, _, project) in samples() {
        let journey = &project.journeys()[0];
        let cells = journey.cells_in_order().filter(|cell| !journey.cards_in(*cell).is_empty()).count();
        assert!(cells >= 20, "{name} has cards in {cells} cells");
        assert!(journey.cards().any(|card| card.moment_of_truth && card.colour.is_some()), "{name}");
        assert!(journey.cards().any(|card| card.obstacle.is_some()), "{name}");
        assert!(journey.cards().filter(|card| card.feeling.is_some()).count() > 10, "{name}");
        assert!(LinkKind::ALL.iter().all(|kind| journey.links().any(|link| link.kind == *kind)), "{name}");
        let items: Vec<_> = journey.stages().iter().flat_map(|stage| &stage.checklist).collect();
        assert!(ItemState::ALL.iter().all(|state| items.iter().any(|item| item.state == *state)), "{name}");
        assert!(items.iter().any(|item| item.tactic().is_none()), "{name} has an own item");
        assert!(project.series().len() >= 4, "{name}");
        let names = klantreis::library::Names::new(project.language());
        let advice = insight::advise(&project, journey, None, &names);
        assert!(advice.leak.is_some() && advice.tactics.len() >= 3, "{name}");
    }
}

#[test]
fn samples_refer_only_to_what_the_library_has() {
    let library = Library::shared();
    for (name, _, project) in samples() {
        for journey in project.journeys() {
            let framework = journey.framework().expect("a framework");
            let stages = &library.framework(framework).expect("a framework of the library").stages;
            let origins = journey.stages().iter().map(|stage| stage.origin.as_ref().expect("an origin").stage.as_str());
            assert!(origins.eq(stages.iter().map(|stage| stage.id.as_str())), "{name}: {framework}");
        }
        for subject in all_items(&project).map(|item| &item.subject) {
            match subject {
                Subject::Tactic(id) => assert!(library.tactic(id).is_some(), "{name}: {id}"),
                Subject::Survey(id) => assert!(library.survey(id).is_some(), "{name}: {id}"),
                Subject::Own(words) => assert!(!words.is_empty(), "{name}"),
            }
        }
        for card in project.journeys().iter().flat_map(Journey::cards) {
            let [obstacle, suggestion] = [&card.obstacle, &card.suggestion].map(Option::as_ref);
            assert!(obstacle.is_none_or(|id| library.obstacle(id).is_some()), "{name}: {obstacle:?}");
            assert!(suggestion.is_none_or(|id| library.suggestion(id).is_some()), "{name}: {suggestion:?}");
        }
    }
}

#[test]
fn every_card_of_a_sample_says_something_and_both_languages_have_words_for_it() {
    for (name, _, project) in samples() {
        for language in Language::ALL {
            let names = Names::new(language);
            let said = |journey: &Journey| journey.cards().all(|card| !names.card(card).is_empty());
            assert!(project.journeys().iter().all(said), "{name}");
        }
        let cards = || project.journeys().iter().flat_map(Journey::cards);
        assert!(cards().any(|card| card.title.is_empty() && card.suggestion.is_some()), "{name} takes up suggestions");
        assert!(cards().any(|card| !card.title.is_empty() && card.obstacle.is_some()), "{name} says obstacles itself");
        assert!(cards().any(|card| card.title.is_empty() && card.obstacle.is_some()), "{name} takes up obstacles");
    }
}

#[test]
fn every_sample_is_about_two_people_each_with_a_journey() {
    for (name, _, project) in samples() {
        assert_eq!(project.personas().len(), 2, "{name}");
        for persona in project.personas() {
            for words in [&persona.name, &persona.role, &persona.quote] {
                assert!(!words.is_empty(), "{name}: {}", persona.name);
            }
            for lines in [&persona.goals, &persona.needs, &persona.frustrations] {
                assert!(lines.lines().count() >= 2, "{name}: {}", persona.name);
            }
            assert!(!persona.channels.is_empty(), "{name}: {}", persona.name);
            let theirs = project.journeys().iter().filter(|journey| journey.persona() == Some(persona.id));
            assert!(theirs.count() >= 1, "{name}: {}", persona.name);
        }
        let told = |journey: &Journey| !journey.name().is_empty() && !journey.product().is_empty();
        assert!(project.journeys().len() >= 2 && project.journeys().iter().all(told), "{name}");
        let called: HashSet<_> = project.journeys().iter().map(Journey::name).collect();
        assert_eq!(called.len(), project.journeys().len(), "{name} calls each journey something else");
    }
}

#[test]
fn every_journey_as_it_is_has_numbers_of_its_own() {
    for (name, _, project) in samples() {
        for journey in project.journeys().iter().filter(|journey| journey.version() == Some(Version::AsIs)) {
            let series = insight::series_for(&project, journey).expect("a series");
            let own = series.steps.iter().all(|step| step.stage.is_some_and(|stage| journey.stage(stage).is_some()));
            assert!(own, "{name}: {} shows {}", journey.name(), series.name);
        }
    }
}

#[test]
fn the_journey_to_be_feels_better_than_the_one_as_it_is_in_every_stage() {
    for (name, _, project) in samples() {
        let (now, then) = compared(&project);
        assert_eq!(now.persona(), then.persona(), "{name}");
        let origins = |journey: &Journey| journey.stages().iter().map(|stage| stage.origin.clone()).collect::<Vec<_>>();
        assert_eq!(origins(now), origins(then), "{name}");
        let [feels_now, feels_then] = [now, then].map(feelings);
        assert!(
            feels_then.iter().zip(&feels_now).all(|(then, now)| then > now),
            "{name}: {feels_now:?} {feels_then:?}"
        );
        assert!(feels_now.iter().any(|feeling| *feeling < 0.0), "{name} has something to mend");
    }
}

#[test]
fn every_journey_answers_most_questions_and_leaves_one_or_two_open() {
    for (name, _, project) in samples() {
        for journey in project.journeys() {
            let answered: HashSet<CardId> =
                journey.links().filter(|link| link.kind == LinkKind::Answer).map(|link| link.from).collect();
            let questions = cards_of(journey, LaneRole::Questions);
            let open = questions.iter().filter(|card| !answered.contains(card)).count();
            assert!((1..=2).contains(&open), "{name}, {}: {open} open", journey.name());
            assert!(questions.len() - open >= 3, "{name}, {}", journey.name());
            let pains = cards_of(journey, LaneRole::PainPoints);
            assert!(pains.iter().any(|card| answered.contains(card)), "{name}, {}", journey.name());
        }
    }
}

#[test]
fn every_checklist_is_a_plan_under_way() {
    for (name, _, project) in samples() {
        let newest = all_items(&project).filter_map(|item| item.done_on).max().expect("a done item");
        assert!(newest < TODAY, "{name} is done with {newest}, which is still to come");
        for journey in project.journeys() {
            let about = format!("{name}, {}", journey.name());
            let items: Vec<_> = journey.stages().iter().flat_map(|stage| &stage.checklist).collect();
            let recently = |item: &Item| item.done_on.is_some_and(|done| (AUTUMN..TODAY).contains(&done));
            assert!(items.iter().any(|item| recently(item)), "{about}: nothing done this autumn");
            let unfinished = |item: &Item| matches!(item.state, ItemState::Open | ItemState::Doing);
            let due = |item: &Item| item.due.filter(|_| unfinished(item));
            assert!(items.iter().any(|item| due(item).is_some_and(|due| due <= newest)), "{about}: nothing overdue");
            assert!(items.iter().filter(|item| due(item).is_some_and(|due| due > TODAY)).count() >= 5, "{about}");
            assert!(items.iter().all(|item| (item.state == ItemState::Done) == item.done_on.is_some()), "{about}");
            assert!(items.iter().filter(|item| due(item).is_some()).all(|item| !item.owner.is_empty()), "{about}");
            assert!(items.iter().any(|item| matches!(item.subject, Subject::Survey(_))), "{about}");
            assert!(items.iter().any(|item| !item.tags.is_empty()), "{about}");
            assert!(
                items.iter().any(|item| item.tactic().is_some() && item.effort.or(item.impact).is_some()),
                "{about}"
            );
        }
    }
}

/// The day for which the plans are written.
const TODAY: Date = jiff::civil::date(2026, 11, 22);

/// From when on something was done lately.
const AUTUMN: Date = jiff::civil::date(2026, 9, 1);

fn all_items(project: &Project) -> impl Iterator<Item = &Item> {
    project.journeys().iter().flat_map(Journey::stages).flat_map(|stage| &stage.checklist)
}

/// The first journey as it is, and the one to be.
fn compared(project: &Project) -> (&Journey, &Journey) {
    let of = |version| project.journeys().iter().find(|journey| journey.version() == Some(version));
    (of(Version::AsIs).expect("a journey as it is"), of(Version::ToBe).expect("a journey to be"))
}

/// The mean feeling of each stage.
fn feelings(journey: &Journey) -> Vec<f32> {
    let of = |stage: &Stage| {
        let cells = journey.cells_in_order().filter(|cell| cell.stage == stage.id);
        let cards = cells.flat_map(|cell| journey.cards_in(cell)).filter_map(|card| journey.card(*card));
        let felt: Vec<_> = cards.filter_map(|card| card.feeling).map(f32::from).collect();
        assert!(!felt.is_empty(), "{}: a stage without a feeling", journey.name());
        felt.iter().sum::<f32>() / felt.len() as f32
    };
    journey.stages().iter().map(of).collect()
}

fn cards_of(journey: &Journey, role: LaneRole) -> Vec<CardId> {
    let lane = journey.lanes().iter().find(|lane| lane.role == Some(role)).expect("the lane");
    journey
        .cells_in_order()
        .filter(|cell| cell.lane == lane.id)
        .flat_map(|cell| journey.cards_in(cell).to_vec())
        .collect()
}

#[test]
fn of_two_tactics_the_sentences_tell_which_was_followed_by_a_change() {
    for (sample, helped, did_not) in [
        ("bakkerij-de-korenaar.ron", "Maak afrekenen zo kort mogelijk", "Help beslissen met een goed verkoopgesprek"),
        ("northlight-consulting.ron", "Ring every enquiry back within the hour", "Let happy customers speak"),
    ] {
        let (_, _, project) = samples().find(|(name, ..)| *name == sample).expect("the sample");
        let lang = Lang::new(project.language());
        let journey = &project.journeys()[0];
        let series = insight::series_for(&project, journey).expect("numbers");
        let effects = insight::effects(&project, journey, series);
        let told = |title: &str| {
            let called = |effect: &&insight::Effect| {
                journey.item(effect.item).is_some_and(|(_, item)| lang.names().item(item) == title)
            };
            let effect = effects.iter().find(called).unwrap_or_else(|| panic!("{sample}: nobody did ‘{title}’"));
            insight::effect_sentence(&lang, effect)
        };
        let [rose, chance] = match project.language() {
            Language::Nl => ["Die stijging is meer dan toeval", "Dat verschil kan toeval zijn"],
            Language::En => ["That rise is more than chance", "That difference may be chance"],
        };
        assert!(told(helped).contains(rose), "{}", told(helped));
        assert!(told(did_not).contains(chance) && !told(did_not).contains(rose), "{}", told(did_not));
    }
}

#[test]
fn the_bakery_has_a_year_of_months_with_two_rounds_of_a_survey_times_notes_and_a_target() {
    let (_, _, project) = samples().find(|(name, ..)| name.starts_with("bakkerij")).expect("the bakery");
    let series = insight::series_for(&project, &project.journeys()[0]).expect("numbers");
    let course = insight::course(&project, series);
    assert_eq!(course.iter().map(|line| line.series.len()).collect::<Vec<_>>(), [12]);
    assert_eq!(project.series().iter().filter(|series| series.answers.is_some()).count(), 2);
    assert!(project.series().iter().flat_map(|series| &series.steps).any(|step| step.gap.is_some()));
    let steering = project.steering();
    assert!(!steering.notes.is_empty() && steering.money.order_value.is_some() && !steering.money.budgets.is_empty());
    assert_ne!(steering.target, klantreis::document::Target::Rise);
}

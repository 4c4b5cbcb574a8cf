//! What holds of the library's data: ids, references, and texts in every language.

use std::collections::BTreeSet;

use super::{Activity, Library, PersonaWords, Text, Words};
use crate::document::{Channel, Phase};

/// A text with where it stands and the most characters it may have.
type Bounded<'a> = (String, &'a Text, usize);

/// Phases for which no survey is named in the sources: comparing and paying are too short to ask about on the spot, and
/// the surveys of the phases around them ask how they went.
const WITHOUT_SURVEY: [Phase; 2] = [Phase::Consideration, Phase::Purchase];

/// Names of people, and a word the languages share.
const SAME_IN_BOTH: [&str; 5] = ["Karim Haddad", "Jeroen Bakker", "Anouk Peters", "Ria Jansen", "Webshop"];

fn library() -> Library {
    Library::load().unwrap_or_else(|error| panic!("{error}"))
}

/// The ids that a project refers to; they are one space.
fn entry_ids(library: &Library) -> Vec<&str> {
    let mut ids: Vec<&str> = library.tactics.iter().map(|entry| entry.id.as_str()).collect();
    ids.extend(library.obstacles.iter().map(|entry| entry.id.as_str()));
    ids.extend(library.surveys.iter().map(|entry| entry.id.as_str()));
    ids.extend(library.activities.iter().map(|entry| entry.id.as_str()));
    ids.extend(library.touchpoints.iter().map(|entry| entry.id.as_str()));
    ids.extend(library.questions.iter().map(|entry| entry.id.as_str()));
    ids
}

fn ids_of_the_guide(library: &Library) -> Vec<&str> {
    let guide = &library.guide;
    let mut ids: Vec<&str> = guide.businesses.iter().map(|entry| entry.id.as_str()).collect();
    ids.extend(guide.audiences.iter().map(|entry| entry.id.as_str()));
    ids.extend(guide.losses.iter().map(|entry| entry.id.as_str()));
    ids
}

fn texts(library: &Library) -> Vec<Bounded<'_>> {
    let mut found = framework_texts(library);
    found.extend(advice_texts(library));
    found.extend(card_texts(library));
    found.extend(guide_texts(library));
    found.extend(word_texts(library));
    found
}

fn framework_texts(library: &Library) -> Vec<Bounded<'_>> {
    let mut found = Vec::new();
    for framework in &library.frameworks {
        let of = |what: &str| format!("{} {what}", framework.id);
        found.push((of("title"), &framework.title, 45));
        found.push((of("suits"), &framework.suits, 170));
        found.push((of("introduction"), &framework.introduction, 300));
        for stage in &framework.stages {
            let of = |what: &str| format!("{}/{} {what}", framework.id, stage.id);
            found.push((of("name"), &stage.name, 30));
            found.push((of("what"), &stage.what, 130));
            found.push((of("question"), &stage.question, 80));
            found.push((of("why"), &stage.why, 150));
        }
        found.extend(framework.returns.iter().map(|back| (of(&back.from), &back.name, 75)));
    }
    found
}

fn advice_texts(library: &Library) -> Vec<Bounded<'_>> {
    let mut found = Vec::new();
    for tactic in &library.tactics {
        found.push((format!("{} title", tactic.id), &tactic.title, 75));
        found.push((format!("{} how", tactic.id), &tactic.how, 330));
        found.push((format!("{} why", tactic.id), &tactic.why, 200));
    }
    for obstacle in &library.obstacles {
        found.push((format!("{} title", obstacle.id), &obstacle.title, 75));
        found.push((format!("{} sign", obstacle.id), &obstacle.sign, 150));
    }
    for survey in &library.surveys {
        found.push((format!("{} title", survey.id), &survey.title, 40));
        found.push((format!("{} measures", survey.id), &survey.measures, 160));
        found.push((format!("{} how", survey.id), &survey.how, 330));
    }
    found
}

fn card_texts(library: &Library) -> Vec<Bounded<'_>> {
    let activities = library.activities.iter().map(|entry| (entry.id.clone(), &entry.title, 75));
    let touchpoints = library.touchpoints.iter().map(|entry| (entry.id.clone(), &entry.title, 40));
    let questions = library.questions.iter().map(|entry| (entry.id.clone(), &entry.title, 75));
    activities.chain(touchpoints).chain(questions).collect()
}

fn guide_texts(library: &Library) -> Vec<Bounded<'_>> {
    let mut found = Vec::new();
    for business in &library.guide.businesses {
        found.push((format!("{} title", business.id), &business.title, 30));
        found.push((format!("{} example", business.id), &business.example, 50));
        found.push((format!("{} why", business.id), &business.why, 170));
    }
    for audience in &library.guide.audiences {
        found.push((format!("{} title", audience.id), &audience.title, 30));
        found.extend(persona_texts(&audience.id, &audience.persona));
    }
    found.extend(library.guide.losses.iter().map(|loss| (loss.id.clone(), &loss.title, 50)));
    found
}

fn persona_texts<'a>(audience: &str, persona: &'a PersonaWords) -> [Bounded<'a>; 6] {
    let of = |what: &str| format!("{audience} {what}");
    [
        (of("name"), &persona.name, 30),
        (of("role"), &persona.role, 90),
        (of("quote"), &persona.quote, 90),
        (of("goals"), &persona.goals, 150),
        (of("needs"), &persona.needs, 150),
        (of("frustrations"), &persona.frustrations, 150),
    ]
}

fn word_texts(library: &Library) -> Vec<Bounded<'_>> {
    let mut found = Vec::new();
    for phase in &library.phases {
        found.push((format!("{} name", phase.id.id()), &phase.name, 30));
        found.push((format!("{} state", phase.id.id()), &phase.state, 130));
    }
    for lane in &library.lanes {
        found.push((format!("lane {:?} name", lane.role), &lane.name, 30));
        found.push((format!("lane {:?} hint", lane.role), &lane.hint, 90));
    }
    let Words { unnamed_stage, unnamed_lane, unnamed_project, unnamed_journey, unnamed_persona } = &library.words;
    let words = [unnamed_stage, unnamed_lane, unnamed_project, unnamed_journey, unnamed_persona];
    found.extend(words.map(|text| ("word".to_owned(), text, 30)));
    found
}

fn sentences(text: &str) -> usize {
    let ends = |pair: &[char]| matches!(pair, ['.' | '?' | '!', ' ' | '’']);
    let chars: Vec<char> = text.chars().chain([' ']).collect();
    chars.windows(2).filter(|pair| ends(pair)).count()
}

#[track_caller]
fn every_text(holds: impl Fn(&Bounded<'_>) -> bool) {
    let library = library();
    let faults: Vec<_> = texts(&library).into_iter().filter(|bounded| !holds(bounded)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_id_is_unique_and_in_kebab_case() {
    let library = library();
    let kebab = |id: &str| {
        let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        id.split('-').all(part)
    };
    let frameworks: Vec<&str> = library.frameworks.iter().map(|framework| framework.id.as_str()).collect();
    for ids in [entry_ids(&library), ids_of_the_guide(&library), frameworks] {
        let bad: Vec<_> = ids.iter().filter(|id| !kebab(id)).collect();
        assert!(bad.is_empty(), "{bad:?}");
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = ids.iter().filter(|id| !seen.insert(**id)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

#[test]
fn stage_ids_are_unique_within_their_framework_and_returns_lead_back_between_them() {
    for framework in &library().frameworks {
        let stages: Vec<&str> = framework.stages.iter().map(|stage| stage.id.as_str()).collect();
        assert_eq!(stages.iter().collect::<BTreeSet<_>>().len(), stages.len(), "{}", framework.id);
        let place = |id: &str| stages.iter().position(|stage| *stage == id);
        for back in &framework.returns {
            let (from, to) = (place(&back.from), place(&back.to));
            assert!(from.is_some() && to.is_some() && to < from, "{}: {} to {}", framework.id, back.from, back.to);
        }
    }
}

#[test]
fn whatever_is_referred_to_exists() {
    let library = library();
    let framework = |id: &String| assert!(library.framework(id).is_some(), "{id}");
    library.tactics.iter().flat_map(|tactic| &tactic.frameworks).for_each(framework);
    library.guide.businesses.iter().map(|business| &business.framework).for_each(framework);
    for id in library.obstacles.iter().flat_map(|obstacle| &obstacle.remedies) {
        assert!(library.tactic(id).is_some(), "{id}");
    }
    for id in library.guide.losses.iter().flat_map(|loss| &loss.obstacles) {
        assert!(library.obstacle(id).is_some(), "{id}");
    }
    let businesses: Vec<_> = library.guide.businesses.iter().map(|business| &business.id).collect();
    let tactics = library.tactics.iter().flat_map(|tactic| &tactic.suits);
    let activities = library.activities.iter().flat_map(|activity| &activity.suits);
    let touchpoints = library.touchpoints.iter().flat_map(|touchpoint| &touchpoint.suits);
    for id in tactics.chain(activities).chain(touchpoints) {
        assert!(businesses.contains(&id), "{id}");
    }
}

#[test]
fn an_obstacle_has_remedies_and_a_loss_says_where_to_look() {
    let library = library();
    for obstacle in &library.obstacles {
        assert!(!obstacle.phases.is_empty() && obstacle.remedies.len() >= 2, "{}", obstacle.id);
    }
    for loss in &library.guide.losses {
        assert!(!loss.phases.is_empty(), "{}", loss.id);
    }
}

#[test]
fn a_tactic_knows_the_obstacles_it_remedies() {
    let library = library();
    let remedied = |tactic: &str| library.remedied_by(tactic).map(|found| found.id.as_str()).collect::<Vec<_>>();
    assert_eq!(remedied("accessible-support"), ["payment-problems", "returns-problems"]);
    assert_eq!(remedied("perks"), [""; 0]);
    let named: usize = library.obstacles.iter().map(|obstacle| obstacle.remedies.len()).sum();
    assert_eq!(library.tactics.iter().map(|tactic| remedied(&tactic.id).len()).sum::<usize>(), named);
}

#[test]
fn every_entry_is_found_by_its_id_and_only_suggestions_are_suggested() {
    let library = library();
    let suggested = |id: &str| library.suggestion(id);
    let activity = |entry: &Activity| library.activity(&entry.id).is_some_and(|found| found.id == entry.id);
    assert!(library.activities.iter().all(activity));
    assert!(library.surveys.iter().all(|entry| library.survey(&entry.id).is_some_and(|found| found.id == entry.id)));
    assert!(library.activities.iter().all(|entry| suggested(&entry.id) == Some(&entry.title)));
    assert!(library.touchpoints.iter().all(|entry| suggested(&entry.id) == Some(&entry.title)));
    assert!(library.questions.iter().all(|entry| suggested(&entry.id) == Some(&entry.title)));
    assert_eq!(suggested("seo"), None);
    assert_eq!(suggested("cannot-find-you"), None);
}

#[test]
fn every_phase_has_something_of_everything() {
    let library = library();
    let words: Vec<Phase> = library.phases.iter().map(|words| words.id).collect();
    assert_eq!(words, Phase::ALL);
    for phase in Phase::ALL {
        let activities = library.activities.iter().filter(|entry| entry.phase == phase).count();
        let touchpoints = library.touchpoints.iter().filter(|entry| entry.phase == phase).count();
        let questions = library.questions.iter().filter(|entry| entry.phase == phase).count();
        let tactics = library.tactics.iter().filter(|entry| entry.phases.contains(&phase)).count();
        let surveys = library.surveys.iter().filter(|entry| entry.phases.contains(&phase)).count();
        assert!(activities >= 3 && tactics >= 6, "{phase:?}: {activities} activities, {tactics} tactics");
        assert!((6..=9).contains(&touchpoints), "{phase:?}: {touchpoints} touchpoints");
        assert!((3..=4).contains(&questions), "{phase:?}: {questions} questions");
        assert_eq!(surveys == 0, WITHOUT_SURVEY.contains(&phase), "{phase:?}: {surveys} surveys");
    }
}

#[test]
fn every_business_meets_its_customers_in_every_phase() {
    let library = library();
    for business in &library.guide.businesses {
        for phase in Phase::ALL {
            let fits = library.touchpoints.iter().filter(|entry| entry.phase == phase && entry.is_for(&business.id));
            assert!(fits.count() >= 3, "{} in {phase:?}", business.id);
        }
    }
}

#[test]
fn every_channel_has_a_touchpoint() {
    let library = library();
    for (channel, id) in Channel::ALL.into_iter().filter(|(channel, _)| *channel != Channel::Other) {
        assert!(library.touchpoints.iter().any(|entry| entry.channel == channel), "{id}");
    }
}

#[test]
fn no_framework_is_out_of_the_guides_reach_by_mistake() {
    let library = library();
    let proposed: BTreeSet<_> = library.guide.businesses.iter().map(|business| business.framework.as_str()).collect();
    let left: Vec<_> = library.frameworks.iter().filter(|found| !proposed.contains(found.id.as_str())).collect();
    assert_eq!(left.iter().map(|framework| framework.id.as_str()).collect::<Vec<_>>(), ["journey-3"]);
}

#[test]
fn every_text_stands_in_both_languages_within_its_length() {
    every_text(|(_, text, most)| {
        [&text.nl, &text.en].iter().all(|said| said.trim() == **said && (1..=*most).contains(&said.chars().count()))
    });
}

#[test]
fn no_text_is_left_untranslated() {
    every_text(|(_, text, _)| text.nl != text.en || SAME_IN_BOTH.contains(&text.nl.as_str()));
}

#[test]
fn dutch_is_informal() {
    let formal = |word: &str| matches!(word.to_lowercase().as_str(), "u" | "uw" | "uzelf");
    every_text(|(_, text, _)| !text.nl.split(|c: char| !c.is_alphanumeric()).any(formal));
}

#[test]
fn quotes_are_single_and_curly() {
    let straight_or_double = ['\'', '"', '“', '”', '„', '`'];
    every_text(|(_, text, _)| ![&text.nl, &text.en].iter().any(|said| said.contains(straight_or_double)));
    let closed = |said: &str| said.matches('‘').count() <= said.matches('’').count();
    every_text(|(_, text, _)| closed(&text.nl) && closed(&text.en));
}

#[test]
fn how_is_told_in_two_or_three_sentences() {
    let library = library();
    for tactic in &library.tactics {
        for said in [&tactic.how.nl, &tactic.how.en] {
            let told = sentences(said);
            assert!((2..=3).contains(&told), "{}: {told} in ‘{said}’", tactic.id);
        }
    }
    for framework in &library.frameworks {
        assert_eq!((sentences(&framework.suits.nl), sentences(&framework.suits.en)), (2, 2), "{}", framework.id);
    }
}

#[test]
fn a_persona_says_two_or_three_short_things_of_each_kind() {
    let library = library();
    for audience in &library.guide.audiences {
        let PersonaWords { role, quote, goals, needs, frustrations, channels, .. } = &audience.persona;
        assert!(!channels.is_empty(), "{}", audience.id);
        for said in [goals, needs, frustrations].into_iter().flat_map(|text| [&text.nl, &text.en]) {
            assert!((2..=3).contains(&said.lines().count()), "{said}");
            assert!(said.lines().all(|line| (1..=55).contains(&line.chars().count())), "{said}");
        }
        for text in [goals, needs, frustrations] {
            assert_eq!(text.nl.lines().count(), text.en.lines().count(), "{text:?}");
        }
        assert!([role, quote].into_iter().all(|text| !text.nl.contains('\n') && !text.en.contains('\n')));
    }
}

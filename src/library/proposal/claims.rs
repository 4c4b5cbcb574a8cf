//! What holds for proposals: each answer changes what it should, and without any there is a good map still.

use std::collections::BTreeSet;

use super::{Answers, FirstTactic, Proposal, Reason, StageProposal, Why, project_of, propose, usual_channels};
use crate::document::{Card, Channel, Journey, LaneRole, Language, Project};
use crate::library::{Library, Names};

fn answers(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = Answers::default();
    change(&mut answers);
    answers
}

fn proposed(change: impl FnOnce(&mut Answers)) -> Proposal {
    propose(&answers(change), Library::shared())
}

fn business(id: &str) -> Proposal {
    proposed(|answers| answers.business = Some(id.to_owned()))
}

fn losing(losses: &[&str]) -> Proposal {
    proposed(|answers| answers.losses = losses.iter().map(|id| (*id).to_owned()).collect())
}

fn made(proposal: &Proposal) -> Project {
    project_of(proposal, Library::shared(), Language::En).expect("a project")
}

fn cards(journey: &Journey, role: LaneRole) -> Vec<(usize, &Card)> {
    let lane = journey.lanes().iter().find(|lane| lane.role == Some(role)).expect("the lane").id;
    let stages = journey.stages().iter().enumerate();
    let cells = stages.map(|(index, stage)| (index, crate::document::Cell { stage: stage.id, lane }));
    let cards = cells.flat_map(|(index, cell)| journey.cards_in(cell).iter().map(move |card| (index, *card)));
    cards.map(|(index, card)| (index, journey.card(card).expect("a card"))).collect()
}

fn touchpoints(proposal: &Proposal) -> Vec<&str> {
    proposal.stages.iter().flat_map(|stage| &stage.touchpoints).map(String::as_str).collect()
}

fn obstacles(proposal: &Proposal) -> Vec<&str> {
    proposal.stages.iter().flat_map(|stage| &stage.obstacles).map(String::as_str).collect()
}

/// All ways to answer the questions that have few answers.
fn all_short_answers() -> Vec<Answers> {
    let guide = &Library::shared().guide;
    let ids = |ids: Vec<&String>| std::iter::once(None).chain(ids.into_iter().cloned().map(Some)).collect::<Vec<_>>();
    let businesses = ids(guide.businesses.iter().map(|business| &business.id).collect());
    let audiences = ids(guide.audiences.iter().map(|audience| &audience.id).collect());
    let frameworks = ids(Library::shared().frameworks.iter().map(|framework| &framework.id).collect());
    let mut all = Vec::new();
    for business in &businesses {
        for audience in &audiences {
            for framework in &frameworks {
                let (business, audience) = (business.clone(), audience.clone());
                all.push(Answers { business, audience, framework: framework.clone(), ..Answers::default() });
            }
        }
    }
    all
}

#[test]
fn with_everything_skipped_each_stage_has_cards_and_there_is_something_to_begin_with() {
    let proposal = proposed(|_| {});
    assert_eq!((&proposal.why, proposal.persona.is_some()), (&Why::Usual, true));
    for stage in &proposal.stages {
        assert_eq!(stage.activities.len(), 2, "{stage:?}");
        assert!(!stage.touchpoints.is_empty() && !stage.questions.is_empty(), "{stage:?}");
    }
    assert!((3..=5).contains(&proposal.first.len()));
}

#[test]
fn whatever_is_answered_every_stage_has_touchpoints_and_no_card_stands_twice() {
    for answers in all_short_answers() {
        let proposal = propose(&answers, Library::shared());
        let mut seen = BTreeSet::new();
        for stage in &proposal.stages {
            assert!(!stage.touchpoints.is_empty(), "{answers:?}: {stage:?}");
            assert!((1..=2).contains(&stage.questions.len()), "{answers:?}: {stage:?}");
            let ids = [&stage.activities, &stage.touchpoints, &stage.questions, &stage.obstacles];
            for id in ids.into_iter().flatten() {
                assert!(seen.insert(id.clone()), "{answers:?}: {id} twice");
            }
        }
        assert!((3..=5).contains(&proposal.first.len()), "{answers:?}");
    }
}

#[test]
fn the_business_brings_its_framework_and_its_touchpoints() {
    let library = Library::shared();
    for kind in &library.guide.businesses {
        let proposal = business(&kind.id);
        assert_eq!((&proposal.framework, &proposal.why), (&kind.framework, &Why::Business(kind.id.clone())));
        for id in touchpoints(&proposal) {
            assert!(library.touchpoint(id).expect("a touchpoint").is_for(&kind.id), "{id} for {}", kind.id);
        }
    }
    assert!(touchpoints(&business("webshop")).contains(&"touchpoint-cart-and-checkout"));
    assert!(!touchpoints(&business("service")).contains(&"touchpoint-cart-and-checkout"));
}

#[test]
fn what_needs_a_cart_is_proposed_to_shops_alone_unless_the_losses_name_it() {
    let library = Library::shared();
    let carts = ["abandoned-cart-reminder", "online-ordering", "streamlined-checkout", "retarget-prospects"];
    for id in carts {
        let tactic = library.tactic(id).expect("a tactic");
        assert!(
            tactic.is_for("webshop") && tactic.is_for("shop") && !tactic.is_for("service") && !tactic.is_for("b2b")
        );
    }
    for kind in ["service", "b2b"] {
        for framework in &library.frameworks {
            let proposal = proposed(|answers| {
                answers.business = Some(kind.to_owned());
                answers.framework = Some(framework.id.clone());
                answers.losses = BTreeSet::from(["buys-only-once".to_owned()]);
            });
            let fits = |first: &FirstTactic| library.tactic(&first.tactic).expect("a tactic").is_for(kind);
            assert!(proposal.first.iter().all(fits), "{kind} in {}: {:?}", framework.id, proposal.first);
            let mut activities = proposal.stages.iter().flat_map(|stage| &stage.activities);
            assert!(activities.all(|id| library.activity(id).expect("an activity").is_for(kind)), "{kind}");
        }
        let named = proposed(|answers| {
            answers.business = Some(kind.to_owned());
            answers.losses = BTreeSet::from(["stops-at-payment".to_owned()]);
        });
        assert!(named.first.iter().any(|first| carts.contains(&first.tactic.as_str())), "{:?}", named.first);
    }
    let webshop = business("webshop");
    assert!(webshop.stages.iter().flat_map(|stage| &stage.activities).any(|id| id == "purchase-checks-out-and-pays"));
}

#[test]
fn every_business_has_two_activities_in_each_stage_of_its_framework() {
    for kind in &Library::shared().guide.businesses {
        for stage in &business(&kind.id).stages {
            assert_eq!(stage.activities.len(), 2, "{}: {stage:?}", kind.id);
        }
    }
}

#[test]
fn another_framework_keeps_the_other_answers() {
    let chosen = proposed(|answers| {
        answers.business = Some("webshop".to_owned());
        answers.framework = Some("loyalty-loop-4".to_owned());
    });
    assert_eq!((chosen.framework.as_str(), &chosen.why), ("loyalty-loop-4", &Why::Chosen));
    assert!(touchpoints(&chosen).contains(&"touchpoint-cart-and-checkout"));
}

#[test]
fn the_audience_brings_the_persona_and_is_guessed_from_the_business() {
    let chosen = proposed(|answers| answers.audience = Some("regulars-first".to_owned()));
    assert_eq!(chosen.persona.as_deref(), Some("regulars-first"));
    assert_eq!(business("b2b").persona.as_deref(), Some("businesses"));
    assert_eq!(business("webshop").persona.as_deref(), Some("online-consumers"));
}

#[test]
fn the_channels_bound_the_touchpoints() {
    let proposal = proposed(|answers| answers.channels = Some(BTreeSet::from([Channel::Email, Channel::Phone])));
    let library = Library::shared();
    let found: BTreeSet<_> =
        touchpoints(&proposal).into_iter().map(|id| library.touchpoint(id).expect("one").channel).collect();
    assert_eq!(found, BTreeSet::from([Channel::Email, Channel::Phone]));
}

#[test]
fn a_channel_that_the_user_names_is_on_the_map_though_unusual_for_the_business() {
    let with = proposed(|answers| {
        answers.business = Some("webshop".to_owned());
        answers.channels = Some(BTreeSet::from([Channel::Website, Channel::Shop]));
    });
    let library = Library::shared();
    let in_shop = |id: &&str| library.touchpoint(id).is_some_and(|found| found.channel == Channel::Shop);
    assert!(touchpoints(&with).iter().any(in_shop));
    let usual = library.business("webshop").expect("the business").channels.contains(&Channel::Shop);
    assert!(!usual, "or this shows nothing");
}

#[test]
fn the_usual_channels_are_those_of_business_and_audience_or_of_most_businesses() {
    let usual = |change: fn(&mut Answers)| usual_channels(&answers(change), Library::shared());
    let common = usual(|_| {});
    assert!(common.contains(&Channel::Website) && !common.contains(&Channel::Packaging));
    let webshop = usual(|answers| answers.business = Some("webshop".to_owned()));
    assert!(webshop.contains(&Channel::Website) && !webshop.contains(&Channel::Shop));
    let both = usual(|answers| {
        answers.business = Some("webshop".to_owned());
        answers.audience = Some("local-consumers".to_owned());
    });
    assert!(both.is_superset(&webshop) && both.contains(&Channel::Shop));
}

#[test]
fn a_loss_brings_its_obstacles_into_their_stage_and_their_remedies_first() {
    let proposal = losing(&["stops-at-payment"]);
    assert_eq!(obstacles(&proposal), ["cart-abandonment", "payment-problems"]);
    let purchase = proposal.stages.iter().find(|stage| stage.stage == "purchase").expect("the stage");
    assert_eq!(purchase.obstacles.len(), 2);
    let library = Library::shared();
    let Reason::Remedies(id) = &proposal.first[0].reason else { panic!("{:?}", proposal.first) };
    assert!(library.obstacle(id).expect("an obstacle").remedies.contains(&proposal.first[0].tactic));
}

#[test]
fn a_loss_without_obstacles_brings_tactics_of_its_phases() {
    let proposal = losing(&["buys-only-once"]);
    assert!(obstacles(&proposal).is_empty());
    let loses = |first: &FirstTactic| first.reason == Reason::Loses("buys-only-once".to_owned());
    assert!(proposal.first.iter().all(loses), "{:?}", proposal.first);
}

#[test]
fn of_two_losses_both_are_worked_on() {
    let proposal = losing(&["not-found", "stops-at-payment"]);
    let stages: BTreeSet<_> = proposal.first.iter().map(|first| first.stage.as_str()).collect();
    assert!(stages.contains("awareness") && stages.contains("purchase"), "{:?}", proposal.first);
}

#[test]
fn what_is_left_out_is_not_on_the_map() {
    let proposal = losing(&["stops-at-payment"]);
    let out = BTreeSet::from(["cart-abandonment".to_owned(), "touchpoint-search-results".to_owned()]);
    let without = proposal.clone().without(&out).without_persona();
    assert_eq!(touchpoints(&proposal).len(), touchpoints(&without).len() + 1);
    let project = made(&without);
    assert!(project.personas().is_empty() && project.journeys()[0].persona().is_none());
    assert_eq!(cards(&project.journeys()[0], LaneRole::PainPoints).len(), 1);
}

#[test]
fn the_project_has_everything_that_was_proposed_where_it_belongs() {
    let proposal = proposed(|answers| {
        answers.product = "  Bread and cake ".to_owned();
        answers.business = Some("webshop".to_owned());
        answers.losses = BTreeSet::from(["stops-at-payment".to_owned()]);
    });
    let project = made(&proposal);
    let journey = &project.journeys()[0];
    assert_eq!((project.name(), journey.product()), ("Bread and cake", "Bread and cake"));
    assert_eq!(journey.persona(), project.personas().first().map(|persona| persona.id));
    let names = Names::new(Language::En);
    for (index, stage) in proposal.stages.iter().enumerate() {
        let said = |role, of: fn(&Card) -> &Option<String>| {
            let found = cards(journey, role).into_iter().filter(|(column, _)| *column == index);
            found.filter_map(|(_, card)| of(card).clone()).collect::<Vec<_>>()
        };
        assert_eq!(said(LaneRole::Activities, |card| &card.suggestion), stage.activities);
        assert_eq!(said(LaneRole::Touchpoints, |card| &card.suggestion), stage.touchpoints);
        assert_eq!(said(LaneRole::Questions, |card| &card.suggestion), stage.questions);
        assert_eq!(said(LaneRole::PainPoints, |card| &card.obstacle), stage.obstacles);
    }
    for card in journey.cards() {
        assert!(card.title.is_empty() && !names.card(card).is_empty());
    }
    for (_, card) in cards(journey, LaneRole::Touchpoints) {
        assert!(card.channel.is_some() && card.medium.is_some());
    }
}

#[test]
fn the_first_tactics_stand_first_in_their_checklists_and_are_open() {
    let proposal = losing(&["not-found", "looks-but-leaves"]);
    let project = made(&proposal);
    for stage in project.journeys()[0].stages() {
        let of_stage = |first: &&FirstTactic| Some(&first.stage) == stage.origin.as_ref().map(|origin| &origin.stage);
        let wanted: Vec<_> = proposal.first.iter().filter(of_stage).map(|first| first.tactic.as_str()).collect();
        let found: Vec<_> = stage.checklist.iter().take(wanted.len()).filter_map(|item| item.tactic()).collect();
        assert_eq!(found, wanted);
        assert!(stage.checklist.iter().all(crate::document::Item::is_untouched));
        let distinct: BTreeSet<_> = stage.checklist.iter().filter_map(|item| item.tactic()).collect();
        assert_eq!(distinct.len(), stage.checklist.iter().filter(|item| item.tactic().is_some()).count());
    }
}

#[test]
fn unknown_answers_count_as_skipped() {
    let unknown = proposed(|answers| {
        answers.business = Some("circus".to_owned());
        answers.audience = Some("martians".to_owned());
        answers.losses = BTreeSet::from(["gravity".to_owned()]);
        answers.framework = Some("none-such".to_owned());
    });
    assert_eq!(unknown, proposed(|_| {}));
}

#[test]
fn unknown_ids_of_a_proposal_survive_on_the_map() {
    let mut proposal = proposed(|_| {});
    let stage = &mut proposal.stages[0];
    *stage = StageProposal { touchpoints: vec!["touchpoint-hologram".to_owned()], ..stage.clone() };
    proposal.first[0].tactic = "levitate".to_owned();
    let stage = proposal.first[0].stage.clone();
    let project = made(&proposal);
    let journey = &project.journeys()[0];
    let card = cards(journey, LaneRole::Touchpoints)[0].1;
    assert_eq!(Names::new(Language::En).card(card), "touchpoint-hologram");
    let begun = journey.stages().iter().find(|found| found.origin.as_ref().is_some_and(|origin| origin.stage == stage));
    assert_eq!(begun.expect("the stage").checklist[0].tactic(), Some("levitate"));
    proposal.framework = "none-such".to_owned();
    assert_eq!(made(&proposal).journeys()[0].stages().len(), 3, "a blank map");
}

#[test]
fn a_long_product_fits_into_the_file() {
    let project = made(&proposed(|answers| answers.product = "brood ".repeat(500)));
    assert!(project.name().chars().count() <= crate::document::SHORT_TEXT);
}

//! Everything that has a stable id has a word in every language.

use klantreis::document::{Channel, Colour, EditName, ItemState, Language, LinkKind, Phase, Unit};
use klantreis::lang::{Arg, Lang};
use klantreis::library::Names;

#[track_caller]
fn check(keys: impl IntoIterator<Item = String>) {
    let langs = Language::ALL.map(Lang::new);
    for key in keys {
        for lang in &langs {
            let said = lang.say(&key);
            assert!(said != key && !said.trim().is_empty(), "{key} in {:?}", lang.language());
        }
    }
}

#[test]
fn every_edit_has_a_name() {
    check(EditName::ALL.map(|(_, id)| format!("edit-{id}")));
}

#[test]
fn every_fixed_choice_has_a_name() {
    check(Channel::ALL.map(|(_, id)| format!("channel-{id}")));
    check(ItemState::ALL.map(|state| format!("state-{}", state.id())));
    check(Colour::ALL.map(|colour| format!("colour-{}", colour.id())));
    check(LinkKind::ALL.map(|kind| format!("link-{}", kind.id())));
    check(Language::ALL.map(|language| format!("language-{}", language.code())));
    check(["m2", "m1", "0", "p1", "p2"].map(|feeling| format!("feeling-{feeling}")));
    check(["assumption", "heard", "measured"].map(|evidence| format!("evidence-{evidence}")));
    check(["physical", "digital"].map(|medium| format!("medium-{medium}")));
}

#[test]
fn a_phase_is_called_as_in_the_library() {
    check(Phase::ALL.map(|phase| format!("phase-{}", phase.id())));
    for language in Language::ALL {
        let (lang, names) = (Lang::new(language), Names::new(language));
        for words in &names.library().phases {
            assert_eq!(lang.say(&format!("phase-{}", words.id.id())), names.text(&words.name));
        }
    }
}

#[test]
fn a_unit_stands_in_the_singular_after_one() {
    check(Unit::ALL.map(|unit| format!("unit-{}-name", unit.id())));
    let said = |language, unit: Unit, count: u64| {
        Lang::new(language).say_with(&format!("unit-{}", unit.id()), &[("n", Arg::Count(count, count.to_string()))])
    };
    assert_eq!([0, 1, 2].map(|n| said(Language::En, Unit::People, n)), ["0 people", "1 person", "2 people"]);
    assert_eq!(
        [0, 1, 2].map(|n| said(Language::Nl, Unit::Orders, n)),
        ["0 bestellingen", "1 bestelling", "2 bestellingen"]
    );
    assert_eq!([1, 2].map(|n| said(Language::Nl, Unit::Other, n)), ["1", "2"]);
    for unit in Unit::ALL.into_iter().filter(|unit| *unit != Unit::Other) {
        for language in Language::ALL {
            assert_ne!(said(language, unit, 1).replace('1', ""), said(language, unit, 2).replace('2', ""), "{unit:?}");
        }
    }
}

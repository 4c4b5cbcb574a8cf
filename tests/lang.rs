//! The languages are complete: the same messages with the same arguments in each, every one of them used, and no text in code.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use klantreis::action::{Command, MENUS};
use klantreis::document::{EditName, Language};
use klantreis::lang::{Lang, sources};

/// Every message of a language, with the arguments it takes.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (file, source) in sources(language) {
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{file}.ftl ({language:?}): {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut args = BTreeSet::new();
            for element in message.value.iter().flat_map(|pattern| &pattern.elements) {
                collect(element, &mut args);
            }
            let earlier = found.insert(message.id.name.to_owned(), args);
            assert!(earlier.is_none(), "{} stands twice ({language:?})", message.id.name);
        }
    }
    found
}

fn collect(element: &PatternElement<&str>, args: &mut BTreeSet<String>) {
    match element {
        PatternElement::TextElement { .. } => {}
        PatternElement::Placeable { expression: Expression::Inline(inline) } => collect_inline(inline, args),
        // What only chooses between forms is not needed by every language.
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            for element in variants.iter().flat_map(|variant| &variant.value.elements) {
                collect(element, args);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        args.insert(id.name.to_owned());
    }
}

fn code_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            code_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn code() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    code_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a source"))).collect()
}

#[test]
fn every_message_stands_in_every_language_with_the_same_arguments() {
    let [first, rest @ ..] = Language::ALL;
    let wanted = messages(first);
    for language in rest {
        let found = messages(language);
        let keys = |of: &BTreeMap<String, _>| of.keys().cloned().collect::<BTreeSet<String>>();
        let missing: Vec<_> = keys(&wanted).symmetric_difference(&keys(&found)).cloned().collect();
        assert!(missing.is_empty(), "not in both {first:?} and {language:?}: {missing:?}");
        for (key, args) in &wanted {
            assert_eq!(args, &found[key], "arguments of {key}");
        }
    }
}

#[test]
fn every_command_menu_and_edit_has_its_words() {
    for language in Language::ALL {
        let known = messages(language);
        let commands = Command::all().map(|command| format!("command-{}", command.id()));
        let menus = MENUS.iter().map(|(menu, _)| (*menu).to_owned());
        let edits = EditName::ALL.iter().map(|(_, id)| format!("edit-{id}"));
        for key in commands.chain(menus).chain(edits) {
            assert!(known.contains_key(&key), "{key} has no words ({language:?})");
        }
    }
}

#[test]
fn every_message_that_code_names_exists() {
    let known = messages(Language::En);
    for (path, text) in code() {
        for call in ["say(\"", "say_with(\""] {
            for part in text.split(call).skip(1) {
                let key = part.split('"').next().unwrap_or_default();
                assert!(known.contains_key(key), "{} says {key}, which is no message", path.display());
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let code: String = code().into_iter().map(|(_, text)| text).collect();
    // Beginnings of keys that are put together: `format!("unit-{}"`.
    let built: BTreeSet<&str> = code
        .split('"')
        .filter_map(|literal| literal.split_once('{').map(|(start, _)| start))
        .filter(|start| {
            start.ends_with('-')
                && start.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-' || sign.is_ascii_digit())
        })
        .collect();
    for key in messages(Language::En).keys() {
        let literal = code.contains(&format!("\"{key}\""));
        let hint = key.strip_suffix("-hint").is_some_and(|column| code.contains(&format!("\"{column}\"")));
        let composed = hint || built.iter().any(|start| key.starts_with(start));
        assert!(literal || composed, "{key} is used nowhere");
    }
}

#[test]
fn the_interface_has_no_text_of_its_own() {
    let calls = [
        ".label(\"",
        ".button(\"",
        ".heading(\"",
        ".on_hover_text(\"",
        ".hint_text(\"",
        "RichText::new(\"",
        ".strong(\"",
    ];
    for (path, text) in code() {
        for call in calls {
            for part in text.split(call).skip(1) {
                let words = part.split('"').next().unwrap_or_default();
                let letters = words.chars().filter(|sign| sign.is_alphabetic()).count();
                assert!(letters == 0, "{}: “{words}” is not a message", path.display());
            }
        }
    }
}

#[test]
fn a_count_chooses_its_plural() {
    use klantreis::lang::Arg;
    let say = |language, count: u64| {
        let lang = Lang::new(language);
        let written = lang.format().count(count);
        lang.say_with("inspector-cards", &[("n", Arg::Count(count, written))])
    };
    assert_eq!(say(Language::En, 1), "One card");
    assert_eq!(say(Language::En, 1200), "1,200 cards");
    assert_eq!(say(Language::Nl, 1), "Eén kaartje");
    assert_eq!(say(Language::Nl, 1200), "1.200 kaartjes");
}

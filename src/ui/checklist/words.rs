//! What items and groups of a plan are called.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::document::{Item, ItemState, Journey, Subject};
use crate::insight::GroupKey;
use crate::lang::Lang;

/// An item's title; that of a survey says that something is measured.
pub(super) fn title_of(lang: &Lang, item: &Item) -> String {
    let title = lang.names().item(item);
    match item.subject {
        Subject::Survey(_) => lang.say_with("checklist-survey", &[("title", title.into())]),
        Subject::Tactic(_) | Subject::Own(_) => title.to_owned(),
    }
}

/// The message that says by when an open item is to be done; what has not begun is planned.
pub(super) fn due_key(item: &Item, due: Date, today: Date) -> &'static str {
    match due.cmp(&today) {
        Ordering::Less => "checklist-overdue",
        Ordering::Equal => "checklist-due-today",
        Ordering::Greater if matches!(item.state, ItemState::Open) => "checklist-planned",
        Ordering::Greater => "checklist-due",
    }
}

/// What the items of a group have in common.
pub(super) fn group_words(lang: &Lang, journey: &Journey, key: &GroupKey) -> String {
    match key {
        GroupKey::Stage(id) => {
            journey.stage(*id).map_or_else(String::new, |stage| lang.names().stage(stage).to_owned())
        }
        GroupKey::Owner(owner) => owner.clone(),
        GroupKey::Nobody => lang.say("checklist-nobody"),
        GroupKey::Due(due) => lang.say(&format!("checklist-due-group-{}", due.id())),
        GroupKey::State(state) => lang.say(&format!("state-{}", state.id())),
        GroupKey::All => lang.say("checklist-everything"),
    }
}

/// The first sentence of a text, and the rest.
pub(super) fn first_sentence(text: &str) -> (&str, &str) {
    let ends = text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '?' | '!'));
    let end = ends.map(|(at, sign)| at + sign.len_utf8()).find(|end| {
        let rest = text.get(*end..).unwrap_or_default();
        rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase)
    });
    end.and_then(|end| text.split_at_checked(end)).map_or((text, ""), |(first, rest)| (first, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_sentence_ends_where_the_next_begins() {
        assert_eq!(first_sentence("Do it. Then rest."), ("Do it.", "Then rest."));
        assert_eq!(first_sentence("Ask e.g. five people. Then rest."), ("Ask e.g. five people.", "Then rest."));
        assert_eq!(first_sentence("Only one."), ("Only one.", ""));
        assert_eq!(first_sentence(""), ("", ""));
    }
}

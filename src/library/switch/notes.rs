//! What changed in a stage's note, on its way to the notes it was put together from.

use std::ops::Range;

use crate::document::{LONG_TEXT, Stage, StageId};

/// Between notes that were put together.
pub(super) const GAP: &str = "\n\n";

/// Carries the change from `base` to `present` to the notes of the stages; `false` where there is no room for it.
pub(super) fn carry(base: &str, present: &str, targets: &[StageId], stages: &mut [Stage]) -> bool {
    if base == present {
        return true;
    }
    let note_of = |id: &StageId| stages.iter().find(|stage| stage.id == *id).map(|stage| stage.note.clone());
    let mut notes: Vec<_> = targets.iter().filter_map(note_of).collect();
    change(base, present, &mut notes);
    if notes.is_empty() || notes.iter().any(|note| note.chars().count() > LONG_TEXT) {
        return false;
    }
    for (id, note) in targets.iter().zip(notes) {
        if let Some(stage) = stages.iter_mut().find(|stage| stage.id == *id) {
            stage.note = note;
        }
    }
    true
}

fn change(base: &str, present: &str, notes: &mut [String]) {
    let parts = parts(base, notes);
    if parts.is_empty() {
        change_whole(base, present, notes);
    } else {
        change_parts(base, present, notes, &parts);
    }
}

/// Where notes stand in the text that was put together from them, by their index.
fn parts(base: &str, notes: &[String]) -> Vec<(usize, Range<usize>)> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (index, note) in notes.iter().enumerate().filter(|(_, note)| !note.is_empty()) {
        if let Some(found) = base.get(from..).and_then(|rest| rest.find(note.as_str())) {
            let start = from + found;
            from = start + note.len();
            parts.push((index, start..from));
        }
    }
    parts
}

/// A change of a text that is part of a note, or has nothing to do with it.
fn change_whole(base: &str, present: &str, notes: &mut [String]) {
    let holding = if base.is_empty() { None } else { notes.iter().position(|note| note.contains(base)) };
    if let Some(note) = holding.and_then(|index| notes.get_mut(index)) {
        *note = note.replacen(base, present, 1);
        if present.is_empty() {
            *note = note.trim_matches('\n').to_owned();
        }
    } else if let Some(note) = notes.first_mut() {
        append(note, present.strip_prefix(base).unwrap_or(present));
    }
}

fn append(note: &mut String, text: &str) {
    if note.is_empty() {
        text.clone_into(note);
    } else if !text.trim().is_empty() {
        note.push_str(GAP);
        note.push_str(text.trim_matches('\n'));
    }
}

/// A change of a text that notes are parts of: it goes to the part it lies in. Where it spans several, what is left of
/// them goes to the first.
fn change_parts(base: &str, present: &str, notes: &mut [String], parts: &[(usize, Range<usize>)]) {
    let (cut, put) = difference(base, present);
    let first = parts.iter().rposition(|(_, part)| part.start <= cut.start).unwrap_or(0);
    let last = parts.iter().rposition(|(_, part)| part.start < cut.end).unwrap_or(first).max(first);
    let (Some((index, part)), Some((_, end))) = (parts.get(first), parts.get(last)) else { return };
    let text = |range: Range<usize>| base.get(range).unwrap_or_default();
    let before = if cut.start < part.start { "" } else { text(part.start..cut.start) };
    let after = if cut.end < part.start { text(part.clone()) } else { text(cut.end..end.end.max(cut.end)) };
    let apart = cut.end < part.start || (cut.start > part.end && first == last);
    if let Some(note) = notes.get_mut(*index) {
        if apart {
            append(note, put);
        } else {
            *note = format!("{before}{put}{after}");
        }
    }
    for (index, _) in parts.iter().take(last + 1).skip(first + 1) {
        if let Some(note) = notes.get_mut(*index) {
            note.clear();
        }
    }
}

/// What was cut out of a text, and what was put in its place.
fn difference<'a>(base: &str, present: &'a str) -> (Range<usize>, &'a str) {
    let same = base.chars().zip(present.chars()).take_while(|(one, other)| one == other);
    let start: usize = same.map(|(one, _)| one.len_utf8()).sum();
    let rests = (base.get(start..).unwrap_or_default(), present.get(start..).unwrap_or_default());
    let same = rests.0.chars().rev().zip(rests.1.chars().rev()).take_while(|(one, other)| one == other);
    let end: usize = same.map(|(one, _)| one.len_utf8()).sum();
    (start..base.len() - end, present.get(start..present.len() - end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: &str, present: &str, notes: &[&str], wanted: &[&str]) {
        let mut notes: Vec<_> = notes.iter().map(|note| (*note).to_owned()).collect();
        change(base, present, &mut notes);
        assert_eq!(notes, wanted);
    }

    #[test]
    fn a_change_goes_to_the_note_it_lies_in() {
        check("one\n\ntwo", "one\n\ntwo more", &["one", "two"], &["one", "two more"]);
        check("one\n\ntwo", "one more\n\ntwo", &["one", "two"], &["one more", "two"]);
        check("one\n\ntwo", "one\n\nthe two", &["one", "two"], &["one", "the two"]);
        check("één\n\ntwo", "êén\n\ntwo", &["één", "two"], &["êén", "two"]);
    }

    #[test]
    fn a_change_over_several_notes_loses_only_what_was_deleted() {
        check("one\n\ntwo", "one", &["one", "two"], &["one", ""]);
        check("one\n\ntwo", "on!wo", &["one", "two"], &["on!wo", ""]);
        check("one\n\ntwo\n\nsix", "new", &["one", "two", "six"], &["new", "", ""]);
    }

    #[test]
    fn an_addition_finds_a_place_where_there_was_no_note() {
        check("", "hello", &["", ""], &["hello", ""]);
        check("", "hello", &["old"], &["old\n\nhello"]);
    }

    #[test]
    fn a_change_of_a_part_changes_the_whole() {
        check("two", "two more", &["one\n\ntwo"], &["one\n\ntwo more"]);
        check("two", "", &["one\n\ntwo"], &["one"]);
    }

    #[test]
    fn a_paragraph_that_belongs_to_no_note_is_kept() {
        check("mine\n\none", "mine too\n\none", &["one"], &["one\n\n too"]);
    }
}

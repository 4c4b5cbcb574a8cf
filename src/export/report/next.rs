//! What is next: the ranked tactics with their reasons, and what else is overdue.

use super::{Entry, List, Sight, Sign};
use crate::document::{Item, ItemId};
use crate::insight::{Advice, Reason, Recommendation, is_overdue, reason_phrase};

/// So many tactics are told, the best first.
const MOST: usize = 8;

/// What to do next, the best first.
pub(super) fn ranked(sight: &Sight<'_>, advice: &Advice) -> List {
    let lang = sight.lang;
    let items = advice.tactics.iter().take(MOST).enumerate().filter_map(|(at, found)| {
        let (_, item) = sight.project.item(found.item)?;
        Some(entry(sight, item, Sign::Rank(at + 1), best_reason(found).map(|reason| reason_phrase(lang, reason))))
    });
    List { heading: lang.say("report-next"), entries: items.collect(), silence: lang.say("report-nothing-next") }
}

/// What should have been done before today and is not among the tactics, the oldest first.
pub(super) fn overdue(sight: &Sight<'_>, advice: &Advice) -> List {
    let told: Vec<ItemId> = advice.tactics.iter().take(MOST).map(|found| found.item).collect();
    let items = sight.journey.stages().iter().flat_map(|stage| &stage.checklist);
    let is_left = |item: &&Item| {
        let is_told = told.contains(&item.id) || sight.lang.names().item(item).trim().is_empty();
        is_overdue(item, sight.today) && !is_told
    };
    let mut late: Vec<_> = items.filter(is_left).collect();
    late.sort_by_key(|item| item.due);
    let entries = late.into_iter().map(|item| entry(sight, item, Sign::Open, None)).collect();
    List { heading: sight.lang.say("report-overdue"), entries, silence: String::new() }
}

/// The weightiest reason that not every tactic at the leak shares.
fn best_reason(found: &Recommendation) -> Option<&Reason> {
    let is_own = |reason: &&Reason| !matches!(reason, Reason::LossAtStep { .. } | Reason::BeforeLossAtStep { .. });
    found.reasons.iter().find(is_own).or(found.reasons.first())
}

fn entry(sight: &Sight<'_>, item: &Item, sign: Sign, reason: Option<String>) -> Entry {
    let lang = sight.lang;
    let due = item.due.map(|due| ("date", crate::lang::Arg::from(lang.format().date(due))));
    let is_late = is_overdue(item, sight.today);
    let warning = due.clone().filter(|_| is_late).map(|due| lang.say_with("report-overdue-since", &[due]));
    let by = due.filter(|_| !is_late).map(|due| lang.say_with("report-due", &[due]));
    let owner = Some(item.owner.trim().to_owned()).filter(|owner| !owner.is_empty());
    Entry {
        sign,
        words: lang.names().item(item).trim().to_owned(),
        detail: owner.into_iter().chain(by).chain(reason).collect::<Vec<_>>().join(" · "),
        warning: warning.unwrap_or_default(),
    }
}

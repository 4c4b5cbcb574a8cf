//! Two periods or segments side by side: what differs, which step moved the result, and what each source brings.

mod dumbbell;
mod moved;
mod pair;
mod sources;
mod words;

use std::sync::Arc;

use egui::{Id, Ui};

use super::figures::toned_figures_ui;
use super::kept::Kept;
use super::panel::{Panel, plot_panel_ui};
use super::{Key, Shown, series_label};
use crate::action::Action;
use crate::document::{Series, SeriesId};
use crate::insight::{alike, counterpart_of};
use crate::numbers::{Comparison, Funnel, compare};
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};
use pair::Pair;

/// What is compared, and what was computed for it.
#[derive(Debug, Default)]
pub struct CompareState {
    /// What the user chose to compare with, and what to compare; `None` = the period before, and the series in sight.
    before: Option<SeriesId>,
    after: Option<SeriesId>,
    candidates: Kept<Key, Candidates>,
    compared: Kept<(Key, SeriesId, SeriesId), Computed>,
    sources: Kept<(Key, SeriesId), Option<sources::Sources>>,
}

/// The series that can be compared with the one in sight, the latest first.
#[derive(Debug)]
struct Candidates {
    named: Vec<(SeriesId, String)>,
    /// What the series in sight is compared with where nothing was chosen.
    usual: Option<SeriesId>,
}

/// The comparison of two funnels, and the second of them.
#[derive(Debug)]
struct Computed {
    after: Funnel,
    comparison: Comparison,
}

/// The section.
pub fn compare_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut CompareState, actions: &mut Vec<Action>) {
    let candidates = state.candidates.get(shown.key, || find_candidates(shown));
    if candidates.named.len() < 2 {
        ui.label(theme::strong(shown.model.lang.say("numbers-compare-title"), size::HEADING));
        ui.add(egui::Label::new(shown.model.lang.say("numbers-compare-alone")).wrap());
        return;
    }
    let Some((before, after)) = sides(shown, state, &candidates) else { return };
    sides_ui(ui, shown, state, &candidates, (before, after));
    let computed = state.compared.get((shown.key, before.id, after.id), || {
        let (before, after) = (Funnel::of_series(before), Funnel::of_series(after));
        let comparison = compare(&before, &after);
        Computed { after, comparison }
    });
    let pair = Pair::new(shown, [before, after], &computed);
    ui.add_space(gap::NORMAL);
    pair_ui(ui, &pair, actions);
    ui.add_space(gap::WIDE);
    moved::moved_ui(ui, &pair, actions);
    let sources = state.sources.get((shown.key, after.id), || sources::find(shown, after));
    if let Some(sources) = sources.as_ref() {
        ui.add_space(gap::WIDE);
        sources::sources_ui(ui, shown, sources, actions);
    }
}

fn find_candidates(shown: &Shown<'_>) -> Candidates {
    let alike = alike(shown.editor.project(), shown.series);
    let usual = counterpart_of(shown.series, &alike).map(|series| series.id);
    let named = alike.iter().rev().map(|series| (series.id, series_label(shown.model.lang, series))).collect();
    Candidates { named, usual }
}

/// What was chosen, as far as it can still be compared; else the series in sight with what it is usually compared with.
fn sides<'a>(shown: &Shown<'a>, state: &CompareState, candidates: &Candidates) -> Option<(&'a Series, &'a Series)> {
    let there = |id: &SeriesId| candidates.named.iter().any(|(named, _)| named == id);
    let series = |id: SeriesId| shown.editor.project().series_by_id(id);
    let after = series(state.after.filter(there).unwrap_or(shown.series.id))?;
    let others = || candidates.named.iter().map(|(id, _)| *id).find(|id| *id != after.id);
    let usual = candidates.usual.filter(|id| *id != after.id).or_else(others);
    let before = series(state.before.filter(there).filter(|id| *id != after.id).or(usual)?)?;
    Some((before, after))
}

/// The two choices, and the button that swaps them.
fn sides_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut CompareState,
    candidates: &Arc<Candidates>,
    (before, after): (&Series, &Series),
) {
    let lang = shown.model.lang;
    let mut chosen = [None, None];
    let mut swap = false;
    ui.horizontal_wrapped(|ui| {
        for (place, (key, series)) in
            [("numbers-compare-a", before), ("numbers-compare-b", after)].into_iter().enumerate()
        {
            let label = lang.say(key);
            ui.label(theme::strong(&label, size::BODY));
            let options = candidates.named.iter().cloned();
            if let Some(slot) = chosen.get_mut(place) {
                *slot = choice_ui(ui, Id::unique(("compare", place)), &label, series.id, options);
            }
            ui.add_space(gap::NORMAL);
        }
        swap = ui.button(lang.say("numbers-compare-swap")).clicked();
    });
    let [chosen_before, chosen_after] = chosen;
    let is_new = chosen_before.is_some() || chosen_after.is_some();
    let (mut first, mut second) = (chosen_before.unwrap_or(before.id), chosen_after.unwrap_or(after.id));
    if first == second {
        // Choosing what stands on the other side swaps the two.
        (first, second) = (after.id, before.id);
    }
    if swap {
        (first, second) = (second, first);
    }
    if swap || is_new {
        (state.before, state.after) = (Some(first), Some(second));
    }
}

fn pair_ui(ui: &mut Ui, pair: &Pair<'_>, actions: &mut Vec<Action>) {
    let lang = pair.lang();
    let (title, sentence) = (lang.say("numbers-compare-title"), pair.sentence());
    let figures = || pair.figures();
    let panel = Panel { id: "compare", title: &title, sentence: &sentence, figures: &figures, has_table: false };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        for warning in pair.warnings() {
            let words = egui::RichText::new(warning).color(theme::colour(ui, crate::scene::Paint::Warning));
            ui.add(egui::Label::new(words).wrap());
        }
        dumbbell::plot_ui(ui, pair);
    });
    ui.add_space(gap::NORMAL);
    let tones: Vec<_> = pair.rows().iter().map(|row| words::tone(row.compared.verdict)).collect();
    toned_figures_ui(ui, "compare", &pair.figures(), &tones);
    ui.add(egui::Label::new(theme::soft(ui, lang.say("numbers-compare-how"))).wrap());
}

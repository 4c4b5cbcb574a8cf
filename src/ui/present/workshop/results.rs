//! What a vote came to: the cards with dots, the most first, each with a bar.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::super::Sight;
use super::{Over, WorkshopState, room};
use crate::document::{CardId, DotVote};
use crate::insight::{card_name, find_card, vote_ranking};
use crate::lang::Arg;
use crate::scene::Paint;

/// Shows the result of the last vote.
pub fn results_ui(ui: &Ui, sight: &Sight<'_>, state: &mut WorkshopState) {
    let project = sight.editor.project();
    let vote = project.open_workshop().and_then(|workshop| workshop.votes.last()).filter(|vote| vote.revealed);
    // Taken back by undo, the dots are hidden again.
    let Some(vote) = vote else { return };
    let lang = sight.model.lang;
    let width = sight.view.width() / sight.scale();
    let part = Rect::from_min_max(pos2(0.08 * width, 120.0), pos2(0.92 * width, 900.0));
    let title = if vote.question.is_empty() { lang.say("summary-vote") } else { vote.question.clone() };
    let (layer, closes) = room::panel_ui(ui, sight, &title, part, |ui| rows_ui(ui, sight, vote));
    state.layers.push(layer);
    if !closes {
        state.over = Over::Results;
    }
}

fn rows_ui(ui: &mut Ui, sight: &Sight<'_>, vote: &DotVote) {
    let lang = sight.model.lang;
    let ranking = vote_ranking(sight.editor.project(), vote);
    let most = ranking.first().map_or(0, |(_, dots)| *dots);
    if most == 0 {
        ui.label(lang.say("vote-nothing"));
    }
    for (card, dots) in ranking {
        row_ui(ui, sight, card, dots, most);
    }
}

fn row_ui(ui: &mut Ui, sight: &Sight<'_>, card: CardId, dots: usize, most: usize) {
    let lang = sight.model.lang;
    let Some(found) = find_card(sight.editor.project(), card) else { return };
    let name = card_name(lang, found.card);
    let scale = sight.scale();
    let count = Arg::Count(dots as u64, lang.format().count(dots as u64));
    ui.label(room::strong(sight, name));
    ui.horizontal(|ui| {
        let share = dots as f32 / most.max(1) as f32;
        let length = share * (ui.available_width() - 240.0 * scale).max(40.0);
        let (bar, _) = ui.allocate_exact_size(vec2(length, 30.0 * scale), Sense::hover());
        ui.painter().rect_filled(bar, 6.0 * scale, sight.colour(Paint::Accent));
        ui.label(room::strong(sight, lang.say_with("summary-dots", &[("n", count)])));
    });
}

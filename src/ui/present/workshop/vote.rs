//! A dot vote on the page: the form that begins it, whose turn it is, and the dots on the cards.

use egui::{Align2, Area, Id, Margin, Order, Pos2, Rect, Role, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::{PresentState, Sight, draw};
use super::{Over, WorkshopState, room, voting};
use crate::action::{Action, Command, VoteTerms, WorkshopWish};
use crate::document::{Card, DotVote, SHORT_TEXT};
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::field::{self, TextField};
use crate::ui::theme;

/// How large a dot is, in units of the page.
const DOT: f32 = 13.0;

/// A vote that is being set up.
pub struct Draft {
    question: String,
    dots: u8,
    per_card: u8,
    people: u16,
    /// The field of the question has had the focus.
    begun: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self { question: String::new(), dots: 3, per_card: 1, people: 0, begun: false }
    }
}

/// The form that begins a vote.
pub fn new_ui(ui: &Ui, sight: &Sight<'_>, state: &mut WorkshopState, mut draft: Draft, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let width = sight.view.width() / sight.scale();
    let part = Rect::from_min_max(pos2(0.12 * width, 190.0), pos2(0.88 * width, 820.0));
    let mut begins = false;
    let (layer, closes) = room::panel_ui(ui, sight, &lang.say("vote-new"), part, |ui| {
        let label = lang.say("vote-question");
        let text = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
        ui.label(room::soft(sight, label.as_str()));
        let typed = field::text_ui(ui, Id::unique("vote-question"), &draft.question, text);
        if !std::mem::replace(&mut draft.begun, true) {
            typed.response.request_focus();
        }
        if let Some(question) = typed.finished {
            draft.question = question;
        }
        begins = typed.entered;
        let most = u16::from(DotVote::MOST_DOTS);
        draft.dots = number_ui(ui, sight, "vote-dots", draft.dots.into(), 1..=most) as u8;
        draft.per_card = number_ui(ui, sight, "vote-per-card", draft.per_card.into(), 1..=draft.dots.into()) as u8;
        draft.people = number_ui(ui, sight, "vote-people", draft.people, 0..=DotVote::MOST_PEOPLE);
        begins |= theme_button_ui(ui, sight, &lang.say("vote-begin"));
    });
    state.layers.push(layer);
    if begins {
        let Draft { question, dots, per_card, people, .. } = draft;
        let people = (people > 0).then_some(people);
        let terms = VoteTerms { question: question.trim().to_owned(), dots, per_card, people };
        actions.push(Action::Workshop(WorkshopWish::Vote(terms)));
    } else if !closes {
        state.over = Over::NewVote(draft);
    }
}

/// The button that most want, at the size of the room.
pub fn theme_button_ui(ui: &mut Ui, sight: &Sight<'_>, words: &str) -> bool {
    let text = room::strong(sight, words).color(sight.colour(Paint::OnAccent));
    let button = ui.add(egui::Button::new(text).fill(sight.colour(Paint::Accent)));
    theme::focus_ring(ui, &button, theme::RADIUS);
    button.clicked()
}

/// A small number with buttons that make it larger and smaller; 0 is shown as unknown.
fn number_ui(ui: &mut Ui, sight: &Sight<'_>, key: &str, value: u16, bounds: std::ops::RangeInclusive<u16>) -> u16 {
    let lang = sight.model.lang;
    let label = lang.say(key);
    let mut value = value.clamp(*bounds.start(), *bounds.end());
    ui.horizontal(|ui| {
        for (sign, word, by) in [("−", "vote-fewer", -1_i32), ("+", "vote-more", 1)] {
            let name = lang.say_with(word, &[("what", label.as_str().into())]);
            let button = ui.button(room::strong(sight, sign));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if button.clicked() {
                let next = (i32::from(value) + by).clamp((*bounds.start()).into(), (*bounds.end()).into());
                value = u16::try_from(next).unwrap_or(value);
            }
        }
        let shown = if value == 0 { lang.say("vote-unknown") } else { lang.format().count(value.into()) };
        ui.label(room::strong(sight, shown));
        ui.label(label);
    });
    value
}

/// Whose turn it is, how many dots are left, and what comes next.
pub fn banner_ui(ui: &Ui, sight: &Sight<'_>, state: &mut PresentState, actions: &mut Vec<Action>) {
    let Some(vote) = voting(sight.editor, state) else { return };
    let lang = sight.model.lang;
    let scale = sight.scale();
    let area = Area::new(Id::unique("present-vote")).order(Order::Middle);
    // It stands in the free edge below the page, as far as that goes.
    let area = area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -3.0 * scale));
    let shown = area.show(ui.ctx(), |ui| {
        room::enlarge(ui, scale);
        let margin = Margin::symmetric((24.0 * scale) as i8, (4.0 * scale) as i8);
        room::frame(sight).inner_margin(margin).show(ui, |ui| {
            ui.horizontal(|ui| {
                if !vote.question.is_empty() {
                    ui.label(room::soft(sight, vote.question.as_str()));
                }
                ui.label(room::strong(sight, turn_words(lang, vote)));
                for (command, enabled) in [(Command::NextVoter, vote.has_next()), (Command::RevealVotes, true)] {
                    let words = lang.say(&format!("command-{}", command.id()));
                    if ui.add_enabled(enabled, egui::Button::new(words)).clicked() {
                        actions.push(Action::Command(command));
                    }
                }
            });
        });
    });
    state.workshop.layers.push(shown.response.layer_id);
}

/// "Person 3 of 8: 2 dots left".
pub fn turn_words(lang: &Lang, vote: &DotVote) -> String {
    let count = |number: usize| lang.format().count(number as u64);
    let left = Arg::Count(vote.left() as u64, count(vote.left()));
    let person = count(vote.turn()).into();
    match vote.people {
        Some(people) => {
            let people = count(people.into()).into();
            lang.say_with("vote-turn-of", &[("person", person), ("people", people), ("n", left)])
        }
        None => lang.say_with("vote-turn", &[("person", person), ("n", left)]),
    }
}

/// Draws the dots: while voting those of the person whose turn it is, when they are revealed those of everybody.
pub(in super::super) fn dots_ui(ui: &Ui, sight: &Sight<'_>, state: &PresentState) {
    let own = voting(sight.editor, state);
    let last = sight.editor.project().open_workshop().and_then(|workshop| workshop.votes.last());
    let all = last.filter(|vote| vote.revealed && state.workshop.totals);
    for card in draw::shown(sight.page, state) {
        let rect = sight.screen_from_page(card.rect);
        if let Some(vote) = own {
            for at in 0..vote.given(card.card) {
                dot_ui(ui, sight, rect.right_top() - vec2(at as f32 * 2.2 * DOT, 0.0) * sight.scale());
            }
        } else if let Some(total) = all.map(|vote| vote.total(card.card)).filter(|total| *total > 0) {
            total_ui(ui, sight, rect, total);
        }
    }
}

fn dot_ui(ui: &Ui, sight: &Sight<'_>, at: Pos2) {
    let radius = DOT * sight.scale();
    let at = at + vec2(-1.4, 0.4) * radius;
    ui.painter().circle(at, radius, sight.colour(Paint::Accent), Stroke::new(radius * 0.2, sight.colour(Paint::Card)));
}

/// How many dots a card has, on its right upper corner.
fn total_ui(ui: &Ui, sight: &Sight<'_>, card: Rect, total: usize) {
    let scale = sight.scale();
    let words = sight.model.lang.format().count(total as u64);
    let ink = sight.colour(Paint::OnAccent);
    let galley = ui.painter().layout_no_wrap(words, theme::bold_font(34.0 * scale), ink);
    let size = vec2(galley.size().x.max(galley.size().y) + 18.0 * scale, galley.size().y + 4.0 * scale);
    let badge = Rect::from_center_size(card.right_top() + vec2(-0.4 * size.x, 0.15 * size.y), size);
    let round = egui::CornerRadius::same((size.y / 2.0).clamp(0.0, 255.0) as u8);
    let line = Stroke::new(3.0 * scale, sight.colour(Paint::Card));
    ui.painter().rect(badge, round, sight.colour(Paint::Accent), line, egui::StrokeKind::Outside);
    ui.painter().galley(badge.center() - galley.size() / 2.0, galley, ink);
}

/// What a card is called for who listens: its title, and its dots where they may be known.
pub(in super::super) fn name_with_dots(sight: &Sight<'_>, state: &PresentState, card: &Card, title: String) -> String {
    let lang = sight.model.lang;
    let last = sight.editor.project().open_workshop().and_then(|workshop| workshop.votes.last());
    let dots = match voting(sight.editor, state) {
        Some(vote) => vote.given(card.id),
        None => last.filter(|vote| vote.revealed && state.workshop.totals).map_or(0, |vote| vote.total(card.id)),
    };
    if dots == 0 {
        return title;
    }
    let count = Arg::Count(dots as u64, lang.format().count(dots as u64));
    lang.say_with("vote-card", &[("card", title.into()), ("n", count)])
}

//! Obstacles that the numbers suggest for the map: each with its figure, to be put on the map or dismissed.

use std::rc::Rc;

use egui::{Align, Frame, Label, Layout, Margin, Ui};

use super::Model;
use super::theme::{self, gap, size};
use crate::action::Action;
use crate::document::{Edit, Journey, JourneyId, Language, SeriesId, SteeringChange};
use crate::editor::Editor;
use crate::insight::{ObstacleHint, obstacle_sentence, obstacle_title, shown_series, suggest_obstacles};
use crate::lang::Lang;
use crate::scene::Paint;

/// From how wide on the buttons stand beside the words.
const WIDE: f32 = 640.0;

/// The suggestions of one state of the document, found once.
#[derive(Debug, Default)]
pub struct ObstacleState {
    known: Option<(Key, Rc<[ObstacleHint]>)>,
}

type Key = (u64, JourneyId, Option<SeriesId>, Language);

impl ObstacleState {
    /// The suggestions for the journey in sight.
    pub fn of(&mut self, model: &Model<'_>, editor: &Editor, journey: &Journey) -> Rc<[ObstacleHint]> {
        let key = (editor.state(), journey.id(), editor.chosen_series(), model.lang.language());
        if let Some((_, hints)) = self.known.as_ref().filter(|(known, _)| *known == key) {
            return Rc::clone(hints);
        }
        let series = shown_series(editor.project(), journey, editor.chosen_series());
        let hints: Rc<[ObstacleHint]> = suggest_obstacles(editor.project(), journey, series).into();
        self.known = Some((key, Rc::clone(&hints)));
        hints
    }
}

/// The suggestions under a heading; nothing where there are none.
pub fn obstacles_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    hints: &[ObstacleHint],
    actions: &mut Vec<Action>,
) {
    if hints.is_empty() {
        return;
    }
    let lang = model.lang;
    ui.label(theme::strong(lang.say("obstacles-title"), size::BODY));
    for hint in hints {
        let edge = egui::Stroke::new(1.0, theme::colour(ui, Paint::Gap).gamma_multiply(0.7));
        let sheet = Frame::new()
            .fill(theme::colour(ui, Paint::Surface))
            .stroke(edge)
            .corner_radius(theme::RADIUS)
            .inner_margin(Margin::symmetric(12, 9));
        sheet.show(ui, |ui| {
            ui.set_width(ui.available_width());
            hint_ui(ui, model, editor, hint, actions);
        });
    }
}

fn hint_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, hint: &ObstacleHint, actions: &mut Vec<Action>) {
    let lang = model.lang;
    ui.spacing_mut().item_spacing.y = gap::TIGHT;
    let (title, sentence) = (obstacle_title(lang, hint), obstacle_sentence(lang, hint));
    let beside = ui.available_width() >= WIDE;
    let layout = if beside { Layout::right_to_left(Align::Center) } else { Layout::top_down(Align::Min) };
    let size = egui::vec2(ui.available_width(), 0.0);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        if beside {
            buttons_ui(ui, lang, editor, hint, actions);
        }
        ui.vertical(|ui| {
            ui.add(Label::new(theme::strong(format!("‘{title}’"), size::BODY)).wrap());
            ui.add(Label::new(sentence.as_str()).wrap());
        });
        if !beside {
            ui.horizontal_wrapped(|ui| buttons_ui(ui, lang, editor, hint, actions));
        }
    });
}

/// Puts it on the map, or dismisses it.
fn buttons_ui(ui: &mut Ui, lang: &Lang, editor: &Editor, hint: &ObstacleHint, actions: &mut Vec<Action>) {
    let title = obstacle_title(lang, hint);
    let named = |key: &str| lang.say_with(key, &[("title", title.as_str().into())]);
    if let Some(stage) = hint.stage
        && ui.button(lang.say("obstacles-accept")).accessible_name(named("obstacles-accept-named")).clicked()
    {
        let own_title = obstacle_own_title(lang, hint);
        let note = obstacle_sentence(lang, hint);
        actions.push(Action::AddObstacle { stage, id: hint.obstacle.to_owned(), title: own_title, note });
        actions.push(Action::Notify(named("obstacles-accepted")));
    }
    if ui.button(lang.say("obstacles-dismiss")).accessible_name(named("obstacles-dismiss-named")).clicked() {
        let mut dismissed = editor.project().steering().dismissed.clone();
        dismissed.insert(hint.obstacle.to_owned());
        actions.push(Action::Edit(Edit::Steer(SteeringChange::Dismissed(dismissed))));
        actions.push(Action::Notify(named("obstacles-dismissed")));
    }
}

/// What the card is to say where the library's words would say more than the numbers do; empty = the library's.
fn obstacle_own_title(lang: &Lang, hint: &ObstacleHint) -> String {
    if hint.says_itself() { obstacle_title(lang, hint) } else { String::new() }
}

//! The list of what a map lacks: stage by stage, each with what to do; a click goes there.

use std::rc::Rc;

use egui::{CollapsingHeader, Id, Ui};

use super::Model;
use super::list_row::{ListRow, Sign, list_row_ui};
use super::theme::{self, gap, size};
use crate::action::{Action, Command};
use crate::document::{Cell, Journey, JourneyId, LaneRole, Language, StageId};
use crate::editor::{Editor, Selection};
use crate::insight::{self, Gap};
use crate::lang::Arg;
use crate::scene::{Icon, Paint};

/// Longer lists are folded stage by stage at first.
const FOLDED_FROM: usize = 30;
/// Most rows shown of one stage.
const MOST: usize = 200;

/// The gaps of one state of the document, found once.
#[derive(Default)]
pub struct GapsState {
    known: Option<(Key, Rc<[Gap]>)>,
}

type Key = (u64, JourneyId, Language);

impl GapsState {
    /// The gaps of the journey in sight.
    pub fn of(&mut self, model: &Model<'_>, editor: &Editor, journey: &Journey) -> Rc<[Gap]> {
        let key = (editor.state(), journey.id(), model.lang.language());
        if let Some((_, gaps)) = self.known.as_ref().filter(|(known, _)| *known == key) {
            return Rc::clone(gaps);
        }
        let gaps: Rc<[Gap]> = insight::gaps(journey, &model.lang.names()).into();
        self.known = Some((key, Rc::clone(&gaps)));
        gaps
    }
}

/// The list with its heading; praise where nothing is missing.
pub fn gaps_ui(ui: &mut Ui, model: &Model<'_>, journey: &Journey, gaps: &[Gap], actions: &mut Vec<Action>) {
    let count = gaps.len() as u64;
    if gaps.is_empty() {
        ui.label(theme::strong(model.lang.say("gaps-none"), size::HEADING));
        ui.label(theme::soft(ui, model.lang.say("gaps-none-more")));
        return;
    }
    let words = model.lang.say_with("gaps-title", &[("n", Arg::Count(count, model.lang.format().count(count)))]);
    ui.label(theme::strong(words, size::HEADING));
    ui.label(theme::soft(ui, model.lang.say("gaps-more")));
    ui.add_space(gap::TIGHT);
    // Those of the whole come first, then those of each stage.
    let (of_whole, of_stages) = gaps.split_at(gaps.partition_point(|gap| gap.stage().is_none()));
    rows_ui(ui, model, journey, of_whole, actions);
    for here in of_stages.chunk_by(|one, next| one.stage() == next.stage()) {
        let stage = here.first().and_then(|gap| gap.stage());
        let Some(stage) = stage.and_then(|stage| journey.stage(stage)) else { continue };
        let title = format!("{} ({})", model.lang.names().stage(stage), model.lang.format().count(here.len() as u64));
        let fold = CollapsingHeader::new(theme::strong(title, size::BODY)).id_salt(Id::unique(("gaps", stage.id)));
        fold.default_open(gaps.len() < FOLDED_FROM).show_unindented(ui, |ui| {
            rows_ui(ui, model, journey, here, actions);
        });
    }
}

/// Puts the focus on the first row of the list in the next frame.
pub fn focus_first(ui: &Ui, gaps: &[Gap]) {
    if let Some(gap) = gaps.first() {
        ui.memory_mut(|memory| memory.request_focus(row_id(*gap)));
    }
}

fn row_id(gap: Gap) -> Id {
    Id::unique(("gap", gap))
}

/// The gaps of one stage under a small heading; nothing where there are none.
pub fn stage_gaps_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    journey: &Journey,
    (stage, gaps): (StageId, &[Gap]),
    actions: &mut Vec<Action>,
) {
    let here: Vec<_> = gaps.iter().filter(|gap| gap.stage() == Some(stage)).collect();
    if here.is_empty() {
        return;
    }
    ui.label(theme::strong(model.lang.say("gaps-stage"), size::BODY));
    rows_ui(ui, model, journey, here, actions);
    ui.add_space(gap::NORMAL);
}

fn rows_ui<'a>(
    ui: &mut Ui,
    model: &Model<'_>,
    journey: &Journey,
    gaps: impl IntoIterator<Item = &'a Gap>,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = gap::TIGHT;
    let mut gaps = gaps.into_iter();
    for gap in gaps.by_ref().take(MOST) {
        let words = words(model, journey, *gap);
        let todo = model.lang.say(&format!("gap-do-{}", gap.id()));
        let name = format!("{words} – {todo}");
        let sign = Sign::Icon(Icon::Guess, Paint::Warning);
        let row = ListRow { words: &words, small: &todo, name: &name, sign, quiet: false, drags: false };
        if list_row_ui(ui, row_id(*gap), row).clicked() {
            go_to(journey, *gap, actions);
        }
    }
    let rest = gaps.count() as u64;
    if rest > 0 {
        let rest = Arg::Count(rest, model.lang.format().count(rest));
        ui.label(theme::soft(ui, model.lang.say_with("gaps-rest", &[("n", rest)])));
    }
}

/// What lacks something: the card's words, or what is missing.
fn words(model: &Model<'_>, journey: &Journey, gap: Gap) -> String {
    match gap.card().and_then(|card| journey.card(card)) {
        Some(card) => model.lang.names().card(card).to_owned(),
        None => model.lang.say(&format!("gap-{}", gap.id())),
    }
}

/// Selects what a gap is about and shows it.
fn go_to(journey: &Journey, gap: Gap, actions: &mut Vec<Action>) {
    let of_touchpoints = journey.shown_lanes().find(|lane| lane.role == Some(LaneRole::Touchpoints));
    let selection = match gap {
        Gap::JourneyWithoutPersona => {
            actions.push(Action::Command(Command::ShowPersonas));
            return;
        }
        Gap::StageWithoutQuestion { stage } => Selection::Stage(stage),
        Gap::StageWithoutTouchpoint { stage } => {
            of_touchpoints.map_or(Selection::Stage(stage), |lane| Selection::Cell(Cell { stage, lane: lane.id }))
        }
        Gap::UnansweredQuestion { card, .. } | Gap::ObstacleWithoutRemedy { card, .. } => Selection::card(card),
    };
    actions.push(Action::Select(selection));
    actions.push(Action::Command(Command::ShowMap));
}

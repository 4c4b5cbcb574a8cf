//! Gives every thing in sight on the map a node with a name, a role and its place, for screen readers, Tab and tests.

use egui::accesskit::Action as Asked;
use egui::{Event, Id, Key, Rect, Role, Sense, Ui, WidgetInfo};

use super::draw::shown_layout;
use super::gesture::Gesture;
use super::{CanvasState, Sight};
use crate::action::{Action, Command};
use crate::document::{CardId, Cell, LaneId, LaneRole, LinkId, StageId};
use crate::editor::Selection;

/// Most nodes of one kind; beyond that only what is selected has one, since a node costs time in every frame.
const MOST: usize = 400;

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NodeOf {
    /// A card.
    Card(CardId),
    /// A cell, for adding to it.
    Cell(Cell),
    /// A stage's header.
    Stage(StageId),
    /// A lane's label.
    Lane(LaneId),
    /// An arrow.
    Link(LinkId),
}

impl NodeOf {
    /// The node's id, the same in every frame.
    pub fn id(self) -> Id {
        Id::unique(("map", self))
    }

    fn selection(self) -> Selection {
        match self {
            Self::Card(card) => Selection::card(card),
            Self::Cell(cell) => Selection::Cell(cell),
            Self::Stage(stage) => Selection::Stage(stage),
            Self::Lane(lane) => Selection::Lane(lane),
            Self::Link(link) => Selection::Link(link),
        }
    }
}

/// The node of what is selected, where it is one thing.
pub fn node_of(selection: &Selection) -> Option<NodeOf> {
    match selection {
        Selection::Cards(_) => selection.single_card().map(NodeOf::Card),
        Selection::Cell(cell) => Some(NodeOf::Cell(*cell)),
        Selection::Stage(stage) => Some(NodeOf::Stage(*stage)),
        Selection::Lane(lane) => Some(NodeOf::Lane(*lane)),
        Selection::Link(link) => Some(NodeOf::Link(*link)),
        Selection::Nothing | Selection::Item(_) => None,
    }
}

/// Puts the nodes of everything in sight: headers, labels, then cell by cell with its cards, then arrows; tells how many.
pub fn nodes_ui(ui: &mut Ui, sight: &Sight<'_>, state: &CanvasState, actions: &mut Vec<Action>) -> usize {
    let layout = shown_layout(sight, state);
    let seen = state.camera.seen(sight.view);
    let names = sight.model.lang.names();
    let all = all_are_needed(ui);
    if all {
        bands_ui(ui, sight, state);
        faces_ui(ui, sight, state);
        dragged_ui(ui, sight, state);
    }
    // The map itself is no node, though it has the focus most of the time.
    let focused = ui.memory(egui::Memory::focused).filter(|focused| *focused != Id::unique("map"));
    if !all && focused.is_none() {
        return 0;
    }
    let mut nodes = Nodes { sight, state, actions, only: if all { None } else { focused }, count: 0 };
    for header in layout.visible_headers(seen) {
        if let Some(stage) = sight.journey.stage(header.stage)
            && nodes.node(ui, NodeOf::Stage(header.stage), header.rect, || names.stage(stage).to_owned())
        {
            describe_stage(ui, sight, header.stage);
        }
    }
    for lane in layout.visible_lanes(seen) {
        if let Some(found) = sight.journey.lane(lane.lane) {
            nodes.node(ui, NodeOf::Lane(lane.lane), lane.label, || names.lane(found).to_owned());
        }
    }
    for cell in layout.visible_cells(seen).take(MOST) {
        if nodes.node(ui, NodeOf::Cell(cell.cell), strip_of(cell.rect), || cell_name(sight, cell.cell)) {
            if lacks_touchpoint(sight, cell.cell) {
                describe(ui, NodeOf::Cell(cell.cell), sight.prepared.facts.no_touchpoint_words.clone());
            } else if let Some(words) = trend_words(sight, cell.cell) {
                describe(ui, NodeOf::Cell(cell.cell), words);
            }
        }
    }
    for card in layout.visible_cards(seen).take(MOST) {
        if let Some(found) = sight.journey.card(card.card) {
            let title = || match names.card(found) {
                "" => sight.model.lang.say("map-untitled"),
                title => title.to_owned(),
            };
            let sign = sight.prepared.facts.signs.get(&card.card);
            if nodes.node(ui, NodeOf::Card(card.card), card.rect, title)
                && let Some(sign) = sign
            {
                describe(ui, NodeOf::Card(card.card), sight.model.lang.say(&format!("sign-{}", sign.id())));
            }
        }
    }
    handle_ui(ui, sight, state);
    for link in layout.visible_links(seen).take(MOST) {
        if !nodes.wants(NodeOf::Link(link.link)) {
            continue;
        }
        let middle = link.path.middle();
        let place = Rect::from_center_size(middle, egui::Vec2::splat(14.0));
        if nodes.node(ui, NodeOf::Link(link.link), place, || link_name(sight, link.link)) {
            describe(ui, NodeOf::Link(link.link), said_of_link(sight, link.link));
        }
    }
    nodes.count
}

/// Whether every node is needed: somebody listens, or a key may look for the next one. Else the one with the focus will do.
fn all_are_needed(ui: &Ui) -> bool {
    let listens = || ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |_| ()).is_some();
    let is_key = |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_));
    ui.input(|input| input.events.iter().any(is_key)) || listens()
}

/// Puts a node a band in sight, which says what goes on and what is lost.
fn bands_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let (layout, facts) = (&sight.prepared.layout, &sight.prepared.facts);
    if state.is_dragging() {
        return;
    }
    for (from, band) in facts.stages.iter().enumerate().filter_map(|(from, stage)| Some((from, stage.band.as_ref()?))) {
        let place = layout.band_box(from, band.to).map(|rect| state.camera.screen_from_map_rect(sight.view, rect));
        let Some(place) = place.map(|place| place.intersect(sight.view)).filter(egui::Rect::is_positive) else {
            continue;
        };
        let response = ui.interact(place, Id::unique(("band", from)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &band.texts.says));
    }
}

/// Says how many cards are on their way, and whether they are copies.
fn dragged_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let Some(Gesture::Cards(drag)) = &state.gesture else { return };
    let count = drag.cards.len() as u64;
    let n = crate::lang::Arg::Count(count, sight.model.lang.format().count(count));
    let says = sight.model.lang.say_with(if drag.copies { "map-copies" } else { "map-moves" }, &[("n", n)]);
    let at = state.camera.screen_from_map(sight.view, drag.pointer);
    let place = Rect::from_center_size(at, egui::Vec2::splat(20.0)).intersect(sight.view);
    let response = ui.interact(place, Id::unique("dragged"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
}

/// Puts a node a face of the curve of feelings in sight.
fn faces_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let layout = shown_layout(sight, state);
    let names = sight.model.lang.names();
    for lane in layout.visible_lanes(state.camera.seen(sight.view)).filter(|lane| lane.band.is_some()) {
        for (centre, mean) in layout.feeling_points(lane) {
            let place = super::curve::face_rect(sight, state, centre).intersect(sight.view);
            let stage = layout.column_at(centre.x).and_then(|column| sight.journey.stages().get(column));
            let Some(stage) = stage.filter(|_| place.is_positive()) else { continue };
            let feeling = feeling_word(sight, mean);
            let args = [("stage", names.stage(stage).into()), ("feeling", feeling.into())];
            let says = sight.model.lang.say_with("map-face", &args);
            let response = ui.interact(place, Id::unique(("face", lane.lane, stage.id)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
        }
    }
}

/// Puts a node where an arrow is drawn from the selected card; without a pointer the panel draws it.
fn handle_ui(ui: &Ui, sight: &Sight<'_>, state: &CanvasState) {
    let Some(card) = sight.editor.selection().single_card().filter(|_| !state.is_dragging()) else { return };
    let Some(at) = super::gesture::handle_of(sight, state, card).filter(|at| sight.view.contains(*at)) else { return };
    let title = sight.journey.card(card).map_or("", |card| sight.model.lang.names().card(card)).to_owned();
    let words = sight.model.lang.say_with("map-handle", &[("card", title.into())]);
    let place = Rect::from_center_size(at, egui::Vec2::splat(2.0 * super::gesture::HANDLE_REACH));
    let response = ui.interact(place.intersect(sight.view), Id::unique("arrow-handle"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
}

/// What the small trends in a cell say.
fn trend_words(sight: &Sight<'_>, cell: Cell) -> Option<String> {
    let is_numbers = sight.journey.lane(cell.lane).is_some_and(|lane| lane.role == Some(LaneRole::Numbers));
    let column = sight.journey.stages().iter().position(|stage| stage.id == cell.stage).filter(|_| is_numbers)?;
    sight.prepared.facts.stage(column)?.trend.as_ref().map(|trend| trend.says.clone())
}

/// Says more of a thing than its name.
fn describe(ui: &Ui, of: NodeOf, words: String) {
    ui.ctx().accesskit_node_builder(of.id(), |node| node.set_description(words));
}

/// Whether a cell carries the mark of a missing touchpoint.
fn lacks_touchpoint(sight: &Sight<'_>, cell: Cell) -> bool {
    let first = sight.journey.shown_lanes().find(|lane| lane.role == Some(LaneRole::Touchpoints));
    let column = sight.journey.stages().iter().position(|stage| stage.id == cell.stage);
    first.is_some_and(|lane| lane.id == cell.lane)
        && column.and_then(|at| sight.prepared.facts.stage(at)).is_some_and(|facts| facts.lacks.touchpoint)
}

/// Says of a stage where it leads back to, and whether its question is missing.
fn describe_stage(ui: &Ui, sight: &Sight<'_>, stage: StageId) {
    let names = sight.model.lang.names();
    let column = sight.journey.stages().iter().position(|found| found.id == stage);
    let facts = column.and_then(|at| sight.prepared.facts.stage(at));
    let missing = facts.filter(|facts| facts.lacks.question).map(|_| sight.model.lang.say("gap-no-question"));
    let ways = sight.prepared.layout.returns.iter().filter(|way| way.from == stage);
    let sentences: Vec<String> = ways
        .map(|way| {
            let to = sight.journey.stage(way.to).map_or("", |to| names.stage(to));
            sight.model.lang.say_with("map-leads-back", &[("stage", to.into()), ("name", way.name.as_str().into())])
        })
        .chain(missing)
        .collect();
    if !sentences.is_empty() {
        describe(ui, NodeOf::Stage(stage), sentences.join("\n"));
    }
}

fn strip_of(cell: Rect) -> Rect {
    Rect::from_min_max(egui::pos2(cell.min.x, (cell.max.y - crate::layout::ADD_STRIP).max(cell.min.y)), cell.max)
}

fn cell_name(sight: &Sight<'_>, cell: Cell) -> String {
    let names = sight.model.lang.names();
    let stage = sight.journey.stage(cell.stage).map_or("", |stage| names.stage(stage));
    let lane = sight.journey.lane(cell.lane).map_or("", |lane| names.lane(lane));
    sight.model.lang.say_with("map-cell", &[("stage", stage.into()), ("lane", lane.into())])
}

fn link_name(sight: &Sight<'_>, link: LinkId) -> String {
    let names = sight.model.lang.names();
    let title = |card| sight.journey.card(card).map_or("", |card| names.card(card));
    let Some(link) = sight.journey.link(link) else { return String::new() };
    sight.model.lang.say_with("map-link", &[("from", title(link.from).into()), ("to", title(link.to).into())])
}

/// Kind, words and feeling of an arrow.
fn said_of_link(sight: &Sight<'_>, link: LinkId) -> String {
    let Some(link) = sight.journey.link(link) else { return String::new() };
    let kind = sight.model.lang.say(&format!("link-{}", link.kind.id()));
    let feeling = link.feeling.map(|feeling| feeling_word(sight, f32::from(feeling)));
    let words = Some(link.label.clone()).filter(|words| !words.is_empty());
    [Some(kind), words, feeling].into_iter().flatten().collect::<Vec<_>>().join(". ")
}

fn feeling_word(sight: &Sight<'_>, feeling: f32) -> String {
    let word = ["m2", "m1", "0", "p1", "p2"].get((feeling.round() + 2.0) as usize).copied().unwrap_or("0");
    sight.model.lang.say(&format!("feeling-{word}"))
}

struct Nodes<'a, 'b> {
    sight: &'a Sight<'a>,
    state: &'a CanvasState,
    actions: &'b mut Vec<Action>,
    /// The one that is needed; `None` = all of them.
    only: Option<Id>,
    /// How many there are.
    count: usize,
}

impl Nodes<'_, '_> {
    /// Whether the node of something is needed.
    fn wants(&self, of: NodeOf) -> bool {
        self.only.is_none_or(|only| only == of.id())
    }

    /// Puts a node where it is in sight; gives back whether it is.
    fn node(&mut self, ui: &mut Ui, of: NodeOf, rect: Rect, name: impl Fn() -> String) -> bool {
        let rect = self.state.camera.screen_from_map_rect(self.sight.view, rect).intersect(self.sight.view);
        let id = of.id();
        if !rect.is_positive() || !self.wants(of) {
            return false;
        }
        self.count += 1;
        let selected = match of {
            NodeOf::Card(card) => self.sight.editor.selection().has_card(card),
            other => *self.sight.editor.selection() == other.selection(),
        };
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name()));
        let asked = ui.input(|input| input.has_accesskit_action_request(id, Asked::Click));
        let focused_by_key = response.gained_focus() && ui.input(|input| input.key_pressed(Key::Tab));
        if (asked || focused_by_key) && !selected {
            self.actions.push(Action::Select(of.selection()));
        }
        if response.has_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
            self.actions.push(Action::Select(of.selection()));
            self.actions.push(Action::Command(Command::EditText));
        }
        true
    }
}

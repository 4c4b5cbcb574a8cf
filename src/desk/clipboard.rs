//! Cut, copy, paste and duplicate: cards go out as text, one a line, and come back as cards with their arrows.

use std::collections::BTreeSet;

use egui::Context;

use super::files::Report;
use super::{Desk, block};
use crate::document::clip::{self, Grid, Landing};
use crate::document::{Card, CardId, Cell, Edit, EditName, Journey, Project, SHORT_TEXT, Slot, plan};
use crate::editor::{Editor, Selection};
use crate::lang::{Arg, Lang};
use crate::storage::ClipFile;

/// Most cards that one paste makes.
const MOST_PASTED: usize = 1_000;

/// Frames within which the platform answers what is on the clipboard.
const AWAITED: u8 = 6;

/// Cards that were copied, and the text they went out as.
pub(super) struct Copied {
    text: String,
    clip: Project,
}

impl Desk {
    pub(super) fn copy(&mut self, ctx: &Context) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let Some(clip) = clip::clip(journey, &editor.selection().cards(), self.lang.language()) else { return };
        let text = text_of(&clip, &self.lang);
        ctx.copy_text(text.clone());
        if let Some(file) = self.settings_file.as_ref().map(ClipFile::beside) {
            let clip = clip.clone();
            self.jobs.start(ctx, move || Report::SettingsKept(file.keep(&clip)));
        }
        self.copied = Some(Copied { text, clip });
    }

    pub(super) fn cut(&mut self, ctx: &Context) {
        let has_cards = self.editor.as_ref().is_some_and(|editor| !editor.selection().cards().is_empty());
        if has_cards {
            self.copy(ctx);
            self.delete_selected();
        }
    }

    /// Pastes what another window of ours has copied as cards, and everything else as text.
    pub(super) fn paste(&mut self, ctx: &Context, text: String) {
        self.paste_awaited = 0;
        if self.copied.as_ref().is_some_and(|copied| is_same(&copied.text, &text)) {
            return self.paste_copied();
        }
        match self.settings_file.as_ref().map(ClipFile::beside) {
            Some(file) => self.jobs.start(ctx, move || Report::ClipRead(text, file.read().map(Box::new))),
            None => self.paste_text(&text),
        }
    }

    /// Pastes a text, or the cards that the file of copied cards holds where it is their text.
    pub(super) fn paste_read(&mut self, text: &str, clip: Option<Box<Project>>) {
        match clip.filter(|clip| is_same(&text_of(clip, &self.lang), text)) {
            Some(clip) => {
                self.copied = Some(Copied { text: text.to_owned(), clip: *clip });
                self.paste_copied();
            }
            None => self.paste_text(text),
        }
    }

    fn paste_copied(&mut self) {
        let Some(copied) = &self.copied else { return };
        let clip = copied.clip.clone();
        let landing = self.editor.as_ref().and_then(|editor| landing_of(editor, clip.journeys().first()?));
        match landing {
            Some(landing) => self.land(&clip, &landing, EditName::Paste),
            None => self.ui.notices.tell(self.lang.say("notice-paste-where")),
        }
    }

    /// Puts copied cards down and selects them.
    fn land(&mut self, clip: &Project, landing: &Landing, name: EditName) {
        let Some(editor) = &mut self.editor else { return };
        let Some(journey) = editor.journey().cloned() else { return };
        let fresh = || editor.fresh_id();
        let landed = clip.journeys().first().and_then(|clip| clip::land(&journey, clip, landing, name, fresh));
        if let Some(landed) = landed
            && self.edit(|_| landed.edit)
        {
            self.with_editor(|editor| editor.select(Selection::Cards(landed.cards.into_iter().collect())));
        }
    }

    /// Each line becomes a card below the selection; a block with tabs fills the cells from the selected one on.
    fn paste_text(&mut self, text: &str) {
        let rows = block::cells(text);
        let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        if rows.iter().all(is_blank) {
            return self.ui.notices.tell(self.lang.say("notice-paste-empty"));
        }
        let Some(slot) = self.editor.as_ref().and_then(slot_after_selection) else {
            return self.ui.notices.tell(self.lang.say("notice-paste-where"));
        };
        if rows.iter().any(|row| row.len() > 1) {
            return self.paste_block(slot, &rows);
        }
        let all: Vec<_> = rows.into_iter().flatten().filter_map(|cell| title_of(&cell)).collect();
        let left = all.len().saturating_sub(MOST_PASTED);
        self.add_cards(slot, all.into_iter().take(MOST_PASTED).collect());
        self.tell_left(left);
    }

    /// Columns go over the stages, rows over the lanes; what is below the last lane is stacked in it.
    fn paste_block(&mut self, slot: Slot, rows: &[Vec<String>]) {
        let Some(editor) = &mut self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let grid = Grid::of(journey);
        let columns = grid.columns_from(slot.cell);
        let filled = rows.iter().enumerate().flat_map(|(down, row)| {
            row.iter().enumerate().filter_map(move |(right, cell)| Some((right, down, title_of(cell)?)))
        });
        let (inside, outside): (Vec<_>, Vec<_>) = filled.partition(|(right, ..)| *right < columns);
        let left = outside.len() + inside.len().saturating_sub(MOST_PASTED);
        let mut next = std::collections::BTreeMap::new();
        let mut found = Vec::new();
        for (right, down, title) in inside.into_iter().take(MOST_PASTED) {
            let Some(cell) = grid.cell_from(slot.cell, right, down) else { continue };
            let first = if cell == slot.cell { slot.index } else { journey.cards_in(cell).len() };
            let index = next.entry(cell).or_insert(first);
            found.push((Slot { cell, index: *index }, title));
            *index += 1;
        }
        let mut cards = BTreeSet::new();
        let add = |(slot, title)| {
            let id = CardId(editor.fresh_id());
            cards.insert(id);
            Edit::AddCard { slot, card: Box::new(Card::new(id, title)) }
        };
        let edits = found.into_iter().map(add).collect();
        if !self.edit(|_| Edit::Batch { name: EditName::Paste, edits }) {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::Cards(cards)));
        self.tell_left(left);
    }

    /// Asks the platform for what is on the clipboard; of an empty one it says nothing.
    pub(super) fn ask_clipboard(&mut self, ctx: &Context) {
        self.paste_awaited = AWAITED;
        ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
    }

    /// Tells that nothing came when the clipboard has been asked for long enough.
    pub(super) fn await_paste(&mut self, ctx: &Context) {
        if self.paste_awaited > 0 {
            self.paste_awaited -= 1;
            ctx.request_repaint();
            if self.paste_awaited == 0 && self.ui.view == crate::ui::View::Map {
                self.paste_nothing(false);
            }
        }
    }

    /// Says why nothing came of pasting.
    pub(super) fn paste_nothing(&mut self, picture: bool) {
        self.paste_awaited = 0;
        let key = if picture { "notice-paste-picture" } else { "notice-paste-empty" };
        self.ui.notices.tell(self.lang.say(key));
    }

    fn tell_left(&mut self, left: usize) {
        if left > 0 {
            let count = left as u64;
            let n = Arg::Count(count, self.lang.format().count(count));
            self.ui.notices.tell(self.lang.say_with("notice-paste-left", &[("n", n)]));
        }
    }

    /// Copies the selected cards, each below its own, with the arrows between them.
    pub(super) fn duplicate(&mut self) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let cards = editor.selection().cards();
        let Some(clip) = clip::clip(journey, &cards, self.lang.language()) else { return };
        if let Some(corner) = clip::corner_of(journey, &cards) {
            let landing = Landing::From(corner, cards.into_iter().collect());
            self.land(&clip, &landing, EditName::DuplicateCard);
        }
    }

    /// Copies cards to a slot, with the arrows between them.
    pub(super) fn copy_cards(&mut self, cards: &[CardId], slot: Slot) {
        let Some(journey) = self.editor.as_ref().and_then(Editor::journey) else { return };
        if let Some(clip) = clip::clip(journey, cards, self.lang.language()) {
            self.land(&clip, &Landing::Slot(slot), EditName::DuplicateCard);
        }
    }
}

/// The titles of copied cards in map order, one a line.
fn text_of(clip: &Project, lang: &Lang) -> String {
    let names = lang.names();
    let Some(journey) = clip.journeys().first() else { return String::new() };
    let cards = journey.cells_in_order().flat_map(|cell| journey.cards_in(cell)).filter_map(|card| journey.card(*card));
    cards.map(|card| block::written(names.card(card))).collect::<Vec<_>>().join("\n")
}

/// Whether two texts differ in nothing but how lines end.
fn is_same(a: &str, b: &str) -> bool {
    a.lines().map(str::trim_end).eq(b.lines().map(str::trim_end))
}

/// A card's title from a cell: without blanks around its lines; `None` = it is blank.
fn title_of(cell: &str) -> Option<String> {
    let lines: Vec<_> = cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let title: String = lines.join("\n").chars().take(SHORT_TEXT).collect();
    (!title.is_empty()).then_some(title)
}

/// Where copied cards go: from the selected thing on, or without one where they came from.
fn landing_of(editor: &Editor, clip: &Journey) -> Option<Landing> {
    let journey = editor.journey()?;
    let grid = Grid::of(journey);
    let at = |column, row| grid.cell(column, row);
    let cards = editor.selection().cards();
    let first = match editor.selection() {
        Selection::Cell(cell) => Some(*cell),
        Selection::Cards(_) => clip::corner_of(journey, &cards),
        Selection::Stage(stage) => {
            let column = journey.stages().iter().position(|found| found.id == *stage)?;
            at(column, row_like(journey, clip).unwrap_or(0))
        }
        Selection::Lane(lane) => Some(Cell { stage: column_like(journey, clip)?, lane: *lane }),
        Selection::Nothing | Selection::Link(_) | Selection::Item(_) => {
            let column = column_like(journey, clip)?;
            let column = journey.stages().iter().position(|stage| stage.id == column)?;
            at(column, row_like(journey, clip).unwrap_or(0))
        }
    };
    Some(Landing::From(first?, cards.into_iter().collect()))
}

/// The row of the lane that the first copied lane is, or that has its role.
fn row_like(journey: &Journey, clip: &Journey) -> Option<usize> {
    let first = clip.lanes().first()?;
    let mut lanes = journey.shown_lanes();
    lanes.position(|lane| lane.id == first.id || (first.role.is_some() && lane.role == first.role))
}

/// The stage that the first copied stage is, or else the first of the map.
fn column_like(journey: &Journey, clip: &Journey) -> Option<crate::document::StageId> {
    let first = clip.stages().first()?;
    let same = journey
        .stages()
        .iter()
        .find(|stage| stage.origin == first.origin && (stage.id == first.id || first.origin.is_some()));
    same.or_else(|| journey.stages().first()).map(|stage| stage.id)
}

/// Below the last selected card, or at the end of the selected cell.
fn slot_after_selection(editor: &Editor) -> Option<Slot> {
    let journey = editor.journey()?;
    if let Selection::Cell(cell) = *editor.selection() {
        return Some(Slot { cell, index: journey.cards_in(cell).len() });
    }
    let cards = plan::in_map_order(journey, &editor.selection().cards());
    let last = journey.slot_of(*cards.last()?)?;
    Some(Slot { cell: last.cell, index: last.index + 1 })
}

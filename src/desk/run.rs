//! Carries out what the user asked.

use egui::Context;

use super::Desk;
use super::unsaved::After;
use crate::action::{Action, Ask, Command};
use crate::document::{
    Card, CardId, Colour, Edit, EditError, EditName, Item, ItemId, Lane, LaneId, Lock, Slot, Stage, StageId, Subject,
    plan,
};
use crate::editor::{Editor, Selection};
use crate::lang::Lang;
use crate::library::{Library, blank_project, project_from};
use crate::ui::{View, Writing, locked};

impl Desk {
    /// Carries out one action.
    pub(super) fn run(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Command(command) => self.run_command(ctx, command),
            Action::Edit(edit) => {
                self.edit(|_| edit);
            }
            Action::AddCard { slot, title } => self.add_card(slot, title),
            Action::StartCard { slot, typed } => self.start_card(slot, typed),
            Action::TakeBack(card) => self.take_back(card),
            Action::StartText { card, typed } => self.start_text(card, typed),
            Action::WriteCard { card, title } => self.write_card(card, title),
            Action::AddFeeling { slot, feeling } => self.add_feeling(slot, feeling),
            Action::CarryWords(words) => self.ui.canvas.carry_words(words),
            Action::DropWords { slot, words } => self.add_card(slot, words),
            Action::AddLinked { from, slot } => self.add_linked_at(from, slot),
            Action::Reconnect { link, from, to } => self.reconnect(link, from, to),
            Action::Paste(text) => self.paste(ctx, text),
            Action::PasteNothing { picture } => self.paste_nothing(picture),
            Action::AddStage { index } => self.add_stage(index),
            Action::AddLane { index } => self.add_lane(index),
            Action::CopyCards { cards, slot } => self.copy_cards(&cards, slot),
            Action::AddSuggestion { stage, id } => self.add_suggestion(stage, &id),
            Action::AddObstacle { stage, id, title, note } => self.add_obstacle(stage, &id, title, note),
            Action::DropSuggestion { slot, id } => self.drop_suggestion(slot, &id),
            Action::Answer { asking, answer } => self.answer(asking, answer),
            Action::Connect { from, to } => self.connect(from, to),
            Action::AddItems { stage, subjects } => self.add_items(stage, subjects),
            Action::Import(series) => self.import(series),
            Action::AddTable => self.ask(ctx, Ask::OpenTable),
            Action::RereadTables => self.reread_tables(ctx),
            Action::TakeDiagram(readings) => self.take_diagram(&readings),
            Action::PasteTable(text) => self.paste_table(ctx, text),
            Action::CountEvents => self.count_events(ctx),
            Action::StopCounting => self.stop_counting(),
            Action::Export { order, journey } => self.order_export(ctx, order, journey),
            Action::StopExport => self.stop_export(),
            Action::SwitchFramework { framework, destinations } => {
                self.switch_framework(framework.as_deref(), &destinations);
            }
            Action::ShowJourney(_)
            | Action::DuplicateJourney(_)
            | Action::RemoveJourney(_)
            | Action::OpenJourney(_)
            | Action::AddPersona { .. }
            | Action::RemovePersona(_)
            | Action::OpenPersona(_)
            | Action::ChoosePicture(_) => self.run_people(ctx, action),
            Action::GoTo(place) => self.go_to(place),
            Action::GoToState(place) => self.go_to_state(place),
            Action::ShowView(name) => self.show_view(&name),
            Action::Select(selection) => self.with_editor(|editor| editor.select(selection)),
            Action::ChooseSeries(series) => self.with_editor(|editor| editor.choose_series(series)),
            Action::RemoveStage(stage) => self.remove_selected_as(Selection::Stage(stage)),
            Action::RemoveLane(lane) => self.remove_selected_as(Selection::Lane(lane)),
            Action::Start { framework } => self.unless_unsaved(ctx, After::Start(framework)),
            Action::StartWith { .. } | Action::KeepFramework { .. } | Action::DeleteFramework(_) => {
                self.run_frameworks(ctx, action);
            }
            Action::OpenFile(path) => self.open_or_read(ctx, path),
            Action::OpenSample(name) => self.unless_unsaved(ctx, After::Sample(name)),
            Action::ForgetRecent(path) => {
                self.settings.forget(&path);
                self.keep_settings(ctx);
            }
            Action::SetLanguage(language) => self.speak(ctx, language),
            Action::SetTheme(theme) => self.set_theme(ctx, theme),
            Action::ShowBenchmarks(wanted) => {
                self.settings.benchmarks = wanted;
                self.keep_settings(ctx);
            }
            Action::SetZoom(zoom) => self.set_zoom(ctx, zoom),
            Action::AnswerUnsaved(answer) => self.answer_unsaved(ctx, answer),
            Action::SaveAnyway => self.save_anyway(ctx),
            Action::PathTyped(ask, path) => self.picked(ctx, ask, path),
            Action::PresentOn(display) => self.present_on(ctx, display),
            Action::Workshop(wish) => self.run_workshop(ctx, wish),
            Action::Notify(words) => self.ui.notices.tell(words),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a list with a line a command")]
    fn run_command(&mut self, ctx: &Context, command: Command) {
        use Command as C;
        if (command.needs_project() && self.editor.is_none()) || self.is_out_of_sight(command) {
            return;
        }
        match command {
            C::New | C::CloseProject => self.unless_unsaved(ctx, After::StartPage),
            C::Open => self.ask(ctx, Ask::OpenProject),
            C::ImportTable => self.ask(ctx, Ask::OpenTable),
            C::Save => self.save(ctx),
            C::SaveAs => self.ask(ctx, Ask::SaveProject),
            C::Export | C::Report | C::CopyImage | C::CopyText => self.run_export(ctx, command),
            C::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            C::Undo => self.undo(),
            C::Redo => self.redo(),
            C::Cut => self.cut(ctx),
            C::Copy => self.copy(ctx),
            C::Paste => self.ask_clipboard(ctx),
            C::PasteNumbers => {
                self.ui.view = View::Numbers;
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            C::Duplicate => self.duplicate(),
            C::Delete => self.delete_selected(),
            C::SelectAll => self.select_all(),
            C::SelectLane => self.select_lane(),
            C::SelectStage => self.select_stage(),
            C::SelectAlike => self.select_alike(),
            C::AddLinked => self.add_linked(),
            C::EditText => self.write_in_selection(),
            C::EditNote => self.write_note(),
            C::AddCard => self.add_card_near_selection(),
            C::AddStage => self.add_stage_after_selection(),
            C::AddLane => self.add_lane_after_selection(),
            C::MoveLeft => self.move_selected(-1, 0),
            C::MoveRight => self.move_selected(1, 0),
            C::MoveUp => self.move_selected(0, -1),
            C::MoveDown => self.move_selected(0, 1),
            C::FeelingBetter => self.shift_feeling(1),
            C::FeelingWorse => self.shift_feeling(-1),
            C::LockStructure => self.toggle_lock(Lock::Structure),
            C::LockAll => self.toggle_lock(Lock::Full),
            C::SpeakDutch
            | C::SpeakEnglish
            | C::ThemeLight
            | C::ThemeDark
            | C::ThemeContrast
            | C::ThemeSystem
            | C::ReducedMotion
            | C::Compact
            | C::WheelZooms
            | C::OtherCurve
            | C::ToggleMinimap
            | C::InterfaceLarger
            | C::InterfaceSmaller => self.run_setting(ctx, command),
            C::ShowMap => self.ui.view = View::Map,
            C::ShowChecklist => self.ui.view = View::Checklist,
            C::ShowNumbers => self.ui.view = View::Numbers,
            C::ShowPersonas
            | C::AddPersona
            | C::AddJourney
            | C::DuplicateJourney
            | C::RemoveJourney
            | C::NextJourney
            | C::PreviousJourney => self.run_people_command(command),
            C::ShowGaps => self.show_gaps(),
            C::PreviousPeriod => self.step_period(-1),
            C::NextPeriod => self.step_period(1),
            C::ToggleTrends => self.toggle_trends(),
            C::SwitchFramework => self.choose_framework(),
            C::GuidedStart => self.open_guide(),
            C::SaveAsFramework => self.ask_framework_name(),
            C::Present => self.present(ctx),
            C::PresenterView
            | C::BeginWorkshop
            | C::EndWorkshop
            | C::Agenda
            | C::DotVote
            | C::NextVoter
            | C::RevealVotes
            | C::Decide
            | C::Park
            | C::Timer
            | C::TimerLonger
            | C::TimerShorter
            | C::TimerSound
            | C::Legibility
            | C::WorkshopSummary => self.run_workshop_command(ctx, command),
            C::FullScreen => Self::toggle_full_screen(ctx),
            C::PresentByStage
            | C::PresentByLane
            | C::PresentWhole
            | C::PresentOverview
            | C::PresentLaser
            | C::PresentSpotlight
            | C::PresentReveal
            | C::PresentBlack => self.present_with(ctx, command),
            C::ToggleInspector => {
                self.ui.view = View::Map;
                self.ui.run(command);
            }
            C::FocusPanel
            | C::FrameCost
            | C::Find
            | C::FindNext
            | C::FindPrevious
            | C::ToggleHistory
            | C::ZoomIn
            | C::ZoomOut
            | C::ZoomReset
            | C::ZoomFit
            | C::ZoomSelection
            | C::ContextMenu
            | C::ZoomStage
            | C::Filter
            | C::ClearFilter
            | C::SaveView
            | C::ShowOutline
            | C::Palette
            | C::Help => {
                self.ui.run(command);
            }
        }
    }

    /// Whether a command is about cards, stages or lanes that another view does not show.
    fn is_out_of_sight(&self, command: Command) -> bool {
        use Command as C;
        let acts = matches!(
            command,
            C::Cut
                | C::Copy
                | C::Paste
                | C::Duplicate
                | C::Delete
                | C::AddLinked
                | C::MoveLeft
                | C::MoveRight
                | C::MoveUp
                | C::MoveDown
                | C::FeelingBetter
                | C::FeelingWorse
        );
        let on_item = self.editor.as_ref().is_some_and(|editor| matches!(editor.selection(), Selection::Item(_)));
        let pastes_numbers = command == C::Paste && self.ui.view == View::Numbers;
        acts && self.ui.view != View::Map && !on_item && !pastes_numbers
    }

    /// Changes the open project past the interface, as measurements and pictures need it.
    pub fn with_editor(&mut self, change: impl FnOnce(&mut Editor)) {
        if let Some(editor) = &mut self.editor {
            change(editor);
        }
    }

    /// Runs the edit that `make` composes; a refusal is told, nothing has changed then, and the answer is `false`.
    pub(super) fn edit(&mut self, make: impl FnOnce(&mut Editor) -> Edit) -> bool {
        let Some(editor) = &mut self.editor else { return false };
        let edit = make(editor);
        let done = editor.run(edit);
        if let Err(error) = &done {
            self.tell_refusal(error);
        }
        done.is_ok()
    }

    fn undo(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        if let Some(name) = editor.undo_name() {
            let said = self.lang.say_with("notice-undone", &[("edit", edit_name(&self.lang, name).into())]);
            match editor.undo() {
                Ok(_) => self.ui.notices.tell(said),
                Err(error) => self.ui.notices.warn(refusal(&self.lang, &error)),
            }
        }
    }

    fn go_to_state(&mut self, place: usize) {
        let Some(editor) = &mut self.editor else { return };
        if let Err(error) = editor.go_to(place) {
            self.tell_refusal(&error);
        }
    }

    fn redo(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        if let Some(name) = editor.redo_name() {
            let said = self.lang.say_with("notice-redone", &[("edit", edit_name(&self.lang, name).into())]);
            match editor.redo() {
                Ok(_) => self.ui.notices.tell(said),
                Err(error) => self.ui.notices.warn(refusal(&self.lang, &error)),
            }
        }
    }

    pub(super) fn add_card(&mut self, slot: Slot, title: String) {
        let blank = title.is_empty();
        let Some(editor) = &mut self.editor else { return };
        let id = CardId(editor.fresh_id());
        if !self.edit(|_| Edit::AddCard { slot, card: Box::new(Card::new(id, title)) }) {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::card(id)));
        if blank {
            self.ui.canvas.write(Writing::Card(id));
        }
    }

    pub(super) fn add_cards(&mut self, slot: Slot, titles: Vec<String>) {
        let mut ids = Vec::new();
        let done = self.edit(|editor| {
            let cards: Vec<_> = titles.into_iter().map(|title| Card::new(CardId(editor.fresh_id()), title)).collect();
            ids.extend(cards.iter().map(|card| card.id));
            plan::add_cards(slot, cards, EditName::Paste)
        });
        if !done {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::Cards(ids.into_iter().collect())));
    }

    pub(super) fn add_stage(&mut self, index: usize) {
        let Some(editor) = &mut self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let colour = Colour::ALL.get(journey.stages().len() % Colour::ALL.len()).copied().unwrap_or(Colour::Blue);
        let journey = journey.id();
        let id = StageId(editor.fresh_id());
        if !self.edit(|_| Edit::AddStage { journey, index, stage: Box::new(Stage::new(id, colour)) }) {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::Stage(id)));
        self.ui.canvas.write(Writing::Stage(id));
    }

    pub(super) fn add_lane(&mut self, index: usize) {
        let Some(editor) = &mut self.editor else { return };
        let Some(journey) = editor.journey().map(crate::document::Journey::id) else { return };
        let id = LaneId(editor.fresh_id());
        if !self.edit(|_| Edit::AddLane { journey, index, lane: Box::new(Lane::new(id, None)) }) {
            return;
        }
        self.with_editor(|editor| editor.select(Selection::Lane(id)));
        self.ui.canvas.write(Writing::Lane(id));
    }

    fn add_items(&mut self, stage: StageId, subjects: Vec<Subject>) {
        self.edit(|editor| {
            let index = editor.project().stage(stage).map_or(0, |stage| stage.checklist.len());
            let mut edits: Vec<_> = subjects
                .into_iter()
                .enumerate()
                .map(|(offset, subject)| {
                    let item = Box::new(Item::new(ItemId(editor.fresh_id()), subject));
                    Edit::AddItem { stage, index: index + offset, item }
                })
                .collect();
            match edits.len() {
                1 => edits.remove(0),
                _ => Edit::Batch { name: EditName::AddItem, edits },
            }
        });
    }

    pub(super) fn start(&mut self, framework: Option<&str>) {
        let language = self.lang.language();
        let library = Library::shared();
        let made = match framework.and_then(|id| library.framework(id)) {
            Some(framework) => project_from(library, framework, language),
            None => blank_project(language),
        };
        match made {
            Ok(project) => {
                self.put(Editor::new(project));
            }
            Err(error) => {
                log::error!("{error}");
                self.ui.notices.warn(self.lang.say("error-library"));
            }
        }
    }
}

/// What an edit is called.
pub(super) fn edit_name(lang: &Lang, name: EditName) -> String {
    lang.say(&format!("edit-{}", name.id()))
}

/// Why an edit was refused, in words.
pub(super) fn refusal(lang: &Lang, error: &EditError) -> String {
    match error {
        EditError::TextTooLong { limit } => {
            lang.say_with("error-text-too-long", &[("limit", lang.format().count(*limit as u64).into())])
        }
        EditError::LinkToItself => lang.say("error-link-to-itself"),
        EditError::Locked(lock) => locked::sentence(lang, *lock),
        EditError::LastJourney => lang.say("people-last-journey"),
        EditError::TimeReversed => lang.say("error-time-reversed"),
        EditError::ScenarioName => lang.say("error-scenario-name"),
        EditError::ViewName => lang.say("error-view-name"),
        EditError::OverTheWhole => lang.say("error-over-the-whole"),
        other => {
            log::error!("edit refused: {other}");
            lang.say("error-edit-refused")
        }
    }
}

//! Puts the journey in sight under another framework.

use super::Desk;
use super::run::edit_name;
use crate::document::EditName;
use crate::lang::Arg;
use crate::library::Library;
use crate::library::switch::Destinations;
use crate::ui::SwitchState;

impl Desk {
    /// Opens the choice of another framework.
    pub(super) fn choose_framework(&mut self) {
        self.ui.switch = Some(SwitchState::default());
    }

    /// Switches, and says how to take it back.
    pub(super) fn switch_framework(&mut self, framework: Option<&str>, destinations: &Destinations) {
        let Some(editor) = &mut self.editor else { return };
        let Some(edit) = editor.switch_of(framework, destinations) else { return };
        if let Err(error) = editor.run(edit) {
            return self.tell_refusal(&error);
        }
        let found = framework.and_then(|id| Library::shared().framework(id));
        let name =
            found.map_or_else(|| self.lang.say("switch-none"), |found| self.lang.names().text(&found.title).to_owned());
        let undo = Arg::from(edit_name(&self.lang, EditName::SwitchFramework));
        self.ui.notices.tell(self.lang.say_with("switch-done-notice", &[("framework", name.into()), ("edit", undo)]));
    }
}

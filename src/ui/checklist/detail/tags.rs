//! The user's own words on an item: each can be taken away, and new ones are written one after the other.

use egui::{Id, Ui};

use super::Detail;
use crate::action::Action;
use crate::document::ItemChange;
use crate::ui::checklist::change;
use crate::ui::checklist::tag::chip_ui;
use crate::ui::field::{self, TextField};
use crate::ui::theme;

/// How wide the field for a new word is.
const FIELD: f32 = 150.0;

/// Shows the words and the field.
pub(super) fn tags_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let (lang, item) = (detail.sight.model.lang, detail.item);
    ui.label(theme::soft(ui, lang.say("checklist-tags")));
    ui.horizontal_wrapped(|ui| {
        for tag in &item.tags {
            let name = lang.say_with("checklist-tag-remove", &[("tag", tag.as_str().into())]);
            if chip_ui(ui, &format!("#{tag}"), &name) {
                let rest = item.tags.iter().filter(|other| *other != tag).cloned().collect();
                actions.push(change::set(item.id, ItemChange::Tags(rest)));
            }
        }
        ui.allocate_ui(egui::vec2(FIELD, 28.0), |ui| new_tag_ui(ui, detail, actions));
    });
}

fn new_tag_ui(ui: &mut Ui, detail: Detail<'_>, actions: &mut Vec<Action>) {
    let (label, hint) = (detail.sight.model.lang.say("checklist-tag"), detail.sight.model.lang.say("checklist-tag"));
    let id = Id::unique(("checklist-tag", detail.item.id));
    let typed = field::text_ui(ui, id, "", TextField { label: &label, hint: &hint, ..TextField::default() });
    if let Some(tags) = typed.finished.and_then(|tag| change::with_tag(detail.item, &tag)) {
        actions.push(change::set(detail.item.id, ItemChange::Tags(tags)));
    }
    if typed.entered {
        typed.response.request_focus();
    }
}

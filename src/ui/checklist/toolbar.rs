//! Above the plan: search, filter, order and grouping, and which filters are set.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, ComboBox, Id, PopupCloseBehavior, ScrollArea, TextEdit, TextWrapMode, Ui, WidgetInfo};

use super::keyboard::close_when_left;
use super::tag::{checkbox_ui, chip_ui};
use super::{ChecklistState, Sight};
use crate::document::{Channel, ItemState, Level};
use crate::insight::{DueSpan, FilterPart, Grouping, PlanFilter, PlanOrder};
use crate::lang::{Arg, Lang};
use crate::ui::theme::{self, gap};

/// The highest that a list of choices becomes before it scrolls.
const MENU_HEIGHT: f32 = 320.0;

/// Shows the tools, and below them the filters that are set.
pub(super) fn toolbar_ui(ui: &mut Ui, sight: &Sight<'_>, state: &mut ChecklistState) {
    let lang = sight.model.lang;
    ui.horizontal_wrapped(|ui| {
        search_ui(ui, lang, &mut state.view.filter.words);
        for (raster, key) in [(false, "checklist-as-list"), (true, "checklist-as-grid")] {
            if ui.selectable_label(state.raster == raster, lang.say(key)).clicked() {
                state.raster = raster;
            }
        }
        ui.add_space(gap::NORMAL);
        let this_week = is_this_week(&state.view.filter);
        if ui.selectable_label(this_week, lang.say("checklist-this-week")).clicked() {
            show_this_week(&mut state.view.filter, !this_week);
        }
        filter_menu_ui(ui, sight, &mut state.view.filter);
        let orders = PlanOrder::ALL.map(|order| (order, lang.say(&format!("checklist-order-{}", order.id()))));
        choice_ui(ui, &lang.say("checklist-order"), &mut state.view.order, &orders);
        if !state.raster {
            let groups = Grouping::ALL.map(|by| (by, lang.say(&format!("checklist-group-{}", by.id()))));
            choice_ui(ui, &lang.say("checklist-group"), &mut state.view.grouping, &groups);
        }
    });
    if state.view.filter.is_active() {
        ui.add_space(gap::TIGHT);
        active_ui(ui, sight, &mut state.view.filter);
    }
}

/// What is to be done this week: what is due in it, and what should have been done before.
const THIS_WEEK: [DueSpan; 2] = [DueSpan::Overdue, DueSpan::ThisWeek];

/// Whether of all days those for this week are in sight.
fn is_this_week(filter: &PlanFilter) -> bool {
    DueSpan::ALL.into_iter().all(|span| filter.has(&FilterPart::Due(span)) == THIS_WEEK.contains(&span))
}

fn show_this_week(filter: &mut PlanFilter, shown: bool) {
    for span in DueSpan::ALL {
        if filter.has(&FilterPart::Due(span)) != (shown && THIS_WEEK.contains(&span)) {
            filter.toggle(FilterPart::Due(span));
        }
    }
}

fn search_ui(ui: &mut Ui, lang: &Lang, words: &mut String) {
    let width = 200.0_f32.min(ui.available_width());
    let name = lang.say("checklist-search");
    let edit = TextEdit::singleline(words).id(Id::unique("checklist-search")).hint_text(&name).desired_width(width);
    let response = ui.add(edit.margin(egui::Margin::symmetric(8, 5)));
    response.widget_info(|| WidgetInfo { label: Some(name.clone()), ..WidgetInfo::text_edit(true, "", &*words, "") });
}

/// A drop-down that says what it chooses and what is chosen.
fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, label: &str, value: &mut T, options: &[(T, String)]) {
    let shown = options.iter().find(|(option, _)| option == value).map_or("", |(_, words)| words.as_str());
    let said = format!("{label}: {shown}");
    let combo = ComboBox::from_id_salt(label).selected_text(&said).wrap_mode(TextWrapMode::Extend).width(0.0);
    let response = combo.show_ui(ui, |ui| {
        for (option, words) in options {
            if ui.selectable_label(option == value, words).clicked() {
                *value = *option;
            }
        }
    });
    close_when_left(ui, &response.response, response.inner.is_some());
    response.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &said));
}

fn filter_menu_ui(ui: &mut Ui, sight: &Sight<'_>, filter: &mut PlanFilter) {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = Button::new(sight.model.lang.say("checklist-filter"));
    let (button, menu) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_min_width(170.0);
        for (key, options) in dimensions(sight) {
            if options.is_empty() {
                continue;
            }
            ui.menu_button(sight.model.lang.say(key), |ui| {
                ui.set_min_width(170.0);
                ScrollArea::vertical().max_height(MENU_HEIGHT).show(ui, |ui| {
                    for part in options {
                        let mut set = filter.has(&part);
                        if checkbox_ui(ui, &mut set, part_words(sight, &part)).changed() {
                            filter.toggle(part);
                        }
                    }
                });
            });
        }
    });
    close_when_left(ui, &button, menu.is_some());
}

/// What can be filtered by, with what there is to choose.
fn dimensions(sight: &Sight<'_>) -> [(&'static str, Vec<FilterPart>); 9] {
    use FilterPart as P;
    let facets = &sight.plan.facets;
    let owners = facets.owners.iter().cloned().chain([String::new()]).map(P::Owner);
    [
        ("checklist-by-state", ItemState::ALL.map(P::State).to_vec()),
        ("checklist-by-stage", sight.journey.stages().iter().map(|stage| P::Stage(stage.id)).collect()),
        ("checklist-by-owner", if facets.owners.is_empty() { Vec::new() } else { owners.collect() }),
        ("checklist-by-due", DueSpan::ALL.map(P::Due).to_vec()),
        ("checklist-by-tag", facets.tags.iter().cloned().map(P::Tag).collect()),
        ("checklist-by-channel", facets.channels.iter().copied().map(P::Channel).collect()),
        ("checklist-by-framework", facets.frameworks.iter().cloned().map(P::Framework).collect()),
        ("checklist-by-effort", Level::ALL.map(P::Effort).to_vec()),
        ("checklist-by-impact", Level::ALL.map(P::Impact).to_vec()),
    ]
}

/// What a condition is called.
fn part_words(sight: &Sight<'_>, part: &FilterPart) -> String {
    let (lang, names) = (sight.model.lang, sight.model.lang.names());
    match part {
        FilterPart::State(state) => lang.say(&format!("state-{}", state.id())),
        FilterPart::Stage(id) => {
            sight.journey.stage(*id).map_or_else(String::new, |stage| names.stage(stage).to_owned())
        }
        FilterPart::Owner(owner) if owner.is_empty() => lang.say("checklist-nobody"),
        FilterPart::Owner(owner) => owner.clone(),
        FilterPart::Due(span) => lang.say(&format!("checklist-due-span-{}", span.id())),
        FilterPart::Channel(channel) => channel_words(lang, *channel),
        FilterPart::Framework(id) => {
            names.library().framework(id).map_or_else(|| id.clone(), |found| names.text(&found.title).to_owned())
        }
        FilterPart::Tag(tag) => format!("#{tag}"),
        FilterPart::Effort(level) => lang.say(&format!("checklist-effort-{}", level.id())),
        FilterPart::Impact(level) => lang.say(&format!("checklist-impact-{}", level.id())),
    }
}

/// What a channel is called.
pub(super) fn channel_words(lang: &Lang, channel: Channel) -> String {
    let id = Channel::ALL.iter().find(|(other, _)| *other == channel).map_or("other", |(_, id)| id);
    lang.say(&format!("channel-{id}"))
}

/// The filters that are set, each with a cross, how much they leave in sight, and a way to clear them.
fn active_ui(ui: &mut Ui, sight: &Sight<'_>, filter: &mut PlanFilter) {
    let lang = sight.model.lang;
    ui.horizontal_wrapped(|ui| {
        for part in filter.parts().to_vec() {
            let words = part_words(sight, &part);
            let name = lang.say_with("checklist-filter-remove", &[("filter", words.clone().into())]);
            if chip_ui(ui, &words, &name) {
                filter.toggle(part);
            }
        }
        let count = |number: usize| lang.format().count(number as u64);
        let all = Arg::Count(sight.plan.all as u64, count(sight.plan.all));
        let words = lang.say_with("checklist-shown", &[("shown", count(sight.plan.shown).into()), ("n", all)]);
        ui.label(theme::soft(ui, words));
        if ui.button(lang.say("checklist-show-all")).clicked() {
            *filter = PlanFilter::default();
        }
    });
}

//! Saved views: the list of them, and keeping, renaming, overwriting and deleting one.

use egui::{Button, Id, Key, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use crate::action::Action;
use crate::document::{Area, Condition, Edit, JourneyId, SHORT_TEXT, SavedView, SteeringChange};
use crate::editor::Editor;
use crate::lang::Lang;
use crate::ui::theme::{self, gap, size};
use crate::ui::{Model, people};

/// The highest that the list becomes before it scrolls.
const HIGHEST: f32 = 320.0;

/// What is being written in the list of views.
#[derive(Default)]
pub struct ViewsState {
    /// The name of a new view.
    name: String,
    /// The view whose name is being changed, by its place, with the new name.
    renaming: Option<(usize, String)>,
    /// Whether the field for a new name is to get the keys.
    pub wants_focus: bool,
}

/// What a view saved now would hold.
#[derive(Clone, Debug)]
pub struct Now {
    /// The part of the map in sight.
    pub area: Option<Area>,
    /// The filter.
    pub filter: Vec<Condition>,
}

/// Shows the list, and the field for a new one.
pub fn views_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut ViewsState,
    now: &Now,
    actions: &mut Vec<Action>,
) {
    let lang = model.lang;
    let views = &editor.project().steering().views;
    ui.set_width(340.0_f32.min(ui.ctx().content_rect().width() - 2.0 * gap::PAGE));
    ui.label(theme::strong(lang.say("views-title"), size::HEADING));
    if views.is_empty() {
        ui.add(egui::Label::new(theme::soft(ui, lang.say("views-none"))).wrap());
    }
    let room = (ui.ctx().content_rect().height() - 240.0).clamp(100.0, HIGHEST);
    ScrollArea::vertical().max_height(room).show(ui, |ui| {
        for (place, view) in views.iter().enumerate() {
            row_ui(ui, model, editor, state, now, (place, view), actions);
        }
    });
    ui.separator();
    new_ui(ui, lang, editor, state, now, actions);
}

/// One view: its name shows it; the signs beside it change it.
fn row_ui(
    ui: &mut Ui,
    model: &Model<'_>,
    editor: &Editor,
    state: &mut ViewsState,
    now: &Now,
    (place, view): (usize, &SavedView),
    actions: &mut Vec<Action>,
) {
    let lang = model.lang;
    let views = &editor.project().steering().views;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        if state.renaming.as_ref().is_some_and(|(renamed, _)| *renamed == place) {
            rename_ui(ui, lang, views, state, place, actions);
            return;
        }
        let signs = 3.0 * 32.0;
        let about = about_words(editor, lang, view);
        let width = (ui.available_width() - signs).max(80.0);
        let button = Button::new(view.name.as_str()).frame_when_inactive(false).truncate();
        let button = ui.add_sized([width, 28.0], button.right_text(theme::soft(ui, "")));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &view.name));
        if button.on_hover_text(about).clicked() {
            actions.push(Action::ShowView(view.name.clone()));
            ui.close();
        }
        let named = |key: &str| lang.say_with(key, &[("view", view.name.as_str().into())]);
        if sign_ui(ui, "✏", &named("views-rename")).clicked() {
            state.renaming = Some((place, view.name.clone()));
        }
        if sign_ui(ui, "⟲", &named("views-overwrite")).clicked()
            && let Some(fresh) = made(editor, view.name.clone(), now)
        {
            actions.push(change(views, |views| views.splice(place..=place, [fresh]).for_each(drop)));
            actions.push(Action::Notify(lang.say_with("views-overwritten", &[("view", view.name.as_str().into())])));
        }
        if sign_ui(ui, "🗑", &named("views-delete")).clicked() {
            actions.push(change(views, |views| drop(views.remove(place))));
        }
    });
}

fn sign_ui(ui: &mut Ui, sign: &str, name: &str) -> egui::Response {
    let response = ui.add(Button::new(sign).frame_when_inactive(false).min_size(egui::vec2(28.0, 26.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response.on_hover_text(name)
}

/// The name in a field; Enter or leaving it keeps it, Escape does not.
fn rename_ui(
    ui: &mut Ui,
    lang: &Lang,
    views: &[SavedView],
    state: &mut ViewsState,
    place: usize,
    actions: &mut Vec<Action>,
) {
    let Some((_, name)) = &mut state.renaming else { return };
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let field = name_field_ui(ui, &lang.say("views-name"), name, Id::unique(("view-name", place)), 0.0);
    let first = !ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(field.id), true));
    if first {
        crate::ui::find::select_all(ui, field.id, name);
        return field.request_focus();
    }
    if field.has_focus() {
        return;
    }
    ui.data_mut(|data| data.remove_temp::<bool>(field.id));
    let name = name.trim().to_owned();
    state.renaming = None;
    let taken = views.iter().enumerate().any(|(at, view)| at != place && view.name == name);
    if taken {
        actions.push(Action::Notify(lang.say("error-view-name")));
    } else if !escaped && !name.is_empty() {
        actions.push(change(views, |views| {
            if let Some(view) = views.get_mut(place) {
                view.name = name;
            }
        }));
    }
}

/// A field for a new name, and the button that keeps the view under it; a name that is there is overwritten.
fn new_ui(ui: &mut Ui, lang: &Lang, editor: &Editor, state: &mut ViewsState, now: &Now, actions: &mut Vec<Action>) {
    let views = &editor.project().steering().views;
    let name = state.name.trim().to_owned();
    let place = views.iter().position(|view| view.name == name);
    ui.horizontal(|ui| {
        let words = lang.say(if place.is_some() { "views-replace" } else { "views-save" });
        let button = 36.0 + 8.5 * words.chars().count() as f32;
        let field = name_field_ui(ui, &lang.say("views-new"), &mut state.name, Id::unique("view-new"), button);
        if std::mem::take(&mut state.wants_focus) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let pressed = ui.add_enabled(!name.is_empty(), Button::new(words)).clicked();
        if (entered || pressed)
            && !name.is_empty()
            && let Some(fresh) = made(editor, name, now)
        {
            actions.push(change(views, |views| match place {
                Some(place) => views.splice(place..=place, [fresh]).for_each(drop),
                None => views.push(fresh),
            }));
            state.name.clear();
        }
    });
}

fn name_field_ui(ui: &mut Ui, label: &str, name: &mut String, id: Id, beside: f32) -> egui::Response {
    let width = (ui.available_width() - beside).max(80.0);
    let edit = TextEdit::singleline(name).id(id).hint_text(label).desired_width(width).char_limit(SHORT_TEXT);
    let field = ui.add(edit.margin(egui::Margin::symmetric(8, 5)));
    let typed = name.clone();
    field.widget_info(|| WidgetInfo { label: Some(label.to_owned()), ..WidgetInfo::text_edit(true, "", &typed, "") });
    field
}

/// The view as it is now, under a name.
fn made(editor: &Editor, name: String, now: &Now) -> Option<SavedView> {
    let journey = editor.journey()?;
    let hidden = journey.lanes().iter().filter(|lane| lane.hidden).map(|lane| lane.id).collect();
    Some(SavedView { name, journey: journey.id(), area: now.area, filter: now.filter.clone(), hidden })
}

fn change(views: &[SavedView], change: impl FnOnce(&mut Vec<SavedView>)) -> Action {
    let mut views = views.to_vec();
    change(&mut views);
    Action::Edit(Edit::Steer(SteeringChange::Views(views)))
}

/// What a view shows: its map, from which stage to which, and how many conditions its filter has.
pub fn about_words(editor: &Editor, lang: &Lang, view: &SavedView) -> String {
    let project = editor.project();
    let Some(journey) = project.journey(view.journey) else { return lang.say("views-gone") };
    let shown: Option<JourneyId> = editor.journey().map(crate::document::Journey::id);
    let mut parts = Vec::new();
    if shown != Some(view.journey) {
        parts.push(people::journey_name(project, journey, lang));
    }
    let stage = |id| journey.stage(id).map(|stage| lang.names().stage(stage).to_owned());
    let ends = view.area.and_then(|area| Some((stage(area.from.stage)?, stage(area.to.stage)?)));
    parts.push(match ends {
        None => lang.say("views-whole"),
        Some((from, to)) if from == to => from,
        Some((from, to)) => lang.say_with("views-from-to", &[("from", from.into()), ("to", to.into())]),
    });
    parts.extend(view.filter.iter().map(|condition| super::filter::condition_words(project, lang, condition)));
    parts.join(" · ")
}

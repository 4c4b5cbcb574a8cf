//! Which numbers the map shows: a choice of source and period left of the strip, with the way to the periods beside it.

use egui::{Button, Popup, Rect, Role, ScrollArea, Ui, WidgetInfo, pos2, vec2};

use super::{CanvasState, Sight};
use crate::action::{Action, Command};
use crate::document::{LaneRole, Period, Series};
use crate::insight::{self, CourseLine};
use crate::lang::Lang;
use crate::layout::LABEL_WIDTH;
use crate::scene::Paint;
use crate::ui::bar;
use crate::ui::numbers::series_label;
use crate::ui::theme::{self, gap, size};

/// Less room than this, in points, and the map's own words stand there.
const LEAST: egui::Vec2 = vec2(96.0, 56.0);
/// The widest that the choice becomes.
const WIDEST: f32 = 190.0;
const ROW: f32 = 26.0;
const EDGE: f32 = 6.0;

/// Shows the choice, where the map's scale leaves room for it; gives back the room below it then.
pub fn source_ui(ui: &mut Ui, sight: &Sight<'_>, state: &CanvasState, actions: &mut Vec<Action>) -> Option<Rect> {
    let strip = sight.prepared.layout.flow?;
    let beside = Rect::from_x_y_ranges(0.0..=LABEL_WIDTH, strip.y_range());
    let column = state.camera.screen_from_map_rect(sight.view, beside);
    let room = column.shrink2(vec2(EDGE, 2.0));
    let editor = sight.editor;
    let shown = insight::shown_series(editor.project(), sight.journey, editor.chosen_series());
    let fits = room.width() >= LEAST.x && room.height() >= LEAST.y && sight.view.contains_rect(room);
    let shown = shown.filter(|_| fits)?;
    ui.painter_at(sight.view).rect_filled(column, 0.0, theme::colour(ui, Paint::Canvas));
    let size = vec2(room.width().min(WIDEST), 2.0 * ROW + gap::TIGHT);
    // Below it stands whose numbers they are, where they are borrowed.
    let is_lent = insight::lender(editor.project(), sight.journey, shown).is_some();
    let above = if is_lent { 0.0 } else { (room.height() - size.y) / 2.0 };
    let place = Rect::from_min_size(room.left_top() + vec2(0.0, above), size);
    which_ui(ui, sight, shown, Rect::from_min_size(place.min, vec2(size.x, ROW)), actions);
    let below = pos2(place.min.x, place.min.y + ROW + gap::TIGHT);
    let width = (size.x - 2.0 * gap::TIGHT) / 3.0;
    let button = |at: f32| Rect::from_min_size(below + vec2(at * (width + gap::TIGHT), 0.0), vec2(width, ROW));
    sign_ui(ui, sight, Command::PreviousPeriod, button(0.0), actions);
    sign_ui(ui, sight, Command::NextPeriod, button(1.0), actions);
    sign_ui(ui, sight, Command::ToggleTrends, button(2.0), actions);
    Some(Rect::from_min_max(
        pos2(place.min.x, place.max.y),
        pos2(place.max.x, room.max.y.max(place.max.y + size::SMALL)),
    ))
}

/// The shown series; pressed, it opens the list of all.
fn which_ui(ui: &mut Ui, sight: &Sight<'_>, shown: &Series, place: Rect, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let text = theme::strong(format!("{} ▾", short_title(lang, shown)), size::SMALL - 0.5);
    let scope = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 2.0;
        ui.put(place, Button::new(text).truncate())
    });
    let button = scope.inner;
    let said = lang.say_with("flow-choose", &[("name", series_label(lang, shown).into())]);
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &said));
    Popup::menu(&button).show(|ui| list_ui(ui, sight, shown, actions));
    let source = shown.source.file.as_str();
    button.on_hover_text(if source.is_empty() { said } else { format!("{said}\n{source}") });
}

/// When a series is, in the fewest words: "okt 2026", "jul–sep 2026".
fn short_title(lang: &Lang, series: &Series) -> String {
    let Some(Period { from, to }) = series.period else { return insight::series_title(lang, series) };
    let format = lang.format();
    let whole = from.day() == 1 && to.day() == to.days_in_month() && from.year() == to.year();
    match (whole, from.month() == to.month(), (from.month(), to.month())) {
        (true, true, _) => format!("{} {}", format.month_short(from.month()), from.year()),
        (true, _, (1, 12)) | (false, ..) => insight::series_title(lang, series),
        (true, false, (first, last)) => {
            format!("{}–{} {}", format.month_short(first), format.month_short(last), from.year())
        }
    }
}

fn list_ui(ui: &mut Ui, sight: &Sight<'_>, shown: &Series, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    ui.set_min_width(260.0);
    let follows = sight.editor.chosen_series().is_none();
    if ui.selectable_label(follows, lang.say("flow-newest")).clicked() {
        actions.push(Action::ChooseSeries(None));
    }
    ui.separator();
    let height = ui.content_rect().height() * 0.55;
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        for group in groups(sight, shown) {
            ui.label(theme::soft(ui, group_name(sight, &group)));
            for series in group.series.iter().rev() {
                if ui.selectable_label(series.id == shown.id, series_label(lang, series)).clicked() {
                    actions.push(Action::ChooseSeries(Some(series.id)));
                }
            }
        }
    });
}

/// The groups with a step on the journey in sight, and that of the shown series; where there are none, those that the
/// journey can borrow.
fn groups<'a>(sight: &Sight<'a>, shown: &Series) -> Vec<CourseLine<'a>> {
    let project = sight.editor.project();
    let stands = |series: &Series| {
        series.steps.iter().any(|step| step.stage.is_some_and(|stage| sight.journey.stage(stage).is_some()))
    };
    let all = insight::series_lines(project);
    let is_here = |group: &&CourseLine<'a>| group.series.iter().any(|series| stands(series) || series.id == shown.id);
    let lends = |group: &&CourseLine<'a>| {
        group.series.iter().any(|series| stands(&insight::on_journey(project, sight.journey, series)))
    };
    let here: Vec<_> = all.iter().filter(is_here).cloned().collect();
    let only_shown = here.len() == 1 && here.iter().flat_map(|group| &group.series).all(|series| !stands(series));
    if only_shown { all.iter().filter(lends).cloned().collect() } else { here }
}

/// The segment, or else from which step to which the series run.
fn group_name(sight: &Sight<'_>, group: &CourseLine<'_>) -> String {
    let Some(series) = group.series.first().filter(|_| group.segment.is_empty()) else { return group.segment.clone() };
    let name = |step: Option<&crate::document::Step>| step.map(|step| step.name.clone()).unwrap_or_default();
    let lang = sight.model.lang;
    let args = [
        ("first", name(series.steps.first()).into()),
        ("last", name(series.steps.last()).into()),
        ("unit", lang.say(&format!("unit-{}-name", series.unit.id())).into()),
    ];
    lang.say_with("flow-group", &args)
}

/// A button with a sign, for a command.
fn sign_ui(ui: &mut Ui, sight: &Sight<'_>, command: Command, place: Rect, actions: &mut Vec<Action>) {
    let lang = sight.model.lang;
    let [earlier, later] = sight.prepared.periods;
    let enabled = match command {
        Command::PreviousPeriod => earlier,
        Command::NextPeriod => later,
        _ => true,
    };
    let shows = command == Command::ToggleTrends
        && sight.journey.shown_lanes().any(|lane| lane.role == Some(LaneRole::Numbers));
    let button = ui.add_enabled_ui(enabled, |ui| ui.put(place, Button::new("").selected(shows))).inner;
    let name = lang.say(&format!("command-{}", command.id()));
    button.widget_info(|| WidgetInfo::selected(Role::Button, enabled, shows, &name));
    let ink = ui.style().interact(&button).text_color();
    let ink = if enabled { ink } else { ink.gamma_multiply(0.4) };
    draw_sign(ui, command, place, ink);
    if button.on_hover_text(bar::tooltip(ui, lang, command)).clicked() {
        actions.push(Action::Command(command));
    }
}

/// A triangle to either side, or a small line that rises.
fn draw_sign(ui: &Ui, command: Command, place: Rect, ink: egui::Color32) {
    let centre = place.center();
    let at = |x: f32, y: f32| centre + vec2(x, y);
    let shape = match command {
        Command::PreviousPeriod => {
            egui::Shape::convex_polygon(vec![at(-5.0, 0.0), at(4.0, -5.0), at(4.0, 5.0)], ink, egui::Stroke::NONE)
        }
        Command::NextPeriod => {
            egui::Shape::convex_polygon(vec![at(5.0, 0.0), at(-4.0, 5.0), at(-4.0, -5.0)], ink, egui::Stroke::NONE)
        }
        _ => egui::Shape::line(
            vec![at(-8.0, 4.0), at(-3.0, 0.0), at(1.0, 3.0), at(8.0, -5.0)],
            egui::Stroke::new(1.8, ink),
        ),
    };
    ui.painter().add(shape);
}

//! What can be chosen of an export: of what, as what, and only what that has.

use egui::{Checkbox, DragValue, Id, RadioButton, Response, Ui};

use super::Open;
use crate::editor::Editor;
use crate::export::paper::Paper;
use crate::export::{ACROSS, Choice, Content, Extent, Layout, Look, OVERLAP, Order, PictureSize, WIDTH};
use crate::lang::Lang;
use crate::ui::theme::{self, gap};
use crate::ui::{Model, field};

/// The scales that are offered for pictures, in hundredths.
const SCALES: [u16; 4] = [100, 200, 300, 400];

/// Shows the choices and takes them over.
pub(super) fn choices_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, open: &mut Open, extent: &Extent) {
    let lang = model.lang;
    ui.set_width(ui.available_width());
    let was_ready = open.is_ready;
    let order = &mut open.order;
    heading_ui(ui, &lang.say("export-what"));
    let was_held = !editor.project().workshops().is_empty();
    let contents = Content::ALL.into_iter().filter(|content| was_held || *content != Content::Workshop);
    let contents = contents.map(|content| (content, lang.say(&format!("export-content-{}", content.id()))));
    let first = options_ui(ui, &mut order.content, contents);
    if let Some(chosen) = first.filter(|_| !was_ready) {
        chosen.request_focus();
    }
    *order = order.tidied();
    journey_ui(ui, lang, editor, &mut open.journey);
    let order = &mut open.order;
    heading_ui(ui, &lang.say("export-as"));
    let formats = order.content.formats().iter();
    let formats = formats.map(|format| (*format, lang.say(&format!("export-format-{}", format.id()))));
    options_ui(ui, &mut order.format, formats);
    for choice in order.choices() {
        choice_ui(ui, lang, order, choice, extent);
    }
}

fn heading_ui(ui: &mut Ui, words: &str) {
    ui.add_space(gap::NORMAL);
    ui.label(theme::soft(ui, words));
}

/// One of several, side by side; gives the widget of the chosen one.
fn options_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    value: &mut T,
    options: impl IntoIterator<Item = (T, String)>,
) -> Option<Response> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::WIDE;
        for (option, words) in options {
            let response = ui.add(theme::Outlined(RadioButton::new(*value == option, words)));
            if response.clicked() {
                *value = option;
            }
            if *value == option {
                chosen = Some(response);
            }
        }
    });
    chosen
}

/// Of which journey, where there are several.
fn journey_ui(ui: &mut Ui, lang: &Lang, editor: &Editor, journey: &mut crate::document::JourneyId) {
    let journeys = editor.project().journeys();
    if journeys.len() < 2 {
        return;
    }
    let label = lang.say("export-journey");
    heading_ui(ui, &label);
    let names = journeys.iter().map(|journey| (journey.id(), lang.names().journey(journey).to_owned()));
    if let Some(chosen) = field::choice_ui(ui, Id::unique("export-journey"), &label, *journey, names) {
        *journey = chosen;
    }
}

fn choice_ui(ui: &mut Ui, lang: &Lang, order: &mut Order, choice: Choice, extent: &Extent) {
    match choice {
        Choice::Layout => {
            heading_ui(ui, &lang.say("export-layout"));
            let layouts = Layout::ALL.map(|layout| (layout, lang.say(&format!("export-layout-{}", layout.id()))));
            options_ui(ui, &mut order.layout, layouts);
        }
        Choice::Paper => {
            heading_ui(ui, &lang.say("export-paper"));
            options_ui(ui, &mut order.paper, Paper::ALL.map(|paper| (paper, paper.name().to_owned())));
        }
        Choice::Across => {
            number_ui(ui, &lang.say("export-across"), DragValue::new(&mut order.across).range(ACROSS));
        }
        Choice::Overlap => {
            let value = DragValue::new(&mut order.overlap_mm).range(OVERLAP).suffix(" mm");
            number_ui(ui, &lang.say("export-overlap"), value);
        }
        Choice::Size => size_ui(ui, lang, order, extent),
        Choice::Transparent => {
            ui.add_space(gap::NORMAL);
            ui.add(theme::Outlined(Checkbox::new(&mut order.transparent, lang.say("export-transparent"))));
        }
        Choice::Look => {
            heading_ui(ui, &lang.say("export-look"));
            let looks = Look::ALL.map(|look| (look, lang.say(&format!("export-look-{}", look.id()))));
            options_ui(ui, &mut order.look, looks);
        }
    }
}

/// So many times its size, or so many pixels wide.
fn size_ui(ui: &mut Ui, lang: &Lang, order: &mut Order, extent: &Extent) {
    heading_ui(ui, &lang.say("export-size"));
    let format = lang.format();
    let times = |percent: u16| format!("{}×", format.count(u64::from(percent / 100)));
    let scales = SCALES.map(|percent| (PictureSize::Percent(percent), times(percent)));
    let width = PictureSize::Width(order.width_now(extent));
    options_ui(ui, &mut order.size, scales.into_iter().chain([(width, lang.say("export-by-width"))]));
    if let PictureSize::Width(width) = &mut order.size {
        number_ui(ui, &lang.say("export-width"), DragValue::new(width).range(WIDTH).speed(10.0).suffix(" px"));
    }
}

/// A number with its name before it.
fn number_ui(ui: &mut Ui, name: &str, value: DragValue<'_>) {
    ui.add_space(gap::NORMAL);
    ui.horizontal(|ui| {
        let label = ui.label(name);
        ui.add(theme::Outlined(value)).labelled_by(label.id);
    });
}

//! Two journeys or personas beside one another: the choice of the two, their curves, and the figures below.

use egui::{Frame, Margin, RichText, Ui, vec2};

use super::{curves, field_id, sheet_ui, words};
use crate::editor::Editor;
use crate::insight::{Column, Comparison, Side, compare};
use crate::lang::Lang;
use crate::library::Names;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::field::choice_ui;
use crate::ui::theme::{self, gap, size};

/// What the parts of the comparison share.
pub(super) struct Pair<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) editor: &'a Editor,
    pub(super) sides: [Side; 2],
    pub(super) names: [String; 2],
    pub(super) comparison: Comparison,
}

/// Shows the comparison of the two sides that were chosen, or of the journey in sight with its neighbour.
pub fn compare_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, chosen: &mut [Option<Side>; 2]) {
    let Some(sides) = sides(editor, &model.lang.names(), *chosen) else { return };
    let project = editor.project();
    let pair = Pair {
        model,
        editor,
        sides,
        names: sides.map(|side| words::side_name(project, side, model.lang)),
        comparison: compare(project, sides[0], sides[1], &model.lang.names()),
    };
    ui.label(theme::strong(model.lang.say("people-compare-title"), size::TITLE));
    sheet_ui(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(22, 20)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            choices_ui(ui, &pair, chosen);
            ui.add_space(gap::NORMAL);
            ui.label(RichText::new(pair.sentence()).size(size::HEADING));
            ui.add_space(gap::NORMAL);
            curves::curves_ui(ui, &pair);
            if pair.comparison.columns.iter().any(|column| column.between.is_some()) {
                ui.label(theme::soft(ui, model.lang.say("people-compare-matched")));
            }
            ui.add_space(gap::WIDE);
            table_ui(ui, &pair);
        });
    });
}

/// The two sides, as far as they still exist: what was chosen, else the journey in sight and another that meets it.
fn sides(editor: &Editor, names: &Names, chosen: [Option<Side>; 2]) -> Option<[Side; 2]> {
    let project = editor.project();
    let there = chosen.map(|side| side.filter(|side| !side.journeys(project).is_empty()));
    let first = there[0].or_else(|| editor.journey().map(|journey| Side::Journey(journey.id())))?;
    let others = || project.journeys().iter().map(|journey| Side::Journey(journey.id())).filter(|side| *side != first);
    let meets = |side: &Side| compare(project, first, *side, names).meets();
    let second = there[1].or_else(|| others().find(meets)).or_else(|| others().next())?;
    let place = |side| project.journeys().iter().position(|journey| Side::Journey(journey.id()) == side);
    let turned = there == [None, None] && place(second) < place(first);
    Some(if turned { [second, first] } else { [first, second] })
}

impl Pair<'_> {
    /// Where the two differ most, in one sentence.
    pub(super) fn sentence(&self) -> String {
        let lang = self.model.lang;
        let Some(column) = self.comparison.widest() else {
            return lang.say(if self.comparison.meets() { "people-compare-same" } else { "people-compare-nothing" });
        };
        let difference = column.difference().unwrap_or_default();
        let [first, second] = &self.names;
        let (better, worse) = if difference > 0.0 { (second, first) } else { (first, second) };
        let args = [
            ("stage", column.name.as_str().into()),
            ("better", better.as_str().into()),
            ("worse", worse.as_str().into()),
            ("difference", lang.format().decimal(difference.abs(), 1).into()),
        ];
        lang.say_with("people-compare-widest", &args)
    }
}

fn choices_ui(ui: &mut Ui, pair: &Pair<'_>, chosen: &mut [Option<Side>; 2]) {
    let (lang, project) = (pair.model.lang, pair.editor.project());
    let journeys = project.journeys().iter().map(|journey| Side::Journey(journey.id()));
    let personas = project.personas().iter().map(|persona| Side::Persona(persona.id));
    let personas = personas.filter(|side| !side.journeys(project).is_empty());
    let options: Vec<_> = journeys.chain(personas).map(|side| (side, option_name(pair, side))).collect();
    let mut side_ui = |ui: &mut Ui, index: usize, key: &str| {
        let Some(side) = pair.sides.get(index) else { return };
        curves::sample_ui(ui, pair, index);
        let label = lang.say(key);
        if let Some(new) = choice_ui(ui, field_id(index as u32, "side"), &label, *side, options.iter().cloned()) {
            // What was shown beside it stays beside it.
            *chosen = pair.sides.map(Some);
            chosen.iter_mut().skip(index).take(1).for_each(|slot| *slot = Some(new));
        }
    };
    let keys = ["people-compare-first", "people-compare-second"].into_iter().enumerate();
    if ui.available_width() > 760.0 {
        ui.horizontal(|ui| {
            for (index, key) in keys {
                side_ui(ui, index, key);
                ui.add_space(gap::WIDE);
            }
        });
    } else {
        for (index, key) in keys {
            ui.horizontal(|ui| side_ui(ui, index, key));
        }
    }
}

fn option_name(pair: &Pair<'_>, side: Side) -> String {
    const LONGEST: usize = 44;
    let name = words::side_name(pair.editor.project(), side, pair.model.lang);
    let cut = name.chars().count() > LONGEST;
    let name = if cut { name.chars().take(LONGEST).chain(['…']).collect() } else { name };
    match side {
        Side::Journey(_) => name,
        Side::Persona(_) => pair.model.lang.say_with("people-persona-row", &[("name", name.into())]),
    }
}

/// The figures stage by stage.
fn table_ui(ui: &mut Ui, pair: &Pair<'_>) {
    let lang = pair.model.lang;
    let figure = (ui.available_width() * 0.2).clamp(84.0, 150.0);
    let name = (ui.available_width() - 3.0 * (figure + 12.0)).max(100.0);
    let widest = pair.comparison.widest();
    let cell = |ui: &mut Ui, width: f32, text: RichText| {
        ui.scope(|ui| {
            ui.set_width(width);
            ui.add(egui::Label::new(text).wrap());
        });
    };
    egui::Grid::new("comparison").spacing(vec2(12.0, 8.0)).show(ui, |ui| {
        let [first, second] = pair.names.each_ref().map(String::as_str);
        let (stage, difference) = (lang.say("people-compare-stage"), lang.say("people-compare-difference"));
        for (width, words) in [(name, stage.as_str()), (figure, first), (figure, second), (figure, difference.as_str())]
        {
            let words = theme::soft(ui, words);
            cell(ui, width, words);
        }
        ui.end_row();
        for column in &pair.comparison.columns {
            let strong = widest.is_some_and(|widest| std::ptr::eq(widest, column));
            let text = |words: String| if strong { theme::strong(words, size::BODY) } else { RichText::new(words) };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                cell(ui, name, text(column.name.clone()));
                if let Some(between) = &column.between {
                    let words = theme::soft(ui, between);
                    cell(ui, name, words);
                }
            });
            for side in &column.sides {
                cell(ui, figure, text(feeling(lang, side.feeling)));
            }
            cell(ui, figure, text(gain(lang, column)).color(gain_colour(ui, column)));
            ui.end_row();
        }
    });
    ui.add_space(gap::TIGHT);
    ui.label(theme::soft(ui, lang.say("people-compare-scale")));
}

/// A feeling with its sign, or a dash.
pub(super) fn feeling(lang: &Lang, feeling: Option<f64>) -> String {
    feeling.map_or_else(|| "–".to_owned(), |feeling| signed(lang, feeling))
}

fn signed(lang: &Lang, number: f64) -> String {
    let written = lang.format().decimal(number.abs(), 1);
    let tenths = (number * 10.0).round();
    let sign = if tenths > 0.0 {
        "+"
    } else if tenths < 0.0 {
        "−"
    } else {
        ""
    };
    format!("{sign}{written}")
}

/// By how much the second feels better, with an arrow.
fn gain(lang: &Lang, column: &Column) -> String {
    let Some(difference) = column.difference() else { return "–".to_owned() };
    let tenths = (difference * 10.0).round();
    let arrow = if tenths > 0.0 {
        "↑ "
    } else if tenths < 0.0 {
        "↓ "
    } else {
        "= "
    };
    format!("{arrow}{}", signed(lang, difference))
}

fn gain_colour(ui: &Ui, column: &Column) -> egui::Color32 {
    let paint = match column.difference() {
        Some(difference) if difference > 0.0 => Paint::Good,
        Some(difference) if difference < 0.0 => Paint::Bad,
        _ => Paint::Ink,
    };
    theme::colour(ui, paint)
}

//! One funnel from the steps of several files, each with what it counts and the file that it comes from.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Checkbox, Id, Label, RichText, Ui, WidgetInfo};

use super::lift::{self, Line};
use super::state::ImportPreview;
use super::steps::{LINE, arrow_buttons_ui, line_ui, part_ui};
use super::table::labelled_ui;
use super::words::step_name;
use super::{Change, Sheet, StepRef, take};
use crate::document::{Period, Phase, SHORT_TEXT, Series, StageId, Unit};
use crate::import::{DraftSeries, DraftStep, FunnelStep, funnel_of, whole_period};
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::Model;
use crate::ui::field::{TextField, choice_ui, text_ui};
use crate::ui::numbers::{period_ui, stage_choice_ui};
use crate::ui::preview_frame::box_ui;
use crate::ui::theme::{self, gap, size};

/// What the user chose of the one funnel.
#[derive(Clone, Default)]
pub struct Funnel {
    name: Option<String>,
    #[expect(clippy::option_option, reason = "that of the files, none, or another")]
    period: Option<Option<Period>>,
    /// The series of each file that is used, where it is not the first.
    series: BTreeMap<usize, usize>,
    /// The order, once the user moved a step.
    order: Vec<StepRef>,
    left_out: BTreeSet<StepRef>,
    names: BTreeMap<StepRef, String>,
    stages: BTreeMap<StepRef, Option<StageId>>,
    optional: BTreeSet<StepRef>,
}

/// A change of it.
pub enum FunnelChange {
    Name(String),
    Period(Option<Period>),
    Series(usize, usize),
    Take(StepRef, bool),
    StepName(StepRef, String),
    Stage(StepRef, Option<StageId>),
    Optional(StepRef, bool),
    /// All steps in their new order.
    Order(Vec<StepRef>),
}

impl Funnel {
    pub fn apply(&mut self, change: FunnelChange) {
        match change {
            FunnelChange::Name(name) => self.name = Some(name),
            FunnelChange::Period(period) => self.period = Some(period),
            FunnelChange::Series(file, series) => {
                self.series.insert(file, series);
            }
            FunnelChange::Take(step, true) => {
                self.left_out.remove(&step);
            }
            FunnelChange::Take(step, false) => {
                self.left_out.insert(step);
            }
            FunnelChange::StepName(step, name) => {
                self.names.insert(step, name);
            }
            FunnelChange::Stage(step, stage) => {
                self.stages.insert(step, stage);
            }
            FunnelChange::Optional(step, true) => {
                self.optional.insert(step);
            }
            FunnelChange::Optional(step, false) => {
                self.optional.remove(&step);
            }
            FunnelChange::Order(order) => self.order = order,
        }
    }

    /// The choices when a file is gone.
    pub fn without_file(self, gone: usize) -> Self {
        let moved = |file: usize| if file > gone { file - 1 } else { file };
        let step = |(file, key): StepRef| (file != gone).then(|| (moved(file), key));
        Self {
            name: self.name,
            period: self.period,
            series: self.series.into_iter().filter(|(file, _)| *file != gone).map(|(f, s)| (moved(f), s)).collect(),
            order: self.order.into_iter().filter_map(step).collect(),
            left_out: self.left_out.into_iter().filter_map(step).collect(),
            names: self.names.into_iter().filter_map(|(at, name)| Some((step(at)?, name))).collect(),
            stages: self.stages.into_iter().filter_map(|(at, stage)| Some((step(at)?, stage))).collect(),
            optional: self.optional.into_iter().filter_map(step).collect(),
        }
    }
}

/// A step of the funnel, or one that could be.
struct Part<'a> {
    at: StepRef,
    series: &'a DraftSeries,
    step: &'a DraftStep,
    name: String,
    stage: Option<StageId>,
    taken: bool,
    optional: bool,
}

impl Part<'_> {
    fn unit(&self) -> Unit {
        self.step.unit.unwrap_or(self.series.unit)
    }
}

/// The steps of all files, in the user's order or that of a journey.
fn parts<'a>(
    lang: &Lang,
    preview: &'a ImportPreview,
    funnel: &Funnel,
    stages: &BTreeMap<StepRef, Option<StageId>>,
) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for (file, one) in preview.files().iter().enumerate() {
        let Some(series) = one.series().get(funnel.series.get(&file).copied().unwrap_or(0)) else { continue };
        for (number, step) in series.steps.iter().enumerate() {
            let at = (file, step.key().clone());
            parts.push(Part {
                series,
                step,
                name: funnel.names.get(&at).cloned().unwrap_or_else(|| step_name(lang, step, number)),
                stage: funnel.stages.get(&at).or_else(|| stages.get(&at)).copied().flatten(),
                taken: !funnel.left_out.contains(&at),
                optional: funnel.optional.contains(&at) || step.optional,
                at,
            });
        }
    }
    let place = |step: &DraftStep| step.suggested.and_then(|phase| Phase::ALL.iter().position(|other| *other == phase));
    let mut reached = 0;
    let mut places: BTreeMap<StepRef, usize> = BTreeMap::new();
    for part in &parts {
        // A step without a phase stays behind the one before it.
        reached = place(part.step).unwrap_or(reached);
        places.insert(part.at.clone(), reached);
    }
    parts.sort_by_key(|part| {
        let own = funnel.order.iter().position(|at| *at == part.at);
        (own.unwrap_or(usize::MAX), places.get(&part.at).copied())
    });
    parts
}

/// The funnel as a series without an id, and which of its steps have a stage of the user's own choice.
pub fn series(
    model: &Model<'_>,
    preview: &ImportPreview,
    stages: &BTreeMap<StepRef, Option<StageId>>,
) -> Option<(Series, Vec<bool>)> {
    let funnel = preview.funnel.as_ref()?;
    let parts: Vec<Part<'_>> =
        parts(model.lang, preview, funnel, stages).into_iter().filter(|part| part.taken).collect();
    let steps = parts.iter().filter_map(|part| {
        Some(FunnelStep {
            name: take::within(&part.name),
            count: part.step.count,
            stage: part.stage,
            optional: part.optional,
            unit: part.unit(),
            source: take::source(model.lang, preview.files().get(part.at.0)?, part.series, part.step.column),
        })
    });
    let found = whole_period(parts.iter().map(|part| part.series.period));
    let mut series = funnel_of(&take::within(&name(model.lang, funnel)), found, steps.collect());
    series.period = funnel.period.unwrap_or(series.period);
    let chosen = parts.iter().map(|part| funnel.stages.contains_key(&part.at)).collect();
    Some((series, chosen))
}

fn name(lang: &Lang, funnel: &Funnel) -> String {
    funnel.name.clone().unwrap_or_else(|| lang.say("import-funnel-name"))
}

/// Name and period, what to beware of, and the steps of all files.
pub fn funnel_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let Some(funnel) = &sheet.preview.funnel else { return };
    fields_ui(ui, sheet, funnel);
    let parts = parts(sheet.model.lang, sheet.preview, funnel, sheet.stages);
    rough_ui(ui, sheet, &parts);
    which_series_ui(ui, sheet, funnel);
    ui.add_space(gap::NORMAL);
    ui.label(theme::strong(sheet.lang().say("import-funnel-steps"), size::BODY));
    ui.label(theme::soft(ui, sheet.lang().say("import-funnel-steps-explained")));
    ui.spacing_mut().item_spacing.y = gap::TIGHT;
    let mut moved = None;
    let lines: Vec<Line> = (0..parts.len()).map(|at| part_line_ui(ui, sheet, &parts, at, &mut moved)).collect();
    if let Some((from, to)) = moved.or_else(|| lift::moved_ui(ui, &lines)) {
        let mut order: Vec<StepRef> = parts.iter().map(|part| part.at.clone()).collect();
        let step = order.remove(from);
        order.insert(to.min(order.len()), step);
        sheet.changes.push(Change::Funnel(FunnelChange::Order(order)));
    }
}

fn fields_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, funnel: &Funnel) {
    let id = Id::unique("import-funnel");
    let label = sheet.lang().say("numbers-name");
    ui.horizontal_wrapped(|ui| {
        let typed = labelled_ui(ui, &label, 190.0, |ui| {
            let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
            text_ui(ui, id.with("name"), &name(sheet.model.lang, funnel), field).finished
        });
        if let Some(name) = typed {
            sheet.changes.push(Change::Funnel(FunnelChange::Name(name.trim().to_owned())));
        }
        let period = sheet.new.first().and_then(|new| new.series.period);
        if let Some(period) = period_ui(ui, id.with("period"), sheet.model.lang, period) {
            sheet.changes.push(Change::Funnel(FunnelChange::Period(period)));
        }
    });
}

/// Steps of several sources or units are not one group of people.
fn rough_ui(ui: &mut Ui, sheet: &Sheet<'_>, parts: &[Part<'_>]) {
    let taken = || parts.iter().filter(|part| part.taken);
    let files: BTreeSet<usize> = taken().map(|part| part.at.0).collect();
    let units: BTreeSet<Unit> = taken().map(Part::unit).collect();
    let mut words = Vec::new();
    if units.len() > 1 {
        let names: Vec<String> =
            units.iter().map(|unit| sheet.lang().say(&format!("unit-{}-name", unit.id()))).collect();
        words.push(sheet.lang().say_with("import-funnel-units", &[("units", names.join(", ").into())]));
    }
    if files.len() > 1 {
        words.push(sheet.lang().say("import-funnel-sources"));
    }
    let periods: BTreeSet<_> = taken().filter_map(|part| part.series.period).collect();
    if periods.len() > 1 {
        words.push(sheet.lang().say("import-funnel-periods"));
    }
    if !words.is_empty() {
        ui.add_space(gap::TIGHT);
        box_ui(ui, Paint::Warning, |ui| {
            ui.add(Label::new(words.join(" ")).wrap());
        });
    }
}

/// Which series of a file is used, where it has several.
fn which_series_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, funnel: &Funnel) {
    ui.horizontal_wrapped(|ui| {
        for (file, one) in sheet.preview.files().iter().enumerate() {
            if one.series().len() < 2 {
                continue;
            }
            let now = funnel.series.get(&file).copied().unwrap_or(0);
            let options: Vec<(usize, String)> =
                one.series().iter().take(60).enumerate().map(|(at, series)| (at, series.name.clone())).collect();
            let label = sheet.lang().say_with("import-funnel-series", &[("file", one.name().into())]);
            let id = Id::unique(("import-funnel-series", file));
            let chosen = labelled_ui(ui, &label, 240.0, |ui| choice_ui(ui, id, &label, now, options));
            if let Some(series) = chosen {
                sheet.changes.push(Change::Funnel(FunnelChange::Series(file, series)));
            }
        }
    });
}

fn part_line_ui(
    ui: &mut Ui,
    sheet: &mut Sheet<'_>,
    parts: &[Part<'_>],
    at: usize,
    moved: &mut Option<(usize, usize)>,
) -> Line {
    let top = ui.cursor().min;
    let width = ui.available_width();
    let field = Id::unique(("import-funnel-step", parts.get(at).map(|part| &part.at)));
    let (tick, figure, buttons) = (26.0, 74.0, 62.0);
    let rest = width - lift::HANDLE - tick - figure - buttons - 5.0 * gap::NORMAL;
    let mut handle = None;
    if let Some(part) = parts.get(at) {
        let soft = if part.taken { Paint::Ink } else { Paint::InkSoft };
        line_ui(ui, |ui| {
            let words = sheet.lang().say_with("import-step-handle", &[("step", part.name.as_str().into())]);
            handle = Some(lift::handle_ui(ui, field.with("handle"), LINE, &words));
            take_ui(ui, sheet, part);
            part_ui(ui, rest, Align::Min, |ui| {
                ui.add_enabled_ui(part.taken, |ui| part_name_ui(ui, sheet, part, (at, field)));
            });
            part_ui(ui, figure, Align::Max, |ui| {
                let count = sheet.lang().format().count_or_dash(part.step.count);
                ui.label(RichText::new(count).color(theme::colour(ui, soft)));
            });
            let to = arrow_buttons_ui(ui, sheet, &part.name, (at, parts.len()));
            *moved = moved.or(to.map(|to| (at, to)));
        });
        line_ui(ui, |ui| {
            ui.add_space(lift::HANDLE + tick + 2.0 * gap::NORMAL);
            let half = (ui.available_width() - gap::NORMAL) * 0.5;
            part_ui(ui, half, Align::Min, |ui| {
                ui.add_enabled_ui(part.taken, |ui| part_stage_ui(ui, sheet, part));
            });
            part_ui(ui, half, Align::Min, |ui| origin_ui(ui, sheet, part));
        });
        ui.add_space(gap::TIGHT);
    }
    let rect = egui::Rect::from_min_max(top, egui::pos2(top.x + width, ui.min_rect().bottom()));
    let handle = handle.unwrap_or_else(|| ui.interact(rect, field.with("none"), egui::Sense::hover()));
    Line { rect, handle, field }
}

fn take_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, part: &Part<'_>) {
    let mut taken = part.taken;
    let file = sheet.preview.file_names().nth(part.at.0).unwrap_or_default();
    let args = [("step", part.name.as_str().into()), ("file", file.into())];
    let name = sheet.lang().say_with("import-funnel-take", &args);
    let tick = ui.add(theme::Outlined(Checkbox::without_text(&mut taken))).on_hover_text(&name);
    tick.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, taken, &name));
    if tick.changed() {
        sheet.changes.push(Change::Funnel(FunnelChange::Take(part.at.clone(), taken)));
    }
}

fn part_name_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, part: &Part<'_>, (at, id): (usize, Id)) {
    let label = sheet.lang().say_with("import-step-name", &[("n", (at + 1).to_string().into())]);
    let field = TextField { label: &label, limit: SHORT_TEXT, ..TextField::default() };
    if let Some(name) = text_ui(ui, id, &part.name, field).finished {
        sheet.changes.push(Change::Funnel(FunnelChange::StepName(part.at.clone(), name.trim().to_owned())));
    }
}

fn part_stage_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, part: &Part<'_>) {
    let Some(editor) = sheet.model.editor else {
        ui.label(theme::soft(ui, sheet.lang().say("import-stage-later")));
        return;
    };
    let Some(journey) = editor.journey() else { return };
    let id = Id::unique(("import-funnel-stage", &part.at));
    let map = (editor.project(), journey);
    if let Some(stage) = stage_choice_ui(ui, id, sheet.lang(), map, (&part.name, part.stage)) {
        sheet.changes.push(Change::Funnel(FunnelChange::Stage(part.at.clone(), stage)));
    }
}

/// What the step counts, the file that says so, and whether it may be skipped.
fn origin_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, part: &Part<'_>) {
    let mut optional = part.optional;
    let words = RichText::new(sheet.lang().say("import-step-optional")).size(size::SMALL);
    let args = [("step", part.name.as_str().into())];
    let name = sheet.lang().say_with("import-step-optional-of", &args);
    let tick = ui.add_enabled(part.taken, theme::Outlined(Checkbox::new(&mut optional, words)));
    tick.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, part.taken, optional, &name));
    if tick.changed() {
        sheet.changes.push(Change::Funnel(FunnelChange::Optional(part.at.clone(), optional)));
    }
    let unit = sheet.lang().say(&format!("unit-{}-name", part.unit().id()));
    let file = sheet.preview.file_names().nth(part.at.0).unwrap_or_default();
    let words = format!("{unit} · {file}");
    ui.add(Label::new(theme::soft(ui, words.as_str())).truncate()).on_hover_text(words);
}

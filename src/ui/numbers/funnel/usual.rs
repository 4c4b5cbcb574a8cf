//! What is usual elsewhere, as a soft band behind the bars, and the user's own target beside it.

use egui::{Color32, Rect, Stroke, Ui};

use super::super::Shown;
use super::super::rows::Drawn;
use super::Scale;
use crate::action::Action;
use crate::insight::{Beside, Measure, aim, benchmarks_for};
use crate::lang::Lang;
use crate::library::{Benchmark, Told};
use crate::numbers::Step;
use crate::scene::Paint;
use crate::ui::theme::{self, gap};

/// How far a band stands out above and below its bar.
const BAND_OUT: f32 = 6.0;
const TARGET_OUT: f32 = 5.0;

/// What is usual at a step, on the scale of the plot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Usual {
    band: Option<(f64, f64)>,
    typical: Option<f64>,
    target: Option<f64>,
    /// "5,2 % · Littledata 2019"; empty without a band.
    pub words: String,
}

impl Usual {
    /// The value at which the marks end.
    pub fn end(&self) -> Option<f64> {
        self.band.map(|(_, high)| high).into_iter().chain(self.target).max_by(f64::total_cmp)
    }
}

/// What is usual at each step, as far as it is wanted and known; the user's own targets always.
pub fn usual(shown: &Shown<'_>, scale: Scale) -> Vec<Usual> {
    let aim = aim(shown.editor.project(), shown.series);
    let known = if shown.model.settings.benchmarks { benchmarks_for(shown.series) } else { Vec::new() };
    let steps = shown.funnel.steps().iter().enumerate();
    let usual = |(index, step): (usize, &Step)| {
        let whole = whole(shown, step.from, step.from, scale);
        let target = match aim.measure(index) {
            Measure::Own(rate) => whole.map(|whole| whole * rate),
            Measure::Rise | Measure::BestPeriod(_) => None,
        };
        let nearest = known.iter().filter(|found| found.to == index).max_by_key(|found| found.from);
        let with_band = nearest.and_then(|found| band(shown, found, step, scale));
        Usual { target, ..with_band.unwrap_or_default() }
    };
    steps.map(usual).collect()
}

/// What a share of 1 of the step at `of` is on the plot; `None` where the plot shows shares of another step.
fn whole(shown: &Shown<'_>, of: Option<usize>, before: Option<usize>, scale: Scale) -> Option<f64> {
    match scale {
        Scale::Counts => shown.series.steps.get(of?)?.count.map(|count| count as f64),
        Scale::Shares => (of == before && of.is_some()).then_some(1.0),
    }
}

fn band(shown: &Shown<'_>, found: &Beside, step: &Step, scale: Scale) -> Option<Usual> {
    let whole = whole(shown, Some(found.from), step.from, scale)?;
    let (low, high) = found.benchmark.band()?;
    Some(Usual {
        band: Some((low * whole, high * whole)),
        typical: found.benchmark.typical.map(|typical| typical * whole),
        target: None,
        words: cited(shown.model.lang, found.benchmark),
    })
}

/// "5,2 % · Littledata 2019"
fn cited(lang: &Lang, benchmark: &Benchmark) -> String {
    let year = benchmark.year.clone().unwrap_or_else(|| lang.say("numbers-usual-no-year"));
    let args =
        [("rate", told(lang, benchmark).into()), ("source", benchmark.source.as_str().into()), ("year", year.into())];
    lang.say_with("numbers-usual-cited", &args)
}

/// The average as it is published, or else the range.
fn told(lang: &Lang, benchmark: &Benchmark) -> String {
    let share = |rate: f64| if benchmark.told == Told::Lost { 1.0 - rate } else { rate };
    if let Some(typical) = benchmark.typical {
        return lang.format().percent(share(typical));
    }
    range(lang, benchmark).unwrap_or_default()
}

fn range(lang: &Lang, benchmark: &Benchmark) -> Option<String> {
    let (low, high) = benchmark.band().filter(|(low, high)| low < high)?;
    let (low, high) = if benchmark.told == Told::Lost { (1.0 - high, 1.0 - low) } else { (low, high) };
    let ends = [("low", lang.format().percent(low).into()), ("high", lang.format().percent(high).into())];
    Some(lang.say_with("numbers-interval", &ends))
}

/// Draws the band, its average and the own target of the row at a place.
pub fn usual_ui(ui: &Ui, drawn: &Drawn, place: usize, usual: &Usual) {
    if let Some((low, high)) = usual.band {
        let band = drawn.bar(place, low, high).expand2(egui::vec2(0.5, BAND_OUT));
        ui.painter().rect_filled(band, 3, soft(ui));
        let edge = Stroke::new(1.0, theme::colour(ui, Paint::InkSoft).gamma_multiply(0.55));
        ui.painter().rect_stroke(band, 3, edge, egui::StrokeKind::Inside);
    }
    if let Some(typical) = usual.typical {
        let line = drawn.bar(place, typical, typical).expand2(egui::vec2(0.0, BAND_OUT));
        vline(ui, line, Stroke::new(2.0, theme::colour(ui, Paint::InkSoft)));
    }
    if let Some(target) = usual.target {
        let line = drawn.bar(place, target, target).expand2(egui::vec2(0.0, TARGET_OUT));
        vline(ui, line, Stroke::new(2.5, theme::colour(ui, Paint::Good)));
        let top = line.center_top();
        let flag = vec![top, top + egui::vec2(7.0, 3.0), top + egui::vec2(0.0, 6.0)];
        ui.painter().add(egui::Shape::convex_polygon(flag, theme::colour(ui, Paint::Good), Stroke::NONE));
    }
}

fn soft(ui: &Ui) -> Color32 {
    theme::colour(ui, Paint::InkSoft).gamma_multiply(0.16)
}

fn vline(ui: &Ui, line: Rect, stroke: Stroke) {
    ui.painter().vline(line.center().x, line.y_range(), stroke);
}

/// The tick that shows or hides what is usual; nothing where nothing is known about these steps.
pub fn tick_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    if benchmarks_for(shown.series).is_empty() {
        return;
    }
    ui.add_space(gap::WIDE);
    let mut wanted = shown.model.settings.benchmarks;
    if ui.add(theme::Outlined(egui::Checkbox::new(&mut wanted, shown.model.lang.say("numbers-usual-show")))).changed() {
        actions.push(Action::ShowBenchmarks(wanted));
    }
}

/// Below the plot: each published figure beside the user's own, with its source and year, and the warning.
pub fn list_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let lang = shown.model.lang;
    let found = if shown.model.settings.benchmarks { benchmarks_for(shown.series) } else { Vec::new() };
    if found.is_empty() {
        return;
    }
    ui.add_space(gap::TIGHT);
    ui.add(egui::Label::new(theme::soft(ui, lang.say("numbers-usual-warning"))).wrap());
    for found in &found {
        ui.add(egui::Label::new(line(shown, found)).wrap());
    }
}

fn line(shown: &Shown<'_>, found: &Beside) -> String {
    let lang = shown.model.lang;
    let benchmark = found.benchmark;
    let own = found.own.map(|own| if benchmark.told == Told::Lost { 1.0 - own } else { own });
    let name = |step: usize| shown.series.steps.get(step).map_or("", |step| step.name.as_str());
    let args = [
        ("measure", benchmark.measure.in_language(lang.language()).into()),
        ("from", name(found.from).into()),
        ("to", name(found.to).into()),
        ("own", lang.format().percent_or_dash(own).into()),
        ("cited", cited(lang, benchmark).into()),
    ];
    let range = range(lang, benchmark).filter(|_| benchmark.typical.is_some());
    let range = range.map(|range| lang.say_with("numbers-usual-range", &[("range", range.into())]));
    let aim = aim(shown.editor.project(), shown.series);
    let is_step = shown.funnel.steps().get(found.to).is_some_and(|step| step.from == Some(found.from));
    let target = match aim.measure(found.to) {
        Measure::Own(rate) if is_step => {
            let rate = if benchmark.told == Told::Lost { 1.0 - rate } else { rate };
            Some(lang.say_with("numbers-usual-target", &[("rate", lang.format().percent(rate).into())]))
        }
        _ => None,
    };
    let parts = [Some(lang.say_with("numbers-usual-line", &args)), range, target];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

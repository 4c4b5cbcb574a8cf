//! What each source or segment of one period brings: its share of every step, and its conversions.

use egui::{Align2, FontId, Id, Sense, Stroke, StrokeKind, Ui};

use super::super::figures::{Figures, figures_ui};
use super::super::panel::{Panel, plot_panel_ui};
use super::super::rows::{Rows, text_width};
use super::super::{Shown, series_label};
use crate::action::Action;
use crate::document::{Colour, Series};
use crate::insight::{alike, of_one_period};
use crate::numbers::{Funnel, Rate, shares, whole};
use crate::scene::{Paint, Tone};
use crate::ui::theme::{self, gap, size};

/// From how many at the first step a source may be called the best; below it chance decides.
const ENOUGH: u64 = 30;

/// The sources of one period with what they bring.
#[derive(Debug)]
pub struct Sources {
    names: Vec<String>,
    funnels: Vec<Funnel>,
    /// By source, then by step.
    shares: Vec<Vec<Option<Rate>>>,
    steps: Vec<String>,
    /// What was left out, as it is all of them together.
    whole: Option<String>,
}

/// The sources of the period of a series; `None` where it has no others beside it.
pub fn find(shown: &Shown<'_>, series: &Series) -> Option<Sources> {
    let alike = alike(shown.editor.project(), series);
    let mut found = of_one_period(series, &alike);
    let lang = shown.model.lang;
    let mut funnels: Vec<_> = found.iter().map(|series| Funnel::of_series(series)).collect();
    let at = whole(&funnels.iter().collect::<Vec<_>>());
    let left_out = at.map(|at| {
        funnels.remove(at);
        name(shown, found.remove(at))
    });
    (found.len() > 1).then(|| Sources {
        names: found.iter().map(|series| name(shown, series)).collect(),
        shares: shares(&funnels.iter().collect::<Vec<_>>()),
        funnels,
        steps: series.steps.iter().map(|step| step.name.clone()).collect(),
        whole: left_out.filter(|name| !name.is_empty()).or_else(|| at.map(|_| lang.say("numbers-series-unnamed"))),
    })
}

/// The user's name, or the column; else period and file.
fn name(shown: &Shown<'_>, series: &Series) -> String {
    let named = [series.name.trim(), series.source.column.trim()].into_iter().find(|name| !name.is_empty());
    named.map_or_else(|| series_label(shown.model.lang, series), str::to_owned)
}

/// The stacked bars, and below them the conversions of each source.
pub fn sources_ui(ui: &mut Ui, shown: &Shown<'_>, sources: &Sources, actions: &mut Vec<Action>) {
    let lang = shown.model.lang;
    let (title, sentence) = (lang.say("numbers-sources-title"), sources.sentence(shown));
    let figures = || sources.share_figures(shown);
    let panel = Panel { id: "sources", title: &title, sentence: &sentence, figures: &figures, has_table: true };
    plot_panel_ui(ui, lang, panel, actions, |ui, _| {
        legend_ui(ui, sources);
        plot_ui(ui, shown, sources);
    });
    ui.add_space(gap::NORMAL);
    ui.label(theme::strong(lang.say("numbers-sources-conversions"), size::BODY));
    figures_ui(ui, "source-conversions", &sources.conversion_figures(shown));
}

impl Sources {
    fn share(&self, source: usize, step: usize) -> Option<Rate> {
        self.shares.get(source)?.get(step).copied().flatten()
    }

    /// Who brings most at the end, and who converts best.
    fn sentence(&self, shown: &Shown<'_>) -> String {
        let lang = shown.model.lang;
        let percent = |rate: Option<Rate>| lang.format().percent_or_dash(rate.map(Rate::value));
        let last = self.steps.len().saturating_sub(1);
        let best = |rate: &dyn Fn(usize) -> Option<Rate>| {
            let rates = (0..self.names.len()).filter_map(|source| Some((source, rate(source)?)));
            rates.max_by(|a, b| a.1.value().total_cmp(&b.1.value()))
        };
        let name = |source: usize| self.names.get(source).cloned().unwrap_or_default();
        let mut parts = Vec::new();
        if let Some((source, share)) = best(&|source| self.share(source, last)) {
            let args = [
                ("source", name(source).into()),
                ("share", percent(Some(share)).into()),
                ("first", percent(self.share(source, 0)).into()),
                ("end", self.steps.last().cloned().unwrap_or_default().into()),
            ];
            parts.push(lang.say_with("numbers-sources-sentence", &args));
        }
        let overall = |source: usize| self.funnels.get(source)?.overall();
        let is_enough = |rate: &Rate| rate.of() >= ENOUGH;
        if let Some((source, rate)) = best(&|source| overall(source).filter(is_enough)) {
            let args = [("source", name(source).into()), ("rate", percent(Some(rate)).into())];
            parts.push(lang.say_with("numbers-sources-best", &args));
        }
        if (0..self.names.len()).filter_map(overall).any(|rate| !is_enough(&rate)) {
            parts.push(lang.say_with("numbers-sources-few", &[("least", lang.format().count(ENOUGH).into())]));
        }
        if let Some(whole) = &self.whole {
            parts.push(lang.say_with("numbers-sources-whole", &[("name", whole.as_str().into())]));
        }
        if parts.is_empty() { lang.say("numbers-sources-unknown") } else { parts.join(" ") }
    }

    fn share_figures(&self, shown: &Shown<'_>) -> Figures {
        let lang = shown.model.lang;
        let columns = std::iter::once(lang.say("numbers-column-source")).chain(self.steps.iter().cloned());
        let row = |(source, name): (usize, &String)| {
            let share = |step| lang.format().percent_or_dash(self.share(source, step).map(Rate::value));
            std::iter::once(name.clone()).chain((0..self.steps.len()).map(share)).collect()
        };
        Figures { columns: columns.collect(), rows: self.names.iter().enumerate().map(row).collect() }
    }

    fn conversion_figures(&self, shown: &Shown<'_>) -> Figures {
        let lang = shown.model.lang;
        let percent = |rate: Option<Rate>| lang.format().percent_or_dash(rate.map(Rate::value));
        let mut columns = vec![lang.say("numbers-column-source"), lang.say("numbers-compare-whole")];
        columns.push(lang.say("numbers-column-interval"));
        columns.extend(self.steps.iter().skip(1).cloned());
        let row = |(name, funnel): (&String, &Funnel)| {
            let interval = funnel.overall_interval().map(|interval| super::super::words::interval(lang, interval));
            let mut row = vec![name.clone(), percent(funnel.overall())];
            row.push(interval.unwrap_or_else(|| lang.format().count_or_dash(None)));
            row.extend(funnel.steps().iter().skip(1).map(|step| percent(step.conversion)));
            row
        };
        Figures { columns, rows: self.names.iter().zip(&self.funnels).map(row).collect() }
    }
}

/// The ground, the edge and the letters of a source.
fn look(ui: &Ui, source: usize) -> [egui::Color32; 3] {
    let colour = Colour::ALL.get(source % Colour::ALL.len()).copied().unwrap_or(Colour::Grey);
    [Tone::Soft, Tone::Line, Tone::Ink].map(|tone| theme::colour(ui, Paint::Stage(colour, tone)))
}

/// Each source with its number, by which it is known on the bars.
fn legend_ui(ui: &mut Ui, sources: &Sources) {
    ui.horizontal_wrapped(|ui| {
        for (source, name) in sources.names.iter().enumerate() {
            let [ground, edge, ink] = look(ui, source);
            let (rect, _) = ui.allocate_exact_size(egui::vec2(22.0, 18.0), Sense::hover());
            ui.painter().rect(rect, 3, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
            let font = theme::bold_font(size::SMALL);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, (source + 1).to_string(), font, ink);
            ui.label(name);
            ui.add_space(gap::NORMAL);
        }
    });
}

fn plot_ui(ui: &mut Ui, shown: &Shown<'_>, sources: &Sources) {
    let lang = shown.model.lang;
    let id = Id::unique("sources");
    let names = sources.steps.iter().map(String::as_str).collect();
    let drawn = Rows { id, names, range: (0.0, 1.0), axis: None }.show(ui, |_| {});
    let font = FontId::proportional(size::SMALL);
    for (step, step_name) in sources.steps.iter().enumerate() {
        let mut reached = 0.0;
        let mut said = Vec::new();
        for (source, name) in sources.names.iter().enumerate() {
            let Some(share) = sources.share(source, step) else { continue };
            let rect = drawn.bar(step, reached, reached + share.value());
            reached += share.value();
            let [ground, edge, ink] = look(ui, source);
            ui.painter().rect(rect, 0, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
            let percent = lang.format().percent(share.value());
            let texts = [format!("{} · {percent}", source + 1), (source + 1).to_string()];
            if let Some(text) = texts.into_iter().find(|text| text_width(ui, &font, text) + 8.0 < rect.width()) {
                ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, font.clone(), ink);
            }
            said.push(format!("{name}: {percent} ({})", lang.format().count(share.hits())));
        }
        if said.is_empty() {
            said.push(lang.format().count_or_dash(None));
        }
        let response = drawn.row_ui(ui, id, step, &format!("{step_name}: {}", said.join("; ")));
        response.on_hover_ui_at_pointer(|ui| {
            ui.label(theme::strong(step_name.as_str(), size::BODY));
            for line in &said {
                ui.label(line);
            }
            ui.label(theme::soft(ui, lang.say("numbers-definition-share")));
        });
    }
}

//! The two sides of a comparison with their words: the sentence, the rows and the table.

use super::super::figures::Figures;
use super::super::{Shown, series_label, words as figures_in_words};
use super::{Computed, words};
use crate::document::{Period, Series};
use crate::lang::{Arg, Lang};
use crate::numbers::{Compared, Comparison, Rate, Verdict};

/// The most steps that the sentence names; the others it counts.
const NAMED: usize = 3;
/// From this ratio of their days on, two periods are said to differ in length.
const OTHER_LENGTH: f64 = 1.15;

/// Two series side by side.
pub struct Pair<'a> {
    shown: &'a Shown<'a>,
    series: [&'a Series; 2],
    computed: &'a Computed,
    /// What the two sides are called.
    pub names: [String; 2],
}

/// A conversion of both sides.
pub struct Row<'a> {
    /// The step that it leads to; the words for the whole at the end.
    pub name: String,
    /// Both rates and what can be said of them.
    pub compared: &'a Compared,
}

impl<'a> Pair<'a> {
    /// Puts two series side by side.
    pub fn new(shown: &'a Shown<'a>, series: [&'a Series; 2], computed: &'a Computed) -> Self {
        let names = series.map(|series| series_label(shown.model.lang, series));
        Self { shown, series, computed, names }
    }

    /// The words.
    pub fn lang(&self) -> &'a Lang {
        self.shown.model.lang
    }

    /// The figures.
    pub fn comparison(&self) -> &'a Comparison {
        &self.computed.comparison
    }

    /// The second side's series.
    pub fn after(&self) -> &'a Series {
        let [_, after] = self.series;
        after
    }

    /// Every step that has a conversion, and the whole at the end.
    pub fn rows(&self) -> Vec<Row<'a>> {
        let steps = self.after().steps.iter().zip(&self.comparison().steps).skip(1);
        let mut rows: Vec<_> = steps.map(|(step, compared)| Row { name: step.name.clone(), compared }).collect();
        rows.push(Row { name: self.lang().say("numbers-compare-whole"), compared: &self.comparison().overall });
        rows
    }

    /// What is to be said before any figure: other lengths of the periods, counts of different units.
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        let days = |period: Period| f64::from(period.from.until(period.to).map_or(0, |span| span.get_days()) + 1);
        if let [Some(a), Some(b)] = self.series.map(|series| series.period.map(days))
            && a.max(b) > OTHER_LENGTH * a.min(b)
        {
            let days = |days: f64| self.lang().format().count(days as u64);
            warnings
                .push(self.lang().say_with("numbers-compare-lengths", &[("a", days(a).into()), ("b", days(b).into())]));
        }
        if self.computed.after.steps().iter().any(|step| step.mixed) {
            warnings.push(self.lang().say("numbers-mixed"));
        }
        warnings
    }

    /// The whole first, then which steps are better and which are worse.
    pub fn sentence(&self) -> String {
        let (lang, overall) = (self.lang(), &self.comparison().overall);
        let [a, b] = &self.names;
        let rate = |rate: Option<Rate>| lang.format().percent_or_dash(rate.map(Rate::value));
        let args = [
            ("a", a.as_str().into()),
            ("b", b.as_str().into()),
            ("rate-a", rate(overall.before).into()),
            ("rate-b", rate(overall.after).into()),
        ];
        let mut parts = vec![lang.say_with("numbers-compare-sentence", &args), words::judgement(lang, overall)];
        let mut clear = false;
        for (verdict, key) in [(Verdict::Better, "numbers-compare-better"), (Verdict::Worse, "numbers-compare-worse")] {
            let steps = self.steps_that_are(verdict);
            if !steps.is_empty() {
                clear = true;
                parts.push(lang.say_with(key, &[("steps", steps.join(", ").into())]));
            }
        }
        if !clear {
            parts.push(lang.say("numbers-compare-none"));
        }
        parts.join(" ")
    }

    fn steps_that_are(&self, verdict: Verdict) -> Vec<String> {
        let lang = self.lang();
        let steps = self.after().steps.iter().zip(&self.comparison().steps);
        let mut found: Vec<_> = steps.filter(|(_, compared)| compared.verdict == verdict).collect();
        let size = |compared: &Compared| compared.change().map_or(0.0, f64::abs);
        found.sort_by(|a, b| size(b.1).total_cmp(&size(a.1)));
        let named = found.iter().take(NAMED).map(|(step, compared)| {
            let args = [("step", step.name.as_str().into()), ("points", words::points(lang, compared.change()).into())];
            lang.say_with("numbers-compare-step", &args)
        });
        let mut named: Vec<String> = named.collect();
        if let Some(more) = found.len().checked_sub(NAMED).filter(|more| *more > 0) {
            let more = more as u64;
            let args = [("n", Arg::Count(more, lang.format().count(more)))];
            named.push(lang.say_with("numbers-compare-more", &args));
        }
        named
    }

    /// Every row with both rates, the difference, its interval and the verdict.
    pub fn figures(&self) -> Figures {
        let lang = self.lang();
        let format = lang.format();
        let [a, b] = self.names.clone();
        let mut columns = vec![lang.say("numbers-column-step"), a, b];
        let more = ["points", "relative", "points-interval", "p", "verdict"];
        columns.extend(more.map(|column| lang.say(&format!("numbers-column-{column}"))));
        let row = |row: Row<'_>| {
            let found = row.compared;
            let rate = |rate: Option<Rate>| format.percent_or_dash(rate.map(Rate::value));
            let relative = found.relative_change().map(|change| words::signed_percent(lang, change));
            vec![
                row.name,
                rate(found.before),
                rate(found.after),
                words::points(lang, found.change()),
                relative.unwrap_or_else(|| format.count_or_dash(None)),
                words::points_interval(lang, found.interval),
                words::p_value(lang, found.p),
                words::verdict(lang, found.verdict),
            ]
        };
        Figures { columns, rows: self.rows().into_iter().map(row).collect() }
    }

    /// A row in one sentence, as screen readers get it.
    pub fn spoken(&self, row: &Row<'_>) -> String {
        let lang = self.lang();
        let [a, b] = &self.names;
        let rate = |rate: Option<Rate>, name: &str| {
            let interval = rate.and_then(Rate::interval).map(|interval| figures_in_words::interval(lang, interval));
            let of = rate.map(|rate| {
                let args =
                    [("hits", lang.format().count(rate.hits()).into()), ("of", lang.format().count(rate.of()).into())];
                lang.say_with("numbers-compare-of", &args)
            });
            let figure = lang.format().percent_or_dash(rate.map(Rate::value));
            let more = of.into_iter().chain(interval).collect::<Vec<_>>().join("; ");
            if more.is_empty() { format!("{name}: {figure}") } else { format!("{name}: {figure} ({more})") }
        };
        let lines = [
            rate(row.compared.before, a),
            rate(row.compared.after, b),
            lang.say_with("numbers-compare-spoken", &[("points", words::points(lang, row.compared.change()).into())]),
            words::verdict(lang, row.compared.verdict),
        ];
        lines.join("\n")
    }
}

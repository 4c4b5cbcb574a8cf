//! Rows among the counts of steps that are amounts, averages or rates: `Omzet`, `Conversion rate`, `% van vorige`.

use super::decision::{Fate, Reason};
use super::number::{Shape, is_whole, shape};
use super::sheet::Row;
use super::warning::CellProblem;
use super::words::plain;

/// Marks the rows whose name is that of a figure, so that they take no part in what the columns hold.
pub(crate) fn mark_figures(rows: &mut [Row], names: &[String]) {
    let Some(label) = label_column(rows, names.len()) else { return };
    let found: Vec<bool> = rows.iter().map(|row| is_figure(row, label)).collect();
    for (row, _) in rows.iter_mut().zip(found).filter(|(_, figure)| *figure) {
        row.found = Fate::LeftOut(Reason::Figure);
    }
}

/// Takes the marks away again, where the rows turn out to be people, orders or answers; below answers an average stays marked.
pub(crate) fn unmark_figures(rows: &mut [Row], of_answers: bool) {
    const MOST: usize = 3;
    let last = rows.iter().rev().take_while(|row| is_aside(row)).count();
    let stay = if of_answers && last <= MOST && last * 3 < rows.len() { last } else { 0 };
    let above = rows.len() - stay;
    for row in rows.iter_mut().take(above).filter(|row| is_aside(row)) {
        row.found = Fate::Kept;
    }
}

/// Whether a row is marked.
pub(crate) fn is_aside(row: &Row) -> bool {
    row.found == Fate::LeftOut(Reason::Figure)
}

/// The first of the first three columns that holds words in most rows; there must be another column to count.
fn label_column(rows: &[Row], width: usize) -> Option<usize> {
    let word = |row: &&Row, at: usize| matches!(shape(row.text(at)), Shape::Nothing(CellProblem::Text));
    let words = |at: &usize| rows.iter().filter(|row| word(row, *at)).count() * 2 > rows.len();
    (0..width.min(3)).find(words).filter(|_| width > 1)
}

fn is_figure(row: &Row, label: usize) -> bool {
    let values: Vec<&str> = row.cells.iter().skip(label + 1).map(|cell| cell.trim()).collect();
    let name = row.text(label);
    name.chars().count() <= LONGEST
        && (is_named(name) || (is_conversion(name) && values.iter().any(|text| is_part(text))))
}

/// The longest name of a figure; what is longer is a sentence.
const LONGEST: usize = 60;

/// `Conversie` is a rate where it has decimals or a percent sign; else it may count those who converted.
fn is_conversion(name: &str) -> bool {
    let words = ["conversie", "conversion", "konversion", "totale conversie", "total conversion", "overall conversion"];
    words.contains(&plain(name).as_str())
}

fn is_part(text: &str) -> bool {
    text.contains('%') || matches!(shape(text), Shape::Digits(digits) if !is_whole(&digits))
}

/// Words around the name of an amount that say which one: `Totale omzet (excl. btw)`.
const AROUND: [&str; 25] = [
    "totale",
    "totaal",
    "total",
    "bruto",
    "netto",
    "net",
    "gross",
    "excl",
    "exclusief",
    "incl",
    "inclusief",
    "excluding",
    "including",
    "in",
    "eur",
    "euro",
    "usd",
    "gbp",
    "chf",
    "btw",
    "vat",
    "mwst",
    "de",
    "the",
    "of",
];

/// What amounts and averages are called, when nothing else stands beside it.
const AMOUNTS: [&str; 74] = [
    "omzet",
    "webshopomzet",
    "revenue",
    "turnover",
    "umsatz",
    "kosten",
    "cost",
    "costs",
    "spend",
    "adspend",
    "ad spend",
    "media spend",
    "ad costs",
    "ad cost",
    "advertentiekosten",
    "advertentiebudget",
    "marketingkosten",
    "marketing costs",
    "marketing spend",
    "marketingbudget",
    "mediakosten",
    "werbekosten",
    "budget",
    "uitgaven",
    "winst",
    "brutowinst",
    "nettowinst",
    "brutomarge",
    "nettomarge",
    "profit",
    "gewinn",
    "marge",
    "margin",
    "inkomsten",
    "opbrengst",
    "opbrengsten",
    "income",
    "verzendkosten",
    "shipping costs",
    "tax",
    "taxes",
    "amount spent",
    "besteed bedrag",
    "bedrag",
    "amount",
    "conversiewaarde",
    "conversion value",
    "conv value",
    "orderwaarde",
    "bestelwaarde",
    "bestelbedrag",
    "orderbedrag",
    "order value",
    "basket value",
    "warenkorbwert",
    "bestellwert",
    "klantwaarde",
    "customer value",
    "customer lifetime value",
    "aov",
    "roas",
    "roi",
    "cpc",
    "cpa",
    "cpm",
    "cpl",
    "cpo",
    "ctr",
    "cvr",
    "clv",
    "ltv",
    "cac",
    "vat amount",
    "verkoopwaarde",
];

/// What changes, rates and durations are called, when nothing else stands beside it.
const RATES: [&str; 24] = [
    "groei",
    "growth",
    "verschil",
    "difference",
    "change",
    "verandering",
    "wijziging",
    "delta",
    "stijging",
    "daling",
    "mutatie",
    "gemiddelde",
    "gemiddeld",
    "average",
    "avg",
    "mean",
    "median",
    "mediaan",
    "durchschnitt",
    "veränderung",
    "sessieduur",
    "session duration",
    "time on site",
    "tijd op de site",
];

/// What the names of averages and rates begin with.
const BEFORE: [&str; 22] = [
    "gem ",
    "gemiddeld",
    "average ",
    "avg ",
    "mean ",
    "median ",
    "mediaan ",
    "durchschnitt",
    "ø ",
    "% ",
    "percentage ",
    "percent of ",
    "aandeel ",
    "share of ",
    "cost per ",
    "kosten per ",
    "omzet per ",
    "revenue per ",
    "prijs per ",
    "price per ",
    "kosten pro ",
    "umsatz pro ",
];

/// What the names of rates end in.
const BEHIND: [&str; 24] = [
    " rate",
    " ratio",
    " percentage",
    " percent",
    " pct",
    "%",
    "ratio",
    "percentage",
    "conversionrate",
    "absprungrate",
    "abschlussrate",
    "öffnungsrate",
    "klickrate",
    "stornorate",
    "konversionsrate",
    "konversionsquote",
    "abbruchquote",
    "conversiegraad",
    "conversiecijfer",
    " growth",
    " groei",
    " per klant",
    " per order",
    " per bestelling",
];

fn is_named(name: &str) -> bool {
    let padded = plain(name);
    if padded.chars().filter(|c| c.is_alphabetic()).count() < 2 && !padded.contains('%') {
        return false;
    }
    let kept: Vec<&str> = padded.split(' ').filter(|word| !AROUND.contains(word)).collect();
    let bare = kept.join(" ");
    let exact = |words: &[&str]| words.contains(&bare.as_str()) || words.contains(&padded.as_str());
    exact(&AMOUNTS)
        || exact(&RATES)
        || BEFORE.iter().any(|start| padded.starts_with(start))
        || (padded != "%" && BEHIND.iter().any(|end| padded.ends_with(end)))
        || name.trim().starts_with('Ø')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_averages_and_rates_are_no_steps() {
        for name in [
            "Omzet",
            "Totale omzet (excl. btw)",
            "Revenue",
            "Total revenue",
            "Gem. orderwaarde",
            "Gemiddelde orderwaarde",
            "AOV",
            "Conversion rate",
            "% van vorige",
            "Conversieratio",
            "Bounce rate",
            "Uitval %",
            "Gemiddelde",
            "Average",
            "Winst",
            "Cost per click",
            "Average order value",
            "ROAS",
            "Groei",
            "Durchschnitt",
            "Umsatz (EUR)",
            "Conversiepercentage",
        ] {
            assert!(is_named(name), "{name}");
        }
    }

    #[test]
    fn steps_with_such_words_in_them_stay() {
        for name in [
            "Bezoekers",
            "Prijspagina bekeken",
            "Kostencalculator gebruikt",
            "Budget aangevraagd",
            "Conversies",
            "Conversion",
            "Corporate",
            "Order",
            "Wijziging doorgegeven",
            "Totaal bezoekers",
            "Sessions",
            "Sales",
            "10% korting geclaimd",
            "Change plan",
        ] {
            assert!(!is_named(name), "{name}");
        }
    }
}

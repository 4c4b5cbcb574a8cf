//! Words in English and Dutch that tell phases, units, totals and kinds of columns apart.
//!
//! A pattern of five letters or fewer must begin a word, a longer one may stand inside it (Dutch writes
//! `websitebezoekers`), and a pattern that ends in a dot must be a whole word.

mod names;
mod orders;
mod people;

pub(crate) use names::{
    names_a_change, names_a_customer, names_a_dimension, names_a_duration, names_a_home, names_a_loss, names_a_name,
    names_a_period, names_a_person, names_a_place, names_a_rate, names_a_return, names_a_target, names_a_year,
    names_an_address, names_an_identifier, names_money, names_previous, names_steps,
};

pub(crate) use orders::{is_no_order, names_an_order_status, names_the_end_of_an_order};
pub(crate) use people::{Person, person};

use crate::document::{Phase, Unit};

/// Lower case, with everything but letters, digits and `%` turned into single spaces.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || c == '%' {
            plain.push(c);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether one of the patterns is in the text.
pub(crate) fn has(text: &str, patterns: &str) -> bool {
    has_padded(&padded(text), patterns)
}

/// The plain text with a space on either side, to be searched for several lists of patterns.
pub(crate) fn padded(text: &str) -> String {
    format!(" {} ", plain(text))
}

/// Whether one of the patterns is in a padded text.
pub(crate) fn has_padded(padded: &str, patterns: &str) -> bool {
    patterns.split('|').any(|pattern| in_padded(padded, pattern))
}

fn in_padded(padded: &str, pattern: &str) -> bool {
    if let Some(word) = pattern.strip_suffix('.') {
        padded.contains(&format!(" {word} "))
    } else if pattern.chars().count() > 5 {
        padded.contains(pattern)
    } else {
        padded.contains(&format!(" {pattern}"))
    }
}

/// The later phases come first: "returning visitors" are no new ones.
const PHASES: [(Phase, &str); 7] = [
    (
        Phase::Advocacy,
        "review|referral|refer.|promoter|promotor|advocacy|ambassad|aanbevel|recommend|\
         testimonial|word of mouth|mond tot mond",
    ),
    (Phase::Loyalty, "loyal|nps.|net promoter|spaarpunten|vaste klant"),
    (
        Phase::Retention,
        "return|repeat|second order|second purchase|renew|retention|retained|terugker|\
         herhaal|verleng|behoud|tweede bestelling|tweede aankoop",
    ),
    (
        Phase::Purchase,
        "checkout|payment|shipping info|purchase|order|closed won|paid.|customer|\
         afreken|bestelling|besteld|aankoop|aankopen|gekocht|betaal|betaling|klant|\
         transact|conversies|conversions|verkoop|sales.|won.|commande|achat|paiement|kasse.|kauf.|käufe|bestellung|opdracht|boeking|booking",
    ),
    (
        Phase::Decision,
        "decision|beslissing|sql.|opportunit|proposal|demo|trial|proefles|proefperiode|qualified to|\
         sales qualified|appointment|afspraak|presentation|presentatie|negotiat|onderhandel|contract",
    ),
    (
        Phase::Consideration,
        "view item|view cart|select item|product view|product page|product detail|\
         productweergave|productpagina|product bekeken|link click|click|klik|\
         newsletter|nieuwsbrief|lead|mql.|cart|basket|winkelwagen|winkelmand|mandje|\
         quote|offerte|aanvraag|aanvragen|consideration|overweg|engaged|sign up|signup|\
         aanmeld|wishlist|verlanglijst|form s|contact|panier|warenkorb|devis|angebot",
    ),
    (
        Phase::Awareness,
        "impr|reach|visit|session|sessie|user|page view|pageview|awareness|vertoning|\
         weergaven|bereik|bezoek|bekendheid|gebruiker|views|utilisateur|besuch|nutzer|sitzung",
    ),
];

/// The phase that a step's name suggests.
pub fn phase(name: &str) -> Option<Phase> {
    PHASES.iter().find(|(_, words)| has(name, words)).map(|(phase, _)| *phase)
}

const UNITS: [(Unit, &str); 8] = [
    (Unit::Sessions, "sessions|sessies|sitzungen"),
    (
        Unit::People,
        "unique|uniek|uniq|besucher|benutzer|users|visitors|bezoekers|people|person|personen|customers|\
         klanten|gebruikers|reach.|bereik|deelnemers|mensen|contacts|contacten|utilisateur|visiteurs|nutzer|usuarios",
    ),
    (Unit::Visits, "visits|visit.|bezoeken|bezoek.|besuche.|besuch.|visites"),
    (Unit::Impressions, "impr|vertoning|vert.|weergaven|views"),
    (Unit::Clicks, "clicks|klik|linkklik|klicks|clics."),
    (Unit::Orders, "orders|order.|purchase|bestelling|aankopen|aankoop|transactions|transacties|commandes|achats"),
    (Unit::Answers, "responses|answers|antwoord|respondent"),
    (
        Unit::Events,
        "event count|events|gebeurtenis|événement|ereignis|conversion|conversies|conv.|adds to|initiated|\
         converted",
    ),
];

/// The unit that the name of a column or step says.
pub(crate) fn unit(name: &str) -> Option<Unit> {
    UNITS.iter().find(|(_, words)| has(name, words)).map(|(unit, _)| *unit)
}

/// The unit of a step that says how many saw or visited something, where it says so; other steps are of any unit.
pub(crate) fn audience(step: &str) -> Option<Unit> {
    let of_people = "visitors|bezoekers|users|gebruikers|unique|unieke|reach.|bereik";
    match unit(step)? {
        Unit::People => has(step, of_people).then_some(Unit::People),
        unit @ (Unit::Sessions | Unit::Visits | Unit::Impressions | Unit::Clicks) => Some(unit),
        _ => None,
    }
}

/// How near a unit comes to people, who are what a funnel is about; smaller is nearer.
pub(crate) fn distance_to_people(unit: Unit) -> u8 {
    match unit {
        Unit::People => 0,
        Unit::Sessions => 1,
        Unit::Visits => 2,
        Unit::Orders => 3,
        Unit::Answers => 4,
        Unit::Clicks => 5,
        Unit::Impressions => 6,
        Unit::Events => 7,
        Unit::Other => 8,
    }
}

/// The stages that records go through, with their place; the first line that fits decides.
const RECORD_STAGES: [(u8, &str); 12] = [
    (95, "returning|repeat|terugker|herhaal|renew|verleng"),
    (90, "won.|gewonnen|customer|klant|order.|besteld|paid.|betaald|completed|afgerond|geplaatst|enrolled|hired"),
    (80, "contract|signed|getekend"),
    (70, "negotiat|onderhandel|decision maker|beslisser"),
    (60, "proposal|quote|offerte|voorstel"),
    (50, "demo|presentation|presentatie|proefles|trial|proefperiode"),
    (45, "opportunity|opportunities|kans."),
    (40, "qualified to|sql.|gekwalificeerd"),
    (35, "appointment|meeting|afspraak|gesprek|intake"),
    (30, "qualified|mql.|marketing qualified"),
    (20, "contacted|contact|benaderd|geopend|opened"),
    (10, "new.|nieuw|lead|subscriber|abonnee|inbox|aanvraag|binnengekomen|open."),
];

/// The place of a stage among those that records go through.
pub(crate) fn record_stage(name: &str) -> Option<u8> {
    RECORD_STAGES.iter().find(|(_, words)| has(name, words)).map(|(place, _)| *place)
}

/// Whether a stage says that the record was lost.
pub(crate) fn is_lost(name: &str) -> bool {
    let words = "lost.|verloren|afgewezen|rejected|geannuleerd|cancelled|canceled|disqualified|unqualified|\
         afgevallen|gestopt|churned|refunded|voided|vervallen|failed.|mislukt";
    has(name, words)
}

/// Names of columns that are steps of a journey; the first line that fits gives the place in it.
const STEP_COLUMNS: [(u8, &str); 16] = [
    (90, "returning|terugker|repeat|herhaal"),
    (85, "customers|klanten"),
    (
        80,
        "completed checkout|converted|met conversies|purchase|orders|order.|aankopen|\
         bestelling|conversions|conversies|conv.|key events|transactions|transacties|\
         placed order|belangrijke gebeurtenissen|événements clés|schlüsselereignis|opdracht|boeking|booking|reservering|reservation|gekocht|besteld|betaald|paid.|contracten|gewonnen|won.|abonnementen|subscriptions",
    ),
    (75, "payment info|betaalgegevens"),
    (70, "checkout|afreken|betalingen gestart"),
    (60, "cart|winkelwagen|winkelmand|basket"),
    (58, "offerte|quotes|quote request|proposal|voorstellen"),
    (56, "afspraken|afspraak|appointment|intake|demo|proefles|trial|kennismaking"),
    (54, "leads|aanvragen|aanvraag|lead.|enquir|inquir|aanmelding|sign up|signup|inschrijving"),
    (50, "product view|view item|content view|productweergave|productpagina"),
    (45, "engaged sessions"),
    (30, "clicks|kliks|klikken"),
    (25, "opens|geopend"),
    (10, "impr|vertoning|vert.|weergaven"),
    (8, "deliver|bezorgd|recipients|ontvangers"),
    (
        40,
        "sessions|sessies|session.|sessie.|visits|visit.|visitors|users|bezoeken|bezoek.|bezoekers|gebruikers|reach.|\
         bereik",
    ),
];

/// The place of a column in a journey, when its name is a step of one.
pub(crate) fn step_column(name: &str) -> Option<u8> {
    STEP_COLUMNS.iter().find(|(_, words)| has(name, words)).map(|(place, _)| *place)
}

/// Whether a cell is the label of a total row.
pub(crate) fn is_total(cell: &str) -> bool {
    const TOTALS: [&str; 21] = [
        "total",
        "totals",
        "totaal",
        "totalen",
        "grand total",
        "eindtotaal",
        "algemeen totaal",
        "gesamt",
        "gesamtsumme",
        "summe",
        "som",
        "sum",
        "subtotal",
        "subtotaal",
        "total général",
        "total general",
        "gesamtergebnis",
        "insgesamt",
        "zwischensumme",
        "alles samen",
        "alles bij elkaar",
    ];
    let lower = cell.trim().to_lowercase();
    let starts =
        ["total:", "totaal:", "total -", "totaal -", "total of ", "total for ", "totaal van ", "results from "];
    TOTALS.contains(&lower.trim_end_matches(':').trim_end()) || starts.iter().any(|word| lower.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phase_wanted: Phase, names: &[&str]) {
        for name in names {
            assert_eq!(phase(name), Some(phase_wanted), "{name}");
        }
    }

    #[test]
    fn a_step_suggests_its_phase_in_both_languages() {
        check(
            Phase::Awareness,
            &[
                "Impressions",
                "Reach",
                "Websitebezoekers",
                "session_start",
                "first_visit",
                "page_view",
                "Vertoningen",
                "Bezoek /shop",
                "$pageview",
                "Sessies",
                "Visitors",
            ],
        );
        check(
            Phase::Consideration,
            &[
                "view_item",
                "Product views",
                "Link clicks",
                "Leads",
                "MQL",
                "add_to_cart",
                "Sessions with cart additions",
                "In winkelwagen",
                "Productpagina bekeken",
                "Offerte aangevraagd",
                "Klikken op links",
            ],
        );
        check(
            Phase::Purchase,
            &[
                "begin_checkout",
                "Sessions that reached checkout",
                "add_payment_info",
                "purchase",
                "Orders",
                "Closed won",
                "Bestelling",
                "Aankopen",
                "Betaald",
                "Klant",
                "Afrekenen",
            ],
        );
        check(
            Phase::Retention,
            &["Returning visitors", "Repeat purchase", "Second order", "Terugkerend", "Herhaalaankoop", "Verlenging"],
        );
        check(Phase::Advocacy, &["Review", "Aanbevelingen", "Referral", "Promotors"]);
        check(Phase::Loyalty, &["NPS", "Loyalty programme"]);
        assert_eq!(phase("A"), None);
        assert_eq!(phase("Wolken"), None);
    }

    #[test]
    fn totals_are_told_from_steps() {
        for cell in ["Total", "Totaal", " Grand total ", "Total: Campaigns", "Eindtotaal", "totaal:"] {
            assert!(is_total(cell), "{cell}");
        }
        for cell in ["Total visitors", "Totaal aantal bezoekers", "", "Order"] {
            assert!(!is_total(cell), "{cell}");
        }
    }

    #[test]
    fn units_prefer_people_where_uniqueness_is_said() {
        assert_eq!(unit("unique_conversions"), Some(Unit::People));
        assert_eq!(unit("total_conversions"), Some(Unit::Events));
        assert_eq!(unit("Sessions with cart additions"), Some(Unit::Sessions));
        assert_eq!(unit("Bezoeken"), Some(Unit::Visits));
        assert_eq!(unit("Unieke bezoekers"), Some(Unit::People));
        assert_eq!(unit("Impr."), Some(Unit::Impressions));
        assert_eq!(unit("Aantal"), None);
    }
}

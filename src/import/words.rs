//! Words in English and Dutch that tell phases, units, totals and kinds of columns apart.
//!
//! A pattern of five letters or fewer must begin a word, a longer one may stand inside it (Dutch writes
//! `websitebezoekers`), and a pattern that ends in a dot must be a whole word.

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
         transact|conversies|conversions|verkoop|sales.|won.",
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
         aanmeld|wishlist|verlanglijst|form s|contact",
    ),
    (
        Phase::Awareness,
        "impr|reach|visit|session|sessie|user|page view|pageview|awareness|vertoning|\
         weergaven|bereik|bezoek|bekendheid|gebruiker|views",
    ),
];

/// The phase that a step's name suggests.
pub fn phase(name: &str) -> Option<Phase> {
    PHASES.iter().find(|(_, words)| has(name, words)).map(|(phase, _)| *phase)
}

const UNITS: [(Unit, &str); 8] = [
    (Unit::Sessions, "sessions|sessies"),
    (
        Unit::People,
        "unique|uniek|uniq|besucher|benutzer|users|visitors|bezoekers|people|person|personen|customers|\
         klanten|gebruikers|reach.|bereik|deelnemers|mensen|contacts|contacten",
    ),
    (Unit::Visits, "visits|visit.|bezoeken|bezoek.|besuche."),
    (Unit::Impressions, "impr|vertoning|vert.|weergaven|views"),
    (Unit::Clicks, "clicks|klik"),
    (Unit::Orders, "orders|order.|purchase|bestelling|aankopen|aankoop|transactions|transacties"),
    (Unit::Answers, "responses|answers|antwoord|respondent"),
    (
        Unit::Events,
        "event count|events|gebeurtenis|conversion|conversies|conv.|adds to|initiated|\
         converted",
    ),
];

/// The unit that the name of a column or step says.
pub(crate) fn unit(name: &str) -> Option<Unit> {
    UNITS.iter().find(|(_, words)| has(name, words)).map(|(unit, _)| *unit)
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
const STEP_COLUMNS: [(u8, &str); 14] = [
    (90, "returning|terugker|repeat|herhaal"),
    (85, "customers|klanten"),
    (
        80,
        "completed checkout|converted|met conversies|purchase|orders|order.|aankopen|\
         bestelling|conversions|conversies|conv.|key events|transactions|transacties|\
         placed order",
    ),
    (75, "payment info|betaalgegevens"),
    (70, "checkout|afreken|betalingen gestart"),
    (60, "cart|winkelwagen|winkelmand|basket"),
    (55, "leads|offerte|quote|aanvragen"),
    (50, "product view|view item|content view|productweergave|productpagina"),
    (45, "engaged sessions"),
    (30, "clicks|kliks|klikken"),
    (25, "opens|geopend"),
    (10, "impr|vertoning|vert.|weergaven"),
    (8, "deliver|bezorgd|recipients|ontvangers"),
    (
        40,
        "sessions|sessies|visits|visitors|users|bezoeken|bezoekers|gebruikers|reach.|\
         bereik",
    ),
];

/// The place of a column in a journey, when its name is a step of one.
pub(crate) fn step_column(name: &str) -> Option<u8> {
    STEP_COLUMNS.iter().find(|(_, words)| has(name, words)).map(|(place, _)| *place)
}

/// Whether a column name says that its cells name steps.
pub(crate) fn names_steps(name: &str) -> bool {
    let words = "step|stap.|stappen|stage|stadium|fase|phase|event name|gebeurtenisnaam|funnel|\
         trechter|goal";
    has(name, words)
}

/// Whether a column name says that its cells are channels, campaigns, pages and the like.
pub(crate) fn names_a_dimension(name: &str) -> bool {
    let words = "channel|kanaal|source|bron.|medium.|campaign|campagne|page|pagina|landing|\
         country|land.|city|plaats.|region|regio|device|apparaat|browser|keyword|\
         zoekwoord|product|ad name|ad set|advertentie|audience|doelgroep|query|waarde.|\
         label.|referrer|placement|website.|new or returning|day of week|hour";
    has(name, words)
}

/// Whether a cell is the label of a total row.
pub(crate) fn is_total(cell: &str) -> bool {
    const TOTALS: [&str; 14] = [
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
    ];
    let lower = cell.trim().to_lowercase();
    let starts = ["total:", "totaal:", "total -", "totaal -"];
    TOTALS.contains(&lower.trim_end_matches(':').trim_end()) || starts.iter().any(|word| lower.starts_with(word))
}

/// Whether a column name speaks of rates or averages.
pub(crate) fn names_a_rate(name: &str) -> bool {
    let words = "per.|rate|ratio|ctr.|cpc.|cpm.|cpa.|roas|average|avg.|gem.|gemiddeld|\
         frequency|frequentie|percent|pct|share.|aandeel|%|median|mediaan|score";
    has(name, words) || name.contains('%')
}

/// Whether a column name says that its rates are of the step before.
pub(crate) fn names_previous(name: &str) -> bool {
    has(name, "previous|prior|vorige|step conversion|stapconversie")
}

/// Whether a column name speaks of money.
pub(crate) fn names_money(name: &str) -> bool {
    let words = "revenue|omzet|cost|kosten|spend|spent|besteed|uitgaven|budget.|price|prijs|\
         gross sales|net sales|total sales|turnover|inkomsten|conv value|\
         conversion value|conversiewaarde|order value|taxes|coupons|returns.|shipping.|\
         subtotal|amount spent|eur.|usd.|gbp.";
    has(name, words) || name.contains(['€', '$', '£'])
}

/// Whether a column name speaks of durations.
pub(crate) fn names_a_duration(name: &str) -> bool {
    has(name, "time.|duration|tijd.|duur.|seconds|seconden|minutes|minuten|visit length")
}

/// Whether a column name speaks of identifiers.
pub(crate) fn names_an_identifier(name: &str) -> bool {
    has(
        name,
        "id.|ids.|ordernummer|ordernr|order number|order no|order #|bestelnummer|bestelnr|klantnummer|\
         klantnr|leerlingnummer|factuurnummer|invoice number|dealnummer|phone.|phone number|\
         telefoon.|telefoonnummer|postcode|zip.|code.|ip.",
    )
}

/// Whether a column name speaks of one person's e-mail or IP address.
pub(crate) fn names_an_address(name: &str) -> bool {
    let words = "e mail address|e mailadres|email address|mail address|emailadres|recipientemail|respondent email|\
         ip address|ip adres|ipaddress|ip.";
    let alone = ["email", "e mail", "mail", "customer email", "klant email", "billing email", "your email", "je email"];
    has(name, words) || alone.contains(&plain(name).as_str())
}

/// Whether a column name says that its cells are a person's name, address or number.
pub(crate) fn names_a_person(name: &str) -> bool {
    let words = "first name|last name|full name|voornaam|achternaam|volledige naam|tussenvoegsel|customer name|\
         klantnaam|contact name|contactpersoon|recipientfirst|recipientlast|recipient first|recipient last|\
         billing|shipping name|shipping address|shipping street|shipping phone|shipping company|phone.|phone number|\
         telefoon.|telefoonnummer|\
         mobiel nummer|mobile number|postcode|zip.|postal code|latitude|longitude|deal name|dealnaam|deal owner|\
         deal eigenaar|date of birth|geboortedatum|your name|je naam|uw naam";
    names_an_address(name) || has(name, words)
}

/// Whether a column is called a name or an owner, which in a list of people or answers is a person's.
pub(crate) fn names_a_name(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "name" | "naam" | "owner" | "eigenaar" | "customer" | "klant" | "respondent" | "contact"
    )
}

/// Whether a column name speaks of changes between two other columns.
pub(crate) fn names_a_change(name: &str) -> bool {
    has(name, "change|verschil|difference|verandering|wijziging|delta.|growth|groei|diff.") || name.contains('Δ')
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

//! What the names of columns say of their cells: rates, money, periods, people and the like.

use super::{has, plain};

/// Whether a column name says that its cells name steps.
pub(crate) fn names_steps(name: &str) -> bool {
    let words = "step|stap.|stappen|stage|stadium|fase|phase|event name|gebeurtenisnaam|funnel|\
         trechter|goal|étape|etape|schritt|stufe|event.|gebeurtenis.|événement|ereignis";
    has(name, words)
}

/// Whether a column name says that its cells are channels, campaigns, pages and the like.
pub(crate) fn names_a_dimension(name: &str) -> bool {
    let words = "channel|kanaal|source|bron.|medium.|campaign|campagne|page|pagina|landing|\
         country|land.|city|plaats.|region|regio|device|apparaat|browser|keyword|\
         zoekwoord|product|ad name|ad set|advertentie|audience|doelgroep|query|waarde.|\
         canal.|kanal.|quelle|herkomst|segment|filiaal|vestiging|locatie|label.|referrer|placement|website.|new or returning|day of week|hour";
    has(name, words)
}

/// Whether a column name speaks of rates or averages.
pub(crate) fn names_a_rate(name: &str) -> bool {
    let words = "per.|rate|ratio|ctr.|cpc.|cpm.|cpa.|roas|average|avg.|gem.|gemiddeld|\
         frequency|frequentie|percent|pct|share.|aandeel|%|median|mediaan|score|taux|moyen|par.|durchschnitt|\
         anteil|abschlussrate|absprungrate|conversionrate";
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
         subtotal|amount spent|eur.|usd.|gbp.|opbrengst|revenu.|revenus|chiffre d affaires|umsatz|ingresos|coût|chf.|amount.|bedrag|deal value|dealwaarde|\
         total spent|bestede";
    has(name, words) || name.contains(['€', '$', '£'])
}

/// Whether a column name speaks of durations.
pub(crate) fn names_a_duration(name: &str) -> bool {
    has(name, "time.|duration|tijd.|duur.|seconds|seconden|minutes|minuten|visit length")
}

/// Whether a column name says that its percentages are of those who leave.
pub(crate) fn names_a_loss(name: &str) -> bool {
    has(
        name,
        "uitval|afhaak|afhak|afgehaakt|abandon|drop off|dropoff|drop out|dropout|verlaten|verloren|verlies|lost.|\
         loss.|churn|bounce|abbruch",
    )
}

/// Whether a column is called a period, so that its cells name one even where they are no dates: `wk 31`, `jan`.
pub(crate) fn names_a_period(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "week"
            | "weken"
            | "weeknr"
            | "weeknummer"
            | "week number"
            | "week of year"
            | "iso week"
            | "maand"
            | "year month"
            | "jaarmaand"
            | "jaar maand"
            | "month of year"
            | "month"
            | "maanden"
            | "periode"
            | "period"
            | "kwartaal"
            | "quarter"
            | "jaar"
            | "year"
            | "dag"
            | "day"
            | "datum"
            | "date"
            | "tijd"
            | "time"
            | "monat"
            | "woche"
            | "mois"
            | "semaine"
    )
}

/// Whether a column is called the number of a step, so that it counts nothing.
pub(crate) fn names_a_place(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "step"
            | "stap"
            | "nr"
            | "no"
            | "number"
            | "step number"
            | "stapnummer"
            | "position"
            | "positie"
            | "volgorde"
            | "order"
            | "rank"
            | "step position"
            | "step order"
            | "étape"
            | "schritt"
            | ""
    ) || name.trim() == "#"
}

/// Whether a column name speaks of identifiers.
pub(crate) fn names_an_identifier(name: &str) -> bool {
    ends_as_number(name)
        || has(
            name,
            "id.|ids.|ordernummer|ordernr|order number|order no|order #|bestelnummer|bestelnr|klantnummer|\
         klantnr|leerlingnummer|factuurnummer|factuurnr|bestellnummer|bestellnr|auftragsnummer|auftragsnr|\
         rechnungsnummer|rechnungsnr|kundennummer|kundennr|belegnummer|transactienummer|transaction number|ticketnummer|invoice number|dealnummer|phone.|phone number|\
         telefoon.|telefoonnummer|postcode|zip.|code.|ip.",
        )
}

/// `Bonnummer`, `Afspraaknr`: numbers of things, but for those of steps and weeks.
fn ends_as_number(name: &str) -> bool {
    let of_periods = ["week", "maand", "kwartaal", "jaar", "dag", "stap", "volg", "rij", "regel", "rang", "fase", ""];
    let is_number = |word: &str| {
        let of = word.strip_suffix("nummer").or_else(|| word.strip_suffix("nr"));
        of.is_some_and(|of| !of_periods.contains(&of))
    };
    plain(name).split(' ').any(is_number)
}

/// Whether a column is called what should be reached, not what was.
pub(crate) fn names_a_target(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "doel"
            | "doelstelling"
            | "streefwaarde"
            | "target"
            | "goal"
            | "begroot"
            | "prognose"
            | "forecast"
            | "norm"
            | "plan"
            | "ziel"
    )
}

/// Whether a column is called the year that the months or weeks beside it are in.
pub(crate) fn names_a_year(name: &str) -> bool {
    matches!(plain(name).as_str(), "jaar" | "year" | "jahr" | "année")
}

/// Whether a column name counts what is taken back, which is no step of a journey.
pub(crate) fn names_a_return(name: &str) -> bool {
    has(
        name,
        "retouren|retour.|returns.|refunds|terugbetalingen|annuleringen|cancellations|geannuleerd|cancelled|uitschrijvingen|\
         afmeldingen|unsubscribes|klachten|complaints|no shows",
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

/// Whether a column of a list or a survey asks where somebody lives.
pub(crate) fn names_a_home(name: &str) -> bool {
    let words = "adres.|woonadres|postadres|factuuradres|bezorgadres|address.|street|straat|huisnummer|huisnr|house number|\
                 woonplaats|postcode|zip.|postal|telefoonnummer|telefoon.|mobiel.|phone.";
    has(name, words) && !has(name, "webadres|web address|url.|landing")
}

/// Whether a column is called a name or an owner, which in a list of people or answers is a person's.
pub(crate) fn names_a_name(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "name"
            | "naam"
            | "owner"
            | "eigenaar"
            | "customer"
            | "klant"
            | "kunde"
            | "client"
            | "cliënt"
            | "debiteur"
            | "respondent"
            | "contact"
    )
}

/// Whether a column is called after the customers or companies of which each row is one.
pub(crate) fn names_a_customer(name: &str) -> bool {
    const NAMES: [&str; 34] = [
        "klant",
        "klantnaam",
        "naam klant",
        "klant naam",
        "customer",
        "customer name",
        "name of customer",
        "kunde",
        "kundenname",
        "client",
        "cliënt",
        "client name",
        "cliëntnaam",
        "debiteur",
        "debiteurnaam",
        "opdrachtgever",
        "koper",
        "buyer",
        "gast",
        "guest",
        "deelnemer",
        "naam deelnemer",
        "participant",
        "patiënt",
        "patient",
        "leerling",
        "bedrijf",
        "bedrijfsnaam",
        "company",
        "company name",
        "organisatie",
        "account name",
        "accountnaam",
        "firma",
    ];
    NAMES.contains(&plain(name).as_str())
}

/// Whether a column name speaks of changes between two other columns.
pub(crate) fn names_a_change(name: &str) -> bool {
    has(name, "change|verschil|difference|verandering|wijziging|delta.|growth|groei|diff.") || name.contains('Δ')
}

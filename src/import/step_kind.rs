//! What kind of step a name tells of, so that figures can be looked at whichever program they came from.

use super::words::{has_padded, padded};

/// A kind of step that rules know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// Those who come for the first time.
    NewVisitor,
    /// Those who come at all.
    Visit,
    /// Those who look at what is sold.
    ProductView,
    /// Those who leave their address or ask something.
    SignUp,
    /// Those who put something in the cart.
    Cart,
    /// Those who begin to pay.
    Checkout,
    /// Those who bought.
    Purchase,
    /// Those who bought again.
    Repeat,
}

/// The first line that fits decides.
const KINDS: [(StepKind, &str); 8] = [
    (
        StepKind::Repeat,
        "returning|return cust|repeat|second order|second purchase|renew|again.|comes back|came back|terugker|\
         komt terug|kwam terug|maand terug|herhaal|verleng|opnieuw|tweede bestelling|tweede aankoop|\
         derde bestelling|vijfde bestelling",
    ),
    (
        StepKind::NewVisitor,
        "new users|new visitors|first visit|first time|first_visit|nieuwe gebruikers|nieuwe bezoekers|eerste bezoek|\
         voor het eerst",
    ),
    (
        StepKind::Purchase,
        "purchase|order.|orders|ordered|paid.|betaald|bestelling|besteld|aankoop|aankopen|gekocht|transact|\
         completed checkout|afgerond|signed.|won.|customers|klanten",
    ),
    (StepKind::Checkout, "checkout|afreken|payment|betaal|shipping info|kassa"),
    (StepKind::Cart, "cart|basket|winkelwagen|winkelmand|mandje"),
    (
        StepKind::SignUp,
        "sign up|signup|newsletter|nieuwsbrief|aanmeld|inschrijv|registr|register|lead|enquir|aanvra|offerte|form s",
    ),
    (
        StepKind::ProductView,
        "view item|select item|product view|product page|product detail|content view|productweergave|productpagina|\
         product bekeken|product",
    ),
    (StepKind::Visit, "visit|session|sessie|user|page view|pageview|bezoek|bezocht|gebruiker|landing|homepage"),
];

/// The kind that a step's name tells of.
pub fn step_kind(name: &str) -> Option<StepKind> {
    let name = padded(name);
    KINDS.iter().find(|(_, words)| has_padded(&name, words)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: StepKind, names: &[&str]) {
        for name in names {
            assert_eq!(step_kind(name), Some(kind), "{name}");
        }
    }

    #[test]
    fn steps_of_the_usual_programs_are_known() {
        check(StepKind::Visit, &["session_start", "Sessions", "Webshop bezocht", "Bezoekers", "Actieve gebruikers"]);
        check(StepKind::NewVisitor, &["New users", "first_visit", "Nieuwe bezoekers"]);
        check(StepKind::ProductView, &["view_item", "Product bekeken", "Productpagina bekeken"]);
        check(StepKind::Cart, &["add_to_cart", "In winkelwagen", "Mandje"]);
        check(StepKind::Checkout, &["begin_checkout", "Naar afrekenen", "add_payment_info"]);
        check(StepKind::Purchase, &["purchase", "Betaald", "Bestelling", "Completed checkout", "Eerste bestelling"]);
        check(StepKind::Repeat, &["Tweede bestelling binnen 60 dagen", "Returning customers", "Renewed"]);
        check(StepKind::SignUp, &["Newsletter sign-up", "Aangevraagde offertes", "Enquiries"]);
        assert_eq!(step_kind("Bezorging gekozen"), None);
    }
}

//! What becomes of an order, in the words of shops in three languages.

use super::has;

/// Whether a column says whether an order was paid, cancelled or paid back.
pub(crate) fn names_an_order_status(name: &str) -> bool {
    let of_the_parcel = "fulfil|verzend|shipping|shipment|versand|delivery|lever|track";
    has(name, "status|state.|toestand|zustand") && !has(name, of_the_parcel)
}

/// Whether a column says when an order was cancelled, and is empty for all others.
pub(crate) fn names_the_end_of_an_order(name: &str) -> bool {
    has(
        name,
        "cancelled at|canceled at|cancelled on|cancellation date|date cancelled|geannuleerd op|annuleringsdatum|datum annulering|\
         storniert am|stornodatum|refunded at",
    )
}

/// Whether an order with this status brought no customer: cancelled, paid back, not paid, not placed. Of an invoice it does not
/// matter that it is not paid yet.
pub(crate) fn is_no_order(status: &str, of_invoices: bool) -> bool {
    let partly = "partial|gedeeltelijk|deels|teilweise|partly";
    let ended = "cancel|geannuleerd|annul|storn|refund|terugbetaald|terugbetaling|terug betaald|erstattet|rückerstatt|gutgeschrieben|\
                 gecrediteerd|creditnota|credit note|void|chargeback|retour|returned|expired|verlopen|abgelaufen|trash|prullenbak|\
                 draft|concept.|entwurf|failed|mislukt|fehlgeschlagen|betalingsfout|betaalfout|payment error|zahlungsfehler|\
                 fehlerhaft|no show|niet verschenen|nicht erschienen|declined|denied|geweigerd|afgewezen|abgelehnt|rejected|abandoned|spam|fraud";
    let waits = "pending|afwachting|wacht op|wachten op|wachtend|wachtet|wartet|warte.|wartend|awaiting|waiting|ausstehend|on hold|onhold|\
                 in de wacht|wartestellung|zurückgehalten";
    let unpaid =
        "unpaid|not paid|niet betaald|onbetaald|nog te betalen|unbezahlt|nicht bezahlt|open.|openstaand|offen.";
    let parcel =
        "fulfil|verzend|shipment|shipping|versand|pickup|pick up|afhaal|ophalen|delivery|levering|lieferung|picking";
    if has(status, partly) {
        return false;
    }
    has(status, ended)
        || (has(status, unpaid) && !of_invoices)
        || (has(status, waits) && !has(status, parcel) && !of_invoices)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_that_brought_no_customer_are_told_in_three_languages() {
        for status in [
            "cancelled",
            "Geannuleerd",
            "Storniert",
            "refunded",
            "Terugbetaald",
            "Erstattet",
            "failed",
            "Betalingsfout",
            "Fehlgeschlagen",
            "pending",
            "Pending payment",
            "In afwachting van overschrijving",
            "Zahlung ausstehend",
            "on-hold",
            "voided",
            "expired",
            "Awaiting check payment",
            "On backorder (not paid)",
            "Niet betaald",
            "unpaid",
            "checkout-draft",
        ] {
            assert!(is_no_order(status, false), "{status}");
        }
        for status in [
            "paid",
            "Betaald",
            "Bezahlt",
            "completed",
            "processing",
            "Afgerond",
            "partially_refunded",
            "Gedeeltelijk terugbetaald",
            "Awaiting shipment",
            "Wacht op verzending",
            "Betaling aanvaard",
            "Shipped",
            "On backorder (paid)",
            "",
            "authorized",
        ] {
            assert!(!is_no_order(status, false), "{status}");
        }
        assert!(
            !is_no_order("openstaand", true) && is_no_order("openstaand", false) && is_no_order("gecrediteerd", true)
        );
    }
}

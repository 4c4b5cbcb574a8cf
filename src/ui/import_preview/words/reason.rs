//! Why a row is left out.

use super::line_arg;
use crate::import::{Fate, Reason, Total};
use crate::lang::{Arg, Lang};

/// A word or two for what became of a row.
pub fn fate_words(lang: &Lang, fate: &Fate) -> String {
    let id = match fate {
        Fate::Kept => "kept",
        Fate::LeftOut(reason) => reason_id(reason),
    };
    lang.say(&format!("import-fate-{id}"))
}

/// Why the row in this line is left out.
pub fn reason_words(lang: &Lang, line: usize, reason: &Reason) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("line", line_arg(line))];
    let key = match reason {
        Reason::Total(total) => total_key(lang, total, &mut args),
        Reason::SameRecord { first } => {
            args.push(("first", line_arg(*first)));
            "import-reason-same-record".to_owned()
        }
        Reason::Repeated { first } => {
            args.push(("first", line_arg(*first)));
            "import-reason-repeated".to_owned()
        }
        Reason::NotPaid { status } => {
            args.push(("status", status.clone().into()));
            "import-reason-not-paid".to_owned()
        }
        other => format!("import-reason-{}", reason_id(other)),
    };
    lang.say_with(&key, &args)
}

fn total_key(lang: &Lang, total: &Total, args: &mut Vec<(&'static str, Arg)>) -> String {
    let value = total.value.map(|value| lang.format().decimal(value, if value.fract() == 0.0 { 0 } else { 2 }));
    let key = match (&total.label, total.is_sum, &value) {
        (Some(_), true, Some(_)) => "import-reason-total-label-sum",
        (Some(_), ..) => "import-reason-total-label",
        (None, true, _) => "import-reason-total-sum",
        (None, false, _) => "import-reason-total-first",
    };
    args.push(("label", total.label.clone().unwrap_or_default().into()));
    args.push(("value", value.unwrap_or_default().into()));
    key.to_owned()
}

const fn reason_id(reason: &Reason) -> &'static str {
    match reason {
        Reason::Total(_) => "total",
        Reason::Footnote => "footnote",
        Reason::Description => "description",
        Reason::NoData => "no-data",
        Reason::NoName => "no-name",
        Reason::NotAShopEvent => "not-a-shop-event",
        Reason::Repeated { .. } => "repeated",
        Reason::SameRecord { .. } => "same-record",
        Reason::Lost => "lost",
        Reason::Figure => "figure",
        Reason::NotPaid { .. } => "not-paid",
        Reason::ByUser => "by-user",
    }
}

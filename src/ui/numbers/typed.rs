//! Fields for amounts, counts and percentages: what is typed is read, or refused in words, and never taken for 0.

use egui::{Id, Ui};

use crate::document::{Cents, Fraction};
use crate::lang::{Lang, read_amount, read_percent};
use crate::ui::field::{TextField, text_ui};

/// The most letters of a number.
const LIMIT: usize = 24;

/// What came of a field in this frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read<T> {
    /// A new value; `None` = emptied.
    Set(Option<T>),
    /// What was typed is none; the field shows the old value again.
    Refused(String),
}

/// A field, and what happened in it.
#[derive(Debug)]
pub struct NumberField<T> {
    /// What was finished in this frame, or, of a field that follows, typed.
    pub read: Option<Read<T>>,
    /// Whether Enter finished it.
    pub entered: bool,
}

/// A field over a written value. One that `follows` hands over every reading while it is typed.
pub fn number_ui<T>(
    ui: &mut Ui,
    id: Id,
    (label, hint): (&str, &str),
    written: &str,
    follows: bool,
    read: impl Fn(&str) -> Option<T>,
) -> NumberField<T> {
    let field = TextField { label, hint, limit: LIMIT, ..TextField::default() };
    let typed = text_ui(ui, id, written, field);
    let entered = typed.entered;
    if let Some(text) = typed.finished {
        if text.trim().is_empty() {
            return NumberField { read: Some(Read::Set(None)), entered };
        }
        let found = read(&text).map_or(Read::Refused(text), |value| Read::Set(Some(value)));
        return NumberField { read: Some(found), entered };
    }
    let draft = ui.data(|data| data.get_temp::<String>(id));
    let draft = draft.filter(|draft| follows && typed.response.has_focus() && draft != written);
    NumberField { read: draft.and_then(|text| read(&text)).map(|value| Read::Set(Some(value))), entered }
}

/// A field for an amount of money.
pub fn amount_ui(ui: &mut Ui, id: Id, lang: &Lang, label: &str, value: Option<Cents>) -> NumberField<Cents> {
    let written = value.map(|amount| lang.format().amount(amount)).unwrap_or_default();
    number_ui(ui, id, (label, ""), &written, false, |text| read_amount(text, lang.language()))
}

/// A field for a share of a hundred.
pub fn percent_ui(
    ui: &mut Ui,
    id: Id,
    lang: &Lang,
    (label, hint): (&str, &str),
    value: Option<f64>,
    follows: bool,
) -> NumberField<Fraction> {
    let written = value.map(|share| percent(lang, share)).unwrap_or_default();
    number_ui(ui, id, (label, hint), &written, follows, read_percent)
}

/// A share with one decimal, as fields show it; two where one says too little.
pub fn percent(lang: &Lang, share: f64) -> String {
    let percent = share * 100.0;
    let decimals = if percent > 0.0 && percent < 0.95 { 2 } else { 1 };
    lang.format().with_percent_sign(&lang.format().decimal(percent, decimals))
}

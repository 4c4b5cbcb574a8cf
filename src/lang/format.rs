//! Numbers, dates, periods and durations as a language writes them.

use jiff::civil::Date;

use crate::document::{Cents, Currency, Language, Period, TimeSpent};

/// How one language writes numbers and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    language: Language,
}

/// What stands where something is undefined.
const UNDEFINED: &str = "–";
/// A space at which no line breaks.
const NO_BREAK: &str = "\u{a0}";

impl Format {
    /// How this language writes.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// A whole number with thousands apart: 12.480 in Dutch, 12,480 in English.
    pub fn count(self, number: u64) -> String {
        let digits = number.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(self.thousands());
            }
            grouped.push(digit);
        }
        grouped
    }

    /// [`Format::count`], or a dash for a count that is not known.
    pub fn count_or_dash(self, number: Option<u64>) -> String {
        number.map_or_else(|| UNDEFINED.to_owned(), |number| self.count(number))
    }

    /// A fraction as a percentage: whole from 10 % on, one decimal below it, two below 1 %.
    pub fn percent(self, fraction: f64) -> String {
        let percent = fraction * 100.0;
        let decimals = match percent.abs() {
            size if size < 0.995 && size > 0.0 => 2,
            size if size < 9.95 && size > 0.0 => 1,
            _ => 0,
        };
        self.with_percent_sign(&self.decimal(percent, decimals))
    }

    /// A written number with the sign for per cent: apart in Dutch, close up in English.
    pub fn with_percent_sign(self, number: &str) -> String {
        match self.language {
            Language::Nl => format!("{number}{NO_BREAK}%"),
            Language::En => format!("{number}%"),
        }
    }

    /// [`Format::percent`], or a dash for a rate that is undefined.
    pub fn percent_or_dash(self, fraction: Option<f64>) -> String {
        fraction.map_or_else(|| UNDEFINED.to_owned(), |fraction| self.percent(fraction))
    }

    /// A number with so many decimals.
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        if !number.is_finite() {
            return UNDEFINED.to_owned();
        }
        let plain = format!("{:.decimals$}", number.abs());
        let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
        let whole = whole.parse::<u64>().map_or_else(|_| whole.to_owned(), |whole| self.count(whole));
        let is_zero = plain.chars().all(|digit| matches!(digit, '0' | '.'));
        let sign = if number < 0.0 && !is_zero { "−" } else { "" };
        let point = if rest.is_empty() { "" } else { self.point() };
        format!("{sign}{whole}{point}{rest}")
    }

    /// An amount as a field shows it, without the currency: whole, or with both decimals.
    pub fn amount(self, amount: Cents) -> String {
        self.decimal(amount.value(), if amount.0.is_multiple_of(100) { 0 } else { 2 })
    }

    /// Money with its sign: € 1.250 in Dutch, €1,250 in English; below 100 with both decimals, unless they are 0.
    pub fn money(self, amount: f64, currency: Currency) -> String {
        if !amount.is_finite() {
            return UNDEFINED.to_owned();
        }
        let cents = (amount * 100.0).round();
        let decimals = if cents.abs() >= 9_999.5 || cents % 100.0 == 0.0 { 0 } else { 2 };
        let size = amount.abs();
        let number = self.decimal(if decimals == 0 { size.round() } else { size }, decimals);
        let sign = if cents < 0.0 { "−" } else { "" };
        let close_up =
            self.language == Language::En && matches!(currency, Currency::Eur | Currency::Usd | Currency::Gbp);
        let apart = if close_up { "" } else { NO_BREAK };
        format!("{sign}{}{apart}{number}", currency_sign(currency))
    }

    /// [`Format::money`], or a dash for an amount that is undefined.
    pub fn money_or_dash(self, amount: Option<f64>, currency: Currency) -> String {
        amount.map_or_else(|| UNDEFINED.to_owned(), |amount| self.money(amount, currency))
    }

    /// A day: 5 sep 2025 in Dutch, 5 Sep 2025 in English.
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month_short(date.month()), date.year())
    }

    /// A period: a whole month by its name, a whole year by its number, else from day to day.
    pub fn period(self, period: Period) -> String {
        let Period { from, to } = period;
        let whole_months = from.day() == 1 && to.day() == to.days_in_month();
        let same_year = from.year() == to.year();
        if whole_months && same_year && from.month() == to.month() {
            return format!("{} {}", self.month(from.month()), from.year());
        }
        if whole_months && same_year && from.month() == 1 && to.month() == 12 {
            return from.year().to_string();
        }
        if same_year {
            let begin = format!("{} {}", from.day(), self.month_short(from.month()));
            return format!("{begin} – {}", self.date(to));
        }
        format!("{} – {}", self.date(from), self.date(to))
    }

    /// A stay, in the largest unit that both ends have at least one of: 5 – 30 min, 1 – 14 days.
    pub fn time_spent(self, time: TimeSpent) -> String {
        let TimeSpent { from_minutes, to_minutes } = time;
        let from = self.duration(from_minutes);
        if from_minutes == to_minutes {
            return from;
        }
        let to = self.duration(to_minutes);
        match (from.split_once(' '), to.split_once(' ')) {
            (Some((number, unit)), Some((_, other))) if singular(unit) == singular(other) => format!("{number} – {to}"),
            _ => format!("{from} – {to}"),
        }
    }

    /// Minutes in the largest unit that keeps them whole enough: minutes, hours, days, weeks or months.
    pub fn duration(self, minutes: u32) -> String {
        const HOUR: u32 = 60;
        const DAY: u32 = 24 * HOUR;
        const WEEK: u32 = 7 * DAY;
        const MONTH: u32 = 30 * DAY;
        let (size, unit) = match minutes {
            HOUR | 120..DAY => (HOUR, 1),
            0..120 => (1, 0),
            WEEK..MONTH if minutes.is_multiple_of(WEEK) => (WEEK, 3),
            DAY..MONTH => (DAY, 2),
            MONTH.. => (MONTH, 4),
        };
        let number = f64::from(minutes) / f64::from(size);
        let number = number.round().max(if minutes == 0 { 0.0 } else { 1.0 }) as u64;
        let units = match self.language {
            Language::Nl => [("min", "min"), ("uur", "uur"), ("dag", "dagen"), ("week", "weken"), ("maand", "maanden")],
            Language::En => {
                [("min", "min"), ("hour", "hours"), ("day", "days"), ("week", "weeks"), ("month", "months")]
            }
        };
        let (one, many) = units.get(unit).copied().unwrap_or_default();
        format!("{number} {}", if number == 1 { one } else { many })
    }

    /// A month's name: september in Dutch, September in English.
    pub fn month(self, month: i8) -> &'static str {
        let names = match self.language {
            Language::Nl => [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
            Language::En => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        };
        names.get(usize::try_from(month - 1).unwrap_or(0)).copied().unwrap_or_default()
    }

    /// A month's short name, without a point.
    pub fn month_short(self, month: i8) -> &'static str {
        match (self.language, month) {
            (Language::Nl, 3) => "mrt",
            _ => self.month(month).get(..3).unwrap_or_default(),
        }
    }

    const fn thousands(self) -> char {
        match self.language {
            Language::Nl => '.',
            Language::En => ',',
        }
    }

    const fn point(self) -> &'static str {
        match self.language {
            Language::Nl => ",",
            Language::En => ".",
        }
    }
}

/// The sign of a currency, or its code where the sign is shared by several.
pub const fn currency_sign(currency: Currency) -> &'static str {
    match currency {
        Currency::Eur => "€",
        Currency::Usd => "$",
        Currency::Gbp => "£",
        Currency::Chf => "CHF",
        Currency::Dkk => "DKK",
        Currency::Nok => "NOK",
        Currency::Sek => "SEK",
        Currency::Pln => "zł",
    }
}

/// The unit's first letters, so that "day" and "days" (or "dag" and "dagen") count as one.
fn singular(unit: &str) -> &str {
    unit.get(..3).unwrap_or(unit)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(got: &[String; 2], want: [&str; 2]) {
        assert_eq!(got.each_ref().map(String::as_str), want);
    }

    fn both(write: impl Fn(Format) -> String) -> [String; 2] {
        Language::ALL.map(|language| write(Format::new(language)))
    }

    #[test]
    fn counts_have_their_thousands_apart() {
        check(&both(|f| f.count(0)), ["0", "0"]);
        check(&both(|f| f.count(999)), ["999", "999"]);
        check(&both(|f| f.count(12_480)), ["12.480", "12,480"]);
        check(&both(|f| f.count(1_234_567)), ["1.234.567", "1,234,567"]);
    }

    #[test]
    fn small_rates_keep_their_decimals() {
        check(&both(|f| f.percent(0.3794)), ["38\u{a0}%", "38%"]);
        check(&both(|f| f.percent(0.0285)), ["2,9\u{a0}%", "2.9%"]);
        check(&both(|f| f.percent(0.0042)), ["0,42\u{a0}%", "0.42%"]);
        check(&both(|f| f.percent(0.0)), ["0\u{a0}%", "0%"]);
        check(&both(|f| f.percent(1.22)), ["122\u{a0}%", "122%"]);
        check(&both(|f| f.percent_or_dash(None)), ["–", "–"]);
        check(&both(|f| f.decimal(-1234.56, 1)), ["−1.234,6", "−1,234.6"]);
        check(&both(|f| f.decimal(f64::NAN, 1)), ["–", "–"]);
    }

    #[test]
    fn money_is_written_as_the_language_does() {
        let euro = |amount| both(move |f| f.money(amount, Currency::Eur));
        check(&euro(1250.7), ["€\u{a0}1.251", "€1,251"]);
        check(&euro(12.5), ["€\u{a0}12,50", "€12.50"]);
        check(&euro(0.0), ["€\u{a0}0", "€0"]);
        check(&euro(99.999), ["€\u{a0}100", "€100"]);
        check(&euro(-1234.0), ["−€\u{a0}1.234", "−€1,234"]);
        check(&euro(-0.001), ["€\u{a0}0", "€0"]);
        check(&both(|f| f.money(99.0, Currency::Dkk)), ["DKK\u{a0}99", "DKK\u{a0}99"]);
        check(&both(|f| f.money_or_dash(None, Currency::Eur)), ["–", "–"]);
        check(&both(|f| f.amount(Cents(125_050))), ["1.250,50", "1,250.50"]);
        check(&both(|f| f.amount(Cents(125_000))), ["1.250", "1,250"]);
    }

    #[test]
    fn a_whole_month_is_called_by_its_name() {
        let period = |from, to| Period { from, to };
        let august = period(date(2025, 8, 1), date(2025, 8, 31));
        check(&both(|f| f.period(august)), ["augustus 2025", "August 2025"]);
        let part = period(date(2025, 3, 2), date(2025, 8, 31));
        check(&both(|f| f.period(part)), ["2 mrt – 31 aug 2025", "2 Mar – 31 Aug 2025"]);
        let year = period(date(2024, 1, 1), date(2024, 12, 31));
        check(&both(|f| f.period(year)), ["2024", "2024"]);
    }

    #[test]
    fn a_stay_names_its_unit_once_where_it_can() {
        let stay = |from_minutes, to_minutes| TimeSpent { from_minutes, to_minutes };
        check(&both(|f| f.time_spent(stay(5, 30))), ["5 – 30 min", "5 – 30 min"]);
        check(&both(|f| f.time_spent(stay(1440, 20160))), ["1 dag – 2 weken", "1 day – 2 weeks"]);
        check(&both(|f| f.time_spent(stay(1440, 4320))), ["1 – 3 dagen", "1 – 3 days"]);
        check(&both(|f| f.time_spent(stay(30, 1440))), ["30 min – 1 dag", "30 min – 1 day"]);
        check(&both(|f| f.time_spent(stay(60, 60))), ["1 uur", "1 hour"]);
    }
}

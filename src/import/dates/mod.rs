//! Days and periods as exporters and people write them, in English and Dutch.

mod day;
mod period;
mod serial;
mod span;

pub use day::DayOrder;
pub(crate) use day::{day, day_order, has_time};
pub use period::Period;
pub(crate) use period::{
    numbered_period, period, period_in_name, period_in_title, period_in_year, stated_period, sunday_week, year_in,
};
pub(crate) use serial::serial_moment;
pub(crate) use span::{Step, span_end, step_of};

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = period(text).map(|(from, to)| format!("{from} {to}"));
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn periods_are_read_as_exporters_write_them() {
        let august = "2025-08-01 2025-08-31";
        check("1 August 2025 - 31 August 2025", august);
        check("August 1, 2025 - August 31, 2025", august);
        check("\"August 1, 2025 – August 31, 2025\"", august);
        check("1 augustus t/m 31 augustus 2025", august);
        check("1 - 31 aug. 2025", august);
        check("20250801-20250831", august);
        check("2025-08-01,2025-08-31", august);
        check("2025-08-01 - 2025-08-31", august);
        check("1-8-2025 - 31-8-2025", august);
        check("Augustus 2025", august);
        check("Augustus 2025 · Aantal", august);
        check("Aug 2025", august);
        check("vr 1 aug. 2025 - zo 31 aug. 2025", august);
        check("aug-25", august);
        check("aug. '25", august);
        check("1-8-25 - 31-8-25", august);
        check("1 août 2025 - 31 août 2025", august);
        check("2025-08", august);
        check("08/2025", august);
        check("Q3 2025", "2025-07-01 2025-09-30");
        check("2025-Q3", "2025-07-01 2025-09-30");
        check("Week 31 2025", "2025-07-28 2025-08-03");
        check("2025-W31", "2025-07-28 2025-08-03");
        check("2025", "2025-01-01 2025-12-31");
        check("2025-08-04", "2025-08-04 2025-08-04");
    }

    #[test]
    fn lines_above_a_table_state_periods_in_many_words() {
        let october = "2026-10-01 2026-10-31";
        for (text, expected) in [
            ("Periode: 1 t/m 31 oktober 2026", october),
            ("van 01-10-2026 tot en met 31-10-2026", october),
            ("Van: 01-10-2026 Tot: 31-10-2026", october),
            ("Oct 1 - Oct 31, 2026", october),
            ("Report period 2026-10-01..2026-10-31", october),
            ("Zeitraum: 01.10.2026 – 31.10.2026", october),
            ("vom 1. Oktober 2026 bis 31. Oktober 2026", october),
            ("Reporting period: October 1, 2026 to October 31, 2026", october),
            ("between 1 October 2026 and 31 October 2026", october),
            ("From 2026-10-01 until 2026-10-31", october),
            ("1-31 oktober 2026", october),
            ("1/10/26-31/10/26", october),
            ("10/01/2026 - 10/31/2026", october),
            ("Maand: oktober 2026", october),
            ("Periode, 1 t/m 31 oktober 2026", october),
            ("oktober '26", october),
            ("Q3 2026", "2026-07-01 2026-09-30"),
            ("3e kwartaal 2026", "2026-07-01 2026-09-30"),
            ("juli t/m september 2026", "2026-07-01 2026-09-30"),
            ("H2 2026", "2026-07-01 2026-12-31"),
            ("week 40 2026", "2026-09-28 2026-10-04"),
            ("KW 40 2026", "2026-09-28 2026-10-04"),
            ("Gegenereerd op 02-11-2026", ""),
            ("Datum: 02-11-2026", ""),
            ("Trechter oktober 2026", ""),
        ] {
            let found = stated_period(text).map(|(from, to)| format!("{from} {to}"));
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        }
        let in_title = |text| period_in_title(text).map(|(from, to)| format!("{from} {to}")).unwrap_or_default();
        assert_eq!(in_title("Trechter oktober 2026"), october);
        assert_eq!(in_title("Webshop rapport (okt 2026)"), october);
        assert_eq!(in_title("Rapport week 40, 2026"), "2026-09-28 2026-10-04");
        for text in ["Trechter 2026", "Aangemaakt oktober 2026", "Stand 2 november 2026", "Verslag"] {
            assert_eq!(in_title(text), "", "{text}");
        }
    }

    #[test]
    fn other_text_is_no_period() {
        for text in [
            "",
            "Change",
            "Users",
            "12,480",
            "12480",
            "1. 2025",
            "May",
            "99-99-2025",
            "Q5 2025",
            "3001",
            "08-2025-x",
            "18-24",
            "5-10",
            "B - C",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn one_date_decides_the_order_of_all() {
        let cells = ["1-8-2025 10:02:33", "13-8-2025 8:15:45"];
        assert_eq!(day_order(cells.into_iter()), (DayOrder::DayFirst, true));
        let cells = ["08/01/2025", "08/31/2025 10:00:00 AM"];
        assert_eq!(day_order(cells.into_iter()), (DayOrder::MonthFirst, true));
        assert_eq!(day_order(["1-8-2025"].into_iter()), (DayOrder::DayFirst, false));
        let day = |text, order| day(text, order).map(|day| day.to_string());
        assert_eq!(day("1-8-2025 10:02", DayOrder::DayFirst).as_deref(), Some("2025-08-01"));
        assert_eq!(day("1/8/2025", DayOrder::MonthFirst).as_deref(), Some("2025-01-08"));
        assert_eq!(day("2025-08-01T10:00:00Z", DayOrder::DayFirst).as_deref(), Some("2025-08-01"));
    }

    #[test]
    fn a_period_without_a_year_takes_that_of_the_table() {
        let found =
            |text, step| period_in_year(text, 2025, step).map(|(from, to)| format!("{from} {to}")).unwrap_or_default();
        assert_eq!(found("jan", Step::Month), "2025-01-01 2025-01-31");
        assert_eq!(found("wk 31", Step::Week), "2025-07-28 2025-08-03");
        assert_eq!(found("31", Step::Week), "2025-07-28 2025-08-03");
        assert_eq!(found("Q2", Step::Quarter), "2025-04-01 2025-06-30");
        assert_eq!(found("Zomer", Step::Month), "");
        let found =
            |text, step| numbered_period(text, step).map(|(from, to)| format!("{from} {to}")).unwrap_or_default();
        assert_eq!(found("202508", Step::Month), "2025-08-01 2025-08-31");
        assert_eq!(found("2025-36", Step::Week), "2025-09-01 2025-09-07");
        assert_eq!(sunday_week(2025, 33).map(|(from, _)| from.to_string()).as_deref(), Some("2025-08-10"));
        assert_eq!((year_in("Trechter 2025"), year_in("2024 en 2025"), year_in("Trechter")), (Some(2025), None, None));
    }

    #[test]
    fn a_period_is_found_in_a_file_name() {
        let found = period_in_name("Customer behavior - 2025-07-28 - 2025-08-24.csv");
        assert_eq!(found.map(|(_, to)| to.to_string()).as_deref(), Some("2025-08-24"));
        assert_eq!(period_in_name("data 2025-07-28.csv"), None);
        assert_eq!(period_in_name("ë–data.csv"), None);
    }
}

//! Every sentence about a table is there in every language, with its arguments.

use crate::document::{Language, Unit};
use crate::import::{
    CellProblem as C, Container, Decision, Fate, Measure, Problem, ReadError, Reading, Reason, Total, Warning, read,
};
use crate::lang::Lang;
use crate::workbook::WorkbookError;

use super::decision::correction_words;
use super::*;

#[track_caller]
fn check(words: &str) {
    let is_key = !words.contains(' ') && words.starts_with("import-");
    assert!(!is_key && !words.contains("{$") && !words.contains("{ $"), "{words}");
    assert!(!words.contains("import-"), "{words}");
}

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), "cijfers augustus 2025.csv").unwrap()
}

/// A file with a comment, money, a percentage, a total, an empty and a repeated cell.
const TABLE: &str = "# van de kassa\nStap;Aantal;% door;Omzet;Sessies\nBezoek;12.480;100%;;13.000\nMandje;1.021;;;1.100\n\
                     Mandje;1.000;;;9\nBestelling;1.356;n.v.t.;€ 12,50;400\nTotaal;15.857;;;14.509\n";

#[test]
fn every_decision_and_warning_about_a_real_table_is_a_sentence() {
    let reading = reading(TABLE);
    for lang in Language::ALL.map(Lang::new) {
        for draft in &reading.tables {
            assert!(!draft.decisions.is_empty() && !draft.warnings.is_empty());
            for decision in &draft.decisions {
                check(&decision_words(&lang, draft, decision));
                if let Some(correction) = decision.revert() {
                    check(&correction_words(&lang, draft, &correction));
                }
            }
            draft.warnings.iter().for_each(|warning| check(&warning_words(&lang, draft, warning)));
            draft.columns.iter().for_each(|column| check(&role_words(&lang, column.role)));
            draft.rows.iter().for_each(|row| check(&fate_words(&lang, &row.fate)));
        }
    }
}

/// Tables whose rows are answers, deals, orders and people.
const LISTS: [&str; 4] = [
    "Tijdstempel,E-mailadres,Zou je ons aanbevelen?,Hoe tevreden ben je?,Hoe makkelijk ging het?,Wat vond je?,Waarom?\n\
     1-8-2025 10:00:00,a@example.nl,9,4,6,3,x\n2-8-2025 10:00:00,b@example.nl,,veel,7,2,\n",
    "Record ID,Deal Name,Deal Stage,Amount\n1,A,Lead,10\n2,B,Wolk,20\n3,C,Closed lost,30\n1,A,Lead,10\n",
    "Name,Email,Financial Status,Lineitem quantity\n#1,a@example.nl,paid,1\n#2,a@example.nl,paid,1\n#2,,,1\n",
    "E-mail;Voornaam\na@example.nl;A\nb@example.nl;B\n",
];

#[test]
fn every_decision_about_a_list_of_people_is_a_sentence() {
    for text in LISTS {
        let reading = reading(text);
        for lang in Language::ALL.map(Lang::new) {
            let draft = &reading.tables[0];
            assert!(draft.series().is_ok(), "{text}");
            for decision in &draft.decisions {
                let words = decision_words(&lang, draft, decision);
                check(&words);
                assert!(!words.contains(&lang.say_with("import-decision-other", &[])), "{decision:?}");
                if let Some(correction) = decision.revert() {
                    check(&correction_words(&lang, draft, &correction));
                }
            }
            draft.warnings.iter().for_each(|warning| check(&warning_words(&lang, draft, warning)));
            draft.questions.iter().for_each(|question| check(&score_words(&lang, draft, question)));
            draft.columns.iter().for_each(|column| check(&role_words(&lang, column.role)));
            for step in draft.steps() {
                assert!(step.named || step_name(&lang, &step, 0).contains(char::is_uppercase));
            }
        }
    }
}

#[test]
fn a_score_is_told_with_its_interval_and_its_answers() {
    let reading = reading(LISTS[0]);
    let draft = &reading.tables[0];
    let lang = Lang::new(Language::Nl);
    let words = score_words(&lang, draft, &draft.questions[0]);
    assert_eq!(
        words,
        "‘Zou je ons aanbevelen?’: NPS 100 (tussen −48 en 98), van 1 antwoord: 1 promotor en 0 criticasters."
    );
}

#[test]
fn a_total_row_is_told_with_its_label_and_its_sum() {
    let total = Total { label: Some("Totaal".to_owned()), extra_field: false, value: Some(18_593.0), is_sum: true };
    let lang = Lang::new(Language::Nl);
    let want = "Regel 6 telt niet mee: er staat ‘Totaal’, en 18.593 is de som van de andere regels.";
    assert_eq!(reason_words(&lang, 6, &Reason::Total(total)), want);
}

#[test]
fn every_reason_to_leave_a_row_out_is_a_sentence_and_a_word() {
    let total = |label: Option<&str>, is_sum| {
        Reason::Total(Total { label: label.map(str::to_owned), extra_field: false, value: Some(1.5), is_sum })
    };
    let reasons = [
        total(Some("Total"), true),
        total(Some("Total"), false),
        total(None, true),
        Reason::Footnote,
        Reason::Description,
        Reason::NoData,
        Reason::NoName,
        Reason::NotAShopEvent,
        Reason::Repeated { first: 3 },
        Reason::ByUser,
        Reason::SameRecord { first: 3 },
        Reason::Lost,
        Reason::Figure,
        Reason::NotPaid { status: "refunded".to_owned() },
        total(None, false),
    ];
    for lang in Language::ALL.map(Lang::new) {
        for reason in &reasons {
            check(&reason_words(&lang, 7, reason));
            check(&fate_words(&lang, &Fate::LeftOut(reason.clone())));
        }
    }
}

#[test]
fn every_file_that_cannot_be_read_is_named_with_its_line() {
    let errors = [
        ReadError::Empty,
        ReadError::Container(Container::Zip),
        ReadError::Container(Container::OldExcel),
        ReadError::Container(Container::Pdf),
        ReadError::Container(Container::Picture),
        ReadError::Container(Container::Gzip),
        ReadError::Container(Container::WebPage),
        ReadError::Container(Container::Json),
        ReadError::Container(Container::Document),
        ReadError::TooLarge { bytes: 70_000_000, max: 67_108_864 },
        ReadError::NotText { line: 77 },
        ReadError::NulByte { line: 77 },
        ReadError::NoRows { line: 77 },
        ReadError::UnclosedQuote { line: 77 },
        ReadError::FieldTooLong { line: 77, max: 32_767 },
        ReadError::TooManyColumns { line: 77, max: 500 },
        ReadError::TooManyRows { line: 100_002, max: 100_000 },
        ReadError::TooManyCells { line: 77, max: 2_000_000 },
        ReadError::Workbook(WorkbookError::Empty),
        ReadError::Workbook(WorkbookError::NotAWorkbook),
        ReadError::Workbook(WorkbookError::Damaged),
        ReadError::Workbook(WorkbookError::Locked),
        ReadError::Workbook(WorkbookError::TooLarge { bytes: 30_000_000, max: 26_214_400 }),
        ReadError::Workbook(WorkbookError::TooMuchInside),
        ReadError::Workbook(WorkbookError::TooManyCells { max: 200_000 }),
        ReadError::Workbook(WorkbookError::TooManyRows { sheet: "Blad".to_owned(), max: 100_000 }),
        ReadError::Workbook(WorkbookError::TooManyColumns { sheet: "Blad".to_owned(), max: 500 }),
        ReadError::Workbook(WorkbookError::GivenUp),
        ReadError::Workbook(WorkbookError::NoReader),
        ReadError::Workbook(WorkbookError::NoSheet { sheets: Vec::new() }),
        ReadError::Workbook(WorkbookError::NoSheet { sheets: vec!["Blad".to_owned()] }),
    ];
    for lang in Language::ALL.map(Lang::new) {
        for error in &errors {
            let words = read_error_words(&lang, "kassa.csv", error);
            check(&words);
            assert!(words.contains("kassa.csv"), "{words}");
            assert_eq!(words.contains("77"), format!("{error:?}").contains("line: 77"), "{words}");
        }
    }
}

#[test]
fn every_problem_is_a_sentence() {
    let problems = [
        Problem::NeedsFirstCount { cumulative: true },
        Problem::EventLog,
        Problem::Survey,
        Problem::NothingToCount,
        Problem::TooManySteps { steps: 4000 },
        Problem::TooManySeries { series: 4000 },
        Problem::NoRows,
    ];
    for lang in Language::ALL.map(Lang::new) {
        for problem in problems {
            check(&problem_words(&lang, problem));
        }
    }
}

#[test]
fn every_warning_is_a_sentence() {
    let draft = &reading(TABLE).tables[0];
    let missing = |because| Warning::CountMissing {
        line: 4,
        column: 1,
        step: "Bezoek".to_owned(),
        text: "ooit".to_owned(),
        because,
    };
    let cells = [
        C::Empty,
        C::NoValue,
        C::Negative,
        C::NotWhole,
        C::Percent,
        C::Money,
        C::UnitText,
        C::About,
        C::Infinite,
        C::Garbled,
        C::TooLarge,
        C::Text,
    ];
    let others = [
        Warning::RepeatedPeriod { period: "w1".to_owned(), lines: vec![2, 3] },
        Warning::NotAddable { column: 1, parts: vec![4, 5], total: Some(7) },
        Warning::NotAddable { column: 1, parts: vec![4, 5], total: None },
        Warning::PartOfSum { column: 1, missing: 11, lines: (1..11).collect() },
        Warning::Rounded { column: 1, exact: 4.5 },
        Warning::PercentDiffers { column: 2, line: 5, shown: 4.0, computed: 5.0 },
        Warning::PercentUnexplained { column: 9 },
        Warning::MixedUnits(vec![Unit::People, Unit::Events]),
        Warning::MergedPeople { step: "Kassa".to_owned() },
        Warning::OpenFunnel,
        Warning::Approximate,
        Warning::ExtraFields { lines: vec![4] },
        Warning::TextNumbers { cells: vec![("B9".to_owned(), "61".to_owned())] },
        Warning::FormulasUnknown { cells: vec!["B3".to_owned(), "C3".to_owned()] },
        Warning::EmptyTable,
        Warning::SingleStep,
        Warning::StagesUnordered,
        Warning::OtherScale { column: 1, measure: Measure::Nps, scale: Measure::Csat.usual() },
        Warning::FewAnswers { column: 1, answers: 4 },
    ];
    for lang in Language::ALL.map(Lang::new) {
        for warning in cells.map(missing).iter().chain(&others) {
            check(&warning_words(&lang, draft, warning));
        }
    }
}

#[test]
fn a_long_list_of_lines_ends_in_an_ellipsis() {
    let lang = Lang::new(Language::Nl);
    assert_eq!(lines_arg(&lang, &[3, 7, 9]), Arg::Text("3, 7 en 9".to_owned()));
    let many: Vec<usize> = (1..20).collect();
    assert_eq!(lines_arg(&lang, &many), Arg::Text("1, 2, 3, 4, 5, 6, …".to_owned()));
}

#[test]
fn a_decision_without_a_sentence_of_its_own_does_not_show_a_key() {
    let reading = reading(TABLE);
    let lang = Lang::new(Language::En);
    check(&decision_words(&lang, &reading.tables[0], &Decision::StepsNumbered));
}

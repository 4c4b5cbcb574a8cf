//! Corrections of a draft: each is derived anew, and taken back by its opposite.

use super::super::decision::{Decision, Fate, PeriodSource, Reason};
use super::super::reading::read;
use super::super::warning::{Problem, Repeats, Warning};
use super::*;

#[track_caller]
fn draft(text: &str) -> Draft {
    read(text.as_bytes(), "file.csv").unwrap().tables.remove(0)
}

#[track_caller]
fn check(draft: &Draft, expected: &[(&str, Option<u64>)]) {
    let steps = draft.steps();
    let found: Vec<(&str, Option<u64>)> = steps.iter().map(|step| (step.name.as_str(), step.count)).collect();
    assert_eq!(found, expected);
}

const GA4: &str = "Event name,Event count,Total users\npage_view,9,8\nview_item,7,6\nadd_to_cart,5,4\npurchase,3,2\n";

#[test]
fn a_row_that_was_left_out_can_be_included_and_left_out_again() {
    let mut draft = draft(GA4);
    let before = draft.clone();
    check(&draft, &[("view_item", Some(6)), ("add_to_cart", Some(4)), ("purchase", Some(2))]);
    draft.include_row(2, true);
    assert_eq!(draft.steps().len(), 4);
    assert!(draft.decisions.contains(&Decision::RowIncluded { line: 2 }));
    draft.include_row(2, false);
    assert_eq!(draft.steps(), before.steps());
    draft.include_row(3, false);
    assert_eq!(draft.rows[1].fate, Fate::LeftOut(Reason::ByUser));
    assert_eq!(draft.steps().len(), 2);
}

#[test]
fn another_column_gives_other_counts_and_their_unit() {
    let mut draft = draft(GA4);
    draft.use_column(1);
    check(&draft, &[("view_item", Some(7)), ("add_to_cart", Some(5)), ("purchase", Some(3))]);
    assert_eq!(draft.series().unwrap()[0].unit, Unit::Events);
    draft.use_columns(&[1, 2]);
    assert_eq!(draft.series().unwrap().len(), 2);
    draft.use_column(99);
    assert_eq!(draft.series().unwrap().len(), 2);
    draft.use_columns(&[99]);
    assert_eq!(draft.series(), Err(vec![Problem::NothingToCount]));
}

#[test]
fn steps_are_renamed_and_moved_and_keep_their_counts() {
    let mut draft = draft("Step,Users\nA,9\nB,5\nC,2\n");
    draft.rename_step(1, " Terugkerend ");
    draft.move_step(2, 0);
    check(&draft, &[("C", Some(2)), ("A", Some(9)), ("Terugkerend", Some(5))]);
    assert_eq!(draft.steps()[2].suggested, Some(Phase::Retention));
    let rises = draft.warnings.iter().any(|warning| matches!(warning, Warning::Rises { .. }));
    assert!(rises);
    draft.rename_step(2, "");
    draft.move_step(0, 2);
    check(&draft, &[("A", Some(9)), ("B", Some(5)), ("C", Some(2))]);
    draft.move_step(0, 7);
    draft.rename_step(7, "x");
    check(&draft, &[("A", Some(9)), ("B", Some(5)), ("C", Some(2))]);
}

#[test]
fn unit_and_period_are_the_users() {
    let mut draft = draft("Step,Users\nA,9\nB,5\n");
    draft.set_unit(Unit::Visits);
    let day = jiff::civil::date(2025, 8, 1);
    draft.set_period(Some((day, day)));
    let series = draft.series().unwrap();
    assert_eq!((series[0].unit, series[0].period), (Unit::Visits, Some((day, day))));
    assert!(draft.decisions.contains(&Decision::Period((day, day), PeriodSource::User)));
    draft.set_period(None);
    assert_eq!(draft.period, None);
}

#[test]
fn a_repeated_step_is_kept_once_added_or_kept_each() {
    let mut draft = draft("Stage,Count\nVisitors,1000\n visitors ,200\nOrder,31\n");
    check(&draft, &[("Visitors", Some(1000)), ("Order", Some(31))]);
    draft.set_repeats("Visitors", Repeats::Add);
    check(&draft, &[("Visitors", Some(1200)), ("Order", Some(31))]);
    draft.set_repeats("Visitors", Repeats::KeepAll);
    check(&draft, &[("Visitors", Some(1000)), ("visitors", Some(200)), ("Order", Some(31))]);
    draft.set_repeats("Visitors", Repeats::KeepFirst);
    assert_eq!(draft.rows[1].fate, Fate::LeftOut(Reason::Repeated { first: 2 }));
}

#[test]
fn a_repeated_row_that_the_user_includes_is_a_step_of_its_own() {
    let mut draft = draft("Stage,Count\nVisitors,1000\nVisitors,200\nOrder,31\n");
    draft.include_row(3, true);
    assert_eq!(draft.steps().len(), 3);
}

#[test]
fn a_total_row_can_be_taken_for_a_step() {
    let mut draft = draft("Stap,Aantal\nA,9\nB,5\nTotaal,14\n");
    assert_eq!(draft.steps().len(), 2);
    draft.include_row(4, true);
    check(&draft, &[("A", Some(9)), ("B", Some(5)), ("Totaal", Some(14))]);
}

#[test]
fn weeks_are_added_when_the_user_says_so() {
    let mut draft = draft("Week,Sessions,Orders\n2025-07-28,100,3\n2025-08-04,200,5\n");
    assert_eq!(draft.series().unwrap().len(), 2);
    draft.add_rows(true);
    check(&draft, &[("Sessions", Some(300)), ("Orders", Some(8))]);
    assert!(draft.decisions.iter().any(|decision| decision.revert() == Some(Correction::AddRows(false))));
    draft.add_rows(false);
    assert_eq!(draft.series().unwrap().len(), 2);
}

#[test]
fn a_column_of_people_can_be_forced_and_takes_the_files_own_total() {
    let text = "Campaign,Reach,Impressions,Purchases\n,41,66,3\nA,30,46,2\nB,20,20,1\n";
    let mut draft = draft(text);
    check(&draft, &[("Impressions", Some(66)), ("Purchases", Some(3))]);
    draft.use_column(1);
    check(&draft, &[("Impressions", Some(66)), ("Reach", Some(41)), ("Purchases", Some(3))]);
    draft.use_column(1);
    assert_eq!(draft.steps().len(), 2);
}

#[test]
fn a_table_can_be_read_the_other_way_round() {
    let mut draft = draft("Campaign,Sessions,Orders\nSpring,100,3\nSummer,200,5\n");
    check(&draft, &[("Sessions", Some(300)), ("Orders", Some(8))]);
    draft.read_steps(StepsIn::Rows);
    check(&draft, &[("Spring", Some(100)), ("Summer", Some(200))]);
    draft.use_column(2);
    check(&draft, &[("Spring", Some(3)), ("Summer", Some(5))]);
    draft.read_steps(StepsIn::Columns);
    check(&draft, &[("Sessions", Some(300)), ("Orders", Some(8))]);
}

#[test]
fn other_cells_can_name_the_steps() {
    let mut draft = draft("Regel,Omschrijving,Aantal\nx,Bezoek,9\ny,Order,5\n");
    draft.use_names(1);
    check(&draft, &[("Bezoek", Some(9)), ("Order", Some(5))]);
}

#[test]
fn shares_of_the_first_step_are_told_from_shares_of_the_step_before() {
    let mut draft = draft("Stage,Share\nA,100%\nB,38%\nC,8.2%\n");
    assert_eq!(draft.series(), Err(vec![Problem::NeedsFirstCount { cumulative: true }]));
    draft.set_first_count(1000);
    check(&draft, &[("A", Some(1000)), ("B", Some(380)), ("C", Some(82))]);
    draft.correct(Correction::SetCumulative(false));
    check(&draft, &[("A", Some(1000)), ("B", Some(380)), ("C", Some(31))]);
}

#[test]
fn the_usual_order_gives_way_to_the_files() {
    let mut draft = draft("Event name,Total users\npurchase,2\nview_item,6\nfoo,5\nadd_to_cart,4\n");
    check(&draft, &[("view_item", Some(6)), ("add_to_cart", Some(4)), ("purchase", Some(2))]);
    let revert = draft.decisions.iter().find(|decision| **decision == Decision::UsualOrder);
    draft.correct(revert.unwrap().revert().unwrap());
    let names = ["purchase", "view_item", "foo", "add_to_cart"];
    assert_eq!(draft.steps().iter().map(|step| step.name.as_str()).collect::<Vec<_>>(), names);
}

#[test]
fn a_table_of_thousands_of_names_is_no_funnel() {
    let rows: String = (0..300).map(|row| format!("p{row},{row}\n")).collect::<Vec<_>>().concat();
    let steps = 300;
    let draft = draft(&format!("Stage,Count\n{rows}"));
    assert_eq!(draft.series(), Err(vec![Problem::TooManySteps { steps }]));
}

#[test]
fn thousands_of_hours_are_added_on_request() {
    let rows: String = (0..2500).map(|_| "2025-08-01,1\n2025-08-02,2\n").collect();
    let mut draft = draft(&format!("Day,Sessions\n{rows}"));
    assert_eq!(draft.series(), Err(vec![Problem::TooManySeries { series: 5000 }]));
    draft.add_rows(true);
    check(&draft, &[("Sessions", Some(7500))]);
}

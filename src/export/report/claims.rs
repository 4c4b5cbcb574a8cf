//! What is promised of every report, as content, as Markdown and on its sheet.

use egui::emath::{Rect, pos2, vec2};
use jiff::civil::{Date, date};

use std::ops::ControlFlow;

use super::markdown::markdown;
use super::*;
use crate::document::{
    Edit, Item, ItemChange, ItemId, ItemState, Money, Note, Project, SeriesId, StageChange, Steering, SteeringChange,
    Step, Subject, apply,
};
use crate::export::{Content, Format, Order, make};
use crate::insight::series_for;
use crate::lang::Lang;
use crate::layout::text::Style;
use crate::layout::{BOX_HEIGHT, Weight};
use crate::scene::Align;
use crate::{project_file, samples};

const TODAY: Date = date(2026, 11, 22);

fn sample(name: &str) -> Project {
    let (_, text) = samples::SAMPLES.iter().find(|(file, _)| file.starts_with(name)).unwrap();
    project_file::read(text.as_bytes()).unwrap()
}

fn report_in(project: &Project, language: Language) -> Report {
    let journey = &project.journeys()[0];
    let lang = Lang::new(language);
    let series = series_for(project, journey);
    Report::new(&Sight { project, journey, series, lang: &lang, today: TODAY })
}

fn report(project: &Project) -> Report {
    report_in(project, Language::Nl)
}

fn run(project: &mut Project, edit: Edit) {
    apply(project, edit).unwrap();
}

fn steer(project: &mut Project, change: SteeringChange) {
    run(project, Edit::Steer(change));
}

fn words(list: &List) -> Vec<&str> {
    list.entries.iter().map(|entry| entry.words.as_str()).collect()
}

fn without_numbers(mut project: Project) -> Project {
    let all: Vec<_> = project.series().iter().map(|series| series.id).collect();
    for id in all {
        run(&mut project, Edit::RemoveSeries(id));
    }
    project
}

/// An item with a title of its own, at the end of a stage.
fn add_item(project: &mut Project, stage: usize, title: &str) -> ItemId {
    let id = ItemId(project.largest_id() + 1);
    let stage = &project.journeys()[0].stages()[stage];
    let (stage, index) = (stage.id, stage.checklist.len());
    let item = Box::new(Item::new(id, Subject::Own(title.to_owned())));
    run(project, Edit::AddItem { stage, index, item });
    id
}

fn finish(project: &mut Project, item: ItemId, on: Date) {
    run(project, Edit::SetItem(item, ItemChange::State { state: ItemState::Done, done_on: Some(on) }));
}

#[test]
fn the_bakerys_month_is_told() {
    let report = report(&sample("bakkerij"));
    assert_eq!((report.kind.as_str(), report.period.as_str()), ("Maandrapport", "oktober 2026"));
    assert_eq!(report.about, ["Bestellen in de webshop", "Marloes Verhagen"]);
    assert!(report.leak.warns && report.leak.words.contains("‘Bezorging gekozen’"), "{}", report.leak.words);
    let steps: Vec<_> = report.funnel.steps.iter().map(|step| (step.count.as_str(), step.rate.as_str())).collect();
    assert_eq!(steps[..3], [("2.937", ""), ("1.128", "38\u{a0}%"), ("431", "38\u{a0}%")]);
    assert_eq!(report.funnel.steps.iter().position(|step| step.is_leak), Some(4));
    assert_eq!(report.funnel.overall.as_deref(), Some("2,1\u{a0}%"));
    assert_eq!(words(&report.done), ["Verras klanten af en toe met een actie"]);
    assert_eq!(report.done.entries[0].detail, "13 okt 2026 · Fatima");
    assert_eq!(words(&report.since), ["Alle taarten opnieuw op de foto"]);
    assert_eq!(report.next.entries[0].words, "Laat alle kosten meteen zien");
    assert!(report.next.entries[0].detail.starts_with("Sanne · uiterlijk 4 dec 2026 · Helpt tegen"));
    let late = report.overdue.entries.iter().map(|entry| entry.warning.as_str());
    assert_eq!(late.collect::<Vec<_>>(), ["over tijd sinds 30 okt 2026", "over tijd sinds 13 nov 2026"]);
    let english = report_in(&sample("bakkerij"), Language::En).about;
    assert_eq!(english.len(), 2, "‘Oktober 2026’ is the period in another language: {english:?}");
}

#[test]
fn a_month_stands_beside_the_one_before_and_a_quarter_beside_the_quarter() {
    let report = report(&sample("bakkerij"));
    assert_eq!(report.moved.columns[1..3], ["september 2026", "oktober 2026"]);
    let first = &report.moved.rows[0];
    assert_eq!((first.before.as_str(), first.after.as_str(), first.words.as_str()), ("2.652", "2.937", "+11\u{a0}%"));
    let rest: Vec<_> = report.moved.rows[1..].iter().map(|row| row.words.as_str()).collect();
    let chance = "kan toeval zijn";
    assert_eq!(rest, [chance, chance, chance, chance, "te weinig cijfers", chance]);
    assert_eq!(
        report.moved.words,
        "Geen enkele stap veranderde meer dan toeval kan verklaren. ‘Betaald’ ging van 55 naar 61, vooral door het \
         aantal bij ‘Webshop bezocht’. Op 11 aug 2026 deed je ‘Maak afrekenen zo kort mogelijk’. Van ‘Naar afrekenen’ \
         naar ‘Bezorging gekozen’ ging 20\u{a0}% door (1 mei – 31 jul 2026) en daarna 27\u{a0}% (1 sep – 31 okt 2026). Die \
         stijging is meer dan toeval: tussen +1,6 en +12,4 procentpunt."
    );
    let quarter = report_in(&sample("northlight"), Language::En);
    assert_eq!((quarter.kind.as_str(), quarter.moved.columns[1].as_str()), ("Report", "1 Apr – 30 Jun 2026"));
}

#[test]
fn what_moved_more_than_chance_is_named_with_its_direction() {
    let mut project = sample("bakkerij");
    let id = series_for(&project, &project.journeys()[0]).unwrap().id;
    let mut steps = project.series_by_id(id).unwrap().steps.clone();
    for (step, count) in steps.iter_mut().zip([3000, 1500, 450, 300, 150, 140]) {
        step.count = Some(count);
    }
    run(&mut project, Edit::SetSeries(id, crate::document::SeriesChange::Steps(steps)));
    let report = report(&project);
    let said: Vec<_> = report.moved.rows.iter().map(|row| row.words.as_str()).collect();
    assert_eq!(said[1..], ["gestegen", "gedaald", "gestegen", "gestegen", "te weinig cijfers", "gestegen"]);
    assert!(report.moved.words.starts_with("Gestegen, en dat is meer dan toeval: ‘Product bekeken’, "));
    assert!(
        report.moved.words.contains("‘Betaald’ ging van 55 naar 140, vooral door de stap naar ‘Bezorging gekozen’.")
    );
}

#[test]
fn without_numbers_the_month_of_today_is_told_and_what_to_do() {
    let report = report(&without_numbers(sample("bakkerij")));
    assert_eq!(report.period, "november 2026");
    assert!(report.funnel.steps.is_empty() && report.moved.rows.is_empty() && report.moved.words.is_empty());
    assert!(!report.leak.warns && !report.next.entries.is_empty());
    assert_eq!(words(&report.done), ["Alle taarten opnieuw op de foto"]);
    assert!(report.since.entries.is_empty());
    let text = markdown(&report, "x.svg");
    assert!(text.contains("Er zijn nog geen cijfers") && !text.contains("Wat er veranderde"), "{text}");
}

#[test]
fn a_first_period_says_that_there_is_nothing_to_compare() {
    let mut project = sample("bakkerij");
    let shown = series_for(&project, &project.journeys()[0]).unwrap().id;
    let others: Vec<SeriesId> = project.series().iter().map(|series| series.id).filter(|id| *id != shown).collect();
    for id in others {
        run(&mut project, Edit::RemoveSeries(id));
    }
    let report = report(&project);
    assert!(report.moved.rows.is_empty());
    assert!(report.moved.words.starts_with("Er zijn geen cijfers van een eerdere periode"));
}

#[test]
fn notes_of_the_days_stand_among_what_was_done() {
    let mut project = sample("bakkerij");
    let note = |day, text: &str| Note { day, text: text.to_owned() };
    let notes = vec![
        note(date(2026, 10, 2), "Actie"),
        note(date(2026, 11, 1), "Prijzen omhoog"),
        note(date(2026, 12, 1), "Later"),
    ];
    steer(&mut project, SteeringChange::Notes(notes));
    let report = report(&project);
    assert_eq!(words(&report.done), ["Actie", "Verras klanten af en toe met een actie"]);
    assert_eq!(report.done.entries[0].sign, Sign::Noted);
    assert_eq!(words(&report.since)[0], "Prijzen omhoog");
    assert!(!words(&report.since).contains(&"Later"));
}

#[test]
fn money_is_told_as_far_as_it_is_known() {
    let mut project = sample("bakkerij");
    let Steering { money, .. } = Steering::default();
    let stage = project.journeys()[0].stages()[0].id;
    let value = Some(crate::document::Cents(2700));
    let mut money = Money { order_value: value, ..money };
    steer(&mut project, SteeringChange::Money(money.clone()));
    assert_eq!(report(&project).notes, ["Omzet: 61 × €\u{a0}27 = €\u{a0}1.647."]);
    money.budgets = vec![crate::document::Budget { stage, period: None, amount: crate::document::Cents(30_500) }];
    money.margin = Some(crate::document::Fraction::of(0.1));
    steer(&mut project, SteeringChange::Money(money));
    let note = report(&project).notes.concat();
    assert!(
        note.ends_with("Uitgegeven: €\u{a0}305, dat is €\u{a0}5 per klant. Na de kosten van wat je verkocht en deze uitgaven kom je €\u{a0}140 tekort."),
        "{note}"
    );
}

#[test]
fn a_step_that_rises_is_marked_and_explained() {
    let mut project = sample("bakkerij");
    let id = series_for(&project, &project.journeys()[0]).unwrap().id;
    let stage = Some(project.journeys()[0].stages()[0].id);
    let step = |name: &str, count: u64| Step { name: name.to_owned(), count: Some(count), stage, ..Step::default() };
    let steps = vec![step("a", 50), step("b", 70), step("c", 20)];
    run(&mut project, Edit::SetSeries(id, crate::document::SeriesChange::Steps(steps)));
    let report = report(&project);
    assert!(report.funnel.steps[1].rises);
    assert!(markdown(&report, "x.svg").contains("| b | 70 | ! 140 % |"));
    let caveats = |word: &str| report.notes.iter().filter(|note| note.contains(word)).count();
    assert_eq!((caveats("aantallen zijn klein"), caveats("stap met !")), (1, 1), "{:?}", report.notes);
}

#[test]
fn both_samples_speak_both_languages_on_one_sheet() {
    for name in ["bakkerij", "northlight"] {
        for language in Language::ALL {
            let report = report_in(&sample(name), language);
            let text = markdown(&report, "kaart.svg");
            for part in [
                &report.title,
                &report.leak.heading,
                &report.funnel.heading,
                &report.moved.heading,
                &report.next.heading,
            ] {
                assert!(text.contains(part.as_str()), "{part} in {text}");
            }
            assert!(text.contains("](kaart.svg)"));
            fits(&report, language);
        }
    }
}

/// Texts that could break a file or a page.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "a | b `c` **d** [e](javascript:f) ![g](h)",
    "# kop\n- streep\n\n1. een",
    "nul\0 en \u{202e}omgekeerd\u{202c} \u{1b}[31m",
    "😀 مرحبا שלום 漢字",
    "&lt;b&gt; \\| $x$ ~~y~~",
    "",
];

fn with_name(mut project: Project, name: &str) -> Project {
    run(&mut project, Edit::RenameProject(name.to_owned()));
    let stage = project.journeys()[0].stages()[0].id;
    run(&mut project, Edit::SetStage(stage, StageChange::Name(Some(name.to_owned()))));
    let item = add_item(&mut project, 1, name);
    finish(&mut project, item, date(2026, 10, 4));
    let late = add_item(&mut project, 2, name);
    run(&mut project, Edit::SetItem(late, ItemChange::Due(Some(date(2026, 1, 1)))));
    run(&mut project, Edit::SetItem(late, ItemChange::Owner(name.to_owned())));
    let id = series_for(&project, &project.journeys()[0]).unwrap().id;
    let mut steps = project.series_by_id(id).unwrap().steps.clone();
    for step in &mut steps {
        name.clone_into(&mut step.name);
    }
    run(&mut project, Edit::SetSeries(id, crate::document::SeriesChange::Steps(steps)));
    project
}

#[test]
fn hostile_names_stay_text_in_markdown() {
    for hostile in HOSTILE {
        let text = markdown(&report(&with_name(sample("bakkerij"), hostile)), "x.svg");
        assert!(!text.contains('<') && !text.contains('>'), "{text}");
        assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'), "{text:?}");
        assert!(!text.contains('\u{202e}'));
        assert!(!text.replace("\\](", "").contains("](javascript"), "{text}");
        let headings = text.lines().filter(|line| line.starts_with('#')).count();
        let plain = markdown(&report(&with_name(sample("bakkerij"), "Gewoon")), "x.svg");
        assert_eq!(headings, plain.lines().filter(|line| line.starts_with('#')).count(), "{text}");
        for row in text.lines().filter(|line| line.starts_with('|')) {
            let bars = row.replace("\\|", "").matches('|').count();
            assert!(bars == 4 || bars == 5, "{row}");
        }
    }
}

#[test]
fn hostile_and_long_names_stay_on_the_sheet() {
    let long = "Verschrikkelijk lange naam ".repeat(18);
    let unbroken = "W".repeat(480);
    for name in HOSTILE.into_iter().chain([long.as_str(), unbroken.as_str()]) {
        let project = with_name(sample("bakkerij"), name);
        fits(&report(&project), Language::Nl);
        let journey = &project.journeys()[0];
        let lang = Lang::new(Language::Nl);
        let series = series_for(&project, journey);
        let sight = Sight { project: &project, journey, series, lang: &lang, today: TODAY };
        let order = Order::of(Content::Report, Format::Pdf);
        assert!(make(&order, &sight, "x", &mut |_| ControlFlow::Continue(())).is_ok(), "{name:?}");
    }
}

#[test]
fn many_items_and_steps_go_on_on_the_next_sheets() {
    let mut project = sample("bakkerij");
    for number in 0..40 {
        let item = add_item(&mut project, 1, &format!("Klaar {number}"));
        finish(&mut project, item, date(2026, 10, 20));
        let item = add_item(&mut project, 1, &format!("Daarna {number}"));
        finish(&mut project, item, date(2026, 11, 20));
        let late = add_item(&mut project, 0, &format!("Te laat {number}"));
        run(&mut project, Edit::SetItem(late, ItemChange::Due(Some(date(2026, 1, 1)))));
    }
    let id = series_for(&project, &project.journeys()[0]).unwrap().id;
    let stage = Some(project.journeys()[0].stages()[0].id);
    let step = |at: u64| Step { name: format!("Stap {at}"), count: Some(1000 - at), stage, ..Step::default() };
    run(&mut project, Edit::SetSeries(id, crate::document::SeriesChange::Steps((0..40).map(step).collect())));
    let report = report(&project);
    assert_eq!((report.done.entries.len(), report.funnel.steps.len()), (41, 40));
    let shown = fits(&report, Language::Nl);
    for number in 0..40 {
        for what in ["Klaar", "Daarna", "Te laat", "Stap"] {
            let wanted = format!("{what} {number}");
            assert!(shown.contains(&wanted), "{wanted} is on no sheet");
        }
    }
    let pages = sheet::pages(&report, &Lang::new(Language::Nl));
    assert!(pages.len() > 2, "{}", pages.len());
    assert_eq!(shown.iter().filter(|text| text.starts_with("Bladzijde")).count(), pages.len());
    assert!(markdown(&report, "x.svg").contains("Klaar 39"), "nothing is cut in Markdown");
}

#[test]
fn a_blank_map_makes_a_sheet_too() {
    let project = crate::library::blank_project(Language::Nl).unwrap();
    fits(&report(&project), Language::Nl);
}

/// Checks that texts lie on the sheet and on no other; gives them back.
#[track_caller]
fn fits(report: &Report, language: Language) -> Vec<String> {
    sheet::pages(report, &Lang::new(language)).into_iter().flat_map(on_page).collect()
}

/// Checks that the texts of one page lie on it and on no other; gives them back.
#[track_caller]
fn on_page(page: crate::export::pdf::Page) -> Vec<String> {
    let sheet = Rect::from_min_size(pos2(0.0, 0.0), page.size).shrink(20.0);
    let mut found: Vec<(Rect, String)> = Vec::new();
    for mark in page.drawings.into_iter().flat_map(|drawing| drawing.marks) {
        let Mark::Text { pos, text, size, bold, align, .. } = mark else { continue };
        let weight = if bold { Weight::Bold } else { Weight::Regular };
        let width = Style { size, weight, line_height: size }.width(&text);
        let left = match align {
            Align::Left => pos.x,
            Align::Centre => pos.x - width / 2.0,
            Align::Right => pos.x - width,
        };
        // Half an em above and below is free of ink.
        let rect = Rect::from_min_size(pos2(left, pos.y + 0.2 * size), vec2(width, (BOX_HEIGHT - 0.4) * size));
        assert!(sheet.contains_rect(rect), "{text:?} at {rect:?}");
        for (other, words) in &found {
            assert!(!other.shrink(0.5).intersects(rect.shrink(0.5)), "{text:?} lies on {words:?}");
        }
        found.push((rect, text));
    }
    found.into_iter().map(|(_, text)| text).collect()
}

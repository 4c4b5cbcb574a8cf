//! The commands of the command line: what they print where, and how they end.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use klantreis::cli::{Exit, Invocation, run};
use klantreis::document::{
    Edit, ItemChange, ItemState, Language, Period, Phase, Project, Series, SeriesId, Source, Step, Unit, apply,
};
use klantreis::insight::suggest_stages;
use klantreis::library::{Library, Names, project_from};
use klantreis::project_file;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What the program did.
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Done {
    #[track_caller]
    fn ends(self, exit: Exit) -> Self {
        assert_eq!(self.code, Some(i32::from(exit.code())), "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// Standard output as JSON; nothing else may stand there.
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// Runs the program.
#[track_caller]
fn klantreis<S: AsRef<str>>(args: &[S]) -> Done {
    let args = args.iter().map(AsRef::as_ref);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_klantreis")).args(args).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Done { code: output.status.code(), out, err }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn fixture(name: &str) -> String {
    format!("{}/tests/fixtures/tables/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The webshop with the bakery's month, one tactic of the leak's stage not for this business.
fn bakery() -> Project {
    use Phase::{Awareness as A, Consideration as C, Purchase as P};
    let library = Library::shared();
    let mut project = project_from(library, library.framework("webshop-5").unwrap(), Language::Nl).unwrap();
    let counts = [12_480, 4736, 1021, 356];
    let names = [("Websitebezoekers", A), ("Productpagina bekeken", C), ("In winkelwagen", C), ("Bestelling", P)];
    let steps = names.map(|(name, phase)| (name, Some(phase)));
    let stages = suggest_stages(&project.journeys()[0], &Names::new(Language::Nl), &steps);
    let steps = names.iter().zip(counts).zip(stages);
    let steps = steps.map(|(((name, _), count), stage)| Step {
        name: (*name).to_owned(),
        count: Some(count),
        stage,
        ..Step::default()
    });
    let series = Series {
        id: SeriesId(90_000),
        name: "Augustus".to_owned(),
        unit: Unit::Sessions,
        period: Some(Period { from: date(2025, 8, 1), to: date(2025, 8, 31) }),
        source: Source::default(),
        steps: steps.collect(),
        answers: None,
    };
    apply(&mut project, Edit::AddSeries { index: 0, series: Box::new(series) }).unwrap();
    let campaigns = project.journeys()[0].stages()[1].checklist.iter().find(|item| item.tactic() == Some("campaigns"));
    let change = ItemChange::State { state: ItemState::NotForUs, done_on: None };
    let edit = Edit::SetItem(campaigns.unwrap().id, change);
    apply(&mut project, edit).unwrap();
    project
}

/// Saves a project in a folder of its own.
fn saved(project: &Project) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reis.ron");
    std::fs::write(&file, project_file::write(project).unwrap()).unwrap();
    (folder, file)
}

#[test]
fn without_a_command_the_window_is_asked_for() {
    let window = |args: &[&str]| {
        let args = ["klantreis"].iter().chain(args).map(OsString::from);
        run(args, &mut std::io::sink(), &mut std::io::sink())
    };
    assert_eq!(window(&[]), Invocation::Window { file: None, language: None });
    assert_eq!(window(&["winkel.ron"]), Invocation::Window { file: Some(PathBuf::from("winkel.ron")), language: None });
    assert_eq!(window(&["--language", "nl"]), Invocation::Window { file: None, language: Some(Language::Nl) });
}

#[test]
fn help_and_version_are_results() {
    assert!(klantreis(&["--help"]).ends(Exit::Well).out.contains("advise"));
    assert_eq!(klantreis(&["--version"]).ends(Exit::Well).out, format!("klantreis {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn arguments_that_make_no_sense_end_as_misuse() {
    for args in [&["check"][..], &["new", "--framework", "webshop-6", "x.ron"], &["library", "--yaml"]] {
        let done = klantreis(args).ends(Exit::Misused);
        assert!(done.out.is_empty() && !done.err.is_empty());
    }
    for size in ["1280", "0x800", "99999x800", "axb"] {
        klantreis(&["screenshot", "a.ron", "--to", "a.png", "--size", size]).ends(Exit::Misused);
    }
}

#[test]
fn new_makes_a_project_that_check_finds_in_order() {
    let folder = tempfile::tempdir().unwrap();
    for framework in &Library::shared().frameworks {
        let file = folder.path().join(format!("{}.ron", framework.id));
        klantreis(&["new", "--framework", &framework.id, "--language", "nl", text(&file)]).ends(Exit::Well);
        let project = project_file::read(&std::fs::read(&file).unwrap()).unwrap();
        assert_eq!(project.language(), Language::Nl);
        assert_eq!(project.journeys()[0].stages().len(), framework.stages.len());
        let done = klantreis(&["check", "--language", "en", text(&file)]).ends(Exit::Well);
        assert_eq!((done.out.as_str(), done.err), ("", format!("{}: in order.\n", file.display())));
    }
}

#[test]
fn new_writes_over_a_file_only_by_force() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.ron");
    std::fs::write(&file, "dear diary").unwrap();
    let args = ["new", "--framework", "webshop-5", text(&file)];
    assert!(klantreis(&args).ends(Exit::Failed).err.contains("--force"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "dear diary");
    klantreis(&["new", "--framework", "webshop-5", "--force", text(&file)]).ends(Exit::Well);
    klantreis(&["check", text(&file)]).ends(Exit::Well);
}

#[test]
fn check_tells_file_line_and_column_of_every_fault() {
    let (folder, file) = saved(&bakery());
    let good = std::fs::read_to_string(&file).unwrap();
    let broken = folder.path().join("broken.ron");
    let text_of = good.replacen("Teal", "Mauve", 1);
    std::fs::write(&broken, &text_of).unwrap();
    let line = text_of.lines().position(|line| line.contains("Mauve")).unwrap() + 1;
    let done = klantreis(&["check", "--language", "en", text(&file), text(&broken)]).ends(Exit::Failed);
    assert!(done.out.is_empty());
    let told: Vec<_> = done.err.lines().collect();
    assert_eq!(told.len(), 2);
    assert!(told[1].starts_with(&format!("{}:{line}:", broken.display())), "{}", told[1]);
    assert!(told[1].contains("Mauve"), "{}", told[1]);
}

#[test]
fn a_file_that_is_not_there_is_a_failure_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("nowhere.ron");
    let missing = text(&missing);
    let to = folder.path().join("out.svg");
    for args in [
        vec!["check", missing],
        vec!["advise", missing, "--json"],
        vec!["read", missing, "--json"],
        vec!["export", missing, "--to", text(&to)],
    ] {
        let done = klantreis(&args).ends(Exit::Failed);
        assert!(done.out.is_empty() && done.err.contains("nowhere.ron"), "{args:?}: {}", done.err);
    }
    assert!(!to.exists());
}

#[test]
fn advise_tells_the_leak_and_ranks_the_tactics() {
    let (_folder, file) = saved(&bakery());
    let told = klantreis(&["advise", text(&file), "--json"]).ends(Exit::Well).json();
    assert_eq!(told["leak"]["step"], "In winkelwagen");
    assert_eq!(told["leak"]["stage"], "consideration");
    assert_eq!(told["leak"]["lost"], 3715);
    assert!((told["leak"]["lost_share"].as_f64().unwrap() - 3715.0 / 4736.0).abs() < 1e-12);
    assert!((told["leak"]["gain"].as_f64().unwrap() - 35.6).abs() < 1e-9);
    assert_eq!(told["leak"]["tied_with"], Value::Null);
    assert!(told["sentence"]["nl"].as_str().unwrap().contains("3.715 sessies kwijt in augustus 2025"));
    assert!(told["sentence"]["en"].as_str().unwrap().contains("3,715 sessions lost in August 2025"));
    let ranked: Vec<_> = told["tactics"].as_array().unwrap().iter().map(|found| found["id"].clone()).collect();
    assert_eq!(ranked, ["landing-page", "blog-consistently", "community-presence"]);
    assert_eq!(told["tactics"][0]["reasons"], json!(["loss-at-step", "high-impact"]));
    assert_eq!((&told["tactics"][0]["score"], &told["tactics"][0]["stage"]), (&json!(3.0), &json!("consideration")));
}

#[test]
fn advise_says_what_the_leak_is_measured_against() {
    use klantreis::document::{Edit, Fraction, SteeringChange, StepRate, Target, apply};
    let mut project = bakery();
    let rates = vec![StepRate { step: "Bestelling".to_owned(), rate: Fraction::of(0.5) }];
    apply(&mut project, Edit::Steer(SteeringChange::Target(Target::Rates(rates)))).unwrap();
    let (_folder, file) = saved(&project);
    let told = klantreis(&["advise", text(&file), "--json"]).ends(Exit::Well).json();
    assert_eq!((&told["target"], &told["leak"]["target"]), (&json!("own"), &json!("own")));
    assert_eq!((&told["leak"]["step"], &told["leak"]["target_rate"]), (&json!("Bestelling"), &json!(0.5)));
    assert!(told["sentence"]["en"].as_str().unwrap().contains("your own target of 50%"));
    assert!(told["sentence"]["nl"].as_str().unwrap().contains("je eigen doel van 50\u{a0}%"));
}

#[test]
fn advise_speaks_plainly_without_json() {
    let (_folder, file) = saved(&bakery());
    let done = klantreis(&["advise", "--language", "nl", text(&file)]).ends(Exit::Well);
    let lines: Vec<_> = done.out.lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(lines[0].starts_with("Van elke 100 sessies"), "{}", lines[0]);
    assert_eq!(lines[1], "Gemeten aan: een tiende meer.");
    assert!(lines[2].starts_with("1. ") && lines[2].contains("(Overweging)"), "{}", lines[2]);
}

#[test]
fn advise_without_numbers_says_so_and_still_ranks() {
    let library = Library::shared();
    let project = project_from(library, library.framework("webshop-5").unwrap(), Language::En).unwrap();
    let (_folder, file) = saved(&project);
    let told = klantreis(&["advise", text(&file), "--json"]).ends(Exit::Well).json();
    assert_eq!(told["leak"], Value::Null);
    assert!(told["sentence"]["en"].as_str().unwrap().contains("no numbers yet"));
    assert!(told["tactics"].as_array().unwrap().len() > 20);
}

#[test]
fn a_journey_is_asked_for_by_its_name() {
    let (_folder, file) = saved(&bakery());
    klantreis(&["advise", text(&file), "--journey", "klantreis"]).ends(Exit::Well);
    let done = klantreis(&["advise", "--language", "en", text(&file), "--journey", "Wholesale"]).ends(Exit::Failed);
    assert!(done.err.contains("‘Wholesale’") && done.err.contains("‘Journey’"), "{}", done.err);
}

#[test]
fn a_journey_is_asked_for_by_its_number_too() {
    let (folder, file) = saved(&bakery());
    klantreis(&["advise", text(&file), "--journey", "1"]).ends(Exit::Well);
    for wrong in ["0", "2"] {
        klantreis(&["advise", text(&file), "--journey", wrong]).ends(Exit::Failed);
    }
    let image = folder.path().join("people.png");
    let args = ["screenshot", text(&file), "--to", text(&image), "--view", "people", "--journey", "1"];
    klantreis(&args).ends(Exit::Well);
    assert!(image.exists());
}

#[test]
fn the_library_is_listed_whole_with_ids_for_every_choice() {
    let told = klantreis(&["library", "--json"]).ends(Exit::Well).json();
    let library = Library::shared();
    let count = |key: &str| told[key].as_array().unwrap().len();
    assert_eq!(count("frameworks"), library.frameworks.len());
    assert_eq!(count("tactics"), library.tactics.len());
    assert_eq!(count("obstacles"), library.obstacles.len());
    assert_eq!(count("surveys"), library.surveys.len());
    assert_eq!(told["frameworks"][0]["id"], "webshop-5");
    assert_eq!(told["frameworks"][0]["stages"][2]["phases"], json!(["decision", "purchase"]));
    assert_eq!(told["tactics"][0]["channels"], json!(["web-search", "website"]));
    assert_eq!((&told["tactics"][0]["effort"], &told["tactics"][0]["impact"]), (&json!("medium"), &json!("high")));
    let listed = klantreis(&["library", "--language", "nl"]).ends(Exit::Well).out;
    assert!(listed.contains("webshop-5: Webshopreis"));
}

#[test]
fn read_reports_what_the_importer_made_of_a_table() {
    let file = fixture("nl_semicolon_decimal_comma_bom_crlf.csv");
    let told = klantreis(&["read", &file, "--json"]).ends(Exit::Well).json();
    assert_eq!(told["tables"][0]["series"][0]["counts"], json!([12_480, 4736, 1021, 356]));
    let said = klantreis(&["read", "--language", "nl", &file]).ends(Exit::Well).out;
    assert!(said.contains("12.480") && said.contains("In winkelwagen"), "{said}");
}

#[test]
fn the_first_rows_of_a_log_that_is_too_large_tell_what_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let head =
        format!("user_id,event,timestamp\n{}", "a,visit,2026-10-01 10:00:00\nb,buy,2026-10-02 11:00:00\n".repeat(9000));
    let path = dir.path().join("log.csv");
    std::fs::write(&path, &head).unwrap();
    // The rest is a hole in the file: only its size counts.
    std::fs::File::options().write(true).open(&path).unwrap().set_len(70_000_000).unwrap();
    let done = klantreis(&["read", "--json", text(&path)]).ends(Exit::Well);
    assert_eq!(done.json()["recognised"], "event-log");
    assert!(done.err.contains("log.csv"), "{}", done.err);
    // A log of too many rows is looked at alike, and what is no log is still refused.
    std::fs::write(&path, format!("{head}{}", "a,visit,2026-10-01 10:00:00\n".repeat(100_000))).unwrap();
    assert_eq!(klantreis(&["read", "--json", text(&path)]).ends(Exit::Well).json()["recognised"], "event-log");
    std::fs::write(&path, format!("Stap,Aantal\n{}", "Bezoek,12\n".repeat(110_000))).unwrap();
    assert!(klantreis(&["read", text(&path)]).ends(Exit::Failed).err.contains("log.csv"));
}

#[test]
fn a_table_that_cannot_be_read_is_a_failure_with_a_sentence() {
    let done = klantreis(&["read", "--json", &fixture("empty.csv")]).ends(Exit::Failed);
    assert!(done.out.is_empty() && done.err.contains("empty.csv"), "{}", done.err);
}

#[test]
fn export_draws_the_map_as_svg_in_the_language_asked_for() {
    let (folder, file) = saved(&bakery());
    let image = folder.path().join("map.svg");
    klantreis(&["export", text(&file), "--to", text(&image), "--language", "en"]).ends(Exit::Well);
    let english = std::fs::read_to_string(&image).unwrap();
    assert!(english.contains("Consideration") && english.contains("12,480"));
    klantreis(&["export", text(&file), "--to", text(&image), "--journey", "Klantreis"]).ends(Exit::Well);
    assert!(std::fs::read_to_string(&image).unwrap().contains("Overweging"));
    let picture = folder.path().join("map.bmp");
    klantreis(&["export", text(&file), "--to", text(&picture)]).ends(Exit::Misused);
    assert!(!picture.exists());
}

#[test]
fn a_large_map_to_measure_with_has_so_many_cards_and_arrows() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("stress.ron");
    klantreis(&["new", "--stress", "123", "--language", "nl", text(&file)]).ends(Exit::Well);
    let project = project_file::read(&std::fs::read(&file).unwrap()).unwrap();
    let journey = &project.journeys()[0];
    assert_eq!((journey.card_count(), journey.links().count(), journey.stages().len()), (123, 122, 10));
    assert_eq!(project.language(), Language::Nl);
    let line = std::fs::read_to_string(&file).unwrap().lines().map(str::len).max().unwrap();
    assert!(line < 200, "defaults are left out");
    klantreis(&["new", "--stress", "5", text(&file)]).ends(Exit::Failed);
    klantreis(&["new", text(&file)]).ends(Exit::Misused);
    klantreis(&["new", "--stress", "5", "--framework", "webshop-5", text(&file)]).ends(Exit::Misused);
}

#[test]
fn measuring_tells_every_figure_as_json_and_as_a_table() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("stress.ron");
    klantreis(&["new", "--stress", "60", "--language", "en", text(&file)]).ends(Exit::Well);
    let done = klantreis(&["measure", text(&file), "--json"]).ends(Exit::Well);
    assert_eq!(done.err, "");
    let figures = done.json();
    assert_eq!(figures["cards"], json!(60));
    let names: Vec<&str> = figures.as_object().unwrap().keys().map(String::as_str).collect();
    let wanted = [
        "cards",
        "drag_ms",
        "edit_ms",
        "open_ms",
        "overview_ms",
        "pan_ms",
        "rss_mb",
        "save_ms",
        "svg_ms",
        "undo_ms",
        "zoom_ms",
    ];
    assert_eq!(names, wanted);
    for frames in ["pan_ms", "zoom_ms", "drag_ms"] {
        let [median, most] = ["median", "p99"].map(|figure| figures[frames][figure].as_f64().unwrap());
        assert!(0.0 < median && median <= most, "{frames}: {median}, {most}");
    }
    for figure in ["open_ms", "save_ms", "overview_ms", "edit_ms", "undo_ms", "svg_ms"] {
        assert!(figures[figure].as_f64().unwrap() > 0.0, "{figure}");
    }
    let table = klantreis(&["measure", text(&file), "--language", "nl"]).ends(Exit::Well).out;
    assert_eq!(table.lines().count(), 11, "{table}");
    assert!(table.starts_with("60 kaartjes"), "{table}");
    klantreis(&["measure", text(&folder.path().join("nowhere.ron"))]).ends(Exit::Failed);
}

//! How many instructions a frame of the map takes, whatever else the machine does: `cargo bench --bench instructions`.
//!
//! Each case runs once under valgrind's callgrind, which counts the instructions of [`counted`] alone, and fails above
//! its bound. Where there is no valgrind, nothing is counted.
#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

#[path = "../tests/support/crowd.rs"]
mod crowd;
#[path = "../tests/support/window.rs"]
mod window;

use std::env;
use std::process::{Command as Process, ExitCode};

use egui::{Event, Modifiers, PointerButton, Rect, Vec2, pos2, vec2};
use klantreis::action::Command;
use klantreis::document::{CardChange, CardId, Edit};
use window::Window;

/// Frames whose instructions are counted; what is told is their mean.
const FRAMES: u64 = 12;

/// What is counted, and how many million instructions a frame may take at each of [`SIZES`].
const CASES: [(&str, [f64; 3]); 5] = [
    ("pan", [9.0, 9.2, 10.0]),
    ("drag", [14.0, 13.5, 14.5]),
    ("overview", [10.0, 10.8, 15.8]),
    ("edit", [12.2, 30.5, 51.5]),
    ("undo", [12.2, 30.5, 51.5]),
];

const SIZES: [u32; 3] = [1_000, 10_000, 20_000];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    if let [_, mark, case, cards] = arguments.as_slice()
        && mark == "--count"
    {
        run(case, cards.parse().expect("a number of cards"));
        return ExitCode::SUCCESS;
    }
    count_all()
}

/// Counts every case, and tells a table.
fn count_all() -> ExitCode {
    if Process::new("valgrind").arg("--version").output().is_err() {
        println!("valgrind is not installed: no instructions counted");
        return ExitCode::SUCCESS;
    }
    println!("million instructions a frame{}", SIZES.map(|cards| format!("{cards:>10} cards")).concat());
    let mut too_many = false;
    for (case, bounds) in CASES {
        print!("{case:<28}");
        for (cards, bound) in SIZES.into_iter().zip(bounds) {
            let millions = count(case, cards);
            let verdict = if millions > bound { "!" } else { "" };
            print!("{:>16}", format!("{verdict}{millions:.2}"));
            too_many |= millions > bound;
        }
        println!();
    }
    if too_many {
        println!("! = more than its bound in benches/instructions.rs");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The million instructions that a frame of a case takes.
fn count(case: &str, cards: u32) -> f64 {
    let program = env::current_exe().expect("this program");
    let output = Process::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*instructions*counted*"])
        .arg(program)
        .args(["--count", case, &cards.to_string()])
        .output()
        .expect("valgrind runs");
    let told = String::from_utf8_lossy(&output.stderr);
    let total = told.lines().find_map(|line| line.split_once("Collected :")).map(|(_, number)| number.trim());
    let total: u64 = total.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no count in: {told}"));
    assert!(total > 0, "nothing was counted: {told}");
    total as f64 / FRAMES as f64 / 1e6
}

/// What callgrind counts.
#[inline(never)]
fn counted(frames: &mut dyn FnMut()) {
    frames();
}

fn run(case: &str, cards: u32) {
    let mut window = Window::new(crowd::project(cards));
    window.desk.ui_state_mut().canvas.run(if case == "overview" { Command::ZoomFit } else { Command::ZoomReset });
    for _ in 0..3 {
        window.frame(Vec::new());
    }
    match case {
        "pan" => each(|_| {
            window.desk.ui_state_mut().canvas.camera.origin.y += 7.0;
            window.frame(Vec::new());
        }),
        "overview" => each(|frame| {
            let by = if frame.is_multiple_of(2) { 1.0 } else { -1.0 };
            window.desk.ui_state_mut().canvas.camera.pan(Vec2::splat(by));
            window.frame(Vec::new());
        }),
        "drag" => drag(&mut window),
        "edit" => each(|frame| edit(&mut window, frame)),
        "undo" => {
            (0..FRAMES).for_each(|frame| edit(&mut window, frame));
            each(|_| {
                window.desk.with_editor(|editor| assert!(editor.undo().expect("an undo")));
                window.frame(Vec::new());
            });
        }
        unknown => panic!("no case {unknown}"),
    }
}

fn each(mut frame: impl FnMut(u64)) {
    counted(&mut || (0..FRAMES).for_each(&mut frame));
}

/// A title that grows and shrinks, and with it all rows below.
fn edit(window: &mut Window, frame: u64) {
    let title = "longer ".repeat(if frame.is_multiple_of(2) { 10 } else { 1 });
    let edit = Edit::SetCard(CardId(104), CardChange::Title(title));
    window.desk.with_editor(|editor| editor.run(edit).expect("an edit"));
    window.frame(Vec::new());
}

fn drag(window: &mut Window) {
    let canvas = &window.desk.ui_state().canvas;
    let near = Rect::from_min_max(pos2(400.0, 200.0), pos2(900.0, 700.0));
    let card = canvas.layout().expect("a layout").visible_cards(near).next().expect("a card").rect;
    let from = canvas.screen_rect(card).expect("a place").center();
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    window.frame(vec![Event::PointerMoved(from)]);
    window.frame(vec![Event::PointerButton { pos: from, button, pressed: true, modifiers }]);
    window.frame(vec![Event::PointerMoved(from + Vec2::splat(8.0))]);
    each(|frame| {
        let step = frame as f32;
        let at = from + vec2(170.0 * (step / 3.0).sin(), 150.0 * (step / 4.0).sin());
        window.frame(vec![Event::PointerMoved(at)]);
    });
}

//! Whole ways through the log, where people turn back, and how all that fits the map.

use egui::{Label, Sense, Ui, vec2};

use super::Sheet;
use super::fit::MapFit;
use crate::events::Journeys;
use crate::lang::{Arg, Lang};
use crate::scene::Paint;
use crate::ui::theme::{self, gap, size};

/// How many of the paths, of the ways back, and of the events are shown.
const PATHS: usize = 6;
/// The most steps of a path that are shown.
const STEPS: usize = 12;
const LOOPS: usize = 4;
const EVENTS: usize = 6;
const BAR: f32 = 5.0;

/// Paths, ways back, and how the log fits the map.
pub fn paths_ui(ui: &mut Ui, sheet: &Sheet<'_>, journeys: &Journeys) {
    let lang = sheet.lang();
    let users = journeys.paths.iter().map(|path| path.users).sum::<u64>() + journeys.lost;
    ui.label(theme::strong(lang.say("events-paths"), size::HEADING));
    let most = journeys.paths.first().map_or(1, |path| path.users);
    if most > 1 || journeys.paths.len() <= PATHS {
        ways_ui(ui, lang, journeys, (users, most));
    } else {
        ui.add(Label::new(lang.say("events-paths-all-differ")).wrap());
        follows_ui(ui, lang, journeys);
    }
    ui.add_space(gap::WIDE);
    loops_ui(ui, lang, journeys, users);
    if let Some((_, fit)) = &sheet.preview.fit {
        fit_ui(ui, sheet, fit);
    }
}

fn ways_ui(ui: &mut Ui, lang: &Lang, journeys: &Journeys, (users, most): (u64, u64)) {
    for path in journeys.paths.iter().take(PATHS) {
        let words = journeys.words(path);
        let more = if path.cut || words.len() > STEPS { " → …" } else { "" };
        let shown: Vec<_> = words.into_iter().take(STEPS).collect();
        share_ui(ui, lang, &format!("{}{more}", shown.join(" → ")), path.users, (users, most));
    }
    let shown: u64 = journeys.paths.iter().take(PATHS).map(|path| path.users).sum();
    let others = journeys.paths.len().saturating_sub(PATHS) as u64;
    if others > 0 {
        let share = lang.format().percent((users - shown) as f64 / users.max(1) as f64);
        let args = [("n", Arg::Count(others, lang.format().count(others))), ("share", share.into())];
        ui.add(Label::new(theme::soft(ui, lang.say_with("events-paths-others", &args))).wrap());
    }
}

/// What comes right after what, where no two customers went the same way.
fn follows_ui(ui: &mut Ui, lang: &Lang, journeys: &Journeys) {
    for (from, to, times) in journeys.follows.iter().take(PATHS) {
        let times = Arg::Count(*times, lang.format().count(*times));
        let args = [("from", from.as_str().into()), ("to", to.as_str().into()), ("n", times)];
        ui.add(Label::new(lang.say_with("events-follows", &args)).wrap());
    }
}

/// Words with a share of all customers and a bar below them.
fn share_ui(ui: &mut Ui, lang: &Lang, words: &str, users: u64, (all, most): (u64, u64)) {
    let share = lang.format().percent(users as f64 / all.max(1) as f64);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = gap::NORMAL;
        ui.label(theme::strong(share, size::BODY));
        let count = Arg::Count(users, lang.format().count(users));
        ui.label(theme::soft(ui, lang.say_with("events-path-customers", &[("n", count)])));
        ui.add(Label::new(words).wrap());
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let done = egui::Rect::from_min_size(rect.min, vec2(rect.width() * users as f32 / most.max(1) as f32, BAR));
    ui.painter().rect_filled(done, 2.0, theme::colour(ui, Paint::Accent));
}

fn loops_ui(ui: &mut Ui, lang: &Lang, journeys: &Journeys, users: u64) {
    if journeys.loops.is_empty() {
        return;
    }
    ui.label(theme::strong(lang.say("events-loops"), size::HEADING));
    ui.add(Label::new(theme::soft(ui, lang.say("events-loops-explained"))).wrap());
    for found in journeys.loops.iter().take(LOOPS) {
        let share = lang.format().percent(found.users as f64 / users.max(1) as f64);
        let args = [
            ("from", found.from.as_str().into()),
            ("over", found.over.as_str().into()),
            ("n", Arg::Count(found.users, lang.format().count(found.users))),
            ("share", share.into()),
        ];
        ui.add(Label::new(lang.say_with("events-loop", &args)).wrap());
    }
    ui.add_space(gap::WIDE);
}

/// Who follows the order of the map, which events it lacks, and which of its stages nobody reaches.
fn fit_ui(ui: &mut Ui, sheet: &Sheet<'_>, fit: &MapFit) {
    let lang = sheet.lang();
    ui.label(theme::strong(lang.say("events-fit-title"), size::HEADING));
    if let Some((forward, all)) = fit.in_order {
        let share = lang.format().percent(forward as f64 / all as f64);
        let args = [("share", share.into()), ("n", Arg::Count(all, lang.format().count(all)))];
        ui.add(Label::new(lang.say_with("events-fit-order", &args)).wrap());
    }
    let words = if fit.lacking.is_empty() {
        lang.say("events-fit-nothing-lacks")
    } else {
        let named = fit.lacking.iter().take(EVENTS).map(|(name, users)| {
            users.map_or_else(|| name.clone(), |users| format!("{name} ({})", lang.format().count(users)))
        });
        let more = if fit.lacking.len() > EVENTS { ", …" } else { "" };
        let names = format!("{}{more}", named.collect::<Vec<_>>().join(", "));
        lang.say_with("events-fit-lacking", &[("names", names.into())])
    };
    ui.add(Label::new(words).wrap());
    let stages = fit.idle.iter().filter_map(|id| sheet.journey()?.stage(*id));
    let names: Vec<_> = stages.map(|stage| lang.names().stage(stage).to_owned()).collect();
    let words = if names.is_empty() {
        lang.say("events-fit-all-reached")
    } else {
        lang.say_with("events-fit-idle", &[("stages", names.join(", ").into())])
    };
    ui.add(Label::new(words).wrap());
    ui.add_space(gap::WIDE);
}

//! `funnel`: how many customers of an event log reach each step.

use std::ops::ControlFlow;

use serde_json::{Value, json};

use super::args::FunnelArgs;
use super::console::{Console, worse};
use super::{Exit, open};
use crate::events::{
    ColumnRef, Counted, EventError, EventFunnel, EventName, EventStep, Path, Plan, Query, Role, StepCount, report,
};
use crate::lang::{Arg, Lang};
use crate::storage;
use crate::ui::event_words::{event_error_words, event_warning_words, row_fact_words, seconds_words};

/// How many of the other steps, paths and loops are told.
const SHOWN: usize = 5;

/// Tells the funnel with what was found on the way, or the funnel alone as JSON, with the warnings beside it.
pub fn run(args: &FunnelArgs, console: &mut Console<'_>) -> Exit {
    let counted = match storage::examine_events(&args.file) {
        Ok(plan) => plan.and_then(|plan| count(args, plan)),
        Err(error) => return open::refuse(&error, console),
    };
    match counted {
        Ok(counted) if args.json => {
            let exit = console.json(&json(&counted));
            let words = warnings(&counted, console.lang());
            words.iter().fold(exit, |exit, words| worse(exit, console.note(words, Exit::Well)))
        }
        Ok(counted) => {
            let lines = listing(&counted, args, console.lang());
            lines.iter().fold(Exit::Well, |exit, line| worse(exit, console.line(line)))
        }
        Err(error) => refuse(args, &error, console),
    }
}

fn count(args: &FunnelArgs, mut plan: Plan) -> Result<Counted, EventError> {
    let column = |name: &String| ColumnRef::Named(name.clone());
    for (role, asked) in [(Role::User, &args.user), (Role::Event, &args.event), (Role::Time, &args.time)] {
        if let Some(name) = asked {
            plan.pick(role, &column(name))?;
        }
    }
    let step = |name: &String| EventStep { name: name.trim().to_owned(), optional: args.optional.contains(name) };
    let query = Query {
        steps: args.steps.iter().map(step).collect(),
        mode: args.mode.into(),
        window_secs: args.window,
        segment: args.segment.as_ref().map(column),
        paths: !args.json,
    };
    storage::count_events(&args.file, plan, query, |_| ControlFlow::Continue(()))
}

fn refuse(args: &FunnelArgs, error: &EventError, console: &mut Console<'_>) -> Exit {
    let path = args.file.display().to_string();
    let words = event_error_words(console.lang(), &path, error);
    match error {
        EventError::Steps(_) => console.note(&words, Exit::Misused),
        _ => open::tell(&path, words, console),
    }
}

/// The funnel; with segments, theirs beside it.
fn json(counted: &Counted) -> Value {
    let mut whole = report(&counted.funnel);
    if !counted.segments.is_empty()
        && let Some(fields) = whole.as_object_mut()
    {
        let segment = |(name, funnel): &(String, EventFunnel)| json!({ "segment": name, "funnel": report(funnel) });
        fields.insert("segments".to_owned(), counted.segments.iter().map(segment).collect());
    }
    whole
}

/// The steps, then what to beware of, then what else was found.
fn listing(counted: &Counted, args: &FunnelArgs, lang: &Lang) -> Vec<String> {
    let mut lines = vec![title(counted, args, lang)];
    lines.extend(step_lines(&counted.funnel, lang));
    for (name, funnel) in &counted.segments {
        let name = if name.is_empty() { lang.say("events-no-segment") } else { name.clone() };
        lines.push(format!("{name} ({})", lang.format().count(funnel.users)));
        lines.extend(step_lines(funnel, lang));
    }
    lines.extend(warnings(counted, lang).into_iter().map(|words| format!("! {words}")));
    lines.push(format!("- {}", column_words(counted, lang)));
    lines.extend(row_fact_words(lang, &counted.rows).into_iter().map(|words| format!("- {words}")));
    lines.extend(other_steps(counted, lang).map(|words| format!("- {words}")));
    lines.extend(path_lines(counted, lang));
    lines
}

fn warnings(counted: &Counted, lang: &Lang) -> Vec<String> {
    counted.warnings.iter().map(|warning| event_warning_words(lang, counted, warning)).collect()
}

fn title(counted: &Counted, args: &FunnelArgs, lang: &Lang) -> String {
    let funnel = &counted.funnel;
    let users = Arg::Count(funnel.users, lang.format().count(funnel.users));
    let users = lang.say_with("events-customers", &[("n", users)]);
    let mode = lang.say(&format!("events-mode-{}", funnel.mode.id()));
    let window = args.window.map(|seconds| {
        let time = seconds_words(lang, seconds as f64);
        format!(" {}", lang.say_with("events-window", &[("time", time.into())]))
    });
    format!("{users} {mode}{}", window.unwrap_or_default())
}

fn step_lines(funnel: &EventFunnel, lang: &Lang) -> Vec<String> {
    let counts: Vec<_> = funnel.steps.iter().map(|step| lang.format().count(step.count)).collect();
    let wide = |texts: &[String]| texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
    let names: Vec<_> = funnel.steps.iter().map(|step| step.name.clone()).collect();
    let (width, name_width) = (wide(&counts), wide(&names));
    let steps = funnel.steps.iter().enumerate().zip(counts);
    let lines = steps.map(|((at, step), count)| {
        let line = format!("  {count:>width$}  {:<name_width$}  {}", step.name, rate_words(funnel, at, step, lang));
        line.trim_end().to_owned()
    });
    lines.collect()
}

/// The rate from the step before with its interval, the time it took, and whether the step is optional.
fn rate_words(funnel: &EventFunnel, at: usize, step: &StepCount, lang: &Lang) -> String {
    let format = lang.format();
    let rate = funnel.step_rate(at).map(|rate| {
        let interval = funnel.interval(at);
        let ends = interval.map(|ends| format!(" ({} – {})", format.percent(ends.low), format.percent(ends.high)));
        format!("{}{}", format.percent(rate.value()), ends.unwrap_or_default())
    });
    let gap = step.gap.map(|gap| {
        let time = seconds_words(lang, gap.median);
        lang.say_with("events-step-gap", &[("time", time.into())])
    });
    let optional = step.optional.then(|| lang.say("events-optional"));
    rate.into_iter().chain(gap).chain(optional).collect::<Vec<_>>().join(", ")
}

fn column_words(counted: &Counted, lang: &Lang) -> String {
    let plan = &counted.plan;
    let name = |picked: Option<crate::events::Picked>| {
        picked.map_or_else(String::new, |picked| plan.column_name(picked.column))
    };
    let args = [("user", name(plan.user).into()), ("event", name(plan.event).into()), ("time", name(plan.time).into())];
    lang.say_with("events-columns", &args)
}

/// The steps of the log that were not asked for.
fn other_steps(counted: &Counted, lang: &Lang) -> Option<String> {
    let others: Vec<&EventName> = counted.names.iter().filter(|name| !name.asked).collect();
    let shown = others.iter().take(SHOWN).map(|name| match name.users {
        Some(users) => format!("{} ({})", name.name, lang.format().count(users)),
        None => name.name.clone(),
    });
    let more = if others.len() > SHOWN { ", …" } else { "" };
    let names = format!("{}{more}", shown.collect::<Vec<_>>().join(", "));
    (!others.is_empty()).then(|| lang.say_with("events-other-steps", &[("names", names.into())]))
}

fn path_lines(counted: &Counted, lang: &Lang) -> Vec<String> {
    let Some(journeys) = &counted.journeys else { return Vec::new() };
    let format = lang.format();
    let of_all = |users: u64| format.percent(users as f64 / counted.funnel.users.max(1) as f64);
    let path = |path: &Path| {
        let more = if path.cut { " → …" } else { "" };
        format!("  {} ({})  {}{more}", format.count(path.users), of_all(path.users), journeys.words(path).join(" → "))
    };
    let mut lines = vec![lang.say("events-paths")];
    lines.extend(journeys.paths.iter().take(SHOWN).map(path));
    if !journeys.loops.is_empty() {
        lines.push(lang.say("events-loops"));
    }
    let back = journeys.loops.iter().take(SHOWN);
    lines.extend(
        back.map(|found| format!("  {}  {} → {} → {}", format.count(found.users), found.from, found.over, found.from)),
    );
    lines
}

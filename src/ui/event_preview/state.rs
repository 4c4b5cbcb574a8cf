//! What the preview of an event log remembers: the reading of the file, the question, and the last count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::fit::MapFit;
use super::{Change, suggest};
use crate::document::{Journey, StageId};
use crate::events::{ColumnRef, Counted, EventError, EventName, EventStep, MAX_STEPS, Mode, Plan, Query, Role};
use crate::lang::Lang;
use crate::ui::clash::Answer;

/// So many of the largest segments are taken unless the user says otherwise.
const MOST_TAKEN: usize = 6;

/// A log that was found, with the question about it. Nothing of it is in the project yet.
pub struct EventPreview {
    pub(super) file: String,
    pub(super) path: PathBuf,
    pub(super) size: u64,
    pub(super) plan: Plan,
    /// The events of the log with their counts, once they were read.
    pub(super) names: Option<Vec<EventName>>,
    /// The steps of the funnel; `None` until the names are there to suggest them from.
    pub(super) steps: Option<Vec<EventStep>>,
    pub(super) mode: Mode,
    pub(super) window: Option<u64>,
    /// The column whose values divide the customers.
    pub(super) segment: Option<usize>,
    /// Segments that are not taken, by their text.
    pub(super) left_out: BTreeSet<String>,
    /// The stages that the user chose, by the step's name.
    pub(super) stages: BTreeMap<String, Option<StageId>>,
    /// What the series will be called.
    pub(super) name: String,
    pub(super) work: Work,
    /// The answer to the question as it stands.
    pub(super) counted: Option<Box<Counted>>,
    /// How the answer fits the map, with what that was found out from.
    pub(super) fit: Option<(FitKey, MapFit)>,
    /// Whether the answer is new, so that the view goes to it.
    pub(super) just_counted: bool,
    /// What to do with series, by their places, for days that the project has numbers of.
    pub(super) answers: BTreeMap<usize, Answer>,
    pub(super) rows_in_sight: bool,
    /// Whether text was being written at the end of the last frame: Escape then belongs to the field.
    pub(super) writing: bool,
    /// The number of the last request.
    pub(super) number: u64,
}

/// The request, the stages of the map, and those of the steps.
type FitKey = (u64, Vec<StageId>, Vec<Option<StageId>>);

/// What is being counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The events of the log.
    Names,
    /// The funnel.
    Funnel,
}

/// How counting stands.
pub enum Work {
    /// Nothing is being counted.
    Idle,
    /// The desk is asked to begin.
    Wanted(Task),
    /// So many bytes are done; more than the file has while it is read for the second time.
    Counting(Task, u64),
    /// It was broken off.
    Stopped,
    /// It could not be done.
    Failed(EventError),
}

/// What the desk is to count.
pub struct Request {
    /// The file.
    pub path: PathBuf,
    /// How it is read.
    pub plan: Plan,
    /// What is asked of it.
    pub query: Query,
    /// The bytes of the file.
    pub size: u64,
    /// The number to report with.
    pub number: u64,
}

impl EventPreview {
    /// A log that was found in a file of so many bytes.
    pub fn new(path: PathBuf, size: u64, plan: Plan) -> Self {
        let part = |name: Option<&std::ffi::OsStr>| name.map(|name| name.to_string_lossy().into_owned());
        let file = part(path.file_name()).unwrap_or_default();
        let name = part(path.file_stem()).unwrap_or_default();
        let mut preview = Self {
            file,
            path,
            size,
            plan,
            names: None,
            steps: None,
            mode: Mode::Closed,
            window: None,
            segment: None,
            left_out: BTreeSet::new(),
            stages: BTreeMap::new(),
            name,
            work: Work::Idle,
            counted: None,
            fit: None,
            just_counted: false,
            answers: BTreeMap::new(),
            rows_in_sight: false,
            writing: false,
            number: 0,
        };
        preview.read_names();
        preview
    }

    /// What is to be counted, once; from then on it is being counted.
    pub fn take_request(&mut self) -> Option<Request> {
        let Work::Wanted(task) = self.work else { return None };
        self.work = Work::Counting(task, 0);
        self.number += 1;
        let funnel = Query {
            steps: self.steps.clone().unwrap_or_default(),
            mode: self.mode,
            window_secs: self.window,
            segment: self.segment.map(ColumnRef::At),
            paths: true,
        };
        let query = if task == Task::Funnel { funnel } else { Query::default() };
        let (path, plan) = (self.path.clone(), self.plan.clone());
        Some(Request { path, plan, query, size: self.size, number: self.number })
    }

    /// Takes the result of a request; gives whether it was the last one.
    pub fn counted(&mut self, number: u64, result: Result<Box<Counted>, EventError>) -> bool {
        let Work::Counting(task, _) = self.work else { return false };
        if number != self.number {
            return false;
        }
        self.answers.clear();
        self.work = match result {
            Ok(counted) => {
                self.take(task, counted);
                Work::Idle
            }
            Err(EventError::Stopped) => Work::Stopped,
            Err(error) => Work::Failed(error),
        };
        true
    }

    /// Tells how many bytes are done.
    pub fn tell(&mut self, bytes: u64) {
        if let Work::Counting(_, done) = &mut self.work {
            *done = bytes;
        }
    }

    /// Whether the desk is asked to count.
    pub fn wants_count(&self) -> bool {
        matches!(self.work, Work::Wanted(_))
    }

    /// What is being counted, the share of it that is done, and whether the file is read for the second time.
    pub fn under_way(&self) -> Option<(Task, f32, bool)> {
        let (task, done) = match self.work {
            Work::Wanted(task) => (task, 0),
            Work::Counting(task, done) => (task, done),
            _ => return None,
        };
        let again = done > self.size;
        let of_this = if again { done - self.size } else { done };
        Some((task, of_this as f32 / self.size.max(1) as f32, again))
    }

    fn take(&mut self, task: Task, counted: Box<Counted>) {
        match task {
            Task::Names => {
                let mut names = counted.names;
                names.sort_by(|one, other| other.users.cmp(&one.users).then(other.rows.cmp(&one.rows)));
                self.names = Some(names);
            }
            Task::Funnel => {
                // A few segments are compared on a glance; of many, the smaller ones would only be in the way.
                let small = counted.segments.iter().skip(MOST_TAKEN).map(|(name, _)| name.clone());
                self.left_out = small.collect();
                self.counted = Some(counted);
                self.just_counted = true;
            }
        }
    }

    /// Suggests the steps once the names are there.
    pub(super) fn suggest(&mut self, journey: Option<&Journey>, lang: &Lang) {
        if let (None, Some(names)) = (&self.steps, &self.names) {
            self.steps = Some(suggest::steps(journey, lang, names));
        }
    }

    pub(super) fn apply(&mut self, change: Change) {
        match change {
            Change::Column(role, column) => self.pick(role, &column),
            Change::Format(format) => {
                self.plan.set_format(format);
                self.read_names();
            }
            Change::Stage(step, stage) => {
                self.stages.insert(step, stage);
            }
            Change::Name(name) => self.name = name,
            Change::ReadNames => self.read_names(),
            Change::Count => self.work = Work::Wanted(Task::Funnel),
            Change::Clash(at, answer) => {
                self.answers.insert(at, answer);
            }
            Change::ShowRows(show) => self.rows_in_sight = show,
            Change::Mode(mode) => self.ask(|preview| preview.mode = mode),
            Change::Window(window) => self.ask(|preview| preview.window = window),
            Change::Segment(column) => self.ask(|preview| preview.segment = column),
            Change::Take(segment, taken) => {
                if taken {
                    self.left_out.remove(&segment);
                } else {
                    self.left_out.insert(segment);
                }
            }
            change => self.ask(|preview| preview.change_steps(change)),
        }
    }

    /// Changes the question: the answer to the old one is gone.
    fn ask(&mut self, change: impl FnOnce(&mut Self)) {
        change(self);
        self.counted = None;
        if !matches!(self.work, Work::Counting(Task::Names, _) | Work::Wanted(Task::Names)) {
            self.work = Work::Idle;
        }
    }

    fn change_steps(&mut self, change: Change) {
        let Some(steps) = &mut self.steps else { return };
        match change {
            Change::AddStep(name) if steps.len() < MAX_STEPS => steps.push(EventStep::required(name)),
            Change::RemoveStep(at) if at < steps.len() => {
                steps.remove(at);
            }
            Change::MoveStep(from, to) if from < steps.len() && to < steps.len() => {
                let step = steps.remove(from);
                steps.insert(to, step);
            }
            Change::Optional(at, optional) => {
                if let Some(step) = steps.get_mut(at) {
                    step.optional = optional;
                }
            }
            _ => {}
        }
        // Everything is counted from the first step, so that one cannot be skipped.
        if let Some(first) = steps.first_mut() {
            first.optional = false;
        }
    }

    /// Takes another column for a role; the role that had it gets this one's column instead.
    fn pick(&mut self, role: Role, column: &ColumnRef) {
        let mut plan = self.plan.clone();
        if let Err(error) = exchange(&mut plan, role, column).and_then(|()| plan.pick(role, column)) {
            self.work = Work::Failed(error);
            return;
        }
        let other_events = plan.event.map(|picked| picked.column) != self.plan.event.map(|picked| picked.column);
        self.plan = plan;
        let roles = [self.plan.user, self.plan.event, self.plan.time];
        let taken = |at: usize| roles.iter().flatten().any(|picked| picked.column == at);
        self.segment = self.segment.filter(|at| !taken(*at));
        if other_events {
            self.steps = None;
            self.stages.clear();
        }
        self.read_names();
    }

    /// Reads the events anew, when it is known where they stand.
    fn read_names(&mut self) {
        self.counted = None;
        self.names = None;
        self.work = if self.plan.is_complete() { Work::Wanted(Task::Names) } else { Work::Idle };
    }
}

/// Gives the role that has this column the column of the other role.
fn exchange(plan: &mut Plan, role: Role, column: &ColumnRef) -> Result<(), EventError> {
    let at = plan.column(column)?;
    let roles = [(Role::User, plan.user), (Role::Event, plan.event), (Role::Time, plan.time)];
    let old = roles.iter().find(|(other, _)| *other == role).and_then(|(_, picked)| *picked);
    let holder =
        roles.iter().find(|(other, picked)| *other != role && picked.is_some_and(|picked| picked.column == at));
    match (holder, old) {
        (Some((holder, _)), Some(old)) => plan.pick(*holder, &ColumnRef::At(old.column)),
        _ => Ok(()),
    }
}

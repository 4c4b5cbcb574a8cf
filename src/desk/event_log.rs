//! Event logs: a file is recognised as one, counted aside with progress, and can be broken off.

use std::path::{Path, PathBuf};

use egui::Context;

use super::Desk;
use super::files::{Report, file_name};
use crate::events::{Counted, EventError, Plan, examine};
use crate::import::{self, Recognised};
use crate::storage::{self, LARGEST_TABLE, LogHead};
use crate::ui::event_preview::EventPreview;

/// What a job has to say about an event log.
pub enum LogReport {
    /// A file is one; with its size in bytes.
    Found(PathBuf, Plan, u64),
    /// A count has ended, by its number.
    Counted(u64, Result<Box<Counted>, EventError>),
}

/// The log in a file, when it is one: the importer recognises its first rows, or it is too large for anything else.
pub(super) fn look(path: &Path) -> Option<LogReport> {
    let head = storage::read_log_head(path).ok()?;
    let plan = examine(&head.bytes, head.whole).ok()?;
    // Without a header no names tell what a table is, but moments of customers who come again do.
    let told_by_values = head.size > LARGEST_TABLE || (plan.header_line.is_none() && plan.is_timed());
    let fits = if told_by_values { plan.is_complete() } else { is_recognised(&head, &file_name(path)) };
    fits.then(|| LogReport::Found(path.to_owned(), plan, head.size))
}

fn is_recognised(head: &LogHead, name: &str) -> bool {
    let reading = import::read(head.lines(), name);
    reading.is_ok_and(|reading| reading.tables.iter().any(|table| table.recognised == Recognised::EVENT_LOG))
}

impl Desk {
    pub(super) fn log_report(&mut self, report: LogReport) {
        match report {
            LogReport::Found(path, plan, size) => {
                if self.ui.import.is_some() {
                    // A log is counted by itself; what is being looked at is not thrown away for it.
                    let file = file_name(&path);
                    return self.ui.notices.warn(self.lang.say_with("notice-log-alone", &[("file", file.into())]));
                }
                self.stop_counting();
                self.ui.events = Some(EventPreview::new(path, size, plan));
            }
            LogReport::Counted(number, result) => {
                let known = self.ui.events.as_mut().is_some_and(|preview| preview.counted(number, result));
                if known {
                    self.counting = None;
                }
            }
        }
    }

    /// Starts what the preview wants counted; what was being counted before is broken off.
    pub(super) fn count_events(&mut self, ctx: &Context) {
        let Some(request) = self.ui.events.as_mut().and_then(EventPreview::take_request) else { return };
        self.stop_counting();
        let watch = self.jobs.start_watched(ctx, move |watched| {
            let size = request.size;
            let counted = storage::count_events(&request.path, request.plan, request.query, |progress| {
                watched.tell(progress.bytes + if progress.again { size } else { 0 })
            });
            Report::EventLog(Box::new(LogReport::Counted(request.number, counted.map(Box::new))))
        });
        self.counting = Some(watch);
    }

    /// Breaks off what is being counted.
    pub(super) fn stop_counting(&mut self) {
        if let Some(watch) = self.counting.take() {
            watch.stop();
        }
    }

    /// Tells the preview how far counting is; without a preview nothing is counted.
    pub(super) fn follow_count(&mut self) {
        match (&self.counting, &mut self.ui.events) {
            (Some(watch), Some(preview)) => preview.tell(watch.done()),
            (Some(_), None) => self.stop_counting(),
            (None, _) => {}
        }
    }
}

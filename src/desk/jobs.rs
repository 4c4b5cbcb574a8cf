//! Work that must not hold up a frame: each job runs on a thread of its own and reports when it is done.

use std::sync::mpsc::{Receiver, Sender, channel};

/// Runs jobs aside and collects what they report.
pub struct Jobs<T> {
    sender: Sender<T>,
    receiver: Receiver<T>,
    running: usize,
    inline: bool,
}

/// Where a job leaves its report; waking the window is part of it.
pub struct Report<T> {
    sender: Sender<T>,
    ctx: egui::Context,
}

impl<T> Report<T> {
    /// Hands over the report.
    pub fn done(self, report: T) {
        // The receiver is gone only when the program ends; nobody waits for the report then.
        let _ = self.sender.send(report);
        self.ctx.request_repaint();
    }
}

impl<T: Send + 'static> Jobs<T> {
    /// Jobs on threads; with `inline` they run at once on the caller's, so that tests need not wait.
    pub fn new(inline: bool) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, running: 0, inline }
    }

    /// Starts a job.
    pub fn start(&mut self, ctx: &egui::Context, job: impl FnOnce() -> T + Send + 'static) {
        let report = self.report(ctx);
        if self.inline {
            report.done(job());
        } else {
            std::thread::spawn(move || report.done(job()));
        }
    }

    /// A place for a report that something other than a job of ours will leave, such as a file dialog.
    pub fn report(&mut self, ctx: &egui::Context) -> Report<T> {
        self.running += 1;
        Report { sender: self.sender.clone(), ctx: ctx.clone() }
    }

    /// The reports that have come in, in the order in which jobs ended.
    pub fn finished(&mut self) -> Vec<T> {
        let reports: Vec<T> = self.receiver.try_iter().collect();
        self.running = self.running.saturating_sub(reports.len());
        reports
    }

    /// Whether something is still being worked on.
    pub const fn busy(&self) -> bool {
        self.running > 0
    }
}

//! Work that must not hold up a frame: each job runs on a thread of its own and reports when it is done.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

/// Runs jobs aside and collects what they report.
pub struct Jobs<T> {
    sender: Sender<(Whose, T)>,
    receiver: Receiver<(Whose, T)>,
    running: usize,
    inline: bool,
}

/// Who works on something: the program or, before a file dialog, the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Ours,
    Users,
}

/// Where a job leaves its report; waking the window is part of it.
pub struct Report<T> {
    sender: Sender<(Whose, T)>,
    whose: Whose,
    ctx: egui::Context,
}

/// How far a long job is, and the wish that it stops; the job and whoever waits for it hold the same one.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    done: Arc<AtomicU64>,
    stopped: Arc<AtomicBool>,
}

impl Watch {
    /// How much of the job is done, in its own measure.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Asks the job to stop; it then reports that it did.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

/// A watched job's side of the [`Watch`].
pub struct Watched {
    watch: Watch,
    ctx: egui::Context,
}

impl Watched {
    /// Tells how much is done and wakes the window; says whether to go on.
    pub fn tell(&self, done: u64) -> ControlFlow<()> {
        self.watch.done.store(done, Ordering::Relaxed);
        self.ctx.request_repaint();
        if self.watch.stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl<T> Report<T> {
    /// Hands over the report.
    pub fn done(self, report: T) {
        // The receiver is gone only when the program ends; nobody waits for the report then.
        let _ = self.sender.send((self.whose, report));
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
        self.running += 1;
        let report = Report { sender: self.sender.clone(), whose: Whose::Ours, ctx: ctx.clone() };
        if self.inline {
            report.done(job());
        } else {
            std::thread::spawn(move || report.done(job()));
        }
    }

    /// Starts a job that tells how far it is and can be stopped.
    pub fn start_watched(&mut self, ctx: &egui::Context, job: impl FnOnce(&Watched) -> T + Send + 'static) -> Watch {
        let watch = Watch::default();
        let watched = Watched { watch: watch.clone(), ctx: ctx.clone() };
        self.start(ctx, move || job(&watched));
        watch
    }

    /// A place for a report that the user will leave by a file dialog. Until then nothing is being worked on: a sign that
    /// turns all the while would cost a processor.
    pub fn report(&self, ctx: &egui::Context) -> Report<T> {
        Report { sender: self.sender.clone(), whose: Whose::Users, ctx: ctx.clone() }
    }

    /// The reports that have come in, in the order in which jobs ended.
    pub fn finished(&mut self) -> Vec<T> {
        let reports: Vec<_> = self.receiver.try_iter().collect();
        let ours = reports.iter().filter(|(whose, _)| *whose == Whose::Ours).count();
        self.running = self.running.saturating_sub(ours);
        reports.into_iter().map(|(_, report)| report).collect()
    }

    /// Whether something is still being worked on.
    pub const fn busy(&self) -> bool {
        self.running > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watched_job_tells_how_far_it_is_and_stops_when_asked() {
        let (go, wait) = channel();
        let (told, heard) = channel();
        let mut jobs = Jobs::new(false);
        let watch = jobs.start_watched(&egui::Context::default(), move |watched| {
            let first = watched.tell(3).is_continue();
            told.send(()).unwrap();
            wait.recv().unwrap();
            (first, watched.tell(4).is_break())
        });
        heard.recv().unwrap();
        assert_eq!((watch.done(), jobs.busy()), (3, true));
        watch.stop();
        go.send(()).unwrap();
        assert_eq!(jobs.receiver.recv().unwrap(), (Whose::Ours, (true, true)));
    }

    #[test]
    fn nothing_is_worked_on_while_the_user_is_asked_for_a_file() {
        let ctx = egui::Context::default();
        let mut jobs = Jobs::new(true);
        let answer = jobs.report(&ctx);
        assert!(!jobs.busy());
        jobs.start(&ctx, || 1);
        assert!(jobs.busy());
        answer.done(2);
        assert_eq!(jobs.finished(), [1, 2]);
        assert!(!jobs.busy());
    }
}

//! How long this thread has kept the processor busy; where the system does not tell, how late it is.

/// A clock that was started.
#[derive(Clone, Copy)]
pub struct Clock(f64);

impl Clock {
    /// Starts it.
    pub fn start() -> Self {
        Self(seconds())
    }

    /// Milliseconds since it was started.
    pub fn millis(self) -> f64 {
        (seconds() - self.0) * 1000.0
    }
}

#[cfg(target_os = "linux")]
fn seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

#[cfg(not(target_os = "linux"))]
fn seconds() -> f64 {
    use std::sync::LazyLock;
    use std::time::Instant;
    static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGIN.elapsed().as_secs_f64()
}

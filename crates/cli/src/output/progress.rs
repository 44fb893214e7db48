//! Progress on a terminal: what is done, how fast, how long it still takes.
//!
//! Deliberately absent: drawing anything where there is no terminal, or in quiet.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Console;

/// A bar on standard error, or nothing at all.
#[derive(Debug)]
pub(crate) struct Bar {
    bar: Option<ProgressBar>,
    since: Instant,
}

impl Bar {
    pub(crate) fn new(console: &Console) -> Self {
        let bar = console.draws_progress().then(|| {
            let target = ProgressDrawTarget::stderr_with_hz(8);
            let style = ProgressStyle::with_template("{bar:24} {msg}")
                .expect("the template is a constant of this file");
            ProgressBar::with_draw_target(Some(1), target).with_style(style.progress_chars("██░"))
        });
        Self {
            bar,
            since: Instant::now(),
        }
    }

    pub(crate) fn is_drawn(&self) -> bool {
        self.bar.is_some()
    }

    /// How far the work is; the words are made only where somebody sees them.
    pub(crate) fn at(&self, done: u64, total: u64, words: impl FnOnce() -> String) {
        if let Some(bar) = &self.bar {
            bar.set_length(total);
            bar.set_position(done);
            bar.set_message(words());
        }
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.since.elapsed()
    }

    pub(crate) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

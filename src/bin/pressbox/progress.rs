//! How far a build is: the only file that names `indicatif`, which draws
//! nothing where standard error is not a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Pages made so far, drawn while it lives.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Of `length` pages.
    pub(crate) fn of_pages(length: usize) -> Self {
        let bar = ProgressBar::new(length as u64);
        if let Ok(style) = ProgressStyle::with_template("{pos}/{len} pages {wide_bar}") {
            bar.set_style(style);
        }
        // A short build is done before anything is drawn.
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar }
    }

    /// Draws nothing.
    pub(crate) fn none() -> Self {
        Self {
            bar: ProgressBar::hidden(),
        }
    }

    /// One page more.
    pub(crate) fn page(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

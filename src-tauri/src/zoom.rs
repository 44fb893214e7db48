//! How large the page is drawn: the usual steps, kept while the program runs.

use std::sync::Mutex;
use std::sync::PoisonError;

use tauri::{Manager as _, Runtime, WebviewWindow};

const STEPS: [f64; 10] = [0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0];
const USUAL: usize = 4;

/// A step asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zoom {
    /// Larger.
    In,
    /// Smaller.
    Out,
    /// As drawn.
    Usual,
}

/// The step that holds.
#[derive(Debug)]
pub(crate) struct ZoomStep(Mutex<usize>);

impl Default for ZoomStep {
    fn default() -> Self {
        Self(Mutex::new(USUAL))
    }
}

/// Draws the page a step larger or smaller.
pub(crate) fn zoom<R: Runtime>(window: &WebviewWindow<R>, zoom: Zoom) {
    let state = window.state::<ZoomStep>();
    let mut step = state.0.lock().unwrap_or_else(PoisonError::into_inner);
    *step = next(*step, zoom);
    if let Err(error) = window.set_zoom(STEPS[*step]) {
        log::warn!("the page cannot be zoomed: {error}");
    }
}

fn next(step: usize, zoom: Zoom) -> usize {
    match zoom {
        Zoom::In => (step + 1).min(STEPS.len() - 1),
        Zoom::Out => step.saturating_sub(1),
        Zoom::Usual => USUAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_up_and_down_and_back_to_the_usual() {
        assert_eq!(STEPS[USUAL].to_string(), "1", "the usual size is as drawn");
        assert_eq!(next(USUAL, Zoom::In), USUAL + 1);
        assert_eq!(next(next(USUAL, Zoom::In), Zoom::Out), USUAL);
        assert_eq!(next(0, Zoom::Usual), USUAL);
    }

    #[test]
    fn there_is_a_largest_and_a_smallest_step() {
        assert_eq!(next(STEPS.len() - 1, Zoom::In), STEPS.len() - 1);
        assert_eq!(next(0, Zoom::Out), 0);
    }
}

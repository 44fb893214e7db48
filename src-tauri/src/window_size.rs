//! Keeps the window's size and place on disk while it is open: a power cut or a kill forgets
//! neither. The plugin itself writes them only when the program ends of its own accord.
//!
//! Deliberately absent: restoring, which the plugin does when the window is made.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Runtime, WindowEvent};
use tauri_plugin_window_state::{AppHandleExt as _, StateFlags};

/// What of a window is kept.
pub(crate) const KEPT: StateFlags = StateFlags::SIZE
    .union(StateFlags::POSITION)
    .union(StateFlags::MAXIMIZED)
    .union(StateFlags::FULLSCREEN);

/// How long the window must have stood still: a drag of its edge is one change.
const STILL: Duration = Duration::from_millis(400);

/// Hears of changes, writes when they have ended.
#[derive(Debug, Clone)]
pub(crate) struct WindowSize(Sender<()>);

impl WindowSize {
    /// Begins listening. The thread ends with the last clone of what is returned.
    pub(crate) fn keep<R: Runtime>(app: &AppHandle<R>) -> Self {
        let (changed, changes) = channel();
        let app = app.clone();
        thread::spawn(move || {
            while settled(&changes) {
                save(&app);
            }
        });
        Self(changed)
    }

    /// Notes what happened to the window.
    pub(crate) fn heard(&self, event: &WindowEvent) {
        if let WindowEvent::Resized(_) | WindowEvent::Moved(_) = event {
            // Nobody listens only when the program ends, and then the plugin writes.
            let _ = self.0.send(());
        }
    }
}

/// Waits for a change and the stillness after it; `false` when there will be no more.
fn settled(changes: &Receiver<()>) -> bool {
    if changes.recv().is_err() {
        return false;
    }
    loop {
        match changes.recv_timeout(STILL) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

/// On the thread that draws: there alone the plugin can ask the window without waiting for itself.
fn save<R: Runtime>(app: &AppHandle<R>) {
    let saver = app.clone();
    let asked = app.run_on_main_thread(move || {
        if let Err(error) = saver.save_window_state(KEPT) {
            log::warn!("the window's size is not remembered: {error}");
        }
    });
    if let Err(error) = asked {
        log::warn!("the window's size is not remembered: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_changes_in_a_row_are_written_once() {
        let (changed, changes) = channel();
        for _ in 0..50 {
            changed.send(()).expect("someone listens");
        }
        assert!(settled(&changes), "the drag has ended");
        assert!(changes.try_recv().is_err(), "nothing is left to write");
    }

    #[test]
    fn listening_ends_with_the_window() {
        let (changed, changes) = channel();
        changed.send(()).expect("someone listens");
        drop(changed);
        assert!(!settled(&changes));
        assert!(!settled(&changes));
    }
}

//! Ctrl-C: asks the work to stop and undo; a second one ends the program at once.
//!
//! Deliberately absent: what the work does about it.

use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C only asks; before, it ends the program (which leaves nothing half-written).
pub(crate) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let handled = ctrlc::set_handler(|| {
            if ASKED.swap(true, Ordering::SeqCst) {
                std::process::exit(130);
            }
        });
        // Where no handler can be set, Ctrl-C ends the program as before.
        drop(handled);
    });
}

/// Whether somebody asked to stop.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}

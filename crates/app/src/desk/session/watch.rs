//! Noticing that another program changed the open database: within a second.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Weak};
use std::time::Duration;

use super::start::thread;
use super::{Inner, Now, Open, Renewed, guarded};
use crate::desk::wire::DeskEvent;
use crate::error::AppError;

/// How often is looked; looking reads two numbers.
const PAUSE: Duration = Duration::from_millis(500);

/// Looks until the desk ends.
pub(super) fn begin(inner: &Arc<Inner>, end: Receiver<()>) -> Result<(), AppError> {
    let inner = Arc::downgrade(inner);
    thread("diapason-watch", move || {
        while end.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
            look(&inner);
        }
    })
}

fn look(inner: &Weak<Inner>) {
    let Some(inner) = inner.upgrade() else { return };
    // What cannot be asked now (another program writes, a disk is away) is asked again.
    let _ = guarded("watch", || match inner.now() {
        Now::Open(open) => inner.renew(&open),
        _ => Ok(()),
    });
}

impl Inner {
    /// Reads the database anew if anybody changed it, and tells the faces.
    pub(in crate::desk) fn renew(&self, open: &Arc<Open>) -> Result<(), AppError> {
        let Renewed::Content { scenarios, state } = open.renew(&self.changes)? else {
            return Ok(());
        };
        let is_current = matches!(self.now(), Now::Open(now) if Arc::ptr_eq(&now, open));
        if !is_current {
            return Ok(());
        }
        self.tell(DeskEvent::DataChanged);
        if scenarios {
            self.tell(DeskEvent::ScenariosChanged);
        }
        if state {
            self.remember(open);
            self.tell(DeskEvent::StateChanged);
        }
        Ok(())
    }
}

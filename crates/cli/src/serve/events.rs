//! What the desk tells, passed on to everybody who listens: server-sent events, numbered, so that
//! who comes back hears whether anything was missed.
//!
//! Deliberately absent: keeping what was told. An event says that something changed, never what it
//! is now; whoever missed some is told that everything may have changed.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use axum::response::sse::Event;
use diapason_app::desk::DeskEvent;
use futures_util::stream::{Stream, unfold};
use tokio::sync::{OwnedSemaphorePermit, broadcast, watch};

/// The name under which the desk's events cross, each tagged with its own.
const DESK: &str = "desk";
/// The first event of every stream: it says from which number on one listens.
const OPENED: &str = "opened";
/// Who is further behind has missed something.
const KEPT: usize = 256;

/// Everything that may have changed.
const CHANGED: [DeskEvent; 5] = [
    DeskEvent::DataChanged,
    DeskEvent::ScenariosChanged,
    DeskEvent::ViewsChanged,
    DeskEvent::PreferencesChanged,
    DeskEvent::StateChanged,
];

/// An event on its way.
#[derive(Debug, Clone)]
struct Told {
    number: u64,
    text: Arc<str>,
}

/// Where the desk tells, and faces listen.
#[derive(Debug)]
pub(super) struct Events {
    /// Which run this is: numbers of another mean nothing here.
    run: String,
    /// How many were told; held while one is, so that they keep their order.
    count: Mutex<u64>,
    listeners: broadcast::Sender<Told>,
    end: watch::Sender<bool>,
}

impl Events {
    pub(super) fn new(run: String) -> Self {
        Self {
            run,
            count: Mutex::new(0),
            listeners: broadcast::channel(KEPT).0,
            end: watch::channel(false).0,
        }
    }

    /// Tells everybody who listens.
    pub(super) fn tell(&self, event: &DeskEvent) {
        let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        *count += 1;
        let (number, text) = (*count, text(event));
        // Nobody may listen.
        let _ = self.listeners.send(Told { number, text });
    }

    /// Ends all streams.
    pub(super) fn end(&self) {
        self.end.send_replace(true);
    }

    /// What is told from now on. `after` is the last number that was heard; `slot` is held as long
    /// as the stream.
    pub(super) fn stream(
        &self,
        after: Option<&str>,
        slot: OwnedSemaphorePermit,
    ) -> impl Stream<Item = Result<Event, Infallible>> + Send + use<> {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        let heard = self.listeners.subscribe();
        let here = self.id(*count);
        drop(count);
        let mut waiting = VecDeque::from([Event::default()
            .event(OPENED)
            .id(here.clone())
            .data(format!("\"{here}\""))]);
        if after.is_some_and(|after| after != here) {
            waiting.extend(changed());
        }
        let listener = Listener {
            run: self.run.clone(),
            waiting,
            heard,
            end: self.end.subscribe(),
            _slot: slot,
        };
        unfold(listener, |mut listener| async move {
            let event = listener.next().await?;
            Some((Ok(event), listener))
        })
    }

    fn id(&self, number: u64) -> String {
        id(&self.run, number)
    }
}

/// One who listens.
struct Listener {
    run: String,
    waiting: VecDeque<Event>,
    heard: broadcast::Receiver<Told>,
    end: watch::Receiver<bool>,
    _slot: OwnedSemaphorePermit,
}

impl Listener {
    /// The next event; none when the service ends.
    async fn next(&mut self) -> Option<Event> {
        if let Some(event) = self.waiting.pop_front() {
            return Some(event);
        }
        let told = tokio::select! {
            _ = self.end.wait_for(|end| *end) => return None,
            told = self.heard.recv() => told,
        };
        match told {
            Ok(Told { number, text }) => Some(desk(&text).id(id(&self.run, number))),
            Err(broadcast::error::RecvError::Lagged(_)) => {
                self.waiting.extend(changed());
                self.waiting.pop_front()
            }
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

fn id(run: &str, number: u64) -> String {
    format!("{run}-{number}")
}

fn changed() -> impl Iterator<Item = Event> {
    CHANGED.iter().map(|event| desk(&text(event)))
}

fn desk(text: &str) -> Event {
    Event::default().event(DESK).data(text)
}

fn text(event: &DeskEvent) -> Arc<str> {
    // An event is strings and whole numbers only.
    serde_json::to_string(event).unwrap_or_default().into()
}

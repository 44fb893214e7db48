//! What the world asks of the window: places and databases, from this start, from a second one, or
//! from a link. They wait here until the page is there to hear them.
//!
//! Deliberately absent: doing what is asked. The page shows it, the application opens it.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime};
use ts_rs::TS;

use crate::arguments::{Arguments, Company};
use crate::links::Link;

/// The event under which the page hears of a request, once it is ready.
const EVENT: &str = "open_requested";

/// Something to show or to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum OpenRequest {
    /// A database.
    Database {
        /// Its file.
        path: String,
        /// The file of its key; null: where keys are kept.
        key_file: Option<String>,
    },
    /// The sample company.
    Sample,
    /// A place in the open database.
    Place {
        /// Which.
        link: Link,
    },
}

impl OpenRequest {
    /// What a second start asks of the first: first the database, then the place in it.
    pub(crate) fn of_second_start(arguments: Arguments) -> Vec<Self> {
        let key_file = arguments
            .key_file
            .map(|path| path.to_string_lossy().into_owned());
        let opened = match (arguments.database, arguments.company) {
            (Some(path), _) => Some(Self::Database {
                path: path.to_string_lossy().into_owned(),
                key_file,
            }),
            (None, Company::Sample) => Some(Self::Sample),
            (None, Company::Last) => None,
        };
        let place = arguments.link.map(|link| Self::Place { link });
        opened.into_iter().chain(place).collect()
    }
}

/// Requests that wait for the page.
#[derive(Debug)]
pub(crate) struct Requests {
    page: Mutex<Page>,
    became_ready: Condvar,
    since: Instant,
}

impl Default for Requests {
    fn default() -> Self {
        Self {
            page: Mutex::default(),
            became_ready: Condvar::new(),
            since: Instant::now(),
        }
    }
}

#[derive(Debug)]
enum Page {
    Loading(Vec<OpenRequest>),
    Ready,
}

impl Default for Page {
    fn default() -> Self {
        Self::Loading(Vec::new())
    }
}

impl Requests {
    /// The page listens from now on: what waited for it.
    pub(crate) fn page_is_ready(&self) -> Vec<OpenRequest> {
        let before = std::mem::replace(&mut *self.page(), Page::Ready);
        self.became_ready.notify_all();
        let after = self.since.elapsed().as_millis();
        log::info!("the page listens, {after} ms after the start");
        match before {
            Page::Loading(waiting) => waiting,
            Page::Ready => Vec::new(),
        }
    }

    /// The page is loaded anew: requests wait again.
    pub(crate) fn page_is_loading(&self) {
        let mut page = self.page();
        if matches!(*page, Page::Ready) {
            *page = Page::default();
        }
    }

    /// Waits until the page listens; says whether it does.
    pub(crate) fn wait_for_page(&self, limit: Duration) -> bool {
        let waited = self
            .became_ready
            .wait_timeout_while(self.page(), limit, |page| matches!(page, Page::Loading(_)));
        let (page, _) = waited.unwrap_or_else(PoisonError::into_inner);
        matches!(*page, Page::Ready)
    }

    /// Keeps requests for the page; gives back those that it can hear at once.
    fn keep(&self, requests: Vec<OpenRequest>) -> Vec<OpenRequest> {
        match &mut *self.page() {
            Page::Loading(waiting) => {
                waiting.extend(requests);
                Vec::new()
            }
            Page::Ready => requests,
        }
    }

    /// A panic elsewhere leaves a list of requests as good as it was.
    fn page(&self) -> MutexGuard<'_, Page> {
        self.page.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells the page, now or when it is ready.
pub(crate) fn ask<R: Runtime>(app: &AppHandle<R>, requests: Vec<OpenRequest>) {
    for request in app.state::<Requests>().keep(requests) {
        if let Err(error) = app.emit(EVENT, request) {
            log::warn!("the page did not hear a request: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn requests_wait_for_the_page_in_their_order_and_are_told_once() {
        let requests = Requests::default();
        let link = Link::read("diapason://deal/D1").unwrap();
        let first = vec![OpenRequest::Sample];
        let second = vec![OpenRequest::Place { link }];
        assert_eq!(requests.keep(first.clone()), [], "nobody hears yet");
        assert_eq!(requests.keep(second.clone()), []);
        assert_eq!(requests.page_is_ready(), [first, second].concat());
        assert_eq!(requests.page_is_ready(), [], "nothing is opened twice");
    }

    #[test]
    fn a_page_that_is_ready_hears_at_once_until_it_is_loaded_anew() {
        let requests = Requests::default();
        requests.page_is_ready();
        let sample = vec![OpenRequest::Sample];
        assert_eq!(requests.keep(sample.clone()), sample);
        requests.page_is_loading();
        assert_eq!(requests.keep(sample.clone()), [], "it waits again");
        assert_eq!(requests.page_is_ready(), sample);
    }

    #[test]
    fn a_page_that_never_comes_is_noticed() {
        let requests = Requests::default();
        assert!(!requests.wait_for_page(Duration::from_millis(1)));
        requests.page_is_ready();
        assert!(requests.wait_for_page(Duration::ZERO), "it is there");
    }

    #[test]
    fn a_second_start_names_the_database_before_the_place_in_it() {
        let arguments = Arguments {
            database: Some(PathBuf::from("/a.diapason")),
            link: Link::read("diapason://forecast"),
            ..Arguments::default()
        };
        let asked = OpenRequest::of_second_start(arguments);
        assert!(
            matches!(&asked[..], [OpenRequest::Database { path, key_file: None }, OpenRequest::Place { .. }] if path == "/a.diapason"),
            "{asked:?}"
        );
        let nothing = OpenRequest::of_second_start(Arguments::default());
        assert_eq!(
            nothing,
            [],
            "a plain second start only brings the window forward"
        );
    }
}

//! One run of the service: from a port and a desk to the last goodbye.

use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use diapason_app::desk::{Desk, DeskOptions, DeskStatus};
use diapason_app::{AppError, OsKeychain};
use diapason_language::{Language, Messages};
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore};

use super::connections;
use super::events::Events;
use super::guard::Names;
use super::keys::{Keys, run_name};
use super::limits::Limits;
use super::routes::{Served, routes};

/// How the service is started.
pub(crate) struct ServeOptions {
    /// The port; 0: any that is free.
    pub(crate) port: u16,
    /// The database; `None`: the one that was open last.
    pub(crate) database: Option<PathBuf>,
    /// The file of its key.
    pub(crate) key_file: Option<PathBuf>,
    /// The language that was named.
    pub(crate) language: Option<Language>,
    /// The language of the words of the service itself.
    pub(crate) messages: &'static Messages,
    /// Where what the person prefers is kept.
    pub(crate) config_folder: PathBuf,
}

/// What is told when requests are answered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Ready {
    /// Where.
    pub(crate) url: String,
    /// What programs carry.
    pub(crate) token: String,
    /// What a person opens, once.
    pub(crate) open: String,
}

/// Why the service ended.
#[derive(Debug)]
pub(crate) enum Ended {
    /// The system does not give what it needs: what, and why.
    System(&'static str, io::Error),
    /// The desk could not start.
    Desk(AppError),
    /// Nobody hears that it is ready.
    Untold(io::Error),
}

impl From<AppError> for Ended {
    fn from(error: AppError) -> Self {
        Self::Desk(error)
    }
}

/// Serves until somebody ends it (Ctrl-C, SIGTERM).
pub(crate) fn serve(
    options: ServeOptions,
    tell: impl FnOnce(&Ready) -> io::Result<()>,
) -> Result<(), Ended> {
    let limits = Limits::default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(limits.requests + 4)
        .thread_name("diapason-serve")
        .enable_all()
        .build()
        .map_err(|error| Ended::System("threads", error))?;
    let (desk, farewell) = runtime.block_on(run(options, limits, tell))?;
    // Commands that do not end are not waited for; the desk's own work is asked to stop.
    runtime.shutdown_background();
    desk.close(farewell);
    Ok(())
}

async fn run(
    options: ServeOptions,
    limits: Limits,
    tell: impl FnOnce(&Ready) -> io::Result<()>,
) -> Result<(Desk, std::time::Duration), Ended> {
    // First, so that nobody who asks for the end is missed.
    let end = end().map_err(|error| Ended::System("signals", error))?;
    tokio::pin!(end);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await;
    let listener = listener.map_err(|error| Ended::System("port", error))?;
    let port = listener.local_addr().map(|address| address.port());
    let port = port.map_err(|error| Ended::System("port", error))?;
    let messages = options.messages;
    let random =
        |error: getrandom::Error| Ended::System("random", io::Error::other(error.to_string()));
    let keys = Keys::generate(port).map_err(random)?;
    let events = Arc::new(Events::new(run_name().map_err(random)?));
    let (desk, opened) = start(options, &events)?;
    let farewell = limits.farewell;
    tokio::select! {
        () = opened => {}
        () = &mut end => return Ok((desk, farewell)),
    }
    let names = Names::of(port);
    let url = format!("http://{}", names.first());
    let link = keys.link().unwrap_or_default();
    let ready = Ready {
        open: format!("{url}/open/{link}"),
        token: keys.token().reveal().to_owned(),
        url,
    };
    let served = Arc::new(Served {
        desk: desk.clone(),
        keys,
        names,
        events: Arc::clone(&events),
        messages,
        requests: Arc::new(Semaphore::new(limits.requests)),
        streams: Arc::new(Semaphore::new(limits.streams)),
        limits: limits.clone(),
    });
    tell(&ready).map_err(Ended::Untold)?;
    let last = async {
        end.await;
        // A stream would never end by itself.
        events.end();
    };
    connections::answer(listener, routes(&served), &limits, last).await;
    Ok((desk, farewell))
}

/// The desk, and when it knows which database is open or why none is.
fn start(
    options: ServeOptions,
    events: &Arc<Events>,
) -> Result<(Desk, impl Future<Output = ()> + use<>), AppError> {
    let changed = Arc::new(Notify::new());
    let (told, listeners) = (Arc::clone(&changed), Arc::clone(events));
    let desk = Desk::start(DeskOptions {
        database: options.database,
        key_file: options.key_file,
        demo: false,
        language: options.language,
        config_folder: options.config_folder,
        data_folder: None,
        keychain: Arc::new(OsKeychain),
        events: Arc::new(move |event| {
            listeners.tell(&event);
            told.notify_one();
        }),
    })?;
    let asked = desk.clone();
    let opened = async move {
        let is_opening = |desk: &Desk| matches!(desk.state_get(), Ok(state) if state.status == DeskStatus::Opening);
        while is_opening(&asked) {
            changed.notified().await;
        }
    };
    Ok((desk, opened))
}

/// When somebody asks for the end. Who asks twice ends the program at once.
fn end() -> io::Result<impl Future<Output = ()>> {
    let mut asked = signals()?;
    Ok(async move {
        asked.recv().await;
        tokio::spawn(async move {
            asked.recv().await;
            std::process::exit(130);
        });
    })
}

#[cfg(unix)]
struct Signals(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
fn signals() -> io::Result<Signals> {
    use tokio::signal::unix::{SignalKind, signal};
    Ok(Signals(
        signal(SignalKind::interrupt())?,
        signal(SignalKind::terminate())?,
    ))
}

#[cfg(unix)]
impl Signals {
    async fn recv(&mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

#[cfg(windows)]
struct Signals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
fn signals() -> io::Result<Signals> {
    Ok(Signals(tokio::signal::windows::ctrl_c()?))
}

#[cfg(windows)]
impl Signals {
    async fn recv(&mut self) {
        self.0.recv().await;
    }
}

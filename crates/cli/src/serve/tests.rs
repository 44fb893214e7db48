//! The limits, tried with small ones: a service in this process, asked over a plain socket.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use diapason_app::desk::{Desk, DeskEvent, DeskOptions, DeskStatus};
use diapason_app::{Keychain, KeychainError, SecretString};
use diapason_language::{Language, Messages};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, oneshot};

use super::connections;
use super::events::Events;
use super::guard::Names;
use super::keys::Keys;
use super::limits::Limits;
use super::routes::{Served, routes};

/// No test waits longer for anything.
const LONGEST: Duration = Duration::from_secs(20);

/// Keys are kept in the test's own folder.
struct NoKeychain;

impl Keychain for NoKeychain {
    fn read(&self, _account: &str) -> Result<Option<SecretString>, KeychainError> {
        Err(KeychainError("none".into()))
    }
    fn write(&self, _account: &str, _secret: &SecretString) -> Result<(), KeychainError> {
        Err(KeychainError("none".into()))
    }
    fn forget(&self, _account: &str) -> Result<(), KeychainError> {
        Err(KeychainError("none".into()))
    }
}

struct Service {
    address: SocketAddr,
    token: String,
    events: Arc<Events>,
    served: Arc<Served>,
    end: Option<oneshot::Sender<()>>,
    runtime: tokio::runtime::Runtime,
    _folder: TempDir,
}

impl Service {
    fn with(limits: Limits) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = welcome(&folder);
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)));
        let listener = listener.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let keys = Keys::generate(address.port()).expect("random numbers");
        let token = keys.token().reveal().to_owned();
        let events = Arc::new(Events::new("run".to_owned()));
        let served = Arc::new(Served {
            desk,
            keys,
            names: Names::of(address.port()),
            events: Arc::clone(&events),
            messages: Messages::of(Language::English),
            requests: Arc::new(Semaphore::new(limits.requests)),
            streams: Arc::new(Semaphore::new(limits.streams)),
            limits: limits.clone(),
        });
        let (end, ended) = oneshot::channel();
        let (router, streams) = (routes(&served), Arc::clone(&events));
        runtime.spawn(async move {
            let last = async {
                let _ = ended.await;
                streams.end();
            };
            connections::answer(listener, router, &limits, last).await;
        });
        Self {
            address,
            token,
            events,
            served,
            end: Some(end),
            runtime,
            _folder: folder,
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("it listens");
        stream.set_read_timeout(Some(LONGEST)).expect("a limit");
        stream
    }

    /// Sends a request's head and the beginning of its body.
    fn send(&self, first_line: &str, more: &str, body: &[u8]) -> TcpStream {
        let mut stream = self.connect();
        let (address, token) = (self.address, &self.token);
        let head = format!(
            "{first_line} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\nconnection: close\r\n{more}\r\n"
        );
        stream.write_all(head.as_bytes()).expect("sent");
        // A service that has refused already may hear no more of it.
        let _ = stream.write_all(body);
        stream
    }

    fn state(&self) -> String {
        let stream = self.send("POST /api/state_get", "content-length: 4\r\n", b"null");
        all(stream)
    }
}

fn welcome(folder: &TempDir) -> Desk {
    let (told, opened) = std::sync::mpsc::channel();
    let desk = Desk::start(DeskOptions {
        database: None,
        key_file: None,
        demo: false,
        language: Some(Language::English),
        config_folder: folder.path().join("config"),
        data_folder: Some(folder.path().join("data")),
        keychain: Arc::new(NoKeychain),
        events: Arc::new(move |event| drop(told.send(event))),
    })
    .expect("started");
    while desk.state_get().expect("a state").status == DeskStatus::Opening {
        opened.recv_timeout(LONGEST).expect("it comes up");
    }
    desk
}

/// What comes until the other end closes.
fn all(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Err(error) if error.kind() != io::ErrorKind::ConnectionReset => panic!("{error}"),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// What comes until a text has come.
fn until(stream: &mut TcpStream, wanted: &str) -> String {
    let begun = Instant::now();
    let mut heard = String::new();
    let mut bytes = [0_u8; 1024];
    while !heard.contains(wanted) {
        assert!(begun.elapsed() < LONGEST, "no `{wanted}` in {heard}");
        let count = stream.read(&mut bytes).expect("something comes");
        assert!(count > 0, "it ended before `{wanted}`: {heard}");
        heard.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
    heard
}

fn small() -> Limits {
    Limits {
        body: 1_000,
        head_time: Duration::from_millis(300),
        body_time: Duration::from_millis(300),
        waiting_time: Duration::from_millis(200),
        heartbeat: Duration::from_millis(100),
        farewell: Duration::from_secs(2),
        ..Limits::default()
    }
}

#[test]
fn a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
    let service = Service::with(small());
    let large = vec![b' '; 1_001];
    let said = service.send("POST /api/state_get", "content-length: 1001\r\n", &large);
    assert!(all(said).starts_with("HTTP/1.1 413 "));
    let mut chunked = format!("{:x}\r\n", large.len()).into_bytes();
    chunked.extend_from_slice(&large);
    chunked.extend_from_slice(b"\r\n0\r\n\r\n");
    let unsaid = service.send(
        "POST /api/state_get",
        "transfer-encoding: chunked\r\n",
        &chunked,
    );
    assert!(all(unsaid).starts_with("HTTP/1.1 413 "));
    let endless = service.send(
        "POST /api/state_get",
        "content-length: 99999999\r\n",
        &large,
    );
    assert!(all(endless).starts_with("HTTP/1.1 413 "), "before it came");
    assert!(
        service.state().starts_with("HTTP/1.1 200 "),
        "others are served"
    );
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let service = Service::with(small());
    let late = service.send("POST /api/state_get", "content-length: 4\r\n", b"nu");
    let answer = all(late);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.contains("\"request-late\""), "{answer}");
}

#[test]
fn a_head_that_does_not_come_is_not_waited_for() {
    let service = Service::with(small());
    let mut stream = service.connect();
    stream.write_all(b"POST /api/state_get HTT").expect("sent");
    let answer = all(stream);
    assert!(!answer.starts_with("HTTP/1.1 200"), "closed: {answer}");
}

#[test]
fn no_more_commands_are_worked_on_than_the_limit() {
    let limits = Limits {
        requests: 1,
        body_time: LONGEST,
        ..small()
    };
    let service = Service::with(limits);
    let mut first = service.send("POST /api/state_get", "content-length: 4\r\n", b"nu");
    let begun = Instant::now();
    while service.served.requests.available_permits() > 0 {
        assert!(begun.elapsed() < LONGEST, "the first one is being heard");
        std::thread::yield_now();
    }
    let answer = service.state();
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(answer.contains("retry-after: 1"), "{answer}");
    first.write_all(b"ll").expect("sent");
    assert!(all(first).starts_with("HTTP/1.1 200 "));
    assert!(service.state().starts_with("HTTP/1.1 200 "), "its turn");
}

#[test]
fn who_waits_too_long_is_told_and_the_work_goes_on() {
    let limits = Limits {
        work_time: Duration::from_millis(1),
        ..small()
    };
    let service = Service::with(limits);
    // A whole company is made, which takes longer than that anywhere.
    let sample = service.send("POST /api/database_demo", "content-length: 4\r\n", b"null");
    let answer = all(sample);
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(answer.contains("\"slow\""), "{answer}");
    let begun = Instant::now();
    while service.served.requests.available_permits() < service.served.limits.requests {
        assert!(begun.elapsed() < LONGEST, "the work ends and makes room");
        std::thread::yield_now();
    }
    let state = service.served.desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready, "it was done all the same");
}

#[test]
fn no_more_streams_are_open_than_the_limit() {
    let limits = Limits {
        streams: 1,
        ..small()
    };
    let service = Service::with(limits);
    let mut first = service.send("GET /api/events", "", b"");
    until(&mut first, "event: opened");
    let second = all(service.send("GET /api/events", "", b""));
    assert!(second.starts_with("HTTP/1.1 503 "), "{second}");
    drop(first);
    let begun = Instant::now();
    while service.served.streams.available_permits() == 0 {
        assert!(begun.elapsed() < LONGEST, "who goes makes room");
        std::thread::yield_now();
    }
    until(
        &mut service.send("GET /api/events", "", b""),
        "event: opened",
    );
}

#[test]
fn events_come_numbered_and_silence_says_that_it_lives() {
    let service = Service::with(small());
    let mut stream = service.send("GET /api/events", "", b"");
    until(&mut stream, "id: run-0");
    service.events.tell(&DeskEvent::DataChanged);
    let heard = until(&mut stream, "id: run-1");
    assert!(heard.contains("event: desk"), "{heard}");
    assert!(
        heard.contains(r#"data: {"event":"data_changed"}"#),
        "{heard}"
    );
    until(&mut stream, "\n:");
}

#[test]
fn who_comes_back_is_told_of_what_was_missed_and_only_then() {
    let service = Service::with(small());
    service.events.tell(&DeskEvent::ScenariosChanged);
    let mut nothing = service.send("GET /api/events?after=run-1", "", b"");
    let heard = until(&mut nothing, "\n:");
    assert!(
        !heard.contains("event: desk"),
        "nothing was missed: {heard}"
    );
    for missed in ["last-event-id: run-0\r\n", "last-event-id: other-1\r\n"] {
        let mut stream = service.send("GET /api/events", missed, b"");
        let heard = until(&mut stream, "state_changed");
        assert!(heard.contains("data_changed"), "everything: {heard}");
    }
}

#[test]
fn who_does_not_keep_up_is_told_that_everything_changed() {
    let service = Service::with(small());
    let slot = Arc::clone(&service.served.streams).try_acquire_owned();
    let stream = service.events.stream(None, slot.expect("room"));
    for _ in 0..1_000 {
        service.events.tell(&DeskEvent::DataChanged);
    }
    let events = futures_util::StreamExt::take(stream, 6);
    let heard: Vec<_> = service
        .runtime
        .block_on(futures_util::StreamExt::collect(events));
    let told = format!("{heard:?}");
    for event in [
        "data_changed",
        "scenarios_changed",
        "views_changed",
        "state_changed",
    ] {
        assert!(told.contains(event), "{event} is in {told}");
    }
}

#[test]
fn the_end_ends_streams_and_answers_who_is_being_answered() {
    let mut service = Service::with(small());
    let mut stream = service.send("GET /api/events", "", b"");
    until(&mut stream, "event: opened");
    let mut asked = service.send("POST /api/state_get", "content-length: 4\r\n", b"nu");
    let begun = Instant::now();
    while service.served.requests.available_permits() == service.served.limits.requests {
        assert!(begun.elapsed() < LONGEST, "it is being heard");
        std::thread::yield_now();
    }
    drop(service.end.take());
    let rest = all(stream);
    assert!(rest.ends_with("0\r\n\r\n"), "a whole end: {rest:?}");
    asked.write_all(b"ll").expect("sent");
    assert!(all(asked).starts_with("HTTP/1.1 200 "));
    let begun = Instant::now();
    while TcpStream::connect(service.address).is_ok() {
        assert!(begun.elapsed() < LONGEST, "nobody listens any more");
        std::thread::yield_now();
    }
}

//! The service that a test starts on the sample company, and a client that says exactly what a test
//! wants said.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// No test waits longer for anything.
pub(crate) const LONGEST: Duration = Duration::from_secs(30);

/// A person of their own, with the sample company.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("key"), "5e".repeat(32)).expect("a key");
        Self { folder }
    }

    pub(crate) fn with_sample() -> Self {
        let home = Self::new();
        let made = home.run(&["--quiet", "demo"]);
        assert!(made.status.success(), "the sample company: {made:?}");
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diapason"));
        let folder = self.folder.path();
        command
            .args(["--lang", "en", "--db"])
            .arg(folder.join("company.db"))
            .arg("--key-file")
            .arg(folder.join("key"))
            .args(words)
            .env("HOME", folder)
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("XDG_CONFIG_HOME", folder.join("config"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("diapason runs")
    }

    pub(crate) fn serve(&self) -> Service {
        Service::start(self)
    }

    /// What stands in the folder.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("the folder");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

/// The running service.
pub(crate) struct Service {
    process: Child,
    pub(crate) url: String,
    pub(crate) token: String,
    pub(crate) open: String,
}

impl Service {
    fn start(home: &Home) -> Self {
        let mut process = home.command(&["serve"]).spawn().expect("it starts");
        let out = process.stdout.take().expect("its output");
        let mut line = String::new();
        let mut out = BufReader::new(out);
        out.read_line(&mut line).expect("it says that it is ready");
        let ready: Value = serde_json::from_str(&line).expect("one line of JSON");
        let text = |name: &str| ready[name].as_str().expect("text").to_owned();
        // What it puts out after its line would be lost on a closed pipe.
        process.stdout = Some(out.into_inner());
        Self {
            process,
            url: text("url"),
            token: text("token"),
            open: text("open"),
        }
    }

    /// `127.0.0.1:PORT`.
    pub(crate) fn host(&self) -> &str {
        self.url.strip_prefix("http://").expect("an address")
    }

    pub(crate) fn ask(&self, request: &Request<'_>) -> Answer {
        request.send(self.host())
    }

    /// A command with the token; its answer must be good.
    pub(crate) fn answer(&self, command: &str, body: &str) -> Value {
        let answer = self.ask(&self.command(command, body));
        assert_eq!(answer.status, 200, "{command}: {}", answer.body);
        answer.json()
    }

    /// A command with the token.
    pub(crate) fn command<'a>(&self, command: &str, body: &'a str) -> Request<'a> {
        Request::post(&format!("/api/{command}"), body)
            .with("authorization", &format!("Bearer {}", self.token))
    }

    /// Opens the link as a browser does; gives the cookie.
    pub(crate) fn cookie(&self) -> String {
        let path = self.open.strip_prefix(&self.url).expect("its own address");
        let answer = self.ask(&Request::get(path));
        assert_eq!(answer.status, 303, "{}", answer.body);
        let cookie = answer.header("set-cookie").expect("a cookie");
        cookie.split(';').next().unwrap_or_default().to_owned()
    }

    /// Asks it to end, and waits until it has; gives how, and all that it still said.
    #[cfg(unix)]
    pub(crate) fn end(self) -> (ExitStatus, String) {
        self.end_by("-TERM")
    }

    /// The same by another signal.
    #[cfg(unix)]
    pub(crate) fn end_by(mut self, signal: &str) -> (ExitStatus, String) {
        let id = self.process.id().to_string();
        let killed = Command::new("kill").args([signal, &id]).status();
        assert!(killed.expect("kill").success());
        let begun = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait().expect("asked") {
                let mut rest = String::new();
                for stream in [
                    self.process
                        .stdout
                        .take()
                        .map(|it| Box::new(it) as Box<dyn std::io::Read>),
                    self.process
                        .stderr
                        .take()
                        .map(|it| Box::new(it) as Box<dyn std::io::Read>),
                ] {
                    let mut stream = stream.expect("its words");
                    stream.read_to_string(&mut rest).expect("text");
                }
                return (status, rest);
            }
            assert!(begun.elapsed() < LONGEST, "it does not end");
            std::thread::yield_now();
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A request, word by word.
#[derive(Debug, Clone)]
pub(crate) struct Request<'a> {
    method: &'static str,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<&'a str>,
}

impl<'a> Request<'a> {
    pub(crate) fn new(method: &'static str, path: &str) -> Self {
        Self {
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(crate) fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    pub(crate) fn post(path: &str, body: &'a str) -> Self {
        let mut request = Self::new("POST", path);
        request.body = Some(body);
        request.with("content-type", "application/json")
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends it; `host` is said where the test says none itself.
    pub(crate) fn open(&self, host: &str) -> TcpStream {
        let first = format!("{} {} HTTP/1.1", self.method, self.path);
        let mut lines = vec![first, "connection: close".to_owned()];
        if !self.headers.iter().any(|(name, _)| name == "host") {
            lines.push(format!("host: {host}"));
        }
        let own = self.headers.iter();
        lines.extend(own.map(|(name, value)| format!("{name}: {value}")));
        lines.extend(
            self.body
                .map(|body| format!("content-length: {}", body.len())),
        );
        let mut stream = TcpStream::connect(host).expect("it listens");
        stream.set_read_timeout(Some(LONGEST)).expect("a limit");
        let (head, body) = (lines.join("\r\n"), self.body.unwrap_or_default());
        let text = format!("{head}\r\n\r\n{body}");
        stream.write_all(text.as_bytes()).expect("sent");
        stream
    }

    fn send(&self, host: &str) -> Answer {
        let mut bytes = Vec::new();
        let mut stream = self.open(host);
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::read(&bytes)
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Self {
            status: status.expect("a status"),
            head: head.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let prefix = format!("{name}: ");
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(&prefix))
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Whether a file stands there.
pub(crate) fn stands(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

//! The program itself, as a person runs it: a database and a key of its own, its answers, its
//! exit codes.
//!
//! Deliberately absent: any look into the database that the command line does not give.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// The `diapason` program beside the test program; built once if it is not there.
///
/// # Panics
/// When it can be neither found nor built.
#[must_use]
pub fn diapason() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let test = env::current_exe().expect("a test is a program");
        // target/debug/deps/malformed-… → target/debug/diapason
        let profile = test
            .ancestors()
            .nth(2)
            .expect("it stands in a build folder");
        let program = profile.join(format!("diapason{}", env::consts::EXE_SUFFIX));
        if !program.exists() {
            let mut build = Command::new(env!("CARGO"));
            build.args(["build", "--package", "diapason-cli"]);
            if profile.ends_with("release") {
                build.arg("--release");
            }
            let target = profile
                .parent()
                .expect("a profile stands in the target folder");
            let built = build.env("CARGO_TARGET_DIR", target).status();
            assert!(built.expect("cargo runs").success(), "diapason must build");
        }
        program
    })
}

/// A company of a test: a place of its own with a database and its key.
#[derive(Debug)]
pub struct Place {
    folder: TempDir,
}

impl Default for Place {
    fn default() -> Self {
        Self::new()
    }
}

impl Place {
    /// A place with a key and without a database.
    ///
    /// # Panics
    /// When the disk is full.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        fs::write(folder.path().join("key"), "5e".repeat(32) + "\n").expect("a key file");
        Self { folder }
    }

    /// A path in it.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.path("company.db")
    }

    /// `diapason` on this place's database, behind `before` (a program that sets limits).
    #[must_use]
    pub fn command_behind(&self, before: &[&str]) -> Command {
        self.command_in("en", before)
    }

    /// The same, in the language of a person.
    #[must_use]
    pub fn command_in(&self, language: &str, before: &[&str]) -> Command {
        let mut words = before
            .iter()
            .map(OsStr::new)
            .chain([diapason().as_os_str()]);
        let mut command = Command::new(words.next().expect("at least diapason"));
        command
            .args(words)
            .arg("--db")
            .arg(self.database())
            .arg("--key-file")
            .arg(self.path("key"))
            .args(["--format", "json", "--lang", language])
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// `diapason` on this place's database.
    #[must_use]
    pub fn command(&self) -> Command {
        self.command_behind(&[])
    }

    /// Runs a command that must work.
    ///
    /// # Panics
    /// When it does not.
    pub fn run<W: AsRef<OsStr>>(&self, words: &[W]) -> Output {
        let output = self.command().args(words).output().expect("diapason runs");
        assert!(
            output.status.success(),
            "diapason {:?}: {}\n{}{}",
            words.iter().map(AsRef::as_ref).collect::<Vec<_>>(),
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    /// Imports a folder that must be good.
    pub fn import(&self, folder: &Path) {
        self.run(&[OsStr::new("import"), folder.as_os_str()]);
    }

    /// Exports into a folder, which must work.
    pub fn export(&self, folder: &Path) {
        let words = ["export", "--format", "exchange", "--out"].map(OsStr::new);
        self.run(&[&words[..], &[folder.as_os_str()]].concat());
    }

    /// The whole content, by file.
    #[must_use]
    pub fn content(&self) -> BTreeMap<String, String> {
        let target = TempDir::new_in(self.folder.path()).expect("a temporary folder");
        self.export(target.path());
        files(target.path())
    }
}

/// The files of a folder and what stands in them.
///
/// # Panics
/// When one cannot be read, or is no text.
#[must_use]
pub fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries
        .map(|entry| {
            let entry = entry.expect("an entry of the folder");
            let text = fs::read_to_string(entry.path()).expect("a file of text");
            (entry.file_name().to_string_lossy().into_owned(), text)
        })
        .collect()
}

/// The errors that an import's answer lists, a line each: `file | row | column | value | message`.
/// Empty when the answer is no such document.
#[must_use]
pub fn listed_errors(output: &Output) -> String {
    let Ok(answer) = serde_json::from_slice::<Value>(&output.stdout) else {
        return String::new();
    };
    let part = |error: &Value, key: &str| match &error[key] {
        Value::Null => "-".to_owned(),
        Value::String(text) => visible(text),
        other => other.to_string(),
    };
    let line = |error: &Value| {
        let parts = ["file", "row", "column", "value", "message"].map(|key| part(error, key));
        parts.join(" | ") + "\n"
    };
    let errors = answer["errors"].as_array();
    errors.into_iter().flatten().map(line).collect()
}

/// Control characters as Rust writes them.
fn visible(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        if letter.is_control() {
            shown.extend(letter.escape_default());
        } else {
            shown.push(letter);
        }
    }
    shown
}

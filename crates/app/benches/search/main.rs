//! How long a search takes on the database of 100,000 lines that `cargo xtask bench` makes and keeps:
//! one letter that every deal begins with, a beginning of some, a name and its customer, nothing.
//!
//! Deliberately absent: making that database. Without it nothing is measured, and that is said.
#![expect(missing_docs, reason = "criterion's macros make undocumented items")]

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use diapason_app::desk::{Desk, DeskOptions, DeskStatus, SearchRequest};
use diapason_app::{Keychain, KeychainError, SecretString};
use tempfile::TempDir;

/// The key is in a file.
struct NoKeychain;

impl Keychain for NoKeychain {
    fn read(&self, _account: &str) -> Result<Option<SecretString>, KeychainError> {
        Ok(None)
    }
    fn write(&self, _account: &str, _secret: &SecretString) -> Result<(), KeychainError> {
        Ok(())
    }
    fn forget(&self, _account: &str) -> Result<(), KeychainError> {
        Ok(())
    }
}

/// Where `cargo xtask bench` keeps its databases.
fn kept() -> Option<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    let folder = cache.join("diapason/bench/database-100000");
    folder.join("workload.diapason").exists().then_some(folder)
}

/// A desk on a copy: an older database is brought to today's tables.
fn desk() -> Option<(TempDir, Desk)> {
    let kept = kept()?;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let database = folder.path().join("workload.diapason");
    std::fs::copy(kept.join("workload.diapason"), &database).expect("a copy");
    let desk = Desk::start(DeskOptions {
        database: Some(database),
        key_file: Some(kept.join("key")),
        demo: false,
        language: None,
        config_folder: folder.path().join("config"),
        data_folder: Some(folder.path().join("data")),
        keychain: Arc::new(NoKeychain),
        events: Arc::new(|_| {}),
    })
    .expect("the desk starts");
    loop {
        match desk.state_get().expect("a state").status {
            DeskStatus::Opening => std::thread::yield_now(),
            DeskStatus::Ready => return Some((folder, desk)),
            other => panic!("the database is not ready: {other:?}"),
        }
    }
}

fn search(criterion: &mut Criterion) {
    let Some((_folder, desk)) = desk() else {
        writeln!(
            std::io::stderr(),
            "no database to search in: run `cargo xtask bench` first"
        )
        .expect("a terminal");
        return;
    };
    let mut group = criterion.benchmark_group("search_100000");
    group.sample_size(20);
    for (name, text) in [
        ("a letter that every deal begins with", "d"),
        ("a digit in every name", "1"),
        ("two digits", "42"),
        ("a deal by its number", "D741"),
        ("a deal and its customer", "d7 c1"),
        ("nothing", "zzz"),
    ] {
        let request = SearchRequest {
            text: text.to_owned(),
            kinds: Vec::new(),
            limit: 12,
            recent: Vec::new(),
        };
        group.bench_function(name, |bencher| {
            bencher.iter(|| desk.search(&request).expect("an answer"));
        });
    }
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);

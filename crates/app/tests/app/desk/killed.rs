//! Killed while preferences are written: the next start finds the former or the newer ones, whole.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use diapason_app::desk::{Desk, DeskOptions, Preferences, ThemeName};
use diapason_language::Language;

use super::support::{InMemory, Machine};

const ROUNDS: u32 = 25;
const FOLDER: &str = "DIAPASON_TEST_FOLDER";

fn preferences(desk: &Desk) -> Preferences {
    desk.state_get().expect("a state").preferences
}

#[test]
#[ignore = "the part of a child that is killed"]
fn writes_preferences_for_ever() {
    let folder = std::env::var_os(FOLDER).expect("given by the caller");
    let folder = std::path::PathBuf::from(folder);
    let desk = Desk::start(DeskOptions {
        database: None,
        key_file: None,
        demo: false,
        language: Some(Language::English),
        config_folder: folder.join("config"),
        data_folder: Some(folder.join("data")),
        keychain: Arc::new(InMemory::default()),
        events: Arc::new(|_| ()),
    });
    let desk = desk.expect("the desk starts");
    let mut wanted = preferences(&desk);
    for number in 0_u64.. {
        wanted.theme = if number.is_multiple_of(2) {
            ThemeName::Dark
        } else {
            ThemeName::Light
        };
        // Two values that must agree, far apart in the file.
        let text = number.to_string();
        wanted.kept = BTreeMap::from([
            ("a".to_owned(), text.clone()),
            ("b".to_owned(), "x".repeat(20_000)),
            ("c".to_owned(), text),
        ]);
        desk.preferences_set(&wanted).expect("written");
    }
}

#[test]
fn a_kill_leaves_whole_preferences() {
    let machine = Machine::new();
    let program = std::env::current_exe().expect("this program");
    let file = machine.path("config/desk.json");
    let mut seen = Vec::new();
    for round in 0..ROUNDS {
        let mut child = Command::new(&program)
            .args([
                "--exact",
                "--ignored",
                "desk::killed::writes_preferences_for_ever",
            ])
            .env(FOLDER, machine.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        // It has begun to write once the file is new; then a moment that differs each time.
        let before = std::fs::metadata(&file).and_then(|it| it.modified()).ok();
        let begun = std::time::Instant::now();
        while std::fs::metadata(&file).and_then(|it| it.modified()).ok() == before {
            assert!(begun.elapsed() < Duration::from_mins(1), "it never writes");
            std::thread::yield_now();
        }
        std::thread::sleep(Duration::from_micros(u64::from(round) * 317));
        child.kill().expect("our own child");
        child.wait().expect("our own child");
        let (desk, _) = machine.started(|_| ());
        let kept = preferences(&desk).kept;
        assert_eq!(kept.get("a"), kept.get("c"), "of one moment");
        assert!(
            !machine.path("config/desk.json.broken").exists(),
            "nothing half-written"
        );
        seen.push(kept.get("a").cloned().expect("it was written"));
    }
    seen.dedup();
    assert!(seen.len() > 1, "killed at different moments: {seen:?}");
}

//! A full disk and missing permissions, met by a child process: the test itself, run again with
//! the system's limits on it.
#![cfg(unix)]

use std::env;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use diapason_connectors::files::exchange::{ExchangeFolder, ExchangeWriter, IssueLog};
use diapason_model::catalogue::Entity;
use tempfile::TempDir;

/// Names the folder that the child works on.
const CHILD: &str = "DIAPASON_TEST_CHILD";

/// What the child prints before what it found.
const FOUND: &str = "FOUND ";

/// The folder, if this process is the child.
fn child_folder() -> Option<PathBuf> {
    env::var_os(CHILD).map(PathBuf::from)
}

/// Runs one test of this file again behind `before`, and returns what it found.
fn run_child(before: &[&str], test: &str, folder: &Path) -> String {
    // Another user may not be allowed to reach the build folder: the program is copied.
    let program = folder.with_file_name("child");
    fs::copy(env::current_exe().expect("this program"), &program).expect("a copy of it");
    let output = Command::new(before[0])
        .args(&before[1..])
        .arg(&program)
        .args(["--exact", test, "--nocapture"])
        .env(CHILD, folder)
        .output()
        .expect("the child runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}{output:?}");
    let found = text.lines().find_map(|line| line.split_once(FOUND));
    found.expect("the child found something").1.to_owned()
}

/// An ordinary user, where the test runs as root, whom permissions do not hold.
fn as_ordinary_user() -> Vec<&'static str> {
    let root = fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0);
    if root {
        vec!["setpriv", "--reuid=65534", "--clear-groups"]
    } else {
        vec!["env"]
    }
}

fn shared_place() -> TempDir {
    let place = TempDir::new().expect("a temporary folder");
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).expect("our own folder");
    place
}

fn export(target: &Path, rows: usize) -> String {
    let write = || {
        let mut writer = ExchangeWriter::create(target)?;
        for entity in [Entity::Stages, Entity::Teams] {
            let mut file = writer.entity(entity);
            let columns = diapason_model::catalogue::describe(entity).columns.len();
            for _ in 0..rows {
                file.write_row(&vec!["some text"; columns])?;
            }
            file.finish()?;
        }
        writer.finish()
    };
    write().map_or_else(|error| error.to_string(), |files| format!("{files} files"))
}

#[test]
fn a_full_disk_is_said_and_leaves_what_was_there() {
    if let Some(folder) = child_folder() {
        println!("{FOUND}{}", export(&folder, 50_000));
        return;
    }
    let place = shared_place();
    let target = place.path().join("out");
    assert_eq!(export(&target, 1), "2 files", "a small export has room");
    let before = fs::read_to_string(target.join("teams.csv")).expect("a file");
    let limited = ["sh", "-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh"];
    let found = run_child(
        &limited,
        "a_full_disk_is_said_and_leaves_what_was_there",
        &target,
    );
    assert!(
        found.contains("stages.csv` cannot be written: the file would be larger than is allowed"),
        "{found}"
    );
    let after = fs::read_to_string(target.join("teams.csv")).expect("a file");
    assert_eq!(after, before, "the former export is whole");
    let entries = fs::read_dir(&target).expect("the folder").count();
    assert_eq!(entries, 2, "no temporary file is left");
}

#[test]
fn a_folder_and_a_file_without_permission_are_named() {
    if let Some(folder) = child_folder() {
        let closed = ExchangeFolder::open(&folder.join("closed")).expect_err("no permission");
        let open = ExchangeFolder::open(&folder.join("open")).expect("it may be listed");
        let mut log = IssueLog::default();
        assert!(open.files()[0].read(&mut log).is_none(), "no permission");
        let file = &log.errors()[0];
        let export = export(&folder.join("open"), 1);
        println!("{FOUND}{closed} / {} {} / {export}", file.file, file.kind);
        return;
    }
    let place = shared_place();
    let folder = place.path().join("folder");
    for (name, mode) in [("open", 0o555), ("closed", 0o000)] {
        let inner = folder.join(name);
        fs::create_dir_all(&inner).expect("a folder of the test");
        let file = inner.join("teams.csv");
        fs::write(&file, "id,name\n").expect("a file of the test");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).expect("our own file");
        fs::set_permissions(&inner, fs::Permissions::from_mode(mode)).expect("our own folder");
    }
    let found = run_child(
        &as_ordinary_user(),
        "a_folder_and_a_file_without_permission_are_named",
        &folder,
    );
    for name in ["open", "closed"] {
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(folder.join(name), mode).expect("so that it can be removed");
    }
    let parts: Vec<&str> = found.split(" / ").collect();
    assert!(
        parts[0].ends_with("closed` cannot be read: no permission"),
        "{found}"
    );
    assert_eq!(
        parts[1], "teams.csv cannot be read: no permission",
        "{found}"
    );
    assert!(
        parts[2].contains("cannot be written: no permission"),
        "{found}"
    );
}

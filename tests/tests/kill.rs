//! SIGKILL at random moments of an import and of an export: the database opens, passes `check` and
//! holds the old or the new content; an export leaves only whole files under their final names.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use diapason_tests::program::{Place, files};

/// How often each is killed.
const KILLS: u32 = 50;

/// Of these, how many must hit a running program, or the moments were badly chosen.
const HITS: u32 = 25;

/// Fractions of a second from a fixed seed (xorshift): a failure can be run again.
struct Moments(u64);

impl Moments {
    /// A moment between nothing and `longest`.
    fn next(&mut self, longest: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let part = u32::try_from(self.0 % 1_000).expect("below a thousand");
        longest * part / 1_000
    }
}

/// Kills the child after a moment; whether it was still running.
fn kill(mut child: Child, after: Duration) -> bool {
    thread::sleep(after);
    // Dropped unread the pipes would end it by themselves; what it says does not matter here.
    let running = child.try_wait().expect("our own child").is_none();
    child.kill().expect("our own child");
    child.wait().expect("our own child");
    running
}

/// A folder with so many deals, each with two lines, named after `word`.
fn folder(place: &Place, word: &str, deals: u32) -> PathBuf {
    let folder = place.path(word);
    fs::create_dir(&folder).expect("a good disk");
    let mut deal_rows = "id,name,customer_id,stage_id,expected_close_on\n".to_owned();
    let mut line_rows = "id,deal_id,quantity,unit_price\n".to_owned();
    for deal in 0..deals {
        writeln!(deal_rows, "d{deal},{word} {deal},c1,open,2026-12-01").expect("into memory");
        for line in 0..2 {
            writeln!(line_rows, "l{deal}-{line},d{deal},{},99.5", word.len()).expect("into memory");
        }
    }
    for (name, text) in [
        ("company.csv", "name\nRivière\n"),
        ("customers.csv", "id,name\nc1,Client\n"),
        (
            "stages.csv",
            "id,name,position,probability,kind\nopen,Ouverte,1,0.5,open\n",
        ),
        ("deals.csv", deal_rows.as_str()),
        ("deal_lines.csv", line_rows.as_str()),
    ] {
        fs::write(folder.join(name), text).expect("a good disk");
    }
    folder
}

/// Two contents, in two folders and in databases of their own.
struct Contents {
    place: Place,
    old: Content,
    new: Content,
}

struct Content {
    folder: PathBuf,
    database: PathBuf,
    files: BTreeMap<String, String>,
}

impl Contents {
    fn new() -> Self {
        let place = Place::new();
        let made = ["old", "newer"].map(|word| {
            let folder = folder(&place, word, 1_500);
            place.import(&folder);
            let database = place.path(&format!("{word}.db"));
            fs::copy(place.database(), &database).expect("a closed database is one file");
            Content {
                folder,
                database,
                files: place.content(),
            }
        });
        assert_ne!(made[0].files, made[1].files, "they must be told apart");
        let [old, new] = made;
        Self { place, old, new }
    }

    /// The database holds this content again.
    fn reset(&self, content: &Content) {
        for ending in ["-wal", "-shm"] {
            let beside = self.place.path(&format!("company.db{ending}"));
            if beside.exists() {
                fs::remove_file(beside).expect("our own file");
            }
        }
        fs::copy(&content.database, self.place.database()).expect("a good disk");
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

#[test]
fn an_import_killed_at_any_moment_leaves_the_old_or_the_new_content() {
    let contents = Contents::new();
    let place = &contents.place;
    contents.reset(&contents.old);
    let longest = timed(|| place.import(&contents.new.folder));
    let mut moments = Moments(0x5EED_1234);
    let (mut hits, mut kept_old) = (0, 0);
    for round in 0..KILLS {
        contents.reset(&contents.old);
        let mut import = place.command();
        let child = import
            .arg("import")
            .arg(&contents.new.folder)
            .spawn()
            .expect("diapason runs");
        let moment = moments.next(longest);
        hits += u32::from(kill(child, moment));
        place.run(&["check"]);
        let content = place.content();
        let old = content == contents.old.files;
        assert!(
            old || content == contents.new.files,
            "round {round}, killed after {moment:?}: neither the old nor the new content"
        );
        kept_old += u32::from(old);
    }
    assert!(
        hits >= HITS,
        "only {hits} of {KILLS} kills met a running import"
    );
    assert!(
        kept_old > 0,
        "no kill came before the commit: the test proves nothing"
    );
}

#[test]
fn an_export_killed_at_any_moment_leaves_whole_files_only() {
    let contents = Contents::new();
    let place = &contents.place;
    contents.reset(&contents.new);
    let out = place.path("out");
    let longest = timed(|| place.export(&out));
    let mut moments = Moments(0x5EED_5678);
    let (mut hits, mut leftovers) = (0, 0);
    for round in 0..KILLS {
        write_files(&out, &contents.old.files);
        let mut export = place.command();
        let words = ["export", "--format", "exchange", "--out"];
        let child = export.args(words).arg(&out).spawn().expect("diapason runs");
        let moment = moments.next(longest);
        hits += u32::from(kill(child, moment));
        for (name, text) in files(&out) {
            if let Some(old) = contents.old.files.get(&name) {
                assert!(
                    text == *old || text == contents.new.files[&name],
                    "round {round}, killed after {moment:?}: {name} is neither the old nor the new"
                );
            } else {
                assert!(name.starts_with('.'), "a temporary file is hidden: {name}");
                leftovers += 1;
            }
        }
        for name in contents.old.files.keys() {
            assert!(out.join(name).exists(), "round {round}: {name} is gone");
        }
        place.export(&out);
        assert_eq!(
            files(&out),
            contents.new.files,
            "round {round}: the next export is whole and leaves no temporary file"
        );
    }
    place.run(&["check"]);
    assert!(
        hits >= HITS,
        "only {hits} of {KILLS} kills met a running export"
    );
    assert!(
        leftovers > 0,
        "no kill came while a file was written: the test proves nothing"
    );
}

fn write_files(folder: &Path, texts: &BTreeMap<String, String>) {
    for (name, text) in texts {
        fs::write(folder.join(name), text).expect("a good disk");
    }
}

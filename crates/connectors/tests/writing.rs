//! Writing exchange folders: whole files or none, and what comes back when they are read.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::{
    ExchangeError, ExchangeFolder, ExchangeWriter, IssueLog,
};
use diapason_model::catalogue::{Cell, Entity};
use proptest::prelude::*;
use tempfile::TempDir;

fn new_folder() -> TempDir {
    TempDir::new().expect("a temporary folder")
}

fn contents(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a text");
            (name.into_owned(), text)
        })
        .collect()
}

fn export(target: &Path, entity: Entity, rows: &[Vec<String>]) -> Result<usize, ExchangeError> {
    let mut writer = ExchangeWriter::create(target)?;
    let mut file = writer.entity(entity);
    for row in rows {
        file.write_row(row)?;
    }
    file.finish()?;
    writer.finish()
}

fn team(id: &str, name: &str) -> Vec<String> {
    [id, name, "", ""].map(str::to_owned).to_vec()
}

#[test]
fn a_file_has_its_header_line_feeds_and_only_the_quotes_it_needs() {
    let place = new_folder();
    let target = place.path().join("a/b");
    let rows = [
        team("t1", "North, \"N\""),
        team("t2", "=1+1"),
        team("t3", " @x\r"),
    ];
    assert_eq!(
        export(&target, Entity::Teams, &rows).expect("a good disk"),
        1
    );
    assert_eq!(
        contents(&target),
        BTreeMap::from([(
            "teams.csv".to_owned(),
            "id,name,parent_id,manager_id\nt1,\"North, \"\"N\"\"\",,\nt2,=1+1,,\nt3,\" @x\r\",,\n"
                .to_owned()
        )]),
        "this form alters no text, and no temporary file is left"
    );
}

#[test]
fn an_entity_without_rows_has_no_file_and_its_former_one_goes_last() {
    let target = new_folder();
    export(target.path(), Entity::Stages, &[vec![String::from("x"); 6]]).expect("a good disk");
    fs::write(target.path().join(".gitkeep"), "").expect("a hidden file");
    assert_eq!(
        export(target.path(), Entity::Teams, &[team("t", "T")]).expect("a good disk"),
        1
    );
    let names: Vec<_> = contents(target.path()).into_keys().collect();
    assert_eq!(
        names,
        [".gitkeep", "teams.csv"],
        "what is read back is this export alone, and hidden files are left alone"
    );
    assert_eq!(
        export(target.path(), Entity::Teams, &[]).expect("a good disk"),
        0
    );
    assert_eq!(
        contents(target.path()).len(),
        1,
        "an empty company has no file"
    );
}

#[test]
fn a_folder_with_anything_else_in_it_is_refused_and_untouched() {
    for foreign in ["thesis.txt", "forecast.csv", "Deals.CSV"] {
        let target = new_folder();
        fs::write(target.path().join("teams.csv"), "mine").expect("a file of the test");
        fs::write(target.path().join(foreign), "mine").expect("a file of the test");
        let before = contents(target.path());
        let error = export(target.path(), Entity::Teams, &[team("t", "T")])
            .expect_err("it could be somebody's work");
        assert!(error.to_string().contains(foreign), "{error}");
        assert_eq!(contents(target.path()), before, "nothing was touched");
    }
    let place = new_folder();
    let file = place.path().join("file");
    fs::write(&file, "mine").expect("a file of the test");
    assert!(
        matches!(
            ExchangeWriter::create(&file),
            Err(ExchangeError::NotAFolder(_))
        ),
        "a file is no folder"
    );
    fs::create_dir_all(place.path().join("other/teams.csv")).expect("a folder of the test");
    assert!(
        matches!(
            ExchangeWriter::create(&place.path().join("other")),
            Err(ExchangeError::ForeignFile { .. })
        ),
        "a folder cannot be replaced by a file"
    );
}

#[test]
fn an_export_that_is_given_up_leaves_what_was_there() {
    let place = new_folder();
    let target = place.path().join("out");
    let begun = |finish_file: bool| {
        let mut writer = ExchangeWriter::create(&target).expect("a good disk");
        let mut file = writer.entity(Entity::Teams);
        file.write_row(&team("t2", "New")).expect("a good disk");
        if finish_file {
            file.finish().expect("a good disk");
        }
    };
    begun(false);
    begun(true);
    assert!(!target.exists(), "a folder that it made goes too");
    export(&target, Entity::Teams, &[team("t1", "Old")]).expect("a good disk");
    let before = contents(&target);
    begun(false);
    begun(true);
    assert_eq!(contents(&target), before, "no trace of the one given up");
}

#[test]
fn what_a_killed_export_left_is_removed_but_not_what_a_running_one_writes() {
    let target = new_folder();
    let left = target.path().join(".diapason-export-x7Gh2k.tmp");
    fs::write(&left, "id,na").expect("a file of the test");
    let mut running = ExchangeWriter::create(target.path()).expect("the leftover goes");
    assert!(!left.exists(), "what a killed export left is removed");
    let mut file = running.entity(Entity::Teams);
    file.write_row(&team("t1", "North")).expect("a good disk");
    file.finish().expect("a good disk");
    let second = ExchangeWriter::create(target.path());
    assert!(
        matches!(second, Err(ExchangeError::AnotherExport(_))),
        "two exports into one folder would mix: {second:?}"
    );
    assert_eq!(running.finish().expect("it was left alone"), 1);
}

#[test]
fn what_no_reader_would_take_is_not_written() {
    let target = new_folder();
    let long = "\"".repeat(600_000);
    for (name, problem) in [("a\0b", "NUL"), (long.as_str(), "1 MiB")] {
        let rows = [team("t1", "good"), team("t2", name)];
        let error = export(target.path(), Entity::Teams, &rows).expect_err("unreadable");
        assert!(
            error.to_string().contains("record 3 of `teams.csv`"),
            "{error}"
        );
        assert!(error.to_string().contains(problem), "{error}");
        assert_eq!(contents(target.path()), BTreeMap::new(), "nothing is left");
    }
}

/// The names that come back, or what was said.
fn read_names(target: &Path) -> Result<Vec<String>, IssueLog> {
    let folder = ExchangeFolder::open(target).expect("an exchange folder");
    let mut log = IssueLog::default();
    let mut names = Vec::new();
    if let Some(reading) = folder.files()[0].read(&mut log) {
        let _: ControlFlow<()> = reading.for_each_row(&mut log, |_, cells| {
            if let Cell::Text(name) = &cells[1] {
                names.push(name.to_string());
            }
            ControlFlow::Continue(())
        });
    }
    if log == IssueLog::default() {
        Ok(names)
    } else {
        Err(log)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_as_it_went(
        names in prop::collection::vec("[a-c\"',;\t\r\n =+@\u{FEFF}é€𝄞-]{0,12}[^\0]?", 1..20)
    ) {
        let names: Vec<String> = names
            .iter()
            .map(|name| format!("x{name}x"))
            .collect();
        let rows: Vec<_> = names.iter().map(|name| team("t", name)).collect();
        let target = new_folder();
        export(target.path(), Entity::Teams, &rows).expect("a good disk");
        prop_assert_eq!(read_names(target.path()), Ok(names));
    }

    #[test]
    fn any_bytes_are_read_or_refused_and_never_panic(
        soup in prop::collection::vec(
            prop_oneof![
                4 => prop::sample::select(b"\",;\t\r\n\0ab1\xC3\xA9\xEF\xBB\xBF\xFF".to_vec()),
                1 => any::<u8>(),
            ],
            0..400,
        ),
        with_header in any::<bool>(),
    ) {
        let target = new_folder();
        let mut bytes = if with_header { b"id,name\n".to_vec() } else { Vec::new() };
        bytes.extend(&soup);
        fs::write(target.path().join("teams.csv"), &bytes).expect("a good disk");
        match read_names(target.path()) {
            Ok(names) => prop_assert!(with_header || !soup.is_empty(), "{names:?}"),
            Err(log) => prop_assert!(log.error_count() + log.warning_count() > 0),
        }
    }

    /// Both parsers must cut the same records, or a fault would be told of another row.
    #[test]
    fn a_fault_is_told_of_its_own_row(
        lines in prop::collection::vec(
            prop::sample::select(vec![
                "t,good\n", "t,\"go\"\"od\"\r\n", "t,\"go\nod\"\n", "\n", "\r\n", "t,b\"ad\n",
                "t,\"b\"ad\n", "t,b\rad\n", "t,b\0ad\n", "t,\"b\0ad\"\n", "\"t\",\"ba\rd\0\"\r\n",
            ]),
            0..60,
        ),
    ) {
        let target = new_folder();
        let text = format!("id,name\n{}", lines.concat());
        fs::write(target.path().join("teams.csv"), text).expect("a good disk");
        let folder = ExchangeFolder::open(target.path()).expect("an exchange folder");
        let mut log = IssueLog::default();
        let reading = folder.files()[0].read(&mut log).expect("a good header");
        let mut good = Vec::new();
        let _: ControlFlow<()> = reading.for_each_row(&mut log, |row, _| {
            good.push(row);
            ControlFlow::Continue(())
        });
        let rows_with = |part: &str| -> Vec<u64> {
            (2..).zip(&lines).filter(|(_, line)| line.contains(part)).map(|(row, _)| row).collect()
        };
        let mut wanted = rows_with("go");
        wanted.sort_unstable();
        prop_assert_eq!(good, wanted);
        let faulty: Vec<u64> = log.errors().iter().filter_map(|issue| issue.row).collect();
        let all_bad: Vec<u64> = (2..)
            .zip(&lines)
            .filter(|(_, line)| !line.contains("go") && line.trim() != "")
            .map(|(row, _)| row)
            .collect();
        prop_assert_eq!(faulty, all_bad);
    }
}

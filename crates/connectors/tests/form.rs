//! Files whose form is broken: each fault is named, and what can still be read is.

mod support;

use std::fs;
use std::ops::ControlFlow;

use diapason_connectors::files::exchange::{ExchangeFolder, IssueLog, RowContent};
use support::{errors, folder, read, read_one, row};

#[test]
fn broken_form_is_named_and_the_rows_behind_it_are_still_read() {
    let (rows, log) = read_one(
        "teams.csv",
        b"id,name\n\
          t1,Nor\"th\n\
          t2,\"South\"ern\n\
          \n\
          t3,East\0\n\
          t4,We\rst\n\
          t5,Centre\n\
          t6,\"Overseas\n",
    );
    assert_eq!(
        rows,
        [row(7, &["t5", "Centre"])],
        "an empty line is no record, yet counts as a spreadsheet counts it"
    );
    let said = errors(&log);
    let wanted = [
        "teams.csv:2 name [-] has a quote inside a value",
        "teams.csv:3 name [-] has text after a closing quote",
        "teams.csv:5 name [-] holds a NUL byte",
        "teams.csv:6 name [-] has a carriage return without a line feed",
        "teams.csv:8 name [-] has a quote that is never closed",
    ];
    assert_eq!(said.len(), wanted.len(), "{said:#?}");
    for (said, wanted) in said.iter().zip(wanted) {
        assert!(said.starts_with(wanted), "`{said}` is not `{wanted}…`");
    }
}

#[test]
fn other_encodings_are_recognised() {
    let (rows, log) = read_one("teams.csv", b"id,name\nt1,Caf\xE9\nt2,Bar\nt3,\xE9t\xE9\n");
    assert_eq!(rows, [row(3, &["t2", "Bar"])], "the good row");
    assert_eq!(
        errors(&log),
        [
            "teams.csv:2 name [Caf\u{FFFD}] is not UTF-8: save the file as UTF-8",
            "teams.csv:4 name [\u{FFFD}t\u{FFFD}] is not UTF-8: save the file as UTF-8",
        ],
        "row and column are named"
    );
    // Both halves of a letter, one in each of two fields: the record is UTF-8 only as a whole.
    let (rows, log) = read_one("teams.csv", b"id,name\nt\xC3,\xA9\n");
    assert_eq!(rows, [], "neither field is text");
    assert_eq!(log.error_count(), 2, "both are named");

    let utf_16: Vec<u8> = "\u{FEFF}id,name\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (_, log) = read_one("teams.csv", &utf_16);
    assert_eq!(
        errors(&log),
        ["teams.csv: - [-] is UTF-16: save the file as UTF-8"],
        "UTF-16"
    );
    let (_, log) = read_one("teams.csv", &utf_16[2..]);
    assert!(
        errors(&log)[0].contains("NUL byte"),
        "UTF-16 without its mark: {log:?}"
    );
}

#[test]
fn an_empty_file_is_an_error_and_a_header_alone_is_not() {
    for empty in ["", "\u{FEFF}", "\r\n\n"] {
        let (rows, log) = read_one("teams.csv", empty.as_bytes());
        assert_eq!(rows, [], "{empty:?}");
        assert_eq!(
            errors(&log),
            ["teams.csv: - [-] is empty: its first row must name the columns"],
            "{empty:?}"
        );
    }
    let (rows, log) = read_one("teams.csv", b"id,name");
    assert_eq!(
        (rows, log),
        (vec![], IssueLog::default()),
        "no team is no fault"
    );
}

#[test]
fn one_endless_line_stops_that_file_at_a_mebibyte() {
    let mut text = b"id,name\nt1,".to_vec();
    text.resize(20 * 1024 * 1024, b'x');
    let place = folder(&[("teams.csv", &text), ("stages.csv", b"id\n")]);
    let (rows, log) = read(place.path());
    assert_eq!(rows, [], "nothing is given");
    assert!(
        errors(&log)[0].starts_with("teams.csv:2 name [-] is longer than 1 MiB"),
        "{log:?}"
    );
    assert!(
        errors(&log)
            .iter()
            .any(|said| said.starts_with("stages.csv")),
        "the other files are still read: {log:?}"
    );

    let opened = ExchangeFolder::open(place.path()).expect("an exchange folder");
    let file = &opened.files()[0];
    let reading = file.read(&mut IssueLog::default()).expect("a good header");
    let _: ControlFlow<()> =
        reading.for_each_row(&mut IssueLog::default(), |_, _| ControlFlow::Continue(()));
    assert!(
        opened.progress().done() < 2 * 1024 * 1024,
        "the rest of the line is not even read"
    );
}

#[test]
fn an_unclosed_quote_does_not_swallow_a_large_file() {
    let mut text = b"id,name\nt1,\"North\n".to_vec();
    text.extend(b"t2,South\n".repeat(1_000_000));
    let (rows, log) = read_one("teams.csv", &text);
    assert_eq!(rows, [], "what is inside the quotes cannot be known");
    assert!(
        errors(&log)[0].contains("a quote is never closed"),
        "{log:?}"
    );
}

#[test]
fn what_is_no_file_is_named() {
    let place = folder(&[("stages.csv", b"id\n")]);
    fs::create_dir(place.path().join("teams.csv")).expect("a folder of the test");
    let (_, log) = read(place.path());
    assert_eq!(
        errors(&log)[0],
        "teams.csv: - [-] cannot be read: it is a folder, not a file",
        "a folder under a file's name"
    );
}

#[test]
fn refused_rows_are_given_with_their_id_to_who_asks() {
    let place = folder(&[(
        "teams.csv",
        b"name,id\nNorth,t1\n,t2\nEa\"st,t3\nSouth,t4,x\nWest\nC,\n",
    )]);
    let opened = ExchangeFolder::open(place.path()).expect("an exchange folder");
    let mut log = IssueLog::default();
    let reading = opened.files()[0].read(&mut log).expect("a good header");
    let mut given = Vec::new();
    let _: ControlFlow<()> = reading.for_each(&mut log, |row, content| {
        given.push(match content {
            RowContent::Good(_) => (row, "good".to_owned()),
            RowContent::Refused { id, issues } => {
                assert_eq!(issues[0].row, Some(row), "with what is wrong");
                (row, format!("{id:?}"))
            }
        });
        ControlFlow::Continue(())
    });
    let wanted = [
        (2, "good"),
        (3, "Some(\"t2\")"),
        (4, "Some(\"t3\")"),
        (5, "Some(\"t4\")"),
        (6, "None"),
        (7, "None"),
    ];
    assert_eq!(
        given,
        wanted.map(|(row, text)| (row, text.to_owned())),
        "who refers to these must not be told that they are unknown"
    );
    assert_eq!(log, IssueLog::default(), "what was given is not said twice");
}

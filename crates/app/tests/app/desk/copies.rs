//! Backups of the open database, and databases from backups.

use diapason_app::desk::{
    BackupRequest, Desk, DeskStatus, JobOutcome, RestoreRequest, ScenarioChoice,
    ScenarioSaveRequest,
};
use diapason_app::{ErrorCode, SecretString};

use super::support::Machine;

fn secret(passphrase: Option<&str>) -> Option<SecretString> {
    passphrase.map(|text| SecretString::from(text.to_owned()))
}

fn backup(machine: &Machine, desk: &Desk, name: &str, passphrase: Option<&str>) -> JobOutcome {
    let request = BackupRequest {
        path: machine.text(name),
        replace: false,
        passphrase: secret(passphrase),
    };
    let job = desk.database_backup(&request).expect("begun");
    machine.outcome(desk, job)
}

fn restore(
    machine: &Machine,
    desk: &Desk,
    name: &str,
    into: Option<&str>,
    passphrase: Option<&str>,
) -> JobOutcome {
    let request = RestoreRequest {
        path: machine.text(name),
        into: into.map(|into| machine.text(into)),
        passphrase: secret(passphrase),
    };
    let job = desk.database_restore(&request).expect("begun");
    machine.outcome(desk, job)
}

fn save(desk: &Desk, name: &str) {
    let request = ScenarioSaveRequest {
        name: name.to_owned(),
        scenario: ScenarioChoice::default(),
        replace: false,
    };
    desk.scenario_save(&request).expect("saved");
}

fn scenarios(desk: &Desk) -> Vec<String> {
    let list = desk.scenario_list().expect("served");
    list.into_iter().map(|face| face.name).collect()
}

fn code(outcome: JobOutcome) -> String {
    match outcome {
        JobOutcome::Failed { problem } => problem.code,
        other => panic!("it should have failed: {other:?}"),
    }
}

#[test]
fn a_backup_brings_back_the_moment_it_was_made() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    save(&desk, "before");
    let done = backup(&machine, &desk, "copy.db", None);
    let path = Some(machine.text("copy.db"));
    assert_eq!(done, JobOutcome::Done { path });
    save(&desk, "later");
    let JobOutcome::Done { path: Some(kept) } = restore(&machine, &desk, "copy.db", None, None)
    else {
        panic!("not restored")
    };
    assert_eq!(scenarios(&desk), ["before"]);
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready);
    assert_eq!(state.database.expect("open").path, machine.text("a.db"));
    let former = machine.place(std::path::Path::new(&kept)).open();
    let former = former.expect("what stood there before is kept");
    assert_eq!(
        former.scenario_names().expect("readable"),
        ["before", "later"]
    );
    save(&desk, "goes on");
    assert_eq!(scenarios(&desk), ["before", "goes on"]);
}

#[test]
fn a_backup_overwrites_nothing() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    std::fs::write(machine.path("notes.txt"), "notes").expect("a file");
    assert_eq!(
        code(backup(&machine, &desk, "notes.txt", None)),
        "file-exists"
    );
    let notes = std::fs::read(machine.path("notes.txt")).expect("there");
    assert_eq!(notes, b"notes");
    assert_eq!(
        code(backup(&machine, &desk, "copy.db", Some(""))),
        "passphrase-empty"
    );
}

#[test]
fn a_backup_with_a_passphrase_opens_on_another_machine() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    save(&desk, "prudent");
    let done = backup(&machine, &desk, "copy.db", Some("quatre mots bien choisis"));
    assert!(matches!(done, JobOutcome::Done { .. }), "{done:?}");

    let other = Machine::new();
    let (desk, _) = other.started(|_| ());
    std::fs::copy(machine.path("copy.db"), other.path("copy.db")).expect("on a stick");
    let wrong = restore(&other, &desk, "copy.db", Some("b.db"), Some("Quatre mots"));
    assert_eq!(code(wrong), "passphrase-wrong");
    assert!(!other.path("b.db").exists(), "nothing half-made");
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Welcome, "nothing else changed");
    let right = Some("quatre mots bien choisis");
    let done = restore(&other, &desk, "copy.db", Some("b.db"), right);
    assert_eq!(done, JobOutcome::Done { path: None });
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready);
    assert_eq!(state.database.expect("open").path, other.text("b.db"));
    assert_eq!(scenarios(&desk), ["prudent"]);
}

#[test]
fn a_damaged_database_is_replaced_by_its_backup_and_kept_beside() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let desk = machine.ready(&database);
    assert!(matches!(
        backup(&machine, &desk, "copy.db", None),
        JobOutcome::Done { .. }
    ));
    drop(desk);
    let mut bytes = std::fs::read(&database).expect("the file");
    bytes[1000] ^= 0xff;
    std::fs::write(&database, &bytes).expect("damaged");
    let (desk, state) = machine.started(|_| ());
    assert_eq!(state.status, DeskStatus::Problem);
    let JobOutcome::Done { path: Some(kept) } = restore(&machine, &desk, "copy.db", None, None)
    else {
        panic!("not restored")
    };
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready, "{:?}", state.problem);
    assert_eq!(
        state.database.expect("open").path,
        machine.text("a.db"),
        "in its own place"
    );
    assert_eq!(std::fs::read(kept).expect("kept"), bytes);
}

#[test]
fn what_is_no_backup_changes_nothing() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    save(&desk, "mine");
    std::fs::write(machine.path("notes.txt"), "notes").expect("a file");
    let outcome = restore(&machine, &desk, "notes.txt", None, None);
    assert_eq!(code(outcome), "backup-invalid");
    let outcome = restore(&machine, &desk, "nowhere.db", None, None);
    assert_eq!(code(outcome), "file-not-found");
    assert_eq!(scenarios(&desk), ["mine"]);
}

#[test]
fn without_a_database_there_is_nothing_to_back_up() {
    let machine = Machine::new();
    let (desk, _) = machine.started(|_| ());
    let request = BackupRequest {
        path: machine.text("copy.db"),
        replace: false,
        passphrase: None,
    };
    let error = desk.database_backup(&request).expect_err("nothing is open");
    assert_eq!(error.code, ErrorCode::NoDatabaseOpen);
}

#[test]
fn a_passphrase_is_never_written_down() {
    let request: RestoreRequest =
        serde_json::from_str(r#"{"path": "/a", "into": null, "passphrase": "quatre mots"}"#)
            .expect("as a face sends it");
    let text = format!("{request:?}");
    assert!(text.contains("/a") && !text.contains("quatre"), "{text}");
}

fn replaced(machine: &Machine, desk: &Desk, name: &str) -> JobOutcome {
    let request = BackupRequest {
        path: machine.text(name),
        replace: true,
        passphrase: None,
    };
    let job = desk.database_backup(&request).expect("begun");
    machine.outcome(desk, job)
}

#[test]
fn a_copy_takes_the_place_of_another_only_where_the_person_agreed() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    std::fs::write(machine.path("copy.db"), "an older one").expect("a file");
    let refused = backup(&machine, &desk, "copy.db", None);
    assert_eq!(code(refused), "file-exists");
    let kept = std::fs::read(machine.path("copy.db")).expect("there");
    assert_eq!(kept, b"an older one", "it stays as it is");
    let done = replaced(&machine, &desk, "copy.db");
    assert!(matches!(done, JobOutcome::Done { .. }), "{done:?}");
    let length = std::fs::metadata(machine.path("copy.db"))
        .expect("there")
        .len();
    assert!(length > 4_096, "the copy stands in its place");
    assert!(
        !machine.path("copy.db.new0").exists(),
        "nothing is left beside it"
    );
}

#[test]
fn the_open_database_is_never_replaced_by_its_copy() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let refused = replaced(&machine, &desk, "a.db");
    assert_eq!(code(refused), "file-exists");
}

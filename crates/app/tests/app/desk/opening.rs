//! Which database is open after a start, and what is said where none can be.

use std::path::Path;

use diapason_app::desk::{DeskEvent, DeskStatus, Preferences, ThemeName};
use diapason_app::{AppError, ErrorCode};
use diapason_language::{Language, Messages};
use diapason_store::{DatabaseId, DatabaseKey, Schema, Store};

use super::support::{Machine, named};

const KEY: &str = "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e";

fn refused<T: std::fmt::Debug>(answer: Result<T, AppError>) -> ErrorCode {
    answer.expect_err("must be refused").code
}

#[test]
fn the_first_start_welcomes_and_makes_nothing() {
    let machine = Machine::new();
    let (desk, state) = machine.started(|_| ());
    assert_eq!(state.status, DeskStatus::Welcome);
    assert_eq!(state.recent, [], "nothing was opened yet");
    assert!(state.problem.is_none(), "a first start is no problem");
    assert_eq!(
        refused(desk.scenario_list()),
        ErrorCode::NoDatabaseOpen,
        "there is nothing to ask"
    );
    assert!(!machine.path("data").exists(), "no folder without data");
    assert!(!machine.path("config").exists(), "nor without a preference");
}

#[test]
fn the_desk_is_there_before_its_database_is() {
    let machine = Machine::new();
    let desk = machine.start(|options| options.demo = true);
    let state = desk.state_get().expect("at once");
    assert!(
        matches!(state.status, DeskStatus::Opening | DeskStatus::Ready),
        "the web view loads meanwhile"
    );
    let state = machine.until(|| {
        let state = desk.state_get().expect("a state");
        (state.status == DeskStatus::Ready).then_some(state)
    });
    let database = state.database.expect("it is open");
    assert!(database.is_demo);
    assert_eq!(database.company.as_deref(), Some("Ateliers Méridien"));
    assert_eq!(database.key_kept, "keychain");
    assert!(database.lines > 100, "with its deals");
    assert!(machine.events().contains(&DeskEvent::StateChanged));
}

#[test]
fn the_sample_company_can_be_made_afresh_while_it_is_open() {
    let machine = Machine::new();
    let (desk, _) = machine.started(|options| options.demo = true);
    for _ in 0..2 {
        let state = desk.database_demo().expect("made again");
        assert_eq!(state.status, DeskStatus::Ready);
        assert_eq!(state.recent.len(), 1, "it is one database");
    }
    let store = machine
        .place(&machine.path("data/demo.db"))
        .open()
        .expect("opens");
    let check = diapason_app::check(&store, Messages::of(Language::English)).expect("looked at");
    assert!(check.sound, "{:?}", check.problems);
}

#[test]
fn the_database_that_was_open_last_is_opened_again() {
    let machine = Machine::new();
    let (first, second) = (machine.with_company("a.db"), machine.with_company("b.db"));
    let desk = machine.ready(&first);
    let state = desk.database_open(&named(&second)).expect("opened");
    let path = |state: &diapason_app::desk::DeskState| state.database.clone().map(|it| it.path);
    assert_eq!(path(&state), Some(machine.text("b.db")));
    drop(desk);
    let (desk, state) = machine.started(|_| ());
    assert_eq!(path(&state), Some(machine.text("b.db")));
    let recent: Vec<_> = state.recent.iter().map(|it| it.path.clone()).collect();
    assert_eq!(recent, [machine.text("b.db"), machine.text("a.db")]);
    assert_eq!(state.recent[1].company.as_deref(), Some("Établi SARL"));
    assert!(state.recent[1].exists);
    std::fs::remove_file(&first).expect("gone");
    let state = desk.recent_forget(&named(&second)).expect("forgotten");
    assert_eq!(state.recent.len(), 1);
    assert!(!state.recent[0].exists, "a file that went is told");
    assert!(second.exists(), "forgetting deletes nothing");
}

#[test]
fn a_database_of_the_command_line_is_opened_where_nothing_was_open_yet() {
    let machine = Machine::new();
    machine.import(
        &machine.usual(),
        &machine.files("company", super::support::COMPANY),
    );
    let (_, state) = machine.started(|_| ());
    assert_eq!(state.status, DeskStatus::Ready);
}

#[test]
fn an_empty_database_waits_for_data() {
    let machine = Machine::new();
    let (desk, _) = machine.started(|_| ());
    let database = machine.path("new/company.db");
    let state = desk.database_create(&named(&database)).expect("made");
    assert_eq!(state.status, DeskStatus::Empty);
    assert_eq!(
        refused(desk.scenario_list()),
        ErrorCode::DatabaseEmpty,
        "figures need a company"
    );
    assert_eq!(
        refused(desk.database_create(&named(&database))),
        ErrorCode::DatabaseExists,
        "nothing is overwritten"
    );
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Empty, "it is still open");
}

/// A start with a database that cannot be opened: the code of the problem.
fn problem_of(machine: &Machine, database: &Path, key: Option<&str>) -> String {
    let key_file = key.map(|key| {
        let file = machine.path("key");
        std::fs::write(&file, key).expect("a key file");
        file
    });
    let before = std::fs::read(database).ok();
    let (desk, state) = machine.started(|options| {
        options.database = Some(database.to_owned());
        options.key_file = key_file;
    });
    assert_eq!(state.status, DeskStatus::Problem);
    assert_eq!(
        refused(desk.scenario_list()),
        ErrorCode::NoDatabaseOpen,
        "and nothing else happens"
    );
    assert_eq!(
        std::fs::read(database).ok(),
        before,
        "the file is left as it is"
    );
    let problem = state.problem.expect("it says why");
    assert_eq!(problem.path, database.display().to_string(), "and which");
    assert!(!problem.message.is_empty());
    problem.code
}

#[test]
fn a_wrong_key_is_a_problem_that_the_right_key_ends() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    assert_eq!(
        problem_of(&machine, &database, Some(KEY)),
        "database-wrong-key"
    );
    let (desk, state) = machine.started(|_| ());
    assert_eq!(
        state.status,
        DeskStatus::Welcome,
        "what never opened is not remembered"
    );
    let state = desk.database_open(&named(&database)).expect("opened");
    assert_eq!(state.status, DeskStatus::Ready);
    assert!(state.problem.is_none());
}

#[test]
fn a_key_that_is_nowhere_is_a_problem_and_no_new_key_is_made() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    machine.keychain.lose_everything();
    assert_eq!(
        problem_of(&machine, &database, None),
        "database-key-missing"
    );
}

#[test]
fn what_is_no_database_of_ours_is_a_problem() {
    let machine = Machine::new();
    let missing = machine.path("missing.db");
    assert_eq!(problem_of(&machine, &missing, None), "database-missing");
    assert!(!missing.exists(), "looking makes nothing");
    let text = machine.path("notes.txt");
    std::fs::write(&text, "notes").expect("a file");
    assert_eq!(problem_of(&machine, &text, None), "database-not-ours");
    let nothing = machine.path("nothing.db");
    std::fs::write(&nothing, "").expect("a file");
    assert_eq!(problem_of(&machine, &nothing, None), "database-not-ours");
}

#[test]
fn a_damaged_database_is_a_problem() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let mut bytes = std::fs::read(&database).expect("the file");
    bytes[1000] ^= 0xff;
    std::fs::write(&database, bytes).expect("damaged");
    assert_eq!(problem_of(&machine, &database, None), "database-damaged");
}

#[test]
fn a_newer_programs_database_is_a_problem() {
    let machine = Machine::new();
    let database = machine.path("a.db");
    let known = Schema::CURRENT.migrations().iter().copied();
    let steps: Vec<&'static str> = known
        .chain(["CREATE TABLE later (x INTEGER) STRICT"])
        .collect();
    let schema = Schema::of(Vec::leak(steps));
    let key = DatabaseKey::from_hex(KEY).expect("a key");
    let id = DatabaseId::generate().expect("random numbers");
    drop(Store::create_with(&database, id, &key, &schema).expect("a newer program's database"));
    assert_eq!(problem_of(&machine, &database, Some(KEY)), "database-newer");
}

#[test]
fn what_does_not_open_leaves_the_open_database_open() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let text = machine.path("notes.txt");
    std::fs::write(&text, "notes").expect("a file");
    let error = desk.database_open(&named(&text));
    assert_eq!(refused(error), ErrorCode::DatabaseNotOurs);
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready);
    let database = state.database.expect("still open");
    assert_eq!(database.path, machine.text("a.db"));
    assert_eq!(desk.scenario_list().expect("served"), []);
}

#[test]
fn a_named_key_file_is_found_again_at_the_next_start() {
    let machine = Machine::new();
    let key_file = machine.path("key");
    std::fs::write(&key_file, KEY).expect("a key file");
    let (desk, _) = machine.started(|_| ());
    let mut request = named(&machine.path("a.db"));
    request.key_file = Some(machine.text("key"));
    desk.database_create(&request).expect("made");
    drop(desk);
    let (_, state) = machine.started(|_| ());
    assert_eq!(state.status, DeskStatus::Empty, "{:?}", state.problem);
    assert_eq!(state.database.expect("open").key_kept, "named_file");
}

#[test]
fn preferences_are_kept_and_told() {
    let machine = Machine::new();
    let (desk, state) = machine.started(|options| options.language = Some(Language::French));
    let dark = Preferences {
        theme: ThemeName::Dark,
        ..state.preferences
    };
    let state = desk.preferences_set(&dark).expect("kept");
    assert_eq!(state.preferences, dark);
    assert!(machine.events().contains(&DeskEvent::PreferencesChanged));
    drop(desk);
    let (_, state) = machine.started(|options| options.language = None);
    assert_eq!(state.preferences, dark);
}

#[test]
fn a_defect_in_one_command_is_its_error_and_the_desk_goes_on() {
    let machine = Machine::new();
    let (desk, state) = machine.started(|_| ());
    machine.listen(|event| {
        assert_ne!(*event, DeskEvent::PreferencesChanged, "a face's own defect");
    });
    let error = desk.preferences_set(&state.preferences);
    assert_eq!(refused(error), ErrorCode::Internal);
    let made = desk.database_create(&named(&machine.path("a.db")));
    assert_eq!(made.expect("the desk goes on").status, DeskStatus::Empty);
}

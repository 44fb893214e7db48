//! Imports in the background: progress, errors, mending, stopping, one at a time.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

use diapason_app::ErrorCode;
use diapason_app::desk::{
    Desk, DeskEvent, DeskStatus, ImportRequest, ImportStatus, IssuesExportRequest, JobId,
    JobOutcome, JobRequest, JobStage,
};

use super::support::{COMPANY, Machine, named};

/// Enough rows that progress is told before the end.
fn many_customers(machine: &Machine) -> PathBuf {
    let mut rows = "id,name\n".to_owned();
    for row in 0..20_000 {
        writeln!(rows, "C{row},Client {row}").expect("into memory");
    }
    machine.files(
        "many",
        &[("company", "name\nFirme\n"), ("customers", &rows)],
    )
}

fn start(desk: &Desk, folder: &std::path::Path) -> Result<JobId, ErrorCode> {
    let request = ImportRequest {
        path: folder.display().to_string(),
        dry_run: false,
    };
    desk.import_start(&request).map_err(|error| error.code)
}

#[test]
fn the_first_import_makes_the_database_and_opens_it() {
    let machine = Machine::new();
    let (desk, _) = machine.started(|_| ());
    let folder = machine.files("company", COMPANY);
    let tried = machine.imported(&desk, &folder, true);
    assert_eq!(tried.status, ImportStatus::DryRun);
    assert!(!machine.usual().exists(), "trying makes nothing");
    let result = machine.imported(&desk, &folder, false);
    assert_eq!(result.status, ImportStatus::Committed);
    assert_eq!(result.path, folder.display().to_string());
    let lines = result.entities.iter().find(|it| it.entity == "deal_lines");
    assert_eq!(lines.expect("counted").new, 2);
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready, "and it is open");
    let database = state.database.expect("open");
    assert_eq!(database.path, machine.usual().display().to_string());
    assert_eq!(database.company.as_deref(), Some("Établi SARL"));
    assert!(!database.is_demo);
    assert_eq!(state.recent[0].company.as_deref(), Some("Établi SARL"));
}

#[test]
fn an_import_never_goes_into_a_database_that_nobody_sees() {
    let machine = Machine::new();
    machine.import(&machine.usual(), &machine.files("company", COMPANY));
    let other = machine.with_company("other.db");
    std::fs::write(&other, "no longer a database").expect("spoilt");
    let (desk, state) = machine.started(|options| options.database = Some(other));
    assert_eq!(state.status, DeskStatus::Problem);
    let folder = machine.files("more", &[("customers", "id,name\nX,X\n")]);
    assert_eq!(start(&desk, &folder), Err(ErrorCode::DatabaseExists));
}

#[test]
fn errors_are_listed_with_their_place_and_the_mended_folder_comes_in() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let wrong = "id,deal_id,unit_price\nL3,D1,12 euros\nL4,D9,5\n";
    let folder = machine.files("more", &[("deal_lines", wrong)]);
    // A person drops one file of the folder.
    let result = machine.imported(&desk, &folder.join("deal_lines.csv"), false);
    assert_eq!(result.status, ImportStatus::Refused);
    assert_eq!(result.path, folder.display().to_string());
    assert_eq!(result.error_count, 2);
    let first = &result.errors[0];
    assert_eq!(
        (&*first.file, first.row, first.column.as_deref()),
        ("deal_lines.csv", Some(2), Some("unit_price"))
    );
    assert_eq!(first.value.as_deref(), Some("12 euros"));
    let lines = || {
        let state = desk.state_get().expect("a state");
        state.database.expect("open").lines
    };
    assert_eq!(lines(), 2, "nothing came in");
    let right = "id,deal_id,unit_price\nL3,D1,12\nL4,D1,5\n";
    machine.files("more", &[("deal_lines", right)]);
    let result = machine.imported(&desk, &folder, false);
    assert_eq!(result.status, ImportStatus::Committed);
    assert_eq!(lines(), 4, "the figures are new when the end is told");
    let events = machine.events();
    let place = |wanted: &DeskEvent| events.iter().rposition(|event| event == wanted);
    let ended = events
        .iter()
        .rposition(|event| matches!(event, DeskEvent::JobEnded { .. }));
    assert!(place(&DeskEvent::DataChanged) < ended, "{events:?}");
    let again = machine.imported(&desk, &folder, false);
    assert_eq!(again.entities[0].unchanged, 2, "the same again is nothing");
}

#[test]
fn all_errors_can_be_taken_to_a_spreadsheet() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let mut rows = "id,deal_id,unit_price\n".to_owned();
    for row in 0..700 {
        writeln!(rows, "L{row},D1,=1+{row}").expect("into memory");
    }
    let folder = machine.files("more", &[("deal_lines", &rows)]);
    let path = folder.display().to_string();
    let request = ImportRequest {
        path,
        dry_run: true,
    };
    let job = desk.import_start(&request).expect("begun");
    let JobOutcome::Import { result } = machine.outcome(&desk, job) else {
        panic!("no import")
    };
    assert_eq!(result.error_count, 700);
    assert_eq!(result.errors.len(), 500, "as many as a face can list");
    let export = |name: &str| {
        let path = machine.text(name);
        desk.import_issues_export(&IssuesExportRequest { job, path })
    };
    let written = export("errors.csv").expect("written");
    let text = std::fs::read_to_string(written).expect("the file");
    assert_eq!(text.lines().count(), 701, "a head and all errors");
    let head = text.lines().next().expect("a head");
    assert_eq!(
        head.trim_start_matches('\u{feff}'),
        "File,Row,Column,Value,What is wrong"
    );
    let second = text.lines().nth(1).expect("an error");
    assert!(
        second.starts_with("deal_lines.csv,2,unit_price,'=1+0"),
        "a formula is words: {second}"
    );
    let written = export("errors.xlsx").expect("written");
    let bytes = std::fs::read(written).expect("the file");
    assert!(bytes.starts_with(b"PK"), "a workbook");
    let error = export("errors.doc").expect_err("no spreadsheet");
    assert_eq!(error.code, ErrorCode::TableFormat);
    let unknown = IssuesExportRequest {
        job: JobId(99),
        path: machine.text("x.csv"),
    };
    let error = desk
        .import_issues_export(&unknown)
        .expect_err("no such job");
    assert_eq!(error.code, ErrorCode::NotFound);
}

#[test]
fn a_folder_without_data_is_told() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    for (folder, code) in [
        (machine.path("nowhere"), "file-not-found"),
        (machine.files("empty", &[]), "folder-empty"),
    ] {
        let job = start(&desk, &folder).expect("begun");
        let JobOutcome::Failed { problem } = machine.outcome(&desk, job) else {
            panic!("nothing to import in {}", folder.display())
        };
        assert_eq!(problem.code, code);
        assert_eq!(problem.path, folder.display().to_string());
    }
}

/// Starts an import of many rows; `act` is called with the first progress, on its thread.
fn disturbed(
    machine: &Machine,
    desk: &Desk,
    act: impl Fn(&Desk, JobId) + Send + Sync + 'static,
) -> JobOutcome {
    let own = Arc::new(OnceLock::<Desk>::new());
    let acted = OnceLock::new();
    let listened = Arc::clone(&own);
    machine.listen(move |event| {
        let (Some(desk), DeskEvent::JobProgressed { progress }) = (listened.get(), event) else {
            return;
        };
        if progress.stage == JobStage::Reading && acted.set(()).is_ok() {
            assert!(progress.can_cancel && progress.rows > 0, "{progress:?}");
            act(desk, progress.job);
        }
    });
    assert!(own.set(desk.clone()).is_ok(), "once a test");
    let folder = many_customers(machine);
    let job = start(desk, &folder).expect("begun");
    machine.outcome(desk, job)
}

fn stage(event: DeskEvent) -> Option<(JobStage, Option<u16>)> {
    match event {
        DeskEvent::JobProgressed { progress } => Some((progress.stage, progress.done)),
        _ => None,
    }
}

#[test]
fn a_stopped_import_changes_nothing() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let outcome = disturbed(&machine, &desk, |desk, job| {
        desk.job_cancel(&JobRequest { job }).expect("it runs");
    });
    let JobOutcome::Import { result } = outcome else {
        panic!("no import: {outcome:?}")
    };
    assert_eq!(result.status, ImportStatus::Cancelled);
    let state = desk.state_get().expect("a state");
    assert_eq!(
        state.database.expect("open").company.as_deref(),
        Some("Établi SARL"),
        "the company would have been another"
    );
}

#[test]
fn a_second_import_waits_for_the_first_and_reading_does_not() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&seen);
    let second = machine.files("more", &[("customers", "id,name\nX,X\n")]);
    let outcome = disturbed(&machine, &desk, move |desk, job| {
        let refused = start(desk, &second);
        let listed = desk.scenario_list().expect("reading goes on");
        let running = desk.job_outcome(&JobRequest { job }).expect("known");
        let mut noted = noted.lock().expect("nobody panics with it");
        noted.push((refused, listed, running));
    });
    assert!(matches!(outcome, JobOutcome::Import { .. }), "{outcome:?}");
    let stages: Vec<_> = machine.events().into_iter().filter_map(stage).collect();
    assert!(
        stages.is_sorted_by_key(|(stage, _)| *stage as u8) && stages.len() >= 3,
        "reading, checking, writing, computing: {stages:?}"
    );
    assert!(
        stages
            .iter()
            .all(|(stage, done)| done.is_some() == (*stage == JobStage::Reading)),
        "nobody knows how long a check takes: {stages:?}"
    );
    let seen = seen.lock().expect("nobody panics with it");
    assert_eq!(
        *seen,
        [(Err(ErrorCode::WorkRunning), vec![], JobOutcome::Running)]
    );
    let state = desk.state_get().expect("a state");
    assert_eq!(
        state.database.expect("open").company.as_deref(),
        Some("Firme"),
        "the first came in"
    );
}

#[test]
fn an_import_goes_where_it_began_whatever_is_opened_meanwhile() {
    let machine = Machine::new();
    let (first, other) = (machine.with_company("a.db"), machine.with_company("b.db"));
    let desk = machine.ready(&first);
    let outcome = disturbed(&machine, &desk, move |desk, _| {
        desk.database_open(&named(&other)).expect("opened");
    });
    let JobOutcome::Import { result } = outcome else {
        panic!("no import: {outcome:?}")
    };
    assert_eq!(result.status, ImportStatus::Committed);
    let company = |desk: &Desk| {
        let state = desk.state_get().expect("a state");
        state.database.expect("open").company
    };
    assert_eq!(company(&desk).as_deref(), Some("Établi SARL"), "the other");
    desk.database_open(&named(&first)).expect("opened");
    assert_eq!(company(&desk).as_deref(), Some("Firme"));
}

#[test]
fn twenty_outcomes_are_remembered() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let folder = machine.files("more", &[("customers", "id,name\nX,X\n")]);
    let mut jobs = Vec::new();
    for _ in 0..21 {
        let job = start(&desk, &folder).expect("begun");
        machine.outcome(&desk, job);
        jobs.push(job);
    }
    let asked = |job| desk.job_outcome(&JobRequest { job });
    let first = asked(jobs[0]).expect_err("the oldest is forgotten");
    assert_eq!(first.code, ErrorCode::NotFound);
    assert!(asked(jobs[1]).is_ok(), "twenty are kept");
    let error = desk.job_cancel(&JobRequest { job: JobId(0) });
    assert_eq!(error.expect_err("never begun").code, ErrorCode::NotFound);
}

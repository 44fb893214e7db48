//! What another program changes is seen, and what cannot be shown is told.

use std::time::Instant;

use diapason_app::ErrorCode;
use diapason_app::desk::{DeskEvent, DeskStatus, ScenarioChoice, ScenarioSaveRequest};

use super::support::Machine;

#[test]
fn another_programs_import_is_seen_within_seconds() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let desk = machine.ready(&database);
    let version = |desk: &diapason_app::desk::Desk| {
        let state = desk.state_get().expect("a state");
        state.database.expect("open").version
    };
    let (before, told) = (version(&desk), machine.count(&DeskEvent::DataChanged));
    let more = [("deal_lines", "id,deal_id,unit_price\nL3,D1,1\n")];
    machine.import(&database, &machine.files("more", &more));
    let begun = Instant::now();
    machine.until(|| {
        let state = desk.state_get().expect("a state");
        (state.database.expect("open").lines == 3).then_some(())
    });
    assert!(
        begun.elapsed().as_secs() < 5,
        "a second where nothing else runs, some more on a busy machine"
    );
    assert_ne!(version(&desk), before, "a face knows that it must ask");
    machine.until(|| (machine.count(&DeskEvent::DataChanged) > told).then_some(()));
}

#[test]
fn another_programs_scenario_is_seen() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let desk = machine.ready(&database);
    let mut theirs = machine.place(&database).open().expect("opened");
    let before = machine.count(&DeskEvent::ScenariosChanged);
    theirs.save_scenario("prudent", "{}").expect("saved");
    machine.until(|| {
        let told = machine.count(&DeskEvent::ScenariosChanged) > before;
        told.then_some(())
    });
    let list = desk.scenario_list().expect("served");
    assert_eq!(list[0].name, "prudent", "it is there when it is told");
}

#[test]
fn what_cannot_be_computed_is_told_until_it_is_mended() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let desk = machine.ready(&database);
    // Each amount can be held, their sum cannot.
    let deal = (
        "deals",
        "id,name,customer_id,stage_id,closed_on\nD2,Pont,usine,won,2026-10-01\n",
    );
    let lines = |price: &str| {
        let row = |id: &str| format!("{id},D2,10000,{price}\n");
        format!("id,deal_id,quantity,unit_price\n{}{}", row("L3"), row("L4"))
    };
    let (beyond, within) = (lines("9000000000000"), lines("9"));
    let folder = machine.files("beyond", &[deal, ("deal_lines", &beyond)]);
    machine.import(&database, &folder);
    let state = machine.until(|| {
        let state = desk.state_get().expect("a state");
        state.problem.is_some().then_some(state)
    });
    assert_eq!(state.problem.expect("told").code, "overflow");
    assert_eq!(
        state.status,
        DeskStatus::Ready,
        "the figures of before are still served"
    );
    assert_eq!(state.database.expect("open").lines, 2);
    drop(desk);

    let (desk, state) = machine.started(|_| ());
    assert_eq!(state.status, DeskStatus::Problem, "nothing was served yet");
    let error = desk.scenario_list().expect_err("no book");
    assert_eq!(error.code, ErrorCode::Overflow);
    let folder = machine.files("within", &[("deal_lines", &within)]);
    let result = machine.imported(&desk, &folder, false);
    assert_eq!(result.errors, [], "what is wrong can be mended from here");
    let state = desk.state_get().expect("a state");
    assert_eq!(state.status, DeskStatus::Ready, "{:?}", state.problem);
    assert_eq!(state.database.expect("open").lines, 4);
}

#[test]
fn a_database_that_another_program_writes_to_is_read_all_the_same() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let mut theirs = machine.place(&database).open().expect("opened");
    let writing = theirs
        .begin_import(diapason_app::DryRun::No)
        .expect("the lock is theirs");
    let desk = machine.ready(&database);
    let request = ScenarioSaveRequest {
        name: "prudent".into(),
        scenario: ScenarioChoice::default(),
        replace: false,
    };
    let error = desk.scenario_save(&request).expect_err("theirs first");
    assert_eq!(error.code, ErrorCode::DatabaseLocked);
    drop(writing);
    let saved = desk.scenario_save(&request).expect("now it is free");
    assert_eq!(saved.len(), 1);
}

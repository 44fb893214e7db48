//! One value for several deals: one edit, one way back; what a deal has is not entered again, what
//! it cannot take is counted.

use diapason_app::desk::{
    Desk, EditAnswer, EditChange, EditRequest, PipelineChange, PipelineChangeRequest,
    PipelineIdsRequest, PipelineValue,
};
use diapason_app::{AppError, ErrorCode};

use super::pipeline::{AS_OF, request, table};
use super::search::World;

fn ask(desk: &Desk, deals: &[&str], value: PipelineValue) -> Result<PipelineChange, AppError> {
    desk.pipeline_change(&PipelineChangeRequest {
        deals: deals.iter().map(|id| (*id).to_owned()).collect(),
        value,
        reason: Some("revue du lundi".into()),
    })
}

fn keep(desk: &Desk, change: EditChange) -> EditAnswer {
    let as_of = Some(AS_OF.into());
    desk.edit(&EditRequest { change, as_of }).expect("kept")
}

fn probability(text: &str) -> PipelineValue {
    PipelineValue::Probability {
        probability: text.into(),
    }
}

#[test]
fn every_line_of_the_chosen_deals_gets_the_probability_and_one_undo_takes_it_back() {
    let world = World::new();
    let desk = &world.desk;
    let before = table(desk, |_| {});
    let asked = ask(desk, &["D2", "D3"], probability("0.750000")).expect("a change");
    assert_eq!((asked.changed, asked.left), (2, 0));
    let kept = keep(desk, asked.change.expect("both have another one"));
    let after = table(desk, |_| {});
    for row in &after.rows {
        assert_eq!(row.lines[0].stated, "0.750000", "{}", row.id);
        let entered = row.lines[0].entered.as_ref().expect("a person's");
        assert_eq!(entered.reason.as_deref(), Some("revue du lundi"));
    }
    assert_eq!(
        after.total.weighted, "340000.00",
        "75 % of 453 333.33, rounded once"
    );
    let again = ask(desk, &["D2", "D3"], probability("0.750000")).expect("an answer");
    assert_eq!(
        (again.change, again.changed),
        (None, 0),
        "nothing is entered twice"
    );
    keep(desk, kept.undo);
    assert_eq!(table(desk, |_| {}), before, "one undo for all");
}

#[test]
fn stage_close_and_salesperson_go_to_the_chosen_deals_alone() {
    let world = World::new();
    let desk = &world.desk;
    let won = PipelineValue::Stage {
        stage: "won".into(),
        closed_on: Some("2026-11-20".into()),
    };
    let asked = ask(desk, &["D3"], won).expect("a change");
    let kept = keep(desk, asked.change.expect("it is open"));
    let left = table(desk, |_| {});
    assert_eq!((left.count, left.rows[0].id.as_str()), (1, "D2"));
    keep(desk, kept.undo);

    let close = PipelineValue::Close {
        on: "2027-01-31".into(),
    };
    let asked = ask(desk, &["D2", "D3"], close).expect("a change");
    assert_eq!(asked.changed, 1, "D2 closes then already");
    keep(desk, asked.change.expect("D3 does not"));
    let rows = table(desk, |_| {}).rows;
    assert!(rows.iter().all(|row| row.close_on == "2027-01-31"));

    let nobody = PipelineValue::Salesperson { salesperson: None };
    let asked = ask(desk, &["D2", "D3", "gone"], nobody).expect("a change");
    if let Some(change) = asked.change {
        keep(desk, change);
    }
    let rows = table(desk, |_| {}).rows;
    assert!(rows.iter().all(|row| row.salesperson.is_none()));
}

#[test]
fn a_stage_of_another_pipeline_is_left_and_an_unknown_one_refused() {
    let world = with(
        "stages",
        "id,name,kind,probability,position,pipeline\nrent,Location,open,0.3,9,Location\n",
    );
    let stage = |id: &str| PipelineValue::Stage {
        stage: id.into(),
        closed_on: None,
    };
    let left = ask(&world.desk, &["D2", "D3"], stage("rent")).expect("an answer");
    assert_eq!((left.changed, left.left, left.change), (0, 2, None));
    let error = ask(&world.desk, &["D2"], stage("nowhere")).expect_err("there is none");
    assert_eq!(error.code, ErrorCode::NotFound);
}

#[test]
fn a_deal_with_instalments_of_its_own_keeps_them_whatever_the_schedule() {
    let world = with("schedules", "id,name,position,share\nS1,Comptant,0,1\n");
    world.machine.import(
        &world.database,
        &world.machine.files(
            "instalments",
            &[(
                "instalments",
                "id,deal_id,position,on,amount\nE1,D3,1,2027-03-31,33333.33\n",
            )],
        ),
    );
    let desk = world.machine.ready(&world.database);
    let schedule = || PipelineValue::Schedule {
        schedule: Some("S1".into()),
    };
    let asked = ask(&desk, &["D2", "D3"], schedule()).expect("a change");
    assert_eq!((asked.changed, asked.left), (1, 1), "D3 has its own");
    let kept = keep(&desk, asked.change.expect("D2 takes it"));
    let again = ask(&desk, &["D2"], schedule()).expect("an answer");
    assert_eq!(again.change, None, "it has it");
    keep(&desk, kept.undo);
    assert_eq!(
        ask(&desk, &["D2"], schedule()).expect("a change").changed,
        1
    );
}

#[test]
fn no_edit_is_of_more_deals_than_can_be_kept_at_once() {
    let world = World::new();
    let error = ask(&world.desk, &vec!["D"; 2_001], probability("0.5")).expect_err("too many");
    assert_eq!(error.code, ErrorCode::QuestionInvalid);
    assert!(
        error.to_string().contains("2000"),
        "it says how many: {error}"
    );
}

/// The company with another file.
fn with(name: &str, rows: &str) -> World {
    let mut world = World::new();
    let folder = world.machine.files("more", &[(name, rows)]);
    world.machine.import(&world.database, &folder);
    world.desk = world.machine.ready(&world.database);
    world
}

#[test]
fn a_run_of_the_table_is_its_deals_in_order() {
    let world = World::new();
    let run = |first, last| {
        let request = PipelineIdsRequest {
            deals: request(),
            first,
            last,
        };
        world.desk.pipeline_ids(&request).expect("a run").ids
    };
    assert_eq!(run(0, 0), ["D2"]);
    assert_eq!(run(0, 9), ["D2", "D3"], "what is behind the end is none");
    assert_eq!(run(1, u32::MAX), ["D3"]);
    assert_eq!(run(2, 1), [""; 0]);
}

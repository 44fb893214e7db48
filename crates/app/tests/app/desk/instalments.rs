//! A person staggers a deal: the figures move to the new dates, the chain says who did it, and the
//! list goes through an exchange folder like any value entered.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    DealPage, DealRequest, Desk, EditAnswer, EditChange, EditRequest, ForecastPageRequest,
    MeasureName, ProbabilityName, ScenarioChoice, SpanChoice, ValueChange, WhyLink,
};

use super::support::Machine;

const HALVES: &str = r#"[{"on":"2027-02-28","amount":"5000.01","label":"Commande"},{"on":"2027-06-30","amount":"14999.99"}]"#;

fn staggered(value: &str) -> EditChange {
    EditChange::Values {
        values: vec![ValueChange::Set {
            entity: "deal_line".to_owned(),
            id: "L1".to_owned(),
            field: "instalments".to_owned(),
            value: Some(value.to_owned()),
            reason: None,
        }],
    }
}

fn edit(desk: &Desk, change: EditChange) -> Result<EditAnswer, diapason_app::AppError> {
    desk.edit(&EditRequest {
        change,
        as_of: Some("2026-11-22".to_owned()),
    })
}

fn deal(desk: &Desk) -> DealPage {
    let page = ForecastPageRequest {
        as_of: Some("2026-11-22".to_owned()),
        span: SpanChoice::Months {
            months: 12,
            history: 0,
        },
        period: diapason_app::desk::ColumnLength::Month,
        measure: MeasureName::Invoicing,
        by: None,
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
        sort: Vec::new(),
        offset: 0,
        limit: 10,
    };
    desk.deal_page(&DealRequest {
        id: "D1".to_owned(),
        page,
    })
    .expect("a deal")
}

/// Date and amount of every instalment of the deal.
fn dated(page: &DealPage) -> Vec<(String, String)> {
    let links = page.chains.iter().flat_map(|chain| &chain.links);
    links
        .filter_map(|link| match link {
            WhyLink::Instalment {
                counted_on, amount, ..
            } => Some((counted_on.clone(), amount.clone())),
            _ => None,
        })
        .collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(on, amount): &(&str, &str)| ((*on).to_owned(), (*amount).to_owned());
    list.iter().map(owned).collect()
}

#[test]
fn a_deal_staggered_by_hand_counts_at_the_new_dates_says_so_and_is_taken_back() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let before = dated(&deal(&desk));
    assert_eq!(
        before,
        pairs(&[("2027-01-31", "20000.00"), ("2027-01-31", "60000.00")]),
        "everything at the close date"
    );
    let done = edit(&desk, staggered(HALVES)).expect("it sums to 20 000.00");
    let page = deal(&desk);
    assert_eq!(
        dated(&page),
        pairs(&[
            ("2027-02-28", "5000.01"),
            ("2027-06-30", "14999.99"),
            ("2027-01-31", "60000.00"),
        ]),
        "to the day and the cent"
    );
    let hand = page.chains[0].links.iter().find_map(|link| match link {
        WhyLink::Entered { field, value, .. } if field == "instalments" => Some(value.as_str()),
        _ => None,
    });
    assert_eq!(hand, Some("2"), "the chain says that a person entered two");
    edit(&desk, done.undo).expect("taken back");
    assert_eq!(dated(&deal(&desk)), before);
}

#[test]
fn a_close_date_moved_by_hand_leaves_instalments_that_a_person_dated() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    edit(&desk, staggered(HALVES)).expect("kept");
    let closed_later = EditChange::Values {
        values: vec![ValueChange::Set {
            entity: "deal".to_owned(),
            id: "D1".to_owned(),
            field: "expected_close_on".to_owned(),
            value: Some("2027-03-31".to_owned()),
            reason: None,
        }],
    };
    edit(&desk, closed_later).expect("kept");
    let dates: Vec<String> = dated(&deal(&desk)).into_iter().map(|(on, _)| on).collect();
    assert_eq!(
        dates,
        ["2027-02-28", "2027-06-30", "2027-03-31"],
        "the schedule follows the close date, the hand's dates stay"
    );
}

#[test]
fn a_list_that_misses_a_cent_is_refused_and_says_the_cent() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let refused = edit(&desk, staggered(&HALVES.replace("14999.99", "14999.98")));
    let error = refused.expect_err("a cent is missing");
    assert_eq!(error.code, ErrorCode::OverrideInvalid);
    assert!(error.message.contains("0.01 missing"), "{}", error.message);
}

#[test]
fn entered_instalments_go_out_with_the_folder_and_come_back_the_same() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let desk = machine.ready(&database);
    edit(&desk, staggered(HALVES)).expect("kept");
    let staggered_here = dated(&deal(&desk));
    drop(desk);
    let folder = machine.path("out");
    let store = machine.place(&database).open().expect("opened");
    diapason_app::export_exchange(&store, &folder, &mut || std::ops::ControlFlow::Continue(()))
        .expect("written");
    drop(store);
    let other = machine.path("b.db");
    machine.import(&other, &folder);
    let desk = machine.ready(&other);
    assert_eq!(
        dated(&deal(&desk)),
        staggered_here,
        "to the day and the cent"
    );
}

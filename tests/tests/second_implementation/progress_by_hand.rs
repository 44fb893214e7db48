//! The example of docs/computations/progress.md, computed by hand, and what is unknown.

use diapason_model::{
    Currency, Date, DealIndex, DealState, Id, Month, Probability, Quota, Salesperson,
    SalespersonIndex, Snapshot, Stage, StageEntry, StageIndex, StageKind, parse_date, parse_month,
};
use diapason_tests::naive::{NaiveProgress, ProgressPeriod};

use crate::by_hand::{add_deal, add_line, company, won};
use crate::progress::asked;

fn date(text: &str) -> Date {
    parse_date(text).expect("a date of the test")
}

fn month(text: &str) -> Month {
    parse_month(text).expect("a month of the test")
}

const WON: u32 = 4;
const LOST: u32 = 5;

/// One pipeline of four open stages, one salesperson with a quota of 8,000.00 a month.
fn process() -> Snapshot {
    let mut data = company();
    data.stages.clear();
    let kinds = ["A", "B", "C", "D", "won", "lost"].into_iter().zip([
        StageKind::Open,
        StageKind::Open,
        StageKind::Open,
        StageKind::Open,
        StageKind::Won,
        StageKind::Lost,
    ]);
    for (position, (id, kind)) in (1..).zip(kinds) {
        data.stages.push(Stage {
            id: Id::new(id),
            name: id.into(),
            pipeline: "default".into(),
            position,
            probability: Probability::from_ppm(500_000).expect("a half"),
            kind,
        });
    }
    data.salespeople.push(Salesperson {
        id: Id::new("U"),
        name: "Seller".into(),
        team: None,
        active: true,
    });
    for month_of_quota in ["2027-01", "2027-02", "2027-03"] {
        data.quotas.push(Quota {
            salesperson: SalespersonIndex(0),
            month: month(month_of_quota),
            amount_minor: 800_000,
        });
    }
    data
}

fn deal(data: &mut Snapshot, stage: u32, state: DealState, entries: &[(u32, &str)]) -> DealIndex {
    let index = add_deal(data, Currency::EUR, state);
    let record = &mut data.deals[index.get()];
    record.stage = StageIndex(stage);
    record.salesperson = Some(SalespersonIndex(0));
    for (stage, entered_on) in entries {
        data.stage_history.push(StageEntry {
            deal: index,
            stage: StageIndex(*stage),
            entered_on: date(entered_on),
        });
    }
    index
}

fn open(on: &str) -> DealState {
    DealState::Open {
        expected_close_on: date(on),
    }
}

fn lost(on: &str) -> DealState {
    DealState::Lost {
        closed_on: date(on),
    }
}

/// The four deals of the page.
fn example() -> Snapshot {
    let mut data = process();
    let entries = [(0, "2027-01-04"), (2, "2027-01-14"), (WON, "2027-02-13")];
    let first = deal(&mut data, WON, won("2027-02-13"), &entries);
    data.deals[first.get()].created_on = Some(date("2027-01-04"));
    add_line(&mut data, first, "10000");
    let entries = [
        (0, "2026-12-01"),
        (1, "2027-01-10"),
        (0, "2027-01-20"),
        (1, "2027-02-01"),
    ];
    deal(&mut data, 1, open("2027-06-30"), &entries);
    let third = deal(&mut data, LOST, lost("2027-02-12"), &[(0, "2027-02-02")]);
    data.deals[third.get()].created_on = Some(date("2027-01-30"));
    deal(&mut data, 2, open("2027-06-30"), &[(1, "2027-03-01")]);
    data
}

fn quarter(data: &Snapshot, as_of: &str) -> NaiveProgress {
    let period = ProgressPeriod {
        as_of: date(as_of),
        from: month("2027-01"),
        to: month("2027-03"),
    };
    asked(data, &period)
}

#[test]
fn the_example_of_the_page_comes_out_as_computed_by_hand() {
    let found = quarter(&example(), "2027-03-15");
    let seller = &found.salespeople["U"];
    let expected = [
        ("stage A moved_on", Some(2)),
        ("stage A lost", Some(1)),
        ("stage A conversion", Some(666_667)),
        ("stage A median", Some(20)),
        ("stage B moved_back", Some(1)),
        ("stage B moved_on", Some(0)),
        ("stage B conversion", Some(0)),
        ("stage B median", Some(20)),
        ("stage C won", Some(1)),
        ("stage C conversion", Some(1_000_000)),
        ("stage C median", Some(60)),
        ("stage D conversion", None),
        ("stage B degree", Some(500_000)),
        ("won.deals", Some(1)),
        ("won.amount", Some(1_000_000)),
        ("lost.deals", Some(1)),
        ("created.deals", Some(2)),
        ("conversion", Some(500_000)),
        ("cycle", Some(53)),
        ("quota", Some(2_400_000)),
        ("attainment", Some(416_667)),
        ("quota_due", Some(1_600_000)),
        ("ahead", Some(-600_000)),
        ("without_history", Some(1)),
        ("stale.deals", Some(1)),
    ];
    for (name, figure) in expected {
        assert_eq!(seller[name], figure, "{name}, as docs/computations says");
    }
    assert_eq!(found.deals["D1"]["days_in_stage"], Some(42));
    assert_eq!(
        found.deals["D1"]["too_long"],
        Some(1),
        "42 days, 10 at most before"
    );
    assert_eq!(found.deals["D3"]["days_in_stage"], None, "nobody knows");
    assert_eq!(found.company["quota"], None, "quotas are set for people");
}

#[test]
fn a_deal_is_past_its_close_date_on_the_day_after_it() {
    let mut data = process();
    deal(&mut data, 0, open("2027-03-15"), &[(0, "2027-03-01")]);
    let on_the_day = quarter(&data, "2027-03-15");
    assert_eq!(on_the_day.company["stale.deals"], Some(0));
    let after = quarter(&data, "2027-03-16");
    assert_eq!(after.company["stale.deals"], Some(1));
}

#[test]
fn nine_in_ten_stood_no_longer_than_the_percentile() {
    let mut data = process();
    let day = |from: &str, days: i64| (date(from) + chrono::Duration::days(days)).to_string();
    for days in [3, 5, 5, 8, 9, 11, 14, 20, 31, 90] {
        let entries = [(0, "2026-01-01"), (1, &*day("2026-01-01", days))];
        deal(&mut data, 1, open("2027-12-31"), &entries);
    }
    let stands = |data: &mut Snapshot, days: i64| {
        let entered = day("2027-03-15", -days);
        deal(data, 0, open("2027-12-31"), &[(0, &*entered)])
    };
    let (at, above) = (stands(&mut data, 31), stands(&mut data, 32));
    let found = quarter(&data, "2027-03-15");
    let too_long = |deal: DealIndex| found.deals[data.deals[deal.get()].id.as_str()]["too_long"];
    assert_eq!(too_long(at), Some(0), "31 days are those of the ninth");
    assert_eq!(too_long(above), Some(1));
}

#[test]
fn a_step_with_a_date_alone_or_a_date_gone_by_is_a_next_step() {
    let mut data = process();
    let bare = deal(&mut data, 0, open("2027-12-31"), &[]);
    let dated = deal(&mut data, 0, open("2027-12-31"), &[]);
    data.deals[dated.get()].next_step_on = Some(date("2020-01-01"));
    let named = deal(&mut data, 0, open("2027-12-31"), &[]);
    data.deals[named.get()].next_step = Some("Call".into());
    let found = quarter(&data, "2027-03-15");
    assert_eq!(found.company["without_next_step.deals"], Some(1));
    let id = data.deals[bare.get()].id.as_str();
    assert_eq!(found.deals[id]["without_next_step"], Some(1));
}

#[test]
fn what_was_lost_without_a_rate_is_counted_and_its_amount_unknown() {
    let mut data = process();
    let dollars = Currency::parse("USD").expect("a currency");
    let index = deal(&mut data, LOST, lost("2027-02-12"), &[]);
    data.deals[index.get()].currency = dollars;
    add_line(&mut data, index, "10");
    let found = quarter(&data, "2027-03-15");
    assert_eq!(found.company["lost.deals"], Some(1));
    assert_eq!(found.company["lost.amount"], None, "not zero");
    assert_eq!(
        found.company["without_history"],
        Some(1),
        "it closed without a stay"
    );
}

#[test]
fn the_last_day_of_the_period_is_in_it_and_the_next_is_not() {
    let mut data = process();
    deal(&mut data, WON, won("2027-03-31"), &[]);
    deal(&mut data, WON, won("2027-04-01"), &[]);
    deal(&mut data, WON, won("2027-01-01"), &[]);
    deal(&mut data, WON, won("2026-12-31"), &[]);
    let found = quarter(&data, "2027-01-15");
    assert_eq!(
        found.company["won.deals"],
        Some(2),
        "the first and the last day count, one of them after today"
    );
    let seller = |as_of: &str| quarter(&data, as_of).salespeople["U"]["quota_due"];
    assert_eq!(seller("2027-01-30"), Some(0), "January is not over");
    assert_eq!(seller("2027-01-31"), Some(800_000), "it ends today");
    assert_eq!(
        seller("2027-12-31"),
        Some(2_400_000),
        "no more than the period's"
    );
}

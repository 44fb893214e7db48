//! Salespeople: who is behind quota, why, and which deals want a hand.

use diapason_app::desk::{
    ProgressColumn, ProgressDeals, ProgressDealsPage, ProgressDealsRequest, ProgressGrouping,
    ProgressPage, ProgressPageRequest, ProgressReason, ProgressScope, SortOrder, SpanChoice,
};
use diapason_app::{ErrorCode, ProgressRequest};

use super::office::{cents, office};

const YEAR: SpanChoice = SpanChoice::FiscalYear { starts_in: 2026 };

fn request(by: ProgressGrouping) -> ProgressPageRequest {
    ProgressPageRequest {
        as_of: Some("2026-11-22".to_owned()),
        span: YEAR,
        by,
        sort: None,
        offset: 0,
        limit: 500,
    }
}

fn people(change: impl FnOnce(&mut ProgressPageRequest)) -> ProgressPage {
    let mut request = request(ProgressGrouping::Salesperson);
    change(&mut request);
    office().desk.progress_page(&request).expect("salespeople")
}

fn asked(scope: ProgressScope, which: ProgressDeals) -> ProgressDealsRequest {
    ProgressDealsRequest {
        as_of: Some("2026-11-22".to_owned()),
        span: YEAR,
        scope,
        which,
        stage: None,
        offset: 0,
        limit: 500,
    }
}

fn deals(scope: ProgressScope, which: ProgressDeals) -> ProgressDealsPage {
    let request = asked(scope, which);
    office().desk.progress_deals(&request).expect("deals")
}

fn sophie() -> ProgressScope {
    ProgressScope::Salesperson {
        key: "U05".to_owned(),
    }
}

#[test]
fn who_is_most_behind_quota_stands_first_with_the_reasons() {
    let page = people(|_| {});
    assert_eq!((&*page.from, &*page.to), ("2026-07", "2027-06"));
    let first = &page.rows[0];
    assert_eq!(first.figures.label, "Sophie Lemaire");
    assert_eq!(first.scope, sophie());
    let ahead: Vec<i64> = (page.rows.iter())
        .map(|row| cents(row.figures.ahead.as_deref().expect("everybody has a quota")))
        .collect();
    assert!(ahead.is_sorted(), "who is most behind first: {ahead:?}");
    let missing = cents(first.figures.quota.as_deref().expect("a quota")) - cents(&first.expected);
    let ProgressReason::Behind { amount } = &first.reasons[0] else {
        panic!("first what is missing: {:?}", first.reasons)
    };
    assert_eq!(cents(amount), -ahead[0]);
    let ProgressReason::Short { amount, expected } = &first.reasons[1] else {
        panic!("then that the weighted is not enough: {:?}", first.reasons)
    };
    assert_eq!(cents(amount), missing);
    assert_eq!(expected, &first.expected);
    let is_stage = |reason: &ProgressReason| matches!(reason, ProgressReason::Stage { name, moved_on: 8, left: 10, .. } if name == "Étude");
    assert!(first.reasons.iter().any(is_stage), "{:?}", first.reasons);
}

#[test]
fn the_desk_and_the_command_line_tell_the_same_figures() {
    let page = people(|_| {});
    let told = {
        let request = ProgressRequest {
            as_of: diapason_app::parse_date("2026-11-22"),
            ..ProgressRequest::default()
        };
        let machine = &office().machine;
        let place = machine.place(&machine.path("meridien.db"));
        let loaded = place.load().expect("the sample company");
        diapason_app::progress(&loaded.book, &request)
            .expect("an answer")
            .view
    };
    let mut of_desk: Vec<_> = page.rows.into_iter().map(|row| row.figures).collect();
    of_desk.sort_by(|a, b| a.key.cmp(&b.key));
    assert_eq!(Some(of_desk), told.salespeople);
    assert_eq!(Some(page.total.figures), told.company);
}

#[test]
fn teams_hold_their_members_and_the_company_holds_all() {
    let page = people(|request| request.by = ProgressGrouping::Team);
    let teams = page
        .rows
        .iter()
        .filter(|row| matches!(row.scope, ProgressScope::Team { .. }));
    let won: i64 = teams
        .map(|row| cents(row.figures.won.amount.as_deref().expect("a rate")))
        .sum();
    let all = page.total.figures.won.amount.as_deref().expect("a rate");
    assert_eq!(won, cents(all), "teams make the company");
    let mut of_team = String::new();
    for row in &page.rows {
        match &row.scope {
            ProgressScope::Team { .. } => of_team.clone_from(&row.figures.label),
            _ => assert_eq!(row.team.as_ref(), Some(&of_team), "a member under its team"),
        }
    }
}

#[test]
fn another_order_and_a_window_are_parts_of_one_list() {
    let sort = Some((ProgressColumn::Won, SortOrder::Descending));
    let whole = people(|request| request.sort = sort);
    let won: Vec<i64> = (whole.rows.iter())
        .map(|row| -cents(row.figures.won.amount.as_deref().expect("a rate")))
        .collect();
    assert!(won.is_sorted(), "the largest first");
    let window = people(|request| {
        request.sort = sort;
        request.offset = 2;
        request.limit = 3;
    });
    assert_eq!(
        window.rows,
        whole.rows[2..5],
        "the same rows, whatever the window"
    );
    assert_eq!((window.count, window.offset), (whole.count, 2));
    let mut too_many = request(ProgressGrouping::Salesperson);
    too_many.limit = 501;
    let error = office()
        .desk
        .progress_page(&too_many)
        .expect_err("too many");
    assert_eq!(error.code, ErrorCode::QuestionInvalid);
}

#[test]
fn the_deals_that_want_a_hand_are_the_ones_counted() {
    let page = people(|_| {});
    let first = &page.rows[0].figures;
    let stale = deals(sophie(), ProgressDeals::Stale);
    assert_eq!(stale.count, first.stale.deals);
    assert_eq!(Some(&stale.amount), first.stale.amount.as_ref());
    for row in &stale.rows {
        assert!(
            row.days_late.is_some() || row.too_long_after.is_some(),
            "{}: each says why it is stale",
            row.deal
        );
        if let (Some(days), Some(usual)) = (row.days_in_stage, row.too_long_after) {
            assert!(days > usual, "{}: {days} days against {usual}", row.deal);
        }
    }
    let amounts: Vec<i64> = stale.rows.iter().map(|row| -cents(&row.amount)).collect();
    assert!(amounts.is_sorted(), "the largest first");
    let idle = deals(ProgressScope::Company, ProgressDeals::WithoutNextStep);
    assert_eq!(idle.count, page.total.figures.without_next_step.deals);
    assert!(
        idle.rows
            .iter()
            .all(|row| row.next_step.is_none() && row.without_next_step)
    );
}

#[test]
fn the_deals_of_a_stage_are_those_that_stand_in_it() {
    let page = people(|_| {});
    for stage in &page.rows[0].figures.stages {
        let mut request = asked(sophie(), ProgressDeals::All);
        request.stage = Some(stage.stage.clone());
        let found = office().desk.progress_deals(&request).expect("deals");
        assert_eq!(
            (found.count, &found.amount),
            (stage.deals, &stage.amount),
            "{}",
            stage.name
        );
        let degrees = found.rows.iter().map(|row| row.degree_of_progress.as_ref());
        assert!(
            degrees
                .into_iter()
                .all(|degree| degree == Some(&stage.degree_of_progress))
        );
    }
}

#[test]
fn a_salesperson_or_stage_that_is_not_there_is_said() {
    let nobody = ProgressScope::Salesperson {
        key: "U0S".to_owned(),
    };
    let error = office()
        .desk
        .progress_deals(&asked(nobody, ProgressDeals::All))
        .expect_err("nobody");
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(
        error.to_string().contains("did you mean `U0"),
        "the nearest is named: {error}"
    );
    let mut request = asked(ProgressScope::Company, ProgressDeals::All);
    request.stage = Some("s9".to_owned());
    let error = office()
        .desk
        .progress_deals(&request)
        .expect_err("no stage");
    assert_eq!(error.code, ErrorCode::NotFound);
}

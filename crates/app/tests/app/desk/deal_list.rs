//! All deals by window: open, won and lost; found, filtered, sorted by the program.

use diapason_app::desk::{
    DealList, DealListRequest, DealStatus, Desk, PipelineColumn, ProbabilityName, ScenarioChoice,
    SortOrder, Standpoint,
};

use super::search::World;

fn asked() -> DealListRequest {
    DealListRequest {
        standpoint: Standpoint {
            as_of: Some("2026-11-22".into()),
            probability: ProbabilityName::Stated,
            scenario: ScenarioChoice::default(),
        },
        text: String::new(),
        status: None,
        team: None,
        salesperson: None,
        stage: None,
        sort: Vec::new(),
        offset: 0,
        limit: 500,
    }
}

fn list(desk: &Desk, request: &DealListRequest) -> DealList {
    desk.deal_list(request).expect("deals")
}

fn ids(list: &DealList) -> Vec<&str> {
    list.rows.iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn every_deal_is_there_however_it_stands_and_each_status_is_a_part_of_them() {
    let world = World::new();
    let all = list(&world.desk, &asked());
    assert_eq!(all.all, all.count, "no filter leaves any out");
    let parts = [DealStatus::Open, DealStatus::Won, DealStatus::Lost].map(|status| {
        let part = list(
            &world.desk,
            &DealListRequest {
                status: Some(status),
                ..asked()
            },
        );
        assert!(part.count > 0, "the company has some {status:?}");
        assert!(part.rows.iter().all(|row| row.status == status));
        part.count
    });
    assert_eq!(parts.iter().sum::<u32>(), all.count, "each once");
    for row in &all.rows {
        match row.status {
            DealStatus::Won => assert_eq!(row.weighted, row.amount, "{} is all there", row.id),
            DealStatus::Lost => {
                assert_eq!(row.weighted.as_deref(), Some("0.00"), "{} is gone", row.id);
            }
            DealStatus::Open => {}
        }
        assert!(row.status == DealStatus::Open || !row.is_past_close);
    }
}

#[test]
fn deals_are_found_by_the_beginning_of_a_word_and_sorted_with_the_unknown_last() {
    let world = World::new();
    let all = list(&world.desk, &asked());
    let latest: Vec<&str> = all.rows.iter().map(|row| &*row.close_on).collect();
    assert!(
        latest.is_sorted_by(|a, b| a >= b),
        "latest first: {latest:?}"
    );
    let some = &all.rows[0];
    let word = some.name.split_whitespace().next().expect("a name");
    let found = list(
        &world.desk,
        &DealListRequest {
            text: word.to_uppercase(),
            ..asked()
        },
    );
    assert!(ids(&found).contains(&&*some.id), "case does not count");
    let none = list(
        &world.desk,
        &DealListRequest {
            text: "zzz".into(),
            ..asked()
        },
    );
    assert_eq!((none.count, none.all), (0, all.all));
    for order in [SortOrder::Ascending, SortOrder::Descending] {
        let sorted = list(
            &world.desk,
            &DealListRequest {
                sort: vec![(PipelineColumn::Margin, order)],
                ..asked()
            },
        );
        let known: Vec<bool> = (sorted.rows.iter())
            .map(|row| row.margin.is_some())
            .collect();
        assert!(known.is_sorted_by(|a, b| a >= b), "unknown last: {known:?}");
    }
}

#[test]
fn a_window_is_a_part_of_the_whole_and_too_large_a_one_is_refused() {
    let world = World::new();
    let all = list(&world.desk, &asked());
    let second = list(
        &world.desk,
        &DealListRequest {
            offset: 1,
            limit: 2,
            ..asked()
        },
    );
    assert_eq!(ids(&second), ids(&all)[1..3]);
    assert_eq!((second.count, &second.amount), (all.count, &all.amount));
    let greedy = DealListRequest {
        limit: 501,
        ..asked()
    };
    assert!(world.desk.deal_list(&greedy).is_err());
}

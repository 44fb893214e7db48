//! The board: the same deals and figures as the table, cards by window, margins on one scale.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    Desk, EditChange, EditRequest, PipelineBoard, PipelineBoardRequest, ValueChange,
};

use super::pipeline::{AS_OF, request, table};
use super::search::World;

fn board(desk: &Desk, change: impl FnOnce(&mut PipelineBoardRequest)) -> PipelineBoard {
    let mut request = PipelineBoardRequest {
        deals: request(),
        column: None,
    };
    change(&mut request);
    desk.pipeline_board(&request).expect("a board")
}

/// Each column's deals: in all, and those of the window.
fn cards(board: &PipelineBoard) -> Vec<(&str, u32, Vec<&str>)> {
    let columns = board.columns.iter();
    columns
        .map(|column| {
            let ids = column.cards.iter().map(|card| card.deal.id.as_str());
            (column.stage.id.as_str(), column.count, ids.collect())
        })
        .collect()
}

#[test]
fn each_column_is_the_table_of_its_stage() {
    let world = World::new();
    let whole = board(&world.desk, |_| {});
    assert!(!whole.columns.is_empty(), "two deals are open");
    for column in &whole.columns {
        let same = table(&world.desk, |request| {
            request.stage = Some(column.stage.id.clone());
        });
        assert_eq!(column.stage.kind, "open", "what is closed is no column");
        assert_eq!((column.count, &column.total), (same.count, &same.total));
        let rows: Vec<_> = column.cards.iter().map(|card| &card.deal).collect();
        assert_eq!(
            rows,
            same.rows.iter().collect::<Vec<_>>(),
            "these have two lines at most"
        );
    }
    let all = table(&world.desk, |_| {});
    assert_eq!((whole.all, whole.count), (all.all, all.count));
    assert_eq!(whole.without_next_step, all.without_next_step);
    assert_eq!(whole.stages, all.stages, "closing ones too, to move to");
}

#[test]
fn margins_are_on_one_scale_and_an_unknown_one_has_no_place_on_it() {
    let world = World::new();
    let shares = |board: &PipelineBoard| -> Vec<(String, Option<String>)> {
        let cards = board.columns.iter().flat_map(|column| &column.cards);
        let mut shares: Vec<_> = cards
            .map(|card| (card.deal.id.clone(), card.margin_share.clone()))
            .collect();
        shares.sort();
        shares
    };
    let whole = board(&world.desk, |_| {});
    assert_eq!(
        shares(&whole),
        [("D2".into(), Some("1.000000".into())), ("D3".into(), None)],
        "D3's cost is unknown"
    );
}

#[test]
fn a_window_of_one_column_leaves_the_others_figures_as_they_are() {
    let world = World::new();
    let whole = board(&world.desk, |_| {});
    let stage = whole.columns.iter().find(|column| column.count > 0);
    let stage = &stage.expect("a column with deals").stage.id;
    let none = board(&world.desk, |request| {
        request.column = Some(stage.clone());
        request.deals.offset = 50;
    });
    assert_eq!(none.columns.len(), whole.columns.len());
    for (part, column) in none.columns.iter().zip(&whole.columns) {
        assert_eq!((part.count, &part.total), (column.count, &column.total));
        assert!(part.cards.is_empty(), "beyond the last card");
    }
    let one = board(&world.desk, |request| request.column = Some(stage.clone()));
    for (part, column) in one.columns.iter().zip(&whole.columns) {
        let is_asked = &part.stage.id == stage;
        assert_eq!(
            part.cards.len(),
            if is_asked { column.cards.len() } else { 0 }
        );
    }
}

#[test]
fn a_moved_deal_changes_its_column_and_one_edit_brings_it_back() {
    let world = World::new();
    let desk = &world.desk;
    let before = board(desk, |_| {});
    let (from, to) = (
        table(desk, |_| {}).rows[0].stage.clone(),
        before.stages.iter().find(|stage| stage.kind == "won"),
    );
    assert!(
        cards(&before)
            .iter()
            .any(|(stage, count, _)| *stage == from && *count > 0)
    );
    let set = |field: &str, value: &str| ValueChange::Set {
        entity: "deal".into(),
        id: "D2".into(),
        field: field.into(),
        value: Some(value.into()),
        reason: None,
    };
    let edit = |change| {
        let as_of = Some(AS_OF.into());
        desk.edit(&EditRequest { change, as_of }).expect("kept")
    };
    let kept = edit(EditChange::Values {
        values: vec![
            set("stage_id", &to.expect("a stage that wins").id),
            set("closed_on", "2026-11-20"),
        ],
    });
    let after = board(desk, |_| {});
    assert!(
        !cards(&after).iter().any(|(_, _, ids)| ids.contains(&"D2")),
        "what is won is no longer open"
    );
    assert_eq!(after.count, before.count - 1);
    edit(kept.undo);
    assert_eq!(board(desk, |_| {}), before, "as it was");
}

#[test]
fn too_many_cards_at_once_are_refused() {
    let world = World::new();
    let mut deals = request();
    deals.limit = 501;
    let request = PipelineBoardRequest {
        deals,
        column: None,
    };
    let error = world.desk.pipeline_board(&request).expect_err("refused");
    assert_eq!(error.code, ErrorCode::QuestionInvalid);
}

//! The pipeline: what a person enters in it is in the forecast at once, and windows are parts of the
//! whole.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    ColumnLength, Desk, EditAnswer, EditChange, EditRequest, ForecastPageRequest, MeasureName,
    PipelineColumn, PipelineRequest, PipelineTable, PipelineWant, ProbabilityName, ScenarioChoice,
    SortOrder, SpanChoice, Standpoint, ValueChange,
};

use super::search::World;
use super::support::Machine;

pub(super) const AS_OF: &str = "2026-11-22";

pub(super) fn request() -> PipelineRequest {
    PipelineRequest {
        standpoint: Standpoint {
            as_of: Some(AS_OF.into()),
            probability: ProbabilityName::Stated,
            scenario: ScenarioChoice::default(),
        },
        text: String::new(),
        team: None,
        salesperson: None,
        family: None,
        stage: None,
        customer: None,
        closes: None,
        wants: None,
        sort: Vec::new(),
        offset: 0,
        limit: 50,
    }
}

pub(super) fn table(desk: &Desk, change: impl FnOnce(&mut PipelineRequest)) -> PipelineTable {
    let mut request = request();
    change(&mut request);
    desk.pipeline_table(&request).expect("a table")
}

fn ids(table: &PipelineTable) -> Vec<&str> {
    table.rows.iter().map(|row| row.id.as_str()).collect()
}

fn set(entity: &str, id: &str, field: &str, value: &str) -> ValueChange {
    ValueChange::Set {
        entity: entity.into(),
        id: id.into(),
        field: field.into(),
        value: Some(value.into()),
        reason: Some("comité client".into()),
    }
}

fn edit(desk: &Desk, change: EditChange) -> EditAnswer {
    let request = EditRequest {
        change,
        as_of: Some(AS_OF.into()),
    };
    desk.edit(&request).expect("kept")
}

fn months(months: u32) -> SpanChoice {
    SpanChoice::Months { months, history: 0 }
}

/// Weighted by the forecast page, whenever it comes.
fn forecast_weighted(desk: &Desk) -> String {
    let page = desk.forecast_page(&ForecastPageRequest {
        as_of: Some(AS_OF.into()),
        span: SpanChoice::Months {
            months: 60,
            history: 0,
        },
        period: ColumnLength::Year,
        measure: MeasureName::Invoicing,
        by: None,
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
        sort: Vec::new(),
        offset: 0,
        limit: 10,
    });
    page.expect("a page").key_figures.weighted
}

#[test]
fn an_overridden_probability_is_in_the_pipeline_and_in_the_forecast() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let before = table(&desk, |_| {});
    assert_eq!(before.total.weighted, "32000.00", "80 000 at 40 %");
    assert_eq!(forecast_weighted(&desk), "32000.00");
    let change = EditChange::Values {
        values: vec![set("deal_line", "L1", "probability", "0.9")],
    };
    let kept = edit(&desk, change);
    let after = table(&desk, |_| {});
    assert_eq!(after.total.weighted, "42000.00", "20 000 more at 50 %");
    assert_eq!(forecast_weighted(&desk), "42000.00", "the same figure");
    let row = &after.rows[0];
    assert_eq!(row.figures.probability.as_deref(), Some("0.525000"));
    let first = &row.lines[0];
    assert_eq!(
        (first.stated.as_str(), first.origin.as_str()),
        ("0.900000", "line")
    );
    let entered = first.entered.as_ref().expect("a person entered it");
    assert_eq!(entered.reason.as_deref(), Some("comité client"));
    assert_eq!(
        (row.lines[1].origin.as_str(), &row.lines[1].entered),
        ("stage", &None)
    );
    edit(&desk, kept.undo);
    assert_eq!(table(&desk, |_| {}), before, "nothing is left of it");
}

#[test]
fn a_deal_that_is_won_leaves_the_pipeline_and_one_edit_brings_it_back() {
    let world = World::new();
    let desk = &world.desk;
    let before = table(desk, |_| {});
    assert_eq!(ids(&before), ["D2", "D3"], "the unknown margin last");
    let kept = edit(
        desk,
        EditChange::Values {
            values: vec![
                set("deal", "D3", "stage_id", "won"),
                set("deal", "D3", "closed_on", "2026-11-20"),
            ],
        },
    );
    let after = table(desk, |_| {});
    assert_eq!(ids(&after), ["D2"]);
    assert_eq!(
        kept.effect.expect("every rate is known").weighted,
        after.total.weighted,
        "the same figure"
    );
    edit(desk, kept.undo);
    assert_eq!(table(desk, |_| {}), before);
}

#[test]
fn an_unknown_cost_is_no_margin_and_is_said_in_the_total() {
    let world = World::new();
    let all = table(&world.desk, |_| {});
    let [port, foundry] = &*all.rows else {
        panic!("two open deals: {:?}", ids(&all))
    };
    assert_eq!(port.figures.margin.as_deref(), Some("414000.00"));
    assert_eq!(port.figures.margin_rate.as_deref(), Some("0.985714"));
    assert_eq!(
        (&foundry.figures.margin, &foundry.figures.margin_rate),
        (&None, &None)
    );
    assert_eq!(all.total.amount, "453333.33");
    assert_eq!(
        all.total.weighted, "226666.67",
        "the exact sum rounded once: 226 666.665"
    );
    assert_eq!(all.total.margin.as_deref(), Some("414000.00"));
    assert_eq!(all.total.cost_coverage.as_deref(), Some("0.926471"));
    let none = table(&world.desk, |request| request.text = "portique".into());
    assert_eq!(
        (none.count, &none.total.margin),
        (1, &None),
        "no cost is known"
    );
}

#[test]
fn windows_are_parts_of_the_whole_and_filters_move_the_total() {
    let world = World::new();
    let desk = &world.desk;
    let by_close = |request: &mut PipelineRequest| {
        request.sort = vec![(PipelineColumn::Close, SortOrder::Descending)];
    };
    let whole = table(desk, by_close);
    assert_eq!(ids(&whole), ["D3", "D2"]);
    for offset in 0..2 {
        let one = table(desk, |request| {
            by_close(request);
            (request.offset, request.limit) = (offset, 1);
        });
        assert_eq!(one.rows[0], whole.rows[offset as usize]);
        assert_eq!((one.count, &one.total), (whole.count, &whole.total));
    }
    let january = table(desk, |request| request.closes = Some(months(3)));
    assert_eq!((ids(&january), january.all), (vec!["D2"], 2));
    assert_eq!(
        january.total.amount, "420000.00",
        "the total is of what is left"
    );
    let wants = |want| table(desk, |request| request.wants = Some(want)).count;
    assert_eq!(wants(PipelineWant::WithoutNextStep), 2);
    assert_eq!(wants(PipelineWant::PastClose), 0);
    assert_eq!(
        ids(&table(desk, |request| request.text = "gru LOR".into())),
        ["D2"]
    );
    assert_eq!(
        table(desk, |request| request.team = Some("none".into())).count,
        0
    );
}

#[test]
fn what_cannot_be_asked_is_refused_with_its_reason() {
    let world = World::new();
    for change in [
        |request: &mut PipelineRequest| request.limit = 501,
        |request: &mut PipelineRequest| request.closes = Some(months(0)),
        |request: &mut PipelineRequest| request.standpoint.as_of = Some("hier".into()),
    ] {
        let mut request = request();
        change(&mut request);
        let error = world.desk.pipeline_table(&request).expect_err("refused");
        assert_eq!(error.code, ErrorCode::QuestionInvalid);
    }
}

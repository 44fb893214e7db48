//! What a person enters: kept beside the source's value, told to the figures, taken back.

use std::collections::BTreeMap;

use diapason_app::ErrorCode;
use diapason_app::desk::{
    Desk, DeskEvent, EditAnswer, EditChange, EditEffect, EditRequest, SettingsRequest, SettingsRow,
    SettingsTable, ValueChange,
};
use diapason_store::Revoked;

use super::support::Machine;

struct World {
    machine: Machine,
    desk: Desk,
}

impl World {
    fn new() -> Self {
        let machine = Machine::new();
        let database = machine.with_company("a.db");
        let desk = machine.ready(&database);
        Self { machine, desk }
    }

    fn edit(&self, change: EditChange) -> Result<EditAnswer, diapason_app::AppError> {
        self.desk.edit(&EditRequest {
            change,
            as_of: Some("2026-11-22".to_owned()),
        })
    }

    fn done(&self, change: EditChange) -> EditAnswer {
        self.edit(change).expect("kept")
    }

    /// What holds now: field and value of every override.
    fn held(&self) -> Vec<(String, Option<String>)> {
        let store = self.machine.place(&self.machine.path("a.db")).open();
        let overrides = store.expect("opened").overrides(Revoked::Hidden);
        overrides
            .expect("listed")
            .into_iter()
            .map(|made| (made.asked.field, made.asked.value))
            .collect()
    }

    fn table(&self, entity: &str) -> SettingsTable {
        let request = SettingsRequest {
            entity: entity.to_owned(),
        };
        self.desk.settings_table(&request).expect("a table")
    }
}

fn effect(answer: &EditAnswer) -> &EditEffect {
    answer.effect.as_ref().expect("every rate is known")
}

fn set(entity: &str, id: &str, field: &str, value: &str) -> ValueChange {
    ValueChange::Set {
        entity: entity.to_owned(),
        id: id.to_owned(),
        field: field.to_owned(),
        value: Some(value.to_owned()),
        reason: Some("appel du client".to_owned()),
    }
}

fn values(values: Vec<ValueChange>) -> EditChange {
    EditChange::Values { values }
}

fn row(cells: &[(&str, &str)]) -> SettingsRow {
    let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    cells.iter().map(owned).collect::<BTreeMap<_, _>>()
}

fn rows(entity: &str, rows: Vec<SettingsRow>) -> EditChange {
    EditChange::Rows {
        entity: entity.to_owned(),
        rows,
    }
}

#[test]
fn another_probability_is_in_the_figures_at_once_and_says_what_it_moved() {
    let world = World::new();
    // 80 000 at the stage's 0.4 are 32 000; the first line of 20 000 at 0.9 adds 10 000.
    let answer = world.done(values(vec![set("deal_line", "L1", "probability", "0.9")]));
    assert_eq!(effect(&answer).weighted, "42000.00");
    assert_eq!(effect(&answer).weighted_change, "10000.00");
    assert_eq!(effect(&answer).currency, "EUR");
    let state = world.desk.state_get().expect("a state");
    let version = state.database.expect("open").version;
    assert_eq!(version, answer.version, "the figures are those of after");
    assert!(world.machine.count(&DeskEvent::DataChanged) > 0);
}

#[test]
fn what_was_entered_is_taken_back_and_done_again_by_its_own_answers() {
    let world = World::new();
    let done = world.done(values(vec![
        set("deal_line", "L1", "probability", "0.9"),
        set("deal", "D1", "expected_close_on", "2027-03-31"),
    ]));
    let undone = world.done(done.undo);
    assert_eq!(effect(&undone).weighted, "32000.00");
    assert_eq!(effect(&undone).weighted_change, "-10000.00");
    assert_eq!(world.held(), [], "the source's values hold");
    let again = world.done(undone.undo);
    assert_eq!(effect(&again).weighted, "42000.00");
    assert_eq!(world.held().len(), 2, "both hold again");
    let undone = world.done(again.undo);
    assert_eq!(effect(&undone).weighted, "32000.00");
}

#[test]
fn taking_back_leaves_what_was_entered_before() {
    let world = World::new();
    world.done(values(vec![set("deal_line", "L1", "probability", "0.5")]));
    let second = world.done(values(vec![set("deal_line", "L1", "probability", "0.9")]));
    let undone = world.done(second.undo);
    assert_eq!(effect(&undone).weighted, "34000.00", "0.5 holds again");
}

#[test]
fn the_sources_value_returns_whole_and_so_does_what_was_entered() {
    let world = World::new();
    world.done(values(vec![set("deal_line", "L1", "probability", "0.5")]));
    world.done(values(vec![set("deal_line", "L1", "probability", "0.9")]));
    let source = ValueChange::Source {
        entity: "deal_line".to_owned(),
        id: "L1".to_owned(),
        field: "probability".to_owned(),
    };
    let back = world.done(values(vec![source]));
    assert_eq!(effect(&back).weighted, "32000.00");
    assert_eq!(world.held(), []);
    let again = world.done(back.undo);
    assert_eq!(
        effect(&again).weighted,
        "42000.00",
        "the later of both holds"
    );
}

#[test]
fn of_several_values_all_are_kept_or_none() {
    let world = World::new();
    let refused = world.edit(values(vec![
        set("deal_line", "L1", "probability", "0.9"),
        set("deal_line", "L2", "probability", "1.2"),
    ]));
    let error = refused.expect_err("1.2 is no probability");
    assert_eq!(error.code, ErrorCode::OverrideInvalid);
    assert!(error.message.contains("1.2"), "{}", error.message);
    assert_eq!(world.held(), [], "the first is not kept either");
}

#[test]
fn a_misspelt_field_gets_the_right_one() {
    let world = World::new();
    let refused = world.edit(values(vec![set("deal", "D1", "probabilty", "0.9")]));
    let error = refused.expect_err("there is no such field");
    assert!(error.to_string().contains("probability"), "{error}");
}

#[test]
fn a_fixed_cost_is_entered_changed_and_taken_back() {
    let world = World::new();
    let rent = row(&[
        ("id", "rent"),
        ("name", "Loyer"),
        ("from_month", "2027-01"),
        ("monthly_amount", "2500.00"),
    ]);
    let new = world.done(rows("fixed_costs", vec![rent]));
    let table = world.table("fixed_costs");
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0]["monthly_amount"], "2500.00");
    let dearer = row(&[("id", "rent"), ("monthly_amount", "2600")]);
    let changed = world.done(rows("fixed_costs", vec![dearer]));
    let table = world.table("fixed_costs");
    assert_eq!(table.rows[0]["monthly_amount"], "2600.00");
    assert_eq!(table.rows[0]["name"], "Loyer", "what is not named stays");
    world.done(changed.undo);
    assert_eq!(
        world.table("fixed_costs").rows[0]["monthly_amount"],
        "2500.00"
    );
    let gone = world.done(new.undo);
    assert_eq!(world.table("fixed_costs").rows.len(), 0);
    world.done(gone.undo);
    assert_eq!(world.table("fixed_costs").rows[0]["name"], "Loyer");
}

#[test]
fn rows_by_several_columns_go_by_them() {
    let world = World::new();
    world.done(rows(
        "fx_rates",
        vec![
            row(&[("on", "2026-11-01"), ("currency", "USD"), ("rate", "0.9")]),
            row(&[("on", "2026-11-02"), ("currency", "USD"), ("rate", "0.91")]),
        ],
    ));
    let gone = world.done(EditChange::RemoveRows {
        entity: "fx_rates".to_owned(),
        keys: vec![vec!["2026-11-01".to_owned(), "USD".to_owned()]],
    });
    let table = world.table("fx_rates");
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0]["on"], "2026-11-02");
    world.done(gone.undo);
    assert_eq!(world.table("fx_rates").rows[0]["rate"], "0.9");
}

#[test]
fn a_schedule_goes_and_comes_with_all_its_rules() {
    let world = World::new();
    let rule = |position: &str, share: &str| {
        row(&[
            ("id", "thirds"),
            ("position", position),
            ("share", share),
            ("offset_months", position),
        ])
    };
    let whole = vec![rule("1", "0.3"), rule("2", "0.4"), rule("3", "0.3")];
    let made = world.done(rows("schedules", whole));
    let halves = vec![rule("1", "0.5"), rule("2", "0.5")];
    let changed = world.done(rows("schedules", halves));
    assert_eq!(world.table("schedules").rows.len(), 2);
    world.done(changed.undo);
    let shares = |table: SettingsTable| -> Vec<String> {
        table.rows.iter().map(|row| row["share"].clone()).collect()
    };
    assert_eq!(shares(world.table("schedules")), ["0.3", "0.4", "0.3"]);
    world.done(made.undo);
    assert_eq!(world.table("schedules").rows.len(), 0);
}

#[test]
fn shares_that_do_not_sum_are_refused_and_change_nothing() {
    let world = World::new();
    let rule = row(&[("id", "half"), ("position", "1"), ("share", "0.5")]);
    let refused = world.edit(rows("schedules", vec![rule]));
    let error = refused.expect_err("the shares are half of the whole");
    assert_eq!(error.code, ErrorCode::EditRefused);
    assert_eq!(world.table("schedules").rows.len(), 0);
}

#[test]
fn what_is_still_used_stays() {
    let world = World::new();
    let refused = world.edit(EditChange::RemoveRows {
        entity: "stages".to_owned(),
        keys: vec![vec!["neg".to_owned()]],
    });
    let error = refused.expect_err("a deal is in this stage");
    assert_eq!(error.code, ErrorCode::InUse);
    assert_eq!(world.table("stages").rows.len(), 2);
}

#[test]
fn a_wrong_value_names_its_column() {
    let world = World::new();
    let refused = world.edit(rows(
        "company",
        vec![row(&[("name", "Établi SARL"), ("cost_of_capital", "six")])],
    ));
    let error = refused.expect_err("six is no fraction");
    assert_eq!(error.code, ErrorCode::EditRefused);
    let column = error.arguments.iter().find(|(name, _)| *name == "column");
    assert_eq!(column.expect("named").1, "cost_of_capital");
}

#[test]
fn a_sources_rows_are_no_settings() {
    let world = World::new();
    let refused = world.edit(rows("deals", vec![row(&[("id", "D1"), ("name", "Autre")])]));
    assert_eq!(
        refused.expect_err("deals are a source's").code,
        ErrorCode::EditRefused
    );
}

#[test]
fn a_column_of_references_offers_the_records_by_name() {
    let world = World::new();
    let team = row(&[("id", "nord"), ("name", "Nord")]);
    world.done(rows("teams", vec![team]));
    let table = world.table("teams");
    let parent = table.columns.iter().find(|it| it.name == "parent_id");
    let choices = &parent.expect("a column").choices;
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0].name.as_deref(), Some("Nord"));
    let id = table.columns.iter().find(|it| it.name == "id");
    assert!(id.expect("a column").is_key, "an id is fixed");
}

#[test]
fn what_takes_away_a_rate_is_kept_with_its_way_back_and_says_nothing_of_the_figures() {
    let world = World::new();
    let dollars = values(vec![set("deal", "D1", "currency", "USD")]);
    let kept = world.done(dollars);
    assert_eq!(kept.effect, None, "there is no rate of the dollar");
    assert_eq!(world.held().len(), 1);
    let back = world.done(kept.undo);
    assert_eq!(effect(&back).weighted, "32000.00");
}

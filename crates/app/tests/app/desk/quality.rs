//! What is wrong in the data, ranked by the euros that hang on it, and mended in place; settings
//! tried while they are written.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    ColumnLength, DataQuality, DataQualityRequest, DefectCure, DefectRecordsRequest, DefectRow,
    Desk, EditAnswer, EditChange, EditRequest, ForecastPage, ForecastPageRequest, MeasureName,
    ProbabilityName, ScenarioChoice, SchedulePreview, SchedulePreviewRequest, SettingsRow,
    SpanChoice, TermsPreviewRequest, ValueChange,
};

use super::support::Machine;

const TODAY: &str = "2026-11-22";

/// Two products that nobody knows the cost of: formation weighs 0.5 × 10 000 + 6 000 won = 11 000,
/// audit 0.5 × 8 000 = 4 000. D2 is past its close date, D3 was never invoiced.
const FILES: &[(&str, &str)] = &[
    ("company", "name,country\nÉtabli SARL,FR\n"),
    ("salespeople", "id,name\nU1,Claire\n"),
    (
        "customers",
        "id,name,payment_terms\nusine,Usine Dupont,+30d\n",
    ),
    (
        "products",
        "id,name,unit_cost\nform,Formation,\naudit,Audit,\nfourni,Fournitures,40\n",
    ),
    (
        "stages",
        "id,name,position,probability,kind\nneg,Négociation,1,0.5,open\nwon,Gagnée,2,1,won\n",
    ),
    (
        "deals",
        "id,name,customer_id,salesperson_id,stage_id,expected_close_on,closed_on,next_step\n\
         D1,Atelier 4,usine,U1,neg,2027-01-31,,Appeler\n\
         D2,Atelier 5,usine,U1,neg,2026-10-01,,Appeler\n\
         D3,Atelier 6,usine,U1,won,,2026-08-01,\n",
    ),
    (
        "deal_lines",
        "id,deal_id,product_id,quantity,unit_price\n\
         L1,D1,form,10,1000\nL2,D2,audit,1,8000\nL3,D3,form,6,1000\nL4,D1,fourni,100,70\n",
    ),
    ("quotas", "salesperson_id,month,amount\nU1,2026-11,50000\n"),
    (
        "fixed_costs",
        "id,name,from_month,monthly_amount\nloyer,Loyer,2026-01,1000\n",
    ),
];

struct World {
    /// Its folder lasts as long as the test.
    _machine: Machine,
    desk: Desk,
}

impl World {
    fn new() -> Self {
        Self::of(FILES)
    }

    fn of(files: &[(&str, &str)]) -> Self {
        let machine = Machine::new();
        let database = machine.path("a.db");
        machine.import(&database, &machine.files("company", files));
        let desk = machine.ready(&database);
        Self {
            _machine: machine,
            desk,
        }
    }

    fn quality(&self, kind: Option<&str>) -> DataQuality {
        let request = DataQualityRequest {
            as_of: Some(TODAY.to_owned()),
            kind: kind.map(str::to_owned),
            offset: 0,
            limit: 100,
        };
        self.desk.data_quality(&request).expect("ranked")
    }

    fn edit(&self, change: EditChange) -> EditAnswer {
        let request = EditRequest {
            change,
            as_of: Some(TODAY.to_owned()),
        };
        self.desk.edit(&request).expect("kept")
    }

    fn mend(&self, defect: &DefectRow, entered: &str) -> EditAnswer {
        self.edit(match &defect.cure {
            DefectCure::Field {
                entity, id, column, ..
            } => EditChange::Values {
                values: vec![ValueChange::Set {
                    entity: entity.clone(),
                    id: id.clone(),
                    field: column.name.clone(),
                    value: Some(entered.to_owned()),
                    reason: None,
                }],
            },
            DefectCure::Row { table, row, column } => {
                let mut row = row.clone();
                row.insert(column.name.clone(), entered.to_owned());
                EditChange::Rows {
                    entity: table.clone(),
                    rows: vec![row],
                }
            }
            other => unreachable!("nothing is entered for {other:?}"),
        })
    }

    /// The margin of all that is invoiced, in the backlog and weighted.
    fn margin(&self) -> ForecastPage {
        let request = ForecastPageRequest {
            as_of: Some(TODAY.to_owned()),
            span: SpanChoice::Months {
                months: 12,
                history: 0,
            },
            period: ColumnLength::Month,
            measure: MeasureName::Margin,
            by: None,
            probability: ProbabilityName::Stated,
            scenario: ScenarioChoice::default(),
            sort: Vec::new(),
            offset: 0,
            limit: 10,
        };
        self.desk.forecast_page(&request).expect("a page")
    }
}

fn told(quality: &DataQuality) -> Vec<(&str, &str, Option<&str>)> {
    let rows = quality.rows.iter();
    rows.map(|row| (row.kind.as_str(), row.id.as_str(), row.amount.as_deref()))
        .collect()
}

#[test]
fn the_costliest_defect_is_the_one_that_most_euros_hang_on() {
    let quality = World::new().quality(None);
    assert_eq!(
        told(&quality),
        [
            ("cost_missing", "form", Some("11000.00")),
            ("won_without_invoice", "D3", Some("6000.00")),
            ("cost_missing", "audit", Some("4000.00")),
            ("stale_close", "D2", Some("4000.00")),
        ],
        "half of 10 000 with the 6 000 won; half of 8 000 twice, once for each reason"
    );
    let costs = &quality.kinds[0];
    assert_eq!(costs.kind, "cost_missing");
    assert_eq!(
        (costs.count, costs.amount.as_deref()),
        (2, Some("15000.00"))
    );
}

#[test]
fn a_cost_entered_ends_the_defect_and_moves_the_margin_by_what_it_hid_less_the_cost() {
    let world = World::new();
    let before = world.margin();
    assert_eq!(before.expected.total, "1500.00", "half of 7 000 less 4 000");
    let formation = world.quality(None).rows.remove(0);
    assert_eq!(formation.name, "Formation");
    assert_eq!(formation.records, 2, "in two deals");
    let mended = world.mend(&formation, "300");
    let after = world.quality(None);
    assert!(
        after.rows.iter().all(|row| row.id != "form"),
        "it is no defect any more: {:?}",
        told(&after)
    );
    // The cost of 10 at one half and of 6 won is 11 × 300.
    let margin = world.margin().expected.total;
    assert_eq!(margin, "9200.00", "1 500 + 11 000 hidden − 3 300");
    world.edit(mended.undo);
    assert_eq!(world.margin(), before, "as it was");
    assert_eq!(world.quality(None).rows[0], formation);
}

#[test]
fn where_the_euros_of_a_defect_are_is_told_deal_by_deal() {
    let world = World::new();
    let request = DefectRecordsRequest {
        as_of: Some(TODAY.to_owned()),
        kind: "cost_missing".to_owned(),
        id: "form".to_owned(),
        offset: 0,
        limit: 100,
    };
    let records = world.desk.data_quality_records(&request).expect("told");
    let told: Vec<_> = (records.rows.iter())
        .map(|row| (row.name.as_str(), row.amount.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("Atelier 6", Some("6000.00")),
            ("Atelier 4", Some("5000.00"))
        ]
    );
    let nothing = world.desk.data_quality_records(&DefectRecordsRequest {
        id: "fourni".to_owned(),
        ..request
    });
    assert_eq!(nothing.expect("told").count, 0, "its cost is known");
}

#[test]
fn invoices_of_no_deal_count_twice_for_no_more_than_the_backlog() {
    let mut files = FILES.to_vec();
    files.push((
        "invoices",
        "id,customer_id,status,issued_on,net_amount,vat_amount\n\
         F1,usine,posted,2026-10-01,4000,800\nF2,usine,posted,2026-11-01,5000,1000\n\
         F3,usine,draft,2026-11-02,9000,1800\n",
    ));
    let world = World::of(&files);
    let lone = world.quality(Some("invoice_without_deal"));
    assert_eq!(
        told(&lone),
        [
            ("invoice_without_deal", "F2", Some("5000.00")),
            ("invoice_without_deal", "F1", Some("1000.00")),
        ],
        "D3 leaves 6 000 in the backlog; a draft counts nowhere"
    );
    world.mend(&lone.rows[0], "D3");
    let after = world.quality(Some("invoice_without_deal"));
    assert_eq!(
        told(&after),
        [("invoice_without_deal", "F1", Some("1000.00"))],
        "linked, it has consumed 5 000 of the backlog"
    );
}

#[test]
fn a_stale_close_date_is_moved_where_it_is_told() {
    let world = World::new();
    let stale = world.quality(Some("stale_close"));
    assert_eq!(stale.count, 1);
    let DefectCure::Field { value, .. } = &stale.rows[0].cure else {
        unreachable!("a date is entered: {:?}", stale.rows[0].cure)
    };
    assert_eq!(value.as_deref(), Some("2026-10-01"), "the date that holds");
    world.mend(&stale.rows[0], "2027-02-28");
    assert_eq!(world.quality(Some("stale_close")).count, 0);
}

#[test]
fn without_any_fixed_cost_nobody_can_say_how_much_is_missing() {
    let world = World::new();
    let removed = world.edit(EditChange::RemoveRows {
        entity: "fixed_costs".to_owned(),
        keys: vec![vec!["loyer".to_owned()]],
    });
    let quality = world.quality(Some("fixed_costs_absent"));
    assert_eq!(quality.rows[0].amount, None, "unknown is not zero");
    world.edit(removed.undo);
    assert_eq!(world.quality(Some("fixed_costs_absent")).count, 0);
}

#[test]
fn a_missing_rate_is_told_before_all_else_and_one_row_mends_it() {
    let mut files = FILES.to_vec();
    files.retain(|(name, _)| *name != "deals");
    files.push((
        "deals",
        "id,name,customer_id,salesperson_id,stage_id,expected_close_on,closed_on,currency\n\
         D1,Atelier 4,usine,U1,neg,2027-01-31,,USD\nD2,Atelier 5,usine,U1,neg,2027-01-31,,\n\
         D3,Atelier 6,usine,U1,won,,2026-08-01,\n",
    ));
    let world = World::of(&files);
    let quality = world.quality(None);
    assert_eq!(
        told(&quality),
        [("rate_missing", "USD", None)],
        "nothing else can be computed"
    );
    assert_eq!(quality.rows[0].records, 1);
    world.mend(&quality.rows[0], "0.9");
    let after = world.quality(None);
    assert!(after.rows.len() > 1, "the others are there again");
    assert!(after.rows.iter().all(|row| row.kind != "rate_missing"));
}

#[test]
fn an_unknown_kind_is_refused_with_those_that_are_known() {
    let request = DataQualityRequest {
        as_of: None,
        kind: Some("costs".to_owned()),
        offset: 0,
        limit: 10,
    };
    let refused = World::new().desk.data_quality(&request);
    let error = refused.expect_err("there is no such kind");
    assert_eq!(error.code, ErrorCode::QuestionInvalid);
    assert!(error.message.contains("cost_missing"), "{}", error.message);
}

fn rule(position: &str, share: &str, months: &str) -> SettingsRow {
    let cells = [
        ("id", "essai"),
        ("position", position),
        ("share", share),
        ("offset_months", months),
        ("label", ""),
    ];
    let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
    cells.into_iter().map(owned).collect()
}

fn tried(rules: Vec<SettingsRow>) -> SchedulePreview {
    let request = SchedulePreviewRequest {
        rules,
        amount: "10000".to_owned(),
        on: "2027-01-31".to_owned(),
    };
    World::new().desk.schedule_preview(&request).expect("tried")
}

#[test]
fn a_schedule_is_tried_before_it_is_kept() {
    let preview = tried(vec![
        rule("1", "1/3", "0"),
        rule("2", "1/3", "1"),
        rule("3", "1/3", "2"),
    ]);
    let parts: Vec<_> = (preview.instalments.iter())
        .map(|part| (part.on.as_str(), part.amount.as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            ("2027-01-31", "3333.34"),
            ("2027-02-28", "3333.33"),
            ("2027-03-31", "3333.33"),
        ],
        "the sum is exact, months keep their end"
    );
    assert_eq!(preview.instalments[0].height, "1.000000");
}

#[test]
fn shares_that_do_not_make_the_whole_say_what_they_make() {
    let preview = tried(vec![rule("1", "0.3", "0"), rule("2", "0.6", "1")]);
    assert!(preview.instalments.is_empty());
    assert_eq!(preview.share_sum.as_deref(), Some("0.9"));
}

#[test]
fn terms_are_tried_on_invoice_dates() {
    let request = |terms: &str| TermsPreviewRequest {
        terms: terms.to_owned(),
        dates: vec!["2027-01-10".to_owned()],
    };
    let world = World::new();
    let preview = world.desk.terms_preview(&request("+45d eom"));
    let preview = preview.expect("terms");
    assert_eq!(preview.due[0].due_on, "2027-02-28");
    assert_eq!(preview.due[0].days, 49);
    let refused = world.desk.terms_preview(&request("bientôt"));
    let error = refused.expect_err("that is no delay");
    assert_eq!(error.code, ErrorCode::EditRefused);
    assert!(error.message.contains("bientôt"), "{}", error.message);
}

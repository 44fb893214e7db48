//! A deal from its first probability to its last payment.

use diapason_tests::program::Place;

use crate::support::{amount, import, json, with_company};

const HEADER: &str = "id,name,customer_id,salesperson_id,stage_id,expected_close_on,closed_on\n";
const INVOICES: &str =
    "id,number,customer_id,deal_id,status,issued_on,net_amount,vat_amount,payment_terms\n";

#[test]
fn a_deal_is_sold_staggered_invoiced_in_three_and_paid_late() {
    let place = with_company();
    it_is_open_with_a_chance_and_a_spread_for_each_product(&place);
    its_margin_counts_where_the_cost_is_known(&place);
    it_is_won_and_all_of_it_is_backlog(&place);
    three_invoices_consume_the_backlog(&place);
    the_first_invoice_is_paid_late(&place);
}

fn it_is_open_with_a_chance_and_a_spread_for_each_product(place: &Place) {
    let open = json(
        place,
        &["forecast", "--as-of", "2026-11-22", "--months", "14"],
    );
    for (month, expected) in [
        ("2026-12", "0.00"),
        ("2027-01", "16800.00"),
        ("2027-02", "9800.00"),
        ("2027-03", "12800.00"),
        ("2027-04", "9800.00"),
        ("2027-05", "800.00"),
        ("2027-12", "800.00"),
    ] {
        assert_eq!(
            amount(&open, "weighted", month),
            expected,
            "weighted invoicing of {month}"
        );
    }
    assert_eq!(
        open["totals"]["weighted"], "55600.00",
        "the worked example of the page"
    );
    assert_eq!(
        open["totals"]["pipeline"], "92000.00",
        "all of it, if it were won"
    );
}

fn its_margin_counts_where_the_cost_is_known(place: &Place) {
    let margin = json(
        place,
        &[
            "forecast",
            "--measure",
            "margin",
            "--as-of",
            "2026-11-22",
            "--months",
            "14",
        ],
    );
    assert_eq!(
        margin["totals"]["weighted"], "21400.00",
        "0.8 × 8,000 + 0.5 × 30,000"
    );
    assert_eq!(
        margin["cost_coverage"], "0.827338",
        "46,000 of 55,600: maintenance has no cost"
    );
}

fn it_is_won_and_all_of_it_is_backlog(place: &Place) {
    let won = format!("{HEADER}D1,Atelier 4,usine,ana,won,2027-01-31,2027-01-31\n");
    import(place, "won", &[("deals", &won)]);
    let backlog = json(place, &["forecast", "--as-of", "2027-01-31"]);
    assert_eq!(
        amount(&backlog, "backlog", "2027-01"),
        "21000.00",
        "licences and one month"
    );
    assert_eq!(
        backlog["totals"]["backlog"], "92000.00",
        "nothing is lost between the two states"
    );
    assert_eq!(
        backlog["totals"]["weighted"], "0.00",
        "nothing is hoped for any more"
    );
}

fn three_invoices_consume_the_backlog(place: &Place) {
    let three = format!(
        "{INVOICES}F1,2027-01,usine,D1,posted,2027-01-31,21000,4200,+30d\n\
         F2,2027-02,usine,D1,posted,2027-02-28,19000,3800,+30d\n\
         F3,2027-03,usine,D1,posted,2027-03-31,25000,5000,+30d\n"
    );
    import(place, "invoices", &[("invoices", &three)]);
    let after = json(
        place,
        &["forecast", "--as-of", "2027-04-01", "--history", "3"],
    );
    assert_eq!(
        amount(&after, "invoiced", "2027-02"),
        "19000.00",
        "invoiced on its own date"
    );
    assert_eq!(
        amount(&after, "backlog", "2027-04"),
        "19000.00",
        "the balance and one month"
    );
    assert_eq!(
        after["totals"]["backlog"], "27000.00",
        "92,000 minus what is invoiced"
    );
    assert_eq!(
        after["flags"],
        serde_json::json!([]),
        "nothing is late, nothing is too much"
    );
}

/// It is due on 2 March and paid on the 20th: the cash is received on that day.
fn the_first_invoice_is_paid_late(place: &Place) {
    let owed = json(place, &["receivables", "--as-of", "2027-03-10"]);
    assert_eq!(
        owed["ageing"]["1_30"], "25200.00",
        "the first invoice is eight days late"
    );
    assert_eq!(owed["customers"][0]["customer"], "usine");
    let paid = "id,invoice_id,paid_on,amount\nP1,F1,2027-03-20,25200\n";
    import(place, "payments", &[("payments", paid)]);
    let words = [
        "forecast",
        "--measure",
        "cash",
        "--as-of",
        "2027-04-01",
        "--history",
        "1",
    ];
    let cash = json(place, &words);
    assert_eq!(
        amount(&cash, "received", "2027-03"),
        "25200.00",
        "when it came in"
    );
    assert_eq!(
        amount(&cash, "open_invoices", "2027-04"),
        "52800.00",
        "the other two are due"
    );
    let owed = json(place, &["receivables", "--as-of", "2027-04-01"]);
    assert_eq!(
        owed["outstanding"], "52800.00",
        "the payment settled the first invoice"
    );
}

#[test]
fn a_figure_opens_into_its_lines_instalments_rule_and_dates() {
    let place = with_company();
    let why = json(
        &place,
        &["deal", "why", "Atelier 4", "--as-of", "2026-11-22"],
    );
    assert_eq!(why["deal"], "D1", "a deal is named by id or name");
    let services = &why["lines"][1];
    assert_eq!(
        services["probability_origin"], "line",
        "the line's own goes before the stage's"
    );
    assert_eq!(services["schedule_origin"]["value"], "three");
    assert_eq!(services["terms"], "+30d", "nobody names other terms");
    let instalments = services["instalments"].as_array().expect("instalments");
    let dated: Vec<_> = instalments
        .iter()
        .map(|one| {
            (
                one["on"].as_str().unwrap_or("-"),
                one["amount"].as_str().unwrap_or("-"),
            )
        })
        .collect();
    assert_eq!(
        dated,
        [
            ("2027-02-28", "18000.00"),
            ("2027-03-31", "24000.00"),
            ("2027-04-30", "18000.00")
        ],
        "each counted from the anchor, clamped to its month"
    );
    assert_eq!(
        instalments[0]["cash"]["expected_on"], "2027-03-30",
        "thirty days after"
    );
    assert_eq!(
        why["lines"][2]["cost"],
        serde_json::Value::Null,
        "unknown is not zero"
    );
}

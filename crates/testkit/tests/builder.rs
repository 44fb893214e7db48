//! The builder says what was asked, and refuses a test's own mistakes.

use diapason_model::{DealIndex, DealState, Probability, TargetMeasure, parse_date, parse_month};
use diapason_testkit::CompanyBuilder;

#[test]
fn a_story_in_business_steps_becomes_a_snapshot() {
    let snapshot = CompanyBuilder::new()
        .team("Ouest")
        .salesperson("Claire", "Ouest")
        .customer("Laiterie")
        .pays("+45d eom")
        .product("Automate", "1250")
        .costs("800")
        .costs_from("2026-01-01", "900")
        .open_deal("D1", "Laiterie", "2027-01-15")
        .sold_by("Claire")
        .line_of("Automate", "4")
        .discount("0.05")
        .probability("0.8")
        .won_deal("D2", "Laiterie", "2026-10-02")
        .line("12000")
        .over("12 mois")
        .invoice("F1", "2026-10-02", "1000")
        .of_deal("D2")
        .payment("F1", "2026-11-05", "1200")
        .fixed_cost("loyer", "2026-01", "2500")
        .target(TargetMeasure::Margin, ("2026-01", "2026-12"), "90000")
        .build();
    let line = &snapshot.lines[0];
    assert_eq!(line.probability.map(Probability::ppm), Some(800_000));
    assert_eq!(
        line.unit_price.to_string(),
        "1250",
        "a product's line asks its list price"
    );
    assert_eq!(
        snapshot.lines[1].deal.get(),
        1,
        "a line is of the deal before it"
    );
    let schedule = snapshot.lines[1].schedule.expect("over 12 months");
    assert_eq!(snapshot.schedules[schedule.get()].instalments().len(), 12);
    let closed = DealState::Won {
        closed_on: parse_date("2026-10-02").unwrap(),
    };
    assert_eq!(snapshot.deals[1].state, closed);
    let invoice = &snapshot.invoices[0];
    assert_eq!((invoice.net_minor, invoice.vat_minor), (100_000, 20_000));
    assert_eq!(invoice.deal.map(DealIndex::get), Some(1));
    assert_eq!(snapshot.payments[0].amount_minor, 120_000);
    let to = snapshot.targets[0].to_month;
    assert_eq!(Some(to), parse_month("2026-12"));
}

#[test]
#[should_panic(expected = "nothing has the id `Nobody` yet")]
fn a_deal_for_an_unknown_customer_is_refused() {
    let _ = CompanyBuilder::new().open_deal("D1", "Nobody", "2027-01-15");
}

#[test]
#[should_panic(expected = "`line` comes after a deal")]
fn a_line_without_a_deal_is_refused() {
    let _ = CompanyBuilder::new().line("100");
}

#[test]
#[should_panic(expected = "`1.2` is out of range")]
fn a_probability_beyond_certainty_is_refused() {
    let builder = CompanyBuilder::new()
        .customer("C")
        .open_deal("D", "C", "2027-01-15");
    let _ = builder.line("100").probability("1.2");
}

#[test]
#[should_panic(expected = "has more than 2 decimals")]
fn thousandths_of_a_euro_are_refused() {
    let _ = CompanyBuilder::new()
        .customer("C")
        .invoice("F", "2026-01-05", "10.005");
}

//! The naive implementation against figures worked out by hand: the page's own examples (§13)
//! and the rules of consumption and credit notes, each small enough to check with a pencil.

use diapason_model::{
    Currency, DealState, ExchangeRate, FxRate, Id, InvoiceKind, Payment, PaymentOf, Probability,
    Scenario, Snapshot,
};
use diapason_tests::naive::{
    Measure, NaiveForecast, Period, ProbabilityFrom, Question, forecast, receivables,
};

use crate::by_hand::{
    add_deal, add_instalment, add_invoice, add_line, add_schedule, company, date, won,
};

fn ask(data: &Snapshot, measure: Measure, as_of: &str) -> NaiveForecast {
    let question = Question {
        as_of: date(as_of),
        months: 12,
        history: 0,
        period: Period::Month,
        window: None,
        measure,
        by: None,
        probability: ProbabilityFrom::Stated,
    };
    forecast(data, &Scenario::base(), &question).expect("every rate is known")
}

fn series(found: &NaiveForecast, category: &str) -> Vec<i128> {
    let series = found.whole.series[category].iter();
    series
        .map(|figure| figure.expect("a known figure"))
        .collect()
}

#[test]
fn licences_services_and_maintenance_give_the_pages_months() {
    let mut data = company();
    let thirds = add_schedule(&mut data, &[("0.3", 1, 1), ("0.4", 2, 1), ("0.3", 3, 1)]);
    let monthly = add_schedule(&mut data, &[("1", 0, 12)]);
    let state = DealState::Open {
        expected_close_on: date("2027-01-01"),
    };
    let deal = add_deal(&mut data, Currency::EUR, state);
    for (price, ppm, schedule) in [
        ("20000", 800_000, None),
        ("60000", 500_000, Some(thirds)),
        ("12000", 800_000, Some(monthly)),
    ] {
        let line = add_line(&mut data, deal, price);
        data.lines[line].probability = Probability::from_ppm(ppm).ok();
        data.lines[line].schedule = schedule;
    }
    let found = ask(&data, Measure::Invoicing, "2027-01-01");
    let mut expected = vec![1_680_000, 980_000, 1_280_000, 980_000];
    expected.extend([80_000; 8]);
    assert_eq!(series(&found, "weighted"), expected);
    assert_eq!(
        found.whole.totals["weighted"],
        Some(5_560_000),
        "55,600 in all"
    );
}

#[test]
fn an_invoice_of_january_31_is_due_on_march_2_with_vat() {
    let mut data = company();
    let amounts = (1_680_000, 336_000);
    add_invoice(
        &mut data,
        InvoiceKind::Invoice,
        None,
        "2027-01-31",
        Currency::EUR,
        amounts,
    );
    let found = ask(&data, Measure::Cash, "2027-01-31");
    let expected = [0, 0, 2_016_000, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    assert_eq!(series(&found, "open_invoices"), expected);
    let owed = |as_of| {
        receivables(&data, date(as_of))
            .expect("one currency")
            .ageing
    };
    assert_eq!(
        owed("2027-03-02")["not_due"],
        2_016_000,
        "due today is not late"
    );
    assert_eq!(owed("2027-03-03")["1_30"], 2_016_000);
    assert_eq!(owed("2027-05-31")["61_90"], 2_016_000, "90 days late");
    assert_eq!(owed("2027-06-01")["over_90"], 2_016_000, "91 days late");
}

#[test]
fn dollars_fully_invoiced_at_another_rate_leave_nothing() {
    let mut data = company();
    let dollar = Currency::parse("USD").expect("a currency");
    for (on, rate) in [("2026-01-01", "0.90"), ("2026-06-01", "0.95")] {
        data.fx_rates.push(FxRate {
            currency: dollar,
            on: date(on),
            rate: ExchangeRate::parse(rate).expect("a rate"),
        });
    }
    let deal = add_deal(&mut data, dollar, won("2026-02-01"));
    add_line(&mut data, deal, "100000");
    let kind = InvoiceKind::Invoice;
    add_invoice(
        &mut data,
        kind,
        Some(deal),
        "2026-07-01",
        dollar,
        (10_000_000, 0),
    );
    let found = ask(&data, Measure::Invoicing, "2026-07-15");
    assert_eq!(found.whole.totals["backlog"], Some(0));
    assert_eq!(found.whole.totals["invoiced"], Some(9_500_000));
    assert!(
        found.flags.is_empty(),
        "not over-invoiced: {:?}",
        found.flags
    );
}

#[test]
fn invoicing_consumes_the_earliest_instalments_and_cuts_one() {
    let mut data = company();
    let deal = add_deal(&mut data, Currency::EUR, won("2026-11-10"));
    add_line(&mut data, deal, "300");
    let thirds = add_schedule(&mut data, &[("1/3", 0, 1), ("1/3", 1, 1), ("1/3", 2, 1)]);
    data.deals[0].schedule = Some(thirds);
    let kind = InvoiceKind::Deposit;
    add_invoice(
        &mut data,
        kind,
        Some(deal),
        "2026-11-12",
        Currency::EUR,
        (15_000, 3_000),
    );
    let found = ask(&data, Measure::Invoicing, "2026-12-20");
    // 100 of 10 November is consumed, 50 of 10 December is late and counts today.
    assert_eq!(series(&found, "backlog")[..3], [5_000, 10_000, 0]);
    assert_eq!(found.flags.len(), 1);
    assert_eq!(
        (found.flags[0].kind, found.flags[0].amount),
        ("late_to_invoice", 5_000)
    );
}

#[test]
fn a_negative_instalment_gives_its_amount_back_while_something_is_left() {
    let mut data = company();
    let deal = add_deal(&mut data, Currency::EUR, won("2026-11-10"));
    add_line(&mut data, deal, "100");
    add_instalment(&mut data, deal, "2026-12-01", 5_000);
    add_instalment(&mut data, deal, "2027-01-01", -2_000);
    add_instalment(&mut data, deal, "2027-02-01", 7_000);
    let kind = InvoiceKind::Invoice;
    add_invoice(
        &mut data,
        kind,
        Some(deal),
        "2026-11-12",
        Currency::EUR,
        (6_000, 0),
    );
    let found = ask(&data, Measure::Invoicing, "2026-11-20");
    // 60 left: 50 of December, 10 left; January gives 20 back, 30 left; 40 of February remain.
    assert_eq!(series(&found, "backlog")[..4], [0, 0, 0, 4_000]);
}

#[test]
fn invoicing_of_exactly_the_total_consumes_a_later_negative_instalment_too() {
    let mut data = company();
    let deal = add_deal(&mut data, Currency::EUR, won("2026-11-10"));
    add_line(&mut data, deal, "100");
    add_instalment(&mut data, deal, "2026-12-01", 12_000);
    add_instalment(&mut data, deal, "2027-01-01", -2_000);
    let kind = InvoiceKind::Invoice;
    let invoice = add_invoice(
        &mut data,
        kind,
        Some(deal),
        "2026-11-12",
        Currency::EUR,
        (10_000, 0),
    );
    let found = ask(&data, Measure::Invoicing, "2026-11-20");
    assert_eq!(found.whole.totals["backlog"], Some(0));
    data.invoices[invoice.get()].net_minor = 10_300;
    let found = ask(&data, Measure::Invoicing, "2026-11-20");
    assert_eq!(
        found.whole.totals["backlog"],
        Some(0),
        "nothing is left beyond the total"
    );
    assert_eq!(
        (found.flags[0].kind, found.flags[0].amount),
        ("over_invoiced", 300)
    );
}

#[test]
fn a_deal_with_a_negative_total_is_a_mirror() {
    let mut data = company();
    let deal = add_deal(&mut data, Currency::EUR, won("2026-11-10"));
    add_line(&mut data, deal, "-100");
    let kind = InvoiceKind::CreditNote;
    add_invoice(
        &mut data,
        kind,
        Some(deal),
        "2026-11-12",
        Currency::EUR,
        (4_000, 0),
    );
    let found = ask(&data, Measure::Invoicing, "2026-11-20");
    assert_eq!(
        found.whole.totals["backlog"],
        Some(-6_000),
        "40 of the 100 are credited"
    );
    assert_eq!(found.whole.totals["invoiced"], Some(-4_000));
}

#[test]
fn a_credit_note_is_set_against_what_payments_leave_and_the_rest_stands_negative() {
    let mut data = company();
    let eur = Currency::EUR;
    let kind = InvoiceKind::Invoice;
    let invoice = add_invoice(&mut data, kind, None, "2026-10-01", eur, (10_000, 2_000));
    let kind = InvoiceKind::CreditNote;
    let credit = add_invoice(&mut data, kind, None, "2026-11-01", eur, (5_000, 1_000));
    data.invoices[credit.get()].credited = Some(invoice);
    for (of, minor) in [(invoice, 8_000), (credit, 500)] {
        data.payments.push(Payment {
            id: Id::new(&format!("Y{}", of.0)),
            of: PaymentOf::Invoice(of),
            paid_on: date("2026-11-10"),
            amount_minor: minor,
        });
    }
    // 40.00 are unpaid; 55.00 of the credit note are left after its refund: 15.00 stand negative.
    let found = receivables(&data, date("2026-11-20")).expect("one currency");
    assert_eq!(found.outstanding, -1_500);
    assert_eq!(
        found.ageing["not_due"], -1_500,
        "due 30 days after the credit note"
    );
    assert_eq!(
        found.ageing["1_30"], 0,
        "the invoice was due on 31 October and is settled"
    );
    let cash = ask(&data, Measure::Cash, "2026-11-20");
    assert_eq!(
        cash.whole.totals["received"],
        Some(7_500),
        "80.00 less the refund"
    );
}

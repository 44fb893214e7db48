//! Invoices, credit notes, due dates and payments.

use diapason_model::catalogue::Entity;

use crate::support::{World, says};

const HEADER: &str =
    "id,customer_id,kind,status,issued_on,currency,net_amount,vat_amount,credited_invoice_id";

fn invoices(rows: &str) -> String {
    format!("{HEADER}\n{rows}")
}

const INVOICE: &str = "I1,C1,invoice,posted,2026-01-01,,100,20,";

fn billed() -> World {
    let mut world = World::base();
    world.takes(&[
        ("invoices", &invoices(INVOICE)),
        ("invoice_lines", "id,invoice_id,net_amount\nIL1,I1,100"),
        (
            "due_dates",
            "invoice_id,due_on,gross_amount\nI1,2026-02-01,60\nI1,2026-03-01,60",
        ),
        (
            "payments",
            "id,invoice_id,paid_on,amount\nY1,I1,2026-02-02,60",
        ),
    ]);
    world
}

#[test]
fn due_dates_sum_to_net_and_vat() {
    let mut world = billed();
    let issue = world.refuses(&[(
        "due_dates",
        "invoice_id,due_on,gross_amount\nI1,2026-02-01,119.99",
    )]);
    says(
        &issue,
        "due_dates.csv",
        2,
        "gross_amount",
        "sum to 119.99 EUR, not to its net + VAT 120.00",
    );
    let issue = world.refuses(&[("invoices", "id,vat_amount\nI1,21")]);
    says(
        &issue,
        "invoices.csv",
        2,
        "net_amount",
        "not to its net + VAT 121.00",
    );
    world.takes(&[
        ("invoices", "id,vat_amount\nI1,21"),
        (
            "due_dates",
            "invoice_id,due_on,gross_amount\nI1,2026-02-01,121",
        ),
    ]);
}

#[test]
fn an_invoice_without_due_dates_has_no_sum_to_meet() {
    let mut world = World::base();
    world.takes(&[("invoices", &invoices(INVOICE))]);
    world.takes(&[("invoices", "id,net_amount\nI1,50")]);
}

#[test]
fn only_a_credit_note_credits() {
    let mut world = billed();
    let issue = world.refuses(&[(
        "invoices",
        &invoices("I2,C1,invoice,posted,2026-01-02,,10,2,I1"),
    )]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "only a credit note",
    );
    world.takes(&[(
        "invoices",
        &invoices("I2,C1,credit_note,posted,2026-01-02,,10,2,I1"),
    )]);
    let issue = world.refuses(&[("invoices", "id,kind\nI2,invoice")]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "only a credit note",
    );
}

#[test]
fn a_credit_note_credits_an_invoice_that_exists_and_is_none_itself() {
    let mut world = billed();
    let issue = world.refuses(&[(
        "invoices",
        &invoices("I2,C1,credit_note,posted,2026-01-02,,10,2,I9"),
    )]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "no invoice `I9`",
    );
    let issue = world.refuses(&[(
        "invoices",
        &invoices(
            "I2,C1,credit_note,posted,2026-01-02,,10,2,I3\nI3,C1,credit_note,posted,2026-01-02,,10,2,I1",
        ),
    )]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "which is a credit note itself",
    );
    world.takes(&[(
        "invoices",
        &invoices("I2,C1,credit_note,posted,2026-01-02,,10,2,I1"),
    )]);
    let issue = world.refuses(&[("invoices", "id,kind\nI1,credit_note")]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "which is a credit note itself",
    );
}

#[test]
fn a_credit_note_is_in_the_currency_of_its_invoice() {
    let mut world = billed();
    let issue = world.refuses(&[(
        "invoices",
        &invoices("I2,C1,credit_note,posted,2026-01-02,USD,10,2,I1"),
    )]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "is in USD",
    );
    world.takes(&[(
        "invoices",
        &invoices("I2,C1,credit_note,posted,2026-01-02,EUR,10,2,I1"),
    )]);
    let issue = world.refuses(&[
        (
            "invoices",
            "id,currency,net_amount,vat_amount\nI1,USD,100,20",
        ),
        ("invoice_lines", "id,net_amount\nIL1,100"),
        (
            "due_dates",
            "invoice_id,due_on,gross_amount\nI1,2026-02-01,120",
        ),
        ("payments", "id,amount\nY1,60"),
    ]);
    says(
        &issue,
        "invoices.csv",
        2,
        "credited_invoice_id",
        "credits in USD",
    );
}

#[test]
fn what_stays_of_an_invoice_keeps_its_currency() {
    let mut world = billed();
    let moved = (
        "invoices",
        "id,currency,net_amount,vat_amount\nI1,USD,100,20",
    );
    let line = ("invoice_lines", "id,net_amount\nIL1,100");
    let due = (
        "due_dates",
        "invoice_id,due_on,gross_amount\nI1,2026-02-01,120",
    );
    let paid = ("payments", "id,amount\nY1,60");
    let issue = world.refuses(&[moved, due, paid]);
    says(
        &issue,
        "invoices.csv",
        2,
        "currency",
        "invoice line `IL1` of invoice `I1` stays in EUR",
    );
    let issue = world.refuses(&[moved, line, paid]);
    says(
        &issue,
        "invoices.csv",
        2,
        "currency",
        "due date of invoice `I1` stays in EUR",
    );
    let issue = world.refuses(&[moved, line, due]);
    says(
        &issue,
        "invoices.csv",
        2,
        "currency",
        "payment `Y1` of invoice `I1` stays in EUR",
    );
    let issue = world.refuses(&[("invoices", "id,currency\nI1,USD")]);
    says(&issue, "invoices.csv", 2, "net_amount", "from EUR to USD");
    world.takes(&[moved, line, due, paid]);
}

#[test]
fn a_payment_pays_an_invoice_or_is_a_customers_advance() {
    let mut world = billed();
    let of = |row: &str| format!("id,invoice_id,customer_id,paid_on,amount\n{row}");
    let issue = world.refuses(&[("payments", &of("Y2,,,2026-01-01,5"))]);
    says(&issue, "payments.csv", 2, "invoice_id", "customer_id");
    world.takes(&[("payments", &of("Y2,,C1,2026-01-01,5.25"))]);
    assert_eq!(world.column(Entity::Payments, "amount"), ["60.00", "5.25"]);
    let issue = world.refuses(&[("payments", "id,invoice_id\nY1,")]);
    says(&issue, "payments.csv", 2, "invoice_id", "advance");
}

#[test]
fn a_payment_is_in_the_currency_of_its_invoice() {
    let mut world = billed();
    let yen = invoices("I2,C1,invoice,posted,2026-01-01,JPY,100,20,");
    let issue = world.refuses(&[
        ("invoices", &yen),
        (
            "payments",
            "id,invoice_id,paid_on,amount\nY2,I2,2026-01-01,5.5",
        ),
    ]);
    says(&issue, "payments.csv", 2, "amount", "amount in JPY");
    world.takes(&[
        ("invoices", &yen),
        (
            "payments",
            "id,invoice_id,paid_on,amount\nY2,I2,2026-01-01,5",
        ),
    ]);
    assert_eq!(world.column(Entity::Payments, "amount"), ["60.00", "5"]);
    let issue = world.refuses(&[("payments", "id,invoice_id\nY2,I1")]);
    says(&issue, "payments.csv", 2, "amount", "from JPY to EUR");
}

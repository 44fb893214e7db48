//! What must add up, and what the importer would refuse if it did not.

use std::collections::BTreeMap;

use diapason_model::{
    Id, InstalmentRule, PaymentTerms, Quantity, Rate, Schedule, Share, UnitPrice, divide_half_away,
};

use crate::folder::{Row, by_id, cents, date, maybe_date, rows};

/// `round(quantity × unit price × (1 − discount))` in cents.
pub(crate) fn line_amount(line: &Row) -> i64 {
    let quantity = i128::from(Quantity::parse(&line["quantity"]).unwrap().raw());
    let price = i128::from(UnitPrice::parse(&line["unit_price"]).unwrap().raw());
    let left = i128::from(1_000_000 - Rate::parse(&line["discount"]).unwrap().ppm());
    let cents = divide_half_away(quantity * price * left, 10_i128.pow(16)).unwrap();
    i64::try_from(cents).unwrap()
}

#[test]
fn the_shares_of_every_schedule_make_a_whole() {
    let mut schedules: BTreeMap<String, Vec<InstalmentRule>> = BTreeMap::new();
    for row in rows("schedules") {
        let rule = InstalmentRule {
            position: row["position"].parse().unwrap(),
            label: None,
            offset_months: row["offset_months"].parse().unwrap(),
            offset_days: row["offset_days"].parse().unwrap(),
            share: Share::parse(&row["share"]).unwrap(),
            repeat_count: row["repeat_count"].parse().unwrap(),
            repeat_every_months: row["repeat_every_months"].parse().unwrap(),
        };
        schedules.entry(row["id"].clone()).or_default().push(rule);
    }
    assert!(schedules.len() >= 10, "the sample shows many ways to bill");
    for (id, rules) in schedules {
        Schedule::new(Id::new(&id), None, rules).unwrap_or_else(|error| panic!("{id}: {error}"));
    }
}

#[test]
fn instalments_make_their_line_or_their_deal_to_the_cent() {
    let mut lines: BTreeMap<String, i64> = BTreeMap::new();
    let mut deals: BTreeMap<String, i64> = BTreeMap::new();
    for line in rows("deal_lines") {
        let amount = line_amount(&line);
        assert!(amount > 0, "a line sells something: {line:?}");
        lines.insert(line["id"].clone(), amount);
        *deals.entry(line["deal_id"].clone()).or_default() += amount;
    }
    let mut of_lines: BTreeMap<String, i64> = BTreeMap::new();
    let mut of_deals: BTreeMap<String, i64> = BTreeMap::new();
    for instalment in rows("instalments") {
        let amount = cents(&instalment, "amount");
        let (sums, id) = match instalment["deal_line_id"].as_str() {
            "" => (&mut of_deals, &instalment["deal_id"]),
            line => (&mut of_lines, &line.to_owned()),
        };
        *sums.entry(id.clone()).or_default() += amount;
    }
    assert!(
        of_lines.len() >= 5,
        "some lines have instalments of their own"
    );
    assert!(of_deals.len() >= 20, "some deals are dated as a whole");
    for (id, sum) in of_lines {
        assert_eq!(sum, lines[&id], "line {id}");
    }
    for (id, sum) in of_deals {
        assert_eq!(sum, deals[&id], "deal {id}");
    }
}

#[test]
fn an_invoice_is_the_sum_of_its_lines_and_of_its_due_dates() {
    let invoices = by_id("invoices");
    let mut nets: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for line in rows("invoice_lines") {
        let net = cents(&line, "net_amount");
        let vat = Rate::parse(&line["vat_rate"]).unwrap().of(net).unwrap();
        let sum = nets.entry(line["invoice_id"].clone()).or_default();
        *sum = (sum.0 + net, sum.1 + vat);
    }
    for (id, invoice) in &invoices {
        let (net, vat) = (cents(invoice, "net_amount"), cents(invoice, "vat_amount"));
        assert_eq!(nets[id], (net, vat), "lines of {id}");
    }
    let mut due: BTreeMap<String, i64> = BTreeMap::new();
    for part in rows("due_dates") {
        *due.entry(part["invoice_id"].clone()).or_default() += cents(&part, "gross_amount");
    }
    assert!(due.len() > 30, "retentions and halves have dated parts");
    for (id, gross) in due {
        let invoice = &invoices[&id];
        let whole = cents(invoice, "net_amount") + cents(invoice, "vat_amount");
        assert_eq!(gross, whole, "due dates of {id}");
    }
}

#[test]
fn a_credit_note_stays_within_its_invoice_and_its_currency() {
    let invoices = by_id("invoices");
    let mut linked = 0;
    for (id, note) in &invoices {
        let Some(credited) = invoices.get(&note["credited_invoice_id"]) else {
            continue;
        };
        linked += 1;
        assert_eq!(note["kind"], "credit_note", "{id}");
        assert_eq!(note["currency"], credited["currency"], "{id}");
        assert_eq!(note["customer_id"], credited["customer_id"], "{id}");
        assert!(
            cents(note, "net_amount") <= cents(credited, "net_amount"),
            "{id}"
        );
        assert!(
            date(note, "issued_on") >= date(credited, "issued_on"),
            "{id}"
        );
    }
    assert!(linked >= 8, "whole and partial credits");
}

#[test]
fn vat_is_charged_at_home_only() {
    let customers = by_id("customers");
    for (id, invoice) in by_id("invoices") {
        let customer = &customers[&invoice["customer_id"]];
        let home = customer["country"] == "FR" && customer["vat_exempt"] == "false";
        assert_eq!(cents(&invoice, "vat_amount") > 0, home, "{id}");
    }
}

#[test]
fn a_deal_has_the_dates_that_its_stage_asks_for() {
    let stages = by_id("stages");
    for (id, deal) in by_id("deals") {
        let open = stages[&deal["stage_id"]]["kind"] == "open";
        assert_eq!(maybe_date(&deal, "closed_on").is_none(), open, "{id}");
        assert!(maybe_date(&deal, "expected_close_on").is_some(), "{id}");
        assert_eq!(
            !deal["lost_reason"].is_empty(),
            deal["stage_id"] == "s7-perdue",
            "{id}"
        );
    }
}

#[test]
fn stage_history_runs_forward_and_ends_where_the_deal_stands() {
    let mut histories: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for entry in rows("stage_history") {
        histories
            .entry(entry["deal_id"].clone())
            .or_default()
            .push(entry);
    }
    for (id, deal) in by_id("deals") {
        // Rows of a deal stand in the order of the stage's id, which is the process's order.
        let history = &histories[&id];
        let forward = history
            .windows(2)
            .all(|pair| date(&pair[0], "entered_on") <= date(&pair[1], "entered_on"));
        assert!(forward, "{id} goes back in time: {history:?}");
        assert_eq!(
            date(&history[0], "entered_on"),
            date(&deal, "created_on"),
            "{id}"
        );
        let last = history.last().unwrap();
        assert_eq!(last["stage_id"], deal["stage_id"], "{id}");
        if let Some(closed_on) = maybe_date(&deal, "closed_on") {
            assert_eq!(date(last, "entered_on"), closed_on, "{id}");
        }
    }
}

#[test]
fn payment_terms_are_within_the_law() {
    let day = |text| diapason_model::parse_date(text).unwrap();
    let mut seen: Vec<String> = Vec::new();
    let customers = rows("customers").into_iter();
    let terms = customers
        .filter(|row| row["country"] == "FR")
        .chain(rows("deals"));
    for row in terms.filter(|row| !row["payment_terms"].is_empty()) {
        let (terms, _) = PaymentTerms::parse(&row["payment_terms"]).unwrap();
        let mut issued_on = day("2027-01-01");
        while issued_on < day("2028-03-01") {
            let due = terms.due(issued_on).unwrap();
            let sixty = PaymentTerms::parse("+60d")
                .unwrap()
                .0
                .due(issued_on)
                .unwrap();
            let month_first = PaymentTerms::parse("eom +45d")
                .unwrap()
                .0
                .due(issued_on)
                .unwrap();
            let month_last = PaymentTerms::parse("+45d eom")
                .unwrap()
                .0
                .due(issued_on)
                .unwrap();
            let latest = sixty.max(month_first).max(month_last);
            assert!(due <= latest, "{terms} on {issued_on}: art. L441-10");
            issued_on = issued_on.succ_opt().unwrap();
        }
        seen.push(row["payment_terms"].clone());
    }
    seen.sort();
    seen.dedup();
    assert!(seen.len() >= 8, "the sample shows many terms: {seen:?}");
}

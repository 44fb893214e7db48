//! Whether a reader would believe it: counts, revenue, seasons, what goes wrong.

use std::collections::BTreeMap;

use chrono::{Datelike, Weekday};
use diapason_model::{Date, ExchangeRate, divide_half_away, parse_date};

use crate::folder::{Row, by_id, cents, date, rows};

fn as_of() -> Date {
    parse_date("2026-11-15").unwrap()
}

/// A posted document's signed net in euro cents, at the newest rate of its day.
fn net_in_euros(invoice: &Row, rates: &[Row]) -> i64 {
    let sign = if invoice["kind"] == "credit_note" {
        -1
    } else {
        1
    };
    let net = sign * cents(invoice, "net_amount");
    if invoice["currency"] == "EUR" {
        return net;
    }
    let issued_on = date(invoice, "issued_on");
    let begun = rates
        .iter()
        .filter(|rate| rate["currency"] == invoice["currency"]);
    let rate = begun
        .filter(|rate| date(rate, "on") <= issued_on)
        .max_by_key(|rate| date(rate, "on"));
    let rate = ExchangeRate::parse(&rate.unwrap()["rate"]).unwrap().raw();
    let euros = divide_half_away(i128::from(net) * i128::from(rate), 10_i128.pow(12)).unwrap();
    i64::try_from(euros).unwrap()
}

/// Thousands of euros invoiced by month (`2026-08`).
fn invoiced() -> BTreeMap<String, i64> {
    let rates = rows("fx_rates");
    let mut months: BTreeMap<String, i64> = BTreeMap::new();
    for invoice in rows("invoices")
        .iter()
        .filter(|row| row["status"] == "posted")
    {
        let month = invoice["issued_on"][..7].to_owned();
        *months.entry(month).or_default() += net_in_euros(invoice, &rates);
    }
    for cents in months.values_mut() {
        *cents /= 100_000;
    }
    months
}

#[test]
fn four_hundred_deals_are_won_lost_and_open_as_in_a_real_pipeline() {
    let stages = by_id("stages");
    let deals = rows("deals");
    assert_eq!(deals.len(), 400);
    let share = |kind: &str| {
        let of_kind = deals
            .iter()
            .filter(|deal| stages[&deal["stage_id"]]["kind"] == kind);
        of_kind.count() * 100 / deals.len()
    };
    assert!((42..=50).contains(&share("won")), "{} % won", share("won"));
    assert!(
        (26..=33).contains(&share("lost")),
        "{} % lost",
        share("lost")
    );
    assert!(
        (20..=28).contains(&share("open")),
        "{} % open",
        share("open")
    );
    assert!(
        (58..=62).contains(&rows("customers").len()),
        "about 60 customers"
    );
    assert_eq!(rows("products").len(), 25);
    assert_eq!((rows("salespeople").len(), rows("teams").len()), (8, 3));
    assert_eq!(rows("projects").len(), 20);
}

#[test]
fn a_fiscal_year_invoices_nine_to_twelve_million() {
    let months = invoiced();
    for year in [2024, 2025] {
        let (first, last) = (format!("{year}-07"), format!("{}-06", year + 1));
        let sum: i64 = months
            .range(first..=last)
            .map(|(_, thousands)| thousands)
            .sum();
        assert!(
            (9_000..=12_000).contains(&sum),
            "fiscal year {year}: {sum} k€"
        );
    }
}

#[test]
fn august_is_low() {
    let months = invoiced();
    for year in [2025, 2026] {
        let whole: Vec<i64> = (3..=10)
            .filter(|month| *month != 8)
            .map(|month| months[&format!("{year}-{month:02}")])
            .collect();
        let usual = whole.iter().sum::<i64>() / 7;
        let august = months[&format!("{year}-08")];
        assert!(
            august * 3 < usual * 2,
            "August {year}: {august} k€ against {usual} k€"
        );
    }
}

#[test]
fn nobody_invoices_on_a_sunday_nor_after_the_as_of_date() {
    let mut days: BTreeMap<u32, usize> = BTreeMap::new();
    for invoice in rows("invoices") {
        let issued_on = date(&invoice, "issued_on");
        let weekend = matches!(issued_on.weekday(), Weekday::Sat | Weekday::Sun);
        assert!(!weekend && issued_on <= as_of(), "{invoice:?}");
        *days.entry(issued_on.day()).or_default() += 1;
    }
    assert!(days.len() == 31, "invoices leave on every day of the month");
    for payment in rows("payments") {
        assert!(date(&payment, "paid_on") <= as_of(), "{payment:?}");
    }
}

#[test]
fn invoice_numbers_follow_each_other_without_a_gap() {
    let mut invoices = rows("invoices");
    invoices.retain(|row| !row["number"].is_empty());
    invoices.sort_by_key(|row| row["number"].clone());
    for pair in invoices.windows(2) {
        let (before, after) = (&pair[0]["number"], &pair[1]["number"]);
        if before[..8] == after[..8] {
            let number = |text: &str| text[8..].parse::<i64>().unwrap();
            assert_eq!(number(after), number(before) + 1, "{before} then {after}");
            assert!(
                pair[0]["issued_on"] <= pair[1]["issued_on"],
                "{before} then {after}"
            );
        }
    }
    let drafts = rows("invoices")
        .into_iter()
        .filter(|row| row["status"] == "draft");
    assert!(
        drafts.into_iter().all(|draft| draft["number"].is_empty()),
        "a draft has none"
    );
}

#[test]
fn every_kind_of_trouble_is_there() {
    let invoices = rows("invoices");
    let count =
        |column: &str, value: &str| invoices.iter().filter(|row| row[column] == value).count();
    assert_eq!(count("status", "cancelled"), 1);
    assert!(count("status", "draft") >= 3);
    assert!(count("disputed", "true") >= 4);
    assert!(count("kind", "deposit") >= 40);
    assert!(
        count("currency", "USD") >= 5,
        "foreign currencies are invoiced"
    );
    let written_off = invoices
        .iter()
        .filter(|row| !row["written_off_on"].is_empty());
    assert_eq!(written_off.count(), 1);
    let mut paid: BTreeMap<String, i64> = BTreeMap::new();
    for payment in rows("payments") {
        *paid.entry(payment["invoice_id"].clone()).or_default() += cents(&payment, "amount");
    }
    assert!(paid.contains_key(""), "an advance names no invoice");
    let (mut partly, mut too_much, mut refunds) = (0, 0, 0);
    for invoice in &invoices {
        let gross = cents(invoice, "net_amount") + cents(invoice, "vat_amount");
        match paid.get(&invoice["id"]) {
            Some(_) if invoice["kind"] == "credit_note" => refunds += 1,
            Some(sum) if *sum > gross => too_much += 1,
            Some(sum) if *sum < gross => partly += 1,
            _ => {}
        }
    }
    assert!(
        partly >= 10 && too_much == 3 && refunds >= 1,
        "{partly} {too_much} {refunds}"
    );
}

#[test]
fn two_projects_lose_money_and_two_melt() {
    let deals = rows("deals");
    let mut sold: BTreeMap<String, i64> = BTreeMap::new();
    let projects: BTreeMap<String, String> = deals
        .iter()
        .filter(|deal| !deal["project_id"].is_empty())
        .map(|deal| (deal["id"].clone(), deal["project_id"].clone()))
        .collect();
    let euros = |id: &str| {
        deals
            .iter()
            .any(|deal| deal["id"] == id && deal["currency"] == "EUR")
    };
    for line in rows("deal_lines") {
        if let Some(project) = projects
            .get(&line["deal_id"])
            .filter(|_| euros(&line["deal_id"]))
        {
            *sold.entry(project.clone()).or_default() += crate::sums::line_amount(&line);
        }
    }
    let mut costs: BTreeMap<String, i64> = BTreeMap::new();
    for cost in rows("project_costs") {
        let late = date(&cost, "on") > as_of();
        assert_eq!(cost["status"] == "planned", late, "{cost:?}");
        *costs.entry(cost["project_id"].clone()).or_default() += cents(&cost, "amount");
    }
    let (mut losing, mut melting) = (0, 0);
    for project in rows("projects")
        .iter()
        .filter(|row| !row["budget_cost"].is_empty())
    {
        let Some(sold) = sold.get(&project["id"]) else {
            continue;
        };
        let (budget, cost) = (cents(project, "budget_cost"), costs[&project["id"]]);
        let signed = sold - budget;
        match sold - budget.max(cost) {
            margin if margin < 0 => losing += 1,
            margin if margin * 10 < signed * 7 => melting += 1,
            _ => {}
        }
    }
    assert_eq!((losing, melting), (2, 2));
}

//! The values that random companies are made of: few, and chosen to be awkward.
//!
//! Deliberately absent: records; `recipe` says which values a record takes.

use chrono::{Days, NaiveDate};
use diapason_model::{
    Currency, Date, ExchangeRate, Factor, PaymentTerms, Probability, Quantity, Rate, UnitPrice,
};
use proptest::prelude::*;
use proptest::sample::select;

/// The as-of date that most cases have, and that dates shrink to.
#[must_use]
pub fn usual_as_of() -> Date {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date of the calendar")
}

fn days_from_usual(days: i64) -> Date {
    let count = Days::new(days.unsigned_abs());
    if days < 0 {
        usual_as_of() - count
    } else {
        usual_as_of() + count
    }
}

fn awkward_dates() -> Vec<Date> {
    let texts = [
        "2026-11-30",
        "2026-12-31",
        "2027-01-31",
        "2027-02-28",
        "2028-02-29",
        "2028-02-28",
        "2026-10-31",
        "2025-08-31",
        "2024-02-29",
        "2026-11-21",
        "2026-11-23",
        "2026-11-01",
    ];
    texts
        .map(|text| diapason_model::parse_date(text).expect("a date of the calendar"))
        .to_vec()
}

/// Any date from two years before to two years after the usual as-of date, near ones more often.
pub(super) fn date() -> impl Strategy<Value = Date> {
    prop_oneof![
        3 => (-80_i64..80).prop_map(days_from_usual),
        2 => (-700_i64..700).prop_map(days_from_usual),
        2 => select(awkward_dates()),
    ]
}

/// The as-of date of a question.
pub(super) fn as_of() -> impl Strategy<Value = Date> {
    prop_oneof![
        4 => Just(usual_as_of()),
        1 => select(awkward_dates()),
        1 => (-80_i64..80).prop_map(days_from_usual),
    ]
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).expect("a currency of ISO 4217")
}

/// Currencies of two, none and three minor digits.
#[must_use]
pub(super) fn currencies() -> Vec<Currency> {
    ["EUR", "USD", "JPY", "KWD"].map(currency).to_vec()
}

/// A currency by a small number; 0 is `own`.
#[must_use]
pub(super) fn pick_currency(own: Currency, pick: u8) -> Currency {
    if pick == 0 {
        own
    } else {
        currencies()[usize::from(pick - 1) % 4]
    }
}

/// Mostly the own currency.
pub(super) fn currency_pick() -> impl Strategy<Value = u8> {
    prop_oneof![3 => Just(0_u8), 2 => 1_u8..5]
}

/// A rate of exchange above zero.
pub(super) fn exchange_rate() -> impl Strategy<Value = ExchangeRate> {
    let texts = [
        "1",
        "0.9102",
        "1.1678",
        "0.0061",
        "162.5",
        "2.987654321012",
        "0.333333333333",
    ];
    select(texts.to_vec()).prop_map(|text| ExchangeRate::parse(text).expect("a rate"))
}

/// Whole, odd, negative and zero quantities.
pub(super) fn quantity() -> impl Strategy<Value = Quantity> {
    let texts = [
        "1", "3", "0.25", "117", "-2", "0", "0.333333", "7.5", "1000",
    ];
    select(texts.to_vec()).prop_map(|text| Quantity::parse(text).expect("a quantity"))
}

/// A price with up to six decimals, sometimes negative, sometimes zero.
pub(super) fn price() -> impl Strategy<Value = UnitPrice> {
    prop_oneof![
        3 => (0_i64..2_000_000).prop_map(|cents| UnitPrice::from_raw(cents * 10_000)),
        2 => (0_i64..9_000_000_000).prop_map(UnitPrice::from_raw),
        1 => (-500_000_000_i64..0).prop_map(UnitPrice::from_raw),
        1 => Just(UnitPrice::from_raw(0)),
        1 => Just(UnitPrice::from_raw(100_000_000)),
    ]
}

/// A cost of one unit.
pub(super) fn unit_cost() -> impl Strategy<Value = UnitPrice> {
    prop_oneof![
        4 => (0_i64..1_000_000).prop_map(|cents| UnitPrice::from_raw(cents * 10_000)),
        1 => (0_i64..3_000_000_000).prop_map(UnitPrice::from_raw),
        1 => (-90_000_000_i64..=0).prop_map(UnitPrice::from_raw),
    ]
}

/// A discount; the negative one is a surcharge.
pub(super) fn discount() -> impl Strategy<Value = Rate> {
    select(vec![0, 0, 0, 50_000, 125_000, 333_333, 1_000_000, -100_000]).prop_map(Rate::from_ppm)
}

/// A rate of VAT.
pub(super) fn vat_rate() -> impl Strategy<Value = Rate> {
    select(vec![200_000, 55_000, 21_000, 0, 100_000]).prop_map(Rate::from_ppm)
}

/// What is kept back.
pub(super) fn retention_rate() -> impl Strategy<Value = Rate> {
    select(vec![0, 0, 0, 50_000, 33_333, 1_000_000]).prop_map(Rate::from_ppm)
}

/// A probability, the ends more often.
pub(super) fn probability() -> impl Strategy<Value = Probability> {
    prop_oneof![
        4 => (0_u32..=1_000_000).boxed(),
        1 => select(vec![0, 1_000_000, 500_000, 333_333]).boxed(),
    ]
    .prop_map(|ppm| Probability::from_ppm(ppm).expect("within a million"))
}

/// A factor of a lever.
pub(super) fn factor() -> impl Strategy<Value = Factor> {
    let texts = [
        "1",
        "0.8",
        "1.05",
        "0",
        "0.97",
        "1.5",
        "0.333333333333",
        "3",
        "0.5",
    ];
    select(texts.to_vec()).prop_map(|text| Factor::parse(text).expect("a factor"))
}

/// Payment terms of every kind of step.
pub(super) fn terms() -> impl Strategy<Value = PaymentTerms> {
    let texts = [
        "+30d",
        "+0d",
        "+45d eom",
        "eom +45d",
        "+30d eom day10",
        "+1m day15",
        "day31",
        "+2m eom",
        "+90d",
        "+1m",
    ];
    select(texts.to_vec()).prop_map(|text| PaymentTerms::parse(text).expect("terms").0)
}

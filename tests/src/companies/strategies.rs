//! How recipes are drawn: which shapes are frequent, which are rare.
//!
//! Deliberately absent: what a recipe becomes; `build` makes it.

use diapason_model::{Currency, Date, InvoiceKind, InvoiceStatus, StageKind};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

use super::pools;
use super::recipe::{
    CompanyRecipe, CustomerRecipe, DealRecipe, InvoiceLineRecipe, InvoiceRecipe, LineRecipe, Net,
    PaymentRecipe, Pick, ProductRecipe, RuleRecipe, Settings,
};

fn pick() -> impl Strategy<Value = Pick> {
    0_u8..12
}

/// Of a thing that is mostly there.
fn often<S: Strategy>(strategy: S) -> impl Strategy<Value = Option<S::Value>> {
    weighted(0.7, strategy)
}

/// Of a thing that is mostly absent.
fn seldom<S: Strategy>(strategy: S) -> impl Strategy<Value = Option<S::Value>> {
    weighted(0.2, strategy)
}

fn settings() -> impl Strategy<Value = Settings> {
    let currency = prop_oneof![5 => Just(Currency::EUR), 1 => select(pools::currencies())];
    (
        currency,
        1_u32..=12,
        pools::terms(),
        of(pick()),
        of(pools::date()),
        pools::probability(),
    )
        .prop_map(
            |(currency, fiscal_start, terms, schedule, billing_known_from, stage_probability)| {
                Settings {
                    currency,
                    fiscal_start,
                    terms,
                    schedule,
                    billing_known_from,
                    stage_probability,
                }
            },
        )
}

fn rule() -> impl Strategy<Value = RuleRecipe> {
    let months = prop_oneof![4 => 0_i32..7, 1 => -3_i32..0];
    let days = prop_oneof![3 => Just(0_i32), 2 => -40_i32..70];
    let count = prop_oneof![3 => Just(1_u32), 2 => 2_u32..14];
    (0_u8..8, months, days, count, 0_i32..4).prop_map(
        |(weight, offset_months, offset_days, repeat_count, repeat_every_months)| RuleRecipe {
            weight,
            offset_months,
            offset_days,
            repeat_count,
            repeat_every_months,
        },
    )
}

fn customer() -> impl Strategy<Value = CustomerRecipe> {
    (
        prop::bool::weighted(0.2),
        0_u8..4,
        0_u8..3,
        of(pools::terms()),
    )
        .prop_map(|(vat_exempt, country, segment, terms)| CustomerRecipe {
            vat_exempt,
            country,
            segment,
            terms,
        })
}

fn product() -> impl Strategy<Value = ProductRecipe> {
    (
        0_u8..3,
        pools::currency_pick(),
        often(pools::unit_cost()),
        pools::vat_rate(),
        vec((pools::date(), pools::unit_cost()), 0..3),
    )
        .prop_map(
            |(family, currency, unit_cost, vat_rate, costs)| ProductRecipe {
                family,
                currency,
                unit_cost,
                vat_rate,
                costs,
            },
        )
}

fn instalments() -> impl Strategy<Value = Vec<(Date, i8)>> {
    let some = vec((pools::date(), -3_i8..8), 1..4);
    prop_oneof![4 => Just(Vec::new()), 1 => some]
}

fn line() -> impl Strategy<Value = LineRecipe> {
    (
        often(pick()),
        pools::quantity(),
        pools::price(),
        pools::discount(),
        seldom(pools::unit_cost()),
        seldom(pools::probability()),
        seldom(pick()),
        instalments(),
    )
        .prop_map(
            |(
                product,
                quantity,
                unit_price,
                discount,
                unit_cost,
                probability,
                schedule,
                instalments,
            )| {
                LineRecipe {
                    product,
                    quantity,
                    unit_price,
                    discount,
                    unit_cost,
                    probability,
                    schedule,
                    instalments,
                }
            },
        )
}

fn deal() -> impl Strategy<Value = DealRecipe> {
    let kind = prop_oneof![
        5 => Just(StageKind::Open),
        5 => Just(StageKind::Won),
        1 => Just(StageKind::Lost),
    ];
    (
        (pick(), often(pick()), of(pick())),
        kind,
        pick(),
        (pools::date(), seldom(pools::date())),
        pools::currency_pick(),
        often(pools::probability()),
        seldom(pools::terms()),
        of(pick()),
        (pools::retention_rate(), select(vec![12, 0, 1, 6])),
        instalments(),
        vec(line(), 0..5),
    )
        .prop_map(
            |(
                who,
                kind,
                stage,
                dates,
                currency,
                probability,
                terms,
                schedule,
                retention,
                instalments,
                lines,
            )| {
                DealRecipe {
                    who,
                    kind,
                    stage,
                    dates,
                    currency,
                    probability,
                    terms,
                    schedule,
                    retention,
                    instalments,
                    lines,
                }
            },
        )
}

fn invoice_line() -> impl Strategy<Value = InvoiceLineRecipe> {
    (
        of(pick()),
        pools::quantity(),
        -20_i8..120,
        seldom(-5_000_i32..90_000),
    )
        .prop_map(|(product, quantity, share, cost_minor)| InvoiceLineRecipe {
            product,
            quantity,
            share,
            cost_minor,
        })
}

fn invoice() -> impl Strategy<Value = InvoiceRecipe> {
    let kind = prop_oneof![
        4 => Just(InvoiceKind::Invoice),
        3 => Just(InvoiceKind::CreditNote),
        1 => Just(InvoiceKind::Deposit),
    ];
    let status = prop_oneof![
        8 => Just(InvoiceStatus::Posted),
        1 => Just(InvoiceStatus::Draft),
        1 => Just(InvoiceStatus::Cancelled),
    ];
    let net = prop_oneof![
        3 => select(vec![100_u8, 50, 33, 30, 120, 20]).prop_map(Net::Share),
        1 => (0_u32..5_000_000).prop_map(Net::Minor),
    ];
    (
        (often(pick()), seldom(pick())),
        kind,
        status,
        pools::date(),
        pools::currency_pick(),
        net,
        pools::vat_rate(),
        // Several credit notes of one invoice are awkward.
        often(prop_oneof![2 => Just(0_u8), 1 => pick()]),
        seldom(pools::terms()),
        seldom(pools::date()),
        vec(invoice_line(), 0..3),
        prop_oneof![2 => Just(Vec::new()), 1 => vec((pools::date(), 0_u8..5), 1..4)],
    )
        .prop_map(
            |(
                (deal, customer),
                kind,
                status,
                issued_on,
                currency,
                net,
                vat_rate,
                credited,
                terms,
                written_off_on,
                lines,
                due_dates,
            )| {
                InvoiceRecipe {
                    deal,
                    customer,
                    kind,
                    status,
                    issued_on,
                    currency,
                    net,
                    vat_rate,
                    credited,
                    terms,
                    written_off_on,
                    lines,
                    due_dates,
                }
            },
        )
}

fn payment() -> impl Strategy<Value = PaymentRecipe> {
    let share = prop_oneof![2 => Just(100_i16), 4 => 1_i16..130, 1 => -60_i16..0];
    (weighted(0.85, pick()), pick(), pools::date(), share).prop_map(
        |(invoice, customer, paid_on, share)| PaymentRecipe {
            invoice,
            customer,
            paid_on,
            share,
        },
    )
}

/// Any company of at most `most_deals` deals.
pub(super) fn company_recipe(most_deals: usize) -> impl Strategy<Value = CompanyRecipe> {
    (
        settings(),
        vec((pick(), pools::date(), pools::exchange_rate()), 0..5),
        vec(vec(rule(), 1..5), 0..4),
        vec(customer(), 1..4),
        vec(product(), 0..5),
        vec(deal(), 1..=most_deals),
        vec(invoice(), 0..7),
        vec(payment(), 0..8),
        vec((-20_i32..30, of(0_u8..20), -100_000_i32..900_000), 0..3),
        vec((0_u8..3, pick(), 0_u8..2, 0_u8..3), 0..9),
    )
        .prop_map(
            |(
                settings,
                rates,
                schedules,
                customers,
                products,
                deals,
                invoices,
                payments,
                fixed_costs,
                attributes,
            )| {
                CompanyRecipe {
                    settings,
                    rates,
                    schedules,
                    customers,
                    products,
                    deals,
                    invoices,
                    payments,
                    fixed_costs,
                    attributes,
                }
            },
        )
}

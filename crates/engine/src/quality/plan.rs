//! What the company's own settings lack: rates of exchange, quotas, fixed costs, since when billing
//! is known.

use std::collections::BTreeSet;

use diapason_model::{
    Currency, Date, DealIndex, DealState, InvoiceKind, InvoiceStatus, Month, SalespersonIndex,
    add_months,
};

use super::defect::{DefectKind, DefectRecord, DefectSubject};
use super::find::{CERTAIN, Findings, Ground, is_open};
use crate::book::Book;
use crate::days::from_date;

/// A rate older than this says little of today's.
const MONTHS_OF_A_RATE: i32 = 2;
/// Months ahead that the result is looked at for.
const MONTHS_AHEAD: i32 = 12;

/// Currencies of open lines, and of the costs of their products, that have no rate at the as-of
/// date.
pub(super) fn missing_rates(book: &Book, as_of: Date, findings: &mut Findings) {
    let today = from_date(as_of);
    let company = book.currency();
    if !any_rate_lacks(book, today) {
        return;
    }
    let mut lacks = |currency: Currency, deal: DealIndex| {
        if currency != company && book.rates.find(currency, today).is_none() {
            let subject = DefectSubject::Currency(currency);
            let record = DefectRecord::Deal(deal);
            findings.unknown(DefectKind::RateMissing, subject, Some(record));
        }
    };
    let mut seen = BTreeSet::new();
    for place in 0..book.open.len() {
        let line = &book.snapshot.lines[book.open.line[place] as usize];
        let deal = &book.snapshot.deals[line.deal.get()];
        if seen.insert((deal.currency, line.deal)) {
            lacks(deal.currency, line.deal);
        }
        let (_, of_cost) = book.cost_source(book.open.line[place], today);
        if of_cost != deal.currency && seen.insert((of_cost, line.deal)) {
            lacks(of_cost, line.deal);
        }
    }
}

/// Whether a currency of any deal or product has no rate: few currencies are looked at, however
/// many lines there are.
fn any_rate_lacks(book: &Book, today: i32) -> bool {
    let deals = book.snapshot.deals.iter().map(|deal| deal.currency);
    let products = book.snapshot.products.iter();
    let mut known = vec![book.currency()];
    for currency in deals.chain(products.map(|product| product.currency)) {
        if known.contains(&currency) {
            continue;
        }
        if book.rates.find(currency, today).is_none() {
            return true;
        }
        known.push(currency);
    }
    false
}

pub(super) fn find(ground: &Ground<'_>, findings: &mut Findings) {
    stale_rates(ground, findings);
    without_quota(ground, findings);
    fixed_costs(ground, findings);
    billing_start(ground, findings);
}

/// Open deals in a currency whose newest rate is old: what they weigh rests on it.
fn stale_rates(ground: &Ground<'_>, findings: &mut Findings) {
    let company = ground.book.currency();
    for (place, deal) in ground.book.snapshot.deals.iter().enumerate() {
        if deal.currency == company || !is_open(deal.state) {
            continue;
        }
        let newest = ground
            .book
            .rates
            .find(deal.currency, from_date(ground.as_of));
        let is_old = newest
            .and_then(|(since, _)| add_months(since, MONTHS_OF_A_RATE))
            .is_some_and(|until| until < ground.as_of);
        if is_old {
            let record = DefectRecord::Deal(DealIndex::from_position(place));
            let subject = DefectSubject::Currency(deal.currency);
            let expected = ground.expected[place];
            findings.add(DefectKind::RateStale, subject, record, expected);
        }
    }
}

/// Who sells and has no quota in the fiscal year: what is won in it and still expected is measured
/// against nothing.
fn without_quota(ground: &Ground<'_>, findings: &mut Findings) {
    let snapshot = &ground.book.snapshot;
    let last = ground.year.plus(11).unwrap_or(ground.year);
    let in_year = |month: Month| (ground.year..=last).contains(&month);
    let quotas = snapshot.quotas.iter().filter(|quota| in_year(quota.month));
    let mut has_quota = vec![false; snapshot.salespeople.len()];
    for quota in quotas {
        has_quota[quota.salesperson.get()] = true;
    }
    for (place, deal) in snapshot.deals.iter().enumerate() {
        let Some(seller) = deal.salesperson else {
            continue;
        };
        if has_quota[seller.get()] || !snapshot.salespeople[seller.get()].active {
            continue;
        }
        let at = DealIndex::from_position(place);
        let measured = match deal.state {
            DealState::Open { .. } => ground.expected[place],
            DealState::Won { closed_on } if in_year(Month::of(closed_on)) => {
                let won = ground.book.won_amounts.get(&at.0).copied();
                i128::from(won.unwrap_or(0)) * CERTAIN
            }
            _ => 0,
        };
        if measured != 0 {
            let subject = DefectSubject::Salesperson(SalespersonIndex(seller.0));
            let record = DefectRecord::Deal(at);
            findings.add(
                DefectKind::SalespersonWithoutQuota,
                subject,
                record,
                measured,
            );
        }
    }
}

/// No fixed cost in any of the coming months.
fn fixed_costs(ground: &Ground<'_>, findings: &mut Findings) {
    let first = Month::of(ground.as_of);
    let last = first.plus(MONTHS_AHEAD - 1).unwrap_or(first);
    let mut costs = ground.book.snapshot.fixed_costs.iter();
    let any = costs.any(|cost| {
        cost.from_month <= last && cost.to_month.is_none_or(|to_month| to_month >= first)
    });
    if !any {
        findings.unknown(DefectKind::FixedCostsAbsent, DefectSubject::Company, None);
    }
}

/// Deals won before the first invoice, without one of their own: backlog for ever, unless it is
/// said since when billing is known.
fn billing_start(ground: &Ground<'_>, findings: &mut Findings) {
    let snapshot = &ground.book.snapshot;
    if snapshot.company.billing_known_from.is_some() {
        return;
    }
    let posted = snapshot.invoices.iter().filter(|invoice| {
        invoice.status == InvoiceStatus::Posted && invoice.kind != InvoiceKind::CreditNote
    });
    let Some(first) = posted.map(|invoice| invoice.issued_on).min() else {
        return;
    };
    for backlog in &ground.book.backlog {
        let deal = &snapshot.deals[backlog.deal as usize];
        if deal.state.date() < first && !ground.book.invoices_of_deal.contains_key(&backlog.deal) {
            let record = DefectRecord::Deal(DealIndex(backlog.deal));
            let expected = ground.expected[backlog.deal as usize];
            let kind = DefectKind::BillingStartAbsent;
            findings.add(kind, DefectSubject::Company, record, expected);
        }
    }
}

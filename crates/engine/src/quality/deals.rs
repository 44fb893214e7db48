//! Deals, customers and invoices that lack something: a seller, a next step, terms, a deal.

use std::collections::BTreeMap;

use diapason_model::{DealIndex, InvoiceIndex, InvoiceStatus};

use super::defect::{DefectKind, DefectRecord, DefectSubject};
use super::find::{CERTAIN, Findings, Ground, is_open};
use crate::book::net_in_company;
use crate::error::EngineError;

pub(super) fn find(ground: &Ground<'_>, findings: &mut Findings) -> Result<(), EngineError> {
    let snapshot = &ground.book.snapshot;
    for (place, deal) in snapshot.deals.iter().enumerate() {
        let at = DealIndex::from_position(place);
        let expected = ground.expected[place];
        if expected == 0 {
            continue;
        }
        let record = DefectRecord::Deal(at);
        let mut add = |kind, subject| findings.add(kind, subject, record, expected);
        if deal.salesperson.is_none() {
            add(DefectKind::DealWithoutSalesperson, DefectSubject::Deal(at));
        }
        if is_open(deal.state) && deal.next_step.is_none() {
            add(DefectKind::DealWithoutNextStep, DefectSubject::Deal(at));
        }
        let customer = &snapshot.customers[deal.customer.get()];
        if deal.payment_terms.is_none() && customer.payment_terms.is_none() {
            let subject = DefectSubject::Customer(deal.customer);
            add(DefectKind::CustomerWithoutTerms, subject);
        }
    }
    without_deal(ground, findings)
}

/// Invoices of no deal whose customer has a backlog: as much as the smaller of both may be counted
/// twice.
fn without_deal(ground: &Ground<'_>, findings: &mut Findings) -> Result<(), EngineError> {
    let (book, snapshot) = (ground.book, &ground.book.snapshot);
    let mut backlog: BTreeMap<u32, i128> = BTreeMap::new();
    for of_deal in &book.backlog {
        let customer = snapshot.deals[of_deal.deal as usize].customer;
        let left: i128 = (of_deal.parts.iter().map(|part| i128::from(part.amount))).sum();
        *backlog.entry(customer.0).or_insert(0) += left;
    }
    for (place, invoice) in snapshot.invoices.iter().enumerate() {
        if invoice.deal.is_some() || invoice.status != InvoiceStatus::Posted {
            continue;
        }
        let left = backlog.get(&invoice.customer.0).copied().unwrap_or(0);
        let net = i128::from(net_in_company(invoice, &book.rates)?);
        if left <= 0 || net <= 0 {
            continue;
        }
        let at = InvoiceIndex::from_position(place);
        findings.add(
            DefectKind::InvoiceWithoutDeal,
            DefectSubject::Invoice(at),
            DefectRecord::Invoice(at),
            net.min(left) * CERTAIN,
        );
    }
    Ok(())
}

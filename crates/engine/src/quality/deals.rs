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

/// Invoices of no deal whose customer has a backlog: what they invoice may still stand in it, too.
/// The newest first, together never more than the backlog.
fn without_deal(ground: &Ground<'_>, findings: &mut Findings) -> Result<(), EngineError> {
    let (book, snapshot) = (ground.book, &ground.book.snapshot);
    let mut backlog: BTreeMap<u32, i128> = BTreeMap::new();
    for of_deal in &book.backlog {
        let customer = snapshot.deals[of_deal.deal as usize].customer;
        let left: i128 = (of_deal.parts.iter().map(|part| i128::from(part.amount))).sum();
        *backlog.entry(customer.0).or_insert(0) += left;
    }
    let lone = snapshot.invoices.iter().enumerate().filter(|(_, invoice)| {
        invoice.deal.is_none()
            && invoice.status == InvoiceStatus::Posted
            && backlog.contains_key(&invoice.customer.0)
    });
    let mut lone: Vec<_> = lone.collect();
    lone.sort_by(|(_, a), (_, b)| (b.issued_on, &a.id).cmp(&(a.issued_on, &b.id)));
    for (place, invoice) in lone {
        let net = i128::from(net_in_company(invoice, &book.rates)?);
        let left = backlog.entry(invoice.customer.0).or_insert(0);
        let twice = net.min(*left);
        if twice <= 0 {
            continue;
        }
        *left -= twice;
        let at = InvoiceIndex::from_position(place);
        let (subject, record) = (DefectSubject::Invoice(at), DefectRecord::Invoice(at));
        let kind = DefectKind::InvoiceWithoutDeal;
        findings.add(kind, subject, record, twice * CERTAIN);
    }
    Ok(())
}

//! Revenue whose cost nobody knows, by what would have to be known: a product's cost, or that of a
//! line without a product.

use diapason_model::{DealIndex, DealLineIndex, InvoiceIndex, Month, ProductIndex};

use super::defect::{DefectKind, DefectRecord, DefectSubject};
use super::find::{CERTAIN, Findings, Ground};
use crate::book::is_known;
use crate::days::from_date;

/// Open lines by their probability, backlog, and what was invoiced since the fiscal year began: as
/// the margin of the forecast leaves them out.
pub(super) fn find(ground: &Ground<'_>, findings: &mut Findings) {
    let (book, view) = (ground.book, &ground.levered.open);
    for place in 0..book.open.len() {
        if !is_known(view.cost[place]) {
            let exact = i128::from(view.amount[place]) * i128::from(view.probability[place]);
            of_line(ground, book.open.line[place], exact, findings);
        }
    }
    for part in book.backlog.iter().flat_map(|backlog| &backlog.parts) {
        if !is_known(part.cost) {
            of_line(
                ground,
                part.line,
                i128::from(part.amount) * CERTAIN,
                findings,
            );
        }
    }
    let since = from_date(Month::first_day(ground.year));
    for part in book.invoiced.iter().filter(|part| part.day >= since) {
        if is_known(part.cost) {
            continue;
        }
        let invoice = InvoiceIndex(part.invoice);
        let subject = match part.product {
            Some(product) => DefectSubject::Product(ProductIndex(product)),
            None => DefectSubject::Invoice(invoice),
        };
        let record = DefectRecord::Invoice(invoice);
        let exact = i128::from(part.amount) * CERTAIN;
        findings.add(DefectKind::CostMissing, subject, record, exact);
    }
}

fn of_line(ground: &Ground<'_>, place: u32, exact: i128, findings: &mut Findings) {
    let line = &ground.book.snapshot.lines[place as usize];
    let subject = match line.product {
        Some(product) => DefectSubject::Product(product),
        None => DefectSubject::Line(DealLineIndex(place)),
    };
    let deal: DealIndex = line.deal;
    let record = DefectRecord::Deal(deal);
    findings.add(DefectKind::CostMissing, subject, record, exact);
}

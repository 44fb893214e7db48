//! What is certain or nearly so: invoiced, backlog, received, open invoices, deals won.

use diapason_model::Probability;

use super::expected::PaidBy;
use super::{Frame, Scanned, Slot, Wants};
use crate::book::{Book, DealBacklog, Grouping, is_known};
use crate::days::from_date;
use crate::error::EngineError;
use crate::levers::Levered;

const ONE_PPM: i128 = Probability::MAX_PPM as i128;

/// Adds the facts to the totals.
pub(crate) fn scan(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    wants: Wants,
    groupings: &[Grouping],
    scanned: &mut Scanned,
) -> Result<(), EngineError> {
    if wants.net {
        invoiced(book, frame, groupings, scanned)?;
    }
    if wants.cash {
        received(book, frame, groupings, scanned);
        open_items(book, levered, frame, groupings, scanned)?;
    }
    if wants.bookings {
        won(book, levered, frame, groupings, scanned);
    }
    if wants.net || wants.cash {
        for (place, backlog) in book.backlog.iter().enumerate() {
            if !levered.is_excluded(backlog.deal) {
                let backlog = levered.backlog.get(&place).unwrap_or(backlog);
                deal_backlog(book, levered, frame, wants, groupings, backlog, scanned)?;
            }
        }
    }
    Ok(())
}

fn overflow(what: String) -> EngineError {
    EngineError::Overflow { what }
}

fn invoiced(
    book: &Book,
    frame: &Frame,
    groupings: &[Grouping],
    scanned: &mut Scanned,
) -> Result<(), EngineError> {
    for part in &book.invoiced {
        let Some(bucket) = frame.bucket(part.day) else {
            continue;
        };
        let invoice = &book.snapshot.invoices[part.invoice as usize];
        let deal = invoice.deal.map(|deal| deal.0);
        for (totals, grouping) in scanned.totals.iter_mut().zip(groupings) {
            let group = grouping.group(deal, invoice.customer.0, part.product);
            totals.add(
                Slot::InvoicingInvoiced,
                group,
                bucket,
                i128::from(part.amount),
            );
            if is_known(part.cost) {
                let margin = part.amount.checked_sub(part.cost);
                let margin = margin.ok_or_else(|| overflow(format!("invoice {}", invoice.id)))?;
                totals.add(Slot::MarginInvoiced, group, bucket, i128::from(margin));
            }
        }
        if !is_known(part.cost) {
            scanned.unknown_revenue[bucket] += i128::from(part.amount) * ONE_PPM;
        }
    }
    Ok(())
}

fn received(book: &Book, frame: &Frame, groupings: &[Grouping], scanned: &mut Scanned) {
    for payment in &book.received {
        let Some(bucket) = frame.bucket(payment.day) else {
            continue;
        };
        let invoice = payment
            .invoice
            .map(|invoice| &book.snapshot.invoices[invoice as usize]);
        let deal = invoice.and_then(|invoice| invoice.deal).map(|deal| deal.0);
        for (totals, grouping) in scanned.totals.iter_mut().zip(groupings) {
            let group = grouping.group(deal, payment.customer, None);
            totals.add(
                Slot::CashReceived,
                group,
                bucket,
                i128::from(payment.amount),
            );
        }
    }
}

fn open_items(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    groupings: &[Grouping],
    scanned: &mut Scanned,
) -> Result<(), EngineError> {
    for item in book
        .open_items
        .iter()
        .filter(|item| frame.today < item.until)
    {
        let invoice = &book.snapshot.invoices[item.invoice as usize];
        let deal = invoice.deal.map(|deal| deal.0);
        let customer = invoice.customer.0;
        let day = item.due.max(frame.today) + levered.invoice_delay(deal, customer);
        let Some(bucket) = frame.bucket(day) else {
            continue;
        };
        let amount = book.open_item_on(item, frame.today)?;
        for (totals, grouping) in scanned.totals.iter_mut().zip(groupings) {
            let group = grouping.group(deal, customer, None);
            totals.add(Slot::CashOpenInvoices, group, bucket, i128::from(amount));
        }
    }
    Ok(())
}

fn won(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    groupings: &[Grouping],
    scanned: &mut Scanned,
) {
    for (line, amount) in &book.won {
        let line = &book.snapshot.lines[*line as usize];
        let deal = &book.snapshot.deals[line.deal.get()];
        if levered.is_excluded(line.deal.0) {
            continue;
        }
        let Some(bucket) = frame.bucket(from_date(deal.state.date())) else {
            continue;
        };
        let product = line.product.map(|product| product.0);
        for (totals, grouping) in scanned.totals.iter_mut().zip(groupings) {
            let group = grouping.group(Some(line.deal.0), deal.customer.0, product);
            totals.add(Slot::BookingsWon, group, bucket, i128::from(*amount));
        }
    }
}

/// How a won deal's line is paid under a scenario.
pub(crate) fn paid_by<'a>(
    book: &'a Book,
    levered: &Levered<'_>,
    backlog: &DealBacklog,
    line: u32,
    today: i32,
) -> PaidBy<'a> {
    let record = &book.snapshot.lines[line as usize];
    let deal = &book.snapshot.deals[record.deal.get()];
    let product = record.product.map(|product| product.0);
    PaidBy {
        vat: book.vat[line as usize],
        terms: &book.terms[book.terms_of_deal[record.deal.get()] as usize],
        retention_rate: deal.retention_rate,
        retention_months: deal.retention_months,
        last_day: backlog.last_day,
        today,
        delay: levered.line_delay(record.deal.0, deal.customer.0, product),
    }
}

fn deal_backlog(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    wants: Wants,
    groupings: &[Grouping],
    backlog: &DealBacklog,
    scanned: &mut Scanned,
) -> Result<(), EngineError> {
    let customer = book.snapshot.deals[backlog.deal as usize].customer.0;
    for part in &backlog.parts {
        let product = book.snapshot.lines[part.line as usize]
            .product
            .map(|product| product.0);
        let day = part.day.max(frame.today);
        let groups = groupings
            .iter()
            .map(|grouping| grouping.group(Some(backlog.deal), customer, product));
        let groups: Vec<u32> = groups.collect();
        let mut add = |slot, bucket: Option<usize>, value: i64| {
            let Some(bucket) = bucket else { return };
            for (totals, group) in scanned.totals.iter_mut().zip(&groups) {
                totals.add(slot, *group, bucket, i128::from(value));
            }
        };
        if wants.cash {
            let paid_by = paid_by(book, levered, backlog, part.line, frame.today);
            let cash = paid_by.cash(part.amount, day);
            let cash = cash.ok_or_else(|| overflow(book.line_name(part.line)))?;
            for part in [Some(cash.by_terms), cash.retention].into_iter().flatten() {
                add(Slot::CashBacklog, frame.bucket(part.day), part.amount);
            }
        }
        if wants.net {
            let bucket = frame.bucket(day);
            add(Slot::InvoicingBacklog, bucket, part.amount);
            if is_known(part.cost) {
                let margin = part.amount.checked_sub(part.cost);
                let margin = margin.ok_or_else(|| overflow(book.line_name(part.line)))?;
                add(Slot::MarginBacklog, bucket, margin);
            } else if let Some(bucket) = bucket {
                scanned.unknown_revenue[bucket] += i128::from(part.amount) * ONE_PPM;
            }
        }
    }
    Ok(())
}

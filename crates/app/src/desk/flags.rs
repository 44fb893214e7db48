//! What wants attention: the flags of the forecast, the largest first, by window.

use std::collections::BTreeMap;

use diapason_engine::{Book, Flag, FlagKind, why};
use diapason_model::{Date, Deal, DealIndex, InvoiceStatus, PaymentOf, Scenario};

use crate::desk::page::{Frame, MOST_ROWS, overflow, refused, totals_of};
use crate::desk::scenarios::compose;
use crate::desk::session::OpenBook;
use crate::desk::wire::{FlagCount, FlagRow, FlagsPage, FlagsRequest};
use crate::error::AppError;
use crate::wire::money;

const KINDS: [FlagKind; 6] = [
    FlagKind::AfterAsOf,
    FlagKind::InvoicedNotWon,
    FlagKind::LateToInvoice,
    FlagKind::OverInvoiced,
    FlagKind::OverPaid,
    FlagKind::StaleClose,
];

/// A window of the flags.
pub(crate) fn forecast_flags(
    open: &OpenBook,
    request: &FlagsRequest,
) -> Result<FlagsPage, AppError> {
    if request.limit > MOST_ROWS {
        return Err(refused(format!(
            "{} flags at once: ask for at most {MOST_ROWS}",
            request.limit
        )));
    }
    let kind = request.kind.as_deref().map(kind_named).transpose()?;
    let frame = Frame::new(&open.book, &request.page)?;
    let scenario = compose(open, &request.page.scenario)?.scenario;
    let totals = totals_of(open, &frame, &scenario)?;
    let kinds = counts(&totals.flags, open)?;
    let mut flags: Vec<&Flag> = totals
        .flags
        .iter()
        .filter(|flag| kind.is_none_or(|kind| flag.kind == kind))
        .collect();
    // The engine's order decides between equals: it is total.
    flags.sort_by_key(|flag| std::cmp::Reverse(flag.amount_minor.unsigned_abs()));
    let shown = flags
        .iter()
        .skip(request.offset as usize)
        .take(request.limit as usize);
    let shown: Vec<Flag> = shown.map(|flag| **flag).collect();
    let dates = Dates {
        book: &open.book,
        scenario: &scenario,
        frame: &frame,
        paid: last_payments(&open.book, &shown),
        invoiced: last_invoices(&open.book, &shown),
    };
    Ok(FlagsPage {
        kinds,
        count: u32::try_from(flags.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: shown
            .iter()
            .map(|flag| Ok(row(open, flag, dates.of(flag)?)))
            .collect::<Result<_, AppError>>()?,
    })
}

fn kind_named(name: &str) -> Result<FlagKind, AppError> {
    let known = KINDS.into_iter().find(|kind| kind.name() == name);
    known.ok_or_else(|| {
        let names = KINDS.map(FlagKind::name).join(", ");
        refused(format!(
            "there are no flags of the kind `{name}`: known are {names}"
        ))
    })
}

/// Every kind that occurs, the one with the largest sum first.
fn counts(flags: &[Flag], open: &OpenBook) -> Result<Vec<FlagCount>, AppError> {
    let mut found = Vec::new();
    for kind in KINDS {
        let amounts = flags.iter().filter(|flag| flag.kind == kind);
        let amounts: Vec<i64> = amounts.map(|flag| flag.amount_minor).collect();
        let sum = amounts
            .iter()
            .try_fold(0_i64, |sum, minor| sum.checked_add(*minor));
        if !amounts.is_empty() {
            found.push((kind, amounts.len(), sum.ok_or_else(overflow)?));
        }
    }
    found.sort_by_key(|(kind, _, sum)| (std::cmp::Reverse(*sum), kind.name()));
    let currency = open.book.currency();
    let wire = |(kind, count, sum): (FlagKind, usize, i64)| FlagCount {
        kind: kind.name().to_owned(),
        count: u32::try_from(count).unwrap_or(u32::MAX),
        amount: money(sum, currency),
    };
    Ok(found.into_iter().map(wire).collect())
}

fn row(open: &OpenBook, flag: &Flag, on: Option<Date>) -> FlagRow {
    let data = open.book.snapshot();
    let deal = flag.deal.map(|deal| &data.deals[deal.get()]);
    let invoice = flag.invoice.map(|invoice| &data.invoices[invoice.get()]);
    let customer = deal
        .map(|deal| deal.customer)
        .or_else(|| invoice.map(|invoice| invoice.customer));
    let seller = deal.and_then(|deal| deal.salesperson);
    FlagRow {
        kind: flag.kind.name().to_owned(),
        deal: deal.map(|deal| deal.id.to_string()),
        deal_name: deal.map(|deal| deal.name.to_string()),
        customer: customer.map(|customer| data.customers[customer.get()].name.to_string()),
        salesperson: seller.map(|seller| data.salespeople[seller.get()].name.to_string()),
        invoice: invoice.map(|invoice| invoice.id.to_string()),
        invoice_number: invoice
            .and_then(|invoice| invoice.number.as_ref())
            .map(ToString::to_string),
        on: on.map(|date| date.to_string()),
        amount: money(flag.amount_minor, open.book.currency()),
    }
}

/// Where the date in question of a flag is found.
struct Dates<'a> {
    book: &'a Book,
    scenario: &'a Scenario,
    frame: &'a Frame,
    /// The last payment of an invoice, by the invoice's place.
    paid: BTreeMap<usize, Date>,
    /// The last posted invoice of a deal, by the deal's place.
    invoiced: BTreeMap<usize, Date>,
}

impl Dates<'_> {
    fn of(&self, flag: &Flag) -> Result<Option<Date>, AppError> {
        let data = self.book.snapshot();
        let as_of = self.frame.months.as_of;
        let deal = flag.deal.map(|deal| &data.deals[deal.get()]);
        let issued = flag
            .invoice
            .map(|invoice| data.invoices[invoice.get()].issued_on);
        let paid = || {
            flag.invoice
                .and_then(|invoice| self.paid.get(&invoice.get()).copied())
        };
        Ok(match flag.kind {
            FlagKind::LateToInvoice => match flag.deal {
                Some(deal) => self.first_late(deal)?,
                None => None,
            },
            FlagKind::OverInvoiced => flag
                .deal
                .and_then(|deal| self.invoiced.get(&deal.get()).copied()),
            FlagKind::OverPaid => paid(),
            FlagKind::InvoicedNotWon => issued,
            FlagKind::AfterAsOf => match issued {
                Some(issued) if issued > as_of => Some(issued),
                Some(_) => paid(),
                None => deal.map(|deal| deal.state.date()),
            },
            FlagKind::StaleClose => {
                deal.map(|deal| self.moved(deal).unwrap_or_else(|| deal.state.date()))
            }
        })
    }

    /// The close date that a lever supposes of a deal: of several the last one's, by id or, where
    /// no deal has it as its id, by name.
    fn moved(&self, deal: &Deal) -> Option<Date> {
        let deals = &self.book.snapshot().deals;
        let mut levers = self.scenario.deals.iter().rev().filter(|lever| {
            let is_id = || deals.iter().any(|deal| deal.id.as_str() == lever.deal);
            lever.deal == deal.id.as_str() || (lever.deal == *deal.name && !is_id())
        });
        levers.find_map(|lever| lever.expected_close_on)
    }

    /// The date of the first instalment that should have been invoiced by now. No lever moves
    /// what is won.
    fn first_late(&self, deal: DealIndex) -> Result<Option<Date>, AppError> {
        let as_of = self.frame.months.as_of;
        let base = Scenario::base();
        let trace = why(self.book, &base, as_of, self.frame.probability, deal)?;
        let instalments = trace.lines.iter().flat_map(|line| &line.instalments);
        let late = instalments.filter(|instalment| {
            let left = instalment.consumption.is_some_and(|(_, left)| left != 0);
            left && instalment.on < as_of
        });
        Ok(late.map(|instalment| instalment.on).min())
    }
}

/// The last payments of the invoices flagged.
fn last_payments(book: &Book, flags: &[Flag]) -> BTreeMap<usize, Date> {
    let mut last: BTreeMap<usize, Option<Date>> = flags
        .iter()
        .filter_map(|flag| Some((flag.invoice?.get(), None)))
        .collect();
    for payment in &book.snapshot().payments {
        if let PaymentOf::Invoice(invoice) = payment.of
            && let Some(date) = last.get_mut(&invoice.get())
        {
            *date = (*date).max(Some(payment.paid_on));
        }
    }
    known(last)
}

/// The last posted invoices of the deals flagged.
fn last_invoices(book: &Book, flags: &[Flag]) -> BTreeMap<usize, Date> {
    let over_invoiced = flags
        .iter()
        .filter(|flag| flag.kind == FlagKind::OverInvoiced);
    let mut last: BTreeMap<usize, Option<Date>> = over_invoiced
        .filter_map(|flag| Some((flag.deal?.get(), None)))
        .collect();
    for invoice in &book.snapshot().invoices {
        if invoice.status == InvoiceStatus::Posted
            && let Some(date) = invoice.deal.and_then(|deal| last.get_mut(&deal.get()))
        {
            *date = (*date).max(Some(invoice.issued_on));
        }
    }
    known(last)
}

fn known(dates: BTreeMap<usize, Option<Date>>) -> BTreeMap<usize, Date> {
    let dates = dates.into_iter();
    dates
        .filter_map(|(place, date)| Some((place, date?)))
        .collect()
}

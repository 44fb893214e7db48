//! The columnar book: a company's data in the form that every calculation scans.
//!
//! Built once from a snapshot; everything that no question changes is computed here (values in
//! the deal's currency, backlog, invoiced parts, open items), what depends on the as-of date or
//! a lever is left to the question. Deliberately absent: any clock, file or database.

mod backlog;
mod build;
mod groups;
mod invoiced;
mod open;
mod spread;
mod value;

pub(crate) use backlog::DealBacklog;
pub(crate) use groups::Grouping;
pub(crate) use invoiced::{InvoicedPart, OpenItem, Received, net_in_company};
pub(crate) use open::{NOTHING, OpenLines};
pub(crate) use spread::{Explicit, Plan, SpreadOf};
pub(crate) use value::{CostSource, UNKNOWN, is_known};

use diapason_model::{Currency, Deal, DealIndex, DealLine, Instalment, PaymentTerms, Snapshot};
use rustc_hash::FxHashMap;

use crate::error::EngineError;
use crate::rates::Rates;

/// A place in `Book::terms`.
pub(crate) type TermsIndex = u32;

/// A company's data, ready to be scanned.
#[derive(Debug, Clone)]
pub struct Book {
    pub(crate) snapshot: Snapshot,
    pub(crate) rates: Rates,
    /// All payment terms that occur, each once.
    pub(crate) terms: Vec<PaymentTerms>,
    pub(crate) terms_of_deal: Vec<TermsIndex>,
    /// How an amount is spread: place 0 is "everything at the anchor", then the schedules.
    pub(crate) plans: Vec<Plan>,
    /// The company's default plan.
    pub(crate) default_plan: u32,
    /// Lines of each deal, by line id in byte order: `lines_by_deal[starts[d]..starts[d + 1]]`.
    pub(crate) line_starts: Vec<u32>,
    pub(crate) lines_by_deal: Vec<u32>,
    pub(crate) explicit: Explicit,
    /// Amount of each line in its deal's currency, minor units.
    pub(crate) amounts: Vec<i64>,
    /// VAT of each line, ppm; 0 where none is charged.
    pub(crate) vat: Vec<u32>,
    pub(crate) open: OpenLines,
    /// Lines of won deals and their amounts in the company's currency at the deal's closing.
    pub(crate) won: Vec<(u32, i64)>,
    /// The same by deal.
    pub(crate) won_amounts: FxHashMap<u32, i64>,
    pub(crate) backlog: Vec<DealBacklog>,
    pub(crate) invoiced: Vec<InvoicedPart>,
    pub(crate) received: Vec<Received>,
    pub(crate) open_items: Vec<OpenItem>,
    /// Payments beyond the gross: invoice and excess in its currency.
    pub(crate) over_paid: Vec<(u32, i64)>,
    /// Posted invoices of each deal.
    pub(crate) invoices_of_deal: FxHashMap<u32, Vec<u32>>,
}

impl Book {
    /// Turns a snapshot into columns.
    ///
    /// # Errors
    /// A missing rate of a won line, invoice or payment, and an amount beyond 64 bits, each
    /// named.
    pub fn new(snapshot: Snapshot) -> Result<Self, EngineError> {
        build::build(snapshot)
    }

    /// The data it was made of.
    #[must_use]
    pub const fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The company's currency, which every figure is in.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.rates.company()
    }

    /// How many deal lines there are.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.snapshot.lines.len()
    }

    /// Puts a changed deal in the place of the former one, with all its lines and instalments,
    /// and renews only what hangs on it. The lines given take the places of the former ones, so
    /// their number must be the same; where it is not, or where an invoice or instalment of
    /// another deal would move, build a new book.
    ///
    /// # Errors
    /// As `new`; the book is then as before.
    pub fn replace_deal(
        &mut self,
        deal: DealIndex,
        changed: Deal,
        lines: Vec<DealLine>,
        instalments: Vec<Instalment>,
    ) -> Result<(), EngineError> {
        build::replace_deal(self, deal, changed, lines, instalments)
    }

    /// The lines of a deal, by id in byte order.
    pub(crate) fn lines_of(&self, deal: u32) -> &[u32] {
        let (from, to) = (
            self.line_starts[deal as usize],
            self.line_starts[deal as usize + 1],
        );
        &self.lines_by_deal[from as usize..to as usize]
    }

    /// What an error calls a line.
    pub(crate) fn line_name(&self, line: u32) -> String {
        let line = &self.snapshot.lines[line as usize];
        let deal = &self.snapshot.deals[line.deal.get()];
        format!("deal {}, line {}", deal.id, line.id)
    }
}

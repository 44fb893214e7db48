//! An invoice of the sample company while it is made, and the files it ends in. Deliberately
//! absent: which invoices there are (`billing`, `incidents`) and who pays them (`payments`).

use chrono::Datelike;
use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, Money, PaymentTerms, Quantity, Rate};

use super::deal::{Deal, cents};
use super::directory::Directory;
use super::payments::Advance;
use super::table::{OrEmpty, Table};

/// What an invoice document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Invoice,
    Deposit,
    CreditNote,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Draft,
    Posted,
    Cancelled,
}

/// One line. Quantity in millionths, money in cents.
#[derive(Debug, Clone)]
pub(super) struct InvoiceLine {
    pub(super) product: Option<usize>,
    pub(super) description: String,
    pub(super) quantity: i64,
    pub(super) net: i64,
    pub(super) vat_ppm: i64,
    pub(super) cost: Option<i64>,
}

/// A dispute.
#[derive(Debug, Clone)]
pub(super) struct Dispute {
    pub(super) amount: i64,
    pub(super) reason: &'static str,
}

/// An invoice, deposit or credit note.
#[derive(Debug, Clone)]
pub(super) struct Invoice {
    /// Before numbering: what tells it apart, for those that name it.
    pub(super) key: usize,
    pub(super) id: String,
    pub(super) number: Option<String>,
    pub(super) customer: usize,
    pub(super) deal: Option<usize>,
    pub(super) kind: Kind,
    pub(super) status: Status,
    pub(super) issued_on: Date,
    pub(super) currency: Currency,
    pub(super) lines: Vec<InvoiceLine>,
    /// The key of the invoice that this credit note credits.
    pub(super) credits: Option<usize>,
    /// Written on the document; none: the deal's or the customer's hold.
    pub(super) terms: Option<String>,
    pub(super) order_reference: Option<String>,
    pub(super) dispute: Option<Dispute>,
    pub(super) written_off_on: Option<Date>,
    /// Dated parts of the gross; none: all of it by the terms.
    pub(super) due: Vec<(Date, i64)>,
    pub(super) payments: Vec<(Date, i64)>,
}

impl Invoice {
    /// Net of VAT.
    pub(super) fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum()
    }

    /// Each line's VAT, rounded line by line.
    pub(super) fn vat(&self) -> i64 {
        let vat =
            |line: &InvoiceLine| cents(i128::from(line.net) * i128::from(line.vat_ppm), 1_000_000);
        self.lines.iter().map(vat).sum()
    }

    /// VAT included.
    pub(super) fn gross(&self) -> i64 {
        self.net() + self.vat()
    }

    /// Whether it counts.
    pub(super) fn is_posted(&self) -> bool {
        self.status == Status::Posted
    }

    /// When it falls due, by its dated parts, else by the terms that hold.
    pub(super) fn due_dates(&self, directory: &Directory, deals: &[Deal]) -> Vec<(Date, i64)> {
        if !self.due.is_empty() {
            return self.due.clone();
        }
        let of_deal = self.deal.and_then(|deal| deals[deal].terms);
        let of_customer = directory.customers[self.customer].terms.as_str();
        let terms = self.terms.as_deref().or(of_deal).unwrap_or(of_customer);
        vec![(due(terms, self.issued_on), self.gross())]
    }
}

/// The due date that terms give.
pub(super) fn due(terms: &str, issued_on: Date) -> Date {
    let (terms, _) = PaymentTerms::parse(terms).expect("the sample's terms are understood");
    terms.due(issued_on).expect("a date of our century")
}

/// Puts invoices in the order of issue and numbers them: one sequence a year for invoices and
/// deposits, one for credit notes, none for drafts.
pub(super) fn number(invoices: &mut [Invoice]) {
    invoices.sort_by_key(|invoice| (invoice.issued_on, invoice.kind, invoice.key));
    let mut last = [(0, 0), (0, 0)];
    for (position, invoice) in (1..).zip(&mut *invoices) {
        invoice.id = format!("F{position:05}");
        if invoice.status == Status::Draft {
            continue;
        }
        let year = invoice.issued_on.year();
        let (sequence, prefix) = match invoice.kind {
            Kind::CreditNote => (&mut last[1], "AV"),
            Kind::Invoice | Kind::Deposit => (&mut last[0], "FA"),
        };
        if sequence.0 != year {
            // The books of 2024 were begun in January, before this data: the count goes on.
            *sequence = (year, if year == 2024 { 7 * 61 } else { 0 });
            if invoice.kind == Kind::CreditNote && year == 2024 {
                sequence.1 = 9;
            }
        }
        sequence.1 += 1;
        invoice.number = Some(format!("{prefix}-{year}-{:04}", sequence.1));
    }
}

/// `invoices.csv`, `invoice_lines.csv`, `due_dates.csv` and `payments.csv`.
pub(super) fn tables(
    directory: &Directory,
    deals: &[Deal],
    (invoices, advances): (&[Invoice], &[Advance]),
) -> [Table; 4] {
    let mut tables = [
        Table::new(Entity::Invoices),
        Table::new(Entity::InvoiceLines),
        Table::new(Entity::DueDates),
        Table::new(Entity::Payments),
    ];
    for invoice in invoices {
        let credited = invoice.credits.map(|key| {
            let found = invoices.iter().find(|known| known.key == key);
            found.expect("what is credited is an invoice").id.as_str()
        });
        let [rows, lines, due_dates, _] = &mut tables;
        invoice_row(rows, directory, (deals, invoice), credited);
        for (place, line) in (1..).zip(&invoice.lines) {
            line_row(lines, directory, invoice, (place, line));
        }
        for (on, gross) in &invoice.due {
            let gross = Money::new(*gross, invoice.currency);
            due_dates.row(&[
                ("invoice_id", &invoice.id),
                ("due_on", on),
                ("gross_amount", &gross),
            ]);
        }
    }
    payment_rows(&mut tables[3], directory, (invoices, advances));
    tables
}

fn payment_rows(
    table: &mut Table,
    directory: &Directory,
    (invoices, advances): (&[Invoice], &[Advance]),
) {
    let mut payments: Vec<(Date, &str, &str, Money)> = Vec::new();
    for invoice in invoices {
        for (on, amount) in &invoice.payments {
            let amount = Money::new(*amount, invoice.currency);
            payments.push((*on, invoice.id.as_str(), "", amount));
        }
    }
    for advance in advances {
        let customer = directory.customers[advance.customer].id.as_str();
        // An advance names no invoice, so it is in the company's currency.
        let amount = Money::new(advance.amount, Currency::EUR);
        payments.push((advance.on, "", customer, amount));
    }
    payments
        .sort_by_key(|(on, invoice, customer, amount)| (*on, *invoice, *customer, amount.minor()));
    for (number, (on, invoice, customer, amount)) in (1..).zip(payments) {
        table.row(&[
            ("id", &format!("R{number:05}")),
            ("invoice_id", &invoice),
            ("customer_id", &customer),
            ("paid_on", &on),
            ("amount", &amount),
        ]);
    }
}

fn invoice_row(
    table: &mut Table,
    directory: &Directory,
    (deals, invoice): (&[Deal], &Invoice),
    credited: Option<&str>,
) {
    let kind = match invoice.kind {
        Kind::Invoice => "invoice",
        Kind::Deposit => "deposit",
        Kind::CreditNote => "credit_note",
    };
    let status = match invoice.status {
        Status::Draft => "draft",
        Status::Posted => "posted",
        Status::Cancelled => "cancelled",
    };
    let money = |minor: i64| Money::new(minor, invoice.currency);
    let dispute = invoice.dispute.as_ref();
    table.row(&[
        ("id", &invoice.id),
        ("number", &OrEmpty(invoice.number.as_ref())),
        ("customer_id", &directory.customers[invoice.customer].id),
        (
            "deal_id",
            &OrEmpty(invoice.deal.map(|deal| deals[deal].id.as_str())),
        ),
        (
            "order_reference",
            &OrEmpty(invoice.order_reference.as_ref()),
        ),
        ("kind", &kind),
        ("status", &status),
        ("issued_on", &invoice.issued_on),
        ("currency", &invoice.currency),
        ("net_amount", &money(invoice.net())),
        ("vat_amount", &money(invoice.vat())),
        ("credited_invoice_id", &OrEmpty(credited)),
        ("payment_terms", &OrEmpty(invoice.terms.as_ref())),
        ("disputed", &dispute.is_some()),
        (
            "disputed_amount",
            &OrEmpty(dispute.map(|dispute| money(dispute.amount))),
        ),
        (
            "dispute_reason",
            &OrEmpty(dispute.map(|dispute| dispute.reason)),
        ),
        ("written_off_on", &OrEmpty(invoice.written_off_on)),
    ]);
}

fn line_row(
    table: &mut Table,
    directory: &Directory,
    invoice: &Invoice,
    (place, line): (usize, &InvoiceLine),
) {
    let money = |minor: i64| Money::new(minor, invoice.currency);
    let product = line
        .product
        .map(|product| directory.products[product].id.as_str());
    let vat = Rate::from_ppm(i32::try_from(line.vat_ppm).expect("a rate"));
    table.row(&[
        ("id", &format!("{}-{place}", invoice.id)),
        ("invoice_id", &invoice.id),
        ("product_id", &OrEmpty(product)),
        ("description", &line.description),
        ("quantity", &Quantity::from_raw(line.quantity)),
        ("net_amount", &money(line.net)),
        ("vat_rate", &vat),
        ("cost_amount", &OrEmpty(line.cost.map(money))),
    ]);
}

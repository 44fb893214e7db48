//! Invoices, credit notes and payments.

use diapason_model::{
    CustomerIndex, DueDate, Id, Invoice, InvoiceIndex, InvoiceKind, InvoiceLine, InvoiceStatus,
    Payment, PaymentOf, ProductIndex, Quantity, Rate,
};

use super::{CompanyBuilder, currency, date, last, minor, position, terms};

impl CompanyBuilder {
    /// A posted invoice with 20 % VAT and no lines, of the first customer until `of_deal` or
    /// `to` says whose.
    #[must_use]
    pub fn invoice(self, id: &str, issued_on: &str, net: &str) -> Self {
        self.document(InvoiceKind::Invoice, (id, issued_on, net))
    }

    /// The same, a deposit.
    #[must_use]
    pub fn deposit(self, id: &str, issued_on: &str, net: &str) -> Self {
        self.document(InvoiceKind::Deposit, (id, issued_on, net))
    }

    /// A posted credit note with 20 % VAT on an invoice that is there: its customer, deal and
    /// currency.
    #[must_use]
    pub fn credit_note(self, id: &str, issued_on: &str, net: &str, credited: &str) -> Self {
        let credited = self.invoice_index(credited);
        let mut with_note = self.document(InvoiceKind::CreditNote, (id, issued_on, net));
        let of = with_note.snapshot.invoices[credited.get()].clone();
        let note = last(&mut with_note.snapshot.invoices, "credit_note");
        note.customer = of.customer;
        note.deal = of.deal;
        note.currency = of.currency;
        note.credited = Some(credited);
        with_note
    }

    fn document(mut self, kind: InvoiceKind, (id, issued_on, net): (&str, &str, &str)) -> Self {
        assert!(
            !self.snapshot.customers.is_empty(),
            "an invoice needs a customer before it"
        );
        let currency = self.snapshot.company.currency;
        let net_minor = minor(net, currency);
        let vat_minor = Rate::STANDARD_VAT.of(net_minor);
        self.snapshot.invoices.push(Invoice {
            id: Id::new(id),
            number: None,
            customer: CustomerIndex(0),
            deal: None,
            kind,
            status: InvoiceStatus::Posted,
            issued_on: date(issued_on),
            currency,
            net_minor,
            vat_minor: vat_minor.expect("an amount of a test"),
            credited: None,
            payment_terms: None,
            disputed: false,
            written_off_on: None,
        });
        self
    }

    /// The last invoice bills a deal: its customer and currency.
    #[must_use]
    pub fn of_deal(mut self, deal: &str) -> Self {
        let index = self.deal_index(deal);
        let (customer, currency) = {
            let deal = &self.snapshot.deals[index.get()];
            (deal.customer, deal.currency)
        };
        let invoice = last(&mut self.snapshot.invoices, "of_deal");
        invoice.deal = Some(index);
        invoice.customer = customer;
        invoice.currency = currency;
        self
    }

    /// The last invoice's customer, without a deal.
    #[must_use]
    pub fn to(mut self, customer: &str) -> Self {
        let customer = self.customer_index(customer);
        last(&mut self.snapshot.invoices, "to").customer = customer;
        self
    }

    /// The last invoice's currency; its amount keeps its figures.
    #[must_use]
    pub fn invoiced_in(mut self, code: &str) -> Self {
        last(&mut self.snapshot.invoices, "invoiced_in").currency = currency(code);
        self
    }

    /// The last invoice's status.
    #[must_use]
    pub fn status(mut self, status: InvoiceStatus) -> Self {
        last(&mut self.snapshot.invoices, "status").status = status;
        self
    }

    /// No VAT on the last invoice.
    #[must_use]
    pub fn without_vat(mut self) -> Self {
        last(&mut self.snapshot.invoices, "without_vat").vat_minor = 0;
        self
    }

    /// The last invoice's own payment terms.
    #[must_use]
    pub fn invoice_terms(mut self, steps: &str) -> Self {
        last(&mut self.snapshot.invoices, "invoice_terms").payment_terms = Some(terms(steps));
        self
    }

    /// The customer does not agree with the last invoice.
    #[must_use]
    pub fn disputed(mut self) -> Self {
        last(&mut self.snapshot.invoices, "disputed").disputed = true;
        self
    }

    /// The last invoice is written off.
    #[must_use]
    pub fn written_off(mut self, on: &str) -> Self {
        last(&mut self.snapshot.invoices, "written_off").written_off_on = Some(date(on));
        self
    }

    /// A line of the last invoice, with its cost.
    #[must_use]
    pub fn invoice_line(mut self, product: Option<&str>, net: &str, cost: Option<&str>) -> Self {
        let product = product.map(|product| {
            let found = position(&self.snapshot.products, product, |product| &product.id);
            ProductIndex::from_position(found)
        });
        let currency = last(&mut self.snapshot.invoices, "invoice_line").currency;
        let place = self.snapshot.invoice_lines.len();
        self.snapshot.invoice_lines.push(InvoiceLine {
            id: Id::new(&format!("IL{place}")),
            invoice: InvoiceIndex::from_position(self.snapshot.invoices.len() - 1),
            product,
            quantity: Quantity::ONE,
            net_minor: minor(net, currency),
            vat_rate: None,
            cost_minor: cost.map(|cost| minor(cost, currency)),
        });
        self
    }

    /// A part of the last invoice's gross that is due on a date; the parts must make its gross.
    #[must_use]
    pub fn due(mut self, on: &str, gross: &str) -> Self {
        let currency = last(&mut self.snapshot.invoices, "due").currency;
        self.snapshot.due_dates.push(DueDate {
            invoice: InvoiceIndex::from_position(self.snapshot.invoices.len() - 1),
            due_on: date(on),
            gross_minor: minor(gross, currency),
        });
        self
    }

    /// A payment on an invoice, in its currency; on a credit note, a refund.
    #[must_use]
    pub fn payment(mut self, invoice: &str, on: &str, gross: &str) -> Self {
        let invoice = self.invoice_index(invoice);
        let currency = self.snapshot.invoices[invoice.get()].currency;
        let amount = minor(gross, currency);
        self.pay(PaymentOf::Invoice(invoice), on, amount);
        self
    }

    /// Money from a customer before any invoice.
    #[must_use]
    pub fn advance(mut self, customer: &str, on: &str, gross: &str) -> Self {
        let customer = self.customer_index(customer);
        let amount = minor(gross, self.snapshot.company.currency);
        self.pay(PaymentOf::Advance(customer), on, amount);
        self
    }

    fn pay(&mut self, of: PaymentOf, on: &str, amount_minor: i64) {
        let place = self.snapshot.payments.len();
        self.snapshot.payments.push(Payment {
            id: Id::new(&format!("R{place}")),
            of,
            paid_on: date(on),
            amount_minor,
        });
    }

    fn invoice_index(&self, id: &str) -> InvoiceIndex {
        let found = position(&self.snapshot.invoices, id, |invoice| &invoice.id);
        InvoiceIndex::from_position(found)
    }
}

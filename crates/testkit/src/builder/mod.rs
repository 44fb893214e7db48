//! Small companies in code, in the steps in which business happens.
//!
//! ```
//! use diapason_testkit::CompanyBuilder;
//!
//! let snapshot = CompanyBuilder::new()
//!     .customer("ACME")
//!     .open_deal("D1", "ACME", "2027-01-15")
//!     .line("20000").probability("0.8").unit_cost("12000")
//!     .won_deal("D2", "ACME", "2026-10-02")
//!     .line("12000").over("12 mois")
//!     .invoice("F1", "2026-10-02", "1000").of_deal("D2")
//!     .payment("F1", "2026-11-05", "1200")
//!     .build();
//! assert_eq!(snapshot.deals.len(), 2);
//! ```
//!
//! Every step names things by their ids and panics, with what is wrong, on a test's own mistake:
//! an unknown id, a value that the model refuses. A step that refines (`probability`, `over`) is
//! of the last thing added. Deliberately absent: files, databases, drawing by chance.

mod billing;
mod plan;
mod sales;
mod setting;

use diapason_model::{
    Company, Currency, Date, FiscalYear, Id, Money, PaymentTerms, Rate, Snapshot, parse_date,
};

/// A company that grows step by step.
#[derive(Debug, Clone)]
pub struct CompanyBuilder {
    snapshot: Snapshot,
}

impl Default for CompanyBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl CompanyBuilder {
    /// A French company in euros, fiscal year from January, terms `+30d`, with the stages
    /// `open` (0.5), `won` and `lost`, and nothing else.
    #[must_use]
    pub fn new() -> Self {
        let company = Company {
            name: "Test SARL".into(),
            siren: None,
            country: "FR".into(),
            currency: Currency::EUR,
            time_zone: "Europe/Paris".into(),
            fiscal_year: FiscalYear::CALENDAR,
            default_payment_terms: PaymentTerms::thirty_days(),
            default_schedule: None,
            billing_known_from: None,
            cost_of_capital: Rate::ZERO,
            commission_rate: Rate::ZERO,
            bad_debt_rate: Rate::ZERO,
            late_interest_rate: None,
        };
        let builder = Self {
            snapshot: Snapshot::empty(company),
        };
        builder.stage("open", "0.5").closing_stages()
    }

    /// Changes the company itself.
    #[must_use]
    pub fn company(mut self, change: impl FnOnce(&mut Company)) -> Self {
        change(&mut self.snapshot.company);
        self
    }

    /// Changes anything that no step covers.
    #[must_use]
    pub fn change(mut self, change: impl FnOnce(&mut Snapshot)) -> Self {
        change(&mut self.snapshot);
        self
    }

    /// The company as the engine reads it.
    #[must_use]
    pub fn build(self) -> Snapshot {
        self.snapshot
    }
}

/// A date of a test.
fn date(text: &str) -> Date {
    parse_date(text).unwrap_or_else(|| panic!("`{text}` is no date"))
}

/// An amount in minor units.
fn minor(text: &str, currency: Currency) -> i64 {
    let money = Money::parse(text, currency);
    money
        .unwrap_or_else(|error| panic!("`{text}` {error}"))
        .minor()
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap_or_else(|error| panic!("{error}"))
}

fn rate(text: &str) -> Rate {
    Rate::parse(text).unwrap_or_else(|error| panic!("`{text}` {error}"))
}

fn terms(text: &str) -> PaymentTerms {
    let terms = PaymentTerms::parse(text);
    terms.unwrap_or_else(|error| panic!("{error}")).0
}

/// Where the record of an id stands in its list.
fn position<T>(list: &[T], id: &str, id_of: impl Fn(&T) -> &Id) -> usize {
    let found = list.iter().position(|record| id_of(record).as_str() == id);
    found.unwrap_or_else(|| panic!("nothing has the id `{id}` yet"))
}

/// The last record, which a refining step is about.
fn last<'a, T>(list: &'a mut [T], step: &str) -> &'a mut T {
    let last = list.last_mut();
    last.unwrap_or_else(|| panic!("`{step}` has nothing to refine yet"))
}

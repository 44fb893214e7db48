//! The nouns of Diapason: money, chance, dates, terms, schedules and every record of the exchange
//! folder. Constructors are the gate: a value that exists is valid.
//!
//! Deliberately absent: any calculation beyond a value's own arithmetic (that is `engine`), any
//! file, database, clock or JSON.
#![deny(clippy::float_arithmetic)]

mod calendar;
pub mod catalogue;
mod chance;
mod company;
mod customer;
mod deal;
mod ids;
mod invoice;
mod issue;
mod money;
mod number;
mod plan;
mod product;
mod project;
mod scenario;
mod schedule;
mod snapshot;
mod terms;

pub use calendar::{
    Date, Month, add_months, date_from_day_number, day_number, parse_date, parse_month,
};
pub use chance::{Probability, Rate};
pub use company::{Company, FiscalYear, Salesperson, Team};
pub use customer::{Customer, CustomerKind};
pub use deal::{
    Deal, DealLine, DealState, Instalment, InstalmentDates, Stage, StageEntry, StageKind,
};
pub use ids::{
    CustomerIndex, DealIndex, DealLineIndex, Id, InvoiceIndex, ProductIndex, ProjectIndex,
    SalespersonIndex, ScheduleIndex, StageIndex, TeamIndex,
};
pub use invoice::{DueDate, Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, Payment, PaymentOf};
pub use issue::{
    Argument, Cause, Count, FormIssue, Issue, IssueKind, RecordWord, RuleIssue, StoredIssue,
};
pub use money::{Currency, CurrencyError, Expected, Money, MoneyError};
pub use number::{
    ExchangeRate, Factor, NumberError, Quantity, UnitPrice, divide_half_away, parse_decimal,
    power_of_ten,
};
pub use plan::{Attribute, AttributeOf, FixedCost, Quota, Target, TargetMeasure, TargetScope};
pub use product::{FxRate, Product, ProductCost};
pub use project::{Project, ProjectCost, ProjectCostStatus, ProjectStatus};
pub use scenario::{
    CostLever, DealChance, DealLever, FixedCostLever, PaymentLever, PriceLever, Scenario,
    SlipLever, Where, WinRateLever,
};
pub use schedule::{InstalmentRule, Schedule, ScheduleError, ScheduledInstalment, Share};
pub use snapshot::Snapshot;
pub use terms::{PaymentTerms, TermsError, TermsStep, TermsWarning};

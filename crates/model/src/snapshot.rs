//! Everything a calculation reads, loaded at once, with dense indices in place of ids.
//!
//! Values are effective ones (a person's override, else the source's); only the date that an
//! override replaced is kept beside (`Deal::source_date`). Deliberately absent: what no figure
//! needs (addresses, contacts, texts of lines), and any calculation.

use crate::{
    Attribute, Company, Customer, Deal, DealLine, DueDate, FixedCost, FxRate, Instalment, Invoice,
    InvoiceLine, Payment, Product, Project, ProjectCost, Quota, Salesperson, Schedule, Stage,
    StageEntry, Target, Team,
};

/// A company's data at one moment. Lists are in the store's order; lines, instalments and stage
/// entries need no particular order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The company.
    pub company: Company,
    /// Teams.
    pub teams: Vec<Team>,
    /// Salespeople.
    pub salespeople: Vec<Salesperson>,
    /// Customers.
    pub customers: Vec<Customer>,
    /// Products with their dated costs.
    pub products: Vec<Product>,
    /// Stages of the sales process.
    pub stages: Vec<Stage>,
    /// Schedules.
    pub schedules: Vec<Schedule>,
    /// Projects.
    pub projects: Vec<Project>,
    /// Deals.
    pub deals: Vec<Deal>,
    /// Lines of deals.
    pub lines: Vec<DealLine>,
    /// Explicit instalments.
    pub instalments: Vec<Instalment>,
    /// When deals entered stages.
    pub stage_history: Vec<StageEntry>,
    /// Invoices, deposits and credit notes.
    pub invoices: Vec<Invoice>,
    /// Their lines.
    pub invoice_lines: Vec<InvoiceLine>,
    /// Their due dates, where given.
    pub due_dates: Vec<DueDate>,
    /// Payments.
    pub payments: Vec<Payment>,
    /// Costs of projects.
    pub project_costs: Vec<ProjectCost>,
    /// Fixed costs.
    pub fixed_costs: Vec<FixedCost>,
    /// Quotas.
    pub quotas: Vec<Quota>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Rates of exchange.
    pub fx_rates: Vec<FxRate>,
    /// Fields of the company's own.
    pub attributes: Vec<Attribute>,
}

impl Snapshot {
    /// A company without any record.
    #[must_use]
    pub const fn empty(company: Company) -> Self {
        Self {
            company,
            teams: Vec::new(),
            salespeople: Vec::new(),
            customers: Vec::new(),
            products: Vec::new(),
            stages: Vec::new(),
            schedules: Vec::new(),
            projects: Vec::new(),
            deals: Vec::new(),
            lines: Vec::new(),
            instalments: Vec::new(),
            stage_history: Vec::new(),
            invoices: Vec::new(),
            invoice_lines: Vec::new(),
            due_dates: Vec::new(),
            payments: Vec::new(),
            project_costs: Vec::new(),
            fixed_costs: Vec::new(),
            quotas: Vec::new(),
            targets: Vec::new(),
            fx_rates: Vec::new(),
            attributes: Vec::new(),
        }
    }
}

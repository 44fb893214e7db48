//! Customers, products, projects, deals, their lines and instalments.
//!
//! Deliberately absent: what was invoiced.

use diapason_model::{
    Currency, Customer, CustomerIndex, CustomerKind, Deal, DealIndex, DealLine, DealLineIndex,
    DealState, Instalment, InstalmentDates, Product, ProductCost, ProductIndex, Project,
    ProjectCost, ProjectCostStatus, ProjectIndex, ProjectStatus, Quantity, SalespersonIndex,
    ScheduleIndex, Stage, StageEntry, StageIndex, StageKind, UnitPrice,
};

use super::entered;
use super::keys::Keys;
use super::readers::{Readers, Rows};
use super::record::Table;
use super::{PART_MAX, RATE, RATE_MAX};
use crate::StoreError;

static KEYS_OF_CUSTOMERS: Table = Table {
    name: "customers",
    columns: &["customer_key"],
};

static CUSTOMERS: Table = Table {
    name: "customers",
    columns: &[
        "customer_key",
        "id",
        "name",
        "kind",
        "parent_key",
        "vat_exempt",
        "country",
        "segment",
        "payment_terms",
        "bad_debt_rate",
        "insolvent_on",
    ],
};

/// Customers; a parent may come after its children.
pub(super) fn customers(readers: &mut Readers<'_>) -> Result<Rows<Customer>, StoreError> {
    let keys = readers.read(&KEYS_OF_CUSTOMERS, |_| Ok(()))?.keys;
    readers.read(&CUSTOMERS, |row| {
        Ok(Customer {
            id: row.id()?,
            name: row.text()?,
            kind: row.choice_maybe(&[
                ("company", CustomerKind::Company),
                ("person", CustomerKind::Person),
                ("state", CustomerKind::State),
                ("hospital", CustomerKind::Hospital),
                ("public_enterprise", CustomerKind::PublicEnterprise),
            ])?,
            parent: row
                .reference_maybe(&keys)?
                .map(CustomerIndex::from_position),
            vat_exempt: row.boolean()?,
            country: row.text_maybe()?,
            segment: row.text_maybe()?,
            payment_terms: row.terms_maybe()?,
            bad_debt_rate: row.rate_maybe(RATE, RATE_MAX)?,
            insolvent_on: row.date_maybe()?,
        })
    })
}

static PRODUCTS: Table = Table {
    name: "products",
    columns: &[
        "product_key",
        "id",
        "name",
        "family",
        "currency",
        "list_price",
        "unit_cost",
        "vat_rate",
    ],
};

static PRODUCT_COSTS: Table = Table {
    name: "product_costs",
    columns: &["product_cost_key", "product_key", "from", "unit_cost"],
};

/// Products with their dated costs, the oldest first.
pub(super) fn products(
    readers: &mut Readers<'_>,
    company: Currency,
) -> Result<Rows<Product>, StoreError> {
    let mut products = readers.read(&PRODUCTS, |row| {
        Ok(Product {
            id: row.id()?,
            name: row.text()?,
            family: row.text_maybe()?,
            currency: row.currency_maybe()?.unwrap_or(company),
            list_price: row.number_maybe()?.map(UnitPrice::from_raw),
            unit_cost: row.number_maybe()?.map(UnitPrice::from_raw),
            vat_rate: row.rate(RATE, RATE_MAX)?,
            costs: Vec::new(),
        })
    })?;
    let costs = readers.read(&PRODUCT_COSTS, |row| {
        let product = row.reference(&products.keys)?;
        let from = row.date()?;
        let unit_cost = UnitPrice::from_raw(row.number()?);
        Ok((product, ProductCost { from, unit_cost }))
    })?;
    for (product, cost) in costs.list {
        products.list[product].costs.push(cost);
    }
    for product in &mut products.list {
        product.costs.sort_by_key(|cost| cost.from);
    }
    Ok(products)
}

static PROJECTS: Table = Table {
    name: "projects",
    columns: &[
        "project_key",
        "id",
        "name",
        "customer_key",
        "starts_on",
        "ends_on",
        "budget_cost_minor",
        "status",
    ],
};

/// Projects.
pub(super) fn projects(
    readers: &mut Readers<'_>,
    customers: &Keys,
    company: Currency,
) -> Result<Rows<Project>, StoreError> {
    readers.read(&PROJECTS, |row| {
        Ok(Project {
            id: row.id()?,
            name: row.text()?,
            customer: row
                .reference_maybe(customers)?
                .map(CustomerIndex::from_position),
            starts_on: row.date_maybe()?,
            ends_on: row.date_maybe()?,
            budget_cost_minor: row.money_maybe(company, company)?,
            status: row.choice_maybe(&[
                ("planned", ProjectStatus::Planned),
                ("running", ProjectStatus::Running),
                ("done", ProjectStatus::Done),
                ("cancelled", ProjectStatus::Cancelled),
            ])?,
        })
    })
}

static PROJECT_COSTS: Table = Table {
    name: "project_costs",
    columns: &[
        "project_cost_key",
        "id",
        "project_key",
        "on",
        "amount_minor",
        "status",
    ],
};

/// Costs of projects.
pub(super) fn project_costs(
    readers: &mut Readers<'_>,
    projects: &Keys,
    company: Currency,
) -> Result<Vec<ProjectCost>, StoreError> {
    let rows = readers.read(&PROJECT_COSTS, |row| {
        Ok(ProjectCost {
            id: row.id()?,
            project: ProjectIndex::from_position(row.reference(projects)?),
            on: row.date()?,
            amount_minor: row.money(company, company)?,
            status: row.choice_maybe(&[
                ("paid", ProjectCostStatus::Paid),
                ("committed", ProjectCostStatus::Committed),
                ("planned", ProjectCostStatus::Planned),
            ])?,
        })
    })?;
    Ok(rows.list)
}

/// What a deal refers to.
pub(super) struct DealParts<'a> {
    pub(super) customers: &'a Keys,
    pub(super) salespeople: &'a Keys,
    pub(super) stages: &'a Rows<Stage>,
    pub(super) projects: &'a Keys,
    pub(super) schedules: &'a Keys,
    pub(super) company: Currency,
}

/// Where `expected_close_on` and `closed_on` stand in `DEALS`.
const EXPECTED_CLOSE_ON: usize = 6;
const CLOSED_ON: usize = 7;

static DEALS: Table = Table {
    name: "deals",
    columns: &[
        "deal_key",
        "id",
        "name",
        "customer_key",
        "salesperson_key",
        "stage_key",
        "expected_close_on",
        "closed_on",
        "project_key",
        "currency",
        "probability",
        "created_on",
        "payment_terms",
        "schedule_key",
        "retention_rate",
        "retention_months",
        "next_step",
        "next_step_on",
    ],
};

/// Deals.
pub(super) fn deals(
    readers: &mut Readers<'_>,
    parts: &DealParts<'_>,
) -> Result<Rows<Deal>, StoreError> {
    readers.read(&DEALS, |row| {
        let id = row.id()?;
        let name = row.text()?;
        let customer = CustomerIndex::from_position(row.reference(parts.customers)?);
        let salesperson = row
            .reference_maybe(parts.salespeople)?
            .map(SalespersonIndex::from_position);
        let stage = row.reference(&parts.stages.keys)?;
        let kind = parts.stages.list[stage].kind;
        let (expected_close_on, source_expected) = row.date_with_source()?;
        let (closed_on, source_closed) = row.date_with_source()?;
        let state = DealState::new(kind, expected_close_on, closed_on).map_err(|_| match kind {
            StageKind::Open => row.wrong(EXPECTED_CLOSE_ON, "is missing: the deal is open"),
            StageKind::Won => row.wrong(CLOSED_ON, "is missing: the deal is won"),
            StageKind::Lost => row.wrong(CLOSED_ON, "is missing: the deal is lost"),
        })?;
        Ok(Deal {
            id,
            name,
            customer,
            salesperson,
            stage: StageIndex::from_position(stage),
            state,
            source_date: match kind {
                StageKind::Open => source_expected,
                StageKind::Won | StageKind::Lost => source_closed,
            },
            project: row
                .reference_maybe(parts.projects)?
                .map(ProjectIndex::from_position),
            currency: row.currency_maybe()?.unwrap_or(parts.company),
            probability: row.probability_maybe()?,
            created_on: row.date_maybe()?,
            payment_terms: row.terms_maybe()?,
            schedule: row
                .reference_maybe(parts.schedules)?
                .map(ScheduleIndex::from_position),
            retention_rate: row.rate(0, PART_MAX)?,
            retention_months: row.small()?,
            next_step: row.text_maybe()?,
            next_step_on: row.date_maybe()?,
        })
    })
}

static DEAL_LINES: Table = Table {
    name: "deal_lines",
    columns: &[
        "deal_line_key",
        "id",
        "deal_key",
        "product_key",
        "quantity",
        "unit_price",
        "discount",
        "unit_cost",
        "currency",
        "cost_low_minor",
        "cost_high_minor",
        "probability",
        "schedule_key",
    ],
};

/// Lines of deals.
pub(super) fn deal_lines(
    readers: &mut Readers<'_>,
    deals: &Rows<Deal>,
    products: &Keys,
    schedules: &Keys,
) -> Result<Rows<DealLine>, StoreError> {
    readers.read(&DEAL_LINES, |row| {
        let id = row.id()?;
        let deal = row.reference(&deals.keys)?;
        let now = deals.list[deal].currency;
        Ok(DealLine {
            id,
            deal: DealIndex::from_position(deal),
            product: row
                .reference_maybe(products)?
                .map(ProductIndex::from_position),
            quantity: Quantity::from_raw(row.number()?),
            unit_price: UnitPrice::from_raw(row.number()?),
            discount: row.rate(-RATE_MAX, PART_MAX)?,
            unit_cost: row.number_maybe()?.map(UnitPrice::from_raw),
            cost_range: {
                let written = row.currency_maybe()?.unwrap_or(now);
                let low = row.money_maybe(written, now)?;
                let high = row.money_maybe(written, now)?;
                low.zip(high)
            },
            probability: row.probability_maybe()?,
            schedule: row
                .reference_maybe(schedules)?
                .map(ScheduleIndex::from_position),
        })
    })
}

static INSTALMENTS: Table = Table {
    name: "instalments",
    columns: &[
        "instalment_key",
        "id",
        "deal_key",
        "deal_line_key",
        "position",
        "label",
        "on",
        "currency",
        "amount_minor",
    ],
};

/// Explicit instalments.
pub(super) fn instalments(
    readers: &mut Readers<'_>,
    deals: &Rows<Deal>,
    lines: &Rows<DealLine>,
) -> Result<Vec<Instalment>, StoreError> {
    let mut rows = readers.read(&INSTALMENTS, |row| {
        let id = row.id()?;
        let deal = row.reference(&deals.keys)?;
        Ok(Instalment {
            id,
            deal: DealIndex::from_position(deal),
            line: row
                .reference_maybe(&lines.keys)?
                .map(DealLineIndex::from_position),
            position: row.number()?,
            label: row.text_maybe()?,
            on: row.date()?,
            dates: InstalmentDates::Source,
            amount_minor: {
                let written = row.currency()?;
                row.money(written, deals.list[deal].currency)?
            },
        })
    })?;
    let (of_deals, of_lines) = ((&*deals.list, &deals.keys), (&*lines.list, &lines.keys));
    entered::replace(&mut rows.list, &readers.patches, of_deals, of_lines)?;
    Ok(rows.list)
}

static STAGE_HISTORY: Table = Table {
    name: "stage_history",
    columns: &["stage_entry_key", "deal_key", "stage_key", "entered_on"],
};

/// When deals entered stages.
pub(super) fn stage_history(
    readers: &mut Readers<'_>,
    deals: &Keys,
    stages: &Keys,
) -> Result<Vec<StageEntry>, StoreError> {
    let rows = readers.read(&STAGE_HISTORY, |row| {
        Ok(StageEntry {
            deal: DealIndex::from_position(row.reference(deals)?),
            stage: StageIndex::from_position(row.reference(stages)?),
            entered_on: row.date()?,
        })
    })?;
    Ok(rows.list)
}

//! The order of loading, and how two connections come to see one state.
//!
//! Deliberately absent: how single tables are read.

use diapason_model::Snapshot;
use rusqlite::Connection;

use super::effective::Patches;
use super::readers::{LARGE, Readers};
use super::sales::DealParts;
use super::{billing, company, sales, stage_moves};
use crate::connection::{Access, Secret, connect, prove, settle};
use crate::{Store, StoreError};

/// Whole tables are read once, from their beginning to their end: a page is not asked for again, and
/// a small cache stays in the processor's own.
const SCANNING: &str = "PRAGMA cache_size = -1024";
/// What other work likes (`connection::settle`).
const USUAL: &str = "PRAGMA cache_size = -65536";

/// How often a second reader that came between two commits is opened anew.
const ATTEMPTS: u32 = 20;

impl Store {
    /// Everything at one moment, effective values (a person's override, else the source's). A value
    /// that cannot be (written by hand, a dangling reference) is an error that names table, row
    /// and column; an override that cannot hold is an error that names it.
    pub fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let first = self.connection();
        let mut second = self.second_reader()?;
        if second.is_none() {
            first.execute_batch("BEGIN")?;
        }
        first.execute_batch(SCANNING)?;
        if let Some(second) = &second {
            second.execute_batch(SCANNING)?;
        }
        let loaded = load(first, second.as_mut());
        // A transaction that only read has nothing to lose.
        let ended = first.execute_batch("ROLLBACK");
        first.execute_batch(USUAL)?;
        let snapshot = loaded?;
        ended?;
        Ok(snapshot)
    }

    /// A second connection inside a transaction that sees what the first one, now inside one too,
    /// sees; `None` where the database is too small to be worth it, and then nothing has begun.
    fn second_reader(&self) -> Result<Option<Connection>, StoreError> {
        let first = self.connection();
        let most: i64 = first.query_row(
            "SELECT max(coalesce((SELECT max(deal_line_key) FROM deal_lines), 0),
                        coalesce((SELECT max(invoice_line_key) FROM invoice_lines), 0))",
            [],
            |row| row.get(0),
        )?;
        if most < LARGE {
            return Ok(None);
        }
        let secret = Secret::Key(self.key().clone());
        let second = connect(self.path(), &secret, None, Access::Read)?;
        prove(&second, self.path(), &secret)?;
        settle(&second)?;
        let data_version =
            || first.query_row("PRAGMA data_version", [], |row| row.get::<_, i64>(0));
        for _ in 0..ATTEMPTS {
            let before = data_version()?;
            begin_reading(&second)?;
            begin_reading(first)?;
            // No commit between the two readings: the second's moment, in between, is the first's.
            if data_version()? == before {
                return Ok(Some(second));
            }
            second.execute_batch("ROLLBACK")?;
            first.execute_batch("ROLLBACK")?;
        }
        Err(StoreError::Locked)
    }
}

/// Everything, as one connection (inside its transaction) sees it, where it loads. No company yet
/// is nothing wrong.
pub(crate) fn verify(connection: &Connection) -> Result<Option<Snapshot>, StoreError> {
    match load(connection, None) {
        Ok(snapshot) => Ok(Some(snapshot)),
        Err(StoreError::NoCompany) => Ok(None),
        Err(error) => Err(error),
    }
}

fn begin_reading(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("BEGIN")?;
    connection.query_row("SELECT version FROM content", [], |_| Ok(()))?;
    Ok(())
}

fn load(first: &Connection, second: Option<&mut Connection>) -> Result<Snapshot, StoreError> {
    let currency = company::currency(first)?;
    let patches = Patches::load(first)?;
    let mut readers = Readers {
        first,
        second,
        patches,
    };
    let readers = &mut readers;
    let schedules = company::schedules(readers)?;
    let company = company::company(readers, &schedules.keys)?;
    let teams = company::teams(readers)?;
    let salespeople = company::salespeople(readers, &teams.keys)?;
    let customers = sales::customers(readers)?;
    let products = sales::products(readers, currency)?;
    let stages = company::stages(readers)?;
    let projects = sales::projects(readers, &customers.keys, currency)?;
    let parts = DealParts {
        customers: &customers.keys,
        salespeople: &salespeople.keys,
        stages: &stages,
        projects: &projects.keys,
        schedules: &schedules.keys,
        company: currency,
    };
    let deals = sales::deals(readers, &parts)?;
    let lines = sales::deal_lines(readers, &deals, &products.keys, &schedules.keys)?;
    let invoices = billing::invoices(readers, &customers.keys, &deals.keys, currency)?;
    let mut stage_history = sales::stage_history(readers, &deals.keys, &stages.keys)?;
    stage_moves::replace(
        &mut stage_history,
        readers.first,
        &deals.list,
        &stages.list,
        &company.time_zone,
    )?;
    Ok(Snapshot {
        instalments: sales::instalments(readers, &deals, &lines)?,
        stage_history,
        invoice_lines: billing::invoice_lines(readers, &invoices, &products.keys)?,
        due_dates: billing::due_dates(readers, &invoices)?,
        payments: billing::payments(readers, &invoices, &customers.keys, currency)?,
        project_costs: sales::project_costs(readers, &projects.keys, currency)?,
        fixed_costs: company::fixed_costs(readers)?,
        quotas: company::quotas(readers, &salespeople.keys)?,
        targets: company::targets(readers, &teams.keys, &salespeople.keys)?,
        fx_rates: company::fx_rates(readers)?,
        attributes: billing::attributes(readers, &deals.list, &customers.list, &products.list)?,
        company,
        teams: teams.list,
        salespeople: salespeople.list,
        customers: customers.list,
        products: products.list,
        stages: stages.list,
        schedules: schedules.list,
        projects: projects.list,
        deals: deals.list,
        lines: lines.list,
        invoices: invoices.list,
    })
}

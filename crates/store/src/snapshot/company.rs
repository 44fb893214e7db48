//! The company, its teams, salespeople, stages, schedules and fixed figures.
//!
//! Deliberately absent: what customers buy.

use diapason_model::{
    Company, Currency, FiscalYear, FixedCost, FxRate, Id, InstalmentRule, Quota, Salesperson,
    SalespersonIndex, Schedule, ScheduleIndex, Share, Stage, StageKind, Target, TargetMeasure,
    TargetScope, Team, TeamIndex,
};
use rusqlite::Connection;
use rustc_hash::FxHashMap;

use super::keys::Keys;
use super::readers::{Readers, Rows};
use super::record::Table;
use super::{RATE, RATE_MAX};
use crate::StoreError;
use crate::error::ValueError;

static COMPANY: Table = Table {
    name: "company",
    columns: &[
        "company_key",
        "name",
        "siren",
        "country",
        "currency",
        "time_zone",
        "fiscal_year_start_month",
        "default_payment_terms",
        "default_schedule_key",
        "billing_known_from",
        "cost_of_capital",
        "commission_rate",
        "bad_debt_rate",
        "late_interest_rate",
    ],
};

/// The one company; none yet is an error that says what to do.
pub(super) fn company(readers: &mut Readers<'_>, schedules: &Keys) -> Result<Company, StoreError> {
    let rows = readers.read(&COMPANY, |row| {
        Ok(Company {
            name: row.text()?,
            siren: row.text_maybe()?,
            country: row.text()?,
            currency: row.currency()?,
            time_zone: row.text()?,
            fiscal_year: FiscalYear::starting_in(
                u32::try_from(row.whole(1, 12)?).expect("a month from 1 to 12"),
            )
            .expect("a month from 1 to 12"),
            default_payment_terms: row.terms()?,
            default_schedule: row
                .reference_maybe(schedules)?
                .map(ScheduleIndex::from_position),
            billing_known_from: row.date_maybe()?,
            cost_of_capital: row.rate(RATE, RATE_MAX)?,
            commission_rate: row.rate(RATE, RATE_MAX)?,
            bad_debt_rate: row.rate(RATE, RATE_MAX)?,
            late_interest_rate: row.rate_maybe(RATE, RATE_MAX)?,
        })
    })?;
    rows.list.into_iter().next().ok_or(StoreError::NoCompany)
}

static TEAMS: Table = Table {
    name: "teams",
    columns: &["team_key", "id", "name", "parent_key"],
};

/// Teams; a parent may come after its children.
pub(super) fn teams(readers: &mut Readers<'_>) -> Result<Rows<Team>, StoreError> {
    let keys = readers.read(&KEYS_OF_TEAMS, |_| Ok(()))?.keys;
    readers.read(&TEAMS, |row| {
        Ok(Team {
            id: row.id()?,
            name: row.text()?,
            parent: row.reference_maybe(&keys)?.map(TeamIndex::from_position),
        })
    })
}

static KEYS_OF_TEAMS: Table = Table {
    name: "teams",
    columns: &["team_key"],
};

static SALESPEOPLE: Table = Table {
    name: "salespeople",
    columns: &["salesperson_key", "id", "name", "team_key", "active"],
};

/// Salespeople.
pub(super) fn salespeople(
    readers: &mut Readers<'_>,
    teams: &Keys,
) -> Result<Rows<Salesperson>, StoreError> {
    readers.read(&SALESPEOPLE, |row| {
        Ok(Salesperson {
            id: row.id()?,
            name: row.text()?,
            team: row.reference_maybe(teams)?.map(TeamIndex::from_position),
            active: row.boolean()?,
        })
    })
}

static STAGES: Table = Table {
    name: "stages",
    columns: &[
        "stage_key",
        "id",
        "name",
        "pipeline",
        "position",
        "probability",
        "kind",
    ],
};

/// Stages.
pub(super) fn stages(readers: &mut Readers<'_>) -> Result<Rows<Stage>, StoreError> {
    readers.read(&STAGES, |row| {
        Ok(Stage {
            id: row.id()?,
            name: row.text()?,
            pipeline: row.text()?,
            position: row.number()?,
            probability: row.probability()?,
            kind: row.choice(&[
                ("open", StageKind::Open),
                ("won", StageKind::Won),
                ("lost", StageKind::Lost),
            ])?,
        })
    })
}

static SCHEDULES: Table = Table {
    name: "schedules",
    columns: &["schedule_key", "id", "name"],
};

/// Schedules with their rules.
pub(super) fn schedules(readers: &mut Readers<'_>) -> Result<Rows<Schedule>, StoreError> {
    let mut rules = rules(readers.first)?;
    let named: Rows<(Id, Option<Box<str>>)> =
        readers.read(&SCHEDULES, |row| Ok((row.id()?, row.text_maybe()?)))?;
    let keys = readers
        .first
        .prepare_cached("SELECT schedule_key FROM schedules ORDER BY 1")?
        .query_map([], |row| row.get::<_, i64>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    let list = keys
        .iter()
        .zip(named.list)
        .map(|(key, (id, name))| {
            let rules = rules.remove(key).unwrap_or_default();
            let row = id.to_string();
            Schedule::new(id, name, rules).map_err(|error| {
                wrong_rule(row, "share", "of its rules".to_owned(), error.to_string())
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Rows {
        keys: named.keys,
        list,
    })
}

fn rules(connection: &Connection) -> Result<FxHashMap<i64, Vec<InstalmentRule>>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT schedule_key, position, label, offset_months, offset_days, share, repeat_count,
                repeat_every_months
         FROM schedule_rules ORDER BY schedule_key, position",
    )?;
    let mut rows = statement.query([])?;
    let mut rules: FxHashMap<i64, Vec<InstalmentRule>> = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let key: i64 = row.get(0)?;
        let position: i64 = row.get(1)?;
        let name = || format!("schedule {key}, position {position}");
        let small = |index: usize, column: &'static str| -> Result<i32, StoreError> {
            let value: i64 = row.get(index)?;
            i32::try_from(value).map_err(|_| {
                wrong_rule(
                    name(),
                    column,
                    value.to_string(),
                    "is out of range".to_owned(),
                )
            })
        };
        let share: String = row.get(5)?;
        let repeat_count = small(6, "repeat_count")?;
        rules.entry(key).or_default().push(InstalmentRule {
            position,
            label: row.get::<_, Option<String>>(2)?.map(Into::into),
            offset_months: small(3, "offset_months")?,
            offset_days: small(4, "offset_days")?,
            share: Share::parse(&share)
                .map_err(|error| wrong_rule(name(), "share", share, error.to_string()))?,
            repeat_count: u32::try_from(repeat_count).map_err(|_| {
                wrong_rule(
                    name(),
                    "repeat_count",
                    repeat_count.to_string(),
                    "is negative".to_owned(),
                )
            })?,
            repeat_every_months: small(7, "repeat_every_months")?,
        });
    }
    Ok(rules)
}

fn wrong_rule(row: String, column: &'static str, value: String, problem: String) -> StoreError {
    Box::new(ValueError {
        table: "schedule_rules",
        row,
        column,
        value,
        problem,
    })
    .into()
}

static FIXED_COSTS: Table = Table {
    name: "fixed_costs",
    columns: &[
        "fixed_cost_key",
        "id",
        "name",
        "from_month",
        "to_month",
        "monthly_amount_minor",
    ],
};

/// Fixed costs.
pub(super) fn fixed_costs(readers: &mut Readers<'_>) -> Result<Vec<FixedCost>, StoreError> {
    let rows = readers.read(&FIXED_COSTS, |row| {
        Ok(FixedCost {
            id: row.id()?,
            name: row.text()?,
            from_month: row.month()?,
            to_month: row.month_maybe()?,
            monthly_minor: row.number()?,
        })
    })?;
    Ok(rows.list)
}

static QUOTAS: Table = Table {
    name: "quotas",
    columns: &[
        "quota_key",
        "salesperson_key",
        "month",
        "measure",
        "amount_minor",
    ],
};

/// Quotas of bookings.
pub(super) fn quotas(
    readers: &mut Readers<'_>,
    salespeople: &Keys,
) -> Result<Vec<Quota>, StoreError> {
    let rows = readers.read(&QUOTAS, |row| {
        let salesperson = SalespersonIndex::from_position(row.reference(salespeople)?);
        let month = row.month()?;
        row.choice(&[("bookings", ())])?;
        Ok(Quota {
            salesperson,
            month,
            amount_minor: row.number()?,
        })
    })?;
    Ok(rows.list)
}

static TARGETS: Table = Table {
    name: "targets",
    columns: &[
        "target_key",
        "measure",
        "team_key",
        "salesperson_key",
        "from_month",
        "to_month",
        "amount_minor",
    ],
};

/// Targets; one without a last month is for its first month only.
pub(super) fn targets(
    readers: &mut Readers<'_>,
    teams: &Keys,
    salespeople: &Keys,
) -> Result<Vec<Target>, StoreError> {
    let rows = readers.read(&TARGETS, |row| {
        let measure = row.choice(&[
            ("margin", TargetMeasure::Margin),
            ("invoicing", TargetMeasure::Invoicing),
            ("bookings", TargetMeasure::Bookings),
            ("cash", TargetMeasure::Cash),
            ("result", TargetMeasure::Result),
        ])?;
        let team = row.reference_maybe(teams)?.map(TeamIndex::from_position);
        let salesperson = row
            .reference_maybe(salespeople)?
            .map(SalespersonIndex::from_position);
        let scope = match (team, salesperson) {
            (None, None) => TargetScope::Company,
            (Some(team), None) => TargetScope::Team(team),
            (None, Some(salesperson)) => TargetScope::Salesperson(salesperson),
            (Some(_), Some(_)) => {
                return Err(row.wrong(3, "stands beside a team: a target has one scope"));
            }
        };
        let from_month = row.month()?;
        let to_month = row.month_maybe()?.unwrap_or(from_month);
        if to_month < from_month {
            return Err(row.wrong(5, "is before the first month"));
        }
        Ok(Target {
            measure,
            scope,
            from_month,
            to_month,
            amount_minor: row.number()?,
        })
    })?;
    Ok(rows.list)
}

static FX_RATES: Table = Table {
    name: "fx_rates",
    columns: &["fx_rate_key", "on", "currency", "rate"],
};

/// Rates of exchange.
pub(super) fn fx_rates(readers: &mut Readers<'_>) -> Result<Vec<FxRate>, StoreError> {
    let rows = readers.read(&FX_RATES, |row| {
        Ok(FxRate {
            on: row.date()?,
            currency: row.currency()?,
            rate: diapason_model::ExchangeRate::from_raw(row.whole(1, i64::MAX)?),
        })
    })?;
    Ok(rows.list)
}

/// The company's currency alone: amounts of others are read before the company is.
pub(super) fn currency(connection: &Connection) -> Result<Currency, StoreError> {
    let code: Option<String> =
        connection.query_row("SELECT max(currency) FROM company", [], |row| row.get(0))?;
    let code = code.ok_or(StoreError::NoCompany)?;
    Currency::parse(&code).map_err(|error| {
        Box::new(ValueError {
            table: "company",
            row: "1".to_owned(),
            column: "currency",
            value: format!("`{code}`"),
            problem: error.to_string(),
        })
        .into()
    })
}

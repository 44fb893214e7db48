//! Whether a database is whole: the cipher's seals, SQLite's structure, references, every value
//! against the catalogue, and that everything loads.
//!
//! Deliberately absent: repair. What is found is for a person, with a backup, to mend.

use diapason_model::catalogue::{Cell, Column, DecimalMark, Entity, Kind, describe};
use diapason_model::{Month, date_from_day_number};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::columns::{key_column, quoted, sql_column};
use crate::connection::{Access, Secret, broken_pages, connect, prove, settle};
use crate::snapshot::{shown, verify};
use crate::{Store, StoreError, ValueError};

/// Problems of one sort are told up to this many.
const MOST: usize = 100;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// How many rows were looked at.
    pub rows: u64,
    /// What is wrong, a sentence each; empty: everything is well.
    pub problems: Vec<String>,
}

impl CheckReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

impl Store {
    /// Looks at everything; changes nothing. An error means that not even looking was possible.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::default();
        let looked = self.look(&mut report);
        match looked {
            Ok(()) => Ok(report),
            Err(StoreError::Damaged(detail)) => {
                report
                    .problems
                    .push(format!("the database is damaged: {detail}"));
                Ok(report)
            }
            Err(other) => Err(other),
        }
    }

    fn look(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        // A connection that met a broken page answers nothing more: this one is fresh.
        let secret = Secret::Key(self.key().clone());
        let connection = &connect(self.path(), &secret, None, Access::Read)?;
        prove(connection, self.path(), &secret)?;
        settle(connection)?;
        // One moment for all that follows.
        connection.execute_batch("BEGIN")?;
        // The seals are read from the file, not through a lock: a page caught while another
        // program wrote it is looked at again.
        if !broken_pages(connection)?.is_empty() {
            let broken = broken_pages(connection)?;
            if !broken.is_empty() {
                report.problems.extend(broken.into_iter().take(MOST));
                return Ok(());
            }
        }
        structure(connection, report)?;
        references(connection, report)?;
        for entity in Entity::ALL {
            if entity != Entity::Schedules {
                values(connection, entity, report)?;
            }
        }
        due_dates(connection, report)?;
        search_entries(connection, report)?;
        match verify(connection) {
            Ok(()) => {}
            Err(error @ (StoreError::Value(_) | StoreError::Override { .. })) => {
                let problem = error.to_string();
                if !report.problems.contains(&problem) {
                    report.problems.push(problem);
                }
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

fn structure(connection: &Connection, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = connection.prepare(&format!("PRAGMA integrity_check({MOST})"))?;
    let mut lines = statement.query([])?;
    while let Some(line) = lines.next()? {
        let line: String = line.get(0)?;
        if line != "ok" {
            report.problems.push(line);
        }
    }
    Ok(())
}

fn references(connection: &Connection, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let mut found = 0;
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let key: Option<i64> = row.get(1)?;
        let target: String = row.get(2)?;
        found += 1;
        if found <= MOST {
            let key = key.map_or_else(|| "without key".to_owned(), |key| key.to_string());
            report.problems.push(format!(
                "table {table}, row {key} refers to nothing in {target}"
            ));
        }
    }
    Ok(())
}

/// Every value of a table against its kind: what the constraints of the tables do not hold, and
/// what they did not hold while somebody had switched them off.
fn values(
    connection: &Connection,
    entity: Entity,
    report: &mut CheckReport,
) -> Result<(), StoreError> {
    let columns = describe(entity).columns;
    let names: Vec<String> = columns.iter().map(sql_column).collect();
    let list: Vec<_> = names.iter().map(|name| quoted(name)).collect();
    let mut statement = connection.prepare(&format!(
        "SELECT {}, {} FROM {}",
        list.join(", "),
        key_column(entity),
        entity.name()
    ))?;
    let mut rows = statement.query([])?;
    let mut found = 0;
    while let Some(row) = rows.next()? {
        report.rows += 1;
        for (position, column) in columns.iter().enumerate() {
            let value = row.get_ref(position)?;
            if let Some(problem) = problem_of(column, value) {
                found += 1;
                if found <= MOST {
                    let error = ValueError {
                        table: entity.name(),
                        row: row_name(row, columns)?,
                        column: column.name,
                        value: shown(value),
                        problem,
                    };
                    report.problems.push(error.to_string());
                }
            }
        }
    }
    Ok(())
}

fn row_name(row: &Row<'_>, columns: &[Column]) -> Result<String, StoreError> {
    let id = columns.iter().position(|column| column.name == "id");
    if let Some(ValueRef::Text(id)) = id.map(|id| row.get_ref(id)).transpose()? {
        return Ok(String::from_utf8_lossy(id).into_owned());
    }
    let key: i64 = row.get(columns.len())?;
    Ok(key.to_string())
}

fn problem_of(column: &Column, value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Null if column.required || column.default.is_some() => {
            Some("is missing".to_owned())
        }
        ValueRef::Null => None,
        ValueRef::Integer(value) => problem_of_integer(column.kind, value),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => problem_of_text(column.kind, text),
            Err(_) => Some("is not text in UTF-8".to_owned()),
        },
        ValueRef::Real(_) | ValueRef::Blob(_) => {
            Some("is neither text nor a whole number".to_owned())
        }
    }
}

fn problem_of_text(kind: Kind, text: &str) -> Option<String> {
    if matches!(kind, Kind::Text | Kind::AnyReference) {
        return None;
    }
    if !kind.is_text() {
        return Some("is text where a number belongs".to_owned());
    }
    match Cell::parse(kind, text, DecimalMark::Point) {
        Ok(Cell::Text(canonical)) if canonical == text => None,
        Ok(Cell::Text(canonical)) => Some(format!("is not in its canonical form `{canonical}`")),
        Ok(_) => Some("is empty".to_owned()),
        Err(problem) => Some(problem.to_string()),
    }
}

fn problem_of_integer(kind: Kind, value: i64) -> Option<String> {
    let small = i32::try_from(value).ok();
    let (right, problem) = match kind {
        Kind::Date => (
            small.and_then(date_from_day_number).is_some(),
            "is not the day number of a date".to_owned(),
        ),
        Kind::Month => (
            small.and_then(Month::from_number).is_some(),
            "is not the number of a month".to_owned(),
        ),
        Kind::Boolean => (matches!(value, 0 | 1), "is neither 0 nor 1".to_owned()),
        Kind::Whole(least, most) | Kind::Fraction(least, most) => (
            (least..=most).contains(&value),
            format!("is not from {least} to {most}"),
        ),
        Kind::ExchangeRate => (value > 0, "is not above zero".to_owned()),
        Kind::PositiveMoney(_) => (value >= 0, "is negative".to_owned()),
        Kind::Millionths | Kind::Money(_) | Kind::Reference(_) => return None,
        _ => (false, "is a number where text belongs".to_owned()),
    };
    (!right).then_some(problem)
}

/// Due dates sum to what their invoice asks for.
fn due_dates(connection: &Connection, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = connection.prepare(
        "SELECT i.id, i.net_amount_minor + i.vat_amount_minor, d.due FROM invoices AS i
         JOIN (SELECT invoice_key, sum(gross_amount_minor) AS due, max(currency) AS currency
               FROM due_dates GROUP BY invoice_key) AS d USING (invoice_key)
         WHERE d.due <> i.net_amount_minor + i.vat_amount_minor
           AND d.currency = coalesce(i.currency, (SELECT currency FROM company))
         LIMIT 100",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, gross, due): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        report.problems.push(format!(
            "table due_dates: those of invoice {id} sum to {due} minor units, not to its {gross}"
        ));
    }
    Ok(())
}

/// Every record that is searched for has its entry in the index, and nothing else has.
fn search_entries(connection: &Connection, report: &mut CheckReport) -> Result<(), StoreError> {
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    // A test of migration opens a file of other tables.
    if count("SELECT count(*) FROM sqlite_schema WHERE name = 'search'")? == 0 {
        return Ok(());
    }
    let missing = count(
        "SELECT count(*) FROM search_texts WHERE entry NOT IN (SELECT id FROM search_docsize)",
    )?;
    let beyond = count(
        "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT entry FROM search_texts)",
    )?;
    if missing != 0 || beyond != 0 {
        report.problems.push(format!(
            "the search index lacks {missing} records and has {beyond} that there are not"
        ));
    }
    Ok(())
}

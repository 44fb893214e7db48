//! Whether a database is whole: the cipher's seals, SQLite's structure, references, every value
//! against the catalogue, and that everything loads.
//!
//! Deliberately absent: repair. What is found is for a person, with a backup, to mend.

use diapason_model::catalogue::{Cell, Column, DecimalMark, Entity, Kind, describe};
use diapason_model::{IssueKind, Month, StoredIssue, date_from_day_number};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::columns::{key_column, quoted, sql_column};
use crate::connection::{Access, Secret, broken_pages, connect, prove, settle};
use crate::finding::{Finding, StoredPlace};
use crate::snapshot::{shown, verify};
use crate::{Store, StoreError, ValueError};

/// Problems of one sort are told up to this many.
const MOST: usize = 100;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// How many rows were looked at.
    pub rows: u64,
    /// What is wrong; empty: everything is well.
    pub problems: Vec<Finding>,
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
                let finding = Finding::of(StoredIssue::Damaged);
                report.problems.push(finding.with_detail(detail));
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
                let finding = |line| Finding::of(StoredIssue::PageBroken).with_detail(line);
                let broken = broken.into_iter().take(MOST);
                report.problems.extend(broken.map(finding));
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
            Ok(_) => {}
            Err(StoreError::Value(error)) => note_unusable(*error, report),
            Err(StoreError::Override { id, why }) => {
                let finding = Finding::of(StoredIssue::Override { id });
                report.problems.push(finding.with_detail(why.to_string()));
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

/// A value that cannot be loaded may have been told of already, when it was looked at alone.
fn note_unusable(error: ValueError, report: &mut CheckReport) {
    let place = StoredPlace {
        table: error.table,
        row: error.row,
        column: error.column,
        value: error.value,
    };
    let same = |finding: &Finding| finding.place.as_ref() == Some(&place);
    if !report.problems.iter().any(same) {
        let finding = Finding::at(place, StoredIssue::Unusable);
        report.problems.push(finding.with_detail(error.problem));
    }
}

fn structure(connection: &Connection, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = connection.prepare(&format!("PRAGMA integrity_check({MOST})"))?;
    let mut lines = statement.query([])?;
    while let Some(line) = lines.next()? {
        let line: String = line.get(0)?;
        if line != "ok" {
            let finding = Finding::of(StoredIssue::StructureBroken);
            report.problems.push(finding.with_detail(line));
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
            let row = key.map_or_else(|| "–".to_owned(), |key| key.to_string());
            let stored = StoredIssue::ReferenceMissing { table, row, target };
            report.problems.push(Finding::of(stored));
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
            if let Some(kind) = problem_of(column, value) {
                found += 1;
                if found <= MOST {
                    let place = StoredPlace {
                        table: entity.name(),
                        row: row_name(row, columns)?,
                        column: column.name,
                        value: shown(value),
                    };
                    report.problems.push(Finding::at(place, kind));
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

fn problem_of(column: &Column, value: ValueRef<'_>) -> Option<IssueKind> {
    let stored = match value {
        ValueRef::Null if column.required || column.default.is_some() => StoredIssue::Missing,
        ValueRef::Null => return None,
        ValueRef::Integer(value) => return problem_of_integer(column.kind, value).map(Into::into),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => return problem_of_text(column.kind, text),
            Err(_) => StoredIssue::NotUtf8,
        },
        ValueRef::Real(_) | ValueRef::Blob(_) => StoredIssue::Neither,
    };
    Some(stored.into())
}

fn problem_of_text(kind: Kind, text: &str) -> Option<IssueKind> {
    if matches!(kind, Kind::Text | Kind::AnyReference) {
        return None;
    }
    if !kind.is_text() {
        return Some(StoredIssue::Text.into());
    }
    match Cell::parse(kind, text, DecimalMark::Point) {
        Ok(Cell::Text(canonical)) if canonical == text => None,
        Ok(Cell::Text(canonical)) => {
            let canonical = canonical.into_owned();
            Some(StoredIssue::NotCanonical { canonical }.into())
        }
        Ok(_) => Some(StoredIssue::Empty.into()),
        Err(problem) => Some(problem.into()),
    }
}

fn problem_of_integer(kind: Kind, value: i64) -> Option<StoredIssue> {
    let small = i32::try_from(value).ok();
    let (right, problem) = match kind {
        Kind::Date => (
            small.and_then(date_from_day_number).is_some(),
            StoredIssue::NotADay,
        ),
        Kind::Month => (
            small.and_then(Month::from_number).is_some(),
            StoredIssue::NotAMonth,
        ),
        Kind::Boolean => (matches!(value, 0 | 1), StoredIssue::NotATruth),
        Kind::Whole(least, most) | Kind::Fraction(least, most) => (
            (least..=most).contains(&value),
            StoredIssue::OutOfBounds { least, most },
        ),
        Kind::ExchangeRate => (value > 0, StoredIssue::NotAboveZero),
        Kind::PositiveMoney(_) => (value >= 0, StoredIssue::Negative),
        Kind::Millionths | Kind::Money(_) | Kind::Reference(_) => return None,
        _ => (false, StoredIssue::Number),
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
        let (invoice, gross, due) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let stored = StoredIssue::DueDates {
            invoice,
            due,
            gross,
        };
        report.problems.push(Finding::of(stored));
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
        let stored = StoredIssue::SearchIndex { missing, beyond };
        report.problems.push(Finding::of(stored));
    }
    Ok(())
}

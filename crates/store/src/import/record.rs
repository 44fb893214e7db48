//! Rows of a file whose records stand alone: by id, by key columns, or the one company.
//!
//! Deliberately absent: sets (`sets`, `schedules`), SQL (`statements`) and the rules (`rules`).

use diapason_model::RuleIssue;
use diapason_model::catalogue::{Cell, Entity, Key, Kind};
use rusqlite::{Rows, Statement};
use rustc_hash::FxHashMap;

use super::given::{Given, keeps_its_amounts};
use super::ids::Known;
use super::overrides::Overridden;
use super::report::Counts;
use super::rules::Rule;
use super::run::{Pending, Run};
use super::shape::Shape;
use super::statements;
use super::value::{Record, Value};
use crate::StoreError;

/// How records of a file are told apart.
pub(super) enum Identity {
    /// The company.
    Single,
    /// By the cell of their id.
    Id(usize),
    /// By these catalogue positions; the row that gave each key.
    Columns(Vec<usize>, FxHashMap<i64, u64>),
}

/// Whether a row's record is in the database.
#[derive(Clone, Copy)]
enum Subject {
    Known(i64),
    New,
    /// Only its table can tell.
    Sought,
}

/// Writes the rows of one file.
pub(super) struct RecordWriter<'c> {
    shape: Shape,
    rule: Rule,
    identity: Identity,
    find: Statement<'c>,
    table: TableWriter<'c>,
}

/// Writes merged records into their table and counts them.
struct TableWriter<'c> {
    insert: Statement<'c>,
    update: Option<Statement<'c>>,
    written: Vec<usize>,
    inserted: Vec<usize>,
    next_key: i64,
    counts: Counts,
}

impl<'c> RecordWriter<'c> {
    /// For a file of this shape, which has all columns of the key.
    pub(super) fn new(run: &mut Run<'c>, shape: Shape) -> Result<Self, StoreError> {
        shape.prepare(run)?;
        let identity = match shape.layout.description.key {
            Key::Single => Identity::Single,
            Key::Id => {
                run.load_ids(shape.entity)?;
                let id = shape.cell_of(shape.at("id"));
                Identity::Id(id.expect("a file without its key is not begun"))
            }
            Key::Columns(columns) | Key::Set(columns) => Identity::Columns(
                columns.iter().map(|column| shape.at(column)).collect(),
                FxHashMap::default(),
            ),
        };
        let rule = Rule::prepare(run, &shape)?;
        let connection = run.connection;
        let written = written_positions(&shape, &identity);
        let inserted = inserted_positions(&shape);
        let table = TableWriter {
            insert: connection.prepare(&statements::insert(
                &shape.layout,
                &inserted,
                run.source,
            ))?,
            update: statements::update(&shape.layout, &written)
                .map(|sql| connection.prepare(&sql))
                .transpose()?,
            inserted,
            next_key: statements::next_key(connection, &shape.layout)?,
            written,
            counts: Counts::default(),
        };
        Ok(Self {
            find: connection.prepare(&statements::find(&shape.layout, &identity))?,
            rule,
            identity,
            table,
            shape,
        })
    }

    /// Whose rows.
    pub(super) const fn entity(&self) -> Entity {
        self.shape.entity
    }

    /// What became of the rows so far.
    pub(super) const fn counts(&self) -> Counts {
        self.table.counts
    }

    /// Takes one row.
    pub(super) fn row(
        &mut self,
        run: &mut Run<'c>,
        row: u64,
        cells: &[Cell<'_>],
    ) -> Result<(), StoreError> {
        self.table.counts.read += 1;
        let taken = match self.identify(run, row, cells) {
            None => false,
            Some(subject) => {
                let taken = self.take(run, row, cells, subject)?;
                if let (false, Identity::Id(cell)) = (taken, &self.identity)
                    && let Cell::Text(id) = &cells[*cell]
                {
                    run.ids_mut(self.shape.entity).refuse(id);
                }
                taken
            }
        };
        if !taken {
            self.table.counts.rejected += 1;
            // A keyed record that was refused leaves its key behind, lest the next one be taken
            // for it.
            self.table.next_key += 1;
        }
        Ok(())
    }

    /// Passes over a row that could not be read, but for its id.
    pub(super) fn reject(&mut self, run: &mut Run<'_>, row: u64, id: Option<&str>) {
        self.table.counts.read += 1;
        self.table.counts.rejected += 1;
        if let (Identity::Id(_), Some(id)) = (&self.identity, id) {
            let ids = run.ids_mut(self.shape.entity);
            ids.give(id, row);
            ids.refuse(id);
        }
    }

    /// Tells a known id from a new one; an id without text or given twice is an issue.
    fn identify(&self, run: &mut Run<'c>, row: u64, cells: &[Cell<'_>]) -> Option<Subject> {
        let at = self.shape.origin(row);
        let Identity::Id(cell) = &self.identity else {
            if matches!(self.identity, Identity::Single) && self.table.counts.read > 1 {
                run.issue(at, None, None, || RuleIssue::CompanyTwice);
                return None;
            }
            return Some(Subject::Sought);
        };
        let Cell::Text(id) = &cells[*cell] else {
            run.issue(at, Some("id"), Some(""), || RuleIssue::ValueEmpty);
            return None;
        };
        match run.ids_mut(self.shape.entity).give(id, row) {
            None => Some(Subject::New),
            Some(Known { key, row: 0 }) => Some(Subject::Known(key)),
            Some(known) => {
                run.issue(at, Some("id"), Some(id), || RuleIssue::IdTwice {
                    row: known.row,
                });
                None
            }
        }
    }

    /// Merges, checks and writes a row; answers whether it could be taken.
    fn take(
        &mut self,
        run: &mut Run<'c>,
        row: u64,
        cells: &[Cell<'_>],
        subject: Subject,
    ) -> Result<bool, StoreError> {
        let shape = &self.shape;
        let (currency, replaced);
        let mut record: Record<'_> = shape.blank;
        let reading = shape.read(run, row, cells, &mut record);
        if !reading.sound {
            return Ok(false);
        }
        let mut rows = seek(&mut self.find, subject, &self.identity, &record)?;
        let stored = match &mut rows {
            Some(rows) => rows.next()?,
            None => None,
        };
        let key = match (stored, &self.identity) {
            (Some(stored), _) => stored.get(0)?,
            (None, Identity::Id(_)) => run.ids(shape.entity).newest(),
            (None, _) => self.table.next_key,
        };
        if !self.identity.claim(run, shape, row, key, &record) {
            return Ok(false);
        }
        if let Some(stored) = stored {
            for &position in &shape.absent {
                record[position] = Value::of(stored.get_ref(position + 1)?)?;
            }
        } else if !shape.makes_new(run, row) {
            return Ok(false);
        }
        currency = shape.currency_of(run, &record)?;
        if !shape.read_amounts(run, row, cells, currency, &mut record) {
            return Ok(false);
        }
        shape.keep_currency(currency.code(), &mut record);
        if let Rule::Override(rule) = &self.rule {
            replaced = rule.check(run, shape.origin(row), &record)?;
            record[rule.value] = match &replaced {
                Overridden::Refused => return Ok(false),
                Overridden::Cleared => Value::Null,
                Overridden::Value(text) => Value::Text(text),
            };
        }
        let given = Given {
            shape,
            row,
            key,
            record: &record,
            stored,
            later: reading.later,
            currency,
        };
        if !keeps_its_amounts(run, &given)? || !self.rule.check(run, &given)? {
            return Ok(false);
        }
        let changed = given.differs(&self.table.written)?;
        self.rule.note(run, &given, changed)?;
        self.table.put(&given, changed)?;
        if reading.later != 0 {
            wait(run, shape, row, key, cells, reading.later);
        }
        Ok(true)
    }
}

impl TableWriter<'_> {
    fn put(&mut self, given: &Given<'_, '_>, changed: bool) -> Result<(), StoreError> {
        let record = given.record;
        if given.stored.is_none() {
            self.counts.new += 1;
            self.next_key += 1;
            self.insert.raw_bind_parameter(1, given.key)?;
            for (parameter, &position) in (2..).zip(&self.inserted) {
                self.insert
                    .raw_bind_parameter(parameter, record[position])?;
            }
            self.insert.raw_execute()?;
        } else if let (true, Some(update)) = (changed, &mut self.update) {
            self.counts.changed += 1;
            update.raw_bind_parameter(1, given.key)?;
            for (parameter, &position) in (2..).zip(&self.written) {
                update.raw_bind_parameter(parameter, record[position])?;
            }
            update.raw_execute()?;
        } else {
            self.counts.unchanged += 1;
        }
        Ok(())
    }
}

impl Identity {
    /// The catalogue positions that its table is asked for.
    pub(super) fn positions(&self) -> impl Iterator<Item = usize> {
        let positions = match self {
            Self::Columns(positions, _) => positions.as_slice(),
            Self::Single | Self::Id(_) => &[],
        };
        positions.iter().copied()
    }

    /// Notes that a row gives a keyed record; a second row with the key is an issue. Ids were
    /// told apart before.
    fn claim(
        &mut self,
        run: &mut Run<'_>,
        shape: &Shape,
        row: u64,
        key: i64,
        record: &Record<'_>,
    ) -> bool {
        let Self::Columns(positions, rows) = self else {
            return true;
        };
        let first = *rows.entry(key).or_insert(row);
        if first == row {
            return true;
        }
        let columns = shape.layout.description.columns;
        let names: Vec<&str> = positions.iter().map(|&at| columns[at].name).collect();
        let shown = positions
            .iter()
            .find(|&&at| !matches!(columns[at].kind, Kind::Reference(_)))
            .map(|&at| {
                (
                    columns[at].name,
                    shape.shown(record, at, run.company_currency()),
                )
            });
        let (column, value) = match &shown {
            Some((column, value)) => (Some(*column), Some(value.as_str())),
            None => (None, None),
        };
        run.issue(shape.origin(row), column, value, || RuleIssue::KeyTwice {
            row: first,
            columns: names.join(", "),
        });
        false
    }
}

/// Asks the table for a record that may be known.
fn seek<'f>(
    find: &'f mut Statement<'_>,
    subject: Subject,
    identity: &Identity,
    record: &Record<'_>,
) -> Result<Option<Rows<'f>>, StoreError> {
    match subject {
        Subject::New => return Ok(None),
        Subject::Known(key) => find.raw_bind_parameter(1, key)?,
        Subject::Sought => {
            for (parameter, position) in (1..).zip(identity.positions()) {
                find.raw_bind_parameter(parameter, record[position])?;
            }
        }
    }
    Ok(Some(find.raw_query()))
}

/// What an update writes: the file's columns but the key, and the currency where it is kept.
fn written_positions(shape: &Shape, identity: &Identity) -> Vec<usize> {
    let key: Vec<usize> = match identity {
        Identity::Id(cell) => vec![shape.slots[*cell].position],
        other => other.positions().collect(),
    };
    let mut written: Vec<usize> = shape
        .slots
        .iter()
        .map(|slot| slot.position)
        .filter(|position| !key.contains(position))
        .collect();
    if shape.layout.keeps_currency() {
        written.push(shape.layout.currency_position());
    }
    written
}

/// What an insert writes: the file's columns, those that have a default, and the currency where it
/// is kept.
fn inserted_positions(shape: &Shape) -> Vec<usize> {
    (0..shape.layout.stored().count())
        .filter(|position| !shape.absent.contains(position) || shape.blank[*position].is_given())
        .collect()
}

/// Keeps the references of a row that could not be resolved yet.
fn wait(run: &mut Run<'_>, shape: &Shape, row: u64, key: i64, cells: &[Cell<'_>], later: u32) {
    for (slot, cell) in shape.slots.iter().zip(cells) {
        if later & (1 << slot.position) == 0 {
            continue;
        }
        if let (Kind::Reference(target), Cell::Text(id)) = (slot.column.kind, cell) {
            run.pending.push(Pending {
                entity: shape.entity,
                key,
                row,
                position: slot.position,
                target,
                id: id.as_ref().into(),
            });
        }
    }
}

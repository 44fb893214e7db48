//! Due dates and stage histories: the rows given for one invoice or deal replace its former set.
//!
//! Rows are gathered until the file ends, since those of one set need not stand together; all
//! their columns are numbers. Deliberately absent: schedules, whose rows hold texts.

use diapason_model::RuleIssue;
use diapason_model::catalogue::{Cell, Entity};
use rusqlite::Statement;

use super::report::Counts;
use super::run::Run;
use super::shape::{CurrencyFrom, Shape};
use super::statements;
use super::value::{Record, Value};
use crate::StoreError;

/// A row of a set: whose it is, then its other columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Member {
    owner: i64,
    values: [i64; 2],
    row: u64,
}

/// Gathers the rows of one file.
pub(super) struct SetWriter {
    shape: Shape,
    members: Vec<Member>,
    /// How many columns besides the owner the key has.
    keyed: usize,
    counts: Counts,
}

/// A row of the database's former set.
struct Former {
    key: i64,
    values: [i64; 2],
    currency: Option<String>,
}

struct SetTable<'c> {
    find: Statement<'c>,
    insert: Statement<'c>,
    update: Statement<'c>,
    delete: Statement<'c>,
    next_key: i64,
}

impl SetWriter {
    /// For a file with all columns of its entity, which are three.
    pub(super) fn new(run: &mut Run<'_>, shape: Shape) -> Result<Self, StoreError> {
        shape.prepare(run)?;
        let keyed = match shape.entity {
            Entity::DueDates => 1,
            _ => 2,
        };
        Ok(Self {
            shape,
            members: Vec::new(),
            keyed,
            counts: Counts::default(),
        })
    }

    /// Whose rows.
    pub(super) const fn entity(&self) -> Entity {
        self.shape.entity
    }

    /// What became of the rows so far.
    pub(super) const fn counts(&self) -> Counts {
        self.counts
    }

    /// Takes one row.
    pub(super) fn row(
        &mut self,
        run: &mut Run<'_>,
        row: u64,
        cells: &[Cell<'_>],
    ) -> Result<(), StoreError> {
        self.counts.read += 1;
        let mut record: Record<'_> = self.shape.blank;
        let reading = self.shape.read(run, row, cells, &mut record);
        let mut sound = reading.sound && self.shape.makes_new(run, row);
        if sound {
            let currency = self.shape.currency_of(run, &record)?;
            sound = self
                .shape
                .read_amounts(run, row, cells, currency, &mut record);
        }
        let numbers = [0, 1, 2].map(|position| record[position].integer());
        if let (true, [Some(owner), Some(first), Some(second)]) = (sound, numbers) {
            self.members.push(Member {
                owner,
                values: [first, second],
                row,
            });
        } else {
            self.counts.rejected += 1;
        }
        Ok(())
    }

    /// Passes over a row that could not be read.
    pub(super) const fn reject(&mut self) {
        self.counts.read += 1;
        self.counts.rejected += 1;
    }

    /// Replaces the former sets; each set that changed is looked at again at the end.
    pub(super) fn finish(&mut self, run: &mut Run<'_>) -> Result<(), StoreError> {
        let mut members = std::mem::take(&mut self.members);
        members.sort_unstable_by_key(|member| (member.owner, member.values, member.row));
        let mut table = SetTable::prepare(run, &self.shape)?;
        let mut formers = Vec::new();
        for set in members.chunk_by(|one, next| one.owner == next.owner) {
            if !self.tells_apart(run, set) {
                continue;
            }
            formers.clear();
            let owner = set[0].owner;
            if !run.is_new(self.owner_entity(), owner) {
                table.read(owner, &mut formers)?;
            }
            let before = (self.counts.unchanged, self.counts.deleted);
            self.replace(run, &mut table, set, &formers)?;
            let kept = self.counts.unchanged - before.0;
            let whole = kept == set.len() as u64 && self.counts.deleted == before.1;
            if !whole && self.shape.entity == Entity::DueDates {
                let row = set.iter().map(|member| member.row).max().unwrap_or(1);
                run.review.invoices.insert(owner, self.shape.origin(row));
            }
        }
        Ok(())
    }

    fn owner_entity(&self) -> Entity {
        match self.shape.currency_from {
            CurrencyFrom::Record(entity, _) => entity,
            _ => Entity::Deals,
        }
    }

    /// Two rows of a set with one key are an issue.
    fn tells_apart(&mut self, run: &mut Run<'_>, set: &[Member]) -> bool {
        let mut sound = true;
        for pair in set.windows(2) {
            if pair[0].values[..self.keyed] != pair[1].values[..self.keyed] {
                continue;
            }
            let (first, second) = (pair[0].row.min(pair[1].row), pair[0].row.max(pair[1].row));
            sound = false;
            self.counts.rejected += 1;
            let mut record: Record<'_> = self.shape.blank;
            record[self.keyed] = Value::Integer(pair[1].values[self.keyed - 1]);
            let currency = run.company_currency();
            let shown = self.shape.shown(&record, self.keyed, currency);
            let columns = self.shape.layout.description.columns;
            let column = columns[self.keyed].name;
            run.issue(
                self.shape.origin(second),
                Some(column),
                Some(&shown),
                || {
                    let names: Vec<&str> = columns[..=self.keyed]
                        .iter()
                        .map(|known| known.name)
                        .collect();
                    RuleIssue::KeyTwice {
                        row: first,
                        columns: names.join(", "),
                    }
                },
            );
        }
        sound
    }

    /// Both lists are in the order of their keys.
    fn replace(
        &mut self,
        run: &Run<'_>,
        table: &mut SetTable<'_>,
        set: &[Member],
        formers: &[Former],
    ) -> Result<(), StoreError> {
        let currency = match self.shape.currency_from {
            CurrencyFrom::Record(entity, _) => Some(run.currencies(entity).of(set[0].owner)),
            _ => None,
        };
        let code = currency.as_ref().map(diapason_model::Currency::code);
        let mut formers = formers.iter().peekable();
        for member in set {
            let key = &member.values[..self.keyed];
            while let Some(gone) = formers.next_if(|former| former.values[..self.keyed] < *key) {
                table.delete.execute([gone.key])?;
                self.counts.deleted += 1;
            }
            let same = formers.next_if(|former| former.values[..self.keyed] == *key);
            match same {
                Some(same) if same.values == member.values && same.currency.as_deref() == code => {
                    self.counts.unchanged += 1;
                }
                Some(same) => {
                    table.write(Written::Update(same.key), member, code)?;
                    self.counts.changed += 1;
                }
                None => {
                    table.write(Written::Insert, member, code)?;
                    self.counts.new += 1;
                }
            }
        }
        for gone in formers {
            table.delete.execute([gone.key])?;
            self.counts.deleted += 1;
        }
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Written {
    Insert,
    Update(i64),
}

impl<'c> SetTable<'c> {
    fn prepare(run: &Run<'c>, shape: &Shape) -> Result<Self, StoreError> {
        let layout = &shape.layout;
        let (table, key) = (layout.description.name, &layout.key);
        let currency = if layout.keeps_currency() {
            "currency"
        } else {
            "NULL"
        };
        let [owner, first, second] = [0, 1, 2].map(|position| layout.columns[position].as_str());
        let all: Vec<usize> = (0..layout.stored().count()).collect();
        let update = statements::update(layout, &all).expect("a set has columns");
        let connection = run.connection;
        Ok(Self {
            find: connection.prepare(&format!(
                "SELECT {key}, {first}, {second}, {currency} FROM {table} WHERE {owner} = ?1
                 ORDER BY {first}, {second}"
            ))?,
            insert: connection.prepare(&statements::insert(layout, &all, run.source))?,
            update: connection.prepare(&update)?,
            delete: connection.prepare(&format!("DELETE FROM {table} WHERE {key} = ?1"))?,
            next_key: statements::next_key(connection, layout)?,
        })
    }

    fn read(&mut self, owner: i64, into: &mut Vec<Former>) -> Result<(), StoreError> {
        let mut rows = self.find.query([owner])?;
        while let Some(row) = rows.next()? {
            into.push(Former {
                key: row.get(0)?,
                values: [row.get(1)?, row.get(2)?],
                currency: row.get(3)?,
            });
        }
        Ok(())
    }

    /// Every stored column is written: the three, and the currency where the table keeps it.
    fn write(
        &mut self,
        how: Written,
        member: &Member,
        code: Option<&str>,
    ) -> Result<(), StoreError> {
        let (statement, key) = match how {
            Written::Insert => {
                self.next_key += 1;
                (&mut self.insert, self.next_key - 1)
            }
            Written::Update(key) => (&mut self.update, key),
        };
        statement.raw_bind_parameter(1, key)?;
        statement.raw_bind_parameter(2, member.owner)?;
        statement.raw_bind_parameter(3, member.values[0])?;
        statement.raw_bind_parameter(4, member.values[1])?;
        if let Some(code) = code {
            statement.raw_bind_parameter(5, code)?;
        }
        statement.raw_execute()?;
        Ok(())
    }
}

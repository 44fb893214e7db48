//! Schedules: the rules given for one schedule replace its former ones, and their shares must
//! sum to exactly 1.
//!
//! They lie in two tables, a header and its rules. Deliberately absent: the other sets (`sets`).

use diapason_model::catalogue::{Cell, Entity};
use diapason_model::{Id, InstalmentRule, RuleIssue, Schedule, ScheduleError, Share};
use rusqlite::types::Value as Owned;
use rusqlite::{OptionalExtension as _, params, params_from_iter};
use rustc_hash::FxHashMap;

use super::report::Counts;
use super::run::{Resolved, Run};
use super::shape::Shape;
use super::value::{Record, Value};
use crate::StoreError;

/// The columns of `schedule_rules`: the file's from `position` on.
const RULE_COLUMNS: &str =
    "position, label, offset_months, offset_days, share, repeat_count, repeat_every_months";
const NAME: usize = 1;
const POSITION: usize = 2;
const WIDTH: usize = 9;

/// A rule: the values from `position` on, and the row that gives it.
struct Rule {
    row: u64,
    name: Option<Box<str>>,
    values: Vec<Owned>,
}

/// The rules given for one schedule.
struct GivenSet {
    id: String,
    rules: Vec<Rule>,
    sound: bool,
}

/// Gathers the rules of the file.
pub(super) struct ScheduleWriter {
    shape: Shape,
    sets: Vec<GivenSet>,
    by_id: FxHashMap<String, usize>,
    counts: Counts,
}

impl ScheduleWriter {
    /// For a file of this shape.
    pub(super) fn new(run: &mut Run<'_>, shape: Shape) -> Result<Self, StoreError> {
        run.load_ids(Entity::Schedules)?;
        Ok(Self {
            shape,
            sets: Vec::new(),
            by_id: FxHashMap::default(),
            counts: Counts::default(),
        })
    }

    /// What became of the rows so far.
    pub(super) const fn counts(&self) -> Counts {
        self.counts
    }

    /// Takes one row.
    pub(super) fn row(&mut self, run: &mut Run<'_>, row: u64, cells: &[Cell<'_>]) {
        self.counts.read += 1;
        let mut record: Record<'_> = self.shape.blank;
        let sound = self.shape.read(run, row, cells, &mut record).sound;
        let Some(id) = record[0].text() else {
            self.counts.rejected += 1;
            return;
        };
        let complete = self.shape.makes_new(run, row);
        let set = self.set(run, row, id);
        if sound && complete {
            set.rules.push(Rule {
                row,
                name: record[NAME].text().map(Into::into),
                values: record[POSITION..WIDTH]
                    .iter()
                    .map(|value| owned(*value))
                    .collect(),
            });
        } else {
            set.sound = false;
            self.counts.rejected += 1;
        }
    }

    /// Passes over a row that could not be read, but for its id: what is left of its schedule is
    /// not judged.
    pub(super) fn reject(&mut self, run: &mut Run<'_>, row: u64, id: Option<&str>) {
        self.counts.read += 1;
        self.counts.rejected += 1;
        if let Some(id) = id {
            self.set(run, row, id).sound = false;
        }
    }

    fn set(&mut self, run: &mut Run<'_>, row: u64, id: &str) -> &mut GivenSet {
        run.ids_mut(Entity::Schedules).give(id, row);
        let sets = &mut self.sets;
        let at = *self.by_id.entry(id.to_owned()).or_insert_with(|| {
            sets.push(GivenSet {
                id: id.to_owned(),
                rules: Vec::new(),
                sound: true,
            });
            sets.len() - 1
        });
        &mut self.sets[at]
    }

    /// Replaces the former rules of each schedule.
    pub(super) fn finish(&mut self, run: &mut Run<'_>) -> Result<(), StoreError> {
        for mut set in std::mem::take(&mut self.sets) {
            set.rules
                .sort_by_key(|rule| (integer(&rule.values[0]), rule.row));
            if !set.sound || !self.tells_apart(run, &set) || !self.replace(run, set)? {
                self.counts.rejected += 1;
            }
        }
        Ok(())
    }

    /// Two rules with one position, and two names for one schedule, are issues.
    fn tells_apart(&self, run: &mut Run<'_>, set: &GivenSet) -> bool {
        let known = run.findings.count();
        for pair in set.rules.windows(2) {
            let [first, second] = [&pair[0], &pair[1]];
            if first.values[0] == second.values[0] {
                let position = integer(&second.values[0]).to_string();
                let at = self.shape.origin(second.row);
                run.issue(at, Some("position"), Some(&position), || {
                    RuleIssue::KeyTwice {
                        row: first.row,
                        columns: "id, position".to_owned(),
                    }
                });
            }
        }
        let mut named = set.rules.iter().filter(|rule| rule.name.is_some());
        if let Some(first) = named.next() {
            for other in named.filter(|rule| rule.name != first.name) {
                let at = self.shape.origin(other.row);
                run.issue(at, Some("name"), other.name.as_deref(), || {
                    RuleIssue::ScheduleAnotherName { row: first.row }
                });
            }
        }
        run.findings.count() == known
    }

    fn replace(&mut self, run: &mut Run<'_>, mut set: GivenSet) -> Result<bool, StoreError> {
        let Resolved::Key(key) = run.resolve(Entity::Schedules, &set.id) else {
            return Ok(true);
        };
        let mut header = run
            .connection
            .prepare_cached("SELECT name FROM schedules WHERE schedule_key = ?1")?;
        let stored: Option<Option<Box<str>>> =
            header.query_row([key], |row| row.get(0)).optional()?;
        let former = former_rules(run, key)?;
        self.keep_absent(&mut set, &former);
        let given = set.rules.iter().find_map(|rule| rule.name.clone());
        let name = match (&stored, self.shape.cell_of(NAME)) {
            (Some(stored), None) => stored.clone(),
            _ => given,
        };
        if let Err(problem) = schedule(&set, name.clone()) {
            let last = set.rules.last().expect("a set is only made for a row");
            let share = last.values.get(4).and_then(text).unwrap_or_default();
            run.issue(
                self.shape.origin(last.row),
                Some("share"),
                Some(share),
                || RuleIssue::of_schedule(&set.id, problem),
            );
            return Ok(false);
        }
        let renamed = stored.as_ref().is_some_and(|stored| *stored != name);
        if stored.is_none() {
            run.connection.execute(
                "INSERT INTO schedules (schedule_key, id, name) VALUES (?1, ?2, ?3)",
                params![key, set.id, name],
            )?;
        } else if renamed {
            run.connection.execute(
                "UPDATE schedules SET name = ?2 WHERE schedule_key = ?1",
                params![key, name],
            )?;
        }
        self.write_rules(run, key, &set, &former, renamed)?;
        Ok(true)
    }

    /// Columns that the file does not have keep what the rule of the same position had.
    fn keep_absent(&self, set: &mut GivenSet, former: &[Vec<Owned>]) {
        for rule in &mut set.rules {
            let Some(before) = former.iter().find(|before| before[0] == rule.values[0]) else {
                continue;
            };
            for &position in self.shape.absent.iter().filter(|at| **at >= POSITION) {
                rule.values[position - POSITION] = before[position - POSITION].clone();
            }
        }
    }

    fn write_rules(
        &mut self,
        run: &Run<'_>,
        key: i64,
        set: &GivenSet,
        former: &[Vec<Owned>],
        renamed: bool,
    ) -> Result<(), StoreError> {
        let mut delete = run.connection.prepare_cached(
            "DELETE FROM schedule_rules WHERE schedule_key = ?1 AND position = ?2",
        )?;
        let mut insert = run.connection.prepare_cached(&format!(
            "INSERT OR REPLACE INTO schedule_rules (schedule_key, {RULE_COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        ))?;
        for rule in &set.rules {
            let before = former.iter().find(|before| before[0] == rule.values[0]);
            match before {
                Some(before) if *before == rule.values && renamed => self.counts.changed += 1,
                Some(before) if *before == rule.values => self.counts.unchanged += 1,
                _ => {
                    let values = std::iter::once(Owned::Integer(key)).chain(rule.values.clone());
                    insert.execute(params_from_iter(values))?;
                    if before.is_some() {
                        self.counts.changed += 1;
                    } else {
                        self.counts.new += 1;
                    }
                }
            }
        }
        for before in former {
            if set.rules.iter().all(|rule| rule.values[0] != before[0]) {
                delete.execute(params![key, before[0]])?;
                self.counts.deleted += 1;
            }
        }
        Ok(())
    }
}

fn former_rules(run: &Run<'_>, key: i64) -> Result<Vec<Vec<Owned>>, StoreError> {
    let mut statement = run.connection.prepare_cached(&format!(
        "SELECT {RULE_COLUMNS} FROM schedule_rules WHERE schedule_key = ?1 ORDER BY position"
    ))?;
    let mut rows = statement.query([key])?;
    let mut former = Vec::new();
    while let Some(row) = rows.next()? {
        let values: Result<Vec<Owned>, _> = (0..WIDTH - POSITION).map(|at| row.get(at)).collect();
        former.push(values?);
    }
    Ok(former)
}

/// The gate: what the model refuses is no schedule.
fn schedule(set: &GivenSet, name: Option<Box<str>>) -> Result<Schedule, ScheduleError> {
    let rules: Result<Vec<InstalmentRule>, ScheduleError> = set.rules.iter().map(rule).collect();
    Schedule::new(Id::new(&set.id), name, rules?)
}

fn rule(rule: &Rule) -> Result<InstalmentRule, ScheduleError> {
    let number = |at: usize| integer(&rule.values[at]);
    let small = |at: usize| i32::try_from(number(at)).expect("the catalogue bounds it");
    Ok(InstalmentRule {
        position: number(0),
        label: text(&rule.values[1]).map(Into::into),
        offset_months: small(2),
        offset_days: small(3),
        share: Share::parse(text(&rule.values[4]).unwrap_or_default())?,
        repeat_count: u32::try_from(number(5)).map_err(|_| ScheduleError::Repetition(number(5)))?,
        repeat_every_months: small(6),
    })
}

fn owned(value: Value<'_>) -> Owned {
    match value {
        Value::Null => Owned::Null,
        Value::Integer(value) => Owned::Integer(value),
        Value::Text(text) => Owned::Text(text.to_owned()),
    }
}

fn integer(value: &Owned) -> i64 {
    match value {
        Owned::Integer(value) => *value,
        _ => 0,
    }
}

fn text(value: &Owned) -> Option<&str> {
    match value {
        Owned::Text(text) => Some(text),
        _ => None,
    }
}

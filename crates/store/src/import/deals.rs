//! Explicit instalments against the line or deal that they spread, for the deals that an import
//! touched.
//!
//! Deliberately absent: schedules, which spread by shares (`schedules`).

use diapason_model::catalogue::{Entity, format_minor};
use diapason_model::{Currency, RuleIssue};
use rusqlite::Statement;
use rustc_hash::FxHashMap;

use super::amount::line_amount;
use super::checks::{Halt, Steps};
use super::report::Check;
use super::run::{Origin, Run};

/// A line of the deal at hand.
struct Line {
    key: i64,
    id: String,
    amount: Option<i64>,
    range_currency: Option<String>,
}

/// An instalment of the deal at hand.
struct Instalment {
    id: String,
    line: Option<i64>,
    minor: i64,
    currency: String,
}

struct Deal {
    id: String,
    currency: Currency,
    lines: Vec<Line>,
    instalments: Vec<Instalment>,
}

struct Reader<'c> {
    id: Statement<'c>,
    lines: Statement<'c>,
    instalments: Statement<'c>,
}

/// Checks every deal whose lines, instalments or currency this import changed.
pub(super) fn check(run: &mut Run<'_>, steps: &mut Steps<'_>) -> Result<(), Halt> {
    let mut touched: Vec<(i64, Option<Origin>)> = std::mem::take(&mut run.review.deals)
        .into_iter()
        .map(|(key, origin)| (key, Some(origin)))
        .collect();
    let changed = run.changed_currencies(Entity::Deals);
    touched.extend(changed.iter().map(|&key| (key, None)));
    touched.sort_by_key(|(key, origin)| (*key, origin.is_none()));
    touched.dedup_by_key(|(key, _)| *key);
    let total = touched.len() as u64;
    steps.pass(Check::Deals, 0, total)?;
    if touched.is_empty() {
        return Ok(());
    }
    run.load_currencies(Entity::Deals)?;
    let mut reader = Reader::prepare(run)?;
    for (done, (key, origin)) in (0..).zip(touched) {
        steps.pass(Check::Deals, done, total)?;
        let Some(deal) = reader.read(run, key)? else {
            continue;
        };
        let place = Place {
            deal: run.row_of(Entity::Deals, &deal.id).or(origin),
        };
        let moved = changed.binary_search(&key).is_ok();
        if currencies_agree(run, &deal, &place, moved) {
            sums(run, &deal, &place);
        }
    }
    Ok(())
}

impl<'c> Reader<'c> {
    fn prepare(run: &Run<'c>) -> Result<Self, Halt> {
        Ok(Self {
            id: run
                .connection
                .prepare("SELECT id FROM deals WHERE deal_key = ?1")?,
            lines: run.connection.prepare(
                "SELECT deal_line_key, id, quantity, unit_price, discount, currency
                 FROM deal_lines WHERE deal_key = ?1 ORDER BY id",
            )?,
            instalments: run.connection.prepare(
                "SELECT id, deal_line_key, amount_minor, currency
                 FROM instalments WHERE deal_key = ?1 ORDER BY deal_line_key, id",
            )?,
        })
    }

    /// The deal, if there is anything of it to check: a deal without instalments whose currency
    /// stays has no sum to meet.
    fn read(&mut self, run: &Run<'_>, key: i64) -> Result<Option<Deal>, Halt> {
        let currencies = run.currencies(Entity::Deals);
        let currency = currencies.of(key);
        let mut instalments = Vec::new();
        let mut rows = self.instalments.query([key])?;
        while let Some(row) = rows.next()? {
            instalments.push(Instalment {
                id: row.get(0)?,
                line: row.get(1)?,
                minor: row.get(2)?,
                currency: row.get(3)?,
            });
        }
        if instalments.is_empty() && currencies.before(key) == currency {
            return Ok(None);
        }
        let mut lines = Vec::new();
        let mut rows = self.lines.query([key])?;
        while let Some(row) = rows.next()? {
            lines.push(Line {
                key: row.get(0)?,
                id: row.get(1)?,
                amount: line_amount(row.get(2)?, row.get(3)?, row.get(4)?, currency),
                range_currency: row.get(5)?,
            });
        }
        Ok(Some(Deal {
            id: self.id.query_row([key], |row| row.get(0))?,
            currency,
            lines,
            instalments,
        }))
    }
}

/// Where to say what is wrong with the deal at hand: the most telling row of this import.
struct Place {
    deal: Option<Origin>,
}

impl Place {
    fn of<'i>(
        &self,
        run: &Run<'_>,
        candidates: impl IntoIterator<Item = (Entity, &'i str)>,
    ) -> Origin {
        candidates
            .into_iter()
            .find_map(|(entity, id)| run.row_of(entity, id))
            .or(self.deal)
            .expect("a deal is only looked at for a row of this import")
    }
}

/// What stays of a deal whose currency changed is in the former currency.
fn currencies_agree(run: &mut Run<'_>, deal: &Deal, place: &Place, moved: bool) -> bool {
    let code = deal.currency.code();
    let stays = deal
        .instalments
        .iter()
        .find(|instalment| instalment.currency != code)
        .map(|instalment| RuleIssue::InstalmentStays {
            id: instalment.id.clone(),
            deal: deal.id.clone(),
            currency: instalment.currency.clone(),
        });
    let range = deal.lines.iter().find_map(|line| {
        let kept = line.range_currency.as_deref().filter(|kept| *kept != code);
        kept.map(|kept| RuleIssue::CostRangeStays {
            id: line.id.clone(),
            deal: deal.id.clone(),
            currency: kept.to_owned(),
        })
    });
    let overflows = deal.lines.iter().find(|line| line.amount.is_none());
    let at = place.of(run, [(Entity::Deals, deal.id.as_str())]);
    if let Some(rule) = stays.or(range) {
        run.issue(at, Some("currency"), Some(code), || rule);
        return false;
    }
    if let (Some(line), true) = (overflows, moved) {
        run.issue(at, Some("currency"), Some(code), || {
            RuleIssue::LineOutOfRangeIn {
                line: line.id.clone(),
                currency: deal.currency,
            }
        });
    }
    overflows.is_none()
}

/// The instalments of a line sum to its amount, those of the whole deal to the deal's; none is of
/// another deal's line.
fn sums(run: &mut Run<'_>, deal: &Deal, place: &Place) {
    let lines: FxHashMap<i64, &Line> = deal.lines.iter().map(|line| (line.key, line)).collect();
    let amount = |line: &Line| {
        let amount = line.amount;
        i128::from(amount.expect("a deal with an amount out of range is not summed"))
    };
    for part in deal.instalments.chunk_by(|one, next| one.line == next.line) {
        let line = part[0].line.map(|key| lines.get(&key).copied());
        match line {
            Some(Some(line)) => {
                compare(run, deal, place, Some(line), part, amount(line));
            }
            Some(None) => belongs_elsewhere(run, deal, place, part),
            None => {
                let whole = deal.lines.iter().map(amount).sum();
                compare(run, deal, place, None, part, whole);
            }
        }
    }
}

/// One line, one issue, however many instalments name it.
fn belongs_elsewhere(run: &mut Run<'_>, deal: &Deal, place: &Place, part: &[Instalment]) {
    let rows = part
        .iter()
        .map(|instalment| (Entity::Instalments, instalment.id.as_str()));
    let at = place.of(run, rows);
    run.issue(at, Some("deal_line_id"), None, || {
        RuleIssue::LineOfAnotherDeal {
            instalment: part[0].id.clone(),
            deal: deal.id.clone(),
        }
    });
}

fn compare(
    run: &mut Run<'_>,
    deal: &Deal,
    place: &Place,
    line: Option<&Line>,
    part: &[Instalment],
    amount: i128,
) {
    let sum: i128 = part
        .iter()
        .map(|instalment| i128::from(instalment.minor))
        .sum();
    if sum == amount {
        return;
    }
    let rows = part
        .iter()
        .rev()
        .map(|instalment| (Entity::Instalments, instalment.id.as_str()));
    let line_row = line.map(|line| (Entity::DealLines, line.id.as_str()));
    let at = place.of(run, rows.chain(line_row));
    let told = part
        .iter()
        .rev()
        .find(|instalment| run.row_of(Entity::Instalments, &instalment.id).is_some());
    let (column, value) = match (at.entity, told) {
        (Entity::Instalments, Some(told)) => {
            let value = format_minor(i128::from(told.minor), deal.currency);
            (Some("amount"), Some(value))
        }
        (Entity::DealLines, _) => (Some("unit_price"), None),
        _ => (None, None),
    };
    run.issue(at, column, value.as_deref(), || {
        let currency = deal.currency;
        let (sum, amount) = (format_minor(sum, currency), format_minor(amount, currency));
        match line {
            Some(line) => RuleIssue::InstalmentsOfLine {
                line: line.id.clone(),
                sum,
                currency,
                amount,
            },
            None => RuleIssue::InstalmentsOfDeal {
                deal: deal.id.clone(),
                sum,
                currency,
                amount,
            },
        }
    });
}

//! Instalments that a person entered, in the place of a source's: whole lists at once.
//!
//! Deliberately absent: their text (`instalments`).

use diapason_model::catalogue::{Cell, Entity};
use diapason_model::{
    Deal, DealIndex, DealLine, DealLineIndex, Id, Instalment, InstalmentDates, RecordWord,
    RuleIssue, Snapshot,
};
use rustc_hash::FxHashSet;

use super::effective::{Patch, Patched, Patches, Refusal};
use super::keys::Keys;
use crate::import::line_amount;
use crate::instalments::{FIELD, read, shown};
use crate::{RefusedValue, StoreError};

/// What a list spreads: a deal, or one line of it.
type Spread = (DealIndex, Option<DealLineIndex>);

/// Puts the lists that persons entered in the place of the source's explicit instalments; one that
/// is cleared leaves none, so that a schedule holds.
pub(super) fn replace(
    instalments: &mut Vec<Instalment>,
    patches: &Patches,
    (deals, deal_keys): (&[Deal], &Keys),
    (lines, line_keys): (&[DealLine], &Keys),
) -> Result<(), StoreError> {
    let mut replaced: FxHashSet<Spread> = FxHashSet::default();
    let mut made = Vec::new();
    let of_deals = lists(patches, Entity::Deals).filter_map(|patch| {
        let deal = deal_keys.position(patch.key)?;
        Some((patch, (DealIndex::from_position(deal), None)))
    });
    let of_lines = lists(patches, Entity::DealLines).filter_map(|patch| {
        let line = line_keys.position(patch.key)?;
        let spread = (lines[line].deal, Some(DealLineIndex::from_position(line)));
        Some((patch, spread))
    });
    for (patch, spread) in of_deals.chain(of_lines) {
        replaced.insert(spread);
        let Patched::Text(text) = &patch.value else {
            continue;
        };
        let refused = |why: RefusedValue| Refusal::because(why).of(patch.id.as_str());
        let currency = deals[spread.0.get()].currency;
        let list = read(text).map_err(|wrong| refused((&wrong).into()))?;
        for (number, given) in (1_i64..).zip(list) {
            let amount_minor = Cell::amount_in(given.amount, currency).map_err(|problem| {
                let (number, field) = (number.unsigned_abs(), "amount");
                let rule = RuleIssue::InstalmentsWrong { number, field };
                refused(RefusedValue::from(rule).with_detail(problem.to_string()))
            })?;
            made.push(Instalment {
                id: Id::new(&format!("{}-{number}", patch.id)),
                deal: spread.0,
                line: spread.1,
                position: number,
                label: given.label.map(Into::into),
                on: given.on,
                dates: InstalmentDates::Entered,
                amount_minor,
            });
        }
    }
    if !replaced.is_empty() {
        instalments.retain(|known| !replaced.contains(&(known.deal, known.line)));
        instalments.append(&mut made);
    }
    Ok(())
}

fn lists(patches: &Patches, entity: Entity) -> impl Iterator<Item = &Patch> {
    let patches = patches.of(entity).iter();
    patches.filter(|patch| patch.column == FIELD)
}

/// What an override's list misses of the amount that it spreads, `None` where it sums
/// exactly, or where another override holds in its place.
pub(crate) fn misses(data: &Snapshot, override_id: &Id) -> Option<RuleIssue> {
    let own = format!("{override_id}-");
    let mut spread = None;
    let mut sum: i128 = 0;
    for instalment in &data.instalments {
        if instalment.dates == InstalmentDates::Entered && instalment.id.as_str().starts_with(&own)
        {
            spread = Some((instalment.deal, instalment.line));
            sum += i128::from(instalment.amount_minor);
        }
    }
    let (deal, line) = spread?;
    let currency = data.deals[deal.get()].currency;
    let amount_of = |line: &DealLine| {
        let discount = i64::from(line.discount.ppm());
        let (quantity, price) = (line.quantity.raw(), line.unit_price.raw());
        line_amount(quantity, price, discount, currency).map(i128::from)
    };
    let (of, amount): (_, Option<i128>) = if let Some(line) = line {
        (Entity::DealLines, amount_of(&data.lines[line.get()]))
    } else {
        let lines = data.lines.iter().filter(|line| line.deal == deal);
        (Entity::Deals, lines.map(amount_of).sum())
    };
    let record = RecordWord(of);
    let beyond = RuleIssue::InstalmentsBeyond { record };
    let Some(amount) = amount else {
        return Some(beyond);
    };
    if sum == amount {
        return None;
    }
    let text = |minor: i128| {
        i64::try_from(minor)
            .ok()
            .map(|minor| shown(minor, currency))
    };
    let texts = (text(sum), text(amount), text((sum - amount).abs()));
    let (Some(shown_sum), Some(shown_amount), Some(difference)) = texts else {
        return Some(beyond);
    };
    Some(if sum > amount {
        RuleIssue::InstalmentsTooMuch {
            record,
            sum: shown_sum,
            currency,
            amount: shown_amount,
            difference,
        }
    } else {
        RuleIssue::InstalmentsMissing {
            record,
            sum: shown_sum,
            currency,
            amount: shown_amount,
            difference,
        }
    })
}

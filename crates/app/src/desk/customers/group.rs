//! The group that a customer belongs to: its tree, and all of it together.

use std::collections::HashMap;

use diapason_model::CustomerIndex;

use super::directory::Entry;
use super::figures::{AllFigures, Figures};
use super::list::count;
use super::page::MOST;
use crate::desk::session::OpenBook;
use crate::desk::wire::{CustomerGroup, GroupMember};
use crate::error::AppError;

/// The tree; `None` for a customer that has neither parent nor daughters.
pub(super) fn group(
    open: &OpenBook,
    all: &AllFigures,
    entries: &[Entry],
    customer: CustomerIndex,
) -> Result<Option<CustomerGroup>, AppError> {
    let data = open.book.snapshot();
    let head = all.heads[customer.get()];
    let members: Vec<CustomerIndex> = (0..data.customers.len())
        .filter(|place| all.heads[*place] == head)
        .map(CustomerIndex::from_position)
        .collect();
    if members.len() < 2 {
        return Ok(None);
    }
    let mut daughters: HashMap<CustomerIndex, Vec<CustomerIndex>> = HashMap::new();
    for member in members.iter().filter(|member| **member != head) {
        if let Some(parent) = data.customers[member.get()].parent {
            daughters.entry(parent).or_default().push(*member);
        }
    }
    for sisters in daughters.values_mut() {
        sisters.sort_by_key(|place| (&entries[place.get()].name, place.get()));
        // The stack gives the last one first.
        sisters.reverse();
    }
    let mut total = Figures::sum(members.iter().map(|member| all.customers[member.get()]))?;
    total.weighted = Some(all.weighted_of_groups.get(&head).copied().unwrap_or(0));
    let currency = open.book.currency();
    let mut tree = Vec::with_capacity(members.len().min(MOST));
    let mut stack = vec![(head, 0)];
    while let Some((member, depth)) = stack.pop() {
        if tree.len() == MOST {
            break;
        }
        let record = &data.customers[member.get()];
        tree.push(GroupMember {
            id: record.id.to_string(),
            name: record.name.to_string(),
            depth,
            figures: all.customers[member.get()].wire(currency)?,
        });
        let below = daughters.get(&member).into_iter().flatten();
        stack.extend(below.map(|daughter| (*daughter, depth + 1)));
    }
    Ok(Some(CustomerGroup {
        members: tree,
        member_count: count(members.len()),
        total: total.wire(currency)?,
    }))
}

//! The table: rows nested by their dimension, with bars and targets, whatever window is shown.
//!
//! Every figure is the engine's own, of a group as of its members: none is a sum made here.

use std::collections::BTreeMap;

use diapason_engine::{Dimension, Group};
use diapason_model::Snapshot;

use super::bars::{Parts, bar, length, parts};
use super::collation::sort_key;
use super::figures::{Figures, Later, share};
use super::targets::TargetFigures;
use crate::desk::wire::{CellBar, RowKind};

/// The rows of a page in no particular order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// What the members are, or the rows that stand alone.
    pub(crate) dimension: String,
    /// What the groups are; `None`: no row is nested.
    pub(crate) group_dimension: Option<String>,
    /// Groups with their members, or rows that stand alone.
    pub(crate) blocks: Vec<Block>,
}

/// A group with its members, or a row that stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// Whether it is a group or a row that stands alone.
    pub(crate) kind: RowKind,
    /// The group, or the row itself.
    pub(crate) head: RowFigures,
    /// The members of a group.
    pub(crate) members: Vec<RowFigures>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowFigures {
    /// Its key; empty: what has no value.
    pub(crate) key: String,
    /// Its name.
    pub(crate) label: String,
    /// What its name is sorted by.
    pub(crate) sort_key: String,
    /// What is expected.
    pub(crate) figures: Figures,
    /// One a cell, `later` last where it is shown; none for a group.
    pub(crate) bars: Vec<CellBar>,
    /// Its target over the columns, where it has one.
    pub(crate) target: Option<RowTarget>,
}

/// A row's target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowTarget {
    /// Over the columns that have one.
    pub(crate) amount: i64,
    /// What is expected over those columns ÷ the target.
    pub(crate) attainment_ppm: Option<i64>,
}

/// The engine's groups of one dimension, with their targets.
#[derive(Debug)]
pub(crate) struct Level<'a> {
    /// Which dimension.
    pub(crate) dimension: &'a Dimension,
    /// Its groups.
    pub(crate) groups: Vec<Group>,
    /// Targets by key.
    pub(crate) targets: BTreeMap<String, TargetFigures>,
}

/// What all rows of a table have in common.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout<'a> {
    /// How many columns there are.
    pub(crate) columns: usize,
    /// Whether `later` follows.
    pub(crate) later: Later,
    /// Where names are.
    pub(crate) data: &'a Snapshot,
}

/// A row before its bars are measured against all others.
struct Raw {
    row: RowFigures,
    parts: Vec<Parts>,
}

/// The dimension whose groups hold the members of another.
pub(crate) const fn group_dimension(by: &Dimension) -> Option<Dimension> {
    match by {
        Dimension::Salesperson => Some(Dimension::Team),
        Dimension::Product => Some(Dimension::Family),
        Dimension::Customer => Some(Dimension::Segment),
        _ => None,
    }
}

impl Table {
    /// The table of a dimension, nested where its groups are given and any member has one.
    pub(crate) fn new(members: Level<'_>, groups: Option<Level<'_>>, layout: Layout<'_>) -> Self {
        let dimension = members.dimension.to_string();
        let member_dimension = members.dimension;
        let mut raw = raw_rows(members, layout);
        let lengths = raw.iter().flat_map(|raw| raw.parts.iter().map(length));
        let longest = lengths.max().unwrap_or(0);
        for raw in &mut raw {
            raw.row.bars = raw.parts.iter().map(|cell| bar(cell, longest)).collect();
        }
        let rows: Vec<RowFigures> = raw.into_iter().map(|raw| raw.row).collect();
        let group_of = group_of_member(member_dimension, layout.data);
        // Where no row has a group there is nothing to nest.
        let nested_in = groups.filter(|level| {
            let named = level.groups.iter().any(|group| !group.key.is_empty());
            named
                || rows
                    .iter()
                    .any(|row| group_of.contains_key(row.key.as_str()))
        });
        match nested_in {
            Some(level) => Self {
                dimension,
                group_dimension: Some(level.dimension.to_string()),
                blocks: nested(rows, level, layout, &group_of),
            },
            None => Self {
                dimension,
                group_dimension: None,
                blocks: rows.into_iter().map(Block::alone).collect(),
            },
        }
    }

    /// How many rows there are.
    pub(crate) fn count(&self) -> usize {
        let of_block = |block: &Block| 1 + block.members.len();
        self.blocks.iter().map(of_block).sum()
    }
}

impl Block {
    const fn of(kind: RowKind, head: RowFigures) -> Self {
        Self {
            kind,
            head,
            members: Vec::new(),
        }
    }

    const fn alone(head: RowFigures) -> Self {
        Self::of(RowKind::Single, head)
    }

    /// What has no value is in no group: it stands alone, not as the one member of a group
    /// without a name.
    fn unnested(mut self) -> Self {
        match self.members.as_slice() {
            [only] if self.head.key.is_empty() && only.key.is_empty() => {
                Self::alone(self.members.remove(0))
            }
            _ => self,
        }
    }
}

fn nested(
    rows: Vec<RowFigures>,
    level: Level<'_>,
    layout: Layout<'_>,
    group_of: &BTreeMap<&str, &str>,
) -> Vec<Block> {
    let dimension = level.dimension;
    let mut blocks: BTreeMap<String, Block> = raw_rows(level, layout)
        .into_iter()
        .map(|raw| (raw.row.key.clone(), Block::of(RowKind::Group, raw.row)))
        .collect();
    for row in rows {
        let key = group_of.get(row.key.as_str()).copied().unwrap_or_default();
        let block = blocks.entry(key.to_owned()).or_insert_with(|| {
            // Members that outweigh each other to the last cent leave their group without a
            // figure, and the engine leaves such a group out.
            let head = nothing(dimension, key.to_owned(), None, layout);
            Block::of(RowKind::Group, head)
        });
        block.members.push(row);
    }
    blocks.into_values().map(Block::unnested).collect()
}

/// The rows of a level: its groups, and those who have a target and no figure.
fn raw_rows(level: Level<'_>, layout: Layout<'_>) -> Vec<Raw> {
    let Level {
        dimension,
        groups,
        mut targets,
    } = level;
    let mut rows = Vec::with_capacity(groups.len());
    for group in groups {
        let figures = Figures::expected(&group.expected, layout.later);
        let target = targets.remove(&group.key);
        rows.push(Raw {
            parts: parts(&group.figures, layout.later),
            row: RowFigures {
                sort_key: sort_key(&group.label),
                target: target.map(|target| RowTarget::new(&target, &figures)),
                key: group.key,
                label: group.label,
                figures,
                bars: Vec::new(),
            },
        });
    }
    for (key, target) in targets {
        rows.push(Raw {
            parts: Vec::new(),
            row: nothing(dimension, key, Some(&target), layout),
        });
    }
    rows
}

/// A row without any figure.
fn nothing(
    dimension: &Dimension,
    key: String,
    target: Option<&TargetFigures>,
    layout: Layout<'_>,
) -> RowFigures {
    let label = name_of(dimension, &key, layout.data);
    let figures = Figures::nothing(layout.columns, layout.later);
    RowFigures {
        sort_key: sort_key(&label),
        target: target.map(|target| RowTarget::new(target, &figures)),
        bars: vec![CellBar::default(); layout.columns + usize::from(layout.later == Later::Shown)],
        key,
        label,
        figures,
    }
}

impl RowTarget {
    fn new(target: &TargetFigures, expected: &Figures) -> Self {
        Self {
            amount: target.total,
            attainment_ppm: share(target.covered(expected), i128::from(target.total)),
        }
    }

    /// Of the company, whose expected figure over the columns with a target is known.
    pub(crate) fn of_covered(target: &TargetFigures, covered: i64) -> Self {
        Self {
            amount: target.total,
            attainment_ppm: share(i128::from(covered), i128::from(target.total)),
        }
    }
}

/// The key of the group that each member stands in, by the member's key; a member without a group
/// is not in it.
pub(crate) fn group_of_member<'s>(
    by: &Dimension,
    data: &'s Snapshot,
) -> BTreeMap<&'s str, &'s str> {
    match by {
        Dimension::Salesperson => (data.salespeople.iter())
            .filter_map(|person| {
                let team = &data.teams[person.team?.get()];
                Some((person.id.as_str(), team.id.as_str()))
            })
            .collect(),
        Dimension::Product => (data.products.iter())
            .filter_map(|product| Some((product.id.as_str(), product.family.as_deref()?)))
            .collect(),
        Dimension::Customer => (data.customers.iter())
            .filter_map(|customer| Some((customer.id.as_str(), customer.segment.as_deref()?)))
            .collect(),
        _ => BTreeMap::new(),
    }
}

/// The name of a key: of a record its name, else the key itself.
pub(crate) fn name_of(dimension: &Dimension, key: &str, data: &Snapshot) -> String {
    macro_rules! name {
        ($records:ident) => {
            data.$records
                .iter()
                .find(|record| record.id.as_str() == key)
                .map(|record| &*record.name)
        };
    }
    let name = match dimension {
        Dimension::Salesperson => name!(salespeople),
        Dimension::Team => name!(teams),
        Dimension::Customer | Dimension::CustomerGroup => name!(customers),
        Dimension::Product => name!(products),
        Dimension::Project => name!(projects),
        Dimension::Stage => name!(stages),
        Dimension::Segment | Dimension::Family | Dimension::Attribute(_) => None,
    };
    name.unwrap_or(key).to_owned()
}

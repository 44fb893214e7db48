//! A window of the table, in the order asked for.

use diapason_model::Currency;

use super::order::{check, compare};
use super::table::{Block, RowFigures, Table};
use crate::desk::page::months::refused;
use crate::desk::wire::{Cell, CellBar, ForecastPageRequest, Row, RowKind, Rows};
use crate::error::AppError;
use crate::wire::{fraction, money};

/// No answer has more rows.
pub(crate) const MOST_ROWS: u32 = 500;

/// A row and where it stands.
pub(crate) struct Placed<'t> {
    /// What it is.
    pub(crate) kind: RowKind,
    /// The group that it is a member of.
    pub(crate) group: Option<&'t RowFigures>,
    /// Its figures.
    pub(crate) row: &'t RowFigures,
}

/// All rows in the order asked for: groups, each with its members, or rows that stand alone.
pub(crate) fn placed<'t>(
    table: &'t Table,
    request: &ForecastPageRequest,
    columns: usize,
) -> Result<Vec<Placed<'t>>, AppError> {
    check(&request.sort, columns)?;
    let mut blocks: Vec<&Block> = table.blocks.iter().collect();
    blocks.sort_by(|a, b| compare(&a.head, &b.head, &request.sort));
    let mut rows = Vec::with_capacity(table.count());
    for block in blocks {
        rows.push(Placed {
            kind: block.kind,
            group: None,
            row: &block.head,
        });
        let mut members: Vec<&RowFigures> = block.members.iter().collect();
        members.sort_by(|a, b| compare(a, b, &request.sort));
        rows.extend(members.into_iter().map(|row| Placed {
            kind: RowKind::Member,
            group: Some(&block.head),
            row,
        }));
    }
    Ok(rows)
}

/// The window asked for.
pub(crate) fn window(
    table: &Table,
    request: &ForecastPageRequest,
    columns: usize,
    currency: Currency,
) -> Result<Rows, AppError> {
    if request.limit > MOST_ROWS {
        return Err(refused(format!(
            "{} rows at once: ask for at most {MOST_ROWS}",
            request.limit
        )));
    }
    let rows = placed(table, request, columns)?;
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let shown = rows
        .iter()
        .skip(request.offset as usize)
        .take(request.limit as usize);
    Ok(Rows {
        count,
        offset: request.offset,
        rows: shown.map(|placed| placed.wire(table, currency)).collect(),
    })
}

impl Placed<'_> {
    fn wire(&self, table: &Table, currency: Currency) -> Row {
        let text = |minor: i64| money(minor, currency);
        let figures = &self.row.figures;
        let mut bars = self.row.bars.iter().copied();
        let mut cell = |minor: i64| Cell {
            amount: text(minor),
            bar: bars.next().unwrap_or_else(CellBar::default),
        };
        let above = table.group_dimension.as_ref();
        let dimension = match (self.kind, above) {
            (RowKind::Group, Some(above)) => above,
            _ => &table.dimension,
        };
        Row {
            kind: self.kind,
            dimension: dimension.clone(),
            key: self.row.key.clone(),
            group: self
                .group
                .zip(above)
                .map(|(group, above)| (above.clone(), group.key.clone())),
            label: self.row.label.clone(),
            cells: figures.by_column.iter().copied().map(&mut cell).collect(),
            later: figures.later.map(&mut cell),
            total: text(figures.total),
            target: self.row.target.map(|target| text(target.amount)),
            attainment: self
                .row
                .target
                .and_then(|target| target.attainment_ppm)
                .map(fraction),
        }
    }
}

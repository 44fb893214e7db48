//! The order of the table's rows: total, whatever the columns, so that a window is always the same
//! part of the whole.

use std::cmp::Ordering;

use super::months::refused;
use super::table::RowFigures;
use crate::desk::wire::{SortColumn, SortOrder};
use crate::error::AppError;

/// A sort that names a column that is not there is refused.
pub(crate) fn check(sort: &[(SortColumn, SortOrder)], columns: usize) -> Result<(), AppError> {
    for (column, _) in sort {
        if let SortColumn::Column { index } = column
            && *index as usize >= columns
        {
            return Err(refused(format!(
                "the table cannot be sorted by column {index}: it has the columns 0 to {}",
                columns.saturating_sub(1)
            )));
        }
    }
    Ok(())
}

/// The order of two rows of one level: by the columns named, then by name, then by key. Without a
/// column the largest total comes first.
pub(crate) fn compare(
    a: &RowFigures,
    b: &RowFigures,
    sort: &[(SortColumn, SortOrder)],
) -> Ordering {
    const LARGEST_FIRST: &[(SortColumn, SortOrder)] = &[(SortColumn::Total, SortOrder::Descending)];
    let sort = if sort.is_empty() { LARGEST_FIRST } else { sort };
    for (column, order) in sort {
        let figures = |row: &RowFigures| match column {
            SortColumn::Label => None,
            SortColumn::Column { index } => row.figures.by_column.get(*index as usize).copied(),
            SortColumn::Later => row.figures.later,
            SortColumn::Total => Some(row.figures.total),
            SortColumn::Attainment => row.target.and_then(|target| target.attainment_ppm),
        };
        let by = match column {
            SortColumn::Label => by_name(a, b, *order),
            _ => by_figure(figures(a), figures(b), *order),
        };
        if by != Ordering::Equal {
            return by;
        }
    }
    by_name(a, b, SortOrder::Ascending)
}

/// What is unknown comes last, whichever way.
fn by_figure(a: Option<i64>, b: Option<i64>, order: SortOrder) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => directed(a.cmp(&b), order),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// What has no value comes last, whichever way.
fn by_name(a: &RowFigures, b: &RowFigures, order: SortOrder) -> Ordering {
    let none_last = a.key.is_empty().cmp(&b.key.is_empty());
    none_last.then_with(|| {
        let name = |row| directed_key(row);
        directed(name(a).cmp(&name(b)), order)
    })
}

fn directed_key(row: &RowFigures) -> (&str, &str, &[u8]) {
    (&row.sort_key, &row.label, row.key.as_bytes())
}

const fn directed(order: Ordering, way: SortOrder) -> Ordering {
    match way {
        SortOrder::Ascending => order,
        SortOrder::Descending => order.reverse(),
    }
}

#[cfg(test)]
mod tests {
    use SortColumn::{Attainment, Label};
    use SortOrder::{Ascending, Descending};

    use super::super::table::RowTarget;
    use super::*;
    use crate::desk::page::figures::Figures;
    use crate::error::ErrorCode;

    fn row(key: &str, total: i64, attainment_ppm: Option<i64>) -> RowFigures {
        RowFigures {
            key: key.to_owned(),
            label: key.to_owned(),
            sort_key: super::super::collation::sort_key(key),
            figures: Figures {
                by_column: vec![total, -total],
                later: None,
                total,
            },
            bars: Vec::new(),
            target: attainment_ppm.map(|ppm| RowTarget {
                amount: 100,
                attainment_ppm: Some(ppm),
            }),
        }
    }

    fn sorted(rows: &[RowFigures], sort: &[(SortColumn, SortOrder)]) -> Vec<String> {
        let mut rows: Vec<&RowFigures> = rows.iter().collect();
        rows.sort_by(|a, b| compare(a, b, sort));
        rows.into_iter().map(|row| row.key.clone()).collect()
    }

    #[test]
    fn the_largest_total_comes_first_and_equal_ones_by_name() {
        let rows = [
            row("b", 1, None),
            row("Élan", 9, None),
            row("a", 1, None),
            row("", 1, None),
        ];
        assert_eq!(sorted(&rows, &[]), ["Élan", "a", "b", ""]);
    }

    #[test]
    fn what_is_unknown_or_has_no_value_comes_last_whichever_way() {
        let rows = [
            row("", 5, None),
            row("a", 1, Some(900_000)),
            row("b", 2, None),
            row("c", 3, Some(1_100_000)),
        ];
        assert_eq!(
            sorted(&rows, &[(Attainment, Ascending)]),
            ["a", "c", "b", ""]
        );
        assert_eq!(
            sorted(&rows, &[(Attainment, Descending)]),
            ["c", "a", "b", ""]
        );
        assert_eq!(sorted(&rows, &[(Label, Descending)]), ["c", "b", "a", ""]);
    }

    #[test]
    fn a_second_key_decides_between_equals_of_the_first() {
        let mut rows = [row("a", 1, None), row("b", 1, None), row("c", 2, None)];
        rows[1].figures.by_column[1] = 7;
        let sort = [
            (SortColumn::Total, Ascending),
            (SortColumn::Column { index: 1 }, Descending),
        ];
        assert_eq!(sorted(&rows, &sort), ["b", "a", "c"]);
    }

    #[test]
    fn a_column_that_is_not_there_is_named() {
        let sort = [(SortColumn::Column { index: 12 }, Ascending)];
        let error = check(&sort, 12).expect_err("columns count from 0");
        assert_eq!(error.code, ErrorCode::QuestionInvalid);
        assert!(error.message.contains("column 12"), "{error}");
        assert!(check(&sort, 13).is_ok());
    }
}

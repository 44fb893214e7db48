//! Which rows a live total sums, so that its formula gives the figure that was computed.
//!
//! A total is the rounded exact total, not the sum of rounded parts (COMPUTATIONS.md §1). A formula
//! can only sum what is in the sheet; so where rounded parts miss by cents, a row of its own holds
//! those cents, named, in plain sight.

use crate::table::{Cell, ColumnKind, Row, RowKind, Table};

/// A row of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) kind: RowKind,
    pub(super) cells: Vec<Cell>,
    /// Lines that its amounts sum, by their place; empty: its amounts are its own.
    pub(super) summed: Vec<usize>,
    /// Whether it stands in a group.
    pub(super) in_group: bool,
}

/// The rows of a table with what each total sums, and rows of rounding where they are needed.
pub(super) fn lines(table: &Table) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(table.rows.len() + 1);
    let mut group: Option<usize> = None;
    // What the total sums: groups, and parts that stand before the first group.
    let mut top: Vec<usize> = Vec::new();
    for row in &table.rows {
        if matches!(row.kind, RowKind::Group | RowKind::Total) {
            close(table, &mut lines, group.take());
        }
        let place = lines.len();
        let mut line = Line {
            kind: row.kind,
            cells: row.cells.clone(),
            summed: Vec::new(),
            in_group: group.is_some(),
        };
        match row.kind {
            RowKind::Group => {
                group = Some(place);
                top.push(place);
            }
            RowKind::Part => match group {
                Some(group) => lines[group].summed.push(place),
                None => top.push(place),
            },
            RowKind::Aside => {}
            RowKind::Total => {
                if let Some(cents) = rounding(table, &lines, &top, row) {
                    top.push(place);
                    lines.push(cents);
                }
                line.summed.clone_from(&top);
            }
        }
        lines.push(line);
    }
    close(table, &mut lines, group);
    lines
}

/// Ends a group: its parts sum to it, to the cent.
fn close(table: &Table, lines: &mut Vec<Line>, group: Option<usize>) {
    let Some(group) = group.filter(|group| !lines[*group].summed.is_empty()) else {
        return;
    };
    let row = Row {
        kind: RowKind::Group,
        cells: lines[group].cells.clone(),
    };
    let summed = lines[group].summed.clone();
    if let Some(mut cents) = rounding(table, lines, &summed, &row) {
        cents.in_group = true;
        let place = lines.len();
        lines[group].summed.push(place);
        lines.push(cents);
    }
}

/// The amounts of a column that are summed.
pub(super) fn sum(lines: &[Line], summed: &[usize], column: usize) -> i128 {
    let amounts = summed
        .iter()
        .map(|place| match lines[*place].cells[column] {
            Cell::Money(minor) => i128::from(minor),
            _ => 0,
        });
    amounts.sum()
}

/// A row of the cents by which the summed rows miss a total's amounts, if they do.
fn rounding(table: &Table, lines: &[Line], summed: &[usize], total: &Row) -> Option<Line> {
    if summed.is_empty() {
        return None;
    }
    let mut missed = false;
    let mut cells: Vec<Cell> = Vec::with_capacity(total.cells.len());
    for (column, cell) in total.cells.iter().enumerate() {
        let cents = match cell {
            Cell::Money(minor) => i128::from(*minor) - sum(lines, summed, column),
            _ => 0,
        };
        missed |= cents != 0;
        cells.push(match i64::try_from(cents) {
            Ok(cents) if cents != 0 => Cell::Money(cents),
            _ => Cell::Empty,
        });
    }
    let label = table
        .columns
        .iter()
        .position(|column| column.kind == ColumnKind::Text);
    if let Some(column) = label {
        cells[column] = Cell::Text(table.rounding_label.clone());
    }
    missed.then_some(Line {
        kind: RowKind::Part,
        cells,
        summed: Vec::new(),
        in_group: false,
    })
}

/// Longest formula that a spreadsheet takes, and most parts of one SUM.
const LONGEST: usize = 8_000;
const MOST_PARTS: usize = 250;

/// `SUM(C3:C6,C9)` over lines of a sheet whose first line stands in row 2; `None` where it would
/// be longer than a spreadsheet takes.
pub(super) fn formula(summed: &[usize], column: usize) -> Option<String> {
    let letters = letters(column);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in summed {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *place => *last = *place,
            _ => runs.push((*place, *place)),
        }
    }
    let parts: Vec<String> = runs
        .iter()
        .map(|(first, last)| match (first + 2, last + 2) {
            (first, last) if first == last => format!("{letters}{first}"),
            (first, last) => format!("{letters}{first}:{letters}{last}"),
        })
        .collect();
    let sums: Vec<String> = parts
        .chunks(MOST_PARTS)
        .map(|chunk| format!("SUM({})", chunk.join(",")))
        .collect();
    let formula = format!("={}", sums.join("+"));
    (!parts.is_empty() && formula.len() <= LONGEST).then_some(formula)
}

/// A column's letters: 0 is A, 26 is AA.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("below 26");
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Column;
    use diapason_model::Currency;

    fn table(rows: &[(RowKind, i64)]) -> Table {
        let column = |kind| Column {
            header: String::new(),
            kind,
        };
        Table {
            title: String::new(),
            columns: vec![
                column(ColumnKind::Text),
                column(ColumnKind::Money(Currency::EUR)),
            ],
            rows: rows
                .iter()
                .map(|(kind, minor)| Row {
                    kind: *kind,
                    cells: vec![Cell::Text(format!("{kind:?}")), Cell::Money(*minor)],
                })
                .collect(),
            rounding_label: "Arrondis".to_owned(),
        }
    }

    #[test]
    fn totals_sum_groups_and_groups_sum_their_parts() {
        use RowKind::{Aside, Group, Part, Total};
        let lines = lines(&table(&[
            (Group, 30),
            (Part, 10),
            (Part, 20),
            (Aside, 99),
            (Group, 5),
            (Part, 5),
            (Total, 35),
        ]));
        assert_eq!(lines.len(), 7, "nothing to round");
        assert_eq!(lines[0].summed, [1, 2], "what stands aside is not summed");
        assert_eq!(lines[6].summed, [0, 4]);
        assert_eq!(formula(&lines[0].summed, 1), Some("=SUM(B3:B4)".to_owned()));
        assert_eq!(formula(&lines[6].summed, 1), Some("=SUM(B2,B6)".to_owned()));
    }

    #[test]
    fn rounded_parts_meet_their_rounded_total_through_a_row_of_cents() {
        use RowKind::{Group, Part, Total};
        let lines = lines(&table(&[(Group, 11), (Part, 5), (Part, 5), (Total, 12)]));
        assert_eq!(lines.len(), 6, "one row in the group, one before the total");
        assert_eq!(
            lines[3].cells,
            [Cell::Text("Arrondis".to_owned()), Cell::Money(1)]
        );
        assert!(lines[3].in_group && !lines[4].in_group);
        for line in [&lines[0], &lines[5]] {
            let Cell::Money(total) = line.cells[1] else {
                panic!("an amount");
            };
            assert_eq!(
                sum(&lines, &line.summed, 1),
                i128::from(total),
                "formula and figure agree"
            );
        }
    }

    #[test]
    fn formulas_stay_within_what_a_spreadsheet_takes() {
        let sparse = |count: usize| (0..count).map(|place| place * 2).collect::<Vec<_>>();
        let formula_of_600 = formula(&sparse(600), 30).expect("short enough");
        assert!(
            formula_of_600.contains(")+SUM("),
            "no SUM of more than 250 parts"
        );
        assert_eq!(formula(&sparse(5_000), 30), None, "too long");
        assert_eq!(formula(&[], 0), None);
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }
}

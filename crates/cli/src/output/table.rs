//! Tables for a terminal: columns aligned by what the eye sees.
//!
//! Deliberately absent: choosing a unit so that a table fits (that is the forecast's matter), and
//! CSV (the application makes it).

use unicode_width::UnicodeWidthStr as _;

use super::{Console, Style};

/// On which side a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// One value as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    shown: String,
    style: Style,
}

impl Cell {
    pub(crate) fn new(shown: impl Into<String>) -> Self {
        Self {
            shown: shown.into(),
            style: Style::Plain,
        }
    }

    pub(crate) fn styled(mut self, style: Style) -> Self {
        self.style = style;
        self
    }
}

/// Headers, rows and how they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Table {
    head: Vec<(Cell, Align)>,
    rows: Vec<Vec<Cell>>,
}

const GAP: &str = "  ";

impl Table {
    /// A column more.
    pub(crate) fn column(&mut self, shown: impl Into<String>, align: Align) {
        self.head.push((Cell::new(shown), align));
    }

    /// A table of these columns.
    pub(crate) fn with(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        let mut table = Self::default();
        for (shown, align) in columns {
            table.column(shown, align);
        }
        table
    }

    /// A row with a cell for each column.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        debug_assert_eq!(cells.len(), self.head.len(), "a cell for each column");
        self.rows.push(cells);
    }

    fn widths(&self) -> Vec<usize> {
        (0..self.head.len())
            .map(|column| {
                let rows = self.rows.iter().map(|row| row[column].shown.width());
                rows.chain([self.head[column].0.shown.width()])
                    .max()
                    .unwrap_or(0)
            })
            .collect()
    }

    /// Columns of the terminal that the table takes.
    pub(crate) fn width(&self) -> usize {
        let widths = self.widths();
        widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1)
    }

    /// The lines as text. A table wider than the terminal is cut into blocks of columns; each block
    /// begins with the first column again.
    pub(crate) fn lines(&self, console: &Console) -> Vec<String> {
        let widths = self.widths();
        let mut lines = Vec::new();
        for (number, block) in blocks(&widths, console.width()).iter().enumerate() {
            if number > 0 {
                lines.push(String::new());
            }
            let head: Vec<Cell> = self
                .head
                .iter()
                .map(|(cell, _)| cell.clone().styled(Style::Strong))
                .collect();
            lines.push(self.line(&head, &widths, block, console));
            lines.extend(
                self.rows
                    .iter()
                    .map(|row| self.line(row, &widths, block, console)),
            );
        }
        lines
    }

    fn line(&self, cells: &[Cell], widths: &[usize], block: &[usize], console: &Console) -> String {
        let mut line = String::new();
        for (place, &column) in block.iter().enumerate() {
            let cell = &cells[column];
            let blanks = " ".repeat(widths[column] - cell.shown.width());
            let text = console.styled(cell.style, &cell.shown);
            if place > 0 {
                line.push_str(GAP);
            }
            match self.head[column].1 {
                Align::Right => {
                    line.push_str(&blanks);
                    line.push_str(&text);
                }
                Align::Left => {
                    line.push_str(&text);
                    line.push_str(&blanks);
                }
            }
        }
        line.truncate(line.trim_end().len());
        line
    }
}

/// Which columns stand together so that a block fits; the first column leads each.
fn blocks(widths: &[usize], limit: Option<usize>) -> Vec<Vec<usize>> {
    let Some(limit) = limit else {
        return vec![(0..widths.len()).collect()];
    };
    let first = widths.first().copied().unwrap_or(0);
    let mut blocks = vec![vec![0]];
    let mut taken = first;
    for (column, width) in widths.iter().enumerate().skip(1) {
        let wanted = GAP.len() + width;
        let block = blocks.last_mut().expect("there is a first block");
        if taken + wanted > limit && block.len() > 1 {
            blocks.push(vec![0, column]);
            taken = first + wanted;
        } else {
            block.push(column);
            taken += wanted;
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut table = Table::with([
            ("Catégorie".to_owned(), Align::Left),
            ("nov.".to_owned(), Align::Right),
            ("déc.".to_owned(), Align::Right),
        ]);
        table.row(["Facturé", "1 234", "0"].map(Cell::new).to_vec());
        table.row(["Reste", "−5", "12"].map(Cell::new).to_vec());
        table
    }

    #[test]
    fn columns_are_aligned_by_what_the_eye_sees() {
        let (console, _) = Console::captured();
        let lines = sample().lines(&console);
        assert_eq!(
            lines,
            [
                "Catégorie   nov.  déc.",
                "Facturé    1 234     0",
                "Reste         −5    12"
            ],
            "an accent is one column wide"
        );
    }

    #[test]
    fn a_table_too_wide_is_cut_into_blocks_that_repeat_the_first_column() {
        let (console, _) = Console::captured();
        let lines = sample().lines(&console.with_width(17));
        assert_eq!(lines[0], "Catégorie   nov.");
        assert_eq!(lines[4], "Catégorie  déc.");
        assert_eq!(lines.len(), 7, "an empty line between the blocks");
    }
}

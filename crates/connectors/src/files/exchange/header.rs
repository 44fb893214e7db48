//! The first row of a file: which separator it uses, and which column stands where.
//!
//! Deliberately absent: the values below it.

use csv::ByteRecord;
use diapason_model::catalogue::{DecimalMark, Description};
use diapason_model::{FormIssue, Issue};

use super::issues::IssueLog;

/// What stands between the values of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Comma,
    Semicolon,
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The separator of a file that begins with `head` (without byte-order mark): the one that
    /// makes the most columns known; among equals the one that makes the most columns.
    pub(super) fn detect(head: &[u8], description: &Description) -> Self {
        let line = first_line(head);
        let score = |separator: Self| {
            let names = split(line, separator.byte());
            let known = names.iter().filter(|name| {
                std::str::from_utf8(name)
                    .is_ok_and(|name| description.position(bare(name)).is_some())
            });
            (known.count(), names.len())
        };
        let mut best = Self::Comma;
        for separator in Self::ALL {
            if score(separator) > score(best) {
                best = separator;
            }
        }
        best
    }

    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    pub(super) const fn decimal_mark(self) -> DecimalMark {
        match self {
            Self::Comma => DecimalMark::Point,
            Self::Semicolon | Self::Tab => DecimalMark::PointOrComma,
        }
    }
}

/// The first line that is not empty, up to a line end outside quotes.
fn first_line(head: &[u8]) -> &[u8] {
    let is_end = |byte: u8| matches!(byte, b'\n' | b'\r');
    let start = head
        .iter()
        .position(|byte| !is_end(*byte))
        .unwrap_or(head.len());
    let line = &head[start..];
    let mut quoted = false;
    let end = line.iter().position(|byte| {
        quoted ^= *byte == b'"';
        !quoted && is_end(*byte)
    });
    &line[..end.unwrap_or(line.len())]
}

/// Cuts a line at separators outside quotes.
fn split(line: &[u8], separator: u8) -> Vec<&[u8]> {
    let mut quoted = false;
    line.split(|byte| {
        quoted ^= *byte == b'"';
        !quoted && *byte == separator
    })
    .collect()
}

fn bare(name: &str) -> &str {
    name.trim().trim_matches('"').trim()
}

/// Which column stands where.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// For every field of a row: its column's position in the catalogue, if it is known.
    pub(super) fields: Vec<Option<usize>>,
    /// The positions of the known ones, in the file's order.
    pub(super) columns: Vec<usize>,
}

impl Header {
    /// Reads the header's names. Unknown columns are warnings; a missing required column, a column
    /// given twice or a name that is not UTF-8 is an error, and there is no header then.
    pub(super) fn read(
        file: &str,
        row: u64,
        record: &ByteRecord,
        description: &Description,
        log: &mut IssueLog,
    ) -> Option<Self> {
        let before = log.error_count();
        let names: Vec<String> = record
            .iter()
            .map(|name| String::from_utf8_lossy(name).trim().to_owned())
            .collect();
        let about = |column: &str, form| Issue::of_row(file, row, Some(column), form);
        let mut fields: Vec<Option<usize>> = Vec::with_capacity(names.len());
        for (field, name) in names.iter().enumerate() {
            let position = description.position(name);
            if std::str::from_utf8(&record[field]).is_err() {
                log.error(|| about(name, FormIssue::NotUtf8));
            } else if position.is_some() && fields.contains(&position) {
                log.error(|| about(name, FormIssue::ColumnTwice));
            } else if position.is_none() {
                log.warn(|| about(name, unknown(field, name, description)));
            }
            fields.push(position);
        }
        for (position, column) in description.columns.iter().enumerate() {
            if column.required && !fields.contains(&Some(position)) {
                log.error(|| about(column.name, missing(column.name, &names)));
            }
        }
        (log.error_count() == before).then(|| Self {
            columns: fields.iter().flatten().copied().collect(),
            fields,
        })
    }
}

fn unknown(field: usize, name: &str, description: &Description) -> FormIssue {
    if name.is_empty() {
        return FormIssue::ColumnUnnamed {
            position: field as u64 + 1,
        };
    }
    let names = description.columns.iter().map(|column| column.name);
    match nearest(name, names) {
        Some(near) => FormIssue::ColumnUnknownNear { near },
        None => FormIssue::ColumnUnknown,
    }
}

fn missing(column: &str, names: &[String]) -> FormIssue {
    let like = names
        .iter()
        .find(|name| name.eq_ignore_ascii_case(column) || name.replace(' ', "_") == column);
    match like {
        Some(name) => FormIssue::ColumnMissingLike { like: name.clone() },
        None if names.len() == 1 => FormIssue::ColumnMissingOneColumn,
        None => FormIssue::ColumnMissing,
    }
}

/// The name that is a slip of the finger away: at most two letters in another place, fewer than a
/// third of the name.
pub(super) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let folded = name.to_lowercase();
    names
        .map(|known| (strsim::levenshtein(&folded, known), known))
        .filter(|(distance, known)| *distance <= 2 && distance * 3 < known.len())
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use diapason_model::catalogue::{Entity, describe};

    use super::*;

    fn separator(head: &str) -> Separator {
        Separator::detect(head.as_bytes(), describe(Entity::Deals))
    }

    #[test]
    fn the_separator_is_the_one_that_makes_columns_known() {
        assert_eq!(separator("id,name,stage_id\n1;2;3;4;5"), Separator::Comma);
        assert_eq!(separator("id;name;stage_id\r\n"), Separator::Semicolon);
        assert_eq!(separator("id\tname"), Separator::Tab);
        assert_eq!(
            separator("\n\"id\";\"name\";\"note, remark, comment\"\n"),
            Separator::Semicolon,
            "what stands in quotes separates nothing"
        );
        assert_eq!(
            separator("id;name;note, remark, comment, and more\n"),
            Separator::Semicolon,
            "known columns count more than many columns"
        );
        assert_eq!(separator("id"), Separator::Comma, "one column has none");
        assert_eq!(separator(""), Separator::Comma);
    }

    fn header(names: &[&str]) -> (Option<Header>, IssueLog) {
        let mut log = IssueLog::default();
        let record = ByteRecord::from(names.to_vec());
        let description = describe(Entity::Teams);
        (
            Header::read("teams.csv", 1, &record, description, &mut log),
            log,
        )
    }

    #[test]
    fn columns_are_found_by_name_in_any_order() {
        let (header, log) = header(&["name", " id ", "parent_id"]);
        let header = header.expect("nothing is wrong");
        assert_eq!(header.columns, [1, 0, 2], "in the file's order");
        assert_eq!(log, IssueLog::default(), "nothing to say");
    }

    #[test]
    fn unknown_columns_are_ignored_with_a_warning_that_names_what_may_be_meant() {
        let (header, log) = header(&["id", "colour", "name", "manager", "managr_id", ""]);
        let header = header.expect("warnings are no errors");
        assert_eq!(
            header.fields,
            [Some(0), None, Some(1), None, None, None],
            "each field knows its column"
        );
        let messages: Vec<_> = log
            .warnings()
            .iter()
            .map(|issue| issue.kind.to_string())
            .collect();
        assert_eq!(
            messages,
            [
                "is no column of this file and is ignored",
                "is no column of this file and is ignored",
                "is no column of this file and is ignored: is `manager_id` meant?",
                "column 6 has no name and is ignored",
            ],
            "each warning says why"
        );
    }

    #[test]
    fn missing_and_doubled_columns_are_all_named() {
        let (header, log) = header(&["ID", "parent_id", "parent_id"]);
        assert!(header.is_none(), "rows of such a file mean nothing");
        let errors: Vec<_> = log
            .errors()
            .iter()
            .map(|issue| {
                (
                    issue.column.as_deref().unwrap_or(""),
                    issue.kind.to_string(),
                )
            })
            .collect();
        assert_eq!(
            errors,
            [
                ("parent_id", "stands twice in the header".to_owned()),
                (
                    "id",
                    "is required and missing: the header has `ID` in its place".to_owned()
                ),
                ("name", "is required and missing from the header".to_owned()),
            ],
            "each error names its column"
        );
        let (_, log) = self::header(&["id|name"]);
        assert!(
            log.errors()[0].kind == FormIssue::ColumnMissingOneColumn.into(),
            "another separator is guessed: {log:?}"
        );
    }
}

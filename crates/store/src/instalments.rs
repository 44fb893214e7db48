//! Instalments that a person entered: the text of an override's field `instalments`, of a deal or
//! of a line, which stands in the place of the source's explicit instalments or of the schedule.
//!
//! The exchange folder has no file for them: they travel as overrides.
//! Deliberately absent: what they do to a snapshot (`snapshot::entered`).

use std::fmt;

use diapason_model::catalogue::{Cell, Column, DecimalMark, Entity, Kind, MoneyIn, format_cell};
use diapason_model::{Currency, Date, RuleIssue, date_from_day_number};
use serde::{Deserialize, Serialize};

use crate::RefusedValue;

/// The field of a deal or a line that a person may set and that no file has.
pub(crate) const FIELD: &str = "instalments";

/// No deal and no line has more of them.
pub(crate) const MOST: usize = 200;

/// What each may be, as in `instalments.csv`.
const KINDS: Kind = Kind::Choice(&["deposit", "milestone", "situation", "balance", "recurring"]);

static COLUMN: Column = Column {
    name: FIELD,
    kind: Kind::Text,
    required: false,
    default: None,
};

/// The field `instalments`, where a kind of record has it.
pub(crate) fn column(entity: Entity, field: &str) -> Option<&'static Column> {
    (field == FIELD && matches!(entity, Entity::Deals | Entity::DealLines)).then_some(&COLUMN)
}

/// Why a text is no such list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// Which instalment and which of its fields; `None`: the list itself.
    pub(crate) at: Option<(u64, &'static str)>,
    /// What is wrong with it.
    problem: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some((number, field)) => write!(out, "instalment {number}: {field} {}", self.problem),
            None => out.write_str(&self.problem),
        }
    }
}

impl From<&Wrong> for RuleIssue {
    fn from(wrong: &Wrong) -> Self {
        match wrong.at {
            Some((number, field)) => Self::InstalmentsWrong { number, field },
            None => Self::InstalmentsNoList { most: MOST as u64 },
        }
    }
}

impl From<&Wrong> for RefusedValue {
    fn from(wrong: &Wrong) -> Self {
        Self::from(RuleIssue::from(wrong)).with_detail(wrong.to_string())
    }
}

/// One of them, its amount in the deal's currency once that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) on: Date,
    /// Millionths of a major unit.
    pub(crate) amount: i128,
    pub(crate) label: Option<String>,
}

/// As it is written; the order of fields is the canonical one.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    on: String,
    amount: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

/// Reads the text; the error says which instalment is wrong and why.
pub(crate) fn read(text: &str) -> Result<Vec<Given>, Wrong> {
    Ok(parse(text)?.into_iter().map(|(given, _)| given).collect())
}

/// The same instalments in the one form that is kept and exported.
pub(crate) fn canonical(text: &str) -> Result<String, Wrong> {
    let mut written = Vec::new();
    for (number, (given, kind)) in (1..).zip(parse(text)?) {
        let millionths =
            i64::try_from(given.amount).map_err(|_| of(number, "amount", "is too large"))?;
        written.push(Written {
            on: given.on.to_string(),
            amount: format_cell(Kind::Millionths, &Cell::Integer(millionths), None),
            label: given.label,
            kind,
        });
    }
    Ok(serde_json::to_string(&written).expect("texts are written as JSON"))
}

/// An amount as a file would have it.
pub(crate) fn shown(minor: i64, currency: Currency) -> String {
    let money = Kind::Money(MoneyIn::Deal);
    format_cell(money, &Cell::Integer(minor), Some(currency))
}

fn parse(text: &str) -> Result<Vec<(Given, Option<String>)>, Wrong> {
    let list = |problem: String| Wrong { at: None, problem };
    let written: Vec<Written> = serde_json::from_str(text).map_err(|error| {
        list(format!(
            "is no list of instalments: write \
             [{{\"on\":\"2026-12-31\",\"amount\":\"100.00\"}}] ({error})"
        ))
    })?;
    match written.len() {
        0 => Err(list(
            "has no instalment: leave it empty for the schedule to hold".to_owned(),
        )),
        count if count > MOST => Err(list(format!("has {count} instalments: at most {MOST}"))),
        _ => (1..)
            .zip(written)
            .map(|(number, one)| given(number, one))
            .collect(),
    }
}

fn given(number: u64, written: Written) -> Result<(Given, Option<String>), Wrong> {
    let cell = |kind, name, text: &str| match Cell::parse(kind, text, DecimalMark::Point) {
        Ok(Cell::Empty) => Err(of(number, name, "is missing")),
        Ok(Cell::Text(text)) => Ok(Cell::Text(text.into_owned().into())),
        Ok(Cell::Integer(value)) => Ok(Cell::Integer(value)),
        Ok(Cell::Amount(value)) => Ok(Cell::Amount(value)),
        Err(problem) => Err(of(number, name, &format!("`{text}` {problem}"))),
    };
    let on = match cell(Kind::Date, "on", &written.on)? {
        Cell::Integer(day) => i32::try_from(day).ok().and_then(date_from_day_number),
        _ => None,
    };
    let amount = match cell(Kind::Money(MoneyIn::Deal), "amount", &written.amount)? {
        Cell::Amount(millionths) => Some(millionths),
        _ => None,
    };
    let filled = |text: Option<String>| {
        text.map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let kind = filled(written.kind);
    if let Some(kind) = &kind {
        cell(KINDS, "kind", kind)?;
    }
    let given = Given {
        on: on.ok_or_else(|| of(number, "on", "is no date"))?,
        amount: amount.ok_or_else(|| of(number, "amount", "is no amount"))?,
        label: filled(written.label),
    };
    Ok((given, kind))
}

fn of(number: u64, field: &'static str, problem: &str) -> Wrong {
    Wrong {
        at: Some((number, field)),
        problem: problem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instalments_are_kept_in_one_form_whatever_the_spaces_and_decimals() {
        let text = r#" [ {"kind":"deposit", "amount":"100", "on":"2027-03-15", "label":" Commande "},
                         {"on":"2027-04-15","amount":"-0.5"} ] "#;
        let kept = r#"[{"on":"2027-03-15","amount":"100","label":"Commande","kind":"deposit"},{"on":"2027-04-15","amount":"-0.5"}]"#;
        assert_eq!(canonical(text).as_deref(), Ok(kept));
        assert_eq!(
            canonical(kept).as_deref(),
            Ok(kept),
            "the canonical form is its own"
        );
    }

    #[test]
    fn what_is_no_instalment_is_refused_with_its_number_and_field() {
        let many = format!(
            "[{}]",
            vec![r#"{"on":"2027-03-15","amount":"1"}"#; 201].join(",")
        );
        for (text, hint) in [
            ("[]", "no instalment"),
            ("30 days", "no list of instalments"),
            (many.as_str(), "201 instalments: at most 200"),
            (
                r#"[{"on":"2027-02-30","amount":"1"}]"#,
                "instalment 1: on `2027-02-30`",
            ),
            (r#"[{"on":"","amount":"1"}]"#, "instalment 1: on is missing"),
            (
                r#"[{"on":"2027-02-03","amount":"1"},{"on":"2027-02-03","amount":"1,5"}]"#,
                "instalment 2: amount `1,5`",
            ),
            (
                r#"[{"on":"2027-02-03","amount":"99000000000000"}]"#,
                "instalment 1: amount is too large",
            ),
            (
                r#"[{"on":"2027-02-03","amount":1}]"#,
                "no list of instalments",
            ),
            (
                r#"[{"on":"2027-02-03","amount":"1","paid":"1"}]"#,
                "unknown field `paid`",
            ),
            (
                r#"[{"on":"2027-02-03","amount":"1","kind":"gift"}]"#,
                "instalment 1: kind `gift`",
            ),
        ] {
            let problem = canonical(text).expect_err(hint).to_string();
            assert!(problem.contains(hint), "{problem} says {hint}");
        }
    }
}

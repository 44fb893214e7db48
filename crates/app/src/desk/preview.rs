//! Settings tried while they are written: a schedule on an amount, terms on some invoice dates. The
//! engine allocates, the model dates; nothing is kept.

use diapason_engine::{PreviewedInstalment, previewed};
use diapason_model::catalogue::{Cell, DecimalMark, Entity, describe};
use diapason_model::{
    Company, Date, Id, InstalmentRule, Money, PaymentTerms, Schedule, ScheduleError, Share,
    divide_half_away, parse_date,
};

use crate::desk::edit::bad_value;
use crate::desk::page::{overflow, refused};
use crate::desk::wire::{
    DuePreview, PreviewInstalment, SchedulePreview, SchedulePreviewRequest, SettingsRow,
    TermsPreview, TermsPreviewRequest,
};
use crate::error::AppError;
use crate::wire::{fraction, money};

/// More would not be looked at.
const MOST_DATES: usize = 24;

/// What a schedule makes of an amount.
pub(crate) fn schedule_preview(
    company: &Company,
    request: &SchedulePreviewRequest,
) -> Result<SchedulePreview, AppError> {
    let currency = company.currency;
    let on = read_date(&request.on)?;
    let amount = Money::parse(&request.amount, currency)
        .map_err(|problem| refused(format!("amount `{}`: {problem}", request.amount)))?;
    let rules = request
        .rules
        .iter()
        .map(rule)
        .collect::<Result<Vec<_>, _>>()?;
    let none = |problem: &ScheduleError| SchedulePreview {
        currency: currency.to_string(),
        instalments: Vec::new(),
        largest: None,
        share_sum: match problem {
            ScheduleError::SharesDoNotSumToOne(sum) => Some(sum.clone()),
            _ => None,
        },
        problem: Some(problem.to_string()),
    };
    let schedule = match Schedule::new(Id::new("preview"), None, rules) {
        Ok(schedule) => schedule,
        Err(problem) => return Ok(none(&problem)),
    };
    let mut found = previewed(&schedule, amount.minor(), on).ok_or_else(overflow)?;
    found.sort_by_key(|instalment| instalment.on);
    let largest = found.iter().map(|it| it.amount_minor).max().unwrap_or(0);
    Ok(SchedulePreview {
        currency: currency.to_string(),
        instalments: found
            .iter()
            .map(|instalment| face(&schedule, instalment, largest, company))
            .collect::<Result<_, _>>()?,
        largest: Some(money(largest, currency)),
        share_sum: None,
        problem: None,
    })
}

fn face(
    schedule: &Schedule,
    instalment: &PreviewedInstalment,
    largest: i64,
    company: &Company,
) -> Result<PreviewInstalment, AppError> {
    let rule = &schedule.rules()[instalment.rule as usize];
    let height = i128::from(instalment.amount_minor.max(0)) * 1_000_000;
    let height = divide_half_away(height, i128::from(largest.max(1)));
    let due_on = company.default_payment_terms.due(instalment.on);
    Ok(PreviewInstalment {
        on: instalment.on.to_string(),
        due_on: due_on.ok_or_else(overflow)?.to_string(),
        amount: money(instalment.amount_minor, company.currency),
        height: fraction(height.and_then(|ppm| i64::try_from(ppm).ok()).unwrap_or(0)),
        label: rule.label.as_ref().map(ToString::to_string),
        position: rule.position.to_string(),
    })
}

/// A row of `schedules.csv` as a rule; an empty value is its column's default.
fn rule(row: &SettingsRow) -> Result<InstalmentRule, AppError> {
    let number = |name: &str| -> Result<i64, AppError> {
        match cell(row, name)? {
            Cell::Integer(value) => Ok(value),
            _ => Err(missing(name)),
        }
    };
    let small = |name: &str| -> Result<i32, AppError> {
        i32::try_from(number(name)?).map_err(|_| overflow())
    };
    let share = row.get("share").map_or("", |text| text.trim());
    Ok(InstalmentRule {
        position: number("position")?,
        label: row
            .get("label")
            .filter(|text| !text.trim().is_empty())
            .map(|text| text.as_str().into()),
        offset_months: small("offset_months")?,
        offset_days: small("offset_days")?,
        share: Share::parse(share)
            .map_err(|problem| bad_value("schedules", "share", share, &problem.to_string()))?,
        repeat_count: u32::try_from(number("repeat_count")?).map_err(|_| overflow())?,
        repeat_every_months: small("repeat_every_months")?,
    })
}

fn cell<'a>(row: &'a SettingsRow, name: &str) -> Result<Cell<'a>, AppError> {
    let description = describe(Entity::Schedules);
    let position = description.position(name).ok_or_else(|| missing(name))?;
    let column = &description.columns[position];
    let text = row.get(name).map_or("", |text| text.trim());
    let text = match (text, column.default) {
        ("", Some(default)) => default,
        _ => text,
    };
    Cell::parse(column.kind, text, DecimalMark::Point)
        .map_err(|problem| bad_value("schedules", name, text, &problem.to_string()))
}

fn missing(name: &str) -> AppError {
    bad_value("schedules", name, "", "it must be given")
}

/// What terms make of invoice dates.
pub(crate) fn terms_preview(request: &TermsPreviewRequest) -> Result<TermsPreview, AppError> {
    if request.dates.len() > MOST_DATES {
        let asked = request.dates.len();
        return Err(refused(format!(
            "{asked} dates at once: ask for at most {MOST_DATES}"
        )));
    }
    let (terms, warning) = PaymentTerms::parse(&request.terms).map_err(|problem| {
        bad_value(
            "company",
            "default_payment_terms",
            &request.terms,
            &problem.to_string(),
        )
    })?;
    let due = |text: &String| {
        let on = read_date(text)?;
        let due_on = terms.due(on).ok_or_else(overflow)?;
        let days = (due_on - on).num_days();
        Ok(DuePreview {
            on: on.to_string(),
            due_on: due_on.to_string(),
            days: i32::try_from(days).map_err(|_| overflow())?,
        })
    };
    Ok(TermsPreview {
        terms: terms.to_string(),
        other_reading: warning.map(|warning| warning.other.to_string()),
        due: request
            .dates
            .iter()
            .map(due)
            .collect::<Result<_, AppError>>()?,
    })
}

fn read_date(text: &str) -> Result<Date, AppError> {
    parse_date(text).ok_or_else(|| refused(format!("`{text}` is no date: write it as 2026-11-22")))
}

//! What a person may choose from: periods, groupings, scenarios, where levers apply.

use std::collections::{BTreeMap, BTreeSet};

use diapason_engine::{
    Book, Columns, Measure, Period, ProbabilitySource, Question, Span, forecasts,
};
use diapason_model::{
    Date, DealState, FiscalYear, InvoiceStatus, Month, Scenario, Snapshot, StageKind,
};

use crate::clock::today;
use crate::desk::page::sort_key;
use crate::desk::scenarios::faces;
use crate::desk::session::OpenBook;
use crate::desk::wire::{Choice, Choices, FiscalYearChoice};
use crate::error::AppError;

/// As many months as the engine scans on each side of the as-of month.
const MOST_SCANNED: i32 = 600;

/// What the pickers offer.
pub(crate) fn choices_get(open: &OpenBook) -> Result<Choices, AppError> {
    let data = open.book.snapshot();
    let today = today(&data.company);
    let key = format!("fiscal years {today}");
    let years = (open.answers).get_or_make(&key, || fiscal_years(&open.book, today))?;
    let fiscal_year = data.company.fiscal_year;
    let stages = in_process(data);
    Ok(Choices {
        today: today.to_string(),
        fiscal_years: years.iter().filter_map(|first| choice(*first)).collect(),
        current_fiscal_year: fiscal_year.period_start(Month::of(today), 12).year(),
        dimensions: dimensions(data),
        scenarios: faces(open),
        teams: by_name(
            data.teams
                .iter()
                .map(|team| (team.id.as_str(), &*team.name)),
        ),
        families: texts(
            data.products
                .iter()
                .filter_map(|product| product.family.as_deref()),
        ),
        stages: stages
            .into_iter()
            .map(|(key, label)| named(key, label))
            .collect(),
        salespeople: by_name(
            (data.salespeople.iter()).map(|person| (person.id.as_str(), &*person.name)),
        ),
        segments: texts(
            data.customers
                .iter()
                .filter_map(|customer| customer.segment.as_deref()),
        ),
    })
}

fn named(key: &str, label: &str) -> Choice {
    Choice {
        key: key.to_owned(),
        label: label.to_owned(),
    }
}

/// Records by name, then by id.
fn by_name<'a>(records: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    let mut found: Vec<_> = records
        .map(|(key, label)| ((sort_key(label), label, key), named(key, label)))
        .collect();
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, choice)| choice).collect()
}

/// Texts that are their own names, each once.
fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    let once: BTreeSet<&str> = texts.collect();
    by_name(once.into_iter().map(|text| (text, text)))
}

/// The stages of open deals, pipeline by pipeline, from the first to the last.
fn in_process(data: &Snapshot) -> Vec<(&str, &str)> {
    let mut stages: Vec<_> = data
        .stages
        .iter()
        .filter(|stage| stage.kind == StageKind::Open)
        .collect();
    stages.sort_by(|a, b| {
        let (a, b) = [a, b]
            .map(|stage| (&stage.pipeline, stage.position, &stage.id))
            .into();
        a.cmp(&b)
    });
    let named = stages.into_iter();
    named
        .map(|stage| (stage.id.as_str(), &*stage.name))
        .collect()
}

/// The dimensions that carry any value, the usual ones first.
fn dimensions(data: &Snapshot) -> Vec<String> {
    let people = || {
        let people = data.deals.iter().filter_map(|deal| deal.salesperson);
        people.map(|person| &data.salespeople[person.get()])
    };
    let usual = [
        ("salesperson", people().next().is_some()),
        ("team", people().any(|person| person.team.is_some())),
        (
            "customer",
            !data.deals.is_empty() || !data.invoices.is_empty(),
        ),
        (
            "segment",
            data.customers.iter().any(|it| it.segment.is_some()),
        ),
        (
            "product",
            data.lines.iter().any(|line| line.product.is_some()),
        ),
        ("family", data.products.iter().any(|it| it.family.is_some())),
        (
            "project",
            data.deals.iter().any(|deal| deal.project.is_some()),
        ),
        ("stage", !data.deals.is_empty()),
    ];
    let own: BTreeMap<String, &str> = data
        .attributes
        .iter()
        .map(|attribute| {
            (
                sort_key(&attribute.name) + &attribute.name,
                &*attribute.name,
            )
        })
        .collect();
    let usual = usual.into_iter().filter(|(_, carries)| *carries);
    usual
        .map(|(name, _)| name.to_owned())
        .chain(own.into_values().map(|name| format!("attribute:{name}")))
        .collect()
}

fn choice(first: Month) -> Option<FiscalYearChoice> {
    Some(FiscalYearChoice {
        starts_in: first.year(),
        first: first.to_string(),
        last: first.plus(11)?.to_string(),
    })
}

/// The first months of the fiscal years that hold any figure, target or quota, and of today's.
fn fiscal_years(book: &Book, today: Date) -> Result<BTreeSet<Month>, AppError> {
    let data = book.snapshot();
    let fiscal_year = data.company.fiscal_year;
    let year_of = |month: Month| fiscal_year.period_start(month, 12);
    let mut years = with_figures(book, today, fiscal_year)?;
    years.insert(year_of(Month::of(today)));
    let targets = data.targets.iter();
    let targets = targets.map(|target| (target.from_month, target.to_month));
    let aimed_at = targets.chain(data.quotas.iter().map(|quota| (quota.month, quota.month)));
    for (from, to) in aimed_at {
        let months = from.number()..=to.number();
        years.extend(months.filter_map(Month::from_number).map(year_of));
    }
    Ok(years)
}

/// Fixed costs alone make no year: many of them have no end.
fn with_figures(
    book: &Book,
    today: Date,
    fiscal_year: FiscalYear,
) -> Result<BTreeSet<Month>, AppError> {
    let now = Month::of(today).number();
    let first = fiscal_year.period_start(first_fact(book.snapshot(), today), 12);
    let history = (now - first.number()).clamp(0, MOST_SCANNED);
    let questions =
        [Measure::Invoicing, Measure::Bookings, Measure::Cash].map(|measure| Question {
            span: Span {
                as_of: today,
                months: MOST_SCANNED.unsigned_abs(),
                history: history.unsigned_abs(),
            },
            measure,
            period: Period::Year,
            columns: Columns::Joined {
                first: -history,
                end: MOST_SCANNED,
            },
            by: None,
            probability: ProbabilitySource::Stated,
        });
    let mut years = BTreeSet::new();
    for answer in forecasts(book, &Scenario::base(), &questions)? {
        for (place, period) in answer.periods.iter().enumerate() {
            let figures = answer.figures.iter();
            if figures
                .map(|it| it.by_period[place])
                .any(|minor| minor != 0)
            {
                years.insert(period.starts);
            }
        }
    }
    Ok(years)
}

/// The month of the first thing that counts.
fn first_fact(data: &Snapshot, today: Date) -> Month {
    let invoiced = data.invoices.iter();
    let invoiced = invoiced.filter(|invoice| invoice.status == InvoiceStatus::Posted);
    let won = data.deals.iter().filter_map(|deal| match deal.state {
        DealState::Won { closed_on } => Some(closed_on),
        DealState::Open { .. } | DealState::Lost { .. } => None,
    });
    let paid = data.payments.iter().map(|payment| payment.paid_on);
    let facts = invoiced
        .map(|invoice| invoice.issued_on)
        .chain(won)
        .chain(paid);
    Month::of(facts.min().unwrap_or(today).min(today))
}

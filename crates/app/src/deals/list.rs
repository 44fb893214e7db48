//! The list of deals, by window: filtered, sorted, at most 500 rows.

use std::cmp::Ordering;

use diapason_engine::{DealFigures, ProbabilitySource, deal_figures};
use diapason_model::{Currency, Date, Deal, DealState, Scenario, Snapshot};
use serde::Serialize;

use crate::clock::today;
use crate::error::{AppError, ErrorCode};
use crate::loaded::Loaded;
use crate::suggest::did_you_mean;
use crate::wire::money;

/// No answer has more rows.
const MOST_ROWS: usize = 500;

/// The columns that a list may be filtered and sorted by.
pub const DEAL_COLUMNS: [&str; 10] = [
    "id",
    "name",
    "customer",
    "salesperson",
    "stage",
    "state",
    "close_on",
    "amount",
    "weighted",
    "project",
];

/// Which deals.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DealListRequest {
    /// "Today"; `None`: today in the company's time zone.
    pub as_of: Option<Date>,
    /// `COLUMN=TEXT` (the column contains the text, whatever its case), or a text that any column
    /// may contain; all must hold.
    pub filters: Vec<String>,
    /// A column, `-` before it for the reverse; `None`: in the store's order.
    pub sort: Option<String>,
    /// Rows that are passed over.
    pub offset: usize,
    /// Rows at most, 1 to 500.
    pub limit: usize,
}

/// A window of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DealList {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// How many deals the filters leave.
    pub total: usize,
    /// Rows that were passed over.
    pub offset: usize,
    /// The rows.
    pub deals: Vec<DealRow>,
}

/// A deal in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DealRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The customer's name.
    pub customer: String,
    /// The salesperson's name.
    pub salesperson: Option<String>,
    /// The stage's name.
    pub stage: String,
    /// `open`, `won` or `lost`.
    pub state: &'static str,
    /// When it is expected to close, or closed.
    pub close_on: String,
    /// Net amount; null where a lost deal has no rate.
    pub amount: Option<String>,
    /// The amount by its probability.
    pub weighted: Option<String>,
    /// Cost; null where that of a line is unknown.
    pub cost: Option<String>,
    /// The project's name.
    pub project: Option<String>,
}

/// The word for a deal's state.
pub(crate) const fn state_name(state: DealState) -> &'static str {
    match state {
        DealState::Open { .. } => "open",
        DealState::Won { .. } => "won",
        DealState::Lost { .. } => "lost",
    }
}

impl DealRow {
    pub(super) fn of(
        deal: &Deal,
        figures: &DealFigures,
        snapshot: &Snapshot,
        currency: Currency,
    ) -> Self {
        let amount = |minor: Option<i64>| minor.map(|minor| money(minor, currency));
        let seller = deal
            .salesperson
            .map(|index| &snapshot.salespeople[index.get()]);
        let project = deal.project.map(|index| &snapshot.projects[index.get()]);
        Self {
            id: deal.id.to_string(),
            name: deal.name.to_string(),
            customer: snapshot.customers[deal.customer.get()].name.to_string(),
            salesperson: seller.map(|seller| seller.name.to_string()),
            stage: snapshot.stages[deal.stage.get()].name.to_string(),
            state: state_name(deal.state),
            close_on: deal.state.date().to_string(),
            amount: amount(figures.amount_minor),
            weighted: amount(figures.weighted_minor),
            cost: amount(figures.cost_minor),
            project: project.map(|project| project.name.to_string()),
        }
    }
}

/// Lists deals.
pub fn deal_list(loaded: &Loaded, request: &DealListRequest) -> Result<DealList, AppError> {
    window(loaded, request, request.limit.clamp(1, MOST_ROWS))
}

/// Every deal that the filters leave, for a file: no limit, no window.
pub fn deal_list_whole(loaded: &Loaded, request: &DealListRequest) -> Result<DealList, AppError> {
    window(loaded, request, usize::MAX)
}

fn window(loaded: &Loaded, request: &DealListRequest, limit: usize) -> Result<DealList, AppError> {
    let snapshot = loaded.book.snapshot();
    let as_of = request.as_of.unwrap_or_else(|| today(&snapshot.company));
    let figures = deal_figures(
        &loaded.book,
        &Scenario::base(),
        as_of,
        ProbabilitySource::Stated,
    )?;
    let filters = request
        .filters
        .iter()
        .map(|text| Filter::read(text))
        .collect::<Result<Vec<_>, _>>()?;
    let mut places: Vec<usize> = (0..snapshot.deals.len())
        .filter(|place| {
            let deal = &snapshot.deals[*place];
            filters
                .iter()
                .all(|filter| filter.lets_through(deal, &figures[*place], snapshot))
        })
        .collect();
    if let Some(sort) = &request.sort {
        let (column, reverse) = match sort.strip_prefix('-') {
            Some(column) => (known_column(column)?, true),
            None => (known_column(sort)?, false),
        };
        // Stable, so that equal rows stay in the store's order either way.
        places.sort_by(|a, b| {
            let order = compare(column, *a, *b, &figures, snapshot);
            if reverse { order.reverse() } else { order }
        });
    }
    let currency = loaded.currency();
    let rows = places.iter().skip(request.offset).take(limit).map(|place| {
        DealRow::of(
            &snapshot.deals[*place],
            &figures[*place],
            snapshot,
            currency,
        )
    });
    Ok(DealList {
        as_of: as_of.to_string(),
        currency: currency.to_string(),
        total: places.len(),
        offset: request.offset,
        deals: rows.collect(),
    })
}

fn known_column(name: &str) -> Result<&'static str, AppError> {
    DEAL_COLUMNS
        .into_iter()
        .find(|column| *column == name)
        .ok_or_else(|| {
            let known = DEAL_COLUMNS.join(", ");
            let text = format!("`{name}` is no column of deals: known are {known}");
            let error = AppError::new(ErrorCode::QuestionInvalid, &text).with("detail", &text);
            match did_you_mean(name, DEAL_COLUMNS) {
                Some((_, hint)) => error.with_hint(hint),
                None => error,
            }
        })
}

fn compare(
    column: &str,
    a: usize,
    b: usize,
    figures: &[DealFigures],
    snapshot: &Snapshot,
) -> Ordering {
    let (one, other) = (&snapshot.deals[a], &snapshot.deals[b]);
    match column {
        "close_on" => one.state.date().cmp(&other.state.date()),
        "amount" => figures[a].amount_minor.cmp(&figures[b].amount_minor),
        "weighted" => figures[a].weighted_minor.cmp(&figures[b].weighted_minor),
        "stage" => {
            let position = |deal: &Deal| snapshot.stages[deal.stage.get()].position;
            position(one).cmp(&position(other))
        }
        _ => text_of(column, one, snapshot).cmp(&text_of(column, other, snapshot)),
    }
}

/// What a column of words shows; empty where it is unknown.
fn text_of(column: &str, deal: &Deal, snapshot: &Snapshot) -> String {
    match column {
        "id" => deal.id.to_string(),
        "name" => deal.name.to_string(),
        "customer" => snapshot.customers[deal.customer.get()].name.to_string(),
        "salesperson" => deal.salesperson.map_or_else(String::new, |index| {
            snapshot.salespeople[index.get()].name.to_string()
        }),
        "stage" => snapshot.stages[deal.stage.get()].name.to_string(),
        "state" => state_name(deal.state).to_owned(),
        "close_on" => deal.state.date().to_string(),
        "project" => deal.project.map_or_else(String::new, |index| {
            snapshot.projects[index.get()].name.to_string()
        }),
        _ => String::new(),
    }
}

/// A condition on a row.
struct Filter {
    column: Option<&'static str>,
    text: String,
}

impl Filter {
    fn read(text: &str) -> Result<Self, AppError> {
        Ok(match text.split_once('=') {
            Some((column, text)) => Self {
                column: Some(known_column(column.trim())?),
                text: text.trim().to_lowercase(),
            },
            None => Self {
                column: None,
                text: text.trim().to_lowercase(),
            },
        })
    }

    fn lets_through(&self, deal: &Deal, figures: &DealFigures, snapshot: &Snapshot) -> bool {
        let holds = |column: &str| match column {
            "amount" | "weighted" => {
                let minor = if column == "amount" {
                    figures.amount_minor
                } else {
                    figures.weighted_minor
                };
                minor.is_some_and(|minor| {
                    money(minor, snapshot.company.currency).contains(&self.text)
                })
            }
            _ => text_of(column, deal, snapshot)
                .to_lowercase()
                .contains(&self.text),
        };
        match self.column {
            Some(column) => holds(column),
            None => ["id", "name", "customer", "salesperson", "stage", "project"]
                .into_iter()
                .any(holds),
        }
    }
}

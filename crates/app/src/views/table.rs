//! The tables that views show, for spreadsheets.
//!
//! Deliberately absent: the tables of the terminal, which choose units and widths.

use diapason_engine::{Category, CategoryFigures, EngineError, Forecast, Period};
use diapason_language::{Language, Messages};
use diapason_model::{FiscalYear, Month};
use diapason_report::{Cell, Column, ColumnKind, Row, RowKind, Table};

use crate::deals::{DealList, DealRow};
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::receivables::ReceivablesAnswer;

/// Whether a category counts in what is expected in all: the pipeline stands beside it.
pub(super) const fn counts(category: Category) -> bool {
    match category {
        Category::Invoiced
        | Category::Backlog
        | Category::Weighted
        | Category::Won
        | Category::Received
        | Category::OpenInvoices
        | Category::Result => true,
        Category::Pipeline | Category::Margin | Category::FixedCosts => false,
    }
}

/// What is expected in all in each period, later, and as a total: the sum of what counts.
pub(super) fn expected(figures: &[CategoryFigures]) -> Result<CategoryFigures, AppError> {
    let counted: Vec<&CategoryFigures> = figures
        .iter()
        .filter(|figures| counts(figures.category))
        .collect();
    let periods = figures.first().map_or(0, |figures| figures.by_period.len());
    let by_period = (0..periods)
        .map(|period| sum(counted.iter().map(|figures| figures.by_period[period])))
        .collect::<Result<_, _>>()?;
    let has_later = counted.iter().any(|figures| figures.later.is_some());
    let later = sum(counted.iter().filter_map(|figures| figures.later))?;
    Ok(CategoryFigures {
        category: counted
            .first()
            .map_or(Category::Result, |figures| figures.category),
        by_period,
        later: has_later.then_some(later),
        total: sum(counted.iter().map(|figures| figures.total))?,
        within: sum(counted.iter().map(|figures| figures.within))?,
    })
}

fn sum(mut values: impl Iterator<Item = i64>) -> Result<i64, EngineError> {
    values
        .try_fold(0_i64, i64::checked_add)
        .ok_or_else(|| EngineError::Overflow {
            what: "the total of the forecast".to_owned(),
        })
}

/// The heads of a forecast's columns.
pub(super) fn period_heads(
    forecast: &Forecast,
    language: Language,
    fiscal_year: FiscalYear,
) -> Vec<String> {
    let head = |first: Month| match forecast.period {
        Period::Month => language.month(first),
        Period::Quarter => language.quarter(first, fiscal_year),
        Period::Year => language.fiscal_year(first),
    };
    forecast
        .periods
        .iter()
        .map(|period| head(period.starts))
        .collect()
}

/// The forecast: a row a category, with groups beneath, the total last.
pub(super) fn forecast_table(
    forecast: &Forecast,
    loaded: &Loaded,
    messages: &Messages,
) -> Result<Table, AppError> {
    let has_later = forecast
        .figures
        .iter()
        .any(|figures| figures.later.is_some());
    let columns = forecast_columns(forecast, has_later, loaded, messages);
    let row = |kind, label: String, figures: &CategoryFigures| {
        let mut cells = vec![Cell::Text(label)];
        cells.extend(figures.by_period.iter().map(|minor| Cell::Money(*minor)));
        if has_later {
            cells.push(figures.later.map_or(Cell::Empty, Cell::Money));
        }
        cells.push(Cell::Money(figures.total));
        Row { kind, cells }
    };
    let word = |category: Category| messages.text(&format!("category-{}", category.name()));
    let categories = |figures: &[CategoryFigures]| -> Vec<Row> {
        figures
            .iter()
            .map(|figures| {
                let kind = if counts(figures.category) {
                    RowKind::Part
                } else {
                    RowKind::Aside
                };
                row(kind, word(figures.category), figures)
            })
            .collect()
    };
    let mut rows = Vec::new();
    if forecast.by.is_some() {
        for group in &forecast.groups {
            let label = if group.key.is_empty() {
                messages.text("group-none")
            } else {
                group.label.clone()
            };
            rows.push(row(RowKind::Group, label, &expected(&group.figures)?));
            rows.extend(categories(&group.figures));
        }
    } else {
        rows.extend(categories(&forecast.figures));
    }
    rows.push(row(
        RowKind::Total,
        messages.text("row-total"),
        &expected(&forecast.figures)?,
    ));
    Ok(Table {
        title: messages.text("forecast-title"),
        columns,
        rows,
        rounding_label: messages.text("row-rounding"),
    })
}

fn forecast_columns(
    forecast: &Forecast,
    has_later: bool,
    loaded: &Loaded,
    messages: &Messages,
) -> Vec<Column> {
    let fiscal_year = loaded.book.snapshot().company.fiscal_year;
    let money = ColumnKind::Money(forecast.currency);
    let language = messages.language();
    let mut columns = vec![Column {
        header: messages.text("column-category"),
        kind: ColumnKind::Text,
    }];
    let heads = period_heads(forecast, language, fiscal_year).into_iter();
    let later = has_later.then(|| messages.text("column-later"));
    let total = messages.text("column-total");
    columns.extend(heads.chain(later).chain([total]).map(|header| Column {
        header,
        kind: money,
    }));
    columns
}

/// What customers owe, the total last.
pub(super) fn receivables_table(
    answer: &ReceivablesAnswer,
    loaded: &Loaded,
    messages: &Messages,
) -> Table {
    let money = ColumnKind::Money(loaded.currency());
    let heads = [
        "column-outstanding",
        "ageing-not_due",
        "ageing-1_30",
        "ageing-31_60",
        "ageing-61_90",
        "ageing-over_90",
    ];
    let mut columns = vec![Column {
        header: messages.text("dimension-customer"),
        kind: ColumnKind::Text,
    }];
    columns.extend(heads.map(|head| Column {
        header: messages.text(head),
        kind: money,
    }));
    let row = |kind, name: &str, outstanding: i64, ageing: &diapason_engine::Ageing| {
        let late = [
            ageing.days_1_30,
            ageing.days_31_60,
            ageing.days_61_90,
            ageing.over_90,
        ];
        let figures = [outstanding, ageing.not_due].into_iter().chain(late);
        let mut cells = vec![Cell::Text(name.to_owned())];
        cells.extend(figures.map(Cell::Money));
        Row { kind, cells }
    };
    let found = &answer.receivables;
    let customers = &loaded.book.snapshot().customers;
    let mut rows: Vec<Row> = found
        .customers
        .iter()
        .map(|owing| {
            let name = &customers[owing.customer.get()].name;
            row(RowKind::Part, name, owing.outstanding_minor, &owing.ageing)
        })
        .collect();
    let total = messages.text("row-total");
    rows.push(row(
        RowKind::Total,
        &total,
        found.outstanding_minor,
        &found.ageing,
    ));
    Table {
        title: messages.text("receivables-title"),
        columns,
        rows,
        rounding_label: messages.text("row-rounding"),
    }
}

/// Deals, a row each; their amounts are summed where all of them are known.
pub(super) fn deals_table(list: &DealList, loaded: &Loaded, messages: &Messages) -> Table {
    let currency = loaded.currency();
    let money = ColumnKind::Money(currency);
    let columns = [
        ("column-id", ColumnKind::Text),
        ("column-name", ColumnKind::Text),
        ("column-customer", ColumnKind::Text),
        ("column-salesperson", ColumnKind::Text),
        ("column-stage", ColumnKind::Text),
        ("column-state", ColumnKind::Text),
        ("column-close", ColumnKind::Other),
        ("column-amount", money),
        ("column-weighted", money),
        ("column-cost", money),
        ("column-project", ColumnKind::Text),
    ]
    .map(|(head, kind)| Column {
        header: messages.text(head),
        kind,
    });
    let text = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
    let amount = |amount: &Option<String>| {
        let minor = amount
            .as_deref()
            .and_then(|text| diapason_model::Money::parse(text, currency).ok());
        minor.map_or(Cell::Empty, |money| Cell::Money(money.minor()))
    };
    let row = |deal: &DealRow| Row {
        kind: RowKind::Part,
        cells: vec![
            Cell::Text(deal.id.clone()),
            Cell::Text(deal.name.clone()),
            Cell::Text(deal.customer.clone()),
            text(&deal.salesperson),
            Cell::Text(deal.stage.clone()),
            Cell::Text(messages.text(&format!("state-{}", deal.state))),
            diapason_model::parse_date(&deal.close_on).map_or(Cell::Empty, Cell::Date),
            amount(&deal.amount),
            amount(&deal.weighted),
            amount(&deal.cost),
            text(&deal.project),
        ],
    };
    Table {
        title: messages.text("deals-title"),
        columns: columns.to_vec(),
        rows: list.deals.iter().map(row).collect(),
        rounding_label: messages.text("row-rounding"),
    }
}

//! The tables that views show, for spreadsheets.
//!
//! Deliberately absent: the tables of the terminal, which choose units and widths.

use diapason_engine::{Category, CategoryFigures, ExpectedFigures, Forecast, Period, PeriodSpan};
use diapason_language::{Language, Messages};
use diapason_model::{FiscalYear, Month};
use diapason_report::{Cell, Column, ColumnKind, Row, RowKind, Table};

use crate::deals::{DealList, DealRow};
use crate::loaded::Loaded;
use crate::receivables::ReceivablesAnswer;

/// Whether a category counts in what is expected in all: the pipeline stands beside it.
pub(crate) const fn counts(category: Category) -> bool {
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

/// The heads of a forecast's columns.
pub(crate) fn period_heads(
    periods: &[PeriodSpan],
    length: Period,
    language: Language,
    fiscal_year: FiscalYear,
) -> Vec<String> {
    let head = |first: Month| match length {
        Period::Month => language.month(first),
        Period::Quarter => language.quarter(first, fiscal_year),
        Period::Year => language.fiscal_year(first),
    };
    periods.iter().map(|period| head(period.starts)).collect()
}

/// The forecast: a row a category, with groups beneath, the total last.
pub(super) fn forecast_table(forecast: &Forecast, loaded: &Loaded, messages: &Messages) -> Table {
    let has_later = forecast
        .figures
        .iter()
        .any(|figures| figures.later.is_some());
    let columns = forecast_columns(forecast, has_later, loaded, messages);
    let row = |kind, label: String, by_period: &[i64], later: Option<i64>, total: i64| {
        let mut cells = vec![Cell::Text(label)];
        cells.extend(by_period.iter().map(|minor| Cell::Money(*minor)));
        if has_later {
            cells.push(later.map_or(Cell::Empty, Cell::Money));
        }
        cells.push(Cell::Money(total));
        Row { kind, cells }
    };
    let of_category =
        |kind, label, it: &CategoryFigures| row(kind, label, &it.by_period, it.later, it.total);
    let in_all =
        |kind, label, it: &ExpectedFigures| row(kind, label, &it.by_period, it.later, it.total);
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
                of_category(kind, word(figures.category), figures)
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
            rows.push(in_all(RowKind::Group, label, &group.expected));
            rows.extend(categories(&group.figures));
        }
    } else {
        rows.extend(categories(&forecast.figures));
    }
    let total = messages.text("row-total");
    rows.push(in_all(RowKind::Total, total, &forecast.expected));
    Table {
        title: messages.text("forecast-title"),
        columns,
        rows,
        rounding_label: messages.text("row-rounding"),
    }
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
    let heads = period_heads(&forecast.periods, forecast.period, language, fiscal_year).into_iter();
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

//! The page's table and chart as files, in the person's language.
//!
//! The table is the one shown: its rows in their order, all of them, with exact amounts.

use std::path::Path;

use diapason_engine::forecasts;
use diapason_language::Messages;
use diapason_model::Scenario;
use diapason_report::{Cell, Column, ColumnKind, Row, RowKind as ReportRow, Table, Theme};

use crate::desk::page::{
    Computed, Figures, Later, Placed, RowTarget, measure, placed, question, refused,
};
use crate::desk::scenarios::panel_values;
use crate::desk::session::OpenBook;
use crate::desk::wire::{ExportRequest, ExportView, RowKind};
use crate::error::AppError;
use crate::scenario::BASE;
use crate::views::{Picture, PictureSpan, Sheet, SpreadsheetFormat, counts, draw, period_heads};
use crate::wire::money;

/// Writes the file; gives its path.
pub(crate) fn forecast_export(
    open: &OpenBook,
    request: &ExportRequest,
) -> Result<String, AppError> {
    let path = Path::new(&request.path);
    match request.view {
        ExportView::Table => {
            let format = spreadsheet(path)?;
            let computed = Computed::new(open, &request.page)?;
            table(open, request, &computed, format, path)?;
        }
        ExportView::Chart => chart(open, request, path)?,
    }
    Ok(request.path.clone())
}

/// What kind of table a file is, told by its ending.
fn spreadsheet(path: &Path) -> Result<SpreadsheetFormat, AppError> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
        "csv" => Ok(SpreadsheetFormat::Csv),
        "xlsx" => Ok(SpreadsheetFormat::Xlsx),
        _ => Err(refused(format!(
            "{}: a table is written as .csv or .xlsx",
            path.display()
        ))),
    }
}

fn chart(open: &OpenBook, request: &ExportRequest, path: &Path) -> Result<(), AppError> {
    let computed = Computed::new(open, &request.page)?;
    let scenario = &computed.composed.scenario;
    let asked = question(&computed.frame, measure(request.page.measure), None);
    let answer = |scenario: &Scenario| -> Result<_, AppError> {
        let mut answers = forecasts(&open.book, scenario, std::slice::from_ref(&asked))?;
        Ok(answers.remove(0))
    };
    let forecast = answer(scenario)?;
    let base = if computed.is_levered() {
        Some(answer(&Scenario::base())?)
    } else {
        None
    };
    let picture = Picture {
        forecast: &forecast,
        base: base.as_ref(),
        scenario: Some(scenario.name.as_str()).filter(|name| *name != BASE),
        span: match computed.frame.months.later() {
            Later::Shown => PictureSpan::Columns,
            Later::Dropped => PictureSpan::Past,
        },
        book: &open.book,
        messages: Messages::of(open.language),
    };
    draw(&picture.stacked()?, Theme::Light, path)
}

fn table(
    open: &OpenBook,
    request: &ExportRequest,
    computed: &Computed,
    format: SpreadsheetFormat,
    path: &Path,
) -> Result<(), AppError> {
    let messages = Messages::of(open.language);
    let columns = computed.frame.periods.len();
    let rows = placed(&computed.table, &request.page, columns)?;
    let page = Exported {
        open,
        computed,
        messages,
        nested: computed.table.group_dimension.is_some(),
        has_targets: rows.iter().any(|placed| placed.row.target.is_some())
            || computed
                .frame
                .target(measure(request.page.measure))
                .is_some(),
        request,
    };
    let table = page.table(&rows);
    let sheet = Sheet {
        table: &table,
        as_of: computed.frame.months.as_of,
        rests_on: page.rests_on(),
        book: &open.book,
        messages,
    };
    sheet.write(format, path).map(|_| ())
}

/// A page on its way into a table.
struct Exported<'a> {
    open: &'a OpenBook,
    computed: &'a Computed,
    messages: &'a Messages,
    /// Whether rows stand in groups.
    nested: bool,
    /// Whether the columns of targets are there.
    has_targets: bool,
    request: &'a ExportRequest,
}

impl Exported<'_> {
    fn table(&self, rows: &[Placed<'_>]) -> Table {
        let measured = measure(self.request.page.measure);
        let of_measure = self.computed.totals.of(measured);
        let mut table_rows: Vec<Row> = rows.iter().map(|placed| self.placed(placed)).collect();
        if rows.is_empty() {
            table_rows.extend(of_measure.categories.iter().map(|(category, figures)| {
                // The result is the total itself.
                let counts = counts(*category) && category.name() != measured.name();
                let kind = if counts {
                    ReportRow::Part
                } else {
                    ReportRow::Aside
                };
                let name = self.messages.text(&format!("category-{}", category.name()));
                self.row(kind, [None, Some(name)], figures, None)
            }));
        }
        let total = self.messages.text("row-total");
        let target = self.computed.frame.target(measured);
        let of_total = target.map(|target| RowTarget::of_covered(target, of_measure.covered));
        let expected = &of_measure.expected;
        table_rows.push(self.row(ReportRow::Total, [None, Some(total)], expected, of_total));
        if let Some(target) = target {
            table_rows.extend(self.against(&target.by_column, target.total, of_measure.covered));
        }
        if self.computed.is_levered() {
            let name = self.messages.text("chart-base-without-levers");
            let base = &self.computed.base.of(measured).expected;
            table_rows.push(self.row(ReportRow::Aside, [None, Some(name)], base, None));
        }
        Table {
            title: self.messages.text("forecast-title"),
            columns: self.columns(),
            rows: table_rows,
            rounding_label: self.messages.text("row-rounding"),
        }
    }

    fn columns(&self) -> Vec<Column> {
        let column = |header: String, kind| Column { header, kind };
        let amounts = ColumnKind::Money(self.open.book.currency());
        let table = &self.computed.table;
        let dimensions = table.group_dimension.iter().chain([&table.dimension]);
        let mut columns: Vec<Column> = dimensions
            .map(|name| column(self.dimension(name), ColumnKind::Text))
            .collect();
        let fiscal_year = self.open.book.snapshot().company.fiscal_year;
        let frame = &self.computed.frame;
        let language = self.messages.language();
        let heads = period_heads(&frame.periods, frame.period, language, fiscal_year);
        let later = self.has_later().then(|| self.messages.text("column-later"));
        let total = self.messages.text("column-total");
        let heads = heads.into_iter().chain(later).chain([total]);
        columns.extend(heads.map(|head| column(head, amounts)));
        if self.has_targets {
            let target = self.messages.text("column-target");
            let unit = [("header", (&target).into()), ("unit", "%".into())];
            let share = self.messages.format("header-with-unit", &unit);
            // A team's target is no sum of its members': no total is made of these.
            columns.extend([target, share].map(|head| column(head, ColumnKind::Other)));
        }
        columns
    }

    /// The head of the first columns: a dimension, or categories where nothing is grouped.
    fn dimension(&self, name: &str) -> String {
        match name.strip_prefix("attribute:") {
            _ if name.is_empty() => self.messages.text("column-category"),
            Some(own) => self
                .messages
                .format("dimension-attribute", &[("name", own.into())]),
            None => self.messages.text(&format!("dimension-{name}")),
        }
    }

    fn has_later(&self) -> bool {
        let measured = measure(self.request.page.measure);
        self.computed.totals.of(measured).expected.later.is_some()
    }

    fn placed(&self, placed: &Placed<'_>) -> Row {
        let name = |row: &str| match row {
            "" => self.messages.text("group-none"),
            label => label.to_owned(),
        };
        let own = Some(name(&placed.row.label));
        let (kind, names) = match placed.kind {
            RowKind::Group => (ReportRow::Group, [own, None]),
            RowKind::Member => {
                let group = placed.group.map(|group| name(&group.label));
                (ReportRow::Part, [group, own])
            }
            RowKind::Single => (ReportRow::Part, [None, own]),
        };
        self.row(kind, names, &placed.row.figures, placed.row.target)
    }

    /// A row; of its two names the first one stands only where rows are nested.
    fn row(
        &self,
        kind: ReportRow,
        names: [Option<String>; 2],
        figures: &Figures,
        target: Option<RowTarget>,
    ) -> Row {
        let mut cells = self.names(names);
        cells.extend(figures.by_column.iter().copied().map(Cell::Money));
        if self.has_later() {
            cells.push(figures.later.map_or(Cell::Empty, Cell::Money));
        }
        cells.push(Cell::Money(figures.total));
        if self.has_targets {
            let currency = self.open.book.currency();
            let amount = target.map(|target| Cell::Decimal(money(target.amount, currency)));
            let share = target.and_then(|target| target.attainment_ppm);
            cells.push(amount.unwrap_or(Cell::Empty));
            cells.push(share.map_or(Cell::Empty, Cell::Ppm));
        }
        Row { kind, cells }
    }

    fn names(&self, [group, own]: [Option<String>; 2]) -> Vec<Cell> {
        let cell = |name: Option<String>| name.map_or(Cell::Empty, Cell::Text);
        match (self.nested, group) {
            // A group, the total and what stands under it are named in the first column.
            (true, None) => vec![cell(own), Cell::Empty],
            (true, group) => vec![cell(group), cell(own)],
            (false, group) => vec![cell(own.or(group))],
        }
    }

    /// The target and the variance from it.
    fn against(&self, target: &[Option<i64>], total: i64, covered: i64) -> [Row; 2] {
        let measured = measure(self.request.page.measure);
        let expected = &self.computed.totals.of(measured).expected.by_column;
        let variance = target.iter().zip(expected);
        let variance: Vec<Option<i64>> = variance
            .map(|(target, minor)| minor.checked_sub((*target)?))
            .collect();
        let row = |label: &str, by_column: &[Option<i64>], total: Option<i64>| {
            let amount = |minor: Option<i64>| minor.map_or(Cell::Empty, Cell::Money);
            let mut cells = self.names([None, Some(self.messages.text(label))]);
            cells.extend(by_column.iter().copied().map(amount));
            if self.has_later() {
                cells.push(Cell::Empty);
            }
            cells.push(amount(total));
            if self.has_targets {
                cells.extend([Cell::Empty, Cell::Empty]);
            }
            Row {
                kind: ReportRow::Aside,
                cells,
            }
        };
        [
            row("column-target", target, Some(total)),
            row("column-variance", &variance, covered.checked_sub(total)),
        ]
    }

    /// What the figures rest on.
    fn rests_on(&self) -> Vec<(String, String)> {
        let (messages, frame) = (self.messages, &self.computed.frame);
        let language = messages.language();
        let measured = measure(self.request.page.measure);
        let months = language.range(
            &language.month(frame.months.first),
            &language.month(frame.months.last),
        );
        let scenario = &self.computed.composed.scenario;
        let mut rests_on = vec![
            (
                messages.text("measure-label"),
                messages.text(&format!("measure-{}", measured.name())),
            ),
            (messages.text("forecast-period"), months),
            (messages.text("column-scenario"), scenario.name.clone()),
        ];
        for (lever, value) in panel_values(scenario) {
            rests_on.push((messages.text(&format!("lever-{lever}")), value));
        }
        if let Some(ppm) = self.computed.totals.of(measured).coverage_ppm {
            rests_on.push((messages.text("cost-coverage-label"), language.rate(ppm)));
        }
        rests_on
    }
}

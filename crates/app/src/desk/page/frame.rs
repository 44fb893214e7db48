//! What a page asks for, understood: its dates, its columns, what is measured, by what.

use diapason_engine::{Book, Columns, Dimension, Measure, Period, PeriodSpan, ProbabilitySource};
use diapason_model::{FiscalYear, InvoiceStatus, Month, parse_date};

use super::months::{ShownMonths, columns, refused};
use super::targets::{TargetFigures, of_company};
use crate::clock::today;
use crate::desk::wire::{ColumnLength, ForecastPageRequest, MeasureName, ProbabilityName};
use crate::error::AppError;
use crate::forecast::read_dimension;

/// The dates of a page and where its probabilities come from: what its figures have in common,
/// whatever is measured and supposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The months shown.
    pub(crate) months: ShownMonths,
    /// The same a year before, where all that was invoiced in them is known.
    pub(crate) last_year: Option<ShownMonths>,
    /// Length of a column.
    pub(crate) period: Period,
    /// The columns.
    pub(crate) periods: Vec<PeriodSpan>,
    /// Where probabilities come from.
    pub(crate) probability: ProbabilitySource,
    /// The company's targets, in the order of `Measure::ALL`.
    pub(crate) targets: Vec<Option<TargetFigures>>,
}

impl Frame {
    /// Of a request.
    pub(crate) fn new(book: &Book, request: &ForecastPageRequest) -> Result<Self, AppError> {
        let company = &book.snapshot().company;
        let as_of = match &request.as_of {
            None => today(company),
            Some(text) => parse_date(text)
                .ok_or_else(|| refused(format!("`{text}` is no date: write it as 2026-11-22")))?,
        };
        let months = ShownMonths::new(request.span, as_of, company)?;
        let period = period(request.period);
        let periods = periods(&months, period, company.fiscal_year);
        let targets = Measure::ALL
            .iter()
            .map(|measure| of_company(book, *measure, &periods))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            last_year: months.last_year(company, invoiced_since(book)),
            months,
            period,
            periods,
            probability: match request.probability {
                ProbabilityName::Stated => ProbabilitySource::Stated,
                ProbabilityName::Stage => ProbabilitySource::Stage,
            },
            targets,
        })
    }

    /// What tells this frame from others of the same book.
    pub(crate) fn key(&self) -> String {
        format!("{:?} {:?} {:?}", self.months, self.period, self.probability)
    }

    /// The company's target of a measure.
    pub(crate) fn target(&self, measure: Measure) -> Option<&TargetFigures> {
        self.targets[place(measure)].as_ref()
    }

    /// Some of the months shown, as the engine takes them.
    pub(crate) fn run(&self, (first, last): (Month, Month)) -> Columns {
        columns(self.months.as_of, first, last)
    }
}

/// The place of a measure in `Measure::ALL`.
pub(crate) const fn place(measure: Measure) -> usize {
    match measure {
        Measure::Invoicing => 0,
        Measure::Bookings => 1,
        Measure::Cash => 2,
        Measure::Margin => 3,
        Measure::Result => 4,
    }
}

/// The engine's measure.
pub(crate) const fn measure(name: MeasureName) -> Measure {
    match name {
        MeasureName::Invoicing => Measure::Invoicing,
        MeasureName::Bookings => Measure::Bookings,
        MeasureName::Cash => Measure::Cash,
        MeasureName::Margin => Measure::Margin,
        MeasureName::Result => Measure::Result,
    }
}

/// What the table is grouped by: nothing for the result, which is the company's alone.
pub(crate) fn dimension(request: &ForecastPageRequest) -> Result<Option<Dimension>, AppError> {
    let by = request.by.as_deref().map(read_dimension).transpose()?;
    Ok(by.filter(|_| request.measure != MeasureName::Result))
}

const fn period(length: ColumnLength) -> Period {
    match length {
        ColumnLength::Month => Period::Month,
        ColumnLength::Quarter => Period::Quarter,
        ColumnLength::Year => Period::Year,
    }
}

/// The columns as the engine makes them of these months.
fn periods(months: &ShownMonths, period: Period, fiscal_year: FiscalYear) -> Vec<PeriodSpan> {
    let mut periods: Vec<PeriodSpan> = Vec::new();
    let numbers = months.first.number()..=months.last.number();
    for month in numbers.filter_map(Month::from_number) {
        let starts = fiscal_year.period_start(month, period.months());
        match periods.last_mut().filter(|span| span.starts == starts) {
            Some(span) => span.last = month,
            None => periods.push(PeriodSpan {
                starts,
                first: month,
                last: month,
            }),
        }
    }
    periods
}

/// The month of the first posted invoice.
fn invoiced_since(book: &Book) -> Option<Month> {
    let invoices = book.snapshot().invoices.iter();
    let posted = invoices.filter(|invoice| invoice.status == InvoiceStatus::Posted);
    posted.map(|invoice| Month::of(invoice.issued_on)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_stands_at_its_place() {
        for (at, measure) in Measure::ALL.into_iter().enumerate() {
            assert_eq!(place(measure), at, "{}", measure.name());
        }
    }
}

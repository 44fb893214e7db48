//! The forecast as a picture, and as bars on a terminal.

use std::path::Path;

use diapason_engine::{
    Book, Category, CategoryFigures, Forecast, Measure, Period, TargetFigures, targets,
};
use diapason_language::{Language, Messages, Unit};
use diapason_model::{Month, TargetScope, divide_half_away};
use diapason_report::{
    Cap, ChartColumn, ChartError, ChartSeries, SeriesRole, StackedChart, TargetLine, TextBar,
    Theme, text_chart,
};

use super::file::write_whole;
use super::table::period_heads;
use crate::error::{AppError, ErrorCode};
use crate::forecast::ForecastAnswer;
use crate::loaded::Loaded;
use crate::scenario::BASE;

/// What kind of picture, told by the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Lines and texts.
    Svg,
    /// Pixels.
    Png,
}

impl PictureFormat {
    /// From a file's ending.
    pub fn of(path: &Path) -> Result<Self, AppError> {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "svg" => Ok(Self::Svg),
            "png" => Ok(Self::Png),
            _ => Err(AppError::new(
                ErrorCode::PictureFormat,
                format!("{}: a chart is written as .svg or .png", path.display()),
            )
            .with("path", path.display())
            .with_hint("end the name with .svg or .png")),
        }
    }
}

/// Draws a forecast into a file. `base` is the forecast without levers, where a scenario is
/// shown.
pub fn forecast_chart(
    answer: &ForecastAnswer,
    base: Option<&ForecastAnswer>,
    loaded: &Loaded,
    messages: &Messages,
    theme: Theme,
    path: &Path,
) -> Result<(), AppError> {
    // What cannot be written is said before anything is drawn.
    PictureFormat::of(path)?;
    let chart = Picture {
        forecast: &answer.forecast,
        base: base.map(|base| &base.forecast),
        scenario: Some(answer.scenario.as_str()).filter(|name| *name != BASE),
        span: PictureSpan::Horizon,
        book: &loaded.book,
        messages,
    };
    draw(&chart.stacked()?, theme, path)
}

/// What a picture shows.
#[derive(Clone, Copy)]
pub(crate) struct Picture<'a> {
    /// The forecast.
    pub(crate) forecast: &'a Forecast,
    /// The same without levers, where any holds.
    pub(crate) base: Option<&'a Forecast>,
    /// The scenario's name; `None`: the base.
    pub(crate) scenario: Option<&'a str>,
    /// What the totals of its legend cover.
    pub(crate) span: PictureSpan,
    /// The company.
    pub(crate) book: &'a Book,
    /// The words.
    pub(crate) messages: &'a Messages,
}

/// What the totals of a picture's legend cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PictureSpan {
    /// The months of the horizon and what comes later, as the command line's totals do.
    Horizon,
    /// All columns, as the window's totals do.
    Columns,
    /// All columns, which have passed: nothing comes later.
    Past,
}

/// Draws a chart into a file; its ending says the form.
pub(crate) fn draw(chart: &StackedChart, theme: Theme, path: &Path) -> Result<(), AppError> {
    let refused = |error: ChartError| {
        let code = match error {
            ChartError::NoColumns | ChartError::TooManyColumns(_) => ErrorCode::QuestionInvalid,
            _ => ErrorCode::Internal,
        };
        AppError::new(code, error.to_string()).with("detail", &error)
    };
    let bytes = match PictureFormat::of(path)? {
        PictureFormat::Svg => chart.to_svg(theme).map_err(refused)?.into_bytes(),
        PictureFormat::Png => chart.to_png(theme).map_err(refused)?,
    };
    write_whole(path, &bytes)
}

/// The form of a category in a picture; `None`: it is not drawn.
const fn role(measure: Measure, category: Category) -> Option<SeriesRole> {
    match (measure, category) {
        (Measure::Result, Category::Result) => Some(SeriesRole::Margin),
        (Measure::Result, _) | (_, Category::Margin | Category::FixedCosts | Category::Result) => {
            None
        }
        (_, Category::Invoiced | Category::Received | Category::Won) => Some(SeriesRole::Invoiced),
        (_, Category::OpenInvoices) => Some(SeriesRole::OpenInvoices),
        (_, Category::Backlog) => Some(SeriesRole::Backlog),
        (_, Category::Weighted) => Some(SeriesRole::Weighted),
        (_, Category::Pipeline) => Some(SeriesRole::Pipeline),
    }
}

fn drawn(forecast: &Forecast) -> impl Iterator<Item = (SeriesRole, &CategoryFigures)> {
    forecast
        .figures
        .iter()
        .filter_map(|figures| Some((role(forecast.measure, figures.category)?, figures)))
}

impl Picture<'_> {
    /// The chart itself.
    pub(crate) fn stacked(&self) -> Result<StackedChart, AppError> {
        let Self {
            forecast,
            book,
            messages,
            ..
        } = *self;
        let language = messages.language();
        let title = messages.text(&format!("chart-title-{}", forecast.measure.name()));
        let target = targets(
            book,
            forecast.measure,
            TargetScope::Company,
            &forecast.periods,
        )?;
        let has_later = self.span != PictureSpan::Past
            && forecast.measure != Measure::Result
            && forecast
                .figures
                .iter()
                .any(|figures| figures.later.is_some());
        let series = drawn(forecast).map(|(role, figures)| ChartSeries {
            role,
            label: messages.text(&format!("category-{}", figures.category.name())),
            values_minor: figures.by_period.clone(),
            later_minor: figures.later.unwrap_or(0),
            total_minor: match self.span {
                PictureSpan::Horizon => figures.total,
                PictureSpan::Columns | PictureSpan::Past => figures.within,
            },
        });
        let base = self.base.map(|base| Cap {
            label: messages.text("chart-base-without-levers"),
            values_minor: base.expected.by_period.clone(),
            later_minor: base.expected.later.unwrap_or(0),
        });
        let this_month = Month::of(forecast.as_of);
        let current = forecast
            .periods
            .iter()
            .position(|period| (period.first..=period.last).contains(&this_month))
            .map(|place| (place, language.day_and_month(forecast.as_of)));
        Ok(StackedChart {
            accessible_name: self.accessible_name(&title, target.as_ref()),
            empty_text: messages.text("chart-empty"),
            language,
            currency: forecast.currency,
            columns: columns(forecast, book, language),
            series: series.collect(),
            later_label: has_later.then(|| messages.text("chart-later")),
            target: target.map(|target| TargetLine {
                label: messages.text("chart-target"),
                values_minor: target.by_period,
            }),
            base,
            current,
            total_label: messages.text("column-total"),
            subtitle: self.subtitle(),
            title,
        })
    }

    /// Whose, as of when, in which scenario.
    fn subtitle(&self) -> String {
        let date = self.messages.language().date(self.forecast.as_of);
        let as_of = self.messages.format("as-of", &[("date", (&date).into())]);
        let company = &self.book.snapshot().company.name;
        let subtitle = format!("{company} · {}", lower_first(&as_of));
        match self.scenario {
            Some(name) => {
                let named = [("name", name.into())];
                let named = self.messages.format("scenario-named", &named);
                format!("{subtitle} · {}", lower_first(&named))
            }
            None => subtitle,
        }
    }

    /// The chart in a sentence, for who does not see it.
    fn accessible_name(&self, title: &str, target: Option<&TargetFigures>) -> String {
        let (forecast, messages) = (self.forecast, self.messages);
        let language = messages.language();
        let expected = match self.span {
            PictureSpan::Horizon => forecast.expected.total,
            PictureSpan::Columns | PictureSpan::Past => forecast.expected.within,
        };
        let total = language.amount(expected, forecast.currency, Unit::Millions);
        let count = forecast.periods.len();
        let months = match forecast.period {
            Period::Month => messages.format("horizon-months", &[("count", count.into())]),
            Period::Quarter | Period::Year => language.whole(count as u64),
        };
        let mut values = vec![
            ("title", title.into()),
            ("months", (&months).into()),
            ("total", (&total).into()),
        ];
        // A target of some columns only says nothing about the total.
        let against = target
            .filter(|target| self.span != PictureSpan::Horizon && target.within > 0)
            .filter(|target| target.by_period.iter().all(Option::is_some))
            .and_then(|target| {
                let off = i128::from(expected) - i128::from(target.within);
                divide_half_away(off * 1_000_000, i128::from(target.within))
            })
            .and_then(|ppm| i64::try_from(ppm).ok());
        let rate = against.map(|ppm| language.rate(ppm.saturating_abs()));
        let id = match (&rate, against) {
            (Some(rate), Some(ppm)) => {
                values.push(("rate", rate.into()));
                if ppm < 0 {
                    "chart-accessible-name-below-target"
                } else {
                    "chart-accessible-name-above-target"
                }
            }
            _ => "chart-accessible-name",
        };
        messages.format(id, &values)
    }
}

/// A phrase within a line: its first letter small.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn columns(forecast: &Forecast, book: &Book, language: Language) -> Vec<ChartColumn> {
    let fiscal_year = book.snapshot().company.fiscal_year;
    let starts: Vec<Month> = forecast
        .periods
        .iter()
        .map(|period| period.starts)
        .collect();
    if forecast.period == Period::Month {
        return ChartColumn::months(language, &starts, fiscal_year);
    }
    let heads = period_heads(&forecast.periods, forecast.period, language, fiscal_year);
    heads
        .into_iter()
        .zip(&starts)
        .enumerate()
        .map(|(place, (label, first))| ChartColumn {
            label,
            year: None,
            begins_fiscal_year: place > 0
                && forecast.period == Period::Quarter
                && first.month() == fiscal_year.start_month(),
        })
        .collect()
}

/// The forecast as bars of letters, a line each. `width` is that of the terminal.
pub fn forecast_text_chart(
    answer: &ForecastAnswer,
    loaded: &Loaded,
    messages: &Messages,
    width: usize,
) -> Result<Vec<String>, AppError> {
    let forecast = &answer.forecast;
    let language = messages.language();
    let all = &forecast.expected;
    let figure = |minor: i64| language.amount(minor, forecast.currency, Unit::Thousands);
    let fiscal_year = loaded.book.snapshot().company.fiscal_year;
    let heads = period_heads(&forecast.periods, forecast.period, language, fiscal_year);
    let mut bars: Vec<TextBar> = heads
        .into_iter()
        .enumerate()
        .map(|(place, label)| TextBar {
            label,
            parts: drawn(forecast)
                .map(|(role, it)| (role, it.by_period[place]))
                .collect(),
            target_minor: None,
            figure: figure(all.by_period[place]),
        })
        .collect();
    if let Some(later) = all.later.filter(|_| forecast.measure != Measure::Result) {
        bars.push(TextBar {
            label: messages.text("chart-later"),
            parts: drawn(forecast)
                .map(|(role, it)| (role, it.later.unwrap_or(0)))
                .collect(),
            target_minor: None,
            figure: figure(later),
        });
    }
    let legend: Vec<(SeriesRole, String)> = drawn(forecast)
        .map(|(role, it)| {
            (
                role,
                messages.text(&format!("category-{}", it.category.name())),
            )
        })
        .collect();
    // Room for the heads before and the figures behind the bars.
    let room = width.saturating_sub(30).clamp(20, 80);
    Ok(text_chart(&bars, &legend, None, room)
        .lines()
        .map(str::to_owned)
        .collect())
}

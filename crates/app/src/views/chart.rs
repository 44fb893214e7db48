//! The forecast as a picture, and as bars on a terminal.

use std::path::Path;

use diapason_engine::{Category, CategoryFigures, Forecast, Measure, Period};
use diapason_language::{Language, Messages, Unit};
use diapason_model::Month;
use diapason_report::{
    Cap, ChartColumn, ChartError, ChartSeries, SeriesRole, StackedChart, TextBar, Theme, text_chart,
};

use super::file::write_whole;
use super::table::{expected, period_heads};
use crate::error::{AppError, ErrorCode};
use crate::forecast::ForecastAnswer;
use crate::loaded::Loaded;

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
    let format = PictureFormat::of(path)?;
    let chart = stacked(answer, base, loaded, messages)?;
    let refused = |error: ChartError| {
        let code = match error {
            ChartError::NoColumns | ChartError::TooManyColumns(_) => ErrorCode::QuestionInvalid,
            _ => ErrorCode::Internal,
        };
        AppError::new(code, error.to_string()).with("detail", &error)
    };
    let bytes = match format {
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

fn stacked(
    answer: &ForecastAnswer,
    base: Option<&ForecastAnswer>,
    loaded: &Loaded,
    messages: &Messages,
) -> Result<StackedChart, AppError> {
    let forecast = &answer.forecast;
    let language = messages.language();
    let company = &loaded.book.snapshot().company;
    let title = messages.text(&format!("chart-title-{}", forecast.measure.name()));
    let as_of = messages.format(
        "as-of",
        &[("date", (&language.date(forecast.as_of)).into())],
    );
    let mut subtitle = format!("{} · {}", company.name, lower_first(&as_of));
    if answer.scenario != "base" {
        let named = messages.format("scenario-named", &[("name", (&answer.scenario).into())]);
        subtitle = format!("{subtitle} · {}", lower_first(&named));
    }
    let accessible_name = accessible_name(forecast, &title, messages)?;
    let has_later = forecast
        .figures
        .iter()
        .any(|figures| figures.later.is_some());
    let series = drawn(forecast).map(|(role, figures)| ChartSeries {
        role,
        label: messages.text(&format!("category-{}", figures.category.name())),
        values_minor: figures.by_period.clone(),
        later_minor: figures.later.unwrap_or(0),
        total_minor: figures.total,
    });
    let base = base
        .map(|base| {
            let expected = expected(&base.forecast.figures)?;
            Ok::<_, AppError>(Cap {
                label: messages.text("chart-base-without-levers"),
                values_minor: expected.by_period,
                later_minor: expected.later.unwrap_or(0),
            })
        })
        .transpose()?;
    let this_month = Month::of(forecast.as_of);
    let current = forecast
        .periods
        .iter()
        .position(|period| (period.first..=period.last).contains(&this_month))
        .map(|place| (place, language.day_and_month(forecast.as_of)));
    Ok(StackedChart {
        accessible_name,
        empty_text: messages.text("chart-empty"),
        language,
        currency: forecast.currency,
        columns: columns(forecast, loaded, language),
        series: series.collect(),
        later_label: (has_later && forecast.measure != Measure::Result)
            .then(|| messages.text("chart-later")),
        target: None,
        base,
        current,
        total_label: messages.text("column-total"),
        title,
        subtitle,
    })
}

/// The chart in a sentence, for who does not see it.
fn accessible_name(
    forecast: &Forecast,
    title: &str,
    messages: &Messages,
) -> Result<String, AppError> {
    let language = messages.language();
    let all = expected(&forecast.figures)?;
    let total = language.amount(all.total, forecast.currency, Unit::Millions);
    let count = forecast.periods.len();
    let months = match forecast.period {
        Period::Month => messages.format("horizon-months", &[("count", count.into())]),
        Period::Quarter | Period::Year => language.whole(count as u64),
    };
    Ok(messages.format(
        "chart-accessible-name",
        &[
            ("title", title.into()),
            ("months", (&months).into()),
            ("total", (&total).into()),
        ],
    ))
}

/// A phrase within a line: its first letter small.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn columns(forecast: &Forecast, loaded: &Loaded, language: Language) -> Vec<ChartColumn> {
    let fiscal_year = loaded.book.snapshot().company.fiscal_year;
    let starts: Vec<Month> = forecast
        .periods
        .iter()
        .map(|period| period.starts)
        .collect();
    if forecast.period == Period::Month {
        return ChartColumn::months(language, &starts, fiscal_year);
    }
    let heads = period_heads(forecast, language, fiscal_year);
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
    let all = expected(&forecast.figures)?;
    let figure = |minor: i64| language.amount(minor, forecast.currency, Unit::Thousands);
    let heads = period_heads(
        forecast,
        language,
        loaded.book.snapshot().company.fiscal_year,
    );
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

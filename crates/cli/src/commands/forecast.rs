//! `forecast`: the figures by month as a table that fits the terminal, JSON or CSV.

use diapason_app::{Currency, ForecastAnswer, Loaded, Measure, Month, Period};
use diapason_language::{Messages, Unit};

use crate::arguments::{ForecastArguments, Format};
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Flags that a terminal shows before it only counts.
const MOST_FLAGS: usize = 20;

/// Computes and puts out.
pub(crate) fn run(
    session: &mut Session<'_>,
    question: &ForecastArguments,
    chart: bool,
) -> Result<(), Failure> {
    let format = session.format()?;
    let request = question.request()?;
    let loaded = session.place()?.load()?;
    let scenario = diapason_app::scenario_named(&loaded, question.scenario.as_deref())?;
    let answer = diapason_app::forecast(&loaded.book, &scenario, &request)?;
    tell_notices(session, &answer);
    match format {
        Format::Json => session.console.json(&answer.view)?,
        Format::Csv => session
            .console
            .raw(&diapason_app::forecast_csv(&answer.view))?,
        _ => show(session, &loaded, &answer, chart)?,
    }
    Ok(())
}

/// Conditions that matched nothing, so that a lever without effect is no riddle.
pub(crate) fn tell_notices(session: &mut Session<'_>, answer: &ForecastAnswer) {
    for notice in answer.notices() {
        let (dimension, value) = diapason_app::notice_words(notice);
        let dimension = dimension_word(session.messages, dimension);
        let values = [("dimension", (&dimension).into()), ("value", value.into())];
        let word = session
            .console
            .styled(Style::Warn, &session.messages.text("cli-warning"));
        let text = session.messages.format("notice-matches-nothing", &values);
        session.console.say(&format!("{word} {text}"));
    }
}

/// A dimension as people call it.
pub(crate) fn dimension_word(messages: &Messages, dimension: &str) -> String {
    match dimension.strip_prefix("attribute:") {
        Some(name) => messages.format("dimension-attribute", &[("name", name.into())]),
        None => messages
            .find(&format!("dimension-{dimension}"), &[])
            .unwrap_or_else(|| dimension.to_owned()),
    }
}

/// The forecast for people: heading, table, groups, chart, what to look at.
pub(crate) fn show(
    session: &mut Session<'_>,
    loaded: &Loaded,
    answer: &ForecastAnswer,
    chart: bool,
) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    let forecast = &answer.forecast;
    let tables = Tables::new(session, loaded, answer);
    let (unit, table, groups) = tables.fitting(session);
    let measure = messages.text(&format!("measure-{}", forecast.measure.name()));
    let heading = messages.format(
        "forecast-heading",
        &[
            ("company", (&*loaded.book.snapshot().company.name).into()),
            ("measure", (&measure).into()),
            ("date", (&language.date(forecast.as_of)).into()),
        ],
    );
    let unit_word = language.unit_label(forecast.currency, unit);
    let heading = messages.format(
        "header-with-unit",
        &[("header", (&heading).into()), ("unit", (&unit_word).into())],
    );
    let console = &mut *session.console;
    console.line(&console.styled(Style::Strong, &heading))?;
    if answer.scenario != "base" {
        let named = messages.format("scenario-named", &[("name", (&answer.scenario).into())]);
        console.line(&named)?;
    }
    console.line("")?;
    for line in table.lines(console) {
        console.line(&line)?;
    }
    if let Some(groups) = groups {
        let dimension = forecast
            .by
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let dimension = dimension_word(messages, &dimension).to_lowercase();
        console.line("")?;
        let title = messages.format("by-dimension", &[("dimension", (&dimension).into())]);
        console.line(&console.styled(Style::Strong, &title))?;
        for line in groups.lines(console) {
            console.line(&line)?;
        }
    }
    if chart {
        console.line("")?;
        let width = console.width().unwrap_or(100);
        for line in diapason_app::forecast_text_chart(answer, loaded, messages, width)? {
            console.line(&line)?;
        }
    }
    if unit != Unit::Exact {
        console.line(&console.styled(Style::Faint, &messages.text("rounded-note")))?;
    }
    coverage(session, answer)?;
    flags(session, loaded, answer)
}

fn coverage(session: &mut Session<'_>, answer: &ForecastAnswer) -> Result<(), Failure> {
    let forecast = &answer.forecast;
    if !matches!(forecast.measure, Measure::Margin | Measure::Result) {
        return Ok(());
    }
    let text = match forecast.cost_coverage_ppm {
        Some(ppm) => {
            let rate = session.language.rate(ppm);
            session
                .messages
                .format("cost-coverage", &[("rate", (&rate).into())])
        }
        None => session.messages.text("cost-coverage-none"),
    };
    session.console.line("")?;
    session.console.line(&text)?;
    Ok(())
}

fn flags(
    session: &mut Session<'_>,
    loaded: &Loaded,
    answer: &ForecastAnswer,
) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    let forecast = &answer.forecast;
    session.console.line("")?;
    if forecast.flags.is_empty() {
        session.console.line(&messages.text("flags-none"))?;
        return Ok(());
    }
    let count = messages.format("flags-count", &[("count", forecast.flags.len().into())]);
    let count = session.console.styled(Style::Warn, &count);
    session.console.line(&count)?;
    let mut table = Table::with([
        (messages.text("column-flag"), Align::Left),
        (messages.text("column-deal"), Align::Left),
        (messages.text("column-invoice"), Align::Left),
        (messages.text("column-amount"), Align::Right),
    ]);
    let snapshot = loaded.book.snapshot();
    for flag in forecast.flags.iter().take(MOST_FLAGS) {
        let deal = flag.deal.map(|deal| &snapshot.deals[deal.get()]);
        let deal = deal.map(|deal| shortened(&format!("{} {}", deal.id, deal.name), 44));
        let invoice = flag.invoice.map(|invoice| {
            let invoice = &snapshot.invoices[invoice.get()];
            invoice
                .number
                .as_deref()
                .unwrap_or(invoice.id.as_str())
                .to_owned()
        });
        table.row(vec![
            Cell::new(messages.text(&format!("flag-{}", flag.kind.name()))),
            Cell::new(deal.unwrap_or_default()),
            Cell::new(invoice.unwrap_or_default()),
            Cell::new(language.amount(flag.amount_minor, forecast.currency, Unit::Exact)),
        ]);
    }
    for line in table.lines(session.console) {
        session.console.line(&line)?;
    }
    if forecast.flags.len() > MOST_FLAGS {
        let more = forecast.flags.len() - MOST_FLAGS;
        let text = messages.format("list-more", &[("count", more.into())]);
        session
            .console
            .line(&session.console.styled(Style::Faint, &text))?;
    }
    Ok(())
}

/// A text cut to so many characters, with an ellipsis where something is missing.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most - 1).collect();
    short.push('…');
    short
}

/// The words of the forecast's tables; the unit is chosen last.
struct Tables<'a> {
    answer: &'a ForecastAnswer,
    columns: Vec<String>,
    first: String,
    later: Option<String>,
    total: String,
    none: String,
    categories: Vec<String>,
}

impl<'a> Tables<'a> {
    fn new(session: &Session<'_>, loaded: &Loaded, answer: &'a ForecastAnswer) -> Self {
        let (messages, language) = (session.messages, session.language);
        let forecast = &answer.forecast;
        let fiscal_year = loaded.book.snapshot().company.fiscal_year;
        let starts: Vec<Month> = forecast
            .periods
            .iter()
            .map(|period| period.starts)
            .collect();
        let columns = match forecast.period {
            Period::Month => language.month_headers(&starts),
            Period::Quarter => starts
                .iter()
                .map(|first| language.quarter(*first, fiscal_year))
                .collect(),
            Period::Year => starts
                .iter()
                .map(|first| language.fiscal_year(*first))
                .collect(),
        };
        let has_later = forecast
            .figures
            .iter()
            .any(|figures| figures.later.is_some());
        Self {
            answer,
            columns,
            first: messages.text("column-category"),
            later: has_later.then(|| messages.text("column-later")),
            total: messages.text("column-total"),
            none: messages.text("group-none"),
            categories: forecast
                .figures
                .iter()
                .map(|figures| messages.text(&format!("category-{}", figures.category.name())))
                .collect(),
        }
    }

    /// The finest unit in which the table fits the terminal; where none does, thousands, cut into
    /// blocks of months.
    fn fitting(&self, session: &Session<'_>) -> (Unit, Table, Option<Table>) {
        let limit = session.console.width();
        let mut made = None;
        for unit in [Unit::Exact, Unit::Whole, Unit::Thousands] {
            let table = self.company(session, unit);
            let groups = self.groups(session, unit);
            let width = groups.as_ref().map_or(0, Table::width).max(table.width());
            let fits = limit.is_none_or(|limit| width <= limit);
            made = Some((unit, table, groups));
            if fits {
                break;
            }
        }
        made.expect("there is a last unit")
    }

    fn head(&self) -> Table {
        let mut table = Table::with([(self.first.clone(), Align::Left)]);
        for column in self.columns.iter().chain(&self.later).chain([&self.total]) {
            table.column(column.clone(), Align::Right);
        }
        table
    }

    fn row(
        &self,
        session: &Session<'_>,
        unit: Unit,
        label: String,
        figures: &diapason_app::CategoryFigures,
    ) -> Vec<Cell> {
        let currency: Currency = self.answer.forecast.currency;
        let amount = |minor: i64| {
            let shown = session.language.bare_amount(minor, currency, unit);
            let style = match minor {
                0 => Style::Faint,
                ..0 => Style::Bad,
                _ => Style::Plain,
            };
            Cell::new(shown).styled(style)
        };
        let mut row = vec![Cell::new(label)];
        row.extend(figures.by_period.iter().map(|minor| amount(*minor)));
        if self.later.is_some() {
            row.push(match figures.later {
                Some(minor) => amount(minor),
                None => Cell::new(session.messages.text("not-applicable")).styled(Style::Faint),
            });
        }
        row.push(amount(figures.total));
        row
    }

    fn company(&self, session: &Session<'_>, unit: Unit) -> Table {
        let mut table = self.head();
        for (figures, label) in self.answer.forecast.figures.iter().zip(&self.categories) {
            table.row(self.row(session, unit, label.clone(), figures));
        }
        table
    }

    /// Each group's name, then its categories beneath, without those that are nothing throughout.
    fn groups(&self, session: &Session<'_>, unit: Unit) -> Option<Table> {
        let forecast = &self.answer.forecast;
        forecast.by.as_ref()?;
        let mut table = self.head();
        for group in &forecast.groups {
            let label = if group.key.is_empty() {
                &self.none
            } else {
                &group.label
            };
            let blanks = self.columns.len() + usize::from(self.later.is_some()) + 1;
            let mut name = vec![Cell::new(shortened(label, 40)).styled(Style::Strong)];
            name.extend(std::iter::repeat_n(Cell::new(""), blanks));
            table.row(name);
            for (figures, label) in group.figures.iter().zip(&self.categories) {
                let nothing = figures.total == 0
                    && figures.later.is_none_or(|later| later == 0)
                    && figures.by_period.iter().all(|minor| *minor == 0);
                if !nothing {
                    table.row(self.row(session, unit, format!("  {label}"), figures));
                }
            }
        }
        Some(table)
    }
}

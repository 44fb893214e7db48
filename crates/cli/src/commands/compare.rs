//! `scenario compare`: each scenario's figures and what it changes against the base.

use diapason_app::{CategoryFigures, Comparison, Loaded};
use diapason_language::Unit;

use super::forecast;
use crate::arguments::{ForecastArguments, Format};
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Computes and puts out.
pub(crate) fn run(
    session: &mut Session<'_>,
    format: Format,
    loaded: &Loaded,
    names: &[String],
    question: &ForecastArguments,
) -> Result<(), Failure> {
    let request = question.request()?;
    let words = names.iter().chain(&question.scenario);
    let scenarios = words
        .map(|word| diapason_app::scenario_named(loaded, Some(word)))
        .collect::<Result<Vec<_>, _>>()?;
    let comparison = diapason_app::scenario_compare(loaded, &scenarios, &request)?;
    match format {
        Format::Json => session.console.json(&comparison.view)?,
        Format::Csv => session
            .console
            .raw(&diapason_app::comparison_csv(&comparison.view))?,
        _ => show(session, &comparison)?,
    }
    Ok(())
}

fn show(session: &mut Session<'_>, comparison: &Comparison) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    let base = &comparison.base;
    let measure = messages.text(&format!("measure-{}", base.measure.name()));
    let date = language.date(base.as_of);
    let heading = messages.format(
        "scenario-compare-heading",
        &[("date", (&date).into()), ("measure", (&measure).into())],
    );
    let unit = language.unit_label(base.currency, Unit::Exact);
    let heading = messages.format(
        "header-with-unit",
        &[("header", (&heading).into()), ("unit", (&unit).into())],
    );
    session
        .console
        .line(&session.console.styled(Style::Strong, &heading))?;
    session.console.line("")?;
    let mut table = Table::with([
        (messages.text("column-scenario"), Align::Left),
        (messages.text("column-category"), Align::Left),
        (messages.text("column-total"), Align::Right),
        (messages.text("column-change"), Align::Right),
    ]);
    let mut rows = |name: &str, figures: &[CategoryFigures], change: Option<&[CategoryFigures]>| {
        for (place, one) in figures.iter().enumerate() {
            let name = if place == 0 { name } else { "" };
            let category = messages.text(&format!("category-{}", one.category.name()));
            let changed = change.map(|change| change[place].total);
            let style = match changed.map(i64::signum) {
                Some(-1) => Style::Bad,
                Some(1) => Style::Good,
                _ => Style::Faint,
            };
            let total = language.bare_amount(one.total, base.currency, Unit::Exact);
            let changed = changed.map_or_else(String::new, |minor| {
                language.bare_amount_change(minor, base.currency, Unit::Exact)
            });
            table.row(vec![
                Cell::new(forecast::shortened(name, 40)).styled(Style::Strong),
                Cell::new(category),
                Cell::new(total),
                Cell::new(changed).styled(style),
            ]);
        }
    };
    rows(&messages.text("scenario-base"), &base.figures, None);
    for (name, forecast, change) in &comparison.scenarios {
        rows(name, &forecast.figures, Some(change));
    }
    for line in table.lines(session.console) {
        session.console.line(&line)?;
    }
    Ok(())
}

//! `receivables`: what is owed, and since when.

use diapason_app::{Date, Loaded, ReceivablesAnswer};
use diapason_language::Unit;

use super::forecast::shortened;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Customers that a terminal shows before it only counts.
const MOST_CUSTOMERS: usize = 40;

/// Computes and puts out.
pub(crate) fn run(session: &mut Session<'_>, as_of: Option<Date>) -> Result<(), Failure> {
    let format = session.format()?;
    let loaded = session.place()?.load()?;
    let answer = diapason_app::receivables(&loaded, as_of)?;
    match format {
        Format::Json => session.console.json(&answer.view)?,
        Format::Csv => session
            .console
            .raw(&diapason_app::receivables_csv(&answer.view))?,
        _ => show(session, &loaded, &answer)?,
    }
    Ok(())
}

fn show(
    session: &mut Session<'_>,
    loaded: &Loaded,
    answer: &ReceivablesAnswer,
) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    let (found, currency) = (&answer.receivables, loaded.currency());
    let date = language.date(found.as_of);
    let heading = messages.format("receivables-heading", &[("date", (&date).into())]);
    let unit = language.unit_label(currency, Unit::Exact);
    let heading = messages.format(
        "header-with-unit",
        &[("header", (&heading).into()), ("unit", (&unit).into())],
    );
    session
        .console
        .line(&session.console.styled(Style::Strong, &heading))?;
    session.console.line("")?;
    if found.customers.is_empty() {
        session.console.line(&messages.text("receivables-none"))?;
        return Ok(());
    }
    let table = table(session, loaded, answer);
    for line in table.lines(session.console) {
        session.console.line(&line)?;
    }
    if found.customers.len() > MOST_CUSTOMERS {
        let more = found.customers.len() - MOST_CUSTOMERS;
        let text = messages.format("list-more", &[("count", more.into())]);
        session
            .console
            .line(&session.console.styled(Style::Faint, &text))?;
    }
    dso(session, answer)
}

/// A row a customer, those who owe most first, the total last.
fn table(session: &Session<'_>, loaded: &Loaded, answer: &ReceivablesAnswer) -> Table {
    let (messages, language) = (session.messages, session.language);
    let (found, currency) = (&answer.receivables, loaded.currency());
    let columns = [
        "column-outstanding",
        "ageing-not_due",
        "ageing-1_30",
        "ageing-31_60",
        "ageing-61_90",
        "ageing-over_90",
    ];
    let mut table = Table::with([(messages.text("dimension-customer"), Align::Left)]);
    for column in columns {
        table.column(messages.text(column), Align::Right);
    }
    let row = |name: String, outstanding: i64, ageing: &diapason_app::Ageing, style: Style| {
        let late = [
            ageing.days_1_30,
            ageing.days_31_60,
            ageing.days_61_90,
            ageing.over_90,
        ];
        let figures = [outstanding, ageing.not_due].into_iter().chain(late);
        let mut row = vec![Cell::new(name).styled(style)];
        row.extend(figures.map(|minor| {
            let style = if minor == 0 { Style::Faint } else { style };
            Cell::new(language.bare_amount(minor, currency, Unit::Exact)).styled(style)
        }));
        row
    };
    for owing in found.customers.iter().take(MOST_CUSTOMERS) {
        let name = &loaded.book.snapshot().customers[owing.customer.get()].name;
        table.row(row(
            shortened(name, 40),
            owing.outstanding_minor,
            &owing.ageing,
            Style::Plain,
        ));
    }
    let total = messages.text("row-total");
    table.row(row(
        total,
        found.outstanding_minor,
        &found.ageing,
        Style::Strong,
    ));
    table
}

/// How many days of invoicing the outstanding represents.
fn dso(session: &mut Session<'_>, answer: &ReceivablesAnswer) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    session.console.line("")?;
    let label = messages.text("dso");
    let days = match answer.receivables.dso_millionths {
        Some(millionths) => {
            let days = language.days(millionths / 1_000_000);
            messages.format("dso-days", &[("days", (&days).into())])
        }
        None => messages.text("unknown"),
    };
    session.console.line(&session.labelled(&label, &days))?;
    Ok(())
}

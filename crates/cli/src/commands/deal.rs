//! `deal list|show`; `why` has a file of its own.

use diapason_app::{DealList, DealListRequest, DealView};

use super::forecast::shortened;
use super::why;
use crate::arguments::{DealCommand, DealListArguments, Format};
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Does one of them.
pub(crate) fn run(session: &mut Session<'_>, command: DealCommand) -> Result<(), Failure> {
    let format = session.format()?;
    let loaded = session.place()?.load()?;
    match command {
        DealCommand::List(arguments) => {
            let DealListArguments {
                as_of,
                filter,
                sort,
                offset,
                limit,
            } = arguments;
            let limit = usize::from(limit);
            let request = DealListRequest {
                as_of,
                filters: filter,
                sort,
                offset,
                limit,
            };
            let found = diapason_app::deal_list(&loaded, &request)?;
            match format {
                Format::Json => session.console.json(&found)?,
                Format::Csv => session.console.raw(&diapason_app::deal_list_csv(&found))?,
                _ => list(session, &found)?,
            }
        }
        DealCommand::Show { deal, as_of } => {
            let deal = loaded.deal(&deal)?;
            let view = diapason_app::deal_show(&loaded, as_of, deal)?;
            match format {
                Format::Table => show(session, &view)?,
                _ => session.console.json(&view)?,
            }
        }
        DealCommand::Why {
            deal,
            as_of,
            scenario,
            probability,
        } => {
            let question = why::Question {
                deal,
                as_of,
                scenario,
                probability,
            };
            why::run(session, format, &loaded, &question)?;
        }
    }
    Ok(())
}

fn list(session: &mut Session<'_>, found: &DealList) -> Result<(), Failure> {
    let messages = session.messages;
    if found.deals.is_empty() {
        session.console.line(&messages.text("deals-none"))?;
        return Ok(());
    }
    let left = ["id", "name", "customer", "salesperson", "stage", "close"];
    let mut table =
        Table::with(left.map(|it| (messages.text(&format!("column-{it}")), Align::Left)));
    table.column(
        with_unit(session, "column-amount", &found.currency),
        Align::Right,
    );
    table.column(
        with_unit(session, "column-weighted", &found.currency),
        Align::Right,
    );
    for deal in &found.deals {
        let style = match deal.state {
            "won" => Style::Good,
            "lost" => Style::Faint,
            _ => Style::Plain,
        };
        table.row(vec![
            Cell::new(deal.id.clone()).styled(style),
            Cell::new(shortened(&deal.name, 40)),
            Cell::new(shortened(&deal.customer, 28)),
            Cell::new(shortened(
                deal.salesperson.as_deref().unwrap_or_default(),
                20,
            )),
            Cell::new(shortened(&deal.stage, 18)).styled(style),
            Cell::new(session.date(&deal.close_on)),
            Cell::new(session.plain_amount(deal.amount.as_deref())),
            Cell::new(session.plain_amount(deal.weighted.as_deref())),
        ]);
    }
    put(session, &table)?;
    let shown = found.offset + found.deals.len();
    let count = messages.format("deals-count", &[("count", found.total.into())]);
    session
        .console
        .line(&session.console.styled(Style::Faint, &count))?;
    if found.total > shown {
        let more = messages.format("deals-more", &[("count", (found.total - shown).into())]);
        session
            .console
            .line(&session.console.styled(Style::Faint, &more))?;
    }
    Ok(())
}

/// A head with its currency: `Montant · EUR`.
pub(crate) fn with_unit(session: &Session<'_>, head: &str, unit: &str) -> String {
    let head = session.messages.text(head);
    session.messages.format(
        "header-with-unit",
        &[("header", (&head).into()), ("unit", unit.into())],
    )
}

/// A table's lines.
pub(crate) fn put(session: &mut Session<'_>, table: &Table) -> Result<(), Failure> {
    for line in table.lines(session.console) {
        session.console.line(&line)?;
    }
    Ok(())
}

/// A heading with an empty line before it.
pub(crate) fn heading(session: &mut Session<'_>, text: &str) -> Result<(), Failure> {
    session.console.line("")?;
    session
        .console
        .line(&session.console.styled(Style::Strong, text))?;
    Ok(())
}

fn show(session: &mut Session<'_>, view: &DealView) -> Result<(), Failure> {
    let messages = session.messages;
    let deal = &view.deal;
    let title = messages.format(
        "deal-heading",
        &[
            ("name", (&deal.name).into()),
            ("customer", (&deal.customer).into()),
        ],
    );
    let title = format!("{} · {title}", deal.id);
    session
        .console
        .line(&session.console.styled(Style::Strong, &title))?;
    let amount = format!(
        "{} {}",
        session.plain_amount(deal.amount.as_deref()),
        view.currency
    );
    let weighted = format!(
        "{} {}",
        session.plain_amount(deal.weighted.as_deref()),
        view.currency
    );
    let mut facts = vec![
        (
            "column-state",
            messages.text(&format!("state-{}", deal.state)),
        ),
        ("column-stage", deal.stage.clone()),
        ("column-close", session.date(&deal.close_on)),
        ("column-amount", amount),
        ("column-weighted", weighted),
    ];
    let optional = [
        ("column-salesperson", deal.salesperson.clone()),
        ("column-project", deal.project.clone()),
        (
            "column-probability",
            view.probability.as_deref().map(|text| session.share(text)),
        ),
        ("why-terms", view.payment_terms.clone()),
        ("why-schedule", view.schedule_id.clone()),
    ];
    facts.extend(
        optional
            .into_iter()
            .filter_map(|(label, value)| Some((label, value?))),
    );
    for (label, value) in facts {
        let line = session.labelled(&messages.text(label), &value);
        session.console.line(&line)?;
    }
    lines(session, view)?;
    invoices(session, view)?;
    stages(session, view)
}

fn invoices(session: &mut Session<'_>, view: &DealView) -> Result<(), Failure> {
    let messages = session.messages;
    if !view.invoices.is_empty() {
        heading(session, &messages.text("deal-invoices"))?;
        let columns = [
            ("column-number", Align::Left),
            ("column-status", Align::Left),
            ("column-issued-on", Align::Left),
            ("column-net-amount", Align::Right),
        ];
        let mut table = Table::with(columns.map(|(head, align)| (messages.text(head), align)));
        for invoice in &view.invoices {
            let amount = session.plain_amount(Some(&invoice.net_amount));
            table.row(vec![
                Cell::new(
                    invoice
                        .number
                        .clone()
                        .unwrap_or_else(|| invoice.invoice.clone()),
                ),
                Cell::new(messages.text(&format!("choice-{}", invoice.status))),
                Cell::new(session.date(&invoice.issued_on)),
                Cell::new(format!("{amount} {}", invoice.currency)),
            ]);
        }
        put(session, &table)?;
    }
    Ok(())
}

fn stages(session: &mut Session<'_>, view: &DealView) -> Result<(), Failure> {
    let messages = session.messages;
    if !view.stage_history.is_empty() {
        heading(session, &messages.text("deal-history"))?;
        let columns = ["column-stage", "column-entered-on"];
        let mut table = Table::with(columns.map(|head| (messages.text(head), Align::Left)));
        for entry in &view.stage_history {
            let entered = session.date(&entry.entered_on);
            table.row(vec![Cell::new(entry.stage.clone()), Cell::new(entered)]);
        }
        put(session, &table)?;
    }
    Ok(())
}

fn lines(session: &mut Session<'_>, view: &DealView) -> Result<(), Failure> {
    let messages = session.messages;
    if view.lines.is_empty() {
        return Ok(());
    }
    heading(session, &messages.text("deal-lines"))?;
    let mut table = Table::with([
        (messages.text("column-line"), Align::Left),
        (messages.text("column-product"), Align::Left),
        (messages.text("column-quantity"), Align::Right),
        (
            with_unit(session, "column-unit-price", &view.own_currency),
            Align::Right,
        ),
        (messages.text("column-discount"), Align::Right),
        (
            with_unit(session, "column-net-amount", &view.currency),
            Align::Right,
        ),
        (
            with_unit(session, "column-cost", &view.currency),
            Align::Right,
        ),
        (messages.text("column-probability"), Align::Right),
    ]);
    for line in &view.lines {
        let cost = match &line.cost {
            Some(cost) => session.plain_amount(Some(cost)),
            None => messages.text("deal-cost-unknown"),
        };
        table.row(vec![
            Cell::new(line.line.clone()),
            Cell::new(shortened(line.product.as_deref().unwrap_or_default(), 32)),
            Cell::new(session.language.plain_decimal(&line.quantity, 0)),
            Cell::new(session.language.plain_decimal(&line.unit_price, 2)),
            Cell::new(session.share(&line.discount)),
            Cell::new(session.plain_amount(Some(&line.amount))),
            Cell::new(cost),
            Cell::new(session.share(&line.probability)),
        ]);
    }
    put(session, &table)
}

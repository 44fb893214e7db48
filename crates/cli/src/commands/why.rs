//! `deal why`: a deal's figures opened into lines, instalments, rules, rates and dates.

use diapason_app::{
    Date, DealWhy, ForecastRequest, InstalmentView, LineWhy, Loaded, ProbabilityChoice,
};

use super::deal::{heading, put, with_unit};
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// What is to be opened.
pub(crate) struct Question {
    pub(crate) deal: String,
    pub(crate) as_of: Option<Date>,
    pub(crate) scenario: Option<String>,
    pub(crate) probability: ProbabilityChoice,
}

/// Opens and puts out.
pub(crate) fn run(
    session: &mut Session<'_>,
    format: Format,
    loaded: &Loaded,
    question: &Question,
) -> Result<(), Failure> {
    let deal = loaded.deal(&question.deal)?;
    let scenario = diapason_app::scenario_named(loaded, question.scenario.as_deref())?;
    let request = ForecastRequest {
        as_of: question.as_of,
        probability: question.probability,
        ..ForecastRequest::default()
    };
    let why = diapason_app::deal_why(loaded, &scenario, &request, deal)?;
    match format {
        Format::Json => session.console.json(&why)?,
        Format::Csv => session.console.raw(&diapason_app::deal_why_csv(&why))?,
        _ => show(session, &why)?,
    }
    Ok(())
}

fn show(session: &mut Session<'_>, why: &DealWhy) -> Result<(), Failure> {
    let messages = session.messages;
    let title = format!("{} {}", why.deal, why.name);
    session.console.line(
        &session
            .console
            .styled(Style::Strong, &messages.text("why-title")),
    )?;
    let as_of = messages.format("as-of", &[("date", (&session.date(&why.as_of)).into())]);
    session
        .console
        .line(&format!("{title} · {as_of} · {}", why.scenario))?;
    let mut remarks = Vec::new();
    if why.excluded {
        remarks.push(messages.text("lever-exclude"));
    }
    if why.invoiced_elsewhere {
        remarks.push(messages.text("why-invoiced-elsewhere"));
    }
    if let Some(excess) = &why.over_invoiced {
        let excess = format!("{} {}", session.plain_amount(Some(excess)), why.currency);
        remarks.push(session.labelled(&messages.text("flag-over_invoiced"), &excess));
    }
    for remark in remarks {
        session
            .console
            .line(&session.console.styled(Style::Warn, &remark))?;
    }
    for line in &why.lines {
        show_line(session, why, line)?;
    }
    Ok(())
}

fn show_line(session: &mut Session<'_>, why: &DealWhy, line: &LineWhy) -> Result<(), Failure> {
    let messages = session.messages;
    let product = line.product.as_deref().unwrap_or_default();
    heading(
        session,
        &format!("{} {} {product}", messages.text("why-line"), line.line),
    )?;
    for (label, text) in steps(session, why, line) {
        let text = session.labelled(&messages.text(label), &text);
        session.console.line(&format!("  {text}"))?;
    }
    if line.instalments.is_empty() {
        return Ok(());
    }
    let mut table = Table::with([
        (format!("  {}", messages.text("column-date")), Align::Left),
        (
            with_unit(session, "column-net-amount", &why.currency),
            Align::Right,
        ),
        (
            with_unit(session, "column-cost", &why.currency),
            Align::Right,
        ),
        (messages.text("column-gross"), Align::Right),
        (messages.text("column-expected-cash"), Align::Left),
        (messages.text("column-remark"), Align::Left),
    ]);
    for instalment in &line.instalments {
        let row = instalment_row(session, line, instalment);
        table.row(row);
    }
    put(session, &table)
}

/// How the line's figures came to be, each step a label and a text.
fn steps(session: &Session<'_>, why: &DealWhy, line: &LineWhy) -> Vec<(&'static str, String)> {
    let (messages, language) = (session.messages, session.language);
    let quantity = language.plain_decimal(&line.quantity, 0);
    let price = language.plain_decimal(&line.unit_price, 2);
    let discount = session.share(&line.discount);
    let amount = messages.format(
        "why-line-amount",
        &[
            ("quantity", (&quantity).into()),
            ("price", (&price).into()),
            ("discount", (&discount).into()),
        ],
    );
    let own = session.plain_amount(Some(&line.own_amount));
    let mut steps = vec![(
        "column-amount",
        format!("{own} {} = {amount}", line.own_currency),
    )];
    if let Some(conversion) = &line.conversion {
        let rate = language.plain_decimal(&conversion.rate, 2);
        let since = session.date(&conversion.since);
        let values = [
            ("amount", (&own).into()),
            ("rate", (&rate).into()),
            ("date", (&since).into()),
        ];
        let text = messages.format("why-converted", &values);
        let base = session.plain_amount(Some(&line.base_amount));
        steps.push((
            "why-conversion",
            format!("{base} {} = {text}", why.currency),
        ));
    }
    if line.amount != line.base_amount {
        let after = session.plain_amount(Some(&line.amount));
        steps.push(("why-lever", format!("{after} {}", why.currency)));
    }
    let origin = match line.probability_origin {
        "line" => messages.text("why-probability-line"),
        "deal" => messages.text("why-probability-deal"),
        "stage" => messages.text("why-probability-of-stage"),
        _ => messages.text("why-probability-outcome"),
    };
    let mut probability = format!("{}, {origin}", session.share(&line.base_probability));
    if line.probability != line.base_probability {
        let lever = messages.text("why-probability-lever");
        probability = format!(
            "{probability} → {}, {lever}",
            session.share(&line.probability)
        );
    }
    steps.push(("why-probability", probability));
    steps.push(("why-cost", cost_step(session, why, line)));
    steps.push(("why-anchor", session.date(&line.anchor)));
    steps.push(("why-schedule", schedule_step(session, line)));
    let terms = messages.format(
        &format!("why-terms-{}", line.terms_origin),
        &[("terms", (&line.terms).into())],
    );
    steps.push(("why-terms", terms));
    steps
}

fn cost_step(session: &Session<'_>, why: &DealWhy, line: &LineWhy) -> String {
    let (messages, language) = (session.messages, session.language);
    let unit = line.cost_origin.value.as_deref().unwrap_or("0");
    let unit = language.plain_decimal(unit, 2);
    let since = line
        .cost_origin
        .since
        .as_deref()
        .map(|date| session.date(date));
    let since = since.unwrap_or_default();
    let values = [("cost", (&unit).into()), ("date", (&since).into())];
    let text = match line.cost_origin.from {
        "line" => messages.format("why-cost-line", &values[..1]),
        "dated" => messages.format("why-cost-dated", &values),
        "product" => messages.format("why-cost-product", &values[..1]),
        _ => return messages.text("why-cost-unknown"),
    };
    let cost = session.plain_amount(line.cost.as_deref());
    format!("{cost} {} · {text}", why.currency)
}

fn schedule_step(session: &Session<'_>, line: &LineWhy) -> String {
    let messages = session.messages;
    let name = line.schedule_origin.value.as_deref().unwrap_or_default();
    match line.schedule_origin.from {
        "line_instalments" => messages.text("why-schedule-explicit-line"),
        "deal_instalments" => messages.text("why-schedule-explicit-deal"),
        "anchor" => messages.text("why-schedule-none"),
        from => messages.format(&format!("why-schedule-{from}"), &[("name", name.into())]),
    }
}

fn instalment_row(session: &Session<'_>, line: &LineWhy, instalment: &InstalmentView) -> Vec<Cell> {
    let messages = session.messages;
    let cash = instalment.cash.as_ref();
    let expected = cash.map(|cash| {
        let mut text = format!(
            "{} {}",
            session.plain_amount(Some(&cash.expected)),
            session.date(&cash.expected_on)
        );
        if let (Some(kept), Some(until)) = (&cash.retention, &cash.retention_until) {
            let kept = session.plain_amount(Some(kept));
            text = format!("{text} + {kept} {}", session.date(until));
        }
        text
    });
    let mut remarks = Vec::new();
    if instalment.counted_on != instalment.on {
        let (on, counted) = (
            session.date(&instalment.on),
            session.date(&instalment.counted_on),
        );
        let values = [("date", (&on).into()), ("as_of", (&counted).into())];
        remarks.push(messages.format("why-instalment-late", &values));
    }
    if let (Some(own), Some(left)) = (&instalment.own_amount, &instalment.own_remaining)
        && own != left
    {
        let (left, own) = (
            session.plain_amount(Some(left)),
            session.plain_amount(Some(own)),
        );
        let values = [("left", (&left).into()), ("amount", (&own).into())];
        let text = messages.format("why-instalment-left", &values);
        remarks.push(format!("{text} {}", line.own_currency));
    }
    let cost = match &instalment.cost {
        Some(cost) => session.plain_amount(Some(cost)),
        None => messages.text("unknown"),
    };
    vec![
        Cell::new(format!("  {}", session.date(&instalment.counted_on))),
        Cell::new(session.plain_amount(Some(&instalment.amount))),
        Cell::new(cost),
        Cell::new(session.plain_amount(cash.map(|cash| cash.gross.as_str()))),
        Cell::new(expected.unwrap_or_default()),
        Cell::new(remarks.join("; ")).styled(Style::Faint),
    ]
}

//! One deal with its lines, invoices and stages.

use diapason_engine::{DealFigures, ProbabilitySource, deal_figures, why};
use diapason_model::{Date, DealIndex, InvoiceKind, InvoiceStatus, Scenario};
use serde::Serialize;

use super::DealRow;
use crate::clock::today;
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::wire::{fraction, money};

/// A deal and what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DealView {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount but those of invoices.
    pub currency: String,
    /// The deal as lists have it.
    #[serde(flatten)]
    pub deal: DealRow,
    /// Currency of its lines.
    pub own_currency: String,
    /// Its own probability.
    pub probability: Option<String>,
    /// When it was created.
    pub created_on: Option<String>,
    /// Its own payment terms.
    pub payment_terms: Option<String>,
    /// Its own schedule.
    pub schedule_id: Option<String>,
    /// What is kept back of each instalment.
    pub retention_rate: String,
    /// Its lines by id.
    pub lines: Vec<LineRow>,
    /// Invoices linked to it, by date.
    pub invoices: Vec<InvoiceRow>,
    /// Stages it entered, by date.
    pub stage_history: Vec<StageRow>,
}

/// A line of a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineRow {
    /// Its id.
    pub line: String,
    /// The product's name.
    pub product: Option<String>,
    /// How much.
    pub quantity: String,
    /// Price of one unit, in the deal's currency.
    pub unit_price: String,
    /// Discount on the price.
    pub discount: String,
    /// Net amount in the company's currency.
    pub amount: String,
    /// Cost; null where nobody knows it.
    pub cost: Option<String>,
    /// The probability that counts.
    pub probability: String,
    /// Its own schedule.
    pub schedule_id: Option<String>,
}

/// An invoice linked to a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvoiceRow {
    /// Its id.
    pub invoice: String,
    /// Its number.
    pub number: Option<String>,
    /// `invoice`, `credit_note` or `deposit`.
    pub kind: &'static str,
    /// `draft`, `posted` or `cancelled`.
    pub status: &'static str,
    /// Its date.
    pub issued_on: String,
    /// Currency of its amount.
    pub currency: String,
    /// Net amount, negative for a credit note.
    pub net_amount: String,
}

/// A stage that a deal entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageRow {
    /// The stage's name.
    pub stage: String,
    /// When.
    pub entered_on: String,
}

/// One deal.
pub fn deal_show(
    loaded: &Loaded,
    as_of: Option<Date>,
    deal_index: DealIndex,
) -> Result<DealView, AppError> {
    let snapshot = loaded.book.snapshot();
    let currency = loaded.currency();
    let as_of = as_of.unwrap_or_else(|| today(&snapshot.company));
    let base = Scenario::base();
    let figures = deal_figures(&loaded.book, &base, as_of, ProbabilitySource::Stated)?;
    let figures: &DealFigures = &figures[deal_index.get()];
    // A lost deal that no rate converts has no traces either; its lines are then left out.
    let lines = if figures.amount_minor.is_some() {
        why(
            &loaded.book,
            &base,
            as_of,
            ProbabilitySource::Stated,
            deal_index,
        )?
        .lines
    } else {
        Vec::new()
    };
    let deal = &snapshot.deals[deal_index.get()];
    let schedule =
        |index: diapason_model::ScheduleIndex| snapshot.schedules[index.get()].id().to_string();
    let lines = lines.iter().map(|trace| {
        let line = &snapshot.lines[trace.line.get()];
        let product = line.product.map(|index| &snapshot.products[index.get()]);
        LineRow {
            line: line.id.to_string(),
            product: product.map(|product| product.name.to_string()),
            quantity: line.quantity.to_string(),
            unit_price: line.unit_price.to_string(),
            discount: fraction(i64::from(line.discount.ppm())),
            amount: money(trace.amount_minor, currency),
            cost: trace.cost_minor.map(|minor| money(minor, currency)),
            probability: fraction(i64::from(trace.probability_ppm)),
            schedule_id: line.schedule.map(schedule),
        }
    });
    Ok(DealView {
        as_of: as_of.to_string(),
        currency: currency.to_string(),
        deal: DealRow::of(deal, figures, snapshot, currency),
        own_currency: deal.currency.to_string(),
        probability: deal
            .probability
            .map(|probability| fraction(i64::from(probability.ppm()))),
        created_on: deal.created_on.map(|date| date.to_string()),
        payment_terms: deal.payment_terms.as_ref().map(ToString::to_string),
        schedule_id: deal.schedule.map(schedule),
        retention_rate: fraction(i64::from(deal.retention_rate.ppm())),
        lines: lines.collect(),
        invoices: invoices(loaded, deal_index),
        stage_history: stage_history(loaded, deal_index),
    })
}

fn invoices(loaded: &Loaded, deal: DealIndex) -> Vec<InvoiceRow> {
    let snapshot = loaded.book.snapshot();
    let mut linked: Vec<_> = snapshot
        .invoices
        .iter()
        .filter(|invoice| invoice.deal == Some(deal))
        .collect();
    linked.sort_by(|a, b| (a.issued_on, &a.id).cmp(&(b.issued_on, &b.id)));
    let row = |invoice: &diapason_model::Invoice| InvoiceRow {
        invoice: invoice.id.to_string(),
        number: invoice.number.as_ref().map(ToString::to_string),
        kind: match invoice.kind {
            InvoiceKind::Invoice => "invoice",
            InvoiceKind::CreditNote => "credit_note",
            InvoiceKind::Deposit => "deposit",
        },
        status: match invoice.status {
            InvoiceStatus::Draft => "draft",
            InvoiceStatus::Posted => "posted",
            InvoiceStatus::Cancelled => "cancelled",
        },
        issued_on: invoice.issued_on.to_string(),
        currency: invoice.currency.to_string(),
        net_amount: money(invoice.kind.sign() * invoice.net_minor, invoice.currency),
    };
    linked.into_iter().map(row).collect()
}

fn stage_history(loaded: &Loaded, deal: DealIndex) -> Vec<StageRow> {
    let snapshot = loaded.book.snapshot();
    let mut entered: Vec<_> = snapshot
        .stage_history
        .iter()
        .filter(|entry| entry.deal == deal)
        .collect();
    entered.sort_by_key(|entry| entry.entered_on);
    let row = |entry: &diapason_model::StageEntry| StageRow {
        stage: snapshot.stages[entry.stage.get()].name.to_string(),
        entered_on: entry.entered_on.to_string(),
    };
    entered.into_iter().map(row).collect()
}

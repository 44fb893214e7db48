//! Why a figure is what it is: the deals, invoices, payments and costs that make it, and each of
//! them opened link by link.
//!
//! `cell` understands which figure, the engine gives its parts, `grouped` puts them together,
//! `chain` and its links open one. Deliberately absent: words (the face's) and any figure that the
//! engine did not compute.

mod cell;
mod chain;
mod deal_links;
mod entered;
mod grouped;
mod hand;
mod invoice_links;
mod levers;
mod origins;

pub(crate) use chain::{Contribution, forecast_why_part, stands_under};
pub(crate) use deal_links::{DealLinks, Seen};
pub(crate) use entered::probability_entered;
pub(crate) use origins::Origins;

use std::collections::BTreeMap;

use diapason_engine::{Category, Measure, parts};
use diapason_language::Messages;
use diapason_model::{Scenario, divide_half_away};

use self::cell::Opened;
use self::grouped::{Held, Holder, Section, grouped};
use self::hand::Hands;
use crate::desk::page::{beside, overflow, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::{WhyPage, WhyPart, WhyRequest, WhySection};
use crate::error::AppError;
use crate::scenario::BASE;
use crate::wire::{fraction, money};

const ONE_PPM: i128 = 1_000_000;
/// No category shows more parts at once.
const MOST_PARTS: u32 = 200;

/// A figure opened.
pub(crate) fn forecast_why(open: &OpenBook, request: &WhyRequest) -> Result<WhyPage, AppError> {
    if request.limit > MOST_PARTS {
        return Err(refused(format!(
            "{} parts at once: ask for at most {MOST_PARTS}",
            request.limit
        )));
    }
    let opened = Opened::new(open, &request.page, &request.cell)?;
    let levered = !opened.scenario.is_base();
    let (sections, base) = beside(
        || sections(open, &opened, &opened.scenario),
        || {
            levered
                .then(|| sections(open, &opened, &Scenario::base()))
                .transpose()
        },
    )?;
    let figure = opened.figure(open)?;
    let hands = Hands::new(open.book.snapshot(), &open.origins, base.as_ref());
    let wire = Wire {
        open,
        figure,
        asked: opened.cell.category,
        limit: request.limit as usize,
    };
    let categories = opened.measure.categories().iter();
    Ok(WhyPage {
        amount: money(figure, open.book.currency()),
        currency: open.book.currency().to_string(),
        months: opened
            .months()
            .map(|(first, last)| (first.to_string(), last.to_string())),
        rows: opened.row_names(open),
        scenario: Some(opened.scenario.name.clone()).filter(|name| name != BASE),
        levered,
        sections: categories
            .filter_map(|category| Some((*category, sections.get(category)?)))
            .map(|(category, section)| wire.section(category, section, &hands))
            .collect::<Result<_, _>>()?,
        parts_make_the_total: made_of(&sections, opened.cell.category) == Some(figure),
    })
}

/// The parts of a cell under a scenario, by category.
fn sections(
    open: &OpenBook,
    opened: &Opened,
    scenario: &Scenario,
) -> Result<BTreeMap<Category, Section>, AppError> {
    let parts = parts(&open.book, scenario, &opened.question(), &opened.cell)?;
    Ok(grouped(parts, open.book.snapshot()))
}

/// The figure that the parts make: their exact sum, rounded once.
fn made_of(sections: &BTreeMap<Category, Section>, asked: Option<Category>) -> Option<i64> {
    let exact = sections.values().map(|section| match asked {
        None | Some(Category::Result) => section.expected,
        Some(_) => section.exact,
    });
    put_out(exact.sum())
}

fn put_out(exact: i128) -> Option<i64> {
    i64::try_from(divide_half_away(exact, ONE_PPM)?).ok()
}

/// What all sections have in common.
struct Wire<'a> {
    open: &'a OpenBook,
    /// The whole figure.
    figure: i64,
    /// The category whose figure it is; `None`: of all that is expected.
    asked: Option<Category>,
    limit: usize,
}

impl Wire<'_> {
    fn section(
        &self,
        category: Category,
        section: &Section,
        hands: &Hands<'_>,
    ) -> Result<WhySection, AppError> {
        let currency = self.open.book.currency();
        let shown = section.held.iter().take(self.limit);
        Ok(WhySection {
            category: category.name().to_owned(),
            amount: money(put_out(section.exact).ok_or_else(overflow)?, currency),
            share: share(
                match self.asked {
                    None => section.expected,
                    Some(_) => section.exact,
                },
                self.figure,
            ),
            count: u32::try_from(section.held.len()).unwrap_or(u32::MAX),
            parts: shown
                .map(|held| self.part(category, held, hands))
                .collect::<Result<_, _>>()?,
        })
    }

    fn part(
        &self,
        category: Category,
        held: &Held,
        hands: &Hands<'_>,
    ) -> Result<WhyPart, AppError> {
        let data = self.open.book.snapshot();
        let currency = self.open.book.currency();
        let amount = i64::try_from(held.amount).map_err(|_| overflow())?;
        // What is certain by its category has no probability to tell.
        let is_open = category == Category::Weighted
            || held
                .probability
                .is_some_and(|ppm| i128::from(ppm) != ONE_PPM);
        Ok(WhyPart {
            kind: held.holder.kind().to_owned(),
            id: held.holder.id(data).to_owned(),
            customer: held.holder.customer(data).to_owned(),
            label: self.label(held.holder),
            amount: money(amount, currency),
            probability: held
                .probability
                .filter(|_| is_open)
                .map(|ppm| fraction(i64::from(ppm))),
            contribution: money(put_out(held.exact).ok_or_else(overflow)?, currency),
            hand: hands.had(category, held),
        })
    }

    fn label(&self, holder: Holder) -> String {
        let data = self.open.book.snapshot();
        match holder {
            Holder::Deal(deal) => data.deals[deal.get()].name.to_string(),
            Holder::Invoice(invoice) => invoice_links::number(&data.invoices[invoice.get()]),
            Holder::Payment(payment) => match data.payments[payment].of {
                diapason_model::PaymentOf::Invoice(invoice) => {
                    invoice_links::number(&data.invoices[invoice.get()])
                }
                diapason_model::PaymentOf::Advance(_) => data.payments[payment].id.to_string(),
            },
            Holder::FixedCost(cost) => data.fixed_costs[cost].name.to_string(),
            Holder::FixedCostLevers => Messages::of(self.open.language).text("lever-fixed_costs"),
        }
    }
}

/// The share of a section in thousandths of a figure; 0 where either is not positive.
fn share(part: i128, figure: i64) -> u16 {
    if part <= 0 || figure <= 0 {
        return 0;
    }
    let whole = i128::from(figure) * ONE_PPM;
    let thousandths = divide_half_away(part.saturating_mul(1_000), whole);
    thousandths
        .and_then(|share| u16::try_from(share.min(1_000)).ok())
        .unwrap_or(0)
}

/// Whether costs have a part in a measure.
const fn has_costs(measure: Measure) -> bool {
    matches!(measure, Measure::Margin | Measure::Result)
}

//! The figures of every customer and of every group of customers, from the same forecasts as all
//! other pages: one scan for both.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use diapason_engine::{
    Category, CategoryFigures, Columns, Dimension, Forecast, Group, Measure, Period,
    ProbabilitySource, Question, Receivables, Span, customer_groups, forecasts,
    invoiced_by_customer, receivables,
};
use diapason_model::{Currency, CustomerIndex, Date, DealState, Month, Scenario};

use crate::desk::page::overflow;
use crate::desk::session::OpenBook;
use crate::desk::wire::CustomerFigures;
use crate::error::AppError;
use crate::wire::{fraction, money};

/// The months before the as-of month whose invoicing counts.
const MONTHS_BEFORE: u32 = 11;

/// Figures in minor units of the company's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Figures {
    pub(super) open_deals: u32,
    /// `None` where it would be a sum of rounded figures.
    pub(super) weighted: Option<i64>,
    pub(super) won: i64,
    pub(super) invoiced: i64,
    pub(super) known_revenue: i64,
    pub(super) margin: i64,
    pub(super) outstanding: i64,
    pub(super) late: i64,
    pub(super) backlog: i64,
}

/// Those of all customers.
#[derive(Debug)]
pub(crate) struct AllFigures {
    /// First of the twelve months.
    pub(super) since: Month,
    /// In the order of the snapshot.
    pub(super) customers: Vec<Figures>,
    /// The head of each customer's group.
    pub(super) heads: Vec<CustomerIndex>,
    /// What a group's open deals come to, weighted, rounded once, by the head.
    pub(super) weighted_of_groups: HashMap<CustomerIndex, i64>,
    /// What all open deals come to, weighted, rounded once.
    pub(super) weighted: i64,
    /// What is owed.
    pub(super) receivables: Receivables,
}

/// From where figures are seen, understood.
#[derive(Debug, Clone)]
pub(crate) struct View {
    pub(crate) as_of: Date,
    pub(crate) probability: ProbabilitySource,
    pub(crate) scenario: Scenario,
}

impl View {
    /// What tells its figures from others of the same content.
    pub(crate) fn key(&self, what: &str) -> String {
        let mut key = what.to_owned();
        let Self {
            as_of,
            probability,
            scenario,
        } = self;
        write!(key, " {as_of} {probability:?} {scenario:?}").expect("writing to a text");
        key
    }
}

/// The figures of all customers, made once for a content and a view.
pub(super) fn all_figures(open: &OpenBook, view: &View) -> Result<Arc<AllFigures>, AppError> {
    let key = view.key("customers figures");
    open.answers.get_or_make(&key, || make(open, view))
}

fn make(open: &OpenBook, view: &View) -> Result<AllFigures, AppError> {
    let book = &open.book;
    let data = book.snapshot();
    let this_month = Month::of(view.as_of);
    let since = this_month
        .plus(-MONTHS_BEFORE.cast_signed())
        .ok_or_else(overflow)?;
    let answers = forecasts(book, &view.scenario, &questions(view))?;
    let [invoicing, bookings, cash, groups] = answers.as_slice() else {
        return Err(overflow());
    };
    let places: HashMap<&str, usize> = (data.customers.iter().zip(0..))
        .map(|(customer, place)| (customer.id.as_str(), place))
        .collect();
    let mut customers = vec![Figures::default(); data.customers.len()];
    for figures in &mut customers {
        figures.weighted = Some(0);
    }
    let mut put = |answer: &Forecast, set: &dyn Fn(&mut Figures, &Group)| {
        for group in &answer.groups {
            if let Some(place) = places.get(group.key.as_str()) {
                set(&mut customers[*place], group);
            }
        }
    };
    put(invoicing, &|figures, group| {
        figures.weighted = Some(total(group, Category::Weighted));
    });
    put(bookings, &|figures, group| {
        figures.won = within(group, Category::Won);
    });
    put(cash, &|figures, group| {
        figures.backlog = total(group, Category::Backlog);
    });
    let invoiced = invoiced_by_customer(book, since, this_month)?;
    for (figures, invoiced) in customers.iter_mut().zip(invoiced) {
        figures.invoiced = invoiced.revenue_minor;
        figures.known_revenue = invoiced.known_revenue_minor;
        figures.margin = invoiced.margin_minor;
    }
    for deal in &data.deals {
        if matches!(deal.state, DealState::Open { .. }) {
            customers[deal.customer.get()].open_deals += 1;
        }
    }
    let receivables = receivables(book, view.as_of)?;
    owe(&mut customers, &receivables)?;
    let weighted_of_groups = groups.groups.iter().filter_map(|group| {
        let head = CustomerIndex::from_position(*places.get(group.key.as_str())?);
        Some((head, total(group, Category::Weighted)))
    });
    Ok(AllFigures {
        since,
        weighted_of_groups: weighted_of_groups.collect(),
        weighted: total_of(&invoicing.figures, Category::Weighted),
        heads: customer_groups(data),
        customers,
        receivables,
    })
}

/// Invoicing, bookings and cash by customer, and invoicing by group: the twelve months to the as-of
/// month, and all that comes.
fn questions(view: &View) -> [Question; 4] {
    let ask = |measure, by| Question {
        span: Span {
            as_of: view.as_of,
            months: 1,
            history: MONTHS_BEFORE,
        },
        measure,
        period: Period::Month,
        columns: Columns::Apart,
        by: Some(by),
        probability: view.probability,
    };
    [
        ask(Measure::Invoicing, Dimension::Customer),
        ask(Measure::Bookings, Dimension::Customer),
        ask(Measure::Cash, Dimension::Customer),
        ask(Measure::Invoicing, Dimension::CustomerGroup),
    ]
}

fn owe(customers: &mut [Figures], receivables: &Receivables) -> Result<(), AppError> {
    for owing in &receivables.customers {
        let figures = &mut customers[owing.customer.get()];
        figures.outstanding = owing.outstanding_minor;
        figures.late = owing
            .outstanding_minor
            .checked_sub(owing.ageing.not_due)
            .ok_or_else(overflow)?;
    }
    Ok(())
}

/// A category's figure from the as-of month on, without end.
fn total(group: &Group, category: Category) -> i64 {
    total_of(&group.figures, category)
}

fn total_of(figures: &[CategoryFigures], category: Category) -> i64 {
    let found = figures.iter().find(|it| it.category == category);
    found.map_or(0, |figures| figures.total)
}

/// A category's figure over the twelve months.
fn within(group: &Group, category: Category) -> i64 {
    let found = group.figures.iter().find(|it| it.category == category);
    found.map_or(0, |figures| figures.within)
}

impl Figures {
    /// Several together. What they weigh is not summed: each is rounded already.
    pub(super) fn sum(all: impl Iterator<Item = Self>) -> Result<Self, AppError> {
        let mut sum = Self::default();
        for one in all {
            sum.open_deals += one.open_deals;
            for (into, from) in [
                (&mut sum.won, one.won),
                (&mut sum.invoiced, one.invoiced),
                (&mut sum.known_revenue, one.known_revenue),
                (&mut sum.margin, one.margin),
                (&mut sum.outstanding, one.outstanding),
                (&mut sum.late, one.late),
                (&mut sum.backlog, one.backlog),
            ] {
                *into = into.checked_add(from).ok_or_else(overflow)?;
            }
        }
        Ok(sum)
    }

    /// What is owed and what of the won is still to be invoiced.
    pub(super) fn exposure(&self) -> Result<i64, AppError> {
        self.outstanding
            .checked_add(self.backlog)
            .ok_or_else(overflow)
    }

    /// The margin; `None` where there is revenue and none of its cost is known.
    pub(super) const fn margin(&self) -> Option<i64> {
        if self.known_revenue == 0 && self.margin == 0 && self.invoiced != 0 {
            return None;
        }
        Some(self.margin)
    }

    /// As a face shows them.
    pub(super) fn wire(&self, currency: Currency) -> Result<CustomerFigures, AppError> {
        let text = |minor: i64| money(minor, currency);
        let share = |part: i64, whole: i64| {
            let ppm = i128::from(part) * 1_000_000;
            let ppm = diapason_model::divide_half_away(ppm, i128::from(whole))?;
            i64::try_from(ppm).ok().map(fraction)
        };
        Ok(CustomerFigures {
            open_deals: self.open_deals,
            weighted: self.weighted.map(text),
            won: text(self.won),
            invoiced: text(self.invoiced),
            margin: self.margin().map(text),
            margin_rate: share(self.margin, self.known_revenue),
            cost_coverage: share(self.known_revenue, self.invoiced),
            outstanding: text(self.outstanding),
            late: text(self.late),
            backlog: text(self.backlog),
            exposure: text(self.exposure()?),
        })
    }
}

//! Levers in their order, on copies of the columns that they change.

use std::borrow::Cow;

use diapason_model::{Factor, PaymentTerms, Probability, Scenario};
use rustc_hash::FxHashMap;

use super::deals::deal_levers;
use super::matching::Matcher;
use crate::book::{Book, DealBacklog, is_known};
use crate::days::add_months;
use crate::error::EngineError;
use crate::question::ProbabilitySource;

/// A delay of closing: months, then days.
pub(crate) type Slip = (i32, i32);

/// The open lines as a scenario and an as-of date make them, in the order of `OpenLines`.
#[derive(Debug)]
pub(crate) struct OpenView<'a> {
    /// Amount in the company's currency.
    pub(crate) amount: Cow<'a, [i64]>,
    /// Cost likewise, `UNKNOWN` where nobody knows it.
    pub(crate) cost: Cow<'a, [i64]>,
    /// Probability, ppm.
    pub(crate) probability: Cow<'a, [u32]>,
    /// Close date, maybe of a lever, before `max` with the as-of date and before any slip.
    pub(crate) closes: Cow<'a, [i32]>,
    /// Terms, as places in `Levered::terms`.
    pub(crate) terms: Cow<'a, [u32]>,
    /// Days added to expected cash dates; empty: none anywhere.
    pub(crate) delay: Vec<i32>,
    /// Which list of slips each line has; empty: none anywhere.
    pub(crate) slips: Vec<u32>,
    /// The lists of slips that occur, in order; place 0 is "none".
    pub(crate) slip_lists: Vec<Vec<Slip>>,
    /// Lines of excluded deals; empty: none.
    pub(crate) excluded: Vec<bool>,
    /// Another plan in place of schedule and explicit instalments.
    pub(crate) plans: FxHashMap<u32, u32>,
}

impl OpenView<'_> {
    /// Whether a line is out of the scenario.
    #[inline]
    pub(crate) fn is_excluded(&self, place: usize) -> bool {
        self.excluded.get(place).copied().unwrap_or(false)
    }

    /// Days added to a line's expected cash dates.
    #[inline]
    pub(crate) fn delay_of(&self, place: usize) -> i32 {
        self.delay.get(place).copied().unwrap_or(0)
    }

    /// The slips of a line, in order.
    pub(crate) fn slips_of(&self, place: usize) -> &[Slip] {
        self.slips
            .get(place)
            .map_or(&[], |list| &self.slip_lists[*list as usize])
    }

    /// The anchor of a line: `max(close date, D)`, slipped, never before `D` (§4, §6).
    #[inline]
    pub(crate) fn anchor(&self, place: usize, today: i32) -> i32 {
        let mut anchor = self.closes[place].max(today);
        for (months, days) in self.slips_of(place) {
            anchor = (add_months(anchor, *months) + days).max(today);
        }
        anchor
    }
}

/// A scenario applied to a book at an as-of date.
#[derive(Debug)]
pub(crate) struct Levered<'a> {
    /// The open lines.
    pub(crate) open: OpenView<'a>,
    /// All terms: the book's, then those that levers name.
    pub(crate) terms: Cow<'a, [PaymentTerms]>,
    /// Deals out of the scenario, by deal; empty: none.
    pub(crate) excluded_deals: Vec<bool>,
    /// Backlogs whose costs a lever changes, by place in `Book::backlog`.
    pub(crate) backlog: FxHashMap<usize, DealBacklog>,
    /// Payment levers: delay and where.
    pub(crate) payment: Vec<(i32, Matcher)>,
}

impl Levered<'_> {
    /// Whether a deal is out of the scenario.
    pub(crate) fn is_excluded(&self, deal: u32) -> bool {
        self.excluded_deals
            .get(deal as usize)
            .copied()
            .unwrap_or(false)
    }

    /// Days added to the expected cash dates of a line that is in the backlog.
    pub(crate) fn line_delay(&self, deal: u32, customer: u32, product: Option<u32>) -> i32 {
        (self.payment.iter())
            .filter(|(_, matcher)| matcher.matches_line(deal, customer, product))
            .map(|(days, _)| days)
            .sum()
    }

    /// The factors of the cost levers that match a line, in order.
    #[expect(
        clippy::unused_self,
        reason = "reads as a property of the levered book"
    )]
    pub(crate) fn cost_factors(
        &self,
        book: &Book,
        scenario: &Scenario,
        line: u32,
    ) -> Result<Vec<Factor>, EngineError> {
        let mut factors = Vec::new();
        for lever in &scenario.cost {
            let matcher = Matcher::new(&lever.r#where, &book.snapshot)?;
            if matches(book, &matcher, line) {
                factors.push(lever.factor);
            }
        }
        Ok(factors)
    }

    /// Days added to the expected cash date of an open invoice.
    pub(crate) fn invoice_delay(&self, deal: Option<u32>, customer: u32) -> i32 {
        (self.payment.iter())
            .filter(|(_, matcher)| matcher.matches_invoice(deal, customer))
            .map(|(days, _)| days)
            .sum()
    }
}

/// Applies a scenario.
pub(crate) fn apply<'a>(
    book: &'a Book,
    scenario: &Scenario,
    today: i32,
    source: ProbabilitySource,
) -> Result<Levered<'a>, EngineError> {
    let mut levered = Levered {
        open: base(book, today, source)?,
        terms: Cow::Borrowed(&book.terms),
        excluded_deals: Vec::new(),
        backlog: FxHashMap::default(),
        payment: Vec::new(),
    };
    if scenario.is_base() {
        return Ok(levered);
    }
    let last = deal_levers(book, scenario, &mut levered)?;
    win_rates(book, scenario, &mut levered, &last)?;
    slips(book, scenario, &mut levered)?;
    prices(book, scenario, &mut levered)?;
    costs(book, scenario, &mut levered)?;
    payments(book, scenario, &mut levered)?;
    Ok(levered)
}

/// The open lines without any lever: borrowed, except what depends on the as-of date.
fn base(book: &Book, today: i32, source: ProbabilitySource) -> Result<OpenView<'_>, EngineError> {
    let open = &book.open;
    let mut view = OpenView {
        amount: Cow::Borrowed(&open.amount),
        cost: Cow::Borrowed(&open.cost),
        probability: Cow::Borrowed(&open.probability),
        closes: Cow::Borrowed(&open.expected),
        terms: Cow::Borrowed(&open.terms),
        delay: Vec::new(),
        slips: Vec::new(),
        slip_lists: vec![Vec::new()],
        excluded: Vec::new(),
        plans: FxHashMap::default(),
    };
    if !open.dated.is_empty() {
        let amount = view.amount.to_mut();
        let cost = view.cost.to_mut();
        for place in &open.dated {
            let line = open.line[*place as usize];
            amount[*place as usize] = book.amount_on(line, today)?;
            cost[*place as usize] = book.cost_on(line, today)?;
        }
    }
    if source == ProbabilitySource::Stage {
        for (place, probability) in view.probability.to_mut().iter_mut().enumerate() {
            let deal = &book.snapshot.deals[open.deal[place] as usize];
            *probability = book.snapshot.stages[deal.stage.get()].probability.ppm();
        }
    }
    Ok(view)
}

/// The place of terms among all terms, which a lever may lengthen.
pub(super) fn place_of(levered: &mut Levered<'_>, terms: &PaymentTerms) -> u32 {
    let place = levered
        .terms
        .iter()
        .position(|known| known == terms)
        .unwrap_or_else(|| {
            levered.terms.to_mut().push(terms.clone());
            levered.terms.len() - 1
        });
    u32::try_from(place).expect("fewer terms than records")
}

/// Multiplies an amount or cost, rounded once.
pub(super) fn scale(
    book: &Book,
    column: &mut [i64],
    place: usize,
    factor: Factor,
) -> Result<(), EngineError> {
    column[place] = factor
        .apply(column[place])
        .ok_or_else(|| EngineError::Overflow {
            what: book.line_name(book.open.line[place]),
        })?;
    Ok(())
}

/// Calls `change` for every open line that a `where` matches.
fn each_match(
    book: &Book,
    matcher: &Matcher,
    mut change: impl FnMut(usize) -> Result<(), EngineError>,
) -> Result<(), EngineError> {
    for place in 0..book.open.len() {
        if matcher.is_everything() || matches(book, matcher, book.open.line[place]) {
            change(place)?;
        }
    }
    Ok(())
}

fn matches(book: &Book, matcher: &Matcher, line: u32) -> bool {
    let record = &book.snapshot.lines[line as usize];
    let customer = book.snapshot.deals[record.deal.get()].customer;
    matcher.matches_line(
        record.deal.0,
        customer.0,
        record.product.map(|product| product.0),
    )
}

fn win_rates(
    book: &Book,
    scenario: &Scenario,
    levered: &mut Levered<'_>,
    last: &[u32],
) -> Result<(), EngineError> {
    for lever in &scenario.win_rate {
        let matcher = Matcher::new(&lever.r#where, &book.snapshot)?;
        let probability = levered.open.probability.to_mut();
        each_match(book, &matcher, |place| {
            if last.binary_search(&book.open.deal[place]).is_err() {
                let before = Probability::from_ppm(probability[place]);
                let before = before.expect("a column of probabilities holds 0 to a million");
                probability[place] = before.scaled(lever.factor).ppm();
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn slips(book: &Book, scenario: &Scenario, levered: &mut Levered<'_>) -> Result<(), EngineError> {
    for lever in &scenario.slip {
        let matcher = Matcher::new(&lever.r#where, &book.snapshot)?;
        let OpenView {
            slips, slip_lists, ..
        } = &mut levered.open;
        slips.resize(book.open.len(), 0);
        // Lines that had the same slips have the same ones again: few lists, many lines.
        let mut longer: FxHashMap<u32, u32> = FxHashMap::default();
        each_match(book, &matcher, |place| {
            let former = slips[place];
            slips[place] = *longer.entry(former).or_insert_with(|| {
                let mut list = slip_lists[former as usize].clone();
                list.push((lever.months, lever.days));
                slip_lists.push(list);
                u32::try_from(slip_lists.len() - 1).expect("fewer lists than lines")
            });
            Ok(())
        })?;
    }
    Ok(())
}

fn prices(book: &Book, scenario: &Scenario, levered: &mut Levered<'_>) -> Result<(), EngineError> {
    for lever in &scenario.price {
        let matcher = Matcher::new(&lever.r#where, &book.snapshot)?;
        let amount = levered.open.amount.to_mut();
        each_match(book, &matcher, |place| {
            scale(book, amount, place, lever.factor)
        })?;
    }
    Ok(())
}

fn costs(book: &Book, scenario: &Scenario, levered: &mut Levered<'_>) -> Result<(), EngineError> {
    if scenario.cost.is_empty() {
        return Ok(());
    }
    let mut levers = Vec::new();
    for lever in &scenario.cost {
        let matcher = Matcher::new(&lever.r#where, &book.snapshot)?;
        let cost = levered.open.cost.to_mut();
        each_match(book, &matcher, |place| {
            if is_known(cost[place]) {
                scale(book, cost, place, lever.factor)
            } else {
                Ok(())
            }
        })?;
        levers.push((lever.factor, matcher));
    }
    for (place, backlog) in book.backlog.iter().enumerate() {
        let touched = backlog.parts.iter().any(|part| {
            is_known(part.cost)
                && levers
                    .iter()
                    .any(|(_, matcher)| matches(book, matcher, part.line))
        });
        if touched {
            let changed = book.deal_backlog(backlog.deal, &|line, cost| {
                (levers.iter())
                    .filter(|(_, matcher)| matches(book, matcher, line))
                    .try_fold(cost, |cost, (factor, _)| factor.apply(cost))
            })?;
            levered.backlog.insert(place, changed);
        }
    }
    Ok(())
}

fn payments(
    book: &Book,
    scenario: &Scenario,
    levered: &mut Levered<'_>,
) -> Result<(), EngineError> {
    for lever in &scenario.payment {
        let matcher = Matcher::new(&lever.r#where, &book.snapshot)?;
        if let Some(terms) = &lever.payment_terms {
            let terms = place_of(levered, terms);
            let column = levered.open.terms.to_mut();
            each_match(book, &matcher, |place| {
                column[place] = terms;
                Ok(())
            })?;
        }
        if lever.delay_days != 0 {
            levered.open.delay.resize(book.open.len(), 0);
            let delay = &mut levered.open.delay;
            each_match(book, &matcher, |place| {
                delay[place] += lever.delay_days;
                Ok(())
            })?;
        }
        levered.payment.push((lever.delay_days, matcher));
    }
    Ok(())
}

//! The forecast: questions in, exact figures out, each rounded once (COMPUTATIONS.md §5, §6).

use std::ops::Range;

use diapason_model::{Probability, Scenario, divide_half_away};

use crate::answer::{Flag, Forecast, Group, Notice};
use crate::book::{Book, Grouping};
use crate::error::EngineError;
use crate::fixed_costs::fixed_costs;
use crate::flags::flags;
use crate::levers::{apply, notices};
use crate::question::{Category, Columns, Dimension, Measure, Question, Span};
use crate::scan::{Frame, Scanned, Slot, Wants, scan};
use crate::shown::Shown;

const ONE_PPM: i128 = Probability::MAX_PPM as i128;

/// Answers one question.
///
/// # Errors
/// A missing rate, a lever that names what does not exist, a horizon out of range, an amount
/// beyond 64 bits: each names what must be mended.
pub fn forecast(
    book: &Book,
    scenario: &Scenario,
    question: &Question,
) -> Result<Forecast, EngineError> {
    let mut answers = forecasts(book, scenario, std::slice::from_ref(question))?;
    Ok(answers.pop().expect("one question has one answer"))
}

/// Answers several questions, scanning the book once for those of one span and one source of
/// probabilities. Answers come in the order of the questions.
///
/// # Errors
/// As `forecast`.
pub fn forecasts(
    book: &Book,
    scenario: &Scenario,
    questions: &[Question],
) -> Result<Vec<Forecast>, EngineError> {
    for question in questions {
        check(question)?;
    }
    let mut answers: Vec<Option<Forecast>> = vec![None; questions.len()];
    for first in 0..questions.len() {
        if answers[first].is_some() {
            continue;
        }
        let alike = |other: &Question| {
            other.span == questions[first].span && other.probability == questions[first].probability
        };
        let together: Vec<usize> = (first..questions.len())
            .filter(|place| alike(&questions[*place]))
            .collect();
        let pass = Pass::new(book, scenario, questions, &together)?;
        for place in together {
            answers[place] = Some(pass.answer(&questions[place])?);
        }
    }
    Ok(answers.into_iter().flatten().collect())
}

/// The sum of all groups of a grouping, bucket by bucket, in minor units × ppm.
pub(crate) fn sum_groups(
    scanned: &Scanned,
    grouping: usize,
    slot: Slot,
    buckets: usize,
) -> Vec<i128> {
    let totals = &scanned.totals[grouping];
    let mut sums = vec![0; buckets];
    for group in 0..totals.groups() {
        for (sum, value) in sums
            .iter_mut()
            .zip(totals.row_ppm(slot, group).into_iter().flatten())
        {
            *sum += value;
        }
    }
    sums
}

fn check(question: &Question) -> Result<(), EngineError> {
    if question.measure == Measure::Result && question.by.is_some() {
        return Err(EngineError::ResultIsNotGrouped);
    }
    check_span(question.span)?;
    if let Columns::Joined { first, end } = question.columns {
        let history = question.span.history.cast_signed();
        let months = question.span.months.cast_signed();
        if first < -history || first >= end || end > months {
            return Err(EngineError::Horizon((end - first).unsigned_abs()));
        }
    }
    Ok(())
}

pub(crate) fn check_span(span: Span) -> Result<(), EngineError> {
    if !(1..=600).contains(&span.months) {
        return Err(EngineError::Horizon(span.months));
    }
    if span.history > 600 {
        return Err(EngineError::Horizon(span.history));
    }
    Ok(())
}

/// One scan that answers all questions of one span and one source of probabilities.
struct Pass<'a> {
    book: &'a Book,
    flags: Vec<Flag>,
    notices: Vec<Notice>,
    frame: Frame,
    dimensions: Vec<Option<Dimension>>,
    groupings: Vec<Grouping>,
    scanned: Scanned,
    /// By bucket, minor units × ppm.
    fixed_costs: Vec<i128>,
}

impl<'a> Pass<'a> {
    fn new(
        book: &'a Book,
        scenario: &Scenario,
        questions: &[Question],
        together: &[usize],
    ) -> Result<Self, EngineError> {
        let first = &questions[together[0]];
        let frame = Frame::new(first.span);
        let levered = apply(book, scenario, frame.today, first.probability)?;
        let mut wants = Wants {
            pipeline: true,
            ..Wants::default()
        };
        let mut dimensions: Vec<Option<Dimension>> = Vec::new();
        for question in together.iter().map(|place| &questions[*place]) {
            match question.measure {
                Measure::Invoicing | Measure::Margin | Measure::Result => wants.net = true,
                Measure::Cash => wants.cash = true,
                Measure::Bookings => wants.bookings = true,
            }
            if question.by.is_some() && !dimensions.contains(&question.by) {
                dimensions.push(question.by.clone());
            }
        }
        // The company's figures are the sums of any grouping; without one, of the whole.
        if dimensions.is_empty() {
            dimensions.push(None);
        }
        let groupings: Vec<Grouping> = dimensions
            .iter()
            .map(|dimension| match dimension {
                Some(dimension) => Grouping::by(dimension, book.snapshot()),
                None => Grouping::whole(),
            })
            .collect();
        let scanned = scan(book, &levered, &frame, wants, &groupings)?;
        let fixed_costs = fixed_costs(book, scenario, &frame)?;
        Ok(Self {
            book,
            // The same for every question of the pass.
            flags: flags(book, &levered, &frame)?,
            notices: notices(scenario, book.snapshot()),
            frame,
            dimensions,
            groupings,
            scanned,
            fixed_costs,
        })
    }

    fn answer(&self, question: &Question) -> Result<Forecast, EngineError> {
        let fiscal_year = self.book.snapshot().company.fiscal_year;
        let shown = Shown::new(&self.frame, question, fiscal_year);
        let grouping = self
            .dimensions
            .iter()
            .position(|dimension| *dimension == question.by)
            .unwrap_or(0);
        let whole = |category| self.whole(question.measure, category);
        let mut groups = Vec::new();
        if question.by.is_some() {
            for (place, (key, label)) in self.groupings[grouping].keys.iter().enumerate() {
                let of_group =
                    |category| self.of_group(question.measure, category, grouping, place);
                let (figures, expected) = shown.figures(question.measure, &of_group)?;
                if figures.iter().any(|figures| shown.has_a_figure(figures)) {
                    let label = if label.is_empty() { key } else { label };
                    groups.push(Group {
                        key: key.clone(),
                        label: label.clone(),
                        figures,
                        expected,
                    });
                }
            }
            groups.sort_by(|a, b| a.key.as_bytes().cmp(b.key.as_bytes()));
        }
        let (figures, expected) = shown.figures(question.measure, &whole)?;
        let revenue = self.revenue(question.measure, shown.covered(question.measure));
        Ok(Forecast {
            as_of: question.span.as_of,
            currency: self.book.currency(),
            measure: question.measure,
            period: question.period,
            figures,
            expected,
            cost_coverage_ppm: match revenue {
                Some(revenue) => revenue.coverage_ppm()?,
                None => None,
            },
            known_revenue: revenue.map(Revenue::known).transpose()?,
            periods: shown.into_periods(),
            by: question.by.clone(),
            groups,
            flags: self.flags.clone(),
            notices: self.notices.clone(),
        })
    }

    /// The buckets of a category for one group, in minor units × ppm.
    fn of_group(
        &self,
        measure: Measure,
        category: Category,
        grouping: usize,
        group: usize,
    ) -> Vec<i128> {
        let totals = &self.scanned.totals[grouping];
        Slot::of(measure, category)
            .and_then(|slot| totals.row_ppm(slot, group))
            .unwrap_or_else(|| vec![0; self.frame.buckets()])
    }

    /// The buckets of a category for the whole company, in minor units × ppm.
    fn whole(&self, measure: Measure, category: Category) -> Vec<i128> {
        let buckets = self.frame.buckets();
        let slots: &[Slot] = match (measure, category) {
            (Measure::Result, Category::FixedCosts) => return self.fixed_costs.clone(),
            (Measure::Result, Category::Result) => {
                let margin = self.whole(Measure::Result, Category::Margin);
                return margin
                    .iter()
                    .zip(&self.fixed_costs)
                    .map(|(a, b)| a - b)
                    .collect();
            }
            (Measure::Result, _) => &[
                Slot::MarginInvoiced,
                Slot::MarginBacklog,
                Slot::MarginWeighted,
            ],
            (measure, category) => {
                let slot = Slot::of(measure, category);
                return slot.map_or_else(|| vec![0; buckets], |slot| self.sum(&[slot]));
            }
        };
        self.sum(slots)
    }

    fn sum(&self, slots: &[Slot]) -> Vec<i128> {
        let mut sums = vec![0; self.frame.buckets()];
        for slot in slots {
            let of_slot = sum_groups(&self.scanned, 0, *slot, sums.len());
            for (sum, value) in sums.iter_mut().zip(of_slot) {
                *sum += value;
            }
        }
        sums
    }

    /// The revenue that margins are made of, over some buckets; `None` for other measures.
    fn revenue(&self, measure: Measure, counted: Range<usize>) -> Option<Revenue> {
        if !matches!(measure, Measure::Margin | Measure::Result) {
            return None;
        }
        let slots = [
            Slot::InvoicingInvoiced,
            Slot::InvoicingBacklog,
            Slot::InvoicingWeighted,
        ];
        Some(Revenue {
            all: self.sum(&slots)[counted.clone()].iter().sum(),
            unknown: self.scanned.unknown_revenue[counted].iter().sum(),
        })
    }
}

/// Revenue in minor units × ppm.
#[derive(Clone, Copy)]
struct Revenue {
    /// All of it.
    all: i128,
    /// What has no known cost.
    unknown: i128,
}

impl Revenue {
    /// Revenue with a known cost ÷ revenue, in ppm; `None` where there is no revenue.
    fn coverage_ppm(self) -> Result<Option<i64>, EngineError> {
        if self.all == 0 {
            return Ok(None);
        }
        (self.all - self.unknown)
            .checked_mul(ONE_PPM)
            .and_then(|known| divide_half_away(known, self.all))
            .and_then(|ppm| i64::try_from(ppm).ok())
            .map(Some)
            .ok_or_else(Self::overflow)
    }

    /// Revenue with a known cost, in minor units.
    fn known(self) -> Result<i64, EngineError> {
        divide_half_away(self.all - self.unknown, ONE_PPM)
            .and_then(|minor| i64::try_from(minor).ok())
            .ok_or_else(Self::overflow)
    }

    fn overflow() -> EngineError {
        EngineError::Overflow {
            what: "cost coverage".to_owned(),
        }
    }
}

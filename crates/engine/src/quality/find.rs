//! The pass over the book: what each finder says is gathered by kind and record, and ranked.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use diapason_model::{
    Date, DealIndex, DealState, InvoiceIndex, Month, Probability, Scenario, divide_half_away,
};
use rayon::prelude::*;

use super::defect::{Defect, DefectKind, DefectRecord, DefectSubject, DefectTotal};
use super::{costs, deals, plan};
use crate::answer::FlagKind;
use crate::book::Book;
use crate::days::from_date;
use crate::error::EngineError;
use crate::forecast::forecast;
use crate::levers::{Levered, apply};
use crate::question::{Columns, Measure, Period, ProbabilitySource, Question, Span};

/// A million: what is certain.
pub(super) const CERTAIN: i128 = Probability::MAX_PPM as i128;

/// So much of a record hangs on a defect, in minor units × ppm.
#[derive(Debug, Clone, Copy)]
struct Finding {
    kind: DefectKind,
    subject: DefectSubject,
    record: DefectRecord,
    exact: i128,
}

impl Finding {
    /// What is one defect, and within it one record.
    const fn key(&self) -> (DefectKind, DefectSubject, DefectRecord) {
        (self.kind, self.subject, self.record)
    }
}

/// What the finders said: noted as it is found, brought together when all is said.
#[derive(Debug, Default)]
pub(super) struct Findings {
    known: Vec<Finding>,
    /// Defects whose amount cannot be known.
    unknown: BTreeMap<(DefectKind, DefectSubject), Vec<DefectRecord>>,
}

impl Findings {
    /// So much of a record hangs on a defect.
    pub(super) fn add(
        &mut self,
        kind: DefectKind,
        subject: DefectSubject,
        record: DefectRecord,
        exact: i128,
    ) {
        self.known.push(Finding {
            kind,
            subject,
            record,
            exact,
        });
    }

    /// Something hangs on a defect, nobody can say how much.
    pub(super) fn unknown(
        &mut self,
        kind: DefectKind,
        subject: DefectSubject,
        record: Option<DefectRecord>,
    ) {
        let records = self.unknown.entry((kind, subject)).or_default();
        records.extend(record);
    }
}

/// What a finder looks at.
pub(super) struct Ground<'a> {
    pub(super) book: &'a Book,
    pub(super) levered: &'a Levered<'a>,
    pub(super) as_of: Date,
    /// Of each deal: what is open by its probability and what is won and not yet invoiced, in
    /// minor units × ppm.
    pub(super) expected: &'a [i128],
    /// First month of the as-of date's fiscal year.
    pub(super) year: Month,
}

/// The defects of the data at an as-of date: those that move a figure first, within each the
/// largest amount first, what cannot be known last. What is under one major unit is rounding
/// between systems and left out. Where a rate of exchange is missing, no other can be computed.
///
/// # Errors
/// As `forecast`, but for a missing rate at the as-of date.
pub fn defects(book: &Book, as_of: Date) -> Result<Vec<Defect>, EngineError> {
    let mut findings = Findings::default();
    plan::missing_rates(book, as_of, &mut findings);
    if !findings.unknown.is_empty() {
        return put_out(book, findings);
    }
    let base = Scenario::base();
    let today = from_date(as_of);
    let levered = apply(book, &base, today, ProbabilitySource::Stated)?;
    let year = (book.snapshot.company.fiscal_year).period_start(Month::of(as_of), 12);
    let ground = Ground {
        book,
        levered: &levered,
        as_of,
        expected: &expected(book, &levered),
        year,
    };
    costs::find(&ground, &mut findings);
    deals::find(&ground, &mut findings)?;
    plan::find(&ground, &mut findings);
    of_flags(&ground, &base, &mut findings)?;
    put_out(book, findings)
}

fn expected(book: &Book, levered: &Levered<'_>) -> Vec<i128> {
    let mut sums = vec![0_i128; book.snapshot.deals.len()];
    for place in 0..book.open.len() {
        let exact =
            i128::from(levered.open.amount[place]) * i128::from(levered.open.probability[place]);
        sums[book.open.deal[place] as usize] += exact;
    }
    for backlog in &book.backlog {
        let left: i128 = (backlog.parts.iter().map(|part| i128::from(part.amount))).sum();
        sums[backlog.deal as usize] += left * CERTAIN;
    }
    sums
}

/// What the forecast flags already, by its amounts. What is late is told apart by whether anything
/// was invoiced; a stale deal by what the forecast counts of it.
fn of_flags(
    ground: &Ground<'_>,
    base: &Scenario,
    findings: &mut Findings,
) -> Result<(), EngineError> {
    let question = Question {
        span: Span {
            as_of: ground.as_of,
            months: 1,
            history: 0,
        },
        measure: Measure::Invoicing,
        period: Period::Month,
        columns: Columns::Apart,
        by: None,
        probability: ProbabilitySource::Stated,
    };
    for flag in forecast(ground.book, base, &question)?.flags {
        let amount = i128::from(flag.amount_minor) * CERTAIN;
        let deal = |deal: DealIndex| (DefectSubject::Deal(deal), DefectRecord::Deal(deal));
        let invoice = |at: InvoiceIndex| (DefectSubject::Invoice(at), DefectRecord::Invoice(at));
        let (kind, on, amount) = match (flag.kind, flag.deal, flag.invoice) {
            (FlagKind::StaleClose, Some(at), _) => {
                (DefectKind::StaleClose, deal(at), ground.expected[at.get()])
            }
            (FlagKind::LateToInvoice, Some(at), _) => {
                let kind = if ground.book.invoices_of_deal.contains_key(&at.0) {
                    DefectKind::LateToInvoice
                } else {
                    DefectKind::WonWithoutInvoice
                };
                (kind, deal(at), amount)
            }
            (FlagKind::OverInvoiced, Some(at), _) => (DefectKind::OverInvoiced, deal(at), amount),
            (FlagKind::InvoicedNotWon, _, Some(at)) => {
                (DefectKind::InvoicedNotWon, invoice(at), amount)
            }
            (FlagKind::OverPaid, _, Some(at)) => (DefectKind::OverPaid, invoice(at), amount),
            _ => continue,
        };
        findings.add(kind, on.0, on.1, amount);
    }
    Ok(())
}

/// Rounds once, leaves out what is nothing, ranks.
fn put_out(book: &Book, mut findings: Findings) -> Result<Vec<Defect>, EngineError> {
    let least = book.currency().minor_per_major();
    findings.known.par_sort_unstable_by_key(Finding::key);
    let of_one = |a: &Finding, b: &Finding| (a.kind, a.subject) == (b.kind, b.subject);
    let mut found = Vec::new();
    for together in findings.known.chunk_by(of_one) {
        let Finding { kind, subject, .. } = together[0];
        let exact = together.iter().map(|finding| finding.exact).sum();
        let amount = rounded(exact, kind)?;
        if i128::from(amount).abs() >= least {
            found.push(Defect {
                kind,
                subject,
                amount_minor: Some(amount),
                exact,
                records: records_of(together)?,
            });
        }
    }
    let unknown = findings.unknown.into_iter();
    found.extend(unknown.map(|((kind, subject), records)| Defect {
        kind,
        subject,
        amount_minor: None,
        exact: 0,
        records: records.into_iter().map(|record| (record, 0)).collect(),
    }));
    // No two are of one kind and record, so the order is total.
    found.par_sort_unstable_by_key(|defect| {
        let amount = defect.amount_minor.map(i64::unsigned_abs);
        let moves = defect.kind.moves_figures();
        (Reverse(moves), Reverse(amount), defect.kind, defect.subject)
    });
    Ok(found)
}

/// What was found of one defect, record by record: each rounded once, the largest first.
fn records_of(together: &[Finding]) -> Result<Vec<(DefectRecord, i64)>, EngineError> {
    let mut records = together
        .chunk_by(|a, b| a.record == b.record)
        .map(|of_record| {
            let exact = of_record.iter().map(|finding| finding.exact).sum();
            Ok((of_record[0].record, rounded(exact, of_record[0].kind)?))
        })
        .collect::<Result<Vec<_>, EngineError>>()?;
    records.sort_unstable_by_key(|(record, minor)| (Reverse(minor.unsigned_abs()), *record));
    Ok(records)
}

/// The kinds that occur, ranked as defects are; each sum is rounded once.
///
/// # Errors
/// An amount beyond 64 bits.
pub fn defect_totals(defects: &[Defect]) -> Result<Vec<DefectTotal>, EngineError> {
    /// How many, how many of them with an amount, and the sum of those.
    type Sum = (usize, usize, i128);
    let mut sums: BTreeMap<DefectKind, Sum> = BTreeMap::new();
    for alike in defects.chunk_by(|a, b| a.kind == b.kind) {
        let (count, known, exact) = sums.entry(alike[0].kind).or_default();
        *count += alike.len();
        for defect in alike {
            *known += usize::from(defect.amount_minor.is_some());
            *exact += defect.exact;
        }
    }
    let mut totals = sums
        .into_iter()
        .map(|(kind, (count, known, exact))| {
            Ok(DefectTotal {
                kind,
                count,
                amount_minor: (known > 0).then(|| rounded(exact, kind)).transpose()?,
            })
        })
        .collect::<Result<Vec<_>, EngineError>>()?;
    totals.sort_by_key(|total| {
        let amount = total.amount_minor.map(i64::unsigned_abs);
        (
            Reverse(total.kind.moves_figures()),
            Reverse(amount),
            total.kind,
        )
    });
    Ok(totals)
}

fn rounded(exact: i128, kind: DefectKind) -> Result<i64, EngineError> {
    divide_half_away(exact, CERTAIN)
        .and_then(|minor| i64::try_from(minor).ok())
        .ok_or_else(|| EngineError::Overflow {
            what: format!("the defects of the kind {}", kind.name()),
        })
}

/// Whether a deal is open.
pub(super) const fn is_open(state: DealState) -> bool {
    matches!(state, DealState::Open { .. })
}

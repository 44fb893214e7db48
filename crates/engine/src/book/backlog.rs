//! What is won and not yet invoiced: linked invoicing consumes a deal's instalments from the
//! earliest on (COMPUTATIONS.md §5, `backlog`).

use diapason_model::{DealState, InvoiceKind, InvoiceStatus, divide_half_away};

use super::value::is_known;
use super::{Book, UNKNOWN};
use crate::allocate::allocate;
use crate::days::from_date;
use crate::error::EngineError;

/// What remains of one instalment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BacklogPart {
    /// Its line.
    pub(crate) line: u32,
    /// Its place in the line's spread.
    pub(crate) instalment: u32,
    /// Its date as it stands, maybe long past.
    pub(crate) day: i32,
    /// What remains, net, in the company's currency.
    pub(crate) amount: i64,
    /// Its cost in the company's currency, `UNKNOWN` where nobody knows it.
    pub(crate) cost: i64,
}

/// The backlog of one won deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DealBacklog {
    /// The deal.
    pub(crate) deal: u32,
    /// What remains, in the order of consumption.
    pub(crate) parts: Vec<BacklogPart>,
    /// The date of the deal's last instalment, consumed ones included.
    pub(crate) last_day: i32,
    /// Invoicing beyond the deal's total, in the company's currency.
    pub(crate) excess: Option<i64>,
}

/// One instalment of a won deal, and how much of it linked invoicing has consumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Consumption {
    /// Its line.
    pub(crate) line: u32,
    /// Its place in the line's spread.
    pub(crate) instalment: u32,
    /// Its date as it stands.
    pub(crate) day: i32,
    /// Its amount in the deal's currency.
    pub(crate) amount: i64,
    /// What is left of it in the deal's currency; `None`: consumed whole.
    pub(crate) remaining: Option<i64>,
}

/// How a won deal's instalments stand against its linked invoicing.
#[derive(Debug, Clone)]
pub(crate) struct Consumed {
    /// All instalments in the order of consumption.
    pub(crate) instalments: Vec<Consumption>,
    /// Invoicing beyond the total, in the deal's currency.
    pub(crate) excess: Option<i64>,
}

impl Book {
    /// Posted invoicing linked to a deal, minus its credit notes, in the deal's currency; and
    /// whether an invoice or deposit (not only credit notes) is among it, whether anything is.
    fn linked_invoicing(&self, deal: u32) -> Result<(i64, bool, bool), EngineError> {
        let currency = self.snapshot.deals[deal as usize].currency;
        let (mut sum, mut invoiced, mut any) = (0_i64, false, false);
        for invoice in self.invoices_of_deal.get(&deal).into_iter().flatten() {
            let invoice = &self.snapshot.invoices[*invoice as usize];
            debug_assert_eq!(
                invoice.status,
                InvoiceStatus::Posted,
                "only posted ones are listed"
            );
            let what = format!("invoice {}", invoice.id);
            let day = from_date(invoice.issued_on);
            let minor = if invoice.currency == currency {
                invoice.net_minor
            } else {
                let company =
                    self.rates
                        .to_company(invoice.net_minor, invoice.currency, day, &what)?;
                self.rates.in_currency(company, currency, day, &what)?
            };
            sum = sum
                .checked_add(minor * invoice.kind.sign())
                .ok_or(EngineError::Overflow { what })?;
            invoiced |= invoice.kind != InvoiceKind::CreditNote;
            any = true;
        }
        Ok((sum, invoiced, any))
    }

    /// The total of a deal in its currency.
    fn deal_total(&self, deal: u32) -> Result<i64, EngineError> {
        self.lines_of(deal)
            .iter()
            .try_fold(0_i64, |sum, line| {
                sum.checked_add(self.amounts[*line as usize])
            })
            .ok_or_else(|| EngineError::Overflow {
                what: format!("deal {}", self.snapshot.deals[deal as usize].id),
            })
    }

    /// All instalments of a won deal against its linked invoicing; `None` where it was invoiced
    /// elsewhere (closed before `billing_known_from`, no linked invoice or deposit).
    pub(crate) fn consume(&self, deal: u32) -> Result<Option<Consumed>, EngineError> {
        let record = &self.snapshot.deals[deal as usize];
        let (linked, invoiced, any) = self.linked_invoicing(deal)?;
        let known_from = self.snapshot.company.billing_known_from;
        if !invoiced && known_from.is_some_and(|from| record.state.date() < from) {
            return Ok(None);
        }
        let mut instalments = self.merged(deal)?;
        let total = self.deal_total(deal)?;
        let sign = if total < 0 { -1 } else { 1 };
        instalments.sort_by(|a, b| {
            let key = |part: &Consumption| (part.day, part.amount * sign > 0);
            // Lines come in byte order of their ids and the sort is stable.
            key(a).cmp(&key(b))
        });
        let (linked, total) = (linked * sign, total * sign);
        let all = any && linked >= total;
        let mut left = linked.max(0);
        for part in &mut instalments {
            if all {
                part.remaining = None;
            } else if left > 0 {
                let amount = part.amount * sign;
                let taken = left.min(amount);
                left -= taken;
                part.remaining = (taken < amount).then_some((amount - taken) * sign);
            }
        }
        let excess = (any && linked > total).then(|| linked - total);
        Ok(Some(Consumed {
            instalments,
            excess,
        }))
    }

    /// The instalments of a closed deal, untouched, line by line.
    fn merged(&self, deal: u32) -> Result<Vec<Consumption>, EngineError> {
        let mut instalments = Vec::new();
        let mut parts = Vec::new();
        for &line in self.lines_of(deal) {
            let spread = self.spread_of(line);
            allocate(
                self.amounts[line as usize],
                self.weights_of(spread),
                &mut parts,
            )
            .ok_or_else(|| EngineError::Overflow {
                what: self.line_name(line),
            })?;
            let days = self.closed_days(line, spread);
            for ((instalment, day), amount) in (0_u32..).zip(days).zip(&parts) {
                let remaining = Some(*amount);
                instalments.push(Consumption {
                    line,
                    instalment,
                    day,
                    amount: *amount,
                    remaining,
                });
            }
        }
        Ok(instalments)
    }

    /// The backlog of a won deal; `cost_of` gives a line's cost in the company's currency from
    /// the one it has (a lever may change it).
    pub(crate) fn deal_backlog(
        &self,
        deal: u32,
        cost_of: &dyn Fn(u32, i64) -> Option<i64>,
    ) -> Result<DealBacklog, EngineError> {
        let DealState::Won { closed_on } = self.snapshot.deals[deal as usize].state else {
            return Ok(DealBacklog {
                deal,
                parts: Vec::new(),
                last_day: i32::MIN,
                excess: None,
            });
        };
        let day = from_date(closed_on);
        let Some(consumed) = self.consume(deal)? else {
            return Ok(DealBacklog {
                deal,
                parts: Vec::new(),
                last_day: day,
                excess: None,
            });
        };
        let last_day = consumed
            .instalments
            .iter()
            .map(|part| part.day)
            .max()
            .unwrap_or(day);
        let mut values = LineParts::default();
        let mut parts = Vec::new();
        for part in &consumed.instalments {
            let Some(remaining) = part.remaining else {
                continue;
            };
            values.of_line(self, part.line, day, cost_of)?;
            let at = part.instalment as usize;
            let share = |whole: i64| -> Result<i64, EngineError> {
                if remaining == part.amount || !is_known(whole) {
                    return Ok(whole);
                }
                let product = i128::from(whole) * i128::from(remaining);
                divide_half_away(product, i128::from(part.amount))
                    .and_then(|minor| i64::try_from(minor).ok())
                    .ok_or_else(|| EngineError::Overflow {
                        what: self.line_name(part.line),
                    })
            };
            parts.push(BacklogPart {
                line: part.line,
                instalment: part.instalment,
                day: part.day,
                amount: share(values.of(part.line).0[at])?,
                cost: share(values.of(part.line).1.get(at).copied().unwrap_or(UNKNOWN))?,
            });
        }
        let currency = self.snapshot.deals[deal as usize].currency;
        let excess = match consumed.excess {
            Some(excess) => {
                let what = format!("deal {}", self.snapshot.deals[deal as usize].id);
                Some(self.rates.to_company(excess, currency, day, &what)?)
            }
            None => None,
        };
        Ok(DealBacklog {
            deal,
            parts,
            last_day,
            excess,
        })
    }
}

/// Amounts and costs of a deal's lines in the company's currency, allocated over their
/// instalments; each line once. No costs where the line's cost is unknown.
#[derive(Default)]
struct LineParts {
    lines: Vec<(u32, Vec<i64>, Vec<i64>)>,
}

impl LineParts {
    fn of_line(
        &mut self,
        book: &Book,
        line: u32,
        day: i32,
        cost_of: &dyn Fn(u32, i64) -> Option<i64>,
    ) -> Result<(), EngineError> {
        if self.lines.iter().any(|(known, ..)| *known == line) {
            return Ok(());
        }
        let overflow = || EngineError::Overflow {
            what: book.line_name(line),
        };
        let weights = book.weights_of(book.spread_of(line));
        let (mut amounts, mut costs) = (Vec::new(), Vec::new());
        allocate(book.amount_on(line, day)?, weights, &mut amounts).ok_or_else(overflow)?;
        let cost = book.cost_on(line, day)?;
        if is_known(cost) {
            let cost = cost_of(line, cost).ok_or_else(overflow)?;
            allocate(cost, weights, &mut costs).ok_or_else(overflow)?;
        }
        self.lines.push((line, amounts, costs));
        Ok(())
    }

    fn of(&self, line: u32) -> (&[i64], &[i64]) {
        let (_, amounts, costs) = self
            .lines
            .iter()
            .find(|(known, ..)| *known == line)
            .expect("a line is put in before it is asked for");
        (amounts, costs)
    }
}

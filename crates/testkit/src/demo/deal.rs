//! A deal of the sample company while it is made, and its amounts. Deliberately absent: how it
//! is drawn (`sales`) and how it is billed (`billing`).

use diapason_model::{Currency, Date, divide_half_away};

use super::days::{plus, plus_months};
use super::process::{LOST, WON, schedule};

/// One product of a deal. Quantities and prices in millionths.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) product: usize,
    pub(super) quantity: i64,
    pub(super) unit_price: i64,
    /// In thousandths of the price.
    pub(super) discount: i64,
    /// The line's own estimate, where it has one.
    pub(super) unit_cost: Option<i64>,
    /// Lowest and highest cost, in cents.
    pub(super) cost_range: Option<(i64, i64)>,
    /// In percent.
    pub(super) probability: Option<i64>,
    pub(super) schedule: Option<&'static str>,
    pub(super) service: Option<(Date, Date)>,
    /// What it costs when won, in cents of the deal's currency, where known.
    pub(super) cost: Option<i64>,
}

impl Line {
    /// `round(quantity × unit price × (1 − discount))`, in cents.
    pub(super) fn amount(&self) -> i64 {
        let product = i128::from(self.quantity) * i128::from(self.unit_price);
        cents(product * i128::from(1000 - self.discount), 10_i128.pow(13))
    }

    /// `round(quantity × unit cost)` in cents, of a unit cost in millionths.
    pub(super) fn cost_at(&self, unit_cost: i64) -> i64 {
        let product = i128::from(self.quantity) * i128::from(unit_cost);
        cents(product, 10_i128.pow(10))
    }
}

/// `numerator ÷ denominator`, half away from zero.
pub(super) fn cents(numerator: i128, denominator: i128) -> i64 {
    let rounded = divide_half_away(numerator, denominator).expect("no zero denominator");
    i64::try_from(rounded).expect("an amount of the sample fits")
}

/// A dated, exact instalment.
#[derive(Debug, Clone)]
pub(super) struct Planned {
    /// The line it spreads; none: the whole deal.
    pub(super) line: Option<usize>,
    pub(super) label: &'static str,
    pub(super) kind: &'static str,
    pub(super) on: Date,
    pub(super) amount: i64,
}

/// A deal.
#[derive(Debug, Clone)]
pub(super) struct Deal {
    pub(super) id: String,
    pub(super) name: String,
    /// Position among the trades.
    pub(super) trade: usize,
    pub(super) customer: usize,
    pub(super) salesperson: usize,
    pub(super) created_on: Date,
    /// When it closed, or is expected to.
    pub(super) date: Date,
    pub(super) first_expected: Date,
    /// Position among the stages.
    pub(super) stage: usize,
    pub(super) history: Vec<(usize, Date)>,
    pub(super) currency: Currency,
    /// In percent.
    pub(super) probability: Option<i64>,
    pub(super) terms: Option<&'static str>,
    pub(super) schedule: Option<&'static str>,
    pub(super) retention: bool,
    pub(super) renewal: bool,
    pub(super) lines: Vec<Line>,
    pub(super) instalments: Vec<Planned>,
    pub(super) project: Option<String>,
    pub(super) origin: &'static str,
}

/// A line's part of an instalment.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) line: usize,
    pub(super) on: Date,
    pub(super) label: String,
    pub(super) amount: i64,
    pub(super) cost: Option<i64>,
}

impl Deal {
    /// Whether it was won.
    pub(super) const fn is_won(&self) -> bool {
        self.stage == WON
    }

    /// Whether it was lost.
    pub(super) const fn is_lost(&self) -> bool {
        self.stage == LOST
    }

    /// Whether it is open.
    pub(super) const fn is_open(&self) -> bool {
        self.stage < WON
    }

    /// The sum of its lines, in cents of its currency.
    pub(super) fn amount(&self) -> i64 {
        self.lines.iter().map(Line::amount).sum()
    }

    /// The sum of the known costs of its lines.
    pub(super) fn known_cost(&self) -> i64 {
        self.lines.iter().filter_map(|line| line.cost).sum()
    }

    /// All its lines' instalments, by date (COMPUTATIONS.md §2 and §4).
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (number, line) in self.lines.iter().enumerate() {
            parts.extend(self.parts_of(number, line));
        }
        parts.sort_by_key(|part| (part.on, part.line));
        parts
    }

    fn parts_of(&self, number: usize, line: &Line) -> Vec<Part> {
        let planned = self.planned_for(number);
        let (dates, weights) = if planned.is_empty() {
            let schedule = schedule(line.schedule.or(self.schedule).unwrap_or("livraison"));
            let rules = schedule.rules();
            let dated = schedule.instalments().iter().map(|instalment| {
                let on = plus(
                    plus_months(self.date, instalment.months),
                    i64::from(instalment.days),
                );
                let rule = &rules[usize::try_from(instalment.rule).expect("a position")];
                (
                    (on, rule.label.as_deref().unwrap_or("").to_owned()),
                    instalment.weight,
                )
            });
            dated.unzip()
        } else {
            let dated = planned.iter();
            dated
                .map(|part| ((part.on, part.label.to_owned()), part.amount))
                .unzip()
        };
        let (dates, weights): (Vec<(Date, String)>, Vec<i64>) = (dates, weights);
        let amounts = allocate(line.amount(), &weights);
        let costs = line.cost.map(|cost| allocate(cost, &weights));
        let part = |(place, (on, label)): (usize, (Date, String))| Part {
            line: number,
            on,
            label,
            amount: amounts[place],
            cost: costs.as_ref().map(|costs| costs[place]),
        };
        dates.into_iter().enumerate().map(part).collect()
    }

    /// The explicit instalments that hold for a line: its own, else the deal's.
    fn planned_for(&self, number: usize) -> Vec<&Planned> {
        let of = |line: Option<usize>| -> Vec<&Planned> {
            self.instalments
                .iter()
                .filter(|part| part.line == line)
                .collect()
        };
        let own = of(Some(number));
        if own.is_empty() { of(None) } else { own }
    }

    /// The last date of its instalments.
    pub(super) fn last_instalment(&self) -> Date {
        let last = self.parts().iter().map(|part| part.on).max();
        last.unwrap_or(self.date)
    }
}

/// Parts of a positive amount by weight: truncated, what is left over going to the largest
/// fractions, ties to the earliest (COMPUTATIONS.md §2).
pub(super) fn allocate(amount: i64, weights: &[i64]) -> Vec<i64> {
    let total: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let exact = |weight: &i64| i128::from(amount) * i128::from(*weight);
    let mut parts: Vec<i64> = weights
        .iter()
        .map(|weight| i64::try_from(exact(weight) / total).expect("smaller than the whole"))
        .collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|place| -(exact(&weights[*place]) % total));
    let left = usize::try_from(amount - parts.iter().sum::<i64>()).expect("a positive amount");
    for place in order.into_iter().take(left) {
        parts[place] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_to_the_whole_and_odd_cents_go_to_the_earliest() {
        assert_eq!(allocate(10_000, &[1, 1, 1]), [3_334, 3_333, 3_333]);
        assert_eq!(allocate(547, &[1, 1, 1]), [183, 182, 182]);
        assert_eq!(allocate(100, &[30, 40, 30]), [30, 40, 30]);
    }
}

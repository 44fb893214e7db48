//! What the forecast of the workload must be, line by line, straight from its definition.
//!
//! Whole numbers of cent × basis point, and nothing rounded before the end. Slow and plain on
//! purpose: this is what the fast program is held against.

use super::calendar::{add_months, civil, month_end};
use super::workload::{Line, Step, TERMS, schedules};

/// Months in the horizon. One more bucket holds everything later.
pub(super) const HORIZON: usize = 36;

/// Sums by month, the later ones last, in cent × basis point.
pub(super) type ByMonth = [i128; HORIZON + 1];

/// The column sums of the workload.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) invoicing: ByMonth,
    pub(super) margin: ByMonth,
    pub(super) cash: ByMonth,
}

/// Adds up the workload.
pub(super) fn sums(lines: &[Line]) -> Sums {
    let schedules = schedules();
    let mut sums = Sums {
        invoicing: [0; 37],
        margin: [0; 37],
        cash: [0; 37],
    };
    for line in lines {
        let steps = &schedules[line.schedule];
        let amounts = split(line.amount_cents, steps);
        let costs = split(line.cost_cents, steps);
        for ((step, amount), cost) in steps.iter().zip(amounts).zip(costs) {
            let invoiced = match step {
                Step::Days(days, _) => line.close_day + days,
                Step::Months(months, _) => add_months(line.close_day, *months),
            };
            let terms = TERMS[line.terms];
            let paid = if terms.month_end {
                month_end(invoiced)
            } else {
                invoiced
            } + terms.days;
            let chance = i128::from(line.chance_basis_points);
            sums.invoicing[bucket(invoiced)] += i128::from(amount) * chance;
            sums.margin[bucket(invoiced)] += i128::from(amount - cost) * chance;
            sums.cash[bucket(paid)] += i128::from(amount) * chance;
        }
    }
    sums
}

/// The largest remainder: what is missing goes a cent each to the parts that lost most.
fn split(total: i64, steps: &[Step]) -> Vec<i64> {
    let mut parts: Vec<i64> = steps
        .iter()
        .map(|step| total * step.share() / 10_000)
        .collect();
    let missing = usize::try_from(total - parts.iter().sum::<i64>()).expect("parts are floors");
    let mut order: Vec<usize> = (0..steps.len()).collect();
    order.sort_by_key(|place| (-(total * steps[*place].share() % 10_000), *place));
    for place in order.into_iter().take(missing) {
        parts[place] += 1;
    }
    parts
}

fn bucket(day: i64) -> usize {
    let (year, month, _) = civil(day);
    usize::try_from((year - 2026) * 12 + month - 1).map_or(0, |month| month.min(HORIZON))
}

/// A sum as the forecast puts it out: rounded to the cent, half away from zero, in major units.
pub(super) fn put_out(sum: i128) -> String {
    let cents = (sum.abs() + 5_000) / 10_000;
    let sign = if sum < 0 && cents > 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::super::workload::lines;
    use super::*;

    /// The published sums of the workload: invoicing and margin in all and within the horizon,
    /// cash within the horizon.
    fn check(count: u64, expected: [i128; 5]) {
        let sums = sums(&lines(count));
        let within = |by_month: &ByMonth| by_month[..HORIZON].iter().sum::<i128>();
        let found = [
            sums.invoicing.iter().sum(),
            sums.margin.iter().sum(),
            within(&sums.invoicing),
            within(&sums.margin),
            within(&sums.cash),
        ];
        assert_eq!(found, expected, "{count} lines");
    }

    #[test]
    fn a_thousand_lines_have_their_published_sums() {
        check(
            1_000,
            [
                11_517_712_832_700,
                4_029_244_368_200,
                11_281_850_122_700,
                3_942_847_458_500,
                11_209_605_397_300,
            ],
        );
    }

    #[test]
    fn ten_thousand_lines_have_their_published_sums() {
        check(
            10_000,
            [
                120_225_366_335_200,
                42_192_801_453_600,
                118_221_452_274_800,
                41_498_141_079_300,
                117_768_447_421_500,
            ],
        );
    }

    #[test]
    fn a_half_cent_is_rounded_away_from_zero() {
        assert_eq!(put_out(1_234_505_000), "1234.51");
        assert_eq!(put_out(-1_234_505_000), "-1234.51");
        assert_eq!(put_out(-4_999), "0.00");
    }
}

//! The benchmark's lines: made anew on every machine, the same everywhere.
//!
//! Every field is a function of (seed, stream, index) through splitmix64, and the lines of a smaller
//! workload begin a larger one. What the lines mean, and their exact sums, is in `oracle`; how they
//! become files is in `files`.

const SEED: u64 = 20_260_101;

/// An instalment: months or days after the close date, and its share in basis points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Days(i64, i64),
    Months(i64, i64),
}

impl Step {
    pub(super) fn share(self) -> i64 {
        match self {
            Self::Days(_, share) | Self::Months(_, share) => share,
        }
    }
}

/// Payment terms: days after the invoice date, or after the end of its month.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    pub(super) days: i64,
    pub(super) month_end: bool,
    /// The same in the words of an exchange folder.
    pub(super) words: &'static str,
}

pub(super) const TERMS: [Terms; 6] = [
    Terms {
        days: 0,
        month_end: false,
        words: "+0d",
    },
    Terms {
        days: 30,
        month_end: false,
        words: "+30d",
    },
    Terms {
        days: 45,
        month_end: false,
        words: "+45d",
    },
    Terms {
        days: 60,
        month_end: false,
        words: "+60d",
    },
    Terms {
        days: 30,
        month_end: true,
        words: "eom +30d",
    },
    Terms {
        days: 45,
        month_end: true,
        words: "eom +45d",
    },
];

/// Of a hundred lines, how many use each schedule.
const SCHEDULE_WEIGHTS: [u64; 12] = [30, 10, 10, 8, 5, 12, 5, 5, 6, 3, 3, 3];

/// One line of a deal. Ids count from 1, the close day from 2026-01-01.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) id: u64,
    pub(super) deal: u64,
    pub(super) customer: u64,
    pub(super) salesperson: u64,
    pub(super) product: u64,
    pub(super) amount_cents: i64,
    pub(super) cost_cents: i64,
    pub(super) chance_basis_points: i64,
    pub(super) close_day: i64,
    pub(super) schedule: usize,
    pub(super) terms: usize,
}

/// The twelve schedules, in the order of their ids.
pub(super) fn schedules() -> Vec<Vec<Step>> {
    let after_days = |steps: &[(i64, i64)]| {
        steps
            .iter()
            .map(|(days, share)| Step::Days(*days, *share))
            .collect::<Vec<_>>()
    };
    let started = std::iter::once(Step::Days(0, 2_000));
    let six_months = [1_334, 1_334, 1_333, 1_333, 1_333, 1_333];
    let staggered = (1..)
        .zip(six_months)
        .map(|(month, share)| Step::Months(month, share));
    vec![
        after_days(&[(0, 10_000)]),
        after_days(&[(0, 3_000), (60, 7_000)]),
        after_days(&[(0, 3_000), (60, 4_000), (120, 3_000)]),
        after_days(&[(0, 5_000), (30, 5_000)]),
        after_days(&[(0, 1_000), (30, 2_000), (60, 3_000), (90, 4_000)]),
        every(1, 12),
        every(1, 24),
        every(1, 36),
        every(3, 4),
        every(3, 8),
        started.chain(staggered).collect(),
        every(12, 3),
    ]
}

/// Equal instalments; basis points that do not divide go to the first ones.
fn every(months: i64, count: i64) -> Vec<Step> {
    let (share, left_over) = (10_000 / count, 10_000 % count);
    let step = |place| Step::Months(months * place, share + i64::from(place < left_over));
    (0..count).map(step).collect()
}

/// The first lines of the workload.
pub(super) fn lines(count: u64) -> Vec<Line> {
    let mut lines = Vec::with_capacity(usize::try_from(count).unwrap_or_default());
    let (mut deal, mut end_of_deal) = (0, 1 + draw(1, 0, 5));
    for index in 0..count {
        if index == end_of_deal {
            deal += 1;
            end_of_deal += 1 + draw(1, deal, 5);
        }
        lines.push(line(index, deal));
    }
    lines
}

fn line(index: u64, deal: u64) -> Line {
    let whole = |number: u64| i64::try_from(number).expect("draws are small");
    let amount = ((50_000 + draw(7, index, 50_000)) << draw(8, index, 8)) + draw(9, index, 100);
    let mut rest = draw(12, index, 100);
    let mut schedule = 0;
    while rest >= SCHEDULE_WEIGHTS[schedule] {
        rest -= SCHEDULE_WEIGHTS[schedule];
        schedule += 1;
    }
    Line {
        id: index + 1,
        deal: deal + 1,
        customer: 1 + draw(2, deal, 5_000),
        salesperson: 1 + draw(3, deal, 50),
        product: 1 + draw(6, index, 200),
        amount_cents: whole(amount),
        cost_cents: whole(amount * (400 + draw(10, index, 500)) / 1_000),
        chance_basis_points: whole(500 + 100 * draw(11, index, 91)),
        close_day: whole(draw(4, deal, 546)),
        schedule,
        terms: usize::try_from(draw(5, deal, 6)).expect("below six"),
    }
}

/// A number below `limit`: number `index` of a stream.
fn draw(stream: u64, index: u64, limit: u64) -> u64 {
    const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
    let start = mixed(SEED.wrapping_mul(1_000_003).wrapping_add(stream * 7_919));
    mixed(start.wrapping_add((index + 1).wrapping_mul(GOLDEN))) % limit
}

/// The last steps of splitmix64.
fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_each_schedule_sum_to_the_whole() {
        for steps in schedules() {
            assert_eq!(steps.into_iter().map(Step::share).sum::<i64>(), 10_000);
        }
    }

    #[test]
    fn a_smaller_workload_begins_a_larger_one() {
        let (small, large) = (lines(50), lines(80));
        for (left, right) in small.iter().zip(&large) {
            assert_eq!(format!("{left:?}"), format!("{right:?}"));
        }
    }
}

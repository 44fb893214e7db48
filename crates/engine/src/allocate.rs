//! Splitting an amount over weights so that the parts always sum to it (COMPUTATIONS.md §2).

use std::cmp::Reverse;

use diapason_model::Schedule;

/// Splits `amount` over `weights` into `parts` (same length): part k is `amount × w_k ÷ Σw`
/// truncated toward zero; the minor units left over go one each to the parts with the largest
/// discarded fractions, ties to the earliest. A negative amount mirrors its positive. Weights
/// that sum to zero count as equal ones. `None` where a part is beyond 64 bits.
pub(crate) fn allocate(amount: i64, weights: &[i64], parts: &mut Vec<i64>) -> Option<()> {
    parts.clear();
    let total: i128 = weights.iter().copied().map(i128::from).sum();
    let (sign, total) = if total < 0 { (-1, -total) } else { (1, total) };
    let equal = total == 0;
    let total = if equal { weights.len() as i128 } else { total };
    let magnitude = i128::from(amount.unsigned_abs());
    // Signed remainders: with weights of both signs a part may discard a negative fraction.
    let mut remainders: Vec<i128> = Vec::with_capacity(weights.len());
    let mut given: i128 = 0;
    for weight in weights {
        let weight = if equal { 1 } else { i128::from(*weight) * sign };
        let product = magnitude.checked_mul(weight)?;
        let part = product / total;
        given += part;
        parts.push(i64::try_from(part).ok()?);
        remainders.push(product % total);
    }
    let left = magnitude - given;
    if left != 0 {
        let mut order: Vec<usize> = (0..weights.len()).collect();
        if left > 0 {
            order.sort_by_key(|place| Reverse(remainders[*place]));
        } else {
            order.sort_by_key(|place| remainders[*place]);
        }
        let unit = if left > 0 { 1 } else { -1 };
        for place in order
            .into_iter()
            .take(usize::try_from(left.unsigned_abs()).ok()?)
        {
            parts[place] = parts[place].checked_add(unit)?;
        }
    }
    if amount < 0 {
        for part in parts {
            *part = part.checked_neg()?;
        }
    }
    Some(())
}

/// Splits amounts over a schedule's weights by their remainder:
/// `allocate(h·W + r) = h·w + allocate(r)`, since `h·W` splits exactly. Where many lines use the
/// schedule, the split of every remainder stands in a table; elsewhere it is made when asked for.
#[derive(Debug, Clone)]
pub(crate) struct Splitter {
    total: i64,
    /// `⌈2⁶⁴ ÷ total⌉`: a product and a shift divide an amount by the total.
    reciprocal: u64,
    weights: Vec<i64>,
    /// `total` rows of one part an instalment, or nothing; a part of `r < 65 536` fits in 16 bits.
    rows: Vec<u16>,
}

/// Room for the split of one remainder, reused from line to line.
#[derive(Debug, Default)]
pub(crate) struct Room {
    parts: Vec<u16>,
    order: Vec<u64>,
}

impl Splitter {
    /// Largest total weight that is taken.
    const MOST_TOTAL: i64 = 65_535;
    /// Tables up to this size are made for any schedule; larger ones need as many lines as rows.
    const ALWAYS: i64 = 8_192;
    /// No table is larger (in parts).
    const MOST_PARTS: i64 = 2_000_000;
    /// Amounts up to this are divided exactly: the reciprocal is too large by less than
    /// `total ÷ 2⁶⁴` of its value, and `2⁴¹ × 2¹⁶ < 2⁶⁴`.
    pub(crate) const MOST_AMOUNT: i64 = 1 << 41;

    /// Of a schedule, without a table; `None` where its weights are too fine.
    pub(crate) fn of(schedule: &Schedule) -> Option<Self> {
        let total = schedule.total_weight();
        if total > Self::MOST_TOTAL || schedule.instalments().len() > 65_535 {
            return None;
        }
        // Of a total of 1 the reciprocal has 65 bits: `quotient` does without it.
        let reciprocal = (u64::MAX / u64::try_from(total).ok()?).wrapping_add(1);
        let weights = schedule
            .instalments()
            .iter()
            .map(|instalment| instalment.weight);
        Some(Self {
            total,
            reciprocal,
            weights: weights.collect(),
            rows: Vec::new(),
        })
    }

    /// Makes the table where it pays for `lines` lines.
    pub(crate) fn tabulate(&mut self, lines: usize) {
        let count = i64::try_from(self.weights.len()).unwrap_or(i64::MAX);
        let size = self.total.saturating_mul(count);
        let many = i64::try_from(lines).is_ok_and(|lines| lines >= self.total / 4);
        if !self.rows.is_empty() || size > Self::MOST_PARTS || (size > Self::ALWAYS && !many) {
            return;
        }
        let mut rows = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        let mut room = Room::default();
        for remainder in 0..self.total {
            self.split_remainder(remainder, &mut room);
            rows.extend_from_slice(&room.parts);
        }
        self.rows = rows;
    }

    /// The weights of the instalments.
    pub(crate) fn weights(&self) -> &[i64] {
        &self.weights
    }

    /// `amount ÷ total`, of an amount from 0 to `MOST_AMOUNT`.
    #[inline]
    #[expect(
        clippy::cast_sign_loss,
        reason = "the amount lies in 0..2⁴¹, so its quotient does too"
    )]
    fn quotient(&self, amount: i64) -> i64 {
        if self.total == 1 {
            amount
        } else {
            ((u128::from(amount as u64) * u128::from(self.reciprocal)) >> 64) as i64
        }
    }

    /// How often the whole fits in an amount from 0 to `MOST_AMOUNT`, and the parts of what
    /// remains.
    #[inline]
    #[expect(
        clippy::cast_sign_loss,
        clippy::cast_possible_truncation,
        reason = "the remainder lies in 0..total"
    )]
    pub(crate) fn split<'r>(&'r self, amount: i64, room: &'r mut Room) -> (i64, &'r [u16]) {
        debug_assert!(
            (0..=Self::MOST_AMOUNT).contains(&amount),
            "the scan checks the range"
        );
        let whole = self.quotient(amount);
        let remainder = amount - whole * self.total;
        if self.rows.is_empty() {
            self.split_remainder(remainder, room);
            return (whole, &room.parts);
        }
        let (at, count) = (remainder as usize, self.weights.len());
        (whole, &self.rows[at * count..(at + 1) * count])
    }

    /// The parts of a remainder below the total.
    #[expect(
        clippy::cast_sign_loss,
        clippy::cast_possible_truncation,
        reason = "parts of a remainder below 65 536 are below it and not negative; there are at \
                  most 65 535 instalments, and fewer units are left over than instalments"
    )]
    fn split_remainder(&self, remainder: i64, room: &mut Room) {
        let Room { parts, order } = room;
        parts.clear();
        order.clear();
        let mut left = remainder;
        for (place, weight) in (0_u64..).zip(&self.weights) {
            let product = remainder * weight;
            let part = self.quotient(product);
            left -= part;
            parts.push(part as u16);
            // The largest discarded fractions first, ties to the earliest: the greatest keys.
            let discarded = (product - part * self.total) as u64;
            order.push((discarded << 16) | (0xFFFF - place));
        }
        let left = left as usize;
        if left == 0 {
            return;
        }
        if left < order.len() {
            order.select_nth_unstable_by(left - 1, |a, b| b.cmp(a));
        }
        for key in &order[..left] {
            parts[(0xFFFF - (key & 0xFFFF)) as usize] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diapason_model::{Id, InstalmentRule, Share};

    fn parts(amount: i64, weights: &[i64]) -> Vec<i64> {
        let mut parts = Vec::new();
        allocate(amount, weights, &mut parts).expect("small amounts");
        parts
    }

    #[test]
    fn a_hundred_in_thirds() {
        assert_eq!(parts(10_000, &[1, 1, 1]), [3_334, 3_333, 3_333]);
        assert_eq!(parts(547, &[1, 1, 1]), [183, 182, 182]);
    }

    #[test]
    fn a_negative_amount_mirrors_its_positive() {
        assert_eq!(parts(-10_000, &[1, 1, 1]), [-3_334, -3_333, -3_333]);
    }

    #[test]
    fn weights_of_both_signs_still_sum() {
        assert_eq!(parts(97, &[120, -20]).iter().sum::<i64>(), 97);
        assert_eq!(parts(100, &[120, -20]), [120, -20]);
        assert_eq!(
            parts(7, &[5, -5, 0]),
            [3, 2, 2],
            "weights that cancel count as equal"
        );
    }

    #[test]
    fn a_remainder_splits_as_sorting_splits_it() {
        let rule = |position, share: &str, repeat_count| InstalmentRule {
            position,
            label: None,
            offset_months: 0,
            offset_days: 0,
            share: Share::parse(share).expect("a share"),
            repeat_count,
            repeat_every_months: 1,
        };
        let schedule = Schedule::new(
            Id::new("S"),
            None,
            vec![rule(0, "0.15", 1), rule(1, "0.85", 7)],
        )
        .expect("sums to one");
        let made = Splitter::of(&schedule).expect("small");
        let mut looked_up = made.clone();
        looked_up.tabulate(0);
        assert!(
            !looked_up.rows.is_empty(),
            "a small table is made for any schedule"
        );
        let mut room = Room::default();
        let amounts = [0, 1, 99, 12_345, 999_999_937];
        for (amount, table) in amounts
            .into_iter()
            .flat_map(|amount| [(amount, &made), (amount, &looked_up)])
        {
            let (whole, rest) = table.split(amount, &mut room);
            let looked_up: Vec<i64> = table
                .weights()
                .iter()
                .zip(rest)
                .map(|(weight, part)| whole * weight + i64::from(*part))
                .collect();
            assert_eq!(looked_up, parts(amount, table.weights()), "{amount}");
        }
    }
}

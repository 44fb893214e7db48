//! Repeatable chance: splitmix64, one stream a subject, so that a change to one deal leaves the
//! others as they were. Deliberately absent: floating point, the clock, and library generators
//! whose streams change between versions.

/// Chosen once; another seed is another company.
const SEED: u64 = 0x4D45_5249_4449_456E;

/// A stream of draws.
pub(super) struct Draws {
    state: u64,
}

impl Draws {
    /// The stream of one subject (`deal`, 17).
    pub(super) fn of(subject: &str, number: usize) -> Self {
        let number = u64::try_from(number).expect("fewer than 2⁶⁴ subjects");
        let hash = subject
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
            });
        let mut draws = Self {
            state: SEED ^ hash ^ number.wrapping_mul(0xD6E8_FEB8_6659_FD93),
        };
        draws.next();
        draws
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From `least` to `most`, both included, each as likely.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        assert!(least <= most, "{least} to {most} holds nothing");
        let count = i128::from(most) - i128::from(least) + 1;
        let step = (i128::from(self.next()) * count) >> 64;
        least + i64::try_from(step).expect("within the range")
    }

    /// From `least` to `most`, small ones more often than large ones.
    pub(super) fn skewed(&mut self, least: i64, most: i64) -> i64 {
        let part = self.between(0, 1_000);
        least + (most - least) * part * part / 1_000_000
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, chance: i64) -> bool {
        self.between(1, 100) <= chance
    }

    /// A position below `count`.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let last = i64::try_from(count).expect("a list's length") - 1;
        usize::try_from(self.between(0, last)).expect("not negative")
    }

    /// One of a list.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A position, each as likely as its weight says.
    pub(super) fn weighted(&mut self, weights: &[i64]) -> usize {
        let mut left = self.between(1, weights.iter().sum());
        for (position, weight) in weights.iter().enumerate() {
            left -= weight;
            if left <= 0 {
                return position;
            }
        }
        unreachable!("the draw is at most the sum of the weights")
    }

    /// One of a list of things with weights.
    pub(super) fn choose<T: Copy>(&mut self, list: &[(T, i64)]) -> T {
        let weights: Vec<i64> = list.iter().map(|(_, weight)| *weight).collect();
        list[self.weighted(&weights)].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_on_every_platform() {
        let mut draws = Draws::of("test", 1);
        let first: Vec<i64> = (0..5).map(|_| draws.between(0, 999)).collect();
        let mut again = Draws::of("test", 1);
        let second: Vec<i64> = (0..5).map(|_| again.between(0, 999)).collect();
        assert_eq!(first, second, "the same subject draws the same");
        let mut other = Draws::of("test", 2);
        let third: Vec<i64> = (0..5).map(|_| other.between(0, 999)).collect();
        assert_ne!(first, third, "another number is another stream");
    }

    #[test]
    fn draws_stay_within_their_bounds_and_reach_them() {
        let mut draws = Draws::of("bounds", 0);
        let seen: Vec<i64> = (0..500).map(|_| draws.between(-2, 2)).collect();
        assert_eq!(seen.iter().min(), Some(&-2), "the least comes");
        assert_eq!(seen.iter().max(), Some(&2), "the most comes");
        assert!(
            (0..100).all(|_| draws.weighted(&[0, 1, 0]) == 1),
            "a weight of nothing is never drawn"
        );
    }
}

//! The middle and the ninth tenth of some numbers of days, in integers.

/// Twice the median; `None` of nothing. The order of the values is lost.
pub(super) fn twice_median(values: &mut [i32]) -> Option<i64> {
    let middle = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    let is_odd = values.len() % 2 == 1;
    let (lower, upper, _) = values.select_nth_unstable(middle);
    let upper = i64::from(*upper);
    if is_odd {
        return Some(2 * upper);
    }
    lower
        .iter()
        .max()
        .map(|highest| i64::from(*highest) + upper)
}

/// The 90th percentile by nearest rank, the value at place ⌈0.9 n⌉; `None` of nothing.
pub(super) fn ninetieth(values: &mut [i32]) -> Option<i32> {
    let rank = (values.len() * 9).div_ceil(10);
    let place = rank.checked_sub(1)?;
    Some(*values.select_nth_unstable(place).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
        assert_eq!(twice_median(&mut []), None, "nothing has no middle");
        assert_eq!(twice_median(&mut [7]), Some(14));
        assert_eq!(twice_median(&mut [40, 13]), Some(53), "26 and a half");
        assert_eq!(twice_median(&mut [9, 1, 5]), Some(10));
        assert_eq!(
            twice_median(&mut [9, 1, 5, 5]),
            Some(10),
            "equal ones in the middle"
        );
        assert_eq!(twice_median(&mut [-3, -4]), Some(-7));
    }

    #[test]
    fn the_ninetieth_percentile_is_by_nearest_rank() {
        assert_eq!(ninetieth(&mut []), None);
        assert_eq!(ninetieth(&mut [4]), Some(4));
        let mut ten = [31, 3, 5, 90, 5, 8, 20, 9, 11, 14];
        assert_eq!(ninetieth(&mut ten), Some(31), "the ninth of ten");
        let mut eleven: Vec<i32> = (1..=11).collect();
        assert_eq!(ninetieth(&mut eleven), Some(10), "⌈9.9⌉ of eleven");
        let mut twenty: Vec<i32> = (1..=20).rev().collect();
        assert_eq!(ninetieth(&mut twenty), Some(18));
    }
}

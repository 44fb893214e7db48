//! From a surrogate key to the place in a snapshot's list.
//!
//! Deliberately absent: reading rows.

/// The keys of a list's records, ascending. Keys without gaps, the usual case, are found by
/// subtraction, others by bisection; either way nothing is hashed.
#[derive(Debug, Default)]
pub(super) struct Keys(Vec<i64>);

impl Keys {
    /// From keys in ascending order, as `ORDER BY key` gives them.
    pub(super) fn ascending(keys: Vec<i64>) -> Self {
        Self(keys)
    }

    /// The keys themselves.
    pub(super) fn into_list(self) -> Vec<i64> {
        self.0
    }

    /// The place of a key; `None` if no record has it.
    pub(super) fn position(&self, key: i64) -> Option<usize> {
        let first = *self.0.first()?;
        let guess = key.wrapping_sub(first);
        match usize::try_from(guess) {
            Ok(guess) if self.0.get(guess) == Some(&key) => Some(guess),
            _ => self.0.binary_search(&key).ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_place_and_no_other_has_one() {
        for keys in [
            vec![],
            vec![1, 2, 3],
            vec![5, 6, 9, 40],
            vec![i64::MIN, -3, 7, i64::MAX],
        ] {
            let places = Keys::ascending(keys.clone());
            for (place, key) in keys.iter().enumerate() {
                assert_eq!(places.position(*key), Some(place), "{keys:?}");
            }
            for stranger in [0, 4, 8, 41, i64::MIN + 1] {
                let known = keys.binary_search(&stranger).ok();
                assert_eq!(places.position(stranger), known, "{stranger} in {keys:?}");
            }
        }
    }
}

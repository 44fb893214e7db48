//! The few calendar sums that the workload needs, on days counted from 2026-01-01.
//!
//! Written out here because `xtask` uses none of our crates: the check must not share the code that
//! it checks.

/// Days from 1970-01-01 to 2026-01-01.
const EPOCH: i64 = 20_454;

/// Year, month (1 to 12) and day of a day number.
pub(super) fn civil(day: i64) -> (i64, i64, i64) {
    let shifted = day + EPOCH + 719_468; // days since 0000-03-01
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted_month + 2) / 5 + 1)
}

/// The day number of a date.
pub(super) fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let shifted_month = (month + 9) % 12;
    let of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let of_era = year.rem_euclid(400) * 365 + year.rem_euclid(400) / 4 - year.rem_euclid(400) / 100;
    year.div_euclid(400) * 146_097 + of_era + of_year - 719_468 - EPOCH
}

/// The day some months later, on the same day of the month or the month's last.
pub(super) fn add_months(day: i64, months: i64) -> i64 {
    let (year, month, of_month) = civil(day);
    let (year, month) = month_after(year, month, months);
    day_number(year, month, of_month.min(length(year, month)))
}

/// The last day of a day's month.
pub(super) fn month_end(day: i64) -> i64 {
    let (year, month, of_month) = civil(day);
    day + length(year, month) - of_month
}

/// `YYYY-MM-DD`.
pub(super) fn iso(day: i64) -> String {
    let (year, month, of_month) = civil(day);
    format!("{year:04}-{month:02}-{of_month:02}")
}

fn month_after(year: i64, month: i64, months: i64) -> (i64, i64) {
    let count = year * 12 + month - 1 + months;
    (count.div_euclid(12), count.rem_euclid(12) + 1)
}

fn length(year: i64, month: i64) -> i64 {
    let (next_year, next_month) = month_after(year, month, 1);
    day_number(next_year, next_month, 1) - day_number(year, month, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_begins_on_new_year_2026() {
        assert_eq!((civil(0), day_number(2026, 1, 1)), ((2026, 1, 1), 0));
        assert_eq!(iso(545), "2027-06-30");
    }

    #[test]
    fn every_day_of_thirty_years_comes_back() {
        for day in -4_000..7_000 {
            let (year, month, of_month) = civil(day);
            assert_eq!(day_number(year, month, of_month), day);
        }
    }

    #[test]
    fn a_month_after_the_31st_is_clamped_and_a_leap_day_kept() {
        assert_eq!(iso(add_months(day_number(2026, 1, 31), 1)), "2026-02-28");
        assert_eq!(iso(add_months(day_number(2028, 1, 31), 1)), "2028-02-29");
        assert_eq!(iso(month_end(day_number(2028, 2, 3))), "2028-02-29");
    }
}

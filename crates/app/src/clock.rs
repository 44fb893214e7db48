//! The only place that reads the clock: "today" and "now" leave it as arguments.

use chrono::{SecondsFormat, Utc};
use diapason_model::{Company, Date};

/// Today in the company's time zone; in UTC where the zone's name is not known.
#[must_use]
pub fn today(company: &Company) -> Date {
    today_in(&company.time_zone)
}

/// Today in a time zone of the IANA's naming.
#[must_use]
pub(crate) fn today_in(time_zone: &str) -> Date {
    let now = Utc::now();
    match time_zone.parse::<chrono_tz::Tz>() {
        Ok(zone) => now.with_timezone(&zone).date_naive(),
        Err(_) => now.date_naive(),
    }
}

/// This moment in UTC: `2026-11-01T08:00:00Z`.
#[must_use]
pub(crate) fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true)
}

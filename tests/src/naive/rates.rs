//! §3: one currency to another, once, at the newest rate with `on ≤` the reference date.

use diapason_model::{Currency, Date, Snapshot};

use super::exact::{Exact, read, rounded, ten_to};
use super::question::NaiveError;

/// Company currency for one unit of `currency` on a date, in major units of both.
fn rate_on(data: &Snapshot, currency: Currency, date: Date) -> Result<Exact, NaiveError> {
    let mut newest: Option<(Date, Exact)> = None;
    for known in &data.fx_rates {
        if known.currency == currency && known.on <= date {
            let is_newer = newest.as_ref().is_none_or(|(on, _)| known.on > *on);
            if is_newer {
                newest = Some((known.on, read(&known.rate.to_string())));
            }
        }
    }
    newest
        .map(|(_, rate)| rate)
        .ok_or(NaiveError::MissingRate(currency, date))
}

/// A rounded amount in minor units of `currency`, in minor units of the company's, rounded.
pub(super) fn to_company(
    data: &Snapshot,
    amount: &Exact,
    currency: Currency,
    date: Date,
) -> Result<Exact, NaiveError> {
    let own = data.company.currency;
    if currency == own {
        return Ok(amount.clone());
    }
    let rate = rate_on(data, currency, date)?;
    let major = amount / ten_to(currency.digits());
    Ok(rounded(&(major * rate * ten_to(own.digits()))))
}

/// A rounded amount in minor units of the company's currency, in minor units of `currency`,
/// rounded.
pub(super) fn from_company(
    data: &Snapshot,
    amount: &Exact,
    currency: Currency,
    date: Date,
) -> Result<Exact, NaiveError> {
    let own = data.company.currency;
    if currency == own {
        return Ok(amount.clone());
    }
    let rate = rate_on(data, currency, date)?;
    let major = amount / ten_to(own.digits());
    Ok(rounded(&(major / rate * ten_to(currency.digits()))))
}

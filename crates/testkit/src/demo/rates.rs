//! Rates of exchange: US dollar, pound and Swiss franc, on the first working day of each month.
//! Invented beyond what was known when this was written.

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, ExchangeRate, divide_half_away};

use super::days::{AS_OF, on, plus_months, working};
use super::draws::Draws;
use super::table::Table;

/// Euros for one unit, in ten-thousandths, at the start of each quarter from January 2024.
const QUARTERS: [(&str, [i64; 13]); 3] = [
    (
        "CHF",
        [
            10690, 10270, 10370, 10620, 10640, 10480, 10690, 10690, 10740, 10710, 10780, 10820,
            10800,
        ],
    ),
    (
        "GBP",
        [
            11530, 11690, 11810, 11950, 12060, 11950, 11680, 11460, 11480, 11520, 11430, 11390,
            11420,
        ],
    ),
    (
        "USD",
        [
            9130, 9260, 9310, 9040, 9650, 9250, 8480, 8520, 8510, 8620, 8570, 8490, 8530,
        ],
    ),
];

/// The dated rates of a currency, in ten-thousandths.
fn history(code: &str) -> Vec<(Date, i64)> {
    let quarters = QUARTERS.iter().find(|(known, _)| *known == code);
    let (_, quarters) = quarters.unwrap_or_else(|| panic!("no rate of {code}"));
    let draws = &mut Draws::of(code, 0);
    let mut rates = Vec::new();
    for month in 0..36 {
        let date = working(plus_months(on(2024, 1, 2), month));
        let (quarter, into) = (month / 3, i64::from(month % 3));
        let quarter = usize::try_from(quarter).expect("not negative");
        let (from, to) = (quarters[quarter], quarters[quarter + 1]);
        let noise = if into == 0 { 0 } else { draws.between(-60, 60) };
        if date <= AS_OF {
            rates.push((date, from + (to - from) * into / 3 + noise));
        }
    }
    rates
}

/// Euros for one unit on a date, in ten-thousandths.
pub(super) fn rate(currency: Currency, date: Date) -> i64 {
    if currency == Currency::EUR {
        return 10_000;
    }
    let history = history(currency.code());
    let begun = history.iter().rev().find(|(on, _)| *on <= date);
    begun
        .expect("every date of the sample is after January 2024")
        .1
}

/// An amount in euros, in any unit, as the same unit of another currency.
pub(super) fn from_euros(amount: i64, currency: Currency, date: Date) -> i64 {
    let part = divide_half_away(
        i128::from(amount) * 10_000,
        i128::from(rate(currency, date)),
    );
    i64::try_from(part.expect("a rate is above zero")).expect("an amount of the sample")
}

/// An amount of another currency as euros.
pub(super) fn to_euros(amount: i64, currency: Currency, date: Date) -> i64 {
    let whole = i128::from(amount) * i128::from(rate(currency, date));
    let part = divide_half_away(whole, 10_000).expect("not zero");
    i64::try_from(part).expect("an amount of the sample")
}

/// `fx_rates.csv`
pub(super) fn fx_rates_table() -> Table {
    let mut table = Table::new(Entity::FxRates);
    for (code, _) in QUARTERS {
        for (on, rate) in history(code) {
            let rate = ExchangeRate::from_raw(rate * 100_000_000);
            table.row(&[("on", &on), ("currency", &code), ("rate", &rate)]);
        }
    }
    table
}

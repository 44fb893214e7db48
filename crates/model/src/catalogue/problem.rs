//! Why a text is no value of its column.
//!
//! Deliberately absent: how it is read (`cell`), and the words in a person's language.

use crate::issue::problems;
use crate::number::NumberError;
use crate::{Count, Currency};

problems! {
    /// Why a text is no value of its column; what it says tells what would be right.
    pub enum CellProblem {
        /// No date.
        #[error("is not a date of the calendar: write YYYY-MM-DD or DD/MM/YYYY")]
        "not-a-date" => NotADate,
        /// No month.
        #[error("is not a month: write YYYY-MM")]
        "not-a-month" => NotAMonth,
        /// Neither of the two.
        #[error("is neither `true` nor `false`")]
        "not-true-or-false" => NotTrueOrFalse,
        /// No whole number, or one out of bounds.
        #[error("is not a whole number from {least} to {most}")]
        "not-whole" => NotWhole { least: i64, most: i64 },
        /// No number.
        #[error("is not a number")]
        "not-a-number" => NotANumber,
        /// A decimal comma where commas separate.
        #[error("is not a number: the file is separated by commas, so write a decimal point")]
        "decimal-comma" => DecimalComma,
        /// More decimals than the field keeps.
        #[error("has more than {allowed} decimals")]
        "too-many-decimals" => TooManyDecimals { allowed: Count },
        /// Outside what the field can hold.
        #[error("is out of range")]
        "out-of-range" => OutOfRange,
        /// The same of an amount, whose currency says how many.
        #[error("has more than {allowed} decimals (amount in {currency})")]
        "amount-too-many-decimals" => AmountTooManyDecimals { allowed: Count, currency: Currency },
        /// The same of an amount.
        #[error("is out of range (amount in {currency})")]
        "amount-out-of-range" => AmountOutOfRange { currency: Currency },
        /// No fraction, or one out of bounds.
        #[error("is not a fraction from {least} to {most} (0.2 is 20 %)")]
        "not-a-fraction" => NotAFraction { least: String, most: String },
        /// A rate of nothing, or less.
        #[error("is not a rate above zero")]
        "rate-not-above-zero" => RateNotAboveZero,
        /// An amount below zero.
        #[error("is negative: amounts are positive here")]
        "amount-negative" => AmountNegative,
        /// No share.
        #[error("is not a share: write a fraction such as 0.3 or 1/3")]
        "not-a-share" => NotAShare,
        /// No payment terms.
        #[error(
            "is not understood as payment terms: write steps such as `+30d`, `+45d eom`, \
             `eom +45d`, `+30d eom day10`"
        )]
        "not-payment-terms" => NotPaymentTerms,
        /// No currency.
        #[error("is not a currency of ISO 4217 (EUR, USD, GBP…)")]
        "not-a-currency" => NotACurrency,
        /// No country.
        #[error("is not a country of ISO 3166: write two capitals (FR)")]
        "not-a-country" => NotACountry,
        /// No moment.
        #[error("is not a moment: write 2026-11-01T08:00:00Z")]
        "not-a-moment" => NotAMoment,
        /// No time zone.
        #[error("is not an IANA time zone (Europe/Paris)")]
        "not-a-time-zone" => NotATimeZone,
        /// None of the words that the column chooses from.
        #[error("is none of {choices}")]
        "not-a-choice" => NotAChoice { choices: String },
    }
}

impl CellProblem {
    /// Why an amount does not fit its currency.
    pub(super) fn of_amount(error: &NumberError, currency: Currency) -> Self {
        match error {
            NumberError::TooManyDecimals { allowed } => Self::AmountTooManyDecimals {
                allowed: Count::of(u64::from(*allowed)),
                currency,
            },
            NumberError::OutOfRange => Self::AmountOutOfRange { currency },
            NumberError::NotANumber => Self::NotANumber,
        }
    }
}

impl From<NumberError> for CellProblem {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::NotANumber => Self::NotANumber,
            NumberError::TooManyDecimals { allowed } => Self::TooManyDecimals {
                allowed: Count::of(u64::from(allowed)),
            },
            NumberError::OutOfRange => Self::OutOfRange,
        }
    }
}

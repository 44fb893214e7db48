//! What the tests of the page begin with.

use diapason_model::{Company, Currency, FiscalYear, PaymentTerms, Rate};

/// A French company whose year is the calendar's.
pub(crate) fn company() -> Company {
    Company {
        name: "Test SARL".into(),
        siren: None,
        country: "FR".into(),
        currency: Currency::EUR,
        time_zone: "Europe/Paris".into(),
        fiscal_year: FiscalYear::CALENDAR,
        default_payment_terms: PaymentTerms::thirty_days(),
        default_schedule: None,
        billing_known_from: None,
        cost_of_capital: Rate::ZERO,
        commission_rate: Rate::ZERO,
        bad_debt_rate: Rate::ZERO,
        late_interest_rate: None,
    }
}

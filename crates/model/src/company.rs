//! The company itself, its teams and its salespeople.

use crate::{Currency, Date, Id, Month, PaymentTerms, Rate, ScheduleIndex, TeamIndex};

/// The company whose database this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Its name.
    pub name: Box<str>,
    /// Its SIREN, nine digits.
    pub siren: Option<Box<str>>,
    /// ISO 3166 code of its country (`FR`).
    pub country: Box<str>,
    /// The currency that every figure is put out in.
    pub currency: Currency,
    /// IANA name of its time zone, for "today".
    pub time_zone: Box<str>,
    /// Where its fiscal year begins.
    pub fiscal_year: FiscalYear,
    /// Terms where neither invoice, deal nor customer names any.
    pub default_payment_terms: PaymentTerms,
    /// Schedule where neither line nor deal names any.
    pub default_schedule: Option<ScheduleIndex>,
    /// Deals closed before it without a linked invoice were invoiced elsewhere.
    pub billing_known_from: Option<Date>,
    /// Annual cost of capital.
    pub cost_of_capital: Rate,
    /// Commission, of net revenue.
    pub commission_rate: Rate,
    /// Bad debt, of net revenue.
    pub bad_debt_rate: Rate,
    /// Contractual annual rate of late interest; `None`: the rule tables.
    pub late_interest_rate: Option<Rate>,
}

/// The month, 1 to 12, that a fiscal year begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiscalYear(u32);

impl FiscalYear {
    /// The calendar year.
    pub const CALENDAR: Self = Self(1);

    /// 1 for January; `None` unless 1 to 12.
    #[must_use]
    pub fn starting_in(month: u32) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self(month))
    }

    /// The month it begins with, 1 to 12.
    #[must_use]
    pub const fn start_month(self) -> u32 {
        self.0
    }

    /// The first month of the fiscal period of `length` months (3 or 12) that `month` lies in.
    #[must_use]
    pub fn period_start(self, month: Month, length: i32) -> Month {
        let offset = self.0.cast_signed() - 1;
        let into = (month.number() - offset).rem_euclid(length);
        month.plus(-into).unwrap_or(month)
    }
}

/// A team of salespeople.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// The team it is part of.
    pub parent: Option<TeamIndex>,
}

/// A person who sells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salesperson {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// The team it sells in.
    pub team: Option<TeamIndex>,
    /// Whether it still sells.
    pub active: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_month;

    #[test]
    fn a_fiscal_quarter_follows_the_fiscal_year() {
        let july = FiscalYear::starting_in(2).expect("February");
        let november = parse_month("2026-11").expect("a month");
        assert_eq!(july.period_start(november, 3).to_string(), "2026-11");
        assert_eq!(july.period_start(november, 12).to_string(), "2026-02");
        assert_eq!(
            FiscalYear::CALENDAR.period_start(november, 3).to_string(),
            "2026-10"
        );
    }
}

//! The options of a forecast, shared by every command that asks for one.

use diapason_app::{
    AppError, CashPolicy, Date, ForecastRequest, Measure, Period, ProbabilityChoice, read_dimension,
};

use super::values;

/// What a forecast is asked.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct ForecastArguments {
    #[arg(long, value_parser = values::date, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=600))]
    pub(crate) months: u32,
    #[arg(long, default_value = "month", value_parser = values::period())]
    pub(crate) period: Period,
    #[arg(long, default_value = "invoicing", value_parser = values::measure())]
    pub(crate) measure: Measure,
    #[arg(long, value_name = "DIMENSION")]
    pub(crate) by: Option<String>,
    #[arg(long, value_name = "NAME|FILE")]
    pub(crate) scenario: Option<String>,
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=600))]
    pub(crate) history: u32,
    #[arg(long, default_value = "contractual", value_parser = values::cash_policy())]
    pub(crate) cash_policy: CashPolicy,
    #[arg(long, default_value = "stated", value_parser = values::probability())]
    pub(crate) probability: ProbabilityChoice,
}

impl ForecastArguments {
    /// The application's request.
    pub(crate) fn request(&self) -> Result<ForecastRequest, AppError> {
        Ok(ForecastRequest {
            as_of: self.as_of,
            months: self.months,
            history: self.history,
            period: self.period,
            measure: self.measure,
            by: self.by.as_deref().map(read_dimension).transpose()?,
            cash_policy: self.cash_policy,
            probability: self.probability,
        })
    }
}

//! A book as the desk reads it, without a database: what benches and second implementations ask.
//!
//! Deliberately absent: everything that writes, and what only a database knows (who entered what,
//! which source a deal comes from).

use std::collections::BTreeMap;
use std::sync::Arc;

use diapason_engine::Book;
use diapason_language::Language;
use diapason_model::Scenario;

use super::session::{Answers, OpenBook, Records};
use super::why::Origins;
use super::wire::{
    Choices, Comparison, ComparisonRequest, CustomerList, CustomerListRequest, CustomerPage,
    CustomerRequest, DataQuality, DataQualityRequest, DealPage, DealRequest, Effects,
    ExportRequest, FlagsPage, FlagsRequest, ForecastPage, ForecastPageRequest, LanguageName,
    ProgressDealsPage, ProgressDealsRequest, ProgressPage, ProgressPageRequest, Rows, WhyChain,
    WhyPage, WhyPartRequest, WhyRequest,
};
use super::{
    choices, compare, customers, deal, effects, export, flags, page, progress, quality, why,
};
use crate::error::AppError;
use crate::scenario::scenario_to_json;

/// A book that the desk's commands can be asked of.
#[derive(Debug, Clone)]
pub struct BookAlone {
    open: OpenBook,
}

impl BookAlone {
    /// With saved scenarios, in the language that documents are written in.
    #[must_use]
    pub fn new(book: Book, scenarios: &[Scenario], language: LanguageName) -> Self {
        let currency = book.currency();
        let documents: BTreeMap<String, String> = scenarios
            .iter()
            .map(|scenario| (scenario.name.clone(), scenario_to_json(scenario, currency)))
            .collect();
        Self {
            open: OpenBook {
                book: Arc::new(book),
                scenarios: Arc::new(documents),
                origins: Arc::new(Origins::default()),
                records: Records::default(),
                answers: Arc::new(Answers::default()),
                language: match language {
                    LanguageName::Fr => Language::French,
                    LanguageName::En => Language::English,
                },
            },
        }
    }

    /// The book.
    #[must_use]
    pub fn book(&self) -> &Book {
        &self.open.book
    }

    /// Forgets what was computed before.
    pub fn forget(&mut self) {
        self.open.answers = Arc::new(Answers::default());
    }

    /// `choices_get`.
    pub fn choices_get(&self) -> Result<Choices, AppError> {
        choices::choices_get(&self.open)
    }

    /// `forecast_page`.
    pub fn forecast_page(&self, request: &ForecastPageRequest) -> Result<ForecastPage, AppError> {
        page::forecast_page(&self.open, request)
    }

    /// `forecast_rows`.
    pub fn forecast_rows(&self, request: &ForecastPageRequest) -> Result<Rows, AppError> {
        page::forecast_rows(&self.open, request)
    }

    /// `forecast_effects`.
    pub fn forecast_effects(&self, request: &ForecastPageRequest) -> Result<Effects, AppError> {
        effects::forecast_effects(&self.open, request)
    }

    /// `forecast_why`.
    pub fn forecast_why(&self, request: &WhyRequest) -> Result<WhyPage, AppError> {
        why::forecast_why(&self.open, request)
    }

    /// `forecast_why_part`.
    pub fn forecast_why_part(&self, request: &WhyPartRequest) -> Result<Vec<WhyChain>, AppError> {
        why::forecast_why_part(&self.open, request)
    }

    /// `forecast_flags`.
    pub fn forecast_flags(&self, request: &FlagsRequest) -> Result<FlagsPage, AppError> {
        flags::forecast_flags(&self.open, request)
    }

    /// `forecast_export`.
    pub fn forecast_export(&self, request: &ExportRequest) -> Result<String, AppError> {
        export::forecast_export(&self.open, request)
    }

    /// `data_quality`.
    pub fn data_quality(&self, request: &DataQualityRequest) -> Result<DataQuality, AppError> {
        quality::data_quality(&self.open, request)
    }

    /// `deal_page`.
    pub fn deal_page(&self, request: &DealRequest) -> Result<DealPage, AppError> {
        deal::deal_page(&self.open, request)
    }

    /// `customer_list`.
    pub fn customer_list(&self, request: &CustomerListRequest) -> Result<CustomerList, AppError> {
        customers::customer_list(&self.open, request)
    }

    /// `customer_page`.
    pub fn customer_page(&self, request: &CustomerRequest) -> Result<CustomerPage, AppError> {
        customers::customer_page(&self.open, request)
    }

    /// `progress_page`.
    pub fn progress_page(&self, request: &ProgressPageRequest) -> Result<ProgressPage, AppError> {
        progress::progress_page(&self.open, request)
    }

    /// `progress_deals`.
    pub fn progress_deals(
        &self,
        request: &ProgressDealsRequest,
    ) -> Result<ProgressDealsPage, AppError> {
        progress::progress_deals(&self.open, request)
    }

    /// `scenario_compare`.
    pub fn scenario_compare(&self, request: &ComparisonRequest) -> Result<Comparison, AppError> {
        compare::scenario_compare(&self.open, request)
    }
}

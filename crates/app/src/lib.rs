//! The facade of Diapason: one file a use case, the only room where the other crates meet.
//!
//! Faces (command line, desktop, HTTP) translate a request into a call and an answer into their
//! form; they decide nothing. Deliberately absent: printing, windows, HTTP, and any figure that
//! `engine` does not compute.

mod bench;
mod care;
mod clock;
mod deals;
mod demo;
pub mod desk;
mod error;
mod export;
mod forecast;
mod import;
mod import_words;
mod keys;
mod loaded;
mod overrides;
mod progress;
mod receivables;
mod scenario;
mod store_error;
mod suggest;
mod system;
mod views;
mod wire;
mod workspace;

pub use bench::{BenchView, bench_forecast, bench_import};
pub use care::{CheckView, Restored, backup, check, restore};
pub use clock::today;
pub use deals::{
    CashView, ConversionView, DEAL_COLUMNS, DealList, DealListRequest, DealRow, DealView, DealWhy,
    InstalmentView, InvoiceRow, LineRow, LineWhy, OriginView, StageRow, deal_list, deal_list_whole,
    deal_show, deal_why,
};
pub use demo::{Demo, Named, demo};
pub use desk::{Desk, DeskOptions};
pub use diapason_engine::Ageing;
pub use diapason_engine::{Book, Category, CategoryFigures, Dimension, Measure, Period};
pub use diapason_engine::{Progress, ProgressFigures, StageProgress};
pub use diapason_model::{Currency, Date, Month, Scenario, parse_date, parse_month};
pub use diapason_store::{Revoked, Store};
pub use error::{AppError, ErrorCode};
pub use export::export_exchange;
pub use forecast::{
    CashPolicy, FlagView, ForecastAnswer, ForecastRequest, ForecastView, GroupView,
    ProbabilityChoice, forecast, read_dimension,
};
pub use import::{
    CountsView, DryRun, ImportAnswer, ImportOutcome, ImportProgress, ImportView, import,
};
pub use import_words::IssueView;
pub use keys::{KeyKept, KeyPlaces, Keychain, KeychainError, OsKeychain};
pub use loaded::Loaded;
pub use overrides::{OverrideRequest, OverrideView, override_list, override_revoke, override_set};
pub use progress::{
    OpenView, ProgressAnswer, ProgressBy, ProgressGroupView, ProgressRequest, ProgressView,
    StageProgressView, TallyView, progress,
};
pub use receivables::{
    AgeingView, CustomerReceivableView, ReceivablesAnswer, ReceivablesView, receivables,
};
pub use scenario::{
    ChangeView, ComparedView, Comparison, ComparisonView, DealLeverView, FactorView,
    FixedCostsView, LeverCount, PaymentView, Saved, ScenarioRow, ScenarioView, SlipView,
    notice_words, scenario_compare, scenario_from_file, scenario_from_json, scenario_list,
    scenario_named, scenario_remove, scenario_save, scenario_to_json,
};
pub use secrecy::SecretString;
pub use suggest::{did_you_mean, nearest};
pub use views::{
    ContentFormat, PictureFormat, SpreadsheetFormat, Theme, View, comparison_csv, csv_value,
    deal_list_csv, deal_why_csv, export_content, export_view, forecast_chart, forecast_csv,
    forecast_text_chart, progress_csv, receivables_csv, write_whole,
};
pub use wire::{ByCategory, fraction, money};
pub use workspace::{Made, Opened, Place, config_folder, data_folder};

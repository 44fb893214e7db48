//! The exact maths of Diapason, pure: what a company's data say about its future, in integers.
//!
//! A `Book` is made once of a snapshot; `forecast` and its sisters scan it. COMPUTATIONS.md is
//! the norm, section by section. Deliberately absent: floating point, any clock, file, database
//! or network; statistics (its own crate); words for people (`language`).
#![deny(clippy::float_arithmetic)]

mod allocate;
mod answer;
mod book;
mod customers;
mod days;
mod deals;
mod error;
mod fixed_costs;
mod flags;
mod forecast;
mod levers;
mod parts;
mod pipeline;
mod plan_preview;
mod progress;
mod quality;
mod question;
mod rates;
mod receivables;
mod scan;
mod shown;
mod staggered;
mod targets;
mod trace;
mod why;
mod workload;

pub use answer::{
    CategoryFigures, ExpectedFigures, Flag, FlagKind, Forecast, Group, Notice, PeriodSpan,
};
pub use book::Book;
pub use customers::{InvoicedFigures, customer_groups, invoiced_by_customer};
pub use deals::{DealFigures, deal_figures};
pub use error::EngineError;
pub use forecast::{forecast, forecasts};
pub use levers::matched_lines;
pub use parts::{Cell, Months, Part, PartOrigin, parts};
pub use pipeline::{PipelineDeal, PipelineFigures, PipelineLine, pipeline};
pub use plan_preview::{PreviewedInstalment, previewed};
pub use progress::{
    OpenDeal, OpenTally, Progress, ProgressFigures, ProgressGroup, ProgressQuestion, StagePlace,
    StageProgress, Tally, progress,
};
pub use quality::{
    Defect, DefectKind, DefectRecord, DefectSubject, DefectTotal, defect_totals, defects,
};
pub use question::{
    Category, Columns, Dimension, Measure, Period, ProbabilitySource, Question, Span,
};
pub use receivables::{Ageing, CustomerReceivable, Receivables, receivables};
pub use staggered::{cash_date, closed_dates, own_parts, split};
pub use targets::{TargetFigures, targets};
pub use trace::{
    CashTrace, Conversion, CostOrigin, DealTrace, InstalmentTrace, LineTrace, ProbabilityOrigin,
    ScheduleOrigin, TermsOrigin,
};
pub use why::why;
pub use workload::bench_tables;

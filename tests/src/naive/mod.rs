//! A second implementation of the forecast (COMPUTATIONS.md §5, §6, what is open of §10) and of
//! progress (§12), written from the page and never from the engine: exact fractions, plain loops, no index.
//!
//! Deliberately absent: speed, "why", labels, and any code of the engine.

mod backlog;
mod calendar;
mod deal_lever;
mod entries;
mod exact;
mod flags;
mod forecast;
mod line;
mod open_items;
mod price;
mod progress;
mod question;
mod rates;
mod subject;

pub use exact::{Exact, allocate, put_out, read, rounded, whole};
pub use forecast::forecast;
pub use open_items::receivables;
pub use progress::{NaiveProgress, ProgressFigures, ProgressPeriod, progress};
pub use question::{
    Dimension, Figures, Flag, Measure, NaiveError, NaiveForecast, NaiveReceivables, Period,
    ProbabilityFrom, Question, Row, Series, Sums,
};

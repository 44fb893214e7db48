//! The months that a scan sorts figures into: history, horizon, later.
#![expect(
    clippy::cast_sign_loss,
    reason = "bucket counts: a span's months were checked to be positive"
)]

use crate::days::{first_of_month, from_date, month_of};
use crate::question::Span;

/// Buckets: the history's months, the horizon's, and one for everything later.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// The as-of day.
    pub(crate) today: i32,
    /// Month number of the as-of date.
    pub(crate) month0: i32,
    history: i32,
    months: i32,
}

impl Frame {
    /// Of a span whose months were checked.
    pub(crate) fn new(span: Span) -> Self {
        let today = from_date(span.as_of);
        Self {
            today,
            month0: month_of(today),
            history: span.history.cast_signed(),
            months: span.months.cast_signed(),
        }
    }

    /// How many buckets, the last one for `later`.
    pub(crate) const fn buckets(&self) -> usize {
        (self.history + self.months + 1) as usize
    }

    /// The bucket of everything after the horizon.
    pub(crate) const fn later(&self) -> usize {
        self.buckets() - 1
    }

    /// How many buckets come before month 0.
    pub(crate) const fn history(&self) -> usize {
        self.history as usize
    }

    /// The month after the horizon.
    pub(crate) const fn end_month(&self) -> i32 {
        self.month0 + self.months
    }

    /// The last day of the horizon.
    pub(crate) const fn end_day(&self) -> i32 {
        first_of_month(self.end_month()) - 1
    }

    /// The bucket of a month; `None` before the history.
    pub(crate) fn bucket_of_month(&self, month: i32) -> Option<usize> {
        let bucket = month - self.month0 + self.history;
        usize::try_from(bucket)
            .ok()
            .map(|bucket| bucket.min(self.later()))
    }

    /// The bucket of a day; `None` before the history.
    pub(crate) fn bucket(&self, day: i32) -> Option<usize> {
        self.bucket_of_month(month_of(day))
    }

    /// The month number of a bucket that is a month.
    pub(crate) fn month(&self, bucket: usize) -> i32 {
        let bucket = i32::try_from(bucket).expect("at most 1201 buckets");
        self.month0 - self.history + bucket
    }
}

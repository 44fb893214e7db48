//! The list of what is wrong in the files: the first kept, all of them counted.
//!
//! Deliberately absent: any printing or sorting; issues stand in the order in which they were met.

use diapason_model::Issue;

/// How many errors, and how many warnings, are kept where the caller does not say; those beyond
/// are only counted.
pub const MOST_ISSUES: usize = 100;

/// Errors and warnings of a reading, in the order in which they were met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueLog {
    most: usize,
    errors: Vec<Issue>,
    error_count: u64,
    warnings: Vec<Issue>,
    warning_count: u64,
}

impl Default for IssueLog {
    fn default() -> Self {
        Self::keeping(MOST_ISSUES)
    }
}

impl IssueLog {
    /// A log that keeps the first `most` errors and the first `most` warnings.
    #[must_use]
    pub const fn keeping(most: usize) -> Self {
        Self {
            most,
            errors: Vec::new(),
            error_count: 0,
            warnings: Vec::new(),
            warning_count: 0,
        }
    }

    /// The first errors.
    #[must_use]
    pub fn errors(&self) -> &[Issue] {
        &self.errors
    }

    /// How many errors there were in all.
    #[must_use]
    pub const fn error_count(&self) -> u64 {
        self.error_count
    }

    /// The first warnings.
    #[must_use]
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }

    /// How many warnings there were in all.
    #[must_use]
    pub const fn warning_count(&self) -> u64 {
        self.warning_count
    }

    /// Counts an error and keeps it while there is room; it is only made if it is kept.
    pub fn error(&mut self, make: impl FnOnce() -> Issue) {
        self.error_count += 1;
        if self.errors.len() < self.most {
            self.errors.push(make());
        }
    }

    /// Counts a warning and keeps it while there is room; it is only made if it is kept.
    pub fn warn(&mut self, make: impl FnOnce() -> Issue) {
        self.warning_count += 1;
        if self.warnings.len() < self.most {
            self.warnings.push(make());
        }
    }

    /// Takes over what another log has.
    pub(super) fn append(&mut self, other: Self) {
        self.error_count += other.error_count;
        self.warning_count += other.warning_count;
        for (kept, more) in [
            (&mut self.errors, other.errors),
            (&mut self.warnings, other.warnings),
        ] {
            let room = self.most - kept.len();
            kept.extend(more.into_iter().take(room));
        }
    }
}

#[cfg(test)]
mod tests {
    use diapason_model::FormIssue;
    use diapason_model::catalogue::CellProblem;

    use super::*;

    #[test]
    fn the_first_hundred_are_kept_and_all_are_counted() {
        let mut log = IssueLog::default();
        for row in 0..250_u64 {
            log.error(|| Issue::of_value("deals.csv", row, "id", "x", CellProblem::NotADate));
            log.warn(|| Issue::of_file("deals.csv", FormIssue::OtherFile));
        }
        assert_eq!(log.errors().len(), MOST_ISSUES, "memory stays bounded");
        assert_eq!(log.error_count(), 250, "none goes uncounted");
        assert_eq!(log.errors()[99].row, Some(99), "the first ones are kept");
        assert_eq!(
            log.warnings().len(),
            MOST_ISSUES,
            "warnings are bounded too"
        );
        assert_eq!(log.warning_count(), 250, "and counted");
    }

    #[test]
    fn as_many_are_kept_as_the_caller_asks_for() {
        let issue = |row| Issue::of_value("deals.csv", row, "id", "x", CellProblem::NotADate);
        let (mut log, mut more) = (IssueLog::keeping(3), IssueLog::default());
        for row in 2..7 {
            more.error(|| issue(row));
            more.warn(|| issue(row));
        }
        log.error(|| issue(1));
        log.append(more);
        assert_eq!((log.errors().len(), log.error_count()), (3, 6));
        assert_eq!((log.warnings().len(), log.warning_count()), (3, 5));
    }
}

//! What an import did or found, as its caller gets it.
//!
//! Deliberately absent: how issues are shown (faces), and the files' own form (`connectors`).

use diapason_model::Issue;
use diapason_model::catalogue::Entity;

/// How many issues, and how many warnings, are kept where the caller does not say; all are
/// counted.
pub const ISSUES_KEPT: usize = 100;

/// Whether an import may change anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DryRun {
    /// Everything is read and checked, nothing is kept.
    Yes,
    /// What is right is kept.
    No,
}

/// What became of the rows of one entity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of the file.
    pub read: u64,
    /// Records that came into being.
    pub new: u64,
    /// Records with another value than before.
    pub changed: u64,
    /// Records that were so already; they are not written.
    pub unchanged: u64,
    /// Rows of a set that the given rows replaced.
    pub deleted: u64,
    /// Rows with an issue.
    pub rejected: u64,
}

/// How an import ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was taken in; with nothing to change, nothing was written.
    Committed,
    /// A dry run without an issue: the database is as before.
    DryRun,
    /// There is an issue: the database is as before.
    Refused,
    /// The caller stopped it: the database is as before.
    Cancelled,
}

/// What `Importer::finish` is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The check that runs.
    pub check: Check,
    /// How many records it has done.
    pub done: u64,
    /// How many there are.
    pub total: u64,
}

/// A check at the end of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// References to records that came later.
    References,
    /// No team or customer is above itself.
    Parents,
    /// Instalments against lines and deals.
    Deals,
    /// Due dates and credit notes against invoices.
    Invoices,
    /// Writing to the disk; it can no longer be stopped once it has begun.
    Commit,
}

/// What an import did or found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    /// Counts of each file that came, in the order of import.
    pub entities: Vec<(Entity, Counts)>,
    /// What is wrong, in the order of files and rows; the first ones found (`ISSUES_KEPT`).
    pub issues: Vec<Issue>,
    /// How many issues there are.
    pub issue_count: u64,
    /// What is doubtful but was taken; the first ones (`ISSUES_KEPT`).
    pub warnings: Vec<Issue>,
    /// How many warnings there are.
    pub warning_count: u64,
    /// How it ended.
    pub outcome: Outcome,
}

impl ImportReport {
    /// Whether the database now holds what the folder says.
    #[must_use]
    pub fn committed(&self) -> bool {
        self.outcome == Outcome::Committed
    }
}

/// Issues as they are found: the first are kept, all are counted.
#[derive(Debug)]
pub(crate) struct Findings {
    most: usize,
    issues: Vec<Issue>,
    issue_count: u64,
    warnings: Vec<Issue>,
    warning_count: u64,
}

impl Default for Findings {
    fn default() -> Self {
        Self {
            most: ISSUES_KEPT,
            issues: Vec::new(),
            issue_count: 0,
            warnings: Vec::new(),
            warning_count: 0,
        }
    }
}

impl Findings {
    /// Keeps the first `most` issues, and as many warnings.
    pub(crate) const fn keep(&mut self, most: usize) {
        self.most = most;
    }

    /// Notes an issue; it is only made if it is kept.
    pub(crate) fn issue(&mut self, make: impl FnOnce() -> Issue) {
        self.issue_count += 1;
        if self.issues.len() < self.most {
            self.issues.push(make());
        }
    }

    /// Notes a warning.
    pub(crate) fn warning(&mut self, warning: Issue) {
        self.warning_count += 1;
        if self.warnings.len() < self.most {
            self.warnings.push(warning);
        }
    }

    /// How many warnings there are.
    pub(crate) const fn warning_count(&self) -> u64 {
        self.warning_count
    }

    /// How many issues there are.
    pub(crate) const fn count(&self) -> u64 {
        self.issue_count
    }

    /// What was found so far, in the order of finding.
    pub(crate) fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Everything, in the order of files and rows.
    pub(crate) fn into_report(
        mut self,
        entities: Vec<(Entity, Counts)>,
        outcome: Outcome,
    ) -> ImportReport {
        let order = |issue: &Issue| {
            let stem = issue.file.strip_suffix(".csv").unwrap_or(&issue.file);
            let place = Entity::from_name(stem)
                .and_then(|entity| Entity::ALL.iter().position(|known| *known == entity));
            (place, issue.row)
        };
        self.issues.sort_by_key(order);
        self.warnings.sort_by_key(order);
        ImportReport {
            entities,
            issues: self.issues,
            issue_count: self.issue_count,
            warnings: self.warnings,
            warning_count: self.warning_count,
            outcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use diapason_model::catalogue::CellProblem;

    use super::*;

    #[test]
    fn a_hundred_issues_are_kept_and_all_are_counted() {
        let mut findings = Findings::default();
        for row in (0..150).rev() {
            findings.issue(|| Issue::of_value("deals.csv", row, "id", "x", CellProblem::NotADate));
        }
        findings.issue(|| unreachable!("an issue beyond the hundredth is not made"));
        let report = findings.into_report(Vec::new(), Outcome::Refused);
        assert_eq!(report.issue_count, 151);
        assert_eq!(report.issues.len(), ISSUES_KEPT);
        assert!(
            report.issues.is_sorted_by_key(|issue| issue.row),
            "they are listed by row"
        );
    }

    #[test]
    fn as_many_issues_are_kept_as_the_caller_asks_for() {
        let mut findings = Findings::default();
        findings.keep(3);
        for row in 2..9 {
            findings.issue(|| Issue::of_value("deals.csv", row, "id", "x", CellProblem::NotADate));
            findings.warning(Issue::of_value(
                "deals.csv",
                row,
                "id",
                "x",
                CellProblem::NotADate,
            ));
        }
        let report = findings.into_report(Vec::new(), Outcome::Refused);
        assert_eq!((report.issues.len(), report.issue_count), (3, 7));
        assert_eq!((report.warnings.len(), report.warning_count), (3, 7));
    }
}

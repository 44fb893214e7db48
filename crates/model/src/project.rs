//! Projects that deliver what was sold, and what they cost.

use crate::{CustomerIndex, Date, Id, ProjectIndex};

/// How far a project is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectStatus {
    /// Not begun.
    Planned,
    /// Being delivered.
    Running,
    /// Delivered.
    Done,
    /// Abandoned.
    Cancelled,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// For whom.
    pub customer: Option<CustomerIndex>,
    /// First day.
    pub starts_on: Option<Date>,
    /// Last day.
    pub ends_on: Option<Date>,
    /// Budget, minor units of the company's currency.
    pub budget_cost_minor: Option<i64>,
    /// How far it is.
    pub status: Option<ProjectStatus>,
}

/// How certain a cost is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectCostStatus {
    /// Paid.
    Paid,
    /// Ordered.
    Committed,
    /// Foreseen.
    Planned,
}

/// A cost of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectCost {
    /// Its id.
    pub id: Id,
    /// The project.
    pub project: ProjectIndex,
    /// When.
    pub on: Date,
    /// Minor units of the company's currency.
    pub amount_minor: i64,
    /// How certain it is.
    pub status: Option<ProjectCostStatus>,
}

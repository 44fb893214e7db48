//! Fixed costs, quotas, targets and projects.

use diapason_model::{
    FixedCost, Id, Month, Project, ProjectCost, ProjectCostStatus, ProjectIndex, ProjectStatus,
    Quota, SalespersonIndex, Target, TargetMeasure, TargetScope, parse_month,
};

use super::{CompanyBuilder, date, last, minor, position};

impl CompanyBuilder {
    /// A fixed cost from a month on.
    #[must_use]
    pub fn fixed_cost(mut self, id: &str, from_month: &str, monthly: &str) -> Self {
        let monthly_minor = minor(monthly, self.snapshot.company.currency);
        self.snapshot.fixed_costs.push(FixedCost {
            id: Id::new(id),
            name: id.into(),
            from_month: month(from_month),
            to_month: None,
            monthly_minor,
        });
        self
    }

    /// The last month of the last fixed cost.
    #[must_use]
    pub fn until(mut self, to_month: &str) -> Self {
        last(&mut self.snapshot.fixed_costs, "until").to_month = Some(month(to_month));
        self
    }

    /// What a salesperson should sign in a month.
    #[must_use]
    pub fn quota(mut self, salesperson: &str, of_month: &str, amount: &str) -> Self {
        let found = position(&self.snapshot.salespeople, salesperson, |person| &person.id);
        let amount_minor = minor(amount, self.snapshot.company.currency);
        self.snapshot.quotas.push(Quota {
            salesperson: SalespersonIndex::from_position(found),
            month: month(of_month),
            amount_minor,
        });
        self
    }

    /// A target of the company over months, both included.
    #[must_use]
    pub fn target(mut self, measure: TargetMeasure, months: (&str, &str), amount: &str) -> Self {
        let amount_minor = minor(amount, self.snapshot.company.currency);
        self.snapshot.targets.push(Target {
            measure,
            scope: TargetScope::Company,
            from_month: month(months.0),
            to_month: month(months.1),
            amount_minor,
        });
        self
    }

    /// A running project with its budget, delivering the last deal.
    #[must_use]
    pub fn project(mut self, id: &str, budget_cost: &str) -> Self {
        let budget = minor(budget_cost, self.snapshot.company.currency);
        let index = ProjectIndex::from_position(self.snapshot.projects.len());
        let deal = last(&mut self.snapshot.deals, "project");
        deal.project = Some(index);
        let customer = deal.customer;
        self.snapshot.projects.push(Project {
            id: Id::new(id),
            name: id.into(),
            customer: Some(customer),
            starts_on: None,
            ends_on: None,
            budget_cost_minor: Some(budget),
            status: Some(ProjectStatus::Running),
        });
        self
    }

    /// A cost of the last project.
    #[must_use]
    pub fn project_cost(mut self, on: &str, amount: &str, status: ProjectCostStatus) -> Self {
        let place = self.snapshot.projects.len().checked_sub(1);
        let place = place.expect("`project_cost` comes after a project");
        let amount_minor = minor(amount, self.snapshot.company.currency);
        let number = self.snapshot.project_costs.len();
        self.snapshot.project_costs.push(ProjectCost {
            id: Id::new(&format!("PC{number}")),
            project: ProjectIndex::from_position(place),
            on: date(on),
            amount_minor,
            status: Some(status),
        });
        self
    }
}

fn month(text: &str) -> Month {
    parse_month(text).unwrap_or_else(|| panic!("`{text}` is no month"))
}

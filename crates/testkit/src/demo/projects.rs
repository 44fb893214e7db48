//! The works that projects deliver, and what they cost month by month; four of them go wrong.
//! Deliberately absent: what is invoiced on them (`billing`).

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, Money};

use super::days::{AS_OF, on, plus, plus_months, working};
use super::deal::Deal;
use super::directory::Directory;
use super::draws::Draws;
use super::people::SALESPEOPLE;
use super::rates;
use super::table::{OrEmpty, Table};
use super::trades::TRADES;

/// How many projects are followed.
const COUNT: usize = 20;

/// A project, delivering one deal.
pub(super) struct Project {
    id: String,
    deal: usize,
    starts_on: Date,
    ends_on: Date,
    /// In cents of the company's currency.
    budget: i64,
    /// Cost at completion, in thousandths of the budget.
    outcome: i64,
}

/// Gives the largest works of the last two years a project, and says which deal is whose.
pub(super) fn begin(deals: &mut [Deal]) -> Vec<Project> {
    let mut works: Vec<usize> = (0..deals.len())
        .filter(|number| {
            let deal = &deals[*number];
            let dated = deal.date >= on(2025, 5, 5);
            let known = deal.lines.iter().all(|line| line.cost.is_some());
            deal.is_won() && TRADES[deal.trade].works && dated && known && deal.amount() > 6_000_000
        })
        .collect();
    works.sort_by_key(|number| {
        -rates::to_euros(deals[*number].amount(), deals[*number].currency, AS_OF)
    });
    // Most are still running: half of them first, then the largest of those that are done.
    let running = |number: &usize| deals[*number].last_instalment() > plus(AS_OF, -20);
    let (mut chosen, done): (Vec<usize>, Vec<usize>) = works.into_iter().partition(running);
    chosen.truncate(COUNT * 6 / 10);
    chosen.extend(done);
    chosen.truncate(COUNT);
    let mut works = chosen;
    works.sort_unstable();
    let mut projects = Vec::new();
    for (place, number) in works.into_iter().enumerate() {
        let draws = &mut Draws::of("project", place);
        let deal = &mut deals[number];
        let id = format!("PRJ{:02}", place + 1);
        deal.project = Some(id.clone());
        let last = deal.last_instalment();
        let starts_on = working(plus(deal.date, draws.between(10, 32)));
        let ends_on = working(plus(last, draws.between(-12, 25)).max(plus(starts_on, 75)));
        let cost = rates::to_euros(deal.known_cost(), deal.currency, deal.date);
        projects.push(Project {
            id,
            deal: number,
            starts_on,
            ends_on,
            budget: cost / 10_000 * 10_000,
            outcome: draws.between(955, 1_035),
        });
    }
    go_wrong(deals, &mut projects);
    projects
}

/// Two that lose money and two whose margin melts, among those that run.
fn go_wrong(deals: &[Deal], projects: &mut [Project]) {
    let running = projects.iter_mut().filter(|project| {
        let into = (AS_OF - project.starts_on).num_days() * 100;
        let part = into / (project.ends_on - project.starts_on).num_days();
        (40..=100).contains(&part)
    });
    // The sale over the budget is where a loss begins.
    for (project, (points, over_the_sale)) in
        running.zip([(62, true), (560, false), (430, false), (24, true)])
    {
        let deal = &deals[project.deal];
        let sold = rates::to_euros(deal.amount(), deal.currency, deal.date);
        let edge = sold * 1000 / project.budget;
        project.outcome = if over_the_sale {
            edge + points
        } else {
            1000 + (edge - 1000) * points / 1000
        };
    }
}

/// `projects.csv` and `project_costs.csv`.
pub(super) fn tables(directory: &Directory, deals: &[Deal], projects: &[Project]) -> [Table; 2] {
    let mut rows = Table::new(Entity::Projects);
    let mut costs = Table::new(Entity::ProjectCosts);
    for (place, project) in projects.iter().enumerate() {
        let deal = &deals[project.deal];
        let customer = &directory.customers[deal.customer];
        let status = match project {
            project if project.ends_on < plus(AS_OF, -20) => "done",
            project if project.starts_on > AS_OF => "planned",
            _ => "running",
        };
        // Two were begun without a budget: the deal's own costs stand in.
        let budget = (place % 10 != 3).then(|| Money::new(project.budget, Currency::EUR));
        rows.row(&[
            ("id", &project.id),
            ("name", &format!("{}, {}", deal.name, customer.name)),
            ("customer_id", &customer.id),
            ("manager_id", &SALESPEOPLE[deal.salesperson].id),
            ("starts_on", &project.starts_on),
            ("ends_on", &project.ends_on),
            ("budget_cost", &OrEmpty(budget)),
            ("status", &status),
        ]);
        cost_rows(&mut costs, project, &mut Draws::of("project costs", place));
    }
    [rows, costs]
}

/// Kinds of cost: name, share of the whole in percent, the part of the works it falls in.
const KINDS: [(&str, i64, (i64, i64)); 4] = [
    ("Matériel", 41, (4, 58)),
    ("Main-d’œuvre", 33, (0, 100)),
    ("Sous-traitance", 21, (32, 92)),
    ("Déplacements et location", 5, (8, 100)),
];

fn cost_rows(table: &mut Table, project: &Project, draws: &mut Draws) {
    let months = i64::from(months_between(project.starts_on, project.ends_on)).max(3);
    let mut entries: Vec<(&str, i64, i64)> = Vec::new();
    for (kind, percent, (from, to)) in KINDS {
        let middle = |month: &i64| (month * 2 + 1) * 50 / months;
        let within: Vec<i64> = (0..months)
            .filter(|month| (from..=to).contains(&middle(month)))
            .collect();
        let weights: Vec<i64> = within.iter().map(|_| draws.between(70, 130)).collect();
        let shares = super::deal::allocate(project.budget * percent / 100, &weights);
        entries.extend(
            within
                .iter()
                .zip(shares)
                .map(|(month, share)| (kind, *month, share)),
        );
    }
    // What goes wrong shows late: the overrun (or what is saved) grows with the months.
    let over = project.budget * (project.outcome - 1000) / 1000;
    let weights: Vec<i64> = entries
        .iter()
        .map(|(_, month, share)| (month + 1) * (month + 1) * share / 100)
        .collect();
    let drift = super::deal::allocate(over.abs(), &weights);
    for (number, ((kind, month, share), drift)) in (1..).zip(entries.iter().zip(drift)) {
        let date = plus_months(project.starts_on, i32::try_from(*month).expect("a few"));
        let on = working(plus(date, draws.between(8, 27)));
        let amount = share + drift * over.signum();
        cost_row(table, (project, number), (kind, on, amount), draws);
    }
}

fn cost_row(
    table: &mut Table,
    (project, number): (&Project, i64),
    (kind, on, amount): (&str, Date, i64),
    draws: &mut Draws,
) {
    let status = match (AS_OF - on).num_days() {
        ..0 => "planned",
        0..40 if draws.percent(70) => "committed",
        _ => "paid",
    };
    table.row(&[
        ("id", &format!("{}-{number:03}", project.id)),
        ("project_id", &project.id),
        ("on", &on),
        ("amount", &Money::new(amount, Currency::EUR)),
        ("kind", &kind),
        ("status", &status),
    ]);
}

fn months_between(from: Date, to: Date) -> i32 {
    let month = diapason_model::Month::of;
    month(to).number() - month(from).number()
}

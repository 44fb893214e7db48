//! The entries of a measure put into periods and groups, each figure rounded once (§1, §5).

use std::collections::BTreeMap;

use diapason_model::{Scenario, Snapshot};
use num_traits::Zero;

use super::calendar::month_number;
use super::entries::{Basis, Entry, entries};
use super::exact::{Exact, put_out, read, rounded, whole};
use super::flags::flags;
use super::line::lines;
use super::question::{Figures, Measure, NaiveError, NaiveForecast, Period, Question, Sums};

/// The forecast of a company under a scenario.
pub fn forecast(
    data: &Snapshot,
    scenario: &Scenario,
    question: &Question,
) -> Result<NaiveForecast, NaiveError> {
    let lines = lines(data, scenario, question)?;
    let basis = Basis {
        data,
        scenario,
        question,
        lines: &lines,
    };
    let all = entries(basis)?;
    let view = View::new(data, question);
    let whole = if question.measure == Measure::Result {
        result(basis, &view, &all)
    } else {
        view.figures(question.measure, &all)
    };
    Ok(NaiveForecast {
        months: view.labels(),
        whole,
        groups: groups(basis, &view, &all),
        cost_coverage_ppm: cost_coverage(question.measure, &view, &all),
        flags: flags(basis)?,
    })
}

/// The months of an answer and how they are put together.
struct View {
    /// The first month, that of the history.
    first: i32,
    /// The month of D.
    zero: i32,
    /// The first month after the horizon.
    end: i32,
    /// Months of a period.
    period: i32,
    /// The month that the fiscal year begins with, 1 to 12.
    fiscal_start: i32,
}

impl View {
    fn new(data: &Snapshot, question: &Question) -> Self {
        let zero = month_number(question.as_of);
        Self {
            first: zero - question.history.cast_signed(),
            zero,
            end: zero + question.months.cast_signed(),
            period: match question.period {
                Period::Month => 1,
                Period::Quarter => 3,
                Period::Year => 12,
            },
            fiscal_start: data.company.fiscal_year.start_month().cast_signed(),
        }
    }

    /// The first month of the fiscal period that a month lies in.
    fn period_of(&self, month: i32) -> i32 {
        let mut start = month;
        while (start - (self.fiscal_start - 1)).rem_euclid(self.period) != 0 {
            start -= 1;
        }
        start
    }

    /// The months of each column in order. A period that holds month 0 and history is two
    /// columns: what was and what will be are not summed.
    fn columns(&self) -> Vec<Vec<i32>> {
        let mut found: Vec<Vec<i32>> = Vec::new();
        for month in self.first..self.end {
            let starts = month == self.zero || month == self.period_of(month);
            match found.last_mut() {
                Some(column) if !starts => column.push(month),
                _ => found.push(vec![month]),
            }
        }
        found
    }

    fn labels(&self) -> Vec<String> {
        let label = |column: &Vec<i32>| {
            let month = self.period_of(column[0]);
            let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
            format!("{year:04}-{month:02}")
        };
        self.columns().iter().map(label).collect()
    }

    /// Rounds the sums of `value` over the entries of each category.
    fn figures(&self, measure: Measure, entries: &[Entry]) -> Figures {
        let mut figures = Figures {
            series: BTreeMap::new(),
            later: BTreeMap::new(),
            totals: BTreeMap::new(),
        };
        for category in measure.categories() {
            let sum = |wanted: &dyn Fn(i32) -> bool| {
                let mut sum = whole(0);
                for entry in entries {
                    if entry.category == *category && wanted(month_number(entry.date)) {
                        sum += value(measure, entry);
                    }
                }
                Some(put_out(&sum))
            };
            let columns = self.columns().into_iter();
            let series = columns.map(|column| sum(&|month| column.contains(&month)));
            figures.series.insert(category, series.collect());
            figures
                .later
                .insert(category, sum(&|month| month >= self.end));
            figures
                .totals
                .insert(category, sum(&|month| month >= self.zero));
        }
        figures
    }
}

/// What an entry counts for in a measure.
fn value(measure: Measure, entry: &Entry) -> Exact {
    match measure {
        Measure::Invoicing | Measure::Bookings | Measure::Cash => entry.revenue.clone(),
        // Where a cost is unknown the margin does not count.
        Measure::Margin | Measure::Result => match &entry.cost {
            Some(cost) => &entry.revenue - cost,
            None => whole(0),
        },
    }
}

fn groups(basis: Basis<'_>, view: &View, all: &[Entry]) -> BTreeMap<String, Figures> {
    let Some(by) = &basis.question.by else {
        return BTreeMap::new();
    };
    let mut parted: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in all {
        let key = entry.subject.key(basis.data, by);
        parted.entry(key).or_default().push(entry.clone());
    }
    let figures = parted
        .into_iter()
        .map(|(key, entries)| (key, view.figures(basis.question.measure, &entries)));
    figures.filter(|(_, figures)| has_figure(figures)).collect()
}

/// Whether any figure of a group is other than zero.
fn has_figure(figures: &Figures) -> bool {
    let shown = figures.series.values().flatten();
    let summed = figures.later.values().chain(figures.totals.values());
    shown.chain(summed).any(|figure| *figure != Some(0))
}

fn is_expected_revenue(entry: &Entry) -> bool {
    ["invoiced", "backlog", "weighted"].contains(&entry.category)
}

/// Revenue with a known cost ÷ revenue, over what the totals cover.
fn cost_coverage(measure: Measure, view: &View, all: &[Entry]) -> Option<i128> {
    let end = match measure {
        Measure::Margin => i32::MAX,
        Measure::Result => view.end,
        Measure::Invoicing | Measure::Bookings | Measure::Cash => return None,
    };
    let (mut known, mut revenue) = (whole(0), whole(0));
    for entry in all {
        let is_covered = (view.zero..end).contains(&month_number(entry.date));
        if is_covered && is_expected_revenue(entry) {
            revenue += &entry.revenue;
            if entry.cost.is_some() {
                known += &entry.revenue;
            }
        }
    }
    if revenue.is_zero() {
        return None;
    }
    Some(put_out(&(known / revenue * whole(1_000_000))))
}

/// The fixed costs of a month under the levers.
fn fixed_costs(basis: Basis<'_>, view: &View, month: i32) -> Exact {
    let mut sum = whole(0);
    for cost in &basis.data.fixed_costs {
        let has_ended = cost.to_month.is_some_and(|last| last.number() < month);
        if cost.from_month.number() <= month && !has_ended {
            sum += whole(cost.monthly_minor);
        }
    }
    if month >= view.zero {
        for lever in &basis.scenario.fixed_costs {
            sum = rounded(&(sum * read(&lever.factor.to_string())));
            sum += whole(lever.monthly_minor);
        }
    }
    sum
}

/// Margin, fixed costs and their difference: nothing of the costs is known after the horizon,
/// and the totals cover the months only.
fn result(basis: Basis<'_>, view: &View, all: &[Entry]) -> Figures {
    let margin = |wanted: &dyn Fn(i32) -> bool| {
        let mut sum = whole(0);
        for entry in all {
            if is_expected_revenue(entry) && wanted(month_number(entry.date)) {
                sum += value(Measure::Result, entry);
            }
        }
        sum
    };
    let costs = |wanted: &dyn Fn(i32) -> bool| {
        let months = (view.first..view.end).filter(|month| wanted(*month));
        months
            .map(|month| fixed_costs(basis, view, month))
            .sum::<Exact>()
    };
    let row = |wanted: &dyn Fn(i32) -> bool| {
        let (margin, costs) = (margin(wanted), costs(wanted));
        let result = &margin - &costs;
        [
            ("margin", margin),
            ("fixed_costs", costs),
            ("result", result),
        ]
        .map(|(name, amount)| (name, Some(put_out(&amount))))
    };
    let mut figures = Figures {
        series: BTreeMap::new(),
        later: BTreeMap::new(),
        totals: Sums::from(row(&|month| (view.zero..view.end).contains(&month))),
    };
    for column in view.columns() {
        let shown = row(&|month| column.contains(&month));
        for (category, figure) in shown {
            figures.series.entry(category).or_default().push(figure);
        }
    }
    figures.later = Sums::from([
        ("margin", Some(put_out(&margin(&|month| month >= view.end)))),
        ("fixed_costs", None),
        ("result", None),
    ]);
    figures
}

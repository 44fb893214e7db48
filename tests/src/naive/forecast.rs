//! The entries of a measure put into periods and groups, each figure rounded once (§1, §5).

use std::collections::BTreeMap;
use std::ops::Range;

use diapason_model::{Scenario, Snapshot};
use num_traits::Zero;

use super::calendar::month_number;
use super::entries::{Basis, Entry, entries};
use super::exact::{Exact, put_out, read, rounded, whole};
use super::flags::flags;
use super::line::lines;
use super::question::{Figures, Measure, NaiveError, NaiveForecast, Period, Question, Row};

/// The exact sum over the months that a condition takes.
type ExactOver<'a> = dyn Fn(&dyn Fn(i32) -> bool) -> Exact + 'a;

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
    let revenue = revenue(question.measure, &view, &all);
    Ok(NaiveForecast {
        months: view.labels(),
        whole,
        groups: groups(basis, &view, &all),
        cost_coverage_ppm: revenue.as_ref().and_then(cost_coverage),
        known_revenue: revenue.map(|(known, _)| put_out(&known)),
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
    /// The months that columns show, where history and horizon may share one.
    window: Option<Range<i32>>,
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
            window: question.window.map(|(from, to)| zero + from..zero + to),
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

    /// The months that columns show.
    fn shown(&self) -> Range<i32> {
        self.window.clone().unwrap_or(self.first..self.end)
    }

    /// The months of each column in order. Without a window a period that holds month 0 and
    /// history is two columns: what was and what will be are not summed.
    fn columns(&self) -> Vec<Vec<i32>> {
        let mut found: Vec<Vec<i32>> = Vec::new();
        for month in self.shown() {
            let is_parted = self.window.is_none() && month == self.zero;
            match found.last_mut() {
                Some(column) if !is_parted && month != self.period_of(month) => column.push(month),
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

    /// A row of figures, each rounded once from what `exact` gives for some months.
    fn row(&self, measure: Measure, has_later: bool, exact: &ExactOver<'_>) -> Row {
        let shown = self.shown();
        let end = match measure {
            Measure::Result => self.end,
            _ => i32::MAX,
        };
        let sum = |wanted: &dyn Fn(i32) -> bool| Some(put_out(&exact(wanted)));
        let columns = self.columns().into_iter();
        Row {
            series: columns
                .map(|column| sum(&|month| column.contains(&month)))
                .collect(),
            later: if has_later {
                sum(&|month| month >= shown.end)
            } else {
                None
            },
            total: sum(&|month| (self.zero..end).contains(&month)),
            within: sum(&|month| shown.contains(&month)),
        }
    }

    /// Rounds the sums of `value` over the entries of each category.
    fn figures(&self, measure: Measure, entries: &[Entry]) -> Figures {
        let of = |counts: &dyn Fn(&str) -> bool| {
            self.row(measure, true, &|wanted| {
                let mut sum = whole(0);
                for entry in entries {
                    if counts(entry.category) && wanted(month_number(entry.date)) {
                        sum += value(measure, entry);
                    }
                }
                sum
            })
        };
        let rows = measure.categories().iter();
        let rows = rows.map(|category| (*category, of(&|of_entry| of_entry == *category)));
        // The pipeline is the weighted again, as if all of it were won.
        figures_of(rows, of(&|category| category != "pipeline"))
    }
}

fn figures_of(rows: impl Iterator<Item = (&'static str, Row)>, expected: Row) -> Figures {
    let mut figures = Figures {
        series: BTreeMap::new(),
        later: BTreeMap::new(),
        totals: BTreeMap::new(),
        within: BTreeMap::new(),
        expected,
    };
    for (category, row) in rows {
        figures.series.insert(category, row.series);
        figures.later.insert(category, row.later);
        figures.totals.insert(category, row.total);
        figures.within.insert(category, row.within);
    }
    figures
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
    figures
        .filter(|(_, figures)| has_figure(view, figures))
        .collect()
}

/// Whether any figure of a group is other than zero. Months of the horizon that no column shows
/// are in the totals only, and are no reason to show the group.
fn has_figure(view: &View, figures: &Figures) -> bool {
    let shown = figures.series.values().flatten();
    let summed = figures.later.values().chain(figures.within.values());
    let totals = figures.totals.values().filter(|_| view.window.is_none());
    shown
        .chain(summed)
        .chain(totals)
        .any(|figure| *figure != Some(0))
}

fn is_expected_revenue(entry: &Entry) -> bool {
    ["invoiced", "backlog", "weighted"].contains(&entry.category)
}

/// Revenue with a known cost, and all revenue, over what the totals cover (or the columns, where
/// they are a window).
fn revenue(measure: Measure, view: &View, all: &[Entry]) -> Option<(Exact, Exact)> {
    let covered = match (measure, &view.window) {
        (Measure::Invoicing | Measure::Bookings | Measure::Cash, _) => return None,
        (_, Some(window)) => window.clone(),
        (Measure::Margin, None) => view.zero..i32::MAX,
        (Measure::Result, None) => view.zero..view.end,
    };
    let (mut known, mut revenue) = (whole(0), whole(0));
    for entry in all {
        if covered.contains(&month_number(entry.date)) && is_expected_revenue(entry) {
            revenue += &entry.revenue;
            if entry.cost.is_some() {
                known += &entry.revenue;
            }
        }
    }
    Some((known, revenue))
}

/// Revenue with a known cost ÷ revenue.
fn cost_coverage((known, revenue): &(Exact, Exact)) -> Option<i128> {
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
    let result = |wanted: &dyn Fn(i32) -> bool| margin(wanted) - costs(wanted);
    let row = |has_later, exact: &ExactOver<'_>| view.row(Measure::Result, has_later, exact);
    let expected = row(false, &result);
    let rows = [
        ("margin", row(true, &margin)),
        ("fixed_costs", row(false, &costs)),
        ("result", expected.clone()),
    ];
    figures_of(rows.into_iter(), expected)
}

//! Answers as CSV for programs: stable names of columns, decimal points, one row a figure's line.
//!
//! Deliberately absent: what a person's spreadsheet wants (that is `spreadsheet.rs`).

use diapason_report::defused;

use crate::deals::{DealList, DealWhy};
use crate::forecast::ForecastView;
use crate::progress::{ProgressGroupView, ProgressView, StageProgressView, TallyView};
use crate::receivables::{AgeingView, ReceivablesView};
use crate::scenario::ComparisonView;
use crate::wire::ByCategory;

/// A text as a value of a CSV record: defused where a spreadsheet would run it, quoted where it
/// must be.
#[must_use]
pub fn csv_value(text: &str) -> String {
    quoted(&defused(text))
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Records under a header. Texts are given defused already; figures are as they are.
fn csv(header: &[String], records: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = header.join(",");
    text.push('\n');
    for record in records {
        text.push_str(&record.join(","));
        text.push('\n');
    }
    text
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The figures of each category, led by other values.
fn figures<'a>(
    lead: Vec<String>,
    series: &'a ByCategory<Vec<String>>,
    later: &'a ByCategory<Option<String>>,
    totals: &'a ByCategory<String>,
) -> impl Iterator<Item = Vec<String>> + 'a {
    series.0.iter().map(move |(category, amounts)| {
        let mut record = lead.clone();
        record.push(category.name().to_owned());
        record.extend(amounts.iter().cloned());
        record.push(later.get(*category).cloned().flatten().unwrap_or_default());
        record.push(totals.get(*category).cloned().unwrap_or_default());
        record
    })
}

/// A forecast: a row a category; with groups, a row a group and category.
#[must_use]
pub fn forecast_csv(view: &ForecastView) -> String {
    let lead: &[&str] = if view.groups.is_some() {
        &["key", "label"]
    } else {
        &[]
    };
    let mut header = words(lead);
    header.push("category".to_owned());
    header.extend(view.months.iter().cloned());
    header.extend(words(&["later", "total"]));
    match &view.groups {
        None => csv(
            &header,
            figures(Vec::new(), &view.series, &view.later, &view.totals),
        ),
        Some(groups) => {
            let records = groups.iter().flat_map(|group| {
                let lead = vec![csv_value(&group.key), csv_value(&group.label)];
                figures(lead, &group.series, &group.later, &group.totals)
            });
            csv(&header, records)
        }
    }
}

/// A comparison: a row a scenario and category, figures then changes.
#[must_use]
pub fn comparison_csv(view: &ComparisonView) -> String {
    let mut header = words(&["scenario", "part", "category"]);
    header.extend(view.months.iter().cloned());
    header.extend(words(&["later", "total"]));
    let records = view.scenarios.iter().flat_map(|one| {
        let lead = |part: &str| vec![csv_value(&one.scenario), part.to_owned()];
        let change = &one.change;
        figures(lead("figures"), &one.series, &one.later, &one.totals).chain(figures(
            lead("change"),
            &change.series,
            &change.later,
            &change.totals,
        ))
    });
    csv(&header, records)
}

/// What customers owe: a row a customer, then all of them under an empty id.
#[must_use]
pub fn receivables_csv(view: &ReceivablesView) -> String {
    let header = words(&[
        "customer",
        "name",
        "outstanding",
        "not_due",
        "1_30",
        "31_60",
        "61_90",
        "over_90",
    ]);
    let record = |id: &str, name: &str, outstanding: &str, ageing: &AgeingView| {
        vec![
            csv_value(id),
            csv_value(name),
            outstanding.to_owned(),
            ageing.not_due.clone(),
            ageing.days_1_30.clone(),
            ageing.days_31_60.clone(),
            ageing.days_61_90.clone(),
            ageing.over_90.clone(),
        ]
    };
    let customers = view
        .customers
        .iter()
        .map(|one| record(&one.customer, &one.name, &one.outstanding, &one.ageing));
    let total = record("", "", &view.outstanding, &view.ageing);
    csv(&header, customers.chain(std::iter::once(total)))
}

/// Progress: a row a salesperson, team and the company, or a row a stage.
#[must_use]
pub fn progress_csv(view: &ProgressView) -> String {
    if let Some(stages) = &view.stages {
        return progress_stages_csv(stages);
    }
    let mut header = words(&[
        "kind",
        "key",
        "label",
        "open",
        "open_amount",
        "open_weighted",
    ]);
    for name in ["won", "lost", "created", "stale", "without_next_step"] {
        header.extend([name.to_owned(), format!("{name}_amount")]);
    }
    header.extend(words(&[
        "conversion",
        "cycle",
        "quota",
        "attainment",
        "quota_due",
        "ahead",
        "without_history",
    ]));
    let record = |kind: &str, group: &ProgressGroupView| {
        let tally = |tally: &TallyView| [tally.deals.to_string(), known(tally.amount.as_ref())];
        let mut record = vec![
            kind.to_owned(),
            csv_value(&group.key),
            csv_value(&group.label),
            group.open.deals.to_string(),
            group.open.amount.clone(),
            group.open.weighted.clone(),
        ];
        let tallies = [
            &group.won,
            &group.lost,
            &group.created,
            &group.stale,
            &group.without_next_step,
        ];
        record.extend(tallies.into_iter().flat_map(tally));
        let figures = [
            &group.conversion,
            &group.cycle,
            &group.quota,
            &group.attainment,
            &group.quota_due,
            &group.ahead,
        ];
        record.extend(figures.map(|figure| known(figure.as_ref())));
        record.push(group.without_history.to_string());
        record
    };
    let kinds = [
        (
            "salesperson",
            view.salespeople.as_deref().unwrap_or_default(),
        ),
        ("team", view.teams.as_deref().unwrap_or_default()),
        ("company", view.company.as_slice()),
    ];
    let rows = kinds
        .into_iter()
        .flat_map(|(kind, groups)| groups.iter().map(move |group| (kind, group)));
    csv(&header, rows.map(|(kind, group)| record(kind, group)))
}

fn progress_stages_csv(stages: &[StageProgressView]) -> String {
    let header = words(&[
        "stage",
        "name",
        "pipeline",
        "degree_of_progress",
        "deals",
        "amount",
        "weighted",
        "left",
        "moved_on",
        "won",
        "lost",
        "moved_back",
        "elsewhere",
        "conversion",
        "median_days_in_stage",
    ]);
    let record = |stage: &StageProgressView| {
        let mut record = vec![
            csv_value(&stage.stage),
            csv_value(&stage.name),
            csv_value(&stage.pipeline),
            stage.degree_of_progress.clone(),
            stage.deals.to_string(),
            stage.amount.clone(),
            stage.weighted.clone(),
        ];
        let counts = [
            stage.left,
            stage.moved_on,
            stage.won,
            stage.lost,
            stage.moved_back,
            stage.elsewhere,
        ];
        record.extend(counts.map(|count| count.to_string()));
        record.push(known(stage.conversion.as_ref()));
        record.push(known(stage.median_days_in_stage.as_ref()));
        record
    };
    csv(&header, stages.iter().map(record))
}

/// Unknown is empty.
fn known(figure: Option<&String>) -> String {
    figure.cloned().unwrap_or_default()
}

/// A window of deals: a row a deal.
#[must_use]
pub fn deal_list_csv(list: &DealList) -> String {
    let header = words(&[
        "id",
        "name",
        "customer",
        "salesperson",
        "stage",
        "state",
        "close_on",
        "amount",
        "weighted",
        "cost",
        "project",
    ]);
    let or_empty = |text: &Option<String>| csv_value(text.as_deref().unwrap_or_default());
    let figure = |amount: &Option<String>| amount.clone().unwrap_or_default();
    let records = list.deals.iter().map(|deal| {
        vec![
            csv_value(&deal.id),
            csv_value(&deal.name),
            csv_value(&deal.customer),
            or_empty(&deal.salesperson),
            csv_value(&deal.stage),
            deal.state.to_owned(),
            deal.close_on.clone(),
            figure(&deal.amount),
            figure(&deal.weighted),
            figure(&deal.cost),
            or_empty(&deal.project),
        ]
    });
    csv(&header, records)
}

/// A deal opened: a row an instalment.
#[must_use]
pub fn deal_why_csv(why: &DealWhy) -> String {
    let header = words(&[
        "line",
        "product",
        "probability",
        "schedule",
        "terms",
        "on",
        "counted_on",
        "amount",
        "cost",
        "gross",
        "expected_on",
        "expected",
        "retention_until",
        "retention",
    ]);
    let records = why.lines.iter().flat_map(|line| {
        line.instalments.iter().map(|instalment| {
            let cash = instalment.cash.as_ref();
            let of_cash = |value: Option<String>| value.unwrap_or_default();
            vec![
                csv_value(&line.line),
                csv_value(line.product.as_deref().unwrap_or_default()),
                line.probability.clone(),
                csv_value(line.schedule_origin.value.as_deref().unwrap_or_default()),
                // Steps begin with a plus, which a spreadsheet would run.
                csv_value(&line.terms),
                instalment.on.clone(),
                instalment.counted_on.clone(),
                instalment.amount.clone(),
                of_cash(instalment.cost.clone()),
                of_cash(cash.map(|cash| cash.gross.clone())),
                of_cash(cash.map(|cash| cash.expected_on.clone())),
                of_cash(cash.map(|cash| cash.expected.clone())),
                of_cash(cash.and_then(|cash| cash.retention_until.clone())),
                of_cash(cash.and_then(|cash| cash.retention.clone())),
            ]
        })
    });
    csv(&header, records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_defused_and_quoted_figures_are_not_touched() {
        assert_eq!(csv_value("=1+1"), "'=1+1");
        assert_eq!(csv_value("a \"b\", c"), "\"a \"\"b\"\", c\"");
        let record = vec![csv_value("+33"), "-5.00".to_owned()];
        assert_eq!(
            csv(&words(&["name", "amount"]), [record].into_iter()),
            "name,amount\n'+33,-5.00\n"
        );
    }
}

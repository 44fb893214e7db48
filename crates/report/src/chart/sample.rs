//! The forecast of the desk's picture and two others as charts, for tests.

use crate::{Cap, ChartColumn, ChartSeries, SeriesRole, StackedChart, TargetLine};
use diapason_language::Language;
use diapason_model::{Currency, FiscalYear, Month, parse_month};

/// Thousands of euros as cents.
fn thousands(values: &[i64]) -> Vec<i64> {
    values.iter().map(|value| value * 100_000).collect()
}

fn months(first: &str, count: i32) -> Vec<Month> {
    let first = parse_month(first).expect("a month of the test");
    (0..count).filter_map(|after| first.plus(after)).collect()
}

/// Invoiced, backlog, weighted and pipeline of that year.
fn parts(word: impl Fn(&str, &str) -> String) -> Vec<ChartSeries> {
    let series = |role, label: String, values: &[i64], later: i64, total: i64| ChartSeries {
        role,
        label,
        values_minor: thousands(values),
        later_minor: later * 100_000,
        total_minor: total * 100_000,
    };
    vec![
        series(
            SeriesRole::Invoiced,
            word("Facturé", "Invoiced"),
            &[1266, 1061, 1542, 1699, 692, 0, 0, 0, 0, 0, 0, 0],
            0,
            6_260,
        ),
        series(
            SeriesRole::Backlog,
            word("Carnet", "Backlog"),
            &[0, 0, 0, 0, 920, 1300, 950, 860, 610, 500, 375, 300],
            650,
            6_465,
        ),
        series(
            SeriesRole::Weighted,
            word("Pondéré", "Weighted"),
            &[0, 0, 0, 0, 55, 269, 491, 783, 873, 932, 1011, 1207],
            1_594,
            7_215,
        ),
        series(
            SeriesRole::Pipeline,
            word("Pipeline", "Pipeline"),
            &[0, 0, 0, 0, 110, 520, 970, 1550, 1740, 1880, 2020, 2430],
            3_300,
            14_520,
        ),
    ]
}

/// July 2026 to June 2027 and later, as of 22 November 2026.
pub(super) fn forecast(language: Language) -> StackedChart {
    let french = language == Language::French;
    let word = |a: &str, b: &str| if french { a } else { b }.to_owned();
    StackedChart {
        title: word("Facturation prévue", "Forecast invoicing"),
        subtitle: word(
            "Ateliers Méridien · au 22 nov. 2026 · scénario Prudent · objectif 17 820 k€",
            "Ateliers Méridien · as of 22 Nov 2026 · scenario Cautious · target €17,820k",
        ),
        accessible_name: word(
            "Facturation prévue, 12 mois, 17,7 M€, 0,7 % sous l’objectif",
            "Forecast invoicing, 12 months, €17.7M, 0.7% below target",
        ),
        empty_text: word("Aucun chiffre dans ces mois.", "No figure in these months."),
        language,
        currency: Currency::EUR,
        columns: ChartColumn::months(language, &months("2026-07", 12), FiscalYear::CALENDAR),
        series: parts(word),
        later_label: Some(word("Après", "Later")),
        target: Some(TargetLine {
            label: word("Objectif", "Target"),
            values_minor: thousands(&[
                1380, 1380, 1380, 1460, 1460, 1460, 1520, 1520, 1520, 1580, 1580, 1580,
            ])
            .into_iter()
            .map(Some)
            .collect(),
        }),
        base: Some(Cap {
            label: word("Base sans leviers", "Base, no levers"),
            values_minor: thousands(&[
                1266, 1061, 1542, 1699, 1700, 1710, 1550, 1790, 1660, 1540, 1500, 1620,
            ]),
            later_minor: 1_980 * 100_000,
        }),
        current: Some((4, word("22 nov.", "22 Nov"))),
        total_label: "Total".to_owned(),
    }
}

/// A forecast of many months with negative months, no `later`, and a result below zero.
pub(super) fn long(language: Language, count: i32) -> StackedChart {
    let mut chart = forecast(language);
    let values = |scale: i64, phase: i64| -> Vec<i64> {
        (0..i64::from(count))
            .map(|month| scale * 100_000 * ((month * 7 + phase) % 11 + 1))
            .collect()
    };
    chart.columns = ChartColumn::months(
        language,
        &months("2026-07", count),
        FiscalYear::starting_in(4).expect("April"),
    );
    for (phase, series) in (0..).zip(&mut chart.series) {
        series.values_minor = values(40 * (phase + 1), phase * 3);
    }
    for (series, place, value) in [(0, 2, -35_000_000), (1, 6, -12_000_000)] {
        if let Some(month) = chart.series[series].values_minor.get_mut(place) {
            *month = value;
        }
    }
    chart.target = chart.target.map(|target| TargetLine {
        values_minor: (0..i64::from(count))
            .map(|month| (month % 9 != 8).then_some(120_000_000 + month / 6 * 10_000_000))
            .collect(),
        ..target
    });
    chart.base = None;
    chart
}

/// A result by month, some of them losses.
pub(super) fn result(language: Language) -> StackedChart {
    let mut chart = forecast(language);
    chart.title = "Résultat prévu".to_owned();
    chart.series = vec![ChartSeries {
        role: SeriesRole::Margin,
        label: "Résultat".to_owned(),
        values_minor: thousands(&[120, 80, -45, 60, 210, 180, -130, 95, 140, 160, 75, -20]),
        later_minor: 0,
        total_minor: 92_500_000,
    }];
    chart.later_label = None;
    chart.base = None;
    chart.target = None;
    chart
}

//! A page says what the engine says, to the cent; its windows are parts of one whole.

use diapason_app::desk::{
    Cell, ForecastPage, ForecastPageRequest, Row, RowKind, ScenarioChoice, Shown, SortColumn,
    SortOrder,
};
use diapason_engine::{
    Category, CategoryFigures, Dimension, ExpectedFigures, Forecast, Group, Measure,
};
use diapason_model::{Month, Scenario, parse_month};
use proptest::prelude::*;

use crate::ask::{Asked, asked, fail};

fn month(text: &str) -> Month {
    parse_month(text).expect("the wire's months are months")
}

fn months(page: &ForecastPage) -> (Month, Month) {
    (month(&page.first_month), month(&page.last_month))
}

/// Whether what comes after the columns has a meaning.
fn has_later(asked: &Asked, page: &ForecastPage) -> bool {
    months(page).1 >= Month::of(asked.case.question.as_of)
}

fn same_figures(
    asked: &Asked,
    page: &ForecastPage,
    shown: &Shown,
    (by_period, later, within): (&[i64], Option<i64>, i64),
) -> Result<(), TestCaseError> {
    let columns: Vec<i64> = shown
        .by_column
        .iter()
        .map(|text| asked.minor(text))
        .collect();
    prop_assert_eq!(columns, by_period, "the columns");
    prop_assert_eq!(asked.minor(&shown.total), within, "the total, rounded once");
    let later = later.filter(|_| has_later(asked, page));
    prop_assert_eq!(shown.later.as_ref().map(|text| asked.minor(text)), later);
    Ok(())
}

const fn of_category(figures: &CategoryFigures) -> (&Vec<i64>, Option<i64>, i64) {
    (&figures.by_period, figures.later, figures.within)
}

const fn of_expected(figures: &ExpectedFigures) -> (&Vec<i64>, Option<i64>, i64) {
    (&figures.by_period, figures.later, figures.within)
}

/// The company's figures on the page.
fn totals_agree(
    asked: &Asked,
    page: &ForecastPage,
    engine: &Forecast,
) -> Result<(), TestCaseError> {
    let heads = page.columns.iter();
    let heads: Vec<_> = heads
        .map(|head| (month(&head.starts), month(&head.first), month(&head.last)))
        .collect();
    let periods = engine.periods.iter();
    let periods: Vec<_> = periods.map(|it| (it.starts, it.first, it.last)).collect();
    prop_assert_eq!(heads, periods, "the columns are the engine's");
    for figures in &engine.figures {
        let shown = page.series.get(figures.category).expect("every category");
        let (by_period, later, within) = of_category(figures);
        same_figures(asked, page, shown, (by_period, later, within))?;
    }
    let (by_period, later, within) = of_expected(&engine.expected);
    same_figures(asked, page, &page.expected, (by_period, later, within))
}

fn row_agrees(
    asked: &Asked,
    page: &ForecastPage,
    row: &Row,
    group: Option<&Group>,
) -> Result<(), TestCaseError> {
    let amount = |cell: &Cell| asked.minor(&cell.amount);
    let cells: Vec<i64> = row.cells.iter().map(amount).collect();
    let Some(group) = group else {
        prop_assert!(
            cells.iter().all(|minor| *minor == 0),
            "a row the engine leaves out: {row:?}"
        );
        return Ok(());
    };
    let label = if group.label.is_empty() {
        &group.key
    } else {
        &group.label
    };
    prop_assert_eq!(&row.label, label);
    prop_assert_eq!(cells, group.expected.by_period.clone());
    prop_assert_eq!(asked.minor(&row.total), group.expected.within);
    let later = group.expected.later.filter(|_| has_later(asked, page));
    prop_assert_eq!(row.later.as_ref().map(amount), later);
    Ok(())
}

/// Every row is the engine's group of its dimension and key, none is missing or there twice.
fn rows_agree(
    asked: &Asked,
    page: &ForecastPage,
    scenario: &Scenario,
) -> Result<(), TestCaseError> {
    let book = asked.book()?;
    let mut dimensions: Vec<&str> = page
        .rows
        .rows
        .iter()
        .map(|row| row.dimension.as_str())
        .collect();
    dimensions.sort_unstable();
    dimensions.dedup();
    for name in dimensions {
        let dimension = Dimension::parse(name).expect("the wire names dimensions");
        let engine = asked.engine(
            &book,
            scenario,
            asked.measure(),
            months(page),
            Some(dimension),
        )?;
        let rows: Vec<&Row> = page
            .rows
            .rows
            .iter()
            .filter(|row| row.dimension == name)
            .collect();
        for row in &rows {
            let group = engine.groups.iter().find(|group| group.key == row.key);
            row_agrees(asked, page, row, group)?;
            let same = rows.iter().filter(|other| other.key == row.key).count();
            prop_assert_eq!(same, 1, "{} stands there once", row.key);
        }
        for group in &engine.groups {
            let there = rows.iter().any(|row| row.key == group.key);
            // What came after a past year is not shown: a group of that alone has no row.
            let shown = group.figures.iter().any(|figures| {
                figures.within != 0 || figures.by_period.iter().any(|minor| *minor != 0)
            });
            // What has no value stands alone, in no group.
            let alone = page.rows.rows.iter().any(|row| {
                group.key.is_empty() && row.key.is_empty() && row.kind == RowKind::Single
            });
            prop_assert!(there || alone || !shown, "{} has a row", group.key);
        }
    }
    Ok(())
}

fn key_figures_agree(
    asked: &Asked,
    page: &ForecastPage,
    scenario: &Scenario,
) -> Result<(), TestCaseError> {
    let book = asked.book()?;
    let engine = |measure| asked.engine(&book, scenario, measure, months(page), None);
    let category = |forecast: &Forecast, wanted: Category| {
        let mut figures = forecast.figures.iter();
        figures
            .find(|figures| figures.category == wanted)
            .map(|figures| figures.within)
    };
    let key = &page.key_figures;
    let invoicing = engine(Measure::Invoicing)?;
    prop_assert_eq!(asked.minor(&key.revenue), invoicing.expected.within);
    for (shown, wanted) in [
        (&key.backlog, Category::Backlog),
        (&key.weighted, Category::Weighted),
        (&key.pipeline, Category::Pipeline),
    ] {
        prop_assert_eq!(Some(asked.minor(shown)), category(&invoicing, wanted));
    }
    let cash = engine(Measure::Cash)?;
    prop_assert_eq!(asked.minor(&key.cash), cash.expected.within);
    prop_assert_eq!(
        Some(asked.minor(&key.cash_received)),
        category(&cash, Category::Received)
    );
    let margin = engine(Measure::Margin)?;
    prop_assert_eq!(asked.minor(&key.margin), margin.expected.within);
    let known = margin.known_revenue.unwrap_or(0);
    prop_assert_eq!(
        key.margin_rate.is_some(),
        known > 0,
        "a rate over nothing is none"
    );
    let result = engine(Measure::Result)?;
    prop_assert_eq!(asked.minor(&key.result), result.expected.within);
    if let Some(base) = &key.result_base {
        let without = asked.engine(
            &book,
            &Scenario::base(),
            Measure::Result,
            months(page),
            None,
        )?;
        prop_assert_eq!(asked.minor(base), without.expected.within);
    }
    Ok(())
}

/// A key by which the rows of a level must not fall or rise.
fn sorted_by(asked: &Asked, row: &Row, column: SortColumn) -> Option<i64> {
    match column {
        SortColumn::Label => None,
        SortColumn::Column { index } => row
            .cells
            .get(index as usize)
            .map(|cell| asked.minor(&cell.amount)),
        SortColumn::Later => row.later.as_ref().map(|cell| asked.minor(&cell.amount)),
        SortColumn::Total => Some(asked.minor(&row.total)),
        SortColumn::Attainment => row.attainment.as_ref().map(|share| {
            share
                .replace('.', "")
                .parse()
                .expect("a share of six decimals")
        }),
    }
}

/// Groups stand before their members, each level in the order asked for.
fn order_holds(asked: &Asked, rows: &[Row]) -> Result<(), TestCaseError> {
    let largest_first = [(SortColumn::Total, SortOrder::Descending)];
    let sort = match asked.request.sort.as_slice() {
        [] => &largest_first[..],
        sort => sort,
    };
    let (column, order) = sort[0];
    let mut group: Option<&Row> = None;
    let mut last: [Option<&Row>; 2] = [None, None];
    for row in rows {
        let level = usize::from(row.kind == RowKind::Member);
        if level == 0 {
            group = Some(row);
            last[1] = None;
            prop_assert_eq!(&row.group, &None);
        } else {
            let above = group.expect("a member comes after its group");
            let expected = Some((above.dimension.clone(), above.key.clone()));
            prop_assert_eq!(&row.group, &expected);
        }
        let before = last[level].and_then(|before| sorted_by(asked, before, column));
        if let (Some(before), Some(now)) = (before, sorted_by(asked, row, column)) {
            match order {
                SortOrder::Ascending => prop_assert!(before <= now),
                SortOrder::Descending => prop_assert!(before >= now),
            }
        } else if before.is_none() && last[level].is_some() && column != SortColumn::Label {
            let known = sorted_by(asked, row, column);
            prop_assert_eq!(known, None, "what is unknown comes last");
        }
        last[level] = Some(row);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_page_says_what_the_engine_says(asked in asked()) {
        let desk = asked.desk()?;
        let page = desk.forecast_page(&asked.request).map_err(|error| fail(&error))?;
        let scenario = &asked.case.scenario;
        let book = asked.book()?;
        let engine = asked.engine(&book, scenario, asked.measure(), months(&page), None)?;
        totals_agree(&asked, &page, &engine)?;
        prop_assert_eq!(page.flag_count as usize, engine.flags.len());
        prop_assert_eq!(page.levered, !scenario.is_base());
        prop_assert_eq!(page.base.is_some(), page.levered);
        if let Some(base) = &page.base {
            let without = asked.engine(&book, &Scenario::base(), asked.measure(), months(&page), None)?;
            let (by_period, later, within) = of_expected(&without.expected);
            same_figures(&asked, &page, base, (by_period, later, within))?;
        }
        rows_agree(&asked, &page, scenario)?;
        key_figures_agree(&asked, &page, scenario)?;
        order_holds(&asked, &page.rows.rows)?;
        // The same question again gives the same page, whatever was kept of the first.
        prop_assert_eq!(desk.forecast_page(&asked.request).map_err(|error| fail(&error))?, page);
    }

    #[test]
    fn a_window_is_a_slice_of_the_whole(asked in asked(), limit in 1_u32..5) {
        let desk = asked.desk()?;
        let whole = desk.forecast_page(&asked.request).map_err(|error| fail(&error))?.rows;
        prop_assert_eq!(whole.rows.len(), whole.count as usize, "all of it fits one window");
        let mut pieces = Vec::new();
        for offset in (0..whole.count + limit).step_by(limit as usize) {
            let request = ForecastPageRequest { offset, limit, ..asked.request.clone() };
            let rows = desk.forecast_rows(&request).map_err(|error| fail(&error))?;
            prop_assert_eq!((rows.count, rows.offset), (whole.count, offset));
            pieces.extend(rows.rows);
        }
        prop_assert_eq!(pieces, whole.rows);
    }

    #[test]
    fn bars_are_on_one_scale_and_none_is_longer_than_the_longest(asked in asked()) {
        let page = asked.desk()?.forecast_page(&asked.request).map_err(|error| fail(&error))?;
        let rows = page.rows.rows.iter();
        let cells = rows.flat_map(|row| row.cells.iter().chain(&row.later));
        let lengths: Vec<i32> = cells
            .map(|cell| i32::from(cell.bar.certain) + i32::from(cell.bar.committed) + i32::from(cell.bar.weighted))
            .collect();
        let longest = lengths.iter().copied().max().unwrap_or(0);
        // Three parts, each rounded to the nearest thousandth.
        prop_assert!(longest == 0 || (longest - 1_000).abs() <= 2, "the longest is {longest}");
    }
}

#[test]
fn a_sort_or_window_that_cannot_be_is_said() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let tree = asked().new_tree(&mut runner).expect("a question");
    let asked = proptest::strategy::ValueTree::current(&tree);
    let desk = asked.desk().expect("a book");
    let refused = |request: ForecastPageRequest| {
        desk.forecast_page(&request)
            .expect_err("it cannot be")
            .message
    };
    let far = SortColumn::Column { index: 4_000 };
    let text = refused(ForecastPageRequest {
        sort: vec![(far, SortOrder::Ascending)],
        ..asked.request.clone()
    });
    assert!(text.contains("4000"), "{text}");
    let text = refused(ForecastPageRequest {
        limit: 501,
        ..asked.request.clone()
    });
    assert!(text.contains("500"), "{text}");
    let text = refused(ForecastPageRequest {
        by: Some("saleperson".to_owned()),
        ..asked.request.clone()
    });
    assert!(text.contains("saleperson"), "{text}");
    let text = refused(ForecastPageRequest {
        as_of: Some("2026-13-22".to_owned()),
        ..asked.request.clone()
    });
    assert!(text.contains("2026-13-22"), "{text}");
    let text = refused(ForecastPageRequest {
        scenario: ScenarioChoice {
            name: Some("Prudnet".to_owned()),
            levers: None,
        },
        ..asked.request
    });
    assert!(text.contains("Prudnet"), "{text}");
}

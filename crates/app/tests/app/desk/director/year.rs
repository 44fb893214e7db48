//! The year: what it brings, against what was aimed at, by whom, what wants attention.

use diapason_app::desk::{
    ColumnPlace, FlagsRequest, ForecastPageRequest, MeasureName, RowKind, SpanChoice,
};
use diapason_model::divide_half_away;

use super::office::{cents, office, page_of, sum, year};

#[test]
fn what_will_we_invoice_this_year() {
    let page = page_of(&year());
    assert_eq!(
        (&*page.first_month, &*page.last_month),
        ("2026-07", "2027-06")
    );
    assert_eq!(page.columns.len(), 12);
    let places: Vec<ColumnPlace> = page.columns.iter().map(|column| column.place).collect();
    assert!(places[..4].iter().all(|place| *place == ColumnPlace::Past));
    assert_eq!(places[4], ColumnPlace::Current, "November holds today");
    assert!(places[5..].iter().all(|place| *place == ColumnPlace::Ahead));
    assert!(
        page.columns[0].starts_fiscal_year,
        "the year starts in July"
    );
    assert_eq!(page.expected.total, page.key_figures.revenue);
    let months = sum(&page.expected.by_column);
    assert!(
        (months - cents(&page.expected.total)).abs() <= 6,
        "months rounded alone miss the year by cents at most"
    );
    assert!(!page.levered && page.base.is_none(), "nothing is supposed");
}

#[test]
fn is_that_what_we_aimed_at_and_more_than_last_year() {
    let page = page_of(&year());
    let target = page.target.expect("the company has one");
    assert_eq!(target.total, "12000000.00", "as the files say");
    assert!(
        target
            .by_column
            .iter()
            .all(|month| *month == Some("1000000.00".to_owned()))
    );
    let variance = cents(&page.expected.total) - cents(&target.total);
    assert_eq!(cents(&target.variance), variance);
    let key = &page.key_figures;
    let against = share(variance, cents(&target.total));
    assert_eq!(key.revenue_against_target.as_ref(), Some(&against));
    // The same months a year before, asked for themselves.
    let before = page_of(&ForecastPageRequest {
        span: SpanChoice::FiscalYear { starts_in: 2025 },
        ..year()
    });
    assert!(
        !before.has_later,
        "what came after that year is no forecast"
    );
    let grown = cents(&page.expected.total) - cents(&before.expected.total);
    let against = share(grown, cents(&before.expected.total));
    assert_eq!(key.revenue_against_last_year.as_ref(), Some(&against));
    assert!(
        before.key_figures.revenue_against_last_year.is_some(),
        "billing is known since July 2024"
    );
    let first = page_of(&ForecastPageRequest {
        span: SpanChoice::FiscalYear { starts_in: 2024 },
        ..year()
    });
    assert_eq!(
        first.key_figures.revenue_against_last_year, None,
        "nobody knows what was invoiced before"
    );
}

/// A share as the wire has it: six decimals, rounded half away from zero.
fn share(part: i64, whole: i64) -> String {
    let ppm = divide_half_away(i128::from(part) * 1_000_000, i128::from(whole)).expect("a whole");
    diapason_app::fraction(i64::try_from(ppm).expect("a small share"))
}

#[test]
fn who_brings_it() {
    let page = page_of(&year());
    let rows = &page.rows.rows;
    let groups: Vec<&str> = rows
        .iter()
        .filter(|row| row.kind == RowKind::Group)
        .map(|row| row.label.as_str())
        .collect();
    assert_eq!(groups.len(), 3, "three teams: {groups:?}");
    let people = rows
        .iter()
        .filter(|row| row.kind == RowKind::Member)
        .count();
    assert_eq!(people, 8, "eight salespeople");
    let alone: Vec<_> = rows
        .iter()
        .filter(|row| row.kind == RowKind::Single)
        .collect();
    assert_eq!(alone.len(), 1, "what was invoiced without a deal");
    assert_eq!((&*alone[0].key, &*alone[0].label), ("", ""));
    let teams = rows.iter().filter(|row| row.kind != RowKind::Member);
    let teams: Vec<&String> = teams.map(|row| &row.total).collect();
    assert!(
        teams
            .windows(2)
            .all(|pair| cents(pair[0]) >= cents(pair[1])),
        "the largest first"
    );
    let off = (sum(teams) - cents(&page.expected.total)).abs();
    assert!(
        off <= 3,
        "teams make the company, but for cents of rounding: {off}"
    );
    let west = rows
        .iter()
        .find(|row| row.label == "Ouest")
        .expect("a team");
    assert_eq!(west.target.as_deref(), Some("4600000.00"));
    assert!(west.attainment.is_some());
    let bookings = page_of(&ForecastPageRequest {
        measure: MeasureName::Bookings,
        ..year()
    });
    let seller = bookings
        .rows
        .rows
        .iter()
        .find(|row| row.kind == RowKind::Member);
    assert!(
        seller.expect("salespeople").target.is_some(),
        "quotas are what a salesperson's bookings are aimed at"
    );
}

#[test]
fn what_wants_attention() {
    let request = |kind: Option<&str>, offset, limit| FlagsRequest {
        page: year(),
        kind: kind.map(str::to_owned),
        offset,
        limit,
    };
    let desk = &office().desk;
    let all = desk.forecast_flags(&request(None, 0, 500)).expect("flags");
    assert_eq!(all.count as usize, all.rows.len());
    assert_eq!(all.count, page_of(&year()).flag_count);
    let counted: u32 = all.kinds.iter().map(|kind| kind.count).sum();
    assert_eq!(counted, all.count);
    for kind in &all.kinds {
        let rows = all.rows.iter().filter(|row| row.kind == kind.kind);
        assert_eq!(
            sum(rows.map(|row| &row.amount)),
            cents(&kind.amount),
            "{}",
            kind.kind
        );
    }
    let largest_first = all.rows.windows(2);
    assert!(
        largest_first
            .into_iter()
            .all(|pair| cents(&pair[0].amount).abs() >= cents(&pair[1].amount).abs())
    );
    assert!(
        all.rows.iter().all(|row| row.on.is_some()),
        "each has its date"
    );
    let late = desk
        .forecast_flags(&request(Some("late_to_invoice"), 0, 500))
        .expect("flags");
    let amount = sum(late.rows.iter().map(|row| &row.amount));
    assert_eq!(amount, cents(&page_of(&year()).key_figures.backlog_late));
    assert!(
        late.rows
            .iter()
            .all(|row| row.on.as_deref() < Some("2026-11-22")),
        "it should have been invoiced before today"
    );
    let second = desk.forecast_flags(&request(None, 1, 1)).expect("flags");
    assert_eq!(second.rows, all.rows[1..2]);
    let error = desk
        .forecast_flags(&request(Some("late"), 0, 10))
        .expect_err("no such kind");
    assert!(error.message.contains("late_to_invoice"), "{error}");
}

#[test]
fn what_can_i_choose_from() {
    let choices = office().desk.choices_get().expect("choices");
    let years: Vec<i32> = choices
        .fiscal_years
        .iter()
        .map(|year| year.starts_in)
        .collect();
    assert!(years.contains(&2024) && years.contains(&2026), "{years:?}");
    assert!(
        years.windows(2).all(|pair| pair[0] < pair[1]),
        "in order: {years:?}"
    );
    let year = choices
        .fiscal_years
        .iter()
        .find(|year| year.starts_in == 2026)
        .expect("a year");
    assert_eq!((&*year.first, &*year.last), ("2026-07", "2027-06"));
    assert!(
        choices
            .dimensions
            .starts_with(&["salesperson".to_owned(), "team".to_owned()])
    );
    assert!(
        choices
            .dimensions
            .iter()
            .any(|name| name.starts_with("attribute:"))
    );
    let stages: Vec<&str> = choices
        .stages
        .iter()
        .map(|stage| stage.label.as_str())
        .collect();
    assert_eq!(
        stages.first(),
        Some(&"Qualification"),
        "in the process's order: {stages:?}"
    );
    let teams: Vec<&str> = choices
        .teams
        .iter()
        .map(|team| team.label.as_str())
        .collect();
    assert_eq!(teams, ["Grands comptes", "Ouest", "Services"]);
    assert_eq!(choices.salespeople.len(), 8);
}

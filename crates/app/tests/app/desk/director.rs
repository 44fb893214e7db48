//! A director reads the year of the sample company: each test is a question and what the desk
//! answers. The files are taken as they are written, seen on 22 November 2026.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use diapason_app::desk::{
    ColumnLength, ColumnPlace, ComparisonRequest, DealRequest, Desk, Entered, ExportRequest,
    ExportView, FlagsRequest, ForecastPage, ForecastPageRequest, LeverSettings, LeverWhere,
    MeasureName, ProbabilityName, RowKind, ScenarioChoice, SpanChoice, UnitLever, WhyCell,
    WhyChain, WhyLink, WhyPartRequest, WhyRequest,
};

use diapason_model::divide_half_away;

use super::support::Machine;

struct Office {
    machine: Machine,
    desk: Desk,
}

/// The sample company, open; nothing here writes into it.
fn office() -> &'static Office {
    static OFFICE: OnceLock<Office> = OnceLock::new();
    OFFICE.get_or_init(|| {
        let machine = Machine::new();
        let database = machine.path("meridien.db");
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/demo");
        machine.import(&database, &files);
        let desk = machine.ready(&database);
        Office { machine, desk }
    })
}

/// The fiscal year 2026-27 by salesperson.
fn year() -> ForecastPageRequest {
    ForecastPageRequest {
        as_of: Some("2026-11-22".to_owned()),
        span: SpanChoice::FiscalYear { starts_in: 2026 },
        period: ColumnLength::Month,
        measure: MeasureName::Invoicing,
        by: Some("salesperson".to_owned()),
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
        sort: Vec::new(),
        offset: 0,
        limit: 500,
    }
}

fn page_of(request: &ForecastPageRequest) -> ForecastPage {
    office().desk.forecast_page(request).expect("a page")
}

fn lever(value: &str, team: &[&str]) -> UnitLever {
    UnitLever {
        value: value.to_owned(),
        applies: LeverWhere {
            team: team.iter().map(|&team| team.to_owned()).collect(),
            ..LeverWhere::default()
        },
    }
}

/// The prudent scenario of the pictures.
fn prudent() -> ScenarioChoice {
    ScenarioChoice {
        name: None,
        levers: Some(LeverSettings {
            win_rate: Some(lever("0.90", &[])),
            slip_months: Some(lever("1", &["Grands comptes"])),
            price: None,
            cost: Some(lever("1.02", &[])),
            payment_delay_days: Some(lever("10", &[])),
        }),
    }
}

/// Cents of an amount.
fn cents(text: &str) -> i64 {
    text.replace('.', "").parse().expect("an amount with cents")
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a String>) -> i64 {
    amounts.into_iter().map(|text| cents(text)).sum()
}

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
fn what_if_we_win_less_and_later() {
    let request = ForecastPageRequest {
        scenario: prudent(),
        ..year()
    };
    let supposed = page_of(&request);
    let base = page_of(&year());
    assert!(supposed.levered && supposed.modified);
    assert_eq!(
        supposed.base.expect("the base is drawn behind"),
        base.expected
    );
    let effects = office().desk.forecast_effects(&request).expect("effects");
    for measure in &effects.measures {
        let change = cents(&measure.scenario) - cents(&measure.base);
        assert_eq!(cents(&measure.change), change);
    }
    assert_eq!(effects.measures[0].base, base.expected.total);
    assert_eq!(effects.measures[0].scenario, supposed.expected.total);
    let names: Vec<&str> = effects
        .levers
        .iter()
        .map(|lever| lever.lever.as_str())
        .collect();
    assert_eq!(
        names,
        ["win_rate", "slip_months", "cost", "payment_delay_days"]
    );
    let of = |name: &str| {
        effects
            .levers
            .iter()
            .find(|lever| lever.lever == name)
            .expect("set")
    };
    assert!(
        cents(&of("win_rate").on_measure) < 0,
        "fewer deals, less invoicing"
    );
    assert_eq!(of("cost").on_measure, "0.00", "costs move no invoicing");
    assert!(cents(&of("cost").on_result) < 0);
    assert_eq!(of("cost").on_cash, "0.00");
    assert_eq!(
        of("payment_delay_days").on_result,
        "0.00",
        "late money is no loss"
    );
    assert!(
        of("slip_months").lines < of("win_rate").lines,
        "one team's lines alone"
    );
    let longest = effects.levers.iter().map(|lever| lever.bar.abs()).max();
    assert_eq!(longest, Some(1_000));
    // One lever alone is what the page says of it alone.
    let alone = page_of(&ForecastPageRequest {
        scenario: ScenarioChoice {
            name: None,
            levers: Some(LeverSettings {
                win_rate: Some(lever("0.90", &[])),
                ..LeverSettings::default()
            }),
        },
        ..year()
    });
    let change = cents(&alone.expected.total) - cents(&base.expected.total);
    assert_eq!(cents(&of("win_rate").on_measure), change);
}

#[test]
fn how_much_is_missing_and_how_many_deals_is_that() {
    let effects = office().desk.forecast_effects(&ForecastPageRequest {
        scenario: ScenarioChoice {
            name: None,
            levers: Some(LeverSettings {
                win_rate: Some(lever("0.1", &[])),
                ..LeverSettings::default()
            }),
        },
        ..year()
    });
    let effects = effects.expect("effects");
    let page = page_of(&year());
    let target = page.target.expect("a target");
    match effects.gap {
        Some(gap) => {
            let missing = cents(&target.total) - cents(&effects.measures[0].scenario);
            assert_eq!(cents(&gap.amount), missing);
            let typical = cents(&gap.typical_deal.expect("deals were won"));
            let deals = i64::from(gap.deals.expect("so many"));
            assert!(deals * typical >= missing && (deals - 1) * typical < missing);
            assert_eq!(gap.until, "2027-06");
        }
        None => assert!(cents(&effects.measures[0].scenario) >= cents(&target.total)),
    }
}

/// The cell of the team Ouest in the whole year.
fn west() -> WhyCell {
    let page = page_of(&year());
    let row = page
        .rows
        .rows
        .iter()
        .find(|row| row.label == "Ouest")
        .expect("a team")
        .clone();
    WhyCell {
        column: None,
        later: false,
        rows: vec![(row.dimension, row.key)],
        category: None,
    }
}

#[test]
fn why_this_figure() {
    let request = WhyRequest {
        page: year(),
        cell: west(),
        limit: 200,
    };
    let why = office().desk.forecast_why(&request).expect("why");
    let page = page_of(&year());
    let row = page
        .rows
        .rows
        .iter()
        .find(|row| row.label == "Ouest")
        .expect("a team");
    assert_eq!(why.amount, row.total);
    assert_eq!(why.rows, ["Ouest"]);
    assert_eq!(
        why.months,
        Some(("2026-07".to_owned(), "2027-06".to_owned()))
    );
    assert!(why.parts_make_the_total);
    let categories: Vec<&str> = why.sections.iter().map(|it| it.category.as_str()).collect();
    assert_eq!(categories, ["invoiced", "backlog", "weighted"]);
    let shares: u32 = why
        .sections
        .iter()
        .map(|section| u32::from(section.share))
        .sum();
    assert!(
        (998..=1_002).contains(&shares),
        "the bar is whole: {shares}"
    );
}

fn chains(category: &str, id: &str, scenario: ScenarioChoice) -> Vec<WhyChain> {
    let request = WhyPartRequest {
        page: ForecastPageRequest { scenario, ..year() },
        cell: WhyCell {
            column: None,
            later: true,
            rows: Vec::new(),
            category: None,
        },
        category: category.to_owned(),
        kind: "deal".to_owned(),
        id: id.to_owned(),
    };
    office().desk.forecast_why_part(&request).expect("chains")
}

#[test]
fn whose_probability_is_that() {
    // The cooling tower of D354 closes in November 2027: after the year.
    let chains = chains("weighted", "D354", prudent());
    let links = &chains.first().expect("an instalment").links;
    let WhyLink::Deal {
        name,
        source,
        stage,
        ..
    } = &links[0]
    else {
        panic!("a chain begins with its deal: {links:#?}");
    };
    assert!(name.contains("tour de refroidissement"));
    assert_eq!(stage.as_deref(), Some("Étude"));
    assert_eq!(source, &Some(("crm".to_owned(), "19973656".to_owned())));
    let probability = links.iter().find_map(|link| match link {
        WhyLink::Probability {
            probability,
            origin,
            entered,
        } => Some((probability, origin, entered)),
        _ => None,
    });
    let (probability, origin, entered) = probability.expect("an open deal has one");
    assert_eq!(
        (probability.as_str(), origin.as_str()),
        ("0.600000", "deal")
    );
    let Some(Entered {
        source_value,
        by,
        at,
        reason,
    }) = entered
    else {
        panic!("a person entered it: {links:#?}");
    };
    assert_eq!(*source_value, None, "the source gave none");
    assert_eq!(by.as_deref(), Some("Yann Le Goff"));
    assert_eq!(reason.as_deref(), Some("Budget validé en comité"));
    assert_eq!(at, "2026-11-12T08:37:00Z");
    let lever = links.iter().find_map(|link| match link {
        WhyLink::Lever {
            lever,
            before,
            after,
        } if lever == "win_rate" => Some((before, after)),
        _ => None,
    });
    let (before, after) = lever.expect("the win rate");
    assert_eq!((before.as_str(), after.as_str()), ("0.600000", "0.540000"));
    let cash = links
        .iter()
        .rposition(|link| matches!(link, WhyLink::Cash { .. }));
    let adds = links
        .iter()
        .position(|link| matches!(link, WhyLink::Contribution { .. }));
    assert!(cash > adds, "the money comes after what is invoiced");
    let paid = links.iter().find_map(|link| match link {
        WhyLink::Lever {
            lever,
            before,
            after,
        } if lever == "payment" => Some((before, after)),
        _ => None,
    });
    assert!(
        paid.is_some_and(|(before, after)| before < after),
        "ten days later"
    );
}

#[test]
fn a_hand_in_a_figure_is_seen() {
    let request = WhyRequest {
        page: year(),
        cell: WhyCell {
            column: None,
            later: true,
            rows: Vec::new(),
            category: Some("weighted".to_owned()),
        },
        limit: 200,
    };
    let why = office().desk.forecast_why(&request).expect("why");
    let parts = &why.sections[0].parts;
    let tower = parts
        .iter()
        .find(|part| part.id == "D354")
        .expect("it falls after the year");
    assert!(tower.hand, "its probability is a person's");
    assert_eq!(tower.probability.as_deref(), Some("0.600000"));
    assert!(parts.iter().any(|part| !part.hand), "most are the source's");
    let supposed = WhyRequest {
        page: ForecastPageRequest {
            scenario: prudent(),
            ..year()
        },
        ..request
    };
    let why = office().desk.forecast_why(&supposed).expect("why");
    assert!(why.levered);
    let parts = &why.sections[0].parts;
    assert!(
        parts.iter().all(|part| part.hand),
        "the win rate moved every open deal"
    );
}

#[test]
fn what_is_that_deal() {
    let deal = office().desk.deal_page(&DealRequest {
        id: "D354".to_owned(),
        page: year(),
    });
    let deal = deal.expect("a deal");
    assert_eq!(deal.outcome, "open");
    assert_eq!(deal.salesperson.as_deref(), Some("Yann Le Goff"));
    assert!(deal.team.is_some());
    let weighted = cents(&deal.amount) * 6 / 10;
    assert!(
        (cents(&deal.weighted) - weighted).abs() <= 1,
        "six tenths of its amount"
    );
    assert_eq!((&*deal.invoiced, &*deal.backlog), ("0.00", "0.00"));
    assert_eq!(deal.chains.len(), deal.chain_count as usize);
    let made: i64 = deal
        .chains
        .iter()
        .map(|chain| cents(&chain.contribution))
        .sum();
    assert!((made - cents(&deal.weighted)).abs() <= i64::from(deal.chain_count));
    let nobody = office().desk.deal_page(&DealRequest {
        id: "D3540".to_owned(),
        page: year(),
    });
    let error = nobody.expect_err("there is none");
    assert!(
        error.to_string().contains("D354"),
        "the nearest is named: {error}"
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
fn which_of_the_two() {
    let request = ComparisonRequest {
        page: year(),
        left: ScenarioChoice::default(),
        right: prudent(),
    };
    let compared = office()
        .desk
        .scenario_compare(&request)
        .expect("a comparison");
    assert_eq!(compared.left, page_of(&year()).expected);
    let change = cents(&compared.right.total) - cents(&compared.left.total);
    assert_eq!(cents(&compared.change.total), change);
    assert_eq!(compared.measures.len(), 5);
    assert!(compared.left_levers.is_empty());
    assert_eq!(
        compared.right_levers.get("win_rate").map(String::as_str),
        Some("0.9")
    );
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

fn export(name: &str, view: ExportView) -> PathBuf {
    let path = office().machine.path(name);
    let request = ExportRequest {
        page: ForecastPageRequest {
            scenario: prudent(),
            ..year()
        },
        view,
        path: path.display().to_string(),
    };
    let written = office().desk.forecast_export(&request).expect("a file");
    assert_eq!(written, path.display().to_string());
    path
}

#[test]
fn send_it_to_my_spreadsheet() {
    let path = export("year.csv", ExportView::Table);
    let text = std::fs::read_to_string(path).expect("a text");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let heads: Vec<&str> = lines[0].split(',').collect();
    assert_eq!(&heads[..2], ["Team", "Salesperson"]);
    assert_eq!(
        heads.len(),
        2 + 12 + 1 + 1 + 2,
        "months, later, total, target and its share"
    );
    let supposed = page_of(&ForecastPageRequest {
        scenario: prudent(),
        ..year()
    });
    assert_eq!(
        lines.len(),
        1 + supposed.rows.rows.len() + 4,
        "total, target, variance, base"
    );
    for (line, row) in lines[1..].iter().zip(&supposed.rows.rows) {
        let cells: Vec<&str> = line.split(',').collect();
        let name = if row.kind == RowKind::Member {
            cells[1]
        } else {
            cells[0]
        };
        let label = if row.label.is_empty() {
            "(none)"
        } else {
            &row.label
        };
        assert_eq!(name, label, "as shown, in its order");
        let amounts: Vec<&str> = row.cells.iter().map(|cell| cell.amount.as_str()).collect();
        assert_eq!(&cells[2..14], amounts, "exact");
        assert_eq!(cells[15], row.total);
    }
    let total = lines[1 + supposed.rows.rows.len()];
    assert!(total.starts_with("Total,") && total.contains(&supposed.expected.total));
    let target = supposed.target.expect("a target");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("Target,") && line.contains(&target.total))
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("Variance,") && line.contains(&target.variance))
    );
}

#[test]
fn put_it_in_my_report() {
    let svg = std::fs::read_to_string(export("year.svg", ExportView::Chart)).expect("a picture");
    assert!(svg.contains("<svg") && svg.trim_end().ends_with("</svg>"));
    for words in ["Target", "Base, no levers", "Backlog", "Ateliers Méridien"] {
        assert!(svg.contains(words), "`{words}` is in the picture");
    }
    let png = std::fs::read(export("year.png", ExportView::Chart)).expect("a picture");
    assert!(png.starts_with(b"\x89PNG"));
    let book = std::fs::read(export("year.xlsx", ExportView::Table)).expect("a workbook");
    assert!(book.starts_with(b"PK"), "a workbook");
    for (name, view) in [
        ("year.pdf", ExportView::Table),
        ("year.csv.gz", ExportView::Chart),
    ] {
        let path = office().machine.path(name);
        let request = ExportRequest {
            page: year(),
            view,
            path: path.display().to_string(),
        };
        let error = office()
            .desk
            .forecast_export(&request)
            .expect_err("no such form");
        assert!(error.message.contains(name), "{error}");
        assert!(!path.exists(), "nothing is written");
    }
}

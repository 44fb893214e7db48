//! Workbooks read back by another program's reader: exact figures, live totals, harmless names.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use diapason_language::Language;
use diapason_model::{Currency, parse_date, parse_month};
use diapason_report::{
    About, Assumption, AssumptionSheet, Cell, Column, ColumnKind, ContentWorkbook, Row, RowKind,
    Table, Workbook, WorkbookError, view_workbook,
};

const EUR: ColumnKind = ColumnKind::Money(Currency::EUR);

fn about() -> About {
    About {
        title: "Prévision".to_owned(),
        company: "Ateliers Méridien".to_owned(),
        as_of: parse_date("2026-11-15").expect("a date"),
        language: Language::French,
    }
}

fn assumptions() -> AssumptionSheet {
    AssumptionSheet {
        name: "Hypothèses".to_owned(),
        headers: ["Élément".to_owned(), "Valeur".to_owned()],
        rows: vec![Assumption {
            label: "Scénario".to_owned(),
            value: "=cmd|'/c calc'!A1".to_owned(),
        }],
    }
}

fn row(kind: RowKind, label: &str, amounts: [i64; 2]) -> Row {
    let [first, second] = amounts.map(Cell::Money);
    Row {
        kind,
        cells: vec![
            Cell::Text(label.to_owned()),
            first,
            second,
            Cell::Ppm(312_400),
        ],
    }
}

/// Two groups whose rounded parts miss their totals by a cent, one evil name, one pipeline.
fn forecast() -> Table {
    let column = |header: &str, kind| Column {
        header: header.to_owned(),
        kind,
    };
    Table {
        title: "Prévision: Facturation/mois".to_owned(),
        columns: vec![
            column("Commercial", ColumnKind::Text),
            column("nov. 2026", EUR),
            column("déc.", EUR),
            column("Part", ColumnKind::Other),
        ],
        rows: vec![
            row(
                RowKind::Group,
                "=HYPERLINK(\"http://evil\",\"Claire\")",
                [10_001, -500],
            ),
            row(RowKind::Part, "Facturé", [6000, 0]),
            row(RowKind::Part, "Pondéré", [4000, -500]),
            row(RowKind::Aside, "Pipeline", [9000, 1000]),
            row(RowKind::Group, "+33 Hugo", [2345, 70]),
            row(RowKind::Part, "Facturé", [2345, 70]),
            row(RowKind::Total, "Total", [12_346, -430]),
        ],
        rounding_label: "Arrondis".to_owned(),
    }
}

fn open(workbook: &Workbook) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(workbook.bytes.clone())).expect("another reader opens the workbook")
}

#[test]
fn totals_are_live_and_show_the_computed_figure() {
    let workbook = view_workbook(&forecast(), &assumptions(), &about()).expect("written");
    let mut book = open(&workbook);
    assert_eq!(
        book.sheet_names(),
        ["Prévision  Facturation mois", "Hypothèses"]
    );
    let values = book
        .worksheet_range("Prévision  Facturation mois")
        .expect("the sheet");
    let formulas = book
        .worksheet_formula("Prévision  Facturation mois")
        .expect("its formulas");
    let formula = |row, column| formulas.get_value((row, column)).map(String::as_str);
    let value = |row, column| values.get_value((row, column)).cloned();

    assert_eq!(
        formula(1, 1),
        Some("ROUND(SUM(B3:B4,B6),2)"),
        "the pipeline is left out"
    );
    assert_eq!(value(1, 1), Some(Data::Float(100.01)));
    assert_eq!(
        value(5, 0),
        Some(Data::String("Arrondis".to_owned())),
        "the cent has a name"
    );
    assert_eq!(value(5, 1), Some(Data::Float(0.01)));
    assert_eq!(formula(6, 2), Some("ROUND(SUM(C8),2)"));
    let last = 8;
    assert_eq!(value(last, 0), Some(Data::String("Total".to_owned())));
    assert_eq!(formula(last, 1), Some("ROUND(SUM(B2,B7),2)"));
    assert_eq!(value(last, 1), Some(Data::Float(123.46)));
    assert_eq!(value(last, 2), Some(Data::Float(-4.3)));
    assert_eq!(
        value(2, 3),
        Some(Data::Float(0.3124)),
        "a rate is a fraction"
    );
}

/// What a person sees after the spreadsheet has calculated anew.
#[test]
fn every_formula_gives_the_figure_that_stands_in_its_cell() {
    let workbook = view_workbook(&forecast(), &assumptions(), &about()).expect("written");
    let mut book = open(&workbook);
    let sheet = book.sheet_names()[0].clone();
    let values = book.worksheet_range(&sheet).expect("the sheet");
    let formulas = book.worksheet_formula(&sheet).expect("its formulas");
    let cents = |row: u32, column: u32| match values.get_value((row, column)) {
        Some(Data::Float(value)) => format!("{value:.2}")
            .replace('.', "")
            .parse::<i64>()
            .expect("cents"),
        _ => 0,
    };
    let mut checked = 0;
    let begin = formulas.start().expect("there are formulas");
    for (row, column, formula) in formulas.used_cells() {
        let absolute =
            |place: usize, begin: u32| u32::try_from(place).expect("a small sheet") + begin;
        let (row, column) = (absolute(row, begin.0), absolute(column, begin.1));
        let inner = formula
            .strip_prefix("ROUND(SUM(")
            .and_then(|rest| rest.strip_suffix("),2)"))
            .expect("every formula is a rounded sum");
        let row_of = |reference: &str| reference[1..].parse::<u32>().expect("a row") - 1;
        let sum: i64 = inner
            .split(',')
            .flat_map(|part| match part.split_once(':') {
                Some((first, last)) => row_of(first)..=row_of(last),
                None => row_of(part)..=row_of(part),
            })
            .map(|row| cents(row, column))
            .sum();
        assert_eq!(sum, cents(row, column), "{formula}");
        checked += 1;
    }
    assert_eq!(checked, 6, "two groups and a total, two months each");
}

#[test]
fn names_that_look_like_formulas_stay_names() {
    let workbook = view_workbook(&forecast(), &assumptions(), &about()).expect("written");
    let mut book = open(&workbook);
    for sheet in book.sheet_names().clone() {
        let formulas = book.worksheet_formula(&sheet).expect("its formulas");
        for (_, _, formula) in formulas.used_cells() {
            assert!(
                formula.is_empty() || formula.starts_with("ROUND(SUM("),
                "{formula}"
            );
        }
    }
    let values = book
        .worksheet_range("Prévision  Facturation mois")
        .expect("the sheet");
    assert_eq!(
        values.get_value((1, 0)),
        Some(&Data::String(
            "=HYPERLINK(\"http://evil\",\"Claire\")".to_owned()
        )),
        "the name is kept letter by letter"
    );
    let second = book.worksheet_range("Hypothèses").expect("the sheet");
    assert_eq!(
        second.get_value((1, 1)),
        Some(&Data::String("=cmd|'/c calc'!A1".to_owned()))
    );
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let make = || {
        view_workbook(&forecast(), &assumptions(), &about())
            .expect("written")
            .bytes
    };
    let first = make();
    std::thread::sleep(std::time::Duration::from_millis(2_100)); // zip counts in steps of two seconds
    assert_eq!(first, make());
    let other = About {
        as_of: parse_date("2026-11-16").expect("a date"),
        ..about()
    };
    let later = view_workbook(&forecast(), &assumptions(), &other).expect("written");
    assert_ne!(first, later.bytes, "its date is the as-of date");
}

fn content() -> ContentWorkbook {
    let mut book = ContentWorkbook::new(&about()).expect("begun");
    book.begin_sheet(
        "deals",
        &[
            "id",
            "name",
            "amount",
            "on",
            "month",
            "probability",
            "quantity",
            "count",
        ],
    )
    .expect("begun");
    book
}

fn deal(amount: i64, currency: &str) -> Vec<(Cell, ColumnKind)> {
    let currency = Currency::parse(currency).expect("a currency of the test");
    let other = |cell| (cell, ColumnKind::Other);
    vec![
        other(Cell::Text("00042".to_owned())),
        other(Cell::Text("@Four n° 3\nligne deux".to_owned())),
        (Cell::Money(amount), ColumnKind::Money(currency)),
        other(Cell::Date(parse_date("2026-11-22").expect("a date"))),
        other(Cell::Month(parse_month("2027-02").expect("a month"))),
        other(Cell::Ppm(600_000)),
        other(Cell::Decimal("1234.500001".to_owned())),
        other(Cell::Count(-7)),
    ]
}

#[test]
fn content_is_written_exactly_with_the_exchange_folders_names() {
    let mut book = content();
    for (amount, currency) in [
        (123_450, "EUR"),
        (1_234, "JPY"),
        (1_234_567, "KWD"),
        (999_999_999_999_999, "EUR"),
        (1_000_000_000_000_000, "EUR"),
        (i64::MIN, "EUR"),
    ] {
        book.row(&deal(amount, currency)).expect("written");
    }
    book.begin_sheet("stages", &["id"]).expect("begun");
    let workbook = book.finish().expect("finished");
    assert_eq!(workbook.amounts_as_text, 2, "beyond fifteen digits");
    let mut read = open(&workbook);
    assert_eq!(
        read.sheet_names(),
        ["deals", "stages"],
        "an empty file keeps its sheet"
    );
    let values = read.worksheet_range("deals").expect("the sheet");
    let column: Vec<Data> = (0..=6)
        .filter_map(|row| values.get_value((row, 2)).cloned())
        .collect();
    assert_eq!(
        column,
        [
            Data::String("amount".to_owned()),
            Data::Float(1234.5),
            Data::Float(1234.0),
            Data::Float(1234.567),
            Data::Float(9_999_999_999_999.99),
            Data::String("10000000000000.00".to_owned()),
            Data::String("-92233720368547758.08".to_owned()),
        ]
    );
    assert_eq!(
        values.get_value((1, 0)),
        Some(&Data::String("00042".to_owned())),
        "an id of digits keeps its zeros"
    );
    assert_eq!(
        values.get_value((1, 1)),
        Some(&Data::String("@Four n° 3\nligne deux".to_owned()))
    );
    let Some(Data::DateTime(on)) = values.get_value((1, 3)) else {
        panic!("a date is a date");
    };
    assert_eq!(on.to_ymd_hms_milli(), (2026, 11, 22, 0, 0, 0, 0));
    assert_eq!(values.get_value((1, 6)), Some(&Data::Float(1_234.500_001)));
    assert_eq!(values.get_value((1, 7)), Some(&Data::Float(-7.0)));
}

#[test]
fn what_does_not_fit_is_refused_by_place() {
    let mut book = content();
    let mut long = deal(1, "EUR");
    long[1].0 = Cell::Text("x".repeat(32_768));
    let error = book.row(&long).expect_err("too long for a cell");
    assert!(
        error.to_string().starts_with("`deals`, row 2, column 2"),
        "{error}"
    );

    let short = &deal(1, "EUR")[..3];
    assert!(matches!(
        book.row(short),
        Err(WorkbookError::WrongWidth {
            found: 3,
            columns: 8,
            ..
        })
    ));

    let mut bare = deal(1, "EUR");
    bare[2].1 = ColumnKind::Other;
    assert!(matches!(book.row(&bare), Err(WorkbookError::Table(_))));

    let mut none = ContentWorkbook::new(&about()).expect("begun");
    assert!(matches!(none.row(&[]), Err(WorkbookError::NoSheet)));
    let empty = none.finish().expect("an empty workbook is one");
    assert_eq!(open(&empty).sheet_names().len(), 1);
}

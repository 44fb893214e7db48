//! Files: the table and the chart as they are shown.

use std::path::PathBuf;

use diapason_app::desk::{ExportRequest, ExportView, ForecastPageRequest, RowKind};

use super::office::{office, page_of, prudent, year};

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

//! How fast rows become a database: 100,000 and 1,000,000 deal lines, three to a deal, into an
//! empty database, and the same rows again. In processor seconds, measured once each: an import
//! of a million lines is long enough.
//!
//! Deliberately absent: the reading of CSV (`cargo xtask bench` measures a whole import).

use std::borrow::Cow;
use std::ops::ControlFlow;

use cpu_time::ProcessTime;
use diapason_model::catalogue::{Cell, Entity, describe};
use diapason_store::{DatabaseId, DatabaseKey, DryRun, ImportReport, Importer, Store};

fn text(value: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(value))
}

fn file(
    importer: &mut Importer<'_>,
    entity: Entity,
    columns: &[&str],
    rows: u64,
    mut fill: impl FnMut(u64, &mut dyn FnMut(&[Cell<'_>])),
) {
    let positions: Vec<usize> = columns
        .iter()
        .map(|column| describe(entity).position(column).expect("a column"))
        .collect();
    importer.begin_file(entity, &positions).expect("a file");
    for row in 0..rows {
        fill(row, &mut |cells| {
            importer.row(row + 2, cells).expect("a row");
        });
    }
    importer.end_file().expect("a file");
}

fn folder(importer: &mut Importer<'_>, lines: u64) {
    use Cell::Integer;
    file(importer, Entity::Company, &["name"], 1, |_, take| {
        take(&[text("Bench")]);
    });
    let schedule = ["id", "position", "share"];
    file(importer, Entity::Schedules, &schedule, 9, |row, take| {
        take(&[text(&format!("{row}")), Integer(0), text("1")]);
    });
    file(
        importer,
        Entity::Salespeople,
        &["id", "name"],
        50,
        |row, take| {
            take(&[text(&format!("{row}")), text("Somebody")]);
        },
    );
    file(
        importer,
        Entity::Customers,
        &["id", "name"],
        5_000,
        |row, take| {
            take(&[text(&format!("{row}")), text("Customer")]);
        },
    );
    file(
        importer,
        Entity::Products,
        &["id", "name"],
        200,
        |row, take| {
            take(&[text(&format!("{row}")), text("Product")]);
        },
    );
    let stage = ["id", "name", "position", "probability", "kind"];
    file(importer, Entity::Stages, &stage, 1, |_, take| {
        take(&[
            text("open"),
            text("Open"),
            Integer(0),
            Integer(500_000),
            text("open"),
        ]);
    });
    deals(importer, lines / 3);
    let columns = [
        "id",
        "deal_id",
        "product_id",
        "unit_price",
        "unit_cost",
        "probability",
        "schedule_id",
    ];
    let number = |row: u64| i64::try_from(row).expect("a small number");
    file(importer, Entity::DealLines, &columns, lines, |row, take| {
        take(&[
            text(&format!("{}", row + 1)),
            text(&format!("{}", row / 3 % (lines / 3) + 1)),
            text(&format!("{}", row * 7 % 200)),
            Integer(number(row * 7919 % 100_000) * 10_000),
            Integer(number(row * 7919 % 70_000) * 10_000),
            Integer(number(row * 31 % 1_000_001)),
            text(&format!("{}", row % 9)),
        ]);
    });
}

fn deals(importer: &mut Importer<'_>, deals: u64) {
    let columns = [
        "id",
        "name",
        "customer_id",
        "salesperson_id",
        "stage_id",
        "expected_close_on",
        "payment_terms",
    ];
    let terms = ["+0d", "+30d", "+45d", "+60d", "eom +30d", "eom +45d"];
    file(importer, Entity::Deals, &columns, deals, |row, take| {
        let date = 20_500 + i64::try_from(row % 900).expect("a small number");
        take(&[
            text(&format!("{}", row + 1)),
            text(&format!("D{}", row + 1)),
            text(&format!("{}", row * 13 % 5_000)),
            text(&format!("{}", row % 50)),
            text("open"),
            Cell::Integer(date),
            text(terms[usize::try_from(row % 6).expect("below six")]),
        ]);
    });
}

fn import(store: &mut Store, lines: u64) -> (ImportReport, f64) {
    let start = ProcessTime::now();
    let mut importer = store.begin_import(DryRun::No).expect("an import");
    folder(&mut importer, lines);
    let report = importer
        .finish(|_| ControlFlow::Continue(()))
        .expect("a database");
    assert!(report.committed(), "{:?}", report.issues);
    (report, start.elapsed().as_secs_f64())
}

/// The most memory that this process had, in MB.
fn peak() -> String {
    std::fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .map_or_else(|| "unknown".to_owned(), |kib| kib.trim().to_owned())
}

#[expect(clippy::float_arithmetic, reason = "timing")]
#[expect(clippy::print_stdout, reason = "a bench reports on the terminal")]
fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let key = DatabaseKey::generate().expect("random numbers");
    for lines in [10_000_u32, 100_000, 1_000_000] {
        let path = folder.path().join(format!("{lines}.diapason"));
        let id = DatabaseId::generate().expect("random numbers");
        let mut store = Store::create(&path, id, &key).expect("a new database");
        for what in ["empty database", "the same again"] {
            let (report, seconds) = import(&mut store, u64::from(lines));
            let changed: u64 = report
                .entities
                .iter()
                .map(|(_, counts)| counts.new + counts.changed)
                .sum();
            println!(
                "{lines:>9} lines, {what}: {seconds:.3} CPU s, {:.0} lines per CPU s, {changed} \
                 records written, peak {}",
                f64::from(lines) / seconds,
                peak()
            );
        }
    }
}

//! The sample company, its dates brought to today, in a fresh database.
//!
//! Deliberately absent: how the company was made up (testkit's generator wrote `assets/demo`).

use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::ExchangeFolder;
use diapason_model::catalogue::{Description, Entity, Kind, describe};
use diapason_model::{Date, Month, add_months, parse_date, parse_month};

use crate::clock::today_in;
use crate::error::{AppError, ErrorCode};
use crate::import::{DryRun, ImportOutcome, import_into};
use crate::loaded::Loaded;
use crate::workspace::{Made, Opened, Place, demo_database, stands};

/// The month that the files are written for.
const WRITTEN_FOR: (i32, u32) = (2026, 11);
/// Where the sample company is at home.
const TIME_ZONE: &str = "Europe/Paris";

macro_rules! files {
    ($($entity:ident: $name:literal),* $(,)?) => {
        &[$((Entity::$entity, include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/../../assets/demo/", $name, ".csv"
        )))),*]
    };
}

/// The folder's files, in the program itself: it needs none beside it.
const FILES: &[(Entity, &str)] = files!(
    Company: "company",
    Schedules: "schedules",
    Teams: "teams",
    Salespeople: "salespeople",
    Customers: "customers",
    Contacts: "contacts",
    Products: "products",
    ProductCosts: "product_costs",
    Stages: "stages",
    Projects: "projects",
    Deals: "deals",
    DealLines: "deal_lines",
    Instalments: "instalments",
    StageHistory: "stage_history",
    Invoices: "invoices",
    InvoiceLines: "invoice_lines",
    DueDates: "due_dates",
    Payments: "payments",
    ProjectCosts: "project_costs",
    FixedCosts: "fixed_costs",
    Quotas: "quotas",
    Targets: "targets",
    FxRates: "fx_rates",
    Attributes: "attributes",
    Overrides: "overrides",
    SourceLinks: "source_links",
);

/// The sample company, opened.
#[derive(Debug)]
pub struct Demo {
    /// Its database.
    pub loaded: Loaded,
    /// Where its key went.
    pub made: Option<Made>,
    /// The day that its dates were brought to.
    pub today: Date,
}

/// Makes a fresh database with the sample company. `named` says whether the person named the
/// database: then nothing may stand there; the demo's own place is made anew.
pub fn demo(place: &Place, named: Named) -> Result<Demo, AppError> {
    let place = match named {
        Named::Yes => place.clone(),
        Named::No => own_place(place)?,
    };
    let today = today_in(TIME_ZONE);
    let folder = tempfile::tempdir().map_err(|error| {
        AppError::new(
            ErrorCode::FileUnwritable,
            format!("no temporary folder: {error}"),
        )
        .with("path", std::env::temp_dir().display())
        .because(&error)
        .with_hint("make room on the disk")
    })?;
    write_moved(folder.path(), today)?;
    let exchange = ExchangeFolder::open(folder.path())?;
    let Opened { mut store, made } = place.create()?;
    let done = import_into(&mut store, &exchange, DryRun::No, &mut |_| {
        ControlFlow::Continue(())
    });
    match done {
        Ok(answer) if answer.outcome == ImportOutcome::Committed => {}
        other => {
            if let Some(made) = &made {
                place.unmake(store, made);
            }
            let why = match other {
                Err(error) => return Err(error),
                Ok(answer) => format!("the sample company has errors: {:?}", answer.errors),
            };
            return Err(AppError::new(ErrorCode::Internal, &why).with("detail", why));
        }
    }
    let book = diapason_engine::Book::new(store.snapshot()?)?;
    Ok(Demo {
        loaded: Loaded { store, book },
        made,
        today,
    })
}

/// Whether a company is the sample company, going by its name.
pub(crate) fn is_sample_company(name: &str) -> bool {
    let (_, text) = FILES[0];
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let column = reader
        .headers()
        .ok()
        .and_then(|header| header.iter().position(|column| column == "name"));
    let row = reader.records().next().and_then(Result::ok);
    match (column, row) {
        (Some(column), Some(row)) => row.get(column) == Some(name),
        _ => false,
    }
}

/// Whether a person named the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// With `--db`.
    Yes,
    /// It goes where demos go.
    No,
}

/// The demo's own place, empty: what an earlier demo left there is the program's own.
fn own_place(place: &Place) -> Result<Place, AppError> {
    let database = demo_database(place.keys.data_folder());
    if let Ok(Some(id)) = diapason_store::Store::identify(&database) {
        place.keys.forget(id);
    }
    for ending in ["", "-wal", "-shm"] {
        let mut path = database.clone().into_os_string();
        path.push(ending);
        let path = Path::new(&path);
        if stands(path) {
            std::fs::remove_file(path).map_err(|error| {
                AppError::new(
                    ErrorCode::FileUnwritable,
                    format!("{} cannot be replaced: {error}", path.display()),
                )
                .with("path", path.display())
                .because(&error)
                .with_hint("name another database with --db")
            })?;
        }
    }
    Ok(Place {
        database,
        keys: place.keys.clone(),
    })
}

/// Writes the folder with every date moved by whole months to the month of `today`.
fn write_moved(folder: &Path, today: Date) -> Result<(), AppError> {
    let written_for = Month::new(WRITTEN_FOR.0, WRITTEN_FOR.1).expect("a month of the calendar");
    let months = Month::of(today).number() - written_for.number();
    for (entity, text) in FILES {
        let path = folder.join(format!("{}.csv", entity.name()));
        let moved = moved(*entity, text, months)?;
        std::fs::write(&path, moved).map_err(|error| {
            AppError::new(
                ErrorCode::FileUnwritable,
                format!("{} cannot be written: {error}", path.display()),
            )
            .with("path", path.display())
            .because(&error)
            .with_hint("make room on the disk")
        })?;
    }
    Ok(())
}

/// One file with its dates and months moved; a day beyond the month's end becomes its last day.
fn moved(entity: Entity, text: &str, months: i32) -> Result<Vec<u8>, AppError> {
    let broken = |error: &dyn std::error::Error| {
        let why = format!("the bundled {}.csv is broken: {error}", entity.name());
        AppError::new(ErrorCode::Internal, &why).with("detail", why)
    };
    let description = describe(entity);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| broken(&error))?.clone();
    let kinds: Vec<Option<Kind>> = header
        .iter()
        .map(|name| {
            description
                .position(name)
                .map(|place| description.columns[place].kind)
        })
        .collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(&header)
        .map_err(|error| broken(&error))?;
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let values: Vec<String> = record
            .iter()
            .zip(&kinds)
            .enumerate()
            .map(|(place, (value, kind))| {
                let kind = match (entity, &header[place]) {
                    // What a person entered for a date is a date, too.
                    (Entity::Overrides, "value") => overridden_kind(description, &record, &header),
                    _ => *kind,
                };
                moved_value(kind, value, months)
            })
            .collect();
        writer
            .write_record(&values)
            .map_err(|error| broken(&error))?;
    }
    writer.into_inner().map_err(|error| broken(&error))
}

/// The kind of the field that an override names.
fn overridden_kind(
    overrides: &Description,
    record: &csv::StringRecord,
    header: &csv::StringRecord,
) -> Option<Kind> {
    debug_assert_eq!(
        overrides.entity,
        Entity::Overrides,
        "only overrides name a field"
    );
    let value = |name: &str| {
        header
            .iter()
            .position(|column| column == name)
            .and_then(|place| record.get(place))
    };
    let description = describe(Entity::from_singular(value("entity")?)?);
    let place = description.position(value("field")?)?;
    Some(description.columns[place].kind)
}

fn moved_value(kind: Option<Kind>, value: &str, months: i32) -> String {
    let moved = match kind {
        Some(Kind::Date) => parse_date(value)
            .and_then(|date| add_months(date, months))
            .map(|date| date.to_string()),
        Some(Kind::Month) => parse_month(value)
            .and_then(|month| month.plus(months))
            .map(|month| month.to_string()),
        Some(Kind::Timestamp) => value.split_once('T').and_then(|(date, time)| {
            let date = add_months(parse_date(date)?, months)?;
            Some(format!("{date}T{time}"))
        }),
        _ => None,
    };
    moved.unwrap_or_else(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use diapason_store::{DatabaseId, DatabaseKey, Store};

    use super::*;

    #[test]
    fn every_file_of_the_folder_is_bundled() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/demo");
        let there: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder")
            .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
            .filter_map(|name| name.strip_suffix(".csv").map(str::to_owned))
            .collect();
        let bundled = FILES
            .iter()
            .map(|(entity, _)| entity.name().to_owned())
            .collect();
        assert_eq!(
            there, bundled,
            "a file that is not bundled would be missing in the demo"
        );
    }

    #[test]
    fn the_sample_company_is_known_by_its_name() {
        assert!(is_sample_company("Ateliers Méridien"));
        assert!(!is_sample_company("Ateliers"), "another company");
        assert!(!is_sample_company("name"), "the header is no company");
    }

    #[test]
    fn dates_months_and_moments_move_by_whole_months() {
        let moved = |kind, value| moved_value(Some(kind), value, 3);
        assert_eq!(
            moved(Kind::Date, "2026-11-30"),
            "2027-02-28",
            "clamped to the month's end"
        );
        assert_eq!(moved(Kind::Month, "2026-11"), "2027-02");
        assert_eq!(
            moved(Kind::Timestamp, "2026-11-02T08:00:00Z"),
            "2027-02-02T08:00:00Z"
        );
        assert_eq!(
            moved(Kind::Text, "2026-11-30"),
            "2026-11-30",
            "a text is no date"
        );
        assert_eq!(moved(Kind::Date, ""), "", "what is not there stays so");
    }

    #[test]
    fn the_sample_company_opens_in_any_month() {
        for (year, month) in [(2026, 11), (2027, 2), (2028, 2), (2029, 6)] {
            let folder = tempfile::tempdir().expect("a folder");
            let files = folder.path().join("files");
            std::fs::create_dir(&files).expect("a folder");
            let today = Month::new(year, month).expect("a month").first_day();
            write_moved(&files, today).expect("written");
            let key = DatabaseKey::generate().expect("random numbers");
            let id = DatabaseId::generate().expect("random numbers");
            let mut store =
                Store::create(&folder.path().join("demo.db"), id, &key).expect("a database");
            let files = ExchangeFolder::open(&files).expect("an exchange folder");
            let answer = import_into(&mut store, &files, DryRun::No, &mut |_| {
                ControlFlow::Continue(())
            })
            .expect("imported");
            assert_eq!(
                answer.errors,
                [],
                "clamped days must not make two records one ({year}-{month})"
            );
        }
    }
}

//! What every story needs: a company written as files, and answers read as JSON.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use diapason_tests::program::Place;
use serde_json::Value;

/// A company with one open deal of three lines: licences at once, services in 30/40/30 over the
/// three months after, maintenance over twelve months (COMPUTATIONS.md §13).
pub(crate) const COMPANY: &[(&str, &str)] = &[
    ("company", "name,country\nÉtabli SARL,FR\n"),
    ("teams", "id,name\nN,Nord\n"),
    ("salespeople", "id,name,team_id\nana,Ana Roche,N\n"),
    ("customers", "id,name,country\nusine,Usine Dupont,FR\n"),
    (
        "products",
        "id,name,family,unit_cost\nlic,Licences,Logiciel,12000\nser,Services,Conseil,30000\n\
         mai,Maintenance,Logiciel,\n",
    ),
    (
        "stages",
        "id,name,position,probability,kind\nneg,Négociation,1,0.4,open\nwon,Gagnée,2,1,won\n\
         lost,Perdue,3,0,lost\n",
    ),
    (
        "schedules",
        "id,position,offset_months,share,repeat_count\nthree,1,1,0.3,1\nthree,2,2,0.4,1\n\
         three,3,3,0.3,1\nyear,1,0,1,12\n",
    ),
    (
        "deals",
        "id,name,customer_id,salesperson_id,stage_id,expected_close_on\n\
         D1,Atelier 4,usine,ana,neg,2027-01-31\n",
    ),
    (
        "deal_lines",
        "id,deal_id,product_id,unit_price,probability,schedule_id\nL1,D1,lic,20000,0.8,\n\
         L2,D1,ser,60000,0.5,three\nL3,D1,mai,12000,0.8,year\n",
    ),
];

/// Writes files of the exchange form into a new folder of a place.
pub(crate) fn folder(place: &Place, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = place.path(name);
    fs::create_dir_all(&folder).expect("a folder of the test");
    for (file, text) in files {
        fs::write(folder.join(format!("{file}.csv")), text).expect("a file of the test");
    }
    folder
}

/// A place whose database holds the company above.
pub(crate) fn with_company() -> Place {
    let place = Place::new();
    place.import(&folder(&place, "first", COMPANY));
    place
}

/// Imports a few files more.
pub(crate) fn import(place: &Place, name: &str, files: &[(&str, &str)]) {
    place.import(&folder(place, name, files));
}

/// The JSON document that a command prints; it must end well and print nothing else.
pub(crate) fn json(place: &Place, words: &[&str]) -> Value {
    let output = place.run(words);
    serde_json::from_slice(&output.stdout).expect("exactly one JSON document on standard output")
}

/// Runs a command that must end with `code`; gives what it says on standard error.
pub(crate) fn refused(place: &Place, words: &[&str], code: i32) -> String {
    let output = place.command().args(words).output().expect("diapason runs");
    assert_eq!(
        output.status.code(),
        Some(code),
        "{words:?}: {}",
        said(&output)
    );
    said(&output)
}

/// What a command says on standard error.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The amount of a month in a forecast's series.
pub(crate) fn amount<'a>(forecast: &'a Value, category: &str, month: &str) -> &'a str {
    let months = forecast["months"].as_array().expect("months");
    let place = months
        .iter()
        .position(|known| known == month)
        .expect("the month is covered");
    forecast["series"][category][place]
        .as_str()
        .expect("an amount is a string")
}

/// A folder beside the repository that a test reads, unless it is not there.
#[expect(
    clippy::print_stderr,
    reason = "a test that is skipped says so, or nobody would know"
)]
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: there is no {}", folder.display());
    None
}

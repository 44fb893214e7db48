//! Every case of `golden/malformed`, compared with its `expected.txt`.

use std::env;
use std::fs;
use std::path::PathBuf;

use diapason_tests::program::{Place, files};

use crate::refused::{Company, golden};

pub(crate) fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(golden()).expect("the cases");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a case").path())
        .filter(|path| path.is_dir() && !path.ends_with("base"))
        .collect();
    cases.sort();
    cases
}

#[test]
fn each_malformed_folder_is_refused_with_every_error_named_and_changes_nothing() {
    let cases = cases();
    assert!(cases.len() >= 40, "there are {} cases", cases.len());
    let bless = env::var_os("DIAPASON_BLESS").is_some();
    let company = Company::new();
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case.file_name().expect("a name").to_string_lossy();
        let expected = case.join("expected.txt");
        let wanted = fs::read_to_string(&expected).unwrap_or_default();
        match company.refuse(case) {
            Ok(said) if bless => fs::write(&expected, said).expect("the checkout can be written"),
            Ok(said) if said == wanted && !said.is_empty() => {}
            Ok(said) => wrong.push(format!("{name}: said\n{said}instead of\n{wanted}")),
            Err(problem) => wrong.push(format!("{name}: {problem}")),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_dry_run_names_the_same_errors() {
    let company = Company::new();
    let case = golden().join("errors_in_many_files");
    let dry = company
        .place
        .command()
        .arg("import")
        .arg(&case)
        .arg("--dry-run")
        .output();
    let dry = dry.expect("diapason runs");
    assert_eq!(dry.status.code(), Some(1), "errors are errors");
    assert_eq!(
        diapason_tests::program::listed_errors(&dry),
        fs::read_to_string(case.join("expected.txt")).expect("its expectation"),
        "what a dry run says is what an import would say"
    );
}

#[test]
fn a_refused_first_import_leaves_nothing_that_looks_like_a_company() {
    let place = Place::new();
    let case = golden().join("errors_in_many_files");
    let first = place
        .command()
        .arg("import")
        .arg(&case)
        .output()
        .expect("diapason runs");
    assert_eq!(first.status.code(), Some(1), "it is refused");
    place.import(&golden().join("base"));
    let fresh = Place::new();
    fresh.import(&golden().join("base"));
    assert_eq!(
        place.content(),
        fresh.content(),
        "nothing of the refused folder stayed"
    );
}

#[test]
fn the_base_itself_is_good_and_comes_back_the_same() {
    let company = Company::new();
    let out = company.place.path("out");
    company.place.export(&out);
    let other = Place::new();
    other.import(&out);
    assert_eq!(
        other.content(),
        files(&out),
        "export, import, export: the same bytes"
    );
    company.place.import(&golden().join("base"));
    assert_eq!(
        company.place.content(),
        files(&out),
        "a second import changes nothing"
    );
}

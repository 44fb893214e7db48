//! No permission and a full disk.

use std::fmt::Write;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use diapason_tests::program::diapason;

use crate::refused::{Company, says};

/// An ordinary user, where the test runs as root, whom permissions do not hold.
fn as_ordinary_user(company: &Company) -> Vec<String> {
    let root = fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0);
    if !root {
        return vec!["env".to_owned()];
    }
    // That user must reach the database, its key and the program.
    let folder = company.place.path("");
    open(&folder, 0o777);
    for entry in fs::read_dir(&folder).expect("the place") {
        open(&entry.expect("an entry").path(), 0o777);
    }
    let copy = folder.join("program");
    fs::copy(diapason(), &copy).expect("a good disk");
    open(&copy, 0o755);
    // The last word takes the place of the program that was named.
    let script = format!("shift; exec '{}' \"$@\"", copy.display());
    [
        "setpriv",
        "--reuid=65534",
        "--clear-groups",
        "sh",
        "-c",
        &script,
        "sh",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn open(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("our own file");
}

#[test]
fn a_folder_and_a_file_that_may_not_be_read_are_named() {
    let company = Company::new();
    let folder = company.place.path("closed");
    fs::create_dir(&folder).expect("a folder");
    let file = folder.join("customers.csv");
    fs::write(&file, "id,name\nc9,Neuf\n").expect("a good disk");
    open(&file, 0o000);
    let user = as_ordinary_user(&company);
    let user: Vec<&str> = user.iter().map(String::as_str).collect();
    assert_eq!(
        company.refuse_behind(&user, &folder),
        Ok("customers.csv | - | - | - | cannot be read: no permission\n".to_owned()),
        "a file that may not be read"
    );
    open(&folder, 0o000);
    let said = company.refuse_behind(&user, &folder);
    open(&folder, 0o755);
    let said = said.expect("refused");
    says(&said, &["FOLDER", "cannot be read"]);
}

fn many_customers(folder: &Path) {
    fs::create_dir(folder).expect("a folder");
    let mut text = "id,name\n".to_owned();
    for number in 0..20_000 {
        writeln!(text, "x{number},Client {number} du bassin de la Loire").expect("into memory");
    }
    fs::write(folder.join("customers.csv"), text).expect("a good disk");
}

/// Files may grow to 600 KiB or so (`sh` counts in half or whole KiB), and no further.
const SMALL_DISK: [&str; 4] = [
    "sh",
    "-c",
    "trap '' XFSZ; ulimit -f 1200; exec \"$@\"",
    "sh",
];

#[test]
fn a_disk_that_is_full_during_an_import_changes_nothing() {
    let company = Company::new();
    let folder = company.place.path("many");
    many_customers(&folder);
    let said = company
        .refuse_behind(&SMALL_DISK, &folder)
        .expect("refused");
    says(&said, &["disk"]);
    company.place.run(&["check"]);
    company.place.import(&folder);
    assert!(
        company.place.content()["customers.csv"].len() > 500_000,
        "with room, the same folder is taken"
    );
}

#[test]
fn a_disk_that_is_full_during_an_export_leaves_the_former_files_alone() {
    let company = Company::new();
    let out = company.place.path("out");
    company.place.export(&out);
    let before = diapason_tests::program::files(&out);
    let many = company.place.path("many");
    many_customers(&many);
    company.place.import(&many);
    let mut command = company.place.command_behind(&SMALL_DISK);
    let words = ["export", "--format", "exchange", "--out"];
    let output = command
        .args(words)
        .arg(&out)
        .output()
        .expect("diapason runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("customers.csv"), "the file is named: {said}");
    assert_eq!(
        diapason_tests::program::files(&out),
        before,
        "every former file is whole, and no temporary one is left"
    );
}

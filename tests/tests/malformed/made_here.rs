//! Cases that cannot lie in a repository: too large, or names that some disks take for one.

use std::fs::{self, File};
use std::io::{BufWriter, Write};

use crate::refused::{Company, says};

#[test]
fn two_hundred_megabytes_in_one_line_are_refused_without_filling_the_memory() {
    let company = Company::new();
    let folder = company.place.path("long");
    fs::create_dir(&folder).expect("a folder");
    let file = File::create(folder.join("customers.csv")).expect("a file");
    let mut file = BufWriter::new(file);
    file.write_all(b"id,name\nc8,Huit\nc9,")
        .expect("a good disk");
    let megabyte = vec![b'x'; 1_000_000];
    for _ in 0..200 {
        file.write_all(&megabyte).expect("a good disk");
    }
    file.flush().expect("a good disk");
    // Address space, in KiB: more than the program takes with its threads, less than a buffer that
    // doubles until it holds such a line.
    let limited: &[&str] = if cfg!(unix) {
        &[
            "sh",
            "-c",
            "export MALLOC_ARENA_MAX=1; ulimit -v 240000; exec \"$@\"",
            "sh",
        ]
    } else {
        &[]
    };
    assert_eq!(
        company.refuse_behind(limited, &folder),
        Ok(
            "customers.csv | 3 | name | - | is longer than 1 MiB: this is no table, or its line \
            ends are missing; the rest of the file was not read\n"
                .to_owned()
        ),
        "row and column of the long value"
    );
}

#[test]
fn a_quote_that_swallows_a_large_file_is_refused_at_its_row() {
    let company = Company::new();
    let folder = company.place.path("swallowed");
    fs::create_dir(&folder).expect("a folder");
    let mut text = "id,name\nc8,\"Huit\n".to_owned();
    text.push_str(&"c9,Neuf\n".repeat(500_000));
    fs::write(folder.join("customers.csv"), text).expect("a good disk");
    assert_eq!(
        company.refuse(&folder),
        Ok(
            "customers.csv | 2 | name | - | is longer than 1 MiB: a quote is never closed; the \
            rest of the file was not read\n"
                .to_owned()
        ),
        "the row that opens the quote"
    );
}

#[test]
fn what_is_no_exchange_folder_is_said() {
    let company = Company::new();
    let file = company.place.path("customers.csv");
    fs::write(&file, "id,name\nc9,Neuf\n").expect("a good disk");
    let said = company.refuse(&file).expect("refused");
    says(&said, &["FOLDER", "folder"]);

    let said = company
        .refuse(&company.place.path("nowhere"))
        .expect("refused");
    says(&said, &["FOLDER", "does not exist"]);

    let empty = company.place.path("empty");
    fs::create_dir(&empty).expect("a folder");
    let said = company.refuse(&empty).expect("refused");
    says(&said, &["FOLDER", "holds no"]);
    fs::write(empty.join("prospects.csv"), "id,name\n").expect("a good disk");
    let said = company.refuse(&empty).expect("refused");
    says(&said, &["FOLDER", "holds no"]);
}

#[test]
fn a_folder_under_a_files_name_and_two_files_of_one_kind_are_said() {
    let company = Company::new();
    let folder = company.place.path("folders");
    fs::create_dir_all(folder.join("teams.csv")).expect("a folder");
    assert_eq!(
        company.refuse(&folder),
        Ok("teams.csv | - | - | - | cannot be read: it is a folder, not a file\n".to_owned()),
        "it is named as the file that it is not"
    );
    let two = company.place.path("two");
    fs::create_dir(&two).expect("a folder");
    fs::write(two.join("teams.csv"), "id,name\nt9,Sud\n").expect("a good disk");
    fs::write(two.join("Teams.CSV"), "id,name\nt9,Est\n").expect("a good disk");
    if fs::read_dir(&two).expect("the folder").count() == 2 {
        let said = company.refuse(&two).expect("refused");
        says(&said, &["FOLDER", "Teams.CSV", "teams.csv"]);
    }
}

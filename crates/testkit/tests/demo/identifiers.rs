//! Check digits of SIREN, SIRET and VAT numbers.

use crate::folder::{Row, rows};

fn luhn_sum(digits: &str) -> u32 {
    let digit = |(place, letter): (usize, char)| {
        let digit = letter.to_digit(10).unwrap();
        match place % 2 {
            1 if digit > 4 => digit * 2 - 9,
            1 => digit * 2,
            _ => digit,
        }
    };
    digits.chars().rev().enumerate().map(digit).sum()
}

fn check(row: &Row) {
    let name = &row["name"];
    let (siren, siret) = (&row["siren"], &row["siret"]);
    assert_eq!((siren.len(), siret.len()), (9, 14), "{name}");
    assert_eq!(luhn_sum(siren) % 10, 0, "SIREN of {name}");
    assert_eq!(luhn_sum(siret) % 10, 0, "SIRET of {name}");
    assert!(siret.starts_with(siren.as_str()), "{name}");
    if row["vat_exempt"] == "false" {
        let number: u64 = siren.parse().unwrap();
        let key = (12 + 3 * (number % 97)) % 97;
        assert_eq!(row["vat_number"], format!("FR{key:02}{siren}"), "{name}");
    }
}

#[test]
fn the_check_itself_knows_a_wrong_digit() {
    assert_eq!(luhn_sum("732829320") % 10, 0, "the law's own example");
    assert_ne!(luhn_sum("732829321") % 10, 0, "one digit off");
}

#[test]
fn french_identifiers_are_valid_and_siret_numbers_unique() {
    let customers = rows("customers");
    let french: Vec<&Row> = customers
        .iter()
        .filter(|row| !row["siren"].is_empty())
        .collect();
    assert!(
        french.len() > 45,
        "most customers are French companies or public bodies"
    );
    for row in &french {
        check(row);
    }
    let mut sirets: Vec<&String> = french.iter().map(|row| &row["siret"]).collect();
    sirets.sort();
    sirets.dedup();
    assert_eq!(
        sirets.len(),
        french.len(),
        "the same SIRET twice is a duplicate"
    );
    let company = &rows("company")[0];
    assert_eq!(
        luhn_sum(&company["siren"]) % 10,
        0,
        "the company's own SIREN"
    );
}

#[test]
fn foreign_vat_numbers_pass_their_countries_checks() {
    for row in rows("customers") {
        let number = &row["vat_number"];
        match row["country"].as_str() {
            "BE" => {
                let digits: u64 = number[2..].parse().unwrap();
                assert_eq!(digits % 100, 97 - digits / 100 % 97, "{number}");
            }
            "GB" => {
                let digits = number[2..9].bytes().map(|byte| u64::from(byte - b'0'));
                let sum: u64 = digits
                    .zip((2..=8).rev())
                    .map(|(digit, weight)| digit * weight)
                    .sum();
                let check: u64 = number[9..].parse().unwrap();
                assert_eq!((sum + check) % 97, 0, "{number}");
            }
            "US" => assert!(number.is_empty(), "the United States have no VAT"),
            _ => {}
        }
    }
}

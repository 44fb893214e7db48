//! Company numbers with valid check digits: SIREN, SIRET, French and foreign VAT numbers, and
//! telephone numbers that their regulators keep free for fiction. All invented: that one is some
//! real company's is chance.

use super::draws::Draws;

/// The Luhn check digit that completes `digits`.
fn luhn(digits: &str) -> i64 {
    let sum: i64 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = i64::from(byte - b'0');
            match (place % 2, digit * 2) {
                (0, doubled) if doubled > 9 => doubled - 9,
                (0, doubled) => doubled,
                _ => digit,
            }
        })
        .sum();
    (10 - sum % 10) % 10
}

/// A SIREN: companies begin with 3 to 8, public bodies with 2.
pub(super) fn siren(draws: &mut Draws, public: bool) -> String {
    let first = if public { 2 } else { draws.between(3, 8) };
    let root = format!("{first}{:07}", draws.between(0, 9_999_999));
    format!("{root}{}", luhn(&root))
}

/// A SIRET of a SIREN.
pub(super) fn siret(draws: &mut Draws, siren: &str) -> String {
    let root = format!("{siren}{:04}", draws.between(1, 9));
    format!("{root}{}", luhn(&root))
}

/// The French VAT number of a SIREN.
pub(super) fn french_vat(siren: &str) -> String {
    let number: i64 = siren.parse().expect("nine digits");
    format!("FR{:02}{siren}", (12 + 3 * (number % 97)) % 97)
}

/// The VAT number of a foreign company, where its country has one.
pub(super) fn foreign_vat(draws: &mut Draws, country: &str) -> Option<String> {
    match country {
        "DE" => {
            let root = format!("{:08}", draws.between(10_000_000, 99_999_999));
            Some(format!("DE{root}{}", iso_7064(&root)))
        }
        "BE" => {
            let root = draws.between(4_000_000, 7_999_999);
            Some(format!("BE0{root}{:02}", 97 - root % 97))
        }
        "CH" => {
            let root = format!("{:08}", draws.between(10_000_000, 49_999_999));
            let weights = [5, 4, 3, 2, 7, 6, 5, 4];
            let check = (11 - weighted_sum(&root, &weights) % 11) % 11;
            // A remainder that asks for a tenth digit is no number: the next one is taken.
            if check == 10 {
                return foreign_vat(draws, country);
            }
            let digits = format!("{root}{check}");
            Some(format!(
                "CHE-{}.{}.{} MWST",
                &digits[..3],
                &digits[3..6],
                &digits[6..]
            ))
        }
        "GB" => {
            let root = format!("{:07}", draws.between(2_000_000, 8_999_999));
            let sum = weighted_sum(&root, &[8, 7, 6, 5, 4, 3, 2]);
            Some(format!("GB{root}{:02}", 97 - sum % 97))
        }
        _ => None,
    }
}

fn weighted_sum(digits: &str, weights: &[i64]) -> i64 {
    let digits = digits.bytes().map(|byte| i64::from(byte - b'0'));
    digits
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// The check digit of ISO 7064 MOD 11,10.
fn iso_7064(digits: &str) -> i64 {
    let product = digits.bytes().fold(10, |product, byte| {
        let sum = (i64::from(byte - b'0') + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

/// A telephone number kept free for fiction where the country keeps some, else none.
pub(super) fn phone(draws: &mut Draws, country: &str, postcode: &str) -> Option<String> {
    let last = draws.between(0, 99);
    match country {
        "FR" => {
            let third = draws.between(10, 99);
            let zone = match &postcode[..2] {
                "75" | "77" | "78" | "91" | "92" | "93" | "94" | "95" => "1 99 00",
                "14" | "22" | "27" | "28" | "29" | "35" | "37" | "41" | "44" | "45" | "49"
                | "50" | "53" | "56" | "72" | "76" => "2 61 91",
                "02" | "21" | "39" | "57" | "59" | "62" | "71" | "80" => "3 53 01",
                "01" | "07" | "30" | "38" | "42" | "63" | "69" | "74" => "4 65 71",
                _ => "5 36 49",
            };
            Some(format!("+33 {zone} {third} {last:02}"))
        }
        "US" => {
            let area = if postcode.starts_with('4') { 216 } else { 704 };
            Some(format!("+1 {area} 555 01{last:02}"))
        }
        "GB" => Some(format!("+44 1632 960 {:03}", 100 + last)),
        "DE" => Some(format!("+49 30 23125 {:03}", 100 + last)),
        _ => None,
    }
}

/// A mobile number kept free for fiction.
pub(super) fn mobile(draws: &mut Draws) -> String {
    format!(
        "+33 6 39 98 {:02} {:02}",
        draws.between(0, 99),
        draws.between(0, 99)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_follow_the_laws_own_examples() {
        assert_eq!(luhn("73282932"), 0, "SIREN 732829320 is valid");
        assert_eq!(luhn("7328293200007"), 4, "SIRET 73282932000074 is valid");
        assert_eq!(french_vat("732829320"), "FR44732829320");
        assert_eq!(iso_7064("13669597"), 6, "DE136695976 is a known number");
    }
}

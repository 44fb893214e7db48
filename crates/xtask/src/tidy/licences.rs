//! Licences of everything that is built in, against what the house accepts.
//!
//! Read from `cargo metadata`. Advisories are deliberately absent: their list is a git repository.

use super::Finding;
use crate::workspace::Package;

/// SPDX names of licences that ask for no more than attribution, or share only their own files.
const ACCEPTED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

pub(super) fn check(packages: &[Package]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages {
        let place = format!("{} {}", package.name, package.version);
        match package.license.as_deref() {
            None => findings.push(Finding::new(place, "names no licence")),
            Some(expression) if !is_accepted(expression) => findings.push(Finding::new(
                place,
                format!("licence `{expression}` is not one that the house accepts"),
            )),
            Some(_) => {}
        }
    }
    findings
}

/// Whether an SPDX expression can be met with accepted licences. `/` is the old form of OR.
fn is_accepted(expression: &str) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut parser = Parser {
        words: &words,
        place: 0,
    };
    parser.any() && parser.place == words.len()
}

/// Reads `a OR b AND (c WITH d)`, AND binding closer, and says whether it is met.
struct Parser<'a> {
    words: &'a [&'a str],
    place: usize,
}

impl Parser<'_> {
    fn any(&mut self) -> bool {
        let mut met = self.all();
        while self.take("OR") {
            // Both sides are read, whether or not the first was enough.
            let other = self.all();
            met = met || other;
        }
        met
    }

    fn all(&mut self) -> bool {
        let mut met = self.one();
        while self.take("AND") {
            let other = self.one();
            met = met && other;
        }
        met
    }

    fn one(&mut self) -> bool {
        if self.take("(") {
            let met = self.any();
            return self.take(")") && met;
        }
        let name = self.words.get(self.place).copied().unwrap_or_default();
        self.place += 1;
        if self.take("WITH") {
            self.place += 1; // an exception only ever allows more
        }
        ACCEPTED.contains(&name)
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.words.get(self.place) == Some(&word);
        self.place += usize::from(found);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_met_by_one_side() {
        assert!(is_accepted("MIT OR Apache-2.0"));
        assert!(is_accepted("MIT/Apache-2.0"));
        assert!(is_accepted("GPL-3.0-only OR MIT"));
        assert!(is_accepted("Apache-2.0 WITH LLVM-exception"));
    }

    #[test]
    fn a_sum_needs_both_sides() {
        assert!(is_accepted("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!is_accepted("(MIT OR Apache-2.0) AND GPL-3.0-only"));
        assert!(!is_accepted("MIT AND"));
    }

    #[test]
    fn a_strong_copyleft_dependency_is_named() {
        let package = Package {
            name: "tackler".to_owned(),
            version: "1.0.0".to_owned(),
            license: Some("AGPL-3.0-only".to_owned()),
            ..Package::default()
        };
        let findings = check(&[package]);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, "tackler 1.0.0");
    }

    #[test]
    fn a_dependency_without_a_licence_is_named() {
        assert_eq!(check(&[Package::default()]).len(), 1);
    }
}

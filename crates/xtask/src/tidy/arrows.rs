//! Who may use whom. The table is the house plan; any other arrow is refused.
//!
//! Dependencies of tests count too: a test in `src/` that reaches into another room belongs in the
//! workspace member `tests`.

use super::Finding;
use crate::workspace::Package;

/// A crate and the crates of ours that it may use. A crate that is not listed may not exist.
const MAY_USE: [(&str, &[&str]); 14] = [
    ("diapason-model", &[]),
    ("diapason-engine", &["diapason-model"]),
    ("diapason-matching", &["diapason-model"]),
    ("diapason-connectors", &["diapason-model"]),
    ("diapason-store", &["diapason-model"]),
    ("diapason-language", &["diapason-model"]),
    (
        "diapason-statistics",
        &["diapason-model", "diapason-engine"],
    ),
    (
        "diapason-report",
        &[
            "diapason-model",
            "diapason-engine",
            "diapason-statistics",
            "diapason-language",
        ],
    ),
    (
        "diapason-app",
        &[
            "diapason-model",
            "diapason-engine",
            "diapason-matching",
            "diapason-connectors",
            "diapason-store",
            "diapason-language",
            "diapason-statistics",
            "diapason-report",
        ],
    ),
    ("diapason-cli", &["diapason-app", "diapason-language"]),
    ("diapason-desktop", &["diapason-app", "diapason-language"]),
    (
        "diapason-testkit",
        &["diapason-model", "diapason-store", "diapason-connectors"],
    ),
    (
        // More than the faces: docs/decisions/0002-what-tests-may-use.md says why.
        "diapason-tests",
        &[
            "diapason-app",
            "diapason-cli",
            "diapason-testkit",
            "diapason-model",
            "diapason-engine",
            "diapason-store",
            "diapason-connectors",
        ],
    ),
    ("xtask", &[]),
];

pub(super) fn check(packages: &[Package]) -> Vec<Finding> {
    let ours: Vec<&Package> = packages.iter().filter(|package| package.ours).collect();
    let mut findings = Vec::new();
    for package in &ours {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == package.name) else {
            findings.push(Finding::new(
                &package.name,
                "this crate has no place in the house plan: give it one in docs/architecture.md \
                 and crates/xtask/src/tidy/arrows.rs",
            ));
            continue;
        };
        for dependency in &package.dependencies {
            let is_ours = ours.iter().any(|other| other.name == *dependency);
            if is_ours && dependency != &package.name && !allowed.contains(&dependency.as_str()) {
                findings.push(Finding::new(
                    &package.name,
                    format!("may not use {dependency} (the arrows are in docs/architecture.md)"),
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crate_using(name: &str, dependencies: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            ours: true,
            dependencies: dependencies.iter().map(|it| (*it).to_owned()).collect(),
            ..Package::default()
        }
    }

    #[test]
    fn the_arrows_of_the_plan_are_allowed() {
        let packages = [
            crate_using("diapason-model", &["chrono"]),
            crate_using("diapason-engine", &["diapason-model", "rayon"]),
        ];
        assert_eq!(check(&packages), []);
    }

    #[test]
    fn an_engine_that_knows_the_store_is_refused() {
        let packages = [
            crate_using("diapason-engine", &["diapason-store"]),
            crate_using("diapason-store", &[]),
        ];
        let findings = check(&packages);
        assert_eq!(findings.len(), 1);
        assert!(
            findings[0].message.contains("may not use diapason-store"),
            "{findings:?}"
        );
    }

    #[test]
    fn a_crate_without_a_place_in_the_plan_is_refused() {
        assert_eq!(check(&[crate_using("diapason-helpers", &[])]).len(), 1);
    }

    #[test]
    fn no_two_crates_may_use_each_other() {
        for (name, allowed) in MAY_USE {
            for other in allowed {
                let back = MAY_USE
                    .iter()
                    .find(|(it, _)| it == other)
                    .expect("listed")
                    .1;
                assert!(
                    !back.contains(&name),
                    "{name} and {other} would form a circle"
                );
            }
        }
    }
}

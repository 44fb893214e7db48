//! What every crate's Cargo.toml says: the house's lints, a line of purpose, versions from the root.

use super::{Finding, TextFile};
use crate::workspace::Package;

pub(super) fn check(packages: &[Package], manifests: &[TextFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages.iter().filter(|package| package.ours) {
        let path = &package.manifest;
        if package
            .description
            .as_deref()
            .unwrap_or_default()
            .is_empty()
        {
            findings.push(Finding::new(
                path,
                "has no description: say what the crate is for",
            ));
        }
        let own = manifests.iter().filter(|file| file.path == *path);
        findings.extend(own.flat_map(check_text));
    }
    findings
}

fn check_text(manifest: &TextFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut section = "";
    let mut opts_in = false;
    for (index, line) in manifest.text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.starts_with('[') {
            section = line;
        } else if section == "[lints]" && squeezed(line) == "workspace=true" {
            opts_in = true;
        } else if section.ends_with("dependencies]") && line.contains('=') {
            let text = squeezed(line);
            if !text.contains("workspace=true") {
                findings.push(Finding::new(
                    format!("{}:{}", manifest.path, index + 1),
                    "a version of its own: declare it in the root Cargo.toml, `workspace = true` here",
                ));
            }
        }
    }
    if !opts_in {
        findings.push(Finding::new(
            &manifest.path,
            "does not opt into the house's lints: add `[lints]` with `workspace = true`",
        ));
    }
    findings
}

fn squeezed(line: &str) -> String {
    line.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str, description: Option<&str>) -> Vec<Finding> {
        let package = Package {
            manifest: "crates/model/Cargo.toml".to_owned(),
            description: description.map(str::to_owned),
            ours: true,
            ..Package::default()
        };
        let file = |path: &str, text: &str| TextFile {
            path: path.into(),
            text: text.into(),
        };
        let root = file("Cargo.toml", "[workspace.dependencies]\ncsv = \"1\"\n");
        check(&[package], &[root, file("crates/model/Cargo.toml", text)])
    }

    const GOOD: &str = "[lints]\nworkspace = true\n[dependencies]\nchrono.workspace = true\n";

    #[test]
    fn a_manifest_in_the_house_form_passes() {
        assert_eq!(findings(GOOD, Some("The nouns")), []);
    }

    #[test]
    fn a_crate_without_a_line_of_purpose_is_named() {
        assert_eq!(findings(GOOD, None).len(), 1);
    }

    #[test]
    fn a_crate_that_forgot_the_lints_is_named() {
        assert_eq!(findings("[lints]\n", Some("x")).len(), 1);
        assert_eq!(
            findings("[package]\nworkspace = true\n", Some("x")).len(),
            1
        );
    }

    #[test]
    fn a_version_outside_the_root_is_named_with_its_line() {
        let text = format!("{GOOD}csv = \"1\"\n");
        let found = findings(&text, Some("x"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "crates/model/Cargo.toml:5");
    }
}

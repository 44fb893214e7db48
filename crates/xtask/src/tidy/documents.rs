//! Rules about the pages: the paths they name exist, the house plan stays short, and every
//! dependency was chosen on purpose.

use super::{Finding, TextFile};

const ARCHITECTURE: &str = "docs/architecture.md";
const ARCHITECTURE_LINES: usize = 300;
/// What starts with one of these, in code quotes, is a path from the root.
const ROOTS: [&str; 8] = [
    "crates/",
    "docs/",
    "assets/",
    "tests/",
    "src-tauri/",
    "ui/",
    ".ci/",
    ".cargo/",
];

pub(super) fn check(
    documents: &[TextFile],
    manifests: &[TextFile],
    exists: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> = documents
        .iter()
        .flat_map(|document| missing_paths(document, exists))
        .collect();
    for document in documents
        .iter()
        .filter(|document| document.path == ARCHITECTURE)
    {
        let lines = document.text.lines().count();
        if lines > ARCHITECTURE_LINES {
            let message = format!("{lines} lines: a bird's eye needs {ARCHITECTURE_LINES} at most");
            findings.push(Finding::new(ARCHITECTURE, message));
        }
    }
    if let Some(root) = manifests
        .iter()
        .find(|manifest| manifest.path == "Cargo.toml")
    {
        findings.extend(undecided(root, documents));
    }
    findings
}

fn missing_paths(document: &TextFile, exists: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let folder = document
        .path
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let mut findings = Vec::new();
    let mut fenced = false;
    for (index, line) in document.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue; // commands and listings name other people's files too
        }
        let quoted = code_spans(line)
            .into_iter()
            .filter(|span| is_path(span))
            .map(str::to_owned);
        let linked = links(line)
            .into_iter()
            .filter_map(|link| resolved(folder, link));
        for path in quoted.chain(linked) {
            if !exists(&path) {
                findings.push(Finding::new(
                    format!("{}:{}", document.path, index + 1),
                    format!("names `{path}`, which does not exist"),
                ));
            }
        }
    }
    findings
}

/// A path from the root, written out: no pattern, no placeholder.
fn is_path(span: &str) -> bool {
    ROOTS.iter().any(|root| span.starts_with(root))
        && !span.contains(['*', '{', '<', '…', ' ', '|'])
        && !span.contains("NNNN")
}

fn code_spans(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

fn links(line: &str) -> Vec<&str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect()
}

/// A link's target as a path from the root; none for a web page or a place on the same page.
fn resolved(folder: &str, link: &str) -> Option<String> {
    let target = link.split(['#', ' ']).next().unwrap_or_default();
    if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Dependencies of the root manifest that neither the house plan nor a decision names.
fn undecided(root: &TextFile, documents: &[TextFile]) -> Vec<Finding> {
    let is_decision = |path: &str| path == ARCHITECTURE || path.starts_with("docs/decisions/");
    let decided: Vec<&str> = documents
        .iter()
        .filter(|document| is_decision(&document.path))
        .flat_map(|document| document.text.lines().flat_map(code_spans))
        .collect();
    let mut findings = Vec::new();
    let mut in_section = false;
    for (index, line) in root.text.lines().enumerate() {
        if line.starts_with('[') {
            in_section = line.trim() == "[workspace.dependencies]";
            continue;
        }
        let Some((name, _)) = line.split_once('=').filter(|_| in_section) else {
            continue;
        };
        let name = name.trim();
        if !name.starts_with('#') && !name.starts_with("diapason-") && !decided.contains(&name) {
            findings.push(Finding::new(
                format!("Cargo.toml:{}", index + 1),
                format!("`{name}` was not decided on: name it in docs/decisions or {ARCHITECTURE}"),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    fn findings(path: &str, text: &str) -> Vec<Finding> {
        check(&[file(path, text)], &[], &|path| {
            path == "docs/architecture.md"
        })
    }

    #[test]
    fn a_path_that_exists_passes_and_one_that_is_gone_is_named() {
        assert_eq!(findings("README.md", "See `docs/architecture.md`.\n"), []);
        let found = findings("README.md", "Hello.\nSee `docs/gone.md`.\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "README.md:2");
    }

    #[test]
    fn a_link_is_followed_from_where_its_page_stands() {
        assert_eq!(
            findings("docs/glossary.md", "[plan](architecture.md#arrows)\n"),
            []
        );
        assert_eq!(
            findings("docs/decisions/0001-a.md", "[plan](../architecture.md)\n"),
            []
        );
        assert_eq!(findings("README.md", "[plan](architecture.md)\n").len(), 1);
    }

    #[test]
    fn web_pages_patterns_and_listings_are_not_paths() {
        let text = "[a](https://example.org) `crates/*/src` [b](#here)\n```\n`docs/gone.md`\n```\n";
        assert_eq!(findings("README.md", text), []);
    }

    #[test]
    fn a_house_plan_that_grew_too_long_is_named() {
        assert_eq!(findings(ARCHITECTURE, &"line\n".repeat(301)).len(), 1);
    }

    #[test]
    fn a_dependency_nobody_decided_on_is_named() {
        let root = file(
            "Cargo.toml",
            "[workspace.dependencies]\nserde = \"1\"\nleft-pad = \"1\"\n",
        );
        let plan = file(ARCHITECTURE, "We use `serde`.\n");
        let found = check(&[plan], &[root], &|_| true);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].message.contains("`left-pad` was not decided on"),
            "{found:?}"
        );
    }
}

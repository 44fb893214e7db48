//! The licences of what is built into the programs: crates, packages of the page, fonts. Each text
//! stands once, under the names of all that come with it.
//!
//! Deliberately absent: judging licences; `tidy` accepts or refuses them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::PROGRAMS;
use crate::page;
use crate::process;
use crate::workspace::Workspace;

/// How files are called that hold a licence or a notice.
const NAMES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];
/// What comes in otherwise than as a dependency: what it is, its licence, where the text stands.
const OTHERS: [(&str, &str, &str); 2] = [
    (
        "Inter, the window's font",
        "OFL-1.1",
        "ui/src/styles/inter-OFL.txt",
    ),
    (
        "Inter, the font of charts",
        "OFL-1.1",
        "assets/fonts/OFL.txt",
    ),
];
/// C code within a crate, beside the crate's own licence.
const BUNDLED: [(&str, &str); 1] = [("libsqlite3-sys", "sqlcipher")];

/// Something built in: `name version (licence)`, and the folder or file of its texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    title: String,
    texts: Vec<String>,
}

/// The whole page of notices.
pub(super) fn text(workspace: &Workspace) -> Result<String> {
    let mut parts = crates(workspace)?;
    parts.extend(packages(&page::folder(workspace))?);
    for (what, licence, path) in OTHERS {
        let path = workspace.root.join(path);
        let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        parts.push(Part {
            title: format!("{what} ({licence})"),
            texts: vec![text],
        });
    }
    Ok(page_of(&parts))
}

/// The crates that the shipped programs are built from on this system.
fn crates(workspace: &Workspace) -> Result<Vec<Part>> {
    let mut command = process::cargo(workspace);
    command.args([
        "tree", "--edges", "normal", "--prefix", "none", "--format", "{p}",
    ]);
    for (package, _) in PROGRAMS {
        command.args(["--package", package]);
    }
    let tree = process::output(&mut command)?;
    let built: BTreeSet<(&str, &str)> = tree.lines().filter_map(named).collect();
    let mut parts = Vec::new();
    for package in workspace.packages()? {
        if package.ours || !built.contains(&(package.name.as_str(), package.version.as_str())) {
            continue;
        }
        let manifest = PathBuf::from(&package.manifest);
        let folder = manifest.parent().unwrap_or(&manifest);
        let mut texts = texts_in(folder)?;
        for (name, inner) in BUNDLED {
            if name == package.name {
                texts.extend(texts_in(&folder.join(inner))?);
            }
        }
        let licence = package.license.as_deref().unwrap_or("no licence named");
        parts.push(Part {
            title: format!("{} {} ({licence})", package.name, package.version),
            texts,
        });
    }
    Ok(parts)
}

/// `serde v1.0.228 (proc-macro)` is serde 1.0.228.
fn named(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    let name = words.next()?;
    Some((name, words.next()?.strip_prefix('v')?))
}

/// The packages that the page is built from: all of the lock file that are not for development alone.
fn packages(ui: &Path) -> Result<Vec<Part>> {
    let path = ui.join("package-lock.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let lock: Value = serde_json::from_str(&text).with_context(|| format!("{}", path.display()))?;
    let locked = lock["packages"]
        .as_object()
        .context("the lock file lists no package")?;
    let mut parts = Vec::new();
    for (place, package) in locked {
        let Some((_, name)) = place.rsplit_once("node_modules/") else {
            continue; // the page itself
        };
        let folder = ui.join(place);
        let is_built_in = package["dev"] != true && package["devOptional"] != true;
        if is_built_in && folder.is_dir() {
            let version = package["version"].as_str().unwrap_or_default();
            let licence = package["license"].as_str().unwrap_or("no licence named");
            parts.push(Part {
                title: format!("{name} {version} ({licence})"),
                texts: texts_in(&folder)?,
            });
        }
    }
    Ok(parts)
}

/// The texts of a folder's licence files.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        // `license.rs` is code.
        let is_text = !path
            .extension()
            .is_some_and(|it| it == "rs" || it == "js" || it == "json");
        if is_text && path.is_file() && NAMES.iter().any(|it| name.starts_with(it)) {
            files.push(path);
        }
    }
    files.sort();
    files
        .iter()
        .map(|file| {
            let bytes = fs::read(file).with_context(|| format!("{}", file.display()))?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

/// The parts by text. What brings none is listed with the licence that it names.
fn page_of(parts: &[Part]) -> String {
    let mut by_text: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut without: BTreeSet<&str> = BTreeSet::new();
    for part in parts {
        if part.texts.is_empty() {
            without.insert(&part.title);
        }
        for text in &part.texts {
            by_text.entry(tidied(text)).or_default().insert(&part.title);
        }
    }
    let mut groups: Vec<(BTreeSet<&str>, String)> = by_text
        .into_iter()
        .map(|(text, titles)| (titles, text))
        .collect();
    groups.sort();
    let mut page =
        String::from("Diapason is built with the work of others. These are their licences.\n");
    for (titles, text) in groups {
        let _ = writeln!(page, "\n{}", "=".repeat(78));
        for title in titles {
            let _ = writeln!(page, "{title}");
        }
        let _ = write!(page, "{}\n{text}\n", "-".repeat(78));
    }
    if !without.is_empty() {
        let _ = write!(
            page,
            "\n{}\nUnder the licence that each names, without a text of its own:\n",
            "=".repeat(78)
        );
        for title in without {
            let _ = writeln!(page, "{title}");
        }
    }
    page
}

/// Texts that differ only at the ends of lines are the same.
fn tidied(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(title: &str, texts: &[&str]) -> Part {
        Part {
            title: title.to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn a_text_that_several_share_stands_once() {
        let page = page_of(&[
            part("b 1 (MIT)", &["Permission is granted.\r\n"]),
            part("a 2 (MIT)", &["Permission is granted.\n\n"]),
        ]);
        assert_eq!(page.matches("Permission is granted.").count(), 1, "{page}");
        let (first, second) = (page.find("a 2 (MIT)"), page.find("b 1 (MIT)"));
        assert!(
            first < second && first.is_some(),
            "in the order of names: {page}"
        );
    }

    #[test]
    fn what_brings_no_text_is_listed_all_the_same() {
        let page = page_of(&[part("c 3 (Apache-2.0)", &[])]);
        assert!(
            page.ends_with("without a text of its own:\nc 3 (Apache-2.0)\n"),
            "{page}"
        );
    }

    #[test]
    fn cargo_tree_names_crates_and_versions() {
        assert_eq!(named("serde v1.0.228"), Some(("serde", "1.0.228")));
        assert_eq!(
            named("serde_derive v1.0.228 (proc-macro) (*)"),
            Some(("serde_derive", "1.0.228"))
        );
        assert_eq!(named(""), None);
    }

    #[test]
    fn licence_files_are_found_by_their_names() {
        let place = tempfile::tempdir().unwrap();
        for name in ["LICENSE-MIT", "license.rs", "Copying.md", "README.md"] {
            fs::write(place.path().join(name), name).unwrap();
        }
        assert_eq!(
            texts_in(place.path()).unwrap(),
            ["Copying.md", "LICENSE-MIT"]
        );
    }

    #[test]
    fn only_what_the_page_is_built_from_is_listed() {
        let place = tempfile::tempdir().unwrap();
        let lock = serde_json::json!({"packages": {
            "": {"name": "diapason-ui"},
            "node_modules/react": {"version": "19.0.0", "license": "MIT"},
            "node_modules/vite": {"version": "8.0.0", "license": "MIT", "dev": true},
            "node_modules/absent": {"version": "1.0.0", "optional": true},
        }});
        fs::write(place.path().join("package-lock.json"), lock.to_string()).unwrap();
        for name in ["react", "vite"] {
            fs::create_dir_all(place.path().join("node_modules").join(name)).unwrap();
        }
        let found = packages(place.path()).unwrap();
        assert_eq!(found, [part("react 19.0.0 (MIT)", &[])]);
    }
}

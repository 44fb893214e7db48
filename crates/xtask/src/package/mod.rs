//! `cargo xtask package`: deb and rpm with both programs, their icons, menu entry, link handler,
//! licences and named dependencies.
//!
//! `depends` holds the dependencies against what the programs link, `notices` gathers the licences of
//! what is built in, `check` installs the deb in a clean system. Tauri's own bundler writes the files.

mod check;
mod depends;
mod notices;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::node;
use crate::options::Options;
use crate::page;
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

/// The shipped programs: package and binary.
const PROGRAMS: [(&str, &str); 2] = [
    ("diapason-cli", "diapason"),
    ("diapason-desktop", "diapason-desktop"),
];
/// What a package's own settings and templates stand in.
const SHELL: &str = "src-tauri";

/// Which OpenSSL the programs use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OpenSsl {
    /// The system's, which the package depends on.
    System,
    /// Built in.
    BuiltIn,
}

/// Builds the packages; with `--check` installs the deb in a clean system and starts it there.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let is_checked = options.switch("--check");
    let openssl = if options.switch("--self-contained") {
        OpenSsl::BuiltIn
    } else {
        OpenSsl::System
    };
    options.finish()?;
    setup::ensure(&setup::BUILD)?;
    node::require()?;
    setup::require(&setup::WINDOW)?;
    page::build(workspace)?;
    build(workspace, openssl)?;
    let packages = bundle(workspace, openssl)?;
    for package in &packages {
        let size = fs::metadata(package)?.len() / 1024;
        println!("{} ({size} kB)", package.display());
    }
    if is_checked {
        let deb = packages
            .iter()
            .find(|it| it.extension().is_some_and(|it| it == "deb"));
        check::install_and_start(workspace, deb.context("no deb was made")?)?;
    }
    Ok(())
}

/// Both programs in one call: their features are joined with each other's, and with no test's.
fn build(workspace: &Workspace, openssl: OpenSsl) -> Result<()> {
    let mut command = process::cargo(workspace);
    command.args(["build", "--release"]);
    for (package, binary) in PROGRAMS {
        command.args(["--package", package, "--bin", binary]);
    }
    if openssl == OpenSsl::BuiltIn {
        let features = PROGRAMS.map(|(package, _)| format!("{package}/vendored-openssl"));
        command.args(["--features", &features.join(",")]);
    }
    process::run(&mut command)
}

/// Has Tauri write the packages; gives their paths.
fn bundle(workspace: &Workspace, openssl: OpenSsl) -> Result<Vec<PathBuf>> {
    let programs = PROGRAMS
        .map(|(_, binary)| workspace.program("release", binary))
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    let release = programs[0]
        .parent()
        .context("a program stands in a folder")?;
    let scratch = release.join("package");
    fs::create_dir_all(&scratch)?;
    let notices = scratch.join("THIRD-PARTY-NOTICES.txt");
    fs::write(&notices, notices::text(workspace)?)?;
    let depends = depends::of_deb(&named(workspace, "deb")?, &programs, &scratch, openssl)?;
    let config = scratch.join("bundle.json");
    let rpm = depends::of_rpm(&named(workspace, "rpm")?, openssl);
    let added = additions(workspace, &programs[0], &notices, [&depends, &rpm]);
    fs::write(&config, added.to_string())?;

    let folder = release.join("bundle");
    if folder.exists() {
        fs::remove_dir_all(&folder)?; // packages of an earlier version would be taken for this one's
    }
    let mut tauri: Command = page::tool(workspace, "tauri");
    tauri.current_dir(workspace.root.join(SHELL));
    // Nothing here looks for updates by the mark that patching would leave in the program.
    tauri.args([
        "bundle",
        "--ci",
        "--no-sign",
        "--no-binary-patching",
        "--bundles",
        "deb,rpm",
    ]);
    process::run(tauri.arg("--config").arg(&config))?;
    let packages = written(&folder)?;
    if packages.is_empty() {
        bail!("no package was written below {}", folder.display());
    }
    Ok(packages)
}

/// What the settings cannot know: where the other program and the notices were built, and which
/// libraries it needs, the deb by their versions.
fn additions(
    workspace: &Workspace,
    program: &Path,
    notices: &Path,
    [deb, rpm]: [&[String]; 2],
) -> Value {
    let files = json!({
        "/usr/bin/diapason": program,
        "/usr/share/doc/diapason/copyright": workspace.root.join("LICENSE"),
        "/usr/share/doc/diapason/THIRD-PARTY-NOTICES.txt": notices,
    });
    json!({"bundle": {"linux": {
        "deb": {"files": files, "depends": deb},
        "rpm": {"files": files, "depends": rpm},
    }}})
}

/// The dependencies that the settings name.
fn named(workspace: &Workspace, kind: &str) -> Result<Vec<String>> {
    let path = workspace.root.join(SHELL).join("tauri.linux.conf.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let settings: Value = serde_json::from_str(&text)?;
    let depends = settings["bundle"]["linux"][kind]["depends"].as_array();
    let names = depends.with_context(|| format!("{kind} names no dependency"))?;
    Ok(names
        .iter()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

/// The packages below a folder.
fn written(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut packages = Vec::new();
    for kind in ["deb", "rpm"] {
        let entries = fs::read_dir(folder.join(kind));
        for entry in entries.with_context(|| format!("no {kind} below {}", folder.display()))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == kind) {
                packages.push(path);
            }
        }
    }
    packages.sort();
    Ok(packages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_name_the_dependencies_of_both_packages() {
        let workspace = Workspace::locate().unwrap();
        let deb = named(&workspace, "deb").unwrap();
        assert!(deb.contains(&"libwebkit2gtk-4.1-0".to_owned()), "{deb:?}");
        assert!(!named(&workspace, "rpm").unwrap().is_empty());
        assert!(named(&workspace, "msi").is_err());
    }

    #[test]
    fn the_packages_hold_both_programs_and_the_licences() {
        let workspace = Workspace::locate().unwrap();
        let depends = ["libc6 (>= 2.36)".to_owned()];
        let program = Path::new("/t/diapason");
        let added = additions(&workspace, program, Path::new("/t/n"), [&depends, &[]]);
        let linux = &added["bundle"]["linux"];
        assert_eq!(linux["deb"]["files"]["/usr/bin/diapason"], "/t/diapason");
        assert_eq!(linux["deb"]["depends"][0], "libc6 (>= 2.36)");
        let licence = &linux["rpm"]["files"]["/usr/share/doc/diapason/copyright"];
        assert!(Path::new(licence.as_str().unwrap()).is_file());
    }

    #[test]
    fn only_the_packages_themselves_are_told() {
        let place = tempfile::tempdir().unwrap();
        for file in ["deb/a.deb", "rpm/a.rpm", "deb/a/control.tar.gz"] {
            let path = place.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let found = written(place.path()).unwrap();
        assert_eq!(
            found,
            ["deb/a.deb", "rpm/a.rpm"].map(|it| place.path().join(it))
        );
    }
}

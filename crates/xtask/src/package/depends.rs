//! The packages that ours needs: those that the settings name, held against what the programs really
//! link, with the versions that this system's symbols ask for.
//!
//! Deliberately absent: choosing names. A library that the settings do not name stops the packaging.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::OpenSsl;
use crate::process;

/// What only the system's OpenSSL needs, in a deb and in an rpm.
const OPENSSL: &str = "libssl3";
const CRYPTO: &str = "libcrypto.so";

/// The dependencies of the deb, by name and version. Where `dpkg-shlibdeps` is not here: the names.
pub(super) fn of_deb(
    named: &[String],
    programs: &[PathBuf],
    scratch: &Path,
    openssl: OpenSsl,
) -> Result<Vec<String>> {
    let needed = |name: &&String| openssl == OpenSsl::System || name.as_str() != OPENSSL;
    let named: Vec<String> = named.iter().filter(needed).cloned().collect();
    if process::on_path("dpkg-shlibdeps").is_none() {
        eprintln!("dpkg-shlibdeps is not here: dependencies are named without versions, unchecked");
        return Ok(named);
    }
    versioned(&named, &linked(programs, scratch)?)
}

/// The dependencies of the rpm: names of libraries, which are the same on every system that has rpm.
pub(super) fn of_rpm(named: &[String], openssl: OpenSsl) -> Vec<String> {
    let needed = |name: &&String| openssl == OpenSsl::System || !name.starts_with(CRYPTO);
    named.iter().filter(needed).cloned().collect()
}

/// What `dpkg-shlibdeps` says of the programs.
fn linked(programs: &[PathBuf], scratch: &Path) -> Result<String> {
    // It insists on a source package around it.
    let debian = scratch.join("debian");
    fs::create_dir_all(&debian)?;
    fs::write(
        debian.join("control"),
        "Source: diapason\n\nPackage: diapason\nArchitecture: any\n",
    )?;
    let mut command = Command::new("dpkg-shlibdeps");
    command.current_dir(scratch).arg("-O");
    for program in programs {
        command.arg("-e").arg(program);
    }
    process::output(&mut command)
}

/// The named packages with the versions that the programs ask for. Names of both lists must agree.
fn versioned(named: &[String], said: &str) -> Result<Vec<String>> {
    let list = said
        .lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="))
        .unwrap_or_default();
    let linked: BTreeMap<&str, &str> = list
        .split(", ")
        .filter(|entry| !entry.is_empty())
        .map(|entry| (plain(entry), entry))
        .collect();
    let names: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    let lacking: Vec<&str> = linked
        .keys()
        .copied()
        .filter(|name| !names.contains(name))
        .collect();
    if !lacking.is_empty() {
        bail!(
            "the programs link what src-tauri/tauri.linux.conf.json does not name: {}",
            lacking.join(", ")
        );
    }
    let left_over: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !linked.contains_key(name))
        .collect();
    if !left_over.is_empty() {
        bail!(
            "src-tauri/tauri.linux.conf.json names what no program links: {}",
            left_over.join(", ")
        );
    }
    Ok(linked.into_values().map(str::to_owned).collect())
}

/// `libssl3t64 (>= 3.0.0)` is `libssl3`: newer systems mark names whose times have 64 bits, and still
/// provide the plain ones.
fn plain(entry: &str) -> &str {
    let name = entry.split([' ', '(']).next().unwrap_or_default();
    name.strip_suffix("t64").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    const SAID: &str =
        "shlibs:Depends=libc6 (>= 2.34), libgtk-3-0 (>= 3.21.5), libssl3 (>= 3.0.0)\n";

    #[test]
    fn names_get_the_versions_that_the_programs_ask_for() {
        assert_eq!(
            versioned(&names(&["libssl3", "libc6", "libgtk-3-0"]), SAID).unwrap(),
            [
                "libc6 (>= 2.34)",
                "libgtk-3-0 (>= 3.21.5)",
                "libssl3 (>= 3.0.0)"
            ]
        );
    }

    #[test]
    fn a_library_that_nobody_named_stops_the_packaging() {
        let error = versioned(&names(&["libc6", "libssl3"]), SAID).unwrap_err();
        assert!(
            error.to_string().ends_with("does not name: libgtk-3-0"),
            "{error}"
        );
    }

    #[test]
    fn a_name_that_no_program_links_is_told() {
        let error = versioned(&names(&["libc6", "libgtk-3-0", "libssl3", "libxdo3"]), SAID);
        let error = error.unwrap_err().to_string();
        assert!(error.ends_with("no program links: libxdo3"), "{error}");
    }

    #[test]
    fn a_package_with_openssl_built_in_asks_for_none() {
        let named = names(&["libcrypto.so.3()(64bit)", "libgtk-3.so.0()(64bit)"]);
        assert_eq!(of_rpm(&named, OpenSsl::System), named);
        assert_eq!(of_rpm(&named, OpenSsl::BuiltIn), ["libgtk-3.so.0()(64bit)"]);
    }

    #[test]
    fn names_of_newer_systems_are_the_same_libraries() {
        let said =
            "shlibs:Depends=libc6 (>= 2.39), libglib2.0-0t64 (>= 2.80), libssl3t64 (>= 3.0)\n";
        assert_eq!(
            versioned(&names(&["libc6", "libglib2.0-0", "libssl3"]), said).unwrap(),
            [
                "libc6 (>= 2.39)",
                "libglib2.0-0t64 (>= 2.80)",
                "libssl3t64 (>= 3.0)"
            ]
        );
    }
}

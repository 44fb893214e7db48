//! What this machine must have before anything is built, and how it gets it.
//!
//! On Debian and Ubuntu missing packages are installed by apt, after asking where there is somebody
//! to ask. Elsewhere they are named. Where nothing is missing nothing is run but one query.

use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::options::Options;
use crate::process;
use crate::workspace::Workspace;

/// What a build needs: a C compiler for SQLite, and the system's libcrypto for SQLCipher.
pub(crate) const BUILD: [&str; 4] = ["build-essential", "pkg-config", "libssl-dev", "perl"];
/// What the comparison with NumPy needs.
pub(crate) const PYTHON: [&str; 2] = ["python3", "python3-venv"];

/// `cargo xtask setup`: the set-up that `run`, `test` and `bench` begin with.
pub(crate) fn command(_: &Workspace, options: Options) -> Result<()> {
    options.finish()?;
    ensure(&BUILD)?;
    eprintln!("This machine has what the project needs.");
    Ok(())
}

/// Makes sure that the packages are there; says what it does, and asks first on a terminal.
pub(crate) fn ensure(wanted: &[&str]) -> Result<()> {
    if process::on_path("dpkg-query").is_none() || process::on_path("apt-get").is_none() {
        return elsewhere();
    }
    let missing = missing(&installed(wanted)?, wanted);
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    eprintln!("These system packages are missing: {list}");
    let Some(prefix) = privilege(is_root(), process::on_path("sudo").is_some()) else {
        bail!("there is no sudo here: as root, run `apt-get install {list}`, then try again");
    };
    let terminal = std::io::stdin().is_terminal();
    let sudo = if prefix.is_empty() { "" } else { "sudo " };
    let question = format!("Install them now, with {sudo}apt-get? [Y/n] ");
    if terminal && !agreed(&question)? {
        bail!("nothing was installed: run `apt-get install {list}` yourself, then try again");
    }
    // An image often comes without package lists. An old list may still do: carry on.
    if let Err(error) = process::run(&mut apt(prefix, terminal, &["update", "-qq"])) {
        eprintln!("{error}; trying with the lists that are here");
    }
    let install = ["install", "-y", "--no-install-recommends"];
    process::run(apt(prefix, terminal, &install).args(&missing))
}

/// On other systems: what is not found is named, and the build says the rest.
fn elsewhere() -> Result<()> {
    let missing: Vec<&str> = ["cc", "pkg-config", "perl"]
        .into_iter()
        .filter(|program| !cfg!(windows) && process::on_path(program).is_none())
        .collect();
    if !missing.is_empty() {
        bail!(
            "not found here: {}. Install a C compiler, pkg-config, perl and OpenSSL's headers \
             (Fedora: gcc pkgconf openssl-devel perl; Arch: base-devel openssl; \
             macOS: xcode-select --install, brew install pkgconf openssl), then try again",
            missing.join(", ")
        );
    }
    Ok(())
}

fn installed(wanted: &[&str]) -> Result<String> {
    // dpkg-query fails when one package is unknown, and still lists the others: read what it says.
    let output = Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(wanted)
        .stderr(Stdio::null())
        .output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn missing<'a>(listing: &str, wanted: &[&'a str]) -> Vec<&'a str> {
    let is_there = |name: &str| {
        listing
            .lines()
            .any(|line| line.split_once(' ') == Some((name, "installed")))
    };
    wanted
        .iter()
        .copied()
        .filter(|name| !is_there(name))
        .collect()
}

/// What goes before a command that needs root: nothing, `sudo`, or no way at all.
fn privilege(root: bool, sudo: bool) -> Option<&'static [&'static str]> {
    match (root, sudo) {
        (true, _) => Some(&[]),
        (false, true) => Some(&["sudo"]),
        (false, false) => None,
    }
}

fn apt(prefix: &[&str], terminal: bool, action: &[&str]) -> Command {
    let mut words = prefix.to_vec();
    if !prefix.is_empty() && !terminal {
        words.push("-n"); // nobody could type a password
    }
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    words.extend(["-o", "DPkg::Lock::Timeout=300"]);
    words.extend(action);
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    if !terminal {
        command.stdin(Stdio::null());
    }
    command
}

fn agreed(question: &str) -> Result<bool> {
    eprint!("{question}");
    std::io::stderr().flush()?;
    let mut answer = String::new();
    // The end of the input is no answer, and no answer is a no.
    let read = std::io::stdin().read_line(&mut answer)?;
    Ok(read > 0 && is_yes(&answer))
}

fn is_yes(answer: &str) -> bool {
    matches!(
        answer.trim().to_lowercase().as_str(),
        "" | "y" | "yes" | "o" | "oui"
    )
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_but_left_its_settings_is_missing() {
        let listing = "perl installed\nlibssl-dev config-files\n";
        assert_eq!(
            missing(listing, &["perl", "libssl-dev", "pkg-config"]),
            ["libssl-dev", "pkg-config"]
        );
    }

    #[test]
    fn nothing_is_missing_where_all_is_installed() {
        assert!(missing("perl installed\n", &["perl"]).is_empty());
    }

    #[test]
    fn root_needs_no_sudo_and_without_sudo_there_is_no_way() {
        assert_eq!(privilege(true, false), Some(&[][..]));
        assert_eq!(privilege(false, true), Some(&["sudo"][..]));
        assert_eq!(privilege(false, false), None);
    }

    #[test]
    fn apt_waits_for_its_lock_and_never_asks_without_a_terminal() {
        let shown = process::shown(&apt(&["sudo"], false, &["update"]));
        assert_eq!(
            shown,
            "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update"
        );
        assert!(!process::shown(&apt(&["sudo"], true, &["update"])).contains("-n "));
    }

    #[test]
    fn enter_and_oui_mean_yes() {
        assert!(is_yes("\n") && is_yes("Oui\n") && is_yes("y\n"));
        assert!(!is_yes("n\n") && !is_yes("non\n"));
    }
}

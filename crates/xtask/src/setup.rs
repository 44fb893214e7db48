//! What this machine must have before anything is built, and how it gets it.
//!
//! On Debian and Ubuntu missing packages are installed by apt, after asking where there is somebody
//! to ask. Elsewhere they are named. Where nothing is missing nothing is run but one query.
//!
//! What a build needs must be there (`ensure`). What only some checks need may be absent (`obtain`):
//! those checks are then skipped, by name.

use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};
use std::sync::Once;

use anyhow::{Result, bail};

use crate::node;
use crate::options::Options;
use crate::process;
use crate::workspace::Workspace;

/// What a build needs: a C compiler for SQLite, and the system's libcrypto for SQLCipher.
pub(crate) const BUILD: [&str; 4] = ["build-essential", "pkg-config", "libssl-dev", "perl"];
/// What the comparison with NumPy needs.
pub(crate) const PYTHON: [&str; 2] = ["python3", "python3-venv"];

/// Something that not every machine has: packages that bring it, and how one sees that it is there.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: &'static str,
    packages: &'static [&'static str],
    is_here: fn() -> bool,
}

/// Building the window: the system's web view, with its headers.
pub(crate) const WINDOW: Part = Part {
    name: "WebKitGTK 4.1 with its headers",
    packages: &["libwebkit2gtk-4.1-dev"],
    is_here: || {
        succeeds("pkg-config", &["--exists", "webkit2gtk-4.1"]) || !cfg!(target_os = "linux")
    },
};
/// Driving the window without a screen.
pub(crate) const WINDOW_DRIVER: Part = Part {
    name: "Xvfb, D-Bus and WebKitWebDriver",
    packages: &[
        "xvfb",
        "xauth",
        "webkit2gtk-driver",
        "dbus",
        "fonts-dejavu-core",
    ],
    is_here: || all_on_path(&["xvfb-run", "xauth", "WebKitWebDriver", "dbus-daemon"]),
};
/// The same page in another browser.
pub(crate) const BROWSER: Part = Part {
    name: "Chromium",
    packages: &["chromium"],
    is_here: || all_on_path(&["chromium"]),
};
/// A clean system to install a package in.
pub(crate) const CLEAN_SYSTEM: Part = Part {
    name: "debootstrap",
    packages: &["debootstrap"],
    is_here: || all_on_path(&["debootstrap", "chroot"]),
};

/// Whether a part is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Presence {
    Here,
    /// It is not, and why it could not be brought.
    Absent(String),
}

/// `cargo xtask setup`: all that the other commands would ask for one by one.
pub(crate) fn command(_: &Workspace, options: Options) -> Result<()> {
    options.finish()?;
    ensure(&BUILD)?;
    let mut presences = vec![node::obtain()?];
    for part in [&WINDOW, &WINDOW_DRIVER, &BROWSER] {
        presences.push(obtain(part)?);
    }
    let mut complete = true;
    for presence in presences {
        if let Presence::Absent(why) = presence {
            eprintln!("{why}");
            complete = false;
        }
    }
    if complete {
        eprintln!("This machine has what the project needs.");
    }
    Ok(())
}

/// Has a part brought where it is not here; says why where it cannot be. As root, apt must not fail:
/// a check that silently goes missing is worse than one that stops.
pub(crate) fn obtain(part: &Part) -> Result<Presence> {
    if (part.is_here)() {
        return Ok(Presence::Here);
    }
    let absent = |why: &str| {
        Ok(Presence::Absent(format!(
            "{} is not here: {why}",
            part.name
        )))
    };
    if !has_apt() {
        return absent("this system has no apt");
    }
    if let Some(package) = part.packages.iter().find(|name| candidate(name).is_none()) {
        return absent(&format!("apt offers no `{package}`"));
    }
    match ensure(part.packages) {
        Err(error) if !is_root() => absent(&format!("{error:#}")),
        Err(error) => Err(error),
        Ok(()) if (part.is_here)() => Ok(Presence::Here),
        Ok(()) => absent("its packages are, and do not bring it"),
    }
}

/// As `obtain`, where there is no way without the part.
pub(crate) fn require(part: &Part) -> Result<()> {
    match obtain(part)? {
        Presence::Here => Ok(()),
        Presence::Absent(why) => bail!(
            "{why} (its packages on Debian: {})",
            part.packages.join(" ")
        ),
    }
}

/// The version that apt would install; none for what it does not offer. A list that was never fetched
/// offers nothing, so it is fetched once.
pub(crate) fn candidate(package: &str) -> Option<String> {
    static FETCH: Once = Once::new();
    if let Some(version) = known_candidate(package) {
        return Some(version);
    }
    FETCH.call_once(|| {
        if let Some(prefix) = privilege(is_root(), process::on_path("sudo").is_some()) {
            let terminal = std::io::stdin().is_terminal();
            let _ = process::run(&mut apt(prefix, terminal, &["update", "-qq"]));
        }
    });
    known_candidate(package)
}

fn known_candidate(package: &str) -> Option<String> {
    let output = Command::new("apt-cache")
        .args(["policy", package])
        .env("LC_ALL", "C")
        .output()
        .ok()?;
    offered(&String::from_utf8_lossy(&output.stdout))
}

/// What `apt-cache policy` says would be installed. A shim for a snap is no program.
fn offered(policy: &str) -> Option<String> {
    let version = policy
        .lines()
        .find_map(|line| line.trim().strip_prefix("Candidate:"))?
        .trim();
    (version != "(none)" && !version.contains("snap")).then(|| version.to_owned())
}

pub(crate) fn has_apt() -> bool {
    all_on_path(&["dpkg-query", "apt-get", "apt-cache"])
}

fn all_on_path(programs: &[&str]) -> bool {
    programs
        .iter()
        .all(|program| process::on_path(program).is_some())
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let output = Command::new(program).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

/// Makes sure that the packages are there; says what it does, and asks first on a terminal.
pub(crate) fn ensure(wanted: &[&str]) -> Result<()> {
    if !has_apt() {
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
    fn what_apt_does_not_offer_or_only_as_a_snap_is_not_offered() {
        let policy = |candidate: &str| {
            format!("chromium:\n  Installed: (none)\n  Candidate: {candidate}\n  Version table:\n")
        };
        assert_eq!(
            offered(&policy("147.0.1-1~deb12u1")).as_deref(),
            Some("147.0.1-1~deb12u1")
        );
        assert_eq!(offered(&policy("(none)")), None);
        assert_eq!(
            offered(&policy("2:1snap1-0ubuntu2")),
            None,
            "Ubuntu's package only calls a snap"
        );
        assert_eq!(offered(""), None, "apt does not know the name at all");
    }

    #[test]
    fn a_part_that_is_here_costs_no_package() {
        let part = Part {
            name: "a shell",
            packages: &["no-such-package-anywhere"],
            is_here: || true,
        };
        assert_eq!(obtain(&part).unwrap(), Presence::Here);
    }

    #[test]
    fn enter_and_oui_mean_yes() {
        assert!(is_yes("\n") && is_yes("Oui\n") && is_yes("y\n"));
        assert!(!is_yes("n\n") && !is_yes("non\n"));
    }
}
